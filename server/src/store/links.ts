/** Why things were joined, what became of records, and what changed. */
import type { Link, LinkedKind } from "naqlan/linking";
import type { Database } from "./database.ts";
import { withoutNulls } from "./housekeeping.ts";
import type { Change } from "./store.ts";

interface LinkRow extends Omit<Link, "reasons"> {
  readonly reasons: string;
}

/** `of` an article, `article/finding` or a record; an article's links are also those of its findings. */
export async function linksOf(database: Database, milliseconds: number, of: string): Promise<readonly Link[]> {
  const found = await database.bounded(milliseconds, (rows) => rows.all<LinkRow>(
    "select * from links where a = ? or b = ? or (a > ? and a < ?) or (b > ? and b < ?) order by id limit 1000", of, of, ...within(of), ...within(of),
  ));
  return found.map(linkOf);
}

export async function linkById(database: Database, id: string): Promise<Link | undefined> {
  const row = await database.get<LinkRow>("select * from links where id = ?", id);
  return row && linkOf(row);
}

export async function retiredRecord(database: Database, kind: LinkedKind, id: string): Promise<{ readonly id: string; readonly replacedBy?: string; readonly time: string } | undefined> {
  const row = await database.get<{ id: string; replaced_by: string | null; time: string }>("select id, replaced_by, time from retired where kind = ? and id = ?", kind, id);
  return row && { id: row.id, time: row.time, ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }) };
}

/** At most 1,000 at once. */
export async function changesAfter(database: Database, after: number, limit: number, kind?: LinkedKind): Promise<readonly Change[]> {
  const most = Math.max(1, Math.min(1_000, limit));
  return kind === undefined
    ? database.all<Change>("select * from changes where sequence > ? order by sequence limit ?", after, most)
    : database.all<Change>("select * from changes where kind = ? and sequence > ? order by sequence limit ?", kind, after, most);
}

/** Everything that begins with `of/`. */
function within(of: string): [string, string] {
  return [`${of}/`, `${of}0`];
}

function linkOf(row: LinkRow): Link {
  return { ...withoutNulls<LinkRow>(row), reasons: JSON.parse(row.reasons) };
}

const RETIRED_AT_ONCE = 500;

/** In order of time. */
export async function* everyRetired(database: Database): AsyncIterable<{ readonly kind: LinkedKind; readonly id: string; readonly replacedBy?: string; readonly reason: string; readonly time: string }> {
  for (let [time, id] = ["", ""]; ; ) {
    const rows = await database.all<{ kind: LinkedKind; id: string; replaced_by: string | null; reason: string; time: string }>("select * from retired where time > ? or (time = ? and id > ?) order by time, id limit ?", time, time, id, RETIRED_AT_ONCE);
    for (const row of rows) yield { kind: row.kind, id: row.id, reason: row.reason, time: row.time, ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }) };
    const last = rows.at(-1);
    if (!last || rows.length < RETIRED_AT_ONCE) return;
    [time, id] = [last.time, last.id];
  }
}
