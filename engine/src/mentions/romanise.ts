/** Arabic names in Latin letters as newspapers write them, where no list has them: word by word from the lists of names, else by letters. */
import { familyNames } from "../lexicon/family-names.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { LATIN, LATIN_PARTICLES } from "../lexicon/latin.ts";
import { ALEF, HEH, LAM, WAW, YEH } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";

/** The article is «al-» inside a name and «Al-» where it begins one: Ahmed al-Madani, Al-Madani. */
export function romanise(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const latin: string[] = [];
  for (let i = 0; i < words.length; i++) {
    // عبد الرحمن is one given name.
    const both = i + 1 < words.length ? pair(words[i]!, words[i + 1]!) : undefined;
    latin.push(both ?? romaniseWord(words[i]!));
    if (both) i++;
  }
  return latin.map((w, k) => (k > 0 && w.startsWith("Al-") ? `al-${w.slice(3)}` : w)).join(" ");
}

function pair(first: string, second: string): string | undefined {
  table ??= learn();
  return first.length > 1 && foldText(second).startsWith(ALEF + LAM) ? table.get(foldText(first) + foldText(second)) : undefined;
}

let table: Map<string, string> | undefined;

/** One word, with its article as «Al-». */
export function romaniseWord(word: string): string {
  table ??= learn();
  const folded = foldText(word);
  const known = table.get(folded);
  if (known) return known.replace(/^al-(.)/, (_, c: string) => `Al-${c.toUpperCase()}`);
  if (folded.startsWith(ALEF + LAM) && folded.length > 4) {
    return `Al-${capital(letters(folded.slice(2)))}`;
  }
  return capital(letters(folded));
}

/** Is the word's spelling known from the lists of names? */
export function isKnownName(word: string): boolean {
  table ??= learn();
  return table.has(foldText(word));
}

function learn(): Map<string, string> {
  const out = new Map<string, string>();
  for (const [english, name] of familyNames) if (english) out.set(foldText(name.replace("?", "")), english);
  for (const [english, , name] of givenNames) if (english) out.set(foldText(name.replace("?", "")), english);
  for (const [latin, arabic] of LATIN_PARTICLES) out.set(foldText(arabic), latin);
  return out;
}

function capital(w: string): string {
  return w ? w[0]!.toUpperCase() + w.slice(1) : w;
}

/** Letter by letter, with a short vowel where three consonants or two at an edge would meet. */
function letters(folded: string): string {
  let out = "";
  const n = folded.length;
  for (let i = 0; i < n; i++) {
    const c = folded[i]!;
    const next = folded[i + 1];
    const glide = c === WAW || c === YEH;
    // عراقية: -iya; والي: wali; يوم: yawm.
    if (c === YEH && i > 0 && (next === HEH || next === ALEF) && i + 2 >= n - (next === ALEF ? 1 : 0)) out += "iy";
    else if (glide && (i === 0 || next === ALEF)) out += c === WAW ? "w" : "y";
    else if (c === HEH && i === n - 1 && i > 1) out += "a";
    else out += LATIN.get(c) ?? "";
    if (!next || !isConsonant(next)) continue;
    if (glide ? i === 0 : isConsonant(c) && (i === 0 || i + 2 === n || (isConsonant(folded[i - 1]!) && i + 2 < n))) out += "a";
  }
  return out.replace(/aa+/g, "a").replace(/ii+/g, "i").replace(/oo+/g, "oo");
}

function isConsonant(c: string): boolean {
  return c !== ALEF && c !== WAW && c !== YEH && LATIN.has(c) && LATIN.get(c) !== "";
}
