/** What the events stage returns, in token and index terms; read.ts turns it into the record. Types only. */
import type { AttributionFinding, Clue, TokenSpan } from "../attributions/finding.ts";
import type { FigureFinding } from "../figures/finding.ts";
import type { Syntax } from "../matching/syntax.ts";
import type { Referents } from "../mentions/referents.ts";
import type { NumberFinding } from "../numbers/numbers.ts";
import type { EventStatus, PloverType, Span } from "../reading.ts";
import type { TimexFinding } from "../times/times.ts";

export interface EventsInput {
  readonly s: Syntax;
  readonly referents: Referents;
  readonly numbers: readonly NumberFinding[];
  readonly times: readonly TimexFinding[];
  /** For each token the timex over it, or -1. */
  readonly timexAt: Int32Array;
  readonly figures: readonly FigureFinding[];
  readonly attributions: readonly AttributionFinding[];
  readonly published?: string;
  readonly title?: string;
}

export interface EventFinding {
  readonly type: PloverType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  /** First the most specific. */
  readonly triggers: readonly (TokenSpan & Span)[];
  /** Entity indices. */
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  /** Entity index. */
  readonly place?: number;
  /** Timex index. */
  readonly time?: number;
  readonly date?: { readonly from: string; readonly to: string };
  readonly status: EventStatus;
  /** Figure indices. */
  readonly figures: readonly number[];
  /** Attribution index. */
  readonly within: number | null;
  readonly headline: { readonly ar: string; readonly en: string };
  readonly rule: string;
  readonly clues: readonly Clue[];
}
