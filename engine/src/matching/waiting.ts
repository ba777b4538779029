/**
 * Lexicon strings that nobody has asked for yet, by a number made of their folded letters: until a word with that number is asked, nothing is
 * made of them but the number. Two words can have the same number, so whoever takes them out has to look.
 */
import { fold, foldedCode, isPlain, normalise } from "../text/normal.ts";

/** The same for all words that fold alike. `from` and `to` cut a word out of a string. */
export function hashOf(word: string, from = 0, to = word.length): number {
  return finished(spelled(0, word, from, to));
}

/** The same for a lexicon string with whatever typography. */
export function hashOfText(text: string): number {
  return isPlain(text) ? hashOf(text) : hashOf(fold(normalise(text).norm));
}

/** A hash letter by letter, so that what stands before or behind a word needs no string of its own. */
export function spelled(hash: number, word: string, from = 0, to = word.length): number {
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ foldedCode(word.charCodeAt(i)), 0x9e3779b1);
  return hash;
}

export function finished(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** 2^16: about as many as there are strings in the lexicon. */
const HEADS = 0x10000;
const NONE: readonly number[] = [];

/** Items are known by their place in the order of arrival. */
export class WaitingList {
  /** By the low bits of the hash, the item that came last, plus 1. */
  readonly #heads = new Int32Array(HEADS);
  readonly #next: number[] = [];
  readonly #hashes: number[] = [];

  /** The new item's place. */
  add(hash: number): number {
    const head = hash & (HEADS - 1);
    this.#next.push(this.#heads[head]!);
    return (this.#heads[head] = this.#hashes.push(hash)) - 1;
  }

  /** The items with this hash, in the order of arrival. They wait no longer. */
  take(hash: number): readonly number[] {
    const head = hash & (HEADS - 1);
    let item = this.#heads[head]!;
    if (item === 0) return NONE;
    let taken: number[] | undefined;
    let before = 0;
    while (item !== 0) {
      const next = this.#next[item - 1]!;
      if (this.#hashes[item - 1] !== hash) before = item;
      else {
        (taken ??= []).push(item - 1);
        if (before === 0) this.#heads[head] = next;
        else this.#next[before - 1] = next;
      }
      item = next;
    }
    return taken === undefined ? NONE : taken.reverse();
  }

  /** All that still wait, in the order of arrival. */
  takeAll(): readonly number[] {
    const taken: number[] = [];
    for (let head = 0; head < HEADS; head++) {
      for (let item = this.#heads[head]!; item !== 0; item = this.#next[item - 1]!) taken.push(item - 1);
      this.#heads[head] = 0;
    }
    return taken.sort((a, b) => a - b);
  }
}
