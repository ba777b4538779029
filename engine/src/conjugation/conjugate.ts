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

/** What is said of a form: the same object for all verbs. */
export type FiniteCell = Omit<FiniteForm, "form">;
export type NominalCell = Omit<NominalForm, "form">;

export function conjugate(verb: VerbSpec, persons: Persons = "all"): { finite: FiniteForm[]; nominal: NominalForm[] } {
  const finite: FiniteForm[] = [];
  const nominal: NominalForm[] = [];
  eachForm(verb, persons, (form, cell) => finite.push({ form, ...cell }), (form, cell) => nominal.push({ form, ...cell }));
  return { finite, nominal };
}

/** The same without an object for each form. */
export function eachForm(verb: VerbSpec, persons: Persons, finite: Visit<FiniteCell>, nominal: Visit<NominalCell>): void {
  const stems = stemsOf(verb);
  const wanted = persons === "all" ? ALL : THIRD_AND_WE;
  perfect(finite, stems.perfect, PERFECT.active, wanted);
  perfect(finite, stems.perfectPassive, PERFECT.passive, wanted);
  imperfect(finite, stems.imperfect, IMPERFECT.active, wanted);
  imperfect(finite, stems.imperfectPassive, IMPERFECT.passive, wanted);
  noun(nominal, stems.activeParticiple, NOUNS["active-participle"], true);
  noun(nominal, stems.passiveParticiple, NOUNS["passive-participle"], true);
  for (const stem of stems.verbalNouns) noun(nominal, stem, NOUNS["verbal-noun"], false);
}

type Visit<Cell> = (form: string, cell: Cell) => void;

/** Indices into PERSONS. */
const ALL: readonly number[] = PERSONS.map((_, i) => i);
const THIRD_AND_WE = ALL.filter((i) => PERSONS[i].person === 3 || (PERSONS[i].person === 1 && PERSONS[i].number === "p"));

const MOODS = ["indicative", "subjunctive", "jussive"] as const;
/** By voice and person. */
const PERFECT = { active: perfectCells("active"), passive: perfectCells("passive") };
/** By voice, mood and person. */
const IMPERFECT = { active: imperfectCells("active"), passive: imperfectCells("passive") };
/** By the kinds of noun and of its stem, in the order of its endings. */
const NOUNS = { "active-participle": nounCells("active-participle"), "passive-participle": nounCells("passive-participle"), "verbal-noun": nounCells("verbal-noun") };

function perfectCells(voice: "active" | "passive"): readonly FiniteCell[] {
  return PERSONS.map(({ person, gender, number }) => ({ tense: "perfect", voice, person, gender, number }));
}

function imperfectCells(voice: "active" | "passive"): readonly (readonly FiniteCell[])[] {
  return MOODS.map((mood) => PERSONS.map(({ person, gender, number }) => ({ tense: "imperfect", mood, voice, person, gender, number })));
}

function nounCells(kind: NominalForm["kind"]): Readonly<Record<string, readonly NominalCell[]>> {
  return Object.fromEntries(Object.entries(NOUN_ENDINGS).map(([stem, endings]) => [stem, endings.map(({ gender, number, case: grammaticalCase }) => ({ kind, gender, number, case: grammaticalCase }))]));
}

function perfect(visit: Visit<FiniteCell>, stem: Stem<PerfectKind> | null, cells: readonly FiniteCell[], persons: readonly number[]): void {
  if (stem === null) return;
  const endings = PERFECT_ENDINGS[stem.kind];
  const long = part(stem.long);
  const short = stem.kind === "sound" ? part(stem.short) : long;
  for (const i of persons) {
    const base = PERSONS[i].shortInPerfect ? short : long;
    visit(join(NONE, base, endings[i]), cells[i]);
    const other = joinOther(NONE, base, endings[i]);
    if (other !== "") visit(other, cells[i]);
  }
}

const NONE: Part = part("");

function imperfect(visit: Visit<FiniteCell>, stem: Stem<ImperfectKind> | null, cells: readonly (readonly FiniteCell[])[], persons: readonly number[]): void {
  if (stem === null) return;
  const endings = IMPERFECT_ENDINGS[stem.kind];
  const isSound = stem.kind === "sound";
  const long = part(stem.long);
  const short = isSound ? part(stem.short) : long;
  // Without an ending the jussive closes its syllable: يقول but يقل.
  const jussive = stem.jussive === "long" ? long : short;
  for (const i of persons) {
    const { prefix, shortInImperfect } = PERSONS[i];
    let before = "";
    for (let m = 0; m < 3; m++) {
      const ending = endings[m][i];
      const base = shortInImperfect ? short : isSound && m === 2 && ending.sound === "" ? jussive : long;
      const form = join(prefix, base, ending);
      if (form === before) continue;
      before = form;
      visit(form, cells[m][i]);
      const other = joinOther(prefix, base, ending);
      if (other !== "") visit(other, cells[m][i]);
    }
  }
}

function noun(visit: Visit<NominalCell>, stem: NounStem | null, cellsOf: Readonly<Record<string, readonly NominalCell[]>>, isParticiple: boolean): void {
  if (stem === null) return;
  const base = part(stem.stem);
  const endings = NOUN_ENDINGS[stem.kind];
  const cells = cellsOf[stem.kind];
  let before = "";
  for (let k = 0; k < endings.length; k++) {
    const { ending, of } = endings[k];
    if (of === (isParticiple ? "verbal-noun" : "participle")) continue;
    const form = join(NONE, base, ending);
    // معطى is its own accusative, إعطاء too.
    if (cells[k].case === "accusative" && before === form) continue;
    visit(form, cells[k]);
    const other = joinOther(NONE, base, ending);
    if (other !== "") visit(other, cells[k]);
    before = other !== "" ? other : form;
  }
}
