/** Months, weeks, years and what lies between: «الشهر الماضي», «آذار/مارس», «مطلع عام 2014», «الربع الثالث من هذا العام», «الثمانينات». */
import type { TimeUnit } from "../lexicon/time-words.ts";
import { numberSense } from "../numbers/numbers.ts";
import { foldText } from "../text/normal.ts";
import { ARABIC_COMMA } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { civilOf, hijriOf, weekdayOf } from "./calendar.ts";
import {
  type Calendar, centuryWhen, dayWhen, decadeWhen, type Days, hijriMonthWhen, hijriYearWhen, impossible, monthWhen, partOfYearWhen, periodOf, seasonWhen, shift, unresolved, type When, yearWhen,
} from "./values.ts";
import type { Direction, RowOf, TimeView } from "./view.ts";

export type Toward = RowOf<"adjective">["toward"];

export interface Period {
  readonly last: number;
  readonly when: When;
}

export interface MonthName {
  readonly last: number;
  readonly month: number;
  readonly calendar: Calendar;
  /** «شهر» stands before it, or a second name beside it. */
  readonly sure: boolean;
}

export interface YearTail {
  readonly last: number;
  readonly year: number;
  readonly calendar: Calendar;
  /** Without publication «العام الماضي» is no year. */
  readonly unknown?: boolean;
}

/** A month's name, with «شهر» and with its second name: «سبتمبر (أيلول)», «آذار/مارس». */
export function monthAt(v: TimeView, i: number, isFirst = false): MonthName | undefined {
  const unit = isFirst ? v.first(i, "unit") : v.next(i, "unit");
  if (unit?.row.unit === "M" && unit.row.number === "s") {
    const ordinal = v.nextNumber(i + 1);
    if (!unit.article) {
      const name = bareMonth(v, i + 1, false);
      if (name) return { last: secondNameEnd(v, name), month: name.month, calendar: name.calendar, sure: true };
      if (ordinal && ordinal.value >= 1 && ordinal.value <= 12 && ordinal.kind !== "fraction" && Number.isInteger(ordinal.value) && !isCountedUnit(v, ordinal.last + 1)) return { last: ordinal.last, month: ordinal.value, calendar: "gregorian", sure: true };
    } else if (ordinal?.kind === "ordinal" && ordinal.value >= 2 && ordinal.value <= 12 && numberSense(v.tokens[i + 1]!.word)?.article) {
      // «الشهر التاسع» is September where a year follows.
      if (yearTail(v, ordinal.last + 1)) return { last: ordinal.last, month: ordinal.value, calendar: "gregorian", sure: true };
    }
    return undefined;
  }
  const name = bareMonth(v, i, isFirst);
  if (!name) return undefined;
  const last = secondNameEnd(v, name);
  return last === name.last ? name : { last, month: name.month, calendar: name.calendar, sure: true };
}

/** «عشرة أيام», but «شهر عشرة سنة 2015». */
function isCountedUnit(v: TimeView, i: number): boolean {
  const unit = v.next(i, "unit");
  return unit !== undefined && !(unit.row.unit === "Y" && unit.row.number === "s" && (v.nextNumber(i + 1)?.value ?? 0) >= 1000);
}

function bareMonth(v: TimeView, i: number, isFirst: boolean): MonthName | undefined {
  const named = isFirst ? v.first(i, "month") : v.next(i, "month");
  if (named && !named.article) return { last: i, month: named.row.month, calendar: named.row.calendar, sure: named.row.homograph !== true };
  const head = isFirst ? v.first(i, "month-head") : v.next(i, "month-head");
  if (!head || head.article) return undefined;
  const next = v.tokens[i + 1];
  const month = next && next.breaks === 0 ? seconds(head.row).get(next.word.fold) : undefined;
  return month === undefined ? undefined : { last: i + 1, month, calendar: head.row.calendar, sure: true };
}

/** Where the month ends with its second name, if it has one. */
function secondNameEnd(v: TimeView, name: MonthName): number {
  const i = name.last + 1;
  if (v.sign(i, "(")) {
    const second = bareMonth(v, i + 1, false);
    if (second?.month === name.month && v.sign(second.last + 1, ")")) return second.last + 1;
  } else if (v.sign(i, "/") || v.dash(i)) {
    const second = bareMonth(v, i + 1, false);
    if (second?.month === name.month && second.calendar === name.calendar) return second.last;
  } else {
    const second = bareMonth(v, i, false);
    if (second?.month === name.month && second.calendar === name.calendar) return second.last;
  }
  return name.last;
}

/** What tells a month its year: «2014», «من عام 2014», «من العام الماضي», «1436هـ». */
export function yearTail(v: TimeView, from: number): YearTail | undefined {
  let i = from;
  if (v.sign(i, ",") || v.sign(i, ARABIC_COMMA) || v.sign(i, "/") || v.sign(i, "-") || v.sign(i, ".")) i++;
  if (v.link(i, "from") || v.link(i, "in")) i++;
  const unit = v.next(i, "unit");
  if (unit?.row.unit === "Y" && unit.row.number === "s") {
    const adjective = v.next(i + 1, "adjective");
    if (adjective?.article && unit.article) return relativeYear(v, i + 1, adjective.row.toward);
    const number = v.nextNumber(i + 1);
    const spelled = number && spelledYear(v, number.last, number.value);
    return spelled ? yearOf(v, spelled.value, spelled.last) : undefined;
  }
  if (v.link(i, "this")) {
    const year = v.next(i + 1, "unit");
    return year?.row.unit === "Y" && year.row.number === "s" && year.article ? relativeYear(v, i + 1, "present") : undefined;
  }
  const number = v.nextNumber(i);
  if (!number || number.value < 1000 || number.percent || number.bound !== "exact") return undefined;
  if (v.tokens[i]!.kind === TokenKind.Number && v.tokens[i]!.surface.length !== 4) return undefined;
  return yearOf(v, number.value, number.last);
}

function yearOf(v: TimeView, value: number, last: number): YearTail | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 2200) return undefined;
  if (v.link(last + 1, "hijri")) return { last: last + 1, year: value, calendar: "hijri" };
  if (v.link(last + 1, "gregorian") && !v.sign(last + 2, ".")) return { last: last + 1, year: value, calendar: "gregorian" };
  return { last, year: value, calendar: value >= 1300 && value <= 1500 ? "hijri" : "gregorian" };
}

function relativeYear(v: TimeView, last: number, toward: Toward): YearTail {
  if (v.today === undefined) return { last, year: 0, calendar: "gregorian", unknown: true };
  return { last, year: civilOf(v.today).year + steps(toward), calendar: "gregorian" };
}

export function steps(toward: Toward): number {
  return toward === "present" ? 0 : toward === "future" || toward === "following" ? 1 : -1;
}

/** The month with what follows it. */
export function monthPeriodAt(v: TimeView, i: number, isFirst: boolean): Period | undefined {
  const name = monthAt(v, i, isFirst);
  if (!name) return undefined;
  const tail = yearTail(v, name.last + 1);
  if (tail) return { last: tail.last, when: tail.unknown ? unresolved : monthOf(name, tail) };
  const adjective = v.next(name.last + 1, "adjective");
  const last = adjective?.article ? name.last + 1 : name.last;
  if (!adjective?.article && !name.sure && !(v.linkBefore(i, "in") !== undefined && name.calendar === "gregorian")) return undefined;
  if (v.today === undefined) return { last, when: unresolved };
  const toward = adjective?.article ? adjective.row.toward : undefined;
  return { last, when: nearMonth(name, v.today, toward, toward ? "open" : v.direction(i, last)) };
}

function monthOf(name: MonthName, tail: YearTail): When {
  // «رمضان 2015»: the month of that name that begins in the year.
  if (name.calendar === "hijri" && tail.calendar === "gregorian") {
    const near = hijriOf(yearWhen(tail.year).days!.from).year;
    for (const year of [near, near + 1]) {
      const when = hijriMonthWhen(year, name.month);
      if (civilOf(when.days!.from).year === tail.year) return when;
    }
    return impossible;
  }
  return name.calendar === "hijri" ? hijriMonthWhen(tail.year, name.month) : monthWhen(tail.year, name.month);
}

/** Which year's month is meant: «نوفمبر الماضي» in July is last year's; with no adjective the verb decides, and the past is likelier. */
function nearMonth(name: MonthName, today: number, toward: Toward | undefined, direction: Direction): When {
  const now = name.calendar === "hijri" ? hijriOf(today) : civilOf(today);
  const make = (year: number) => (name.calendar === "hijri" ? hijriMonthWhen(year, name.month) : monthWhen(year, name.month));
  const ahead = name.month - now.month;
  if (toward === "present" || direction === "alone") return make(now.year);
  if (toward === "future" || toward === "following") return make(ahead > 0 ? now.year : now.year + 1);
  if (toward) return make(ahead < 0 ? now.year : now.year - 1);
  if (direction === "future") return make(ahead >= 0 ? now.year : now.year + 1);
  if (direction === "present") return make(ahead <= 0 ? now.year : ahead <= 5 ? now.year : now.year - 1);
  return make(ahead <= 0 ? now.year : ahead <= 1 && direction === "open" ? now.year : now.year - 1);
}

/**
 * A period that is known by itself: «الأسبوع الماضي», «هذا العام», «عام 2014», «سبتمبر المقبل», «القرن الماضي», «2014».
 * `bare` allows «العام» alone, as after «مطلع».
 */
export function periodAt(v: TimeView, i: number, isFirst: boolean, bare = false): Period | undefined {
  const month = monthPeriodAt(v, i, isFirst);
  if (month) return month;
  if (!isFirst && v.link(i, "this")) return thisPeriod(v, i + 1);
  const unit = isFirst ? v.first(i, "unit") : v.next(i, "unit");
  if (!unit) return bare ? yearAlone(v, i) : undefined;
  const { row } = unit;
  if (row.number !== "s" || row.unit === "H" || row.unit === "MIN" || row.unit === "S" || row.unit === "Q") return undefined;
  if (unit.article) {
    let j = i + 1;
    let far = 0;
    // «الأسبوع ما بعد المقبل», «الأسبوع بعد القادم».
    if (v.tokens[j] && v.link(j, "after")) {
      far = 1;
      j++;
    }
    const adjective = v.next(j, "adjective");
    if (adjective?.article && row.unit === "Y") {
      // «العام الماضي 2014».
      const tail = v.tokens[j + 1]?.kind === TokenKind.Number ? yearTail(v, j + 1) : undefined;
      if (tail && !tail.unknown) return { last: tail.last, when: tail.calendar === "hijri" ? hijriYearWhen(tail.year) : yearWhen(tail.year) };
    }
    if (adjective?.article) return weekdayIn(v, { last: j, when: towardPeriod(v, row.unit, adjective.row.toward, far) });
  }
  if (row.unit === "Y") {
    const number = v.nextNumber(i + 1);
    const spelled = number && number.kind === "cardinal" && (number.value >= 100 || (number.value > 40 && v.tokens[i + 1]!.kind === TokenKind.Number)) ? spelledYear(v, number.last, number.value) : number && (number.value === 19 || number.value === 20) ? spelledYear(v, number.last, number.value) : undefined;
    if (spelled) {
      const bc = beforeChrist(v, spelled.last + 1);
      if (bc) return { last: bc, when: { type: "date", value: `BC${String(spelled.value).padStart(4, "0")}`, grain: "year" } };
      const tail = yearOf(v, spelled.value, spelled.last);
      if (tail) return { last: tail.last, when: tail.calendar === "hijri" ? hijriYearWhen(tail.year) : yearWhen(tail.year) };
    }
  }
  if (row.unit === "C" && unit.article) {
    const ordinal = v.nextNumber(i + 1);
    if (ordinal?.kind === "ordinal" || (ordinal && ordinal.value === 20)) return { last: ordinal.last, when: centuryWhen(ordinal.value) };
  }
  if (bare && unit.article && !unit.joined && v.today !== undefined) return { last: i, when: periodOf(row.unit, v.today) };
  return bare && unit.article ? { last: i, when: unresolved } : undefined;
}

/** «تسعة عشر تسعة وتسعون» is 1999. */
function spelledYear(v: TimeView, last: number, value: number): { last: number; value: number } | undefined {
  if (value !== 19 && value !== 20) return { last, value };
  const rest = v.nextNumber(last + 1);
  return rest && rest.value >= 1 && rest.value <= 99 && rest.kind === "cardinal" ? { last: rest.last, value: value * 100 + rest.value } : undefined;
}

function yearAlone(v: TimeView, i: number): Period | undefined {
  const number = v.nextNumber(i);
  if (!number || number.value < 1000) return undefined;
  const tail = yearTail(v, i);
  if (!tail || tail.unknown || v.next(tail.last + 1, "unit")) return undefined;
  return { last: tail.last, when: tail.calendar === "hijri" ? hijriYearWhen(tail.year) : yearWhen(tail.year) };
}

/** «300 ق.م», «قبل الميلاد»: where it ends. */
export function beforeChrist(v: TimeView, i: number): number | undefined {
  if (v.link(i, "before") && v.link(i + 1, "christ")) return i + 1;
  if (!v.link(i, "bce")) return undefined;
  const j = v.sign(i + 1, ".") ? i + 2 : i + 1;
  if (!v.link(j, "post")) return undefined;
  return j;
}

/** «هذا الأسبوع»: i is the noun. */
export function thisPeriod(v: TimeView, i: number): Period | undefined {
  const unit = v.next(i, "unit");
  if (!unit?.article || unit.row.number !== "s" || unit.row.unit === "H" || unit.row.unit === "MIN" || unit.row.unit === "S" || unit.row.unit === "Q") return undefined;
  return weekdayIn(v, { last: i, when: v.today === undefined ? unresolved : periodOf(unit.row.unit, v.today) });
}

/** «الأسبوع المقبل يوم الجمعة». */
function weekdayIn(v: TimeView, period: Period): Period {
  if (period.when.grain !== "week" || !period.when.days) return period;
  const at = v.next(period.last + 1, "unit")?.row.unit === "D" ? period.last + 2 : period.last + 1;
  const name = v.next(at, "weekday");
  return name?.article && !name.preposition ? { last: at, when: dayWhen(period.when.days.from + name.row.day - 1) } : period;
}

export function towardPeriod(v: TimeView, unit: TimeUnit, toward: Toward, far = 0): When {
  if (toward === "latest") return { type: "date", value: "PAST_REF", grain: "none" };
  // «في اليوم التالي» looks to the day told before.
  const anchor = unit === "D" && (toward === "following" || toward === "previous") ? (v.lastDay?.day ?? v.today) : v.today;
  if (anchor === undefined) return unresolved;
  const n = steps(toward);
  return periodOf(unit, shift(anchor, unit, n + Math.sign(n) * far));
}

/** «الصيف الماضي» in July is last year's; «صيف 2013». */
export function seasonAt(v: TimeView, i: number): Period | undefined {
  const season = v.first(i, "season");
  if (!season) return undefined;
  const tail = yearTail(v, i + 1);
  if (tail && tail.calendar === "gregorian") return { last: tail.last, when: tail.unknown ? unresolved : seasonWhen(tail.year, season.row.season) };
  const adjective = v.next(i + 1, "adjective");
  const toward = adjective?.article ? adjective.row.toward : undefined;
  if (!season.article) return v.sentenceOf(i).last === i && v.direction(i, i) === "future" ? { last: i, when: nearSeason(v, season.row.season, undefined, i) } : undefined;
  if (!toward && season.row.season === "SP") return undefined;
  // «في الشتاء» alone is every winter.
  if (!toward && v.linkBefore(i, "this") === undefined && v.direction(i, i) !== "future") return undefined;
  return { last: toward ? i + 1 : i, when: nearSeason(v, season.row.season, toward, i) };
}

function nearSeason(v: TimeView, season: "SP" | "SU" | "FA" | "WI", toward: Toward | undefined, i: number): When {
  if (v.today === undefined) return unresolved;
  const { year } = civilOf(v.today);
  const candidates = [-2, -1, 0, 1, 2].map((k) => seasonWhen(year + k, season));
  if (toward === "present" || (!toward && v.linkBefore(i, "this") !== undefined)) return candidates[2]!;
  const ahead = toward === "future" || toward === "following" || (!toward && v.direction(i, i) === "future");
  if (ahead) return candidates.find((w) => (toward ? w.days!.from : w.days!.to) > v.today!) ?? candidates[3]!;
  return candidates.findLast((w) => (toward ? w.days!.to : w.days!.from) < v.today!) ?? candidates[1]!;
}

/** «الثمانينات», «سبعينيات القرن الماضي». */
export function decadeAt(v: TimeView, i: number): Period | undefined {
  const decade = v.first(i, "decade");
  if (!decade) return undefined;
  const at = v.link(i + 1, "from") ? i + 2 : i + 1;
  const century = v.next(at, "unit");
  if (century?.row.unit === "C") {
    const period = periodAt(v, at, false);
    if (period?.when.days) return { last: period.last, when: decadeWhen(Math.floor(civilOf(period.when.days.from).year / 100) * 100 + decade.row.tens) };
  }
  if (v.linkBefore(i, "in") === undefined && !decade.article && decade.row.tens === 20) return undefined;
  return { last: i, when: decadeWhen(1900 + decade.row.tens) };
}

/** «الربع الثالث من عام 2016», «النصف الأول من العام». */
export function partOfYearAt(v: TimeView, i: number): Period | undefined {
  const sense = numberSense(v.tokens[i]!.word);
  if (!sense?.article || sense.row.kind !== "fraction") return undefined;
  const parts = sense.row.value === 0.25 ? 4 : sense.row.value === 0.5 ? 2 : 0;
  const ordinal = v.nextNumber(i + 1);
  if (!parts || ordinal?.kind !== "ordinal" || ordinal.value > parts) return undefined;
  let j = ordinal.last + 1;
  if (v.link(j, "from") || v.link(j, "in")) j++;
  const year = periodAt(v, j, false, true);
  if (!year) return undefined;
  if (year.when.grain === "none") return { last: year.last, when: year.when };
  const { days } = year.when;
  if (!days) return undefined;
  if (year.when.grain === "year") return { last: year.last, when: year.when.calendar === "hijri" ? within(year.when, ordinal.value, parts) : partOfYearWhen(civilOf(days.from).year, ordinal.value, parts) };
  return { last: year.last, when: within(year.when, ordinal.value, parts) };
}

/** Part n of `parts` of a period: the value stays the period's, its days narrow. */
export function within(when: When, n: number, parts: number): When {
  return when.days ? { ...when, days: slice(when.days, n, parts) } : when;
}

function slice(days: Days, n: number, parts: number): Days {
  const length = days.to - days.from + 1;
  return { from: days.from + Math.floor(((n - 1) * length) / parts), to: days.from + Math.floor((n * length) / parts) - 1 };
}

/** «مطلع العام», «أواخر 2014», «نهاية الأسبوع». */
export function edgeAt(v: TimeView, i: number): Period | undefined {
  const half = numberSense(v.tokens[i]!.word);
  if (half?.row.kind === "fraction" && half.row.value === 0.5 && !half.article) {
    // «نصف شهر آذار» is its middle.
    const month = monthPeriodAt(v, i + 1, false);
    return month && { last: month.last, when: within(month.when, 2, 3) };
  }
  const edge = v.first(i, "edge");
  if (!edge || edge.article) return undefined;
  const { edge: place } = edge.row;
  let from = i + 1;
  // «نهاية شهر», «نهاية هذا الأسبوع».
  if (v.link(from, "from")) from++;
  const season = v.next(from, "season");
  const period = season ? seasonAt(v, from) : v.next(from, "decade") ? decadeAt(v, from) : periodAt(v, from, false, true);
  if (!period) return undefined;
  const { when, last } = period;
  if (place === "last") return undefined;
  if (when.grain === "day" || !when.days) return { last, when: when.grain === "day" && place !== "rest" ? { ...when } : when };
  if (place === "weekend" && when.grain === "week") {
    const saturday = when.days.from + 5;
    return { last, when: { ...when, value: `${when.value}-WE`, days: { from: saturday, to: saturday + 1 } } };
  }
  if (place === "rest") return { last, when: { ...when, days: { from: Math.max(v.today ?? when.days.from, when.days.from), to: when.days.to } } };
  return { last, when: within(when, place === "start" ? 1 : place === "middle" ? 2 : 3, 3) };
}

/** The n-th week of a month is the one of its n-th Monday, the last the last whole one; of a year the ISO week. */
export function nthWeek(when: When, n: number): number | undefined {
  const { days } = when;
  if (!days) return undefined;
  if (when.grain === "year") {
    const fourth = days.from + 3;
    const first = fourth - weekdayOf(fourth) + 1;
    const lastThursday = days.to - 3;
    return n > 0 ? first + (n - 1) * 7 : lastThursday - weekdayOf(lastThursday) + 1;
  }
  if (n > 0) return days.from + ((8 - weekdayOf(days.from)) % 7) + (n - 1) * 7;
  const monday = days.to - weekdayOf(days.to) + 1;
  return weekdayOf(days.to) === 7 ? monday : monday - 7;
}

const secondWords = new WeakMap<object, ReadonlyMap<string, number>>();

/** Second words of «كانون», «ربيع», «ذو»: which month each makes. */
function seconds(row: RowOf<"month-head">): ReadonlyMap<string, number> {
  let map = secondWords.get(row);
  if (!map) secondWords.set(row, (map = new Map(row.then.flatMap(([month, ...forms]) => forms.map((form) => [foldText(form), month] as const)))));
  return map;
}
