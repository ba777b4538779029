/** Where do sentences end? At a line break and after . ؟ ! — not after an abbreviation («د.»), inside a number, nor at «..». */
import type { RawToken } from "./tokens.ts";
import type { Quotation } from "./quotations.ts";
import { TokenKind } from "./tokens.ts";

/** Token indices [first, last], inclusive, and the paragraph's number. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

const TERMINATORS = new Set(["\u061F", "?", "!", "\u06D4", "."]);
const CLOSERS = new Set(['"', "\u00BB", "\u201D", "\u203A", ")", "]", "'", "\u2019"]);

export function findSentences(tokens: readonly RawToken[]): SentenceRange[] {
  const out: SentenceRange[] = [];
  let first = 0;
  let paragraph = 0;
  const close = (last: number) => {
    if (last >= first) out.push({ first, last, paragraph });
    first = last + 1;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > first && token.breaks > 0) close(i - 1);
    if (token.breaks > 0 && i > 0) paragraph++;
    if (token.kind !== TokenKind.Punctuation || !isTerminator(tokens, i)) continue;
    let last = i;
    while (last + 1 < tokens.length && tokens[last + 1]!.breaks === 0 && !tokens[last + 1]!.spaced && CLOSERS.has(tokens[last + 1]!.surface)) last++;
    close(last);
    i = last;
  }
  close(tokens.length - 1);
  return out;
}

const LONGEST_QUOTATION = 250;

/**
 * Sentences joined where a closed quotation runs over their boundary: «… . …»، مشيرا إلى: what follows the quotation still belongs to the
 * clause that opened it.
 */
export function joinOverQuotations(sentences: readonly SentenceRange[], quotations: readonly Quotation[]): SentenceRange[] {
  const joined: SentenceRange[] = [];
  let q = 0;
  let reach = -1;
  for (const sentence of sentences) {
    const last = joined.length > 0 ? joined[joined.length - 1] : undefined;
    if (last && last.paragraph === sentence.paragraph && sentence.first <= reach) joined[joined.length - 1] = { first: last.first, last: sentence.last, paragraph: last.paragraph };
    else joined.push(sentence);
    while (q < quotations.length && quotations[q]!.open <= sentence.last) {
      const { open, close, closed } = quotations[q]!;
      if (closed && close - open <= LONGEST_QUOTATION) reach = Math.max(reach, close);
      q++;
    }
  }
  return joined;
}

function isTerminator(tokens: readonly RawToken[], i: number): boolean {
  const { surface } = tokens[i]!;
  if (!TERMINATORS.has(surface)) return false;
  // (!) and (؟) are asides.
  if (i > 0 && tokens[i - 1]!.surface === "(" && tokens[i + 1]?.surface === ")") return false;
  if (surface !== ".") return true;
  if (i === 0) return false;
  const before = tokens[i - 1]!;
  // «د.» «م.» «أ.»: a single letter, then a dot. And "U.S."
  if (before.kind === TokenKind.Word && letterCount(before.surface) === 1 && before.end === tokens[i]!.start) return false;
  if (before.kind === TokenKind.Foreign && before.surface.length <= 2 && tokens[i + 1]?.kind === TokenKind.Foreign && !tokens[i + 1]!.spaced) return false;
  return true;
}

function letterCount(surface: string): number {
  return surface.replace(/[\u0640\u064B-\u065F\u0670]/g, "").length;
}
