/**
 * The day a page shows as its own where nobody says when it was published: the date in the head of a post, or a date that stands alone on a line near
 * the head. What is relative («اليوم», «أمس») is then counted from it.
 */
import { TokenKind, type RawToken } from "../text/tokens.ts";
import { dayOf, formatDay, isDate, parseDay } from "./calendar.ts";
import type { TimexFinding } from "./times.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** Shortest and longest English name of a month. */
const SHORTEST = 3;
const LONGEST = 9;
/** Lines of the head of a page. */
const HEAD_LINES = 30;
/** Beside the date such a line holds at most an hour and a word or two. */
const MOST_BESIDE = 9;
/** Words in a line that belongs to no head: the article has begun. */
const SENTENCE = 14;
const OLDEST = 1990;
const NEWEST = 2100;

/** ISO day, or undefined where the page shows none. `raw`: all tokens of the page; `times` those found in `tokens`, what of them is the article. */
export function pageDay(raw: readonly RawToken[], tokens: readonly RawToken[], times: readonly TimexFinding[]): string | undefined {
  return englishDay(raw) ?? lonelyDay(tokens, times);
}

/** «October 21, 2024», «Mar 17, 2025», «27 Nov 2024». */
function englishDay(tokens: readonly RawToken[]): string | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const { kind, surface } = tokens[i]!;
    const month = kind === TokenKind.Foreign ? monthOf(surface) : 0;
    if (month === 0) continue;
    const next = tokens[i + 1];
    const comma = tokens[i + 2]?.surface === "," ? 1 : 0;
    const found = (next?.kind === TokenKind.Number && dayIn(tokens[i + 2 + comma], month, next)) || (next?.kind === TokenKind.Number && i > 0 && tokens[i - 1]!.kind === TokenKind.Number && dayIn(next, month, tokens[i - 1]!)) || undefined;
    if (found) return found;
  }
  return undefined;
}

/** 1 to 12, or 0. The name of who posts may be glued to the month («PressJanuary»). */
function monthOf(surface: string): number {
  if (surface.length < SHORTEST) return 0;
  const month = surface.length <= LONGEST ? MONTHS.indexOf(surface.slice(0, SHORTEST).toLowerCase()) : -1;
  return (month >= 0 ? month : FULL_MONTHS.findIndex((name) => surface.endsWith(name))) + 1;
}

/** A count glued to the year («202585 views») is left off. */
function dayIn(year: RawToken | undefined, month: number, day: RawToken): string | undefined {
  if (year?.kind !== TokenKind.Number || day.surface.length > 2) return undefined;
  return iso(Number(year.surface.slice(0, 4)), month, Number(day.surface));
}

function iso(year: number, month: number, day: number): string | undefined {
  return year >= OLDEST && year < NEWEST && isDate(year, month, day) ? formatDay(dayOf(year, month, day)) : undefined;
}

/** The first full date that has a line of its own, at most with an hour beside it, before the article has well begun. */
function lonelyDay(tokens: readonly RawToken[], times: readonly TimexFinding[]): string | undefined {
  let lines = 0;
  let sentences = 0;
  let k = 0;
  for (let first = 0; first < tokens.length && lines < HEAD_LINES; lines++) {
    let next = first + 1;
    while (next < tokens.length && tokens[next]!.breaks === 0) next++;
    while (k < times.length && times[k]!.first < first) k++;
    for (let t = k; t < times.length && times[t]!.first < next; t++) {
      const { value, first: from, last } = times[t]!;
      if (value && parseDay(value) !== undefined && next - first - (last - from + 1) <= MOST_BESIDE && Number(value.slice(0, 4)) >= OLDEST) return value.slice(0, 10);
    }
    if (next - first >= SENTENCE && ++sentences > 2) return undefined;
    first = next;
  }
  return undefined;
}
