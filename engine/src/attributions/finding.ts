/** What the attribution stage returns, in token and index terms; read.ts turns it into the record. Types only. */
import type { CueRow } from "../lexicon/rows.ts";
import type { Act, Medium, Span } from "../reading.ts";

export interface TokenSpan {
  /** Token indices, inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface Clue extends TokenSpan {
  readonly part: string;
  readonly entry?: string;
}

export interface AttributionFinding {
  readonly cue: TokenSpan & Span;
  /** Mention index; span where the source phrase stands at this cue. */
  readonly source: { readonly mention: number; readonly span?: Span } | null;
  readonly content: readonly Span[];
  /** Tokens of the content, inclusive. */
  readonly contentTokens: TokenSpan;
  readonly quotation: "direct" | "indirect" | "mixed";
  readonly act: Act;
  readonly medium?: Medium;
  /** Entity indices. */
  readonly audience: readonly number[];
  readonly negated: boolean;
  /** Index of the attribution that holds this one. */
  readonly within: number | null;
  /** Timex index. */
  readonly time?: number;
  readonly row?: CueRow;
  readonly rule: string;
  readonly clues: readonly Clue[];
  readonly doubt?: string;
}
