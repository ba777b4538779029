/**
 * The lexicon made ready for look-up: every written form of every row under its folded stem. Built once, when first needed.
 * An entry says what a form can be; whether it is that here is decided in the stages.
 *
 * No article needs more than a few thousand of the hundred thousand forms. So strings of the lexicon wait until they are asked (waiting.ts), and
 * a verb until a word is asked that could be a form of it (verb-index.ts). What a look-up gives does not depend on what was asked before: the
 * entries of a stem stand in the order of their rows in the lexicon, whenever they came.
 */
import { ALEF, LAM } from "../text/letters.ts";
import type { VerbSpec } from "../lexicon/rows.ts";
import { fold, foldText, isPlain, normalise } from "../text/normal.ts";
import { VerbIndex } from "./verb-index.ts";
import { finished, hashOf, hashOfText, spelled, WaitingList } from "./waiting.ts";

export const enum Kind {
  Function = 0,
  Cue = 1,
  Event = 2,
  Verb = 3,
  Title = 4,
  Given = 5,
  Family = 6,
  Person = 7,
  Place = 8,
  Country = 9,
  /** Demonym or people: عراقي، أكراد. */
  Nisba = 10,
  Organisation = 11,
  OrganisationHead = 12,
  PlaceHead = 13,
  Participant = 14,
  Outlet = 15,
  Number = 16,
  Time = 17,
  According = 18,
  Medium = 19,
  TurnOpener = 20,
  Filler = 21,
  Weapon = 22,
  Common = 23,
  SourceNoun = 24,
  /** Cues about the kind of text and of fact: sport, history, plans, possibility, generic talk. */
  Context = 25,
}

export const enum Pos {
  Noun = 0,
  Perfect = 1,
  Imperfect = 2,
  ActiveParticiple = 3,
  PassiveParticiple = 4,
  VerbalNoun = 5,
  Function = 6,
}

export interface Features {
  readonly pos: Pos;
  readonly gender: "m" | "f" | "c";
  readonly number: "s" | "d" | "p";
  readonly person: 0 | 1 | 2 | 3;
  /** For verbs: can it be active, can it be passive? Equal letters make both true. */
  readonly active: boolean;
  readonly passive: boolean;
  /** مؤكدا: accusative indefinite, the form of the ḥāl. */
  readonly accusative: boolean;
  /** A form that only the jussive has (يقل): a verb only after لم and the like. */
  readonly jussive: boolean;
}

export interface Entry {
  readonly kind: Kind;
  /** As the lexicon writes it, typography undone: tells ى from ي. */
  readonly written: string;
  readonly row: unknown;
  readonly features: Features;
  /** Written with the article of its own: الشرق الأوسط is listed so. */
  readonly article: boolean;
  /** "?" rows: often an ordinary word or another name. */
  readonly homograph: boolean;
  /** Place of its row in the lexicon: entries of one stem stand in this order. */
  readonly order: number;
}

export interface Phrase {
  readonly kind: Kind;
  /** Folded words. */
  readonly words: readonly string[];
  readonly row: unknown;
  readonly homograph: boolean;
}

/** What may stand second: a word of events also with the article or in the accusative (القصف المدفعي, قصفا مدفعيا). */
export function secondsOf(kind: Kind, second: string): readonly string[] {
  return kind === Kind.Event ? [second, ALEF + LAM + second, second + ALEF] : [second];
}

const features: (Features | undefined)[] = [];
const GENDERS = { m: 0, f: 1, c: 2 } as const;
const NUMBERS = { s: 0, d: 1, p: 2 } as const;

/** Shared feature bundles: there are a few dozen, there are a hundred thousand forms. */
export function featuresOf(
  pos: Pos, gender: "m" | "f" | "c" = "m", number: "s" | "d" | "p" = "s", person: 0 | 1 | 2 | 3 = 0, active = true, passive = false, accusative = false, jussive = false,
): Features {
  const voices = (active ? 1 : 0) + (passive ? 2 : 0) + (accusative ? 4 : 0) + (jussive ? 8 : 0);
  const key = ((((pos * 3 + GENDERS[gender]) * 3 + NUMBERS[number]) * 4 + person) << 4) + voices;
  return (features[key] ??= { pos, gender, number, person, active, passive, accusative, jussive });
}

const ARTICLE = ALEF + LAM;

function entryOf(kind: Kind, written: string, row: unknown, form: Features, homograph: boolean, order: number): Entry {
  return { kind, written, row, features: form, article: written.startsWith(ARTICLE), homograph, order };
}

const SHORT = 4;

/** Strings of the lexicon as they were handed in, field by field: so many small objects would be a tenth of a second of memory work. */
class Items {
  readonly kinds: Kind[] = [];
  readonly texts: string[] = [];
  readonly rows: unknown[] = [];
  readonly forms: Features[] = [];
  readonly orders: number[] = [];

  /** The new item's number. */
  add(kind: Kind, text: string, row: unknown, form: Features, order: number): number {
    this.texts.push(text);
    this.rows.push(row);
    this.forms.push(form);
    this.orders.push(order);
    return this.kinds.push(kind) - 1;
  }
}

/** Gives all forms of a verb, as a careful newspaper writes them. */
export type EachForm = (visit: (written: string, form: Features) => void) => void;

/** Words of a list that are entered only where they are needed. */
interface Learned {
  readonly kind: Kind;
  readonly order: number;
  readonly isNeeded: (word: string) => boolean;
  readonly rowOf: (word: string) => unknown;
  readonly formOf: (word: string) => Features;
}

const MOST_FORMS = 0x40000;
const MOST_PHRASES = 0x4000;
/** Bits for second words of phrases. */
const SECONDS = 0x80000;
const AFTER_ARTICLE = spelled(0, ARTICLE);

export class Dictionary {
  readonly #entries = new Map<string, Entry[]>();
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #seconds = new Int32Array(SECONDS >> 5);
  readonly #sleeping = new VerbIndex();
  readonly #waiting = new WaitingList(MOST_FORMS);
  /** Words of the lexicon and forms of verbs. */
  readonly #words = new Items();
  readonly #learned: { readonly word: string; readonly list: Learned }[] = [];
  readonly #waitingOpenings = new WaitingList(MOST_PHRASES);
  readonly #openings = new Items();
  #order = 0;

  lookup(stem: string): readonly Entry[] | undefined {
    this.#sleeping.wake(stem);
    const waiting = this.#waiting.take(hashOf(stem));
    if (waiting.length > 0) this.#enterAll(waiting);
    return this.#entries.get(stem);
  }

  phrasesFrom(stem: string): readonly Phrase[] | undefined {
    const waiting = this.#waitingOpenings.take(hashOf(stem));
    if (waiting.length > 0) this.#open(waiting);
    return this.#phrases.get(stem);
  }

  /** Does some phrase have this folded word as its second? No is sure, yes is likely. */
  mayBeSecond(folded: string): boolean {
    const bit = hashOf(folded) & (SECONDS - 1);
    return (this.#seconds[bit >> 5]! & (1 << (bit & 31))) !== 0;
  }

  /** How many stems; nothing waits any more. */
  get size(): number {
    this.#sleeping.wakeAll();
    this.#enterAll(this.#waiting.takeAll());
    return this.#entries.size;
  }

  /** A lexicon string: one word becomes an entry, several a phrase. A leading "?" marks a homograph. */
  add(kind: Kind, text: string, row: unknown, form: Features): void {
    const from = text.charCodeAt(0) === QUESTION_MARK ? 1 : 0;
    if (isPlain(text, from)) this.#addWord(hashOf(text, from), kind, text, row, form);
    else this.#addUneven(kind, text, row, form);
  }

  #addWord(hash: number, kind: Kind, text: string, row: unknown, form: Features): void {
    this.#waiting.add(hash, this.#words.add(kind, text, row, form, ++this.#order));
  }

  /** Of several words, or with something in it that is no letter. */
  #addUneven(kind: Kind, text: string, row: unknown, form: Features): void {
    const clean = cleanOf(text);
    const end = gapAt(clean, 0);
    let from = end;
    while (isGap(clean.charCodeAt(from))) from++;
    if (from === clean.length) {
      const { norm } = normalise(clean);
      this.#addWord(hashOf(norm), kind, text.startsWith("?") ? `?${norm}` : norm, row, form);
      return;
    }
    const to = gapAt(clean, from);
    this.#waitingOpenings.add(isPlain(clean, 0, end) ? hashOf(clean, 0, end) : hashOfText(clean.slice(0, end)), this.#openings.add(kind, text, row, form, 0));
    if (isPlain(clean, from, to)) this.#addSecond(kind, clean, from, to);
    else this.#addSecond(kind, foldText(clean.slice(from, to)));
  }

  /** All of `secondsOf`. */
  #addSecond(kind: Kind, text: string, from = 0, to = text.length): void {
    const word = spelled(0, text, from, to);
    this.#markSecond(word);
    if (kind !== Kind.Event) return;
    this.#markSecond(spelled(AFTER_ARTICLE, text, from, to));
    this.#markSecond(spelled(word, ALEF));
  }

  #markSecond(hash: number): void {
    const bit = finished(hash) & (SECONDS - 1);
    this.#seconds[bit >> 5]! |= 1 << (bit & 31);
  }

  /** `each` is called once a word is looked up that could be a form of the verb. */
  addVerb(kind: Kind, row: unknown, verb: VerbSpec, each: EachForm): void {
    const order = ++this.#order;
    this.#sleeping.add(verb, () => each((written, form) => this.#waiting.add(hashOf(written), this.#words.add(kind, written, row, form, order))));
  }

  /** `isNeeded` is asked once a word is looked up; it may look up the word itself as far as it is known before, and shorter words. */
  addLearned(kind: Kind, words: readonly string[], isNeeded: (word: string) => boolean, rowOf: (word: string) => unknown, formOf: (word: string) => Features): void {
    const list = { kind, order: ++this.#order, isNeeded, rowOf, formOf };
    // Below 0, to tell them from the others.
    for (const word of words) this.#waiting.add(hashOfText(word), -this.#learned.push({ word, list }));
  }

  #enterAll(waiting: readonly number[]): void {
    for (const item of waiting) if (item >= 0) this.#enterWord(item);
    for (const item of waiting) if (item < 0) this.#enterLearned(this.#learned[-item - 1]!);
  }

  #enterWord(item: number): void {
    const { kinds, texts, rows, forms, orders } = this.#words;
    const text = texts[item]!;
    const homograph = text.startsWith("?");
    this.#enter(kinds[item]!, homograph ? text.slice(1) : text, rows[item], forms[item]!, homograph, orders[item]!);
  }

  #enterLearned({ word, list }: { readonly word: string; readonly list: Learned }): void {
    if (list.isNeeded(word)) this.#enter(list.kind, normalise(word).norm, list.rowOf(word), list.formOf(word), false, list.order);
  }

  #enter(kind: Kind, written: string, row: unknown, form: Features, homograph: boolean, order: number): void {
    const stem = fold(written);
    if (!stem) return;
    const list = this.#entries.get(stem);
    if (!list) {
      this.#entries.set(stem, [entryOf(kind, written, row, form, homograph, order)]);
      return;
    }
    for (let i = 0; i < list.length; i++) {
      const other = list[i]!;
      if (other.kind !== kind || other.row !== row || other.written !== written) continue;
      const f = other.features;
      if (f.pos !== form.pos || f.accusative !== form.accusative || f.gender !== form.gender || f.number !== form.number || f.person !== form.person) continue;
      // A noun that the row lists and grammar makes too stands where grammar makes it.
      if (other.order > order) {
        list.splice(i, 1);
        break;
      }
      if (f.active === form.active && f.passive === form.passive) return;
      const merged = featuresOf(f.pos, f.gender, f.number, f.person, f.active || form.active, f.passive || form.passive, f.accusative, f.jussive && form.jussive);
      list[i] = entryOf(other.kind, other.written, other.row, merged, other.homograph, other.order);
      return;
    }
    const entry = entryOf(kind, written, row, form, homograph, order);
    let at = list.length;
    while (at > 0 && list[at - 1]!.order > order) at--;
    // An array that grows keeps room for sixteen more; nearly all stems have few entries.
    if (list.length < SHORT) this.#entries.set(stem, [...list.slice(0, at), entry, ...list.slice(at)]);
    else list.splice(at, 0, entry);
  }

  #open(items: readonly number[]): void {
    const { kinds, texts, rows } = this.#openings;
    const opened = new Set<Phrase[]>();
    for (const item of items) {
      const text = texts[item]!;
      const words = cleanOf(text).split(SPLIT).map(foldText);
      let list = this.#phrases.get(words[0]!);
      if (!list) this.#phrases.set(words[0]!, (list = []));
      list.push({ kind: kinds[item]!, words, row: rows[item], homograph: text.startsWith("?") });
      opened.add(list);
    }
    for (const list of opened) list.sort((a, b) => b.words.length - a.words.length);
  }
}

const QUESTION_MARK = 0x3f;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const SPLIT = /[ -]+/;

function isGap(code: number): boolean {
  return code === SPACE || code === HYPHEN;
}

/** Where the word that stands at `from` ends. */
function gapAt(text: string, from: number): number {
  let to = from;
  while (to < text.length && !isGap(text.charCodeAt(to))) to++;
  return to;
}

function cleanOf(text: string): string {
  return (text.startsWith("?") ? text.slice(1) : text).trim();
}
