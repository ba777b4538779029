/**
 * The records: what Naqlan makes out of one article. Types only, no code.
 *
 * Offsets are half-open `[start, end)` in UTF-16 code units into `article.text`, which is the text as given.
 * Terms are the field's: cue, source, content of an attribution (PARC), TIMEX3 values (ISO-TimeML), PLOVER event types.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a reader is given: the text and what is known of it from outside. */
export interface ArticleInput {
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 date or date-time; without it relative times stay unresolved. */
  readonly published?: string;
}

export interface Article extends ArticleInput {
  /** SHA-256 (hex) of outlet + "\n" + url-or-title + "\n" + text. */
  readonly id: string;
  readonly language: "ar";
}

export type EntityType = "person" | "organization" | "place" | "group";

export interface Role {
  readonly title: string;
  readonly english?: string;
  /** Entity id of the institution. */
  readonly of?: string;
  /** Mention id. */
  readonly mention: string;
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name seen, clean: no clitics, no role words. */
  readonly name: string;
  /** Known English name, else a romanisation. */
  readonly english?: string;
  /** True when `english` is only a romanisation. */
  readonly romanised?: boolean;
  /** False: a participant without a proper name ("مصادر عراقية"). */
  readonly named: boolean;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly wikidata?: string;
  readonly roles: readonly Role[];
}

export type MentionKind = "name" | "role" | "nominal" | "pronoun";

export interface Mention extends Span {
  readonly id: string;
  readonly entity: string;
  readonly kind: MentionKind;
}

export interface Timex extends Span {
  readonly id: string;
  readonly type: "date" | "time" | "duration" | "set";
  /** TIMEX3 value; null = unresolved. */
  readonly value: string | null;
  /** ISO days it can cover, inclusive. */
  readonly range?: { readonly from: string; readonly to: string };
  readonly calendar?: "gregorian" | "hijri";
}

export type Bound = "exact" | "at-least" | "at-most" | "about";

export interface Figure extends Span {
  readonly id: string;
  readonly value: number;
  readonly bound: Bound;
  /** "killed" | "injured" | "detained" | "missing" | "displaced" | "abducted" | "person" | "percent" | ISO 4217 code | … */
  readonly unit: string;
  /** What is counted, as written. */
  readonly of?: string;
}

export type Act =
  | "say" | "announce" | "reveal" | "confirm" | "deny" | "accuse" | "condemn" | "praise" | "demand" | "offer"
  | "promise" | "warn" | "threaten" | "reject" | "agree" | "ask" | "expect" | "decide";

export type Medium =
  | "statement" | "press-conference" | "interview" | "broadcast" | "speech" | "social-post" | "press" | "meeting" | "call" | "letter";

export interface Attribution {
  readonly id: string;
  readonly cue: Span;
  /** null: nobody can be named. */
  readonly source: {
    readonly entity: string;
    /** The mention that speaks; for a dropped subject the pronoun mention at the verb. */
    readonly mention: string;
    /** The whole source phrase at this cue; absent where carried over. */
    readonly span?: Span;
  } | null;
  /** What is reported, without the complementizer and outer quotation marks. */
  readonly content: readonly Span[];
  readonly quotation: "direct" | "indirect" | "mixed";
  readonly act: Act;
  readonly medium?: Medium;
  readonly audience: readonly string[];
  readonly negated: boolean;
  /** The attribution whose content holds this one. */
  readonly within: string | null;
  /** Timex id: when it was said. */
  readonly time?: string;
}

export type PloverType =
  | "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN"
  | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT"
  | "ACCIDENT" | "DISASTER" | "CRIME" | "VOTE" | "APPOINT" | "ENACT";

export type EventStatus = "actual" | "planned" | "possible" | "negated";

export interface Event {
  readonly id: string;
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  /** Every place the article speaks of this same event, first the most specific. */
  readonly triggers: readonly Span[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Entity id. */
  readonly place?: string;
  /** Timex id. */
  readonly time?: string;
  /** ISO dates, inclusive. */
  readonly date?: { readonly from: string; readonly to: string };
  readonly status: EventStatus;
  readonly figures: readonly string[];
  /** The innermost attribution that reports it; null: the article says so itself. */
  readonly within: string | null;
  readonly headline: { readonly ar: string; readonly en: string };
}

export interface Doubt {
  readonly span: Span;
  readonly code: string;
  readonly about?: string;
}

export interface Reading {
  readonly format: "naqlan.reading/1";
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
  readonly doubts: readonly Doubt[];
}
