/** What a word is in its sentence: one tag a word, with the classes of function words behind them. */
import type { FunctionClass } from "../lexicon/function-words.ts";
import { Kind } from "./dictionary.ts";
import type { Analysis } from "./words.ts";

export const enum Tag {
  Noun = 0,
  Verb = 1,
  Preposition = 2,
  /** A preposition with its pronoun: له، عليه، منهم. */
  PrepositionalPronoun = 3,
  Conjunction = 4,
  /** أن، إن, also with a pronoun or preposition on it (بأن، أنه). */
  Complementizer = 5,
  Relative = 6,
  Demonstrative = 7,
  Pronoun = 8,
  Negation = 9,
  /** كان، قد، سوف، تم، ما زال. */
  Auxiliary = 10,
  Adverb = 11,
  Number = 12,
  Quantifier = 13,
  Interrogative = 14,
  Adversative = 15,
  Particle = 16,
  Punctuation = 17,
  QuotationMark = 18,
  Foreign = 19,
  /** مؤكدا: a participle in the accusative that can carry a clause of its own. */
  Participle = 20,
}

export const TAGS: Readonly<Record<FunctionClass, Tag>> = {
  preposition: Tag.Preposition,
  "prepositional-pronoun": Tag.PrepositionalPronoun,
  conjunction: Tag.Conjunction,
  complementizer: Tag.Complementizer,
  relative: Tag.Relative,
  demonstrative: Tag.Demonstrative,
  pronoun: Tag.Pronoun,
  negation: Tag.Negation,
  auxiliary: Tag.Auxiliary,
  modal: Tag.Auxiliary,
  interrogative: Tag.Interrogative,
  adverb: Tag.Adverb,
  particle: Tag.Particle,
  quantifier: Tag.Quantifier,
  comparative: Tag.Noun,
  exception: Tag.Adversative,
  adversative: Tag.Adversative,
  vocative: Tag.Particle,
};

/** Given names, families, whole names of people, places, bodies and outlets. */
export function isNameKind(kind: Kind): boolean {
  return kind === Kind.Given || kind === Kind.Family || kind === Kind.Person || kind === Kind.Place || kind === Kind.Country || kind === Kind.Organisation || kind === Kind.Outlet;
}

/** بأن، وأن، أنه: whatever else the letters could be. */
export function isComplementizer(a: Analysis): boolean {
  return (a.entry.row as readonly [string, FunctionClass])[1] === "complementizer";
}
