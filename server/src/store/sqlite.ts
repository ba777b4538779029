/**
 * SQLite behind the port's database: one file. Node's own node:sqlite where it is there, else the same interface from a package.
 *
 * WAL, so that readers see the last whole state while a batch is written; synchronous=FULL, so that what was acknowledged is on the disk and
 * outlives the power as well as the process: one fsync a batch of a hundred articles is not what takes the time.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import { boundedReading } from "./bounded-reading.ts";
import { type Database, type OnConflict, type Parameter, QueryTooLong, type Rows, type Table, type Value } from "./database.ts";
import { asWritten, storable } from "./storable.ts";

type Constructor = new (path: string, options?: { readOnly?: boolean; timeout?: number }) => DatabaseSyncInstance;

/** How long a writer waits for another process that is writing, in milliseconds. */
const BUSY_MILLISECONDS = 30_000;

export function openSqlite(path: string): Database {
  const writing = connect(path);
  // In memory there is but one connection; in a file reading has its own, which never sees a batch half written.
  const reading = path === ":memory:" || path === "" ? writing : connect(path);
  const writer = new SqliteRows(writing);
  const reader = reading === writing ? writer : new SqliteRows(reading);
  const bounded = reading === writing ? undefined : boundedReading(path, READING, bound);
  let turn: Promise<unknown> = Promise.resolve();
  let linking: Promise<unknown> = Promise.resolve();

  return {
    kind: "sqlite",
    all: (sql, ...values) => reader.all(sql, ...values),
    get: (sql, ...values) => reader.get(sql, ...values),
    run: (sql, ...values) => alone(() => writer.run(sql, ...values)),
    insert: (table, rows, onConflict) => alone(() => writer.insert(table, rows, onConflict)),
    transaction: (work) => alone(async () => {
      writing.exec("begin immediate");
      try {
        const result = await work(writer);
        writing.exec("commit");
        return result;
      } catch (error) {
        if (writing.isTransaction) writing.exec("rollback");
        throw error;
      }
    }),
    bounded: (milliseconds, work) => (bounded ? bounded.bounded(milliseconds, work) : betweenStatements(milliseconds, writer, work)),
    async snapshot(work) {
      const own = path === ":memory:" || path === "" ? undefined : connect(path);
      if (!own) return alone(() => work(writer));
      try {
        own.exec("begin");
        return await work(new SqliteRows(own));
      } finally {
        own.close();
      }
    },
    alone: (work) => (path === ":memory:" ? inTurn(work) : lockedBy(`${path}-lock`, work)),
    async script(_rows, statements) {
      for (const statement of statements) writing.exec(statement);
    },
    async close() {
      await turn.catch(() => undefined);
      bounded?.close();
      reader.finish();
      writer.finish();
      if (reading !== writing) reading.close();
      if (writing.isOpen) writing.close();
    },
  };

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = linking.then(work, work);
    linking = mine.catch(() => undefined);
    return mine;
  }

  /** One writer after the other: a connection has but one transaction. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  }
}

/** What is in memory alone no other process can read: there the clock is asked between statements. */
async function betweenStatements<T>(milliseconds: number, rows: Rows, work: (rows: Rows) => Promise<T>): Promise<T> {
  const limit = performance.now() + milliseconds;
  const all = async <R>(sql: string, ...values: Parameter[]) => {
    if (performance.now() > limit) throw new QueryTooLong(milliseconds);
    return rows.all<R>(sql, ...values);
  };
  return work({ all, get: async <R>(sql: string, ...values: Parameter[]) => (await all<R>(sql, ...values))[0], run: rows.run.bind(rows), insert: rows.insert.bind(rows) });
}

/** A consistent copy of the file, taken while others read and write. Errors: the target exists or cannot be written. */
export function copySqlite(from: string, to: string): void {
  if (existsSync(to)) throw new Error(`${to} is already there`);
  const connection = connect(from);
  try {
    connection.prepare("vacuum into ?").run(to);
  } finally {
    connection.close();
  }
}

const WAIT_MILLISECONDS = 25;

/** A lock that a killed process cannot leave behind: an open transaction on a file of its own. */
async function lockedBy<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = new (constructorOf())(path, { timeout: 0 });
  try {
    for (;;) {
      try {
        lock.exec("begin exclusive");
        break;
      } catch (error) {
        if (!/locked|busy/i.test(String(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
      }
    }
    return await work();
  } finally {
    lock.close();
  }
}

/** 64 MB of pages, and files read through memory. */
const READING = "pragma cache_size = -65536; pragma temp_store = memory; pragma mmap_size = 268435456";

function connect(path: string): DatabaseSyncInstance {
  const connection = new (constructorOf())(path, { timeout: BUSY_MILLISECONDS });
  connection.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; ${READING}; pragma wal_autocheckpoint = 8000`);
  return connection;
}

function constructorOf(): Constructor {
  const builtin = (process as unknown as { getBuiltinModule?: (name: string) => { DatabaseSync: Constructor } | undefined }).getBuiltinModule?.("node:sqlite");
  if (builtin) return builtin.DatabaseSync;
  return (createRequire(import.meta.url)("@photostructure/sqlite") as { DatabaseSync: Constructor }).DatabaseSync;
}

const MOST_STATEMENTS = 400;

class SqliteRows implements Rows {
  readonly #connection: DatabaseSyncInstance;
  #statements = new Map<string, StatementSyncInstance>();

  constructor(connection: DatabaseSyncInstance) {
    this.#connection = connection;
  }

  async all<T>(sql: string, ...values: Parameter[]): Promise<T[]> {
    const rows = this.#prepared(sql).all(...values.map(bound)) as Record<string, Value>[];
    for (const row of rows) asWritten(row);
    return rows as T[];
  }

  async get<T>(sql: string, ...values: Parameter[]): Promise<T | undefined> {
    const row = this.#prepared(sql).get(...values.map(bound)) as Record<string, Value> | undefined;
    return row ? (asWritten(row) as T) : undefined;
  }

  async run(sql: string, ...values: Parameter[]): Promise<number> {
    return this.#prepared(sql).run(...values.map(bound)).changes;
  }

  async insert(table: Table, rows: readonly (readonly Value[])[], onConflict: OnConflict = "fail"): Promise<void> {
    if (rows.length === 0) return;
    const statement = this.#prepared(insertion(table, onConflict));
    for (const row of rows) statement.run(...row.map(bound));
  }

  /** Statements hold their connection open. */
  finish(): void {
    this.#statements = new Map();
  }

  #prepared(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= MOST_STATEMENTS) this.#statements = new Map();
      this.#statements.set(sql, (statement = this.#connection.prepare(sql)));
    }
    return statement;
  }
}

function bound(value: Parameter): Value {
  return typeof value === "string" ? storable(value) : Array.isArray(value) ? JSON.stringify(value) : (value as Value);
}

function insertion(table: Table, onConflict: OnConflict): string {
  const names = Object.keys(table.columns);
  return `insert into ${table.name} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})${conflict(table, names, onConflict)}`;
}

export function conflict(table: Table, names: readonly string[], onConflict: OnConflict): string {
  if (onConflict === "fail") return "";
  if (onConflict === "ignore") return " on conflict do nothing";
  const changed = names.filter((name) => !table.key.includes(name));
  return ` on conflict (${table.key.join(", ")}) do update set ${changed.map((name) => `${name} = excluded.${name}`).join(", ")}`;
}
