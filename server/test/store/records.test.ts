/** Records that are remembered parsed: however few are, what is asked for comes whole. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keep } from "../../src/store/keeping.ts";
import { openDatabase } from "../../src/store/open.ts";
import { Records } from "../../src/store/records.ts";
import { migrate } from "../../src/store/schema.ts";
import { changesFor, denial, digestOf, explosion, incident, noChanges, protest } from "./batch.ts";

test.each([[1], [700], [1_500], [1_000_000]])("with %i bytes of them", async (mostBytes) => {
  const folder = mkdtempSync(join(tmpdir(), "naqlan-records-"));
  const database = await openDatabase(join(folder, "a.db"));
  await migrate(database);
  const records = new Records(database, mostBytes);
  await keep(database, records, [explosion, denial, protest], changesFor([explosion, denial, protest]));
  const { article, events } = digestOf(explosion);
  const put = Array.from({ length: 12 }, (_, k) => incident(`n${k}`, [{ article, event: { ...events[0]!, event: `v${k}` }, statements: [] }], { keys: ["cell:all", `cell:${k}`] }));
  await keep(database, records, [], { ...noChanges, incidents: { put, retired: [] } });
  const ids = put.map(({ id }) => id);
  for (const asked of [ids.slice(0, 3), ids, ids.slice(6), ids]) expect((await records.byIds("incident", asked)).map(({ id }) => id)).toEqual(asked);
  expect(await records.byKeys("incident", ["cell:all"])).toEqual(put);
  // Written again by one that remembers nothing of what was there.
  const moved = put.map((one) => ({ ...one, keys: ["cell:moved"] }));
  await keep(database, new Records(database, mostBytes), [], { ...noChanges, incidents: { put: moved, retired: [] } });
  expect(await records.byKeys("incident", ["cell:all", "cell:3"])).toEqual([]);
  expect(await records.byKeys("incident", ["cell:moved"])).toEqual(moved);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
