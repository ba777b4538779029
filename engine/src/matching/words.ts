/** What can this word be? Clitic cuts against the dictionary, ranked, remembered by surface. */
import { doubledVerbs } from "../lexicon/syntax-words.ts";
import { type Cut, cutsOf } from "../text/clitics.ts";
import { ALEF, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_MAKSURA, FATHATAN, LAM, NOON, SHADDA, TEH, WAW, YEH } from "../text/letters.ts";
import { fold, normalise } from "../text/normal.ts";
import { type RawToken, TokenKind } from "../text/tokens.ts";
import type { Options } from "./options.ts";
import { type Dictionary, type Entry, Kind, type Phrase, Pos, secondsOf } from "./dictionary.ts";

export interface Analysis {
  readonly cut: Cut;
  readonly entry: Entry;
  /** The entry's, and what the cut has before the stem: asked of nearly every token, so they stand here without a way over other objects. */
  readonly kind: Kind;
  readonly conjunction: string;
  readonly preposition: string;
  /** The word's own or the entry's. */
  readonly article: boolean;
}

export interface Word {
  readonly surface: string;
  readonly norm: string;
  readonly fold: string;
  /** Where letter i of `norm` stands in the surface; null: at i. */
  readonly at: readonly number[] | null;
  /** Best first. */
  readonly analyses: readonly Analysis[];
  /** Multi-word lexicon entries that may begin here, longest first. */
  readonly phrases: readonly { readonly cut: Cut; readonly phrase: Phrase }[];
  /** Bit k set: some analysis is of Kind k. */
  readonly kinds: number;
  /** One bit for each `shape` the word has, and for each `gate` it passes. */
  readonly shapes: number;
  readonly gates: number;
  /** Some entry of several words may have it as its second. */
  readonly continues: boolean;
  /** What the syntax found out about it, once asked (tagging.ts): a tag or why there is none, and the analysis the tag rests on. */
  sureTag: number;
  sureAnalysis: Analysis | undefined;
  /** The tails of the second words of `phrases`, a bit for several of them: most next words are none of these. */
  readonly followers: number;
  /** The entries of `phrases` by their second word, once asked. */
  openings: ReadonlyMap<string, readonly PhraseStart[]> | undefined;
  /** What it can be for the syntax, once asked (options.ts). */
  options: Options | undefined;
  /** Its last two letters as a number below 1024, for rules that seek a word among a few. */
  readonly tail: number;
  /** What stages found out about this word, by WordMemo's slot. */
  [slot: number]: unknown;
}

const MOST_BITS = 31;
type Question = (word: Word) => boolean;
const shapeQuestions: Question[] = [];
const gateQuestions: Question[] = [];

/** A question about the letters of a word, asked once a word: its answer is the returned bit of `shapes`. */
export function shape(asks: Question): number {
  return bitFor(shapeQuestions, asks);
}

/**
 * What a word alone can begin, whatever stands beside it, asked once a word: the answer is the returned bit of `gates`. A stage that begins with
 * such a test steps over most tokens without touching anything but the token. Gates may ask for shapes.
 */
export function gate(asks: Question): number {
  return bitFor(gateQuestions, asks);
}

function bitFor(questions: Question[], asks: Question): number {
  if (questions.length === MOST_BITS) throw new RangeError("no more questions than bits");
  return 1 << (questions.push(asks) - 1);
}

function answers(questions: readonly Question[], word: Word): number {
  let bits = 0;
  for (let k = 0; k < questions.length; k++) if (questions[k]!(word)) bits |= 1 << k;
  return bits;
}

let slots = 0;

/** Something found out about a word once, whatever its place in the text: kept in the word itself (many times faster than a WeakMap). */
export class WordMemo<T> {
  readonly #slot = slots++;

  get(word: Word): T | undefined {
    return word[this.#slot] as T | undefined;
  }

  set(word: Word, value: T): void {
    word[this.#slot] = value;
  }
}

export interface Token extends RawToken {
  readonly index: number;
  readonly word: Word;
  /** The word's. */
  readonly shapes: number;
  readonly gates: number;
  /** The multi-word entries that begin here: see `phrasesAt`. */
  readonly phrases: readonly PhraseStart[];
}

type PhraseStart = Word["phrases"][number];
const NO_PHRASES: readonly PhraseStart[] = [];
/** Some entry of several words begins with this one. */
const OPENS_PHRASE = gate((word) => word.phrases.length > 0);

/**
 * The multi-word entries that begin at token i, longest first. Words of events may have other endings: there the stage looks itself.
 */
export function phrasesAt(tokens: readonly Token[], i: number): readonly PhraseStart[] {
  return tokens[i]!.phrases;
}

/** By its own word and the next: مجلس opens hundreds, مجلس الأمن a few. */
function findPhrases(tokens: readonly Token[], i: number): readonly PhraseStart[] {
  const { word } = tokens[i]!;
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== TokenKind.Word || next.breaks > 0 || !next.word.continues || (word.followers & tailBit(next.word.tail)) === 0) return NO_PHRASES;
  let map = word.openings;
  if (!map) {
    const made = new Map<string, PhraseStart[]>();
    for (const start of word.phrases) {
      for (const second of secondsOf(start.phrase.kind, start.phrase.words[1]!)) {
        const list = made.get(second);
        if (list) list.push(start);
        else made.set(second, [start]);
      }
    }
    word.openings = map = made;
  }
  const starts = map.get(next.word.fold);
  if (!starts) return NO_PHRASES;
  return starts.every((start) => stands(tokens, i, start.phrase)) ? starts : starts.filter((start) => stands(tokens, i, start.phrase));
}

function stands(tokens: readonly Token[], i: number, { kind, words }: Phrase): boolean {
  if (kind === Kind.Event) return true;
  for (let k = 2; k < words.length; k++) {
    const token = tokens[i + k];
    if (!token || token.kind !== TokenKind.Word || token.breaks > 0 || token.word.fold !== words[k]) return false;
  }
  return true;
}

/** First analysis of this kind. */
export function analysisOf(word: Word, kind: Kind): Analysis | undefined {
  if ((word.kinds & (1 << kind)) === 0) return undefined;
  for (const a of word.analyses) if (a.kind === kind) return a;
  return undefined;
}

export function isKind(word: Word, kind: Kind): boolean {
  return (word.kinds & (1 << kind)) !== 0;
}

/** Offset in the text of the letter `letter` of the token's norm. */
export function offsetOf(token: Token, letter: number): number {
  return token.start + (token.word.at ? token.word.at[letter]! : letter);
}

/** Where the stem of this cut stands in the text. */
export function stemSpan(token: Token, cut: Cut): { start: number; end: number } {
  return { start: offsetOf(token, cut.from), end: cut.to >= token.word.norm.length ? token.end : offsetOf(token, cut.to) };
}

const DAMMA = 0x64f;
const SUKUN = 0x652;
const MOST_WORDS_KEPT = 200_000;

/** A token before its phrases are known. */
type Made = Omit<Token, "phrases"> & { phrases: readonly PhraseStart[] };

export class Words {
  readonly #dictionary: Dictionary;
  #known = new SurfaceTable();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  tokens(raw: readonly RawToken[]): Token[] {
    const out: Made[] = new Array(raw.length);
    // From the end: a token's phrases are known from the tokens behind it.
    for (let i = raw.length - 1; i >= 0; i--) {
      const t = raw[i]!;
      const word = this.word(t.surface, t.kind);
      // The word's own string: those of the articles need not be kept.
      out[i] = { start: t.start, end: t.end, kind: t.kind, surface: word.surface, breaks: t.breaks, spaced: t.spaced, index: i, word, shapes: word.shapes, gates: word.gates, phrases: NO_PHRASES };
      if ((word.gates & OPENS_PHRASE) !== 0) out[i]!.phrases = findPhrases(out, i);
    }
    return out;
  }

  word(surface: string, kind: TokenKind): Word {
    const known = this.#known.get(surface);
    if (known) return known;
    const word = kind === TokenKind.Word ? this.#analyse(surface) : wordOf(surface, surface, surface, null, NO_ANALYSES, NO_PHRASES, 0, false);
    // A bound on memory over a whole archive; what is read does not depend on it.
    if (this.#known.size >= MOST_WORDS_KEPT) this.#known = new SurfaceTable();
    this.#known.add(surface, word);
    return word;
  }

  #analyse(surface: string): Word {
    const { norm, at } = normalise(surface.length > 60 ? surface.slice(0, 60) : surface);
    const folded = fold(norm);
    const analyses: Analysis[] = [];
    const phrases: { cut: Cut; phrase: Phrase }[] = [];
    let kinds = 0;
    for (const cut of cutsOf(norm)) {
      for (const entry of this.#dictionary.lookup(cut.stem) ?? []) {
        if (!fits(cut, entry)) continue;
        analyses.push({ cut, entry, kind: entry.kind, conjunction: cut.conjunction, preposition: cut.preposition, article: cut.article || entry.article });
        kinds |= 1 << entry.kind;
      }
      if (!cut.pronoun && !cut.future) for (const phrase of this.#dictionary.phrasesFrom(cut.stem) ?? []) phrases.push({ cut, phrase });
      // قصفا مدفعيا: an event phrase in the accusative.
      if (!cut.pronoun && !cut.future && !cut.article && cut.stem.length > 3 && cut.stem.endsWith(ALEF)) for (const phrase of this.#dictionary.phrasesFrom(cut.stem.slice(0, -1)) ?? []) if (phrase.kind === Kind.Event) phrases.push({ cut, phrase });
    }
    // قررتُ and قررتْ are told apart where the vowel is written.
    const vowel = surface.charCodeAt(surface.length - 1);
    const first = vowel === DAMMA && norm.endsWith(TEH);
    const third = vowel === SUKUN && norm.endsWith(TEH);
    if (first || third) for (let k = analyses.length - 1; k >= 0; k--) if (analyses[k]!.entry.features.pos === Pos.Perfect && (analyses[k]!.entry.features.person === 1) !== first) analyses.splice(k, 1);
    // نقلاً: a word with tanwīn is no verb.
    if (surface.includes(FATHATAN)) for (let k = analyses.length - 1; k >= 0; k--) if (isFiniteVerb(analyses[k]!)) analyses.splice(k, 1);
    // بيّن and عبّر with their shadda are the verbs, never "between" and "across".
    if (surface.includes(SHADDA) && doubledVerbs.some((verb) => folded.endsWith(verb))) for (let k = analyses.length - 1; k >= 0; k--) if (analyses[k]!.entry.kind === Kind.Function) analyses.splice(k, 1);
    analyses.sort((a, b) => rank(a) - rank(b));
    phrases.sort((a, b) => b.phrase.words.length - a.phrase.words.length || clitics(a.cut) - clitics(b.cut));
    return wordOf(surface, norm, folded, at, analyses, phrases, kinds, this.#continues(folded));
  }

  /** Also with the article or the accusative on it, as words of events may have it. */
  #continues(folded: string): boolean {
    const dictionary = this.#dictionary;
    return dictionary.mayBeSecond(folded) || (folded.endsWith(ALEF) && dictionary.mayBeSecond(folded.slice(0, -1))) || (folded.startsWith(ALEF + LAM) && dictionary.mayBeSecond(folded.slice(2)));
  }
}

const NO_ANALYSES: readonly Analysis[] = [];
/** `sureTag` before the syntax has seen the word. */
export const NOT_ASKED = -1;

/** A word whose bits are still to be set. */
type Answered = Omit<Word, "shapes" | "gates"> & { shapes: number; gates: number };

/** See `tail` of Word: the low bits tell the Arabic letters apart. */
export function tailOf(folded: string): number {
  const { length } = folded;
  return ((folded.charCodeAt(length - 1) & 31) << 5) | (length > 1 ? folded.charCodeAt(length - 2) & 31 : 0);
}

function followersOf(phrases: Word["phrases"]): number {
  let bits = 0;
  for (const { phrase } of phrases) for (const second of secondsOf(phrase.kind, phrase.words[1]!)) bits |= tailBit(tailOf(second));
  return bits;
}

/** One of 32 bits for the last two letters of a word. */
function tailBit(tail: number): number {
  return 1 << ((tail + (tail >> 5)) & 31);
}

/** All words are made here, so that they have one shape. */
function wordOf(surface: string, norm: string, folded: string, at: Word["at"], analyses: readonly Analysis[], phrases: Word["phrases"], kinds: number, continues: boolean): Word {
  const word: Answered = {
    surface, fold: folded, kinds, shapes: 0, gates: 0, continues, sureTag: NOT_ASKED, sureAnalysis: undefined as Analysis | undefined,
    tail: tailOf(folded), followers: followersOf(phrases), options: undefined, openings: undefined, analyses, norm, at, phrases,
  };
  for (let slot = 0; slot < slots; slot++) word[slot] = undefined;
  word.shapes = answers(shapeQuestions, word);
  word.gates = answers(gateQuestions, word);
  return word;
}

/**
 * Words by surface: a Map that asks the platform for no hash of a string it has just cut out. Open addressing; where too many words want the
 * same place (somebody has looked for such words), the rest goes to an ordinary Map.
 */
class SurfaceTable {
  size = 0;
  /** Two numbers a place: the hash, and where in `#words`. A hash of 0: the place is free. */
  #places = new Int32Array(1 << 14);
  /** In the order of arrival, so that the frequent words lie together. */
  readonly #words: Word[] = [];
  readonly #crowded = new Map<string, Word>();

  get(surface: string): Word | undefined {
    const hash = hashOf(surface);
    const places = this.#places;
    const mask = places.length - 1;
    for (let step = 0, k = (hash << 1) & mask; step < MOST_STEPS; step++, k = (k + 2) & mask) {
      const there = places[k];
      if (there === 0) return undefined;
      if (there !== hash) continue;
      const word = this.#words[places[k + 1]!]!;
      if (word.surface === surface) return word;
    }
    return this.#crowded.get(surface);
  }

  add(surface: string, word: Word): void {
    this.size++;
    if (this.size * 4 > this.#places.length) this.#grow();
    if (this.#place(hashOf(surface), this.#words.length)) this.#words.push(word);
    else this.#crowded.set(surface, word);
  }

  #place(hash: number, index: number): boolean {
    const mask = this.#places.length - 1;
    for (let step = 0, k = (hash << 1) & mask; step < MOST_STEPS; step++, k = (k + 2) & mask) {
      if (this.#places[k] !== 0) continue;
      this.#places[k] = hash;
      this.#places[k + 1] = index;
      return true;
    }
    return false;
  }

  #grow(): void {
    const places = this.#places;
    this.#places = new Int32Array(places.length * 2);
    for (let k = 0; k < places.length; k += 2) {
      const index = places[k + 1]!;
      if (places[k] !== 0 && !this.#place(places[k]!, index)) this.#crowded.set(this.#words[index]!.surface, this.#words[index]!);
    }
  }
}

const MOST_STEPS = 24;

/** Never 0: that is an empty place. */
function hashOf(surface: string): number {
  let hash = 0;
  for (let i = 0; i < surface.length; i++) hash = Math.imul(hash ^ surface.charCodeAt(i), 0x9e3779b1);
  hash ^= hash >>> 15;
  return hash === 0 ? 1 : hash;
}

/** Can these clitics stand on this form? */
function fits(cut: Cut, entry: Entry): boolean {
  const { pos } = entry.features;
  // ي on a verb is always ني (أخبرني); on a noun it never is.
  if (cut.pronoun === YEH && (pos === Pos.Perfect || pos === Pos.Imperfect)) return false;
  if (cut.pronoun === NOON + YEH && pos !== Pos.Perfect && pos !== Pos.Imperfect) return false;
  // سيف: after the س of the future no jussive stands.
  if (cut.future) return pos === Pos.Imperfect && entry.features.person !== 0 && !entry.features.jussive;
  if (pos === Pos.Perfect || pos === Pos.Imperfect) return !cut.article && (cut.preposition === "" || (cut.preposition === LAM && pos === Pos.Imperfect));
  // إمام is no أمام: who writes the hamza below means it.
  if (entry.kind === Kind.Function) return !cut.article && !(cut.written.startsWith(ALEF_HAMZA_BELOW) && entry.written.startsWith(ALEF_HAMZA_ABOVE));
  if (cut.pronoun && isName(entry.kind)) return false;
  if (cut.article && isName(entry.kind) && entry.kind !== Kind.Family) return false;
  if (cut.article && entry.features.accusative) return false;
  // Construct forms without their nūn (عالمَي، مسؤولي) take no article: العالمي is the adjective.
  if (cut.article && isConstruct(entry)) return false;
  return true;
}

function isConstruct(entry: Entry): boolean {
  const { features, kind, written } = entry;
  if (features.number === "s" || (kind !== Kind.Title && kind !== Kind.Participant && kind !== Kind.OrganisationHead && kind !== Kind.PlaceHead && kind !== Kind.Weapon)) return false;
  const last = written[written.length - 1];
  return last === YEH || last === WAW || last === ALEF;
}

function isName(kind: Kind): boolean {
  return kind === Kind.Given || kind === Kind.Family || kind === Kind.Person || kind === Kind.Place || kind === Kind.Country || kind === Kind.Outlet || kind === Kind.Organisation;
}

function isFiniteVerb(a: Analysis): boolean {
  return a.entry.features.pos === Pos.Perfect || a.entry.features.pos === Pos.Imperfect;
}

/** Small is likely: written so, few clitics, closed classes first. */
function rank(a: Analysis): number {
  const { cut, entry } = a;
  let r = clitics(cut) * 4;
  if (cut.written !== entry.written) {
    r += 2;
    const w = cut.written[cut.written.length - 1];
    const e = entry.written[entry.written.length - 1];
    // على is not علي: a written final ى is hardly ever meant as ي.
    if (w === ALEF_MAKSURA && e === YEH) r += 12;
    // Before a pronoun ى is always written ي: لدينا is لدى + نا.
    else if (w === YEH && e === ALEF_MAKSURA) r += cut.pronoun ? -2 : 6;
  }
  if (entry.kind === Kind.Function) r -= 3;
  if (entry.homograph) r += 3;
  if (entry.kind === Kind.Common) r += 1;
  const { pos, person } = entry.features;
  // مسؤول is the official before it is the participle of سأل; "she mentioned" before "I mentioned".
  if (pos === Pos.PassiveParticiple || pos === Pos.ActiveParticiple || (pos === Pos.VerbalNoun && entry.kind === Kind.Verb)) r += 1.5;
  if (person === 1 || person === 2) r += entry.features.pos === Pos.Perfect ? 3 : 1;
  if (entry.features.jussive) r += 2;
  // نقلا "they both relayed" is rare beside نقلا عن.
  if (pos === Pos.Perfect && entry.features.number === "d") r += 3;
  return r;
}

function clitics(cut: Cut): number {
  return (cut.conjunction ? 1 : 0) + (cut.preposition ? 1 : 0) + (cut.article ? 1 : 0) + (cut.pronoun ? 1 : 0) + (cut.future ? 1 : 0);
}
