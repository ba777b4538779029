/** Records a page at a time: newest or largest first, narrowed by words, type, place, dates and key. */
import { foldLatin, foldWords } from "naqlan";
import type { LinkedKind } from "naqlan/linking";
import { clausesOfWords } from "./articles.ts";
import { cursorOf, limitOf, pageOf, readCursor } from "./cursor.ts";
import type { Database, Value } from "./database.ts";
import { type Clause, matching } from "./fulltext.ts";
import type { Records } from "./records.ts";
import type { ListOf, Page, RecordOf } from "./store.ts";

export async function listRecords<K extends LinkedKind>(database: Database, records: Records, milliseconds: number, kind: K, list: ListOf): Promise<Page<RecordOf[K]>> {
  const limit = limitOf(list.limit);
  const order = list.order === "largest" ? "size" : "last";
  const conditions = ["r.kind = ?"];
  const values: Value[] = [kind];
  const add = (condition: string, ...more: Value[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (list.after !== undefined) {
    const [value, number] = readCursor(list.after, order === "size" ? "nn" : "sn") as [Value, number];
    add(`(r.${order} < ? or (r.${order} = ? and r.number < ?))`, value, value, number);
  }
  if (list.type !== undefined) add("r.type = ?", list.type);
  if (list.from !== undefined) add("r.last >= ?", list.from);
  if (list.to !== undefined) add("r.first <= ? and r.first <> ''", list.to);
  if (list.key !== undefined) add("exists (select 1 from record_keys k where k.key = ? and k.number = r.number)", list.key);
  const clauses = [...(list.words === undefined ? [] : clausesOfWords(list.words)), ...(list.place === undefined ? [] : placeClause(list.place))];
  if (clauses.length > 0) {
    const { where, value, column } = matching(database.kind, "records", clauses);
    add(`r.number in (select ${column} from search_records where ${where})`, value);
  }
  return database.bounded(milliseconds, async (rows) => {
    const found = await rows.all<{ number: number; last: string; size: number }>(
      `select r.number, r.last, r.size from records r where ${conditions.join(" and ")} order by r.${order} desc, r.number desc limit ?`, ...values, limit + 1,
    );
    const { items, next } = pageOf(found, limit, (row) => cursorOf(row[order], row.number));
    return { items: await records.byNumbers<K>(items.map(({ number }) => number), rows), ...(next ? { next } : {}) };
  });
}

function placeClause(place: string): Clause[] {
  const any = [foldWords(place).map(({ word }) => `p_${word}`), foldLatin(place).map((word) => `p_${word}`)].filter((phrase) => phrase.length > 0);
  return any.length > 0 ? [{ any, not: false }] : [];
}

const AT_ONCE = 200;

/** In the order they were first written. */
export async function* everyRecord<K extends LinkedKind>(database: Database, records: Records, kind: K): AsyncIterable<RecordOf[K]> {
  for (let last = 0; ; ) {
    const numbers = (await database.all<{ number: number }>("select number from records where kind = ? and number > ? order by number limit ?", kind, last, AT_ONCE)).map(({ number }) => number);
    if (numbers.length === 0) return;
    yield* await records.byNumbers<K>(numbers);
    last = numbers.at(-1)!;
  }
}
