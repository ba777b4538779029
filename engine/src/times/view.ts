/** How the rules of time look at the text: what a word can mean as a time, which small words stand beside it, where the sentence's verbs point. */
import { ageWords, futureLookalikes, futureWords, lastingVerbs, namedAfterTimes, numberedThings, timeLinks, type TimeWordRow } from "../lexicon/time-words.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { type Analysis, isKind, offsetOf, type Token, type Word, WordMemo } from "../matching/words.ts";
import type { NumberFinding } from "../numbers/numbers.ts";
import { ALEF, ALEF_HAMZA_ABOVE, ALEF_MADDA, FEH, LAM, NOON, SEEN, TATWEEL, TEH, TEH_MARBUTA, WAW, YEH } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import type { SentenceRange } from "../text/sentences.ts";
import { TokenKind } from "../text/tokens.ts";

export type LinkName = keyof typeof timeLinks;
export type TimeKind = TimeWordRow["kind"];
export type RowOf<K extends TimeKind> = Extract<TimeWordRow, { kind: K }>;

export interface TimeSense<K extends TimeKind = TimeKind> {
  readonly kind: K;
  readonly row: RowOf<K>;
  /** و or ف stands on it. */
  readonly joined: boolean;
  readonly article: boolean;
  readonly preposition: string;
  /** Letter of the norm at which the word starts without و ف ب ل ك. */
  readonly from: number;
}

/** Where the nearest verb points; `alone`: the sentence is nothing but the time. */
export type Direction = "past" | "future" | "present" | "alone" | "open";

type Sign = "past" | "future" | "present";

export class TimeView {
  readonly tokens: readonly Token[];
  /** Day of publication. */
  readonly today: number | undefined;
  readonly #numbers: readonly NumberFinding[];
  /** Token → index of the number that begins there, or -1. */
  readonly #numberAt: Int32Array;
  readonly #sentences: readonly SentenceRange[];
  #sentence = 0;
  #signs: { readonly sentence: number; readonly at: readonly { readonly index: number; readonly points: Sign }[] } | undefined;
  /** Token at which the expression being read begins. */
  begin = 0;
  /** The last day read, and its token: «في اليوم التالي», «الساعة الثامنة». */
  lastDay: { readonly day: number; readonly token: number } | undefined;

  constructor(tokens: readonly Token[], sentences: readonly SentenceRange[], numbers: readonly NumberFinding[], today: number | undefined) {
    this.tokens = tokens;
    this.#sentences = sentences;
    this.today = today;
    this.#numbers = numbers;
    this.#numberAt = new Int32Array(tokens.length).fill(-1);
    for (let k = 0; k < numbers.length; k++) this.#numberAt[numbers[k]!.first] = k;
  }

  /** The word at i as a time of this kind, when it continues what stands before: no line break and no و between. */
  next<K extends TimeKind>(i: number, kind: K): TimeSense<K> | undefined {
    const token = this.tokens[i];
    if (!token || token.breaks > 0) return undefined;
    const sense = senseOf(token.word, kind);
    return sense && !sense.joined ? sense : undefined;
  }

  /** The word at i as the first of an expression. */
  first<K extends TimeKind>(i: number, kind: K): TimeSense<K> | undefined {
    const token = i < 0 ? undefined : this.tokens[i];
    return token && senseOf(token.word, kind);
  }

  all<K extends TimeKind>(i: number, kind: K): TimeSense<K>[] {
    return sensesOf(this.tokens[i]!.word).filter((s) => s.row.kind === kind) as unknown as TimeSense<K>[];
  }

  number(i: number): NumberFinding | undefined {
    const k = i < 0 || i >= this.#numberAt.length ? -1 : this.#numberAt[i]!;
    return k < 0 ? undefined : this.#numbers[k];
  }

  /** A whole number that continues: no line break before it. */
  nextNumber(i: number): NumberFinding | undefined {
    const n = this.number(i);
    return n && this.tokens[i]!.breaks === 0 ? n : undefined;
  }

  /** Is the word at i this small word? و and ف are not allowed on it. */
  link(i: number, name: LinkName): boolean {
    const token = this.tokens[i];
    if (token === undefined || token.breaks > 0) return false;
    const { here } = linksOf(token.word);
    return here !== undefined && here.has(name);
  }

  /** The same looking back: و and ف may stand on it. Returns where it starts without them. */
  linkBefore(i: number, name: LinkName): number | undefined {
    if (i === 0) return undefined;
    const token = this.tokens[i - 1];
    if (!token) return undefined;
    const { here, behind } = linksOf(token.word);
    if (here === undefined && behind === undefined) return undefined;
    if (this.tokens[i]!.breaks > 0) return undefined;
    // «كل واحد» is not كل and Sunday with a و.
    if (sensesOf(this.tokens[i]!.word)[0]?.joined) return undefined;
    if (here?.has(name)) return token.start;
    return behind?.has(name) ? offsetOf(token, 1) : undefined;
  }

  sign(i: number, surface: string): boolean {
    return this.tokens[i]?.surface === surface && this.tokens[i]!.breaks === 0;
  }

  /** A dash of any length; newspapers use the tatweel for one as well. */
  dash(i: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.breaks === 0 && DASHES.has(token.surface);
  }

  isWord(i: number, folded: ReadonlySet<string>): boolean {
    const token = this.tokens[i];
    return token !== undefined && folded.has(token.word.fold);
  }

  /** Offset where the expression that begins with token i starts. */
  startOf(i: number, from: number): number {
    return from > 0 ? offsetOf(this.tokens[i]!, from) : this.tokens[i]!.start;
  }

  sentenceOf(i: number): SentenceRange {
    while (this.#sentence > 0 && this.#sentences[this.#sentence]!.first > i) this.#sentence--;
    while (this.#sentence < this.#sentences.length - 1 && this.#sentences[this.#sentence]!.last < i) this.#sentence++;
    return this.#sentences[this.#sentence]!;
  }

  direction(from: number, last: number): Direction {
    const first = Math.min(from, this.begin);
    const sentence = this.sentenceOf(first);
    if (this.#signs?.sentence !== sentence.first) this.#signs = { sentence: sentence.first, at: this.#findSigns(sentence) };
    const { at } = this.#signs;
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]!.index < first) low = middle + 1;
      else high = middle;
    }
    // An imperfect close by is what is going to be («يلتقي الفريقان السبت»); farther off it is only the tense of the telling.
    if (low > 0 && at[low - 1]!.points === "present" && first - at[low - 1]!.index <= NEAR_VERB) return "present";
    for (let k = low - 1; k >= 0 && k > low - 12; k--) if (at[k]!.points !== "present") return at[k]!.points as Direction;
    let next = low;
    while (next < at.length && (at[next]!.index <= last || at[next]!.points === "present")) next++;
    if (next < at.length) return at[next]!.points;
    return first - sentence.first <= 2 && sentence.last - last <= 1 && !hasContentBefore(this.tokens, sentence.first, first) && !isContent(this.tokens[last + 1], sentence.last) ? "alone" : "open";
  }

  /** Is the verb that governs token i a finished act, or a state that lasts? */
  isFinished(i: number): boolean {
    const { first } = this.sentenceOf(i);
    for (let k = i - 1; k >= first && i - k <= 14; k--) {
      const { word } = this.tokens[k]!;
      if (LASTING.has(word.fold)) return false;
      const best = likeliest(word);
      if (!best) continue;
      const { pos } = best.entry.features;
      if (pos === Pos.Imperfect) return false;
      if (pos === Pos.Perfect) return !LASTING.has(best.cut.stem);
      if (PASSIVE_HELPERS.has(word.fold)) return true;
    }
    return false;
  }

  #findSigns(sentence: SentenceRange): { index: number; points: Sign }[] {
    const out: { index: number; points: Sign }[] = [];
    for (let i = sentence.first; i <= sentence.last; i++) {
      let points = pointsTo(this.tokens[i]!.word);
      // «لم يلعب», «كان يلعب».
      if (points === "present" && i > sentence.first && PAST_MAKERS.has(this.tokens[i - 1]!.word.fold)) points = "past";
      if (points) out.push({ index: i, points });
    }
    return out;
  }
}

const DASHES = new Set(["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", TATWEEL]);

// ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const senses = new WordMemo< readonly TimeSense[]>();
const NO_SENSES: readonly TimeSense[] = [];

function sensesOf(word: Word): readonly TimeSense[] {
  return isKind(word, Kind.Time) ? (senses.get(word) ?? findSenses(word)) : NO_SENSES;
}

function findSenses(word: Word): readonly TimeSense[] {
  const list: TimeSense[] = [];
  for (const { cut, entry } of word.analyses) {
    if (entry.kind !== Kind.Time || cut.pronoun || cut.future) continue;
    const row = entry.row as TimeWordRow;
    // «باب» is a door, «بآب» in August.
    if (cut.preposition && entry.written.startsWith(ALEF_MADDA) && !cut.written.startsWith(ALEF_MADDA)) continue;
    if (list.some((s) => s.row === row)) continue;
    list.push({ kind: row.kind, row, joined: cut.conjunction !== "", article: cut.article || entry.written.startsWith(ALEF + LAM), preposition: cut.preposition, from: cut.conjunction.length + cut.preposition.length } as TimeSense);
  }
  senses.set(word, list);
  return list;
}

/** Bit k set: the word can be a time of the k-th of TIME_KINDS. */
const kindsKnown = new WordMemo<number>();

/** What a word can mean as a time, one bit a kind; 0: nothing. */
export function timeKinds(word: Word): number {
  if (!isKind(word, Kind.Time)) return 0;
  let kinds = kindsKnown.get(word);
  if (kinds === undefined) {
    kinds = 0;
    for (const { row } of sensesOf(word)) kinds |= kindBits(row.kind);
    kindsKnown.set(word, kinds);
  }
  return kinds;
}

const TIME_KINDS: readonly TimeKind[] = ["weekday", "month", "month-head", "unit", "part", "day", "reference", "adjective", "edge", "season", "decade", "frequency", "stretch", "moment", "feast"];

export function kindBits(...kinds: readonly TimeKind[]): number {
  let bits = 0;
  for (const kind of kinds) bits |= 1 << TIME_KINDS.indexOf(kind);
  return bits;
}

export function senseOf<K extends TimeKind>(word: Word, kind: K): TimeSense<K> | undefined {
  if (!isKind(word, Kind.Time)) return undefined;
  const list = senses.get(word) ?? findSenses(word);
  for (let k = 0; k < list.length; k++) if (list[k]!.kind === kind) return list[k] as unknown as TimeSense<K>;
  return undefined;
}

export function partSense(word: Word, adverb: boolean): TimeSense<"part"> | undefined {
  for (const s of sensesOf(word)) if (s.row.kind === "part" && (s.row.adverb === true) === adverb) return s as unknown as TimeSense<"part">;
  return undefined;
}

const links = new Map<string, Set<LinkName>>();
for (const name of Object.keys(timeLinks) as LinkName[]) {
  for (const form of timeLinks[name]) {
    const key = foldText(form);
    const set = links.get(key) ?? new Set<LinkName>();
    set.add(name);
    links.set(key, set);
  }
}

/** The small words a word can be: as written, and behind و or ف. */
interface WordLinks {
  readonly here: ReadonlySet<LinkName> | undefined;
  readonly behind: ReadonlySet<LinkName> | undefined;
}

const linksKnown = new WordMemo<WordLinks>();
const NO_LINKS: WordLinks = { here: undefined, behind: undefined };

function linksOf(word: Word): WordLinks {
  let found = linksKnown.get(word);
  if (!found) {
    const { fold } = word;
    const here = links.get(fold);
    const behind = fold.startsWith(WAW) || fold.startsWith(FEH) ? links.get(fold.slice(1)) : undefined;
    found = here || behind ? { here, behind } : NO_LINKS;
    linksKnown.set(word, found);
  }
  return found;
}

export const NAMED_AFTER_TIMES = folded(namedAfterTimes);
export const AGE_WORDS = folded(ageWords);
export const NUMBERED_THINGS = folded(numberedThings);
const FUTURE_WORDS = folded(futureWords);
const LOOKALIKES = folded(futureLookalikes);
const PAST_MAKERS = folded(timeLinks.didNot);
/** How many words off an imperfect still governs. */
const NEAR_VERB = 6;
const LASTING = folded(lastingVerbs);
const PASSIVE_HELPERS = folded(timeLinks.done);

export function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldText));
}

// ── verbs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const points = new WordMemo< Sign | null>();

function pointsTo(word: Word): Sign | null {
  let p = points.get(word);
  if (p === undefined) points.set(word, (p = pointing(word)));
  return p;
}

function pointing(word: Word): Sign | null {
  if (FUTURE_WORDS.has(word.fold)) return "future";
  const best = likeliest(word);
  if (best) {
    if (best.cut.future) return "future";
    const { pos } = best.entry.features;
    if (pos === Pos.Perfect) return "past";
    // ت begins nouns as well; ي hardly ever.
    if (pos === Pos.Imperfect && word.norm[best.cut.conjunction.length] === YEH && best.entry.kind !== Kind.Cue && !best.cut.pronoun && !best.cut.preposition && !word.analyses.some((a) => a.entry.features.pos === Pos.Perfect)) return "present";
  }
  return looksFuture(word) ? "future" : null;
}

/** The best reading that says what the word is; a word of time is one, whatever verb its letters allow (شهر). */
function likeliest(word: Word): Analysis | undefined {
  if (isKind(word, Kind.Time) || isKind(word, Kind.Number)) return undefined;
  for (const a of word.analyses) if (a.entry.kind !== Kind.Common) return a;
  return undefined;
}

/** A verb the dictionary does not have: س before ي ت ن أ and at least three letters more. */
function looksFuture(word: Word): boolean {
  const norm = word.norm[0] === WAW || word.norm[0] === FEH ? word.norm.slice(1) : word.norm;
  if (norm[0] !== SEEN || norm.length < 5) return false;
  if (likeliest(word) || LOOKALIKES.has(word.fold)) return false;
  const second = norm[1];
  if (second === ALEF_HAMZA_ABOVE) return norm[2] !== LAM;
  return (second === YEH || (second === TEH && norm[2] !== NOON && norm[2] !== YEH && norm[2] !== WAW)) && !norm.endsWith(TEH_MARBUTA);
}

function hasContentBefore(tokens: readonly Token[], from: number, first: number): boolean {
  for (let i = from; i < first; i++) {
    const t = tokens[i]!;
    if (t.kind === TokenKind.Word && t.word.fold.length > 5) return true;
    if (t.kind === TokenKind.Foreign || t.kind === TokenKind.Number) return true;
  }
  return false;
}

function isContent(token: Token | undefined, last: number): boolean {
  return token !== undefined && token.index <= last && token.kind !== TokenKind.Punctuation;
}
