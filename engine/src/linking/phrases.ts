/** Sentences from the list of phrases, with their blanks filled. */
import type { Phrase } from "../lexicon/link-reasons.ts";
import { unitPhrases } from "../lexicon/link-reasons.ts";
import { ARABIC_COMMA } from "../text/letters.ts";
import type { Name } from "./records.ts";

/** What fills a blank: the same in both languages, or one for each. */
export type Filling = string | Phrase;

export function phrase({ ar, en }: Phrase, blanks: Readonly<Record<string, Filling>> = {}): Phrase {
  return { ar: filled(ar, blanks, "ar"), en: filled(en, blanks, "en") };
}

function filled(text: string, blanks: Readonly<Record<string, Filling>>, language: "ar" | "en"): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const blank = blanks[name];
    return blank === undefined ? whole : typeof blank === "string" ? blank : blank[language];
  });
}

export function unitPhrase(unit: string): Phrase {
  return unitPhrases[unit] ?? { ar: unit, en: unit };
}

export function nameInBoth({ ar, en }: Name): Phrase {
  return { ar, en: en ?? ar };
}

/** «دمشق، حلب» and "Damascus, Aleppo". */
export function listed(names: readonly Phrase[]): Phrase {
  return { ar: names.map(({ ar }) => ar).join(`${ARABIC_COMMA} `), en: names.map(({ en }) => en).join(", ") };
}
