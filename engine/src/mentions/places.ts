/**
 * Names of places: those of the lists, and those a head noun makes. Some heads are part of the name (قطاع غزة، مطار بغداد الدولي), some stand
 * beside it (مدينة حلب); both tell that what follows is a place even where it is a common word (الخبر، رام).
 */
import type { CountryRow, PlaceHeadRow, PlaceRow } from "../lexicon/rows.ts";
import { countries } from "../lexicon/countries.ts";
import { directions } from "../lexicon/place-heads.ts";
import { Kind, type Phrase } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { gate, isKind, type Word } from "../matching/words.ts";
import { ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, BEH, FATHATAN, FEH, WAW } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import type { Cut } from "../text/clitics.ts";
import { TokenKind } from "../text/tokens.ts";
import { CLASS, EPITHETS, GENERIC, OF_REPUBLICS, PLACING, PLURALS, PRAYERS, WEAK } from "../lexicon/place-extent.ts";
import { foreignness, isUnlisted, looksForeign } from "./foreign.ts";
import { analysisFor, articleOn, follows, guessedCut, isAdjectiveShaped, opensAnew, Part, partsOf, phraseAt } from "./shapes.ts";

export interface PlaceName {
  readonly first: number;
  readonly last: number;
  readonly cut: Cut | undefined;
  readonly subtype: string;
  readonly row?: PlaceRow | CountryRow;
  readonly rule: string;
}

const PLACES = (1 << Kind.Place) | (1 << Kind.Country);
const HEAD = 1 << Kind.PlaceHead;
const PERSONS = (1 << Kind.Given) | (1 << Kind.Person) | (1 << Kind.Family);

const DIRECTIONS = new Set(directions.flatMap((row) => row.slice(1).map((f) => foldText(f.split(" ").at(-1)!))));

/** Heads whose definite complement alone makes a name: ساحة التحرير. */
const STRONG = new Set(["airport", "port", "crossing", "square", "street", "base", "camp", "mountain", "valley", "strait", "dam", "sea", "island"]);

const MAY_BEGIN = gate((word) => (word.kinds & (PLACES | HEAD)) !== 0 || word.analyses.length === 0);

export function placeAt(s: Syntax, timexAt: Int32Array, i: number): PlaceName | undefined {
  const token = s.tokens[i]!;
  if (token.kind !== TokenKind.Word || ((token.gates & MAY_BEGIN) === 0 && token.phrases.length === 0)) return undefined;
  return headedAt(s, timexAt, i) ?? listedAt(s, i) ?? kingdomAt(s, i) ?? unlistedAt(s, i);
}

const saudiArabia = countries.find((row) => row.iso3 === "SAU")!;

/** «المملكة» alone is Saudi Arabia in the papers that write so. */
function kingdomAt(s: Syntax, i: number): PlaceName | undefined {
  const { word } = s.tokens[i]!;
  if (!word.fold.endsWith("مملكه") || word.fold.length < 7) return undefined;
  const a = analysisFor(word, Kind.PlaceHead, false);
  if (!a?.cut.article || a.cut.pronoun) return undefined;
  if (follows(s, i + 1) && !opensAnew(s, i + 1) && isAdjectiveShaped(s.tokens[i + 1]!.word) && (partsOf(s.tokens[i + 1]!.word) & Part.Nisba || s.tokens[i + 1]!.word.fold === "المتحده")) return undefined;
  return { first: i, last: i, cut: a.cut, subtype: "country", row: saudiArabia, rule: "the-kingdom" };
}

/** في بودروم: a word no list has, of foreign letters, after a preposition of place and before no name. */
function unlistedAt(s: Syntax, i: number): PlaceName | undefined {
  const { word } = s.tokens[i]!;
  if (i === 0 || word.analyses.length > 0 || word.norm.length < 4 || !follows(s, i)) return undefined;
  const before = s.tokens[i - 1]!.word.fold;
  if (before !== "في" && before !== "وفي" && before !== "الي") return undefined;
  if (foreignness(word.fold) < 0.4) return undefined;
  // رالي تركيا، كشوف المتوفين: a noun with its genitive.
  if (follows(s, i + 1) && !opensAnew(s, i + 1) && (isUnlisted(s.tokens[i + 1]!.word) || (s.tags[i + 1] === Tag.Noun && !(partsOf(s.tokens[i + 1]!.word) & Part.Nisba && articleOn(s.tokens[i + 1]!.word))))) return undefined;
  return { first: i, last: i, cut: undefined, subtype: "town", rule: "unlisted-place" };
}

/** تعز وحجة وصعدة: a place that is also a word, joined to a place. */
export function placeInList(s: Syntax, i: number): PlaceName | undefined {
  // وكان is «and was», not Cannes.
  if (s.tags[i] !== Tag.Noun) return undefined;
  for (const kind of [Kind.Country, Kind.Place]) {
    const a = analysisFor(s.tokens[i]!.word, kind, false);
    if (a?.cut.conjunction && !a.cut.article && !a.cut.preposition) return listed(i, i, a.cut, a.entry.row as PlaceRow | CountryRow);
  }
  return undefined;
}

function listedAt(s: Syntax, i: number): PlaceName | undefined {
  const token = s.tokens[i]!;
  const phrase = phraseAt(s, i, PLACES);
  // وسط المدينة is a town's centre, not Medina.
  const expected = placeExpected(s, i) && !isSettlement(analysisFor(token.word, Kind.PlaceHead, false)?.entry.row as PlaceHeadRow | undefined);
  if (phrase && !phrase.cut.article && !directed(phrase.phrase) && (!phrase.phrase.homograph || expected)) {
    const row = phrase.phrase.row as PlaceRow | CountryRow;
    // دولة قطر، مدينة القدس: a class word before a name that the row has alone.
    if (phrase.last === i + 1 && CLASS.has(phrase.phrase.words[0]!) && s.tokens[i + 1]!.word.analyses.some((a) => a.entry.row === row)) return listed(i + 1, i + 1, undefined, row);
    // القدس الشرقية المحتلة: what is said of it is no part of the name.
    const last = phrase.phrase.words.at(-1) === "المحتله" ? phrase.last - 1 : phrase.last;
    return listed(i, follows(s, last + 1) && EPITHETS.has(s.tokens[last + 1]!.word.fold) ? last + 1 : last, phrase.cut, row);
  }
  for (const kind of [Kind.Country, Kind.Place]) {
    const a = analysisFor(token.word, kind, false);
    if (!a || a.cut.article) continue;
    if (s.tags[i] === Tag.Verb && !(expected && !a.cut.conjunction && !a.cut.preposition)) continue;
    if (expected && s.tags[i] === Tag.Verb) return listed(i, i, a.cut, a.entry.row as PlaceRow | CountryRow);
    const first = s.chosen[i] ?? token.word.analyses[0]!;
    const plain = !a.entry.homograph && (first === a || first.entry.kind === Kind.Place || first.entry.kind === Kind.Country || (first.cut.from === a.cut.from && first.cut.pronoun === "" && first.entry.kind !== Kind.Function && (kind === Kind.Country || first.entry.kind === Kind.Nisba || first.entry.kind === Kind.Common || first.entry.kind === Kind.Family)));
    // الخليج: with no other reading but head and organisation, after في، إلى، من.
    const placed = a.entry.homograph && !a.cut.conjunction && i > 0 && follows(s, i) && isPlacing(s, i - 1) && ((partsOf(token.word) & Part.Article) !== 0 || (partsOf(token.word) & ~Part.Place) === 0) && (!follows(s, i + 1) || opensAnew(s, i + 1) || (s.tags[i + 1] !== Tag.Noun && s.tags[i + 1] !== Tag.Number)) && (partsOf(token.word) & (Part.Noun | Part.Ordinary | Part.Verb | Part.Nisba | Part.Given)) === 0;
    if (placed) return listed(i, i, a.cut, a.entry.row as PlaceRow | CountryRow);
    if (!plain && !(expected && first.cut.preposition === a.cut.preposition) && !(expected && a.entry.homograph && s.tags[i] === Tag.Noun)) continue;
    // صلاة المغرب
    if (i > 0 && follows(s, i) && PRAYERS.has(s.tokens[i - 1]!.word.fold)) continue;
    // مسقط رأسه is a birthplace.
    if (follows(s, i + 1) && s.tokens[i + 1]!.word.fold.startsWith("راس") && a.entry.written === "مسقط") continue;
    // السعودية after a feminine noun in its article is an adjective: الحكومة السعودية.
    if (isAdjectiveHere(s, i, a.cut)) continue;
    return listed(i, follows(s, i + 1) && EPITHETS.has(s.tokens[i + 1]!.word.fold) ? i + 1 : i, a.cut, a.entry.row as PlaceRow | CountryRow);
  }
  return undefined;
}

/** المدينة، القرية, which «وسط» and «شرق» do not make a name. */
function isSettlement(head: PlaceHeadRow | undefined): boolean {
  return head !== undefined && (head[1] === "city" || head[1] === "town" || head[1] === "village" || head[1] === "camp");
}

/** شمال أفريقيا، جنوب اليمن: a direction stands outside, but in names of states and governorates (جنوب أفريقيا، شمال سيناء). */
function directed(phrase: Phrase): boolean {
  if (!DIRECTIONS.has(phrase.words[0]!) || !Array.isArray(phrase.row)) return false;
  const kind = (phrase.row as unknown as PlaceRow)[2];
  return kind !== "governorate" && kind !== "city" && kind !== "country";
}

function listed(first: number, last: number, cut: Cut | undefined, row: PlaceRow | CountryRow): PlaceName {
  return { first, last, cut, subtype: Array.isArray(row) ? row[2] : "country", row, rule: "listed-place" };
}

/** A word that is country and adjective alike, after a definite noun, with no clitic of its own. */
function isAdjectiveHere(s: Syntax, i: number, cut: Cut): boolean {
  if (cut.conjunction || cut.preposition) return false;
  const bits = partsOf(s.tokens[i]!.word);
  const before = s.tokens[i - 1];
  // الدخان الرمادي، الدولة العباسية: a town's name that is an adjective's form, after a definite noun that is nobody's title.
  if (!(bits & Part.Nisba) && !(before && isAdjectiveShaped(s.tokens[i]!.word) && !(partsOf(before.word) & (Part.Head | Part.Place | Part.SureFamily)))) return false;
  if (!before || before.kind !== TokenKind.Word || s.tokens[i]!.breaks > 0 || s.tags[i - 1] !== Tag.Noun) return false;
  if (articleOn(before.word)) return true;
  // وزارة الداخلية السعودية is caught above; قناة السعودية is not an adjective. After a bare construct noun the country stands.
  return false;
}

/** Do the words before say that a place follows? A place head or direction does; a preposition does where the word is not better known otherwise. */
function placeExpected(s: Syntax, i: number): boolean {
  const before = i > 0 ? s.tokens[i - 1] : undefined;
  if (!before || (before.gates & LEADS_TO_PLACE) === 0 || before.kind !== TokenKind.Word || s.tokens[i]!.breaks > 0) return false;
  const head = analysisFor(before.word, Kind.PlaceHead, false);
  if (head && !head.cut.article && (head.entry.row as PlaceHeadRow)[2] === "out" && s.tags[i - 1] === Tag.Noun) return true;
  return isDirection(before.word);
}

function isDirection({ fold }: Word): boolean {
  let from = fold[0] === WAW || fold[0] === FEH ? 1 : 0;
  if (fold[from] === BEH) from++;
  return DIRECTIONS.has(fold.slice(from)) || DIRECTIONS.has(fold);
}

const LEADS_TO_PLACE = gate((word) => isKind(word, Kind.PlaceHead) || isDirection(word));

export function isPlacing(s: Syntax, i: number): boolean {
  return PLACING.has(s.tokens[i]!.word.fold);
}

// ── made by a head noun ──────────────────────────────────────────────────────────────────────────────────────────────

function headedAt(s: Syntax, timexAt: Int32Array, i: number): PlaceName | undefined {
  if (s.tags[i] !== Tag.Noun) return undefined;
  const { word } = s.tokens[i]!;
  const phrase = phraseAt(s, i, HEAD);
  const a = phrase ? undefined : analysisFor(word, Kind.PlaceHead, false);
  // إحياء التراث is no أحياء.
  if (a && a.entry.written[0] === ALEF_HAMZA_ABOVE && word.norm[a.cut.from] === ALEF_HAMZA_BELOW) return undefined;
  const cut = phrase?.cut ?? a?.cut;
  if (!cut || cut.pronoun || cut.article) return undefined;
  const row = (phrase?.phrase.row ?? a!.entry.row) as PlaceHeadRow;
  const homograph = phrase?.phrase.homograph ?? a!.entry.homograph;
  const head = phrase?.last ?? i;
  const j = head + 1;
  if (!follows(s, j) || timexAt[j]! >= 0 || opensAnew(s, j) || s.tags[j] === Tag.Verb) return undefined;
  const inside = row[2] === "in";
  if (inside && PLURALS.has(cut.stem)) return undefined;
  const listedPhrase = phraseAt(s, i, PLACES);
  if (listedPhrase && listedPhrase.last > head && !listedPhrase.cut.article && !listedPhrase.phrase.homograph && !directed(listedPhrase.phrase)) return undefined;
  if (DIRECTIONS.has(cut.stem)) return undefined;
  const next = s.tokens[j]!;
  const bits = partsOf(next.word);
  const weak = WEAK.has(cut.stem) || homograph;
  const known = phraseAt(s, j, PLACES | PERSONS);
  let last = 0;
  let place: PlaceRow | CountryRow | undefined;
  if (GENERIC.has(cut.stem) && (bits & Part.Place || known?.phrase.kind === Kind.Place || known?.phrase.kind === Kind.Country)) return undefined;
  if (known && !known.cut.article && !known.cut.conjunction && !known.cut.preposition) {
    last = known.last;
    if (known.phrase.kind === Kind.Place || known.phrase.kind === Kind.Country) place = known.phrase.row as PlaceRow | CountryRow;
  } else if (bits & Part.Place) {
    last = j;
    const entry = analysisFor(next.word, Kind.Place, true) ?? analysisFor(next.word, Kind.Country, true);
    place = entry?.entry.row as PlaceRow | CountryRow | undefined;
  } else if (bits & (Part.SureGiven | Part.SureFamily) && inside) last = j;
  else if (bits & Part.Unknown && next.word.analyses.length === 0 && !next.surface.includes(FATHATAN) && (bits & Part.Article ? inside || (!weak && row[1] !== "country") : !weak || looksForeign(next.word)) && !PRONOUNS.test(next.word.norm)) last = j;
  else if (!weak && bits & Part.Article && !(bits & (Part.Ordinary | Part.Nisba)) && !isAdjectiveShaped(next.word) && (STRONG.has(row[1]) || !inside) && !(bits & Part.Head && !inside)) {
    // مدينة الصدر، حي الجهاد، شارع المتنبي: any definite noun; but منطقة المواجهات is none.
    if (!inside && (row[1] === "region" || row[1] === "governorate" || row[1] === "district" || row[1] === "country")) return undefined;
    last = j;
  }
  if (!last) return undefined;
  if (!inside) {
    if (place && row[1] !== "country") return undefined;
    if (place) return undefined;
    return { first: j, last: placeEnd(s, timexAt, j, last), cut: guessedCut(next.word) && undefined, subtype: row[1], rule: "place-after-head" };
  }
  last = placeEnd(s, timexAt, i, last);
  return { first: i, last, cut, subtype: row[1], rule: "place-head-and-name", ...(row[1] === "country" && place ? { row: place } : {}) };
}

/** منطقة قطرها ستة كيلومترات */
const PRONOUNS = /(?:\u0647\u0627|\u0647\u0645)$/;

/** Adjectives and second words that belong: مطار بغداد الدولي، شارع الأمير محمد بن عبدالعزيز. */
function placeEnd(s: Syntax, timexAt: Int32Array, first: number, last: number): number {
  while (follows(s, last + 1) && timexAt[last + 1]! < 0 && !opensAnew(s, last + 1) && last - first < 6) {
    const { word } = s.tokens[last + 1]!;
    const bits = partsOf(word);
    if (word.fold === "بن" && follows(s, last + 2)) {
      last += 2;
      continue;
    }
    if (word.fold === "الدولي" || word.fold === "الكبير" || word.fold === "العسكريه" || word.fold === "الجويه" || word.fold === "البحري" || word.fold === "الحدودي" || word.fold === "البري") {
      last++;
      continue;
    }
    // مسجد فنسبري بارك، جمهورية إيران الإسلامية
    if (first < last && isUnlisted(word) && isUnlisted(s.tokens[last]!.word) && looksForeign(word) && looksForeign(s.tokens[last]!.word)) {
      last++;
      continue;
    }
    if (first < last && OF_REPUBLICS.has(word.fold) && OF_REPUBLICS.has(s.tokens[first]!.word.fold.slice(-7))) {
      last++;
      continue;
    }
    if (first < last && bits & Part.SureGiven && partsOf(s.tokens[last]!.word) & (Part.SureGiven | Part.Head)) {
      last++;
      continue;
    }
    break;
  }
  return last;
}
