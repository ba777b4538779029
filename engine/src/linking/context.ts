/** What whole articles have in common: beyond the sentence that tells an event, the places, days, persons and telling words around it. */
import type { Reading } from "../reading.ts";
import { hash32 } from "./hash.ts";
import { isArea, isWide } from "./places.ts";
import type { ContextDigest, PlaceDigest, World } from "./records.ts";
import { nameKey, wordsOf } from "./wording.ts";

const MOST_SPOTS = 16;
const MOST_AREAS = 8;
const MOST_DAYS = 8;
const MOST_PERSONS = 40;
const MOST_WORDS = 120;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const LETTERS_OF_HASH = 4;

/** `places`: the named places of the article, in the order of the text. */
export function contextOf(reading: Reading, places: readonly PlaceDigest[], world: World | undefined): ContextDigest {
  const { text, title } = reading.article;
  const spots = new Set<string>();
  const areas = new Set<string>();
  for (const place of places) if (!isWide(place)) (isArea(place) ? areas : spots).add(place.key);
  const days = new Set<string>();
  for (const { type, value, start, end } of reading.timexes) {
    if (type !== "date" && type !== "time") continue;
    const day = value === null ? world?.dayWords(text.slice(start, end)).monthDay : /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(5, 10) : undefined;
    if (day !== undefined) days.add(day);
  }
  const persons = new Set<string>();
  for (const { type, named, name } of reading.entities) if (type === "person" && named && /\s/.test(name)) persons.add(nameKey(name));
  return {
    spots: [...spots].slice(0, MOST_SPOTS), areas: [...areas].slice(0, MOST_AREAS), days: [...days].slice(0, MOST_DAYS), persons: [...persons].slice(0, MOST_PERSONS),
    words: packed(title === undefined ? text : `${title}\n${text}`, world),
  };
}

/** The lowest hashes of its telling words: a sample that picks the same words of every text. */
function packed(text: string, world: World | undefined): string {
  const hashes = new Set<number>();
  const seen = new Set<string>();
  for (const word of wordsOf(text)) {
    if (seen.has(word)) continue;
    seen.add(word);
    if (!(world?.ordinary(word) ?? word.length < 4)) hashes.add(hash32(word) & 0xffffff);
  }
  return [...hashes].sort((a, b) => a - b).slice(0, MOST_WORDS).map((hash) => DIGITS[hash >>> 18]! + DIGITS[(hash >>> 12) & 63]! + DIGITS[(hash >>> 6) & 63]! + DIGITS[hash & 63]!).join("");
}

/** A context ready to be compared. */
export interface ComparedContext {
  readonly spots: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** Hashes, ascending. */
  readonly words: Uint32Array;
}

const NOTHING: ComparedContext = { spots: new Set(), areas: new Set(), days: new Set(), persons: new Set(), words: new Uint32Array(0) };
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

export function comparedContext(context: ContextDigest | undefined): ComparedContext {
  if (!context) return NOTHING;
  const words = new Uint32Array(Math.floor(context.words.length / LETTERS_OF_HASH));
  for (let k = 0; k < words.length; k++) {
    let hash = 0;
    for (let at = k * LETTERS_OF_HASH; at < (k + 1) * LETTERS_OF_HASH; at++) hash = hash * 64 + VALUES[context.words.charCodeAt(at) & 127]!;
    words[k] = hash;
  }
  return { spots: new Set(context.spots), areas: new Set(context.areas), days: new Set(context.days), persons: new Set(context.persons), words };
}

/** How many telling words two texts share, and how like they are: the cosine, 0 to 1, of their samples, cut to the stretch of hashes that both cover. */
export function wordsInCommon({ words: a }: ComparedContext, { words: b }: ComparedContext): { readonly shared: number; readonly cosine: number } {
  // A full sample ends where its hashes end; what the other has beyond cannot be compared.
  const end = Math.min(a.length < MOST_WORDS ? Number.POSITIVE_INFINITY : a.at(-1)!, b.length < MOST_WORDS ? Number.POSITIVE_INFINITY : b.at(-1)!);
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length && a[i]! <= end && b[j]! <= end) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  if (shared === 0) return { shared: 0, cosine: 0 };
  while (i < a.length && a[i]! <= end) i++;
  while (j < b.length && b[j]! <= end) j++;
  return { shared, cosine: shared / Math.sqrt(i * j) };
}
