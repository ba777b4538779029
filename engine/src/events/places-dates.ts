/** When and where: the time of the trigger's own clause, not that of the statement about it; the place nearest to it, else that of the sentence. */
import type { AttributionFinding } from "../attributions/finding.ts";
import { Kind } from "../matching/dictionary.ts";
import { hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { aroundWords, basedWords, originPrepositions, targetWords } from "../lexicon/event-signals.ts";
import type { PlaceHeadRow } from "../lexicon/rows.ts";
import { LAM } from "../text/letters.ts";
import { WordSet } from "./words.ts";
import type { Referents } from "../mentions/referents.ts";
import { foldText } from "../text/normal.ts";
import type { TimexFinding } from "../times/times.ts";
import { datedAfter } from "./after-dates.ts";
import type { Trigger } from "./triggers.ts";

export interface EventDate {
  /** Undefined where only the day of the post says it. */
  readonly timex: number | undefined;
  readonly from: string;
  readonly to: string;
}

const SINCE = foldText("منذ");
const BEFORE = new Set(["منذ", "قبل"].map(foldText));
const REPORTED = new Set(["وفق", "وفقا", "بحسب", "حسب", "حسبما", "نقلا"].map(foldText));
const PLACING = new Set(["في", "داخل", "قرب", "وسط", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "بالقرب", "خارج", "قبالة"].map(foldText));

/** Times that say when something was said, not when it happened. */
export function statementTimes(attributions: readonly AttributionFinding[]): ReadonlySet<number> {
  const spoken = new Set<number>();
  for (const a of attributions) if (a.time !== undefined) spoken.add(a.time);
  return spoken;
}

/** For each sentence 1 where a time stands in it. */
export function timedSentences(s: Syntax, times: readonly TimexFinding[]): Uint8Array {
  const timed = new Uint8Array(s.sentences.length);
  for (const { first, last } of times) for (let i = first; i <= last; i++) timed[s.sentenceOf[i]!] = 1;
  return timed;
}

export function dateOf(s: Syntax, t: Trigger, times: readonly TimexFinding[], timexAt: Int32Array, timed: Uint8Array, spoken: ReadonlySet<number>, published: string | undefined, isTrigger: (i: number) => boolean, carrier: number | undefined): EventDate | undefined {
  const after = datedAfter(s, t, times, timexAt, published, isTrigger);
  if (after !== undefined) return after === "unknown" ? undefined : after;
  if (timed[s.sentenceOf[t.first]!] === 0) return undefined;
  const { first, last } = s.sentences[s.sentenceOf[t.first]!]!;
  let best: EventDate | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  const consider = (k: number, distance: number) => {
    if (distance >= nearest || spoken.has(k)) return;
    const date = datable(s, times[k]!, k, published);
    if (!date) return;
    best = date;
    nearest = distance;
  };
  let penalty = 0;
  for (let i = t.last + 1; i <= last && i - t.last < 40; i++) {
    if (s.tags[i] === Tag.Relative && i > t.last + 3) penalty += 10;
    // «…، وفق وكالة رويترز أمس»: the day of the report.
    if (REPORTED.has(s.tokens[i]!.word.fold)) break;
    if (s.tags[i] === Tag.Complementizer || s.tokens[i]!.surface === ":" || s.tokens[i]!.surface === "\u061B") break;
    if (s.tags[i] === Tag.Verb && s.chosen[i]?.cut.conjunction) penalty += 12;
    else if (isTrigger(i)) penalty += 3;
    else if (s.tokens[i]!.surface === "\u060C") penalty += 3;
    if (penalty > 24) break;
    const k = timexAt[i]!;
    if (k >= 0) {
      consider(k, i - t.last + penalty);
      i = Math.max(i, times[k]!.last);
    }
  }
  penalty = 4;
  for (let i = t.first - 1; i >= first && t.first - i < 40; i--) {
    if (s.tags[i] === Tag.Relative) penalty += 8;
    if (s.tags[i] === Tag.Complementizer || s.tokens[i]!.surface === ":" || s.tokens[i]!.surface === "\u061B") break;
    if (s.tags[i] === Tag.Verb && i !== carrier && s.chosen[i] && !t.verb) penalty += 6;
    if (penalty > 24) break;
    if (isTrigger(i)) penalty += 3;
    else if (s.tokens[i]!.surface === "\u060C") penalty += 2;
    if (s.tags[i] === Tag.Verb && s.chosen[i]?.cut.conjunction && i > first) penalty += 8;
    const k = timexAt[i]!;
    if (k >= 0) {
      consider(k, t.first - i + penalty);
      i = Math.min(i, times[k]!.first);
    }
  }
  return best;
}

function datable(s: Syntax, time: TimexFinding, timex: number, published: string | undefined): EventDate | undefined {
  if (time.type === "set") return undefined;
  const before = s.tokens[time.first - 1];
  const since = before?.word.fold === SINCE || before?.word.fold === `\u0648${SINCE}` || s.tokens[time.first]!.word.fold === SINCE;
  let from: string | undefined;
  let to: string | undefined;
  if (time.range) ({ from, to } = time.range);
  else if (time.value) {
    const day = /^(\d{4}-\d\d-\d\d)/.exec(time.value);
    if (day) from = to = day[1]!;
  }
  if (!from || !to) return undefined;
  if (since && published && from < published && !(before && BEFORE.has(before.word.fold) && time.type === "duration")) return { timex, from, to: published };
  return { timex, from, to };
}

/** The place the sentence puts it in: nearest behind the trigger, else before it; a town rather than the country it lies in. */
export function placeOf(s: Syntax, r: Referents, t: Trigger): number | undefined {
  const { first, last } = s.sentences[s.sentenceOf[t.first]!]!;
  let wide: number | undefined;
  for (const step of [1, -1]) {
    const from = step > 0 ? t.last + 1 : t.first - 1;
    for (let i = from, n = 0; n < FARTHEST && i >= first && i <= last; i += step, n++) {
      if (s.tags[i] === Tag.Complementizer || (step > 0 && s.tags[i] === Tag.Verb && s.chosen[i]?.cut.conjunction)) break;
      const place = r.beginsAt[i]! < 0 ? undefined : placed(s, r, i);
      if (place === undefined) continue;
      if (r.entities[place]!.subtype !== "country") return place;
      wide ??= place;
    }
    if (wide !== undefined) return wide;
  }
  return undefined;
}

const FARTHEST = 21;

/** How closely a place says where: a village, a quarter or a building; a town; the land around one, a region; a country. */
export const enum Extent {
  Spot = 0,
  Town = 1,
  Area = 2,
  Country = 3,
}

const around = new WordSet(aroundWords);
const origins = new Set(originPrepositions.map(foldText));
const targets = new WordSet(targetWords);
const AREAS = new Set(["governorate", "desert", "valley", "mountain", "continent", "sea", "river"]);
const SPOTS = new Set(["village", "town", "quarter", "camp", "building", "street", "square", "crossing", "dam", "field", "base"]);

/** The narrowest sense in which the sentence names the place. */
export function extentOf(s: Syntax, r: Referents, place: number, sentence: number): Extent {
  const { subtype } = r.entities[place]!;
  if (subtype === "country") return Extent.Country;
  let least: Extent = subtype !== undefined && AREAS.has(subtype) ? Extent.Area : SPOTS.has(subtype ?? "") && subtype !== "town" ? Extent.Spot : Extent.Town;
  const { first, last } = s.sentences[sentence]!;
  let seen = false;
  for (let i = first; i <= last; i++) {
    const m = r.from(i);
    if (!m || m.first !== i || m.entity !== place) continue;
    const extent: Extent = i > first && around.has(s.tokens, i - 1) ? Extent.Area : i > first && isSettlement(s, i - 1) ? Extent.Spot : least;
    if (!seen || extent < least) least = extent;
    seen = true;
    if (least === Extent.Spot) break;
  }
  return least;
}

/** A class word for where people live: «قرية», «حي», «مخيم». */
function isSettlement(s: Syntax, i: number): boolean {
  const entry = s.chosen[i]?.entry;
  if (entry?.kind !== Kind.PlaceHead || hasArticle(s, i)) return false;
  const [, kind] = entry.row as PlaceHeadRow;
  return SPOTS.has(kind) || kind === "city";
}

/** The village, quarter or town that an attack is on, named behind its trigger: «استهدف محيط بلدة كذا بريف كذا». */
export function targetOf(s: Syntax, r: Referents, t: Trigger): number | undefined {
  const { first, last } = s.sentences[s.sentenceOf[t.first]!]!;
  for (let i = t.last + 1, n = 0; n < FARTHEST && i <= last; i++, n++) {
    if (s.tags[i] === Tag.Complementizer || (s.tags[i] === Tag.Verb && s.chosen[i]?.cut.conjunction) || REPORTED.has(s.tokens[i]!.word.fold)) return undefined;
    const m = r.beginsAt[i]! < 0 ? undefined : r.from(i);
    if (!m || m.first !== i || m.kind !== "name" || r.entities[m.entity]!.type !== "place" || r.entities[m.entity]!.subtype === "country") continue;
    let head = i - 1;
    while (head > t.last && isSettlement(s, head)) head--;
    if (head < i - 1 ? isFromElsewhere(s, head, first) : !targets.has(s.tokens, head)) continue;
    return m.entity;
  }
  return undefined;
}

/** «من قرية كذا», «المتمركزة في بلدة كذا»: those who do it are there. */
function isFromElsewhere(s: Syntax, head: number, first: number): boolean {
  if (head < first) return false;
  return origins.has(s.tokens[head]!.word.fold) || prepositionOn(s, head + 1) === LAM || isBased(s, head + 1);
}

/** «المتمركزة في قرية كذا», «المقيم بمدينة كذا»: where they are who do it or suffer it, not where it happens. */
export function isBased(s: Syntax, place: number): boolean {
  for (let i = place - 1; i >= 0 && place - i <= 3; i--) {
    if (based.has(s.tokens, i)) return true;
    if (s.tags[i] !== Tag.Preposition && s.chosen[i]?.entry.kind !== Kind.PlaceHead) return false;
  }
  return false;
}

const based = new WordSet(basedWords);

/** «محافظة حلب: …», «#جرابلس …»: the place a post names before it tells anything. */
export function datelineOf(s: Syntax, r: Referents): number | undefined {
  for (let i = 0; i < s.tokens.length && i < DATELINE; i++) {
    if (s.tags[i] === Tag.Verb) return undefined;
    const m = r.from(i);
    if (!m || m.first !== i || m.kind !== "name" || r.entities[m.entity]!.type !== "place" || r.entities[m.entity]!.subtype === "country") continue;
    if (s.tokens[i - 1]?.surface === "#" || s.tokens[m.last + 1]?.surface === ":") return m.entity;
  }
  return undefined;
}

/** Tokens at the head of a post in which its place stands. */
const DATELINE = 14;

/** A place name behind «في» and the like, at most with a class word between («في مدينة حلب»). */
function placed(s: Syntax, r: Referents, i: number): number | undefined {
  const m = r.from(i);
  if (!m || m.first !== i || m.kind !== "name" || r.entities[m.entity]!.type !== "place") return undefined;
  if (isBased(s, i)) return undefined;
  if (prepositionOn(s, i) === "\u0628") return m.entity;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const { fold } = s.tokens[k]!.word;
    if (PLACING.has(fold)) return m.entity;
    // «في مدينة حلب», not «بقبول بيان جنيف».
    if (s.tags[k] !== Tag.Noun || hasArticle(s, k) || !isKind(s.tokens[k]!.word, Kind.PlaceHead)) return undefined;
    if (prepositionOn(s, k) === "\u0628") return m.entity;
  }
  return undefined;
}
