/** How far the name of an organisation goes after its head: adjectives, genitives, what it is for (المجلس الأعلى للقضاء، معهد ماساتشوستس للتكنولوجيا). */
import type { OrganisationHeadRow } from "../lexicon/rows.ts";
import { BIN } from "../lexicon/person-words.ts";
import { FIELDS, TEMPORAL } from "../lexicon/organisation-extent.ts";
import { Kind } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import type { Word } from "../matching/words.ts";
import { ALEF, BEH, LAM, TEH_MARBUTA, WAW, YEH } from "../text/letters.ts";
import { analysisFor, articleOn, follows, isAdjectiveShaped, opensAnew, Part, partsOf, phraseAt } from "./shapes.ts";

const LISTED = (1 << Kind.Organisation) | (1 << Kind.Outlet);
const PLACE = (1 << Kind.Place) | (1 << Kind.Country);
/** Heads whose complement may be two nouns with و: وزارة التربية والتعليم. */
const COORDINATING = new Set(["ministry", "government", "ngo", "union", "international", "university", "bank", "parliament"]);
/** Bodies that have a proper name when a nationality or a place tells whose they are. */
export const NATIONAL = new Set(["government", "army", "police", "force", "parliament", "court", "intelligence", "ministry", "club", "bank"]);

/** Definite adjectives after the head. */
export function adjectivesEnd(s: Syntax, timexAt: Int32Array, from: number, masculine: boolean): number {
  let last = from;
  while (follows(s, last + 1) && timexAt[last + 1]! < 0 && last - from < 4) {
    const j = last + 1;
    const { word } = s.tokens[j]!;
    // المجلس الاقتصادي والاجتماعي
    if (last > from && last - from < 3 && isJoinedAdjective(s, j) && !hasNation(s, from + 1, last)) {
      last = j;
      continue;
    }
    if (opensAnew(s, j) || !isAdjectiveShaped(word) || s.tags[j] === Tag.Verb) break;
    // المجلس الاقتصادي الميزانية: what does not agree with the head is a noun of its own.
    if (masculine && word.norm.endsWith(TEH_MARBUTA)) break;
    const bits = partsOf(word);
    if (bits & Part.Head && !(bits & Part.Nisba) && last > from) break;
    if (startsPerson(s, j)) break;
    if (TEMPORAL.has(word.fold)) break;
    last = j;
  }
  return last;
}

/** والاجتماعي: و and a definite adjective in ـي or ـية that is no people, person or title. */
function isJoinedAdjective(s: Syntax, j: number): boolean {
  const { word } = s.tokens[j]!;
  return word.norm.length > 6 && word.norm.startsWith(WAW + ALEF + LAM) && (word.norm.endsWith(YEH) || word.norm.endsWith(YEH + TEH_MARBUTA)) && s.tags[j] !== Tag.Verb && word.analyses.every((a) => a.entry.kind === Kind.Common || a.entry.kind === Kind.Event || a.entry.kind === Kind.Cue || a.entry.kind === Kind.Context) && !(follows(s, j + 1) && partsOf(s.tokens[j + 1]!.word) & (Part.SureGiven | Part.SureFamily));
}

/** A surname in adjective's shape belongs to a person only after a given name; here a given name begins one. */
function startsPerson(s: Syntax, j: number): boolean {
  return (partsOf(s.tokens[j]!.word) & Part.SureGiven) !== 0;
}

export function hasNation(s: Syntax, from: number, to: number): boolean {
  for (let j = from; j <= to; j++) {
    if (partsOf(s.tokens[j]!.word) & Part.Nisba) return true;
  }
  return false;
}

/** نationality after a listed name: مجلس النواب العراقي, وزارة الخارجية الأميركية. */
export function nationality(s: Syntax, timexAt: Int32Array, from: number): number {
  let last = from;
  while (follows(s, last + 1) && timexAt[last + 1]! < 0 && !opensAnew(s, last + 1) && partsOf(s.tokens[last + 1]!.word) & Part.Nisba && articleOn(s.tokens[last + 1]!.word) && articleOn(s.tokens[from]!.word) && last - from < 2) last++;
  return last;
}

/** للـ + noun after a definite head: المجلس الأعلى للقضاء، اللجنة الدولية للصليب الأحمر. */
export function forWhat(s: Syntax, timexAt: Int32Array, from: number): number {
  const j = from + 1;
  if (!follows(s, j) || timexAt[j]! >= 0 || s.tags[j] === Tag.Verb) return from;
  const { norm } = s.tokens[j]!.word;
  if (norm[0] !== LAM || norm.length < 4) return from;
  // الهيئة السياسية للائتلاف: two bodies; للمطالبة: a purpose of the verb.
  if (phraseAt(s, j, LISTED) || analysisFor(s.tokens[j]!.word, Kind.Title, false)) return from;
  if (norm[1] !== LAM) return purposeEnd(s, timexAt, j) || from;
  const head = analysisFor(s.tokens[j]!.word, Kind.OrganisationHead, false);
  if (head && (head.entry.row as OrganisationHeadRow)[1] !== "intelligence") return from;
  let last = j;
  while (follows(s, last + 1) && timexAt[last + 1]! < 0 && last - j < 4) {
    const k = last + 1;
    const { word } = s.tokens[k]!;
    const bits = partsOf(word);
    if (s.tags[k] === Tag.Verb || startsPerson(s, k)) break;
    const and = conjoinedDefinite(s, k);
    if (!and && (opensAnew(s, k) || !isAdjectiveShaped(word) || (bits & Part.Head && !(bits & Part.Nisba)))) break;
    last = k;
  }
  return last;
}

/** لصناعة السيارات، لكرة القدم، لحقوق الإنسان: ل with a noun in construct and its definite noun. The last token, or 0. */
function purposeEnd(s: Syntax, timexAt: Int32Array, j: number): number {
  const a = s.chosen[j];
  if (!a || a.cut.preposition !== LAM || a.cut.pronoun || a.cut.conjunction || s.tags[j] !== Tag.Noun || !follows(s, j + 1) || timexAt[j + 1]! >= 0) return 0;
  if (!FIELDS.has(a.cut.stem)) return 0;
  for (let k = j + 1; follows(s, k) && k - j < 4 && timexAt[k]! < 0 && s.tags[k] === Tag.Noun && !opensAnew(s, k); k++) {
    if (articleOn(s.tokens[k]!.word)) return follows(s, k + 1) && isAdjectiveShaped(s.tokens[k + 1]!.word) && !opensAnew(s, k + 1) && s.tags[k + 1] === Tag.Noun && !startsPerson(s, k + 1) ? k + 1 : k;
  }
  return 0;
}

/** و + definite noun that goes on a complement: والتعليم. Not a person, place, title or another organisation. */
function conjoinedDefinite(s: Syntax, k: number): boolean {
  const { word } = s.tokens[k]!;
  if (!word.norm.startsWith(WAW + ALEF + LAM) || s.tags[k] === Tag.Verb) return false;
  for (const { cut, entry } of word.analyses) {
    if (!cut.conjunction) continue;
    switch (entry.kind) {
      case Kind.Title:
      case Kind.Participant:
      case Kind.OrganisationHead:
      case Kind.Place:
      case Kind.Country:
      case Kind.Organisation:
      case Kind.Outlet:
      case Kind.Given:
      case Kind.PlaceHead:
      case Kind.Nisba:
        return false;
      default:
    }
  }
  return true;
}

export function placeAfter(s: Syntax, from: number): number {
  const j = from + 1;
  if (!follows(s, j)) return 0;
  const phrase = phraseAt(s, j, PLACE);
  if (phrase && !phrase.cut.conjunction && !phrase.cut.article && (phrase.cut.preposition === "" || phrase.cut.preposition === BEH)) return phrase.last;
  return 0;
}

/** The iḍāfa after a construct head, its adjectives, and what و adds to it. */
export function genitiveEnd(s: Syntax, timexAt: Int32Array, head: number, any: boolean, subtype: string): { last: number; proper: boolean; named: boolean; within: boolean } {
  /** Closed by an organisation or country, which is the name itself. */
  let within = false;
  let last = head;
  let closed = false;
  let proper = false;
  let named = true;
  while (follows(s, last + 1) && timexAt[last + 1]! < 0 && last - head < 7) {
    const j = last + 1;
    const { word } = s.tokens[j]!;
    const bits = partsOf(word);
    if (s.tags[j] === Tag.Verb && !(bits & (Part.SureGiven | Part.SureFamily | Part.SurePlace))) break;
    if (s.tags[j] === Tag.Preposition || s.tags[j] === Tag.Demonstrative || s.tags[j] === Tag.Relative || s.tags[j] === Tag.Complementizer) break;
    const place = phraseAt(s, j, PLACE | LISTED);
    if (!closed) {
      if (opensAnew(s, j)) break;
      if (place && !place.cut.article && !place.cut.conjunction && !place.cut.preposition) {
        last = place.last;
        closed = proper = true;
        within = place.phrase.kind !== Kind.Place;
        continue;
      }
      const body = (bits & Part.Organisation) !== 0 && isSureOrganisation(word);
      if ((bits & (Part.SurePlace | Part.Place) || body) && !(bits & Part.Ordinary)) {
        last = j;
        closed = true;
        proper = (bits & Part.SurePlace) !== 0 || body || (bits & ~Part.Place) === 0;
        within = analysisFor(word, Kind.Country, true) !== undefined || body;
        continue;
      }
      const person = phraseAt(s, j, (1 << Kind.Given) | (1 << Kind.Person) | (1 << Kind.Family));
      // قوات الأسد، حكومة المالكي: a surname that can be nothing else.
      const surname = (bits & Part.Family) !== 0 && (bits & ~(Part.Family | Part.SureFamily | Part.Article)) === 0;
      if (surname || person || bits & (Part.SureGiven | Part.SureFamily | Part.Person) || (bits & Part.Unknown && word.analyses.length === 0 && !(bits & Part.Article))) {
        last = personEnd(s, j, person?.last ?? j);
        closed = proper = true;
        if (!EPONYMOUS.has(subtype)) named = false;
        continue;
      }
      if (bits & Part.Article) {
        last = j;
        closed = true;
        if (bits & Part.Head && titleWord(s, j) && subtype !== "union" && subtype !== "ngo" && subtype !== "university" && subtype !== "hospital") named = false;
        // الملك عبدالعزيز, الإمام محمد: a title in the name takes the name after it.
        if (bits & Part.Head && follows(s, j + 1) && partsOf(s.tokens[j + 1]!.word) & (Part.Given | Part.SureFamily | Part.Unknown)) {
          const compound = phraseAt(s, j + 1, (1 << Kind.Given) | (1 << Kind.Person));
          if (compound || partsOf(s.tokens[j + 1]!.word) & Part.SureGiven) {
            last = personEnd(s, j + 1, compound?.last ?? j + 1);
            proper = true;
            if (!EPONYMOUS.has(subtype)) named = false;
          }
        }
        continue;
      }
      // Another noun in construct: هيئة كبار العلماء. A word without article that ends nothing is left.
      if (s.tags[j] !== Tag.Noun || bits & (Part.Ordinary | Part.Nisba) || !follows(s, j + 1) || !canOpenConstruct(s, j)) break;
      if (bits & Part.Head && !any && subtype !== "ministry" && titleWord(s, j)) {
        named = false;
      }
      last = j;
      continue;
    }
    if (conjoinedDefinite(s, j) && COORDINATING.has(subtype) && !proper) {
      last = j;
      continue;
    }
    if (opensAnew(s, j)) break;
    if (isAdjectiveShaped(word) && !TEMPORAL.has(word.fold) && !startsPerson(s, j) && !(bits & Part.Head && !(bits & Part.Nisba)) && !(proper && bits & Part.Nisba && (subtype === "club" || !NATIONAL.has(subtype)))) {
      last = j;
      continue;
    }
    break;
  }
  if (closed && INSTITUTES.has(subtype)) {
    const to = forWhat(s, timexAt, last);
    proper ||= to > last;
    last = to;
  }
  if (!closed) return { last: head, proper: false, named: false, within: false };
  return { last, proper, named, within };
}

/** Bodies that are named after people: جامعة الملك سعود; but حكومة نتنياهو has no name of its own. */
const EPONYMOUS = new Set(["university", "hospital", "ngo", "company", "bank", "religious", "armed-group", "union"]);

/** Bodies whose name tells what they are for: مركز الخليج للأبحاث، معهد ماساتشوستس للتكنولوجيا، منتخب مصر لكرة القدم. */
const INSTITUTES = new Set(["university", "hospital", "ngo", "company", "bank", "union", "club", "international"]);

function titleWord(s: Syntax, j: number): boolean {
  return analysisFor(s.tokens[j]!.word, Kind.Title, true) !== undefined;
}

/** An indefinite noun followed by a definite one or a name: it is in construct. */
function canOpenConstruct(s: Syntax, j: number): boolean {
  const bits = partsOf(s.tokens[j + 1]!.word);
  if (opensAnew(s, j + 1)) return false;
  if ((bits & (Part.Article | Part.SurePlace | Part.SureGiven)) !== 0) return true;
  return follows(s, j + 2) && !opensAnew(s, j + 2) && s.tags[j + 1] === Tag.Noun && (partsOf(s.tokens[j + 2]!.word) & Part.Article) !== 0;
}

function personEnd(s: Syntax, first: number, last: number): number {
  while (follows(s, last + 1) && !opensAnew(s, last + 1) && last - first < 4) {
    const { word } = s.tokens[last + 1]!;
    const bits = partsOf(word);
    if (word.fold === BIN && follows(s, last + 2)) {
      last += 2;
      continue;
    }
    if (!(bits & (Part.SureGiven | Part.SureFamily))) break;
    last++;
  }
  return last;
}

/** Not one of the names that are also words (الاتحاد، التعاون). */
export function isSureOrganisation(word: Word): boolean {
  return word.analyses.some((a) => (a.entry.kind === Kind.Organisation || a.entry.kind === Kind.Outlet) && !a.entry.homograph);
}
