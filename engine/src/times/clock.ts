/** Parts of the day and the clock: «مساء أمس», «الرابعة من عصر الخميس», «الساعة 4.16», «17:30», «ساعة متأخرة من ليل الجمعة». */
import type { DayPart } from "../lexicon/time-words.ts";
import { numberSense } from "../numbers/numbers.ts";
import { WAW, digitValue } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { formatDay } from "./calendar.ts";
import { type Day, dayAt } from "./days.ts";
import { NO_PUBLICATION_DATE, partWhen, unresolved, type When } from "./values.ts";
import { partSense, type TimeSense, type TimeView } from "./view.ts";

export type ClockRule = "part of a day" | "this morning, tonight" | "night between two days" | "early or late hour of a part" | "hour with its part of the day" | "hour o'clock" | "hour in digits" | "earlier or later that day" | "midnight";

export interface Clock {
  readonly last: number;
  readonly when: When;
  readonly rule: ClockRule;
  readonly day?: number;
  readonly start?: number;
  readonly first?: number;
}

interface PartOfDay {
  readonly last: number;
  readonly part: DayPart;
  readonly pm: boolean;
  readonly noon: boolean;
  readonly night: boolean;
  readonly article: boolean;
}

/** «مساء», «بعد ظهر», «منتصف ليل»: a part of the day as head of what follows, or as an adverb. */
function partAt(v: TimeView, i: number, isFirst: boolean): PartOfDay | undefined {
  const token = v.tokens[i];
  if (!token || (!isFirst && token.breaks > 0)) return undefined;
  if (!isFirst && (v.link(i, "after") || v.link(i, "before"))) {
    const noon = v.next(i + 1, "part");
    if (noon?.row.part === "MI") return v.link(i, "after") ? { last: i + 1, part: "AF", pm: true, noon: false, night: false, article: noon.article } : { last: i + 1, part: "MO", pm: false, noon: false, night: false, article: noon.article };
    const middle = v.next(i + 1, "edge");
    const night = v.next(i + 2, "part");
    if (middle?.row.edge === "middle" && night?.row.part === "NI") return { last: i + 2, part: "NI", pm: false, noon: false, night: true, article: night.article };
  }
  const middle = isFirst ? v.first(i, "edge") : v.next(i, "edge");
  if (middle?.row.edge === "middle") {
    const night = v.next(i + 1, "part");
    if (night?.row.part === "NI" || night?.row.part === "MI") return { ...ofSense(night, i + 1), night: true };
    const noon = v.next(i + 1, "unit");
    return noon?.row.unit === "D" && noon.row.homograph ? { last: i + 1, part: "MI", pm: true, noon: true, night: false, article: noon.article } : undefined;
  }
  const sense = partSense(token.word, false) ?? partSense(token.word, true);
  if (!sense || (!isFirst && sense.joined)) return undefined;
  return ofSense(sense, i);
}

function ofSense(sense: TimeSense<"part">, last: number): PartOfDay {
  const { part, pm, night } = sense.row;
  return { last, part, pm, noon: part === "MI", night: night === true, article: sense.article };
}

/** «مساء أمس», «فجر الأحد», «بعد ظهر اليوم», «ليل السبت ـ الأحد», «هذا المساء», «منتصف الليل». */
export function partOfDayAt(v: TimeView, i: number): Clock | undefined {
  const part = partAt(v, i, true);
  if (!part) return undefined;
  let start: number | undefined;
  let first: number | undefined;
  let { part: value } = part;
  if (value === "MI" && part.last === i) {
    const after = v.linkBefore(i, "after");
    const before = v.linkBefore(i, "before");
    if (after !== undefined || before !== undefined) {
      start = after ?? before;
      first = i - 1;
      value = after !== undefined ? "AF" : "MO";
    }
  }
  const where = { ...(start !== undefined && { start }), ...(first !== undefined && { first }) };
  if (!part.article) {
    const j = v.link(part.last + 1, "from") ? part.last + 2 : part.last + 1;
    const day = dayAt(v, j, false);
    if (day && day.first === undefined) {
      const second = secondNight(v, day, part);
      if (day.day === undefined) return { last: second ?? day.last, when: { ...unresolved, type: "time" }, rule: "part of a day", ...where };
      return { last: second ?? day.last, when: partWhen(day.day, value), rule: second ? "night between two days" : "part of a day", day: day.day, ...where };
    }
    return undefined;
  }
  const isThis = v.linkBefore(i, "this") !== undefined;
  const midnight = part.last > i;
  if (!isThis && !midnight) {
    // «الليلة الماضية» is read with the days; «صباح هذا اليوم» above.
    return undefined;
  }
  const day = midnight && v.lastDay && v.lastDay.token >= v.sentenceOf(i).first ? v.lastDay.day : v.today;
  if (day === undefined) return { last: part.last, when: { ...unresolved, type: "time" }, rule: midnight ? "midnight" : "this morning, tonight" };
  return { last: part.last, when: partWhen(day, value), rule: midnight ? "midnight" : "this morning, tonight" };
}

/** «ليل السبت - الأحد», «ليلة السبت الأحد»: the night that ends in the second day. */
function secondNight(v: TimeView, day: Day, part: PartOfDay): number | undefined {
  if (!part.night || (day.rule !== "weekday" && day.rule !== "yesterday, today, tomorrow")) return undefined;
  let j = day.last + 1;
  if (v.dash(j) || v.sign(j, "/")) j++;
  const second = v.next(j, "weekday");
  const firstName = v.next(day.last, "weekday") ?? v.first(day.last, "weekday");
  return second?.article && firstName && second.row.day === (firstName.row.day % 7) + 1 ? j : undefined;
}

/** «ساعة متأخرة من مساء أمس», «الساعات الأولى من فجر الأحد», «وقت سابق من أمس», «وقت لاحق من هذا الشهر» (the period is passed in). */
export function hourOfPartAt(v: TimeView, i: number, period: (v: TimeView, i: number) => { last: number; when: When } | undefined): Clock | undefined {
  const unit = v.first(i, "unit");
  const moment = unit?.row.unit === "H" && unit.row.number !== "d" ? undefined : v.first(i, "moment");
  if (!moment && unit?.row.unit !== "H") return undefined;
  let j = i + 1;
  // «ساعات الفجر الأولى».
  const ofPart = unit?.row.number === "p" && !unit.article ? v.next(j, "part") : undefined;
  if (ofPart?.article) {
    const found = partOfDayFrom(v, ofSense(ofPart, isOrdinalFirst(v, j + 1) ? j + 1 : j));
    if (found) return { ...found, rule: "early or late hour of a part" };
  }
  const early = v.link(j, "late") || isOrdinalFirst(v, j);
  const other = moment && (v.link(j, "earlier") || v.link(j, "later"));
  if (!early && !other) return undefined;
  j++;
  const from = v.link(j, "from");
  if (from) j++;
  const part = partAt(v, j, false);
  if (part) {
    const day = partOfDayFrom(v, part);
    if (day) return { ...day, rule: other ? "earlier or later that day" : "early or late hour of a part" };
  }
  const day = dayAt(v, j, false);
  if (day && (from || day.rule === "yesterday, today, tomorrow" || day.rule === "two days away" || day.rule === "weekday")) return { last: day.last, when: day.when, rule: "earlier or later that day", ...(day.day !== undefined && { day: day.day }) };
  const whole = from || v.link(j, "this") ? period(v, j) : undefined;
  return whole && { ...whole, rule: "earlier or later that day" };
}

function isOrdinalFirst(v: TimeView, i: number): boolean {
  const n = v.nextNumber(i);
  return n?.kind === "ordinal" && n.value === 1 && numberSense(v.tokens[i]!.word)?.article === true;
}

function partOfDayFrom(v: TimeView, part: PartOfDay): { last: number; when: When; day?: number } | undefined {
  const j = v.link(part.last + 1, "from") ? part.last + 2 : part.last + 1;
  const day = part.article ? undefined : dayAt(v, j, false);
  if (day) return day.day === undefined ? { last: day.last, when: { ...unresolved, type: "time" } } : { last: day.last, when: partWhen(day.day, part.part), day: day.day };
  if (!part.article) return undefined;
  const known = v.lastDay && v.lastDay.token >= v.sentenceOf(v.begin).first ? v.lastDay.day : v.today;
  return { last: part.last, when: known === undefined ? { ...unresolved, type: "time" } : partWhen(known, part.part) };
}

// ── the clock ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Hour {
  readonly last: number;
  readonly hour: number;
  readonly minute: number;
}

/** «الساعة الثامنة والنصف صباحا», «الرابعة من عصر أمس», «17:30», «8 مساء اليوم». */
export function clockAt(v: TimeView, i: number): Clock | undefined {
  const unit = v.first(i, "unit");
  const oclock = unit?.row.unit === "H" && unit.row.number === "s" && unit.article;
  const at = oclock ? i + 1 : i;
  const hour = hourAt(v, at, at === i, oclock === true);
  if (!hour) return undefined;
  let { last } = hour;
  // The part, and the day with it or after it.
  const j = v.link(last + 1, "from") ? last + 2 : last + 1;
  const part = partAt(v, j, false);
  let day: Day | undefined;
  let pm: PartOfDay | undefined = part;
  if (part) {
    last = part.last;
    const k = v.link(last + 1, "from") ? last + 2 : last + 1;
    day = dayAt(v, k, false);
  } else if (v.link(last + 1, "ante") || (v.link(last + 1, "post") && (oclock || hour.minute > 0 || v.tokens[at + 1]?.surface === ":"))) {
    pm = { last: last + 1, part: v.link(last + 1, "post") ? "EV" : "MO", pm: v.link(last + 1, "post"), noon: false, night: false, article: false };
    last++;
    day = dayAt(v, last + 1, false);
  } else if (oclock || v.tokens[at + 1]?.surface === ":") {
    day = dayAt(v, j, false);
    if (day && day.rule === "nth weekday or day of a period") day = undefined;
  } else return undefined;
  const digitsOnly = v.tokens[at]!.kind === TokenKind.Number;
  if (!oclock && !digitsOnly && !pm) return undefined;
  if (day && (day.first !== undefined || day.rule === "day of this month")) day = undefined;
  if (day) last = day.last;
  const h = hourOfDay(hour.hour, pm);
  if (h > 24 || hour.minute > 59) return undefined;
  const known = day ? day.day : v.lastDay && v.lastDay.token >= v.sentenceOf(i).first && i - v.lastDay.token < 12 ? v.lastDay.day : v.today;
  const clock = `T${two(h)}:${two(hour.minute)}`;
  const rule: ClockRule = oclock ? "hour o'clock" : v.tokens[at + 1]?.surface === ":" ? "hour in digits" : "hour with its part of the day";
  if (known === undefined || (day && day.day === undefined)) return { last, when: { type: "time", value: null, grain: "none", doubt: NO_PUBLICATION_DATE }, rule };
  return { last, when: { type: "time", value: `${formatDay(known)}${clock}`, grain: "day", days: { from: known, to: known } }, rule, day: known };
}

function hourAt(v: TimeView, i: number, isFirst: boolean, oclock: boolean): Hour | undefined {
  const token = v.tokens[i];
  if (!token || (!isFirst && token.breaks > 0)) return undefined;
  if (token.kind === TokenKind.Number) {
    const [h, m, ...rest] = token.surface.split(/[.\u066B,]/);
    if (rest.length > 0 || h!.length > 2) return undefined;
    const hour = digits(h!);
    if (m !== undefined && m.length !== 2) return undefined;
    if (hour > 24) return undefined;
    let minute = m === undefined ? 0 : digits(m);
    let last = i;
    if (v.sign(i + 1, ":") && v.tokens[i + 2]?.kind === TokenKind.Number && v.tokens[i + 2]!.surface.length === 2 && m === undefined) {
      if (!oclock && v.tokens[i + 1]!.spaced) return undefined;
      minute = digits(v.tokens[i + 2]!.surface);
      last = i + 2;
      if (v.sign(i + 3, ":") && v.tokens[i + 4]?.kind === TokenKind.Number) last = i + 4;
      return minute < 60 ? { last, hour, minute } : undefined;
    }
    if (hour === 0 && m === undefined) return undefined;
    return minute < 60 ? withMinutes(v, { last, hour, minute }) : undefined;
  }
  const n = isFirst ? v.number(i) : v.nextNumber(i);
  const sense = numberSense(token.word);
  if (!n || !sense || !sense.article || n.value < 1 || n.value > 12 || (n.kind !== "ordinal" && !oclock && n.value !== 1)) return undefined;
  // «الواحدة» is one o'clock.
  const whole = Math.floor(n.value);
  return withMinutes(v, { last: n.last, hour: whole, minute: Math.round((n.value - whole) * 60) });
}

/** «والنصف», «والربع», «إلا الربع», «و35 دقيقة», «وعشر دقائق». */
function withMinutes(v: TimeView, hour: Hour): Hour {
  let i = hour.last + 1;
  const token = v.tokens[i];
  if (!token || token.breaks > 0) return hour;
  const less = v.link(i, "less");
  const lone = token.word.norm === WAW;
  if (less || lone) i++;
  const n = v.nextNumber(i);
  if (!n || !(less || lone || numberSense(v.tokens[i]!.word)?.joined)) return hour;
  let minute: number;
  let { last } = n;
  if (n.kind === "fraction") minute = Math.round(n.value * 60);
  else {
    const unit = v.next(last + 1, "unit");
    if (unit?.row.unit !== "MIN" || n.value >= 60) return hour;
    minute = n.value;
    last++;
  }
  return less ? { last, hour: hour.hour - 1, minute: 60 - minute } : { last, hour: hour.hour, minute };
}

function hourOfDay(hour: number, part: PartOfDay | undefined): number {
  if (!part || hour > 12) return hour;
  if (part.noon) return hour <= 4 ? hour + 12 : hour;
  if (part.part === "NI") return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  if (part.pm) return hour < 12 ? hour + 12 : 12;
  return hour === 12 ? 0 : hour;
}

function digits(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const d = digitValue(text.charCodeAt(i));
    if (d < 0) return Number.NaN;
    value = value * 10 + d;
  }
  return value;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}
