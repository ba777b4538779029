/**
 * The ways a word may be cut into what is written together in Arabic: و ف · ب ل ك س · ال · the word · object and possessive pronouns.
 * Only letters decide here; which cut is right the lexicon says (matching/words.ts).
 */
import { ALEF, ALEF_MAKSURA, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, SEEN, TEH, TEH_MARBUTA, WAW, YEH } from "./letters.ts";
import { fold } from "./normal.ts";

export interface Cut {
  /** و or ف, or "". */
  readonly conjunction: string;
  /** ب ل ك, or "" . */
  readonly preposition: string;
  /** س of the future. */
  readonly future: boolean;
  /** ال. */
  readonly article: boolean;
  /** Object or possessive pronoun: ه ها هم هن هما ك كم كن نا ني ي, or "". */
  readonly pronoun: string;
  /** The folded stem. */
  readonly stem: string;
  /** Letters of the stem as written (norm), to tell ى from ي and أ from ا. */
  readonly written: string;
  /** Where the stem stands among the letters of `norm`, half-open. */
  readonly from: number;
  readonly to: number;
}

const PRONOUNS = [HEH + MEEM + ALEF, HEH + ALEF, HEH + MEEM, HEH + NOON, KAF + MEEM, KAF + NOON, NOON + ALEF, NOON + YEH, HEH, KAF, YEH];

/** All cuts the letters allow, the uncut word first. */
export function cutsOf(norm: string): Cut[] {
  const cuts: Cut[] = [];
  const n = norm.length;
  const heads: { conjunction: string; preposition: string; future: boolean; article: boolean; from: number; restored: boolean }[] = [];
  const head = (conjunction: string, at: number) => {
    heads.push({ conjunction, preposition: "", future: false, article: false, from: at, restored: false });
    const c = norm[at];
    if (norm.startsWith(ALEF + LAM, at)) heads.push({ conjunction, preposition: "", future: false, article: true, from: at + 2, restored: false });
    else if (c === BEH || c === KAF) {
      heads.push({ conjunction, preposition: c, future: false, article: false, from: at + 1, restored: false });
      if (norm.startsWith(ALEF + LAM, at + 1)) heads.push({ conjunction, preposition: c, future: false, article: true, from: at + 3, restored: false });
    } else if (c === LAM) {
      heads.push({ conjunction, preposition: c, future: false, article: false, from: at + 1, restored: false });
      if (norm[at + 1] === LAM) {
        heads.push({ conjunction, preposition: c, future: false, article: true, from: at + 2, restored: false });
        // للعراق is ل + العراق: the article's alef is not written.
        heads.push({ conjunction, preposition: c, future: false, article: false, from: at + 1, restored: true });
      }
    } else if (c === SEEN) heads.push({ conjunction, preposition: "", future: true, article: false, from: at + 1, restored: false });
  };
  head("", 0);
  if (n > 2 && (norm[0] === WAW || norm[0] === FEH)) head(norm[0]!, 1);
  for (const h of heads) {
    if (n - h.from < 1) continue;
    const stem = norm.slice(h.from);
    const written = h.restored ? ALEF + stem : stem;
    const add = (w: string, to: number, pronoun: string) =>
      cuts.push({ conjunction: h.conjunction, preposition: h.preposition, future: h.future, article: h.article, pronoun, stem: fold(w), written: w, from: h.from, to });
    add(written, n, "");
    if (h.article) continue;
    for (const p of PRONOUNS) {
      if (!stem.endsWith(p) || stem.length - p.length < 2) continue;
      const to = n - p.length;
      const bare = written.slice(0, written.length - p.length);
      add(bare, to, p);
      const last = bare[bare.length - 1];
      // مدينته is مدينة + ه; مستشفاه is مستشفى + ه; قالوه is قالوا + ه.
      if (last === TEH) add(bare.slice(0, -1) + TEH_MARBUTA, to, p);
      else if (last === ALEF) add(bare.slice(0, -1) + ALEF_MAKSURA, to, p);
      else if (last === WAW) add(bare + ALEF, to, p);
    }
  }
  return cuts;
}
