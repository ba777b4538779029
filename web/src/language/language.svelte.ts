/** The language of the screens. Changing it changes every word in place; nothing is loaded, nothing moves. */
import { languages } from "../../../server/src/language/record-labels.ts";
import { ar } from "./ar.ts";
import { en, type Words } from "./en.ts";

export type LanguageName = "ar" | "en";

let name = $state<LanguageName>(initial());

export const language = {
  get name(): LanguageName {
    return name;
  },
  get direction(): "rtl" | "ltr" {
    return name === "ar" ? "rtl" : "ltr";
  },
  get words(): Words {
    return name === "ar" ? ar : en;
  },
  /** Words for values of records, shared with the command line. */
  get labels() {
    return languages[name];
  },
};

export function choose(chosen: LanguageName): void {
  name = chosen;
  try {
    localStorage.setItem("language", chosen);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** `?lang=` of a link that was sent, then the last choice, then the browser's. */
function initial(): LanguageName {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked === "ar" || asked === "en") return asked;
  try {
    const kept = localStorage.getItem("language");
    if (kept === "ar" || kept === "en") return kept;
  } catch {
    // As above.
  }
  return navigator.languages.find((tag) => /^(ar|en)\b/i.test(tag))?.slice(0, 2).toLowerCase() === "ar" ? "ar" : "en";
}
