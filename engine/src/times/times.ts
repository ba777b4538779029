/**
 * When, how long, how often? One pass over the tokens: at each word of time and each number the readers are asked in order, the most
 * specific first, and the first that answers takes its words. Values are TIMEX3; what is relative is counted from the day of publication
 * and has no value without it.
 */
import { generalOffices, knownDays, mediaWords } from "../lexicon/time-words.ts";
import { gate, isKind, phrasesAt, type Token } from "../matching/words.ts";
import { Kind } from "../matching/dictionary.ts";
import type { NumberFinding } from "../numbers/numbers.ts";
import { ALEF, LAM, WAW } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import type { SentenceRange } from "../text/sentences.ts";
import { TokenKind } from "../text/tokens.ts";
import { dayOf, formatDay, parseDay } from "./calendar.ts";
import { clockAt, type ClockRule, hourOfPartAt, partOfDayAt } from "./clock.ts";
import { dayAt, type DayRule } from "./days.ts";
import { type DurationRule, lengthAt, wholeAt } from "./durations.ts";
import { feastAt, type FeastRule } from "./feasts.ts";
import { numericAt, type NumericRule } from "./numeric.ts";
import { decadeAt, edgeAt, monthAt, monthPeriodAt, partOfYearAt, periodAt, seasonAt, thisPeriod } from "./periods.ts";
import { dayRangeAt, daysWithin, throughAt } from "./ranges.ts";
import { referenceAt, type ReferenceRule, setAt, type SetRule } from "./references.ts";
import { type Calendar, dayWhen, rangeWhen, type TimexType, type When } from "./values.ts";
import { folded, kindBits, NAMED_AFTER_TIMES, timeKinds, TimeView } from "./view.ts";
import { yearAt, type YearRule } from "./years.ts";

export type TimeRule =
  | DayRule | ClockRule | DurationRule | FeastRule | NumericRule | ReferenceRule | SetRule | YearRule
  | "days from one to another" | "days of one month" | "month" | "last, this or next week, month or year" | "beginning, middle or end of a period" | "season" | "decade" | "quarter or half of a year";

export interface TimexFinding {
  /** Token indices, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: TimexType;
  readonly value: string | null;
  /** ISO days it can cover, inclusive, for what is longer than a day. */
  readonly range?: { readonly from: string; readonly to: string };
  readonly calendar?: Calendar;
  readonly rule: TimeRule;
  /** Why there is no value. */
  readonly doubt?: string;
}

interface Match {
  readonly last: number;
  readonly when: When;
  readonly rule: TimeRule;
  readonly day?: number;
  readonly start?: number;
  readonly first?: number;
}

const IS_TIME = gate((word) => isKind(word, Kind.Time));

export function findTimes(tokens: readonly Token[], sentences: readonly SentenceRange[], numbers: readonly NumberFinding[], published: string | undefined): TimexFinding[] {
  const v = new TimeView(tokens, sentences, numbers, parseDay(published));
  const out: TimexFinding[] = [];
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ((token.gates & IS_TIME) === 0 && token.kind !== TokenKind.Number && !v.number(i)) continue;
    v.begin = i;
    const nameEnd = nameEndAt(v, i);
    if (nameEnd !== undefined) {
      i = nameEnd;
      continue;
    }
    const match = matchAt(v, i);
    if (!match) continue;
    const finding = findingOf(v, i, match);
    if (finding.start < free) continue;
    out.push(finding);
    free = finding.end;
    if (match.day !== undefined) v.lastDay = { day: match.day, token: match.last };
    i = match.last;
  }
  return out;
}

const HOURS = kindBits("unit");
const PARTS = kindBits("part", "edge");
const MOMENTS = kindBits("unit", "moment");
const WHOLES = kindBits("unit", "day");
const DAYS = kindBits("unit", "day", "edge", "weekday", "month", "month-head");
const FEASTS = kindBits("feast");
const SETS = kindBits("frequency", "unit");
const EDGES = kindBits("edge");
const PERIODS = kindBits("unit", "month", "month-head");
const SEASONS = kindBits("season");
const DECADES = kindBits("decade");
const LENGTHS = kindBits("unit");
const REFERENCES = kindBits("reference", "moment", "stretch", "unit", "adjective");

/** A reader is asked only where the word can begin what it reads. */
function matchAt(v: TimeView, i: number): Match | undefined {
  const { word } = v.tokens[i]!;
  const kinds = timeKinds(word);
  const spelled = isKind(word, Kind.Number);
  const number = v.number(i) !== undefined || v.tokens[i]!.kind === TokenKind.Number;
  return (
    (number ? knownDayAt(v, i) : undefined) ??
    (number || (kinds & HOURS) !== 0 ? clockAt(v, i) : undefined) ??
    (number ? numericOrRangeAt(v, i) : undefined) ??
    ((kinds & SETS) !== 0 || v.linkBefore(i, "each") !== undefined ? setAt(v, i) : undefined) ??
    ((kinds & PARTS) !== 0 ? partOfDayAt(v, i) : undefined) ??
    ((kinds & MOMENTS) !== 0 ? hourOfPartAt(v, i, barePeriodAt) : undefined) ??
    ((kinds & WHOLES) !== 0 ? wholeAt(v, i) : undefined) ??
    (number || (kinds & DAYS) !== 0 ? dayOrRangeAt(v, i) : undefined) ??
    ((kinds & FEASTS) !== 0 ? feastAt(v, i) : undefined) ??
    (spelled ? named("quarter or half of a year", partOfYearAt(v, i)) : undefined) ??
    (spelled || (kinds & EDGES) !== 0 ? named("beginning, middle or end of a period", edgeAt(v, i)) : undefined) ??
    ((kinds & PERIODS) !== 0 ? narrowed(v, monthOnly(v, i) ?? thisOnly(v, i) ?? named("last, this or next week, month or year", periodAt(v, i, true))) : undefined) ??
    ((kinds & SEASONS) !== 0 ? named("season", seasonAt(v, i)) : undefined) ??
    ((kinds & DECADES) !== 0 ? named("decade", decadeAt(v, i)) : undefined) ??
    (number || (kinds & LENGTHS) !== 0 ? lengthAt(v, i) : undefined) ??
    (number ? yearAt(v, i) : undefined) ??
    ((kinds & REFERENCES) !== 0 ? referenceAt(v, i) : undefined)
  );
}

/** A week or month with the days of it that are meant. */
function narrowed(v: TimeView, match: Match | undefined): Match | undefined {
  const days = match && daysWithin(v, match);
  return days ? { ...match, ...days, rule: "days from one to another" } : match;
}

function barePeriodAt(v: TimeView, i: number): ReturnType<typeof periodAt> {
  return periodAt(v, i, false, true);
}

function findingOf(v: TimeView, i: number, match: Match): TimexFinding {
  const first = match.first ?? i;
  const { type, value, days, calendar, doubt, grain } = match.when;
  const number = v.number(i);
  const start = match.start ?? (number ? number.start : v.startOf(first, first === i ? prefixLength(v, i) : 0));
  const range = days && (grain !== "day" || days.from !== days.to) ? { from: formatDay(days.from), to: formatDay(days.to) } : undefined;
  return {
    first, last: match.last, start, end: v.tokens[match.last]!.end, type, value, range, calendar, rule: match.rule, doubt,
  };
}

/** و and ب ل ك are written together with the word but do not belong to the time. */
function prefixLength(v: TimeView, i: number): number {
  for (const { cut, entry } of v.tokens[i]!.word.analyses) if (entry.kind === Kind.Time && !cut.pronoun && !cut.future) return cut.conjunction.length + cut.preposition.length;
  return 0;
}

function named(rule: TimeRule, found: { readonly last: number; readonly when: When } | undefined): Match | undefined {
  return found && { ...found, rule };
}

function numericOrRangeAt(v: TimeView, i: number): Match | undefined {
  const range = named("days of one month", dayRangeAt(v, i));
  if (range) return range;
  const numeric = numericAt(v, i) ?? numericRangeAt(v, i);
  if (!numeric) return undefined;
  if (numeric.day !== undefined) {
    const through = throughAt(v, { last: numeric.last, when: numeric.when, rule: "day of a month", day: numeric.day }, i);
    if (through) return { ...through, rule: "days from one to another" };
  }
  return numeric;
}

/** «من 19 إلى 21 / 10 / 1436هـ»: the first number has the month of the second. */
function numericRangeAt(v: TimeView, i: number): Match | undefined {
  const number = v.number(i);
  if (!number || v.tokens[i]!.kind !== TokenKind.Number || number.last !== i || !v.link(i + 1, "to") || v.tokens[i + 2]?.kind !== TokenKind.Number || v.tokens[i + 2]!.breaks > 0) return undefined;
  const end = numericAt(v, i + 2);
  const last = v.number(i + 2)?.value;
  if (end?.day === undefined || last === undefined || end.rule !== "date in digits" || last <= number.value || last > 31 || number.value < 1) return undefined;
  return { last: end.last, when: { ...rangeWhen(end.day - (last - number.value), end.day), ...(end.when.calendar && { calendar: end.when.calendar }) }, rule: "days of one month" };
}

function dayOrRangeAt(v: TimeView, i: number): Match | undefined {
  const day = dayAt(v, i, true);
  if (!day) return undefined;
  const through = throughAt(v, day, i);
  if (through) return { ...through, rule: "days from one to another", ...(day.first !== undefined && { first: day.first }) };
  return withClock(v, day) ?? (day.first === undefined ? day : { ...day, start: v.tokens[day.first]!.start + (v.tokens[day.first]!.word.norm.length > 3 ? 1 : 0) });
}

/** «أمس صباحا», «الجمعة الساعة الثامنة مساء», «الأحد مساء». */
function withClock(v: TimeView, day: Match): Match | undefined {
  if (day.day === undefined) return undefined;
  const i = day.last + 1;
  const token = v.tokens[i];
  if (!token || token.breaks > 0 || !isKind(token.word, Kind.Time)) return undefined;
  const part = v.next(i, "part");
  if (part && !part.article && !part.preposition) {
    const after = v.tokens[i + 1];
    const free = !after || after.breaks > 0 || after.kind !== TokenKind.Word || part.row.adverb === true || !dayAt(v, i + 1, false);
    if (free) return { last: i, when: { type: "time", value: `${formatDay(day.day)}T${part.row.part}`, grain: "day", days: { from: day.day, to: day.day } }, rule: "part of a day", day: day.day, ...(day.first !== undefined && { first: day.first }) };
  }
  const clock = clockAt(v, i);
  if (clock?.rule === "hour o'clock" && clock.when.value) return { last: clock.last, when: { ...clock.when, value: `${formatDay(day.day)}${clock.when.value.slice(clock.when.value.indexOf("T"))}`, days: { from: day.day, to: day.day } }, rule: clock.rule, day: day.day, ...(day.first !== undefined && { first: day.first }) };
  return undefined;
}

function monthOnly(v: TimeView, i: number): Match | undefined {
  const name = v.first(i, "month") ?? v.first(i, "month-head") ?? v.first(i, "unit");
  if (!name || isPersonHere(v, i)) return undefined;
  return named("month", monthPeriodAt(v, i, true));
}

function thisOnly(v: TimeView, i: number): Match | undefined {
  const start = v.linkBefore(i, "this");
  if (start === undefined) return undefined;
  const found = thisPeriod(v, i);
  return found && { ...found, rule: "last, this or next week, month or year", start, first: i - 1 };
}

/** «هجمات 11 سبتمبر»: the year is known. */
function knownDayAt(v: TimeView, i: number): Match | undefined {
  const number = v.number(i);
  if (!number || i === 0) return undefined;
  for (const { noun, month, day, year } of KNOWN_DAYS) {
    if (number.value !== day || v.tokens[i - 1]!.word.fold !== noun) continue;
    const name = monthAt(v, v.link(number.last + 1, "from") ? number.last + 2 : number.last + 1);
    if (name?.month !== month || v.nextNumber(name.last + 1)) return undefined;
    const found = dayOf(year, month, day);
    return { last: name.last, when: dayWhen(found), rule: "known day of history", day: found };
  }
  return undefined;
}

/**
 * «صلاة الجمعة», «ميدان 14 تموز», «قوى 8 و14 آذار», «صحيفة اليوم», and any time inside a name of several words: where the name ends.
 * After «الأمين» and the like «العام» is "general".
 */
function nameEndAt(v: TimeView, i: number): number | undefined {
  const token = v.tokens[i]!;
  if (i > 0 && token.breaks === 0) {
    const before = v.tokens[i - 1]!;
    if (NAMED_AFTER_TIMES.has(before.word.fold)) {
      const number = v.number(i);
      const month = number && monthAt(v, v.link(number.last + 1, "from") ? number.last + 2 : number.last + 1);
      if (month) return month.last;
      if (number && v.tokens[number.last + 1]?.word.norm === WAW && v.number(number.last + 2)) {
        const second = v.number(number.last + 2)!;
        const name = monthAt(v, second.last + 1);
        if (name) return name.last;
      }
      if (v.first(i, "weekday") || v.first(i, "month") || v.first(i, "reference")?.row.loose) return i;
    }
    if (v.first(i, "day")?.row.shift === 0 && isOutletOfToday(v, i)) return i;
    // «اليوم» in quotation marks is a newspaper.
    if (v.first(i, "day") && OPENING.has(before.surface) && CLOSING.has(v.tokens[i + 1]?.surface ?? "")) return i;
    if (GENERAL.has(before.word.fold) && v.first(i, "unit")?.row.unit === "Y") return v.next(i + 1, "adjective") ? i + 1 : i;
  }
  return isInsideName(v, i) ? i : undefined;
}

function isPersonHere(v: TimeView, i: number): boolean {
  const token = v.tokens[i]!;
  if (!isKind(token.word, Kind.Given) && !isKind(token.word, Kind.Family)) return false;
  const before = v.tokens[i - 1];
  if (!before || token.breaks > 0) return false;
  const after = v.tokens[i + 1];
  // «رمضان قاديروف»: a surname after it.
  if (after && after.breaks === 0 && isKind(token.word, Kind.Given) && isKind(after.word, Kind.Family) && !isKind(after.word, Kind.Function) && !isKind(after.word, Kind.Time) && v.linkBefore(i, "in") === undefined && v.linkBefore(i, "during") === undefined) return true;
  return (isKind(before.word, Kind.Given) || isKind(before.word, Kind.Title)) && !isKind(before.word, Kind.Function) && !isKind(before.word, Kind.Time);
}

const KNOWN_DAYS = knownDays.map(([noun, month, day, year]) => ({ noun: foldText(noun), month, day, year }));
const GENERAL = folded(generalOffices);
const MEDIA_WORDS = folded(mediaWords);
const OPENING = new Set(["\u00AB", "\u201C", "\u201D", '"']);
const CLOSING = new Set(["\u00BB", "\u201C", "\u201D", '"']);
const NAMES = new Set<Kind>([Kind.Outlet, Kind.Organisation, Kind.Person, Kind.Place]);

/** A name of the dictionary of two words or more that begins at most three words before and covers token i. */
function isInsideName(v: TimeView, i: number): boolean {
  for (let k = Math.max(0, i - 3); k <= i; k++) {
    for (const { phrase } of phrasesAt(v.tokens, k)) if (NAMES.has(phrase.kind) && k + phrase.words.length > i && (!phrase.homograph || isNamedSo(v, k))) return true;
  }
  return false;
}

/** «قناة بغداد اليوم», «بغداد اليوم» in marks, but «انفجار في بغداد اليوم»: a name that is also words, after its class word or in marks. */
function isNamedSo(v: TimeView, k: number): boolean {
  const before = v.tokens[k - 1];
  return before !== undefined && (MEDIA_WORDS.has(before.word.fold) || NAMED_AFTER_TIMES.has(before.word.fold) || OPENING.has(before.surface) || before.surface === "(");
}

/** «صحيفة عين اليوم», «موقع أريحا اليوم»: a class word and one word before «اليوم» that names no outlet itself. */
function isOutletOfToday(v: TimeView, i: number): boolean {
  const name = v.tokens[i - 1];
  const head = v.tokens[i - 2];
  if (!name || !head || name.breaks > 0 || v.tokens[i]!.breaks > 0 || !MEDIA_WORDS.has(head.word.fold)) return false;
  return !isKind(name.word, Kind.Outlet) && !name.word.norm.startsWith(ALEF + LAM) && v.tokens[i]!.word.norm.startsWith(ALEF + LAM);
}
