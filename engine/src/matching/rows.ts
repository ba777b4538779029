/**
 * The rows of reporting verbs and event words with all their fields in one order, also those that a row leaves out. Rules ask these rows in every
 * sentence, and objects of many shapes are slow to ask (bench/profile.md).
 */
import { eventWords as writtenEvents } from "../lexicon/event-words/index.ts";
import { cues as writtenCues } from "../lexicon/reporting.ts";
import type { CueRow, EventRow } from "../lexicon/rows.ts";

export const cues: readonly CueRow[] = writtenCues.map(({ lemma, verb, gloss, act, complements, flags, medium, nouns }) => ({ lemma, verb, gloss, act, complements, flags, medium, nouns }));

export const eventWords: readonly EventRow[] = writtenEvents.map(({ type, modes, contexts, gloss, verb, nouns, subject, object, genitive, preps, needs, objects, asks, bare, unit }) => ({
  type, modes, contexts, gloss, verb, nouns, subject, object, genitive, preps, needs, objects, asks, bare, unit,
}));
