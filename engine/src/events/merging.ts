/**
 * One record for all that the article says of one event: the attack, its toll and its aftermath. Triggers are taken in reading order;
 * each joins the event before it that it agrees with best, or begins its own.
 */
import type { EventRow } from "../lexicon/rows.ts";
import type { EventStatus } from "../reading.ts";
import { parseDay } from "../times/calendar.ts";
import type { Arguments } from "./arguments.ts";
import { type EventDate, Extent } from "./places-dates.ts";
import { clashGlosses } from "../lexicon/event-signals.ts";
import type { Trigger } from "./triggers.ts";

export interface Candidate {
  readonly t: Trigger;
  readonly args: Arguments;
  readonly status: EventStatus;
  date: EventDate | undefined;
  place: number | undefined;
  /** How closely its place says where; a country contradicts no town. */
  extent: Extent;
  readonly within: number | null;
  readonly sentence: number;
  /** «قبل …», «بعد أسبوع من …»: set apart in time from what the sentence told before. */
  readonly earlier: boolean;
  /** A verb behind a relative pronoun: «الهجوم الذي استهدف». */
  readonly bound: boolean;
  /** The object of the verb is known: «حضر الاجتماع». */
  readonly known: boolean;
  readonly statusClue: number | undefined;
  /** Told together with the candidate before it: «جراء», «أسفر عن», a clause that modifies it. */
  linked: boolean;
  /** Its sentence turns to something else: «على صعيد آخر». */
  turn: boolean;
  /** A noun joined by «و» to what stands before it. */
  readonly listed: boolean;
  /** «غارة أخرى»: says itself that it is another of the kind. */
  readonly other: boolean;
  /** Told as an event of its own, where its type asks for that. */
  presented: boolean;
  /** One of its recipients has a name. */
  readonly named: boolean;
  /** The count that is its argument: «5 killed». */
  readonly toll: string | undefined;
}

export interface Merged {
  readonly members: Candidate[];
  type: Trigger["row"]["type"];
  /** What its members have together, so that a long event is asked as fast as a short one. */
  readonly sum: Sum;
}

/** All that likeness asks of the members of an event. */
interface Sum {
  readonly rows: EventRow[];
  readonly glosses: string[];
  readonly modes: string[];
  /** A member without modes. */
  modeless: boolean;
  readonly actors: Set<number>;
  readonly recipients: Set<number>;
  /** A member has a recipient with a name. */
  named: boolean;
  /** Counts of its members. */
  readonly tolls: Set<string>;
  /** Dates without repetition. */
  readonly dates: EventDate[];
  /** Object nouns of its verbs in the last sentence of the event that has any. */
  objects: number[];
  objectSentence: number;
  /** The first place written among its arguments. */
  place: number | undefined;
  wide: boolean;
  verb: boolean;
  allCasualties: boolean;
  /** Members that are no mere toll: with two sides, with one. */
  clash: boolean;
  onesided: boolean;
}

function isWide(c: Candidate): boolean {
  return c.place !== undefined && c.extent === Extent.Country;
}

function eventOf(c: Candidate): Merged {
  const e: Merged = {
    members: [], type: c.t.row.type,
    sum: { rows: [], glosses: [], modes: [], modeless: false, actors: new Set(), recipients: new Set(), named: false, tolls: new Set(), dates: [], objects: [], objectSentence: -1, place: undefined, wide: false, verb: false, allCasualties: true, clash: false, onesided: false },
  };
  join(e, c);
  return e;
}

function join(e: Merged, c: Candidate): void {
  const { sum } = e;
  const { row } = c.t;
  e.members.push(c);
  if (!sum.rows.includes(row)) sum.rows.push(row);
  if (!sum.glosses.includes(row.gloss)) sum.glosses.push(row.gloss);
  if (row.modes && row.modes.length > 0) {
    for (const mode of row.modes) if (!sum.modes.includes(mode)) sum.modes.push(mode);
  } else sum.modeless = true;
  for (const x of c.args.actors) sum.actors.add(x);
  for (const x of c.args.recipients) sum.recipients.add(x);
  sum.named ||= c.named;
  if (c.toll !== undefined) sum.tolls.add(c.toll);
  const { date } = c;
  if (date && !sum.dates.some((d) => d.from === date.from && d.to === date.to)) sum.dates.push(date);
  if (c.t.object !== undefined) {
    // Candidates come in reading order: an object before this one is asked for no more.
    sum.objects = sum.objectSentence === c.sentence ? sum.objects.filter((object) => object >= c.t.first) : [];
    sum.objectSentence = c.sentence;
    sum.objects.push(c.t.object);
  }
  sum.place ??= c.args.place;
  sum.wide ||= isWide(c);
  sum.verb ||= c.t.verb;
  if (!isCasualty(c)) {
    sum.allCasualties = false;
    if (isClash(c)) sum.clash = true;
    else sum.onesided = true;
  }
}

/** All that the later record says, in the earlier. */
export function absorb(e: Merged, later: Merged): void {
  const toll = e.sum.allCasualties && !later.sum.allCasualties;
  for (const c of later.members) join(e, c);
  if (toll) e.type = later.type;
  e.members.sort((a, b) => a.t.first - b.t.first);
}

/** Types whose figures and aftermath belong together with an attack. */
const HARM = new Set(["ASSAULT", "ACCIDENT", "DISASTER", "CRIME"]);
/** How many events back one may be taken up again. */
const MOST = 48;

export function mergeCandidates(candidates: readonly Candidate[]): Merged[] {
  const events: Merged[] = [];
  let before: Candidate | undefined;
  for (const c of candidates) {
    let best: Merged | undefined;
    let score = 0;
    for (let k = events.length - 1; k >= 0 && k >= events.length - MOST; k--) {
      const points = likeness(events[k]!, c, before);
      if (points > score) {
        score = points;
        best = events[k];
      }
    }
    if (best) {
      const toll = best.sum.allCasualties;
      join(best, c);
      if (toll && HARM.has(c.t.row.type) && !(c.t.row.type === "CRIME" && c.t.row.needs === "weak")) best.type = c.t.row.type;
    } else events.push(eventOf(c));
    before = c;
  }
  return events;
}

/** Does the word say what became of people, not how? */
export function isCasualty(c: Candidate): boolean {
  const { unit, modes, gloss } = c.t.row;
  return (unit === "killed" || unit === "injured" || unit === "missing") && !modes?.length && !DEEDS.has(gloss);
}

/** Words that say how and by whose will: no toll of something else. */
const DEEDS = new Set(["execution", "execution by shooting", "hanging", "massacre", "exterminating", "extrajudicial killing", "slaughtering", "strangling", "shooting dead", "liquidation"]);

/** Above 0: the same event. */
function likeness(e: Merged, c: Candidate, before: Candidate | undefined): number {
  const last = e.members[e.members.length - 1]!;
  const same = e.type === c.t.row.type;
  const casualty = isCasualty(c);
  const harm = HARM.has(e.type) && HARM.has(c.t.row.type) && (casualty || e.sum.allCasualties);
  if (!same && !harm) return 0;
  const distance = c.sentence - last.sentence;
  // «عقد المجلس اجتماعا»: the verb and its object are one, whoever is read beside either.
  const object = distance === 0 && e.sum.objects.some((k) => k >= c.t.first && k <= c.t.last);
  const linked = object || (c.linked && before !== undefined && last === before);
  if (conflicts(e, c, linked)) return 0;
  const lead = e.members[0]!;
  const { sum } = e;
  let points = linked ? 7 : 0;
  if (c.turn && distance > 0) points -= 3;
  if (c.toll !== undefined && sum.tolls.has(c.toll)) points += 4;
  if (distance === 0) {
    const gap = c.t.first - last.t.last;
    if (c.bound && gap <= 3 && same) points += 6;
    points += gap <= 3 ? 4 : 2;
    if (casualty || isCasualty(last)) points += 3;
  } else if (distance === 1) points += harm && (casualty || isCasualty(last)) ? 3 : 1;
  else if (distance === 2 && harm && casualty !== isCasualty(last)) points += 1;
  if (same) {
    if (sum.rows.includes(c.t.row)) points += 3;
    else if (sum.glosses.includes(c.t.row.gloss)) points += 2;
    if (sharesModes(sum, c)) points += 2;
    else if (e.type !== "ASSAULT") points -= 2;
  }
  const clash = isClash(c);
  const apart = !casualty && same && e.type === "ASSAULT" && !sum.allCasualties && !(clash ? sum.clash : sum.onesided);
  if (apart && !linked) points -= 3;
  // «مقتل خمسة بعد أسبوع من أعنف قتال»: what was before or long after is another.
  if (distance === 0 && c.earlier) points -= 5;
  const { actors, recipients } = c.args;
  if (holdsAny(sum.recipients, recipients)) points += 4;
  else if (recipients.length > 0 && sum.recipients.size > 0 && !holdsAny(sum.recipients, actors)) points -= c.named && sum.named ? 4 : 2;
  if (holdsAny(sum.actors, actors)) points += 2;
  if (actors.length + recipients.length === 0) points += 1;
  const back = pointsBack(c) && !apart;
  if (back) points += c.t.verb ? 7 : !c.t.plural && generic.has(c.t.row.gloss) ? 4 : 2;
  if (!c.t.verb && c.t.pronoun && recipients.length + actors.length === 0) points += 1;
  if (c.args.place !== undefined && sum.place !== undefined) points += sum.place === c.args.place ? 2 : isWide(c) || sum.wide ? 0 : -2;
  if (c.date && touchesAny(sum.dates, c.date, 0)) points += 2;
  if (c.status !== lead.status) points -= !back && same && (c.status === "planned" || lead.status === "planned") ? 5 : 2;
  // «وزعت أدوية، كما وزعت»: told twice by verbs, done twice; blows of one attack are one.
  if (same && !HARM.has(e.type) && c.t.verb && !c.bound && !c.known && sum.verb) points -= 4;
  if (!back) points -= Math.min(2, distance / 6);
  return points >= THRESHOLD ? points : 0;
}

const THRESHOLD = 4;

/** Words by which a newspaper comes back to what it told. */
const generic = new Set(["attack", "assault", "operation", "bombing", "explosion", "terrorist operation", "accident", "fire", "meeting", "talks", "visit", "agreement", "demonstration", "protest", "crime"]);
const clashes = new Set(clashGlosses);

/** A clash has two sides, an attack one. */
export function isClash(c: Candidate): boolean {
  return clashes.has(c.t.row.gloss) || c.t.row.preps?.["بين"] !== undefined;
}

/** A member has a mode of it, or neither says any. */
function sharesModes(sum: Sum, c: Candidate): boolean {
  const { modes } = c.t.row;
  if (!modes || modes.length === 0) return sum.modeless;
  for (const mode of modes) if (sum.modes.includes(mode)) return true;
  return false;
}

function holdsAny(set: ReadonlySet<number>, list: readonly number[]): boolean {
  for (const x of list) if (set.has(x)) return true;
  return false;
}

function touchesAny(dates: readonly EventDate[], date: EventDate, slack: number): boolean {
  for (const d of dates) if (near(d, date, slack)) return true;
  return false;
}

/** The dates touch, or lie this many days apart at most: a fire burns over night, a report comes the day after. */
export function near(a: EventDate, b: EventDate, slack: number): boolean {
  if (a.from <= b.to && b.from <= a.to) return true;
  if (slack === 0) return false;
  const days = [a.from, a.to, b.from, b.to].map((d) => parseDay(d) ?? 0);
  return Math.min(Math.abs(days[0]! - days[3]!), Math.abs(days[1]! - days[2]!)) <= slack;
}

/** «الهجوم», «الحادث»: definite, with no company of its own. */
export function pointsBack(c: Candidate): boolean {
  if (c.t.verb) return c.known;
  return c.t.article && c.args.recipients.length === 0 && !(c.t.plural && c.args.actors.length > 0);
}

function conflicts(e: Merged, c: Candidate, linked: boolean): boolean {
  const { dates, actors, recipients } = e.sum;
  if (c.date && dates.length > 0 && !touchesAny(dates, c.date, pointsBack(c) ? 2 : 0)) return true;
  if ((c.status === "negated") !== (e.members[0]!.status === "negated")) return true;
  const last = e.members[e.members.length - 1]!;
  // Whoever attends a known meeting joins those who hold it.
  if ((c.bound && c.t.first - last.t.last <= 3) || (!HARM.has(e.type) && c.t.verb && c.known)) return false;
  // Different doers of one kind of act are two acts, but for the two sides of a clash.
  if (linked || c.args.actors.length === 0 || actors.size === 0 || holdsAny(actors, c.args.actors)) return false;
  const suffered = holdsAny(recipients, c.args.actors);
  if (!suffered) return !isCasualty(c);
  return c.args.recipients.length === 0 && c.sentence !== last.sentence;
}
