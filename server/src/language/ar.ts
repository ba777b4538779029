import { corpus } from "./ar-corpus.ts";
import { help } from "./ar-help.ts";
import { labels } from "./ar-labels.ts";
import { messages } from "./ar-messages.ts";
import type { Dictionary } from "./dictionary.ts";

export const ar: Dictionary = {
  language: "ar",
  direction: "rtl",
  help,
  messages: { ...messages, corpus },
  labels,
};
