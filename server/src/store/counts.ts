/** How much there is of everything. */
import type { LinkedKind } from "naqlan/linking";
import type { Database } from "./database.ts";
import type { Counts } from "./store.ts";

export async function countsOf(database: Database): Promise<Counts> {
  return database.snapshot(async (rows) => {
    const one = async (sql: string) => Number((await rows.get<{ n: number }>(sql))!.n);
    const kinds = new Map((await rows.all<{ kind: LinkedKind; n: number }>("select kind, count(*) as n from records group by kind")).map(({ kind, n }) => [kind, Number(n)]));
    const dates = await rows.get<{ first: string | null; last: string | null }>("select min(published) as first, max(published) as last from articles");
    return {
      articles: await one("select count(*) as n from articles"),
      versions: await one("select count(*) as n from articles where version > 1"),
      copies: await one("select count(*) as n from articles where copy_of is not null"),
      actors: kinds.get("actor") ?? 0,
      attributions: await one("select count(*) as n from attributions"),
      events: await one("select count(*) as n from events"),
      incidents: kinds.get("incident") ?? 0,
      positions: kinds.get("position") ?? 0,
      disputes: kinds.get("dispute") ?? 0,
      stories: kinds.get("story") ?? 0,
      feeds: await one("select count(*) as n from feeds"),
      parked: await one("select count(*) as n from parked"),
      ...(dates?.first ? { first: dates.first } : {}), ...(dates?.last ? { last: dates.last } : {}),
    };
  });
}
