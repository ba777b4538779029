/** What are the words of the text? Every code unit that is no white space belongs to exactly one token. */
import type { Span } from "../reading.ts";
import { Char, charClass } from "./letters.ts";

export const enum TokenKind {
  Word = 0,
  Number = 1,
  Foreign = 2,
  Punctuation = 3,
}

export interface RawToken extends Span {
  readonly kind: TokenKind;
  readonly surface: string;
  /** Number of line breaks before this token: 0 none, 1 or more a new paragraph. */
  readonly breaks: number;
  /** True when white space or a line break stands before it. */
  readonly spaced: boolean;
}

export function tokenize(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  const n = text.length;
  let i = 0;
  let breaks = 0;
  let spaced = true;
  while (i < n) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === Char.Space || kind === Char.Invisible) {
      if (kind === Char.Space) spaced = true;
      i++;
      continue;
    }
    if (kind === Char.Newline) {
      breaks++;
      spaced = true;
      i++;
      continue;
    }
    const start = i;
    let token: TokenKind;
    if (kind === Char.Letter || kind === Char.Mark) {
      i = endOfWord(text, i);
      // A lone tatweel is a dash.
      token = hasLetter(text, start, i) ? TokenKind.Word : TokenKind.Punctuation;
    } else if (kind === Char.Digit) {
      i = endOfNumber(text, i);
      token = TokenKind.Number;
    } else if (kind === Char.Foreign) {
      i = endOfForeign(text, i);
      token = TokenKind.Foreign;
    } else {
      i = endOfSign(text, i, kind);
      token = TokenKind.Punctuation;
    }
    tokens.push({ start, end: i, kind: token, surface: text.slice(start, i), breaks, spaced });
    breaks = 0;
    spaced = false;
  }
  return tokens;
}

/** Arabic letters with their marks; a zero-width character inside the word belongs to it. */
function endOfWord(text: string, from: number): number {
  let end = from + 1;
  let i = end;
  while (i < text.length) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === Char.Letter || kind === Char.Mark) end = ++i;
    else if (kind === Char.Invisible) i++;
    else break;
  }
  return end;
}

function hasLetter(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (charClass(text.charCodeAt(i)) === Char.Letter) return true;
  return false;
}

/** Digits with inner separators: 1,250 · 4.16 · ٣٫٥. */
function endOfNumber(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === Char.Digit) i++;
    else if (isSeparator(text.charCodeAt(i)) && i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === Char.Digit) i += 2;
    else break;
  }
  return i;
}

function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c;
}

function endOfForeign(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === Char.Foreign || kind === Char.Mark) i++;
    else break;
  }
  return i;
}

/** One sign; dots in a row are one ("..", "…"), and a surrogate pair is one. */
function endOfSign(text: string, from: number, kind: Char): number {
  if (kind === Char.HighSurrogate) {
    return from + 1 < text.length && charClass(text.charCodeAt(from + 1)) === Char.LowSurrogate ? from + 2 : from + 1;
  }
  let i = from + 1;
  const code = text.charCodeAt(from);
  if (code === 0x2e || code === 0x2026) while (i < text.length && (text.charCodeAt(i) === 0x2e || text.charCodeAt(i) === 0x2026)) i++;
  return i;
}
