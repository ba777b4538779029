// A process that reads a SQLite file for another one, so that it can be ended in the middle of a statement: nothing else interrupts SQLite from outside. Started by
// bounded-reading.ts with the file's path; plain JavaScript, so that it starts as it stands. Messages: { id, sql, values } → { id, rows } or { id, error }.
import { createRequire } from "node:module";
import process from "node:process";

const [path, pragmas] = process.argv.slice(2);
const builtin = process.getBuiltinModule?.("node:sqlite");
const { DatabaseSync } = builtin ?? createRequire(import.meta.url)("@photostructure/sqlite");
const connection = new DatabaseSync(path, { timeout: 30_000 });
connection.exec(`${pragmas}; pragma query_only = on`);

const MOST_STATEMENTS = 400;
const statements = new Map();

process.on("message", ({ id, sql, values }) => {
  try {
    if (values === undefined) {
      connection.exec(sql);
      process.send({ id, rows: [] });
      return;
    }
    let statement = statements.get(sql);
    if (!statement) {
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statements.set(sql, (statement = connection.prepare(sql)));
    }
    process.send({ id, rows: statement.all(...values) });
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) });
  }
});
process.on("disconnect", () => process.exit());
process.send({ ready: true });
