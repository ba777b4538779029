/**
 * Do the letters look foreign? Arabic words are built on patterns of three or four root letters; names of other languages in Arabic letters
 * are not. A model of letter triples, learned once from the lexicon's own foreign names against its ordinary words.
 */
import { givenNames } from "../lexicon/given-names.ts";
import { familyNames } from "../lexicon/family-names.ts";
import { LOANS } from "../lexicon/person-words.ts";
import { commonWords } from "../lexicon/learned/common.ts";
import { worldPlaces } from "../lexicon/places/world.ts";
import { ALEF } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { Kind } from "../matching/dictionary.ts";
import { type Word, WordMemo } from "../matching/words.ts";

const known = new WordMemo< boolean>();
let model: Map<string, number> | undefined;

export function looksForeign(word: Word): boolean {
  let is = known.get(word);
  if (is === undefined) known.set(word, (is = foreignness(word.fold) > 0));
  return is;
}

const unlisted = new WordMemo< boolean>();

/** No list has the word, or only the corpus's list of ordinary words, and its letters are foreign (كلارك, كانافارو). */
export function isUnlisted(word: Word): boolean {
  let is = unlisted.get(word);
  if (is === undefined) unlisted.set(word, (is = !isLoan(word.fold) && (word.analyses.length === 0 || (word.analyses.every((a) => a.entry.kind === Kind.Common) && foreignness(word.fold) > 0.4))));
  return is;
}

let ordinary: Set<string> | undefined;

/** دولار، كمبيوتر, and an ordinary word in the accusative (أفكارا). */
function isLoan(folded: string): boolean {
  if (LOANS.has(folded)) return true;
  if (!folded.endsWith(ALEF) || folded.length < 5) return false;
  ordinary ??= new Set(commonWords.trim().split(/\s+/).map(foldText));
  return ordinary.has(folded.slice(0, -1));
}

/** Mean log odds of the word's letter triples: above 0 foreign. */
export function foreignness(folded: string): number {
  model ??= learn();
  const padded = `^${folded}$`;
  let sum = 0;
  for (let i = 0; i + 3 <= padded.length; i++) sum += model.get(padded.slice(i, i + 3)) ?? 0.4;
  return sum / folded.length;
}

function learn(): Map<string, number> {
  const foreign = new Map<string, number>();
  const ordinary = new Map<string, number>();
  // Both lists put the names of other languages after the Arab ones.
  const given = givenNames.slice(givenNames.findIndex((row) => row[0] === "John"));
  const families = familyNames.slice(familyNames.findIndex((row) => row[0] === "Netanyahu"));
  for (const [english, , name] of given) if (english && !name.startsWith("?")) count(foreign, name);
  for (const [english, name] of families) if (english && !name.startsWith("?") && !name.startsWith("ال")) count(foreign, name);
  for (const row of worldPlaces) for (const name of row.slice(5) as string[]) if (!name.startsWith("?") && !name.includes(" ") && !name.startsWith("ال")) count(foreign, name);
  for (const name of commonWords.trim().split(/\s+/)) count(ordinary, name);
  const triples = new Set([...foreign.keys(), ...ordinary.keys()]);
  const total = (m: Map<string, number>) => [...m.values()].reduce((a, b) => a + b, 0);
  const f = total(foreign), o = total(ordinary);
  const out = new Map<string, number>();
  for (const t of triples) out.set(t, Math.log(((foreign.get(t) ?? 0) + 0.5) / (f + triples.size / 2)) - Math.log(((ordinary.get(t) ?? 0) + 0.5) / (o + triples.size / 2)));
  return out;
}

function count(into: Map<string, number>, name: string): void {
  for (const word of foldText(name).split(" ")) {
    const padded = `^${word}$`;
    for (let i = 0; i + 3 <= padded.length; i++) {
      const t = padded.slice(i, i + 3);
      into.set(t, (into.get(t) ?? 0) + 1);
    }
  }
}
