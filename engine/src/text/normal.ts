/**
 * Normal forms beside the untouched surface. `norm` undoes typography only (marks, tatweel, presentation forms, Persian letters,
 * decomposed hamza, zero-width characters, elongation); `fold` goes on to what newspapers confuse: the hamza of an alef and its
 * seat elsewhere, final ى/ي, ة/ه. After Lucene's ArabicNormalizer, with hamza seats added.
 */
import {
  ALEF, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_MADDA, ALEF_MAKSURA, ALEF_WASLA, Char, charClass, HAMZA, HEH, KAF, TEH_MARBUTA, WAW_HAMZA, YEH, YEH_HAMZA,
} from "./letters.ts";

/** Typographic variants of one letter. */
const VARIANTS: Readonly<Record<string, string>> = {
  "\u06CC": YEH,
  "\u06D2": YEH,
  "\u06D0": YEH,
  "\u06A9": KAF,
  "\u06AA": KAF,
  "\u06C0": HEH,
  "\u06C1": HEH,
  "\u06BE": HEH,
  "\u06D5": HEH,
  "\u06C2": HEH,
  "\u06C3": TEH_MARBUTA,
  "\u0672": ALEF_HAMZA_ABOVE,
  "\u0673": ALEF_HAMZA_BELOW,
};

/** Letter + combining hamza or madda, as NFD writes them. */
const COMPOSED: Readonly<Record<string, string>> = {
  "\u0627\u0653": ALEF_MADDA,
  "\u0627\u0654": ALEF_HAMZA_ABOVE,
  "\u0627\u0655": ALEF_HAMZA_BELOW,
  "\u0648\u0654": WAW_HAMZA,
  "\u064A\u0654": YEH_HAMZA,
  "\u0649\u0654": YEH_HAMZA,
  "\u06CC\u0654": YEH_HAMZA,
};

const FOLDED: Readonly<Record<string, string>> = {
  [ALEF_MADDA]: ALEF,
  [ALEF_HAMZA_ABOVE]: ALEF,
  [ALEF_HAMZA_BELOW]: ALEF,
  [ALEF_WASLA]: ALEF,
  [ALEF_MAKSURA]: YEH,
  [TEH_MARBUTA]: HEH,
  [WAW_HAMZA]: HAMZA,
  [YEH_HAMZA]: HAMZA,
};

/** Signs that split a word of a post («مقـ.ـتل»). */
const SPLITTERS = new Set([".", "*", ",", "/"]);

/**
 * The word without typography, and where each of its letters starts in the surface.
 * `at[i]` is the offset of letter i in the surface, `at[norm.length]` the surface's length; null when the two are equal.
 */
export function normalise(surface: string): { norm: string; at: readonly number[] | null } {
  if (isPlain(surface)) return { norm: surface, at: null };
  const letters: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < surface.length; i++) {
    const c = surface[i]!;
    const code = surface.charCodeAt(i);
    const kind = charClass(code);
    if (kind === Char.Mark) {
      const composed = letters.length > 0 ? COMPOSED[letters[letters.length - 1]! + c] : undefined;
      if (composed) letters[letters.length - 1] = composed;
      continue;
    }
    if (kind === Char.Invisible || (i > 0 && SPLITTERS.has(c))) continue;
    for (const letter of code >= 0xfb50 ? c.normalize("NFKC") : c) {
      if (charClass(letter.charCodeAt(0)) === Char.Mark || letter === " ") continue;
      letters.push(VARIANTS[letter] ?? letter);
      at.push(i);
    }
  }
  // Elongation (جداااا): three or more of a letter in a row are one.
  let norm = "";
  const kept: number[] = [];
  for (let i = 0; i < letters.length; ) {
    let j = i + 1;
    while (j < letters.length && letters[j] === letters[i]) j++;
    for (let k = i; k < (j - i >= 3 ? i + 1 : j); k++) {
      norm += letters[k]!;
      kept.push(at[k]!);
    }
    i = j;
  }
  kept.push(surface.length);
  return { norm, at: kept };
}

/** The folded letter by code unit, 0 where it stays. */
const FOLD_TABLE = new Uint16Array(0x680);
for (const [letter, folded] of Object.entries(FOLDED)) FOLD_TABLE[letter.charCodeAt(0)] = folded.charCodeAt(0);

/** What is equal however a newspaper writes hamza, final yeh and teh marbuta. */
export function fold(norm: string): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < norm.length; i++) {
    const code = norm.charCodeAt(i);
    const folded = code < 0x680 ? FOLD_TABLE[code]! : 0;
    if (folded !== 0) {
      out += norm.slice(from, i) + String.fromCharCode(folded);
      from = i + 1;
    }
  }
  return from === 0 ? norm : out + norm.slice(from);
}

/** A letter as `fold` leaves it. */
export function foldedCode(code: number): number {
  const folded = code < 0x680 ? FOLD_TABLE[code]! : 0;
  return folded === 0 ? code : folded;
}

/** `fold(normalise(text).norm)`, word by word: for lexicon strings. */
export function foldText(text: string): string {
  return fold(normalise(text).norm);
}

/** Nothing but letters, so that `normalise` changes nothing. `from` and `to` cut a word out of a string. */
export function isPlain(surface: string, from = 0, to = surface.length): boolean {
  let run = 1;
  for (let i = from; i < to; i++) {
    const code = surface.charCodeAt(i);
    if (code < 0x621 || code > 0x64a || code === 0x640) return false;
    if (i > from && code === surface.charCodeAt(i - 1)) {
      if (++run > 2) return false;
    } else run = 1;
  }
  return true;
}
