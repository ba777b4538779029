/**
 * What the store asks of a database: rows in, rows out, one transaction. SQL is written once, in what SQLite and PostgreSQL have in common;
 * where they differ the difference is here, by name. Parameters are written `?` for both.
 */
export type Value = string | number | Uint8Array | null;

export interface Rows {
  all<T>(sql: string, ...values: Parameter[]): Promise<T[]>;
  get<T>(sql: string, ...values: Parameter[]): Promise<T | undefined>;
  /** Answers how many rows were changed. */
  run(sql: string, ...values: Parameter[]): Promise<number>;
  /** Many rows at once, in the order of `table.columns`. */
  insert(table: Table, rows: readonly (readonly Value[])[], onConflict?: OnConflict): Promise<void>;
}

/** A list is one parameter, for `among`. */
export type Parameter = Value | readonly string[] | readonly number[];

export type OnConflict = "fail" | "ignore" | "replace";

/** `int` holds whole numbers below 2^53. */
export type ColumnType = "text" | "int" | "real" | "blob";

export interface Table {
  readonly name: string;
  /** In order. A `?` behind the type: may be null. */
  readonly columns: Readonly<Record<string, ColumnType | `${ColumnType}?`>>;
  readonly key: readonly string[];
}

export interface Database extends Rows {
  readonly kind: "sqlite" | "postgres";
  /** Writers come one after the other, over all processes. Everything or nothing. */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Reads that see one state and take at most so many milliseconds, else QueryTooLong. */
  bounded<T>(milliseconds: number, work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Reads that see one state, however long they take. */
  snapshot<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** One at a time over all processes, beside and longer than transactions. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Statements without parameters, for migrations. */
  script(rows: Rows, statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** `column` is one of a list given as a parameter. */
export function among(database: Pick<Database, "kind">, column: string, type: "text" | "int" = "text"): string {
  if (database.kind === "sqlite") return `${column} in (select value from json_each(?))`;
  return `${column} = any(?::${type === "text" ? "text" : "bigint"}[])`;
}

/** Several processes may hold one store; a query that would outlast its time is given up. */
export class QueryTooLong extends Error {
  readonly code = "query-too-long";

  constructor(milliseconds: number) {
    super(`the query took longer than ${milliseconds} ms: ask for less (rarer words, a shorter range of dates)`);
  }
}
