/** Arabic names in Latin letters as newspapers write them, where no list has them: word by word from the lists of names, else by letters. */
import { familyNames } from "../lexicon/family-names.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { foldText } from "../text/normal.ts";

let table: Map<string, string> | undefined;

export function romanise(name: string): string {
  table ??= learn();
  return name.split(/\s+/).map(word).join(" ");
}

function word(w: string): string {
  const folded = foldText(w);
  const known = table!.get(folded);
  if (known) return known;
  if (folded.startsWith("ال") && folded.length > 4) return `al-${capital(letters(folded.slice(2)))}`;
  return capital(letters(folded));
}

function learn(): Map<string, string> {
  const out = new Map<string, string>();
  for (const [english, name] of familyNames) if (english) out.set(foldText(name.replace("?", "")), english);
  for (const [english, , name] of givenNames) if (english) out.set(foldText(name.replace("?", "")), english);
  for (const [arabic, latin] of PARTICLES) out.set(foldText(arabic), latin);
  return out;
}

const PARTICLES: readonly (readonly [string, string])[] = [
  ["بن", "bin"],
  ["ابن", "Ibn"],
  ["آل", "Al"],
  ["أبو", "Abu"],
  ["أم", "Umm"],
  ["عبد", "Abdul"],
  ["دي", "de"],
  ["فان", "van"],
  ["فون", "von"],
];

function capital(w: string): string {
  return w ? w[0]!.toUpperCase() + w.slice(1) : w;
}

const LETTERS: Readonly<Record<string, string>> = {
  "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d",
  "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "o", "ي": "i", "ء": "",
};

function letters(folded: string): string {
  let out = "";
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i]!;
    if ((c === "و" || c === "ي") && (i === 0 || folded[i + 1] === "ا")) out += c === "و" ? "w" : "y";
    else if (c === "ه" && i === folded.length - 1 && i > 1) out += "a";
    else out += LETTERS[c] ?? c;
    // Between two consonants without a written vowel a short one is said.
    const next = folded[i + 1];
    if (next && CONSONANTS.has(c) && CONSONANTS.has(next) && (i === 0 || (CONSONANTS.has(folded[i - 1]!) && i + 2 < folded.length) || i + 2 === folded.length)) out += "a";
  }
  return out.replace(/aa+/g, "a").replace(/ii+/g, "i").replace(/oo+/g, "oo");
}

const CONSONANTS = new Set("بتثجحخدذرزسشصضطظعغفقكلمنه");
