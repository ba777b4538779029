/** What a word can be in a name, and what is attached before it. Found once a word, remembered with it. */
import type { FamilyNameRow } from "../lexicon/rows.ts";
import { Kind, type Phrase, Pos } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { type Analysis, offsetOf, type Token, type Word, WordMemo, phrasesAt } from "../matching/words.ts";
import type { Cut } from "../text/clitics.ts";
import { ALEF, ALEF_HAMZA_ABOVE, ALEF_MADDA, BEH, FEH, KAF, LAM, NOON, WAW, YEH } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";

/** How the bare word — no conjunction, no preposition — can stand in a name. */
export const enum Part {
  Given = 1,
  /** A given name that is no ordinary word. */
  SureGiven = 2,
  Family = 4,
  SureFamily = 8,
  /** No list has it. */
  Unknown = 16,
  Article = 32,
  Nisba = 64,
  /** Title, participant, organisation or place head: begins something else. */
  Head = 128,
  /** Function word, number, time. */
  Ordinary = 256,
  Place = 512,
  /** Any noun of the lists: event words, common words. */
  Noun = 1024,
  Person = 2048,
  Organisation = 4096,
  SurePlace = 8192,
  /** A noun of no list but the ordinary words of the corpus. */
  Common = 16384,
  /** A form of a verb, where the syntax says so. */
  Verb = 32768,
}

const parts = new WordMemo< number>();

export function partsOf(word: Word): number {
  let found = parts.get(word);
  if (found === undefined) parts.set(word, (found = classify(word)));
  return found;
}

function classify(word: Word): number {
  let bits = 0;
  if (word.norm.length > 3 && word.norm[0] === ALEF && word.norm[1] === LAM) bits |= Part.Article;
  // عبدالحكيم، أبوالنجا: compounds written as one word are names whether listed or not.
  if (COMPOUND.test(word.fold)) bits |= Part.Given | Part.SureGiven | Part.SureFamily | Part.Family;
  if (word.analyses.length === 0) return bits | Part.Unknown;
  let bare = false;
  for (const { cut, entry } of word.analyses) {
    if (cut.conjunction || cut.preposition || cut.future) continue;
    if (cut.pronoun && entry.features.pos !== Pos.Perfect && entry.features.pos !== Pos.Imperfect && word.analyses.length > 1) continue;
    bare = true;
    switch (entry.kind) {
      case Kind.Given:
        bits |= Part.Given | (entry.homograph || !writtenAs(cut.written, entry.written) ? 0 : Part.SureGiven);
        break;
      case Kind.Family:
        bits |= Part.Family | (entry.homograph || !writtenAs(cut.written, entry.written) || isDoubtful(entry.row as FamilyNameRow) ? 0 : Part.SureFamily);
        break;
      case Kind.Person:
        bits |= Part.Person;
        break;
      case Kind.Nisba:
        bits |= Part.Nisba;
        break;
      case Kind.Title:
      case Kind.Participant:
      case Kind.OrganisationHead:
      case Kind.PlaceHead:
        bits |= Part.Head;
        break;
      case Kind.Place:
      case Kind.Country:
        bits |= Part.Place | (entry.homograph ? 0 : Part.SurePlace);
        break;
      case Kind.Organisation:
      case Kind.Outlet:
        bits |= Part.Organisation;
        break;
      case Kind.Function:
      case Kind.Number:
      case Kind.Time:
        bits |= Part.Ordinary;
        break;
      case Kind.Common:
        bits |= Part.Common | Part.Noun;
        break;
      default:
        bits |= entry.features.pos === Pos.Perfect || entry.features.pos === Pos.Imperfect ? Part.Verb : Part.Noun;
    }
  }
  if (!bare) bits |= Part.Unknown;
  return bits;
}

/** Learned from the corpus, without an article to show it: نوبل, يناهز. */
function isDoubtful(row: FamilyNameRow): boolean {
  return row[0] === "" && !row[1].startsWith("ال");
}

const COMPOUND = /^(عبدال|ابوال|ابو)...+$/;

/** عليه is not علية, على not علي, اني not آني: where the last letter or a madda differs, a name is only possible. */
export function writtenAs(written: string, entry: string): boolean {
  if (written === entry) return true;
  if (written[written.length - 1] !== entry[entry.length - 1]) return false;
  // اليأس is despair, إلياس has no hamza inside: papers leave hamzas out but add none.
  for (let i = 1; i < written.length && written.length === entry.length; i++) if (written[i] === ALEF_HAMZA_ABOVE && entry[i] === ALEF) return false;
  return (written[0] === ALEF_MADDA) === (entry[0] === ALEF_MADDA);
}

/** A phrase of one of these kinds that begins at token i, the longest. `kinds` is a bit set of Kinds. */
export function phraseAt(s: Syntax, i: number, kinds: number): { cut: Cut; phrase: Phrase; last: number } | undefined {
  next: for (const p of phrasesAt(s.tokens, i)) {
    if ((kinds & (1 << p.phrase.kind)) === 0) continue;
    const { words } = p.phrase;
    for (let k = 1; k < words.length; k++) {
      const t = s.tokens[i + k];
      if (!t || t.kind !== TokenKind.Word || t.breaks > 0 || t.word.fold !== words[k]) continue next;
    }
    return { cut: p.cut, phrase: p.phrase, last: i + words.length - 1 };
  }
  return undefined;
}

/** Where the name begins in the text: after clitics, with its article. */
export function nameStart(token: Token, cut: Cut | undefined): number {
  if (!cut) return token.start;
  let from = cut.from;
  if (cut.article) from -= token.word.norm[from - 2] === ALEF ? 2 : 1;
  return offsetOf(token, from);
}

/** Folded word of the name without clitics, with its article. */
export function nameWord(word: Word, cut: Cut | undefined): string {
  if (!cut) return word.fold;
  return cut.article ? ALEF + LAM + cut.stem : cut.stem;
}

export function shownWord(word: Word, cut: Cut | undefined): string {
  if (!cut) return word.norm;
  return cut.article ? ALEF + LAM + cut.written : cut.written;
}

/** A cut that only takes off what the letters of an unlisted word allow: و before a word of some length, لل and بال before a noun. */
export function guessedCut(word: Word): Cut | undefined {
  const { norm, fold } = word;
  let from = 0;
  let conjunction = "";
  let preposition = "";
  let restored = false;
  if (norm[0] === WAW && norm.length > 4) {
    conjunction = WAW;
    from = 1;
  }
  if ((norm[from] === BEH || norm[from] === KAF) && norm[from + 1] === ALEF && norm[from + 2] === LAM && norm.length - from > 5) {
    preposition = norm[from]!;
    from++;
  } else if (norm[from] === LAM && norm[from + 1] === LAM && norm.length - from > 4) {
    preposition = LAM;
    from++;
    restored = true;
  }
  if (from === 0) return undefined;
  const head = restored ? ALEF : "";
  return { conjunction, preposition, future: false, article: false, pronoun: "", stem: head + fold.slice(from), written: head + norm.slice(from), from, to: norm.length };
}

/** Does something stand before the word that opens a new phrase? Words no list has are judged by their letters. */
export function opensAnew(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  const a = s.chosen[i];
  if (a) return a.conjunction !== "" || a.preposition !== "";
  return word.analyses.length === 0 && guessedCut(word) !== undefined;
}

export function conjunctionAt(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  if (a) return a.cut.conjunction !== "";
  return guessedCut(s.tokens[i]!.word)?.conjunction === WAW;
}

/** Can token j go on a phrase that stands before it on the same line? */
export function follows(s: Syntax, j: number): boolean {
  const t = s.tokens[j];
  return t !== undefined && t.kind === TokenKind.Word && t.breaks === 0 && s.sentenceOf[j] === s.sentenceOf[j - 1];
}

/** An article on the word as written: الـ, or لل after a preposition. */
export function articleOn(word: Word): boolean {
  const { norm } = word;
  let i = 0;
  if ((norm[0] === WAW || norm[0] === FEH) && norm.length > 4) i = 1;
  if ((norm[i] === BEH || norm[i] === KAF) && norm[i + 1] === ALEF) i++;
  return (norm[i] === ALEF && norm[i + 1] === LAM && norm.length - i > 3) || (norm[i] === LAM && norm[i + 1] === LAM && norm.length - i > 3);
}

/** A definite adjective by its form: السوري, الأميركية, الشعبية, العليا, الأعلى. */
export function isAdjectiveShaped(word: Word): boolean {
  const { norm } = word;
  if (norm.length < 5 || norm[0] !== ALEF || norm[1] !== LAM) return false;
  if ((partsOf(word) & Part.Nisba) !== 0) return true;
  return norm.endsWith(YEH) || norm.endsWith(`${YEH}\u0629`) || norm.endsWith("\u0649") || ADJECTIVES.has(word.fold) || norm.endsWith(`${YEH}${YEH}${NOON}`);
}

/** Definite adjectives of official names that do not show it. */
const ADJECTIVES = new Set(
  [
    "العام",
    "العامه",
    "العليا",
    "الاعلي",
    "المتحده",
    "الموحد",
    "الموحده",
    "المركزي",
    "المسلحه",
    "الحر",
    "الاول",
    "الثاني",
    "الثالث",
    "الخاصه",
    "الجديد",
    "الجديده",
    "الكبير",
    "الكبري",
    "المشتركه",
    "المشترك",
    "المستقل",
    "المستقله",
    "المفتوحه",
    "الدائمه",
    "المختصه",
    "الحره",
    "الاحمر",
    "الاسلامي",
    "المعارض",
  ],
);

export function isVerbAt(s: Syntax, i: number): boolean {
  return s.tags[i] === Tag.Verb;
}

/** Does this analysis belong to a reporting verb? */
export function isSpeechVerb(s: Syntax, i: number): boolean {
  return s.tags[i] === Tag.Verb && s.chosen[i]?.entry.kind === Kind.Cue;
}

export function analysisFor(word: Word, kind: Kind, bare: boolean): Analysis | undefined {
  if ((word.kinds & (1 << kind)) === 0) return undefined;
  for (const a of word.analyses) if (a.kind === kind && (!bare || (a.conjunction === "" && a.preposition === ""))) return a;
  return undefined;
}
