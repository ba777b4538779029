/**
 * The search index in both databases: FTS5 and tsvector over the same documents of folded words. A match is a list of clauses that must all
 * hold; a clause is a list of phrases of which one must stand in the document, or none where it is negated.
 */
import { ALL } from "./documents.ts";
import type { Database, Rows, Value } from "./database.ts";
import type { SearchIndex } from "./schema.ts";

export interface Clause {
  readonly any: readonly (readonly string[])[];
  readonly not: boolean;
}

export type Document = readonly [number: number, words: readonly string[]];

export async function index(kind: Database["kind"], rows: Rows, name: SearchIndex, documents: readonly Document[]): Promise<void> {
  if (documents.length === 0) return;
  if (kind === "sqlite") {
    await rows.insert({ name: `search_${name}`, columns: { rowid: "int", words: "text" }, key: ["rowid"] }, documents.map(([number, words]) => [number, words.join(" ")]));
    return;
  }
  await rows.run(
    `insert into search_${name} (newness, words) select n, w::tsvector from unnest(?::bigint[], ?::text[]) as t (n, w) on conflict (newness) do update set words = excluded.words`,
    documents.map(([number]) => number), documents.map(([, words]) => vectorOf(words)),
  );
}

export async function unindex(kind: Database["kind"], rows: Rows, name: SearchIndex, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  if (kind === "sqlite") await rows.run(`delete from search_${name} where rowid in (select value from json_each(?))`, numbers);
  else await rows.run(`delete from search_${name} where newness = any(?::bigint[])`, numbers);
}

/** Numbers of documents that match, highest first, below `before` and from `from` on. */
export async function matches(kind: Database["kind"], rows: Rows, name: SearchIndex, clauses: readonly Clause[], from: number, before: number, limit: number): Promise<number[]> {
  const { where, value, column } = matching(kind, name, clauses);
  const found = await rows.all<{ n: number }>(`select ${column} as n from search_${name} where ${where} and ${column} >= ? and ${column} < ? order by ${column} desc limit ?`, value, from, before, limit);
  return found.map(({ n }) => n);
}

/** The newest `limit` of them with how well they match, best first. */
export async function ranked(kind: Database["kind"], rows: Rows, name: SearchIndex, clauses: readonly Clause[], from: number, before: number, limit: number): Promise<number[]> {
  const { where, value, column } = matching(kind, name, clauses);
  const rank = kind === "sqlite" ? `-bm25(search_${name})` : "ts_rank(words, q, 1)";
  const source = kind === "sqlite" ? `search_${name}` : `search_${name}, (select ?::tsquery as q) as query`;
  const values: Value[] = kind === "sqlite" ? [value] : [value, value];
  const found = await rows.all<{ n: number }>(
    `select n from (select ${column} as n, ${rank} as rank from ${source} where ${where} and ${column} >= ? and ${column} < ? order by ${column} desc limit ?) as newest order by rank desc, n desc`,
    ...values, from, before, limit,
  );
  return found.map(({ n }) => n);
}

/** A condition with one parameter, for lists that are also narrowed otherwise. */
export function matching(kind: Database["kind"], name: SearchIndex, clauses: readonly Clause[]): { where: string; value: string; column: string } {
  return kind === "sqlite"
    ? { where: `search_${name} match ?`, value: fts5Of(clauses), column: "rowid" }
    : { where: "words @@ ?::tsquery", value: tsqueryOf(clauses), column: "newness" };
}

function fts5Of(clauses: readonly Clause[]): string {
  const clause = ({ any }: Clause) => `(${any.map((phrase) => `"${phrase.join(" ")}"`).join(" OR ")})`;
  const wanted = clauses.filter((c) => !c.not).map(clause);
  return [(wanted.length > 0 ? wanted : [`"${ALL}"`]).join(" AND "), ...clauses.filter((c) => c.not).map(clause)].join(" NOT ");
}

function tsqueryOf(clauses: readonly Clause[]): string {
  const clause = ({ any, not }: Clause) => `${not ? "!" : ""}(${any.map((phrase) => `(${phrase.map(quoted).join(" <-> ")})`).join(" | ")})`;
  const all = clauses.map(clause);
  return (clauses.some((c) => !c.not) ? all : [quoted(ALL), ...all]).join(" & ");
}

function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, "")}'`;
}

/** PostgreSQL keeps positions up to this, 255 of one word, and vectors below a megabyte: what lies beyond is found as a word, not as a phrase, or not at all. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 255;
const MOST_BYTES = 900_000;

/** A tsvector as PostgreSQL reads it, so that no parser of its own cuts our words again. */
export function vectorOf(words: readonly string[]): string {
  const positions = new Map<string, number[]>();
  let bytes = 0;
  // The tags are at the end and must not be lost.
  const tags = words.slice(-64);
  for (const word of tags) positions.set(word, []);
  words.forEach((word, k) => {
    let at = positions.get(word);
    if (!at) {
      bytes += Buffer.byteLength(word) + 16;
      if (bytes > MOST_BYTES || Buffer.byteLength(word) > 2000) return;
      positions.set(word, (at = []));
    }
    if (k < LAST_POSITION && at.length < MOST_POSITIONS) at.push(k + 1);
    else if (at.length === 0) at.push(LAST_POSITION);
  });
  return [...positions].map(([word, at]) => quoted(word) + (at.length > 0 ? `:${at.join(",")}` : "")).join(" ");
}
