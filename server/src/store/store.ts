/**
 * The port: where articles, readings and records are kept and found, in the words of the domain. SQLite and PostgreSQL stand behind it and
 * pass the same conformance suite; `openStore` (open.ts) chooses by the address.
 *
 * Ids: an article's is the SHA-256 of records.md; a finding's is `ARTICLE/FINDING` ("3f…/a2"). Times: UTC, ISO 8601. Lists are read a page at a time
 * by keyset: `after` is the opaque cursor of the page before. Every query takes at most `config.queryMilliseconds` and then fails with `QueryTooLong`.
 */
import type { Actor, Archive, Digest, Dispute, HandMade, Incident, Link, LinkChanges, LinkedKind, Position, Reading, Story } from "naqlan/linking";

export { QueryTooLong } from "./database.ts";

/** How an article came here: kept for every capture, byte-exact. */
export interface Capture {
  /** SHA-256 (hex) of the raw bytes; the bytes are kept under it. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** Every address passed through, the first asked to the last answering; a file's name for files. */
  readonly addresses: readonly string[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly time: string;
  /** Name and version of what captured it: "naqlan 0.2.0". */
  readonly software: string;
  readonly mediaType?: string;
}

/** An article as intake gives it: text and what is known of it, split from its furniture. */
export interface NewArticle {
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  /** «بغداد - رويترز:» as written; it is no longer in the text. */
  readonly dateline?: string;
  /** The agency credited, by its name in the outlet list where known. */
  readonly agency?: string;
  readonly capture?: Capture;
}

export interface KeptArticle extends Omit<NewArticle, "capture"> {
  readonly id: string;
  /** When it was first kept. */
  readonly received: string;
  /** Position in the order of arrival: 1, 2, 3 … */
  readonly sequence: number;
  /** Versions of one address share it. */
  readonly page?: string;
  readonly version: number;
  readonly copyOf?: string;
  /** Hash of the capture it came from. */
  readonly capture?: string;
  /** Engine that read it. */
  readonly engine: string;
  readonly retired?: string;
}

/** An article that is read and linked, ready to be kept. */
export interface ReadArticle {
  readonly article: NewArticle;
  readonly reading: Reading;
  readonly engine: string;
}

/** What became of each article of a batch, in order. */
export type Kept =
  | { readonly id: string; readonly outcome: "new" | "new version" | "known" }
  | { readonly id: string; readonly outcome: "copy"; readonly of: string };

export interface Parked {
  readonly id: number;
  /** Input and where in it: "news.jsonl, line 12", an address. */
  readonly origin: string;
  readonly reason: string;
  readonly code: string;
  readonly time: string;
  /** What is needed to try again. */
  readonly payload: string;
  readonly attempts: number;
}

/** What somebody decided: these two reports or actors are one, or are not. */
export interface Decision {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly time: string;
}

/** A search somebody wants to have again. */
export interface SavedSearch {
  readonly id: number;
  /** As the address of the search screen has it, in one order: "q=…&over=attributions&from=2021-11-07". */
  readonly query: string;
  readonly title?: string;
  readonly added: string;
}

export interface Feed {
  readonly id: number;
  readonly url: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly added: string;
  readonly checked?: string;
  readonly next?: string;
  readonly etag?: string;
  readonly modified?: string;
  readonly failures: number;
  readonly problem?: string;
  readonly articles: number;
}

/** A resumable piece of work: its input and how far it came. */
export interface Job {
  readonly id: string;
  readonly kind: "add" | "fetch" | "reread";
  readonly origin: string;
  /** Bytes, lines or articles done: as the kind counts. */
  readonly position: number;
  readonly total?: number;
  readonly done: number;
  readonly failed: number;
  readonly state: "running" | "done" | "stopped";
  readonly updated: string;
}

/** Something across articles that is new or otherwise than before, in the order it was written. */
export interface Change {
  readonly sequence: number;
  readonly time: string;
  readonly kind: LinkedKind;
  readonly id: string;
  /** figures: the range of an incident's figures moved; reports: another article reports it; wording: an actor said it again or otherwise. */
  readonly what: "new" | "figures" | "reports" | "wording" | "retired" | "changed";
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

export interface PageOf {
  readonly after?: string;
  /** 1 to 500. */
  readonly limit: number;
}

export type Searched = "articles" | "attributions" | "events";

/** A query as parsed from the search grammar. All of it must hold. */
export interface Query {
  readonly over: Searched;
  /** Each is one word or a phrase; folded unless exact. */
  readonly words: readonly { readonly text: string; readonly exact: boolean; readonly not: boolean }[];
  readonly filters: readonly { readonly field: "actor" | "act" | "type" | "outlet" | "place" | "medium" | "story" | "incident"; readonly value: string; readonly not: boolean }[];
  /** ISO days, inclusive, of publication. */
  readonly from?: string;
  readonly to?: string;
  readonly order: "newest" | "relevance";
  /** Latin spelling finds Arabic names. */
  readonly latin: boolean;
}

export interface ArticleHit {
  readonly kind: "article";
  readonly article: KeptArticle;
  readonly snippet: Snippet;
}

/** An attribution or event in its article. */
export interface FindingHit {
  readonly kind: "attribution" | "event";
  readonly id: string;
  readonly article: KeptArticle;
  readonly reading: Reading;
  /** The finding's id in the reading. */
  readonly finding: string;
  readonly snippet: Snippet;
}

export interface Snippet {
  readonly text: string;
  /** UTF-16 offsets into `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export type Hit = ArticleHit | FindingHit;

export interface Facets {
  readonly outlets: readonly { readonly value: string; readonly count: number }[];
  readonly acts: readonly { readonly value: string; readonly count: number }[];
  readonly types: readonly { readonly value: string; readonly count: number }[];
  /** How many hits were counted, newest first: all of them where `complete`. */
  readonly counted: number;
  readonly complete: boolean;
}

export interface RecordOf {
  readonly actor: Actor;
  readonly incident: Incident;
  readonly position: Position;
  readonly dispute: Dispute;
  readonly story: Story;
}

export interface ListOf extends PageOf {
  /** Name or title contains these words, folded; Latin finds Arabic. */
  readonly words?: string;
  readonly type?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  /** newest: by last date; largest: by number of articles. */
  readonly order?: "newest" | "largest";
  /** Only those with this key ("incident:…", "actor:…", "article:…"). */
  readonly key?: string;
}

export interface Problem {
  readonly check: "hash" | "offsets" | "reference" | "index" | "sequence" | "file";
  readonly object: string;
  readonly says: string;
}

export interface Counts {
  readonly articles: number;
  readonly versions: number;
  readonly copies: number;
  readonly actors: number;
  readonly attributions: number;
  readonly events: number;
  readonly incidents: number;
  readonly positions: number;
  readonly disputes: number;
  readonly stories: number;
  readonly feeds: number;
  readonly parked: number;
  readonly first?: string;
  readonly last?: string;
}

export interface Outlet {
  /** "" where the outlet is not known. */
  readonly outlet: string;
  readonly articles: number;
  readonly copies: number;
  /** ISO days of publication. */
  readonly first?: string;
  readonly last?: string;
}

export interface CoverageDay {
  readonly outlet: string;
  readonly day: string;
  readonly articles: number;
}

/** How much there is of an article: counted in the rows, no Reading is unpacked for it. */
export interface ArticleSize {
  /** At most 1,023 of each are listed and counted. */
  readonly statements: number;
  readonly events: number;
  /** Copies of it elsewhere; another text at its own address is a version. */
  readonly copies: number;
}

/** Ids of what is new or otherwise since a moment. */
export interface Recent {
  readonly articles: number;
  /** `added`: articles that came in since. Those with the latest article stand first. */
  readonly stories: readonly { readonly id: string; readonly isNew: boolean; readonly added: number }[];
  /** Incidents whose figures moved. */
  readonly incidents: readonly string[];
  readonly positions: readonly { readonly id: string; readonly isNew: boolean }[];
  readonly disputes: readonly { readonly id: string; readonly isNew: boolean }[];
}

export interface Store {
  /** What linking may ask. */
  readonly archive: Archive;
  /** Which of these articles (by id) are already kept. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Writes articles, readings, index, records, links and how far the job came in one transaction; an article that is already there stays as it is.
   * Once it has answered, nothing of it can be lost.
   */
  keep(articles: readonly ReadArticle[], changes: LinkChanges, job?: Job): Promise<readonly Kept[]>;
  /** As keep, for articles that are there and were read again: readings, index and records are replaced. */
  rewrite(articles: readonly ReadArticle[], changes: LinkChanges, job?: Job): Promise<void>;
  /** Linking reads, decides and writes: one at a time over all processes on one store. Hold it from the first look into the archive to `keep`. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  article(id: string): Promise<KeptArticle | undefined>;
  articles(list: ListOf & { readonly outlet?: string }): Promise<Page<KeptArticle>>;
  versions(page: string): Promise<readonly KeptArticle[]>;
  copies(id: string): Promise<readonly KeptArticle[]>;
  capture(hash: string): Promise<Capture | undefined>;
  reading(article: string): Promise<Reading | undefined>;
  readings(articles: readonly string[]): Promise<ReadonlyMap<string, Reading>>;
  /** What linking remembers of these articles. */
  digests(articles: readonly string[]): Promise<ReadonlyMap<string, Digest>>;
  /** In order of arrival, for exports and for reading again; streams. */
  everyReading(after?: number): AsyncIterable<{ readonly article: KeptArticle; readonly reading: Reading }>;

  record<K extends LinkedKind>(kind: K, id: string): Promise<RecordOf[K] | undefined>;
  /** What a retired record became. */
  retired(kind: LinkedKind, id: string): Promise<{ readonly id: string; readonly replacedBy?: string; readonly time: string } | undefined>;
  /** All of them, in order of time. */
  everyRetired(): AsyncIterable<{ readonly kind: LinkedKind; readonly id: string; readonly replacedBy?: string; readonly reason: string; readonly time: string }>;
  records<K extends LinkedKind>(kind: K, list: ListOf): Promise<Page<RecordOf[K]>>;
  everyRecord<K extends LinkedKind>(kind: K): AsyncIterable<RecordOf[K]>;
  /** Links of a thing: an article, finding or record; or one link by its id. */
  links(of: string): Promise<readonly Link[]>;
  link(id: string): Promise<Link | undefined>;
  handMade(): Promise<HandMade>;
  /** The same with their times, the earliest first. */
  decisions(): Promise<readonly Decision[]>;
  /** The two of each pair are one, or are not; undefined takes the decision back. One decision, at one time. */
  decide(pairs: readonly (readonly [a: string, b: string])[], same: boolean | undefined): Promise<void>;
  /** What changed after this sequence, oldest first. */
  changes(after: number, limit: number, kind?: LinkedKind): Promise<readonly Change[]>;
  /** The same by time, UTC: of each kind at most `limit`, the latest first. */
  changesSince(time: string, limit: number): Promise<Recent>;
  outlets(): Promise<readonly Outlet[]>;
  coverage(days: { readonly from?: string; readonly to?: string }): Promise<readonly CoverageDay[]>;
  /** Of articles that are there, by id. */
  sizes(articles: readonly string[]): Promise<ReadonlyMap<string, ArticleSize>>;

  search(query: Query, page: PageOf): Promise<Page<Hit>>;
  facets(query: Query): Promise<Facets>;

  feeds(): Promise<readonly Feed[]>;
  addFeed(feed: Pick<Feed, "url" | "title" | "outlet">): Promise<Feed>;
  updateFeed(id: number, change: Partial<Omit<Feed, "id" | "url">>): Promise<void>;
  removeFeed(id: number): Promise<void>;
  job(id: string): Promise<Job | undefined>;
  jobs(): Promise<readonly Job[]>;
  putJob(job: Job): Promise<void>;
  /** The same origin and payload again is another attempt, not another row. */
  park(parked: Omit<Parked, "id" | "attempts">): Promise<void>;
  parked(page: PageOf): Promise<Page<Parked>>;
  unpark(id: number): Promise<void>;
  /** In the order they were kept. */
  searches(): Promise<readonly SavedSearch[]>;
  /** The same query again is the search that is there. */
  saveSearch(search: Pick<SavedSearch, "query" | "title">): Promise<SavedSearch>;
  removeSearch(id: number): Promise<void>;

  counts(): Promise<Counts>;
  verify(): AsyncIterable<Problem>;
  /** A consistent snapshot into a new file, while others read and write: a SQLite store as SQLite, any store as a portable file where the path ends in `.gz`. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
