/**
 * How a trigger hangs on the one before it: «مقتل جنديين جراء قصف», «غارة استهدفت», «هجوم أسفر عن» tell one event by two words. And where a
 * sentence turns to another event («على صعيد آخر», «وكان قد», «ردا على»).
 */
import { causeWords, turnPhrases, withinWords } from "../lexicon/event-signals.ts";
import { Pos } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { BEH } from "../text/letters.ts";
import type { Trigger } from "./triggers.ts";
import { WordSet } from "./words.ts";

const causes = new WordSet(causeWords);
const turns = new WordSet(turnPhrases);
const inWords = new WordSet(withinWords);
/** Words between two triggers that one clause of cause can hold. */
const REACH = 16;

/** Do the two stand for one event by the words between them? `before` stands before `t` in the text. */
export function isLinked(s: Syntax, before: Trigger, t: Trigger, casualty: boolean): boolean {
  if (s.sentenceOf[before.first] !== s.sentenceOf[t.first]) return false;
  const gap = t.first - before.last;
  if (gap > REACH || gap < 1) return false;
  // «غارة جوية استهدفت», «قصف نفذته»: a clause that modifies the noun.
  if (!before.verb && t.verb && gap <= 4 && !conjunctionOn(s, t.first) && onlyNouns(s, before.last + 1, t.first - 1)) return true;
  // «قتل ثلاثة في هجوم», «يستخدمون أسلحة في تدمير المدينة».
  if ((casualty || (before.verb && t.analysis?.entry.features.pos === Pos.VerbalNoun && gap <= 6)) && !t.verb && (prepositionOn(s, t.first) === BEH || inWords.has(s.tokens, t.first - 1))) return true;
  for (let i = before.last + 1; i <= t.first; i++) {
    const { surface } = s.tokens[i]!;
    if (surface === "\u061B" || surface === "." || surface === ":") return false;
    if (causes.has(s.tokens, i) && (i < t.first || t.verb)) return true;
    if (s.tags[i] === Tag.Verb && i < t.first && conjunctionOn(s, i)) return false;
  }
  return false;
}

function onlyNouns(s: Syntax, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if ((s.tags[i] !== Tag.Noun && s.tags[i] !== Tag.Relative && s.tags[i] !== Tag.Participle) || (s.tags[i] === Tag.Noun && conjunctionOn(s, i) !== "" && !hasArticle(s, i))) return false;
  return true;
}

/** Does the clause of the trigger open by turning to something else? */
export function isTurn(s: Syntax, t: Trigger): boolean {
  const { first } = s.sentences[s.sentenceOf[t.first]!]!;
  for (let i = first; i < t.first && i < first + 3; i++) if (turns.has(s.tokens, i)) return true;
  for (let i = Math.max(first, t.first - 5); i < t.first; i++) if (turns.has(s.tokens, i)) return true;
  return false;
}
