/**
 * Names of people: given name and what follows it (محمد بن عبدالعزيز آل سعود), kunyas (أبو بكر البغدادي), compounds (عبد الـ…), foreign names
 * in Arabic letters (ستيفان دي ميستورا), and single names whose surroundings say that they are one.
 */
import type { FamilyNameRow, GivenNameRow, PersonRow } from "../lexicon/rows.ts";
import { ALI, ATTACHED, INDEFINITE_ENDINGS, KUNYAS, NOMINAL_ENDINGS, SERVANTS, WORDS_FIRST } from "../lexicon/person-words.ts";
import { people } from "../lexicon/people.ts";
import { foldText } from "../text/normal.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { TokenKind } from "../text/tokens.ts";
import type { Cut } from "../text/clitics.ts";
import { foreignness, isUnlisted, looksForeign } from "./foreign.ts";
import { analysisFor, follows, guessedCut, isAdjectiveShaped, isSpeechVerb, Part, partsOf, phraseAt, writtenAs } from "./shapes.ts";
import type { Analysis, Word } from "../matching/words.ts";
import { FATHATAN } from "../text/letters.ts";
import { endsWithAny, isAli, namesEnd, startsWithAny } from "./surnames.ts";

export interface PersonName {
  readonly first: number;
  readonly last: number;
  /** Of the first word. */
  readonly cut: Cut | undefined;
  readonly rule: string;
  readonly row?: PersonRow;
  readonly gender: "m" | "f" | "c";
}

/** What stands before the name and asks for one. */
export const enum Licence {
  None,
  /** After a title, rank, nisba or participant: the next unlisted word is a name. */
  Title,
  /** Subject or object of a reporting verb. */
  Speech,
  /** Joined by و to a person named: بري والسنيورة وموسى. */
  Joined,
  /** Between a complementizer and a verb: لكن الدويك اعتبر. */
  Clause,
}

/** Nouns that take a name as their complement: نظام الأسد، اتفاق السلام. */
const HEADS = (1 << Kind.Title) | (1 << Kind.Participant) | (1 << Kind.OrganisationHead) | (1 << Kind.PlaceHead) | (1 << Kind.Event) | (1 << Kind.Cue);
const PERSON = 1 << Kind.Person;
const GIVEN = 1 << Kind.Given;
const FAMILY = 1 << Kind.Family;

/** أبو، ابن، عبد، آل with or without a clitic: they begin a name though no list has them so. */
export function isParticle(word: Word): boolean {
  const bare = word.fold;
  if (KUNYAS.has(bare) || SERVANTS.has(bare) || bare === "ابن" || bare === "ال") return true;
  const rest = bare.slice(1);
  return KUNYAS.has(rest) || SERVANTS.has(rest);
}

export function personAt(s: Syntax, timexAt: Int32Array, i: number, licence: Licence): PersonName | undefined {
  const token = s.tokens[i]!;
  const { word } = token;
  if (token.kind !== TokenKind.Word) return undefined;
  const listed = phraseAt(s, i, PERSON);
  if (listed && !listed.cut.article) {
    const last = namesEnd(s, timexAt, listed.last, 3, false);
    return { first: i, last, cut: listed.cut, rule: "listed-person", row: listed.phrase.row as PersonRow, gender: "c" };
  }
  const given = phraseAt(s, i, GIVEN);
  const tag = s.tags[i];
  if (given && !given.cut.article) {
    const last = namesEnd(s, timexAt, given.last, 1, true);
    if (last > given.last || !given.phrase.homograph || licence !== Licence.None) {
      return { first: i, last, cut: given.cut, rule: "given-compound", gender: (given.phrase.row as GivenNameRow)[1] };
    }
  }
  const kunya = word.norm.length < 6 && isParticle(word) ? kunyaAt(s, timexAt, i, licence) : undefined;
  if (kunya) return kunya;
  const ali = word.fold === ALI && tag !== Tag.Noun && isAli(s, i);
  if (tag !== Tag.Noun && tag !== Tag.Verb && !ali) return undefined;
  const single = analysisFor(word, Kind.Given, false);
  if (single && (ali || sameReach(s, i, single)) && !isInTheName(s, i) && !isPossessed(word, single)) {
    const sure = !single.entry.homograph && writtenAs(single.cut.written, single.entry.written) && !(word.fold === ALI && !isAli(s, i));
    const row = single.entry.row as GivenNameRow;
    const last = namesEnd(s, timexAt, i, 1, sure || (licence !== Licence.None && tag === Tag.Noun));
    if (last > i && (sure || tag === Tag.Noun || licence !== Licence.None) && (licence === Licence.Title || isNamePair(s, i, last, sure, licence))) return { first: i, last, cut: single.cut, rule: "given-and-more", gender: row[1] };
    if (tag === Tag.Noun && licence !== Licence.None && ((sure && (licence === Licence.Title || isPlainGiven(s, i, single))) || (licence === Licence.Title && word.fold !== ALI && writtenAs(single.cut.written, single.entry.written)))) return { first: i, last: i, cut: single.cut, rule: "given-after-title", gender: row[1] };
    if (licence === Licence.Joined && tag === Tag.Noun && isJoinedName(word, single)) return { first: i, last, cut: single.cut, rule: "given-joined", gender: row[1] };
    if (tag === Tag.Noun && sure && isPlainGiven(s, i, single)) return { first: i, last: i, cut: single.cut, rule: "given-alone", gender: row[1] };
  }
  const person = analysisFor(word, Kind.Person, false);
  if (person && tag === Tag.Noun && sameReach(s, i, person) && (!person.entry.homograph || licence !== Licence.None)) {
    return { first: i, last: namesEnd(s, timexAt, i, 3, false), cut: person.cut, rule: "listed-person", row: person.entry.row as PersonRow, gender: "c" };
  }
  const family = phraseAt(s, i, FAMILY);
  if (family && !family.cut.article && (!family.phrase.homograph || licence !== Licence.None)) {
    return { first: i, last: family.last, cut: family.cut, rule: "family-alone", gender: "c" };
  }
  const surname = analysisFor(word, Kind.Family, false);
  if (surname && tag === Tag.Noun && sameReach(s, i, surname)) {
    const listedOnly = (surname.entry.row as FamilyNameRow)[0] !== "";
    const sure = !surname.entry.homograph && writtenAs(surname.cut.written, surname.entry.written);
    const bits = partsOf(word);
    const alone = bits & ~(Part.Family | Part.Article | Part.SureFamily);
    // بوش، الأسد: listed with doubt, but no other reading is known; not where an adjective would stand.
    if (alone === 0 && (licence !== Licence.None || (!WORDS_FIRST.has(word.fold) && isArgument(s, i))) && isFamous(word.fold, surname.cut.stem) && !surname.cut.article && !surname.cut.preposition && (bits & Part.Article ? !(i > 0 && follows(s, i) && s.tags[i - 1] === Tag.Noun && (partsOf(s.tokens[i - 1]!.word) & Part.Article) !== 0) : looksForeign(word))) {
      return { first: i, last: namesEnd(s, timexAt, i, 3, false), cut: surname.cut, rule: "family-without-rival", gender: "c" };
    }
    if (licence === Licence.Title && !surname.cut.preposition && (sure || !(bits & Part.Ordinary))) {
      return { first: i, last: namesEnd(s, timexAt, i, 2, false), cut: surname.cut, rule: "family-after-title", gender: "c" };
    }
    if (licence === Licence.Joined && isJoinedName(word, surname)) return { first: i, last: i, cut: surname.cut, rule: "family-joined", gender: "c" };
    if (licence === Licence.Clause && listedOnly && !surname.cut.preposition && !(bits & (Part.Head | Part.Ordinary | Part.Nisba | Part.Place | Part.Organisation)) && (bits & Part.Article || !(bits & Part.Noun))) return { first: i, last: i, cut: surname.cut, rule: "family-in-clause", gender: "c" };
    // السنيورة، نتنياهو: in no use but as a name. الحكيم، صالح: where a person must stand.
    if (sure && listedOnly && !surname.cut.article) return { first: i, last: namesEnd(s, timexAt, i, 3, false), cut: surname.cut, rule: "family-alone", gender: "c" };
    if ((licence === Licence.Title || licence === Licence.Speech) && !surname.cut.article && !surname.cut.preposition && !(bits & (Part.Head | Part.Nisba | Part.Ordinary)) && (!(bits & Part.Noun) || speaksNext(s, i))) {
      return { first: i, last: i, cut: surname.cut, rule: "family-where-persons-stand", gender: "c" };
    }
  }
  return foreignAt(s, timexAt, i, licence);
}

/** قال صالح إن: what is said follows, so that the word is who says it. */
function speaksNext(s: Syntax, i: number): boolean {
  const next = s.tokens[i + 1];
  if (!next || s.sentenceOf[i] !== s.sentenceOf[i + 1]) return true;
  return s.tags[i + 1] === Tag.Complementizer || s.tags[i + 1] === Tag.Verb || s.tags[i + 1] === Tag.QuotationMark || s.tags[i + 1] === Tag.Preposition || s.tags[i + 1] === Tag.Punctuation || s.tags[i + 1] === Tag.Relative;
}

/** With its و the word can be nothing but this name, or an ordinary word of the corpus. */
function isJoinedName(word: Word, name: Analysis): boolean {
  return name.cut.conjunction !== "" && !name.cut.preposition && writtenAs(name.cut.written, name.entry.written) && word.analyses.every((a) => a.entry.kind === Kind.Given || a.entry.kind === Kind.Family || a.entry.kind === Kind.Common || a.entry.kind === Kind.Person);
}

/** After a verb, preposition, complementizer or noun without its article, and before no adjective: دعا الأسد, but not الأسد الآسيوي. */
function isArgument(s: Syntax, i: number): boolean {
  if (i === 0 || !follows(s, i) || (follows(s, i + 1) && partsOf(s.tokens[i + 1]!.word) & Part.Nisba)) return false;
  const before = s.tags[i - 1];
  return before === Tag.Verb || before === Tag.Preposition || before === Tag.Complementizer || before === Tag.Auxiliary || (before === Tag.Noun && !(partsOf(s.tokens[i - 1]!.word) & Part.Article));
}

let famous: Set<string> | undefined;

/** The surname of somebody in the list of people. */
function isFamous(...words: readonly string[]): boolean {
  famous ??= new Set(people.flatMap((row) => (row.slice(6) as string[]).filter((name) => name.includes(" ")).map((name) => foldText(name.slice(name.lastIndexOf(" ") + 1)))));
  return words.some((w) => famous!.has(w));
}

/** نظيره is نظير + ه, though نظيرة is a name. */
function isPossessed(word: Word, name: Analysis): boolean {
  return !writtenAs(name.cut.written, name.entry.written) && word.analyses.some((a) => a.cut.pronoun !== "");
}

/** «باسم» before whom one speaks for is no Basim. */
function isInTheName(s: Syntax, i: number): boolean {
  return s.tokens[i]!.word.fold === "باسم" && !(follows(s, i + 1) && partsOf(s.tokens[i + 1]!.word) & (Part.SureGiven | Part.SureFamily));
}

/** The syntax chose a reading with the same clitics, so only the kind is in question. */
function sameReach(s: Syntax, i: number, a: Analysis): boolean {
  const chosen = s.chosen[i];
  if (chosen === undefined || chosen === a) return true;
  if (chosen.cut.from !== a.cut.from) return false;
  // علي is Ali rather than عل + ي.
  const { analyses } = s.tokens[i]!.word;
  return chosen.cut.pronoun === a.cut.pronoun || analyses.indexOf(a) < analyses.indexOf(chosen);
}

/** A given name alone, with no other reading of the bare letters but rarer ones. */
function isPlainGiven(s: Syntax, i: number, a: Analysis): boolean {
  const bits = partsOf(s.tokens[i]!.word);
  if (a.cut.preposition && a.cut.stem.length < 4) return false;
  return (bits & (Part.Noun | Part.Head | Part.Ordinary | Part.Verb | Part.Place | Part.Nisba)) === 0;
}

/** أبو مازن، أم محمد، أبو بكر البغدادي: the word after it is a name, or unlisted, or the whole is followed by a surname. */
function kunyaAt(s: Syntax, timexAt: Int32Array, i: number, licence: Licence): PersonName | undefined {
  const { word } = s.tokens[i]!;
  let cut: Cut | undefined;
  let bare = word.fold;
  if (!KUNYAS.has(bare) && bare !== "ابن" && bare !== "ال" && !SERVANTS.has(bare)) {
    const c = bare[0] === "و" || bare[0] === "ل" || bare[0] === "ب" ? 1 : 0;
    if (!c) return undefined;
    bare = bare.slice(1);
    if (!KUNYAS.has(bare) && !SERVANTS.has(bare)) return undefined;
    cut = { conjunction: word.fold[0] === "و" ? "و" : "", preposition: word.fold[0] === "و" ? "" : word.fold[0]!, future: false, article: false, pronoun: "", stem: bare, written: word.norm.slice(1), from: 1, to: word.norm.length };
  }
  if (!follows(s, i + 1)) return undefined;
  const next = partsOf(s.tokens[i + 1]!.word);
  const isName = (next & (Part.Given | Part.Family | Part.Unknown)) !== 0 && (next & (Part.SureGiven | Part.SureFamily | Part.Unknown | Part.Article)) !== 0;
  if (bare === "ال") {
    if (licence === Licence.None && !(next & (Part.SureGiven | Part.SureFamily))) return undefined;
    return { first: i, last: i + 1, cut, rule: "house", gender: "c" };
  }
  if (SERVANTS.has(bare)) {
    if (!(next & Part.Article)) return undefined;
    return { first: i, last: namesEnd(s, timexAt, i + 1, 1, true), cut, rule: "servant-of", gender: "m" };
  }
  const compound = phraseAt(s, i + 1, GIVEN);
  if (compound && !compound.cut.article && !compound.cut.preposition) return { first: i, last: namesEnd(s, timexAt, compound.last, 1, true), cut, rule: "kunya", gender: bare === "ام" ? "f" : "m" };
  const last = namesEnd(s, timexAt, i + 1, 1, true);
  if (!isName && !(last > i + 1) && licence !== Licence.Title) return undefined;
  if (bare === "ام" && !(next & (Part.SureGiven | Part.SureFamily)) && licence === Licence.None) return undefined;
  if ((next & Part.Ordinary) !== 0 && !(next & Part.SureGiven)) return undefined;
  return { first: i, last, cut, rule: "kunya", gender: bare === "ام" ? "f" : "m" };
}

/** Two words of which one at least is surely a name, or both can be nothing but names here. */
function isNamePair(s: Syntax, i: number, last: number, sure: boolean, licence: Licence): boolean {
  if (sure) return true;
  const { word: opening } = s.tokens[i]!;
  const heads = (opening.kinds & HEADS) !== 0 && opening.analyses.some((a) => (HEADS & (1 << a.entry.kind)) !== 0 && !a.cut.article && a.cut.pronoun === "" && a.entry.features.pos !== Pos.Perfect && a.entry.features.pos !== Pos.Imperfect);
  const noun = (partsOf(opening) & (Part.Noun | Part.Head)) !== 0;
  // حياة الرسول الكريم: after a word that is a noun as well the next one decides.
  for (let j = i + 1; j <= (noun ? i + 1 : last); j++) {
    const { word } = s.tokens[j]!;
    const bits = partsOf(word);
    if ((bits & (heads ? Part.SureGiven | Part.SureFamily : Part.SureGiven | Part.SureFamily | Part.Person) && word.fold !== ALI) || word.fold === "بن" || word.fold === "ال" || word.fold === "عبد") return true;
    if (isUnlisted(word) && looksForeign(word) && !(partsOf(s.tokens[i]!.word) & (Part.Head | Part.Noun))) return true;
  }
  // توفيق الحكيم، عادل إمام: a possible given name and a possible surname.
  const second = partsOf(s.tokens[i + 1]!.word);
  if ((!heads || licence !== Licence.None) && second & Part.Family && second & Part.Article && !(second & (Part.Nisba | Part.Head | Part.Place)) && !(noun && second & Part.Noun)) return true;
  // سعيد صالح، كريم غريب: of two ambiguous words neither may be known as an ordinary noun.
  return ((partsOf(s.tokens[i]!.word) | partsOf(s.tokens[last]!.word)) & (Part.Noun | Part.Head | Part.Ordinary | Part.Verb | Part.Unknown)) === 0;
}

/** A name no list has: unlisted words where a person must stand. */
function foreignAt(s: Syntax, timexAt: Int32Array, i: number, licence: Licence): PersonName | undefined {
  const { word } = s.tokens[i]!;
  if (licence === Licence.Clause || licence === Licence.Joined) licence = Licence.None;
  if (!isUnlisted(word) || word.norm.length < 3 || word.surface.includes(FATHATAN)) return undefined;
  if (partsOf(word) & Part.SureGiven) return { first: i, last: namesEnd(s, timexAt, i, 1, true), cut: undefined, rule: "compound", gender: "m" };
  const foreign = looksForeign(word);
  if (s.tags[i] === Tag.Verb && (licence === Licence.None || !foreign)) return undefined;
  const guessed = licence === Licence.Title ? undefined : guessedCut(word);
  // يحضرها الأدباء ونوابغ الشعراء: what و joins is not the verb's own.
  if (guessed?.conjunction && licence === Licence.Speech) licence = Licence.None;
  const last = namesEnd(s, timexAt, i, 1, licence !== Licence.None);
  if (licence === Licence.Title && (bitsOfArticle(word) ? isAdjectiveShaped(word) : guessedCut(word)?.conjunction)) return undefined;
  if (licence === Licence.Title) return foreign || last > i || !endsWithAny(word.norm, INDEFINITE_ENDINGS) ? { first: i, last, cut: guessed, rule: "unlisted-after-title", gender: "c" } : undefined;
  if (s.tags[i] === Tag.Noun && word.analyses.length === 0 && !guessed && last > i && !(partsOf(word) & Part.Article) && !endsWithAny(word.norm, NOMINAL_ENDINGS) && foreignness(word.fold) > -0.7 && !startsWithAny(word.norm, ATTACHED) && plainlyNames(s, i + 1, i + 1) && !(partsOf(s.tokens[i + 1]!.word) & Part.Article)) {
    return { first: i, last, cut: guessed, rule: "unlisted-with-name", gender: "c" };
  }
  if (!foreign || guessed?.preposition || endsWithAny(word.norm, INDEFINITE_ENDINGS) || (partsOf(word) & Part.Article && foreignness(word.fold) < 0.5)) return undefined;
  if (word.analyses.length === 0 && last > i && plainlyNames(s, i + 1, last)) return { first: i, last, cut: guessed, rule: "unlisted-with-name", gender: "c" };
  if (last > i && isUnlisted(s.tokens[i + 1]!.word) && !endsWithAny(s.tokens[i + 1]!.word.norm, INDEFINITE_ENDINGS) && !(partsOf(word) & Part.Article) && !(partsOf(s.tokens[i + 1]!.word) & Part.Article)) return { first: i, last, cut: guessed, rule: "unlisted-pair", gender: "c" };
  if (licence === Licence.Speech) return { first: i, last, cut: guessed, rule: "unlisted-speaker", gender: "c" };
  if (last < s.tokens.length - 1 && isSpeechVerb(s, last + 1) && follows(s, last + 1)) return { first: i, last, cut: guessed, rule: "unlisted-speaker", gender: "c" };
  const before = i > 0 ? s.tags[i - 1] : Tag.Punctuation;
  if (word.analyses.length > 0) return undefined;
  if (before === Tag.Verb && follows(s, i) && foreignness(word.fold) > 0.5 && !endsWithAny(word.norm, INDEFINITE_ENDINGS) && !word.norm.endsWith("ا") && !(partsOf(word) & Part.Article)) return { first: i, last, cut: guessed, rule: "unlisted-subject", gender: "c" };
  return undefined;
}

function bitsOfArticle(word: Word): boolean {
  return (partsOf(word) & Part.Article) !== 0;
}

function plainlyNames(s: Syntax, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) if (partsOf(s.tokens[j]!.word) & (Part.SureGiven | Part.SureFamily)) return true;
  return false;
}
