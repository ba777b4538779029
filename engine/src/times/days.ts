/** Days: «أول من أمس (الاثنين)», «يوم الجمعة المقبل», «السادس من شوال», «الثلاثاء الأخير من شهر مارس». */
import { type NumberFinding, numberSense } from "../numbers/numbers.ts";
import { ARABIC_COMMA } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import {
  addMonths, civilOf, dayOf, dayOfHijri, hijriMonthLength, hijriOf, isDate, type Weekday, weekdayOf, weekdayOnOrAfter, weekdayOnOrBefore,
} from "./calendar.ts";
import { numericAt } from "./numeric.ts";
import { type MonthName, monthAt, nthWeek, periodAt, steps, type Toward, type YearTail, yearTail } from "./periods.ts";
import { type Calendar, dayWhen, impossible, partWhen, unresolved, weekWhen, type When } from "./values.ts";
import type { TimeView } from "./view.ts";

export interface Day {
  readonly last: number;
  readonly when: When;
  readonly rule: DayRule;
  /** Resolved. */
  readonly day?: number;
  /** It begins before the token asked for («بعد غد», «أول من أمس»). */
  readonly first?: number;
}

export type DayRule =
  | "yesterday, today, tomorrow" | "two days away" | "weekday" | "weekday with last or next" | "weekday of a week" | "weekday with its date" | "day of a month"
  | "day of this month" | "month before its day" | "known day of history" | "nth weekday or day of a period" | "nth week of a period" | "the day before, the day after";

/** Any expression for one day that begins at token i. */
export function dayAt(v: TimeView, i: number, isFirst: boolean): Day | undefined {
  return deicticAt(v, i, isFirst) ?? nthAt(v, i, isFirst) ?? weekdayAt(v, i, isFirst) ?? dateAt(v, i, isFirst) ?? monthFirstDateAt(v, i, isFirst) ?? neighbourDayAt(v, i, isFirst);
}

// ── yesterday, today, tomorrow ───────────────────────────────────────────────────────────────────────────────────────

function deicticAt(v: TimeView, i: number, isFirst: boolean): Day | undefined {
  const noun = isFirst ? v.first(i, "unit") : v.next(i, "unit");
  let sense = isFirst ? v.first(i, "day") : v.next(i, "day");
  if (noun?.row.unit === "D" && noun.row.number === "s") {
    let k = i + 1;
    let far = 0;
    if (v.link(k, "before") || v.link(k, "after")) far = v.link(k++, "before") ? -1 : 1;
    const after = v.next(k, "day");
    if (after && after.row.shift !== 0 && (far === 0 || far === after.row.shift)) {
      // «قبل يوم أمس».
      if (far === 0 && isFirst && after.row.shift < 0 && v.linkBefore(i, "before") !== undefined) return { ...daysAway(v, k, after.row.shift * 2), first: i - 1 };
      return daysAway(v, k, after.row.shift + far);
    }
  }
  const number = v.number(i);
  if (!sense && number?.kind === "ordinal" && number.value === 1 && number.last === i) {
    // «أول من أمس», «أول أمس».
    const k = v.link(i + 1, "from") ? i + 2 : i + 1;
    sense = v.next(k, "day");
    if (sense?.row.shift !== -1) return undefined;
    return daysAway(v, k, -2);
  }
  if (!sense) return undefined;
  if (sense.row.colloquial && !isLastOfClause(v, i)) return undefined;
  if (sense.row.shift === 0 && !sense.row.part && startsOrdinalOrAdjective(v, i + 1)) return undefined;
  if (sense.row.part) {
    const past = v.next(i + 1, "adjective");
    if (past?.article && past.row.toward === "past") return v.today === undefined ? { last: i + 1, when: { ...unresolved, type: "time" }, rule: "yesterday, today, tomorrow" } : { last: i + 1, when: partWhen(v.today - 1, sense.row.part), rule: "yesterday, today, tomorrow" };
    return { last: i, when: v.today === undefined ? { ...unresolved, type: "time" } : partWhen(v.today, sense.row.part), rule: "yesterday, today, tomorrow" };
  }
  // «أمس الأول».
  const ordinal = v.nextNumber(i + 1);
  if (sense.row.shift === -1 && ordinal?.kind === "ordinal" && ordinal.value === 1 && numberSense(v.tokens[i + 1]!.word)?.article) return daysAway(v, i + 1, -2);
  // «قبل أمس», «بعد غد».
  if (isFirst && sense.row.shift !== 0 && v.linkBefore(i, sense.row.shift < 0 ? "before" : "after") !== undefined && !isLater(v, i)) {
    return { ...daysAway(v, i, sense.row.shift * 2), first: i - 1 };
  }
  return daysAway(v, i, sense.row.shift);
}

function isLastOfClause(v: TimeView, i: number): boolean {
  const next = v.tokens[i + 1];
  return !next || next.breaks > 0 || next.kind === TokenKind.Punctuation;
}

/** «عقب أمس» is no day. */
function isLater(v: TimeView, i: number): boolean {
  return v.tokens[i - 1]!.word.fold.length > 3;
}

/** With the weekday beside it, which wins where the two disagree, and a date. */
function daysAway(v: TimeView, last: number, shift: number): Day {
  const rule: DayRule = Math.abs(shift) > 1 ? "two days away" : "yesterday, today, tomorrow";
  let end = last;
  let day = v.today === undefined ? undefined : v.today + shift;
  const inBrackets = v.sign(last + 1, "(");
  const at = inBrackets ? last + 2 : last + 1;
  const name = v.next(at, "weekday") ?? (v.next(at, "unit")?.row.unit === "D" ? v.next(at + 1, "weekday") : undefined);
  const nameAt = v.next(at, "weekday") ? at : at + 1;
  if (name?.article && !name.preposition && (!inBrackets || v.sign(nameAt + 1, ")"))) {
    end = inBrackets ? nameAt + 1 : nameAt;
    if (day !== undefined && v.today !== undefined && weekdayOf(day) !== name.row.day) day = shift > 0 ? weekdayOnOrAfter(v.today, name.row.day) : weekdayOnOrBefore(v.today, name.row.day);
  }
  const date = explicitDate(v, end + 1);
  if (date) {
    end = date.last;
    if (date.day !== undefined) day = date.day;
  }
  return withDay(end, day, rule);
}

/** A date that says again which day: «الموافق 15 شباط», «(7 أغسطس)», «7 أغسطس». */
function explicitDate(v: TimeView, from: number, weekday?: Weekday): Day | undefined {
  let i = from;
  const comma = v.sign(i, ",") || v.sign(i, ARABIC_COMMA);
  if (comma) i++;
  if (v.link(i, "corresponding")) i++;
  if (v.link(i, "in")) i++;
  const brackets = v.sign(i, "(");
  if (brackets) i++;
  const noun = v.next(i, "unit");
  if (noun?.row.unit === "D" && noun.row.number === "s") i++;
  const date = dateAt(v, i, false, weekday) ?? numericDay(v, i) ?? monthFirstDateAt(v, i, false);
  if (!date || date.rule === "day of this month") return undefined;
  if (brackets) return v.sign(date.last + 1, ")") ? { ...date, last: date.last + 1 } : undefined;
  return date;
}

export function withDay(last: number, day: number | undefined, rule: DayRule, calendar?: Calendar): Day {
  return day === undefined ? { last, when: unresolved, rule } : { last, when: dayWhen(day, calendar), rule, day };
}

function startsOrdinalOrAdjective(v: TimeView, i: number): boolean {
  const number = v.nextNumber(i);
  if (number?.kind === "ordinal" && numberSense(v.tokens[i]!.word)?.article) return true;
  const adjective = v.next(i, "adjective");
  return adjective?.article === true;
}

/** «اليوم التالي», «اليوم السابق», «اليوم الماضي»; «هذا اليوم». */
function neighbourDayAt(v: TimeView, i: number, isFirst: boolean): Day | undefined {
  const noun = isFirst ? v.first(i, "unit") : v.next(i, "unit");
  if (noun?.row.unit !== "D" || noun.row.number !== "s" || !noun.article) return undefined;
  const adjective = v.next(i + 1, "adjective");
  if (!adjective?.article || adjective.row.toward === "latest") return undefined;
  const { toward } = adjective.row;
  const anchor = toward === "following" || toward === "previous" ? (v.lastDay?.day ?? v.today) : v.today;
  return withDay(i + 1, anchor === undefined ? undefined : anchor + steps(toward), "the day before, the day after");
}

// ── weekdays ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function weekdayAt(v: TimeView, i: number, isFirst: boolean): Day | undefined {
  let j = i;
  let last = i;
  const thisBefore = isFirst && v.linkBefore(i, "this") !== undefined;
  const noun = isFirst ? v.first(i, "unit") : v.next(i, "unit");
  if (noun?.row.unit === "D" && noun.row.number === "s") {
    j = i + 1;
    if (!v.next(j, "weekday")) return undefined;
  }
  const name = j === i && isFirst ? v.first(j, "weekday") : v.next(j, "weekday");
  if (!name) return undefined;
  last = j;
  const weekday = name.row.day;
  if (!name.article) {
    // «ثلاثاء الأسبوع الفائت».
    const week = periodAt(v, j + 1, false);
    if (week?.when.grain === "week" && week.when.days) return withDay(week.last, week.when.days.from + weekday - 1, "weekday of a week");
    return undefined;
  }
  const ordinal = v.nextNumber(j + 1);
  const adjective = v.next(j + 1, "adjective");
  if (adjective?.article && adjective.row.toward === "latest") {
    const end = periodAfter(v, j + 2);
    if (end?.when.grain === "month" && end.when.days) return withDay(end.last, weekdayOnOrBefore(end.when.days.to, weekday), "nth weekday or day of a period");
  }
  if (ordinal?.kind === "ordinal" && ordinal.value <= 5 && numberSense(v.tokens[j + 1]!.word)?.article) {
    const end = periodAfter(v, ordinal.last + 1);
    if (end?.when.grain === "month" && end.when.days) return nthWeekday(end.last, end.when, ordinal.value, weekday);
  }
  if (adjective?.article) {
    const { toward } = adjective.row;
    last = j + 1;
    const date = explicitDate(v, last + 1, weekday);
    if (date?.day !== undefined) return { ...date, rule: "weekday with its date" };
    if (v.today === undefined) return { last, when: unresolved, rule: "weekday with last or next" };
    const day = toward === "present" ? weekdayOnOrAfter(v.today - weekdayOf(v.today) + 1, weekday) : steps(toward) > 0 ? weekdayOnOrAfter(v.today + 1, weekday) : weekdayOnOrBefore(v.today - 1, weekday);
    return withDay(last, day, "weekday with last or next");
  }
  const date = explicitDate(v, last + 1, weekday);
  if (date) return { ...date, rule: "weekday with its date" };
  // «الجمعة من الأسبوع المقبل», «الجمعة هذا الأسبوع».
  const week = v.next(last + 1, "unit") || v.link(last + 1, "from") || v.link(last + 1, "in") || v.link(last + 1, "this") ? periodAfter(v, last + 1) : undefined;
  if (week?.when.grain === "week" && week.when.days) return withDay(week.last, week.when.days.from + weekday - 1, "weekday of a week");
  if (v.today === undefined) return { last, when: unresolved, rule: "weekday" };
  // «الخميس 21»: the day of this month that is a Thursday.
  const number = dayNumber(v, v.link(last + 1, "in") ? last + 2 : last + 1);
  if (number && isPlainDay(v, number)) {
    if (number.kind === "ordinal" && number.value <= 5) {
      const { year, month } = civilOf(v.today);
      const from = dayOf(year, month, 1);
      return nthWeekday(number.last, { type: "date", value: null, grain: "month", days: { from, to: addMonths(from, 1) - 1 } }, number.value, weekday);
    }
    const near = nearestMonthDay(v.today, number.value, weekday);
    if (near !== undefined && weekdayOf(near) === weekday) return withDay(number.last, near, "weekday with its date");
  }
  const direction = v.direction(i, last);
  const ahead = thisBefore || direction === "future" || direction === "present" || direction === "alone";
  return withDay(last, ahead ? weekdayOnOrAfter(direction === "alone" && !thisBefore ? v.today + 1 : v.today, weekday) : weekdayOnOrBefore(v.today, weekday), "weekday");
}

function nearestMonthDay(today: number, day: number, weekday?: Weekday): number | undefined {
  const { year, month } = civilOf(today);
  let best: number | undefined;
  for (const k of [0, -1, 1]) {
    const first = addMonths(dayOf(year, month, 1), k);
    const c = civilOf(first);
    if (!isDate(c.year, c.month, day)) continue;
    const candidate = first + day - 1;
    if (weekday !== undefined && weekdayOf(candidate) !== weekday) continue;
    if (best === undefined) best = candidate;
  }
  return best;
}

function periodAfter(v: TimeView, from: number): ReturnType<typeof periodAt> {
  let i = from;
  if (v.sign(i, ",") || v.sign(i, ARABIC_COMMA)) i++;
  if (v.link(i, "from") || v.link(i, "in")) i++;
  const period = periodAt(v, i, false, true);
  if (!period) return undefined;
  // «من شهر مارس السنة القادمة».
  return period;
}

function nthWeekday(last: number, when: When, n: number, weekday: Weekday): Day {
  const day = weekdayOnOrAfter(when.days!.from, weekday) + (n - 1) * 7;
  if (day > when.days!.to) return { last, when: impossible, rule: "nth weekday or day of a period" };
  return withDay(last, day, "nth weekday or day of a period");
}

/** «أول يوم جمعة من يوليو», «آخر اثنين من شهر آذار», «ثالث يوم من شهر عشرة», «الأسبوع الأول من أكتوبر», «أول الشهر». */
function nthAt(v: TimeView, i: number, isFirst: boolean): Day | undefined {
  let n = 0;
  let j = i;
  const edge = isFirst ? v.first(i, "edge") : v.next(i, "edge");
  const number = isFirst || v.tokens[i]?.breaks === 0 ? v.number(i) : undefined;
  let postposed = false;
  if (edge?.row.edge === "last" && !edge.article) {
    n = -1;
    j = i + 1;
  } else if (number?.kind === "ordinal" && number.value <= 31) {
    n = number.value;
    j = number.last + 1;
  } else postposed = true;
  if (!postposed && n === 1) {
    // «أول شباط», «أول أيام رمضان».
    const article = numberSense(v.tokens[i]!.word)?.article;
    if (!article) {
      const days = v.next(j, "unit");
      const period = periodAt(v, days?.row.unit === "D" && days.row.number === "p" ? j + 1 : j, false);
      if (period?.when.days && (period.when.grain === "month" || period.when.grain === "year")) return withDay(period.last, period.when.days.from, "nth weekday or day of a period", period.when.calendar);
    }
  }
  const noun = !postposed || !isFirst ? v.next(j, "unit") : v.first(j, "unit");
  let weekday = !postposed ? v.next(j, "weekday") : undefined;
  if (!postposed && noun?.row.unit === "D" && v.next(j + 1, "weekday")) {
    weekday = v.next(j + 1, "weekday");
    j++;
  }
  if (weekday && !postposed) {
    const period = periodAfter(v, j + 1);
    if (period?.when.grain !== "month" || !period.when.days) return undefined;
    return n < 0 ? withDay(period.last, weekdayOnOrBefore(period.when.days.to, weekday.row.day), "nth weekday or day of a period") : nthWeekday(period.last, period.when, n, weekday.row.day);
  }
  if (noun?.row.number !== "s" || (noun.row.unit !== "D" && noun.row.unit !== "W")) return undefined;
  let after = j + 1;
  if (postposed) {
    if (!noun.article) return undefined;
    const ordinal = v.nextNumber(after);
    const adjective = v.next(after, "adjective");
    if (ordinal?.kind === "ordinal") {
      n = ordinal.value;
      after = ordinal.last + 1;
    } else if (adjective?.article && adjective.row.toward === "latest") {
      n = -1;
      after++;
    } else return undefined;
  }
  const period = periodAfter(v, after);
  if (!period || period.when.grain === "day") return undefined;
  if (!period.when.days) return period.when.value === null ? { last: period.last, when: period.when, rule: "nth weekday or day of a period" } : undefined;
  if (noun.row.unit === "W") {
    const monday = nthWeek(period.when, n);
    return monday === undefined ? undefined : { last: period.last, when: weekWhen(monday), rule: "nth week of a period" };
  }
  const day = n > 0 ? period.when.days.from + n - 1 : period.when.days.to;
  if (day > period.when.days.to) return { last: period.last, when: impossible, rule: "nth weekday or day of a period" };
  return withDay(period.last, day, "nth weekday or day of a period", period.when.calendar);
}

// ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A whole number that can be a day of the month. */
export function dayNumber(v: TimeView, i: number, isFirst = false): NumberFinding | undefined {
  const n = isFirst ? v.number(i) : v.nextNumber(i);
  if (!n || n.percent || !Number.isInteger(n.value) || n.value < 1 || n.value > 31 || n.kind === "fraction" || n.kind === "approximate" || n.kind === "multiplier") return undefined;
  return n;
}

/** Nothing counted follows. */
function isPlainDay(v: TimeView, n: NumberFinding): boolean {
  const next = v.tokens[n.last + 1];
  if (!next || next.breaks > 0 || next.kind === TokenKind.Punctuation) return next?.surface !== "/" && next?.surface !== ":";
  return (n.kind === "ordinal" && !v.next(n.last + 1, "unit")) || v.link(n.last + 1, "to") || v.link(n.last + 1, "in");
}

/** «15 يناير 2016», «السادس من شوال», «العشرين من الشهر الجاري», «2- أكتوبر». */
export function dateAt(v: TimeView, i: number, isFirst: boolean, weekday?: Weekday): Day | undefined {
  let j = i;
  const noun = isFirst ? v.first(i, "unit") : v.next(i, "unit");
  if (noun?.row.unit === "D" && noun.row.number === "s") j = i + 1;
  const n = dayNumber(v, j, isFirst && j === i);
  if (!n) return undefined;
  const dated = dateAfterNumber(v, n, weekday, i);
  if (dated) return dated;
  if (j > i && v.today !== undefined && (n.kind === "ordinal" ? false : v.tokens[n.first]!.kind === TokenKind.Number) && !v.next(n.last + 1, "unit")) return withDay(n.last, nearestMonthDay(v.today, n.value), "day of this month");
  return undefined;
}

export function dateAfterNumber(v: TimeView, n: NumberFinding, weekday: Weekday | undefined, first: number): Day | undefined {
  let k = n.last + 1;
  const separated = v.dash(k) || v.sign(k, "/") || v.sign(k, ".");
  if (separated) k++;
  else if (v.link(k, "from") || (v.link(k, "in") && !v.next(k + 1, "month"))) k++;
  if (!separated && v.link(k, "this")) {
    const month = v.next(k + 1, "unit");
    if (month?.row.unit === "M" && month.row.number === "s" && month.article) return inRelativeMonth(v, k + 1, n.value, "present");
    return undefined;
  }
  const name = monthAt(v, k);
  if (!name) {
    const month = separated ? undefined : v.next(k, "unit");
    if (month?.row.unit !== "M" || month.row.number !== "s" || !month.article) return undefined;
    const adjective = v.next(k + 1, "adjective");
    return adjective?.article ? inRelativeMonth(v, k + 1, n.value, adjective.row.toward) : undefined;
  }
  const tail = yearTail(v, name.last + 1);
  // «2-صفر» is a score.
  if (!tail && !v.link(k - 1, "from") && numberSense(v.tokens[k]!.word)?.row.value === 0) return undefined;
  if (tail) return tail.unknown ? { last: tail.last, when: unresolved, rule: "day of a month" } : fullDate(n.value, name, tail);
  const adjective = v.next(name.last + 1, "adjective");
  const toward = adjective?.article ? adjective.row.toward : undefined;
  const last = toward ? name.last + 1 : name.last;
  return nearDate(v, n.value, name, last, toward, weekday, first);
}

/** «سبتمبر10, ألف وتسعمائة وواحد», «يناير الثاني والعشرين»: the month first, as translations have it. */
function monthFirstDateAt(v: TimeView, i: number, isFirst: boolean): Day | undefined {
  const name = monthAt(v, i, isFirst);
  if (!name?.sure || name.calendar === "hijri") return undefined;
  let j = name.last + 1;
  const hyphen = v.sign(j, "-");
  if (hyphen) j++;
  const n = dayNumber(v, j);
  if (!n) return undefined;
  const tail = yearTail(v, n.last + 1);
  const glued = v.tokens[n.first]!.spaced === false;
  if (n.kind !== "ordinal" && !tail && !glued) return undefined;
  if (n.kind === "ordinal" && !tail && v.tokens[n.last + 1]?.kind === TokenKind.Word && !numberSense(v.tokens[n.first]!.word)?.article) return undefined;
  if (tail && !tail.unknown) return { ...fullDate(n.value, name, tail), rule: "month before its day" };
  return { ...nearDate(v, n.value, name, n.last, undefined, undefined, i), rule: "month before its day" };
}

function fullDate(day: number, name: { readonly month: number; readonly calendar: Calendar }, tail: YearTail): Day {
  if (name.calendar === "hijri") {
    // «15 رمضان 2015»: the Hijri year in which that day falls.
    let { year } = tail;
    if (tail.calendar === "gregorian") {
      year = hijriOf(dayOf(tail.year, 1, 1)).year;
      if (civilOf(dayOfHijri(year, name.month, 1)).year < tail.year) year++;
    }
    if (day > hijriMonthLength(year, name.month)) return { last: tail.last, when: impossible, rule: "day of a month" };
    return withDay(tail.last, dayOfHijri(year, name.month, day), "day of a month", "hijri");
  }
  if (!isDate(tail.year, name.month, day)) return { last: tail.last, when: impossible, rule: "day of a month" };
  return withDay(tail.last, dayOf(tail.year, name.month, day), "day of a month");
}

/** A day and month without year: the weekday beside it decides, then «الماضي» or «المقبل», then the verb, then what is near. */
function nearDate(v: TimeView, day: number, name: MonthName, last: number, toward: Toward | undefined, weekday: Weekday | undefined, first: number): Day {
  const rule: DayRule = "day of a month";
  const { today } = v;
  if (today === undefined) return { last, when: { ...unresolved, ...(name.calendar === "hijri" && { calendar: "hijri" as const }) }, rule };
  const now = name.calendar === "hijri" ? hijriOf(today).year : civilOf(today).year;
  const candidates: number[] = [];
  for (const year of [now - 1, now, now + 1]) {
    if (name.calendar === "hijri") {
      if (day <= hijriMonthLength(year, name.month)) candidates.push(dayOfHijri(year, name.month, day));
    } else if (isDate(year, name.month, day)) candidates.push(dayOf(year, name.month, day));
  }
  if (candidates.length === 0) return { last, when: impossible, rule };
  const calendar = name.calendar === "hijri" ? "hijri" : undefined;
  const nearest = (list: readonly number[]) => list.reduce((a, b) => (Math.abs(b - today) < Math.abs(a - today) ? b : a));
  if (weekday !== undefined) {
    const fitting = candidates.filter((c) => weekdayOf(c) === weekday);
    if (fitting.length > 0) return withDay(last, nearest(fitting), rule, calendar);
  }
  const after = candidates.filter((c) => c >= today);
  const before = candidates.filter((c) => c <= today);
  if (toward && toward !== "present") return withDay(last, steps(toward) > 0 ? (after[0] ?? candidates.at(-1)!) : (before.at(-1) ?? candidates[0]!), rule, calendar);
  const direction = v.direction(first, last);
  if (direction === "alone" || toward === "present") return withDay(last, candidates.find((c) => (name.calendar === "hijri" ? hijriOf(c) : civilOf(c)).year === now) ?? candidates[0]!, rule, calendar);
  if (direction === "future") return withDay(last, after[0] ?? candidates.at(-1)!, rule, calendar);
  const next = after[0];
  const previous = before.at(-1);
  if (next === undefined || previous === undefined) return withDay(last, nearest(candidates), rule, calendar);
  if (direction === "present") return withDay(last, nearest([next, previous]), rule, calendar);
  // What lies more than two months ahead would be called so.
  return withDay(last, next - today <= 60 && next - today < today - previous ? next : previous, rule, calendar);
}

function inRelativeMonth(v: TimeView, last: number, day: number, toward: Toward): Day {
  const rule: DayRule = "day of this month";
  if (v.today === undefined) return { last, when: unresolved, rule };
  const { year, month } = civilOf(v.today);
  const first = addMonths(dayOf(year, month, 1), steps(toward));
  const c = civilOf(first);
  return isDate(c.year, c.month, day) ? withDay(last, first + day - 1, rule) : { last, when: impossible, rule };
}

export function numericDay(v: TimeView, i: number): Day | undefined {
  const token = v.tokens[i];
  if (token?.kind !== TokenKind.Number || token.breaks > 0) return undefined;
  const found = numericAt(v, i);
  return found?.rule === "date in digits" ? { last: found.last, when: found.when, rule: "day of a month", ...(found.day !== undefined && { day: found.day }) } : undefined;
}
