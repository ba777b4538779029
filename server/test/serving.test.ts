/** The service in the way it runs: feeds fetched in the background and told as they come in, what is kept and put back, the first run. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AddResult, DeskPage, FeedRecord, JobRecord, Page, ParkedEntry, ParkedRecord, SavedSearchRecord } from "../src/api/contract.ts";
import { type Outlet, type Serving, startOutlet, startService } from "./serving.ts";

const texts = [
  "قال وزير الصحة سامر الجبوري إن أربعة عمال قتلوا في انفجار في ميناء أم قصر مساء الأحد، وإن واحداً وثلاثين آخرين نقلوا إلى مستشفيات البصرة.\nوأضاف الجبوري في مؤتمر صحفي أن فرق الإسعاف ما زالت تبحث عن مفقودين تحت الركام، وأن الوزارة أرسلت أطباء من بغداد.",
  "نفت إدارة الميناء أن يكون الانفجار نتيجة عمل متعمد، وقالت إن التحقيق سيبدأ بعد انتهاء عمليات الإنقاذ في الموقع.\nوطالب نواب من المحافظة بلجنة مستقلة تبحث في أسباب الانفجار وفي إجراءات السلامة في الميناء منذ افتتاحه.",
];

let service: Serving;
let outlet: Outlet;
beforeAll(async () => {
  outlet = await startOutlet("أخبار المرفأ");
  service = await startService({ environment: { NAQLAN_ALLOW: "127.0.0.1" } });
}, 120_000);
afterAll(async () => {
  await service?.stop();
  await outlet?.close();
});

const get = async <T>(path: string) => (await (await fetch(service.url + path)).json()) as T;
const send = (method: string, path: string, body?: unknown) => fetch(service.url + path, { method, ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }) });

/** Server-sent events until one that is wanted, or a minute: a host is asked at its pace. */
async function heard(wanted: (kind: string, data: Record<string, never>) => boolean, work: () => Promise<unknown>): Promise<[string, Record<string, never>][]> {
  const stop = AbortSignal.timeout(60_000);
  const { body } = await fetch(`${service.url}/stream`, { signal: stop });
  const events: [string, Record<string, never>][] = [];
  let text = "";
  let working: Promise<unknown> | undefined;
  for await (const part of body!.pipeThrough(new TextDecoderStream())) {
    text += part;
    // Only now is it sure that nothing is missed.
    working ??= work();
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const [kind, data] = [/^event: ?(.*)$/m.exec(text.slice(0, end))?.[1], /^data: ?(.*)$/m.exec(text.slice(0, end))?.[1]];
      text = text.slice(end + 2);
      if (kind === undefined || data === undefined) continue;
      events.push([kind, JSON.parse(data)]);
      if (wanted(...events.at(-1)!)) {
        await working;
        return events;
      }
    }
  }
  throw new Error(`not told: ${JSON.stringify(events)}`);
}

describe("a first run", () => {
  test("shows the sample story, which goes with one request and comes back with another", async () => {
    const desk = await get<DeskPage>("/desk.json");
    expect(desk.sample).toBe(true);
    expect(desk.stories.length).toBeGreaterThan(0);
    expect((await send("DELETE", "/sample")).status).toBe(200);
    expect(await get<DeskPage>("/desk.json")).toMatchObject({ sample: false, stories: [], counts: { articles: 0 } });
    expect((await send("POST", "/sample")).status).toBe(201);
    expect(await get<DeskPage>("/desk.json")).toMatchObject({ sample: true, counts: { articles: desk.counts.articles } });
  });

  test("what is kept from there on is one's own, and the sample is no longer shown beside it", async () => {
    const added = (await (await send("POST", "/articles", { articles: [{ text: texts[0]!, title: "انفجار في الميناء", outlet: "مرسى", published: "2024-03-04" }] })).json()) as AddResult;
    expect(added.items).toMatchObject([{ outcome: "new" }]);
    expect((await fetch(`${service.url}/articles/${added.items[0]!.id}.json`)).status).toBe(200);
    expect(await get<DeskPage>("/desk.json")).toMatchObject({ sample: false, counts: { articles: 1 } });
  });
});

describe("a feed", () => {
  test("is fetched as a job: the answer comes at once, progress and articles are told while they come in", { timeout: 90_000 }, async () => {
    outlet.pages = { one: { title: "وزير الصحة عن انفجار الميناء", text: `${texts[0]}\nوقال إن الأرقام قد تتغير.` }, two: { title: "إدارة الميناء تنفي", text: texts[1]! } };
    outlet.pause = 300;
    const feed = (await (await send("POST", "/feeds", { url: `${outlet.url}/feed.xml` })).json()) as FeedRecord;
    let begun: JobRecord | undefined;
    let place: string | undefined;
    const events = await heard((kind, data) => kind === "feed" && (data.feed as FeedRecord).articles > 0, async () => {
      const answer = await send("POST", `/feeds/${feed.id}/fetch`);
      expect(answer.status).toBe(202);
      [begun, place] = [(await answer.json()) as JobRecord, answer.headers.get("location")!];
      expect(begun).toMatchObject({ kind: "fetch", state: "running", position: 0, done: 0, origin: `${outlet.url}/feed.xml` });
      // Asked again while it runs, it is the same job.
      expect(((await (await send("POST", `/feeds/${feed.id}/fetch`)).json()) as JobRecord).id).toBe(begun.id);
      expect(outlet.asked.filter((path) => path === "/two")).toEqual([]);
    });
    expect(events.filter(([kind]) => kind === "article").map(([, { article }]) => (article as { title: string }).title).sort()).toEqual(["إدارة الميناء تنفي", "وزير الصحة عن انفجار الميناء"]);
    const steps = events.filter(([kind, data]) => kind === "job" && (data.job as JobRecord).id === begun!.id).map(([, { job }]) => job as JobRecord);
    expect(steps.map(({ position, total, state }) => [position, total, state])).toContainEqual([1, 2, "running"]);
    expect(steps.at(-1)).toMatchObject({ state: "done", done: 2, failed: 0 });
    expect(await get<JobRecord>(place!)).toMatchObject({ id: begun!.id, state: "done", done: 2 });
    expect((await get<Page<FeedRecord>>("/feeds.json")).items).toMatchObject([{ articles: 2, failures: 0, title: "أخبار المرفأ" }]);
  });

  test("that fails leaves a job that stopped and says why in its state", { timeout: 90_000 }, async () => {
    outlet.feedStatus = 404;
    const [{ id }] = (await get<Page<FeedRecord>>("/feeds.json")).items as [FeedRecord];
    let place: string | undefined;
    await heard((kind, data) => kind === "feed" && (data.feed as FeedRecord).failures === 1, async () => {
      place = (await send("POST", `/feeds/${id}/fetch`)).headers.get("location")!;
    });
    outlet.feedStatus = 200;
    expect(await get<JobRecord>(place!)).toMatchObject({ state: "stopped", done: 0 });
    expect((await get<Page<FeedRecord>>("/feeds.json")).items[0]!.problem).toContain("404");
    expect((await get<Page<JobRecord>>("/jobs.json")).items.every(({ state }) => state !== "running")).toBe(true);
  });
});

test("on any other address than this machine's own it does not start without a password or token", async () => {
  for (const environment of [{ NAQLAN_PASSWORD: "short" }, { NAQLAN_TOKENS: "" }] as readonly Readonly<Record<string, string>>[]) await expect(startService({ options: ["--host", "0.0.0.0"], environment })).rejects.toThrow(/ended with 2/);
  const open = await startService({ options: ["--host", "0.0.0.0"], environment: { NAQLAN_PASSWORD: "a long password" } });
  const { port } = new URL(open.url);
  expect((await fetch(`http://127.0.0.1:${port}/stories.json`)).status).toBe(401);
  await open.stop();
}, 120_000);

describe("what people keep", () => {
  test("a search is kept with the collection and followed as Atom", async () => {
    const kept = await send("POST", "/searches", { q: "الميناء act:deny", over: "attributions", title: "من ينفي" });
    expect(kept.status).toBe(201);
    const search = (await kept.json()) as SavedSearchRecord;
    expect(search).toMatchObject({ q: "الميناء act:deny", over: "attributions", title: "من ينفي" });
    expect((await (await send("POST", "/searches", { q: " الميناء act:deny", over: "attributions", order: "newest" })).json()) as SavedSearchRecord).toEqual(search);
    expect((await get<Page<SavedSearchRecord>>("/searches.json")).items).toEqual([search]);
    const atom = await (await fetch(`${service.url}/searches/${search.id}.atom`)).text();
    expect(atom).toContain("<title>بحث: من ينفي</title>");
    expect(atom.match(/<entry>/g)).toHaveLength(1);
    expect((await send("POST", "/searches", { q: "act:nothing" })).status).toBe(400);
    expect((await send("DELETE", `/searches/${search.id}`)).status).toBe(204);
    expect((await get<Page<SavedSearchRecord>>("/searches.json")).items).toEqual([]);
    expect((await fetch(`${service.url}/searches/${search.id}.atom`)).status).toBe(404);
  });

  test("what was set aside and taken off the list can be put back", async () => {
    await send("POST", "/articles", { articles: [{ text: " \n " }] });
    const [entry] = (await get<Page<ParkedRecord>>("/parked.json")).items as [ParkedRecord];
    const taken = (await (await send("DELETE", `/parked/${entry.id}`)).json()) as ParkedEntry;
    expect((await get<Page<ParkedRecord>>("/parked.json")).items).toEqual([]);
    expect((await send("DELETE", `/parked/${entry.id}`)).status).toBe(404);
    expect((await send("POST", "/parked", taken)).status).toBe(204);
    expect((await get<Page<ParkedRecord>>("/parked.json")).items).toMatchObject([{ origin: entry.origin, reason: entry.reason, time: entry.time }]);
  });
});

describe("while articles are added", () => {
  test("every question is answered, and what was added is found", { timeout: 120_000 }, async () => {
    const [{ id }] = (await get<Page<{ id: string }>>("/articles.json")).items as [{ id: string }];
    const paths = ["/stories.json", "/search.json?q=الميناء", `/articles/${id}.json`, "/desk.json", "/actors.json", "/changes.json?since=2024-01-01"];
    let adding = true;
    const writer = (async () => {
      for (let k = 0; k < 6; k++) {
        const articles = Array.from({ length: 5 }, (_, n) => ({ text: `${texts[k % 2]}\nوهذا هو البيان رقم ${k * 5 + n + 1} في هذا الشأن.`, title: `البيان ${k * 5 + n + 1}`, outlet: "مرسى", published: "2024-03-05" }));
        expect((await send("POST", "/articles", { articles })).status).toBe(201);
      }
      adding = false;
    })();
    const statuses: Record<number, number> = {};
    const reader = async (which: number) => {
      for (let n = which; adding; n++) {
        const answer = n % 7 === 0 ? await send("POST", "/read", { text: texts[0], published: "2024-03-04" }) : await fetch(service.url + paths[n % paths.length]!);
        await answer.arrayBuffer();
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      }
    };
    await Promise.all([writer, reader(0), reader(1), reader(2)]);
    expect(Object.keys(statuses)).toEqual(["200"]);
    expect(statuses[200]).toBeGreaterThanOrEqual(3);
    expect((await get<Page<unknown>>("/search.json?q=البيان&limit=100")).items).toHaveLength(30);
  });
});
