/** Who and what the text names: scan → carry what was decided through the article → tell entities apart. */
import type { Syntax } from "../matching/syntax.ts";
import { carryNames } from "./carry.ts";
import { tellApart } from "./coreference.ts";
import { scanNames } from "./names.ts";
import type { Referents } from "./referents.ts";

/** `timexAt`: token → index of the time expression over it, or -1. Who held an office when is left to later readers: `_published` is not used yet. */
export function findMentions(s: Syntax, timexAt: Int32Array, _published?: string): Referents {
  const finds = scanNames(s, timexAt);
  carryNames(finds, s, timexAt);
  return tellApart(finds, s);
}
