/** The HTTP interface: every answer as its schema says, every error in one shape, and the doors closed to whom they should be. */
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AddResult } from "../src/api/contract.ts";
import { eventHub } from "../src/api/events.ts";
import { httpServer, type Patience, usualPatience } from "../src/api/listening.ts";
import { pagesIn } from "../src/api/pages.ts";
import type { World } from "../src/api/route.ts";
import { routes, service, type ServiceSettings } from "../src/api/service.ts";
import { workOf } from "../src/cli/service-work.ts";
import { sampleArticles } from "../src/cli/samples.ts";
import { languages } from "../src/language/languages.ts";
import { openStore } from "../src/store/open.ts";
import { QueryTooLong, type Store } from "../src/store/store.ts";
import { readersWith } from "../src/work/readers.ts";

let store: Store;
let world: World;
const events = eventHub();
const settings: ServiceSettings = { access: { tokens: [] }, hosts: [], loopback: true, bodyBytes: 100_000, pages: pagesIn("/nowhere") };
beforeAll(async () => {
  store = await openStore(":memory:");
  const sample = { isThere: () => false, open: async () => store, remove: async () => undefined, articles: () => sampleArticles(languages.en.messages) };
  const work = workOf({ own: store, store: () => store, active: () => store, readers: readersWith(1), clock: () => "2024-03-20T12:00:00.000Z", events, language: "en", sample });
  world = { store, own: store, version: "test", clock: () => "2024-03-20T12:00:00.000Z", work, events };
  await work.add(sampleArticles(languages.en.messages), "en");
}, 120_000);
afterAll(() => store.close());

const ask = (path: string, init?: RequestInit, more: Partial<ServiceSettings> = {}) => service(world, { ...settings, ...more }).request(`http://localhost${path}`, init);

/** An address of a route with ids that are there. */
async function filled(path: string): Promise<string> {
  const first = async (list: string) => ((await (await ask(list)).json()) as { items: { id: string }[] }).items[0]?.id;
  const article = (await first("/articles.json"))!;
  const finding = path.startsWith("/events/") ? (await first("/events.json"))! : (await first("/attributions.json"))!;
  const kind = /^\/(\w+)\//.exec(path)?.[1];
  const id = kind === "articles" || !path.includes("{id}") ? article : ((await first(`/${kind}.json`)) ?? "none");
  return path.replace("{article}/{finding}", finding).replace("{finding}", finding.split("/")[1]!).replace("{id}", path.startsWith("/articles") ? (path.includes("explain") ? finding.split("/")[0]! : article) : id).replace("{hash}", "0".repeat(64));
}

const queries: Readonly<Record<string, string>> = { "/search.json": "?q=الميناء&over=attributions", "/search.atom": "?q=الميناء", "/changes.json": "?since=2020-01-01", "/links.json": "?of=x" };

describe("every answer is as its schema says", () => {
  test.each(routes.filter(({ method, path }) => method === "get" && path !== "/stream").map((route) => [route.path, route] as const))("GET %s", async (path, route) => {
    const response = await ask((await filled(path)) + (queries[path] ?? ""));
    if (/captures|jobs\/|feeds\/|searches\/|parked\/|disputes\/|positions\//.test(path) && response.status === 404) return expect(await response.json()).toMatchObject({ code: "not-found", status: 404 });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    if (route.returns) {
      const json = await response.json();
      expect(route.returns.safeParse(json).error?.issues ?? []).toEqual([]);
    } else expect((await response.text()).length).toBeGreaterThan(0);
  });

  test("the OpenAPI document names every route", async () => {
    const document = (await (await ask("/openapi.json")).json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(document.openapi).toBe("3.1.0");
    for (const { method, path } of routes) expect(document.paths[path]?.[method], `${method} ${path}`).toBeDefined();
    expect(await (await ask("/reference")).text()).toContain("/stories/{id}.json");
  });
});

describe("tables", () => {
  test("hold every row of the filter and can be made safe", async () => {
    const text = await (await ask("/articles.csv")).text();
    expect(text.trim().split("\r\n").length).toBeGreaterThan(sampleArticles(languages.en.messages).length);
    expect((await ask("/attributions.csv?safe=1&bom=1")).headers.get("content-type")).toContain("text/csv");
    expect(((await (await ask("/search.csv?q=act:nothing")).json()) as { code: string }).code).toBe("bad-request");
  });
});

describe("what is asked wrongly is an error in one shape", () => {
  test.each([
    ["/articles/nothing.json", 404], ["/nothing.json", 404], ["/search.json?q=type:NOTHING", 400], ["/articles.json?limit=0", 400], ["/articles.json?after=rubbish", 400], ["/stories/none.json", 404], ["/changes.json?since=yesterday", 400],
  ])("%s", async (path, status) => {
    const response = await ask(path, { headers: { "Accept-Language": "ar" } });
    expect(await response.json()).toMatchObject({ error: expect.stringMatching(/\p{Script=Arabic}/u), code: expect.any(String), status: response.status });
    expect(response.status).toBe(status);
  });

  test("bodies: too large, no JSON, unknown fields", async () => {
    const post = (body: string, type = "application/json") => ask("/read", { method: "POST", body, headers: { "Content-Type": type } });
    expect((await post(JSON.stringify({ text: "ا".repeat(100_001) }))).status).toBe(413);
    expect((await post("{")).status).toBe(400);
    expect((await post('{"text":"x","publishd":"2024-01-01"}')).status).toBe(400);
    expect((await post('{"text":"قال الوزير إن الجسر مغلق."}', "text/plain")).status).toBe(400);
    const reading = (await (await post('{"text":"قال الوزير إن الجسر مغلق."}')).json()) as { attributions: unknown[] };
    expect(reading.attributions).toHaveLength(1);
  });
});

describe("what is given goes through the same gate as what is fetched", () => {
  const texts = {
    persian: "وزیر امور خارجه گفت که گفت‌وگوها در روزهای آینده ادامه خواهد یافت و دولت برای حل این مسئله تلاش می‌کند. او افزود که همه طرف‌ها باید به توافق پایبند باشند.",
    english: "The minister said on Monday that talks would continue. He added that all parties should keep to the agreement.",
    letterless: "1234 ... 5678",
  };
  test.each(Object.entries(texts))("%s is set aside with the reason, and not kept", async (_, text) => {
    const before = (await store.counts()).articles;
    for (const language of ["ar", "en"] as const) {
      const response = await ask("/articles", { method: "POST", headers: { "Content-Type": "application/json", "Accept-Language": language }, body: JSON.stringify({ articles: [{ text, title: `gate ${language}` }] }) });
      expect(response.status).toBe(201);
      const { items, parked } = (await response.json()) as AddResult;
      expect(items).toEqual([]);
      expect(parked).toMatchObject([{ origin: `gate ${language}`, code: expect.stringMatching(/^(not-arabic|no-text)$/) }]);
      expect(/\p{Script=Arabic}/u.test(parked[0]!.reason)).toBe(language === "ar");
      // Tried again it goes through the gate again, and nothing of it is lost.
      const again = (await (await ask(`/parked/${parked[0]!.id}/retry`, { method: "POST" })).json()) as AddResult;
      expect(again).toMatchObject({ items: [], parked: [{ origin: `gate ${language}` }] });
      const entry = (await (await ask(`/parked/${again.parked[0]!.id}`, { method: "DELETE" })).json()) as { payload: string };
      expect(JSON.parse(entry.payload)).toMatchObject({ text, title: `gate ${language}` });
    }
    expect((await store.counts()).articles).toBe(before);
  });

  test("the text that is kept is the text that was given, dateline and all", async () => {
    const text = "البصرة - رويترز: قال مدير الميناء إن الرافعات ستعمل صباح الخميس.";
    const { items } = (await (await ask("/articles", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ articles: [{ text }] }) })).json()) as AddResult;
    expect(await (await ask(`/articles/${items[0]!.id}/text`)).text()).toBe(text);
  });
});

describe("time", () => {
  test("a search that takes too long is stopped and says so", async () => {
    const slow = { ...world, store: new Proxy(store, { get: (of, name) => (name === "search" ? () => Promise.reject(new QueryTooLong(5)) : Reflect.get(of, name)) }) } as World;
    const response = await service(slow, settings).request("http://localhost/search.json?q=الميناء", { headers: { "Accept-Language": "en" } });
    expect([response.status, await response.json()]).toEqual([503, { error: expect.stringContaining("too long"), code: "too-long", status: 503 }]);
  });

  /** What a connection is told, and after how many milliseconds it is closed. */
  async function told(patience: Patience, say: (socket: Socket) => void): Promise<{ answer: string; after: number }> {
    const server = httpServer(service(world, settings).fetch, patience);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const begun = performance.now();
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let answer = "";
    socket.on("data", (part) => (answer += part)).on("error", () => undefined);
    say(socket);
    await new Promise((closed) => socket.once("close", closed));
    server.close();
    return { answer, after: performance.now() - begun };
  }
  const hasty: Patience = { headers: 300, request: 600, idle: 300, every: 50, headerBytes: 4096 };

  test.each([
    ["headers that never end", "GET /articles.json HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "a"],
    ["a body that never ends", "POST /read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n", " "],
  ])("%s, a byte at a time: answered 408 and let go", async (_, start, byte) => {
    let dripping: NodeJS.Timeout | undefined;
    const { answer, after } = await told(hasty, (socket) => {
      socket.write(start);
      dripping = setInterval(() => socket.writable && socket.write(byte), 30);
    });
    clearInterval(dripping);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeGreaterThan(250);
    expect(after).toBeLessThan(10_000);
  });

  test("headers without measure are refused, a connection on which nothing is asked any more is closed", async () => {
    expect((await told(hasty, (socket) => socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${"a".repeat(9000)}\r\n\r\n`))).answer).toMatch(/^HTTP\/1\.1 431 /);
    expect((await told(hasty, (socket) => socket.write("GET /method.json HTTP/1.1\r\nHost: localhost\r\n\r\n"))).answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("usually a client has a minute for all it says, twenty seconds for its headers", () => {
    expect(usualPatience).toMatchObject({ headers: 20_000, request: 60_000 });
    const { headersTimeout, requestTimeout } = httpServer(() => new Response());
    expect([headersTimeout, requestTimeout]).toEqual([20_000, 60_000]);
  });
});

describe("doors", () => {
  const guarded = { access: { password: "a long password", tokens: [{ name: "r", scope: "read" as const, secret: "read-secret-read-secret" }, { name: "w", scope: "write" as const, secret: "write-secret-write-secret" }, { name: "o", scope: "write" as const, expires: "2024-03-19", secret: "old-secret-old-secret-old" }] } };

  test("another site or another name of this machine may not", async () => {
    expect((await ask("/read", { method: "POST", headers: { Origin: "https://evil.example", "Content-Type": "application/json" }, body: '{"text":"x"}' })).status).toBe(403);
    expect((await ask("/sample", { method: "DELETE", headers: { "Sec-Fetch-Site": "cross-site" } })).status).toBe(403);
    expect((await service(world, settings).request("http://evil.example/articles.json")).status).toBe(403);
  });

  test.each(routes.filter(({ path }) => path !== "/stream").map((route) => [`${route.method} ${route.path}`, route] as const))("%s asks for what it needs", async (_, route) => {
    const path = route.path.replace(/\{\w+\}/g, "1") + (queries[route.path] ?? "");
    const status = async (headers: Record<string, string>) => (await ask(path, { method: route.method.toUpperCase(), headers: { "Content-Type": "application/json", ...headers } }, guarded)).status;
    const closed = [401, 403];
    expect(closed.includes(await status({})), "nobody").toBe(route.scope !== "open");
    expect(closed.includes(await status({ Authorization: "Bearer wrong-secret-wrong-secret" })), "wrong token").toBe(route.scope !== "open");
    expect(closed.includes(await status({ Authorization: "Bearer old-secret-old-secret-old" })), "expired").toBe(route.scope !== "open");
    expect(closed.includes(await status({ Authorization: "Bearer read-secret-read-secret" })), "read token").toBe(route.scope === "write");
  });

  test("login: a session for the right password, slowed down after wrong ones", async () => {
    const app = service(world, { ...settings, ...guarded });
    const login = (password: string) => app.request("http://localhost/login", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ password }) });
    const right = await login("a long password");
    expect(right.status).toBe(204);
    const cookie = right.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await app.request("http://localhost/articles.json", { headers: { Cookie: cookie.split(";")[0]! } })).status).toBe(200);
    for (let k = 0; k < 5; k++) expect((await login("wrong password")).status).toBe(401);
    expect((await login("a long password")).status).toBe(429);
  });

  test("the same answer is not sent twice", async () => {
    const first = await ask("/articles.json");
    expect((await ask("/articles.json", { headers: { "If-None-Match": first.headers.get("etag")! } })).status).toBe(304);
  });
});
