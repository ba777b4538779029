/** What the collection holds at a glance: outlets, articles a day, and what changed since a moment. */
import type { Database } from "./database.ts";
import type { CoverageDay, Outlet, Recent } from "./store.ts";

/** Articles without an outlet are counted under "". */
export async function outlets(database: Database, milliseconds: number): Promise<readonly Outlet[]> {
  const rows = await database.bounded(milliseconds, (bounded) => bounded.all<{ outlet: string; articles: number; copies: number; first: string | null; last: string | null }>(
    "select coalesce(outlet, '') as outlet, count(*) as articles, count(copy_of) as copies, min(published) as first, max(published) as last from articles group by coalesce(outlet, '') order by count(*) desc, coalesce(outlet, '')",
  ));
  return rows.map(({ outlet, articles, copies, first, last }) => ({ outlet, articles: Number(articles), copies: Number(copies), ...(first ? { first: first.slice(0, 10) } : {}), ...(last ? { last: last.slice(0, 10) } : {}) }));
}

const DAYS = 60;

/** Articles a day by outlet; without dates, the last sixty days that have any. */
export async function coverage(database: Database, milliseconds: number, { from, to }: { readonly from?: string; readonly to?: string }): Promise<readonly CoverageDay[]> {
  return database.bounded(milliseconds, async (rows) => {
    const last = to ?? (await rows.get<{ day: string | null }>("select max(substr(published, 1, 10)) as day from articles"))?.day ?? undefined;
    if (last === undefined || Number.isNaN(Date.parse(last))) return [];
    const first = from ?? new Date(Date.parse(last) - (DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
    const found = await rows.all<{ outlet: string; day: string; articles: number }>(
      "select coalesce(outlet, '') as outlet, substr(published, 1, 10) as day, count(*) as articles from articles where published >= ? and substr(published, 1, 10) <= ? group by coalesce(outlet, ''), substr(published, 1, 10) order by 2, 1",
      first, last,
    );
    return found.map(({ outlet, day, articles }) => ({ outlet, day, articles: Number(articles) }));
  });
}

/** From the log of changes; of each kind at most `limit`, the latest first. */
export async function changesSince(database: Database, milliseconds: number, time: string, limit: number): Promise<Recent> {
  return await database.bounded(milliseconds, async (rows) => {
    const articles = Number((await rows.get<{ n: number }>("select count(*) as n from articles where received > ?", time))?.n ?? 0);
    const logged = await rows.all<{ kind: string; id: string; what: string }>("select kind, id, what from changes where time > ? order by sequence desc limit ?", time, limit * 50);
    const of = (kind: string, ...whats: string[]) => [...new Set(logged.filter((change) => change.kind === kind && whats.includes(change.what)).map(({ id }) => id))];
    const isNew = new Set(of("story", "new"));
    const added = (id: string) => logged.filter((change) => change.kind === "story" && change.id === id).length;
    return {
      articles,
      stories: of("story", "new", "changed").slice(0, limit).map((id) => ({ id, isNew: isNew.has(id), added: added(id) })),
      incidents: of("incident", "figures").slice(0, limit),
      positions: of("position", "new", "wording").slice(0, limit),
      disputes: of("dispute", "new", "changed").slice(0, limit),
    };
  });
}
