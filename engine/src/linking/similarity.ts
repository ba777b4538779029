/**
 * Are two reports of one event? Evidence for and against is counted in log-odds: each thing that agrees or disagrees adds its weight, and the sum
 * says how likely it is that the two are one. The weights were fitted on pairs of reports known to be of one event or of two (docs/linking.md).
 */
import { type ComparedContext, comparedContext, wordsInCommon } from "./context.ts";
import { linkReasons, type Phrase } from "../lexicon/link-reasons.ts";
import { dayNumber, dayText, gapInYear, wordsOfDay } from "./days.ts";
import { listed, nameInBoth, phrase } from "./phrases.ts";
import { isWide, relationOf } from "./places.ts";
import type { DayWords, EventDigest, Link, Participant, Report } from "./records.ts";
import { familyOf } from "./families.ts";

/** What one thing in common, or apart, says. */
export type Evidence =
  | "start" | "same-type" | "same-day" | "next-day" | "days-apart" | "day-unsure" | "same-date" | "date-apart" | "same-weekday" | "weekday-apart" | "same-spot" | "same-area" | "near-place" | "other-spot" | "far-place" | "named-places"
  | "figures" | "figures-apart" | "persons" | "participants" | "telling" | "wording" | "ordinary" | "modes" | "modes-apart" | "both-central" | "none-central" | "same-article" | "unanchored"
  | "context-spots" | "context-areas" | "context-days" | "context-days-apart" | "context-persons" | "context-words" | "context-likeness";

export type Weights = Readonly<Record<Evidence, number>>;

export const weights: Weights = {
  start: -6.2,
  "same-type": 1.2,
  "same-day": 3.0,
  "next-day": 0.3,
  "days-apart": -2,
  "day-unsure": -0.9,
  "same-date": 2.9,
  "date-apart": -1.7,
  "same-weekday": 0.9,
  "weekday-apart": -3.2,
  "same-spot": 1.4,
  "same-area": 0.95,
  "near-place": 0.5,
  "other-spot": -1.8,
  "far-place": -1,
  "named-places": 0.1,
  figures: 0.55,
  "figures-apart": -0.8,
  persons: 0,
  participants: 0.1,
  telling: 0.75,
  wording: -0.3,
  ordinary: 3.0,
  modes: 0,
  "modes-apart": -0.7,
  "both-central": 0.8,
  "none-central": -1.3,
  "same-article": -1.1,
  unanchored: -2.5,
  "context-spots": 1.75,
  "context-areas": 0.7,
  "context-days": -0.6,
  "context-days-apart": -1.3,
  "context-persons": 2.2,
  "context-words": -0.4,
  "context-likeness": 2,
};

/** What ties two reports to one event in the world; kind, day and ordinary words alone are shared by everything a busy day brings. */
const ANCHORS: ReadonlySet<Evidence> = new Set(["same-spot", "same-area", "near-place", "named-places", "figures", "persons", "participants", "telling", "context-spots", "context-persons"]);

/** Further apart than this many days, no two reports are of one event. */
export const FURTHEST_DAYS = 3;
/** So many days newspapers go on telling of an event, often without saying when it was. */
const TOLD_FOR = 6;

/** What is compared of a report, made once. */
export interface Compared {
  readonly report: Report;
  readonly ref: string;
  readonly family: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The day is the event's own; otherwise that of the article. */
  readonly sure: boolean;
  readonly said: DayWords;
  readonly places: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly ordinary: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly participants: ReadonlySet<string>;
  readonly context: ComparedContext;
  /** Its own number, and log-odds computed before by the number of the other: on a busy day the same reports are held against each other with every batch. */
  readonly serial: number;
  readonly scores: Map<number, number>;
}

let serials = 0;
const kept = new WeakMap<EventDigest, Compared>();

export function compared(report: Report): Compared {
  const { event } = report;
  const known = kept.get(event);
  if (known && known.report === report) return known;
  const days = daysOf(report);
  const made: Compared = {
    report, ref: refOf(report), family: familyOf(event.type), ...days, said: days.sure && days.from === days.to ? wordsOfDay(days.from!) : event.undated ?? {},
    places: new Set([...(event.place ? [event.place] : []), ...event.near].filter((place) => !isWide(place)).map(({ key }) => key)),
    telling: new Set(event.words.slice(0, event.telling)), ordinary: new Set(event.words.slice(event.telling)),
    persons: new Set(event.persons), participants: new Set([...event.actors, ...event.recipients].flatMap(({ actor }) => (actor === undefined ? [] : [actor]))),
    context: contextIn(report.article), serial: known?.serial ?? ++serials, scores: known?.scores ?? new Map(),
  };
  kept.set(event, made);
  return made;
}

const contexts = new WeakMap<object, ComparedContext>();

/** The reports of one article share it. */
function contextIn(article: Report["article"]): ComparedContext {
  if (!article.context) return comparedContext(undefined);
  let made = contexts.get(article.context);
  if (!made) {
    made = comparedContext(article.context);
    contexts.set(article.context, made);
  }
  return made;
}

export function refOf({ article, event }: Report): string {
  return `${article.id}/${event.event}`;
}

/** The days an event can have been on: its own, else those before the day of the article. */
function daysOf({ article, event }: Report): { readonly from: number | undefined; readonly to: number | undefined; readonly sure: boolean } {
  const [from, to] = [dayNumber(event.date?.from), dayNumber(event.date?.to)];
  if (from !== undefined && to !== undefined && to - from <= 3) return { from, to, sure: true };
  const day = dayNumber(article.day);
  if (day === undefined) return { from: undefined, to: undefined, sure: false };
  return { from: day - TOLD_FOR, to: day, sure: false };
}

/** Log-odds that the two are one event; -Infinity where they cannot be. */
export function score(a: Compared, b: Compared, w: Weights = weights): number {
  let sum = 0;
  const possible = weigh(a, b, (evidence, amount) => {
    sum += w[evidence] * amount;
  });
  return possible ? sum : Number.NEGATIVE_INFINITY;
}

/** The same, remembered as long as both are. */
export function rememberedScore(a: Compared, b: Compared): number {
  const [one, other] = a.serial < b.serial ? [a, b] : [b, a];
  let sum = one.scores.get(other.serial);
  if (sum === undefined) {
    sum = score(a, b);
    one.scores.set(other.serial, sum);
  }
  return sum;
}

/** 0 to 1. */
export function likelihood(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}

/** Tells all evidence with its amount; false where the two cannot be one. */
export function weigh(a: Compared, b: Compared, tell: (evidence: Evidence, amount: number) => void): boolean {
  if (a.family !== b.family) return false;
  const [x, y] = [a.report.event, b.report.event];
  tell("start", 1);
  if (x.type === y.type) tell("same-type", 1);

  if (!a.sure || !b.sure) weighSaid(a, b, tell);
  if (a.from === undefined || b.from === undefined) tell("day-unsure", 1);
  else {
    const gap = Math.max(0, a.from - b.to!, b.from - a.to!);
    if (gap > FURTHEST_DAYS) return false;
    if (!a.sure || !b.sure) {
      tell("day-unsure", 1);
      if (gap > 1) tell("days-apart", (gap - 1) / 2);
    } else if (gap === 0) tell("same-day", 1);
    else if (gap === 1) tell("next-day", 1);
    else tell("days-apart", gap - 1);
  }

  let anchors = 0;
  const anchored = (evidence: Evidence, amount: number) => {
    if (ANCHORS.has(evidence) && (evidence !== "telling" || amount > 1.5)) anchors++;
    tell(evidence, amount);
  };
  const place = relationOf(x.place, y.place);
  if (place) anchored(place, 1);
  const shared = sharedIn(a.places, b.places);
  const named = shared.length - (place === "same-spot" || place === "same-area" ? 1 : 0);
  if (named > 0) anchored("named-places", Math.min(named, 3));

  const { same, apart } = compareFigures(x, y);
  if (same > 0) anchored("figures", same);
  if (apart > 0) tell("figures-apart", apart);

  const persons = sharedIn(a.persons, b.persons).length;
  if (persons > 0) anchored("persons", Math.min(persons, 3));
  const participants = sharedIn(a.participants, b.participants).length;
  if (participants > 0) anchored("participants", Math.min(participants, 2));

  const telling = sharedIn(a.telling, b.telling).length;
  if (telling > 0) {
    anchored("telling", Math.log2(1 + telling));
    tell("wording", telling / Math.sqrt(a.telling.size * b.telling.size));
  }
  const ordinary = sharedIn(a.ordinary, b.ordinary).length;
  if (ordinary > 0) tell("ordinary", ordinary / Math.sqrt(a.ordinary.size * b.ordinary.size));

  if (x.modes.length > 0 && y.modes.length > 0) tell(x.modes.some((mode) => y.modes.includes(mode)) ? "modes" : "modes-apart", 1);
  if (x.central && y.central) tell("both-central", 1);
  else if (!x.central && !y.central) tell("none-central", 1);
  if (a.report.article.id === b.report.article.id) tell("same-article", 1);
  else weighContext(a.context, b.context, anchored);
  if (anchors === 0) tell("unanchored", 1);
  return true;
}

/** What is said of the day where not both have one: dates without year, weekdays. A date is held against the days in which an article can be telling it, too. */
function weighSaid(a: Compared, b: Compared, tell: (evidence: Evidence, amount: number) => void): void {
  const gap = a.said.monthDay !== undefined && b.said.monthDay !== undefined ? gapInYear(a.said.monthDay, b.said.monthDay) : gapToStretch(a.said, b) ?? gapToStretch(b.said, a);
  if (gap !== undefined) {
    if (gap <= 1) tell("same-date", 1 - gap / 2);
    else tell("date-apart", Math.min(gap / 4, 1));
  } else if (a.said.weekday !== undefined && b.said.weekday !== undefined) tell(a.said.weekday === b.said.weekday ? "same-weekday" : "weekday-apart", 1);
}

function gapToStretch({ monthDay }: DayWords, { from, to }: Compared): number | undefined {
  if (monthDay === undefined || from === undefined || to === undefined) return undefined;
  const middle = (from + to) / 2;
  return Math.max(0, gapInYear(monthDay, wordsOfDay(Math.round(middle)).monthDay!) - (to - from) / 2);
}

function weighContext(a: ComparedContext, b: ComparedContext, tell: (evidence: Evidence, amount: number) => void): void {
  const spots = sharedIn(a.spots, b.spots).length;
  if (spots > 0) tell("context-spots", spots / Math.sqrt(a.spots.size * b.spots.size) + Math.min(spots, 3) / 3);
  const areas = sharedIn(a.areas, b.areas).length;
  if (areas > 0) tell("context-areas", areas / Math.sqrt(a.areas.size * b.areas.size));
  const days = sharedIn(a.days, b.days).length;
  if (days > 0) tell("context-days", Math.min(days, 2));
  else if (a.days.size > 0 && b.days.size > 0) tell("context-days-apart", 1);
  const persons = sharedIn(a.persons, b.persons).length;
  if (persons > 0) tell("context-persons", Math.log2(1 + persons));
  const { shared, cosine } = wordsInCommon(a, b);
  if (shared > 0) {
    tell("context-words", Math.log2(1 + shared));
    tell("context-likeness", Math.sqrt(cosine));
  }
}

/** Equal figures of one unit tell the more the rarer the number; figures far from each other tell against. */
function compareFigures(a: EventDigest, b: EventDigest): { readonly same: number; readonly apart: number } {
  let same = 0;
  let apart = 0;
  const units = new Set(a.figures.map(({ unit }) => unit));
  for (const unit of units) {
    const [of, to] = [a, b].map(({ figures }) => figures.filter((f) => f.unit === unit).map(({ value }) => value)) as [number[], number[]];
    if (to.length === 0) continue;
    const equal = of.filter((value) => to.includes(value));
    if (equal.length > 0) same += Math.min(3, 0.5 + Math.log2(Math.max(1, ...equal)) / 2);
    else if (Math.max(...of) > 3 * Math.max(...to) || Math.max(...to) > 3 * Math.max(...of)) apart += 1;
    else apart += 0.3;
  }
  return { same: Math.min(same, 4), apart };
}

function sharedIn<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const out: T[] = [];
  for (const item of small) if (large.has(item)) out.push(item);
  return out;
}

/** The evidence for, as sentences, the strongest first. */
export function reasonsFor(a: Compared, b: Compared, w: Weights = weights): Link["reasons"] {
  const sums = new Map<keyof typeof linkReasons, number>();
  weigh(a, b, (evidence, amount) => {
    const rule = SPOKEN[evidence];
    if (rule && w[evidence] * amount > 0) sums.set(rule, (sums.get(rule) ?? 0) + w[evidence] * amount);
  });
  return [...sums].sort((p, q) => q[1] - p[1]).map(([rule, weight]) => ({ rule, ...phrase(linkReasons[rule], blanksOf(rule, a, b)), weight: Math.round(weight * 100) / 100 }));
}

const SPOKEN: Partial<Record<Evidence, keyof typeof linkReasons>> = {
  "same-type": "same-type", "same-day": "same-day", "next-day": "near-day", "same-spot": "same-place", "same-area": "same-place", "near-place": "place-within",
  "named-places": "named-places", figures: "figures", persons: "persons", participants: "participants", telling: "wording", wording: "wording", ordinary: "wording", modes: "modes",
  "same-date": "same-date", "same-weekday": "same-weekday", "context-spots": "same-surroundings", "context-areas": "same-surroundings", "context-persons": "persons-named", "context-likeness": "like-texts",
};

function blanksOf(rule: keyof typeof linkReasons, a: Compared, b: Compared): Record<string, string | Phrase> {
  const [x, y] = [a.report.event, b.report.event];
  switch (rule) {
    case "same-day":
    case "near-day":
      return { a: dayText(a.from!), b: dayText(b.from!) };
    case "same-place":
    case "place-within":
      return { a: nameInBoth(x.place!), b: nameInBoth(y.place!) };
    case "named-places":
      return { a: listed([...(x.place ? [x.place] : []), ...x.near].filter(({ key }) => b.places.has(key)).map(nameInBoth)) };
    case "figures":
      return { a: [...new Set(x.figures.filter((f) => y.figures.some((g) => g.unit === f.unit && g.value === f.value)).map(({ value }) => `${value}`))].join(", ") };
    case "persons":
      return { a: sharedIn(a.persons, b.persons).join(", ") };
    case "participants":
      return { a: listed([...x.actors, ...x.recipients].filter(({ actor }) => actor !== undefined && b.participants.has(actor)).map(({ name }: Participant) => nameInBoth(name))) };
    case "same-surroundings":
      return { a: [...sharedIn(a.context.spots, b.context.spots), ...sharedIn(a.context.areas, b.context.areas)].slice(0, 6).join(", ") };
    case "persons-named":
      return { a: sharedIn(a.context.persons, b.context.persons).slice(0, 6).join(", ") };
    case "like-texts":
      return { a: `${Math.round(wordsInCommon(a.context, b.context).cosine * 100)}` };
    case "wording":
      return { a: [...sharedIn(a.telling, b.telling), ...sharedIn(a.ordinary, b.ordinary)].slice(0, 8).join(" ") };
    default:
      return {};
  }
}
