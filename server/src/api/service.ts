/** The service: every route behind the same doors (host, origin, login, limits), every answer in the same shapes. */
import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import { z } from "@hono/zod-openapi";
import { Access, type AccessSettings, isLoopback } from "./access.ts";
import { articleRoutes } from "./articles.ts";
import { loginRequest } from "./asked.ts";
import { atomRoutes } from "./atom.ts";
import { columnsOf, csvOf } from "./csv.ts";
import { deskRoutes } from "./desk.ts";
import { ApiError, sentences } from "./errors.ts";
import { isList, openApiDocument, referencePage } from "./openapi.ts";
import { recordRoutes } from "./records.ts";
import { savedSearchRoutes } from "./saved-searches.ts";
import type { Answer, Route, World } from "./route.ts";
import { searchRoutes } from "./search.ts";
import { sourceRoutes } from "./sources.ts";
import { statementRoutes } from "./statements.ts";
import type { Pages } from "./pages.ts";
import { WrongCursor } from "../store/cursor.ts";
import { QueryTooLong } from "../store/store.ts";

export const routes: readonly Route[] = [...articleRoutes, ...statementRoutes, ...recordRoutes, ...searchRoutes, ...savedSearchRoutes, ...sourceRoutes, ...deskRoutes, ...atomRoutes];

export interface ServiceSettings {
  readonly access: AccessSettings;
  /** Names the service answers to besides loopback: "news.example.org". Empty: on loopback only these, else any. */
  readonly hosts: readonly string[];
  readonly loopback: boolean;
  /** Largest body, in bytes. */
  readonly bodyBytes: number;
  /** The screens. */
  readonly pages: Pages;
}

type Env = { Bindings: { incoming?: { socket?: { remoteAddress?: string } } } };

export function service(world: World, settings: ServiceSettings): Hono<Env> {
  const app = new Hono<Env>();
  const access = new Access(settings.access);
  const document = JSON.stringify(openApiDocument(routes, world.version));
  const reference = referencePage(routes, world.version);

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  app.use(async (c, next) => {
    checkHost(c, settings);
    if (c.req.method !== "GET" && c.req.method !== "HEAD") checkOrigin(c);
    await next();
  });
  app.onError((error, c) => failure(c, error));
  app.notFound((c) => failure(c, new ApiError("not-found", sentences.noRoute)));

  app.post("/login", async (c) => {
    const address = c.env?.incoming?.socket?.remoteAddress ?? "";
    const now = Date.parse(world.clock());
    if (!access.mayTry(address, now)) throw new ApiError("too-many", sentences.tooMany);
    const { password } = await bodyOf(c, loginRequest, 10_000);
    const session = access.login(password, address, now);
    if (session === undefined) throw new ApiError("login", sentences.wrongPassword);
    setCookie(c, "naqlan_session", session, { httpOnly: true, sameSite: "Strict", path: "/", maxAge: 12 * 3600, secure: new URL(c.req.url).protocol === "https:" });
    return c.body(null, 204);
  });
  app.post("/logout", (c) => {
    const session = getCookie(c, "naqlan_session");
    if (session !== undefined) access.logout(session);
    setCookie(c, "naqlan_session", "", { httpOnly: true, sameSite: "Strict", path: "/", maxAge: 0 });
    return c.body(null, 204);
  });
  app.get("/openapi.json", (c) => sent(c, { text: document, type: "application/json; charset=utf-8" }));
  app.get("/reference", (c) => sent(c, { text: reference, type: "text/html; charset=utf-8" }));
  app.get("/reference.css", (c) => sent(c, { text: referenceStyle, type: "text/css; charset=utf-8" }));

  for (const route of routes) {
    app.on(route.method.toUpperCase(), patternOf(route.path), async (c) => {
      checkScope(c, route, access, world);
      return await sent(c, await route.handle((await askedOf(c, route, settings)) as never, world));
    });
    if (tableOf(route)) {
      app.get(patternOf(route.path.replace(/\.json$/, ".csv")), async (c) => {
        checkScope(c, route, access, world);
        return await sent(c, await table(c, route, world, settings));
      });
    }
  }

  app.get("*", (c) => settings.pages.answer(new URL(c.req.url).pathname, c.req.header("accept-encoding")) ?? failure(c, new ApiError("not-found", sentences.noRoute)));
  return app;
}

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "X-Frame-Options": "DENY",
};

/** A page elsewhere must not reach a service on this machine by a name that it points here. */
function checkHost(c: Context<Env>, { hosts, loopback }: ServiceSettings): void {
  const host = new URL(c.req.url).hostname;
  if (hosts.includes(host) || isLoopback(host) || (!loopback && hosts.length === 0)) return;
  throw new ApiError("not-allowed", sentences.otherHost);
}

/** Browsers say where a request comes from; a program that has no browser's habits sends neither header. */
function checkOrigin(c: Context<Env>): void {
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const own = new URL(c.req.url);
  const isOther = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== own.host);
  if (isOther || (site !== undefined && site !== "same-origin" && site !== "none")) throw new ApiError("not-allowed", sentences.otherOrigin);
}

function checkScope(c: Context<Env>, { scope }: Route, access: Access, world: World): void {
  if (scope === "open") return;
  const allowed = access.scopeOf(getCookie(c, "naqlan_session"), c.req.header("authorization"), Date.parse(world.clock()));
  if (allowed === undefined) throw new ApiError("login", sentences.login);
  if (scope === "write" && allowed !== "write") throw new ApiError("not-allowed", sentences.onlyRead);
}

/** "/stories/{id}.json" → Hono's pattern; a parameter never holds a slash. */
function patternOf(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending?: string) => (ending ? `:${name}{[^/]+\\${ending}}` : `:${name}{[^/]+}`));
}

async function askedOf(c: Context<Env>, route: Route, settings: ServiceSettings): Promise<{ params: Record<string, string>; query: unknown; body: unknown; language: "ar" | "en"; origin: string }> {
  const ending = /\.(json|csv|atom)$/;
  const params = Object.fromEntries(Object.entries(c.req.param() as Record<string, string>).map(([name, value]) => [name, decoded(value).replace(ending, "")]));
  const query = route.query ? checked(route.query, c.req.query()) : {};
  const body = route.body ? await bodyOf(c, route.body, settings.bodyBytes) : route.bodyTypes ? await textOf(c, settings.bodyBytes) : undefined;
  return { params, query, body, language: languageOf(c), origin: new URL(c.req.url).origin };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function checked<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`).slice(0, 3).join("; ");
  throw new ApiError("bad-request", { ar: `${sentences.wrongBody.ar} (${where})`, en: `${sentences.wrongBody.en} (${where})` });
}

async function bodyOf<T>(c: Context<Env>, schema: z.ZodType<T>, limit: number): Promise<T> {
  const text = await textOf(c, limit);
  if (!/^application\/([\w.-]+\+)?json\b/.test(c.req.header("content-type") ?? "")) throw new ApiError("bad-request", { ar: "يُرسَل المحتوى بصيغة application/json.", en: "The body is sent as application/json." });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new ApiError("bad-request", sentences.wrongBody);
  }
  return checked(schema, given);
}

/** Read up to the limit and no further. */
async function textOf(c: Context<Env>, limit: number): Promise<string> {
  if (Number(c.req.header("content-length") ?? 0) > limit) throw new ApiError("too-large", sentences.tooLarge);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > limit) throw new ApiError("too-large", sentences.tooLarge);
      parts.push(part);
    }
  } catch (error) {
    // Whoever goes away in the middle of a sentence is no failure of ours.
    throw error instanceof ApiError ? error : new ApiError("bad-request", sentences.wrongBody);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new ApiError("bad-request", sentences.wrongBody);
  }
}

async function sent(c: Context<Env>, answer: Answer): Promise<Response> {
  if ("none" in answer) return c.body(null, 204);
  if ("json" in answer) return tagged(c, JSON.stringify(answer.json), "application/json; charset=utf-8", answer.status ?? 200, answer.location === undefined ? {} : { Location: answer.location });
  if ("stream" in answer) {
    return streamSSE(c, async (stream) => {
      const events = answer.stream as AsyncIterable<{ kind: string }> & { close?: () => void };
      stream.onAbort(() => events.close?.());
      const beat = setInterval(() => void stream.write(": still here\n\n").catch(() => undefined), 20_000);
      try {
        await stream.write(": hello\n\n");
        for await (const { kind, ...data } of events) await stream.writeSSE({ event: kind, data: JSON.stringify(data) });
      } finally {
        clearInterval(beat);
      }
    });
  }
  if ("bytes" in answer) return c.body(answer.bytes as Uint8Array<ArrayBuffer>, 200, { "Content-Type": answer.type, ...attachment(answer.file) });
  if (typeof answer.text === "string") return tagged(c, answer.text, answer.type, 200, attachment(answer.file));
  return c.body(readable(answer.text), 200, { "Content-Type": answer.type, ...attachment(answer.file) });
}

function attachment(file: string | undefined): Record<string, string> {
  return file === undefined ? {} : { "Content-Disposition": `attachment; filename="${file.replace(/[^\w.-]/g, "_")}"` };
}

/** The same answer is not sent twice. */
function tagged(c: Context<Env>, text: string, type: string, status: 200 | 201 | 202, more: Record<string, string> = {}): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const fresh = { ETag: etag, "Cache-Control": "no-cache", Vary: "Accept-Language, Cookie, Authorization", ...more };
  if (c.req.method === "GET" && status === 200 && (c.req.header("if-none-match") ?? "").split(/\s*,\s*/).includes(etag)) return c.body(null, 304, fresh);
  return c.body(text, status, { "Content-Type": type, ...fresh });
}

function readable(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function tableOf(route: Route): { readonly of: (json: never) => readonly unknown[]; readonly schema: z.ZodType } | undefined {
  if (route.method !== "get" || !route.path.endsWith(".json") || !route.returns) return undefined;
  if (route.rows) return route.rows;
  if (!isList(route.returns)) return undefined;
  const { items } = (route.returns as z.ZodObject).shape as { items: z.ZodArray };
  return { of: (json: { items: readonly unknown[] }) => json.items, schema: items.element as z.ZodType };
}

/** All that the filter finds, page after page. */
async function table(c: Context<Env>, route: Route, world: World, settings: ServiceSettings): Promise<Answer> {
  const rows = tableOf(route)!;
  const { safe, bom, ...query } = c.req.query();
  const asked = await askedOf(c, { ...route, query: undefined }, settings);
  const first = async (after?: string) => {
    const given = route.query ? checked(route.query, { ...query, limit: "500", ...(after === undefined ? {} : { after }) }) : {};
    const answer = await route.handle({ ...asked, query: given } as never, world);
    return (answer as { json: { next?: string } }).json;
  };
  // Asked before anything is sent, so that a mistake is an error and not half a table.
  const start = await first(query.after);
  async function* pages(): AsyncIterable<readonly unknown[]> {
    for (let json = start; ; json = await first(json.next)) {
      yield rows.of(json as never);
      if (json.next === undefined) return;
    }
  }
  const name = new URL(c.req.url).pathname.replace(/^\//, "").replace(/\.csv$/, "").slice(0, 60);
  return { text: csvOf(columnsOf(rows.schema), pages(), { safe: safe === "1", bom: bom === "1" }), type: "text/csv; charset=utf-8", file: `naqlan-${name}.csv` };
}

function failure(c: Context<Env>, error: unknown): Response {
  const known = error instanceof ApiError ? error : error instanceof QueryTooLong ? new ApiError("too-long", sentences.tooLong) : error instanceof WrongCursor ? new ApiError("bad-request", sentences.wrongCursor) : new ApiError("failed", sentences.failed);
  if (known.code === "failed") console.error(error);
  const wire = known.wire(languageOf(c));
  return c.body(JSON.stringify(wire), known.status as 400, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store", ...(known.code === "too-many" ? { "Retry-After": "60" } : {}) });
}

function languageOf(c: Context<Env>): "ar" | "en" {
  return /^\s*ar\b/i.test(c.req.header("accept-language") ?? "") ? "ar" : "en";
}

const referenceStyle = `:root{color-scheme:light dark;font:16px/1.6 system-ui,sans-serif}main{max-width:72rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin-block:.5rem 2rem}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-block-end:1px solid color-mix(in srgb,currentColor 20%,transparent)}code{font-size:.92em}`;
