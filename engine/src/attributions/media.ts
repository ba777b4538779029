/** Through what something is said: في بيان, على حسابه في تويتر, لوكالة. */
import { mediumPhrases } from "../lexicon/reporting.ts";
import { PhraseTable } from "../matching/phrases.ts";
import type { Medium } from "../reading.ts";

/** The phrases that name a medium. */
export const mediaTable = new PhraseTable<Medium>(mediumPhrases.map((r) => ({ phrase: r.phrase, value: r.medium })));
