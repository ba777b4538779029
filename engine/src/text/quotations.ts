/**
 * Quotation marks, paired by paragraph with repair. Newspapers write « » “ ” " ‹ › „ and single ones, mirror them (»…«), nest them and forget
 * to close them. An unclosed mark runs to the end of its paragraph; a stray closing mark is none.
 */
import type { RawToken } from "./tokens.ts";
import { TokenKind } from "./tokens.ts";

/** Token indices: the marks themselves. `close` is the mark, or the last token + 1 of the paragraph where it is missing. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
}

const enum Side {
  None,
  Open,
  Close,
  Either,
}

const SIDES: ReadonlyMap<string, Side> = new Map([
  ["\u00AB", Side.Open],
  ["\u00BB", Side.Close],
  ["\u201C", Side.Either],
  ["\u201D", Side.Either],
  ["\u201E", Side.Open],
  ["\u201F", Side.Either],
  ["\u2039", Side.Open],
  ["\u203A", Side.Close],
  ['"', Side.Either],
  ["\uFF02", Side.Either],
  ["'", Side.Either],
  ["\u2018", Side.Either],
  ["\u2019", Side.Either],
  ["`", Side.Either],
  ["\u300A", Side.Open],
  ["\u300B", Side.Close],
]);

/** Marks that pair with each other. */
const FAMILY: Readonly<Record<string, string>> = {
  "\u00AB": "guillemet",
  "\u00BB": "guillemet",
  "\u201C": "double",
  "\u201D": "double",
  "\u201E": "double",
  "\u201F": "double",
  '"': "double",
  "\uFF02": "double",
  "\u2039": "single-guillemet",
  "\u203A": "single-guillemet",
  "'": "single",
  "\u2018": "single",
  "\u2019": "single",
  "`": "single",
  "\u300A": "angle",
  "\u300B": "angle",
};

export function isQuotationMark(surface: string): boolean {
  return SIDES.has(surface);
}

export function findQuotations(tokens: readonly RawToken[]): Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++)
    if (i === tokens.length || tokens[i]!.breaks > 0) {
      pairInParagraph(tokens, from, i, found);
      from = i;
    }
  found.sort((a, b) => a.open - b.open);
  return found;
}

function pairInParagraph(tokens: readonly RawToken[], from: number, to: number, found: Quotation[]): void {
  const open: number[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== TokenKind.Punctuation) continue;
    const side = sideOf(tokens, i, from, to, open);
    if (side === Side.Open) {
      const last = open.length - 1;
      if (last >= 0 && FAMILY[tokens[open[last]!]!.surface] === "double" && FAMILY[token.surface] === "double") found.push({ open: open.pop()!, close: i, closed: false });
      open.push(i);
    }
    else if (side === Side.Close) {
      // The nearest open mark of the family; what was opened inside and never closed ends here too.
      let k = open.length - 1;
      while (k >= 0 && FAMILY[tokens[open[k]!]!.surface] !== FAMILY[token.surface]) k--;
      if (k < 0) continue;
      for (let inner = open.length - 1; inner > k; inner--) found.push({ open: open[inner]!, close: i, closed: false });
      found.push({ open: open[k]!, close: i, closed: true });
      open.length = k;
    }
  }
  for (const i of open) if (FAMILY[tokens[i]!.surface] !== "single") found.push({ open: i, close: to, closed: false });
}

function sideOf(tokens: readonly RawToken[], i: number, from: number, to: number, open: readonly number[]): Side {
  const token = tokens[i]!;
  const side = SIDES.get(token.surface) ?? Side.None;
  if (side === Side.None) return side;
  const family = FAMILY[token.surface];
  const isOpen = open.some((k) => FAMILY[tokens[k]!.surface] === family);
  const spaceAfter = i + 1 >= to || tokens[i + 1]!.spaced;
  const spaceBefore = i === from || token.spaced;
  const punctuationAfter = i + 1 < to && tokens[i + 1]!.kind === TokenKind.Punctuation;
  if (family === "single" && !spaceBefore && !spaceAfter && !punctuationAfter) return Side.None; // an apostrophe
  if (side === Side.Either) {
    if (!isOpen) return spaceAfter && !spaceBefore && family === "single" ? Side.None : Side.Open;
    // «… والكفاءة، مضيفا أن "الفساد …"»: after أن or a colon a mark opens, and the one before was never closed.
    if (spaceBefore && !spaceAfter && !punctuationAfter && i > from && announces(tokens[i - 1]!.surface)) return Side.Open;
    return Side.Close;
  }
  // بـ « المجنون «.: the opening shape once more before a mark closes; قال:»نص: behind a colon at a letter the closing shape opens.
  if (side === Side.Open && isOpen && spaceBefore && punctuationAfter && !SIDES.has(tokens[i + 1]!.surface) && !OPENING_BRACKET.has(tokens[i + 1]!.surface)) return Side.Close;
  if (side === Side.Open && isOpen && spaceBefore && spaceAfter && open.some((k) => FAMILY[tokens[k]!.surface] === family && i - k <= SHORT_NAME)) return Side.Close;
  if (side === Side.Close && !spaceAfter && !punctuationAfter && i > from && tokens[i - 1]!.surface === ":") return Side.Open;
  // Mirrored guillemets: »نص« — the closing shape stands with a space before and a letter after while nothing is open.
  if (side === Side.Close && !isOpen && spaceBefore && !spaceAfter) return Side.Open;
  if (side === Side.Open && isOpen && !spaceBefore && spaceAfter) return Side.Close;
  return side;
}

/** How many tokens before a second opening mark with spaces around it the first may stand: لـ « المدينة « على. */
const SHORT_NAME = 4;
const OPENING_BRACKET: ReadonlySet<string> = new Set(["(", "["]);

function announces(surface: string): boolean {
  return surface === ":" || /^[وب]?[أإا]ن(ه|ها|هم)?$/.test(surface.replace(/[\u064B-\u0652]/g, ""));
}
