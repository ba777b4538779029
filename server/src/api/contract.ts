/**
 * What goes over the wire: the JSON of every resource, for the service that sends it and the screens that show it. Types only; imports nothing.
 *
 * **Addresses.** A screen at `/stories/ID` has its data at `/stories/ID.json` and, where it is a list, `/stories.csv`. `/` has `/desk.json`.
 * Finding ids are `ARTICLE/FINDING` ("3f…/a2"); the finding's screen is its article's: `/articles/3f…?at=a2`.
 * **Lists** are `{ items, next? }`; `next` goes back as `?after=`, with `?limit=` from 1 to 500.
 * **Errors** are `{ error, code, status }` on every route. **Times** are ISO 8601; a day alone is a day. Absent means not known.
 * **Offsets** are half-open UTF-16 code units into the article's `text`, which is never changed.
 */

// ————— Shapes used everywhere —————

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

export interface WireError {
  /** One sentence a person can read, in the language asked for by `Accept-Language`. */
  readonly error: string;
  /** For programs: "not-found", "gone", "bad-request", "too-large", "too-long", "too-many", "not-allowed", "failed". */
  readonly code: string;
  readonly status: number;
  /** Where in a search query the mistake stands. */
  readonly at?: Span;
  /** Of a retired record: what it became. */
  readonly replacedBy?: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One line in both languages. */
export interface Line {
  readonly ar: string;
  readonly en: string;
}

/** `romanised`: the English is only a romanisation. */
export interface Name {
  readonly ar: string;
  readonly en?: string;
  readonly romanised?: boolean;
}

/** Who has looked at a record. Machine records never pass as reviewed. */
export type Review = "machine" | "reviewed" | "disputed";

export interface Days {
  readonly from: string;
  readonly to: string;
}

// ————— The Reading, as the engine makes it (docs/records.md) —————

export type EntityType = "person" | "organization" | "place" | "group";
export type MentionKind = "name" | "role" | "nominal" | "pronoun";
export type Bound = "exact" | "at-least" | "at-most" | "about";
export type EventStatus = "actual" | "planned" | "possible" | "negated";
export type Act =
  | "say" | "announce" | "reveal" | "confirm" | "deny" | "accuse" | "condemn" | "praise" | "demand" | "offer"
  | "promise" | "warn" | "threaten" | "reject" | "agree" | "ask" | "expect" | "decide";
export type Medium =
  | "statement" | "press-conference" | "interview" | "broadcast" | "speech" | "social-post" | "press" | "meeting" | "call" | "letter";
export type PloverType =
  | "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN"
  | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT"
  | "ACCIDENT" | "DISASTER" | "CRIME" | "VOTE" | "APPOINT" | "ENACT";
export type Quotation = "direct" | "indirect" | "mixed";

export interface Reading {
  readonly format: "naqlan.reading/1";
  readonly article: ArticleInput & { readonly id: string; readonly language: "ar" };
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
  readonly doubts: readonly { readonly span: Span; readonly code: string; readonly about?: string }[];
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly english?: string;
  readonly romanised?: boolean;
  readonly named: boolean;
  readonly country?: string;
  readonly wikidata?: string;
  readonly roles: readonly { readonly title: string; readonly english?: string; readonly of?: string; readonly mention: string }[];
}

export interface Mention extends Span {
  readonly id: string;
  readonly entity: string;
  readonly kind: MentionKind;
}

export interface Timex extends Span {
  readonly id: string;
  readonly type: "date" | "time" | "duration" | "set";
  readonly value: string | null;
  readonly range?: Days;
  readonly calendar?: "gregorian" | "hijri";
}

export interface Figure extends Span {
  readonly id: string;
  readonly value: number;
  readonly bound: Bound;
  readonly unit: string;
  readonly of?: string;
}

export interface Attribution {
  readonly id: string;
  readonly cue: Span;
  readonly source: { readonly entity: string; readonly mention: string; readonly span?: Span } | null;
  readonly content: readonly Span[];
  readonly quotation: Quotation;
  readonly act: Act;
  readonly medium?: Medium;
  readonly audience: readonly string[];
  readonly negated: boolean;
  readonly within: string | null;
  readonly time?: string;
}

export interface Event {
  readonly id: string;
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly triggers: readonly Span[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place?: string;
  readonly time?: string;
  readonly date?: Days;
  readonly status: EventStatus;
  readonly figures: readonly string[];
  readonly within: string | null;
  readonly headline: Line;
}

/** Why a finding was made: rule, words, lexicon entries, and the findings it rests on. */
export interface Explanation {
  readonly id: string;
  readonly layer: "entity" | "mention" | "timex" | "figure" | "attribution" | "event";
  readonly rule: string;
  readonly evidence: readonly { readonly part: string; readonly span: Span; readonly text: string; readonly entry?: string }[];
  readonly children: readonly Explanation[];
}

// ————— Articles: /articles, /articles/ID, /articles/ID/text, /articles/ID/explain/FINDING —————

/** What can be sent in: POST /read and POST /articles. */
export interface ArticleInput {
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
}

export interface ArticleLine {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  /** When it came here. */
  readonly received: string;
  readonly version: number;
  /** The agency credited. */
  readonly agency?: string;
  readonly dateline?: string;
  /** The article it copies. */
  readonly copyOf?: string;
  /** How many copy it. */
  readonly copies: number;
  /** Its first words, at most 200 letters, cut between words. */
  readonly opening: string;
  readonly statements: number;
  readonly events: number;
  readonly engine: string;
  readonly retired?: string;
}

/** GET /articles/ID */
export interface ArticlePage {
  readonly article: ArticleLine;
  readonly reading: Reading;
  /** From finding id to the record across articles it belongs to. */
  readonly linked: {
    /** Entity id → actor id. */
    readonly actors: Readonly<Record<string, string>>;
    /** Event id → incident id. */
    readonly incidents: Readonly<Record<string, string>>;
    /** Attribution id → position ids. */
    readonly positions: Readonly<Record<string, readonly string[]>>;
  };
  readonly stories: readonly StoryLine[];
  /** Of the same address, the oldest first, this one included; one: it has not changed. */
  readonly versions: readonly (ArticleLine & { readonly text: string })[];
  readonly copies: readonly ArticleLine[];
  readonly original?: ArticleLine;
  readonly capture?: CaptureLine;
  readonly review: Review;
}

/** How the article came here; the bytes are at /captures/HASH. */
export interface CaptureLine {
  readonly hash: string;
  readonly addresses: readonly string[];
  readonly status?: number;
  readonly time: string;
  readonly software: string;
  readonly mediaType?: string;
  readonly bytes: number;
}

/** The article a finding stands in, small. */
export interface ArticleRef {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

/** POST /articles with `{ articles }` or `{ url }` → 201. Reads and keeps. */
export interface AddRequest {
  readonly articles?: readonly ArticleInput[];
  /** A page to fetch. */
  readonly url?: string;
}
export interface AddResult {
  readonly items: readonly ({ readonly id: string; readonly outcome: "new" | "new version" | "known" } | { readonly id: string; readonly outcome: "copy"; readonly of: string })[];
  /** Not kept, with the reason. */
  readonly parked: readonly ParkedRecord[];
}

// ————— Statements and events: /attributions, /attributions/ARTICLE/aN, /events, /events/ARTICLE/vN —————

export interface Participant {
  /** Id of the actor, where it is one across articles. */
  readonly actor?: string;
  readonly name: Name;
}

export interface Speaker extends Participant {
  readonly type: EntityType;
  readonly named: boolean;
  /** The words of the article: «الناطق باسم الوزارة سامر الدليمي». Absent where carried over. */
  readonly phrase?: string;
}

/** One link of a chain; the first is the innermost. */
export interface ChainLink {
  /** Finding id in the same article. */
  readonly attribution: string;
  readonly act: Act;
  readonly source: Participant | null;
  readonly named: boolean;
}

export interface AttributionRecord {
  /** "ARTICLE/a2". */
  readonly id: string;
  readonly article: ArticleRef;
  readonly act: Act;
  readonly medium?: Medium;
  readonly negated: boolean;
  readonly quotation: Quotation;
  readonly source: Speaker | null;
  readonly audience: readonly Participant[];
  /** What is said, in the article's words; parts are joined by " … ". */
  readonly words: string;
  readonly content: readonly Span[];
  readonly cue: Span & { readonly text: string };
  readonly chain: readonly ChainLink[];
  readonly time?: { readonly text: string; readonly value: string | null };
  /** One line in each language, made from the fields. */
  readonly line: Line;
  readonly review: Review;
}

export interface EventRecord {
  /** "ARTICLE/v1". */
  readonly id: string;
  readonly article: ArticleRef;
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly status: EventStatus;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place?: Name & { readonly country?: string };
  readonly date?: Days;
  readonly figures: readonly FigureLine[];
  readonly triggers: readonly (Span & { readonly text: string })[];
  readonly chain: readonly ChainLink[];
  readonly headline: Line;
  readonly incident?: string;
  readonly review: Review;
}

export interface FigureLine {
  readonly id: string;
  readonly value: number;
  readonly bound: Bound;
  readonly unit: string;
  readonly of?: string;
  readonly text: string;
}

// ————— Records across articles —————

/** What a record rests on: the finding's screen is /articles/ARTICLE?at=FINDING. */
export interface Evidence {
  readonly article: string;
  readonly finding: string;
  readonly span?: Span;
}

export interface Corroboration {
  /** Outlets and agencies that stand for themselves; copies count once. */
  readonly origins: readonly string[];
  /** Fewest steps from a named source; null: none is named. */
  readonly steps: number | null;
  readonly anonymous: boolean;
  readonly grade: "single" | "repeated" | "independent" | "many";
}

/** /actors */
export interface ActorLine {
  readonly id: string;
  readonly type: EntityType;
  readonly name: Name;
  readonly country?: string;
  readonly articles: number;
  readonly first?: string;
  readonly last?: string;
  readonly review: Review;
}

/** /actors/ID. Statements and events come a page at a time from /attributions?actor=ID and /events?actor=ID. */
export interface ActorPage {
  readonly actor: ActorLine & {
    readonly spellings: readonly { readonly text: string; readonly count: number }[];
    readonly wikidata?: string;
    readonly roles: readonly { readonly title: string; readonly english?: string; readonly of?: Name; readonly first?: string; readonly last?: string; readonly count: number }[];
  };
  readonly statements: Page<AttributionRecord>;
  readonly events: Page<EventRecord>;
  readonly positions: readonly PositionRecord[];
  readonly incidents: readonly IncidentLine[];
  readonly stories: readonly StoryLine[];
  /** Named beside it in the same statements and events, the most frequent first. */
  readonly beside: readonly { readonly actor: ActorLine; readonly count: number }[];
  readonly links: readonly LinkRecord[];
}

/** /figures?incident=ID or ?story=ID */
export interface FigureRecord {
  readonly incident: string;
  readonly unit: string;
  readonly value: number;
  readonly bound: Bound;
  /** Who gives it: the innermost source; null: the article itself. */
  readonly by: Participant | null;
  readonly outlet?: string;
  readonly date?: string;
  readonly evidence: Evidence;
  /** The earlier figure of the same source that this one replaces. */
  readonly revises?: Evidence;
}

export interface FigureRange {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

/** /incidents */
export interface IncidentLine {
  readonly id: string;
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly status: EventStatus;
  readonly headline: Line;
  readonly place?: Name & { readonly country?: string };
  readonly date?: Days;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly ranges: readonly FigureRange[];
  readonly reports: number;
  readonly corroboration: Corroboration;
  readonly story?: string;
  readonly review: Review;
}

/** /incidents/ID */
export interface IncidentPage {
  readonly incident: IncidentLine;
  readonly reports: readonly { readonly article: ArticleLine; readonly event: EventRecord }[];
  readonly figures: readonly FigureRecord[];
  readonly positions: readonly PositionRecord[];
  readonly disputes: readonly DisputeRecord[];
  readonly links: readonly LinkRecord[];
}

/** /positions?incident=ID, ?actor=ID, ?story=ID */
export interface PositionRecord {
  readonly id: string;
  readonly actor: Participant;
  readonly incident: string;
  readonly act: Act;
  readonly first?: string;
  readonly last?: string;
  /** The earliest first. */
  readonly wordings: readonly {
    readonly words: string;
    readonly chain: readonly ChainLink[];
    readonly date?: string;
    readonly outlet?: string;
    readonly medium?: Medium;
    readonly evidence: Evidence;
  }[];
  readonly review: Review;
}

/** /disputes?incident=ID, ?story=ID */
export interface DisputeRecord {
  readonly id: string;
  readonly incident: string;
  readonly kind: "figures" | "denial" | "culprits" | "dates";
  readonly title: Line;
  /** What cannot both hold. */
  readonly sides: readonly {
    readonly claim: Line;
    readonly by: readonly Participant[];
    readonly evidence: readonly (Evidence & { readonly words?: string; readonly outlet?: string; readonly date?: string })[];
    readonly corroboration: Corroboration;
  }[];
  readonly review: Review;
}

/** /stories */
export interface StoryLine {
  readonly id: string;
  readonly title: Line;
  readonly first?: string;
  readonly last?: string;
  readonly articles: number;
  /** Outlets and agencies that stand for themselves. */
  readonly origins: number;
  readonly incidents: number;
  readonly disputes: number;
  readonly actors: readonly Participant[];
  /** Its latest article: what an outlet itself calls it. In lists. */
  readonly latest?: ArticleRef;
  readonly review: Review;
}

/** /stories/ID: the question "what happened, who says what" in one answer. At most 500 articles; `more` says how many are left out. */
export interface StoryPage {
  readonly story: StoryLine;
  readonly timeline: readonly { readonly date?: string; readonly kind: "incident" | "position"; readonly id: string; readonly text: Line }[];
  readonly incidents: readonly IncidentLine[];
  readonly positions: readonly PositionRecord[];
  readonly disputes: readonly DisputeRecord[];
  readonly figures: readonly FigureRecord[];
  readonly articles: readonly ArticleLine[];
  readonly more: number;
  readonly places: readonly MapPlace[];
  readonly network: Network;
  readonly links: readonly LinkRecord[];
}

/** A place of the story's incidents. Without coordinates it is only named. */
export interface MapPlace {
  readonly name: Name;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** How exactly the coordinates mean it: a point, a region's middle, a country's middle. */
  readonly precision: "point" | "region" | "country" | "none";
  /** Incident ids. */
  readonly incidents: readonly string[];
}

/** Who speaks of whom, and who is cited by whom. `of` counts statements. */
export interface Network {
  readonly actors: readonly (Participant & { readonly id: string; readonly type: EntityType; readonly statements: number })[];
  readonly ties: readonly { readonly from: string; readonly to: string; readonly kind: "speaks of" | "cites"; readonly count: number; readonly acts: readonly Act[] }[];
}

/** Why two things are one, or belong together. /links?of=ID */
export interface LinkRecord {
  readonly id: string;
  readonly kind: "copy" | "actor" | "incident" | "story";
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly { readonly rule: string; readonly ar: string; readonly en: string; readonly weight: number }[];
}

// ————— Search: /search?q=…&over=…&from=…&to=…&order=…&after=…&limit=… ; feeds at /search.atom?q=…, /stories/ID.atom, /actors/ID.atom —————

export type Over = "articles" | "attributions" | "events";

/**
 * The grammar: words must all occur; "…" is a phrase; = before a word takes its spelling exactly; - before anything excludes it; fields are
 * actor: act: type: outlet: place: medium: story: incident: from: to: . A field's value with spaces stands in quotation marks.
 */
export interface SearchPage extends Page<Hit> {
  /** The query as understood, in order; what was not understood is an error with `at`. */
  readonly query: readonly (Span & { readonly kind: "word" | "phrase" | "field"; readonly field?: string; readonly value: string; readonly not: boolean; readonly exact: boolean })[];
  readonly facets: Readonly<Record<"outlets" | "acts" | "types", readonly { readonly value: string; readonly count: number }[]>>;
}

export interface Snippet {
  readonly text: string;
  /** UTF-16 offsets into `text`. */
  readonly marks: readonly Span[];
}

export type Hit =
  | { readonly kind: "article"; readonly article: ArticleLine; readonly snippet: Snippet }
  | { readonly kind: "attribution"; readonly attribution: AttributionRecord; readonly snippet: Snippet }
  | { readonly kind: "event"; readonly event: EventRecord; readonly snippet: Snippet };

// ————— Sources: /feeds, /outlets, /coverage, /parked, /jobs —————

/** GET /feeds, POST /feeds `{ url, title?, outlet? }` → 201, DELETE /feeds/ID → 204, POST /feeds/ID/fetch → 202 JobRecord, GET and POST /feeds.opml. */
/** /searches: searches that are kept with the collection; /searches/ID.atom follows one. */
export interface SavedSearchRecord {
  readonly id: number;
  readonly title?: string;
  readonly q: string;
  readonly over?: Over;
  readonly from?: string;
  readonly to?: string;
  readonly order?: "newest" | "relevance";
  readonly added: string;
}

export interface SavedSearchRequest {
  readonly q: string;
  readonly over?: Over;
  readonly from?: string;
  readonly to?: string;
  readonly order?: "newest" | "relevance";
  readonly title?: string;
}

export interface FeedRecord {
  readonly id: number;
  readonly url: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly added: string;
  readonly checked?: string;
  readonly next?: string;
  readonly failures: number;
  readonly problem?: string;
  readonly articles: number;
}
export interface FeedRequest {
  readonly url: string;
  readonly title?: string;
  readonly outlet?: string;
}
/** POST /feeds.opml, body: the OPML. */
export interface OpmlResult {
  readonly added: readonly FeedRecord[];
  readonly known: number;
  readonly refused: readonly { readonly url: string; readonly reason: string }[];
}

/** /outlets */
export interface OutletLine {
  readonly outlet: string;
  readonly articles: number;
  /** Of these, copies of another's text. */
  readonly copies: number;
  readonly first?: string;
  readonly last?: string;
}

/** /coverage?from=…&to=…: articles a day, by outlet. */
export interface CoveragePage {
  readonly days: readonly string[];
  readonly outlets: readonly { readonly outlet: string; readonly counts: readonly number[] }[];
}

/** GET /parked, POST /parked/ID/retry → AddResult, DELETE /parked/ID → 204. */
export interface ParkedRecord {
  readonly id: number;
  readonly origin: string;
  readonly reason: string;
  readonly code: string;
  readonly time: string;
  readonly attempts: number;
}

/** What DELETE /parked/ID took off the list; POST /parked puts it back. */
export interface ParkedEntry {
  readonly origin: string;
  readonly reason: string;
  readonly code: string;
  readonly time: string;
  /** What is needed to try again: an address, or the article as JSON. */
  readonly payload: string;
}

/** /jobs, /jobs/ID; POST /feeds/ID/fetch begins one. A job that is "stopped" ended before its end: a feed says why in its `problem`. */
export interface JobRecord {
  readonly id: string;
  readonly kind: "add" | "fetch" | "reread";
  readonly origin: string;
  readonly position: number;
  readonly total?: number;
  readonly done: number;
  readonly failed: number;
  readonly state: "running" | "done" | "stopped";
  readonly updated: string;
}

// ————— The desk: /desk (the screen is /), /changes?since=…, /counts, /method, /stream —————

export interface DeskPage {
  /** The latest, those that most articles tell first. */
  readonly stories: readonly StoryLine[];
  /** The latest first. */
  readonly articles: readonly ArticleLine[];
  readonly feeds: readonly FeedRecord[];
  readonly jobs: readonly JobRecord[];
  readonly counts: Counts;
  /** The sample articles are in the database: DELETE /sample takes them out, POST /sample puts them back. */
  readonly sample: boolean;
}

/** What is new since a moment. */
export interface ChangesPage {
  readonly since: string;
  readonly until: string;
  readonly articles: number;
  readonly stories: readonly (StoryLine & { readonly isNew: boolean; readonly added: number })[];
  /** `before`: the figure of the same source that it replaces; without it, a figure that differs from what others gave before. */
  readonly figures: readonly { readonly story?: string; readonly headline: Line; readonly before?: FigureRecord; readonly after: FigureRecord }[];
  /** `before`: what the same actor said of it in another way. Not new: said once more, or in other words. */
  readonly positions: readonly { readonly story?: string; readonly headline: Line; readonly isNew: boolean; readonly before?: PositionRecord; readonly after: PositionRecord }[];
  readonly disputes: readonly { readonly story?: string; readonly isNew: boolean; readonly dispute: DisputeRecord }[];
}

export interface Counts {
  readonly articles: number;
  readonly versions: number;
  readonly copies: number;
  readonly actors: number;
  readonly attributions: number;
  readonly events: number;
  readonly incidents: number;
  readonly positions: number;
  readonly disputes: number;
  readonly stories: number;
  readonly feeds: number;
  readonly parked: number;
  readonly first?: string;
  readonly last?: string;
}

/** /method: what the screens cannot know by themselves. */
export interface MethodPage {
  readonly version: string;
  readonly engine: string;
  readonly acts: readonly { readonly act: Act; readonly name: Line }[];
  readonly types: readonly { readonly type: PloverType; readonly name: Line }[];
}

/** Server-sent events of /stream: `event:` is the kind, `data:` the rest as JSON. */
export type StreamEvent =
  | { readonly kind: "article"; readonly article: ArticleLine }
  | { readonly kind: "job"; readonly job: JobRecord }
  | { readonly kind: "feed"; readonly feed: FeedRecord };
