/** What a route is: data for the server, the OpenAPI description and the tests, and what it does. */
import type { z } from "@hono/zod-openapi";
import type { Store } from "../store/store.ts";
import type { AddResult, ArticleInput, Counts, FeedRecord, FeedRequest, JobRecord, ParkedEntry, Reading, StreamEvent } from "./contract.ts";

export type Method = "get" | "post" | "delete";

/** What may be done with it: everything that changes something needs "write". */
export type Scope = "open" | "read" | "write";

export interface Asked<Q = unknown, B = unknown> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
  readonly language: "ar" | "en";
  /** Address of the service as the client sees it: "http://127.0.0.1:8080". */
  readonly origin: string;
}

export type Answer =
  | { readonly json: unknown; readonly status?: 200 | 201 | 202; readonly location?: string }
  | { readonly text: string | AsyncIterable<string>; readonly type: string; readonly file?: string }
  | { readonly bytes: Uint8Array; readonly type: string; readonly file?: string }
  | { readonly none: true }
  | { readonly stream: AsyncIterable<StreamEvent> };

export interface Route {
  readonly method: Method;
  /** As OpenAPI writes it: "/stories/{id}.json". */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly scope: Scope;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Where the body is no JSON: its media types. */
  readonly bodyTypes?: readonly string[];
  /** Schema of the JSON answer. */
  readonly returns?: z.ZodType;
  /** Media type of another answer. */
  readonly produces?: string;
  readonly status?: number;
  /** What its table is, under the same path with .csv: rows and their schema. Lists have their items without it. */
  readonly rows?: { readonly of: (json: never) => readonly unknown[]; readonly schema: z.ZodType };
  readonly handle: (asked: Asked<never, never>, world: World) => Promise<Answer>;
}

/** A route whose handler knows the types of its query and body. */
export function route<Q extends z.ZodType = z.ZodType<object>, B extends z.ZodType = z.ZodType<undefined>>(
  given: Omit<Route, "query" | "body" | "handle"> & { readonly query?: Q; readonly body?: B; readonly handle: (asked: Asked<z.output<Q>, z.output<B>>, world: World) => Promise<Answer> },
): Route {
  return given as unknown as Route;
}

/** What the service is given by who starts it. */
export interface World {
  /** What is shown: the collection, or the sample until there is something of one's own. */
  readonly store: Store;
  /** The collection itself, where what people keep is kept. */
  readonly own: Store;
  readonly version: string;
  /** UTC, ISO 8601. */
  readonly clock: () => string;
  readonly work: Work;
  readonly events: Events;
}

/** What changes the collection: done by others, behind these names. */
export interface Work {
  /** Reads without keeping; throws where the reader fails on it. */
  read(article: ArticleInput): Promise<Reading>;
  add(articles: readonly ArticleInput[], language: "ar" | "en"): Promise<AddResult>;
  /** Fetches and adds a page. Absent: the service does not fetch. */
  readonly addAddress?: (url: string, language: "ar" | "en") => Promise<AddResult>;
  follow(feed: FeedRequest): Promise<FeedRecord>;
  /** Begins to fetch what is new and gives the job that has just begun. Absent: the service does not fetch. */
  readonly fetchFeed?: (id: number, language: "ar" | "en") => Promise<JobRecord>;
  readonly followOpml?: (opml: string) => Promise<{ readonly added: readonly FeedRecord[]; readonly known: number; readonly refused: readonly { readonly url: string; readonly reason: string }[] }>;
  retry(parked: number, language: "ar" | "en"): Promise<AddResult>;
  unpark(parked: number): Promise<ParkedEntry>;
  readonly sample?: { isThere(): Promise<boolean>; put(): Promise<Counts>; remove(): Promise<Counts> };
}

/** News of the service itself, for the open pages. */
export interface Events {
  publish(event: StreamEvent): void;
  subscribe(): AsyncIterable<StreamEvent> & { readonly close: () => void };
}
