/**
 * Who did what a noun names, where the noun's own genitive does not say it: its adjective («القصف التركي»), «من» or «ل» before a force («قصف من قوات
 * النظام», «غارة للتحالف»), «مصدره», and the clause behind it («غارة نفذتها طائرة تابعة للتحالف»).
 */
import { belongingWords, carryingVerbs, originWords } from "../lexicon/event-signals.ts";
import type { EventRow } from "../lexicon/rows.ts";
import { Kind } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { ALEF_MAKSURA, LAM, MEEM, NOON, TEH_MARBUTA, YEH } from "../text/letters.ts";
import { type Cast, isSomebody } from "./participants.ts";
import { type Constituent, constituents } from "./phrases.ts";
import { asksFor } from "./row-prepositions.ts";
import type { Trigger } from "./triggers.ts";
import { WordSet } from "./words.ts";

const carrying = new WordSet(carryingVerbs);
const belonging = new WordSet(belongingWords);
const origins = new WordSet(originWords);
const FROM = MEEM + NOON;

export type Give = (role: "actor" | "recipient", c: Constituent) => boolean;

/** What befalls people without a doer. */
const NOBODY = new Set(["ACCIDENT", "DISASTER"]);
/** Acts by which the country of an adjective is entered as a participant. */
const FORCE = new Set(["ASSAULT", "COERCE", "MOBILIZE"]);
const FARTHEST = 26;

/** Doers of the noun, each given to `give` until one is taken. */
export function doerBeside(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, company: readonly Constituent[], to: number, give: Give): number | undefined {
  if (NOBODY.has(t.row.type)) return undefined;
  const nation = nationality(s, cast, t, to);
  if (nation !== undefined || t.row.type !== "ASSAULT") return nation;
  for (const c of company) {
    if (c.prep === FROM && (t.row.genitive === "actor" || t.row.modes !== undefined) && !asksFor(t.row, FROM) && isForce(s, cast, c) && give("actor", c)) return undefined;
    if (c.prep === LAM && t.row.genitive === "actor" && !asksFor(t.row, LAM) && c === company[0] && isForce(s, cast, c) && give("actor", c)) return undefined;
  }
  for (let i = t.last + 1; i <= to && i - t.last <= FARTHEST; i++) {
    if (s.tags[i] === Tag.Verb && conjunctionOn(s, i)) return undefined;
    // «مصدره قوات النظام», «تابعة للتحالف».
    const origin = origins.has(s.tokens, i);
    if (!origin && i > t.last + 1 && hasArticle(s, i)) continue;
    if (!origin && !belonging.has(s.tokens, i)) continue;
    const c = constituents(s, cast.r, timexAt, i + 1, to)[0];
    if (c && (origin ? c.prep === "" : c.prep === LAM)) {
      const owner = isKind(s.tokens[c.first]!.word, Kind.PlaceHead) ? ownerIn(cast, c) : undefined;
      if (owner !== undefined || give("actor", c)) return owner;
      return ownerIn(cast, c);
    }
  }
  return undefined;
}

/** No genitive: an adjective of nationality («غارات روسية»), or «مصدره». */
export function isBeside(s: Syntax, i: number): boolean {
  return origins.has(s.tokens, i) || (isKind(s.tokens[i]!.word, Kind.Nisba) && !hasArticle(s, i) && s.chosen[i]?.entry.kind === Kind.Nisba);
}

/** «مناطق سيطرة قوات النظام»: whose they are. */
function ownerIn(cast: Cast, c: Constituent): number | undefined {
  for (let i = c.first; i <= c.last; i++) {
    const m = cast.r.from(i);
    if (m && m.kind !== "pronoun" && cast.r.entities[m.entity]!.type === "organization") return m.entity;
  }
  return undefined;
}

function isForce(s: Syntax, cast: Cast, c: Constituent): boolean {
  const m = cast.r.from(c.first);
  const e = m && m.kind !== "pronoun" ? cast.r.entities[m.entity] : undefined;
  return cast.isForce(c.first) || (e !== undefined && (e.type === "organization" || (e.type === "group" && e.named) || (e.type === "place" && e.animate && e.subtype === "country"))) || isKind(s.tokens[c.first]!.word, Kind.OrganisationHead);
}

/** «الحرب الإسرائيلية على غزة», «قصف مدفعي تركي»: past other adjectives of the noun. */
function nationality(s: Syntax, cast: Cast, t: Trigger, to: number): number | undefined {
  // «عبور الحدود السورية»: the adjective is of the second noun.
  if (t.last > t.first && !hasArticle(s, t.first) && hasArticle(s, t.last)) return undefined;
  for (let i = t.last + 1; i <= Math.min(to, t.last + 4); i++) {
    if (s.tags[i] !== Tag.Noun || (conjunctionOn(s, i) && i === t.last + 1)) return undefined;
    const { word } = s.tokens[i]!;
    if (!isKind(word, Kind.Nisba)) {
      if (isSomebody(s, i) || hasArticle(s, i) !== t.article || !(word.norm.endsWith(YEH) || i === t.last + 1 || word.norm.endsWith(TEH_MARBUTA))) return undefined;
      continue;
    }
    if (hasArticle(s, i) !== t.article && t.last === t.first && !t.pronoun) return undefined;
    if (s.chosen[i]?.entry.features.number === "p") return undefined;
    // «المجرى» is a channel, «المجري» a Hungarian.
    return cast.ofNationality(i, FORCE.has(t.row.type) && !word.norm.endsWith(ALEF_MAKSURA));
  }
  return undefined;
}

/** «الاعتداءات التي تقوم بها الميليشيات», «غارة نفذتها طائرة», «الهجوم الذي تعرض له الموكب»: the clause behind the noun says whose it is. */
export function doerInClause(s: Syntax, cast: Cast, timexAt: Int32Array, t: Trigger, to: number, give: Give): void {
  let at = t.last + 1;
  while (at < to && at <= t.last + 4 && s.tags[at] === Tag.Noun && conjunctionOn(s, at) === "") at++;
  const relative = s.tags[at] === Tag.Relative;
  if (!relative && (s.tags[at] !== Tag.Verb || conjunctionOn(s, at))) return;
  const verb = relative ? at + 1 : at;
  const a = s.chosen[verb];
  if (verb >= to || !a || s.tags[verb] !== Tag.Verb) return;
  const role = a.entry.kind === Kind.Event ? (a.entry.row as EventRow).subject : undefined;
  const back = a.cut.pronoun !== "" || s.tags[verb + 1] === Tag.PrepositionalPronoun;
  if (!back || (!carrying.has(s.tokens, verb) && role !== "recipient")) return;
  for (const c of constituents(s, cast.r, timexAt, verb + 1, to)) {
    if (c.prep !== "") continue;
    give(role === "recipient" ? "recipient" : "actor", c);
    return;
  }
}
