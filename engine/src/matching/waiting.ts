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

const NONE: readonly number[] = [];

/** What waits is known by a number of whoever puts it here. */
export class WaitingList {
  /** By the low bits of the hash, the place of the item that came last. Place 0 is nobody's. */
  readonly #heads: Int32Array;
  /** Three numbers an item: its hash, the place of the one before it in its chain, what waits. */
  #items: Int32Array;
  #end = ITEM;

  /** `size`, a power of two: about as many items as will come. */
  constructor(size: number) {
    this.#heads = new Int32Array(size);
    this.#items = new Int32Array(size * ITEM);
  }

  add(hash: number, what: number): void {
    const head = hash & (this.#heads.length - 1);
    const before = this.#heads[head]!;
    if (this.#end === this.#items.length) {
      const items = new Int32Array(this.#end * 2);
      items.set(this.#items);
      this.#items = items;
    }
    const items = this.#items;
    const place = this.#end;
    items[place] = hash;
    items[place + 1] = before;
    items[place + 2] = what;
    this.#heads[head] = place;
    this.#end = place + ITEM;
  }

  /** All that waits under this hash, in the order of arrival. It waits no longer. */
  take(hash: number): readonly number[] {
    const head = hash & (this.#heads.length - 1);
    let place = this.#heads[head]!;
    if (place === 0) return NONE;
    const items = this.#items;
    let taken: number[] | undefined;
    let after = 0;
    while (place !== 0) {
      const before = items[place + 1]!;
      if (items[place] !== hash) after = place;
      else {
        (taken ??= []).push(items[place + 2]!);
        if (after === 0) this.#heads[head] = before;
        else items[after + 1] = before;
      }
      place = before;
    }
    return taken === undefined ? NONE : taken.reverse();
  }

  /** All that waits, in the order of arrival. It waits no longer. */
  takeAll(): readonly number[] {
    const places: number[] = [];
    for (const head of this.#heads) for (let place = head; place !== 0; place = this.#items[place + 1]!) places.push(place);
    this.#heads.fill(0);
    return places.sort((a, b) => a - b).map((place) => this.#items[place + 2]!);
  }
}

const ITEM = 3;
