/** The words of a passage as wording is compared by: folded, clitics off, without digits and signs. */
import { ALEF, BEH, FEH, KAF, LAM, TATWEEL, WAW } from "../text/letters.ts";
import { fold, normalise } from "../text/normal.ts";
import { tokenize, TokenKind } from "../text/tokens.ts";

const ARTICLE = ALEF + LAM;
const BEFORE_ARTICLE = new Set([WAW, BEH, FEH, KAF]);
const CLITICS = new Set([WAW, BEH, FEH, KAF, LAM]);
/** Letters hidden from filters: a full stop between two tatweels inside a word. */
const HIDDEN = new RegExp(`${TATWEEL}+[.*_]${TATWEEL}+`, "g");

/** In order, repeated words included. */
export function wordsOf(text: string): string[] {
  const out: string[] = [];
  for (const token of tokenize(text.replace(HIDDEN, ""))) {
    if (token.kind !== TokenKind.Word) continue;
    const word = bare(fold(normalise(token.surface).norm));
    if (word.length > 1) out.push(word);
  }
  return out;
}

/**
 * The word without what newspapers write on it. No dictionary is asked: a long word that begins with such a letter loses it although the letter may
 * be its own; it loses it in every text alike, and that is all comparing needs.
 */
export function bare(word: string): string {
  let out = word;
  if (out.length > 4 && BEFORE_ARTICLE.has(out[0]!) && out.startsWith(ARTICLE, 1)) out = out.slice(3);
  else if (out.length > 4 && out.startsWith(LAM + LAM)) out = out.slice(2);
  else if (out.length > 3 && out.startsWith(ARTICLE)) out = out.slice(2);
  else if (out.length > 5 && CLITICS.has(out[0]!)) out = out.slice(1);
  return out;
}

/** A name as it is compared: folded word by word, the article off, one blank between. */
export function nameKey(name: string): string {
  return name.split(/[\s\u00A0]+/).map((word) => fold(normalise(word).norm)).filter((word) => word !== "").map((word) => (word.length > 3 && word.startsWith(ARTICLE) ? word.slice(2) : word)).join(" ");
}
