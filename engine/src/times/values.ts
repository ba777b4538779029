/** What a time expression comes to: a TIMEX3 value and the days it can cover. */
import type { DayPart, TimeUnit } from "../lexicon/time-words.ts";
import { addMonths, civilOf, dayOf, dayOfHijri, daysInMonth, formatDay, formatMonth, formatWeek, formatYear, hijriMonthLength, weekdayOf } from "./calendar.ts";

export type TimexType = "date" | "time" | "duration" | "set";
export type Calendar = "gregorian" | "hijri";
export type Grain = "day" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "century" | "none";

/** Days, inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A date or a period in the calendar, or what is known of one. */
export interface When {
  readonly type: TimexType;
  readonly value: string | null;
  readonly grain: Grain;
  readonly days?: Days;
  readonly calendar?: Calendar;
  /** Why there is no value. */
  readonly doubt?: string;
}

export const NO_PUBLICATION_DATE = "no-publication-date";
export const NO_SUCH_DATE = "no-such-date";

export const unresolved: When = { type: "date", value: null, grain: "none", doubt: NO_PUBLICATION_DATE };
export const impossible: When = { type: "date", value: null, grain: "none", doubt: NO_SUCH_DATE };

export function dayWhen(day: number, calendar?: Calendar): When {
  return { type: "date", value: formatDay(day), grain: "day", days: { from: day, to: day }, ...(calendar && { calendar }) };
}

export function partWhen(day: number, part: DayPart): When {
  return { type: "time", value: `${formatDay(day)}T${part}`, grain: "day", days: { from: day, to: day } };
}

export function weekWhen(day: number): When {
  const from = day - weekdayOf(day) + 1;
  return { type: "date", value: formatWeek(day), grain: "week", days: { from, to: from + 6 } };
}

export function monthWhen(year: number, month: number): When {
  const from = dayOf(year, month, 1);
  return { type: "date", value: formatMonth(year, month), grain: "month", days: { from, to: from + daysInMonth(year, month) - 1 } };
}

export function yearWhen(year: number): When {
  return { type: "date", value: formatYear(year), grain: "year", days: { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) } };
}

/** A Hijri month covers parts of two Gregorian ones: the value is the interval of its days. */
export function hijriMonthWhen(year: number, month: number): When {
  const from = dayOfHijri(year, month, 1);
  return { ...rangeWhen(from, from + hijriMonthLength(year, month) - 1), grain: "month", calendar: "hijri" };
}

export function hijriYearWhen(year: number): When {
  return { ...rangeWhen(dayOfHijri(year, 1, 1), dayOfHijri(year + 1, 1, 1) - 1), grain: "year", calendar: "hijri" };
}

export function rangeWhen(from: number, to: number): When {
  return { type: "date", value: `${formatDay(from)}/${formatDay(to)}`, grain: "day", days: { from, to } };
}

export function seasonWhen(year: number, season: "SP" | "SU" | "FA" | "WI"): When {
  const month = season === "SP" ? 3 : season === "SU" ? 6 : season === "FA" ? 9 : 12;
  const from = dayOf(year, month, 1);
  return { type: "date", value: `${formatYear(year)}-${season}`, grain: "season", days: { from, to: addMonths(from, 3) - 1 } };
}

/** The n-th of `parts` equal parts of a year: quarters and halves. */
export function partOfYearWhen(year: number, n: number, parts: 2 | 4): When {
  const from = dayOf(year, (n - 1) * (12 / parts) + 1, 1);
  return { type: "date", value: `${formatYear(year)}-${parts === 4 ? "Q" : "H"}${n}`, grain: "quarter", days: { from, to: addMonths(from, 12 / parts) - 1 } };
}

/** The 1980s are "198". */
export function decadeWhen(firstYear: number): When {
  return { type: "date", value: formatYear(firstYear).slice(0, 3), grain: "decade", days: { from: dayOf(firstYear, 1, 1), to: dayOf(firstYear + 9, 12, 31) } };
}

/** The twentieth century is "19". */
export function centuryWhen(century: number): When {
  return { type: "date", value: formatYear((century - 1) * 100).slice(0, 2), grain: "century", days: { from: dayOf((century - 1) * 100 + 1, 1, 1), to: dayOf(century * 100, 12, 31) } };
}

export function periodOf(unit: TimeUnit, day: number): When {
  const { year, month } = civilOf(day);
  switch (unit) {
    case "W":
      return weekWhen(day);
    case "M":
      return monthWhen(year, month);
    case "Q":
      return partOfYearWhen(year, Math.ceil(month / 3), 4);
    case "Y":
      return yearWhen(year);
    case "Z":
      return decadeWhen(Math.floor(year / 10) * 10);
    case "C":
      return centuryWhen(Math.ceil(year / 100));
    default:
      return dayWhen(day);
  }
}

/** The day `count` units later. Fractions count for days and weeks only. */
export function shift(day: number, unit: TimeUnit, count: number): number {
  switch (unit) {
    case "W":
      return day + Math.round(7 * count);
    case "M":
      return addMonths(day, Math.round(count));
    case "Q":
      return addMonths(day, Math.round(3 * count));
    case "Y":
      return addMonths(day, Math.round(12 * count));
    case "Z":
      return addMonths(day, Math.round(120 * count));
    case "C":
      return addMonths(day, Math.round(1200 * count));
    case "D":
      return day + Math.round(count);
    default:
      return day;
  }
}

/** P3D, PT2H; a decade is ten years, a century a hundred. X: an open number. */
export function durationValue(parts: readonly { readonly unit: TimeUnit; readonly count: number | "X" }[]): string {
  let dated = "";
  let timed = "";
  for (const letter of DATED) dated += amount(parts, letter, false);
  for (const letter of TIMED) timed += amount(parts, letter, true);
  return timed ? `P${dated}T${timed}` : `P${dated}`;
}

const DATED = ["Y", "M", "W", "D"];
const TIMED = ["H", "M", "S"];

/** The last part that is written with this letter. */
function amount(parts: readonly { readonly unit: TimeUnit; readonly count: number | "X" }[], letter: string, timed: boolean): string {
  for (let k = parts.length - 1; k >= 0; k--) {
    const { unit, count } = parts[k]!;
    const ofClock = unit === "H" || unit === "MIN" || unit === "S";
    if (ofClock !== timed || letterOf(unit) !== letter) continue;
    const times = unit === "Z" ? 10 : unit === "C" ? 100 : unit === "Q" ? 3 : 1;
    return count === "X" ? `${times === 1 ? "X" : "X0"}${letter}` : `${count * times}${letter}`;
  }
  return "";
}

function letterOf(unit: TimeUnit): string {
  return unit === "Z" || unit === "C" ? "Y" : unit === "Q" || unit === "MIN" ? "M" : unit;
}
