import type { Dictionary } from "./dictionary.ts";
import { corpus } from "./en-corpus.ts";
import { help } from "./en-help.ts";
import { labels } from "./en-labels.ts";
import { messages } from "./en-messages.ts";

export const en: Dictionary = {
  language: "en",
  direction: "ltr",
  help,
  messages: { ...messages, corpus },
  labels,
};
