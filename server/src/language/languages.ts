/** The two languages, and which one speaks to whoever started the command. */
import { ar } from "./ar.ts";
import type { Dictionary, Language } from "./dictionary.ts";
import { en } from "./en.ts";

export const languages: Readonly<Record<Language, Dictionary>> = { ar, en };

export function isLanguage(value: string): value is Language {
  return value === "ar" || value === "en";
}

/** The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as everywhere on the system. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("ar") ? "ar" : "en";
}
