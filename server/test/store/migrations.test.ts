/** From every earlier version to the present one, with what was kept then; steps that have been released stay as they are. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { keep } from "../../src/store/keeping.ts";
import { openDatabase, openStore } from "../../src/store/open.ts";
import { packBytes, unpack, unpackBytes } from "../../src/store/packing.ts";
import { Records } from "../../src/store/records.ts";
import { restore } from "../../src/store/restore.ts";
import { migrate, SCHEMA_VERSION, stepsOf } from "../../src/store/schema.ts";
import { changesFor, denial, explosion, noChanges } from "./batch.ts";
import { problems } from "./conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "naqlan-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A step that has been used must make today what it made then: what stands here is added to, never changed. */
const MADE_BY_STEPS: readonly { readonly sqlite: string; readonly postgres: string }[] = [
  { sqlite: "2f829aeb05942079", postgres: "b2ac3dffd0d115e2" },
  { sqlite: "7c5e415a49552233", postgres: "7c5e415a49552233" },
  { sqlite: "0707d22b70d37a6c", postgres: "127d1c155177e813" },
  { sqlite: "bb099139549e7a43", postgres: "8fc02ee6609891e0" },
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
    if (version < 4) await asBeforePacking(old);
    await old.close();
    const store = await openStore(path);
    expect(await store.reading(explosion.reading.article.id)).toEqual(explosion.reading);
    expect((await store.counts()).articles).toBe(2);
    expect(await problems(store)).toEqual([]);
    const changes = changesFor([explosion, denial]);
    for (const incident of changes.incidents.put) expect(await store.record("incident", incident.id)).toEqual(incident);
    expect(await store.archive.actors(changes.actors.put.map(({ id }) => id))).toHaveLength(changes.actors.put.length);
    expect(await store.archive.articles(["near:all"])).toEqual(changes.articles.map(({ digest }) => digest.article));
    // What was text is packed when it is written again, and its keys are those of the record.
    const [one] = changes.incidents.put;
    await store.keep([], { ...noChanges, incidents: { put: [{ ...one!, keys: ["cell:moved"] }], retired: [] } });
    expect(await store.archive.incidents(one!.keys)).toEqual([]);
    expect(await store.archive.incidents(["cell:moved"])).toHaveLength(1);
    expect(await problems(store)).toEqual([]);
    await store.close();
    const now = await openDatabase(path);
    expect((await now.get<{ value: string }>("select value from meta where name = 'schema'"))?.value).toBe(String(SCHEMA_VERSION));
    await now.close();
  });
});

/** {"type":"ASSAULT","spellings":[{"text":"…","count":2}]} as version 4 packed it. */
const PACKED_SMALL = "FqvGnPTAlTe33th+sxHaage1KW/sACUSFCfWAgA=";

/** Records and digests as versions before 4 wrote them: JSON as text, keys of actors among the others. */
async function asBeforePacking(database: Database): Promise<void> {
  for (const [table, column] of [["records", "body"], ["reports", "body"], ["digests", "article"]] as const) {
    for (const row of await database.all<{ rowid: string; packed: Uint8Array }>(`select ${table === "reports" ? "report" : "rowid"} as rowid, ${column} as packed from ${table}`)) {
      await database.run(`update ${table} set ${column} = ? where ${table === "reports" ? "report" : "rowid"} = ?`, JSON.stringify(unpack(row.packed)), row.rowid);
    }
  }
  await database.run("insert into record_keys (key, number, kind) select 'actor:' || id, number, kind from records where kind = 'actor'");
}

test("a portable backup of version 2 is restored", async () => {
  const store = await openStore(join(folder, "portable.db"));
  await store.keep([explosion, denial], changesFor([explosion, denial]));
  await store.backup(join(folder, "now.gz"));
  await store.close();
  const wasText: Record<string, string> = { digests: "article", records: "body", reports: "body" };
  let columns: string[] = [];
  let table = "";
  const lines = gunzipSync(readFileSync(join(folder, "now.gz"))).toString().trimEnd().split("\n").map((line) => JSON.parse(line)).filter((line) => line.table !== "searches").map((line) => {
    if (line.format) return { ...line, schema: 2 };
    if (line.table) ({ table, columns } = line);
    if (!Array.isArray(line)) return line;
    if (table === "meta" && line[0] === "schema") return ["schema", "2"];
    return line.map((value: unknown, k) => (columns[k] === wasText[table] ? JSON.stringify(unpack(Buffer.from(value as string, "base64"))) : value));
  });
  writeFileSync(join(folder, "2.gz"), gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
  await restore(join(folder, "2.gz"), join(folder, "restored.db"));
  const restored = await openStore(join(folder, "restored.db"));
  for (const incident of changesFor([explosion, denial]).incidents.put) expect(await restored.record("incident", incident.id)).toEqual(incident);
  expect(await problems(restored)).toEqual([]);
  await restored.close();
});

test("what was packed with a dictionary is read with it for ever", () => {
  // Bytes as version 4 wrote them.
  expect(unpack(Buffer.from(PACKED_SMALL, "base64"))).toEqual({ type: "ASSAULT", spellings: [{ text: "مصطفى الكاظمي", count: 2 }] });
  for (const size of [0, 3_999, 4_000, 100_000]) {
    const bytes = Buffer.from(Array.from({ length: size }, (_, k) => k % 251));
    expect(unpackBytes(packBytes(bytes)).equals(bytes)).toBe(true);
  }
  expect(() => unpackBytes(Uint8Array.of((5 << 3) | 6, 1, 2))).toThrow(/dictionary 5/);
  expect(unpack(deflateRawSync('{"a":1}'))).toEqual({ a: 1 });
  expect(unpack(Buffer.from('{"a":1}'))).toEqual({ a: 1 });
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
