/** Days as whole numbers, and the day an article speaks from. */
import type { Reading } from "../reading.ts";
import { dayOf, formatDay, isDate, parseDay, weekdayOf } from "../times/calendar.ts";
import type { DayWords } from "./records.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/**
 * «November 15, 2024», «Nov 27, 2024», «27 Nov 2024»: how pages of social networks date a post, whatever language it is in. Copied from the page,
 * the date often hangs on the name before it («Some NewsOctober 22, 2024 · Shared»): then the capital tells where it begins.
 */
const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const MONTH_FIRST = new RegExp(`(${MONTH})\\.? (\\d{1,2}),? (\\d{4})(?!\\d)`);
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2}) (${MONTH})\\.?,? (\\d{4})(?!\\d)`);

/** The day of publication, else what the page shows as one: a post's date, or the full date that its text gives first. */
export function dayOfArticle(reading: Reading): string | undefined {
  const { published, text, title } = reading.article;
  const given = parseDay(published);
  if (given !== undefined) return formatDay(given);
  return shownIn(text) ?? shownIn(title ?? "") ?? reading.timexes.find(({ type, value }) => type === "date" && value !== null && /^\d{4}-\d\d-\d\d$/.test(value))?.value ?? undefined;
}

function shownIn(text: string): string | undefined {
  const [a, b] = [MONTH_FIRST.exec(text), DAY_FIRST.exec(text)];
  if (a && (!b || a.index <= b.index)) return dayString(a[3]!, a[1]!, a[2]!);
  return b ? dayString(b[3]!, b[2]!, b[1]!) : undefined;
}

function dayString(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day)];
  return isDate(y, m, d) ? formatDay(dayOf(y, m, d)) : undefined;
}

/** Days since 1970, or undefined for what is no ISO day. */
export function dayNumber(iso: string | undefined): number | undefined {
  return parseDay(iso);
}

export function dayText(day: number): string {
  return formatDay(day);
}

/** The weekday and the date without its year, of a day since 1970. */
export function wordsOfDay(day: number): Required<DayWords> {
  return { weekday: weekdayOf(day), monthDay: formatDay(day).slice(5) };
}

/** Days between two dates whatever the year: 1 for 31 December and 1 January. */
export function gapInYear(a: string, b: string): number {
  const [x, y] = [a, b].map((monthDay) => dayOf(2000, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))) as [number, number];
  const gap = Math.abs(x - y);
  return Math.min(gap, 366 - gap);
}

export function earliest(...days: readonly (string | undefined)[]): string | undefined {
  let out: string | undefined;
  for (const day of days) if (day !== undefined && (out === undefined || day < out)) out = day;
  return out;
}

export function latest(...days: readonly (string | undefined)[]): string | undefined {
  let out: string | undefined;
  for (const day of days) if (day !== undefined && (out === undefined || day > out)) out = day;
  return out;
}
