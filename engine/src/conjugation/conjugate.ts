/**
 * The forms of a verb: finite forms in both tenses, voices and three moods, participles and, from form II on, verbal nouns,
 * as a careful newspaper writes them, unvocalised.
 *
 * Forms that are written alike but differ in person, gender or voice are all given. A mood is given only where its spelling
 * differs: the indicative stands for all three (يؤكد), the subjunctive for the jussive too (يؤكدوا). A doubled verb has two
 * jussives (يرد، يردد): the one like the indicative is not repeated. Where newspapers seat a hamza in two ways both are given.
 */
import type { VerbSpec } from "../lexicon/rows.ts";
import { IMPERFECT_ENDINGS, NOUN_ENDINGS, PERFECT_ENDINGS, PERSONS } from "./endings.ts";
import { join, joinOther, type Part, part } from "./spelling.ts";
import { type ImperfectKind, type NounStem, type PerfectKind, type Stem, stemsOf } from "./stems.ts";

export interface FiniteForm {
  readonly form: string;
  readonly tense: "perfect" | "imperfect";
  /** Of the imperfect; the first of those written alike. */
  readonly mood?: "indicative" | "subjunctive" | "jussive";
  readonly voice: "active" | "passive";
  readonly person: 1 | 2 | 3;
  /** c: both. */
  readonly gender: "m" | "f" | "c";
  readonly number: "s" | "d" | "p";
}

export interface NominalForm {
  readonly form: string;
  readonly kind: "active-participle" | "passive-participle" | "verbal-noun";
  readonly gender: "m" | "f";
  readonly number: "s" | "d" | "p";
  /** Accusative: the indefinite with its alef (مؤكدا). Oblique: genitive and accusative of dual and sound plural. None: all that is not written apart. */
  readonly case?: "nominative" | "accusative" | "oblique";
}

/** What newspapers write of most verbs: he, she, they, and we. Others speak to somebody or of oneself. */
export type Persons = "all" | "third and we";

export function conjugate(verb: VerbSpec, persons: Persons = "all"): { finite: FiniteForm[]; nominal: NominalForm[] } {
  const stems = stemsOf(verb);
  const finite: FiniteForm[] = [];
  const nominal: NominalForm[] = [];
  const wanted = persons === "all" ? ALL : THIRD_AND_WE;
  addPerfect(finite, stems.perfect, "active", wanted);
  addPerfect(finite, stems.perfectPassive, "passive", wanted);
  addImperfect(finite, stems.imperfect, "active", wanted);
  addImperfect(finite, stems.imperfectPassive, "passive", wanted);
  addNoun(nominal, stems.activeParticiple, "active-participle");
  addNoun(nominal, stems.passiveParticiple, "passive-participle");
  for (const noun of stems.verbalNouns) addNoun(nominal, noun, "verbal-noun");
  return { finite, nominal };
}

/** Indices into PERSONS. */
const ALL: readonly number[] = PERSONS.map((_, i) => i);
const THIRD_AND_WE = ALL.filter((i) => PERSONS[i].person === 3 || (PERSONS[i].person === 1 && PERSONS[i].number === "p"));

function addPerfect(forms: FiniteForm[], stem: Stem<PerfectKind> | null, voice: "active" | "passive", persons: readonly number[]): void {
  if (stem === null) return;
  const endings = PERFECT_ENDINGS[stem.kind];
  const long = part(stem.long);
  const short = stem.kind === "sound" ? part(stem.short) : long;
  for (const i of persons) {
    const { person, gender, number, shortInPerfect } = PERSONS[i];
    const base = shortInPerfect ? short : long;
    forms.push({ form: join(NONE, base, endings[i]), tense: "perfect", voice, person, gender, number });
    const other = joinOther(NONE, base, endings[i]);
    if (other !== "") forms.push({ form: other, tense: "perfect", voice, person, gender, number });
  }
}

const NONE: Part = part("");
const MOODS = ["indicative", "subjunctive", "jussive"] as const;

function addImperfect(forms: FiniteForm[], stem: Stem<ImperfectKind> | null, voice: "active" | "passive", persons: readonly number[]): void {
  if (stem === null) return;
  const endings = IMPERFECT_ENDINGS[stem.kind];
  const isSound = stem.kind === "sound";
  const long = part(stem.long);
  const short = isSound ? part(stem.short) : long;
  // Without an ending the jussive closes its syllable: يقول but يقل.
  const jussive = stem.jussive === "long" ? long : short;
  for (const i of persons) {
    const { prefix, person, gender, number, shortInImperfect } = PERSONS[i];
    let before = "";
    for (let m = 0; m < 3; m++) {
      const ending = endings[m][i];
      const base = shortInImperfect ? short : isSound && m === 2 && ending.sound === "" ? jussive : long;
      const form = join(prefix, base, ending);
      if (form === before) continue;
      before = form;
      const mood = MOODS[m];
      forms.push({ form, tense: "imperfect", mood, voice, person, gender, number });
      const other = joinOther(prefix, base, ending);
      if (other !== "") forms.push({ form: other, tense: "imperfect", mood, voice, person, gender, number });
    }
  }
}

function addNoun(forms: NominalForm[], noun: NounStem | null, kind: NominalForm["kind"]): void {
  if (noun === null) return;
  const stem = part(noun.stem);
  const isParticiple = kind !== "verbal-noun";
  for (const { ending, gender, number, case: grammaticalCase, of } of NOUN_ENDINGS[noun.kind]) {
    if (of === (isParticiple ? "verbal-noun" : "participle")) continue;
    const form = join(NONE, stem, ending);
    // معطى is its own accusative, إعطاء too.
    if (grammaticalCase === "accusative" && forms[forms.length - 1].form === form) continue;
    forms.push({ form, kind, gender, number, case: grammaticalCase });
    const other = joinOther(NONE, stem, ending);
    if (other !== "") forms.push({ form: other, kind, gender, number, case: grammaticalCase });
  }
}
