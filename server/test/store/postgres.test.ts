/** The conformance suite on PostgreSQL, and what only a server can show: several writers at once, queries that are cancelled. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { QueryTooLong } from "../../src/store/store.ts";
import { changesFor, noChanges, readArticle } from "./batch.ts";
import { problems, storeConformance } from "./conformance.ts";
import { binaries, startPostgres, type TestServer } from "./postgres-server.ts";

const installed = binaries();
if ("missing" in installed) {
  console.warn(`skipped: the store on PostgreSQL. ${installed.missing}`);
  test.skip(`the store on PostgreSQL: ${installed.missing}`, () => undefined);
} else {
  let server: TestServer;
  beforeAll(() => {
    server = startPostgres(installed.folder);
  }, 120_000);
  afterAll(() => server?.stop(), 60_000);

  storeConformance("PostgreSQL", { fresh: () => server.database() });

  describe("PostgreSQL alone", () => {
    test("two processes write at once: every article once, numbers without gaps", async () => {
      const address = await server.database();
      const [a, b] = await Promise.all([openStore(address), openStore(address)]);
      const articles = Array.from({ length: 24 }, (_, k) => readArticle({ published: "2021-01-01", text: `قال الوزير إن الجسر رقم ${k} مفتوح.` }));
      const half = articles.slice(0, 16);
      const rest = articles.slice(8);
      await Promise.all([0, 4, 8, 12].flatMap((from) => [a.keep(half.slice(from, from + 4), changesFor(half.slice(from, from + 4))), b.keep(rest.slice(from, from + 4), changesFor(rest.slice(from, from + 4)))]));
      expect((await a.counts()).articles).toBe(24);
      expect(await problems(b)).toEqual([]);
      await a.close();
      await b.close();
    });

    test("a query that takes too long is given up, and the connection lives on", async () => {
      const database = await openPostgres(await server.database());
      await expect(database.bounded(50, (rows) => rows.all("select pg_sleep(5)"))).rejects.toThrow(QueryTooLong);
      expect(await database.bounded(5_000, (rows) => rows.get("select 1 as one"))).toEqual({ one: 1 });
      await database.close();
    });

    test("a word with quotation marks, backslashes or an address in it breaks no index", async () => {
      const store = await openStore(await server.database());
      const odd = readArticle({ title: "O'Neil \\ d'Estaing",
        text: "قال 'O'Neil\\' إن الموقع https://example.org/a?b='c' مغلق، و\"النفق\" مفتوح." });
      expect((await store.keep([odd], noChanges))[0]!.outcome).toBe("new");
      expect(await problems(store)).toEqual([]);
      await store.close();
    });
  });
}
