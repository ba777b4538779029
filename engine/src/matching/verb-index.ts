/**
 * Which verbs could a word be a form of? Verbs wait here, sorted by those of their letters that are never an ending, a prefix or a weak radical,
 * until a word with these letters is asked. It says too much rather than too little: only the conjugation knows.
 */
import { firmLetters } from "../conjugation/firm.ts";
import type { VerbSpec } from "../lexicon/rows.ts";
import { ALEF, HAMZA, HEH, MEEM, NOON, SEEN, TEH, WAW, YEH } from "../text/letters.ts";
import { fold } from "../text/normal.ts";

interface Waiting {
  /** Bits of the letters that every form has, and of those that some form has. */
  readonly needed: number;
  readonly possible: number;
  readonly wake: () => void;
}

export class VerbIndex {
  readonly #waiting = new Map<number, Waiting[]>();

  /** `wake` is called once, when a word is asked that could be a form of this verb. */
  add(verb: VerbSpec, wake: () => void): void {
    const { radicals, added } = firmLetters(verb);
    const skeleton = skeletonOf(radicals);
    const needed = lettersOf(radicals + added);
    const waiting = { needed, possible: needed | AFFIXES, wake };
    const list = this.#waiting.get(skeleton);
    if (list) list.push(waiting);
    else this.#waiting.set(skeleton, [waiting]);
  }

  /** Wakes all that the folded word could be a form of. */
  wake(word: string): void {
    // `skeletonOf` and `lettersOf` in one go: this is asked of every cut of every word.
    let skeleton = 0;
    let last = 0;
    let there = 0;
    for (let i = 0; i < word.length; i++) {
      const number = numberOf(word.charCodeAt(i));
      const bit = 1 << number;
      there |= bit;
      if (number === last || (bit & LOOSE) !== 0) continue;
      last = number;
      skeleton = skeleton * 32 + number;
      if (skeleton >= LONGEST) return;
    }
    const list = this.#waiting.get(skeleton);
    if (list !== undefined) this.#wakeOf(list, there);
  }

  #wakeOf(list: Waiting[], there: number): void {
    let kept = 0;
    for (let k = 0; k < list.length; k++) {
      const verb = list[k]!;
      if ((there & verb.needed) === verb.needed && (there & ~verb.possible) === 0) verb.wake();
      else list[kept++] = verb;
    }
    list.length = kept;
  }

  wakeAll(): void {
    for (const list of this.#waiting.values()) for (const verb of list) verb.wake();
    this.#waiting.clear();
  }
}

/** 1 to 29 for a letter that folding leaves, else 0. */
const NUMBERS = new Uint8Array(0x650);
let letters = 0;
for (let code = 0x621; code <= 0x64a; code++) {
  const letter = String.fromCharCode(code);
  if ((code <= 0x63a || code >= 0x641) && fold(letter) === letter) NUMBERS[code] = ++letters;
}

/** Endings, prefixes and what stands for a weak letter. The s of form X is `added`. */
const AFFIXES = lettersOf(HAMZA + ALEF + TEH + MEEM + NOON + HEH + WAW + YEH);
/** Letters that a form has besides its radicals, or that a radical can lose: no part of the skeleton. */
const LOOSE = AFFIXES | lettersOf(SEEN);
const LONGEST = 32 ** 5;

/** The letters that are never anything but a radical, in order, as a number; two in a row that are equal count once. A verb has five at most. */
function skeletonOf(word: string): number {
  let skeleton = 0;
  let last = 0;
  for (let i = 0; i < word.length; i++) {
    const number = numberOf(word.charCodeAt(i));
    if (number === last || ((1 << number) & LOOSE) !== 0) continue;
    last = number;
    skeleton = skeleton * 32 + number;
  }
  return skeleton;
}

/** Bit 0: something that is no letter. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << numberOf(word.charCodeAt(i));
  return bits;
}

function numberOf(code: number): number {
  return code < 0x650 ? NUMBERS[code]! : 0;
}
