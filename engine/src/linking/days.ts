/** Days as whole numbers, and the day an article speaks from. */
import type { Reading } from "../reading.ts";
import { dayOf, formatDay, isDate, parseDay } from "../times/calendar.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** «November 15, 2024», «Nov 27, 2024», «27 Nov 2024»: how pages of social networks date a post, whatever language it is in. */
const MONTH_FIRST = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2}),? (\d{4})(?!\d)/i;
const DAY_FIRST = /(?<!\d)(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (\d{4})(?!\d)/i;

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
