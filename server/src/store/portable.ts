/**
 * A store as one portable file, from either database into either: gzip of JSON lines. The first line names format and schema version; then
 * for each table a line with its name and columns and its rows, a line each; the last line counts them. The search index is not in it: it is
 * made again from what it was made of.
 */
import { createReadStream, existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGunzip, gzipSync } from "node:zlib";
import type { ColumnType, Database, Rows, Table, Value } from "./database.ts";
import { indexAgain } from "./indexing.ts";
import { migrate, SCHEMA_VERSION, tables, tablesAt } from "./schema.ts";

const FORMAT = "naqlan.store/1";
const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4_000_000;

/** Reads one state, whatever is written meanwhile. Errors: the file is already there. */
export async function dump(database: Database, path: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    let held = "";
    // Members of a gzip file follow each other: memory stays bounded, and a reader sees one stream.
    const write = async (line: unknown) => {
      held += `${JSON.stringify(line)}\n`;
      if (held.length > CHARACTERS_AT_ONCE) await flush();
    };
    const flush = async () => {
      await file.write(gzipSync(held, { level: 4 }));
      held = "";
    };
    await database.snapshot(async (rows) => {
      await write({ format: FORMAT, schema: SCHEMA_VERSION });
      let count = 0;
      for (const table of Object.values(tables)) {
        await write({ table: table.name, columns: Object.keys(table.columns) });
        for await (const row of rowsOf(rows, table)) {
          await write(row);
          count++;
        }
      }
      await write({ rows: count });
    });
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Into an empty database. Errors: the file is cut off or of another kind, the database is not empty. */
export async function load(path: string, database: Database): Promise<void> {
  if (!existsSync(path)) throw new Error(`${path} is not there`);
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${path} is cut off: it has no last line`);
    return JSON.parse(value);
  };
  const head = await next();
  if (head?.format !== FORMAT) throw new Error(`${path} is no portable store`);
  if (head.schema > SCHEMA_VERSION) throw new Error(`${path} has version ${head.schema}; this software knows versions up to ${SCHEMA_VERSION}`);
  await migrate(database, head.schema);
  await database.transaction(async (rows) => {
    if (Number((await rows.get<{ n: number }>("select count(*) as n from articles"))!.n) > 0) throw new Error("the store is not empty: restore into a new one");
    await rows.run("delete from meta where name <> 'schema'");
    const byName = new Map<string, Table>(tablesAt(head.schema).map((t) => [t.name, t]));
    let count = 0;
    let table: Table | undefined;
    let columns: string[] = [];
    let held: Value[][] = [];
    const flush = async () => {
      if (table) await rows.insert({ ...table, columns: Object.fromEntries(columns.map((c) => [c, table!.columns[c]!])) }, held, table.name === "meta" ? "replace" : "fail");
      held = [];
    };
    for (;;) {
      const line = await next();
      if (Array.isArray(line)) {
        count++;
        held.push(line.map((value, k) => (value !== null && typeOf(table!, columns[k]!) === "blob" ? Buffer.from(value as string, "base64") : value)));
        if (held.length >= ROWS_AT_ONCE) await flush();
        continue;
      }
      await flush();
      if (typeof line.rows === "number") {
        if (line.rows !== count) throw new Error(`${path} holds ${count} rows and says ${line.rows}`);
        break;
      }
      table = byName.get(line.table);
      if (!table) throw new Error(`${path} has a table this software does not know: ${line.table}`);
      columns = line.columns;
    }
  });
  await migrate(database);
  await indexAgain(database);
}

async function* rowsOf(rows: Rows, table: Table): AsyncIterable<Value[]> {
  const columns = Object.keys(table.columns);
  const { key } = table;
  let last: Value[] | undefined;
  for (;;) {
    const from = last === undefined ? "" : `where (${key.join(", ")}) > (${key.map(() => "?").join(", ")})`;
    const found = await rows.all<Record<string, Value>>(`select ${columns.join(", ")} from ${table.name} ${from} order by ${key.join(", ")} limit ?`, ...(last ?? []), ROWS_AT_ONCE);
    if (found.length === 0) return;
    for (const row of found) yield columns.map((c) => (row[c] instanceof Uint8Array ? Buffer.from(row[c]).toString("base64") : (row[c] ?? null)));
    last = key.map((c) => found.at(-1)![c]!);
  }
}

function typeOf(table: Table, column: string): ColumnType {
  return table.columns[column]!.replace("?", "") as ColumnType;
}
