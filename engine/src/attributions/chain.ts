/** Which statement stands inside which, and what carries on from the statement before. */
import type { Syntax } from "../matching/syntax.ts";
import { type Draft, holds, size } from "./drafts.ts";

/** How many statements before and after may hold a statement: time stays linear. */
const OUTER_BEFORE = 20;
const OUTER_AFTER = 8;
/** How many statements back medium and audience are carried on from. */
const CARRIED_OVER = 3;

/** The chain: each statement lies in the innermost content that holds its cue. */
export function nest(drafts: readonly Draft[]): void {
  drafts.forEach((d, k) => {
    let best: number | null = null;
    for (let j = Math.max(0, k - OUTER_BEFORE); j < Math.min(drafts.length, k + OUTER_AFTER); j++) {
      const other = drafts[j]!;
      if (j === k || !holds(other.contentTokens, d.cue)) continue;
      // Two that hold each other (نقلا عن inside a clause): the earlier cue is the outer.
      if (d.contentTokens.first <= other.cue.first && other.cue.first <= d.contentTokens.last && j > k) continue;
      if (best === null || size(other.contentTokens) < size(drafts[best]!.contentTokens)) best = j;
    }
    d.within = best;
  });
}

/** وأضاف carries on medium and audience of the statement before it by the same speaker. */
export function inheritMedium(s: Syntax, drafts: readonly Draft[], d: Draft, k: number): void {
  if (d.medium || !d.source) return;
  for (let j = k - 1; j >= 0 && j >= k - CARRIED_OVER; j--) {
    const o = drafts[j]!;
    if (!o.medium || !o.source || o.within !== d.within) continue;
    const near = s.sentenceOf[d.cue.first]! - s.sentenceOf[o.cue.first]! <= 1;
    const carriesOn = d.row?.flags?.includes("continues") || d.rule.includes("no written subject") || d.rule.startsWith("participle");
    if (near && carriesOn) {
      d.medium = o.medium;
      if (d.audience.length === 0) d.audience = o.audience;
    }
    return;
  }
}
