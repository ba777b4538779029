/** Times without a date: «الآن», «مؤخرا», «الوضع الحالي», «الانتخابات الأخيرة», «وقت سابق»; and what comes again: «يوميا», «كل جمعة». */
import { lastOfItsKind, timeLinks, type TimeUnit } from "../lexicon/time-words.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { isKind, offsetOf } from "../matching/words.ts";
import { ALEF, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, TEH_MARBUTA, WAW } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { steps } from "./periods.ts";
import { durationValue, type When } from "./values.ts";
import { folded, type TimeView } from "./view.ts";

export type ReferenceRule = "now, lately, soon" | "current, last or coming, of a thing" | "some time or stretch" | "the past, the future" | "these days";
export type SetRule = "every unit" | "every weekday" | "times a unit" | "adverb of frequency" | "weekdays in the plural";

export interface Reference {
  readonly last: number;
  readonly when: When;
  readonly rule: ReferenceRule | SetRule;
  readonly start?: number;
  readonly first?: number;
}

const NO_LAST_TIME = folded(lastOfItsKind);

function reference(value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF"): When {
  return { type: "date", value, grain: "none" };
}

export function referenceAt(v: TimeView, i: number): Reference | undefined {
  return adverbAt(v, i) ?? stretchAt(v, i) ?? theseAt(v, i) ?? adjectiveOfThingAt(v, i);
}

/** «الآن», «حاليا», «مؤخرا». Not «قريبا من», «حديثا صحفيا», «تيار المستقبل». */
function adverbAt(v: TimeView, i: number): Reference | undefined {
  const sense = v.first(i, "reference");
  if (!sense) return undefined;
  const { value, loose } = sense.row;
  if (loose) {
    if (v.linkBefore(i, "in") === undefined || v.first(i, "reference")!.preposition) return undefined;
    const near = v.next(i + 1, "moment") ? undefined : v.tokens[i + 1];
    return { last: near && v.isWord(i + 1, NEAR) ? i + 1 : i, when: reference(value), rule: "the past, the future" };
  }
  const { norm } = v.tokens[i]!.word;
  const definite = norm.includes(ALEF + LAM);
  if (!definite) {
    // An adverb is in the accusative and alone: «حديثا صحفيا» has an adjective, «قريبا من» a complement.
    if (v.link(i + 1, "from") || v.link(i + 1, "with")) return undefined;
    const next = v.tokens[i + 1];
    if (next?.kind === TokenKind.Word && next.breaks === 0 && next.word.norm.endsWith(ALEF) && NOUN_ADVERBS.has(v.tokens[i]!.word.fold) && next.word.norm.length > 3) return undefined;
  }
  return { last: i, when: reference(value), rule: "now, lately, soon" };
}

/** «وقت سابق», «الوقت الراهن», «الفترة الأخيرة», «فترة قصيرة جدا», «حتى اللحظة». */
function stretchAt(v: TimeView, i: number): Reference | undefined {
  const moment = v.first(i, "moment");
  const stretch = v.first(i, "stretch");
  const sense = moment ?? stretch;
  const unit = v.first(i, "unit");
  if (!sense) {
    // «حتى الساعة».
    if (unit?.row.unit === "H" && unit.row.number === "s" && unit.article && v.linkBefore(i, "until") !== undefined && !v.nextNumber(i + 1)) return { last: i, when: reference("PRESENT_REF"), rule: "now, lately, soon" };
    return undefined;
  }
  const adjective = v.next(i + 1, "adjective");
  if (sense.article) {
    if (adjective?.article) {
      const { toward } = adjective.row;
      if (toward === "previous" && stretch) return { last: i + 1, when: reference("PAST_REF"), rule: "some time or stretch" };
      if (toward === "following") return undefined;
      return { last: i + 1, when: reference(toward === "present" ? "PRESENT_REF" : steps(toward) > 0 ? "FUTURE_REF" : "PAST_REF"), rule: "some time or stretch" };
    }
    if (moment && v.isWord(i, THE_MOMENT) && v.linkBefore(i, "until") !== undefined) return { last: i, when: reference("PRESENT_REF"), rule: "now, lately, soon" };
    return undefined;
  }
  if (moment && v.link(i + 1, "earlier") && !v.link(i + 1, "late")) return { last: i + 1, when: reference("PAST_REF"), rule: "some time or stretch" };
  if (moment && v.link(i + 1, "later")) return { last: i + 1, when: reference("FUTURE_REF"), rule: "some time or stretch" };
  if (v.link(i + 1, "near")) {
    const last = v.link(i + 2, "very") ? i + 2 : i + 1;
    const past = v.linkBefore(i, "before") !== undefined || v.linkBefore(i, "since") !== undefined || (moment && v.linkBefore(i, "to") !== undefined);
    if (past) return { last, when: reference("PAST_REF"), rule: "some time or stretch" };
    if (v.direction(i, last) === "future" || (moment && v.isWord(i + 1, NEAR))) return { last, when: reference("FUTURE_REF"), rule: "some time or stretch" };
    if (stretch && (v.linkBefore(i, "during") !== undefined || sense.preposition === LAM)) return { last, when: { type: "duration", value: "PX", grain: "none" }, rule: "some time or stretch" };
  }
  return undefined;
}

/** «هذه الأيام», «في هذه المرحلة»: now. */
function theseAt(v: TimeView, i: number): Reference | undefined {
  if (v.linkBefore(i, "this") === undefined) return undefined;
  const unit = v.first(i, "unit");
  const stretch = v.first(i, "stretch") ?? v.first(i, "moment");
  // «هذه المرحلة من البرنامج» is a stage of a thing.
  if (v.link(i + 1, "from")) return undefined;
  if ((unit?.article && unit.row.number === "p" && unit.row.unit !== "H") || stretch?.article) return { last: i, when: reference("PRESENT_REF"), rule: "these days", start: v.linkBefore(i, "this")!, first: i - 1 };
  return undefined;
}

/** «الوضع الحالي», «الانتخابات الأخيرة», «القمة المقبلة»: the adjective alone is the time. Not «اللمسات الأخيرة», not «وقال الأخير». */
function adjectiveOfThingAt(v: TimeView, i: number): Reference | undefined {
  const sense = v.first(i, "adjective");
  if (!sense?.article || sense.joined) return undefined;
  const { toward } = sense.row;
  // «في الماضي», «في السابق».
  if (v.linkBefore(i, "in") !== undefined && (toward === "past" || toward === "previous") && isMasculineSingular(v, i)) return { last: i, when: reference("PAST_REF"), rule: "the past, the future" };
  if (sense.preposition || toward === "previous" || toward === "following" || v.link(i + 1, "from") || v.link(i + 1, "to") || v.link(i + 1, "on")) return undefined;
  const before = v.tokens[i - 1];
  if (!before || before.kind !== TokenKind.Word || v.tokens[i]!.breaks > 0 || NO_LAST_TIME.has(before.word.fold)) return undefined;
  if (!isDefinite(v, i - 1)) return undefined;
  if (v.first(i - 1, "unit")?.article || v.first(i - 1, "weekday") || v.first(i - 1, "day")) return undefined;
  const value = toward === "present" ? "PRESENT_REF" : steps(toward) > 0 ? "FUTURE_REF" : "PAST_REF";
  return { last: i, when: reference(value), rule: "current, last or coming, of a thing" };
}

function isMasculineSingular(v: TimeView, i: number): boolean {
  return !v.tokens[i]!.word.norm.endsWith(TEH_MARBUTA) && !v.tokens[i]!.word.norm.endsWith(NOON);
}

/** With the article, with a possessive, or a name of a place: what an adjective with ال can belong to. */
function isDefinite(v: TimeView, i: number): boolean {
  const { word } = v.tokens[i]!;
  const best = word.analyses[0];
  if (hasArticle(word.norm)) return !(best && (best.entry.kind === Kind.Function || best.entry.features.pos === Pos.Perfect));
  if (isKind(word, Kind.Place) || isKind(word, Kind.Country)) return true;
  if (best) return best.cut.pronoun !== "" && best.entry.features.pos !== Pos.Perfect && best.entry.features.pos !== Pos.Imperfect && best.entry.kind !== Kind.Function;
  return word.norm.length > 4 && POSSESSIVES.some((p) => word.norm.endsWith(p));
}

const POSSESSIVES = [HEH, HEH + ALEF, HEH + MEEM];

/** «الوضع», «بالوضع», «للوضع», with و before them. */
function hasArticle(norm: string): boolean {
  const from = norm[0] === WAW || norm[0] === FEH ? 1 : 0;
  const at = norm[from] === BEH || norm[from] === KAF ? from + 1 : from;
  return norm.length > at + 3 && (norm.startsWith(ALEF + LAM, at) || norm.startsWith(LAM + LAM, from));
}

// ── what comes again ─────────────────────────────────────────────────────────────────────────────────────────────────

export function setAt(v: TimeView, i: number): Reference | undefined {
  const frequency = v.first(i, "frequency");
  if (frequency) {
    const times = v.tokens[i - 1] && v.link(i - 1, "times") && v.tokens[i]!.breaks === 0;
    return { last: i, when: { type: "set", value: frequency.row.value, grain: "none" }, rule: times ? "times a unit" : "adverb of frequency", ...(times && timesStart(v, i - 1)) };
  }
  const unit = v.first(i, "unit");
  const weekday = v.first(i, "weekday");
  const part = v.first(i, "part");
  const each = v.linkBefore(i, "each");
  if (each !== undefined) {
    const where = { start: each, first: i - 1 };
    if (unit && !unit.article && unit.row.number === "s") {
      const name = v.next(i + 1, "weekday");
      if (name && unit.row.unit === "D") return { last: i + 1, when: weekly(name.row.day), rule: "every weekday", ...where };
      return { last: i, when: every([{ unit: unit.row.unit, count: 1 }]), rule: "every unit", ...(v.link(i - 2, "times") ? timesStart(v, i - 2) : where) };
    }
    if (unit && unit.row.number === "d") return { last: i, when: every([{ unit: unit.row.unit, count: 2 }]), rule: "every unit", ...where };
    if (weekday && !weekday.article) return { last: i, when: weekly(weekday.row.day), rule: "every weekday", ...where };
    if (part && !part.article) return { last: i, when: { type: "set", value: `XXXX-XX-XXT${part.row.part}`, grain: "none" }, rule: "every unit", ...where };
    const number = v.number(i);
    const counted = number && v.next(number.last + 1, "unit");
    if (number && counted && number.kind === "cardinal") return { last: number.last + 1, when: every([{ unit: counted.row.unit, count: number.value }]), rule: "every unit", ...where };
    return undefined;
  }
  // «مرتين في السنة», «ثلاث مرات في الأسبوع».
  if (unit?.article && unit.row.number === "s" && v.linkBefore(i, "in") !== undefined && v.tokens[i - 2] && v.link(i - 2, "times")) return { last: i, when: every([{ unit: unit.row.unit, count: 1 }]), rule: "times a unit", ...timesStart(v, i - 2) };
  // «أيام الجمعة».
  if (unit?.row.unit === "D" && unit.row.number === "p" && !unit.article) {
    const name = v.next(i + 1, "weekday");
    if (name?.article && !v.next(i + 2, "adjective")) return { last: i + 1, when: weekly(name.row.day), rule: "weekdays in the plural" };
  }
  return undefined;
}

function every(parts: readonly { unit: TimeUnit; count: number }[]): When {
  return { type: "set", value: durationValue(parts), grain: "none" };
}

function weekly(day: number): When {
  return { type: "set", value: `XXXX-WXX-${day}`, grain: "none" };
}

function timesStart(v: TimeView, times: number): { start: number; first: number } {
  const first = v.tokens[times - 1] && v.number(times - 1) ? times - 1 : times;
  return { start: offsetOf(v.tokens[first]!, 0), first };
}

const NEAR = folded(timeLinks.close);
const THE_MOMENT = folded(timeLinks.moment);
/** An adverb that is a noun as well: a talk, an interview. */
const NOUN_ADVERBS = folded(timeLinks.talk);
