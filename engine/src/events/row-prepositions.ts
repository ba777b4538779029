/** The prepositions of a row of the event words, folded once a row. */
import type { ArgumentRole, EventRow } from "../lexicon/rows.ts";
import { foldText } from "../text/normal.ts";

export interface FoldedPreposition {
  readonly prep: string;
  readonly role: ArgumentRole;
}

const prepositions = new WeakMap<EventRow, readonly FoldedPreposition[]>();
const NONE: readonly FoldedPreposition[] = [];

/** In the order of the row. */
export function prepositionsOf(row: EventRow): readonly FoldedPreposition[] {
  if (!row.preps) return NONE;
  let found = prepositions.get(row);
  if (!found) prepositions.set(row, (found = Object.entries(row.preps).map(([prep, role]) => ({ prep: foldText(prep), role }))));
  return found;
}

export function asksFor(row: EventRow, prep: string): boolean {
  for (const p of prepositionsOf(row)) if (p.prep === prep) return true;
  return false;
}
