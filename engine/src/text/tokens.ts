/** What are the words of the text? Every code unit that is no white space belongs to exactly one token. */
import type { Span } from "../reading.ts";
import { Char, charClass, WAW } from "./letters.ts";

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

/** Arabic letters with their marks; a zero-width character inside the word belongs to it, and so do the signs that split its letters. */
function endOfWord(text: string, from: number): number {
  let end = from + 1;
  let i = end;
  while (i < text.length) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === Char.Letter || kind === Char.Mark) end = ++i;
    else if (kind === Char.Invisible) i++;
    else {
      const next = overSplit(text, from, end);
      if (next === end) break;
      i = end = next;
    }
  }
  return end;
}

/** Signs in a row between two halves of a word. */
const WIDEST_SPLIT = 3;
/** Signs and stretchings in a row where blanks stand among them. */
const WIDEST_GAP = 12;

/**
 * Posts split words so that no machine may find them (a dot between two letters that are stretched towards each other, a star between two
 * letters, a single letter behind a dot, more than one dot): where the word goes on behind the split that begins at `end`, or `end` where it
 * does not.
 */
function overSplit(text: string, from: number, end: number): number {
  // Nearly every word ends in a blank, and over a blank only what is stretched goes on.
  const sign = text.charCodeAt(end);
  if (sign === SPACE ? text.charCodeAt(end - 1) !== TATWEEL : !isSplitter(sign)) return end;
  let i = end;
  let blank = false;
  while (i < text.length && i - end < WIDEST_SPLIT && (isSplitter(text.charCodeAt(i)) || text[i] === " ")) {
    if (text[i] === " ") blank = true;
    i++;
  }
  if (i >= text.length) return end;
  const stretched = text.charCodeAt(end - 1) === TATWEEL;
  if (blank) return stretched && hasLetter(text, from, end) ? overGap(text, end) : end;
  const after = text.charCodeAt(i) === TATWEEL;
  if (charClass(text.charCodeAt(after ? i + 1 : i)) !== Char.Letter) return end;
  if (stretched ? hasLetter(text, from, end) : after) return i + 1;
  if (!isLetterBefore(text, end)) return end;
  if (text[end] === "*") return i + 1;
  if (i !== end + 1 || text[end] !== ".") return end;
  return (isLastLetter(text, i) && isLetterBefore(text, end - 1)) || isPieceOfMany(text, from, end) ? i + 1 : end;
}

/** «ـ ــ ـ» between two halves: where the letter behind it ends, or `end`. */
function overGap(text: string, end: number): number {
  let i = end;
  while (i < text.length && i - end < WIDEST_GAP && (isSplitter(text.charCodeAt(i)) || text[i] === " " || text.charCodeAt(i) === TATWEEL)) i++;
  return i < text.length && text.charCodeAt(i - 1) === TATWEEL && charClass(text.charCodeAt(i)) === Char.Letter ? i + 1 : end;
}

/** Letters in each piece of a word cut in three or more by dots: «غا.را.ت». */
const LONGEST_PIECE = 4;

/** A short piece before this dot, a short piece behind it, and a dot on the other side of one of them. */
function isPieceOfMany(text: string, from: number, dot: number): boolean {
  const before = lettersTo(text, dot, -1);
  const behind = lettersTo(text, dot, 1);
  if (before < 1 || behind < 1 || before > LONGEST_PIECE || behind > LONGEST_PIECE || before + behind < 3) return false;
  const next = dot + behind + 1;
  return dot - before > from || (text[next] === "." && charClass(text.charCodeAt(next + 1)) === Char.Letter && lettersTo(text, next, 1) <= LONGEST_PIECE);
}

function lettersTo(text: string, from: number, step: 1 | -1): number {
  let i = from + step;
  while (i >= 0 && i < text.length && charClass(text.charCodeAt(i)) === Char.Letter) i += step;
  return Math.abs(i - from) - 1;
}

const TATWEEL = 0x640;
const SPACE = 0x20;

function isSplitter(code: number): boolean {
  return code === 0x2e || code === 0x2a || code === 0x2c || code === 0x2f;
}

function isLetterBefore(text: string, i: number): boolean {
  return i > 0 && charClass(text.charCodeAt(i - 1)) === Char.Letter;
}

/** One letter and no more, and no «و»: that begins the next sentence. */
function isLastLetter(text: string, i: number): boolean {
  if (text[i] === WAW || i + 1 >= text.length) return i + 1 >= text.length && text[i] !== WAW;
  const kind = charClass(text.charCodeAt(i + 1));
  return kind === Char.Space || kind === Char.Newline;
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
