/** What a language must have words for. A missing word does not compile. */
import type { Attribution, Bound, EntityType, EventStatus } from "naqlan";

export type Language = "ar" | "en";

export interface Dictionary {
  readonly language: Language;
  readonly direction: "rtl" | "ltr";
  readonly labels: Labels;
  readonly messages: Messages;
  readonly help: Help;
}

/** Words for the records, on the terminal and on the page. */
export interface Labels {
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly empty: Readonly<Record<SectionName, string>>;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly entityTypes: Readonly<Record<EntityType, string>>;
  readonly quotation: Readonly<Record<Attribution["quotation"], string>>;
  readonly status: Readonly<Record<EventStatus, string>>;
  readonly bounds: Readonly<Record<Bound, (amount: string) => string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly modes: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
  readonly timeTypes: Readonly<Record<"date" | "time" | "duration" | "set", string>>;
  readonly dayParts: Readonly<Record<string, string>>;
  readonly seasons: Readonly<Record<string, string>>;
  readonly periods: Readonly<Record<"past" | "present" | "future" | "hijri" | "weekend" | "unresolved", string>>;
  readonly week: (number: number, year: string) => string;
  readonly duration: (amount: string, unit: string) => string;
  readonly doubts: Readonly<Record<string, string>>;
  readonly layers: Readonly<Record<"entity" | "mention" | "timex" | "figure" | "attribution" | "event", string>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly page: Readonly<Record<PageWord, string>>;
  readonly records: RecordLabels;
}

/** Words for what stands across articles. */
export interface RecordLabels {
  readonly kinds: Readonly<Record<"actor" | "incident" | "position" | "dispute" | "story" | "article" | "attribution" | "event", string>>;
  readonly disputes: Readonly<Record<"figures" | "denial" | "culprits" | "dates", string>>;
  readonly grades: Readonly<Record<"single" | "repeated" | "independent" | "many", string>>;
  readonly fields: Readonly<Record<RecordField, string>>;
  readonly empty: Readonly<Record<"search" | "stories" | "actors" | "disputes" | "parked" | "feeds" | "statements" | "incidents", string>>;
  readonly articles: (count: number) => string;
  readonly reports: (count: number) => string;
  readonly origins: (count: number) => string;
  readonly incidents: (count: number) => string;
  readonly statements: (count: number) => string;
  /** How far a claim is from a source with a name. */
  readonly steps: (count: number | null) => string;
  /** Texts that stood at one address after the other. */
  readonly version: (number: number) => string;
  readonly against: (earlier: number, later: number) => string;
  readonly unchanged: (paragraphs: number) => string;
  readonly onlyText: string;
  readonly sameText: string;
}

export type RecordField =
  | "timeline" | "positions" | "disputes" | "figures" | "articles" | "copies" | "copyOf" | "spellings" | "roles" | "seen" | "statements" | "events" | "reports"
  | "corroboration" | "against" | "between" | "revised" | "why" | "because" | "unreviewed" | "noTitle" | "more" | "parked" | "followed" | "everyone" | "outlet" | "failures" | "next" | "unknownSource";

export type SectionName = "statements" | "events" | "figures" | "times" | "participants" | "doubts";

export type FieldName =
  | "nobody" | "article" | "denied" | "to" | "actors" | "recipients" | "place" | "date" | "figures" | "citing" | "said"
  | "author" | "published" | "romanised" | "roles" | "unnamed" | "of" | "untitled" | "words" | "rule";

export type PageWord =
  | "title" | "other" | "layers" | "statements" | "events" | "names" | "times" | "figures" | "records" | "text" | "machine" | "noScript" | "contents" | "made";

/** Sentences for errors and progress: one line each. */
export interface Messages {
  readonly unknownCommand: (name: string, near: string | undefined) => string;
  readonly unknownOption: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooManyArguments: (command: string) => string;
  readonly seeHelp: (command: string) => string;
  readonly nothingToRead: string;
  readonly filesAndInput: string;
  readonly inputNeedsOutput: string;
  readonly outputNeedsInput: string;
  readonly onlyWithInput: (option: string) => string;
  readonly onlyWithFiles: (option: string) => string;
  readonly oneStandardInput: string;
  readonly sameFile: (path: string) => string;
  readonly wrongDate: (value: string) => string;
  readonly wrongWorkers: (value: string) => string;
  readonly wrongLanguage: (value: string) => string;
  readonly explainNeeds: string;
  readonly oneArticle: (file: string, count: number) => string;
  readonly unknownId: (id: string, known: string) => string;
  readonly noFindings: (file: string) => string;
  readonly noFile: (path: string) => string;
  readonly isFolder: (path: string) => string;
  readonly notAllowed: (path: string) => string;
  readonly tooLarge: (path: string) => string;
  readonly cannotRead: (path: string, reason: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly noFolder: (path: string) => string;
  readonly diskFull: string;
  readonly empty: (file: string) => string;
  readonly binary: (file: string) => string;
  readonly document: (file: string, kind: string) => string;
  readonly webPage: (file: string) => string;
  readonly notJson: (file: string) => string;
  readonly badArticle: (file: string, line: number, reason: string) => string;
  readonly oldEncoding: (file: string, encoding: string) => string;
  readonly noArabic: (file: string) => string;
  readonly standardInput: string;
  readonly standardOutput: string;
  readonly wrotePage: (path: string, articles: number) => string;
  readonly reasons: Reasons;
  readonly progress: (done: Progress) => string;
  readonly summary: (done: Progress, output: string) => string;
  readonly failedLines: (count: number, path: string) => string;
  readonly stopped: (articles: number, path: string) => string;
  readonly stoppedEarly: string;
  readonly noSamples: (folder: string) => string;
  readonly unexpected: (reason: string) => string;
  /** `value` undefined: it is secret. */
  readonly wrongSetting: (name: string, value: string | undefined, takes: string, example: string) => string;
  readonly unknownSetting: (name: string) => string;
  /** Fields of articles as JSON that are none, with how often they stood there. */
  readonly unknownFields: (fields: readonly (readonly [name: string, count: number])[], known: readonly string[]) => string;
  readonly demo: Readonly<Record<"introduction" | "page" | "next", string>>;
  readonly corpus: CorpusMessages;
}

/** Sentences of the commands that keep a collection. */
export interface CorpusMessages {
  readonly nothingToAdd: string;
  readonly noStore: (address: string) => string;
  readonly wrongStore: (address: string, reason: string) => string;
  readonly storeBusy: (address: string) => string;
  readonly emptyQuery: string;
  readonly needsName: (command: string) => string;
  readonly notFound: (kind: string, name: string) => string;
  readonly retiredInto: (id: string, replacedBy: string | undefined) => string;
  readonly severalActors: (name: string) => string;
  readonly wrongNumber: (option: string, value: string) => string;
  readonly wrongChoice: (option: string, value: string, choices: string) => string;
  readonly queryTooLong: string;
  readonly notArabic: string;
  readonly emptyText: string;
  readonly progress: (done: AddedCount) => string;
  readonly added: (done: AddedCount, address: string) => string;
  readonly seeParked: (count: number) => string;
  /** Why inputs were set aside, the commonest reason first. */
  readonly reasonsOf: (reasons: readonly (readonly [reason: string, count: number])[]) => string;
  readonly notes: Readonly<Record<"charset-guessed" | "cut-text" | "from-pdf", (count: number) => string>>;
  readonly left: (time: string) => string;
  readonly stopped: (address: string) => string;
  readonly exported: (rows: number, path: string) => string;
  readonly backedUp: (path: string) => string;
  readonly restored: (address: string, articles: number) => string;
  readonly wouldOverwrite: (path: string) => string;
  readonly verified: (articles: number) => string;
  readonly problems: (count: number) => string;
  readonly reread: (done: { readonly read: number; readonly changed: number; readonly seconds: number }) => string;
  readonly unparked: (count: number) => string;
  readonly following: (feed: string) => string;
  readonly unfollowed: (feed: string) => string;
  readonly feedFailed: (feed: string, reason: string) => string;
  readonly notDue: (feed: string, time: string) => string;
  readonly more: (command: string) => string;
  readonly needsLogin: (host: string) => string;
  readonly portTaken: (port: number) => string;
  readonly cannotListen: (address: string, reason: string) => string;
  readonly serving: (store: string) => string;
  readonly needsTwo: (command: string) => string;
  readonly notAlike: (a: string, b: string) => string;
  readonly oneAlready: (a: string, b: string) => string;
  readonly decided: (same: boolean, articles: number) => string;
  readonly undecided: (articles: number) => string;
  readonly noDecision: (number: number) => string;
  readonly noDecisions: string;
  readonly isSame: (same: boolean) => string;
  readonly pairs: (count: number) => string;
  /** Why an actor is one: its identity, else its name. */
  readonly actorBy: (identity: string | undefined) => string;
  readonly byHand: (same: boolean, day: string) => string;
}

export interface AddedCount {
  readonly taken: number;
  readonly added: number;
  readonly versions: number;
  readonly copies: number;
  readonly known: number;
  readonly parked: number;
  readonly words: number;
  readonly seconds: number;
}

/** Why a line is no article. */
export interface Reasons {
  readonly notUtf8: string;
  readonly notJson: string;
  readonly notObject: string;
  readonly noText: string;
  readonly notString: (field: string) => string;
  readonly wrongDate: (value: string) => string;
  readonly tooLong: string;
  readonly failed: (reason: string) => string;
}

export interface Progress {
  readonly articles: number;
  readonly words: number;
  readonly seconds: number;
}

export type CommandName =
  | "read" | "explain" | "demo" | "help"
  | "add" | "follow" | "fetch" | "parked" | "search" | "stories" | "story" | "actor" | "incident" | "disputes" | "versions" | "why" | "same" | "different" | "decisions" | "export" | "backup" | "restore" | "verify" | "reread" | "serve";

export type OptionName =
  | "json" | "english" | "published" | "outlet" | "title" | "url" | "html" | "input" | "output" | "workers" | "lang" | "help" | "version"
  | "store" | "limit" | "after" | "order" | "format" | "safe" | "bom" | "retry" | "forget" | "remove" | "all" | "host" | "port";

export type ExampleName =
  | "readOne" | "readDated" | "readEnglish" | "readPipe" | "readJson" | "readHtml" | "readSeveral" | "bulk" | "bulkWorkers" | "bulkPipe"
  | "explainStatement" | "explainEnglish" | "explainJson" | "demo" | "demoEnglish" | "helpRead" | "helpArabic"
  | "followFeed" | "followList" | "addFile" | "addCollection" | "parkedList" | "searchWords" | "searchActor" | "searchOver" | "storiesList" | "storyOne"
  | "actorOne" | "disputesList" | "decisionsList" | "helpSettings" | "exportCsv" | "exportJsonl" | "backupOne" | "restoreOne" | "verifyOne" | "rereadOne";

export type SettingName =
  | "NAQLAN_STORE" | "NAQLAN_QUERY_SECONDS" | "NAQLAN_ALLOW" | "NAQLAN_CONTACT" | "NAQLAN_PAUSE" | "NAQLAN_PORT" | "NAQLAN_HOSTS" | "NAQLAN_PASSWORD" | "NAQLAN_TOKENS" | "NAQLAN_URL";

export type SettingWords = Readonly<Record<SettingName, { readonly is: string; readonly takes: string }>>;

export interface Help {
  readonly tagline: string;
  readonly headings: Readonly<Record<"usage" | "commands" | "options" | "settings" | "examples" | "exitCodes", string>>;
  readonly more: string;
  readonly commands: Readonly<Record<CommandName, { readonly summary: string; readonly text: string }>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly settings: SettingWords;
  readonly settingsText: string;
  readonly usually: (value: string) => string;
  readonly examples: Readonly<Record<ExampleName, string>>;
  readonly exitCodes: Readonly<Record<"0" | "1" | "2" | "130", string>>;
}
