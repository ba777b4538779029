/**
 * Attributions: who said what, by the article's own words. Cues are found first, then each is read with its complement, source,
 * content and company; last, which statement stands inside which (the chain).
 */
import type { Syntax } from "../matching/syntax.ts";
import type { Referents } from "../mentions/referents.ts";
import { readAccording } from "./according.ts";
import { inheritMedium, nest } from "./chain.ts";
import { findSpeakerColons, readColon } from "./colons.ts";
import { findCues } from "./cues.ts";
import { type Discourse, remember } from "./drafts.ts";
import type { AttributionFinding } from "./finding.ts";
import { markCues } from "./marks.ts";
import { readNoun } from "./nouns.ts";
import type { Times } from "./sources.ts";
import { readVerb } from "./verbs.ts";

/** All statements of an article, in text order. */
export function findAttributions(s: Syntax, referents: Referents, times: Times): AttributionFinding[] {
  const cues = findCues(s, referents);
  const discourse: Discourse = { s, referents, times, marks: markCues(s, cues), drafts: [], speakers: [] };
  const { drafts } = discourse;
  const colons = findSpeakerColons(s, referents);
  let colon = 0;
  for (const cue of cues) {
    while (colon < colons.length && colons[colon]!.colon < cue.token) readColon(discourse, colons[colon++]!);
    const before = drafts.length;
    if (cue.form === "according") readAccording(discourse, cue);
    else if (cue.form === "noun") readNoun(discourse, cue);
    else readVerb(discourse, cue);
    for (let k = before; k < drafts.length; k++) remember(discourse, drafts[k]!);
  }
  while (colon < colons.length) readColon(discourse, colons[colon++]!);
  drafts.sort((a, b) => a.cue.start - b.cue.start || b.cue.end - a.cue.end);
  nest(drafts);
  drafts.forEach((d, k) => inheritMedium(s, drafts, d, k));
  return drafts;
}
