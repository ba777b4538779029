/**
 * The lexicon made ready for look-up: every written form of every row under its folded stem. Built once, when first needed.
 * An entry says what a form can be; whether it is that here is decided in the stages.
 */
import { ALEF, LAM } from "../text/letters.ts";
import { fold, foldText, normalise } from "../text/normal.ts";

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
}

export interface Phrase {
  readonly kind: Kind;
  /** Folded words. */
  readonly words: readonly string[];
  readonly row: unknown;
  readonly homograph: boolean;
}

/** What may stand second: a word of events also with the article or in the accusative (القصف المدفعي, قصفا مدفعيا). */
export function secondsOf({ kind, words }: Phrase): readonly string[] {
  const second = words[1]!;
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

function entryOf(kind: Kind, written: string, row: unknown, form: Features, homograph: boolean): Entry {
  return { kind, written, row, features: form, article: written.startsWith(ARTICLE), homograph };
}

const SHORT = 4;

export class Dictionary {
  readonly #entries = new Map<string, Entry[]>();
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #seconds = new Set<string>();

  lookup(stem: string): readonly Entry[] | undefined {
    return this.#entries.get(stem);
  }

  phrasesFrom(stem: string): readonly Phrase[] | undefined {
    return this.#phrases.get(stem);
  }

  /** Does some phrase have this folded word as its second? */
  isSecond(folded: string): boolean {
    return this.#seconds.has(folded);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** A lexicon string: one word becomes an entry, several a phrase. A leading "?" marks a homograph. */
  add(kind: Kind, text: string, row: unknown, form: Features): void {
    const homograph = text.startsWith("?");
    const clean = (homograph ? text.slice(1) : text).trim();
    if (clean.includes(" ") || clean.includes("-")) this.#addPhrase({ kind, words: clean.split(/[ -]+/).map(foldText), row, homograph });
    else this.addForm(kind, normalise(clean).norm, row, form, homograph);
  }

  addForm(kind: Kind, written: string, row: unknown, form: Features, homograph = false): void {
    // Forms come as a careful newspaper writes them: letters only, so folding is all there is to do.
    const stem = fold(written);
    if (!stem) return;
    const list = this.#entries.get(stem);
    if (!list) {
      this.#entries.set(stem, [entryOf(kind, written, row, form, homograph)]);
      return;
    }
    for (let i = 0; i < list.length; i++) {
      const other = list[i]!;
      if (other.kind !== kind || other.row !== row || other.written !== written) continue;
      const f = other.features;
      if (f.pos !== form.pos || f.accusative !== form.accusative || f.gender !== form.gender || f.number !== form.number || f.person !== form.person) continue;
      if (f.active === form.active && f.passive === form.passive) return;
      const merged = featuresOf(f.pos, f.gender, f.number, f.person, f.active || form.active, f.passive || form.passive, f.accusative, f.jussive && form.jussive);
      list[i] = entryOf(other.kind, other.written, other.row, merged, other.homograph);
      return;
    }
    const entry = entryOf(kind, written, row, form, homograph);
    // A pushed array keeps room for sixteen more; nearly all stems have few entries.
    if (list.length < SHORT) this.#entries.set(stem, [...list, entry]);
    else list.push(entry);
  }

  #addPhrase(phrase: Phrase): void {
    for (const second of secondsOf(phrase)) this.#seconds.add(second);
    const list = this.#phrases.get(phrase.words[0]!);
    if (!list) this.#phrases.set(phrase.words[0]!, [phrase]);
    else {
      list.push(phrase);
      list.sort((a, b) => b.words.length - a.words.length);
    }
  }
}
