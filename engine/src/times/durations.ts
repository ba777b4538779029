/** How long, and how long ago: «خمسة أشهر», «ساعة ونصف», «قبل يومين», «منذ سنوات», «الأشهر الستة الماضية», «بعد أسبوعين من الآن». */
import { timeLinks, type TimeUnit } from "../lexicon/time-words.ts";
import { Pos } from "../matching/dictionary.ts";
import { numberSense } from "../numbers/numbers.ts";
import { ALEF, ALEF_HAMZA_ABOVE, ARABIC_COMMA, LAM, NOON, WAW } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { steps, type Toward } from "./periods.ts";
import { type Days, dayWhen, durationValue, periodOf, shift, unresolved, type When } from "./values.ts";
import { AGE_WORDS, folded, type TimeView } from "./view.ts";

export type DurationRule = "length of time" | "open length of time" | "length before or after now" | "since a length of time" | "last or next so many" | "last or next few" | "whole length";

export interface Length {
  readonly last: number;
  readonly when: When;
  readonly rule: DurationRule;
  /** Offset where it starts, when that is before the first token («قبل», «نحو»). */
  readonly start?: number;
  readonly first?: number;
}

interface Part {
  readonly unit: TimeUnit;
  readonly count: number | "X";
}

interface Counted {
  readonly parts: readonly Part[];
  readonly last: number;
  /** «الأيام الثلاثة», «الـ24 ساعة». */
  readonly definite: boolean;
  readonly plural: boolean;
  /** No number and no dual: «شهر», «سنوات». */
  readonly bare: boolean;
  readonly start?: number;
  readonly first?: number;
}

export function lengthAt(v: TimeView, i: number): Length | undefined {
  let counted = countedAt(v, i);
  if (!counted) return undefined;
  if (isAge(v, counted.first ?? i, counted)) return undefined;
  counted = withMore(v, counted);
  const first = counted.first ?? i;
  const { parts } = counted;
  // «الأشهر الستة الماضية», «3 أيام القادمة», «آخر 3 سنوات».
  const adjective = v.next(counted.last + 1, "adjective");
  if (adjective?.article || (adjective && (adjective.row.toward === "past" || adjective.row.toward === "future") && !adjective.article && !adjective.preposition && counted.bare === false)) {
    if (adjective.article && (counted.plural || counted.definite)) return towardLength(v, counted, adjective.row.toward, counted.last + 1);
    if (adjective.row.toward === "past" && adjective.row.forms.length > 0 && isPastVerb(v, counted.last + 1)) return { ...dated(v, counted, -1), last: counted.last + 1 };
  }
  const edge = v.tokens[first - 1] && v.first(first - 1, "edge");
  if (edge?.row.edge === "last" && !edge.article && v.tokens[first]!.breaks === 0 && !counted.bare) return { ...towardLength(v, counted, "past", counted.last), start: v.startOf(first - 1, edge.from), first: first - 1 };
  const now = v.link(counted.last + 1, "from") && v.link(counted.last + 2, "now") ? counted.last + 2 : undefined;
  const before = v.linkBefore(first, "before");
  const since = v.linkBefore(first, "since");
  const after = v.linkBefore(first, "after");
  if (before !== undefined && !counted.definite) {
    if (counted.bare && !standsAlone(v, counted)) return undefined;
    return { ...dated(v, counted, -1), last: now ?? counted.last, start: before, first: first - 1 };
  }
  if (since !== undefined && !counted.definite) {
    if (counted.bare && !counted.plural && !standsAlone(v, counted)) return undefined;
    if (now !== undefined || (v.isFinished(first - 1) && !hasSuperlative(v, first - 1))) return { ...dated(v, counted, -1), last: now ?? counted.last, start: since, first: first - 1, rule: "since a length of time" };
    return { ...duration(counted), start: since, first: first - 1, rule: "since a length of time" };
  }
  if (after !== undefined && (!counted.bare || standsAlone(v, counted))) {
    const future = v.direction(first, counted.last) === "future" || v.direction(first, counted.last) === "alone";
    if (now !== undefined || (future && !v.link(counted.last + 1, "from"))) return { ...dated(v, counted, 1), last: now ?? counted.last, start: after, first: first - 1 };
    return duration(counted);
  }
  if (now !== undefined) return { ...dated(v, counted, v.direction(first, now) === "future" || v.linkBefore(first, "during") !== undefined ? 1 : -1), last: now };
  if (counted.bare) return bareLength(v, counted, first);
  if (counted.definite) return undefined;
  return duration(counted);

  function duration(c: Counted): Length {
    return { last: c.last, when: { type: "duration", value: durationValue(parts), grain: "none" }, rule: parts.some((p) => p.count === "X") ? "open length of time" : "length of time", ...(c.start !== undefined && { start: c.start }), ...(c.first !== undefined && { first: c.first }) };
  }
}

/** A number and its unit, a dual, «عدة أيام», «أيام قليلة», «نصف ساعة». */
function countedAt(v: TimeView, i: number): Counted | undefined {
  const number = v.number(i);
  if (number && number.kind !== "ordinal" && !number.percent) {
    const token = v.tokens[i]!;
    const sense = token.kind === TokenKind.Number ? undefined : numberSense(token.word);
    const unit = v.next(number.last + 1, "unit");
    if (!unit || (unit.preposition && unit.row.number !== "p") || unit.preposition) return undefined;
    if (unit.row.homograph && unit.row.unit === "Q") return undefined;
    const open = number.kind === "approximate";
    const lone = v.tokens[i - 1]?.word.norm === ALEF + LAM;
    return {
      parts: [{ unit: unit.row.unit, count: open ? "X" : number.value }], last: number.last + 1, definite: sense?.article === true || lone || (unit.article && !open && number.value >= 1), plural: true, bare: false,
      ...(number.boundStart !== undefined ? { start: number.boundStart } : {}),
    };
  }
  const unit = v.first(i, "unit");
  if (!unit || unit.row.unit === "Q") return undefined;
  const { row } = unit;
  if (row.number === "d") {
    const next = v.nextNumber(i + 1);
    // «عامي 2009 و2013» are two years, «يومي السبت والأحد» two days.
    if (next && next.value >= 1000) return undefined;
    if (v.next(i + 1, "weekday") || v.next(i + 1, "month") || isConstruct(v, i)) return undefined;
    return { parts: [{ unit: row.unit, count: 2 }], last: i, definite: unit.article, plural: true, bare: false };
  }
  const next = v.nextNumber(i + 1);
  if (row.number === "p") {
    const several = v.linkBefore(i, "several");
    if (several !== undefined && !unit.article) return { parts: [{ unit: row.unit, count: "X" }], last: i, definite: false, plural: true, bare: false, start: several, first: i - 1 };
    if (next && unit.article && numberSense(v.tokens[i + 1]!.word)?.article && next.kind !== "ordinal") return { parts: [{ unit: row.unit, count: next.value }], last: next.last, definite: true, plural: true, bare: false };
    if (row.homograph && !v.next(i + 1, "adjective") && v.linkBefore(i, "since") === undefined && v.linkBefore(i, "during") === undefined && unit.preposition === "") return undefined;
    if (v.link(i + 1, "few") && !unit.article) return { parts: [{ unit: row.unit, count: "X" }], last: i + 1, definite: false, plural: true, bare: false };
    let last = i;
    if (unit.article && isFew(v, i + 1)) last = i + 1;
    return { parts: [{ unit: row.unit, count: "X" }], last, definite: unit.article, plural: true, bare: true };
  }
  if (unit.article) return undefined;
  if (next?.kind === "cardinal" && next.value === 1 && next.last === i + 1) return { parts: [{ unit: row.unit, count: 1 }], last: i + 1, definite: false, plural: false, bare: false };
  if (v.link(i + 1, "whole")) return { parts: [{ unit: row.unit, count: 1 }], last: i + 1, definite: false, plural: false, bare: false };
  if (row.homograph) return undefined;
  return { parts: [{ unit: row.unit, count: 1 }], last: i, definite: false, plural: false, bare: true };
}

/** «يومي السبت»: a dual without its nun is only the head of what follows. */
function isConstruct(v: TimeView, i: number): boolean {
  const { fold } = v.tokens[i]!.word;
  return !fold.endsWith(NOON);
}

/** «القليلة» between the noun and its adjective. */
function isFew(v: TimeView, i: number): boolean {
  const token = v.tokens[i];
  return token !== undefined && token.word.norm.startsWith(ALEF + LAM) && FEW.has(token.word.fold) && token.breaks === 0;
}

/** «شهر و21 يوما», «ساعتين ونصف», «عام واحد وشهر و21 يوما». */
function withMore(v: TimeView, counted: Counted): Counted {
  let { last } = counted;
  const parts = [...counted.parts];
  for (let guard = 0; guard < 6; guard++) {
    let i = last + 1;
    const token = v.tokens[i];
    if (!token || token.breaks > 0) break;
    const fraction = v.number(i);
    const sense = numberSense(token.word);
    const previous = parts[parts.length - 1]!;
    if (fraction?.kind === "fraction" && sense?.joined && fraction.value < 1 && typeof previous.count === "number") {
      parts[parts.length - 1] = { unit: previous.unit, count: previous.count + fraction.value };
      last = fraction.last;
      const again = v.next(last + 1, "unit");
      if (again?.row.unit === previous.unit && again.article) last++;
      break;
    }
    let joined = false;
    if (token.word.norm === WAW || token.surface === "," || token.surface === ARABIC_COMMA) {
      joined = true;
      i++;
    } else if (sense?.joined || v.first(i, "unit")?.joined || (v.number(i) && parts.length > 0 && v.number(i)!.kind === "cardinal")) joined = true;
    if (!joined || !v.tokens[i] || v.tokens[i]!.breaks > 0) break;
    const more = countedAt(v, i);
    if (!more || more.definite || (more.bare && more.plural)) break;
    const { unit } = more.parts[0]!;
    if (parts.some((p) => p.unit === unit) || more.first !== undefined) break;
    if (more.bare && token.surface !== "," && !v.first(i, "unit")) break;
    parts.push(...more.parts);
    last = more.last;
  }
  return last === counted.last ? counted : { ...counted, parts, last, bare: false };
}

/** The grain is that of the smallest unit: five months ago is a month, two days ago a day; a week is seven days. */
function dated(v: TimeView, counted: Counted, sign: 1 | -1): Length {
  const { last, parts } = counted;
  const open = parts.some((p) => p.count === "X");
  const rule: DurationRule = "length before or after now";
  if (open) return { last, when: { type: "date", value: sign < 0 ? "PAST_REF" : "FUTURE_REF", grain: "none" }, rule };
  if (v.today === undefined) return { last, when: unresolved, rule };
  // Ages of the earth are no dates.
  if (parts.some((p) => (p.count as number) > 5000 && (p.unit === "Y" || p.unit === "M" || p.unit === "Z" || p.unit === "C"))) return { last, when: { type: "date", value: sign < 0 ? "PAST_REF" : "FUTURE_REF", grain: "none" }, rule };
  let day = v.today;
  for (const p of parts) day = shift(day, p.unit, sign * (p.count as number));
  const smallest = parts[parts.length - 1]!.unit;
  const units = parts.map((p) => p.unit);
  const fine = units.includes("D") || units.includes("W");
  const hours = units.some((u) => u === "H" || u === "MIN" || u === "S");
  const coarse = units.includes("M") ? "M" : smallest === "Z" || smallest === "C" ? "Y" : smallest;
  return { last, when: fine || hours ? dayWhen(day) : periodOf(coarse, day), rule };
}

function towardLength(v: TimeView, counted: Counted, toward: Toward, last: number): Length {
  const { parts } = counted;
  const { count, unit } = parts[0]!;
  const where = counted.start === undefined ? {} : { start: counted.start };
  const n = steps(toward);
  if (count === "X") {
    const value = n < 0 ? "PAST_REF" : n > 0 ? "FUTURE_REF" : "PRESENT_REF";
    return { last, when: { type: "date", value, grain: "none" }, rule: "last or next few", ...where };
  }
  const days = v.today === undefined || n === 0 ? undefined : span(v.today, unit, count, n);
  return { last, when: { type: "duration", value: durationValue(parts), grain: "none", ...(days && { days }) }, rule: "last or next so many", ...where };
}

function span(today: number, unit: TimeUnit, count: number, sign: number): Days | undefined {
  if (unit === "H" || unit === "MIN" || unit === "S") return { from: sign < 0 ? today - Math.ceil(unit === "H" ? count / 24 : 0) : today, to: sign > 0 ? today + Math.ceil(unit === "H" ? count / 24 : 0) : today };
  const end = shift(today, unit, sign * count);
  return sign < 0 ? { from: end, to: today - 1 } : { from: today + 1, to: end };
}

/** «شهر» or «سنوات» with no number: only where a small word says that a length is meant. */
function bareLength(v: TimeView, counted: Counted, first: number): Length | undefined {
  const { parts, last, plural, definite } = counted;
  const { unit } = parts[0]!;
  const value = durationValue(parts);
  const whole = v.linkBefore(first, "throughout");
  const unitSense = v.first(first, "unit")!;
  if (definite) return undefined;
  if (whole !== undefined) return standsAlone(v, counted) ? { last, when: { type: "duration", value, grain: "none" }, rule: "whole length" } : undefined;
  const marked = v.linkBefore(first, "for") !== undefined || v.linkBefore(first, "during") !== undefined || (plural && unitSense.preposition !== "") || (unitSense.preposition === LAM && standsAlone(v, counted) && unit !== "D");
  if (!marked || !standsAlone(v, counted)) return undefined;
  return { last, when: { type: "duration", value, grain: "none" }, rule: plural ? "open length of time" : "length of time" };
}

/** «طوال اليوم», «طيلة العام»: the whole of it. */
export function wholeAt(v: TimeView, i: number): Length | undefined {
  const unit = v.first(i, "unit");
  const day = unit ?? v.first(i, "day");
  if (!day || v.linkBefore(i, "throughout") === undefined || day.joined) return undefined;
  if (unit && (unit.row.number !== "s" || v.next(i + 1, "adjective") || v.nextNumber(i + 1) || v.next(i + 1, "month"))) return undefined;
  const what: TimeUnit = unit ? unit.row.unit : "D";
  if (!unit && !(v.first(i, "day")!.row.shift === 0)) return undefined;
  return { last: i, when: { type: "duration", value: durationValue([{ unit: what, count: 1 }]), grain: "none" }, rule: "whole length" };
}

/** Nothing belongs to the noun: «قبل شهر», not «قبل شهر رمضان» or «قبل يوم الانتخابات». */
function standsAlone(v: TimeView, counted: Counted): boolean {
  const next = v.tokens[counted.last + 1];
  if (!next || next.breaks > 0 || next.kind === TokenKind.Punctuation) return true;
  if (next.kind !== TokenKind.Word) return next.kind !== TokenKind.Number;
  const { norm } = next.word;
  const at = counted.last + 1;
  if (v.next(at, "feast") || v.next(at, "month") || v.next(at, "month-head") || v.next(at, "weekday") || v.next(at, "season") || (v.next(at, "part") && !v.next(at, "part")!.row.adverb)) return false;
  if (counted.plural) return !norm.startsWith(ALEF + LAM) || v.next(counted.last + 1, "adjective") !== undefined;
  if (v.next(counted.last + 1, "month") || v.next(counted.last + 1, "weekday") || v.nextNumber(counted.last + 1)) return false;
  return !norm.startsWith(ALEF + LAM);
}

/** «عمره 30 عاما», «(45 عاما)», «تحت سن 15 سنة», «البالغ من العمر». */
function isAge(v: TimeView, first: number, counted: Counted): boolean {
  const { unit, count } = counted.parts[0]!;
  if ((unit !== "Y" && unit !== "M") || count === "X" || counted.bare) return false;
  if (v.sign(first - 1, "(") && v.sign(counted.last + 1, ")")) return unit === "Y";
  if (unit === "Y" && v.link(counted.last + 1, "from") && v.isWord(counted.last + 2, AGE_WORDS)) return true;
  for (let k = first - 1; k >= Math.max(0, first - 5); k--) {
    const token = v.tokens[k]!;
    if (token.kind === TokenKind.Punctuation && token.surface !== "(") return false;
    if (AGE_WORDS.has(token.word.fold)) return !v.link(k, "for");
  }
  return false;
}

/** «خلت», «مضت» after a length. */
function isPastVerb(v: TimeView, i: number): boolean {
  return PAST_VERBS.has(v.tokens[i]!.word.fold);
}

function hasSuperlative(v: TimeView, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const { norm, analyses } = v.tokens[k]!.word;
    if (v.tokens[k]!.kind === TokenKind.Punctuation) return false;
    if (i - k <= 5 && norm.length === 4 && norm[0] === ALEF_HAMZA_ABOVE && !analyses.some((a) => a.cut.from === 0 && a.entry.features.pos === Pos.Perfect)) return true;
    if (numberSense(v.tokens[k]!.word)?.row.kind === "ordinal" && !numberSense(v.tokens[k]!.word)!.article) return true;
  }
  return false;
}

const FEW = folded(timeLinks.few.map((word) => ALEF + LAM + word));
const PAST_VERBS = folded(timeLinks.gone);
