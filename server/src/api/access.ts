/**
 * Who may ask what. On loopback everybody at this machine may; on any other address a password or token is needed. Passwords are held as scrypt
 * hashes, tokens as SHA-256, compared in constant time; guessing is slowed down; sessions are random, short-lived and forgotten at the end.
 */
import { createHash, randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import type { Scope } from "./route.ts";

export interface Token {
  readonly name: string;
  readonly scope: "read" | "write";
  /** ISO day after which it is no longer taken. */
  readonly expires?: string;
  readonly secret: string;
}

export interface AccessSettings {
  readonly password?: string;
  readonly tokens: readonly Token[];
}

const sessionHours = 12;
const attemptsAMinute = 5;

export class Access {
  readonly required: boolean;
  readonly #salt = randomBytes(16);
  readonly #password: Buffer | undefined;
  readonly #tokens: readonly (Omit<Token, "secret"> & { readonly hash: Buffer })[];
  readonly #sessions = new Map<string, number>();
  readonly #attempts = new Map<string, { count: number; since: number }>();

  constructor({ password, tokens }: AccessSettings) {
    this.required = password !== undefined || tokens.length > 0;
    this.#password = password === undefined ? undefined : this.#hashed(password);
    this.#tokens = tokens.map(({ secret, ...rest }) => ({ ...rest, hash: digest(secret) }));
  }

  /** Whether passwords can be guessed for another while from this address. `now` in milliseconds. */
  mayTry(address: string, now: number): boolean {
    const tried = this.#attempts.get(address);
    return !tried || now - tried.since > 60_000 || tried.count < attemptsAMinute;
  }

  /** A new session, or nothing where the password is wrong. */
  login(password: string, address: string, now: number): string | undefined {
    if (this.#password && timingSafeEqual(this.#hashed(password), this.#password)) {
      this.#attempts.delete(address);
      const session = randomBytes(32).toString("base64url");
      this.#sessions.set(digest(session).toString("hex"), now + sessionHours * 3_600_000);
      return session;
    }
    const tried = this.#attempts.get(address);
    if (!tried || now - tried.since > 60_000) this.#attempts.set(address, { count: 1, since: now });
    else tried.count += 1;
    if (this.#attempts.size > 10_000) this.#attempts.clear();
    return undefined;
  }

  logout(session: string): void {
    this.#sessions.delete(digest(session).toString("hex"));
  }

  /** What the bearer of these may do; undefined: nothing but what is open. */
  scopeOf(session: string | undefined, authorization: string | undefined, now: number): Exclude<Scope, "open"> | undefined {
    if (!this.required) return "write";
    if (session !== undefined) {
      const key = digest(session).toString("hex");
      const until = this.#sessions.get(key);
      if (until !== undefined && until > now) return "write";
      this.#sessions.delete(key);
    }
    const secret = /^Bearer ([\x21-\x7e]{1,500})$/.exec(authorization ?? "")?.[1];
    if (secret === undefined) return undefined;
    const hash = digest(secret);
    let scope: "read" | "write" | undefined;
    // All are compared, so that the time does not tell which one came near.
    for (const token of this.#tokens) if (timingSafeEqual(hash, token.hash) && (token.expires === undefined || now < Date.parse(`${token.expires}T23:59:59Z`))) scope = token.scope;
    return scope;
  }

  #hashed(password: string): Buffer {
    return scryptSync(password.normalize("NFKC"), this.#salt, 32);
  }
}

/** "NAME:read:2027-01-31:SECRET, NAME:write::SECRET" → tokens; throws where it is none. */
export function tokensIn(setting: string): Token[] {
  return setting.split(",").filter((part) => part.trim() !== "").map((part) => {
    const found = /^\s*([\w.-]+):(read|write):(\d{4}-\d\d-\d\d)?:([\x21-\x2b\x2d-\x7e]{16,})\s*$/.exec(part);
    if (!found) throw new Error(`"${part.trim().slice(0, 20)}…" is no token: NAME:read|write:EXPIRES:SECRET with at least 16 letters`);
    return { name: found[1]!, scope: found[2] as "read" | "write", secret: found[4]!, ...(found[3] === undefined ? {} : { expires: found[3] }) };
  });
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
