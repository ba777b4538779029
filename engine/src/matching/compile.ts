/** From rows to the dictionary: inflects what the rows leave to grammar. */
import { eachForm, type FiniteCell, type NominalCell, type Persons } from "../conjugation/conjugate.ts";
import { countries } from "../lexicon/countries.ts";
import { weapons } from "../lexicon/event-context.ts";
import { familyNames } from "../lexicon/family-names.ts";
import { functionWords } from "../lexicon/function-words.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { commonWords } from "../lexicon/learned/common.ts";
import { learnedNames } from "../lexicon/learned/names.ts";
import { learnedNouns } from "../lexicon/learned/nouns.ts";
import { numberWords } from "../lexicon/number-words.ts";
import { organisationHeads } from "../lexicon/organisation-heads.ts";
import { organisations } from "../lexicon/organisations.ts";
import { outlets } from "../lexicon/outlets.ts";
import { participants } from "../lexicon/participants.ts";
import { people } from "../lexicon/people.ts";
import { peoples } from "../lexicon/peoples.ts";
import { placeHeads } from "../lexicon/place-heads.ts";
import { places } from "../lexicon/places/index.ts";
import type { CueRow, EventRow, VerbSpec } from "../lexicon/rows.ts";
import { timeWords } from "../lexicon/time-words.ts";
import { titles } from "../lexicon/titles.ts";
import { verbalNouns } from "../lexicon/verbal-nouns.ts";
import { verbs } from "../lexicon/verbs.ts";
import { foldText } from "../text/normal.ts";
import { Dictionary, type Features, featuresOf, Kind, Pos } from "./dictionary.ts";
import { cues, eventWords } from "./rows.ts";

const noun = featuresOf(Pos.Noun);
const verbalNoun = featuresOf(Pos.VerbalNoun);
const verbalNounFeminine = featuresOf(Pos.VerbalNoun, "f");
const nounFeminine = featuresOf(Pos.Noun, "f");
const nounPlural = featuresOf(Pos.Noun, "c", "p");
const nounDual = featuresOf(Pos.Noun, "c", "d");
const nounAccusative = featuresOf(Pos.Noun, "m", "s", 0, true, false, true);

export function compileDictionary(): Dictionary {
  const d = new Dictionary();
  for (const row of functionWords) for (const form of row.slice(2)) d.add(Kind.Function, form, row, featuresOf(Pos.Function));
  for (const row of cues) addCue(d, row);
  for (const row of eventWords) addEvent(d, row);
  for (const row of verbs) addVerb(d, Kind.Verb, row, { root: row[1], form: row[2], ...(row[3] ? { vowels: row[3] } : {}) }, "third and we");
  for (const row of titles) for (const form of row.slice(2)) addNoun(d, Kind.Title, form, row);
  for (const row of participants) for (const form of row.slice(3)) addNoun(d, Kind.Participant, form, row);
  for (const row of organisationHeads) for (const form of row.slice(3)) addNoun(d, Kind.OrganisationHead, form, row);
  for (const row of placeHeads) for (const form of row.slice(3)) addNoun(d, Kind.PlaceHead, form, row);
  for (const row of givenNames) d.add(Kind.Given, row[2], row, row[1] === "f" ? nounFeminine : noun);
  for (const row of familyNames) d.add(Kind.Family, row[1], row, noun);
  const isName = (name: string) => d.lookup(foldText(name))?.some((e) => e.kind === Kind.Given || e.kind === Kind.Family) ?? false;
  // Forms of the corpus are folded already.
  d.addLearned(Kind.Family, learnedNames.trim().split(/\s+/), (name) => !isName(name), (name) => ["", name], () => noun);
  for (const row of people) for (const form of row.slice(6) as string[]) d.add(Kind.Person, form, row, noun);
  for (const row of countries) {
    for (const form of row.names) d.add(Kind.Country, form, row, nounFeminine);
    for (const form of row.nisba) addNisba(d, form, row);
    for (const form of row.people ?? []) d.add(Kind.Nisba, form, row, nounPlural);
  }
  for (const row of peoples) {
    addNisba(d, row[3], row);
    for (const form of row.slice(4)) d.add(Kind.Nisba, form, row, nounPlural);
  }
  for (const row of places) for (const form of row.slice(5) as string[]) d.add(Kind.Place, form, row, nounFeminine);
  for (const row of organisations) for (const form of row.slice(3)) d.add(Kind.Organisation, form, row, noun);
  for (const row of outlets) for (const form of row.slice(4)) d.add(Kind.Outlet, form, row, noun);
  for (const row of numberWords) for (const form of row.forms) d.add(Kind.Number, form, row, noun);
  for (const row of timeWords) for (const form of row.forms) d.add(Kind.Time, form, row, noun);
  for (const row of weapons) addNoun(d, Kind.Weapon, row.word, row);
  addLearned(d);
  return d;
}

function addLearned(d: Dictionary): void {
  const isVerbalNoun = (form: string) => d.lookup(foldText(form))?.some((e) => e.features.pos === Pos.VerbalNoun) ?? false;
  d.addLearned(Kind.Common, verbalNouns, (form) => !isVerbalNoun(form), noRow, (form) => (feminine(form) ? verbalNounFeminine : verbalNoun));
  const nouns = new Set(learnedNouns.trim().split(/\s+/).map(foldText));
  const isOnlyVerb = (word: string) => d.lookup(word)?.every((e) => e.features.pos === Pos.Perfect || e.features.pos === Pos.Imperfect) ?? false;
  d.addLearned(Kind.Common, [...nouns], (word) => !isJoinedCue(d, word) && isOnlyVerb(word), noRow, () => noun);
  const common = commonWords.trim().split(/\s+/);
  const all = new Set(common);
  // The longer are known through the shorter, and of those that fold alike the later through the first.
  d.addLearned(Kind.Common, common, (word) => !isKnown(d, word, nouns) && !isSuffixed(all, d, word) && !isJoinedCue(d, foldText(word)), noRow, () => noun);
}

function noRow(): null {
  return null;
}

/** The corpus has words with their clitics (واضاف): they are known through the rest. */
function isKnown(d: Dictionary, word: string, nouns: ReadonlySet<string>): boolean {
  const folded = foldText(word);
  if (d.lookup(folded)) return true;
  // وسائل stands with the article (الوسائل): a noun of its own, not و + سائل.
  if (nouns.has(folded)) return false;
  if (/^[وف]/.test(folded) && folded.length > 4 && d.lookup(folded.slice(1))) return true;
  // باستخدام: ب + a noun that is known.
  if (/^[وف]?[بلك]..../.test(folded) && isNoun(d, folded.replace(/^[وف]?[بلك]/, ""))) return true;
  return /^[وف]?(ال|بال|كال|لل)/.test(folded) && d.lookup(folded.replace(/^[وف]?(ال|بال|كال|لل)/, "")) !== undefined;
}

function isNoun(d: Dictionary, stem: string): boolean {
  return d.lookup(stem)?.some((e) => e.features.pos !== Pos.Perfect && e.features.pos !== Pos.Imperfect && e.kind !== Kind.Given && e.kind !== Kind.Family) ?? false;
}

/** وحث, وبث: no nouns, but a verb of saying behind its conjunction, also with a pronoun. */
function isJoinedCue(d: Dictionary, word: string): boolean {
  const isCue = (stem: string) => d.lookup(stem)?.some((e) => e.kind === Kind.Cue && e.features.pos === Pos.Perfect) ?? false;
  return /^[وف].../.test(word) ? isCue(word.slice(1)) || isCue(word.slice(1).replace(/(هم|ها|ه)$/, "")) : /^و..$/.test(word) && isCue(word.slice(1));
}

/** جانبه, حكومتها: known through جانب, حكومة. */
function isSuffixed(all: ReadonlySet<string>, d: Dictionary, word: string): boolean {
  const m = /^(...+?)(هما|ها|هم|نا|ه)$/.exec(word);
  if (!m) return false;
  const stem = m[1]!;
  const candidates = stem.endsWith("ت") ? [stem, `${stem.slice(0, -1)}ة`] : [stem];
  return candidates.some((c) => c.length >= 3 && (all.has(c) || d.lookup(foldText(c)) !== undefined));
}

function addCue(d: Dictionary, row: CueRow): void {
  addVerb(d, Kind.Cue, row, row.verb, "all");
  for (const form of row.nouns ?? []) d.add(Kind.Cue, form, row, featuresOf(Pos.VerbalNoun, feminine(form) ? "f" : "m", plural(form) ? "p" : "s"));
  for (const form of row.nouns ?? []) if (accusative(form)) d.add(Kind.Cue, accusative(form), row, featuresOf(Pos.VerbalNoun, "m", "s", 0, true, false, true));
}

function addEvent(d: Dictionary, row: EventRow): void {
  if (row.verb) addVerb(d, Kind.Event, row, row.verb, "all", row.nouns);
  for (const form of row.nouns ?? []) {
    d.add(Kind.Event, form, row, featuresOf(Pos.VerbalNoun, feminine(form) ? "f" : "m", plural(form) ? "p" : "s"));
    if (form.includes(" ")) continue;
    const bare = unmarked(form);
    if (accusative(bare)) d.add(Kind.Event, accusative(bare), row, featuresOf(Pos.VerbalNoun, "m", "s", 0, true, false, true));
    for (const dual of duals(bare)) d.add(Kind.Event, dual, row, featuresOf(Pos.VerbalNoun, "c", "d"));
    if (feminine(bare)) d.add(Kind.Event, `${bare.slice(0, -1)}ات`, row, featuresOf(Pos.VerbalNoun, "f", "p"));
  }
}

/** `nouns`: a row that lists its verbal nouns has only these: قاطع makes مقاطعة, and قطاع is a sector. */
function addVerb(d: Dictionary, kind: Kind, row: unknown, spec: VerbSpec, persons: Persons, nouns?: readonly string[]): void {
  const listed = nouns && nouns.length > 0 ? nouns : undefined;
  d.addVerb(kind, row, spec, (visit) => {
    const allowed = listed && new Set(listed.map(foldText));
    eachForm(
      spec, persons,
      (form, cell) => visit(form, featuresOfFinite(cell)),
      (form, cell) => {
        if (cell.kind !== "verbal-noun" || !allowed || allowed.has(foldText(form))) visit(form, featuresOfNominal(cell));
      },
    );
  });
}

/** There are a few dozen cells. */
const remembered = new Map<FiniteCell | NominalCell, Features>();

function featuresOfFinite(cell: FiniteCell): Features {
  const known = remembered.get(cell);
  if (known) return known;
  const { tense, gender, number, person, voice, mood } = cell;
  const made = featuresOf(tense === "perfect" ? Pos.Perfect : Pos.Imperfect, gender, number, person, voice === "active", voice === "passive", false, mood === "jussive");
  remembered.set(cell, made);
  return made;
}

function featuresOfNominal(cell: NominalCell): Features {
  const known = remembered.get(cell);
  if (known) return known;
  const { kind, gender, number } = cell;
  const pos = kind === "verbal-noun" ? Pos.VerbalNoun : kind === "active-participle" ? Pos.ActiveParticiple : Pos.PassiveParticiple;
  const made = featuresOf(pos, gender, number, 0, true, false, cell.case === "accusative");
  remembered.set(cell, made);
  return made;
}

/** Nouns of the lists: accusative مصدرا, construct plural مسؤولو، مسؤولي, dual. */
function addNoun(d: Dictionary, kind: Kind, form: string, row: unknown): void {
  const bare = unmarked(form);
  d.add(kind, form, row, plural(bare) ? nounPlural : feminine(bare) ? nounFeminine : noun);
  if (bare.includes(" ")) return;
  // What is a homograph in the singular is one in every form.
  const mark = form.startsWith("?") ? "?" : "";
  if (bare.length > 4 && (bare.endsWith("ون") || bare.endsWith("ين"))) d.add(kind, mark + bare.slice(0, -1), row, nounPlural);
  else {
    if (accusative(bare)) d.add(kind, mark + accusative(bare), row, nounAccusative);
    for (const dual of duals(bare)) {
      d.add(kind, mark + dual, row, nounDual);
      d.add(kind, mark + dual.slice(0, -1), row, nounDual);
    }
  }
}

function addNisba(d: Dictionary, masculine: string, row: unknown): void {
  d.add(Kind.Nisba, masculine, row, noun);
  if (!masculine.endsWith("ي")) return;
  d.add(Kind.Nisba, `${masculine}ا`, row, nounAccusative);
  d.add(Kind.Nisba, `${masculine}ة`, row, nounFeminine);
  d.add(Kind.Nisba, `${masculine}ون`, row, nounPlural);
  d.add(Kind.Nisba, `${masculine}ين`, row, nounPlural);
  d.add(Kind.Nisba, `${masculine}ات`, row, nounPlural);
  d.add(Kind.Nisba, `${masculine}ان`, row, nounDual);
  d.add(Kind.Nisba, `${masculine}تان`, row, nounDual);
  d.add(Kind.Nisba, `${masculine}تين`, row, nounDual);
}

function unmarked(form: string): string {
  return form.startsWith("?") ? form.slice(1) : form;
}

function feminine(form: string): boolean {
  return form.endsWith("ة");
}

function plural(form: string): boolean {
  return form.length > 4 && (form.endsWith("ون") || form.endsWith("ين") || form.endsWith("ات"));
}

/** هجوم → هجوما; nothing for what takes no alef. */
function accusative(form: string): string {
  return "ةاىء".includes(form[form.length - 1]!) || plural(form) || form.includes(" ") ? "" : `${form}ا`;
}

function duals(form: string): string[] {
  if (form.length < 3 || "اىء".includes(form[form.length - 1]!) || form.includes(" ") || plural(form)) return [];
  const stem = form.endsWith("ة") ? `${form.slice(0, -1)}ت` : form;
  return [`${stem}ان`, `${stem}ين`];
}
