/**
 * How is an address asked? The only place that makes requests. Every hop is checked when it is connected to, every byte is counted, and hosts are
 * treated as they ask: robots.txt, pauses, Retry-After, an honest name.
 */
import type { Readable } from "node:stream";
import type { Agent } from "undici";
import { version } from "../version.ts";
import { type Allowed, webAddress } from "./addresses.ts";
import { checkedAgent, type Resolver } from "./connecting.ts";
import { usualLimits, type Limits } from "./limits.ts";
import { Politeness, retryTime, waited } from "./politeness.ts";
import { Refused } from "./refusals.ts";
import { Robots } from "./robots.ts";
import { gathered, type Packing, unpacked } from "./unpacking.ts";

export interface FetchSettings {
  /** Hosts, hosts with port and ranges that may be asked though they are not on the public Internet. None by default. */
  readonly allowed?: Allowed;
  /** Address or mail of who runs this reader, told to the sites. */
  readonly contact?: string;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number;
  /** Milliseconds: to connect, to the headers, between two pieces of the body, for one request (each redirect is one). */
  readonly connectTime?: number;
  readonly headerTime?: number;
  readonly bodyTime?: number;
  readonly wholeTime?: number;
  /** Bytes: as they come and once unpacked. */
  readonly bytes?: number;
  readonly unpackedBytes?: number;
  readonly headerBytes?: number;
  readonly redirects?: number;
  /** Milliseconds that a Retry-After is waited for; longer ones are left to the caller. */
  readonly retryWithin?: number;
  readonly retries?: number;
  /** For tests and private names. */
  readonly resolve?: Resolver;
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface Asked {
  /** What an earlier answer said of itself: the host need not send the same again. */
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
  /** robots.txt itself is asked for without asking it. */
  readonly regardless?: boolean;
  readonly onBytes?: (bytes: number) => void;
}

export interface Answer {
  /** 200 to 299, or 304 where it is the same as before: then there are no bytes. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** The first asked to the last answering. */
  readonly addresses: readonly string[];
  readonly time: Date;
}

export const fetchDefaults = {
  allowed: [] as Allowed, pause: 2_000, connectTime: 10_000, headerTime: 20_000, bodyTime: 20_000, wholeTime: 60_000, bytes: 32 << 20, unpackedBytes: 64 << 20, headerBytes: 32 << 10,
  redirects: 5, retryWithin: 60_000, retries: 2,
};

export const userAgentName = "naqlan";

export class Fetcher {
  readonly #settings: typeof fetchDefaults & FetchSettings;
  readonly #limits: Limits;
  readonly #now: () => Date;
  readonly #agent: Agent;
  readonly #politeness: Politeness;
  readonly #robots: Robots;
  readonly #wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;

  constructor(now: () => Date, settings: FetchSettings = {}, limits: Partial<Limits> = {}) {
    this.#settings = { ...fetchDefaults, ...settings };
    this.#limits = { ...usualLimits, ...limits };
    this.#now = now;
    this.#wait = settings.wait ?? waited;
    this.#agent = checkedAgent(this.#settings as typeof fetchDefaults & { resolve?: Resolver });
    this.#politeness = new Politeness(this.#settings.pause, { now: () => now().getTime(), wait: this.#wait });
    this.#robots = new Robots(
      userAgentName,
      () => now().getTime(),
      async (address, signal) => this.get(address, { regardless: true, accept: "text/plain", signal }),
    );
  }

  /** Who asks, as the sites see it. */
  get userAgent(): string {
    const { contact } = this.#settings;
    return `${userAgentName}/${version} (reads Arabic news${contact ? `; ${contact.replace(/[^\x20-\x7E]|[()]/g, "")}` : ""})`;
  }

  /** Throws Refused for everything that goes wrong on the way, "status" included. */
  async get(address: string, asked: Asked = {}): Promise<Answer> {
    const { retries, retryWithin } = this.#settings;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#follow(webAddress(address), asked);
      } catch (error) {
        const again = error instanceof Refused && error.code === "retry-later" && error.retryAfter !== undefined && attempt < retries;
        const wait = again ? Date.parse(error.retryAfter!) - this.#now().getTime() : Number.POSITIVE_INFINITY;
        if (wait > retryWithin) throw error;
        if (wait > 0) await this.#wait(wait, asked.signal);
      }
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #follow(first: URL, asked: Asked): Promise<Answer> {
    const addresses: string[] = [];
    let url = first;
    const { redirects } = this.#settings;
    for (let hop = 0; ; hop++) {
      if (hop > redirects) throw new Refused("too-many-redirects", { limit: redirects });
      addresses.push(url.href);
      if (!asked.regardless) await this.#mayAsk(url, asked.signal);
      const answer = await this.#politeness.turn(url.host, () => this.#one(url, asked), asked.signal);
      if ("next" in answer) {
        url = webAddress(answer.next, url.href);
        continue;
      }
      return { ...answer, addresses, time: this.#now() };
    }
  }

  async #mayAsk(url: URL, signal: AbortSignal | undefined): Promise<void> {
    const rules = await this.#robots.for(url, signal);
    if (rules.pause !== undefined) this.#politeness.slower(url.host, rules.pause);
    if (!rules.allows(url.href)) throw new Refused("robots", { value: rules.source });
  }

  async #one(url: URL, asked: Asked): Promise<{ next: string } | Omit<Answer, "addresses" | "time">> {
    const { bytes: most, wholeTime } = this.#settings;
    // From here on: waiting for the host's turn is not the host's slowness.
    const deadline = AbortSignal.timeout(wholeTime);
    const stop = asked.signal ? AbortSignal.any([asked.signal, deadline]) : deadline;
    let body: Readable | undefined;
    try {
      const response = await this.#agent.request({
        origin: url.origin, path: `${url.pathname}${url.search}`, method: "GET", signal: stop,
        headers: {
          "user-agent": this.userAgent, accept: asked.accept ?? "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5", "accept-language": "ar, *;q=0.5", "accept-encoding": "gzip, br",
          ...(asked.etag ? { "if-none-match": headerSafe(asked.etag) } : {}), ...(asked.modified ? { "if-modified-since": headerSafe(asked.modified) } : {}),
        },
      });
      body = response.body as unknown as Readable;
      const { statusCode: status } = response;
      const headers = plain(response.headers);
      if (status === 304) return { status, headers, bytes: new Uint8Array() };
      if (status >= 300 && status < 400) {
        if (!headers.location) throw new Refused("redirect-nowhere");
        return { next: headers.location };
      }
      if (status === 429 || status === 503) this.#comeBack(url, headers["retry-after"]);
      if (status < 200 || status > 299) throw new Refused("status", { value: String(status) });
      if (Number(headers["content-length"] ?? 0) > most) throw new Refused("too-large", { limit: most });
      return { status, headers, bytes: await this.#bodyOf(body, headers["content-encoding"], asked) };
    } catch (error) {
      throw refusedBy(error, url, asked.signal, deadline, wholeTime);
    } finally {
      // What was not read is not waited for: the connection goes with it.
      body?.on("error", () => {});
      body?.destroy();
    }
  }

  async #bodyOf(body: Readable, encoding: string | undefined, { onBytes }: Asked): Promise<Uint8Array> {
    const { bytes: most, unpackedBytes } = this.#settings;
    const { ratio, ratioFrom } = this.#limits;
    async function* counted(): AsyncGenerator<Uint8Array> {
      let read = 0;
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        read += chunk.length;
        onBytes?.(chunk.length);
        if (read > most) throw new Refused("too-large", { limit: most });
        yield chunk;
      }
    }
    let chunks: AsyncIterable<Uint8Array> = counted();
    const packings = (encoding ?? "").toLowerCase().split(",").map((name) => name.trim().replace(/^x-/, "")).filter((name) => name !== "" && name !== "identity");
    if (packings.length > 2) throw new Refused("nested", { limit: 2 });
    for (const packing of packings.reverse()) {
      if (packing !== "gzip" && packing !== "br" && packing !== "deflate") throw new Refused("bad-encoding", { value: packing });
      chunks = unpacked(chunks, packing as Packing, { bytes: unpackedBytes, ratio, ratioFrom });
    }
    return gathered(chunks, unpackedBytes);
  }

  #comeBack(url: URL, header: string | undefined): never {
    const now = this.#now().getTime();
    const time = retryTime(header, now);
    if (time === undefined) throw new Refused("retry-later");
    this.#politeness.notBefore(url.host, Math.min(time, now + this.#settings.retryWithin));
    const iso = new Date(Math.min(time, now + 30 * 86_400_000)).toISOString();
    throw new Refused("retry-later", { value: iso }, iso);
  }
}

function refusedBy(error: unknown, url: URL, signal: AbortSignal | undefined, deadline: AbortSignal, wholeTime: number): Error {
  if (error instanceof Refused) return error.code === "broken-archive" || error.code === "too-small" ? new Refused("bad-encoding", { value: String(error.detail.value ?? "") }) : error;
  if (signal?.aborted) return new Refused("stopped");
  if (deadline.aborted) return new Refused("too-slow", { limit: wholeTime });
  const { code = "", message = "", cause } = error as NodeJS.ErrnoException;
  if (cause instanceof Refused) return cause;
  if (/TIMEOUT/.test(code)) return new Refused("too-slow", { limit: wholeTime });
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)|EPROTO/.test(code) || /certificate|SSL/i.test(message)) return new Refused("insecure", { value: code || message });
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return new Refused("no-such-host", { value: url.hostname });
  return new Refused("unreachable", { value: code || message });
}

function plain(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]])));
}

/** They come back from the store, and before that from strangers. */
const headerSafe = (value: string) => value.replace(/[^\x20-\x7E]/g, "").slice(0, 1000);
