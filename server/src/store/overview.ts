/** What the collection holds at a glance: outlets, articles a day, and what changed since a moment. */
import { among, type Database } from "./database.ts";
import { newnessOfFinding, MOST_FINDINGS } from "./newness.ts";
import type { ArticleSize, CoverageDay, Outlet, Recent } from "./store.ts";

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

/** A finding's number lies right behind its article's: each count is one range of the key. */
export async function sizes(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, ArticleSize>> {
  if (ids.length === 0) return new Map();
  const within = `between a.newness + ${newnessOfFinding(0, 0)} and a.newness + ${newnessOfFinding(0, MOST_FINDINGS - 1)}`;
  const rows = await database.all<{ id: string; statements: number; events: number; copies: number }>(
    `select a.id, (select count(*) from attributions t where t.newness ${within}) as statements, (select count(*) from events e where e.newness ${within}) as events,
      (select count(*) from articles c where c.copy_of = a.id and (c.page is null or a.page is null or c.page <> a.page)) as copies from articles a where ${among(database, "a.id")}`,
    ids,
  );
  return new Map(rows.map(({ id, statements, events, copies }) => [id, { statements: Number(statements), events: Number(events), copies: Number(copies) }]));
}

/** So many of the articles that came in since are looked at for their stories, the latest. */
const MOST_ARRIVED = 5000;

/** From the log of changes; of each kind at most `limit`, the latest first. */
export async function changesSince(database: Database, milliseconds: number, time: string, limit: number): Promise<Recent> {
  return await database.bounded(milliseconds, async (rows) => {
    const articles = Number((await rows.get<{ n: number }>("select count(*) as n from articles where received > ?", time))?.n ?? 0);
    const logged = await rows.all<{ kind: string; id: string; what: string }>("select kind, id, what from changes where time > ? order by sequence desc limit ?", time, limit * 50);
    const of = (kind: string, ...whats: string[]) => [...new Set(logged.filter((change) => change.kind === kind && whats.includes(change.what)).map(({ id }) => id))];
    const withNewness = (kind: string, ...whats: string[]) => {
      const isNew = new Set(of(kind, "new"));
      return of(kind, ...whats).slice(0, limit).map((id) => ({ id, isNew: isNew.has(id) }));
    };
    const isNewStory = new Set(of("story", "new"));
    // Another article of the same events changes nothing that is logged of its story: what was added is asked of the articles.
    const grown = await rows.all<{ id: string; added: number }>(
      `select r.id, count(distinct a.id) as added from (select id, received, sequence from articles where received > ? order by received desc limit ${MOST_ARRIVED}) a
        join record_keys k on k.kind = 'story' and k.key = 'article:' || a.id join records r on r.number = k.number group by r.id order by max(a.sequence) desc limit ?`,
      time, limit,
    );
    return {
      articles,
      stories: grown.map(({ id, added }) => ({ id, isNew: isNewStory.has(id), added: Number(added) })),
      incidents: of("incident", "figures").slice(0, limit),
      positions: withNewness("position", "new", "wording"),
      disputes: withNewness("dispute", "new", "changed"),
    };
  });
}
