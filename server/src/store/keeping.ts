/** Articles into rows: a batch with its readings, search documents, records, links and job in one transaction. */
import type { Event, Reading } from "naqlan";
import type { Digest, LinkChanges } from "naqlan/linking";
import { countersOf } from "./counters.ts";
import { among, type Database, type Rows, type Value } from "./database.ts";
import { documentsOf } from "./documents.ts";
import { type Document, index, unindex } from "./fulltext.ts";
import { writeJob } from "./housekeeping.ts";
import { MOST_FINDINGS, newnessOf, newnessOfFinding } from "./newness.ts";
import { pack, packBytes, unpack } from "./packing.ts";
import type { Records } from "./records.ts";
import { tables } from "./schema.ts";
import type { Capture, Job, Kept, ReadArticle } from "./store.ts";

export async function keep(database: Database, records: Records, articles: readonly ReadArticle[], changes: LinkChanges, job?: Job): Promise<readonly Kept[]> {
  return inTransaction(database, records, async (rows) => {
    const now = new Date().toISOString();
    const digests = new Map(changes.articles.map((a) => [a.digest.article.id, a]));
    const there = new Set((await rows.all<{ id: string }>(`select id from articles where ${among(database, "id")}`, articles.map(({ reading }) => reading.article.id))).map(({ id }) => id));
    const pages = await latestVersions(database, rows, articles.flatMap(({ article }) => article.url ?? []));
    const counters = await countersOf(rows, ["article"]);
    const kept: Kept[] = [];
    const made: Made = emptyMade();
    for (const read of articles) {
      const { id } = read.reading.article;
      if (there.has(id)) {
        kept.push({ id, outcome: "known" });
        continue;
      }
      there.add(id);
      const { url } = read.article;
      const version = url === undefined ? 1 : (pages.get(url) ?? 0) + 1;
      if (url !== undefined) pages.set(url, version);
      const sequence = counters.next("article");
      const found = digests.get(id);
      const copyOf = found?.digest.article.copyOf;
      makeArticle(made, read, found, { newness: newnessOf(read.article.published, sequence), sequence, version, received: now });
      kept.push(copyOf !== undefined ? { id, outcome: "copy", of: copyOf } : { id, outcome: version > 1 ? "new version" : "new" });
    }
    await write(database, rows, made);
    await counters.write(rows);
    await foundToBeCopies(rows, changes);
    await records.write(rows, changes, changes.articles.map(({ digest }) => digest), now);
    if (job) await writeJob(rows, job);
    return kept;
  });
}

/** What the engine read again: everything that was made from the text is replaced, the text and its history stay. */
export async function rewrite(database: Database, records: Records, articles: readonly ReadArticle[], changes: LinkChanges, job?: Job): Promise<void> {
  await inTransaction(database, records, async (rows) => {
    const now = new Date().toISOString();
    const digests = new Map(changes.articles.map((a) => [a.digest.article.id, a]));
    const there = new Map((await rows.all<{ id: string; newness: number }>(`select id, newness from articles where ${among(database, "id")}`, articles.map(({ reading }) => reading.article.id))).map((row) => [row.id, row.newness]));
    const made = emptyMade();
    for (const read of articles) {
      const { id } = read.reading.article;
      const newness = there.get(id);
      if (newness === undefined) throw new Error(`article ${id} is not in the store: keep it first`);
      await removeReading(database, rows, newness);
      makeReading(made, read, digests.get(id), newness);
      await rows.run("update articles set engine = ?, copy_of = ? where newness = ?", read.engine, digests.get(id)?.digest.article.copyOf ?? null, newness);
    }
    await write(database, rows, made);
    await foundToBeCopies(rows, changes);
    await records.write(rows, changes, changes.articles.map(({ digest }) => digest), now);
    if (job) await writeJob(rows, job);
  });
}

/** Articles kept before of which a likelier first text came later. */
async function foundToBeCopies(rows: Rows, { copies = [] }: LinkChanges): Promise<void> {
  for (const { article, copyOf } of copies) {
    await rows.run("update articles set copy_of = ? where id = ?", copyOf, article);
    const digest = await rows.get<{ newness: number; article: Uint8Array }>("select d.newness, d.article from digests d join articles a on a.newness = d.newness where a.id = ?", article);
    if (digest) await rows.run("update digests set article = ? where newness = ?", pack({ ...unpack<Digest["article"]>(digest.article), copyOf }), digest.newness);
  }
}

async function inTransaction<T>(database: Database, records: Records, work: (rows: Rows) => Promise<T>): Promise<T> {
  try {
    return await database.transaction(work);
  } catch (error) {
    records.forget();
    throw error;
  }
}

async function latestVersions(database: Database, rows: Rows, urls: readonly string[]): Promise<Map<string, number>> {
  if (urls.length === 0) return new Map();
  return new Map((await rows.all<{ page: string; version: number }>(`select page, max(version) as version from articles where ${among(database, "page")} group by page`, urls)).map(({ page, version }) => [page, version]));
}

/** Rows of a batch, by table. */
interface Made {
  readonly captures: Value[][];
  readonly articles: Value[][];
  readonly readings: Value[][];
  readonly digests: Value[][];
  readonly articleKeys: Value[][];
  readonly entities: Value[][];
  readonly attributions: Value[][];
  readonly events: Value[][];
  readonly documents: { readonly articles: Document[]; readonly attributions: Document[]; readonly events: Document[] };
}

function emptyMade(): Made {
  return { captures: [], articles: [], readings: [], digests: [], articleKeys: [], entities: [], attributions: [], events: [], documents: { articles: [], attributions: [], events: [] } };
}

interface Place {
  readonly newness: number;
  readonly sequence: number;
  readonly version: number;
  readonly received: string;
}

type FoundDigest = LinkChanges["articles"][number] | undefined;

function makeArticle(made: Made, read: ReadArticle, found: FoundDigest, { newness, sequence, version, received }: Place): void {
  const { article, reading, engine } = read;
  if (article.capture) made.captures.push(captureRow(article.capture));
  made.articles.push([
    newness, sequence, reading.article.id, article.url ?? null, version, article.url ?? null, article.title ?? null, article.outlet ?? null, article.author ?? null, article.published ?? null,
    article.dateline ?? null, article.agency ?? null, found?.digest.article.copyOf ?? null, article.capture?.hash ?? null, engine, received, null, article.text,
  ]);
  makeReading(made, read, found, newness);
}

function makeReading(made: Made, { article, reading }: ReadArticle, found: FoundDigest, newness: number): void {
  // The article stands in its own row.
  made.readings.push([newness, pack({ ...reading, article: undefined })]);
  if (found) {
    made.digests.push([newness, pack(found.digest.article), pack({ ...found.digest, article: undefined })]);
    for (const key of new Set(found.keys)) made.articleKeys.push([key, newness]);
  }
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  const actors = actorsOf(found?.digest);
  for (const e of reading.entities) made.entities.push([newness, e.id, actors.get(e.id) ?? null, e.type, e.named ? 1 : 0, e.name, e.english ?? null, e.country ?? null, e.wikidata ?? null]);
  reading.attributions.slice(0, MOST_FINDINGS).forEach((a, k) => {
    made.attributions.push([newnessOfFinding(newness, k), newness, a.id, a.act, a.medium ?? null, a.quotation, a.negated ? 1 : 0, a.source?.entity ?? null, a.within]);
  });
  reading.events.slice(0, MOST_FINDINGS).forEach((e, k) => made.events.push(eventRow(e, newnessOfFinding(newness, k), newness, names)));
  const documents = documentsOf(article, reading, found?.digest);
  made.documents.articles.push([newness, documents.article]);
  documents.attributions.forEach((d, k) => made.documents.attributions.push([newnessOfFinding(newness, k), d]));
  documents.events.forEach((d, k) => made.documents.events.push([newnessOfFinding(newness, k), d]));
}

function eventRow(e: Event, newness: number, article: number, names: ReadonlyMap<string, string>): Value[] {
  return [newness, article, e.id, e.type, e.status, (e.place && names.get(e.place)) ?? null, e.date?.from ?? null, e.date?.to ?? null, e.within, e.headline.ar, e.headline.en];
}

function captureRow({ hash, bytes, addresses, status, headers, time, software, mediaType }: Capture): Value[] {
  const packed = packBytes(bytes);
  const small = packed.length < bytes.length;
  return [hash, time, software, mediaType ?? null, status ?? null, JSON.stringify(addresses), headers ? JSON.stringify(headers) : null, bytes.length, small ? 1 : 0, small ? packed : bytes];
}

function actorsOf(digest: Digest | undefined): Map<string, string | undefined> {
  return new Map(digest?.entities.map(({ entity, actor }) => [entity, actor]));
}

async function write(database: Database, rows: Rows, made: Made): Promise<void> {
  // The first capture of the same bytes stays.
  await rows.insert(tables.captures, made.captures, "ignore");
  await rows.insert(tables.articles, made.articles);
  await rows.insert(tables.readings, made.readings);
  await rows.insert(tables.digests, made.digests);
  await rows.insert(tables.articleKeys, made.articleKeys, "ignore");
  await rows.insert(tables.entities, made.entities);
  await rows.insert(tables.attributions, made.attributions);
  await rows.insert(tables.events, made.events);
  for (const name of ["articles", "attributions", "events"] as const) await index(database.kind, rows, name, made.documents[name]);
}

async function removeReading(database: Database, rows: Rows, newness: number): Promise<void> {
  for (const name of ["attributions", "events"] as const) {
    const numbers = (await rows.all<{ n: number }>(`select newness as n from ${name} where newness > ? and newness <= ?`, newness, newness + MOST_FINDINGS)).map(({ n }) => n);
    await unindex(database.kind, rows, name, numbers);
    await rows.run(`delete from ${name} where newness > ? and newness <= ?`, newness, newness + MOST_FINDINGS);
  }
  await unindex(database.kind, rows, "articles", [newness]);
  for (const name of ["readings", "digests", "article_keys", "entities"]) await rows.run(`delete from ${name} where newness = ?`, newness);
}

/** A Reading as it was before its article was taken out. */
export type StoredReading = Omit<Reading, "article">;
