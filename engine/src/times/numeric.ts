/** Dates in digits alone: 2015/2/2, 2-2-2015, 1436/10/5هـ, 2/2013, and the two years of a season or a war: 2011-2013. */
import { digitValue } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { civilOf, dayOf, dayOfHijri, hijriMonthLength, isDate } from "./calendar.ts";
import { type Calendar, dayWhen, hijriMonthWhen, impossible, monthWhen, rangeWhen, type When, yearWhen } from "./values.ts";
import type { TimeView } from "./view.ts";

export type NumericRule = "date in digits" | "month and year in digits" | "day and month in digits" | "two years in digits";

export interface Numeric {
  readonly last: number;
  readonly when: When;
  readonly rule: NumericRule;
  readonly day?: number;
}

interface Part {
  readonly value: number;
  readonly length: number;
  readonly zero: boolean;
}

export function numericAt(v: TimeView, i: number): Numeric | undefined {
  const token = v.tokens[i]!;
  if (token.kind !== TokenKind.Number) return undefined;
  const read = partsAt(v, i);
  if (!read) return undefined;
  const { parts, separator } = read;
  let { last } = read;
  const era = v.link(last + 1, "hijri") ? "hijri" : v.link(last + 1, "gregorian") ? "gregorian" : undefined;
  if (parts.length === 3) {
    const found = threeParts(v, parts, era);
    if (!found) return undefined;
    if (era) last++;
    // «1436/10/5هـ (21/7/2015)» are two; the clock of an ISO date-time is left out.
    return { ...found, last };
  }
  const [a, b] = parts as [Part, Part];
  if (a.length === 4 && b.length === 4) {
    if (!isYear(a.value) || !isYear(b.value) || b.value <= a.value || b.value - a.value > 120 || separator === ".") return undefined;
    return { last: era ? last + 1 : last, when: years(a.value, b.value), rule: "two years in digits" };
  }
  // «موسم 2015/16».
  if (a.length === 4 && b.length === 2 && separator === "/" && isYear(a.value) && b.value === (a.value + 1) % 100 && b.value > 12) return { last, when: years(a.value, a.value + 1), rule: "two years in digits" };
  const year = a.length === 4 ? a : b.length === 4 ? b : undefined;
  const month = year === a ? b : a;
  if (year && isYearOf(year.value) && month.length <= 2 && month.value >= 1 && month.value <= 12 && !v.next(last + 1, "unit")) {
    // «2015.3» is a month only where no thing is counted.
    if (separator === "." && (year !== a || year.value < 1900 || !isEnd(v, last))) return undefined;
    const hijri = era === "hijri" || (year.value >= 1350 && year.value <= 1460);
    return { last: era ? last + 1 : last, when: hijri ? hijriMonthWhen(year.value, month.value) : monthWhen(year.value, month.value), rule: "month and year in digits" };
  }
  return dayAndMonth(v, i, last, a, b, separator);
}

/** «22/04» and «22-4»: day and month only where a date is expected, for a score or a fraction looks the same. */
function dayAndMonth(v: TimeView, i: number, last: number, a: Part, b: Part, separator: string): Numeric | undefined {
  if (v.today === undefined || a.length > 2 || b.length > 2) return undefined;
  const expected = v.linkBefore(i, "dated") !== undefined || isDayNoun(v, i) || (v.linkBefore(i, "in") !== undefined && isEnd(v, last)) || (isEnd(v, last) && v.direction(i, last) === "future");
  if (!expected || v.next(last + 1, "part") || v.next(last + 1, "unit")) return undefined;
  if (separator === "." && a.value <= 12 && b.value <= 31 && b.value > 12) return near(v, last, b.value, a.value);
  if (separator === "." && v.linkBefore(i, "dated") === undefined && !isDayNoun(v, i)) return undefined;
  if (b.value >= 1 && b.value <= 12 && a.value <= 31 && (a.value > 12 || a.zero || b.zero || expected)) return near(v, last, a.value, b.value);
  if (a.value >= 1 && a.value <= 12 && b.value <= 31) return near(v, last, b.value, a.value);
  return undefined;
}

function near(v: TimeView, last: number, day: number, month: number): Numeric | undefined {
  const { year } = civilOf(v.today!);
  if (!isDate(year, month, day)) return undefined;
  let best = dayOf(year, month, day);
  for (const y of [year - 1, year + 1]) if (isDate(y, month, day) && Math.abs(dayOf(y, month, day) - v.today!) < Math.abs(best - v.today!)) best = dayOf(y, month, day);
  return { last, when: dayWhen(best), rule: "day and month in digits", day: best };
}

function isDayNoun(v: TimeView, i: number): boolean {
  const before = v.tokens[i - 1] && v.first(i - 1, "unit");
  return before !== undefined && before.row.unit === "D" && before.row.number === "s";
}

function isEnd(v: TimeView, last: number): boolean {
  const next = v.tokens[last + 1];
  return !next || next.breaks > 0 || (next.kind === TokenKind.Punctuation && next.surface !== "/" && next.surface !== "-");
}

/** Year first, or the day first as Arabic has it; with two digits everywhere the reading nearest to publication. */
function threeParts(v: TimeView, parts: readonly Part[], era: Calendar | undefined): { when: When; rule: NumericRule; day?: number } | undefined {
  const [a, b, c] = parts as [Part, Part, Part];
  if (a.length === 4) return date(a.value, b.value, c.value, era) ?? date(a.value, c.value, b.value, era);
  if (c.length === 4) return date(c.value, b.value, a.value, era) ?? date(c.value, a.value, b.value, era);
  if (a.length > 2 || b.length > 2 || c.length > 2 || !(a.length === 2 || c.length === 2)) return undefined;
  const now = v.today === undefined ? 2020 : civilOf(v.today).year;
  const full = (p: Part) => (p.value > (now % 100) + 20 ? 1900 : 2000) + p.value;
  const readings = [c.length === 2 ? { year: full(c), at: date(full(c), b.value, a.value, era) } : undefined, a.length === 2 ? { year: full(a), at: date(full(a), b.value, c.value, era) } : undefined];
  const possible = readings.flatMap((r) => (r?.at?.day !== undefined ? [{ year: r.year, at: r.at }] : []));
  if (possible.length === 0) return undefined;
  return possible.reduce((x, y) => (Math.abs(y.year - now) < Math.abs(x.year - now) ? y : x)).at;
}

function date(year: number, month: number, day: number, era: Calendar | undefined): { when: When; rule: NumericRule; day?: number } | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (era === "hijri" || (era === undefined && year >= 1300 && year <= 1500)) {
    if (day > 30) return undefined;
    if (day > hijriMonthLength(year, month)) return { when: impossible, rule: "date in digits" };
    const found = dayOfHijri(year, month, day);
    return { when: dayWhen(found, "hijri"), rule: "date in digits", day: found };
  }
  if (year < 1000 || year > 2200 || !isDate(year, month, day)) return undefined;
  const found = dayOf(year, month, day);
  return { when: dayWhen(found), rule: "date in digits", day: found };
}

function years(from: number, to: number): When {
  if (to < 1500) return { ...rangeWhen(dayOfHijri(from, 1, 1), dayOfHijri(to + 1, 1, 1) - 1), grain: "year", calendar: "hijri" };
  return { type: "date", value: `${yearWhen(from).value}/${yearWhen(to).value}`, grain: "year", days: { from: yearWhen(from).days!.from, to: yearWhen(to).days!.to } };
}

function isYear(value: number): boolean {
  return (value >= 1800 && value <= 2100) || (value >= 1350 && value <= 1460);
}

function isYearOf(value: number): boolean {
  return (value >= 1900 && value <= 2100) || (value >= 1350 && value <= 1460);
}

/** Two or three whole numbers with one kind of sign between: 2015/2/2, «12 / 3 / 2015», 21.4.2016. */
function partsAt(v: TimeView, i: number): { parts: Part[]; last: number; separator: string } | undefined {
  const { surface } = v.tokens[i]!;
  if (surface.includes(".")) {
    const parts = surface.split(".").map(partOf);
    if (parts.length > 3 || parts.some((p) => !p)) return undefined;
    return { parts: parts as Part[], last: i, separator: "." };
  }
  const first = partOf(surface);
  const separator = v.tokens[i + 1]?.surface;
  if (!first || (separator !== "/" && separator !== "-" && separator !== "\\") || v.tokens[i + 1]!.breaks > 0) return undefined;
  const before = v.tokens[i - 1];
  if (before && before.surface === separator && !v.tokens[i]!.spaced && !before.spaced) return undefined;
  const parts: Part[] = [first];
  let last = i;
  while (parts.length < 3 && v.sign(last + 1, separator) && v.tokens[last + 2]?.kind === TokenKind.Number && v.tokens[last + 2]!.breaks === 0) {
    // A hyphen with spaces parts two things.
    if (separator === "-" && v.tokens[last + 1]!.spaced && parts[0]!.length !== 4) break;
    const part = partOf(v.tokens[last + 2]!.surface);
    if (!part) break;
    parts.push(part);
    last += 2;
  }
  if (parts.length < 2 || (v.sign(last + 1, separator) && v.tokens[last + 2]?.kind === TokenKind.Number && !v.tokens[last + 1]!.spaced)) return undefined;
  return { parts, last, separator };
}

function partOf(text: string): Part | undefined {
  if (text.length === 0 || text.length > 4) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const d = digitValue(text.charCodeAt(i));
    if (d < 0) return undefined;
    value = value * 10 + d;
  }
  return { value, length: text.length, zero: digitValue(text.charCodeAt(0)) === 0 };
}
