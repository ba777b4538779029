/**
 * Names of people: given name and what follows it (محمد بن عبدالعزيز آل سعود), kunyas (أبو بكر البغدادي), compounds (عبد الـ…), foreign names
 * in Arabic letters (ستيفان دي ميستورا), and single names whose surroundings say that they are one.
 */
import type { FamilyNameRow, GivenNameRow, PersonRow } from "../lexicon/rows.ts";
import { people } from "../lexicon/people.ts";
import { foldText } from "../text/normal.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { TokenKind } from "../text/tokens.ts";
import type { Cut } from "../text/clitics.ts";
import { foreignness, isUnlisted, looksForeign } from "./foreign.ts";
import { analysisFor, follows, guessedCut, isAdjectiveShaped, isSpeechVerb, opensAnew, Part, partsOf, phraseAt, writtenAs } from "./shapes.ts";
import type { Analysis, Word } from "../matching/words.ts";
import { ALEF_MAKSURA, FATHATAN, YEH } from "../text/letters.ts";

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
}

/** Nouns that take a name as their complement: نظام الأسد، اتفاق السلام. */
const HEADS = (1 << Kind.Title) | (1 << Kind.Participant) | (1 << Kind.OrganisationHead) | (1 << Kind.PlaceHead) | (1 << Kind.Event) | (1 << Kind.Cue);
const PERSON = 1 << Kind.Person;
const GIVEN = 1 << Kind.Given;
const FAMILY = 1 << Kind.Family;
/** What ends a name: an organisation, place or title of several words. */
const OTHERS = (1 << Kind.Organisation) | (1 << Kind.Outlet) | (1 << Kind.Place) | (1 << Kind.Country) | (1 << Kind.Title) | (1 << Kind.OrganisationHead);

/** Particles inside names: they need a name word after them. */
const PARTICLES = new Set(
  [
    "بن",
    "ابن",
    "بنت",
    "ابنه",
    "ولد",
    "بو",
    "ابو",
    "ابي",
    "ابا",
    "ام",
    "ال",
    "دي",
    "دو",
    "دا",
    "دل",
    "ديل",
    "فان",
    "فون",
    "لو",
    "لا",
    "دير",
    "سان",
    "اوف",
    "ماك",
    "تر",
  ],
);
const LINEAGE = new Set(
  [
    "بن",
    "ابن",
    "بنت",
  ],
);
const FOREIGN_PARTICLES = new Set(
  [
    "دي",
    "دو",
    "دا",
    "دل",
    "ديل",
    "فان",
    "فون",
    "لو",
    "لا",
    "دير",
    "ماك",
  ],
);
const KUNYAS = new Set(
  [
    "ابو",
    "ابي",
    "ابا",
    "ام",
  ],
);
const SERVANTS = new Set(
  [
    "عبد",
  ],
);

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
    if (alone === 0 && isFamous(word.fold, surname.cut.stem) && !surname.cut.article && !surname.cut.preposition && (bits & Part.Article ? !(i > 0 && follows(s, i) && s.tags[i - 1] === Tag.Noun && (partsOf(s.tokens[i - 1]!.word) & Part.Article) !== 0) : looksForeign(word))) {
      return { first: i, last: namesEnd(s, timexAt, i, 3, false), cut: surname.cut, rule: "family-without-rival", gender: "c" };
    }
    if (licence === Licence.Title && !surname.cut.preposition && (sure || !(bits & Part.Ordinary))) {
      return { first: i, last: namesEnd(s, timexAt, i, 2, false), cut: surname.cut, rule: "family-after-title", gender: "c" };
    }
    // السنيورة، نتنياهو: in no use but as a name. الحكيم، صالح: where a person must stand.
    if (sure && listedOnly && !surname.cut.article) return { first: i, last: namesEnd(s, timexAt, i, 3, false), cut: surname.cut, rule: "family-alone", gender: "c" };
    if (licence !== Licence.None && !surname.cut.article && !surname.cut.preposition && !(bits & (Part.Head | Part.Nisba | Part.Ordinary))) {
      return { first: i, last: i, cut: surname.cut, rule: "family-where-persons-stand", gender: "c" };
    }
  }
  return foreignAt(s, timexAt, i, licence);
}

const ALI = "علي";

/** «علي» is Ali where the article writes the preposition على, or where names stand beside it. */
function isAli(s: Syntax, i: number): boolean {
  if (s.tokens[i]!.word.norm.endsWith(ALEF_MAKSURA)) return false;
  const next = follows(s, i + 1) ? partsOf(s.tokens[i + 1]!.word) : 0;
  if (next & (Part.SureGiven | Part.SureFamily) || (next & Part.Unknown && s.tokens[i + 1]!.word.fold !== "ان" && !(next & Part.Article))) return true;
  return writesMaksura(s);
}

const careful = new WeakMap<Syntax, boolean>();

/** Does the article tell ى from ي? Egyptian papers write either for both. */
function writesMaksura(s: Syntax): boolean {
  let is = careful.get(s);
  if (is === undefined) {
    is = s.tokens.some((t) => t.surface === "على" || t.surface === "إلى" || t.surface === "حتى");
    careful.set(s, is);
  }
  return is;
}

let famous: Set<string> | undefined;

/** The surname of somebody in the list of people. */
function isFamous(...words: readonly string[]): boolean {
  famous ??= new Set(people.flatMap((row) => (row.slice(6) as string[]).map((name) => foldText(name)).filter((name) => name.includes(" ")).map((name) => name.slice(name.lastIndexOf(" ") + 1))));
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

/**
 * The last token of the name that stands at `from` already. `strength` 1: one word so far, so that a surname may be an ordinary word;
 * 2 and more: only what is plainly a name goes on. `given`: the word so far is surely a given name.
 */
function namesEnd(s: Syntax, timexAt: Int32Array, from: number, strength: number, given: boolean): number {
  let last = from;
  let count = strength;
  let j = from + 1;
  while (follows(s, j) && timexAt[j]! < 0 && last - from < 7) {
    const { word } = s.tokens[j]!;
    const bits = partsOf(word);
    const particle = PARTICLES.has(word.fold);
    if (particle && follows(s, j + 1)) {
      const end = afterParticle(s, timexAt, j, count);
      if (end > 0) {
        last = end;
        j = end + 1;
        // The father's name is a given name again: محمد بن عبد الكريم الخطابي.
        if (LINEAGE.has(word.fold)) given = true;
        else count++;
        continue;
      }
      break;
    }
    if (word.fold === "عبد" && follows(s, j + 1) && partsOf(s.tokens[j + 1]!.word) & Part.Article) {
      last = j + 1;
      j += 2;
      count++;
      continue;
    }
    const phrase = phraseAt(s, j, GIVEN | FAMILY);
    if (phrase && !phrase.cut.conjunction && !phrase.cut.preposition && !phrase.cut.article) {
      last = phrase.last;
      j = last + 1;
      count++;
      continue;
    }
    if (phraseAt(s, j, OTHERS) || !isSurnameHere(s, j, bits, count, given)) break;
    last = j;
    // الثالث عشر
    if (ORDINALS.has(word.fold) && follows(s, j + 1) && s.tokens[j + 1]!.word.fold === "عشر") last = ++j;
    j++;
    count++;
  }
  return last;
}

function isSurnameHere(s: Syntax, j: number, bits: number, count: number, given: boolean): boolean {
  const { word } = s.tokens[j]!;
  const sure = (bits & (Part.SureGiven | Part.SureFamily)) !== 0 && word.fold !== ALI;
  if (given && count === 1 && ORDINALS.has(word.fold)) return true;
  if (s.tags[j] !== Tag.Noun && !sure && word.fold !== ALI) return false;
  // برينو is no ب + رينو after a foreign given name.
  if (given && count === 1 && bits & Part.Unknown && word.analyses.length > 0 && !CONJOINED.test(word.norm) && !(bits & Part.Article) && word.norm.length > 4 && foreignness(word.fold) > 0.3 && foreignness(s.tokens[j - 1]!.word.fold) > 0.3) return true;
  if (opensAnew(s, j) && !sure && word.fold !== ALI) return false;
  if (word.fold === ALI) return count <= 2 && (isAli(s, j) || (word.norm.endsWith(YEH) && (!follows(s, j + 1) || s.tags[j + 1] === Tag.Verb || s.tags[j + 1] === Tag.Complementizer)));
  // محامي كلينتون ديفيد كيندال: a given name after a surname begins another.
  if (count >= 2 && !given && bits & Part.SureGiven && !(bits & Part.SureFamily)) return false;
  if (sure || bits & Part.Person) return true;
  // سارة ليا ويتسن: a short word between a given name and a foreign one.
  if (given && count === 1 && bits & Part.Unknown && follows(s, j + 1) && isUnlisted(s.tokens[j + 1]!.word) && looksForeign(s.tokens[j + 1]!.word) && word.norm.length <= 4) return true;
  const article = (bits & Part.Article) !== 0;
  if (bits & Part.Family) {
    // A surname that is also a word: after one name, or in its article.
    if (count <= 2 && article && !(bits & Part.Head)) return true;
    if (count <= 2 && given && !(bits & Part.Ordinary)) return true;
    return count === 1 && (bits & (Part.Ordinary | Part.Head | Part.Verb)) === 0;
  }
  if (bits & Part.Given) return count <= 2 && (bits & Part.Ordinary) === 0 && (given || (bits & (Part.Noun | Part.Head | Part.Verb)) === 0);
  if (word.analyses.length === 0) {
    if (article) return count <= 2 && given;
    if (word.norm.length < 3) return false;
    if (count <= 2) return looksForeign(word) || (given && !INDEFINITE.test(word.norm));
    return count <= 3 && (looksForeign(word) || !INDEFINITE.test(word.norm));
  }
  // كلارك، هاملتون: foreign letters, though the corpus or the map knows them.
  if (given && !article && count <= 2 && (bits & (Part.Common | Part.Place)) !== 0 && (bits & (Part.Head | Part.Ordinary | Part.Nisba | Part.Organisation)) === 0 && looksForeign(word) && !analysisFor(word, Kind.Country, true)) return true;
  // بسام شراب، حنان ترك: an indefinite noun right after a given name, where it begins no phrase of its own.
  if (given && count === 1 && !article && s.tags[j] === Tag.Noun && (bits & (Part.Head | Part.Ordinary | Part.Nisba | Part.Place | Part.Organisation)) === 0 && !NOMINAL_END.test(word.norm) && !word.surface.includes(FATHATAN) && standsAlone(s, j)) return true;
  if (article && count === 1 && given) {
    if (bits & (Part.Head | Part.Ordinary | Part.Organisation)) return false;
    if (bits & Part.Nisba) return true;
    // محمد الجبير، أحمد الطيب: a definite word of no special kind right after a lone given name.
    return (bits & Part.Common) !== 0 && !(bits & Part.Place) && !PLURAL.test(word.norm);
  }
  return false;
}

/** Kings and popes: محمد الخامس. */
const ORDINALS = new Set(
  [
    "الاول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
  ],
);

const CONJOINED = /^(و|لل|بال)/;
/** Endings of indefinite adjectives and accusatives, which no Arab surname without article has. */
const INDEFINITE = /(اً|ات|ين|ون|ية)$/;
const PLURAL = /(ات|ون|ين)$/;

/** Letters that are often attached. */
const CLITIC = /^[وفبلكسيتن]/;
const NOMINAL_END = /(ة|ا|ات|ين|ون|ه|ها)$/;

/** No genitive or adjective follows. */
function standsAlone(s: Syntax, j: number): boolean {
  return !follows(s, j + 1) || s.tags[j + 1] !== Tag.Noun || opensAnew(s, j + 1);
}

/** بن + name, آل + name, دي + name. The last token, or 0. */
function afterParticle(s: Syntax, timexAt: Int32Array, j: number, count: number): number {
  const bare = s.tokens[j]!.word.fold;
  const next = s.tokens[j + 1]!;
  const bits = partsOf(next.word);
  if (bare === "بن" || bare === "ابن" || bare === "بنت" || bare === "ولد" || bare === "ابنه") {
    if (next.word.fold === "عبد" && follows(s, j + 2)) return j + 2;
    if (PARTICLES.has(next.word.fold) && follows(s, j + 2)) return j + 2;
    const phrase = phraseAt(s, j + 1, GIVEN | FAMILY);
    if (phrase) return phrase.last;
    if (bare === "ابنه" || bare === "ولد") return bits & (Part.SureGiven | Part.SureFamily) ? j + 1 : 0;
    return timexAt[j + 1]! < 0 ? j + 1 : 0;
  }
  if (bare === "ال") return bits & (Part.Given | Part.Family | Part.Unknown) ? j + 1 : 0;
  if (KUNYAS.has(bare) || bare === "بو") return bits & (Part.Given | Part.Family | Part.Unknown) || (bits & Part.Article && !(bits & Part.Head)) ? j + 1 : 0;
  if (FOREIGN_PARTICLES.has(bare)) {
    if (bits & (Part.SureGiven | Part.SureFamily)) return j + 1;
    if (bits & Part.Unknown && next.word.analyses.length === 0 && !(bits & Part.Article)) return j + 1;
    if ((bare === "دي" || bare === "فان" || bare === "فون") && count <= 2 && (bits & Part.Family || FOREIGN_PARTICLES.has(next.word.fold))) return follows(s, j + 2) && FOREIGN_PARTICLES.has(next.word.fold) ? j + 2 : j + 1;
    return 0;
  }
  return 0;
}

/** Two words of which one at least is surely a name, or both can be nothing but names here. */
function isNamePair(s: Syntax, i: number, last: number, sure: boolean, licence: Licence): boolean {
  if (sure) return true;
  const { word: opening } = s.tokens[i]!;
  const heads = (opening.kinds & HEADS) !== 0 && opening.analyses.some((a) => (HEADS & (1 << a.entry.kind)) !== 0 && !a.cut.article && a.cut.pronoun === "" && a.entry.features.pos !== Pos.Perfect && a.entry.features.pos !== Pos.Imperfect);
  for (let j = i + 1; j <= last; j++) {
    const { word } = s.tokens[j]!;
    const bits = partsOf(word);
    if ((bits & (heads ? Part.SureGiven | Part.SureFamily : Part.SureGiven | Part.SureFamily | Part.Person) && word.fold !== ALI) || word.fold === "بن" || word.fold === "ال" || word.fold === "عبد") return true;
    if (isUnlisted(word) && looksForeign(word) && !(partsOf(s.tokens[i]!.word) & (Part.Head | Part.Noun))) return true;
  }
  // توفيق الحكيم، عادل إمام: a possible given name and a possible surname.
  const second = partsOf(s.tokens[i + 1]!.word);
  if ((!heads || licence !== Licence.None) && second & Part.Family && second & Part.Article && !(second & (Part.Nisba | Part.Head | Part.Place))) return true;
  // سعيد صالح، كريم غريب: of two ambiguous words neither may be known as an ordinary noun.
  return ((partsOf(s.tokens[i]!.word) | partsOf(s.tokens[last]!.word)) & (Part.Noun | Part.Head | Part.Ordinary | Part.Verb | Part.Unknown)) === 0;
}

/** A name no list has: unlisted words where a person must stand. */
function foreignAt(s: Syntax, timexAt: Int32Array, i: number, licence: Licence): PersonName | undefined {
  const { word } = s.tokens[i]!;
  if (!isUnlisted(word) || word.norm.length < 3 || word.surface.includes(FATHATAN)) return undefined;
  if (partsOf(word) & Part.SureGiven) return { first: i, last: namesEnd(s, timexAt, i, 1, true), cut: undefined, rule: "compound", gender: "m" };
  const foreign = looksForeign(word);
  if (s.tags[i] === Tag.Verb && (licence === Licence.None || !foreign)) return undefined;
  const guessed = licence === Licence.Title ? undefined : guessedCut(word);
  const last = namesEnd(s, timexAt, i, 1, licence !== Licence.None);
  if (licence === Licence.Title && (bitsOfArticle(word) ? isAdjectiveShaped(word) : guessedCut(word)?.conjunction)) return undefined;
  if (licence === Licence.Title) return foreign || last > i || !INDEFINITE.test(word.norm) ? { first: i, last, cut: guessed, rule: "unlisted-after-title", gender: "c" } : undefined;
  if (s.tags[i] === Tag.Noun && word.analyses.length === 0 && !guessed && last > i && !(partsOf(word) & Part.Article) && !NOMINAL_END.test(word.norm) && foreignness(word.fold) > -0.7 && !CLITIC.test(word.norm) && plainlyNames(s, i + 1, i + 1) && !(partsOf(s.tokens[i + 1]!.word) & Part.Article)) {
    return { first: i, last, cut: guessed, rule: "unlisted-with-name", gender: "c" };
  }
  if (!foreign || guessed?.preposition || INDEFINITE.test(word.norm) || (partsOf(word) & Part.Article && foreignness(word.fold) < 0.5)) return undefined;
  if (word.analyses.length === 0 && last > i && plainlyNames(s, i + 1, last)) return { first: i, last, cut: guessed, rule: "unlisted-with-name", gender: "c" };
  if (last > i && isUnlisted(s.tokens[i + 1]!.word) && !INDEFINITE.test(s.tokens[i + 1]!.word.norm) && !(partsOf(word) & Part.Article) && !(partsOf(s.tokens[i + 1]!.word) & Part.Article)) return { first: i, last, cut: guessed, rule: "unlisted-pair", gender: "c" };
  if (licence === Licence.Speech) return { first: i, last, cut: guessed, rule: "unlisted-speaker", gender: "c" };
  if (last < s.tokens.length - 1 && isSpeechVerb(s, last + 1) && follows(s, last + 1)) return { first: i, last, cut: guessed, rule: "unlisted-speaker", gender: "c" };
  const before = i > 0 ? s.tags[i - 1] : Tag.Punctuation;
  if (word.analyses.length > 0) return undefined;
  if (before === Tag.Verb && follows(s, i) && foreignness(word.fold) > 0.5 && !INDEFINITE.test(word.norm) && !word.norm.endsWith("ا") && !(partsOf(word) & Part.Article)) return { first: i, last, cut: guessed, rule: "unlisted-subject", gender: "c" };
  return undefined;
}

function bitsOfArticle(word: Word): boolean {
  return (partsOf(word) & Part.Article) !== 0;
}

function plainlyNames(s: Syntax, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) if (partsOf(s.tokens[j]!.word) & (Part.SureGiven | Part.SureFamily)) return true;
  return false;
}
