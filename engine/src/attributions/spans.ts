/** Which letters of the text? Spans without the clitics that belong to the construction and not to the words. */
import { conjunctionOn, type Syntax } from "../matching/syntax.ts";
import type { Token } from "../matching/words.ts";
import type { Span } from "../reading.ts";
import { FEH, WAW } from "../text/letters.ts";
import type { FoundComplement } from "./complements.ts";
import type { ContentFound } from "./contents.ts";
import type { CueCandidate } from "./cues.ts";
import type { TokenSpan } from "./finding.ts";
import { beginsLikeOneOf, LIST } from "./words.ts";

/** Offset in the text of a letter of the normalised word. */
function offsetOf(token: Token, letter: number): number {
  const at = Math.max(0, letter);
  return token.start + (token.word.at ? (token.word.at[at] ?? 0) : at);
}

/** A noun phrase without و ف ب ل ك before it; the article is part of it. */
export function spanOf(s: Syntax, t: TokenSpan): Span {
  const cut = s.chosen[t.first]?.cut;
  const token = s.tokens[t.first]!;
  const start = cut && (cut.conjunction || cut.preposition) ? offsetOf(token, cut.article ? cut.from - 2 : cut.from) : token.start;
  return { start: Math.min(start, token.end - 1), end: s.tokens[t.last]!.end };
}

/** طالب بالإفراج: the content begins after the preposition. */
export function withoutClitic(s: Syntax, c: FoundComplement, content: ContentFound): readonly Span[] {
  const cut = s.chosen[c.content]?.cut;
  if (c.at !== c.content || !cut?.preposition || content.tokens.first !== c.content) return content.spans;
  const token = s.tokens[c.content]!;
  const start = offsetOf(token, cut.article ? cut.from - 2 : cut.from);
  return start < token.end && start < content.spans[0]!.end ? [{ start, end: content.spans[0]!.end }, ...content.spans.slice(1)] : content.spans;
}

/** The cue without و and ف and without object pronoun; the س of the future and the article stay. */
export function cueSpan(s: Syntax, cue: CueCandidate): Span {
  const token = s.tokens[cue.token]!;
  const cut = cue.analysis?.cut;
  if (!cut) return { start: token.start, end: token.end };
  const start = offsetOf(token, cut.future ? cut.from - 1 : cut.article ? cut.from - 2 : cut.from);
  const end = cut.to < token.word.norm.length ? offsetOf(token, cut.to) : token.end;
  return start < end ? { start, end } : { start: token.start, end: token.end };
}

/** A phrase (بحسب، على حد قول) without و and ف. */
export function phraseCueSpan(s: Syntax, cue: CueCandidate): Span {
  const token = s.tokens[cue.token]!;
  const { fold } = token.word;
  const joined = conjunctionOn(s, cue.token) !== "" || ((fold[0] === WAW || fold[0] === FEH) && beginsLikeOneOf(LIST.accordingStems, fold.slice(1)));
  return { start: offsetOf(token, joined ? 1 : 0), end: s.tokens[cue.last]!.end };
}
