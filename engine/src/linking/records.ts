/**
 * What becomes of many Readings: the records across articles, and what linking remembers of each article to make them. Types only, no code.
 *
 * Everything here is plain JSON. A record says which findings of which articles it rests on; a link says why.
 * Times are ISO dates or date-times as strings; there is no clock.
 */
import type { Act, Bound, EntityType, EventStatus, Medium, PloverType, Span } from "../reading.ts";

/** A finding in an article: `finding` is the id of an event, attribution, figure, entity or mention of that article's Reading. */
export interface Evidence {
  readonly article: string;
  readonly finding: string;
  readonly span?: Span;
}

/** A name in both languages. `romanised`: the English is only a romanisation. */
export interface Name {
  readonly ar: string;
  readonly en?: string;
  readonly romanised?: boolean;
}

// ————— What linking remembers of one article —————

/** A Reading made small: all that linking asks of it later. Kept by the store beside the Reading. */
export interface Digest {
  readonly article: ArticleDigest;
  readonly entities: readonly EntityDigest[];
  readonly events: readonly EventDigest[];
  readonly statements: readonly StatementDigest[];
}

export interface ArticleDigest {
  readonly id: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly published?: string;
  /** ISO day it speaks from: that of its publication, else the one its text shows. Absent where neither is known. */
  readonly day?: string;
  /** The agency whose text it is by its credit ("رويترز"), or the article it copies: copies and agency text have one origin. */
  readonly agency?: string;
  readonly copyOf?: string;
  /** MinHash signature of its folded shingles; empty where the text is too short to tell. */
  readonly signature: readonly number[];
  /** Letters of its text, in UTF-16 code units: the longer of two copies is likelier the first. */
  readonly length: number;
  /** What the whole article speaks of; absent in digests of earlier versions. */
  readonly context?: ContextDigest;
}

/** What the whole article speaks of: two reports of one event have more in common than the sentences they tell it in. */
export interface ContextDigest {
  /** Folded names of villages, quarters, streets and places that the gazetteer does not have. */
  readonly spots: readonly string[];
  /** Folded names of cities and governorates. */
  readonly areas: readonly string[];
  /** Days named in the text, as "MM-DD", with or without their year: many a post gives none. */
  readonly days: readonly string[];
  /** Folded full names of persons. */
  readonly persons: readonly string[];
  /**
   * Hashes of its telling words, 24 bits each, in four letters of Base64: the lowest ones, so that of two texts the same words are kept. Folded, clitics off, title included.
   */
  readonly words: string;
}

export interface EntityDigest {
  /** Entity id in its Reading. */
  readonly entity: string;
  /** Id of the actor this is, made from the entity alone. Absent: unnamed, so it is nobody across articles. */
  readonly actor?: string;
  readonly type: EntityType;
  readonly name: Name;
  readonly named: boolean;
  /** Other spellings and short forms seen in the article. */
  readonly spellings: readonly string[];
  readonly country?: string;
  readonly wikidata?: string;
  readonly roles: readonly { readonly title: string; readonly english?: string; readonly of?: Name }[];
}

export interface FigureDigest {
  readonly figure: string;
  readonly value: number;
  readonly bound: Bound;
  readonly unit: string;
  readonly of?: string;
}

export interface Participant {
  readonly actor?: string;
  readonly name: Name;
}

/** One link of a chain, outermost last: who says that … */
export interface ChainLink {
  readonly attribution: string;
  readonly act: Act;
  readonly source: Participant | null;
  readonly named: boolean;
}

/** A place as far as it is known; places of the gazetteer have kind and point. */
export interface PlaceDigest extends Name {
  /** What it is compared by: its folded name. */
  readonly key: string;
  readonly country?: string;
  /** "quarter", "city", "governorate" … */
  readonly kind?: string;
  /** Latitude and longitude in degrees. */
  readonly point?: readonly [latitude: number, longitude: number];
}

export interface EventDigest {
  readonly event: string;
  /** Other events of the article that are this one told again. */
  readonly also?: readonly string[];
  /** It is what the article is about: in its title or its first sentences. */
  readonly central: boolean;
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly status: EventStatus;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place?: PlaceDigest;
  /** Other places named with it, in its sentence or in the title: nearest first. */
  readonly near: readonly PlaceDigest[];
  readonly date?: { readonly from: string; readonly to: string };
  /** What is said of its day where no year is known: «Thursday 5 October» is no date, but tells it from Wednesday and from 6 October. */
  readonly undated?: DayWords;
  readonly figures: readonly FigureDigest[];
  /** Innermost first; empty: the article says so itself. */
  readonly chain: readonly ChainLink[];
  readonly headline: { readonly ar: string; readonly en: string };
  /** Names of persons in its sentence, folded: victims are often named where no role is read. */
  readonly persons: readonly string[];
  /** Words of its sentence, folded, clitics off, the telling ones first: what wording is compared by. */
  readonly words: readonly string[];
  /** How many of `words` are telling, that is no ordinary words of newspapers. */
  readonly telling: number;
  readonly span: Span;
}

/** What words say of a day. */
export interface DayWords {
  /** 1 is Monday. */
  readonly weekday?: number;
  /** "10-05" is 5 October. */
  readonly monthDay?: string;
}

export interface StatementDigest {
  readonly attribution: string;
  readonly act: Act;
  readonly medium?: Medium;
  readonly negated: boolean;
  readonly source: Participant | null;
  readonly named: boolean;
  /** Events of this article inside or named by its content. */
  readonly events: readonly string[];
  readonly about: readonly Participant[];
  readonly words: string;
  readonly chain: readonly ChainLink[];
  readonly time?: string;
  readonly span: Span;
}

// ————— The records across articles —————

export type LinkedKind = "actor" | "incident" | "position" | "dispute" | "story";

interface Linked {
  readonly id: string;
  /** Index look-ups that find the record: what a new article is compared by. */
  readonly keys: readonly string[];
}

export interface Actor extends Linked {
  readonly type: EntityType;
  readonly name: Name;
  /** How often each spelling was written, most frequent first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  readonly country?: string;
  readonly wikidata?: string;
  readonly roles: readonly { readonly title: string; readonly english?: string; readonly of?: Name; readonly first?: string; readonly last?: string; readonly count: number }[];
  readonly articles: number;
  readonly first?: string;
  readonly last?: string;
}

export interface Report {
  /** Without its signature, which only copies need. */
  readonly article: Omit<ArticleDigest, "signature">;
  readonly event: EventDigest;
  readonly statements: readonly StatementDigest[];
  /** The earlier report it follows best, `article/event`, and how well: 0 to 1. Absent on the first of its tree. */
  readonly follows?: { readonly report: string; readonly score: number };
}

export interface ReportedFigure {
  readonly unit: string;
  readonly value: number;
  readonly bound: Bound;
  /** Who gives it: the source of the innermost attribution, else the outlet. */
  readonly by: Participant | null;
  readonly outlet?: string;
  /** When it was reported. */
  readonly date?: string;
  readonly evidence: Evidence;
  /** The earlier figure of the same source that this one replaces. */
  readonly revises?: Evidence;
}

/** How well an incident or a claim is supported. A grade to show, never a gate. */
export interface Corroboration {
  /** Outlets and agencies that stand for themselves; copies, reprints and agency text count once. */
  readonly origins: readonly string[];
  /** Fewest steps from a named source; null: none is named. */
  readonly steps: number | null;
  readonly anonymous: boolean;
  readonly grade: "single" | "repeated" | "independent" | "many";
}

export interface Incident extends Linked {
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly status: EventStatus;
  readonly headline: { readonly ar: string; readonly en: string };
  readonly place?: PlaceDigest;
  readonly date?: { readonly from: string; readonly to: string };
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly reports: readonly Report[];
  readonly figures: readonly ReportedFigure[];
  /** Lowest and highest by unit, now. */
  readonly ranges: readonly { readonly unit: string; readonly low: number; readonly high: number }[];
  readonly corroboration: Corroboration;
  /** Story it belongs to. */
  readonly story?: string;
  /** The earlier incident it belongs with best, its first report, and how well: 0 to 1. Absent on the first of its story. */
  readonly follows?: { readonly incident: string; readonly first: string; readonly score: number };
}

export interface Position extends Linked {
  readonly actor: Participant;
  readonly incident: string;
  readonly act: Act;
  readonly first?: string;
  readonly last?: string;
  readonly wordings: readonly { readonly words: string; readonly chain: readonly ChainLink[]; readonly date?: string; readonly outlet?: string; readonly medium?: Medium; readonly evidence: Evidence }[];
}

export interface Dispute extends Linked {
  readonly incident: string;
  readonly kind: "figures" | "denial" | "culprits" | "dates";
  readonly title: { readonly ar: string; readonly en: string };
  /** What cannot both hold. */
  readonly sides: readonly { readonly claim: { readonly ar: string; readonly en: string }; readonly by: readonly Participant[]; readonly evidence: readonly Evidence[]; readonly corroboration: Corroboration }[];
}

export interface Story extends Linked {
  readonly title: { readonly ar: string; readonly en: string };
  readonly incidents: readonly string[];
  readonly articles: readonly string[];
  readonly actors: readonly Participant[];
  readonly first?: string;
  readonly last?: string;
  readonly timeline: readonly { readonly date?: string; readonly kind: "incident" | "position"; readonly id: string; readonly text: { readonly ar: string; readonly en: string } }[];
}

/** Why two things are one, or belong together. */
export interface Link {
  readonly id: string;
  readonly kind: "copy" | "actor" | "incident" | "story";
  /** What was joined to what: an article, `article/finding`, or a record. */
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly { readonly rule: string; readonly ar: string; readonly en: string; readonly weight: number }[];
}

/** Decisions of people, which linking keeps: these two are one, or are not. */
export interface HandMade {
  readonly same: readonly (readonly [a: string, b: string])[];
  readonly different: readonly (readonly [a: string, b: string])[];
}

/**
 * What is known of words and places from outside the article. Linking knows no lexicon; the engine's main entry has one (`world`), and whoever
 * makes digests hands it over. Without it, places are compared by name alone and all words count alike.
 */
export interface World {
  /** The place of that name, clean as entities have it; `country` decides between places of one name. */
  place(name: string, country?: string): { readonly kind: string; readonly country?: string; readonly point?: readonly [latitude: number, longitude: number] } | undefined;
  /** Is the folded word, clitics off, an ordinary one, that says little about which event is meant? */
  ordinary(word: string): boolean;
  /** Is the folded word a given name? Two given names are a common name. */
  givenName(word: string): boolean;
  /** The weekday, and the day and month of the Gregorian calendar, that a time expression names. */
  dayWords(text: string): DayWords;
}

/** What linking asks of the archive: look-ups by key, nothing else. */
export interface Archive {
  /** Articles that share a key of near copies. */
  articles(keys: readonly string[]): Promise<readonly ArticleDigest[]>;
  actors(ids: readonly string[]): Promise<readonly Actor[]>;
  incidents(keys: readonly string[]): Promise<readonly Incident[]>;
  /** Positions and disputes have the keys `incident:ID` and `actor:ID`. */
  positions(keys: readonly string[]): Promise<readonly Position[]>;
  disputes(keys: readonly string[]): Promise<readonly Dispute[]>;
  stories(keys: readonly string[]): Promise<readonly Story[]>;
}

export interface Retired {
  readonly id: string;
  readonly replacedBy?: string;
}

export interface Changed<T> {
  readonly put: readonly T[];
  readonly retired: readonly Retired[];
}

/** What an article, or a batch of them, changes in the archive: written in one transaction. */
export interface LinkChanges {
  /** The digests as linked: `copyOf` is set where the text is found to be a copy of a text kept or in the batch. */
  readonly articles: readonly { readonly digest: Digest; readonly keys: readonly string[] }[];
  /** Articles kept before that turn out to be copies of one that came later but is likelier the first. */
  readonly copies?: readonly { readonly article: string; readonly copyOf: string }[];
  readonly actors: Changed<Actor>;
  readonly incidents: Changed<Incident>;
  readonly positions: Changed<Position>;
  readonly disputes: Changed<Dispute>;
  readonly stories: Changed<Story>;
  readonly links: readonly Link[];
}
