/** What the figures stage returns, in token terms; read.ts turns it into the record. Types only. */
import type { Clue } from "../attributions/finding.ts";
import type { Bound, Span } from "../reading.ts";

export interface FigureFinding extends Span {
  /** Token indices, inclusive: the number and its noun, with the word that gives the unit where they touch. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly bound: Bound;
  /** "killed", "injured", "detained", "abducted", "missing", "displaced", "person", "percent" or an ISO 4217 code. */
  readonly unit: string;
  /** What is counted, as written. */
  readonly of?: string;
  /** Token of the word that says what became of them («مقتل», «أصيب»), where there is one. */
  readonly governor?: number;
  readonly rule: string;
  readonly clues: readonly Clue[];
}
