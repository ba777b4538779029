/** Words of the lists against the text: a form counts with و ف, ب ل ك and the article on it, or with a possessive. */
import { cutsOf } from "../text/clitics.ts";
import { ALEF } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { type Token, type Word, WordMemo } from "../matching/words.ts";

const stems = new WordMemo< ReadonlySet<string>>();

/** Every folded stem the letters allow, also without the alef of the accusative. */
export function stemsOf(word: Word): ReadonlySet<string> {
  let found = stems.get(word);
  if (!found) {
    const all = new Set<string>([word.fold]);
    for (const cut of cutsOf(word.norm)) {
      // «بحث» is no «ب» on «حث».
      if (cut.future || ((cut.preposition || cut.pronoun) && cut.stem.length < 3)) continue;
      all.add(cut.stem);
      if (cut.article) all.add(ALEF + "\u0644" + cut.stem);
      if (cut.stem.length > 3 && cut.stem.endsWith(ALEF)) all.add(cut.stem.slice(0, -1));
    }
    found = all;
    stems.set(word, found);
  }
  return found;
}

const NONE = 1;
const SINGLE = 2;
const OPENS_PHRASE = 3;

/** A list of the lexicon, single words and phrases. */
export class WordSet {
  readonly #single = new Set<string>();
  readonly #phrases = new Map<string, string[][]>();
  readonly #known = new WordMemo<number>();

  constructor(words: Iterable<string>) {
    for (const text of words) {
      const parts = text.replace(/^\?/, "").split(" ").map(foldText);
      if (parts.length === 1) this.#single.add(parts[0]!);
      else this.#phrases.set(parts[0]!, [...(this.#phrases.get(parts[0]!) ?? []), parts]);
    }
  }

  /** Does a word of the list stand at token i? */
  has(tokens: readonly Token[], i: number): boolean {
    const token = tokens[i];
    if (!token || token.kind !== TokenKind.Word) return false;
    const known = this.#known.get(token.word) ?? this.#lookUp(token.word);
    if (known === SINGLE) return true;
    if (known === NONE) return false;
    for (const stem of stemsOf(token.word)) {
      for (const parts of this.#phrases.get(stem) ?? []) if (parts.every((p, k) => k === 0 || (tokens[i + k] && stemsOf(tokens[i + k]!.word).has(p)))) return true;
    }
    return false;
  }

  #lookUp(word: Word): number {
    let known = NONE;
    for (const stem of stemsOf(word)) {
      if (this.#single.has(stem)) known = SINGLE;
      else if (known === NONE && this.#phrases.has(stem)) known = OPENS_PHRASE;
    }
    this.#known.set(word, known);
    return known;
  }

  /** Exactly this word, at most with و or ف. */
  is(word: Word): boolean {
    return this.#single.has(word.fold) || (/^[وف]/.test(word.fold) && this.#single.has(word.fold.slice(1)));
  }
}
