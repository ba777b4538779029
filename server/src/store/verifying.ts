/**
 * Whether what is kept is whole: raw bytes against their hashes, article ids against outlet, address and text, every span against its text, what
 * refers against what is referred to, the search index against the content. Says each thing that is wrong; changes nothing.
 */
import { createHash } from "node:crypto";
import type { Reading, Span } from "naqlan";
import type { LinkedKind } from "naqlan/linking";
import { captureOf, type CaptureRow, digestsOf, everyReading } from "./articles.ts";
import { among, type Database } from "./database.ts";
import { documentsOf } from "./documents.ts";
import { type Document, vectorOf } from "./fulltext.ts";
import { newnessOf, newnessOfFinding } from "./newness.ts";
import type { SearchIndex } from "./schema.ts";
import type { Problem } from "./store.ts";

export async function* verify(database: Database): AsyncIterable<Problem> {
  yield* file(database);
  yield* captures(database);
  yield* articles(database);
  yield* references(database);
  yield* records(database);
}

async function* file(database: Database): AsyncIterable<Problem> {
  if (database.kind !== "sqlite") return;
  for (const { integrity_check } of await database.all<{ integrity_check: string }>("pragma integrity_check(20)")) if (integrity_check !== "ok") yield { check: "file", object: "the file", says: integrity_check };
}

async function* captures(database: Database): AsyncIterable<Problem> {
  for (let last = ""; ; ) {
    const found = await database.all<CaptureRow>("select * from captures where hash > ? order by hash limit 50", last);
    if (found.length === 0) return;
    for (const row of found) {
      const problem = captureProblem(row);
      if (problem) yield { check: "hash", object: `capture ${row.hash}`, says: problem };
    }
    last = found.at(-1)!.hash;
  }
}

function captureProblem(row: CaptureRow): string | undefined {
  try {
    const hash = createHash("sha256").update(captureOf(row).bytes).digest("hex");
    return hash === row.hash ? undefined : `the bytes have the hash ${hash}`;
  } catch (error) {
    return `the bytes cannot be unpacked: ${(error as Error).message}`;
  }
}

async function* articles(database: Database): AsyncIterable<Problem> {
  const check = indexCheckOf(database);
  let expected = 0;
  try {
    for await (const { article, reading } of everyReading(database)) {
      expected++;
      const object = `article ${article.id}`;
      const hash = createHash("sha256").update(`${article.outlet ?? ""}\n${article.url ?? article.title ?? ""}\n${article.text}`).digest("hex");
      // An id with halves of surrogate pairs in it is hashed otherwise by different encoders: such text is not checked.
      if (hash !== article.id && article.text.isWellFormed()) yield { check: "hash", object, says: `outlet, address and text have the hash ${hash}` };
      for (const says of spansOutside(reading)) yield { check: "offsets", object, says };
      for (const says of danglingIn(reading)) yield { check: "reference", object, says };
      const digest = (await digestsOf(database, [article.id])).get(article.id);
      const newness = newnessOf(article.published, article.sequence);
      const documents = documentsOf(article, reading, digest);
      const rows = await rowsOfFindings(database, newness);
      if (rows !== `${reading.attributions.slice(0, 1023).map(({ id }) => id)}|${reading.events.slice(0, 1023).map(({ id }) => id)}`) yield { check: "reference", object, says: "its attributions or events are not listed as in its reading" };
      for (const [name, list] of [["articles", [documents.article]], ["attributions", documents.attributions], ["events", documents.events]] as const) {
        const wanted = list.map((words, k): Document => [name === "articles" ? newness : newnessOfFinding(newness, k), words]);
        if (!(await check(name, wanted))) yield { check: "index", object, says: `the index of ${name} does not hold its words` };
      }
    }
  } catch (error) {
    yield { check: "reference", object: "readings", says: `a reading cannot be read: ${(error as Error).message}` };
  }
  const count = async (table: string) => Number((await database.get<{ n: number }>(`select count(*) as n from ${table}`))!.n);
  if ((await count("articles")) !== expected) yield { check: "reference", object: "articles", says: "an article has no reading, or came while this was checked" };
  for (const name of ["articles", "attributions", "events", "records"] as const) {
    const indexed = await count(database.kind === "sqlite" ? `search_${name}_docsize` : `search_${name}`);
    const kept = await count(name);
    if (indexed !== kept) yield { check: "index", object: `index of ${name}`, says: `holds ${indexed} documents for ${kept} ${name}` };
  }
  const { last } = (await database.get<{ last: number | null }>("select max(sequence) as last from articles"))!;
  if ((last ?? 0) !== (await count("articles"))) yield { check: "sequence", object: "articles", says: `the last one has number ${last}, there are ${await count("articles")}` };
}

async function rowsOfFindings(database: Database, newness: number): Promise<string> {
  const of = async (table: string) => (await database.all<{ finding: string }>(`select finding from ${table} where newness > ? and newness < ? order by newness`, newness, newness + 1024)).map(({ finding }) => finding);
  return `${await of("attributions")}|${await of("events")}`;
}

/** Says whether the index holds exactly these documents (PostgreSQL), or their rarest words under their numbers (SQLite, whose index keeps no text). */
function indexCheckOf(database: Database): (name: SearchIndex, documents: readonly Document[]) => Promise<boolean> {
  return async (name, documents) => {
    for (const [number, words] of documents) {
      if (database.kind === "postgres") {
        const row = await database.get<{ same: boolean }>(`select words = ?::tsvector as same from search_${name} where newness = ?`, vectorOf(words), number);
        if (!row?.same) return false;
      } else {
        const longest = [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 5);
        const row = await database.get(`select rowid from search_${name} where search_${name} match ? and rowid = ?`, longest.map((word) => `"${word}"`).join(" AND "), number);
        if (!row) return false;
      }
    }
    return true;
  };
}

/** Spans that do not slice the text, or slice nothing out of it. */
function spansOutside(reading: Reading): string[] {
  const { length } = reading.article.text;
  const wrong = (name: string, { start, end }: Span) => (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length ? [] : [`${name} [${start}, ${end}) is outside the text`]);
  return [
    ...reading.sentences.flatMap((s, k) => wrong(`sentence ${k + 1}`, s)),
    ...[...reading.mentions, ...reading.timexes, ...reading.figures].flatMap((f) => wrong(f.id, f)),
    ...reading.attributions.flatMap((a) => [a.cue, ...(a.source?.span ? [a.source.span] : []), ...a.content].flatMap((s) => wrong(a.id, s))),
    ...reading.events.flatMap((e) => e.triggers.flatMap((s) => wrong(e.id, s))),
  ];
}

function danglingIn(reading: Reading): string[] {
  const ids = new Set([...reading.entities, ...reading.mentions, ...reading.timexes, ...reading.figures, ...reading.attributions, ...reading.events].map(({ id }) => id));
  const wrong = (from: string, to: readonly (string | null | undefined)[]) => to.flatMap((id) => (id === null || id === undefined || ids.has(id) ? [] : [`${from} refers to ${id}, which is not there`]));
  return [
    ...reading.mentions.flatMap((m) => wrong(m.id, [m.entity])),
    ...reading.attributions.flatMap((a) => wrong(a.id, [a.source?.entity, a.source?.mention, a.within, a.time, ...a.audience])),
    ...reading.events.flatMap((e) => wrong(e.id, [...e.actors, ...e.recipients, e.place, e.time, e.within, ...e.figures])),
  ];
}

/** Rows that point at what is not there. */
const REFERENCES: readonly [what: string, sql: string][] = [
  ["names a capture that is not there", "select a.id as object from articles a left join captures c on c.hash = a.capture where a.capture is not null and c.hash is null"],
  ["is a copy of an article that is not there", "select a.id as object from articles a left join articles o on o.id = a.copy_of where a.copy_of is not null and o.id is null"],
  ["is listed under a key and is not there", "select k.key as object from record_keys k left join records r on r.number = k.number where r.number is null"],
  ["is a report of an incident that is not there", "select p.report as object from reports p left join records r on r.number = p.incident where r.number is null"],
  ["is retired and there all the same", "select t.id as object from retired t join records r on r.kind = t.kind and r.id = t.id"],
];

async function* references(database: Database): AsyncIterable<Problem> {
  for (const [says, sql] of REFERENCES) for (const { object } of await database.all<{ object: string }>(`${sql} limit 100`)) yield { check: "reference", object, says };
}

/** Every record rests on articles that are there. */
async function* records(database: Database): AsyncIterable<Problem> {
  for (let last = ""; ; ) {
    const found = await database.all<{ key: string; number: number }>("select k.key, min(k.number) as number from record_keys k where k.key > ? and k.key >= 'article:' and k.key < 'article;' group by k.key order by k.key limit 500", last);
    if (found.length === 0) return;
    const ids = found.map(({ key }) => key.slice("article:".length));
    const there = new Set((await database.all<{ id: string }>(`select id from articles where ${among(database, "id")}`, ids)).map(({ id }) => id));
    for (const { key, number } of found) {
      if (there.has(key.slice("article:".length))) continue;
      const record = await database.get<{ kind: LinkedKind; id: string }>("select kind, id from records where number = ?", number);
      yield { check: "reference", object: `${record?.kind} ${record?.id}`, says: `rests on ${key}, which is not there` };
    }
    last = found.at(-1)!.key;
  }
}

