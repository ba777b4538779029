/**
 * Which words may speak of an event here? Finite verbs and verbal nouns of the event words by their tag, phrases first («حادث مروري»
 * before «حادث»), each with what its row asks for: a fitting object, a figure of people.
 */
import type { FigureFinding } from "../figures/finding.ts";
import { peopleSense } from "../figures/people.ts";
import type { EventRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { type Analysis, isKind, offsetOf, phrasesAt, stemSpan, type Token } from "../matching/words.ts";
import type { Referents } from "../mentions/referents.ts";
import type { Span } from "../reading.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { stemsOf, WordSet } from "./words.ts";

export interface Trigger extends Span {
  readonly first: number;
  readonly last: number;
  readonly row: EventRow;
  readonly verb: boolean;
  /** The letters allow only the passive, or only the active. */
  readonly active: boolean;
  readonly passive: boolean;
  readonly analysis: Analysis | undefined;
  /** Object noun of a verb that needs one. */
  readonly object?: number;
  readonly article: boolean;
  readonly pronoun: string;
  readonly plural: boolean;
  /** Figure of people that stands as its argument. */
  readonly figure?: number;
  /** Other rows of the same letters («يزور» visits or forges). */
  readonly others?: readonly Trigger[];
}

export function findTriggers(s: Syntax, referents: Referents, figures: readonly FigureFinding[], timexAt: Int32Array): Trigger[] {
  const figureAt = new Int32Array(s.tokens.length).fill(-1);
  figures.forEach((f, k) => {
    for (let i = f.first; i <= f.last; i++) figureAt[i] = k;
    if (f.governor !== undefined && figureAt[f.governor] === -1) figureAt[f.governor] = k;
  });
  const found: Trigger[] = [];
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i]!;
    if (token.kind !== TokenKind.Word) continue;
    const t = (token.word.phrases.length > 0 ? phraseTrigger(s, i) : undefined) ?? (isKind(token.word, Kind.Event) ? wordTrigger(s, referents, i, figureAt) : undefined);
    if (!t) continue;
    // Protesters counted as dead or held are no protest.
    if (t.row.type === "PROTEST" && t.row.needs === "figure" && t.figure !== undefined && figures[t.figure]!.unit !== "person") continue;
    // «جبهة التحرير», «محكمة التمييز»: a word inside a name is no event; «اليوم» of a time neither.
    const mention = referents.mentions[referents.mentionAt[i]!];
    if (mention?.kind === "name" && mention.first <= i && mention.last >= t.last) continue;
    if (mention?.kind === "role" && mention.first < i) continue;
    if (timexAt[i]! >= 0 && t.object !== i + 1) continue;
    // «النازحين», «المعتقلين»: people, not what befell them, unless they are counted.
    if (!t.verb && t.first === t.last && t.figure === undefined && peopleSense(token.word) && t.row.needs !== "figure" && t.row.type !== "PROTEST") continue;
    if (!t.verb && t.row.type === "ASSAULT" && t.row.unit !== "killed" && t.row.unit !== "injured" && t.first === t.last && peopleSense(token.word)) continue;
    found.push(t);
    i = t.last;
  }
  return found;
}

/** Phrases of event words: inner words may carry the article («الحادث المروري»). */
function phraseTrigger(s: Syntax, i: number): Trigger | undefined {
  const token = s.tokens[i]!;
  for (const { cut, phrase } of phrasesAt(s.tokens, i)) {
    if (phrase.kind !== Kind.Event || !fitsPhrase(s.tokens, i, phrase.words)) continue;
    if (cut.pronoun) continue;
    const last = i + phrase.words.length - 1;
    const end = s.tokens[last]!.end;
    return {
      first: i, last, start: offsetOf(token, cut.from - (cut.article ? articleLength(token, cut.from) : 0)), end, row: phrase.row as EventRow, verb: false, active: false, passive: false, analysis: undefined,
      article: cut.article || s.tokens[last]!.word.fold.startsWith(ARTICLE), pronoun: "", plural: isPlural(token.word.fold),
    };
  }
  return undefined;
}

/** «احتل المرتبة الأولى», «هز أرجاء الملعب»: no event of force. */
const RANKED = new WordSet(["مرتبة", "مركز", "مكانة", "صدارة", "مراتب", "ترتيب", "رتبة", "مراكز"]);
const FIRST_SECOND = new Set(["\u064A", "\u0643", "\u0646\u064A", "\u0643\u0645", "\u0643\u0646"]);
const ARTICLE = "\u0627\u0644";

function articleLength(token: Token, from: number): number {
  return token.word.norm.slice(0, from).endsWith(ARTICLE) ? 2 : 0;
}

function fitsPhrase(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) {
    const t = tokens[i + k];
    if (!t || t.breaks > 0 || t.kind !== TokenKind.Word) return false;
    const { fold } = t.word;
    const w = words[k]!;
    if (fold !== w && fold !== ARTICLE + w && fold !== `${w}\u0627` && ARTICLE + fold !== w) return false;
  }
  return true;
}

function wordTrigger(s: Syntax, referents: Referents, i: number, figureAt: Int32Array): Trigger | undefined {
  const token = s.tokens[i]!;
  const tag = s.tags[i] as Tag;
  const verb = tag === Tag.Verb || takesNext(s, i);
  if (!verb && tag !== Tag.Noun && tag !== Tag.Participle) return undefined;
  let first: Analysis | undefined;
  const found: Trigger[] = [];
  for (const a of token.word.analyses) {
    if (a.entry.kind !== Kind.Event) continue;
    const { pos } = a.entry.features;
    const finite = pos === Pos.Perfect || pos === Pos.Imperfect;
    if (finite !== verb || (!finite && pos !== Pos.VerbalNoun)) continue;
    // «اجتماعي» is social, not my meeting.
    if (FIRST_SECOND.has(a.cut.pronoun)) continue;
    // «مقاطعة مارجيبي» is a province, «القطاع» a sector: a verbal noun that the lists do not hold gives way to any other noun.
    if (!verb && s.chosen[i] && s.chosen[i]!.entry.kind !== Kind.Event && s.chosen[i]!.entry.kind !== Kind.Verb && s.chosen[i]!.entry.kind !== Kind.Cue && !listed(a)) continue;
    if (!verb && isKind(token.word, Kind.PlaceHead) && isPlaceName(s, referents, i + 1)) continue;
    // The likeliest cut decides; other rows of the same cut are tried after it.
    if (first && (first.cut.from !== a.cut.from || first.cut.to !== a.cut.to)) continue;
    first ??= a;
    const t = fitted(s, i, a, verb, figureAt);
    if (t && !found.some((o) => o.row === t.row)) found.push(t);
  }
  if (found.length < 2) return found[0];
  // What needs nothing more comes before what must be borne out.
  found.sort((a, b) => Number(a.row.needs === "weak") - Number(b.row.needs === "weak"));
  return { ...found[0]!, others: found.slice(1) };
}

function listed(a: Analysis): boolean {
  const { nouns } = a.entry.row as EventRow;
  return nouns?.some((n) => a.entry.written.startsWith(n.replace(/[\u0629\u0627]$/, ""))) ?? false;
}

function isPlaceName(s: Syntax, r: Referents, i: number): boolean {
  const m = r.mentions[r.beginsAt[i] ?? -1];
  return m !== undefined && m.first === i && s.sentenceOf[i] === s.sentenceOf[i - 1] && r.entities[m.entity]!.type === "place";
}

function fitted(s: Syntax, i: number, a: Analysis, verb: boolean, figureAt: Int32Array): Trigger | undefined {
  const row = a.entry.row as EventRow;
  const token = s.tokens[i]!;
  let object: number | undefined;
  if (verb && RANKED.has(s.tokens, i + 1)) return undefined;
  if (verb && s.tags[i + 2] === Tag.Noun && RANKED.has(s.tokens, i + 2)) return undefined;
  if (verb && s.tags[i + 3] === Tag.Noun && RANKED.has(s.tokens, i + 3) && a.entry.features.number === "s") return undefined;
  // A noun of the list stands by itself: the list has chosen it; a verbal noun made from the verb needs the object as the verb does.
  if (row.needs === "object" && (verb || !row.nouns?.includes(a.entry.written))) {
    object = findObject(s, i, row, verb);
    if (object === undefined) return undefined;
  }
  // «أحرق المتظاهرون إطارات»: protesters who act are a protest without a count.
  if (row.needs === "figure" && figureNear(figureAt, i) < 0 && !(row.type === "PROTEST" && a.cut.article && !a.cut.preposition && i > 0 && s.tags[i - 1] === Tag.Verb)) return undefined;
  const { start, end } = a.cut.pronoun ? { start: stemSpan(token, a.cut).start, end: token.end } : stemSpan(token, a.cut);
  const from = a.cut.article ? offsetOf(token, Math.max(0, a.cut.from - 2)) : start;
  return {
    first: i, last: i, start: from, end, row, verb, active: a.entry.features.active && !a.entry.features.passive, passive: a.entry.features.passive && !a.entry.features.active, analysis: a,
    ...(object === undefined ? {} : { object }), article: a.cut.article, pronoun: a.cut.pronoun, plural: a.entry.features.number === "p" || isPlural(a.cut.stem),
    ...(figureNear(figureAt, i) >= 0 ? { figure: figureNear(figureAt, i) } : {}),
  };
}

/** A figure over the word, at once after it, or one of which it is the governor. */
function figureNear(figureAt: Int32Array, i: number): number {
  if (figureAt[i]! >= 0) return figureAt[i]!;
  return i + 1 < figureAt.length ? figureAt[i + 1]! : -1;
}

/** «فجر نفسه», whatever the letters of the verb else mean. */
function takesNext(s: Syntax, i: number): boolean {
  const next = s.tokens[i + 1];
  if (!next || s.chosen[i + 1]?.cut.pronoun === "" || s.chosen[i + 1] === undefined) return false;
  for (const { entry, cut } of s.tokens[i]!.word.analyses) {
    if (entry.kind !== Kind.Event || entry.features.pos !== Pos.Perfect || cut.pronoun) continue;
    const row = entry.row as EventRow;
    if (row.needs === "object" && row.objects?.some((o) => foldText(o) === SELF) && stemsOf(next.word).has(SELF)) return true;
  }
  return false;
}

const SELF = foldText("نفس");

/** Told to subordinates, no law and no decree. */
const instructions = new WordSet(["تعليمات", "توجيهات", "بيان"]);

const objectSets = new WeakMap<EventRow, ReadonlySet<string>>();

const REACH = 9;

/** The object noun: behind the verb and its subject («شن الطيران غارات»), before a definite noun's relative («الهجوم الذي شنه»). */
function findObject(s: Syntax, i: number, row: EventRow, verb: boolean): number | undefined {
  let set = objectSets.get(row);
  if (!set) objectSets.set(row, (set = new Set((row.objects ?? []).map((o) => foldText(o.split(" ")[0]!)))));
  const end = s.sentences[s.sentenceOf[i]!]!.last;
  for (let j = i + 1; j <= end && j <= i + (verb ? REACH : 3); j++) {
    const tag = s.tags[j] as Tag;
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Conjunction) break;
    if (tag === Tag.Punctuation && s.tokens[j]!.surface !== "\u060C") break;
    if (!verb && j > i + 1 && conjunctionOn(s, j)) break;
    for (const stem of stemsOf(s.tokens[j]!.word)) if (set.has(stem)) return row.type === "ENACT" && instructions.has(s.tokens, j) ? undefined : j;
  }
  if (!verb) return undefined;
  for (let j = i - 1; j >= i - 2 && j >= 0; j--) {
    if (s.tags[j] === Tag.Relative) continue;
    for (const stem of stemsOf(s.tokens[j]!.word)) if (set.has(stem) && !prepositionOn(s, j)) return j;
    if (s.tags[j] !== Tag.Noun) break;
  }
  return undefined;
}

function isPlural(fold: string): boolean {
  return /(\u0627\u062A)$/.test(fold);
}
