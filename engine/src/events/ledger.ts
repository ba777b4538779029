/** The ledger of mentions asked by token: which mention lies over it, which begins there. Most tokens have none. */
import type { MentionFinding, Referents } from "../mentions/referents.ts";

/** The longest mention over the token. */
export function mentionOver(r: Referents, i: number): MentionFinding | undefined {
  const k = r.mentionAt[i];
  return k !== undefined && k >= 0 ? r.mentions[k] : undefined;
}

/** The mention that begins at the token. */
export function mentionFrom(r: Referents, i: number): MentionFinding | undefined {
  const k = r.beginsAt[i];
  return k !== undefined && k >= 0 ? r.mentions[k] : undefined;
}
