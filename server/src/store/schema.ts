/**
 * The tables, once for both databases, and the steps from one version to the next. A step is never changed after a release: a later one is added.
 *
 * `newness` orders articles and their findings newest first by one number: day of publication (since 1900, 0 unknown) · 2^36 + order of
 * arrival · 2^10 + number of the finding in its article. It is below 2^53 and is the row number of the search index too, so that a
 * search reads the index newest first and stops when the page is full.
 */
import type { ColumnType, Database, Rows, Table } from "./database.ts";

const table = (name: string, key: readonly string[], columns: Table["columns"]): Table => ({ name, key, columns });

export const tables = {
  meta: table("meta", ["name"], { name: "text", value: "text" }),
  captures: table("captures", ["hash"], { hash: "text", time: "text", software: "text", media_type: "text?", status: "int?", addresses: "text", headers: "text?", size: "int", packed: "int", bytes: "blob" }),
  articles: table("articles", ["newness"], {
    newness: "int", sequence: "int", id: "text", page: "text?", version: "int", url: "text?", title: "text?", outlet: "text?", author: "text?", published: "text?", dateline: "text?", agency: "text?",
    copy_of: "text?", capture: "text?", engine: "text", received: "text", retired: "text?", text: "text",
  }),
  readings: table("readings", ["newness"], { newness: "int", body: "blob" }),
  digests: table("digests", ["newness"], { newness: "int", article: "blob", body: "blob" }),
  articleKeys: table("article_keys", ["key", "newness"], { key: "text", newness: "int" }),
  entities: table("entities", ["newness", "entity"], { newness: "int", entity: "text", actor: "text?", type: "text", named: "int", name: "text", english: "text?", country: "text?", wikidata: "text?" }),
  attributions: table("attributions", ["newness"], { newness: "int", article: "int", finding: "text", act: "text", medium: "text?", quotation: "text", negated: "int", source: "text?", within: "text?" }),
  events: table("events", ["newness"], {
    newness: "int", article: "int", finding: "text", type: "text", status: "text", place: "text?", date_from: "text?", date_to: "text?", within: "text?", headline_ar: "text", headline_en: "text",
  }),
  records: table("records", ["number"], {
    number: "int", kind: "text", id: "text", version: "int", updated: "text", type: "text?", label: "text", first: "text", last: "text", size: "int", watched: "text", body: "blob",
  }),
  recordKeys: table("record_keys", ["key", "number"], { key: "text", number: "int", kind: "text" }),
  reports: table("reports", ["incident", "report"], { incident: "int", report: "text", body: "blob" }),
  retired: table("retired", ["kind", "id"], { kind: "text", id: "text", replaced_by: "text?", reason: "text", time: "text" }),
  links: table("links", ["id"], { id: "text", kind: "text", a: "text", b: "text", score: "real", reasons: "text" }),
  handMade: table("hand_made", ["a", "b"], { a: "text", b: "text", same: "int", time: "text" }),
  changes: table("changes", ["sequence"], { sequence: "int", time: "text", kind: "text", id: "text", what: "text" }),
  feeds: table("feeds", ["id"], {
    id: "int", url: "text", title: "text?", outlet: "text?", added: "text", checked: "text?", next: "text?", etag: "text?", modified: "text?", failures: "int", problem: "text?", articles: "int",
  }),
  jobs: table("jobs", ["id"], { id: "text", kind: "text", origin: "text", position: "int", total: "int?", done: "int", failed: "int", state: "text", updated: "text" }),
  parked: table("parked", ["id"], { id: "int", origin: "text", reason: "text", code: "text", time: "text", payload: "text", attempts: "int" }),
  searches: table("searches", ["id"], { id: "int", query: "text", title: "text?", added: "text" }),
} as const satisfies Record<string, Table>;

/** Tables that came with a later version than the first. */
const since: Readonly<Record<string, number>> = { searches: 3 };
const PACKED = 4;
/** Columns that were text before what is in them was packed. */
const onceText: Readonly<Record<string, string>> = { digests: "article", records: "body", reports: "body" };

/** The tables as a store of this version has them. */
export function tablesAt(version: number): readonly Table[] {
  return Object.values<Table>(tables).filter(({ name }) => version >= (since[name] ?? 1)).map((t) => (version < PACKED && onceText[t.name] !== undefined ? { ...t, columns: { ...t.columns, [onceText[t.name]!]: "text" } } : t));
}

/** Look-ups besides the keys. */
const indexes: readonly [name: string, on: string, unique?: "unique"][] = [
  ["articles_id", "articles (id)", "unique"],
  ["articles_sequence", "articles (sequence)", "unique"],
  ["articles_page", "articles (page, version)"],
  ["articles_copy_of", "articles (copy_of)"],
  ["articles_outlet", "articles (outlet, newness)"],
  ["articles_capture", "articles (capture)"],
  ["entities_actor", "entities (actor, newness)"],
  ["article_keys_newness", "article_keys (newness)"],
  ["records_id", "records (kind, id)", "unique"],
  ["records_number", "records (kind, number)"],
  ["records_last", "records (kind, last, number)"],
  ["records_size", "records (kind, size, number)"],
  ["record_keys_number", "record_keys (number)"],
  ["links_a", "links (a)"],
  ["links_b", "links (b)"],
  ["feeds_url", "feeds (url)", "unique"],
  ["parked_origin", "parked (origin)"],
  ["changes_kind", "changes (kind, sequence)"],
];

/** What is searched: one index each, documents of folded words. */
export const searchIndexes = ["articles", "attributions", "events", "records"] as const;
export type SearchIndex = (typeof searchIndexes)[number];

/** A step makes version k + 1 out of version k. */
type Step = (kind: Database["kind"]) => readonly string[];

const steps: readonly Step[] = [
  (kind) => [
    ...tablesAt(1).map((t) => creation(t, kind)),
    ...indexes.map(([name, on, unique]) => `create ${unique ?? ""} index ${name} on ${on}`),
    ...searchIndexes.flatMap((name) => (kind === "sqlite"
      // Contentless: the words stand in the articles already.
      ? [`create virtual table search_${name} using fts5(words, content='', contentless_delete=1, tokenize="ascii tokenchars '._'")`]
      : [`create table search_${name} (newness bigint primary key, words tsvector not null)`, `create index search_${name}_words on search_${name} using gin (words)`])),
  ],
  // What came since a moment, and what is no more, is asked by time.
  () => [
    "create index articles_received on articles (received)",
    "create index changes_time on changes (time)",
    "create index retired_time on retired (time, id)",
  ],
  // Searches that are kept.
  (kind) => [creation(tables.searches, kind), "create unique index searches_query on searches (query)"],
  // Records are packed, those that are there when they are next written. The keys of a record stand in the record, those of an actor are its id.
  (kind) => [
    ...Object.entries(onceText).map(([name, column]) => (kind === "sqlite"
      ? `update ${name} set ${column} = cast(${column} as blob)`
      : `alter table ${name} alter column ${column} type bytea using convert_to(${column}, 'UTF8')`)),
    "drop index record_keys_number",
    "delete from record_keys where kind = 'actor'",
    // Outlets and days are counted without reading the texts.
    "create index articles_coverage on articles (outlet, published, copy_of)",
  ],
];

/** The statements of each step, for the test that holds them as they are. */
export function stepsOf(kind: Database["kind"]): readonly (readonly string[])[] {
  return steps.map((step) => step(kind));
}

export const SCHEMA_VERSION = steps.length;

/** Brings the store to the present version, each step in one transaction with its number. Errors: the store is of a later version than this software. */
export async function migrate(database: Database, to = SCHEMA_VERSION): Promise<void> {
  await database.transaction(async (rows) => {
    let version = await versionOf(database, rows);
    if (version > SCHEMA_VERSION) throw new Error(`the store has version ${version}; this software knows versions up to ${SCHEMA_VERSION}: use a later one`);
    for (; version < to; version++) {
      await database.script(rows, steps[version]!(database.kind));
      await rows.insert(tables.meta, [["schema", String(version + 1)]], "replace");
    }
  });
}

/** 0: nothing there yet. Errors: something else is there. */
async function versionOf(database: Database, rows: Rows): Promise<number> {
  const names = database.kind === "sqlite" ? "select name from sqlite_master where type = 'table'" : "select tablename as name from pg_tables where schemaname = current_schema()";
  const found = (await rows.all<{ name: string }>(names)).map(({ name }) => name);
  if (found.includes("meta") && found.includes("articles")) return Number((await rows.get<{ value: string }>("select value from meta where name = 'schema'"))?.value ?? 0);
  if (found.length > 0 && database.kind === "sqlite") throw new Error("the file is a database, but no store of Naqlan's");
  if (found.includes("articles")) throw new Error("the database has other tables named as Naqlan's: give it a database or schema of its own");
  return 0;
}

const TYPES: Record<Database["kind"], Record<ColumnType, string>> = {
  sqlite: { text: "text", int: "integer", real: "real", blob: "blob" },
  // Compared by bytes, as SQLite does, whatever the server's language.
  postgres: { text: 'text collate "C"', int: "bigint", real: "double precision", blob: "bytea" },
};

function creation({ name, columns, key }: Table, kind: Database["kind"]): string {
  const lines = Object.entries(columns).map(([column, type]) => `${column} ${TYPES[kind][type.replace("?", "") as ColumnType]}${type.endsWith("?") ? "" : " not null"}`);
  const keyed = key.length > 1 && kind === "sqlite" ? " without rowid" : "";
  return `create table ${name} (${lines.join(", ")}, primary key (${key.join(", ")}))${keyed}`;
}
