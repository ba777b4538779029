/** Where a word starts without its clitics, what a clue looks like, and whether a name follows. */
import type { Clue } from "../attributions/finding.ts";
import { Kind } from "../matching/dictionary.ts";
import { conjunctionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind, stemSpan } from "../matching/words.ts";

export function startOf(s: Syntax, i: number): number {
  const token = s.tokens[i]!;
  const a = s.chosen[i];
  return a ? stemSpan(token, a.cut).start : token.start;
}

export function clue(part: string, first: number, last: number, s: Syntax): Clue {
  return { part, first, last, entry: s.chosen[first]?.entry.written };
}

export function isNamed(s: Syntax, i: number): boolean {
  for (let k = i; k <= i + 2; k++) {
    const token = s.tokens[k];
    if (!token || token.breaks > 0 || s.tags[k] !== Tag.Noun || (k > i && conjunctionOn(s, k))) return false;
    if (isKind(token.word, Kind.Given) && s.chosen[k]?.entry.kind === Kind.Given) return true;
    if (s.chosen[k]?.entry.kind === Kind.Person) return true;
  }
  return false;
}
