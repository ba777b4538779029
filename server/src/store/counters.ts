/** Numbers that are given out once and never again, also where the row is gone. Used inside a transaction: writers come one after the other. */
import type { Rows } from "./database.ts";
import { tables } from "./schema.ts";

export type Counter = "article" | "record" | "change" | "feed" | "parked" | "search";

export interface Counters {
  next(name: Counter): number;
  /** Before the transaction ends. */
  write(rows: Rows): Promise<void>;
}

export async function countersOf(rows: Rows, names: readonly Counter[]): Promise<Counters> {
  const last = new Map<Counter, number>();
  for (const name of names) last.set(name, Number((await rows.get<{ value: string }>("select value from meta where name = ?", `last ${name}`))?.value ?? 0));
  return {
    next(name) {
      const number = last.get(name)! + 1;
      last.set(name, number);
      return number;
    },
    write: (into) => into.insert(tables.meta, [...last].map(([name, number]) => [`last ${name}`, String(number)]), "replace"),
  };
}
