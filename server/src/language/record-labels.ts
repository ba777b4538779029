/** The words for records alone, without those of the command line: what the screens share with it. */
import { labels as ar } from "./ar-labels.ts";
import type { Dictionary } from "./dictionary.ts";
import { labels as en } from "./en-labels.ts";

export const languages: Readonly<Record<"ar" | "en", Pick<Dictionary, "language" | "labels">>> = {
  ar: { language: "ar", labels: ar },
  en: { language: "en", labels: en },
};
