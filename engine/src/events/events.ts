/**
 * Who did what to whom, where, when. Triggers → are they facts? → their arguments, dates and places → one record for each real event, with its
 * figures and the statement that reports it.
 */
import type { AttributionFinding } from "../attributions/finding.ts";
import type { FigureFinding } from "../figures/finding.ts";
import { peopleSense } from "../figures/people.ts";
import { weapons } from "../lexicon/event-context.ts";
import { plover } from "../lexicon/plover.ts";
import { Pos } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { stemSpan } from "../matching/words.ts";
import type { EventStatus } from "../reading.ts";
import { foldText } from "../text/normal.ts";
import { isFlash, isMereExplosion, isNote, isPresented, isTold, isUrgent } from "./anchors.ts";
import { type Arguments, argumentsOf } from "./arguments.ts";
import { isHeadOfContent, judge, settingOf } from "./factuality.ts";
import type { EventFinding, EventsInput } from "./finding.ts";
import { headlineOf } from "./headline.ts";
import { isLinked, isTurn } from "./links.ts";
import { type Candidate, isCasualty, isClash, type Merged, mergeCandidates, pointsBack } from "./merging.ts";
import { FigureIndex } from "./figure-index.ts";
import { Cast } from "./participants.ts";
import { dateOf, datelineOf, type EventDate, Extent, extentOf, placeOf, targetOf, statementTimes, timedSentences } from "./places-dates.ts";
import { isGrounded, isPublicAct, isPublicAffairs } from "./public.ts";
import { isOther, joinRetold } from "./retelling.ts";
import { findTriggers, type Trigger } from "./triggers.ts";
import { WordSet } from "./words.ts";

export type { EventFinding } from "./finding.ts";

/** Verbal acts: where they are statements, the attribution has them already. */
const VERBAL = new Set(["REQUEST", "REJECT", "THREATEN"]);

export function findEvents(input: EventsInput): EventFinding[] {
  const { s, referents, times, timexAt, figures, attributions, published } = input;
  const triggers = findTriggers(s, referents, figures, timexAt);
  if (triggers.length === 0) return [];
  const triggerAt = new Uint8Array(s.tokens.length);
  for (const t of triggers) for (let i = t.first; i <= t.last; i++) triggerAt[i] = 1;
  const isTrigger = (i: number) => triggerAt[i] === 1;
  const cueAt = new Uint8Array(s.tokens.length);
  for (const a of attributions) cueAt.fill(1, a.cue.first, a.cue.last + 1);
  const withinAt = innermost(input);
  const setting = settingOf(s, published);
  const spoken = statementTimes(attributions);
  const timed = timedSentences(s, times);
  const index = new FigureIndex(s, figures);
  const cast = new Cast(s, referents, attributions);
  const candidates: Candidate[] = [];
  for (const found of triggers) {
    const within = withinAt[found.first]!;
    const statement = within < 0 ? undefined : attributions[within];
    if (cueAt[found.first]) continue;
    let best: Candidate | undefined;
    let most = -1;
    for (let k = -1; k < (found.others?.length ?? 0); k++) {
      const t = k < 0 ? found : found.others![k]!;
      if (VERBAL.has(t.row.type)) continue;
      const verdict = judge(s, t, setting, times, timexAt, statement);
      if (verdict.rejected) continue;
      const args = argumentsOf(s, cast, timexAt, t, isTrigger);
      if (statement) fromStatement(input, cast, t, statement, args);
      if (t.row.needs === "weak" && !isBorneOut(input, cast, t, args)) continue;
      const points = args.written * 2 + (args.place === undefined ? 0 : 1) + (t.row.needs === "weak" ? 0 : 3) - (t.row.type === "CRIME" ? 1 : 0);
      if (points <= most) continue;
      most = points;
      const date = dateOf(s, t, times, timexAt, timed, spoken, published, isTrigger, args.carrier);
      const place = siteOf(s, referents, t, args.place);
      best = {
        t, args, status: verdict.status === "actual" && date && published && date.from > published ? "planned" : verdict.status, date, place, extent: place === undefined ? Extent.Country : extentOf(s, referents, place, s.sentenceOf[t.first]!),
        within: within < 0 ? null : within, sentence: s.sentenceOf[t.first]!, earlier: isEarlier(s, t), known: t.object !== undefined && hasArticle(s, t.object), bound: t.verb && t.first > 0 && s.tags[t.first - 1] === Tag.Relative, statusClue: verdict.clue,
        linked: false, turn: false, listed: !t.verb && conjunctionOn(s, t.first) !== "", other: isOther(s, t), named: args.recipients.some((e) => referents.entities[e]!.named), toll: tollOf(figures, t), presented: true,
      };
    }
    if (!best) continue;
    best.presented = isPresented(s, referents, best, index);
    const before = candidates.at(-1);
    if (before && isLinked(s, before.t, best.t, isCasualty(before))) best.linked = true;
    else best.turn = isTurn(s, best.t);
    candidates.push(best);
  }
  const flash = isFlash(s);
  const merged = joinRetold(referents, index, mergeCandidates(candidates).filter((e) => isTold(s, referents, e, index, flash)));
  for (const e of merged) if (isMereExplosion(s, e)) e.type = "ACCIDENT";
  continueScene(merged, datelineOf(s, referents));
  if (flash && published !== undefined) dateFlash(s, times, published, merged);
  const counted = figuresOf(input, index, merged);
  const affairs = isPublicAffairs(referents);
  return merged.map((e, k) => toFinding(input, e, counted[k]!)).filter((f): f is EventFinding => f !== undefined && isPublicAct(f, referents, affairs) && (affairs || isNote(s) || isGrounded(f)));
}

/** «5 killed» of the figure that is its argument. */
function tollOf(figures: readonly FigureFinding[], t: Trigger): string | undefined {
  return t.figure === undefined ? undefined : `${figures[t.figure]!.value} ${figures[t.figure]!.unit}`;
}

/** «اتهم X بقصف»: X did it; «تعهد X بإخلاء», «قرر X إغلاق»: the speaker does. */
function fromStatement(input: EventsInput, cast: Cast, t: Trigger, a: AttributionFinding, args: Arguments): void {
  // «الاتفاق مع العراق» in an Iranian's mouth is Iran's.
  if (args.actors.length === 0 && args.recipients.length > 0 && a.source && (t.row.type === "AGREE" || t.row.type === "COOPERATE")) {
    const country = cast.countryOf(input.referents.entityOf(a.source.mention).country);
    if (country !== undefined && !args.recipients.includes(country)) args.actors.push(country);
  }
  if (args.actors.length > 0 || t.verb || !isHeadOfContent(input.s, t, a)) return;
  const source = a.source ? input.referents.mentions[a.source.mention]!.entity : undefined;
  const doer = a.act === "accuse" || a.act === "condemn" ? a.audience[0] : OWN.has(a.act) && !CASUALTY.has(t.row.unit ?? "") && t.row.type !== "ASSAULT" ? source : undefined;
  if (doer === undefined || args.recipients.includes(doer) || (t.row.genitive === "recipient" && t.pronoun)) return;
  args.actors.push(doer);
  args.written++;
}

const OWN = new Set(["promise", "offer", "agree", "decide", "threaten", "announce"]);
const CASUALTY = new Set(["killed", "injured", "missing"]);

/** Acts on paper: a place in the sentence is hardly ever theirs. */
const PLACELESS = new Set(["AGREE", "ACCUSE", "VOTE", "ENACT", "APPOINT", "SUPPORT", "CONCEDE"]);

/** What an ambiguous word needs beside it: a victim or a target for force, somebody and somewhere for a visit, both sides for help. */
function isBorneOut(input: EventsInput, cast: Cast, t: Trigger, args: Arguments): boolean {
  if (t.figure !== undefined) return true;
  const { type } = t.row;
  // «قضى على» is not «قضى في».
  if (((t.row.asks && t.first === t.last) || (t.verb && t.row.object === "none" && t.row.preps)) && !args.asked) return false;
  const both = args.actors.length > 0 && args.recipients.length > 0;
  if (BOTH.has(type)) return args.written > 0 && both;
  if (type === "ASSAULT" || type === "COERCE" || type === "ACCIDENT" || type === "DISASTER") {
    if (args.recipients.length > 0) return args.written > 0 || (t.verb && t.pronoun !== "");
    return args.fitting && (!t.verb || args.actors.length > 0 || (t.row.contexts ?? []).some((c) => c === "territory" || c === "military"));
  }
  if (type === "MOBILIZE" || type === "PROTEST") return args.written > 0 || args.fitting;
  if (type === "CONSULT") {
    if (args.actors.some((e) => isToll(input, cast, e))) return false;
    if (t.row.modes?.includes("phone")) return args.written > 0 && both;
    return args.written > 0 && (both || args.place !== undefined || !t.row.modes?.includes("visit"));
  }
  return args.written > 0;
}

/** The dead and wounded meet nobody. */
function isToll(input: EventsInput, cast: Cast, entity: number): boolean {
  const m = cast.firstMention(entity);
  return m !== undefined && peopleSense(input.s.tokens[m.last]!.word)?.unit !== undefined;
}

const BOTH = new Set(["SUPPORT", "AID", "CONCEDE", "COOPERATE", "ENACT", "REJECT", "AGREE", "SANCTION"]);

const APART = new Set(["قبل", "منذ"].map(foldText));
const AFTER = foldText("بعد");

function isEarlier(s: Syntax, t: Trigger): boolean {
  const { first } = s.sentences[s.sentenceOf[t.first]!]!;
  for (let i = t.first - 1; i >= first && t.first - i <= 5; i--) {
    if (s.tags[i] === Tag.Verb || s.tags[i] === Tag.Punctuation) return false;
    const { fold } = s.tokens[i]!.word;
    if (APART.has(fold)) return true;
    if (fold === AFTER) return t.first - i >= 3;
  }
  return false;
}

/** Where it happened: what is written among its arguments, unless an attack's target says it more closely; else the nearest place. */
function siteOf(s: Syntax, referents: EventsInput["referents"], t: Trigger, written: number | undefined): number | undefined {
  const place = written ?? (PLACELESS.has(t.row.type) ? undefined : placeOf(s, referents, t));
  if (t.row.type !== "ASSAULT" || (place !== undefined && extentOf(s, referents, place, s.sentenceOf[t.first]!) < Extent.Area)) return place;
  return targetOf(s, referents, t) ?? place;
}

/** The place of the member told first, or a closer one that another member of the same passage names. */
function closestPlace(members: readonly Candidate[]): number | undefined {
  const first = members.find((m) => m.place !== undefined);
  if (!first || first.extent < Extent.Area) return first?.place;
  const closer = members.find((m) => m.place !== undefined && m.extent < Extent.Area && Math.abs(m.sentence - first.sentence) <= 1);
  return (closer ?? first).place;
}

const SCENE = new Set(["ASSAULT", "COERCE", "MOBILIZE", "ACCIDENT", "CRIME"]);

/** What happens next in the same story happens there and then: date and place from the sentence before. */
function continueScene(events: readonly Merged[], dateline: number | undefined): void {
  let before: { date: EventDate | undefined; place: number | undefined; sentence: number; within: number | null } | undefined;
  for (const e of events) {
    const lead = e.members[0]!;
    if (!SCENE.has(e.type)) continue;
    const date = e.members.find((m) => m.date)?.date;
    const place = e.members.find((m) => m.place !== undefined)?.place;
    const follows = before && before.within === lead.within && lead.sentence - before.sentence <= 2 && lead.status !== "possible" && lead.status !== "negated" && !lead.earlier;
    if (follows && (lead.t.verb || lead.args.carried) && lead.t.analysis?.entry.features.pos !== Pos.Imperfect) {
      if (!date) lead.date = before!.date;
      if (place === undefined) lead.place = before!.place;
    }
    if (dateline !== undefined && place === undefined && lead.place === undefined && lead.status !== "possible") lead.place = dateline;
    before = { date: lead.date ?? date, place: lead.place ?? place, sentence: e.members.at(-1)!.sentence, within: lead.within };
  }
}

/** «عاجل», «الآن», «قبل قليل»: what a post tells without another day is of its own day. */
function dateFlash(s: Syntax, times: EventsInput["times"], published: string, events: readonly Merged[]): void {
  const now = times.find(({ value }) => value === "PRESENT_REF");
  if (!isUrgent(s) && !now) return;
  for (const { members } of events) {
    const lead = members[0]!;
    if (SCENE.has(lead.t.row.type) && lead.status === "actual" && !lead.earlier && members.every((m) => m.date === undefined)) lead.date = { timex: now ? times.indexOf(now) : undefined, from: published, to: published };
  }
}

/** For each token the innermost attribution whose content holds it, or -1. */
function innermost(input: EventsInput): Int32Array {
  const at = new Int32Array(input.s.tokens.length).fill(-1);
  let budget = input.s.tokens.length * 12 + 64;
  // Outer contents are longer; the shorter overwrite them.
  const order = input.attributions.map((_, k) => k).sort((a, b) => length(input, b) - length(input, a));
  for (const k of order) {
    const { first, last } = input.attributions[k]!.contentTokens;
    budget -= last - first + 1;
    if (budget > 0) at.fill(k, first, last + 1);
  }
  return at;
}

function length(input: EventsInput, k: number): number {
  const { first, last } = input.attributions[k]!.contentTokens;
  return last - first;
}

function toFinding(input: EventsInput, e: Merged, own: readonly number[]): EventFinding | undefined {
  const { s, referents } = input;
  const { members } = e;
  const lead = members.find((m) => !isCasualty(m)) ?? members[0]!;
  const ordered = members.length === 1 ? members : [lead, ...members.filter((m) => m !== lead)];
  const actors = actorsOf(ordered);
  // Of a clash the sides are known; its dead and wounded are no third side.
  const sides = isClash(lead) && lead.args.actors.length > 0 && lead.args.recipients.length > 0 ? [lead] : ordered;
  const recipients = withoutEchoes(referents, recipientsOf(sides, actors));
  const known: string[] = [];
  const contexts: string[] = [];
  const triggers: EventFinding["triggers"][number][] = [];
  const clues: EventFinding["clues"][number][] = [];
  const place = closestPlace(ordered);
  for (const m of ordered) {
    const { t } = m;
    addNew(known, t.row.modes);
    addNew(contexts, t.row.contexts);
    triggers.push({ first: t.first, last: t.last, start: t.start, end: t.end });
    clues.push({ part: m === lead ? "trigger" : "further trigger", first: t.first, last: t.last, entry: t.row.gloss });
  }
  if (e.type === "ASSAULT") for (const m of ordered) addWeaponModes(s, m.t, known);
  else if (e.type === "ACCIDENT" && known.includes("explosives")) known.push("fire");
  const possible = plover[e.type].modes;
  const modes = known.filter((m) => possible.includes(m));
  let date: EventDate | undefined;
  for (const m of members) {
    date ??= m.date;
    if (m.statusClue !== undefined) clues.push({ part: "status", first: m.statusClue, last: m.statusClue, entry: m.status });
  }
  const status = statusOf(members);
  const { row } = lead.t;
  const within = members[0]!.within;
  const headline = headlineOf({
    type: e.type, row, noun: lead.t.verb ? undefined : nounOf(s, lead.t), status, actors: actors.map((k) => referents.entities[k]!), recipients: recipients.map((k) => referents.entities[k]!),
    place: place === undefined ? undefined : referents.entities[place]!, figures: own.map((k) => input.figures[k]!),
  });
  return {
    type: e.type, modes, contexts, triggers, actors, recipients, place, time: date?.timex, date: date && { from: date.from, to: date.to }, status, figures: own, within, headline,
    rule: lead.t.verb ? "finite verb" : lead.t.last > lead.t.first ? "event phrase" : "verbal noun",
    clues,
  };
}

/** Somebody who is recipient more often than actor in the same event is no actor of it. */
function actorsOf(members: readonly Candidate[]): readonly number[] {
  if (members.length === 1) return members[0]!.args.actors;
  const balance = new Map<number, number>();
  for (const m of members) for (const x of m.args.actors) balance.set(x, (balance.get(x) ?? 0) + 1);
  for (const m of members) for (const x of m.args.recipients) if (balance.has(x)) balance.set(x, balance.get(x)! - 1);
  const actors: number[] = [];
  for (const [x, n] of balance) if (n >= 0) actors.push(x);
  return actors;
}

function recipientsOf(members: readonly Candidate[], actors: readonly number[]): readonly number[] {
  const out = new Set<number>();
  for (const m of members) for (const x of m.args.recipients) out.add(x);
  for (const x of actors) out.delete(x);
  return [...out];
}

/** «شاب … شاب»: the headline and the text speak of one nameless man. */
function withoutEchoes(referents: EventsInput["referents"], list: readonly number[]): readonly number[] {
  if (list.length < 2) return list;
  const seen = new Set<string>();
  return list.filter((k) => {
    const { named, name } = referents.entities[k]!;
    if (named) return true;
    const known = seen.has(name);
    seen.add(name);
    return !known;
  });
}

function statusOf(all: readonly Candidate[]): EventStatus {
  // «الاجتماع» says nothing of whether it has been held; «اجتماع يوم الأربعاء المقبل» does.
  let actual = false;
  let negated = false;
  let planned = false;
  const told = all.some((m) => !pointsBack(m));
  for (const m of all) {
    if (told && pointsBack(m)) continue;
    if (m.status === "actual") actual = true;
    else if (m.status === "negated") negated = true;
    else if (m.status === "planned") planned = true;
  }
  return actual ? "actual" : negated ? "negated" : planned ? "planned" : "possible";
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

function addNew<T>(list: T[], items: readonly T[] | undefined): void {
  if (items) for (const x of items) if (!list.includes(x)) list.push(x);
}

const anyWeapon = new WordSet(weapons.map((w) => w.word));
const weaponSets = new Map<string, WordSet>();
for (const mode of unique(weapons.map((w) => w.mode))) weaponSets.set(mode, new WordSet(weapons.filter((w) => w.mode === mode).map((w) => w.word)));

function addWeaponModes(s: Syntax, t: Trigger, modes: string[]): void {
  const { last } = s.sentences[s.sentenceOf[t.first]!]!;
  for (let i = t.last + 1; i <= last && i - t.last <= 5; i++) {
    const tag = s.tags[i] as Tag;
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Punctuation) return;
    if (tag === Tag.Noun && anyWeapon.has(s.tokens, i)) for (const [mode, set] of weaponSets) if (set.has(s.tokens, i) && !modes.includes(mode)) modes.push(mode);
  }
}

const HARM = new Set(["killed", "injured", "missing", "abducted", "detained", "displaced"]);

/** How many triggers on either side of a figure are asked whether it is theirs. */
const NEAR = 24;

/** The figures of each event: each figure belongs to one event, that of the trigger that governs it, or else of the nearest in its sentence that it fits. */
function figuresOf(input: EventsInput, index: FigureIndex, events: readonly Merged[]): number[][] {
  const out: number[][] = events.map(() => []);
  const { figures, s } = input;
  if (figures.length === 0) return out;
  const owner = new Int32Array(figures.length).fill(-1);
  const placed: { readonly t: Trigger; readonly event: number }[] = [];
  events.forEach((e, event) => {
    for (const { t } of e.members) {
      placed.push({ t, event });
      if (t.figure !== undefined && owner[t.figure] === -1) owner[t.figure] = event;
      for (let i = t.first; i <= t.last; i++) for (const k of index.governedBy(i)) if (owner[k] === -1) owner[k] = event;
    }
  });
  placed.sort((a, b) => a.t.first - b.t.first);
  let at = 0;
  figures.forEach((f, k) => {
    if (f.unit === "percent" || isCurrency(f.unit)) return;
    if (owner[k] === -1) {
      while (at > 0 && placed[at - 1]!.t.first > f.first) at--;
      while (at < placed.length && placed[at]!.t.first <= f.first) at++;
      let nearest = Number.POSITIVE_INFINITY;
      for (const step of [-1, 1])
        for (let j = step < 0 ? at - 1 : at, n = 0; n < NEAR && j >= 0 && j < placed.length; j += step, n++) {
          const { t, event } = placed[j]!;
          const distance = Math.abs(f.first - t.first);
          if (s.sentenceOf[t.first] !== s.sentenceOf[f.first] || distance >= nearest) break;
          if (!(HARM.has(f.unit) ? fitsUnit(t, f.unit) : t.row.type === "PROTEST" && distance < 12)) continue;
          nearest = distance;
          owner[k] = event;
          break;
        }
    }
    if (owner[k]! >= 0) out[owner[k]!]!.push(k);
  });
  return out;
}

function isCurrency(unit: string): boolean {
  const c = unit.charCodeAt(0);
  return c >= 0x41 && c <= 0x5a;
}

function fitsUnit(t: Trigger, unit: string): boolean {
  const { type } = t.row;
  if (unit === "killed" || unit === "injured" || unit === "missing") return type === "ASSAULT" || type === "ACCIDENT" || type === "DISASTER" || type === "CRIME";
  if (unit === "detained") return type === "COERCE";
  if (unit === "abducted") return type === "ASSAULT" || type === "CRIME";
  return type === "DISASTER" || type === "COERCE";
}

/** The noun as written, without what is written together with it. */
function nounOf(s: Syntax, t: Trigger): string {
  const a = t.analysis;
  if (!a) return s.text.slice(t.start, s.tokens[t.last]!.end);
  const { start, end } = stemSpan(s.tokens[t.first]!, a.cut);
  return s.text.slice(start, a.cut.pronoun ? end : s.tokens[t.last]!.end);
}
