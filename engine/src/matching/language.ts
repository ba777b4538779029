/**
 * Is this Arabic? The script is shared with Persian, Urdu, Kurdish and others; their small words and letters tell. Counting a few
 * hundred words is enough; a text too short to tell is given the benefit of the doubt.
 */
import { arabicWords, otherWords } from "../lexicon/script-words.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { shape, type Token } from "./words.ts";

const arabicSet = new Set(arabicWords);
const otherSet = new Set(otherWords.map(foldText));
const LETTERS = /[\u067E\u0686\u0698\u06AF\u0679\u0688\u0691\u06BA\u06D2\u06BE\u06C1\u06D5\u06CE\u06C6\u06B5\u0695\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06BC\u06CD\u06D0\u06C7\u06C8\u06CB]/;
const SAMPLE = 600;

const IS_ARABIC = shape((word) => arabicSet.has(word.fold));
const IS_OTHER = shape((word) => otherSet.has(word.fold));
const HAS_OTHER_LETTERS = shape((word) => LETTERS.test(word.surface));

export function isArabic(tokens: readonly Token[]): boolean {
  let words = 0, foreign = 0, arabic = 0, other = 0, letters = 0;
  for (const t of tokens) {
    if (t.kind === TokenKind.Foreign) foreign++;
    if (t.kind !== TokenKind.Word) continue;
    words++;
    if ((t.shapes & IS_ARABIC) !== 0) arabic++;
    else if ((t.shapes & IS_OTHER) !== 0) other++;
    if ((t.shapes & HAS_OTHER_LETTERS) !== 0) letters++;
    if (words >= SAMPLE) break;
  }
  if (words === 0) return false;
  if (foreign > words * 4) return false;
  if (words < 4) return letters * 2 <= words;
  if (letters > words * 0.12 && letters > arabic) return false;
  return !(other >= 2 && other > arabic * 1.2);
}
