/** Where does what is reported end? At the unit's end, a new statement, a participle cue, or where the narrator takes over. */
import type { Span } from "../reading.ts";
import { conjunctionOn, hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { isKind } from "../matching/words.ts";
import { TokenKind } from "../text/tokens.ts";
import type { TokenSpan } from "./finding.ts";

/** What the end depends on, found beforehand for every token. */
export interface Marks {
  /** Token starts a cue with a complement of its own (finite verb, participle, according-to). */
  readonly cueAt: Uint8Array;
  /** Token is a participle cue with a complement of its own. */
  readonly participleAt: Uint8Array;
  /** Token starts an according-to phrase. */
  readonly accordingAt: Uint8Array;
}

export interface ContentFound {
  readonly tokens: TokenSpan;
  readonly spans: readonly Span[];
  readonly quotation: "direct" | "indirect" | "mixed";
}

const NARRATOR = new Set(["الامر", "وهو", "وهي", "وذلك", "مما", "فيما", "بينما"]);

export function findContent(s: Syntax, marks: Marks, cue: number, first: number, quotation: number, clause: boolean): ContentFound | undefined {
  const n = s.tokens.length;
  if (first >= n) return undefined;
  const outer = s.quotationOf[cue]!;
  const unit = outer >= 0 ? Math.min(s.quotations[outer]!.close, n) - 1 : lastOfSentence(s, cue);
  if (quotation >= 0) {
    const q = s.quotations[quotation]!;
    // Straight marks pair by luck where one is missing: a sentence of the narrator inside ends the quotation.
    const loose = !q.closed || (/^["\u201C\u201D]$/.test(s.tokens[q.open]!.surface) && q.close - q.open > 12);
    const full = Math.min(q.closed ? q.close - 1 : q.close - 1, n - 1);
    const end = loose ? endOfOpenQuotation(s, marks, q.open, full, !q.closed) : full;
    const goesOn = q.closed && end === full && continues(s, marks, q.close, unit);
    if (!goesOn) return made(s, first, end, q.open + 1 >= first - 2 ? "direct" : "mixed");
    const last = endOfClause(s, marks, cue, q.close + 1, unit, outer);
    // The quotation is part of a longer clause; its marks stay outside where the content begins with it.
    return made(s, first, last, "mixed");
  }
  // رفض ذلك: a bare demonstrative is all there is.
  if (!clause && s.tags[first] === Tag.Demonstrative && !(s.tags[first + 1] === Tag.Noun && hasArticle(s, first + 1))) return made(s, first, first, "indirect");
  const last = endOfClause(s, marks, cue, first, unit, outer);
  if (last < first) return undefined;
  return made(s, first, last, clause && holdsQuotation(s, first, last) ? "mixed" : "indirect");
}

/** After a colon without quotation marks the words are the speaker's own. */
export function directToEnd(s: Syntax, cue: number, first: number): ContentFound | undefined {
  const outer = s.quotationOf[cue]!;
  const last = outer >= 0 ? Math.min(s.quotations[outer]!.close, s.tokens.length) - 1 : lastOfSentence(s, first);
  return last < first ? undefined : made(s, first, last, "direct");
}

function lastOfSentence(s: Syntax, i: number): number {
  return s.sentences[s.sentenceOf[i]!]!.last;
}

/** A quotation never closed: it ends where the next statement of the paragraph begins, else with the paragraph. */
function endOfOpenQuotation(s: Syntax, marks: Marks, open: number, last: number, unclosed: boolean): number {
  for (let i = open + 2; i <= last; i++) {
    if (unclosed && marks.participleAt[i] && s.tags[i - 1] === Tag.Punctuation) return i - 1;
    if (s.tokens[i - 1]!.surface === "." && marks.cueAt[i] && conjunctionOn(s, i) && s.chosen[i]?.entry.features.pos === Pos.Perfect && s.chosen[i]?.entry.features.person === 3) return i - 1;
  }
  return last;
}

/** Does the clause go on after the closing mark? */
function continues(s: Syntax, marks: Marks, close: number, unit: number): boolean {
  const next = close + 1;
  if (next > unit) return false;
  const token = s.tokens[next]!;
  if (token.kind === TokenKind.Punctuation) {
    return false;
  }
  if (marks.cueAt[next] || marks.accordingAt[next] || s.tags[next] === Tag.Participle) return false;
  if (s.tags[next] === Tag.Verb && conjunctionOn(s, next)) return false;
  if (s.sentenceOf[next] !== s.sentenceOf[close] ) return false;
  const w = token.word.fold;
  if (NARRATOR.has(w) || w === "في" && s.tokens[next + 1]?.word.fold === "اشاره") return false;
  return true;
}

function endOfClause(s: Syntax, marks: Marks, cue: number, from: number, unit: number, outer: number): number {
  let last = unit;
  for (let i = from; i <= unit; i++) {
    // Inside an inner quotation nothing ends the content.
    const q = s.quotationAt[i]!;
    if (q >= 0 && s.quotations[q]!.closed && s.quotations[q]!.close <= unit) {
      i = s.quotations[q]!.close;
      continue;
    }
    if (i === from) continue;
    const tag = s.tags[i] as Tag;
    const { surface, word } = s.tokens[i]!;
    if (tag === Tag.Punctuation) {
      if (/^\.\.+$|^…/.test(surface) && i < unit && startsNewStatement(s, marks, i + 1)) {
        last = i - 1;
        break;
      }
      continue;
    }
    if (outer >= 0) continue;
    if (marks.accordingAt[i]) {
      last = i - 1;
      break;
    }
    if (marks.participleAt[i]) {
      last = i - 1;
      break;
    }
    if (marks.cueAt[i] && tag === Tag.Verb && startsTurn(s, i, cue)) {
      last = beforeOpening(s, i, from);
      break;
    }
    if (s.tokens[i - 1]!.surface === "\u060C" && word.fold === "وذلك" && s.tags[i + 1] !== Tag.Complementizer) {
      last = i - 1;
      break;
    }
    if (s.tokens[i - 1]!.surface === "\u060C" && word.fold === "في" && s.tokens[i + 1]?.word.fold === "اشاره") {
      last = i - 1;
      break;
    }
    if (word.fold === "الامر" && s.tokens[i + 1]?.word.fold === "الذي") {
      last = i - 1;
      break;
    }
  }
  return last;
}

function startsNewStatement(s: Syntax, marks: Marks, i: number): boolean {
  return marks.cueAt[i] === 1 || s.tags[i] === Tag.Participle || s.tags[i] === Tag.Adversative || s.tags[i] === Tag.Conjunction || (s.tags[i] === Tag.Verb && conjunctionOn(s, i) !== "");
}

/** وأضاف، وقال: a conjoined perfect verb of saying opens the narrator's next sentence; so do كما أضاف، فيما أكدت، لكنه أوضح. */
function startsTurn(s: Syntax, i: number, cue: number): boolean {
  const a = s.tokens[i]!.word.analyses.find((x) => x.entry.kind === Kind.Cue && (x.entry.features.pos === Pos.Perfect || x.entry.features.pos === Pos.Imperfect));
  if (!a) return false;
  const third = a.entry.features.person === 3 && a.entry.features.active;
  const perfect = a.entry.features.pos === Pos.Perfect;
  if (a.cut.conjunction === "و" || a.cut.conjunction === "ف") return third && (perfect || sameTense(s, i, cue));
  const before = s.tokens[i - 1]!.word.fold;
  if (before === "كما" || before === "فيما" || before === "بينما" || before === "حيث" || before === "وقد" || before === "فقد" || before === "بعدها") return third && perfect;
  // إلا أنه أضاف، غير أنها أكدت
  if (s.tags[i - 1] === Tag.Complementizer && s.chosen[i - 1]?.cut.pronoun && /^(الا|غير|بيد)$/.test(s.tokens[i - 2]?.word.fold ?? "")) return third;
  return /^(و)?لكن(ه|ها|هم)$/.test(before) && third;
}

function sameTense(s: Syntax, i: number, cue: number): boolean {
  return s.chosen[i]?.entry.features.pos === s.chosen[cue]?.entry.features.pos && isKind(s.tokens[i]!.word, Kind.Cue);
}

function beforeOpening(s: Syntax, i: number, from: number): number {
  let k = i - 1;
  const w = s.tokens[k]!.word.fold;
  if (s.tags[k] === Tag.Complementizer) return Math.max(from, k - 2);
  if (w === "كما" || w === "فيما" || w === "بينما" || w === "حيث" || w === "وقد" || w === "فقد" || w === "بعدها" || /^(و)?لكن(ه|ها|هم)$/.test(w)) k--;
  return Math.max(from, k);
}

function holdsQuotation(s: Syntax, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const q = s.quotationAt[i]!;
    if (q >= 0 && s.quotations[q]!.close - i > 4) return true;
  }
  return false;
}

function made(s: Syntax, first: number, last: number, quotation: "direct" | "indirect" | "mixed"): ContentFound | undefined {
  let a = first;
  let b = last;
  while (a <= b && (s.tokens[a]!.kind === TokenKind.Punctuation)) a++;
  while (b >= a && s.tokens[b]!.kind === TokenKind.Punctuation && !(s.tokens[b]!.surface === ")" && hasOpening(s, a, b)) && s.tokens[b]!.surface !== "%") b--;
  if (a > b) return undefined;
  return { tokens: { first: a, last: b }, spans: [{ start: s.tokens[a]!.start, end: s.tokens[b]!.end }], quotation };
}

function hasOpening(s: Syntax, a: number, b: number): boolean {
  for (let i = b; i >= a; i--) if (s.tokens[i]!.surface === "(") return true;
  return false;
}
