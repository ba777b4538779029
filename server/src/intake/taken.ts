/**
 * What does intake give? An article with what is known of it, or a refusal with its reason. The types are those of the store's port in shape:
 * intake and store do not know each other, and the compiler compares them where they meet.
 */
import type { RefusalCode, Told } from "../language/refusals.ts";
import type { FetchSettings } from "./fetching.ts";
import type { Fetcher } from "./fetching.ts";
import type { Limits } from "./limits.ts";

/** How an article came here, byte-exact. */
export interface Capture {
  /** SHA-256 (hex) of `bytes`. */
  readonly hash: string;
  /** As published, once the packing of the transport (Content-Encoding) is off. */
  readonly bytes: Uint8Array;
  /** Every address passed through, the first asked to the last answering; a file's name for files. */
  readonly addresses: readonly string[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** UTC, ISO 8601. */
  readonly time: string;
  /** Name and version of what captured it: "naqlan 0.1.0". */
  readonly software: string;
  readonly mediaType?: string;
}

/** Text and what is known of it, split from its furniture. */
export interface NewArticle {
  /** Paragraphs separated by "\n"; the title is not in it. */
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 day or date-time. */
  readonly published?: string;
  /** «بغداد - رويترز:» as written; it is no longer in the text. */
  readonly dateline?: string;
  /** The agency credited, by its name in the outlet list where known. */
  readonly agency?: string;
  readonly capture?: Capture;
}

export interface TakenArticle {
  readonly article: NewArticle;
  /** Input and where in it: "news.jsonl, line 12", an address, "pages.warc.gz > https://…". */
  readonly origin: string;
  /** Which member of its source it is, from 1: what `after` takes to go on from here. */
  readonly member: number;
  /** Things worth telling: the charset was guessed, no day of publication was found, the text was cut at the limit. */
  readonly notes?: readonly Note[];
  /** Fields of an article as JSON that are not known and were passed over. */
  readonly unknownFields?: readonly string[];
}

export type Note = "charset-guessed" | "no-date" | "cut-text" | "from-pdf";

export interface Refusal {
  readonly refused: string;
  readonly member: number;
  readonly code: RefusalCode;
  readonly reason: Told;
  /** ISO 8601: not to be asked again before. */
  readonly retryAfter?: string;
}

export type Taken = TakenArticle | Refusal;

/** What a caller says of an article; it goes before what the source says. */
export type Given = Partial<Pick<NewArticle, "title" | "outlet" | "published" | "url" | "author">>;

export interface IntakeProgress {
  /** Members seen, those skipped by `after` included. */
  readonly members: number;
  readonly articles: number;
  readonly refused: number;
  /** Bytes read from the source so far, and of how many where that is known. */
  readonly bytes: number;
  readonly totalBytes?: number;
}

export interface IntakeOptions {
  /** The clock: capture times, politeness, and what dates are still to come. */
  readonly now: () => Date;
  readonly given?: Given;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: IntakeProgress) => void;
  /** Members up to this one were taken in by an earlier run: they are passed over unread. */
  readonly after?: number;
  /** Who fetches; one is made from `fetching` and closed at the end where none is given. */
  readonly fetcher?: Fetcher;
  readonly fetching?: FetchSettings;
  /** Addresses that need not be fetched again (feeds, sitemaps). */
  readonly known?: (url: string) => boolean | Promise<boolean>;
  /** Leave dateline, byline and agency where they stand in the text. */
  readonly keepCredits?: boolean;
}
