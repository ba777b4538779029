/** From every earlier version to the present one, with what was kept then; steps that have been released stay as they are. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { keep } from "../../src/store/keeping.ts";
import { openDatabase, openStore } from "../../src/store/open.ts";
import { Records } from "../../src/store/records.ts";
import { migrate, SCHEMA_VERSION, stepsOf } from "../../src/store/schema.ts";
import { changesFor, denial, explosion } from "./batch.ts";
import { problems } from "./conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "naqlan-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A step that has been used must make today what it made then: what stands here is added to, never changed. */
const MADE_BY_STEPS: readonly { readonly sqlite: string; readonly postgres: string }[] = [
  { sqlite: "2f829aeb05942079", postgres: "b2ac3dffd0d115e2" },
  { sqlite: "7c5e415a49552233", postgres: "7c5e415a49552233" },
  { sqlite: "0707d22b70d37a6c", postgres: "127d1c155177e813" },
];

test("every step is as it was", () => {
  const hash = (statements: readonly string[]) => createHash("sha256").update(statements.join(";\n")).digest("hex").slice(0, 16);
  const [sqlite, postgres] = [stepsOf("sqlite").map(hash), stepsOf("postgres").map(hash)];
  expect(sqlite.map((s, k) => ({ sqlite: s, postgres: postgres[k] }))).toEqual(MADE_BY_STEPS);
});

describe.each(Array.from({ length: SCHEMA_VERSION - 1 }, (_, k) => k + 1))("version %i", (version) => {
  test("comes to the present one with everything in it", async () => {
    const path = join(folder, `${version}.db`);
    const old = await openDatabase(path);
    await migrate(old, version);
    expect((await old.get<{ value: string }>("select value from meta where name = 'schema'"))?.value).toBe(String(version));
    await keep(old, new Records(old), [explosion, denial], changesFor([explosion, denial]));
    await old.close();
    const store = await openStore(path);
    expect(await store.reading(explosion.reading.article.id)).toEqual(explosion.reading);
    expect((await store.counts()).articles).toBe(2);
    expect(await problems(store)).toEqual([]);
    await store.close();
    const now = await openDatabase(path);
    expect((await now.get<{ value: string }>("select value from meta where name = 'schema'"))?.value).toBe(String(SCHEMA_VERSION));
    await now.close();
  });
});

test("a store of a later version, and a database that is no store, are refused and left alone", async () => {
  const later = join(folder, "later.db");
  const database = await openDatabase(later);
  await migrate(database);
  await database.run("update meta set value = '999' where name = 'schema'");
  await database.close();
  await expect(openStore(later)).rejects.toThrow(/version 999/);
  const other = join(folder, "other.db");
  const foreign = await openDatabase(other);
  await foreign.run("create table recipes (name text)");
  await foreign.close();
  await expect(openStore(other)).rejects.toThrow(/no store of Naqlan/);
  const again = await openDatabase(other);
  expect(await again.all("select name from sqlite_master")).toEqual([{ name: "recipes" }]);
  await again.close();
});

test("a migration that fails leaves the version before", async () => {
  const path = join(folder, "failing.db");
  const database = await openDatabase(path);
  await migrate(database, 1);
  // The second step will find its first index there already.
  await database.run("create index articles_received on articles (received)");
  await expect(migrate(database)).rejects.toThrow(/already exists/);
  expect((await database.get<{ value: string }>("select value from meta where name = 'schema'"))?.value).toBe("1");
  await database.run("drop index articles_received");
  await migrate(database);
  expect((await database.get<{ value: string }>("select value from meta where name = 'schema'"))?.value).toBe(String(SCHEMA_VERSION));
  await database.close();
});
