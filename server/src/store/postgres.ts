/** PostgreSQL 15 or later behind the port's database: a pool of connections, one transaction a batch, one writer at a time. */
import type pg from "pg";
import { postgres } from "../packages.ts";
import { type Database, type OnConflict, type Parameter, QueryTooLong, type Rows, type Table, type Value } from "./database.ts";
import { conflict } from "./sqlite.ts";
import { asWritten, storable } from "./storable.ts";

/** Names of advisory locks: any number that no other program on the database uses. */
const WRITING = 7_205_759_403;
const LINKING = 7_205_759_404;

/** Cancelled by statement_timeout. */
const QUERY_CANCELED = "57014";
const INT8 = 20;

/** `address` is postgres://user:password@host:port/database. Errors: cannot connect, older than 15. */
export async function openPostgres(address: string): Promise<Database> {
  const { Pool, types } = postgres();
  const pool = new Pool({
    connectionString: address, max: 8, application_name: "naqlan",
    // Whole numbers come as strings otherwise; ours are below 2^53.
    types: { getTypeParser: (id: number, format?: "text" | "binary") => (id === INT8 ? Number : types.getTypeParser(id, format as "text")) } as pg.CustomTypesConfig,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const { rows } = await pool.query("show server_version_num");
  if (Number(rows[0].server_version_num) < 150_000) {
    await pool.end();
    throw new Error("PostgreSQL 15 or later is needed");
  }
  const reader = new PostgresRows(pool);

  return {
    kind: "postgres",
    all: (sql, ...values) => reader.all(sql, ...values),
    get: (sql, ...values) => reader.get(sql, ...values),
    run: (sql, ...values) => reader.run(sql, ...values),
    insert: (table, inserted, onConflict) => reader.insert(table, inserted, onConflict),
    transaction: (work) => within("begin", async (own, client) => {
      await client.query("select pg_advisory_xact_lock($1)", [WRITING]);
      return work(own);
    }),
    async bounded(milliseconds, work) {
      try {
        return await within("begin read only isolation level repeatable read", async (own, client) => {
          await client.query(`set local statement_timeout = ${Math.max(1, Math.trunc(milliseconds))}`);
          return work(own);
        });
      } catch (error) {
        if ((error as { code?: string }).code === QUERY_CANCELED) throw new QueryTooLong(milliseconds);
        throw error;
      }
    },
    snapshot: (work) => within("begin read only isolation level repeatable read", work),
    async alone(work) {
      const client = await pool.connect();
      try {
        await client.query("select pg_advisory_lock($1)", [LINKING]);
        return await work();
      } finally {
        // The lock belongs to the connection: it ends with it.
        client.release(true);
      }
    },
    async script(own, statements) {
      for (const statement of statements) await own.run(statement);
    },
    close: () => pool.end(),
  };

  async function within<T>(begin: string, work: (rows: Rows, client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(new PostgresRows(client), client);
      await client.query("commit");
      return result;
    } catch (error) {
      // A connection that cannot even roll back is thrown away.
      await client.query("rollback").catch((failed: Error) => (broken = failed));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

class PostgresRows implements Rows {
  readonly #client: pg.Pool | pg.PoolClient;

  constructor(client: pg.Pool | pg.PoolClient) {
    this.#client = client;
  }

  async all<T>(sql: string, ...values: Parameter[]): Promise<T[]> {
    const { rows } = await this.#client.query(numbered(sql), values.map(bound));
    for (const row of rows) asWritten(row as Record<string, unknown>);
    return rows as T[];
  }

  async get<T>(sql: string, ...values: Parameter[]): Promise<T | undefined> {
    return (await this.all<T>(sql, ...values))[0];
  }

  async run(sql: string, ...values: Parameter[]): Promise<number> {
    return (await this.#client.query(numbered(sql), values.map(bound))).rowCount ?? 0;
  }

  async insert(table: Table, rows: readonly (readonly Value[])[], onConflict: OnConflict = "fail"): Promise<void> {
    if (rows.length === 0) return;
    const names = Object.keys(table.columns);
    const types = Object.values(table.columns).map((type) => ARRAYS[type.replace("?", "") as keyof typeof ARRAYS]);
    const columns = names.map((_, k) => rows.map((row) => bound(row[k]!)));
    await this.#client.query(
      `insert into ${table.name} (${names.join(", ")}) select * from unnest(${types.map((type, k) => `$${k + 1}::${type}`).join(", ")})${conflict(table, names, onConflict)}`, columns,
    );
  }
}

const ARRAYS = { text: "text[]", int: "bigint[]", real: "double precision[]", blob: "bytea[]" };

function bound(value: Parameter): unknown {
  if (typeof value === "string") return storable(value);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return Array.isArray(value) ? value.map((v) => (typeof v === "string" ? storable(v) : v)) : value;
}

const texts = new Map<string, string>();

/** `?` as PostgreSQL counts them. */
function numbered(sql: string): string {
  let text = texts.get(sql);
  if (text === undefined) {
    let k = 0;
    text = sql.replace(/\?/g, () => `$${++k}`);
    if (texts.size < 1_000) texts.set(sql, text);
  }
  return text;
}
