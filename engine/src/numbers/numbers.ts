/**
 * Which numbers stand in the text, and how sure is the article of them? Digits of three kinds, number words in every gender and case,
 * joined with و («خمسة وعشرون ألفا وثلاثمئة»), scales after digits («3.5 مليون»), ordinals, fractions, and the open numbers of the news:
 * عشرات, آلاف, «ما لا يقل عن». One pass; what a number counts is asked later.
 */
import { boundsAfter, boundsBefore, type NumberWordRow, percentPhrases } from "../lexicon/number-words.ts";
import { gate, isKind, offsetOf, type Token, type Word, WordMemo } from "../matching/words.ts";
import { Kind } from "../matching/dictionary.ts";
import type { Bound } from "../reading.ts";
import { ALEF, BEH, digitValue, FEH, KAF, LAM, WAW } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";

export type NumberKind = "cardinal" | "ordinal" | "fraction" | "approximate" | "multiplier";

export type NumberRule =
  | "number in digits" | "digits with a scale word" | "number in words" | "hundreds and thousands written open" | "ordinal in words" | "fraction in words"
  | "fraction of a scale" | "tens, hundreds, thousands of" | "several" | "times as many";

export interface NumberFinding {
  /** Token indices, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Offsets, without what is written together with the first word. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly bound: Bound;
  readonly kind: NumberKind;
  /** Followed by % or «في المئة», which `last` then includes. */
  readonly percent: boolean;
  /** Where «أكثر من» starts. */
  readonly boundStart?: number;
  readonly rule: NumberRule;
}

const IS_NUMBER = gate((word) => isKind(word, Kind.Number));

export function findNumbers(tokens: readonly Token[]): NumberFinding[] {
  const out: NumberFinding[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ((token.gates & IS_NUMBER) === 0 && token.kind !== TokenKind.Number) continue;
    const found = numberAt(tokens, i);
    if (!found) continue;
    const finding = complete(tokens, i, found);
    out.push(finding);
    i = finding.last;
  }
  return out;
}

/** What one word says about a number. */
export interface NumberSense {
  readonly row: NumberWordRow;
  /** و stands on it. */
  readonly joined: boolean;
  readonly article: boolean;
  readonly preposition: string;
  /** Letter of the norm at which the word starts without و and ب ل ك. */
  readonly from: number;
}

interface Found {
  readonly last: number;
  readonly value: number;
  readonly kind: NumberKind;
  readonly rule: NumberRule;
}

const HUNDRED = 100;
const THOUSAND = 1000;

function numberAt(tokens: readonly Token[], i: number): Found | undefined {
  if (tokens[i]!.kind === TokenKind.Number) return cardinalAt(tokens, i);
  const sense = numberSense(tokens[i]!.word);
  if (!sense) return undefined;
  switch (sense.row.kind) {
    case "ordinal":
      return ordinalAt(tokens, i, sense);
    case "unit-of-compound":
      return compoundOfOne(tokens, i, sense);
    case "fraction":
      return fractionAt(tokens, i, sense);
    case "collective":
      return collectiveAt(tokens, i, sense);
    case "several": {
      const next = numberSense(tokens[i + 1]?.word);
      if (next?.row.kind === "collective" && !next.joined) return { ...collectiveAt(tokens, i + 1, next), rule: "several" };
      if (next?.row.value === 10 && next.row.kind === "cardinal" && !next.joined) return { last: i + 1, value: 13, kind: "approximate", rule: "several" };
      return { last: i, value: sense.row.value, kind: "approximate", rule: "several" };
    }
    case "multiplier":
      return sense.row.plural ? undefined : { last: i, value: sense.row.value, kind: "multiplier", rule: "times as many" };
    default:
      // «الاثنين» is Monday; as a number it needs its tens.
      if (sense.article && sense.row.value === 2) {
        const tens = numberSense(tokens[i + 1]?.word);
        if (!(tens?.joined && isTens(tens.row.value))) return undefined;
      }
      return cardinalAt(tokens, i);
  }
}

/** Units, tens, hundreds, then a scale, then the next lower: each step joined with و, the scale without. */
function cardinalAt(tokens: readonly Token[], first: number): Found | undefined {
  let total = 0;
  let group: number | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  let digits = false;
  let groupInDigits = false;
  let rule: NumberRule = "number in words";
  let last = first - 1;
  for (let i = first; i < tokens.length; ) {
    const here = i === first ? { at: first, joined: false } : nextPart(tokens, i);
    if (!here) break;
    const { at, joined } = here;
    const token = tokens[at]!;
    if (at > first && token.breaks > 0) break;
    const sense = token.kind === TokenKind.Number ? undefined : numberSense(token.word);
    if (token.kind === TokenKind.Number) {
      const value = digitsValue(token.surface, scaleFollows(tokens, at));
      if (value === undefined) break;
      if (at === first) {
        digits = groupInDigits = true;
        rule = "number in digits";
        const open = openThousands(tokens, at, value);
        group = open.value;
        last = open.last;
        i = inParentheses(tokens, at) ? last + 2 : last + 1;
        continue;
      }
      if (!joined || group !== undefined || total === 0 || value >= lowest) break;
      group = value;
      groupInDigits = true;
    } else if (!sense || (at !== first && sense.preposition)) break;
    else {
      const { row } = sense;
      if (row.kind === "scale" || (row.kind === "collective" && row.value >= THOUSAND)) {
        const dual = row.dual || (row.alone !== undefined && group === undefined && total === 0 && countedFollows(tokens, at));
        if (at === first) total = row.value * (dual ? 2 : 1);
        else if (joined) {
          if (group !== undefined || total === 0 || row.value >= lowest || sense.article) break;
          total += row.value * (dual ? 2 : 1);
        } else if (group !== undefined) {
          if (row.value >= lowest || dual) break;
          total += group * row.value;
          group = undefined;
          if (digits) rule = "digits with a scale word";
        } else if (total > 0 && row.value > lowest && row.kind === "scale") total *= row.value;
        else break;
        lowest = row.value;
      } else if (row.kind === "cardinal" || row.kind === "unit-of-compound") {
        const { value } = row;
        if (row.kind === "unit-of-compound" && !compoundOfOne(tokens, at, sense)) break;
        if (at === first) group = value;
        else if (joined) {
          if (group === undefined) {
            if (total === 0 || value >= lowest) break;
            group = value;
            groupInDigits = false;
          } else if (groupInDigits) break;
          else if (group >= HUNDRED && group % HUNDRED === 0 && value < HUNDRED) group += value;
          else if (isUnit(group % HUNDRED) && isTens(value)) group += value;
          else break;
        } else if (group === undefined || groupInDigits) break;
        else if (isUnit(group % HUNDRED) && value === 10) group += 10;
        else if (isUnit(group) && value === HUNDRED) {
          group *= HUNDRED;
          rule = "hundreds and thousands written open";
        } else break;
      } else if (row.kind === "fraction" && joined && !row.plural && (total > 0 || group !== undefined)) {
        // «مليون ونصف المليون», «ثلاثة ونصف».
        if (group === undefined) total += row.value * lowest;
        else group += row.value;
        last = at;
        const scale = numberSense(tokens[at + 1]?.word);
        if (scale?.row.kind === "scale" && scale.row.value === lowest && !scale.joined) last++;
        break;
      } else if (row.kind === "fraction" && row.plural && !joined && total === 0 && group !== undefined && group < 10) {
        return { last: at, value: group * row.value, kind: "fraction", rule: "fraction in words" };
      } else if (row.kind === "multiplier" && row.plural && !joined && total === 0 && group !== undefined) {
        return { last: at, value: group, kind: "multiplier", rule: "times as many" };
      } else break;
    }
    last = at;
    i = at + 1;
  }
  if (last < first) return undefined;
  return { last, value: total + (group ?? 0), kind: "cardinal", rule };
}

/** «الثالث والعشرون», «الثالث عشر», «الحادي عشر»; one and its tens are a cardinal too («أحد عشر»). */
function ordinalAt(tokens: readonly Token[], i: number, sense: NumberSense): Found {
  const next = numberSense(tokens[i + 1]?.word);
  const { value } = sense.row;
  if (next && next.row.kind === "cardinal" && !next.preposition && isUnit(value)) {
    if (!next.joined && next.row.value === 10 && !next.article) return { last: i + 1, value: value + 10, kind: "ordinal", rule: "ordinal in words" };
    if (next.joined && isTens(next.row.value) && next.article === sense.article) return { last: i + 1, value: value + next.row.value, kind: "ordinal", rule: "ordinal in words" };
  }
  return { last: i, value, kind: "ordinal", rule: "ordinal in words" };
}

function compoundOfOne(tokens: readonly Token[], i: number, sense: NumberSense): Found | undefined {
  const next = numberSense(tokens[i + 1]?.word);
  if (!next || next.row.kind !== "cardinal" || next.preposition) return undefined;
  const ordinal = sense.row.forms.slice(2).some((f) => foldText(f) === tokens[i]!.word.fold.slice(tokens[i]!.word.fold.length - foldText(f).length));
  const kind: NumberKind = ordinal ? "ordinal" : "cardinal";
  const rule: NumberRule = ordinal ? "ordinal in words" : "number in words";
  if (!next.joined && next.row.value === 10) {
    if (!ordinal) return scaled(tokens, 11, i + 1);
    return { last: i + 1, value: 11, kind, rule };
  }
  if (next.joined && isTens(next.row.value)) {
    if (!ordinal) return scaled(tokens, 1 + next.row.value, i + 1);
    return { last: i + 1, value: 1 + next.row.value, kind, rule };
  }
  return undefined;
}

/** «أحد عشر ألفا». */
function scaled(tokens: readonly Token[], value: number, last: number): Found {
  const scale = numberSense(tokens[last + 1]?.word);
  if (scale?.row.kind === "scale" && !scale.joined && !scale.row.dual) return { last: last + 1, value: value * scale.row.value, kind: "cardinal", rule: "number in words" };
  return { last, value, kind: "cardinal", rule: "number in words" };
}

function fractionAt(tokens: readonly Token[], i: number, sense: NumberSense): Found | undefined {
  if (sense.row.plural) return undefined;
  const scale = numberSense(tokens[i + 1]?.word);
  if (scale?.row.kind === "scale" && !scale.joined && !scale.row.dual) return { last: i + 1, value: sense.row.value * scale.row.value, kind: "cardinal", rule: "fraction of a scale" };
  return { last: i, value: sense.row.value, kind: "fraction", rule: "fraction in words" };
}

/** «عشرات», «مئات الآلاف», «آلاف». */
function collectiveAt(tokens: readonly Token[], i: number, sense: NumberSense): Found {
  let { value } = sense.row;
  let last = i;
  for (let next = numberSense(tokens[last + 1]?.word); next && !next.joined && !next.preposition; next = numberSense(tokens[last + 1]?.word)) {
    if (next.row.kind !== "collective" && next.row.kind !== "scale") break;
    value *= next.row.value;
    last++;
    if (last - i > 2) break;
  }
  return { last, value, kind: "approximate", rule: "tens, hundreds, thousands of" };
}

function complete(tokens: readonly Token[], first: number, found: Found): NumberFinding {
  const token = tokens[first]!;
  const sense = token.kind === TokenKind.Number ? undefined : numberSense(token.word);
  const start = sense ? offsetOf(token, sense.from) : token.start;
  let { last } = found;
  let bound: Bound = found.kind === "approximate" ? "at-least" : "exact";
  let percent = false;
  const sign = tokens[last + 1];
  if (sign && (sign.surface === "%" || sign.surface === "\u066A")) {
    percent = true;
    last++;
  } else if (isPercentSign(tokens[first - 1]) && !token.spaced && tokens[first - 2]?.kind !== TokenKind.Number) percent = true;
  else {
    const words = percentAfter(tokens, last + 1);
    if (words > 0) {
      percent = true;
      last += words;
    }
  }
  let boundStart: number | undefined;
  if (found.kind !== "ordinal") {
    const before = boundBefore(tokens, first);
    const after = before ? undefined : boundAfter(tokens, last + 1);
    if (before) {
      bound = before.bound;
      boundStart = before.start;
    } else if (after) bound = after;
  }
  return { first, last, start, end: tokens[last]!.end, value: found.value, bound, kind: found.kind, percent, boundStart, rule: found.rule };
}

const senses = new WordMemo< NumberSense | null>();

/** The number this word names, once looked up. */
export function numberSense(word: Word | undefined): NumberSense | undefined {
  if (!word || !isKind(word, Kind.Number)) return undefined;
  let sense = senses.get(word);
  if (sense === undefined) {
    sense = null;
    for (const { cut, entry } of word.analyses) {
      if (entry.kind !== Kind.Number || cut.pronoun || cut.future || cut.conjunction === FEH || cut.preposition === KAF) continue;
      sense = { row: entry.row as NumberWordRow, joined: cut.conjunction === WAW, article: cut.article, preposition: cut.preposition, from: cut.conjunction.length + cut.preposition.length };
      break;
    }
    senses.set(word, sense);
  }
  return sense ?? undefined;
}

/** The next part of a compound: at i, or after a و that stands alone («12 ألفا و500»). */
function nextPart(tokens: readonly Token[], i: number): { at: number; joined: boolean } | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.kind === TokenKind.Number) return { at: i, joined: false };
  if (token.word.norm === WAW && token.kind === TokenKind.Word) return tokens[i + 1] ? { at: i + 1, joined: true } : undefined;
  const sense = numberSense(token.word);
  return sense ? { at: i, joined: sense.joined } : undefined;
}

/**
 * Digits with their separators. A comma before three digits parts thousands, so does a dot unless a scale or per cent follows
 * («1.250 قتيلا» but «1.250 مليون»); everything else is a decimal point.
 */
export function digitsValue(surface: string, scaleFollows: boolean): number | undefined {
  let plain = "";
  const separators = new Set<string>();
  for (let i = 0; i < surface.length; i++) {
    const d = digitValue(surface.charCodeAt(i));
    if (d >= 0) plain += d;
    else {
      plain += " ";
      separators.add(surface[i]!);
    }
  }
  if (plain.length > 24) return undefined;
  if (separators.size === 0) return Number(plain);
  const parts = plain.split(" ");
  const thousands = parts[0]!.length <= 3 && parts[0] !== "0" && parts.slice(1).every((p) => p.length === 3);
  if (separators.size === 1) {
    const [separator] = separators;
    if (separator === "\u066C" || (separator === "," && thousands)) return Number(parts.join(""));
    if (separator === "." && thousands && (parts.length > 2 || !scaleFollows)) return Number(parts.join(""));
    if (parts.length === 2) return Number(`${parts[0]}.${parts[1]}`);
    return undefined;
  }
  if (parts.length >= 3 && separators.size === 2) return Number(`${parts.slice(0, -1).join("")}.${parts.at(-1)}`);
  return undefined;
}

/** «(3.9) مليون»: digits in parentheses, a scale word behind them. */
function inParentheses(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.surface === "(" && tokens[i + 1]?.surface === ")" && numberSense(tokens[i + 2]?.word)?.row.kind === "scale";
}

/** «20 000»: French spacing. */
function openThousands(tokens: readonly Token[], at: number, value: number): { value: number; last: number } {
  const next = tokens[at + 1];
  if (next?.kind === TokenKind.Number && next.breaks === 0 && next.surface.length === 3 && digitValue(next.surface.charCodeAt(0)) === 0 && value > 0 && value < THOUSAND && Number.isInteger(value)) {
    const low = digitsValue(next.surface, false);
    if (low !== undefined) return { value: value * THOUSAND + low, last: at + 1 };
  }
  return { value, last: at };
}

function scaleFollows(tokens: readonly Token[], at: number): boolean {
  const next = inParentheses(tokens, at) ? tokens[at + 2] : tokens[at + 1];
  if (!next) return false;
  if (isPercentSign(next) || percentAfter(tokens, at + 1) > 0) return true;
  const sense = numberSense(next.word);
  return sense !== undefined && !sense.joined && (sense.row.kind === "scale" || sense.row.kind === "collective") && sense.row.value >= 1e6;
}

/** «ألفا شخص» is two thousand, «مليونا» at a clause's end is one million. */
function countedFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.kind === TokenKind.Word && next.breaks === 0 && !next.word.norm.endsWith(ALEF) && !numberSense(next.word) && !next.word.fold.startsWith(WAW);
}

function isUnit(value: number): boolean {
  return value >= 1 && value <= 9;
}

function isTens(value: number): boolean {
  return value >= 20 && value <= 90 && value % 10 === 0;
}

function isPercentSign(token: Token | undefined): boolean {
  return token !== undefined && (token.surface === "%" || token.surface === "\u066A");
}

// ── bounds and per cent ──────────────────────────────────────────────────────────────────────────────────────────────

interface BoundPhrase {
  readonly bound: Bound;
  readonly words: readonly string[];
}

const phrasesByLast = indexed(boundsBefore, (words) => words[words.length - 1]!);
const phrasesByFirst = indexed(boundsAfter, (words) => words[0]!);
const percentByFirst = indexed(percentPhrases.map((p) => ["about", p] as const), (words) => words[0]!);
const PROCLITICS = ["", WAW, FEH, BEH, LAM, KAF, WAW + BEH, WAW + LAM, FEH + BEH];
/** «12 شخصا من المدنيين على الأقل»: how far behind its number a bound may stand. */
const FAR = 4;

function boundBefore(tokens: readonly Token[], first: number): { bound: Bound; start: number } | undefined {
  let last = first - 1;
  // «نحو الـ100», «(نحو 100».
  if (tokens[last] && isLoneArticle(tokens[last]!)) last--;
  const end = tokens[last];
  if (!end || end.kind !== TokenKind.Word || tokens[first]!.breaks > 0) return undefined;
  const { fold } = end.word;
  for (const head of PROCLITICS) {
    if (!fold.startsWith(head)) continue;
    for (const phrase of phrasesByLast.get(fold.slice(head.length)) ?? []) {
      if (head !== "" && phrase.words.length > 1) continue;
      const from = last - phrase.words.length + 1;
      const opening = matchBackwards(tokens, from, phrase.words);
      if (opening !== undefined) return { bound: phrase.bound, start: opening };
    }
  }
  return undefined;
}

/** The words stand at `from`; the first may have proclitics. Returns where it starts without them. */
function matchBackwards(tokens: readonly Token[], from: number, words: readonly string[]): number | undefined {
  if (from < 0) return undefined;
  for (let k = 1; k < words.length; k++) if (tokens[from + k]!.word.fold !== words[k] || tokens[from + k]!.breaks > 0) return undefined;
  const { fold } = tokens[from]!.word;
  if (!fold.endsWith(words[0]!)) return undefined;
  const head = fold.slice(0, fold.length - words[0]!.length);
  return PROCLITICS.includes(head) ? offsetOf(tokens[from]!, head.length) : undefined;
}

function boundAfter(tokens: readonly Token[], from: number): Bound | undefined {
  for (let i = from; i < Math.min(from + FAR, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind !== TokenKind.Word || token.breaks > 0) return undefined;
    for (const phrase of phrasesByFirst.get(token.word.fold) ?? []) if (phrase.words.every((w, k) => tokens[i + k]?.word.fold === w)) return phrase.bound;
    if (isKind(token.word, Kind.Number)) return undefined;
  }
  return undefined;
}

function percentAfter(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || token.kind !== TokenKind.Word || token.breaks > 0) return 0;
  for (const phrase of percentByFirst.get(token.word.fold) ?? []) if (phrase.words.every((w, k) => tokens[at + k]?.word.fold === w)) return phrase.words.length;
  return 0;
}

/** «الـ» before digits. */
export function isLoneArticle(token: Token): boolean {
  return token.kind === TokenKind.Word && token.word.norm === ALEF + LAM;
}

function indexed(rows: readonly (readonly [Bound, string])[], key: (words: readonly string[]) => string): Map<string, BoundPhrase[]> {
  const map = new Map<string, BoundPhrase[]>();
  for (const [bound, phrase] of rows) {
    const words = phrase.split(" ").map(foldText);
    const list = map.get(key(words)) ?? [];
    list.push({ bound, words });
    list.sort((a, b) => b.words.length - a.words.length);
    map.set(key(words), list);
  }
  return map;
}
