/** Words of the lists against the text: a form counts with و ف, ب ل ك and the article on it, or with a possessive. */
import { cutsOf } from "../text/clitics.ts";
import { ALEF, FEH, LAM, WAW } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { gate, type Token, type Word, WordMemo } from "../matching/words.ts";

const stems = new WordMemo<ReadonlySet<string>>();

/** Every folded stem the letters allow, also without the alef of the accusative. */
export function stemsOf(word: Word): ReadonlySet<string> {
  let found = stems.get(word);
  if (!found) {
    const all = new Set<string>([word.fold]);
    for (const cut of cutsOf(word.norm)) {
      // «بحث» is no «ب» on «حث».
      if (cut.future || ((cut.preposition || cut.pronoun) && cut.stem.length < 3)) continue;
      all.add(cut.stem);
      if (cut.article) all.add(ALEF + LAM + cut.stem);
      if (cut.stem.length > 3 && cut.stem.endsWith(ALEF)) all.add(cut.stem.slice(0, -1));
    }
    found = all;
    stems.set(word, found);
  }
  return found;
}

/** Which lists hold a word, one bit a list: as a word by itself, as the first of a phrase. */
interface Membership {
  single: number;
  opens: number;
}

/** Lists that share two numbers a word. */
const LISTS_A_SHELF = 30;

/** Some lists together, so that a word is looked up in all of them at once. */
class Shelf {
  lists = 0;
  readonly #byStem = new Map<string, Membership>();
  readonly #known = new WordMemo<Membership>();
  /** The gate of the words that some list of the shelf has, as such or as the first of a phrase. */
  readonly holds = gate((word) => this.of(word) !== NOWHERE);

  enter(stem: string, bit: number, opens: boolean): void {
    let m = this.#byStem.get(stem);
    if (!m) this.#byStem.set(stem, (m = { single: 0, opens: 0 }));
    if (opens) m.opens |= bit;
    else m.single |= bit;
  }

  of(word: Word): Membership {
    return this.#known.get(word) ?? this.#lookUp(word);
  }

  #lookUp(word: Word): Membership {
    let known = NOWHERE;
    for (const stem of stemsOf(word)) {
      const m = this.#byStem.get(stem);
      if (m) known = { single: known.single | m.single, opens: known.opens | m.opens };
    }
    this.#known.set(word, known);
    return known;
  }
}

const NOWHERE: Membership = { single: 0, opens: 0 };
let shelf = new Shelf();

/** A list of the lexicon, single words and phrases. */
export class WordSet {
  readonly #shelf: Shelf;
  readonly #bit: number;
  readonly #single = new Set<string>();
  readonly #phrases = new Map<string, string[][]>();

  constructor(words: Iterable<string>) {
    if (shelf.lists === LISTS_A_SHELF) shelf = new Shelf();
    this.#shelf = shelf;
    this.#bit = 1 << shelf.lists++;
    for (const text of words) {
      const parts = text.replace(/^\?/, "").split(" ").map(foldText);
      const first = parts[0]!;
      shelf.enter(first, this.#bit, parts.length > 1);
      if (parts.length === 1) this.#single.add(first);
      else this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), parts]);
    }
  }

  /** Does a word of the list stand at token i? */
  has(tokens: readonly Token[], i: number): boolean {
    if (i < 0 || i >= tokens.length) return false;
    const token = tokens[i]!;
    if ((token.gates & this.#shelf.holds) === 0 || token.kind !== TokenKind.Word) return false;
    const known = this.#shelf.of(token.word);
    if ((known.single & this.#bit) !== 0) return true;
    return (known.opens & this.#bit) !== 0 && this.#hasPhrase(tokens, i);
  }

  #hasPhrase(tokens: readonly Token[], i: number): boolean {
    for (const stem of stemsOf(tokens[i]!.word)) {
      for (const parts of this.#phrases.get(stem) ?? []) if (parts.every((p, k) => k === 0 || (tokens[i + k] && stemsOf(tokens[i + k]!.word).has(p)))) return true;
    }
    return false;
  }

  /** Exactly this word, at most with و or ف. */
  is(word: Word): boolean {
    const { fold } = word;
    return this.#single.has(fold) || ((fold[0] === WAW || fold[0] === FEH) && this.#single.has(fold.slice(1)));
  }
}
