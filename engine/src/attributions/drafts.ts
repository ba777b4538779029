/** The statements found so far: what one is made of, how it is added, and which stood before a token. */
import type { CueRow } from "../lexicon/rows.ts";
import type { Syntax } from "../matching/syntax.ts";
import type { Referents } from "../mentions/referents.ts";
import type { Act, Medium, Span } from "../reading.ts";
import type { ContentFound } from "./contents.ts";
import type { AttributionFinding, Clue, TokenSpan } from "./finding.ts";
import type { Marks } from "./marks.ts";
import type { Times } from "./sources.ts";
import type { Speaker } from "./speakers.ts";

/** A statement until all are found: `within` and what is carried on come last. */
export type Draft = { -readonly [K in keyof AttributionFinding]: AttributionFinding[K] };

/** One article as the rules of this folder see it. */
export interface Discourse {
  readonly s: Syntax;
  readonly referents: Referents;
  readonly times: Times;
  readonly marks: Marks;
  /** Statements so far, and those who made them. */
  readonly drafts: Draft[];
  readonly speakers: Speaker[];
}

/** What a rule made out, before it becomes a draft. */
export interface Made {
  /** Tokens of the cue, and the part of them that is shown. */
  readonly first: number;
  readonly last: number;
  readonly part: Span;
  readonly source: Draft["source"];
  readonly content: ContentFound;
  readonly act: Act;
  readonly medium?: Medium | undefined;
  readonly audience?: readonly number[];
  readonly negated?: boolean;
  readonly row?: CueRow | undefined;
  readonly rule: string;
  /** Who speaks ought to be known and is not. */
  readonly unclear?: boolean;
  readonly clues: readonly Clue[];
}

/** How many statements back a look goes: a sentence has few, and time stays linear. */
export const NEAR = 24;
/** How many statements back the one may stand whose content still goes on. */
const NEAR_ENCLOSING = 12;

/** Adds a statement; a cue has one only. */
export function push({ s, times, drafts }: Discourse, m: Made): void {
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) if (drafts[k]!.cue.first === m.first) return;
  const time = timeNear(s, times, m);
  drafts.push({
    cue: { first: m.first, last: m.last, start: m.part.start, end: m.part.end }, source: m.source, content: m.content.spans, contentTokens: m.content.tokens, quotation: m.content.quotation, act: m.act,
    medium: m.medium || undefined, audience: m.audience ?? [], negated: m.negated ?? false, within: null, time, row: m.row, rule: m.rule, clues: m.clues, doubt: m.unclear ? "unclear-source" : undefined,
  });
}

/** A time between the cue and the content behind it, or right before the cue, is when it was said: وقال أمس إن. One inside the content is not. */
function timeNear(s: Syntax, times: Times, { first, last, content: { tokens } }: Made): number | undefined {
  for (let i = last + 1; i < tokens.first; i++) if (times.at[i]! >= 0) return times.at[i]!;
  const before = first - 1;
  if (before < 0 || (tokens.first <= before && before <= tokens.last) || s.sentenceOf[before] !== s.sentenceOf[first]) return undefined;
  return times.at[before]! >= 0 ? times.at[before]! : undefined;
}

/** Keeps who made this statement for the verbs without a written subject that follow. */
export function remember({ s, referents, drafts, speakers }: Discourse, d: Draft): void {
  if (!d.source) return;
  const nested = drafts.slice(-NEAR).some((o) => o !== d && holds(o.contentTokens, d.cue));
  const gender = genderShown(s, referents, d);
  speakers.push({ mention: d.source.mention, sentence: s.sentenceOf[d.cue.first]!, nested, aside: d.rule.startsWith("according"), ...(gender ? { gender } : {}) });
}

/** ذكرت شركة فلان: the verb shows the gender of a body whose name does not. */
function genderShown(s: Syntax, referents: Referents, d: Draft): "m" | "f" | "c" | undefined {
  const features = s.chosen[d.cue.first]?.entry.features;
  if (!d.source?.span || features?.person !== 3 || features.number !== "s" || !d.rule.startsWith("verb")) return undefined;
  const { type } = referents.entities[referents.mentions[d.source.mention]!.entity]!;
  return type === "organization" || type === "place" ? features.gender : undefined;
}

/** The innermost statement whose content holds token i, by its index. */
export function enclosing(drafts: readonly Draft[], i: number): number | undefined {
  let best: number | undefined;
  for (let k = Math.max(0, drafts.length - NEAR_ENCLOSING); k < drafts.length; k++) {
    const c = drafts[k]!.contentTokens;
    if (c.first <= i && i <= c.last && (best === undefined || size(c) <= size(drafts[best]!.contentTokens))) best = k;
  }
  return best;
}

/** The latest statement before token i in its sentence that fits. */
export function latestInSentence(s: Syntax, drafts: readonly Draft[], i: number, fits: (d: Draft) => boolean): Draft | undefined {
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) {
    const d = drafts[k]!;
    if (s.sentenceOf[d.cue.first] !== s.sentenceOf[i]) {
      if (d.cue.first < i) return undefined;
      continue;
    }
    if (d.cue.first < i && fits(d)) return d;
  }
  return undefined;
}

/** Does the statement `d` lie in another's content of the same sentence that also precedes `i`, so that the other one controls? */
export function isInside(drafts: readonly Draft[], d: Draft, i: number): boolean {
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) {
    const o = drafts[k]!;
    if (o !== d && o.contentTokens.first <= d.cue.first && d.cue.first <= o.contentTokens.last && o.contentTokens.last < i && o.cue.first < d.cue.first && (o.rule.startsWith("verb") || o.rule.startsWith("participle"))) return true;
  }
  return false;
}

/** Does the outer stretch hold the inner? */
export function holds(outer: TokenSpan, inner: TokenSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Length of a stretch, for comparison. */
export function size(t: TokenSpan): number {
  return t.last - t.first;
}
