/** What a reader finds in its source, one after the other, unread until it is wanted: what was taken before is passed over. */
import type { NewArticle, Note } from "./taken.ts";

export interface Found {
  readonly article: NewArticle;
  readonly notes?: readonly Note[];
  readonly unknownFields?: readonly string[];
}

export interface Piece {
  /** Input and where in it. */
  readonly origin: string;
  /** From 1 and growing; the count of pieces where absent. */
  readonly member?: number;
  /** Throws Refused where it cannot be taken. */
  readonly read: () => Found | Promise<Found>;
}

export type Pieces = AsyncGenerator<Piece, void, void>;
