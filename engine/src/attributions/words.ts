/** The single words and word lists of `lexicon/speech-context.ts`, folded as the tokens are. */
import { askedPrepositions, complementPrepositions, headsOfInstitutions, speechLists, speechWords } from "../lexicon/speech-context.ts";
import { ALEF, FEH, LAM, WAW } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";

/** Each word of a record as matching has it. */
function folded<K extends string>(words: Readonly<Record<K, string>>): Readonly<Record<K, string>> {
  return Object.fromEntries(Object.entries<string>(words).map(([key, word]) => [key, foldText(word)])) as Record<K, string>;
}

/** Each list of a record as a set. */
function foldedLists<K extends string>(lists: Readonly<Record<K, readonly string[]>>): Readonly<Record<K, ReadonlySet<string>>> {
  return Object.fromEntries(Object.entries<readonly string[]>(lists).map(([key, list]) => [key, new Set(list.map(foldText))])) as unknown as Record<K, ReadonlySet<string>>;
}

/** One folded word by its English name. */
export const WORD = folded(speechWords);
/** A set of folded words by its English name. */
export const LIST = foldedLists(speechLists);
/** Kind of nominal complement → the preposition it begins with. */
export const ASKED: ReadonlyMap<string, string> = new Map(Object.entries(folded(askedPrepositions)));
/** Preposition that is a word of its own → the name complements have for it. */
export const PREPOSITION_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(complementPrepositions).map(([name, word]) => [foldText(word), name]));
/** Institution → a pattern for the English of the office that heads it. */
export const HEADS_OF: ReadonlyMap<string, RegExp> = new Map(headsOfInstitutions.map(({ institution, offices }) => [foldText(institution), new RegExp(offices.join("|"), "i")]));

/** Without و or ف at its head, whatever the word. */
export function withoutConjunction(word: string): string {
  return word[0] === WAW || word[0] === FEH ? word.slice(1) : word;
}

/** Without the article at its head. */
export function withoutArticle(word: string): string {
  return word.startsWith(ALEF + LAM) ? word.slice(2) : word;
}

/** قائلا، قائلة: the participle that doubles a verb of saying. */
export function isSayingParticiple(word: string): boolean {
  return word.startsWith(WORD.sayingStem);
}

/** Does the word begin or continue like one of the list? */
export function beginsLikeOneOf(list: ReadonlySet<string>, word: string): boolean {
  for (const stem of list) if (word.startsWith(stem)) return true;
  return false;
}

/** Does one of the list stand anywhere in the word? */
export function holdsOneOf(list: ReadonlySet<string>, word: string): boolean {
  for (const stem of list) if (word.includes(stem)) return true;
  return false;
}
