/**
 * Fixed phrases of the lexicon against the tokens. A word ending in "~" may carry a possessive ("عبر حساب~" is also عبر حسابه);
 * a lone last "ل" or "ب" asks that the next word begins with it ("وفقا ل" + لمصادر).
 */
import { fold, foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { type Token, WordMemo } from "./words.ts";

const POSSESSIVES = ["", "ه", "ها", "هم", "هما", "هن", "ي", "نا"];

interface Pattern<T> {
  readonly words: readonly string[];
  /** The next word must begin with this letter. */
  readonly clitic: string;
  readonly value: T;
}

export interface PhraseMatch<T> {
  readonly last: number;
  readonly clitic: string;
  readonly value: T;
}

export class PhraseTable<T> {
  readonly #patterns = new Map<string, Pattern<T>[]>();
  readonly #opens = new WordMemo<boolean>();

  constructor(rows: readonly { readonly phrase: string; readonly value: T }[]) {
    for (const { phrase, value } of rows) {
      const words = phrase.trim().split(/\s+/);
      const clitic = words.length > 1 && words[words.length - 1]!.length === 1 ? words.pop()! : "";
      for (const expanded of expand(words)) {
        const list = this.#patterns.get(expanded[0]!) ?? [];
        list.push({ words: expanded, clitic, value });
        this.#patterns.set(expanded[0]!, list);
      }
    }
    for (const list of this.#patterns.values()) list.sort((a, b) => b.words.length - a.words.length || b.clitic.length - a.clitic.length);
  }

  /** The longest phrase that begins at token i; a conjunction on its first word is allowed. */
  match(tokens: readonly Token[], i: number): PhraseMatch<T> | undefined {
    const { word } = tokens[i]!;
    const opens = this.#opens.get(word);
    if (opens === false) return undefined;
    const first = word.fold;
    if (opens === undefined) {
      const may = this.#patterns.has(first) || (first.length > 2 && (first[0] === "و" || first[0] === "ف") && this.#patterns.has(first.slice(1)));
      this.#opens.set(word, may);
      if (!may) return undefined;
    }
    return this.#from(tokens, i, first) ?? (first.length > 2 && (first[0] === "و" || first[0] === "ف") ? this.#from(tokens, i, first.slice(1)) : undefined);
  }

  #from(tokens: readonly Token[], i: number, first: string): PhraseMatch<T> | undefined {
    const list = this.#patterns.get(first);
    if (!list) return undefined;
    next: for (const p of list) {
      for (let k = 1; k < p.words.length; k++) {
        const t = tokens[i + k];
        if (!t || t.kind !== TokenKind.Word || t.breaks > 0 || t.word.fold !== p.words[k]) continue next;
      }
      const last = i + p.words.length - 1;
      if (p.clitic && tokens[last + 1]?.word.fold[0] !== p.clitic) continue;
      return { last, clitic: p.clitic, value: p.value };
    }
    return undefined;
  }
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
  if (word.endsWith("ة")) return fold(`${word.slice(0, -1)}ت${pronoun}`);
  if (word.endsWith("ى")) return fold(`${word.slice(0, -1)}ا${pronoun}`);
  return fold(word + pronoun);
}
