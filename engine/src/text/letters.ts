/** Letters by name, so that logic never holds a bare glyph: a reader must not have to guess ي from ى. */

export const HAMZA = "\u0621";
export const ALEF_MADDA = "\u0622";
export const ALEF_HAMZA_ABOVE = "\u0623";
export const WAW_HAMZA = "\u0624";
export const ALEF_HAMZA_BELOW = "\u0625";
export const YEH_HAMZA = "\u0626";
export const ALEF = "\u0627";
export const BEH = "\u0628";
export const TEH_MARBUTA = "\u0629";
export const TEH = "\u062A";
export const SEEN = "\u0633";
export const FEH = "\u0641";
export const KAF = "\u0643";
export const LAM = "\u0644";
export const MEEM = "\u0645";
export const NOON = "\u0646";
export const HEH = "\u0647";
export const WAW = "\u0648";
export const ALEF_MAKSURA = "\u0649";
export const YEH = "\u064A";
export const ALEF_WASLA = "\u0671";
export const TATWEEL = "\u0640";
export const SHADDA = "\u0651";
export const FATHATAN = "\u064B";
export const HAMZA_ABOVE_MARK = "\u0654";

export const ARABIC_COMMA = "\u060C";
export const ARABIC_SEMICOLON = "\u061B";
export const ARABIC_QUESTION = "\u061F";

/** What a UTF-16 code unit is to the tokenizer. */
export const enum Char {
  Other = 0,
  /** Arabic letter. */
  Letter = 1,
  /** Mark that belongs to the letter before it (tashkeel, tatweel, Quranic signs). */
  Mark = 2,
  Digit = 3,
  /** Letter of another script. */
  Foreign = 4,
  Space = 5,
  Newline = 6,
  /** Zero-width and direction characters. */
  Invisible = 7,
  Punctuation = 8,
  HighSurrogate = 9,
  LowSurrogate = 10,
}

const classes = classTable();

export function charClass(codeUnit: number): Char {
  return classes[codeUnit] as Char;
}

/** The digit a code unit stands for (Latin, Arabic-Indic, Persian), or -1. */
export function digitValue(codeUnit: number): number {
  if (codeUnit >= 0x30 && codeUnit <= 0x39) return codeUnit - 0x30;
  if (codeUnit >= 0x660 && codeUnit <= 0x669) return codeUnit - 0x660;
  if (codeUnit >= 0x6f0 && codeUnit <= 0x6f9) return codeUnit - 0x6f0;
  return -1;
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const fill = (from: number, to: number, kind: Char) => table.fill(kind, from, to + 1);
  fill(0x21, 0x2f, Char.Punctuation);
  fill(0x3a, 0x40, Char.Punctuation);
  fill(0x5b, 0x60, Char.Punctuation);
  fill(0x7b, 0x7e, Char.Punctuation);
  fill(0x30, 0x39, Char.Digit);
  fill(0x41, 0x5a, Char.Foreign);
  fill(0x61, 0x7a, Char.Foreign);
  fill(0xa1, 0xbf, Char.Punctuation);
  fill(0xc0, 0x2ff, Char.Foreign);
  fill(0x300, 0x36f, Char.Mark);
  fill(0x370, 0x5ff, Char.Foreign);
  fill(0x600, 0x61f, Char.Punctuation);
  fill(0x610, 0x61a, Char.Mark);
  fill(0x620, 0x64a, Char.Letter);
  table[0x640] = Char.Mark;
  fill(0x64b, 0x65f, Char.Mark);
  fill(0x660, 0x669, Char.Digit);
  fill(0x66a, 0x66d, Char.Punctuation);
  fill(0x66e, 0x66f, Char.Letter);
  table[0x670] = Char.Mark;
  fill(0x671, 0x6d3, Char.Letter);
  table[0x6d4] = Char.Punctuation;
  table[0x6d5] = Char.Letter;
  fill(0x6d6, 0x6dc, Char.Mark);
  table[0x6dd] = Char.Punctuation;
  fill(0x6de, 0x6e8, Char.Mark);
  table[0x6e5] = Char.Letter;
  table[0x6e6] = Char.Letter;
  table[0x6e9] = Char.Punctuation;
  fill(0x6ea, 0x6ed, Char.Mark);
  fill(0x6ee, 0x6ef, Char.Letter);
  fill(0x6f0, 0x6f9, Char.Digit);
  fill(0x6fa, 0x6ff, Char.Letter);
  fill(0x700, 0x74f, Char.Foreign);
  fill(0x750, 0x77f, Char.Letter);
  fill(0x780, 0x89f, Char.Foreign);
  fill(0x8a0, 0x8c9, Char.Letter);
  fill(0x8ca, 0x8ff, Char.Mark);
  fill(0x900, 0x1fff, Char.Foreign);
  fill(0x2000, 0x200a, Char.Space);
  fill(0x2010, 0x2027, Char.Punctuation);
  fill(0x2030, 0x205e, Char.Punctuation);
  fill(0x2070, 0x2bff, Char.Punctuation);
  fill(0x2c00, 0x2fff, Char.Foreign);
  fill(0x3001, 0x3030, Char.Punctuation);
  fill(0x3031, 0xd7ff, Char.Foreign);
  fill(0xd800, 0xdbff, Char.HighSurrogate);
  fill(0xdc00, 0xdfff, Char.LowSurrogate);
  fill(0xe000, 0xf8ff, Char.Punctuation);
  fill(0xf900, 0xfb4f, Char.Foreign);
  fill(0xfb50, 0xfdff, Char.Letter);
  table[0xfd3e] = Char.Punctuation;
  table[0xfd3f] = Char.Punctuation;
  fill(0xfe00, 0xfe0f, Char.Mark);
  fill(0xfe20, 0xfe2f, Char.Mark);
  fill(0xfe30, 0xfe6f, Char.Punctuation);
  fill(0xfe70, 0xfefc, Char.Letter);
  fill(0xff01, 0xffef, Char.Foreign);
  fill(0xff01, 0xff0f, Char.Punctuation);
  for (const c of [0x09, 0x0b, 0x0c, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) table[c] = Char.Space;
  for (const c of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) table[c] = Char.Newline;
  for (const c of [0xad, 0x61c, 0x180e, 0xfeff]) table[c] = Char.Invisible;
  fill(0x200b, 0x200f, Char.Invisible);
  fill(0x202a, 0x202e, Char.Invisible);
  fill(0x2060, 0x206f, Char.Invisible);
  return table;
}
