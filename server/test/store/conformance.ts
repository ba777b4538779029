/** What every store must do, whatever is behind it. Run against SQLite and PostgreSQL by the tests beside this file. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { world } from "naqlan";
import { type Actor, digest, link } from "naqlan/linking";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { QueryTooLong, type Rows } from "../../src/store/database.ts";
import { openDatabase, openStore } from "../../src/store/open.ts";
import { parseQuery, queryFields, WrongQuery } from "../../src/store/query.ts";
import { restore } from "../../src/store/restore.ts";
import type { Capture, Hit, Job, Problem, Query, ReadArticle, Store } from "../../src/store/store.ts";
import { decide } from "../../src/work/decide.ts";
import { actorIdOf, changesFor, denial, digestOf, dispute, ENGINE, explosion, incident, noChanges, position, protest, readArticle, story, undated } from "./batch.ts";

export interface Place {
  /** An address where nothing is yet. */
  fresh(): Promise<string>;
}

export function storeConformance(name: string, place: Place): void {
  describe(name, () => {
    let folder: string;
    let address: string;
    let store: Store;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "naqlan-store-"));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    beforeEach(async () => {
      address = await place.fresh();
      store = await openStore(address);
      return () => store.close();
    });
    const all = [explosion, denial, protest, undated];
    const idOf = ({ reading }: ReadArticle) => reading.article.id;
    const keepAll = () => store.keep(all, changesFor(all));
    const find = async (query: string, limit = 50) => (await store.search(parseQuery(query), { limit })).items;
    const titles = (hits: readonly Hit[]) => hits.map(({ article }) => article.title);

    describe("keeping", () => {
      test("an article comes back as it was given, with its reading", async () => {
        expect(await keepAll()).toEqual(all.map((a) => ({ id: idOf(a), outcome: "new" })));
        const { capture: _, ...given } = explosion.article;
        expect(await store.article(idOf(explosion))).toEqual({ ...given, id: idOf(explosion), received: expect.stringMatching(/^\d{4}-.*Z$/), sequence: 1, page: given.url, version: 1, engine: ENGINE });
        for (const a of all) expect(await store.reading(idOf(a))).toEqual(a.reading);
        expect([...(await store.readings(all.map(idOf))).keys()].sort()).toEqual(all.map(idOf).sort());
        expect((await store.digests([idOf(denial)])).get(idOf(denial))).toEqual(digestOf(denial));
        expect(await store.article("nothing")).toBeUndefined();
        expect(await store.reading("nothing")).toBeUndefined();
      });

      test("again is known, and nothing is twice", async () => {
        await keepAll();
        const before = await store.counts();
        expect(await keepAll()).toEqual(all.map((a) => ({ id: idOf(a), outcome: "known" })));
        expect(await store.counts()).toEqual(before);
        expect(before).toMatchObject({ articles: 4, versions: 0, copies: 0, first: "2021-10-01", last: "2021-11-09T10:00:00Z" });
        expect(await store.known([idOf(protest), "other"])).toEqual(new Set([idOf(protest)]));
        expect((await store.keep([undated, undated], noChanges)).map(({ outcome }) => outcome)).toEqual(["known", "known"]);
      });

      test("one address read again otherwise is a new version; a copy names what it copies", async () => {
        const later = readArticle({ ...explosion.article,
          text: `${explosion.article.text}\nوارتفع عدد القتلى إلى 5.` });
        const copy = readArticle({ ...explosion.article, outlet: "صدى", url: "https://example.com/copy" });
        await store.keep([explosion], changesFor([explosion]));
        expect(await store.keep([later], changesFor([later]))).toEqual([{ id: idOf(later), outcome: "new version" }]);
        const copied = await store.keep([copy], { ...noChanges, articles: [{ digest: digestOf(copy, idOf(explosion)), keys: [] }] });
        expect(copied).toEqual([{ id: idOf(copy), outcome: "copy", of: idOf(explosion) }]);
        expect((await store.versions(explosion.article.url!)).map(({ id, version }) => [id, version])).toEqual([[idOf(explosion), 1], [idOf(later), 2]]);
        expect((await store.copies(idOf(explosion))).map(({ id, copyOf }) => [id, copyOf])).toEqual([[idOf(copy), idOf(explosion)]]);
      });

      test("how much is in an article is counted, its copies but not its versions", async () => {
        const later = readArticle({ ...explosion.article,
          text: `${explosion.article.text}\nوارتفع عدد القتلى إلى 5.` });
        const copy = readArticle({ ...explosion.article, outlet: "صدى", url: "https://example.com/copy" });
        await keepAll();
        await store.keep([later, copy], { ...noChanges, articles: [later, copy].map((one) => ({ digest: digestOf(one, idOf(explosion)), keys: [] })) });
        const sizes = await store.sizes([...all.map(idOf), idOf(later), "no article"]);
        expect([...sizes.keys()].sort()).toEqual([...all.map(idOf), idOf(later)].sort());
        for (const { reading } of [...all, later]) {
          const copies = reading.article.id === idOf(explosion) ? 1 : 0;
          expect(sizes.get(reading.article.id)).toEqual({ statements: reading.attributions.length, events: reading.events.length, copies });
        }
        expect(await store.sizes([])).toEqual(new Map());
      });

      test("what changed since a moment: new or not, and how many articles a story has got", async () => {
        await store.keep([explosion], { ...changesFor([explosion]), positions: { put: [position("p1", "i1", [idOf(explosion)])], retired: [] }, stories: { put: [story("s1", ["i1"], [idOf(explosion)])], retired: [] } });
        const moment = new Date().toISOString();
        await new Promise((later) => setTimeout(later, 5));
        expect(await store.changesSince(moment, 10)).toEqual({ articles: 0, stories: [], incidents: [], positions: [], disputes: [] });
        await store.keep([denial, protest], {
          ...changesFor([denial, protest]), positions: { put: [position("p1", "i1", [idOf(explosion), idOf(denial)]), position("p2", "i1", [idOf(protest)])], retired: [] },
          disputes: { put: [dispute("d1", "i1", [idOf(explosion), idOf(denial)])], retired: [] }, stories: { put: [story("s1", ["i1"], [idOf(explosion), idOf(denial), idOf(protest)])], retired: [] },
        });
        const { articles, stories, positions, disputes } = await store.changesSince(moment, 10);
        expect({ articles, stories, disputes }).toEqual({ articles: 2, stories: [{ id: "s1", isNew: false, added: 2 }], disputes: [{ id: "d1", isNew: true }] });
        expect([...positions].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([{ id: "p1", isNew: false }, { id: "p2", isNew: true }]);
      });

      test("raw bytes come back byte for byte", async () => {
        const bytes = Uint8Array.from({ length: 4_000 }, (_, k) => (k < 2_000 ? k % 256 : 65));
        const capture: Capture = {
          bytes, hash: createHash("sha256").update(bytes).digest("hex"), addresses: ["http://example.org/1", "https://example.org/1"], status: 200, headers: { "content-type": "text/html" },
          time: "2021-11-08T09:00:00Z", software: "naqlan 0.2.0", mediaType: "text/html",
        };
        await store.keep([readArticle({ ...explosion.article, capture })], noChanges);
        expect(await store.capture(capture.hash)).toEqual(capture);
        expect((await store.article(idOf(explosion)))?.capture).toBe(capture.hash);
        expect(await store.capture("0")).toBeUndefined();
      });

      test("strings no database likes come back as they were", async () => {
        const odd = readArticle({ outlet: "a\u0000b\u001b0000", title: "\ud83d half",
          text: "قال الوزير\u0000 إن \ud800 النص 🙂 كما هو\u001b." });
        await store.keep([odd], noChanges);
        expect((await store.article(idOf(odd)))?.text).toBe(odd.article.text);
        expect(await store.reading(idOf(odd))).toEqual(odd.reading);
        expect((await store.article(idOf(odd)))?.title).toBe("\ud83d half");
      });

      test("a job is written with its batch, or not at all", async () => {
        const job: Job = { id: "j1", kind: "add", origin: "news.jsonl", position: 100, total: 500, done: 4, failed: 0, state: "running", updated: "2021-11-08T09:00:00Z" };
        await store.keep(all, changesFor(all), job);
        expect(await store.job("j1")).toEqual(job);
        const broken = { ...changesFor([explosion]), links: [{ id: null as unknown as string, kind: "copy", a: "a", b: "b", score: 1, reasons: [] }] } as const;
        const fresh = readArticle({ text: "قال الوزير إن الطريق مفتوح." });
        await expect(store.keep([fresh], broken, { ...job, position: 200 })).rejects.toThrow();
        expect((await store.job("j1"))?.position).toBe(100);
        expect(await store.article(idOf(fresh))).toBeUndefined();
        expect(await store.keep([fresh], changesFor([fresh]), { ...job, state: "done" })).toHaveLength(1);
        expect((await store.jobs()).map(({ state }) => state)).toEqual(["done"]);
        expect(await problems(store)).toEqual([]);
      });

      test("readings stream in order of arrival and go on where they stopped", async () => {
        await keepAll();
        const seen: string[] = [];
        for await (const { article, reading } of store.everyReading()) {
          expect(reading.article.id).toBe(article.id);
          seen.push(article.id);
        }
        expect(seen).toEqual(all.map(idOf));
        for await (const { article } of store.everyReading(3)) expect(article.id).toBe(idOf(undated));
      });

      test("read again: the reading, its findings and the index are replaced", async () => {
        await keepAll();
        const again = { ...explosion, engine: "later", reading: { ...explosion.reading, attributions: [], events: explosion.reading.events.slice(0, 1).map((event) => ({ ...event, within: null })) } };
        await store.rewrite([again], changesFor([again]));
        expect(await store.reading(idOf(explosion))).toEqual(again.reading);
        expect((await store.article(idOf(explosion)))?.engine).toBe("later");
        expect((await find("over:attributions outlet:الضفة act:say"))).toEqual([]);
        expect(titles(await find("بغداد outlet:الضفة"))).toEqual([explosion.article.title]);
        expect(await problems(store)).toEqual([]);
        await expect(store.rewrite([readArticle({ text: "قال الوزير إن الجسر مغلق." })], noChanges)).rejects.toThrow(/not in the store/);
      });
    });

    describe("records", () => {
      const [first, second] = [digestOf(explosion), digestOf(protest)];
      const reports = [{ article: first.article, event: first.events[0]!, statements: [] }, { article: second.article, event: first.events[0]!, statements: [] }];
      const kadhimi = actorIdOf("مصطفى الكاظمي");
      const base = changesFor([explosion, protest]);
      const one = { ...base, incidents: { put: [incident("i1", reports.slice(0, 1), { story: "s1" })], retired: [] }, stories: { put: [story("s1", ["i1"], [idOf(explosion)])], retired: [] } };
      beforeEach(async () => {
        await store.keep([explosion, denial, protest], one);
      });

      test("linking finds them by key, as they were put", async () => {
        expect(await store.archive.incidents(["cell:i1", "cell:none"])).toEqual(one.incidents.put);
        expect(await store.archive.actors([kadhimi, "nobody"])).toEqual(one.actors.put.filter(({ id }) => id === kadhimi));
        expect((await store.archive.articles([`near:${idOf(explosion).slice(0, 2)}`])).map(({ id }) => id)).toContain(idOf(explosion));
        expect(await store.archive.articles(["near:all"])).toEqual([first.article, second.article]);
        expect(await store.archive.stories(["incident:i1"])).toEqual(one.stories.put);
        expect(await store.archive.positions([])).toEqual([]);
        expect(await store.record("incident", "i1")).toEqual(one.incidents.put[0]);
        expect(await store.record("incident", "i2")).toBeUndefined();
      });

      test("one more report, another store object, a record retired", async () => {
        const grown = incident("i1", reports, { ranges: [{ unit: "killed", low: 0, high: 3 }], keys: ["cell:other"] });
        await store.keep([], { ...noChanges, incidents: { put: [grown], retired: [] }, positions: { put: [position("p1", "i1", [idOf(explosion)])], retired: [] }, disputes: { put: [dispute("d1", "i1", [idOf(explosion), idOf(protest)])], retired: [] } });
        const other = await openStore(address);
        try {
          for (const each of [store, other]) {
            expect(await each.record("incident", "i1")).toEqual(grown);
            expect(await each.archive.incidents(["cell:i1"])).toEqual([]);
            expect(await each.archive.disputes([`article:${idOf(protest)}`])).toEqual([dispute("d1", "i1", [idOf(explosion), idOf(protest)])]);
            expect(await each.archive.positions(["incident:i1", `actor:${kadhimi}`])).toHaveLength(1);
          }
          await other.keep([], { ...noChanges, incidents: { put: [{ ...grown, reports: reports.slice(1) }], retired: [] } });
          expect((await store.record("incident", "i1"))?.reports).toEqual(reports.slice(1));
        } finally {
          await other.close();
        }
        await store.keep([], { ...noChanges, disputes: { put: [], retired: [{ id: "d1", replacedBy: "d2" }] } });
        expect(await store.record("dispute", "d1")).toBeUndefined();
        expect(await store.archive.disputes(["incident:i1"])).toEqual([]);
        expect(await store.retired("dispute", "d1")).toEqual({ id: "d1", replacedBy: "d2", time: expect.any(String) });
        expect(await store.retired("dispute", "d2")).toBeUndefined();
        expect((await store.changes(0, 100)).map(({ kind, id, what }) => `${kind} ${id} ${what}`)).toEqual([
          "incident i1 new", "story s1 new", "incident i1 figures", "position p1 new", "dispute d1 new", "incident i1 reports", "dispute d1 retired",
        ]);
        expect((await store.changes(3, 100, "position")).map(({ id }) => id)).toEqual(["p1"]);
        expect(await problems(store)).toEqual([]);
      });

      test("lists: newest or largest, by words in both scripts, type, place, dates and key, a page at a time", async () => {
        const place = { key: "البصره", ar: "البصرة", en: "Basra" };
        const many = Array.from({ length: 7 }, (_, k) => incident(`n${k}`, reports.slice(0, 1 + (k % 2)), { date: { from: `2021-01-0${k + 1}`, to: `2021-01-0${k + 1}` }, type: k % 3 === 0 ? "PROTEST" : "ASSAULT", ...(k === 5 ? { place } : {}) }));
        await store.keep([], { ...noChanges, incidents: { put: many, retired: [{ id: "i1" }] } });
        const seen: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await store.records("incident", { limit: 3, ...(after ? { after } : {}) });
          seen.push(...page.items.map(({ id }) => id));
          if (!page.next) break;
          after = page.next;
        }
        expect(seen).toEqual(["n6", "n5", "n4", "n3", "n2", "n1", "n0"]);
        const ids = async (list: object) => (await store.records("incident", { limit: 10, ...list })).items.map(({ id }) => id);
        expect(await ids({ order: "largest" })).toEqual(["n5", "n3", "n1", "n6", "n4", "n2", "n0"]);
        expect(await ids({ type: "PROTEST" })).toEqual(["n6", "n3", "n0"]);
        expect(await ids({ place: "بالبصره" })).toEqual(["n5"]);
        expect(await ids({ place: "basrah" })).toEqual(["n5"]);
        expect(await ids({ from: "2021-01-06", to: "2021-01-06" })).toEqual(["n5"]);
        expect(await ids({ key: `article:${idOf(protest)}` })).toEqual(["n5", "n3", "n1"]);
        expect((await store.records("actor", { words: "kazemi", limit: 5 })).items.map(({ name }) => name.ar)).toEqual(["مصطفى الكاظمي"]);
        expect((await store.records("actor", { words: "للكاظمي", limit: 5 })).items.map(({ id }) => id)).toEqual([kadhimi]);
        expect((await store.records("story", { words: "انفجار", limit: 5 })).items.map(({ id }) => id)).toEqual(["s1"]);
        await expect(store.records("actor", { after: "rubbish", limit: 5 })).rejects.toThrow(/cursor/);
        const every: string[] = [];
        for await (const { id } of store.everyRecord("incident")) every.push(id);
        expect(every).toEqual(many.map(({ id }) => id));
      });

      test("articles of an actor, an incident, a story, an outlet", async () => {
        const ids = async (list: object) => (await store.articles({ limit: 10, ...list })).items.map(({ id }) => id);
        expect(await ids({})).toEqual([denial, explosion, protest].map(idOf));
        expect(await ids({ key: `actor:${kadhimi}` })).toEqual([idOf(explosion)]);
        expect(await ids({ key: "incident:i1" })).toEqual([idOf(explosion)]);
        expect(await ids({ key: "story:s1" })).toEqual([idOf(explosion)]);
        expect(await ids({ outlet: "صحيفة الضفة" })).toEqual([explosion, protest].map(idOf));
        expect(await ids({ words: "بالبصرة" })).toEqual([idOf(protest)]);
        expect(await ids({ from: "2021-11-09" })).toEqual([idOf(denial)]);
        const page = await store.articles({ limit: 2 });
        expect((await store.articles({ limit: 2, after: page.next! })).items.map(({ id }) => id)).toEqual([idOf(protest)]);
      });

      test("links say why, decisions of people stay", async () => {
        const link = { id: "l1", kind: "incident" as const, a: `${idOf(explosion)}/v1`, b: "i1", score: 0.75, reasons: [{ rule: "same place", en: "both in Baghdad", weight: 0.5, ar: "كلاهما في بغداد" }] };
        await store.keep([], { ...noChanges, links: [link] });
        expect(await store.link("l1")).toEqual(link);
        for (const of of ["i1", link.a, idOf(explosion)]) expect(await store.links(of)).toEqual([link]);
        expect(await store.links(idOf(explosion).slice(0, 10))).toEqual([]);
        await store.decide([["b", "a"], ["d", "a"]], true);
        await store.decide([["a", "c"]], false);
        await store.decide([["x", "y"]], true);
        await store.decide([["y", "x"]], undefined);
        expect(await store.handMade()).toEqual({ same: [["a", "b"], ["a", "d"]], different: [["a", "c"]] });
        const [first, second] = await store.decisions();
        expect([first, second]).toEqual([{ a: "a", b: "b", same: true, time: first!.time }, { a: "a", b: "d", same: true, time: first!.time }]);
      });
    });

    describe("decisions of people", () => {
      const digests = [explosion, denial, protest].map(({ reading }) => digest(reading, { world }));
      beforeEach(async () => {
        await store.keep([explosion, denial, protest], await link(digests, store.archive));
      });
      const incidents = async () => (await store.records("incident", { limit: 100 })).items;
      const everything = async () => ({
        incidents: (await incidents()).map(({ reports }) => reports.map(({ article, event }) => `${article.id}/${event.event}`).sort()).sort(), // First and last days stay when an article goes.
        actors: [...(await store.records("actor", { limit: 500 })).items].map(({ first: _, last: __, ...actor }) => actor).sort((a, b) => (a.id < b.id ? -1 : 1)),
      });
      const of = async (article: ReadArticle) => (await incidents()).find(({ reports }) => reports.some((r) => r.article.id === idOf(article)))!;
      const refOf = ({ reports: [first] }: Awaited<ReturnType<typeof of>>) => `${first!.article.id}/${first!.event.event}`;
      /** As after an upgrade. */
      const linkAgain = async (article: ReadArticle) => {
        const replaced = [...(await store.digests([idOf(article)])).values()];
        await store.rewrite([article], await link([digest(article.reading, { world })], store.archive, await store.handMade(), { replaced }));
      };

      test("what is one by hand is one incident at once and after linking again; taken back, all is as it was", async () => {
        const before = await everything();
        const [a, b] = [await of(explosion), await of(protest)];
        const pair = [refOf(a), refOf(b)] as const;
        expect(a.id).not.toBe(b.id);
        expect(await decide({ store, pairs: [pair], same: true })).toBe(2);
        expect((await of(explosion)).id).toBe((await of(protest)).id);
        for (const article of [protest, explosion]) await linkAgain(article);
        expect((await of(explosion)).id).toBe((await of(protest)).id);
        expect(await problems(store)).toEqual([]);
        await decide({ store, pairs: [pair], same: undefined });
        expect(await everything()).toEqual(before);
        expect(await store.handMade()).toEqual({ same: [], different: [] });
        await decide({ store, pairs: [pair], same: true });
        await decide({ store, pairs: [pair], same: false });
        for (const article of [protest, explosion]) await linkAgain(article);
        expect((await of(explosion)).id).not.toBe((await of(protest)).id);
        expect(await problems(store)).toEqual([]);
      });

      test("actors that are one by hand are counted as one, and parted again when it is taken back", async () => {
        const before = await everything();
        const [a, b] = before.actors.filter(({ type }) => type !== "place") as [Omit<Actor, "first" | "last">, Omit<Actor, "first" | "last">];
        await decide({ store, pairs: [[a.id, b.id]], same: true });
        const [joined, gone] = a.id < b.id ? [a, b] : [b, a];
        expect(await store.record("actor", gone.id)).toBeUndefined();
        expect((await store.record("actor", joined.id))!.spellings.map(({ text }) => text)).toEqual(expect.arrayContaining([...a.spellings, ...b.spellings].map(({ text }) => text)));
        await linkAgain(explosion);
        expect(await store.record("actor", gone.id)).toBeUndefined();
        await decide({ store, pairs: [[a.id, b.id]], same: undefined });
        expect((await everything()).actors).toEqual(before.actors);
        expect(await problems(store)).toEqual([]);
      });
    });

    describe("searching", () => {
      beforeEach(async () => {
        await keepAll();
      });

      test.each([
        ["بانفجارٍ", ["نفي", "انفجار قرب جسر السنك"]],
        ["الوزاره", ["نفي"]],
        ["\"رئيس الوزراء\"", ["انفجار قرب جسر السنك"]],
        ["\"الوزراء رئيس\"", []],
        ["وزير -عمال", []],
        ["وزير", ["تظاهرة في البصرة"]],
        ["بغداد -نفت", ["انفجار قرب جسر السنك"]],
        ["exact:انفجاراً", ["انفجار قرب جسر السنك"]],
        ["exact:انفجارا", []],
        ["exact:\"الانفجار لم\"", ["نفي"]],
        ["بغداد -exact:الانفجار", ["انفجار قرب جسر السنك"]],
        ["kazemi", ["انفجار قرب جسر السنك"]],
        ["\"Mustafa Al-Kadhimi\"", ["انفجار قرب جسر السنك"]],
        ["kazemi latin:off", []],
        ["actor:الكاظمي", ["انفجار قرب جسر السنك"]],
        ["actor:kadhimi act:say", ["انفجار قرب جسر السنك"]],
        [`actor:${actorIdOf("مصطفى الكاظمي")}`, ["انفجار قرب جسر السنك"]],
        ["-actor:الكاظمي بغداد", ["نفي"]],
        ["act:deny", ["نفي"]],
        ["act:نفي", ["نفي"]],
        ["type:PROTEST", ["تظاهرة في البصرة"]],
        ["outlet:النهر", ["نفي"]],
        ["place:البصرة", ["تظاهرة في البصرة"]],
        ["place:Basra", ["تظاهرة في البصرة"]],
        ["medium:press-conference", ["انفجار قرب جسر السنك"]],
        ["from:2021-11-01", ["نفي", "انفجار قرب جسر السنك"]],
        ["to:2021-10", ["تظاهرة في البصرة"]],
        ["from:2021-11-08 to:2021-11-08", ["انفجار قرب جسر السنك"]],
        ["", ["نفي", "انفجار قرب جسر السنك", "تظاهرة في البصرة", "بلا تاريخ"]],
        ["-بغداد", ["تظاهرة في البصرة", "بلا تاريخ"]],
        ["غيرموجودة", []],
        ["…", ["نفي", "انفجار قرب جسر السنك", "تظاهرة في البصرة", "بلا تاريخ"]],
        ["actor:…", []],
      ])("%s", async (query, expected) => expect(titles(await find(query))).toEqual(expected));

      test("attributions and events, each in its article", async () => {
        const [hit] = await find("over:attributions act:deny مقتل");
        expect(hit).toMatchObject({ kind: "attribution", article: { id: idOf(denial) }, reading: denial.reading });
        expect(hit!.kind === "attribution" && hit.id).toBe(`${idOf(denial)}/${denial.reading.attributions.find(({ act }) => act === "deny")!.id}`);
        expect(await find("over:attributions actor:الكاظمي")).not.toHaveLength(0);
        for (const h of await find("over:attributions actor:الكاظمي")) expect(h.article.id).toBe(idOf(explosion));
        const events = await find("over:events type:PROTEST place:basra");
        expect(events.map((h) => h.article.id)).toEqual([idOf(protest)]);
        expect(events[0]!.snippet.text).toContain("البصرة");
        expect((await find("over:attributions")).length).toBe(all.reduce((n, a) => n + a.reading.attributions.length, 0));
      });

      test("of a story or an incident", async () => {
        const id = `incident-${idOf(explosion).slice(0, 8)}`;
        expect(titles(await find(`incident:${id}`))).toEqual([explosion.article.title]);
        expect((await find(`over:events incident:${id}`)).map((h) => h.article.id)).toEqual([idOf(explosion)]);
        expect(titles(await find(`incident:${id} البصرة`))).toEqual([]);
        expect(titles(await find(`-incident:${id} بغداد`))).toEqual([denial.article.title]);
        expect(await find("story:none")).toEqual([]);
      });

      test("snippets are cut from the text as it is, and marks slice what was found", async () => {
        const marked = (hit: Hit) => hit.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end));
        const [hit] = await find("\"مقتل 3\" كاظمي");
        expect(explosion.article.text).toContain(hit!.snippet.text);
        expect(marked(hit!)).toEqual(["الكاظمي", "مقتل 3"]);
        expect(marked((await find("kadhimi"))[0]!)).toEqual(["مصطفى الكاظمي"]);
        expect((await find("over:attributions act:deny"))[0]!.snippet.text.length).toBeLessThan(260);
      });

      test("pages follow each other without gaps, newest first, and do not shift when more arrives", async () => {
        const many = Array.from({ length: 23 }, (_, k) => readArticle({ title: `t${k}`, outlet: "o", published: `2020-01-${String((k * 7) % 28 + 1).padStart(2, "0")}`,
          text: `قال المدير إن الجسر رقم ${k} مفتوح.` }));
        await store.keep(many, changesFor(many));
        const days: string[] = [];
        const ids = new Set<string>();
        let after: string | undefined;
        for (let k = 0; ; k++) {
          const page = await store.search(parseQuery("الجسر from:2020-01-01 to:2020-12-31"), { limit: 5, ...(after ? { after } : {}) });
          for (const { article } of page.items) {
            days.push(article.published!);
            ids.add(article.id);
          }
          if (k === 1) await store.keep([readArticle({ published: "2020-12-31", text: "الجسر الجديد مفتوح أمام المارة." })], noChanges);
          if (!page.next) break;
          after = page.next;
        }
        expect(days).toEqual(many.map(({ article }) => article.published!).sort().reverse());
        expect(ids.size).toBe(23);
        const relevant: string[] = [];
        after = undefined;
        for (;;) {
          const page = await store.search(parseQuery("الجسر order:relevance to:2020-01-28"), { limit: 4, ...(after ? { after } : {}) });
          relevant.push(...page.items.map(({ article }) => article.id));
          if (!page.next) break;
          after = page.next;
        }
        expect(new Set(relevant)).toEqual(ids);
        expect(relevant).toHaveLength(23);
      });

      test("by relevance the article that is about it comes first", async () => {
        const about = readArticle({ published: "2019-01-01", title: "الميناء",
          text: "الميناء مغلق. الميناء قديم. قال مدير الميناء إن الميناء يفتح غداً." });
        const passing = readArticle({ published: "2019-06-01", title: "الطرق",
          text: "قال الوزير إن الطريق إلى الميناء مفتوح، وإن الطرق الأخرى في المدينة تحتاج إلى إصلاح طويل، وأضاف أن العمل يبدأ في الشهر المقبل." });
        await store.keep([about, passing], noChanges);
        expect(titles(await find("ميناء"))).toEqual(["الطرق", "الميناء"]);
        expect(titles(await find("ميناء order:relevance"))).toEqual(["الميناء", "الطرق"]);
      });

      test("facets count outlets, acts and types of what is found", async () => {
        const facets = await store.facets(parseQuery("بغداد"));
        expect(facets).toMatchObject({ counted: 2, complete: true });
        expect(facets.outlets).toEqual(expect.arrayContaining([{ value: "صحيفة الضفة", count: 1 }, { value: "وكالة النهر", count: 1 }]));
        expect(facets.acts).toEqual(expect.arrayContaining([{ value: "deny", count: 1 }]));
        const of = await store.facets(parseQuery("over:events type:PROTEST"));
        expect(of.acts).toEqual([]);
        expect(of.types).toEqual([{ value: "PROTEST", count: expect.any(Number) }]);
      });

      test("any query at all is answered, or refused in words", async () => {
        const pieces = fc.oneof(
          fc.constantFrom(
            ...queryFields.map((f) => `${f}:`), "\"", "«", "»", "-", "--", "*", "(", ")", "AND", "OR", "NOT", "NEAR(", "^", ":", "'", "\\", "<->", "&", "|", "!", "%", ";", "\u0000", "\ud800", "\u200f", "{a b}:", "words:",
            ".", "_", "t_all", "2021-11-08", "say", "بغداد", "الكاظمي", "kadhimi", "exact:الانفجار",
          ),
          fc.string({ unit: "binary", maxLength: 8 }), fc.string({ unit: "grapheme", maxLength: 8 }),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(fc.tuple(pieces, fc.constantFrom("", " ")), { maxLength: 12 }), async (parts) => {
            const text = parts.flat().join("");
            let query: Query;
            try {
              query = parseQuery(text);
            } catch (error) {
              expect(error).toBeInstanceOf(WrongQuery);
              return;
            }
            const { items } = await store.search(query, { limit: 5 });
            for (const { snippet } of items) for (const { start, end } of snippet.marks) expect(start >= 0 && start < end && end <= snippet.text.length).toBe(true);
            await store.facets(query);
            await store.records("incident", { words: text, limit: 5 });
          }),
          { numRuns: 200 },
        );
      });

      test("a page cursor of another list is refused, a limit out of bounds is put right", async () => {
        await expect(store.search(parseQuery("بغداد"), { limit: 5, after: "Zm9v" })).rejects.toThrow(/cursor/);
        expect((await store.search(parseQuery("بغداد"), { limit: 0 })).items).toHaveLength(1);
        expect((await store.search(parseQuery("بغداد"), { limit: 1e9 })).items).toHaveLength(2);
      });
    });

    describe("feeds, jobs, parked", () => {
      test("a feed is added once, changed and removed", async () => {
        const feed = await store.addFeed({ url: "https://example.org/feed", title: "Feed" });
        expect(await store.addFeed({ url: "https://example.org/feed" })).toEqual(feed);
        await store.updateFeed(feed.id, { etag: "\"1\"", failures: 2, problem: "timeout", next: "2021-11-08T10:00:00Z" });
        await store.updateFeed(feed.id, { problem: undefined, articles: 7 });
        expect(await store.feeds()).toEqual([{ ...feed, etag: "\"1\"", failures: 2, next: "2021-11-08T10:00:00Z", articles: 7 }]);
        await store.removeFeed(feed.id);
        expect(await store.feeds()).toEqual([]);
        expect((await store.addFeed({ url: "https://example.org/other" })).id).toBeGreaterThan(feed.id);
      });

      test("what could not be taken in is parked, once, with its attempts", async () => {
        const bad = { origin: "news.jsonl, line 12", reason: "no text", code: "empty", time: "2021-11-08T10:00:00Z", payload: "{\"text\":\"\"}" };
        await store.park(bad);
        await store.park({ ...bad, reason: "still no text", time: "2021-11-09T10:00:00Z" });
        await store.park({ ...bad, origin: "news.jsonl, line 13" });
        const page = await store.parked({ limit: 1 });
        expect(page.items).toEqual([{ ...bad, origin: "news.jsonl, line 13", id: 2, attempts: 1 }]);
        const rest = await store.parked({ limit: 1, after: page.next! });
        expect(rest).toEqual({ items: [{ ...bad, id: 1, reason: "still no text", time: "2021-11-09T10:00:00Z", attempts: 2 }] });
        await store.unpark(2);
        expect((await store.counts()).parked).toBe(1);
      });
    });

    describe("kept searches", () => {
      test("a search is kept once, and gone when it is removed; its number is not given again", async () => {
        const first = await store.saveSearch({ query: "q=%D8%A7%D9%86%D9%81%D8%AC%D8%A7%D8%B1&over=attributions", title: "انفجار" });
        const second = await store.saveSearch({ query: "q=act%3Adeny" });
        expect(first).toEqual({ id: 1, query: "q=%D8%A7%D9%86%D9%81%D8%AC%D8%A7%D8%B1&over=attributions", title: "انفجار", added: expect.stringMatching(/^\d{4}-.*Z$/) });
        expect(await store.saveSearch({ query: first.query, title: "another title" })).toEqual(first);
        expect(await store.searches()).toEqual([first, second]);
        await store.removeSearch(second.id);
        expect(await store.searches()).toEqual([first]);
        expect((await store.saveSearch({ query: second.query })).id).toBeGreaterThan(second.id);
      });

      test("of two that keep the same at once there is one", async () => {
        const both = await Promise.all([store.saveSearch({ query: "q=x" }), store.saveSearch({ query: "q=x" })]);
        expect(both[0]).toEqual(both[1]);
        expect(await store.searches()).toHaveLength(1);
      });
    });

    describe("keeping safe", () => {
      test("what is kept is found whole", async () => {
        await keepAll();
        expect(await problems(store)).toEqual([]);
      });

      test("a portable backup restores into either store, taken while others write", async () => {
        await keepAll();
        const search = await store.saveSearch({ query: "q=kazemi" });
        const path = join(folder, `${Math.random()}.jsonl.gz`);
        const writing = Promise.all(Array.from({ length: 5 }, (_, k) => store.keep([readArticle({ text: `قال الوزير إن الجسر رقم ${k} مفتوح.` })], noChanges)));
        await store.backup(path);
        await writing;
        const target = await place.fresh();
        await restore(path, target);
        const file = join(folder, `${Math.random()}.db`);
        await restore(path, file);
        for (const copy of [await openStore(target), await openStore(file)]) {
          expect(await problems(copy)).toEqual([]);
          for (const a of all) expect(await copy.reading(idOf(a))).toEqual(a.reading);
          expect((await copy.search(parseQuery("kazemi"), { limit: 5 })).items).toHaveLength(1);
          expect((await copy.records("actor", { limit: 100 })).items).toEqual((await store.records("actor", { limit: 100 })).items);
          expect(await copy.searches()).toEqual([search]);
          expect((await copy.keep([readArticle({ text: "قال الوزير إن النفق مفتوح." })], noChanges))[0]!.outcome).toBe("new");
          await copy.close();
        }
        await expect(store.backup(path)).rejects.toThrow();
        await expect(restore(path, file)).rejects.toThrow(/there|empty/);
      });

      test("a query without end is ended in time, others are answered meanwhile, and the next one is answered", async () => {
        await keepAll();
        const database = await openDatabase(address);
        const endless = "with recursive c (n) as (select 1 union all select n + 1 from c) select max(n) as n from c";
        let ticks = 0;
        const ticking = setInterval(() => (ticks += 1), 20);
        try {
          const start = performance.now();
          const ends = [400, 450, 500].map((milliseconds) => expect(database.bounded(milliseconds, (rows) => rows.all(endless))).rejects.toThrow(QueryTooLong));
          expect(await database.bounded(20_000, (rows) => rows.get("select count(*) as n from articles"))).toEqual({ n: 4 });
          expect(titles(await find("بغداد"))).toContain(denial.article.title);
          await Promise.all(ends);
          expect(performance.now() - start).toBeLessThan(20_000);
          expect(ticks).toBeGreaterThan(5);
          expect(await database.bounded(20_000, (rows) => rows.get("select count(*) as n from articles"))).toEqual({ n: 4 });
          await expect(database.bounded(20_000, async () => Promise.reject(new Error("the work's own")))).rejects.toThrow("the work's own");
          await expect(database.bounded(20_000, (rows) => rows.all("select missing from nowhere"))).rejects.toThrow(/nowhere/);
        } finally {
          clearInterval(ticking);
          await database.close();
        }
      });

      test("a bounded query sees one state, and the next one the state after it", async () => {
        const database = await openDatabase(address);
        const count = (rows: Rows) => rows.get<{ n: number }>("select count(*) as n from articles");
        expect(await database.bounded(20_000, async (rows) => {
          const before = await count(rows);
          await store.keep([explosion], changesFor([explosion]));
          return [before, await count(rows)];
        })).toEqual([{ n: 0 }, { n: 0 }]);
        expect(await database.bounded(20_000, count)).toEqual({ n: 1 });
        await database.close();
      });

      test("linking is alone: one after the other, over connections", async () => {
        const other = await openStore(address);
        const order: string[] = [];
        const work = (who: string) => async () => {
          order.push(`${who} begins`);
          await new Promise((resolve) => setTimeout(resolve, 30));
          order.push(`${who} ends`);
        };
        await Promise.all([store.alone(work("a")), other.alone(work("b")), store.alone(work("c"))]);
        for (let k = 0; k < order.length; k += 2) expect(order[k]!.split(" ")[0]).toBe(order[k + 1]!.split(" ")[0]);
        await expect(store.alone(async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
        expect(await store.alone(async () => 7)).toBe(7);
        await other.close();
      });
    });
  });
}

export async function problems(store: Store): Promise<Problem[]> {
  const out: Problem[] = [];
  for await (const problem of store.verify()) out.push(problem);
  return out;
}
