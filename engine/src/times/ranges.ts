/** From one day to another: «من 3 إلى 5 آذار», «19-20 نوفمبر», «من 2 أكتوبر إلى 22 أكتوبر». */
import { type NumberFinding, numberSense } from "../numbers/numbers.ts";
import { WAW } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { addMonths, civilOf, dayOf, isDate, type Weekday, weekdayOf, weekdayOnOrAfter } from "./calendar.ts";
import { type Day, dateAfterNumber, dayAt, dayNumber, numericDay, withDay } from "./days.ts";
import { periodAt } from "./periods.ts";
import { rangeWhen, type When } from "./values.ts";
import type { TimeView } from "./view.ts";

/** «من 3 إلى 5 آذار», «بين 4 و22 من هذا الشهر», «19-20 نوفمبر»: two numbers, one month. */
export function dayRangeAt(v: TimeView, i: number): { last: number; when: When } | undefined {
  const a = dayNumber(v, i, true);
  if (!a) return undefined;
  const b = secondNumber(v, a.last + 1);
  if (!b || b.value <= a.value) return undefined;
  const end = dateAfterNumber(v, b, undefined, i) ?? relativeMonthOf(v, b);
  if (!end) return undefined;
  if (end.day === undefined) return end.when.value === null ? { last: end.last, when: end.when } : undefined;
  return { last: end.last, when: { ...rangeWhen(end.day - (b.value - a.value), end.day), ...(end.when.calendar && { calendar: end.when.calendar }) } };
}

function relativeMonthOf(v: TimeView, b: NumberFinding): Day | undefined {
  const period = periodAt(v, b.last + 1, false);
  if (period?.when.grain !== "month" || !period.when.days) return undefined;
  return withDay(period.last, period.when.days.from + b.value - 1, "day of this month");
}

function secondNumber(v: TimeView, i: number): NumberFinding | undefined {
  if (v.link(i, "to") || v.dash(i)) return dayNumber(v, i + 1);
  if (v.tokens[i]?.word.norm === WAW) return dayNumber(v, i + 1);
  const joined = v.nextNumber(i);
  if (joined && numberSense(v.tokens[i]!.word)?.joined) return dayNumber(v, i);
  return undefined;
}

/** «من 2 أكتوبر إلى 22 أكتوبر», «الجمعة 11 حتى الثلاثاء 15»: two whole days. */
export function throughAt(v: TimeView, start: Day, first: number): { last: number; when: When } | undefined {
  const i = start.last + 1;
  let at = -1;
  if (v.link(i, "to") || ((v.dash(i)) && start.rule !== "weekday" && start.rule !== "yesterday, today, tomorrow")) at = i + 1;
  else if (v.linkBefore(first, "between") !== undefined && v.tokens[i]?.word.norm === WAW) at = i + 1;
  else if (start.rule === "weekday" && v.linkBefore(first, "between") !== undefined && start.day !== undefined) {
    // «بين الأربعاء والجمعة»: و written together with the day.
    const joined = joinedWeekday(v, i);
    return joined && { last: i, when: rangeWhen(start.day, weekdayOnOrAfter(start.day, joined)) };
  }
  if (at < 0 || (v.linkBefore(first, "from") === undefined && v.tokens[i]!.kind === TokenKind.Word && v.link(i, "until") && start.rule === "weekday")) return undefined;
  const end = dayAt(v, at, false) ?? numericDay(v, at);
  if (!end || end.first !== undefined) return undefined;
  if (end.day === undefined || start.day === undefined) return end.when.value === null && start.when.value === null ? { last: end.last, when: start.when } : undefined;
  // «من الثلاثاء إلى الخميس»: the first such day after the other.
  let day = start.rule === "weekday" && end.rule === "weekday" ? weekdayOnOrAfter(start.day, weekdayOf(end.day)) : end.day;
  if (day < start.day && (end.rule === "weekday" || end.rule === "day of this month")) day += end.rule === "weekday" ? 7 : 0;
  let from = start.day;
  // «من 14 حزيران إلى 15 تموز 2018»: the year stands at the end.
  if (start.rule === "day of a month" && !hasOwnYear(v, start.last) && hasOwnYear(v, end.last) && Math.abs(day - from) > 330) {
    const { month, day: d } = civilOf(from);
    const { year } = civilOf(day);
    const same = isDate(year, month, d) ? dayOf(year, month, d) : from;
    from = same > day ? addMonths(same, -12) : same;
  }
  return from <= day ? { last: end.last, when: rangeWhen(from, day) } : undefined;
}

/** «الأسبوع المقبل بين الأربعاء والجمعة», «هذا الأسبوع من الثلاثاء إلى الخميس», «شهر نوفمبر بين 19 و20»: days of the period just read. */
export function daysWithin(v: TimeView, period: { readonly last: number; readonly when: When }): { last: number; when: When } | undefined {
  const i = period.last + 1;
  const { days, grain } = period.when;
  if (!days || (grain !== "week" && grain !== "month") || !(v.link(i, "between") || v.link(i, "from"))) return undefined;
  const two = grain === "week" ? twoWeekdays(v, i + 1) : twoNumbers(v, i + 1);
  if (!two) return undefined;
  const from = days.from + two.from - 1;
  const to = days.from + two.to - 1;
  return from < to && to <= days.to ? { last: two.last, when: rangeWhen(from, to) } : undefined;
}

interface Two {
  readonly from: number;
  readonly to: number;
  readonly last: number;
}

function twoWeekdays(v: TimeView, i: number): Two | undefined {
  const a = v.next(i, "weekday");
  if (!a) return undefined;
  const joined = joinedWeekday(v, i + 1);
  if (joined) return { from: a.row.day, to: joined, last: i + 1 };
  const b = v.link(i + 1, "to") || v.tokens[i + 1]?.word.norm === WAW ? v.next(i + 2, "weekday") : undefined;
  return b && { from: a.row.day, to: b.row.day, last: i + 2 };
}

function twoNumbers(v: TimeView, i: number): Two | undefined {
  const a = dayNumber(v, i);
  const b = a && secondNumber(v, a.last + 1);
  // A month after the second number is its own: «في نوفمبر بين 19 و20 ديسمبر».
  return b && !dateAfterNumber(v, b, undefined, i) ? { from: a.value, to: b.value, last: b.last } : undefined;
}

/** «والجمعة» */
function joinedWeekday(v: TimeView, i: number): Weekday | undefined {
  const token = v.tokens[i];
  const day = token && token.breaks === 0 ? v.first(i, "weekday") : undefined;
  return day?.joined ? day.row.day : undefined;
}

function hasOwnYear(v: TimeView, last: number): boolean {
  return v.tokens[last]!.kind === TokenKind.Number && v.tokens[last]!.surface.length === 4;
}
