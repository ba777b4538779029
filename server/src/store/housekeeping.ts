/** Feeds, jobs, parked articles, kept searches and decisions of people. */
import type { HandMade } from "naqlan/linking";
import { countersOf } from "./counters.ts";
import { cursorOf, limitOf, pageOf, readCursor } from "./cursor.ts";
import type { Database, Rows, Value } from "./database.ts";
import { tables } from "./schema.ts";
import type { Decision, Feed, Job, Page, PageOf, Parked, SavedSearch } from "./store.ts";

export async function writeJob(rows: Rows, job: Job): Promise<void> {
  await rows.insert(tables.jobs, [[job.id, job.kind, job.origin, job.position, job.total ?? null, job.done, job.failed, job.state, job.updated]], "replace");
}

export async function jobs(database: Database): Promise<readonly Job[]> {
  return (await database.all<Nullable<Job>>("select * from jobs order by updated desc, id")).map((row) => withoutNulls<Job>(row));
}

export async function job(database: Database, id: string): Promise<Job | undefined> {
  const row = await database.get<Nullable<Job>>("select * from jobs where id = ?", id);
  return row && withoutNulls<Job>(row);
}

export async function feeds(database: Database): Promise<readonly Feed[]> {
  return (await database.all<Nullable<Feed>>("select * from feeds order by id")).map((row) => withoutNulls<Feed>(row));
}

/** The same address again is the feed that is there. */
export async function addFeed(database: Database, { url, title, outlet }: Pick<Feed, "url" | "title" | "outlet">): Promise<Feed> {
  return database.transaction(async (rows) => {
    const there = await rows.get<Nullable<Feed>>("select * from feeds where url = ?", url);
    if (there) return withoutNulls<Feed>(there);
    const counters = await countersOf(rows, ["feed"]);
    const id = counters.next("feed");
    const added = new Date().toISOString();
    await rows.insert(tables.feeds, [[id, url, title ?? null, outlet ?? null, added, null, null, null, null, 0, null, 0]]);
    await counters.write(rows);
    return { id, url, ...(title !== undefined ? { title } : {}), ...(outlet !== undefined ? { outlet } : {}), added, failures: 0, articles: 0 };
  });
}

const FEED_COLUMNS = ["title", "outlet", "added", "checked", "next", "etag", "modified", "failures", "problem", "articles"] as const;

/** A field that is there and undefined is emptied; one that is not there stays. */
export async function updateFeed(database: Database, id: number, change: Partial<Omit<Feed, "id" | "url">>): Promise<void> {
  const columns = FEED_COLUMNS.filter((column) => column in change);
  if (columns.length === 0) return;
  await database.run(`update feeds set ${columns.map((column) => `${column} = ?`).join(", ")} where id = ?`, ...columns.map((column): Value => change[column] ?? null), id);
}

export async function removeFeed(database: Database, id: number): Promise<void> {
  await database.run("delete from feeds where id = ?", id);
}

export async function park(database: Database, { origin, reason, code, time, payload }: Omit<Parked, "id" | "attempts">): Promise<void> {
  await database.transaction(async (rows) => {
    if ((await rows.run("update parked set attempts = attempts + 1, reason = ?, code = ?, time = ? where origin = ? and payload = ?", reason, code, time, origin, payload)) > 0) return;
    const counters = await countersOf(rows, ["parked"]);
    await rows.insert(tables.parked, [[counters.next("parked"), origin, reason, code, time, payload, 1]]);
    await counters.write(rows);
  });
}

export async function parked(database: Database, { after, limit }: PageOf): Promise<Page<Parked>> {
  const [before] = after === undefined ? [Number.MAX_SAFE_INTEGER] : readCursor(after, "n");
  const most = limitOf(limit);
  return pageOf(await database.all<Parked>("select * from parked where id < ? order by id desc limit ?", before!, most + 1), most, ({ id }) => cursorOf(id));
}

export async function unpark(database: Database, id: number): Promise<void> {
  await database.run("delete from parked where id = ?", id);
}

export async function searches(database: Database): Promise<readonly SavedSearch[]> {
  return (await database.all<Nullable<SavedSearch>>("select * from searches order by id")).map((row) => withoutNulls<SavedSearch>(row));
}

export async function saveSearch(database: Database, { query, title }: Pick<SavedSearch, "query" | "title">): Promise<SavedSearch> {
  return database.transaction(async (rows) => {
    const there = await rows.get<Nullable<SavedSearch>>("select * from searches where query = ?", query);
    if (there) return withoutNulls<SavedSearch>(there);
    const counters = await countersOf(rows, ["search"]);
    const id = counters.next("search");
    const added = new Date().toISOString();
    await rows.insert(tables.searches, [[id, query, title ?? null, added]]);
    await counters.write(rows);
    return { id, query, ...(title !== undefined ? { title } : {}), added };
  });
}

export async function removeSearch(database: Database, id: number): Promise<void> {
  await database.run("delete from searches where id = ?", id);
}

export async function handMade(database: Database): Promise<HandMade> {
  const rows = await database.all<{ a: string; b: string; same: number }>("select a, b, same from hand_made order by a, b");
  const pairs = (same: number) => rows.filter((row) => row.same === same).map(({ a, b }) => [a, b] as const);
  return { same: pairs(1), different: pairs(0) };
}

export async function decisions(database: Database): Promise<readonly Decision[]> {
  return (await database.all<{ a: string; b: string; same: number; time: string }>("select a, b, same, time from hand_made order by time, a, b")).map((row) => ({ ...row, same: row.same === 1 }));
}

export async function decide(database: Database, pairs: readonly (readonly [a: string, b: string])[], same: boolean | undefined): Promise<void> {
  const time = new Date().toISOString();
  const ordered = pairs.filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);
  await database.transaction(async (rows) => {
    if (same === undefined) for (const [a, b] of ordered) await rows.run("delete from hand_made where a = ? and b = ?", a, b);
    else await rows.insert(tables.handMade, [...new Map(ordered.map(([a, b]) => [`${a} ${b}`, [a, b, same ? 1 : 0, time]])).values()], "replace");
  });
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** A row as the domain has it: what is not there is absent. */
export function withoutNulls<T>(row: object): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
