/**
 * The records across articles: written as whole documents beside the columns they are listed by and the keys they are found by. An incident's
 * reports are rows of their own, so that one more report writes one row and not the incident's whole history; the article of a report is the
 * digest's.
 */
import { isDeepStrictEqual } from "node:util";
import type { ArticleDigest, Changed, Digest, Incident, LinkChanges, LinkedKind, Report } from "naqlan/linking";
import { among, type Database, type Rows, type Value } from "./database.ts";
import { documentOfRecord } from "./documents.ts";
import { index, unindex } from "./fulltext.ts";
import { type Counters, countersOf } from "./counters.ts";
import { pack, unpack } from "./packing.ts";
import { tables } from "./schema.ts";
import type { Change, RecordOf } from "./store.ts";

type AnyRecord = RecordOf[LinkedKind];

/** Parsed records, by number, for as long as their version is the stored one. What linking gets, it must not change. */
export class Records {
  readonly #database: Database;
  readonly #parsed: Bounded<number, { readonly version: number; readonly record: AnyRecord }>;
  readonly #articles = new Bounded<string, ArticleDigest>(30_000);
  /** By its event, which linking hands on as it is: how a report is stored, and in which incident. */
  #stored = new WeakMap<Report["event"], StoredReport>();

  /** `mostBytes` of packed records are remembered parsed. */
  constructor(database: Database, mostBytes = MOST_CACHED_BYTES) {
    this.#database = database;
    this.#parsed = new Bounded(mostBytes);
  }

  async byKeys<K extends LinkedKind>(kind: K, keys: readonly string[], rows: Rows = this.#database): Promise<RecordOf[K][]> {
    if (keys.length === 0) return [];
    const found = await rows.all<{ number: number; version: number }>(
      `select distinct r.number, r.version from record_keys k join records r on r.number = k.number where ${among(this.#database, "k.key")} and k.kind = ? order by r.number`, keys, kind,
    );
    return this.#load(found, rows);
  }

  async byIds<K extends LinkedKind>(kind: K, ids: readonly string[], rows: Rows = this.#database): Promise<RecordOf[K][]> {
    if (ids.length === 0) return [];
    return this.#load(await rows.all<{ number: number; version: number }>(`select number, version from records where kind = ? and ${among(this.#database, "id")} order by number`, kind, ids), rows);
  }

  /** In the order of the numbers given. */
  async byNumbers<K extends LinkedKind>(numbers: readonly number[], rows: Rows = this.#database): Promise<RecordOf[K][]> {
    if (numbers.length === 0) return [];
    const found = await rows.all<{ number: number; version: number }>(`select number, version from records where ${among(this.#database, "number", "int")}`, numbers);
    const byNumber = new Map(found.map((row) => [row.number, row]));
    return this.#load(numbers.flatMap((n) => byNumber.get(n) ?? []), rows);
  }

  async articleDigests(ids: readonly string[], rows: Rows = this.#database): Promise<Map<string, ArticleDigest>> {
    const out = new Map<string, ArticleDigest>();
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const known = this.#articles.get(id);
      if (known) out.set(id, known);
      else missing.push(id);
    }
    if (missing.length > 0) {
      for (const { article } of await rows.all<{ article: Uint8Array }>(`select d.article from digests d join articles a on a.newness = d.newness where ${among(this.#database, "a.id")}`, missing)) {
        const digest = unpack<ArticleDigest>(article);
        this.#articles.set(digest.id, digest);
        out.set(digest.id, digest);
      }
    }
    return out;
  }

  /** After a transaction that failed: what it meant to write is not there. */
  forget(): void {
    this.#stored = new WeakMap();
    this.#parsed.clear();
    this.#articles.clear();
  }

  async #numbered<K extends LinkedKind>(numbers: readonly number[], rows: Rows): Promise<{ readonly number: number; readonly record: RecordOf[K] }[]> {
    if (numbers.length === 0) return [];
    const found = await rows.all<{ number: number; version: number }>(`select number, version from records where ${among(this.#database, "number", "int")} order by number`, numbers);
    const records = await this.#load<K>(found, rows);
    if (records.length < found.length) throw new Error("a record has no body");
    return found.map(({ number }, k) => ({ number, record: records[k]! }));
  }

  async #load<K extends LinkedKind>(found: readonly { number: number; version: number }[], rows: Rows): Promise<RecordOf[K][]> {
    // What is remembered is taken first: what is read now may push it out.
    const here = new Map<number, AnyRecord>();
    const missing: number[] = [];
    for (const { number, version } of found) {
      const cached = this.#parsed.get(number);
      if (cached?.version === version) here.set(number, cached.record);
      else missing.push(number);
    }
    if (missing.length > 0) {
      const bodies = await rows.all<{ number: number; version: number; kind: LinkedKind; body: Uint8Array }>(`select number, version, kind, body from records where ${among(this.#database, "number", "int")}`, missing);
      const reports = await this.#reports(bodies.filter(({ kind }) => kind === "incident").map(({ number }) => number), rows);
      for (const { number, version, kind, body } of bodies) {
        const record = unpack<AnyRecord>(body);
        const whole = kind === "incident" ? { ...record, reports: ((record as Incident).reports as unknown as string[]).flatMap((name) => reports.get(number)?.get(name) ?? []) } : record;
        here.set(number, whole);
        this.#parsed.set(number, { version, record: whole }, weightOf(whole, body));
      }
    }
    return found.flatMap(({ number }) => (here.has(number) ? [here.get(number) as RecordOf[K]] : []));
  }

  async #reports(incidents: readonly number[], rows: Rows): Promise<Map<number, Map<string, Report>>> {
    const out = new Map<number, Map<string, Report>>();
    if (incidents.length === 0) return out;
    const found = await rows.all<{ incident: number; report: string; body: Uint8Array }>(`select incident, report, body from reports where ${among(this.#database, "incident", "int")}`, incidents);
    const articles = await this.articleDigests(found.map(({ report }) => report.slice(0, report.indexOf("/"))), rows);
    for (const { incident, report, body } of found) {
      const parsed = unpack<Report>(body);
      const whole: Report = { ...parsed, article: parsed.article ?? articleOfReport(articles.get(report.slice(0, report.indexOf("/")))!) };
      this.#stored.set(whole.event, storedAs(whole, incident));
      const those = out.get(incident);
      if (those) those.set(report, whole);
      else out.set(incident, new Map([[report, whole]]));
    }
    return out;
  }

  /** Writes what linking changed. Belongs inside the transaction that keeps the articles. */
  async write(rows: Rows, changes: LinkChanges, digests: readonly Digest[], now: string): Promise<void> {
    for (const { article } of digests) this.#articles.set(article.id, JSON.parse(JSON.stringify(article)));
    for (const { article } of changes.copies ?? []) this.#articles.delete(article);
    const counters = await countersOf(rows, ["record", "change"]);
    const log: Omit<Change, "sequence" | "time">[] = [];
    const dates = new Map<string, { first: string; last: string }>();
    await this.#put(rows, "actor", changes.actors, counters, dates, log, now);
    await this.#put(rows, "incident", changes.incidents, counters, dates, log, now);
    await this.#put(rows, "position", changes.positions, counters, dates, log, now);
    await this.#put(rows, "dispute", changes.disputes, counters, dates, log, now);
    await this.#put(rows, "story", changes.stories, counters, dates, log, now);
    await rows.insert(tables.changes, log.map(({ kind, id, what }) => [counters.next("change"), now, kind, id, what]));
    await rows.insert(tables.links, changes.links.map((l) => [l.id, l.kind, l.a, l.b, l.score, JSON.stringify(l.reasons)]), "replace");
    await counters.write(rows);
  }

  async #put<K extends LinkedKind>(rows: Rows, kind: K, changed: Changed<RecordOf[K]>, counters: Counters, dates: Map<string, { first: string; last: string }>, log: Omit<Change, "sequence" | "time">[], now: string): Promise<void> {
    await this.#retire(rows, kind, changed.retired, log, now);
    // A record put twice in a batch counts as last put.
    const put = [...new Map(changed.put.map((record) => [record.id, record])).values()];
    if (put.length === 0) return;
    const ids = put.map(({ id }) => id);
    const old = new Map((await rows.all<OldRow>(`select number, id, version, label, watched from records where kind = ? and ${among(this.#database, "id")}`, kind, ids)).map((row) => [row.id, row]));
    const numbers = [...old.values()].map(({ number }) => number);
    const oldKeys = kind === "actor" ? new Map<number, Set<string>>() : new Map((await this.#numbered<K>(numbers, rows)).map(({ number, record }) => [number, keysOf(kind, record)]));
    if (kind === "dispute" || kind === "position") await this.#datesOfIncidents(rows, (put as readonly { incident: string }[]).map(({ incident }) => incident), dates);
    const written: Value[][] = [];
    const newKeys: Value[][] = [];
    const goneKeys: [number, string[]][] = [];
    const documents: [number, string[]][] = [];
    for (const record of put) {
      const before = old.get(record.id);
      const number = before?.number ?? counters.next("record");
      const version = (before?.version ?? 0) + 1;
      const listing = listingOf(kind, record, dates);
      const watched = watchedOf(kind, record);
      const document = documentOfRecord(kind, record);
      const label = document.join(" ");
      if (kind === "incident") dates.set(record.id, listing);
      const body = pack(bodyOf(kind, record));
      written.push([number, kind, record.id, version, now, listing.type ?? null, label, listing.first, listing.last, listing.size, watched, body]);
      if (before?.label !== label) documents.push([number, document]);
      const keys = keysOf(kind, record);
      const had = oldKeys.get(number) ?? new Set<string>();
      for (const key of keys) if (!had.has(key)) newKeys.push([key, number, kind]);
      goneKeys.push([number, [...had].filter((key) => !keys.has(key))]);
      if (kind !== "actor") {
        const what = changeOf(kind, before?.watched, watched);
        if (what) log.push({ kind, id: record.id, what });
      }
      this.#parsed.set(number, { version, record }, weightOf(record, body));
    }
    await rows.insert(tables.records, written, "replace");
    for (const [number, keys] of goneKeys) await this.#removeKeys(rows, number, keys);
    await rows.insert(tables.recordKeys, newKeys, "ignore");
    await unindex(this.#database.kind, rows, "records", documents.map(([number]) => number).filter((number) => numbers.includes(number)));
    await index(this.#database.kind, rows, "records", documents);
    // A record that was retired and is there again is no tombstone.
    await rows.run(`delete from retired where kind = ? and ${among(this.#database, "id")}`, kind, ids);
    if (kind === "incident") await this.#writeReports(rows, put as unknown as readonly Incident[], new Map(written.map((row) => [row[2] as string, row[0] as number])), new Set(numbers));
  }

  async #writeReports(rows: Rows, incidents: readonly Incident[], numberOf: ReadonlyMap<string, number>, existed: ReadonlySet<number>): Promise<void> {
    const before = groupOf(
      existed.size === 0 ? [] : await rows.all<{ incident: number; report: string }>(`select incident, report from reports where ${among(this.#database, "incident", "int")}`, [...existed]),
      ({ incident }) => incident, ({ report }) => report,
    );
    const changed: { number: number; report: Report }[] = [];
    const gone: [number, string][] = [];
    for (const incident of incidents) {
      const number = numberOf.get(incident.id)!;
      const names = new Set(incident.reports.map(nameOfReport));
      const there = new Set(before.get(number));
      for (const report of incident.reports) if (!there.has(nameOfReport(report)) || !isStoredAs(this.#stored.get(report.event), report, number)) changed.push({ number, report });
      for (const name of there) if (!names.has(name)) gone.push([number, name]);
    }
    for (const [number, name] of gone) await rows.run("delete from reports where incident = ? and report = ?", number, name);
    const digests = await this.articleDigests(changed.map(({ report }) => report.article.id), rows);
    await rows.insert(tables.reports, changed.map(({ number, report }) => {
      const { article, ...rest } = report;
      return [number, nameOfReport(report), pack(isTheDigests(article, digests.get(article.id)) ? rest : report)];
    }), "replace");
    for (const { number, report } of changed) this.#stored.set(report.event, storedAs(report, number));
  }

  async #retire<K extends LinkedKind>(rows: Rows, kind: K, retired: Changed<unknown>["retired"], log: Omit<Change, "sequence" | "time">[], now: string): Promise<void> {
    if (retired.length === 0) return;
    const gone = await rows.all<{ number: number; id: string; version: number }>(`select number, id, version from records where kind = ? and ${among(this.#database, "id")}`, kind, retired.map(({ id }) => id));
    const numbers = gone.map(({ number }) => number);
    for (const { number, record } of await this.#numbered<K>(numbers, rows)) await this.#removeKeys(rows, number, [...keysOf(kind, record)]);
    await rows.run(`delete from records where ${among(this.#database, "number", "int")}`, numbers);
    await rows.run(`delete from reports where ${among(this.#database, "incident", "int")}`, numbers);
    await unindex(this.#database.kind, rows, "records", numbers);
    await rows.insert(tables.retired, retired.map(({ id, replacedBy }) => [kind, id, replacedBy ?? null, replacedBy ? "merged" : "withdrawn", now]), "replace");
    if (kind !== "actor") for (const { id } of gone) log.push({ kind, id, what: "retired" });
  }

  async #removeKeys(rows: Rows, number: number, keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await rows.run(`delete from record_keys where number = ? and ${among(this.#database, "key")}`, number, keys);
  }

  async #datesOfIncidents(rows: Rows, ids: readonly string[], dates: Map<string, { first: string; last: string }>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !dates.has(id));
    if (missing.length === 0) return;
    for (const { id, first, last } of await rows.all<{ id: string; first: string; last: string }>(`select id, first, last from records where kind = 'incident' and ${among(this.#database, "id")}`, missing)) dates.set(id, { first, last });
  }
}

interface OldRow {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly watched: string;
}

/** What a record is listed by. Dates are ISO days, "" where unknown. */
function listingOf(kind: LinkedKind, record: AnyRecord, dates: ReadonlyMap<string, { first: string; last: string }>): { type?: string; first: string; last: string; size: number } {
  const day = (date: string | undefined) => date?.slice(0, 10) ?? "";
  if (kind === "actor") {
    const actor = record as RecordOf["actor"];
    return { type: actor.type, first: day(actor.first), last: day(actor.last), size: actor.articles };
  }
  if (kind === "incident") {
    const incident = record as RecordOf["incident"];
    const published = incident.reports.map(({ article }) => day(article.published)).filter((date) => date !== "").sort();
    return { type: incident.type, first: day(incident.date?.from) || (published[0] ?? ""), last: day(incident.date?.to) || (published.at(-1) ?? ""), size: new Set(incident.reports.map(({ article }) => article.id)).size };
  }
  if (kind === "position") {
    const position = record as RecordOf["position"];
    const of = dates.get(position.incident);
    return { type: position.act, first: day(position.first) || (of?.first ?? ""), last: day(position.last) || (of?.last ?? ""), size: position.wordings.length };
  }
  if (kind === "dispute") {
    const dispute = record as RecordOf["dispute"];
    return { type: dispute.kind, ...(dates.get(dispute.incident) ?? { first: "", last: "" }), size: new Set(dispute.sides.flatMap(({ evidence }) => evidence.map(({ article }) => article))).size };
  }
  const story = record as RecordOf["story"];
  return { first: day(story.first), last: day(story.last), size: story.articles.length };
}

/** Keys a person asks by, besides those linking looks up: `incident:`, `actor:`, `article:`, `story:`. */
function listedKeys(kind: LinkedKind, record: AnyRecord): string[] {
  const actors = (list: readonly { actor?: string }[]) => list.flatMap(({ actor }) => (actor === undefined ? [] : [`actor:${actor}`]));
  if (kind === "incident") {
    const incident = record as RecordOf["incident"];
    return [...incident.reports.map(({ article }) => `article:${article.id}`), ...actors([...incident.actors, ...incident.recipients]), ...(incident.story ? [`story:${incident.story}`] : [])];
  }
  if (kind === "position") {
    const position = record as RecordOf["position"];
    return [`incident:${position.incident}`, ...actors([position.actor]), ...position.wordings.map(({ evidence }) => `article:${evidence.article}`)];
  }
  if (kind === "dispute") {
    const dispute = record as RecordOf["dispute"];
    return [`incident:${dispute.incident}`, ...dispute.sides.flatMap(({ by, evidence }) => [...actors(by), ...evidence.map(({ article }) => `article:${article}`)])];
  }
  if (kind === "story") {
    const story = record as RecordOf["story"];
    return [...story.incidents.map((id) => `incident:${id}`), ...story.articles.map((id) => `article:${id}`), ...actors(story.actors)];
  }
  return [];
}

/** What of a record a reader wants to be told of when it changes. */
function watchedOf(kind: LinkedKind, record: AnyRecord): string {
  if (kind === "incident") {
    const incident = record as RecordOf["incident"];
    return JSON.stringify([incident.ranges, incident.reports.length]);
  }
  if (kind === "position") return JSON.stringify((record as RecordOf["position"]).wordings.length);
  if (kind === "dispute") return JSON.stringify((record as RecordOf["dispute"]).sides.map(({ claim }) => claim.en));
  if (kind === "story") return JSON.stringify((record as RecordOf["story"]).incidents.length);
  return "";
}

function changeOf(kind: LinkedKind, before: string | undefined, now: string): Change["what"] | undefined {
  if (before === undefined) return "new";
  if (before === now) return undefined;
  if (kind === "position") return "wording";
  if (kind !== "incident") return "changed";
  const [ranges] = JSON.parse(before) as [unknown];
  return JSON.stringify(ranges) === JSON.stringify((JSON.parse(now) as [unknown])[0]) ? "reports" : "figures";
}

/** Everything a record is found by; an actor is found by its id. */
function keysOf(kind: LinkedKind, record: AnyRecord): Set<string> {
  return kind === "actor" ? new Set() : new Set([...record.keys, ...listedKeys(kind, record)]);
}

interface StoredReport {
  readonly incident: number;
  readonly statements: Report["statements"];
  readonly follows: string;
}

function storedAs({ statements, follows }: Report, incident: number): StoredReport {
  return { incident, statements, follows: follows ? `${follows.report} ${follows.score}` : "" };
}

function isStoredAs(stored: StoredReport | undefined, report: Report, incident: number): boolean {
  if (stored === undefined) return false;
  const now = storedAs(report, incident);
  return stored.incident === now.incident && stored.follows === now.follows && (stored.statements === now.statements || isDeepStrictEqual(stored.statements, now.statements));
}

function bodyOf(kind: LinkedKind, record: AnyRecord): unknown {
  return kind === "incident" ? { ...record, reports: (record as Incident).reports.map(nameOfReport) } : record;
}

/** A report's article is the digest's without what only copies need. */
function articleOfReport({ signature: _, ...article }: ArticleDigest): Report["article"] {
  return article;
}

/** A report that says something else of its article than the digest is written whole. */
function isTheDigests(article: Report["article"], digest: ArticleDigest | undefined): boolean {
  return digest !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(article)), articleOfReport(digest));
}

function nameOfReport({ article, event }: Report): string {
  return `${article.id}/${event.event}`;
}

export function groupOf<T, K, V>(rows: readonly T[], key: (row: T) => K, value: (row: T) => V): Map<K, V[]> {
  const out = new Map<K, V[]>();
  for (const row of rows) {
    const those = out.get(key(row));
    if (those) those.push(value(row));
    else out.set(key(row), [value(row)]);
  }
  return out;
}

/**
 * Bytes as they are packed; a parsed record takes some thirty times as many. What is pushed out is read anew with the next batch: on days of 1,500 articles twice as
 * much would be better for time, but takes a gigabyte more than 8 MB did.
 */
const MOST_CACHED_BYTES = 16_000_000;
const PACKED_REPORT = 600;

function weightOf(record: AnyRecord, body: Uint8Array): number {
  return body.length + ("reports" in record ? record.reports.length * PACKED_REPORT : 0);
}

/** A map that forgets what was used longest ago. */
class Bounded<K, V> {
  readonly #most: number;
  #weight = 0;
  readonly #map = new Map<K, { readonly value: V; readonly weight: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const found = this.#map.get(key);
    if (!found) return undefined;
    // Set again, it stands at the end.
    this.#map.delete(key);
    this.#map.set(key, found);
    return found.value;
  }

  set(key: K, value: V, weight = 1): void {
    this.delete(key);
    this.#map.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#map.keys()) {
      if (this.#weight <= this.#most) break;
      this.delete(oldest);
    }
  }

  delete(key: K): void {
    this.#weight -= this.#map.get(key)?.weight ?? 0;
    this.#map.delete(key);
  }

  clear(): void {
    this.#map.clear();
    this.#weight = 0;
  }
}
