/**
 * One record for all that the article says of one event: the attack, its toll and its aftermath. Triggers are taken in reading order;
 * each joins the event before it that it agrees with best, or begins its own.
 */
import type { EventStatus } from "../reading.ts";
import type { Arguments } from "./arguments.ts";
import type { EventDate } from "./places-dates.ts";
import type { Trigger } from "./triggers.ts";

export interface Candidate {
  readonly t: Trigger;
  readonly args: Arguments;
  readonly status: EventStatus;
  readonly date: EventDate | undefined;
  readonly place: number | undefined;
  readonly within: number | null;
  readonly sentence: number;
  /** Token of the next trigger the noun is the object or subject of, for «شن هجوما». */
  readonly rejected?: string;
  readonly statusClue?: number;
}

export interface Merged {
  readonly members: Candidate[];
  type: Trigger["row"]["type"];
}

/** Types whose figures and aftermath belong together with an attack. */
const HARM = new Set(["ASSAULT", "ACCIDENT", "DISASTER", "CRIME"]);
/** Words that only point back: الحادث، العملية. */
const FAR = 6;

export function mergeCandidates(candidates: readonly Candidate[]): Merged[] {
  const events: Merged[] = [];
  for (const c of candidates) {
    let best: Merged | undefined;
    let score = 0;
    for (let k = events.length - 1; k >= 0 && k >= events.length - 12; k--) {
      const points = likeness(events[k]!, c);
      if (points > score) {
        score = points;
        best = events[k];
      }
    }
    if (best) {
      best.members.push(c);
      if (isCasualty(best.members[0]!) && best.members.every((m) => m === c || isCasualty(m)) && HARM.has(c.t.row.type)) best.type = c.t.row.type;
    } else events.push({ members: [c], type: c.t.row.type });
  }
  return events;
}

/** Does the word say what became of people, not how? */
export function isCasualty(c: Candidate): boolean {
  const { unit, modes } = c.t.row;
  return (unit === "killed" || unit === "injured" || unit === "missing") && !modes?.length;
}

/** Above 0: the same event. */
function likeness(e: Merged, c: Candidate): number {
  const last = e.members[e.members.length - 1]!;
  const same = e.type === c.t.row.type;
  const harm = HARM.has(e.type) && HARM.has(c.t.row.type) && (isCasualty(c) || e.members.every(isCasualty));
  if (!same && !harm) return 0;
  if (conflicts(e, c)) return 0;
  const distance = c.sentence - last.sentence;
  if (distance > FAR * 3) return 0;
  const lead = e.members[0]!;
  let points = 0;
  if (distance === 0) {
    const gap = c.t.first - last.t.last;
    if (gap <= 2 && same) points += 6;
    if (e.members.some((m) => m.t.object !== undefined && m.t.object >= c.t.first && m.t.object <= c.t.last)) points += 8;
    if (isCasualty(c) || isCasualty(last)) points += gap < 30 ? 5 : 3;
    else points += 1;
  } else if (distance <= 2 && harm) points += isCasualty(c) && isCasualty(last) ? 2 : 3;
  const shared = c.args.recipients.some((x) => e.members.some((m) => m.args.recipients.includes(x)));
  const actors = c.args.actors.some((x) => e.members.some((m) => m.args.actors.includes(x)));
  const crossed = c.args.actors.some((x) => e.members.some((m) => m.args.recipients.includes(x))) && c.args.recipients.some((x) => e.members.some((m) => m.args.actors.includes(x)));
  if (shared) points += 4;
  if (actors) points += 2;
  if (crossed) points += 3;
  if (e.members.some((m) => m.t.row === c.t.row)) points += 3;
  else if (e.members.some((m) => m.t.row.gloss === c.t.row.gloss)) points += 2;
  if (pointsBack(c)) points += 4;
  if (c.place !== undefined && e.members.some((m) => m.place === c.place)) points += 1;
  if (c.date && e.members.some((m) => m.date && m.date.from <= c.date!.to && c.date!.from <= m.date.to)) points += 1;
  if (c.status !== lead.status) points -= 2;
  points -= Math.min(3, distance / 4);
  return points >= 5 ? points : 0;
}

/** «الهجوم», «الحادث»: definite, with no company of its own. */
function pointsBack(c: Candidate): boolean {
  return !c.t.verb && c.t.article && c.args.recipients.length === 0 && !(c.t.plural && c.args.actors.length > 0);
}

function conflicts(e: Merged, c: Candidate): boolean {
  const dates = e.members.map((m) => m.date).filter((d): d is EventDate => d !== undefined);
  if (c.date && dates.length > 0 && !dates.some((d) => d.from <= c.date!.to && c.date!.from <= d.to)) return true;
  if ((c.status === "negated") !== (e.members[0]!.status === "negated")) return true;
  const planned = (s: EventStatus) => s === "planned";
  if (planned(c.status) !== planned(e.members[0]!.status) && !pointsBack(c)) return true;
  // Different doers of one kind of act are two acts, but for the two sides of a clash.
  const actors = new Set(e.members.flatMap((m) => m.args.actors));
  const recipients = new Set(e.members.flatMap((m) => m.args.recipients));
  const otherActor = c.args.actors.length > 0 && actors.size > 0 && !c.args.actors.some((x) => actors.has(x));
  if (otherActor && !c.args.actors.some((x) => recipients.has(x)) && !isCasualty(c)) return true;
  if (otherActor && c.args.actors.some((x) => recipients.has(x)) && c.args.recipients.length === 0 && c.sentence !== e.members.at(-1)!.sentence) return true;
  return false;
}
