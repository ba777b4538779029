/**
 * The same event told again farther on: the headline and the lead, the lead and a witness, the toll and the attack. Two records of one kind are
 * one where nothing that both say differs (day, place, doer, sufferer, count) and enough of it is the same; several incidents of one kind keep
 * apart by any of these.
 */
import { hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { otherIncidentWords } from "../lexicon/event-signals.ts";
import type { Referents } from "../mentions/referents.ts";
import type { FigureIndex } from "./figure-index.ts";
import { absorb, isCasualty, type Merged, near, pointsBack } from "./merging.ts";
import { Extent } from "./places-dates.ts";
import type { Trigger } from "./triggers.ts";
import { WordSet } from "./words.ts";

/** Types whose acts a newspaper tells one by one, so that a second telling can be known. */
const RETOLD = new Set(["ASSAULT", "ACCIDENT", "DISASTER", "CRIME", "COERCE", "CONSULT", "PROTEST", "VOTE", "AGREE", "RETREAT", "APPOINT", "ENACT", "SANCTION", "MOBILIZE"]);
/** Words that say of an attack only that it was one. */
const GENERAL = new Set(["attack", "assault", "operation", "targeting", "being targeted", "being exposed", "exposure", "terrorist operation", "terrorist act", "crime", "incident"]);
/** How many records back one may be told again. */
const MOST = 24;
const ENOUGH = 4;
/** So many sentences on, an article speaks of something else. */
const FARTHEST = 30;

const others = new WordSet(otherIncidentWords);

export function joinRetold(r: Referents, index: FigureIndex, events: readonly Merged[]): Merged[] {
  if (events.length < 2) return [...events];
  const kept: Merged[] = [];
  for (const e of events) {
    let best: Merged | undefined;
    let most = ENOUGH - 1;
    for (let k = kept.length - 1; k >= 0 && k >= kept.length - MOST; k--) {
      const points = sameness(r, index, kept[k]!, e);
      if (points <= most) continue;
      most = points;
      best = kept[k];
    }
    if (best) absorb(best, e);
    else kept.push(e);
  }
  return kept;
}

/** How much the later record has in common with the earlier; 0 where it must be another event. */
function sameness(r: Referents, index: FigureIndex, e: Merged, later: Merged): number {
  const toll = later.sum.allCasualties && e.type !== later.type && HARM.has(e.type) && HARM.has(later.type);
  if (!toll && (e.type !== later.type || !RETOLD.has(e.type))) return 0;
  const lead = later.members[0]!;
  const first = e.members[0]!;
  if (lead.sentence - e.members.at(-1)!.sentence > FARTHEST) return 0;
  if (later.members.some((m) => m.turn || m.earlier || m.other) || e.members.some((m) => m.earlier)) return 0;
  // «لقاءات الدوحة … واللقاء الثلاثي»: a list names different ones.
  if (lead.listed && e.members.some((m) => m.sentence === lead.sentence)) return 0;
  const back = later.members.every(pointsBack);
  if (lead.status !== first.status && !(back && lead.status !== "negated" && first.status !== "negated")) return 0;
  if (!toll && !isOneKind(e, later)) return 0;
  if (e.sum.dates.length > 0 && later.sum.dates.length > 0 && !later.sum.dates.some((d) => e.sum.dates.some((x) => near(x, d, 0)))) return 0;
  if (tollsDiffer(e, later)) return 0;
  const place = placePoints(e, later);
  if (place < 0) return 0;
  const actors = partyPoints(r, e.sum.actors, later.sum.actors);
  const recipients = partyPoints(r, e.sum.recipients, later.sum.recipients);
  if (actors < 0 || recipients < 0) return 0;
  let points = place + actors + recipients;
  if (e.sum.dates.length > 0 && later.sum.dates.length > 0) points += 1;
  if (sharesToll(index, e, later)) points += 3;
  if (later.sum.rows.some((row) => e.sum.rows.includes(row))) points += 1;
  if (!back && e.type !== "ASSAULT" && later.members.some((m) => !m.t.verb && pointsBack(m) && e.sum.rows.includes(m.t.row))) points += 1;
  if (back && later.sum.actors.size + later.sum.recipients.size + later.sum.tolls.size === 0) points += 2;
  return points;
}

const HARM = new Set(["ASSAULT", "ACCIDENT", "DISASTER", "CRIME"]);

/** A shared word or mode, or one of the two says only that there was an attack. */
function isOneKind(e: Merged, later: Merged): boolean {
  const a = e.sum;
  const b = later.sum;
  if (e.type === "ASSAULT" && !a.allCasualties && !b.allCasualties && a.clash !== b.clash && !(a.clash && a.onesided)) return false;
  if (b.glosses.some((g) => a.glosses.includes(g)) || b.modes.some((m) => a.modes.includes(m))) return true;
  if (e.type !== "ASSAULT") return a.modes.length === 0 && b.modes.length === 0;
  if (isGeneral(e) || isGeneral(later)) return true;
  // «قصف» alone leaves open from where; taking ground is another matter.
  return (a.modes.length === 0 || b.modes.length === 0) && isTaking(e) === isTaking(later);
}

function isTaking(e: Merged): boolean {
  return e.sum.rows.some((row) => row.contexts?.includes("territory"));
}

function isGeneral(e: Merged): boolean {
  return e.members.every((m) => isCasualty(m) || GENERAL.has(m.t.row.gloss));
}

/** The same count of dead or hurt, as an argument or in a sentence of each. */
function sharesToll(index: FigureIndex, e: Merged, later: Merged): boolean {
  const here = tollsIn(index, later);
  if (here.size === 0) return false;
  for (const x of tollsIn(index, e)) if (here.has(x)) return true;
  return false;
}

function tollsIn(index: FigureIndex, e: Merged): ReadonlySet<string> {
  const found = new Set(e.sum.tolls);
  for (const m of e.members)
    for (const k of index.inSentence(m.sentence)) {
      const { unit, value } = index.figures[k]!;
      if (value > 1 && (unit === "killed" || unit === "injured")) found.add(`${value} ${unit}`);
    }
  return found;
}

/** Of one unit the two say different numbers. */
function tollsDiffer(e: Merged, later: Merged): boolean {
  for (const x of later.sum.tolls) {
    if (e.sum.tolls.has(x)) continue;
    const unit = x.slice(x.indexOf(" "));
    for (const y of e.sum.tolls) if (y.endsWith(unit)) return true;
  }
  return false;
}

/** Same town or village 2, same region 1, same country 0; -1 where both name one and they differ. */
function placePoints(e: Merged, later: Merged): number {
  let points = 0;
  for (const m of later.members) {
    if (m.place === undefined || m.extent === Extent.Country) continue;
    for (const x of e.members) {
      if (x.place === undefined || x.extent === Extent.Country) continue;
      if (x.place === m.place) return x.extent < Extent.Area || m.extent < Extent.Area ? 2 : 1;
      if (x.extent < Extent.Area && m.extent < Extent.Area) points = -1;
    }
  }
  return points;
}

/** 2 for a shared name, 1 for somebody shared without one; -1 where both name somebody and nobody is shared. */
function partyPoints(r: Referents, a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let points = 0;
  for (const x of b) if (a.has(x)) points = Math.max(points, r.entities[x]!.named ? 2 : 1);
  if (points > 0 || a.size === 0 || b.size === 0) return points;
  if (shareCountry(r, a, b)) return 1;
  return isNamed(r, a) && isNamed(r, b) ? -1 : 0;
}

/** «القصف التركي», «قصفت القوات التركية»: a country and what is its own. */
function shareCountry(r: Referents, a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const x of a) {
    const { country } = r.entities[x]!;
    if (!country) continue;
    for (const y of b) if (r.entities[y]!.country === country && (r.entities[x]!.subtype === "country" || r.entities[y]!.subtype === "country")) return true;
  }
  return false;
}

function isNamed(r: Referents, list: ReadonlySet<number>): boolean {
  for (const x of list) if (r.entities[x]!.named) return true;
  return false;
}

/** «غارة أخرى», «هجوم مماثل», «انفجار ثان»: says itself that it is another. */
export function isOther(s: Syntax, t: Trigger): boolean {
  const { last } = s.sentences[s.sentenceOf[t.first]!]!;
  for (let i = t.last + 1; i <= last && i - t.last <= 4; i++) {
    if (s.tags[i] === Tag.Verb || s.tags[i] === Tag.Punctuation) return false;
    if (others.has(s.tokens, i) && (t.verb || hasArticle(s, i) === t.article)) return true;
  }
  return false;
}
