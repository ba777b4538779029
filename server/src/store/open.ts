/** The store at an address: `naqlan.db` or `sqlite:naqlan.db` is a file, `postgres://…` a server. Made and brought to the present version where needed. */
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { LinkedKind } from "naqlan/linking";
import { articleById, articlesWhere, captureByHash, digestsOf, everyReading, listArticles, readingsOf } from "./articles.ts";
import { among, type Database } from "./database.ts";
import * as housekeeping from "./housekeeping.ts";
import { keep, rewrite } from "./keeping.ts";
import { countsOf } from "./counts.ts";
import { changesAfter, everyRetired, linkById, linksOf, retiredRecord } from "./links.ts";
import { everyRecord, listRecords } from "./listing.ts";
import { changesSince, coverage, outlets, sizes } from "./overview.ts";
import { Records } from "./records.ts";
import { dump } from "./portable.ts";
import { migrate } from "./schema.ts";
import { facets, search } from "./searching.ts";
import { copySqlite, openSqlite } from "./sqlite.ts";
import type { RecordOf, Store } from "./store.ts";
import { verify } from "./verifying.ts";

export interface StoreOptions {
  /** Longest a search or list may take. */
  readonly queryMilliseconds?: number;
}

const QUERY_MILLISECONDS = 5_000;

/** Errors: the address cannot be reached or written, holds something else, or a store of a later version. */
export async function openStore(address: string, { queryMilliseconds = QUERY_MILLISECONDS }: StoreOptions = {}): Promise<Store> {
  const database = await openDatabase(address);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOf(database, address, queryMilliseconds);
}

/** Where the file of a SQLite address is; undefined for PostgreSQL. */
export function fileOf(address: string): string | undefined {
  if (/^postgres(ql)?:\/\//.test(address)) return undefined;
  const path = address.replace(/^sqlite:(\/\/(?=\/))?/, "");
  return path === ":memory:" ? path : resolve(path);
}

export async function openDatabase(address: string): Promise<Database> {
  const file = fileOf(address);
  // Loaded only where it is used: most stores are files.
  if (file === undefined) return (await import("./postgres.ts")).openPostgres(address);
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  return openSqlite(file);
}

function storeOf(database: Database, address: string, milliseconds: number): Store {
  const records = new Records(database);
  const file = fileOf(address);
  return {
    archive: {
      async articles(keys) {
        if (keys.length === 0) return [];
        const ids = await database.all<{ id: string }>(`select distinct a.id, a.sequence from article_keys k join articles a on a.newness = k.newness where ${among(database, "k.key")} order by a.sequence`, keys);
        const digests = await records.articleDigests(ids.map(({ id }) => id));
        return ids.flatMap(({ id }) => digests.get(id) ?? []);
      },
      actors: (ids) => records.byIds("actor", ids),
      incidents: (keys) => records.byKeys("incident", keys),
      positions: (keys) => records.byKeys("position", keys),
      disputes: (keys) => records.byKeys("dispute", keys),
      stories: (keys) => records.byKeys("story", keys),
    },
    async known(ids) {
      return new Set((await database.all<{ id: string }>(`select id from articles where ${among(database, "id")}`, ids)).map(({ id }) => id));
    },
    keep: (articles, changes, job) => keep(database, records, articles, changes, job),
    rewrite: (articles, changes, job) => rewrite(database, records, articles, changes, job),
    alone: (work) => database.alone(work),
    article: (id) => articleById(database, id),
    async articles(list) {
      const of = /^(incident|story):(.*)$/s.exec(list.key ?? "");
      return listArticles(database, milliseconds, list, of ? await articlesOf(of[1] as "incident" | "story", of[2]!) : undefined);
    },
    async versions(page) {
      return (await articlesWhere(database, "where a.page = ? order by a.version", page)).map(({ article }) => article);
    },
    async copies(id) {
      return (await articlesWhere(database, "where a.copy_of = ? order by a.sequence", id)).map(({ article }) => article);
    },
    capture: (hash) => captureByHash(database, hash),
    reading: async (article) => (await readingsOf(database, [article])).get(article),
    readings: (articles) => readingsOf(database, articles),
    digests: (articles) => digestsOf(database, articles),
    everyReading: (after) => everyReading(database, after),
    record: async (kind, id) => (await records.byIds(kind, [id]))[0],
    retired: (kind, id) => retiredRecord(database, kind, id),
    everyRetired: () => everyRetired(database),
    records: (kind, list) => listRecords(database, records, milliseconds, kind, list),
    everyRecord: (kind) => everyRecord(database, records, kind),
    links: (of) => linksOf(database, milliseconds, of),
    link: (id) => linkById(database, id),
    handMade: () => housekeeping.handMade(database),
    decisions: () => housekeeping.decisions(database),
    decide: (pairs, same) => housekeeping.decide(database, pairs, same),
    changes: (after, limit, kind) => changesAfter(database, after, limit, kind),
    changesSince: (time, limit) => changesSince(database, milliseconds, time, limit),
    outlets: () => outlets(database, milliseconds),
    coverage: (days) => coverage(database, milliseconds, days),
    sizes: (articles) => sizes(database, articles),
    search: (query, page) => search(database, records, milliseconds, query, page),
    facets: (query) => facets(database, records, milliseconds, query),
    feeds: () => housekeeping.feeds(database),
    addFeed: (feed) => housekeeping.addFeed(database, feed),
    updateFeed: (id, change) => housekeeping.updateFeed(database, id, change),
    removeFeed: (id) => housekeeping.removeFeed(database, id),
    job: (id) => housekeeping.job(database, id),
    jobs: () => housekeeping.jobs(database),
    putJob: (job) => housekeeping.writeJob(database, job),
    park: (parked) => housekeeping.park(database, parked),
    parked: (page) => housekeeping.parked(database, page),
    unpark: (id) => housekeeping.unpark(database, id),
    searches: () => housekeeping.searches(database),
    saveSearch: (search) => housekeeping.saveSearch(database, search),
    removeSearch: (id) => housekeeping.removeSearch(database, id),
    counts: () => countsOf(database),
    verify: () => verify(database),
    async backup(path) {
      if (file !== undefined && file !== ":memory:" && !path.endsWith(".gz")) copySqlite(file, path);
      else await dump(database, path);
    },
    close: () => database.close(),
  };

  async function articlesOf(kind: "incident" | "story", id: string): Promise<string[]> {
    const [record] = await records.byIds<LinkedKind>(kind, [id]);
    if (!record) return [];
    return kind === "incident" ? (record as RecordOf["incident"]).reports.map(({ article }) => article.id) : [...(record as RecordOf["story"]).articles];
  }
}
