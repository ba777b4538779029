/**
 * Fixed phrases of the lexicon against the tokens. A word ending in "~" may carry a possessive ("عبر حساب~" is also عبر حسابه);
 * a lone last "ل" or "ب" asks that the next word begins with it ("وفقا ل" + لمصادر).
 */
import { ALEF, ALEF_MAKSURA, FEH, HEH, MEEM, NOON, TEH, TEH_MARBUTA, WAW, YEH } from "../text/letters.ts";
import { fold, foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { gate, type Token } from "./words.ts";

const POSSESSIVES = ["", HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF, HEH + NOON, YEH, NOON + ALEF];

interface Pattern<T> {
  readonly words: readonly string[];
  /** The next word must begin with this letter. */
  readonly clitic: string;
  readonly value: T;
}

/** The patterns with one first word. */
interface Opening<T> {
  readonly alone: Pattern<T>[];
  readonly bySecond: Map<string, Pattern<T>[]>;
}

export interface PhraseMatch<T> {
  readonly last: number;
  readonly clitic: string;
  readonly value: T;
}

export class PhraseTable<T> {
  readonly #patterns = new Map<string, Opening<T>>();
  /** The gate of the words that may begin one of its phrases. */
  readonly opens = gate(({ fold: first }) => this.#patterns.has(first) || (isConjoined(first) && this.#patterns.has(first.slice(1))));

  constructor(rows: readonly { readonly phrase: string; readonly value: T }[]) {
    for (const { phrase, value } of rows) {
      const words = phrase.trim().split(/\s+/);
      const clitic = words.length > 1 && words[words.length - 1]!.length === 1 ? words.pop()! : "";
      for (const expanded of expand(words)) {
        let opening = this.#patterns.get(expanded[0]!);
        if (!opening) this.#patterns.set(expanded[0]!, (opening = { alone: [], bySecond: new Map() }));
        const pattern = { words: expanded, clitic, value };
        if (expanded.length === 1) opening.alone.push(pattern);
        else opening.bySecond.set(expanded[1]!, [...(opening.bySecond.get(expanded[1]!) ?? []), pattern]);
      }
    }
    for (const { alone, bySecond } of this.#patterns.values()) {
      alone.sort(longestFirst);
      for (const list of bySecond.values()) list.sort(longestFirst);
    }
  }

  /** The longest phrase that begins at token i; a conjunction on its first word is allowed. */
  match(tokens: readonly Token[], i: number): PhraseMatch<T> | undefined {
    const token = tokens[i]!;
    if ((token.gates & this.opens) === 0) return undefined;
    return this.matchAs(tokens, i, token.word.fold);
  }

  /** The same, with the folded word `first` in place of the one that stands there. */
  matchAs(tokens: readonly Token[], i: number, first: string): PhraseMatch<T> | undefined {
    return this.#from(tokens, i, first) ?? (isConjoined(first) ? this.#from(tokens, i, first.slice(1)) : undefined);
  }

  #from(tokens: readonly Token[], i: number, first: string): PhraseMatch<T> | undefined {
    const opening = this.#patterns.get(first);
    if (!opening) return undefined;
    const second = tokens[i + 1];
    const list = second && second.kind === TokenKind.Word && second.breaks === 0 ? opening.bySecond.get(second.word.fold) : undefined;
    return (list && firstOf(tokens, i, list)) ?? firstOf(tokens, i, opening.alone);
  }
}

/** The first of the patterns that stands at token i; its first two words do. */
function firstOf<T>(tokens: readonly Token[], i: number, list: readonly Pattern<T>[]): PhraseMatch<T> | undefined {
  next: for (const p of list) {
    for (let k = 2; k < p.words.length; k++) {
      const t = tokens[i + k];
      if (!t || t.kind !== TokenKind.Word || t.breaks > 0 || t.word.fold !== p.words[k]) continue next;
    }
    const last = i + p.words.length - 1;
    if (p.clitic && tokens[last + 1]?.word.fold[0] !== p.clitic) continue;
    return { last, clitic: p.clitic, value: p.value };
  }
  return undefined;
}

function longestFirst<T>(a: Pattern<T>, b: Pattern<T>): number {
  return b.words.length - a.words.length || b.clitic.length - a.clitic.length;
}

/** و or ف may stand on the word. */
function isConjoined(folded: string): boolean {
  return folded.length > 2 && (folded[0] === WAW || folded[0] === FEH);
}

function expand(words: readonly string[]): string[][] {
  let out: string[][] = [[]];
  for (const word of words) {
    const forms = word.endsWith("~") ? POSSESSIVES.map((p) => withPossessive(word.slice(0, -1), p)) : [foldText(word)];
    out = out.flatMap((prefix) => forms.map((f) => [...prefix, f]));
  }
  return out;
}

function withPossessive(word: string, pronoun: string): string {
  if (!pronoun) return foldText(word);
  if (word.endsWith(TEH_MARBUTA)) return fold(word.slice(0, -1) + TEH + pronoun);
  if (word.endsWith(ALEF_MAKSURA)) return fold(word.slice(0, -1) + ALEF + pronoun);
  return fold(word + pronoun);
}
