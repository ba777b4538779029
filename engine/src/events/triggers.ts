/**
 * Which words may speak of an event here? Finite verbs and verbal nouns of the event words by their tag, phrases first («حادث مروري»
 * before «حادث»), each with what its row asks for: a fitting object, a figure of people.
 */
import type { FigureFinding } from "../figures/finding.ts";
import { losesLife } from "../figures/governors.ts";
import { peopleSense } from "../figures/people.ts";
import { figurative } from "../lexicon/figurative.ts";
import type { EventRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { eventWords } from "../matching/rows.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { type Analysis, gate, isKind, offsetOf, phrasesAt, type Token, type Word, WordMemo } from "../matching/words.ts";
import type { Referents } from "../mentions/referents.ts";
import type { Span } from "../reading.ts";
import { ALEF, MEEM, TEH, YEH } from "../text/letters.ts";
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
  readonly object: number | undefined;
  readonly article: boolean;
  readonly pronoun: string;
  readonly plural: boolean;
  /** Figure of people that stands as its argument. */
  readonly figure: number | undefined;
  /** Other rows of the same letters («يزور» visits or forges). */
  readonly others: readonly Trigger[] | undefined;
}

/** What a word can be as a trigger, wherever it stands. */
interface Chances {
  /** 0 for most words: no trigger begins with it. */
  readonly may: number;
  readonly finite: readonly Analysis[];
  readonly nouns: readonly Analysis[];
  /** For each of `nouns`: a noun of the lists, no verbal noun made from its verb. */
  readonly listed: readonly boolean[];
}

const OPENS_PHRASE = 1;
const IS_EVENT = 2;
/** A verb done to oneself is among its readings: «فجر نفسه». */
const TAKES_SELF = 4;

const chancesKnown = new WordMemo<Chances>();
const NO_CHANCES: Chances = { may: 0, finite: [], nouns: [], listed: [] };

function chancesOf(word: Word): Chances {
  let chances = chancesKnown.get(word);
  if (chances) return chances;
  const opens = word.phrases.some(({ cut, phrase }) => phrase.kind === Kind.Event && !cut.pronoun) ? OPENS_PHRASE : 0;
  if (!isKind(word, Kind.Event)) chances = opens ? { may: opens, finite: [], nouns: [], listed: [] } : NO_CHANCES;
  else {
    const events = word.analyses.filter((a) => a.entry.kind === Kind.Event);
    const self = events.some(({ entry, cut }) => entry.features.pos === Pos.Perfect && !cut.pronoun && (entry.row as EventRow).needs === "object" && (entry.row as EventRow).objects?.some((o) => foldText(o) === SELF));
    // «اجتماعي» is social, not my meeting.
    const own = events.filter((a) => !FIRST_SECOND.has(a.cut.pronoun));
    const nouns = own.filter((a) => a.entry.features.pos === Pos.VerbalNoun && (!isContention(a) || listed(a)));
    chances = { may: opens | IS_EVENT | (self ? TAKES_SELF : 0), finite: own.filter((a) => a.entry.features.pos === Pos.Perfect || a.entry.features.pos === Pos.Imperfect), nouns, listed: nouns.map(listed) };
  }
  chancesKnown.set(word, chances);
  return chances;
}

const MAY_TRIGGER = gate((word) => chancesOf(word).may !== 0);

export function findTriggers(s: Syntax, referents: Referents, figures: readonly FigureFinding[], timexAt: Int32Array): Trigger[] {
  const figureAt = new Int32Array(s.tokens.length).fill(-1);
  figures.forEach((f, k) => {
    for (let i = f.first; i <= f.last; i++) figureAt[i] = k;
    if (f.governor !== undefined && figureAt[f.governor] === -1) figureAt[f.governor] = k;
  });
  const found: Trigger[] = [];
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i]!;
    if ((token.gates & MAY_TRIGGER) === 0) continue;
    const chances = chancesOf(token.word);
    const t = ((chances.may & OPENS_PHRASE) !== 0 ? phraseTrigger(s, i) : undefined) ?? ((chances.may & IS_EVENT) !== 0 ? wordTrigger(s, referents, i, figureAt, chances) : undefined);
    if (!t) continue;
    // Protesters counted as dead or held are no protest.
    if (t.row.type === "PROTEST" && t.row.needs === "figure" && t.figure !== undefined && figures[t.figure]!.unit !== "person") continue;
    // «جبهة التحرير», «محكمة التمييز»: a word inside a name is no event; «اليوم» of a time neither.
    const mention = referents.over(i);
    if (mention?.kind === "name" && mention.first <= i && mention.last >= t.last) continue;
    if (mention?.kind === "role" && mention.first < i) continue;
    // «قصف الاحتلال», «جيش الاحتلال»: the occupier, not his act.
    if (t.row.gloss === "occupation" && t.article && i > 0 && s.tags[i - 1] === Tag.Noun && !hasArticle(s, i - 1)) continue;
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
    const last = i + phrase.words.length - 1;
    if (cut.pronoun || isFigurative(s, i, last, phrase.row as EventRow, false)) continue;
    const end = s.tokens[last]!.end;
    return {
      first: i, last, start: offsetOf(token, cut.from - (cut.article ? articleLength(token, cut.from) : 0)), end, row: phrase.row as EventRow, verb: false, active: false, passive: false, analysis: undefined,
      object: undefined, article: cut.article || s.tokens[last]!.word.fold.startsWith(ARTICLE), pronoun: "", plural: isPlural(token.word.fold), figure: undefined, others: undefined,
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

function wordTrigger(s: Syntax, referents: Referents, i: number, figureAt: Int32Array, chances: Chances): Trigger | undefined {
  const { word } = s.tokens[i]!;
  const tag = s.tags[i] as Tag;
  const verb = tag === Tag.Verb || ((chances.may & TAKES_SELF) !== 0 && takesNext(s, i));
  if (!verb && tag !== Tag.Noun && tag !== Tag.Participle) return undefined;
  const readings = verb ? chances.finite : chances.nouns;
  if (readings.length === 0) return undefined;
  let onlyListed = false;
  if (!verb) {
    // «مقاطعة مارجيبي» is a province, «القطاع» a sector: a verbal noun that the lists do not hold gives way to any other noun.
    const kind = s.chosen[i]?.entry.kind;
    onlyListed = kind !== undefined && kind !== Kind.Event && kind !== Kind.Verb && kind !== Kind.Cue;
    if (isKind(word, Kind.PlaceHead) && isPlaceName(s, referents, i + 1)) return undefined;
  }
  let first: Analysis | undefined;
  let best: Trigger | undefined;
  let found: Trigger[] | undefined;
  for (let k = 0; k < readings.length; k++) {
    const a = readings[k]!;
    if (onlyListed && !chances.listed[k]) continue;
    // «سافر» is «travelled», not «will flee».
    if (a.cut.future && s.chosen[i] && s.chosen[i]!.cut.from < a.cut.from) continue;
    // The likeliest cut decides; other rows of the same cut are tried after it.
    if (first && (first.cut.from !== a.cut.from || first.cut.to !== a.cut.to)) continue;
    first ??= a;
    const t = fitted(s, i, a, verb, figureAt);
    if (!t) continue;
    if (!best) best = t;
    else if (best.row !== t.row && !found?.some((o) => o.row === t.row)) (found ??= [best]).push(t);
  }
  if (!found) return best;
  // What needs nothing more comes before what must be borne out.
  found.sort((a, b) => Number(a.row.needs === "weak") - Number(b.row.needs === "weak"));
  return { ...found[0]!, others: found.slice(1) };
}

function listed(a: Analysis): boolean {
  const { nouns } = a.entry.row as EventRow;
  return nouns?.some((n) => a.entry.written.startsWith(n.replace(/[\u0629\u0627]$/, ""))) ?? false;
}

/** «قطاع» beside «مقاطعة»: the second verbal noun of form III is mostly another word. */
function isContention(a: Analysis): boolean {
  return (a.entry.row as EventRow).verb?.form === "III" && a.entry.features.pos === Pos.VerbalNoun && a.cut.stem[0] !== MEEM;
}

function isPlaceName(s: Syntax, r: Referents, i: number): boolean {
  const m = r.from(i);
  return m !== undefined && m.first === i && s.sentenceOf[i] === s.sentenceOf[i - 1] && r.entities[m.entity]!.type === "place";
}

function fitted(s: Syntax, i: number, a: Analysis, verb: boolean, figureAt: Int32Array): Trigger | undefined {
  const row = a.entry.row as EventRow;
  const token = s.tokens[i]!;
  let object: number | undefined;
  if (verb && isRanking(s, i, a.entry.features.number === "s")) return undefined;
  if (isAnotherWord(s, i, a, verb) || losesLife(s, i, row.unit ?? "")) return undefined;
  // «تقل عائلة» is «carries», «تُقل» needs «لم».
  if (verb && a.entry.features.jussive && (i === 0 || s.tags[i - 1] !== Tag.Negation)) return undefined;
  if ((row.bare && a.cut.pronoun) || isFigurative(s, i, i, row, verb)) return undefined;
  // A noun of the list stands by itself: the list has chosen it; a verbal noun made from the verb needs the object as the verb does.
  if (row.needs === "object" && (verb || !row.nouns?.includes(a.entry.written))) {
    object = findObject(s, i, row, verb);
    if (object === undefined) return undefined;
  }
  // «أحرق المتظاهرون إطارات»: protesters who act are a protest without a count.
  if (row.needs === "figure" && figureNear(figureAt, i) < 0 && !(row.type === "PROTEST" && a.cut.article && !a.cut.preposition && i > 0 && s.tags[i - 1] === Tag.Verb)) return undefined;
  const { cut } = a;
  const { features } = a.entry;
  const from = offsetOf(token, cut.article ? Math.max(0, cut.from - 2) : cut.from);
  const end = cut.pronoun || cut.to >= token.word.norm.length ? token.end : offsetOf(token, cut.to);
  const figure = figureNear(figureAt, i);
  return {
    first: i, last: i, start: from, end, row, verb, active: features.active && !features.passive, passive: features.passive && !features.active, analysis: a,
    object, article: cut.article, pronoun: cut.pronoun, plural: features.number === "p" || isPlural(cut.stem), figure: figure >= 0 ? figure : undefined, others: undefined,
  };
}

function isRanking(s: Syntax, i: number, singular: boolean): boolean {
  if (RANKED.has(s.tokens, i + 1)) return true;
  if (s.tags[i + 2] === Tag.Noun && RANKED.has(s.tokens, i + 2)) return true;
  return singular && s.tags[i + 3] === Tag.Noun && RANKED.has(s.tokens, i + 3);
}

/**
 * «ودعا» is «and called on», no farewell of two; «جيل» no passive of going round; «حققه» achieved it, where investigating asks for «في»;
 * «الملتقى الدعوي» has an adjective.
 */
function isAnotherWord(s: Syntax, i: number, a: Analysis, verb: boolean): boolean {
  const { row, features } = a.entry as { row: EventRow; features: Analysis["entry"]["features"] };
  const chosen = s.chosen[i];
  if (verb) {
    if (chosen?.entry.kind === Kind.Cue && chosen.cut.conjunction !== a.cut.conjunction) return true;
    if (row.type === "CONSULT" && row.verb?.form === "I" && features.passive && !features.active) return true;
    return row.asks === true && row.object === "none" && a.cut.pronoun !== "";
  }
  return a.cut.article && a.cut.stem.endsWith(YEH) && i > 0 && s.tags[i - 1] === Tag.Noun && hasArticle(s, i - 1) && conjunctionOn(s, i) === "";
}

/** A figure over the word, at once after it, or one of which it is the governor. */
function figureNear(figureAt: Int32Array, i: number): number {
  if (figureAt[i]! >= 0) return figureAt[i]!;
  return i + 1 < figureAt.length ? figureAt[i + 1]! : -1;
}

/** «فجر نفسه», whatever the letters of the verb else mean. */
function takesNext(s: Syntax, i: number): boolean {
  if (i + 1 >= s.tokens.length) return false;
  const next = s.chosen[i + 1];
  return next !== undefined && next.cut.pronoun !== "" && stemsOf(s.tokens[i + 1]!.word).has(SELF);
}

const SELF = foldText("نفس");

/** Told to subordinates, no law and no decree. */
const instructions = new WordSet(["تعليمات", "توجيهات", "بيان"]);

let figurativeByWord: Map<string, Set<string>> | undefined;
const figurativeGlosses = new WordMemo<ReadonlySet<string>>();
const NO_GLOSSES: ReadonlySet<string> = new Set();
const MAKES_FIGURE = gate((word) => glossesAgainst(word) !== NO_GLOSSES);

/** Glosses of the rows that this word makes a figure of speech: none for most words. */
function glossesAgainst(word: Word): ReadonlySet<string> {
  let glosses = figurativeGlosses.get(word);
  if (glosses) return glosses;
  if (!figurativeByWord) {
    figurativeByWord = new Map();
    for (const { glosses: against, words } of figurative)
      for (const text of words) {
        const stem = foldText(text);
        const known = figurativeByWord.get(stem);
        if (known) for (const g of against) known.add(g);
        else figurativeByWord.set(stem, new Set(against));
      }
  }
  const found = new Set<string>();
  for (const stem of stemsOf(word)) for (const g of figurativeByWord.get(stem) ?? []) found.add(g);
  glosses = found.size > 0 ? found : NO_GLOSSES;
  figurativeGlosses.set(word, glosses);
  return glosses;
}

/** Does a word behind it, or at once before it, make it a figure of speech? */
function isFigurative(s: Syntax, first: number, last: number, row: EventRow, verb: boolean): boolean {
  const { gloss } = row;
  const sentence = s.sentenceOf[first];
  const reach = verb ? 4 : 2;
  for (let i = last + 1; i <= last + reach && s.sentenceOf[i] === sentence; i++) {
    const tag = s.tags[i] as Tag;
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Punctuation || tag === Tag.Relative) break;
    if (i > last + 1 && conjunctionOn(s, i)) break;
    const token = s.tokens[i]!;
    if ((token.gates & MAKES_FIGURE) !== 0 && glossesAgainst(token.word).has(gloss)) return true;
  }
  let before = first - 1;
  if (before >= 0 && s.tags[before] === Tag.Relative) before--;
  return before >= 0 && s.sentenceOf[before] === sentence && s.tags[before] === Tag.Noun && (verb || !hasArticle(s, before)) && glossesAgainst(s.tokens[before]!.word).has(gloss);
}

let rowsByObject: Map<string, EventRow[]> | undefined;
const objectRows = new WordMemo<readonly EventRow[]>();
const NO_ROWS: readonly EventRow[] = [];
const IS_OBJECT = gate((word) => rowsWithObject(word) !== NO_ROWS);

/** The rows that this word can be the object of: none for most words. */
function rowsWithObject(word: Word): readonly EventRow[] {
  let rows = objectRows.get(word);
  if (rows) return rows;
  if (!rowsByObject) {
    rowsByObject = new Map();
    for (const row of eventWords) {
      for (const object of row.objects ?? []) {
        const stem = foldText(object.split(" ")[0]!);
        const list = rowsByObject.get(stem);
        if (list) list.push(row);
        else rowsByObject.set(stem, [row]);
      }
    }
  }
  const found = new Set<EventRow>();
  for (const stem of stemsOf(word)) for (const row of rowsByObject.get(stem) ?? []) found.add(row);
  rows = found.size > 0 ? [...found] : NO_ROWS;
  objectRows.set(word, rows);
  return rows;
}

function canBeObject(token: Token, row: EventRow): boolean {
  return (token.gates & IS_OBJECT) !== 0 && rowsWithObject(token.word).includes(row);
}

const REACH = 9;

/** The object noun: behind the verb and its subject («شن الطيران غارات»), before a definite noun's relative («الهجوم الذي شنه»). */
function findObject(s: Syntax, i: number, row: EventRow, verb: boolean): number | undefined {
  const end = s.sentences[s.sentenceOf[i]!]!.last;
  for (let j = i + 1; j <= end && j <= i + (verb ? REACH : 3); j++) {
    const tag = s.tags[j] as Tag;
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Conjunction) break;
    if (tag === Tag.Punctuation && s.tokens[j]!.surface !== "\u060C") break;
    if (!verb && j > i + 1 && conjunctionOn(s, j)) break;
    if (canBeObject(s.tokens[j]!, row) && !isHeld(s, i, j)) return row.type === "ENACT" && instructions.has(s.tokens, j) ? undefined : j;
  }
  if (!verb) return undefined;
  for (let j = i - 1; j >= i - 2 && j >= 0; j--) {
    if (s.tags[j] === Tag.Relative) continue;
    if (canBeObject(s.tokens[j]!, row) && !prepositionOn(s, j)) return j;
    if (s.tags[j] !== Tag.Noun) break;
  }
  return undefined;
}

/** «أصدرت الوزارة بيانا بشأن تنفيذ حكم»: a verbal noun holds it, not the verb. */
function isHeld(s: Syntax, verb: number, j: number): boolean {
  const before = s.chosen[j - 1];
  return j - 1 > verb + 1 && s.tags[j - 1] === Tag.Noun && !hasArticle(s, j - 1) && before?.entry.features.pos === Pos.VerbalNoun && !prepositionOn(s, j) && prepositionOn(s, j - 1) === "" && s.tags[j - 2] !== Tag.Verb && !before.entry.features.accusative;
}

function isPlural(fold: string): boolean {
  return fold.length > 1 && fold[fold.length - 1] === TEH && fold[fold.length - 2] === ALEF;
}
