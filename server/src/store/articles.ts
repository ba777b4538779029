/** Articles, readings, digests and captures out of their rows. */
import { foldLatin, foldWords, type Reading } from "naqlan";
import type { Digest } from "naqlan/linking";
import { cursorOf, limitOf, pageOf, readCursor } from "./cursor.ts";
import { among, type Database, type Rows, type Value } from "./database.ts";
import type { StoredReading } from "./keeping.ts";
import { type Clause, matching } from "./fulltext.ts";
import { withoutNulls } from "./housekeeping.ts";
import { newnessAfter, newnessFrom } from "./newness.ts";
import { unpack, unpackBytes } from "./packing.ts";
import type { Capture, KeptArticle, ListOf, Page } from "./store.ts";

const COLUMNS = "a.newness, a.id, a.sequence, a.page, a.version, a.title, a.url, a.outlet, a.author, a.published, a.dateline, a.agency, a.copy_of, a.capture, a.engine, a.received, a.retired, a.text";

export interface ArticleRow {
  readonly newness: number;
  readonly article: KeptArticle;
}

export async function articlesWhere(rows: Rows, condition: string, ...values: Parameters<Rows["all"]>[1][]): Promise<ArticleRow[]> {
  return (await rows.all<Record<string, Value> & { newness: number; copy_of: string | null }>(`select ${COLUMNS} from articles a ${condition}`, ...values)).map(({ newness, copy_of, ...row }) => ({
    newness, article: { ...withoutNulls<KeptArticle>(row), ...(copy_of === null ? {} : { copyOf: copy_of }) },
  }));
}

export async function articleById(rows: Rows, id: string): Promise<KeptArticle | undefined> {
  return (await articlesWhere(rows, "where a.id = ?", id))[0]?.article;
}

/** Newest first. `words` are looked for in titles and texts; `key` is "actor:…", "incident:…", "story:…". */
export async function listArticles(database: Database, milliseconds: number, list: ListOf & { readonly outlet?: string }, ids: readonly string[] | undefined): Promise<Page<KeptArticle>> {
  const limit = limitOf(list.limit);
  const conditions: string[] = [];
  const values: Parameters<Rows["all"]>[1][] = [];
  const add = (condition: string, ...more: typeof values) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (list.after !== undefined) add("a.newness < ?", readCursor(list.after, "n")[0]!);
  if (list.from !== undefined) add("a.newness >= ?", newnessFrom(list.from));
  if (list.to !== undefined) add("a.newness < ?", newnessAfter(list.to));
  if (list.outlet !== undefined) add("a.outlet = ?", list.outlet);
  if (ids !== undefined) add(among(database, "a.id"), ids);
  else if (list.key?.startsWith("actor:")) add("a.newness in (select newness from entities where actor = ?)", list.key.slice("actor:".length));
  const clauses = list.words === undefined ? [] : clausesOfWords(list.words);
  if (clauses.length > 0) {
    const { where, value, column } = matching(database.kind, "articles", clauses);
    add(`a.newness in (select ${column} from search_articles where ${where})`, value);
  }
  const where = conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`;
  const found = await database.bounded(milliseconds, (rows) => articlesWhere(rows, `${where} order by a.newness desc limit ?`, ...values, limit + 1));
  const { items, next } = pageOf(found, limit, ({ newness }) => cursorOf(newness));
  return { items: items.map(({ article }) => article), ...(next ? { next } : {}) };
}

/** Each word must be there, folded, or as a name in Latin spelling. */
export function clausesOfWords(text: string): Clause[] {
  return foldWords(text).map(({ word }) => {
    const latin = foldLatin(word).map((w) => `l_${w}`);
    return { any: [[word], ...(latin.length > 0 ? [latin] : [])], not: false };
  });
}

export async function readingsOf(database: Database, ids: readonly string[], rows: Rows = database): Promise<Map<string, Reading>> {
  const found = await rows.all<StoredBody>(`select ${READING_COLUMNS} from articles a join readings r on r.newness = a.newness where ${among(database, "a.id")}`, ids);
  return new Map(found.map((row) => [row.id, readingOf(row)]));
}

export async function digestsOf(database: Database, ids: readonly string[]): Promise<Map<string, Digest>> {
  const found = await database.all<{ id: string; article: Uint8Array; body: Uint8Array }>(`select a.id, d.article, d.body from articles a join digests d on d.newness = a.newness where ${among(database, "a.id")}`, ids);
  return new Map(found.map(({ id, article, body }) => [id, { article: unpack<Digest["article"]>(article), ...unpack<Omit<Digest, "article">>(body) }]));
}

const AT_ONCE = 200;

/** In order of arrival. What arrives meanwhile is read too. */
export async function* everyReading(database: Rows, after = 0): AsyncIterable<{ readonly article: KeptArticle; readonly reading: Reading }> {
  for (let last = after; ; ) {
    const rows = await articlesWhere(database, "where a.sequence > ? order by a.sequence limit ?", last, AT_ONCE);
    if (rows.length === 0) return;
    const bodies = new Map(
      (await database.all<StoredBody>(`select ${READING_COLUMNS} from articles a join readings r on r.newness = a.newness where a.sequence > ? and a.sequence <= ?`, last, rows.at(-1)!.article.sequence)).map((row) => [row.id, row]),
    );
    for (const { article } of rows) yield { article, reading: readingOf(bodies.get(article.id)!) };
    last = rows.at(-1)!.article.sequence;
  }
}

const READING_COLUMNS = "a.id, a.title, a.url, a.outlet, a.author, a.published, a.text, r.body";

interface StoredBody {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly body: Uint8Array;
}

function readingOf({ body, id, text, title, url, outlet, author, published }: StoredBody): Reading {
  const { format, ...rest } = unpack<StoredReading>(body);
  return {
    format,
    article: {
      id, text, ...(title !== null ? { title } : {}), ...(url !== null ? { url } : {}), ...(outlet !== null ? { outlet } : {}), ...(author !== null ? { author } : {}),
      ...(published !== null ? { published } : {}), language: "ar",
    },
    ...rest,
  };
}

export async function captureByHash(database: Rows, hash: string): Promise<Capture | undefined> {
  const row = await database.get<CaptureRow>("select * from captures where hash = ?", hash);
  return row && captureOf(row);
}

export interface CaptureRow {
  readonly hash: string;
  readonly time: string;
  readonly software: string;
  readonly media_type: string | null;
  readonly status: number | null;
  readonly addresses: string;
  readonly headers: string | null;
  readonly size: number;
  readonly packed: number;
  readonly bytes: Uint8Array;
}

export function captureOf({ hash, time, software, media_type, status, addresses, headers, packed, bytes }: CaptureRow): Capture {
  return {
    hash, bytes: new Uint8Array(packed ? unpackBytes(bytes) : bytes), addresses: JSON.parse(addresses), time, software,
    ...(status !== null ? { status } : {}), ...(headers !== null ? { headers: JSON.parse(headers) } : {}), ...(media_type !== null ? { mediaType: media_type } : {}),
  };
}

