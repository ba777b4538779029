/** نقلت وكالة X عن Y (قوله) أن: whose words are relayed? The second link of the chain. */
import { type Syntax, Tag } from "../matching/syntax.ts";
import { Kind } from "../matching/dictionary.ts";
import { isKind } from "../matching/words.ts";
import { describe } from "../mentions/describe.ts";
import { anonymity, type FoundComplement } from "./complements.ts";
import type { ContentFound } from "./contents.ts";
import type { CueCandidate } from "./cues.ts";
import { type Discourse, push } from "./drafts.ts";
import type { TokenSpan } from "./finding.ts";
import { readCompany } from "./sources.ts";
import { spanOf } from "./spans.ts";
import { LIST, WORD } from "./words.ts";

/** نقلت الوكالة | عن المصدر: what the relaying source's phrase ends at. */
export const RELAYED_FROM: ReadonlySet<string> = new Set([WORD.about]);
/** In how many words before it a mark of anonymity may begin. */
const LONGEST_ANONYMITY = 6;
/** How many words may stand between عن and قوله. */
const LONGEST_RELAYED = 22;

/** نقلت الوكالة عن X قوله إن: what is relayed begins with the verbal noun, a link of its own. */
export function fromVerbalNoun(s: Syntax, i: number, c: FoundComplement): FoundComplement {
  const noun = sayingBetween(s, i + 1, c.at - 1);
  return noun === undefined ? c : { ...c, at: noun, content: noun, quotation: -1 };
}

/** The link of the one the words are taken from, where no قوله makes it. */
export function relay(discourse: Discourse, cue: CueCandidate, complement: FoundComplement, content: ContentFound): void {
  const { s, referents, times } = discourse;
  for (let j = cue.token + 1; j < complement.at - 1; j++) {
    if (s.tags[j] !== Tag.Preposition || s.tokens[j]!.word.fold !== WORD.about) continue;
    if (sayingBetween(s, j + 1, complement.at) !== undefined) return;
    const { source } = readCompany(s, referents, times, j + 1, complement.at, false);
    if (!source) continue;
    const { start, end } = s.tokens[j]!;
    push(discourse, {
      first: j, last: j, part: { start, end }, source: { mention: describe(s, referents, source.first, source.last), span: spanOf(s, source) }, content, act: "say",
      rule: "relayed words, the one they are taken from", clues: [{ part: "source", ...source }],
    });
    return;
  }
}

/** نقلت الوكالة عن [المتحدث] قوله: the phrase between عن and the verbal noun, or نسبت إلى [المتحدث] قوله. */
export function relayedSource({ s, referents, times }: Discourse, noun: number): TokenSpan | undefined {
  const { first } = s.sentences[s.sentenceOf[noun]!]!;
  for (let j = noun - 1; j >= first && noun - j < LONGEST_RELAYED; j--) {
    const word = s.tokens[j]!.word.fold;
    if (isInAnonymity(s, j)) continue;
    if ((s.tags[j] === Tag.Preposition && word === WORD.about) || (word === WORD.to && isKind((s.tokens[j - 1] ?? s.tokens[j]!).word, Kind.Cue))) return readCompany(s, referents, times, j + 1, noun, false).source;
  }
  return undefined;
}

/** رفض الكشف | عن اسمه: this عن belongs to the mark of anonymity. */
function isInAnonymity(s: Syntax, i: number): boolean {
  for (let k = Math.max(0, i - LONGEST_ANONYMITY); k < i; k++) {
    const mark = anonymity.match(s.tokens, k);
    if (mark && mark.last >= i) return true;
  }
  return false;
}

/** The first قوله of a stretch. */
function sayingBetween(s: Syntax, from: number, to: number): number | undefined {
  for (let k = from; k <= to; k++) if (LIST.saying.has(s.tokens[k]!.word.fold)) return k;
  return undefined;
}
