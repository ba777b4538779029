/**
 * Which texts are copies of one another? MinHash over shingles of four folded words: two texts share a value of the signature with the odds of
 * their Jaccard similarity. Values are kept in bands; one equal band makes a candidate, the whole signature decides.
 */
import { hash32, mix } from "./hash.ts";
import type { ArticleDigest } from "./records.ts";
import { wordsOf } from "./wording.ts";

const VALUES = 56;
const BANDS = 14;
const ROWS = VALUES / BANDS;
const SHINGLE = 4;
/** Fewer words than this are a headline; equal headlines are no copies. */
const FEWEST = 20;

/** From this on, two texts are copies: three in five shingles are shared. */
export const COPY = 0.6;

export function signatureOf(text: string): number[] {
  const words = wordsOf(text);
  if (words.length < FEWEST) return [];
  const hashes = words.map((word) => hash32(word));
  const values = new Array<number>(VALUES).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let shingle = 0;
    for (let k = 0; k < SHINGLE; k++) shingle = Math.imul(shingle, 31) + hashes[i + k]! | 0;
    const [a, b] = [mix(shingle), mix(shingle ^ 0x5bd1e995) | 1];
    // Two hashes make all the others (Kirsch and Mitzenmacher); mixed, so that their order differs.
    for (let v = 0; v < VALUES; v++) {
      const value = mix(a + Math.imul(v, b));
      if (value < values[v]!) values[v] = value;
    }
  }
  return values;
}

/** Keys that near copies share: at a likeness of 0.8 nearly every pair shares one, at 0.6 six in seven, at 0.2 one in fifty. */
export function copyKeys(signature: readonly number[]): string[] {
  const keys: string[] = [];
  for (let band = 0; band * ROWS < signature.length; band++) {
    let h = band;
    for (let row = 0; row < ROWS; row++) h = mix(h ^ Math.imul(signature[band * ROWS + row]!, 0x9e3779b1));
    keys.push(`c${band.toString(36)}:${h.toString(36)}`);
  }
  return keys;
}

/** Estimated Jaccard similarity of two texts, 0 to 1. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
  return equal / a.length;
}

/** Which of two copies is likelier the first: the one published earlier, then the longer (papers cut), then the smaller id. Negative: a. */
export function earlier(a: ArticleDigest, b: ArticleDigest): number {
  const [x, y] = [a.published ?? a.day ?? "9999", b.published ?? b.day ?? "9999"];
  if (x.slice(0, 10) !== y.slice(0, 10)) return x < y ? -1 : 1;
  if (x.length > 10 && y.length > 10 && x !== y) return x < y ? -1 : 1;
  if (a.length !== b.length) return b.length - a.length;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
