/**
 * Is this Arabic? The script is shared with Persian, Urdu, Kurdish and others; their small words and letters tell. Counting a few
 * hundred words is enough; a text too short to tell is given the benefit of the doubt.
 */
import { foldText } from "./normal.ts";
import { TokenKind } from "./tokens.ts";

/** What is asked of a token: its kind, its letters and their folded form. */
interface FoldedToken {
  readonly kind: TokenKind;
  readonly surface: string;
  readonly word: { readonly fold: string };
}

const ARABIC = new Set(["في", "من", "علي", "الي", "ان", "عن", "التي", "الذي", "هذا", "هذه", "قال", "كان", "لا", "ما", "مع", "بعد", "او", "انه", "خلال", "بين", "وقال", "كما", "وفي", "ذلك", "قد", "لم", "كل", "حيث", "اليوم", "امس"]);
const OTHERS = new Set(
  // Persian, Urdu, Kurdish, Pashto, Uyghur
  ["است", "را", "که", "كه", "این", "اين", "از", "به", "در", "با", "برای", "براي", "ها", "های", "هاي", "شد", "شده", "کرد", "كرد", "می", "مي", "کے", "كے", "کی", "میں", "ہے", "کا", "سے", "نے", "اور", "کو", "پر", "ہیں", "لە", "بە", "کە", "و", "دە", "بۆ", "ئەو", "لەسەر", "د", "په", "چې", "دي", "او", "بىلەن"].map(foldText),
);
OTHERS.delete("او");
OTHERS.delete("و");
OTHERS.delete("دي");
OTHERS.delete("ها");
OTHERS.delete("با");
OTHERS.delete("د");
const LETTERS = /[\u067E\u0686\u0698\u06AF\u0679\u0688\u0691\u06BA\u06D2\u06BE\u06C1\u06D5\u06CE\u06C6\u06B5\u0695\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06BC\u06CD\u06D0\u06C7\u06C8\u06CB]/;
const SAMPLE = 600;

export function isArabic(tokens: readonly FoldedToken[]): boolean {
  let words = 0, foreign = 0, arabic = 0, other = 0, letters = 0;
  for (const t of tokens) {
    if (t.kind === TokenKind.Foreign) foreign++;
    if (t.kind !== TokenKind.Word) continue;
    words++;
    const w = t.word.fold;
    if (ARABIC.has(w)) arabic++;
    else if (OTHERS.has(w)) other++;
    if (LETTERS.test(t.surface)) letters++;
    if (words >= SAMPLE) break;
  }
  if (words === 0) return false;
  if (foreign > words * 4) return false;
  if (words < 4) return letters * 2 <= words;
  if (letters > words * 0.12 && letters > arabic) return false;
  return !(other >= 2 && other > arabic * 1.2);
}
