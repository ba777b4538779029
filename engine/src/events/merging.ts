/**
 * One record for all that the article says of one event: the attack, its toll and its aftermath. Triggers are taken in reading order;
 * each joins the event before it that it agrees with best, or begins its own.
 */
import type { EventStatus } from "../reading.ts";
import { parseDay } from "../times/calendar.ts";
import type { Arguments } from "./arguments.ts";
import type { EventDate } from "./places-dates.ts";
import { clashGlosses } from "../lexicon/event-signals.ts";
import type { Trigger } from "./triggers.ts";

export interface Candidate {
  readonly t: Trigger;
  readonly args: Arguments;
  readonly status: EventStatus;
  date: EventDate | undefined;
  place: number | undefined;
  /** The place is a country: it contradicts no town. */
  readonly wide: boolean;
  readonly within: number | null;
  readonly sentence: number;
  /** «قبل …», «بعد أسبوع من …»: set apart in time from what the sentence told before. */
  readonly earlier: boolean;
  /** A verb behind a relative pronoun: «الهجوم الذي استهدف». */
  readonly bound: boolean;
  /** The object of the verb is known: «حضر الاجتماع». */
  readonly known: boolean;
  readonly statusClue?: number;
}

export interface Merged {
  readonly members: Candidate[];
  type: Trigger["row"]["type"];
}

/** Types whose figures and aftermath belong together with an attack. */
const HARM = new Set(["ASSAULT", "ACCIDENT", "DISASTER", "CRIME"]);
/** How many events back one may be taken up again. */
const MOST = 48;

export function mergeCandidates(candidates: readonly Candidate[]): Merged[] {
  const events: Merged[] = [];
  for (const c of candidates) {
    let best: Merged | undefined;
    let score = 0;
    for (let k = events.length - 1; k >= 0 && k >= events.length - MOST; k--) {
      const points = likeness(events[k]!, c);
      if (points > score) {
        score = points;
        best = events[k];
      }
    }
    if (best) {
      best.members.push(c);
      if (isCasualty(best.members[0]!) && best.members.every((m) => m === c || isCasualty(m)) && HARM.has(c.t.row.type) && !(c.t.row.type === "CRIME" && c.t.row.needs === "weak")) best.type = c.t.row.type;
    } else events.push({ members: [c], type: c.t.row.type });
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
function likeness(e: Merged, c: Candidate): number {
  const last = e.members[e.members.length - 1]!;
  const same = e.type === c.t.row.type;
  const casualty = isCasualty(c);
  const harm = HARM.has(e.type) && HARM.has(c.t.row.type) && (casualty || e.members.every(isCasualty));
  if (!same && !harm) return 0;
  if (conflicts(e, c)) return 0;
  const distance = c.sentence - last.sentence;
  const lead = e.members[0]!;
  let points = 0;
  if (distance === 0) {
    const gap = c.t.first - last.t.last;
    if (e.members.some((m) => m.t.object !== undefined && m.t.object >= c.t.first && m.t.object <= c.t.last)) points += 6;
    if (c.bound && gap <= 3 && same) points += 6;
    points += gap <= 3 ? 4 : 2;
    if (casualty || isCasualty(last)) points += 3;
  } else if (distance === 1) points += harm && (casualty || isCasualty(last)) ? 3 : 1;
  else if (distance === 2 && harm && casualty !== isCasualty(last)) points += 1;
  if (same) {
    if (e.members.some((m) => m.t.row === c.t.row)) points += 3;
    else if (e.members.some((m) => m.t.row.gloss === c.t.row.gloss)) points += 2;
    if (e.members.some((m) => likeModes(m, c))) points += 2;
    else if (e.type !== "ASSAULT") points -= 2;
  }
  const clash = isClash(c);
  const apart = !casualty && same && e.type === "ASSAULT" && e.members.some((m) => !isCasualty(m)) && !e.members.some((m) => isClash(m) === clash && !isCasualty(m));
  if (apart) points -= 3;
  // «مقتل خمسة بعد أسبوع من أعنف قتال»: what was before or long after is another.
  if (distance === 0 && c.earlier) points -= 5;
  const { actors, recipients } = c.args;
  const shared = recipients.some((x) => e.members.some((m) => m.args.recipients.includes(x)));
  if (shared) points += 4;
  else if (recipients.length > 0 && e.members.some((m) => m.args.recipients.length > 0) && !e.members.some((m) => m.args.recipients.some((x) => actors.includes(x)))) points -= 4;
  if (actors.some((x) => e.members.some((m) => m.args.actors.includes(x)))) points += 2;
  if (actors.length + recipients.length === 0) points += 1;
  const back = pointsBack(c) && !apart;
  if (back) points += c.t.verb ? 7 : !c.t.plural && generic.has(c.t.row.gloss) ? 4 : 2;
  if (!c.t.verb && c.t.pronoun && recipients.length + actors.length === 0) points += 1;
  const place = e.members.find((m) => m.args.place !== undefined)?.args.place;
  if (c.args.place !== undefined && place !== undefined) points += place === c.args.place ? 2 : c.wide || e.members.some((m) => m.wide) ? 0 : -2;
  if (c.date && e.members.some((m) => m.date && m.date.from <= c.date!.to && c.date!.from <= m.date.to)) points += 2;
  if (c.status !== lead.status) points -= !back && same && (c.status === "planned" || lead.status === "planned") ? 5 : 2;
  // «وزعت أدوية، كما وزعت»: told twice by verbs, done twice; blows of one attack are one.
  if (same && !HARM.has(e.type) && c.t.verb && !c.bound && !c.known && e.members.some((m) => m.t.verb)) points -= 4;
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

function likeModes(a: Candidate, b: Candidate): boolean {
  const left = a.t.row.modes ?? [];
  const right = b.t.row.modes ?? [];
  return left.length === 0 ? right.length === 0 : left.some((m) => right.includes(m));
}

/** The dates touch, or lie this many days apart at most: a fire burns over night, a report comes the day after. */
function near(a: EventDate, b: EventDate, slack: number): boolean {
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

function conflicts(e: Merged, c: Candidate): boolean {
  const dates = e.members.map((m) => m.date).filter((d): d is EventDate => d !== undefined);
  if (c.date && dates.length > 0 && !dates.some((d) => near(d, c.date!, pointsBack(c) ? 2 : 0))) return true;
  if ((c.status === "negated") !== (e.members[0]!.status === "negated")) return true;
  // Whoever attends a known meeting joins those who hold it.
  if ((c.bound && c.t.first - e.members.at(-1)!.t.last <= 3) || (!HARM.has(e.type) && c.t.verb && c.known)) return false;
  // Different doers of one kind of act are two acts, but for the two sides of a clash.
  const actors = new Set(e.members.flatMap((m) => m.args.actors));
  const recipients = new Set(e.members.flatMap((m) => m.args.recipients));
  const otherActor = c.args.actors.length > 0 && actors.size > 0 && !c.args.actors.some((x) => actors.has(x));
  if (otherActor && !c.args.actors.some((x) => recipients.has(x)) && !isCasualty(c)) return true;
  if (otherActor && c.args.actors.some((x) => recipients.has(x)) && c.args.recipients.length === 0 && c.sentence !== e.members.at(-1)!.sentence) return true;
  return false;
}
