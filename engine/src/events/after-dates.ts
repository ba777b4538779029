/** «بعد أسبوع على الانفجار»، «غداة الهجوم»: what the sentence tells is dated, and how long before it the event was; so the event has a day of its own. */
import { laterWords } from "../lexicon/event-signals.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { foldText } from "../text/normal.ts";
import { addMonths, formatDay, parseDay } from "../times/calendar.ts";
import type { TimexFinding } from "../times/times.ts";
import type { Trigger } from "./triggers.ts";

const AFTER = new Set(laterWords.after.map(foldText));
const FROM = new Set(laterWords.from.map(foldText));
const NEXT_DAY = new Set(laterWords.nextDay.map(foldText));
const DAY_BEFORE = new Set(laterWords.dayBefore.map(foldText));
/** A clause goes on telling of its event for so many words. */
const FAR = 12;
/** The anchor is looked for in so many words before. */
const NEAR = 40;

export interface ShiftedDate {
  /** Index of the duration; undefined for «غداة». */
  readonly timex: number | undefined;
  readonly from: string;
  readonly to: string;
}

/**
 * The date of an event that is counted back from what the sentence tells; "unknown" where the sentence says that it lies back but not how far («بعد أيام من»),
 * so that the day of the sentence is not its day; undefined where nothing of the kind stands before it.
 */
export function datedAfter(s: Syntax, t: Trigger, times: readonly TimexFinding[], timexAt: Int32Array, published: string | undefined, isTrigger: (i: number) => boolean): ShiftedDate | "unknown" | undefined {
  const first = s.sentences[s.sentenceOf[t.first]!]!.first;
  let verbs = s.tags[t.first] === Tag.Verb ? 1 : 0;
  for (let at = t.first - 1; at >= first && t.first - at < FAR; at--) {
    // The event of which a clause goes on telling: «انفجار الصوامع الذي أوقع ثلاثة قتلى».
    if (at < t.first - 1 && !isTrigger(at + 1)) {
      if (s.tags[at + 1] === Tag.Verb && (++verbs > 1 || s.chosen[at + 1]?.cut.conjunction)) return undefined;
      if (s.tokens[at + 1]!.surface === "\u060C" || s.tags[at + 1] === Tag.Complementizer || timexAt[at + 1]! >= 0) return undefined;
      continue;
    }
    const found = shifted(s, at, times, timexAt, published);
    if (found !== undefined) return found;
    if (s.tags[at + 1] === Tag.Verb && s.chosen[at + 1]?.cut.conjunction) return undefined;
  }
  return undefined;
}

/** Whether the word at `at` counts back from what was told to the event behind it. */
function shifted(s: Syntax, at: number, times: readonly TimexFinding[], timexAt: Int32Array, published: string | undefined): ShiftedDate | "unknown" | undefined {
  const before = s.tokens[at]!.word.fold;
  if (NEXT_DAY.has(before) || DAY_BEFORE.has(before)) {
    const anchor = anchorBefore(s, at, times, timexAt, published);
    return anchor === undefined ? "unknown" : onDays(undefined, anchor + (NEXT_DAY.has(before) ? -1 : 1));
  }
  if (!FROM.has(before)) return undefined;
  const k = timexAt[at - 1] ?? -1;
  if (k < 0 || times[k]!.type !== "duration" || !AFTER.has(s.tokens[times[k]!.first - 1]?.word.fold ?? "")) return undefined;
  const anchor = anchorBefore(s, times[k]!.first - 1, times, timexAt, published);
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(times[k]!.value ?? "") ?? [];
  if (anchor === undefined || count === undefined) return "unknown";
  const n = Number(count);
  if (unit === "D" || unit === "W") return onDays(k, anchor - n * (unit === "W" ? 7 : 1));
  const middle = addMonths(anchor, unit === "M" ? -n : -12 * n);
  // «بعد شهرين من» is no count of days.
  const around = unit === "M" ? 7 : 45;
  return onDays(k, middle - around, middle + around);
}

/** The day of what is told: that which stands before in the sentence, else the day of publication. */
function anchorBefore(s: Syntax, at: number, times: readonly TimexFinding[], timexAt: Int32Array, published: string | undefined): number | undefined {
  const sentence = s.sentenceOf[at]!;
  for (let i = at - 1; i >= 0 && s.sentenceOf[i] === sentence && at - i < NEAR; i--) {
    const k = timexAt[i]!;
    if (k < 0 || times[k]!.type === "set" || times[k]!.type === "duration") continue;
    const day = parseDay(/^\d{4}-\d\d-\d\d/.exec(times[k]!.value ?? "")?.[0]);
    if (day !== undefined) return day;
  }
  return parseDay(published?.slice(0, 10));
}

function onDays(timex: number | undefined, from: number, to = from): ShiftedDate {
  return { timex, from: formatDay(from), to: formatDay(to) };
}
