/** Which readings of a word matter to the syntax: its verb, noun, name, function word and participle, found once a word. */
import { houseOf, nameLinks } from "../lexicon/syntax-words.ts";
import { Kind, Pos } from "./dictionary.ts";
import { isNameKind } from "./tag.ts";
import { type Analysis, shape, type Word } from "./words.ts";

/** What a word can be, found once a word. */
export interface Options {
  readonly verb: Analysis | undefined;
  readonly noun: Analysis | undefined;
  readonly name: Analysis | undefined;
  readonly func: Analysis | undefined;
  readonly participle: Analysis | undefined;
}

export function optionsOf(word: Word): Options {
  return word.options ?? findOptions(word);
}

function findOptions(word: Word): Options {
  let verb: Analysis | undefined, noun: Analysis | undefined, name: Analysis | undefined, func: Analysis | undefined, participle: Analysis | undefined;
  for (const a of word.analyses) {
    const { kind, features } = a.entry;
    if (kind === Kind.Function) func ??= a;
    else if (features.pos === Pos.Perfect || features.pos === Pos.Imperfect) verb ??= a;
    else if (features.pos === Pos.ActiveParticiple && features.accusative && !a.cut.article && !a.cut.preposition && kind === Kind.Cue) participle ??= a;
    else if (isNameKind(kind)) name ??= a;
    else noun ??= a;
  }
  const o = { verb, noun, name, func, participle };
  word.options = o;
  return o;
}

const links = new Set(nameLinks);

/** Words that join names: محمد بن راشد, عبد الجواد, أبو بكر; and آل سعود. */
export const NAME_LINK = shape((word) => links.has(word.fold));
export const HOUSE = shape((word) => word.norm === houseOf);
