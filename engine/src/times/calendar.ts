/**
 * Days and the calendars that name them. A day is a whole number, days since 1970-01-01; nothing here asks a clock, a time zone or the
 * machine. Civil dates are proleptic Gregorian; Hijri dates are Umm al-Qura within its table, the tabular calendar outside.
 */
import { FIRST_HIJRI_DAY, FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR, MONTH_LENGTHS } from "./hijri.ts";

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function civilOf(day: number): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function weekdayOf(day: number): Weekday {
  return ((((day + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** The last such weekday not after `day`. */
export function weekdayOnOrBefore(day: number, weekday: Weekday): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** The first such weekday not before `day`. */
export function weekdayOnOrAfter(day: number, weekday: Weekday): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** The same day of another month, or that month's last. */
export function addMonths(day: number, months: number): number {
  const d = civilOf(day);
  const index = d.year * 12 + d.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(d.day, daysInMonth(year, month)));
}

export function formatDay(day: number): string {
  const { year, month, day: d } = civilOf(day);
  return `${four(year)}-${two(month)}-${two(d)}`;
}

export function formatMonth(year: number, month: number): string {
  return `${four(year)}-${two(month)}`;
}

export function formatYear(year: number): string {
  return four(year);
}

/** ISO 8601 week: it belongs to the year its Thursday is in. */
export function formatWeek(day: number): string {
  const monday = day - weekdayOf(day) + 1;
  const { year } = civilOf(monday + 3);
  return `${four(year)}-W${two(Math.floor((monday + 3 - dayOf(year, 1, 1)) / 7) + 1)}`;
}

/** The day a published date or date-time falls on, as written: no conversion between zones. */
export function parseDay(iso: string | undefined): number | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(iso ?? "");
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isDate(year, month, day) ? dayOf(year, month, day) : undefined;
}

// ── Hijri ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Day of 1 Muharram of each year of the table and of the one after it. */
const hijriYearStarts = yearStarts();

export function hijriMonthLength(year: number, month: number): number {
  if (year >= FIRST_HIJRI_YEAR && year <= LAST_HIJRI_YEAR) return 29 + ((bitsOf(year) >> (month - 1)) & 1);
  return month % 2 === 1 || (month === 12 && isTabularLeapYear(year)) ? 30 : 29;
}

export function dayOfHijri(year: number, month: number, day: number): number {
  let start = yearStart(year);
  for (let m = 1; m < month; m++) start += hijriMonthLength(year, m);
  return start + day - 1;
}

export function hijriOf(day: number): CivilDate {
  let year = Math.floor((day - FIRST_HIJRI_DAY) / 354.36706) + FIRST_HIJRI_YEAR;
  while (yearStart(year + 1) <= day) year++;
  while (yearStart(year) > day) year--;
  let left = day - yearStart(year);
  let month = 1;
  while (left >= hijriMonthLength(year, month)) left -= hijriMonthLength(year, month++);
  return { year, month, day: left + 1 };
}

function yearStart(year: number): number {
  const inTable = hijriYearStarts[year - FIRST_HIJRI_YEAR];
  if (inTable !== undefined) return inTable;
  // Tabular: 1 Muharram 1 AH is 16 July 622 in the Julian calendar, 19 July in the Gregorian.
  return dayOf(622, 7, 19) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
}

function isTabularLeapYear(year: number): boolean {
  return (11 * year + 14) % 30 < 11;
}

function bitsOf(year: number): number {
  const at = (year - FIRST_HIJRI_YEAR) * 3;
  return Number.parseInt(MONTH_LENGTHS.slice(at, at + 3), 16);
}

function yearStarts(): number[] {
  const starts = [FIRST_HIJRI_DAY];
  for (let year = FIRST_HIJRI_YEAR; year <= LAST_HIJRI_YEAR; year++) {
    let days = 0;
    for (let month = 0; month < 12; month++) days += 29 + ((bitsOf(year) >> month) & 1);
    starts.push(starts[starts.length - 1]! + days);
  }
  return starts;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

function four(n: number): string {
  if (n >= 1000 && n <= 9999) return `${n}`;
  return n < 0 ? `-${String(-n).padStart(4, "0")}` : String(n).padStart(4, "0");
}
