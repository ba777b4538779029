/**
 * Who did it, to whom, where: subject and object of active and passive verbs, iḍāfa and prepositions of verbal nouns, the doer behind
 * «على يد» and «من قبل», the two sides of «بين X وY», and whoever carries out a noun («شن الجيش هجوما»).
 */
import { peopleSense } from "../figures/people.ts";
import type { ArgumentRole, EventRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { BEH, LAM } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { type Cast, pronounFeatures } from "./participants.ts";
import { type Constituent, constituents, phraseEnd } from "./phrases.ts";
import { weapons } from "../lexicon/event-context.ts";
import { belongingWords, carryingVerbs, causingVerbs, chairWords, sufferingVerbs } from "../lexicon/event-signals.ts";
import { doerBeside, doerInClause, isBeside } from "./doers.ts";
import { isBased } from "./places-dates.ts";
import { asksFor, prepositionsOf } from "./row-prepositions.ts";
import type { Trigger } from "./triggers.ts";
import { WordSet } from "./words.ts";

export interface Arguments {
  readonly actors: number[];
  readonly recipients: number[];
  place: number | undefined;
  /** A verb that brings it about or carries it out stands before the noun. */
  carried: boolean;
  /** Token of that verb. */
  carrier: number | undefined;
  /** Participants written here, not found by pronoun, dropped subject or carrying verb. */
  written: number;
  /** A force, a victim, a place or a thing that can be attacked stands among its phrases, beside the doer. */
  fitting: boolean;
  /** A preposition its row asks for stands among them: «قضى على». */
  asked: boolean;
  /** A blow that has a place, no war against a country. */
  readonly attack: boolean;
}

const causing = new WordSet(causingVerbs);
const carrying = new WordSet(carryingVerbs);
const chairs = new WordSet(chairWords);
const belonging = new WordSet(belongingWords);
const suffering = new WordSet(sufferingVerbs);
const arms = new WordSet(weapons.map((w) => w.word));
const lightNoun = new WordSet(["عملية", "عمليات", "سلسلة", "عدة", "تنفيذ", "شن", "عقد", "إجراء", "حملة", "محاولة", "بعض", "أول", "عدد", "جولة", "اتخاذ", "تقديم", "إرسال", "فرض", "نشر"]);
const BETWEEN = foldText("بين");
const IN = new Set(["في", "داخل", "قرب", "وسط", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "بالقرب", "ب", "عند", "لدى", "خارج"].map(foldText));
/** Forms that have no object, so no passive of persons. */
const INTRANSITIVE = new Set(["V", "VI", "VII", "IX"]);
/** Types whose verbs are told in the passive: قُتل، اعتُقل، عُيّن. */
const PASSIVE_TYPES = new Set(["ASSAULT", "COERCE", "SANCTION", "CRIME", "APPOINT", "ACCIDENT", "RETREAT", "AID"]);
const REACH = 26;
/** English of the words by which ground is taken «من» somebody. */
const TAKING = new Set(["liberation", "clearing", "recapture", "clearing operation", "wresting"]);
const FROM = foldText("من");

export function argumentsOf(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, isTrigger: (i: number) => boolean): Arguments {
  const args: Arguments = { actors: [], recipients: [], place: undefined, carried: false, carrier: undefined, written: 0, fitting: false, asked: false, attack: t.row.type === "ASSAULT" && t.row.gloss !== "war" };
  const sentence = s.sentences[s.sentenceOf[t.first]!]!;
  const to = Math.min(sentence.last, t.last + REACH);
  const company = constituents(s, cast.r, timexAt, t.last + 1, to);
  if (t.verb) ofVerb(s, cast, timexAt, t, company, args, isTrigger, sentence.first);
  else ofNoun(s, cast, timexAt, t, company, args, sentence.first, to, isTrigger);
  if (t.row.preps) args.asked = s.tags[t.last + 1] === Tag.PrepositionalPronoun || company.some((c) => asksFor(t.row, c.prep));
  // «سيطروا عليه».
  if (s.tags[t.last + 1] === Tag.PrepositionalPronoun && t.row.preps) args.fitting = true;
  const doer = args.actors.length > 0 ? firstBare(company) : undefined;
  for (let k = 0; k < company.length && k < 3 && !args.fitting; k++) {
    const c = company[k]!;
    if (c !== doer && (cast.isFitting(c.first) || cast.placeIn(c.first, c.last) !== undefined)) args.fitting = true;
  }
  for (const c of company) {
    if (c.prep === "agent") {
      // «بقصف تركي».
      // «بقذائف المدفعية» names no doer.
      if (c.first === c.last && arms.has(s.tokens, c.first)) continue;
      const nation = hasArticle(s, c.first) ? undefined : cast.ofNationality(c.first, true);
      if (nation === undefined) give(cast, args, "actor", c);
      else {
        add(args.actors, nation);
        args.written++;
      }
    }
    if (args.place === undefined && IN.has(c.prep) && !isBased(s, c.first)) args.place = cast.placeIn(c.first, c.last);
  }
  for (let k = args.recipients.length - 1; k >= 0; k--) if (args.actors.includes(args.recipients[k]!)) args.recipients.splice(k, 1);
  for (const e of args.actors) cast.acted(t.first, e);
  return args;
}

/** The first phrase without a preposition. */
function firstBare(company: readonly Constituent[]): Constituent | undefined {
  for (const c of company) if (c.prep === "") return c;
  return undefined;
}

function give(cast: Cast, args: Arguments, role: ArgumentRole | undefined, c: Constituent): boolean {
  if (!role || role === "none") return false;
  if (role === "place") {
    const place = cast.placeIn(c.first, c.last);
    if (place === undefined) return false;
    args.place ??= place;
    return true;
  }
  const list = role === "actor" ? args.actors : args.recipients;
  let any = false;
  for (let k = -1; k < c.joined.length; k++) {
    const e = k < 0 ? cast.entityIn(c.first, c.last, role === "recipient") : cast.entityIn(c.joined[k]![0], c.joined[k]![1], role === "recipient");
    if (e === undefined) {
      if (!any) break;
      continue;
    }
    // A town that is attacked is where the attack is.
    const entity = cast.r.entities[e]!;
    if (role === "recipient" && args.attack && entity.type === "place" && !entity.animate) {
      if (entity.named) args.place ??= e;
      if (k < 0) args.written++;
      continue;
    }
    if (!list.includes(e)) list.push(e);
    any = true;
    args.written++;
  }
  // «أبناء قرية كذا»: where they live.
  if (role === "recipient") args.place ??= any ? cast.homeIn(c.first, c.last) : cast.placeIn(c.first, c.last);
  return any;
}

function add(list: number[], e: number | undefined): void {
  if (e !== undefined && !list.includes(e)) list.push(e);
}

// ── verbs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function ofVerb(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, company: readonly Constituent[], args: Arguments, isTrigger: (i: number) => boolean, from: number): void {
  const { row } = t;
  const subjectRole = row.subject ?? "actor";
  const objectRole = row.object ?? "recipient";
  const bare = company.filter((c) => c.prep === "" && !(c.first === c.last && s.chosen[c.first]?.entry.kind === Kind.Time));
  const before = subjectBefore(s, cast, timexAt, t, from);
  const pronoun = t.pronoun;
  // «قبضوا على»: the passive of a verb with its preposition has no plural.
  const active = t.analysis?.entry.features.number === "p" && row.preps !== undefined && company.some((c) => c === company[0] && asksFor(row, c.prep));
  const passive = !active && isPassive(t, row, bare, before !== undefined, isTrigger);
  let subject: Constituent | undefined = before;
  let object: Constituent | undefined;
  if (passive) subject ??= bare[0];
  else if (before && !(bare[0] && startsWithBoth(t, bare))) object = bare[0];
  // «وأطلقوا قذيفة»: a plural verb stands behind its subject, never before it.
  else if (t.analysis && t.analysis.entry.features.number !== "s") object = bare[0];
  else {
    subject = bare[0];
    object = bare[1];
  }
  // «نفذ حكم القتل في الجاني»: the object stands alone behind a passive.
  if (subject && subject !== before && t.object === subject.first) subject = undefined;
  else if (subject && isTrigger(subject.first) && !isKind(s.tokens[subject.first]!.word, Kind.OrganisationHead)) {
    // «استهدف الهجوم موكبا», «هجوم استهدف»: an event does nothing to itself.
    subject = undefined;
    args.carried = true;
  } else if (passive && !subject && t.analysis?.entry.features.person === 3 && t.analysis.entry.features.number === "p") {
    // «أعدموا على أيدي …»: those spoken of before.
    add(args.recipients, cast.referent(t.first, "", "p", "c"));
  } else if (subject) give(cast, args, passive ? objectRole : row.type === "MOBILIZE" && subjectRole === "none" ? "actor" : subjectRole, subject);
  else if (!passive && subjectRole !== "none") {
    const f = t.analysis?.entry.features;
    // Nobody is written: whoever acted before.
    if (f && f.person === 3) {
      const e = cast.referent(t.first, "", f.number, f.gender);
      if (subjectRole === "actor") add(args.actors, e);
      else if (subjectRole === "recipient") add(args.recipients, e);
    }
  }
  if (!passive && objectRole !== "none") {
    if (pronoun) {
      const antecedent = relativeAntecedent(s, cast, t, from);
      const { number, gender } = pronounFeatures(pronoun);
      const e = antecedent ?? cast.referent(t.first, pronoun, number, gender);
      if (e !== undefined && !args.actors.includes(e)) add(objectRole === "actor" ? args.actors : args.recipients, e);
    } else if (object && t.object === undefined) give(cast, args, objectRole, object);
    else if (object && t.object !== undefined && (t.object < object.first || t.object > object.last)) give(cast, args, objectRole, object);
  }
  // «قصفت مواقع للحوثيين»: whose it is stands behind ل.
  const owner = object && args.recipients.length === 0 ? company[company.indexOf(object) + 1] : undefined;
  if (owner?.prep === LAM && object && cast.isFitting(object.first)) give(cast, args, objectRole, owner);
  prepositions(s, cast, row, company, args);
}

/** «قتلت القوات 5»: two phrases behind the verb, so the first is its subject whoever stands before it. */
function startsWithBoth(t: Trigger, bare: readonly Constituent[]): boolean {
  return bare.length > 1 && t.analysis?.entry.features.number === "s" && bare[0]!.first === t.last + 1 && conjunctionless(t);
}

function conjunctionless(t: Trigger): boolean {
  return (t.analysis?.cut.conjunction ?? "") !== "";
}

function isPassive(t: Trigger, row: EventRow, bare: readonly Constituent[], before: boolean, isTrigger: (i: number) => boolean): boolean {
  if (t.passive) return true;
  if (t.active || t.pronoun) return false;
  if (row.subject !== undefined || !PASSIVE_TYPES.has(row.type) || INTRANSITIVE.has(row.verb?.form ?? "") || t.object !== undefined) return false;
  const phrases = bare.filter((c) => !isTrigger(c.first));
  if (phrases.length < bare.length) return false;
  return before ? phrases.length === 0 : phrases.length <= 1;
}

/** The phrase before a verb that is its subject: at the clause's beginning, behind أن or an auxiliary, or before a relative pronoun. */
function subjectBefore(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, from: number): Constituent | undefined {
  let j = t.first - 1;
  while (j >= from && (s.tags[j] === Tag.Auxiliary || s.tags[j] === Tag.Negation || s.tags[j] === Tag.Adverb || timexAt[j]! >= 0)) j--;
  if (j < from) return undefined;
  const complementizer = s.chosen[j];
  if (s.tags[j] === Tag.Complementizer) {
    const { number, gender } = pronounFeatures(complementizer?.cut.pronoun ?? "");
    if (!complementizer?.cut.pronoun) return undefined;
    const e = cast.referent(j, complementizer.cut.pronoun, number, gender);
    return e === undefined ? undefined : whole(cast, e);
  }
  if (s.tags[j] === Tag.Relative) {
    // «الطريق الذي سيطروا عليه»: the antecedent is what the pronoun stands for, not the subject.
    if (t.pronoun || s.tags[t.first + 1] === Tag.PrepositionalPronoun) return undefined;
    const gender = s.tokens[j]!.word.fold;
    const first = antecedentStart(s, cast, j - 1, from, gender);
    return first === undefined ? undefined : { prep: "", first, last: j - 1, joined: [] };
  }
  if (t.analysis?.cut.conjunction) return undefined;
  // «في هجوم شنه التنظيم», «في انفجار استهدف»: a bare relative clause; its antecedent is the noun alone.
  if (s.tags[j] === Tag.Noun && !hasArticle(s, j) && cast.r.mentionAt[j] === -1 && !s.chosen[j]?.cut.pronoun) {
    if (t.pronoun) return undefined;
    if (prepositionOn(s, j) || (j > from && s.tags[j - 1] === Tag.Preposition)) return { prep: "", first: j, last: j, joined: [] };
  }
  let first = j + 1;
  for (let k = j; k >= from && j - k < 16; k--) {
    const tag = s.tags[k] as Tag;
    const { surface } = s.tokens[k]!;
    if (tag === Tag.Noun || tag === Tag.Number || tag === Tag.Foreign || tag === Tag.Quantifier || tag === Tag.QuotationMark || tag === Tag.Preposition || tag === Tag.Demonstrative || (tag === Tag.Adverb && first === k + 1 && k < j) || surface === "(" || surface === ")" || timexAt[k]! >= 0) first = k;
    else if (surface === "\u060C" && s.tags[k - 1] === Tag.Noun && j - k < 8 && k > from) first = k;
    else break;
  }
  if (first > j) return undefined;
  while (first <= j && (s.tokens[first]!.surface === "\u060C" || timexAt[first]! >= 0)) first++;
  if (first > j || s.tags[first] === Tag.Preposition || (s.tags[first] === Tag.Noun && prepositionOn(s, first))) return undefined;
  const boundary = first === from ? Tag.Punctuation : (s.tags[first - 1] as Tag);
  if (boundary === Tag.Verb && s.chosen[first - 1]?.entry.kind !== Kind.Cue && t.analysis?.entry.features.number === "s") {
    // The phrase may belong to the verb before it: «بدأت القوات تقصف» yes, «غادر الوزير وصل» no.
    if (t.analysis.entry.features.pos !== Pos.Imperfect) return undefined;
  }
  const last = phraseEnd(s, cast.r, timexAt, first, j);
  const c = constituents(s, cast.r, timexAt, first, j)[0];
  return c ?? { prep: "", first, last, joined: [] };
}

function whole(cast: Cast, entity: number): Constituent | undefined {
  const m = cast.firstMention(entity);
  return m ? { prep: "", first: m.first, last: m.last, joined: [] } : undefined;
}

/** Where the antecedent of a relative pronoun begins: back over its phrase to the head that agrees. */
function antecedentStart(s: Syntax, cast: Cast, last: number, from: number, pronoun: string): number | undefined {
  if (!pronoun.includes("\u0627\u0644")) return undefined;
  let best: number | undefined;
  for (let i = last; i >= from && last - i < 8; i--) {
    if (s.tags[i] !== Tag.Noun && s.tags[i] !== Tag.QuotationMark && s.tags[i] !== Tag.Foreign) break;
    const m = cast.r.from(i);
    if ((m && m.first === i && m.kind !== "pronoun") || (s.tags[i] === Tag.Noun && (hasArticle(s, i) || prepositionOn(s, i)))) best = i;
    if (s.tags[i] === Tag.Noun && !hasArticle(s, i) && best !== undefined) {
      best = i;
      break;
    }
    if (conjunctionOn(s, i) || prepositionOn(s, i)) break;
  }
  return best;
}

function relativeAntecedent(s: Syntax, cast: Cast, t: Trigger, from: number): number | undefined {
  const j = t.first - 1;
  if (j <= from || s.tags[j] !== Tag.Relative) return undefined;
  const first = antecedentStart(s, cast, j - 1, from, s.tokens[j]!.word.fold);
  return first === undefined ? undefined : cast.entityIn(first, j - 1, true);
}

// ── nouns ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function ofNoun(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, company: readonly Constituent[], args: Arguments, from: number, to: number, isTrigger: (i: number) => boolean): void {
  const { row } = t;
  const genitive: ArgumentRole = row.genitive ?? (row.verb && !INTRANSITIVE.has(row.verb.form) && row.object !== "none" ? "recipient" : (row.subject ?? "actor"));
  if (t.pronoun) {
    const { number, gender } = pronounFeatures(t.pronoun);
    const e = cast.referent(t.first, t.pronoun, number, gender);
    // Of a meeting or an attack the possessor is the doer, of a killing the one it befalls.
    if (genitive === "recipient") add(args.recipients, e);
    else if (genitive === "actor") add(args.actors, e);
  } else if (t.last > t.first && row.preps?.[s.tokens[t.last]!.surface]) {
    // «التحقيق مع», «القضاء على»: the preposition is part of the word.
    const first = company[0];
    if (first && first.first === t.last + 1) give(cast, args, row.preps[s.tokens[t.last]!.surface], first);
  } else if (!t.article) {
    const first = company[0];
    if (first && first.prep === "" && first.first === t.last + 1 && !isTrigger(first.first) && !isBeside(s, first.first) && !(t.object !== undefined && t.object >= first.first && t.object <= first.last)) {
      if (!give(cast, args, genitive, first) && genitive === "none") args.place ??= cast.placeIn(first.first, first.last);
    }
  }
  const giveBy = (role: "actor" | "recipient", c: Constituent) => give(cast, args, role, c);
  if (args.actors.length === 0) {
    const doer = doerBeside(s, cast, timexAt, t, company, to, giveBy);
    if (doer !== undefined) {
      add(args.actors, doer);
      args.written++;
    }
  }
  prepositions(s, cast, row, company, args);
  const next = company[0];
  // «لقائه القنصل»: behind a possessor, a bare phrase is the other side.
  if (t.pronoun && genitive === "actor" && next && next.prep === "" && next.first === t.last + 1) give(cast, args, "recipient", next);
  // «اجتماع للجنة»: those who meet.
  if (row.type === "CONSULT" && !row.preps?.["ل"]) {
    const c = company.find((x) => x.prep === LAM);
    // «تعهد الرئيس في اجتماع للجنة»: whoever speaks there takes part.
    if (c && args.actors.length === 0) add(args.actors, cast.speakerAt(t.first));
    if (c) give(cast, args, args.actors.length > 0 ? "recipient" : "actor", c);
  }
  if (peopleSense(s.tokens[t.first]!.word)?.crowd && row.type === "PROTEST") add(args.actors, cast.entityIn(t.first, t.last, false));
  doerInClause(s, cast, timexAt, t, to, giveBy);
  if (row.preps?.["بين"] || row.preps?.["مع"]) between(s, cast, timexAt, t, args, to);
  carrier(s, cast, timexAt, t, args, from, isTrigger);
}

/** «بين X وY»: the first side is actor, the others recipients, also where a clause or a place stands before «بين». */
function between(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, args: Arguments, to: number): void {
  let at = t.last + 1;
  while (at <= to && s.tokens[at]!.word.fold !== BETWEEN) {
    if (s.tags[at] === Tag.Complementizer || (s.tags[at] === Tag.Punctuation && s.tokens[at]!.surface !== "\u060C") || (s.tags[at] === Tag.Verb && s.chosen[at]?.cut.conjunction)) return;
    at++;
  }
  if (at >= to) return;
  const sides: number[] = [];
  let i = at + 1;
  for (let first = true; i <= to && i - at < 24; first = false) {
    const tag = s.tags[i] as Tag;
    if (!first) {
      // To the next «و» on a noun; what stands between belongs to the side before.
      if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative || (tag === Tag.Punctuation && s.tokens[i]!.surface !== "\u060C")) break;
      if (tag !== Tag.Noun || conjunctionOn(s, i) === "") {
        i++;
        continue;
      }
    } else if (tag === Tag.QuotationMark) i++;
    const last = phraseEnd(s, cast.r, timexAt, i, to);
    const e = cast.entityIn(i, last, true);
    if (e !== undefined && !sides.includes(e)) sides.push(e);
    else if (first) return;
    i = last + 1;
    if (sides.length >= 4) break;
  }
  if (sides.length < 2) return;
  args.actors.splice(0);
  args.recipients.splice(0);
  args.written += sides.length;
  sides.forEach((e, k) => add(k === 0 ? args.actors : args.recipients, e));
}

function prepositions(s: Syntax, cast: Cast, row: EventRow, company: readonly Constituent[], args: Arguments): void {
  // «تطهير المحافظة من المتمردين», «تحريرها من سيطرة الحوثيين».
  if (TAKING.has(row.gloss)) for (const c of company) if (c.prep === FROM) give(cast, args, "recipient", cast.isGrip(c.first) && c.first < c.last ? { ...c, first: c.first + 1 } : c);
  if (!row.preps) return;
  for (const c of company) {
    if (c.prep === "" || c.prep === "agent" || c.prep === BETWEEN) continue;
    // «مساعدات تابعة للأمم المتحدة»: whose they are.
    if (c.prep === LAM && c.first > 0 && belonging.has(s.tokens, c.first - 1)) {
      if (args.actors.length === 0 && row.type === "AID") give(cast, args, "actor", c);
      continue;
    }
    if (c.prep === BEH && row.type === "CONSULT") {
      // «برئاسة الوزير»: whoever takes the chair takes part; «بجدة» says where.
      if (chairs.has(s.tokens, c.first) && c.first < c.last) {
        give(cast, args, "actor", { ...c, first: c.first + 1 });
        continue;
      }
      const place = cast.r.from(c.first);
      if (place?.kind === "name" && cast.r.entities[place.entity]!.type === "place") {
        args.place ??= place.entity;
        continue;
      }
    }
    for (const { prep, role } of prepositionsOf(row)) if (prep === c.prep) give(cast, args, role, c);
  }
}

/** The verb that carries the noun out: its subject is the actor, unless the noun itself is the subject or the verb only brings it about. */
function carrier(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, args: Arguments, from: number, isTrigger: (i: number) => boolean): void {
  for (let j = t.first - 1; j >= from && t.first - j <= 14; j--) {
    const tag = s.tags[j] as Tag;
    if (tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Conjunction || tag === Tag.Adversative) return;
    if (tag === Tag.Punctuation && s.tokens[j]!.surface !== "\u060C") return;
    if (tag !== Tag.Verb || !s.chosen[j]) continue;
    if (t.row.type === "ASSAULT" && suffering.has(s.tokens, j) && (prepositionOn(s, t.first) === FROM || s.tokens[t.first - 1]!.word.fold === FROM)) {
      const victim = firstBare(constituents(s, cast.r, timexAt, j + 1, t.first - 1)) ?? subjectBefore(s, cast, timexAt, verbAt(s, t, j), from);
      if (victim) give(cast, args, "recipient", victim);
      return;
    }
    args.carried = true;
    if (causing.has(s.tokens, j) || carrying.has(s.tokens, j)) args.carrier = j;
    if (causing.has(s.tokens, j)) return;
    if (args.actors.length > 0 || (t.row.genitive === "actor" && t.pronoun)) return;
    const a = s.chosen[j]!;
    if (a.entry.kind === Kind.Event) {
      // «تعرض لهجوم»: whoever is exposed suffers it.
      const role = (a.entry.row as EventRow).subject;
      if (role === "recipient") {
        const c = firstBare(constituents(s, cast.r, timexAt, j + 1, t.first - 1));
        if (c) give(cast, args, "recipient", c);
      }
      if (role) return;
    }
    if (!carrying.has(s.tokens, j) && !(CALM.has(t.row.type) && a.entry.kind !== Kind.Cue)) {
      args.carried = a.entry.kind !== Kind.Cue && isTrigger(j);
      return;
    }
    // «بحث تداعيات محاولة الاغتيال»: what another noun holds is not carried out.
    let head = t.first;
    while (head - 1 > j && lightNoun.has(s.tokens, head - 1) && prepositionOn(s, head) === "") head--;
    if (s.tags[head - 1] === Tag.Noun && !hasArticle(s, head - 1) && prepositionOn(s, head) === "" && head - 1 > j && !cast.r.over(head - 1)) return;
    const behind = firstBare(constituents(s, cast.r, timexAt, j + 1, t.first - 1));
    const passive = a.entry.features.passive && !a.entry.features.active;
    const subject = behind ?? (passive ? undefined : subjectBefore(s, cast, timexAt, verbAt(s, t, j), from));
    if (subject) give(cast, args, "actor", subject);
    else if (!passive) {
      const e = droppedSubject(s, cast, j, t);
      if (e !== undefined && !args.recipients.includes(e)) add(args.actors, e);
    }
    return;
  }
}

/** Acts that the subject of any verb over them does: «يبحث الفلسطينيون التوجه», «اعتمدت الأجهزة خطة». */
const CALM = new Set(["AGREE", "CONSULT", "AID", "MOBILIZE", "RETREAT", "COOPERATE", "VOTE", "ACCUSE"]);

function verbAt(s: Syntax, t: Trigger, verb: number): Trigger {
  return { ...t, first: verb, last: verb, verb: true, analysis: s.chosen[verb], pronoun: s.chosen[verb]!.cut.pronoun, article: false };
}

/** Subject of the carrying verb where it is left out. */
function droppedSubject(s: Syntax, cast: Cast, verb: number, t: Trigger): number | undefined {
  // The noun at once behind the verb is likelier its subject: «وقع هجوم», unless it has the mark of an object.
  const object = t.first > verb + 1 || prepositionOn(s, t.first) !== "" || t.analysis?.entry.features.accusative;
  if (!object) return undefined;
  const f = s.chosen[verb]!.entry.features;
  return f.person === 3 ? cast.referent(verb, "", f.number, f.gender) : undefined;
}
