/**
 * A light syntax over the tokens: one tag a word, chosen by its neighbours (tagging.ts), with what each word carries. Not a parser: just enough
 * for the stages to tell a verb from a noun (قتل), a name from a word, and a phrase's head from its company. One pass, left to right.
 */
import { isQuotationMark, type Quotation } from "../text/quotations.ts";
import type { SentenceRange } from "../text/sentences.ts";
import { ALEF, BEH, FEH, KAF, LAM, WAW } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { Tag } from "./tag.ts";
import { namePhraseEnd, nameTag, tagOf } from "./tagging.ts";
import { type Analysis, shape, type Token } from "./words.ts";

export { Tag } from "./tag.ts";

export interface Syntax {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly SentenceRange[];
  readonly quotations: readonly Quotation[];
  readonly tags: Uint8Array;
  /** The analysis the tag rests on, if the word is known. */
  readonly chosen: readonly (Analysis | undefined)[];
  /** Number of the sentence of each token. */
  readonly sentenceOf: Uint32Array;
  /** Index into `quotations` of the innermost quotation around each token, or -1. */
  readonly quotationOf: Int32Array;
  /** Index into `quotations` of the quotation whose opening mark is this token, or -1. */
  readonly quotationAt: Int32Array;
}

export function analyseSyntax(text: string, tokens: readonly Token[], sentences: readonly SentenceRange[], quotations: readonly Quotation[]): Syntax {
  const n = tokens.length;
  const tags = new Uint8Array(n);
  const chosen: (Analysis | undefined)[] = new Array<Analysis | undefined>(n).fill(undefined);
  const sentenceOf = new Uint32Array(n);
  const quotationOf = new Int32Array(n).fill(-1);
  for (let k = 0; k < sentences.length; k++) sentenceOf.fill(k, sentences[k]!.first, sentences[k]!.last + 1);
  const quotationAt = new Int32Array(n).fill(-1);
  quotations.forEach((q, k) => {
    quotationAt[q.open] = k;
  });
  // Sorted by where they open, so the later, inner ones overwrite. Deep nesting of broken marks is cut off to stay linear.
  let budget = n * 4 + 64;
  quotations.forEach((q, k) => {
    const to = Math.min(q.close, n);
    budget -= to - q.open;
    if (budget > 0) quotationOf.fill(k, q.open + 1, to);
  });
  let previous = -1;
  let phraseEnd = -1;
  let clauseHasVerb = false;
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    if (i === 0 || sentenceOf[i] !== sentenceOf[i - 1]) previous = -1;
    if (i > phraseEnd) phraseEnd = namePhraseEnd(tokens, i);
    if (previous < 0 || opensClause(tags[previous] as Tag)) clauseHasVerb = false;
    const tag = token.kind !== TokenKind.Word ? signTag(token) : i <= phraseEnd ? nameTag(tokens, chosen, i) : tagOf(tokens, tags, chosen, i, previous, clauseHasVerb);
    tags[i] = tag;
    if (tag === Tag.Verb) clauseHasVerb = true;
    if (tag !== Tag.QuotationMark) previous = i;
  }
  return { text, tokens, sentences, quotations, tags, chosen, sentenceOf, quotationOf, quotationAt };
}

const IS_QUOTATION_MARK = shape((word) => isQuotationMark(word.surface));

/** The tag of what is no Arabic word. */
function signTag(token: Token): Tag {
  if (token.kind === TokenKind.Number) return Tag.Number;
  if (token.kind === TokenKind.Foreign) return Tag.Foreign;
  return (token.shapes & IS_QUOTATION_MARK) !== 0 ? Tag.QuotationMark : Tag.Punctuation;
}

function opensClause(tag: Tag): boolean {
  return tag === Tag.Punctuation || tag === Tag.Conjunction || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Adversative || tag === Tag.Participle;
}

/** What the letters of a word that no list has show behind و or ف: لل, بال, كال, or any article. */
const SHOWS_LAM = shape(({ norm }) => norm.startsWith(LAM + LAM, unjoined(norm)));
const SHOWS_BEH = shape(({ norm }) => norm.startsWith(BEH + ALEF + LAM, unjoined(norm)));
const SHOWS_KAF = shape(({ norm }) => norm.startsWith(KAF + ALEF + LAM, unjoined(norm)));
const SHOWS_BARE_ARTICLE = shape(({ norm }) => norm.startsWith(ALEF + LAM, unjoined(norm)));
const SHOWS_ARTICLE = SHOWS_LAM | SHOWS_BEH | SHOWS_KAF | SHOWS_BARE_ARTICLE;

function unjoined(norm: string): number {
  return norm[0] === WAW || norm[0] === FEH ? 1 : 0;
}

/** Is a clitic on this token that starts something new: a conjunction, or a preposition on a noun? */
export function conjunctionOn(s: Syntax, i: number): string {
  const a = s.chosen[i];
  if (a) return a.conjunction;
  return "";
}

export function prepositionOn(s: Syntax, i: number): string {
  const a = s.chosen[i];
  if (a) return a.preposition;
  const { shapes } = s.tokens[i]!;
  if ((shapes & SHOWS_LAM) !== 0) return LAM;
  return (shapes & SHOWS_BEH) !== 0 ? BEH : (shapes & SHOWS_KAF) !== 0 ? KAF : "";
}

export function hasArticle(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  if (a) return a.article;
  return (s.tokens[i]!.shapes & SHOWS_ARTICLE) !== 0;
}

export function isNominal(s: Syntax, i: number): boolean {
  const t = s.tags[i];
  return t === Tag.Noun || t === Tag.Foreign;
}
