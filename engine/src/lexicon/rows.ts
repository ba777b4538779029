/**
 * The shapes of lexicon rows. The files beside this one hold data only.
 *
 * Conventions in all of them: one Arabic string to a source line, Latin before it; Arabic is written as a careful newspaper
 * writes it (hamza, ى/ي, ة/ه right, no tashkeel unless the field says so): matching folds both sides. A name that is also an
 * ordinary word or another kind of name starts with "?" ("?الخبر"): it is read as the name only where its surroundings say so.
 */
import type { Act, Medium, PloverType } from "../reading.ts";

/** Derived form of the verb; Q is quadriliteral. */
export type VerbForm = "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX" | "X" | "QI" | "QII";

/** Stem vowels of form I, perfect then imperfect: قال is a-u, باع a-i, خاف i-a, نفى a-i, دعا a-u, سعى a-a, لقي i-a. */
export type StemVowels = "a-a" | "a-i" | "a-u" | "i-a" | "i-i" | "u-u";

export interface VerbSpec {
  /** Root letters with ء for hamza: "قول", "ءكد", "رءي", "نفي", "دعو". Three letters, or four for QI and QII. */
  readonly root: string;
  readonly form: VerbForm;
  /** Form I only. */
  readonly vowels?: StemVowels;
}

// ── reporting ────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What may follow a reporting verb. `clause`: أن/إن at once. `bi`, `ila`, `ala`, `an`, `min`, `fi`: the preposition, then أن
 * (بأن، إلى أن، على أن، عن أن، من أن، في أن). `quote`: a quotation or a colon at once. `np`: the object itself is what is
 * reported (أدان الهجوم). `np-bi`, `np-ila` …: a noun phrase after the preposition is (طالب بالإفراج، دعا إلى وقف). `qala`:
 * followed by قائلا / بالقول / قوله. `question`: عما إذا، هل، لماذا.
 */
export type Complement =
  | "clause" | "bi" | "ila" | "ala" | "an" | "min" | "fi" | "quote" | "qala" | "question"
  | "np" | "np-bi" | "np-ila" | "np-ala" | "np-an" | "np-min" | "np-fi" | "np-li";

/**
 * `addressee`: the verb's direct object is a person spoken to or about, not the content (أبلغ X أن، اتهم X بـ، طالب X بـ).
 * `target`: that person is whom the act is against (اتهم، حمّل). `thought`: an opinion, counted only where it reports a position.
 * `continues`: carries on the speech before (أضاف، تابع): source, medium and audience are inherited. `text-subject`: the
 * subject is usually a text or study (أظهر، نصّ، ورد). `homograph`: the letters often mean something else (بين، علم، ذكر، رد، يعد):
 * never without a written complement. `passive-filler`: impersonal passive is no statement (يذكر أن، يشار إلى أن).
 * `relay`: passes on another's words (نقل عن X قوله). `np-weak`: with a noun phrase it is a statement only if that is a verbal noun.
 */
export type CueFlag =
  | "addressee" | "target" | "thought" | "continues" | "text-subject" | "homograph" | "passive-filler" | "relay" | "np-weak";

export interface CueRow {
  /** Vocalised perfect, third person masculine singular: "أَكَّدَ". The key. */
  readonly lemma: string;
  readonly verb: VerbSpec;
  readonly gloss: string;
  readonly act: Act;
  readonly complements: readonly Complement[];
  readonly flags?: readonly CueFlag[];
  readonly medium?: Medium;
  /** Verbal nouns used as cues (قوله إن، تأكيده أن، مطالبته بـ), bare. */
  readonly nouns?: readonly string[];
}

// ── events ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ArgumentRole = "actor" | "recipient" | "place" | "none";

/**
 * One event word family. `subject`/`object` are the roles of the active verb's subject and direct object (default actor,
 * recipient); of the passive its subject takes the role of `object`. `genitive` is the role of what follows a verbal noun or
 * noun in iḍāfa (مقتل X: recipient; هجوم X: actor; اغتيال X: recipient). `preps` gives the role of a phrase after a preposition
 * (هجوم على X: recipient; اشتباكات مع X: recipient; وصول إلى X: place), written "على", "مع", "إلى", "ب", "ل", "من", "عن", "ضد", "بين".
 */
export interface EventRow {
  readonly type: PloverType;
  readonly modes?: readonly string[];
  readonly contexts?: readonly string[];
  /** English noun: "assassination". */
  readonly gloss: string;
  readonly verb?: VerbSpec;
  /** Verbal nouns and other nouns with their plurals, bare, no article: "اغتيال". Multi-word allowed: "إطلاق نار". */
  readonly nouns?: readonly string[];
  readonly subject?: ArgumentRole;
  readonly object?: ArgumentRole;
  readonly genitive?: ArgumentRole;
  readonly preps?: Readonly<Record<string, ArgumentRole>>;
  /**
   * `weak`: often no event of this type (ضرب, زيارة سوق, حملة, لقاء of football): needs an argument that fits (`person-or-force`
   * actor or recipient named or described). `object`: the verb counts only with a fitting object noun, listed in `objects`
   * (أطلق + النار/صاروخ, وقّع + اتفاق, شكّل + حكومة). `figure`: only with a figure of people.
   */
  readonly needs?: "weak" | "object" | "figure";
  /** Object nouns for needs: "object", bare. */
  readonly objects?: readonly string[];
  /** One of its prepositions must follow («حملة على», «تدخل في»): without it the word means something else. */
  readonly asks?: true;
  /** With a pronoun on it the letters are another word («أسرهم»: their families). */
  readonly bare?: true;
  /** Unit of a figure standing as the argument: قُتل 5 → killed. */
  readonly unit?: string;
}

// ── places, peoples, people, organisations ───────────────────────────────────────────────────────────────────────────

export type PlaceKind =
  | "city" | "town" | "village" | "quarter" | "camp" | "governorate" | "district" | "region" | "country" | "continent"
  | "river" | "sea" | "mountain" | "desert" | "island" | "valley" | "strait" | "airport" | "port" | "crossing" | "base" | "building" | "square" | "street" | "dam" | "field";

/** English name, country (ISO 3166-1 alpha-3, "" where none or several), kind, latitude and longitude in degrees (null unknown), Arabic names. */
export type PlaceRow = readonly [english: string, country: string, kind: PlaceKind, latitude: number | null, longitude: number | null, ...names: string[]];

export interface CountryRow {
  readonly iso3: string;
  readonly iso2: string;
  readonly english: string;
  /** English adjective: "Iraqi". */
  readonly adjective: string;
  /** English name of the capital, as in places. */
  readonly capital: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Every spelling newspapers use, first the usual one. */
  readonly names: readonly string[];
  /** Masculine singular of the demonym, every spelling: "أميركي", "أمريكي". The regular feminine, dual and plurals are generated. */
  readonly nisba: readonly string[];
  /** Irregular plurals and people names: "أتراك", "روس", "ألمان", "أميركان". */
  readonly people?: readonly string[];
}

/** English plural ("Kurds"), English adjective, country or "", masculine singular, then plurals and other forms. Peoples, religions and sects that are no country. */
export type PeopleRow = readonly [english: string, adjective: string, country: string, singular: string, ...forms: string[]];

export type TitleKind = "office" | "rank" | "honorific" | "religious" | "academic" | "profession" | "royal" | "function";

/** English, kind, masculine singular, then feminine, plural and other written forms. May be several words ("رئيس الوزراء"). */
export type TitleRow = readonly [english: string, kind: TitleKind, ...forms: string[]];

/** English name, country, role in English, first and last year (null: unknown or still), Wikidata id ("" unless certain), Arabic spellings of the full name, fullest first. */
export type PersonRow = readonly [english: string, country: string, role: string, from: number | null, to: number | null, wikidata: string, ...names: string[]];

/** Romanisation as newspapers write it ("" if unsure), gender, Arabic. */
export type GivenNameRow = readonly [english: string, gender: "m" | "f", name: string];

/** Romanisation ("" if unsure), Arabic as written, with its article if it has one ("الحكيم"). */
export type FamilyNameRow = readonly [english: string, name: string];

export type OrganisationKind =
  | "party" | "armed-group" | "movement" | "coalition" | "army" | "force" | "police" | "intelligence" | "ministry" | "government" | "parliament" | "court"
  | "international" | "agency" | "company" | "bank" | "union" | "university" | "hospital" | "ngo" | "religious" | "club" | "media";

/** English name, country or "", kind, Arabic names (full, short, abbreviations). */
export type OrganisationRow = readonly [english: string, country: string, kind: OrganisationKind, ...names: string[]];

/** English name, country, site (host) or "", kind, Arabic names. */
export type OutletRow = readonly [english: string, country: string, site: string, kind: "agency" | "newspaper" | "tv" | "radio" | "site" | "magazine" | "social", ...names: string[]];

/**
 * A noun that heads an organisation's name and how far the name goes. `english` is a pattern with % for what follows ("Ministry of %").
 * `extent`: `genitive` takes the following iḍāfa and adjectives (وزارة الخارجية العراقية), `adjective` the following adjectives only (الجيش السوري),
 * `any` also names and quoted words (حزب الله, شركة «…»). `class`: only a class word: it stays outside the name (تنظيم داعش, صحيفة الوئام).
 */
export type OrganisationHeadRow = readonly [english: string, kind: OrganisationKind, extent: "genitive" | "adjective" | "any" | "class", ...forms: string[]];

/** A noun that heads a place name. `in`: it is part of the name (قطاع غزة, مطار بغداد), `out`: a class word outside (مدينة حلب). */
export type PlaceHeadRow = readonly [english: string, kind: PlaceKind, part: "in" | "out", ...forms: string[]];

/** An unnamed participant: "مصدر", "مسلح", "متظاهر", "شاهد عيان". English singular, English plural, type, then singular and plural forms. */
export type ParticipantRow = readonly [english: string, plural: string, type: "person" | "organization" | "group" | "place", ...forms: string[]];

/** English of a word or phrase in a name, Arabic. */
export type EnglishRow = readonly [english: string, name: string];
