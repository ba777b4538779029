/** Why a finding was made: the rule, the words, what the lexicon says of them, and the findings it rests on. Types only. */
import type { Span } from "./reading.ts";

export interface Evidence {
  /** What these words did: "cue", "complementizer", "title", "trigger", "agreement" … */
  readonly part: string;
  readonly span: Span;
  /** The words as they stand. */
  readonly text: string;
  /** The lexicon entry, readable: "أَكَّدَ confirm, affirm (confirm)". */
  readonly entry?: string;
}

export interface Explanation {
  readonly id: string;
  readonly layer: "entity" | "mention" | "timex" | "figure" | "attribution" | "event";
  /** The rule's name, a phrase: "verb, source, complementizer, clause". */
  readonly rule: string;
  readonly evidence: readonly Evidence[];
  /** Ids of the findings it rests on, each explained in turn. */
  readonly children: readonly Explanation[];
}
