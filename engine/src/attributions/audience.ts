/** Who is spoken to, or who is accused, asked, called upon? Entities, by their index. */
import { prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { describe } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import type { CueRow } from "../lexicon/rows.ts";
import type { FoundComplement } from "./complements.ts";
import type { TokenSpan } from "./finding.ts";
import { type Company, isAnimate } from "./sources.ts";

/** The phrases beside the cue that were found to be spoken to. */
export function audienceOf(s: Syntax, referents: Referents, spans: readonly TokenSpan[]): number[] {
  return [...new Set(spans.map((t) => referents.mentions[describe(s, referents, t.first, t.last)]!.entity))];
}

/** Those, and for verbs that take a person (طالب، اتهم) the noun phrase between subject and preposition. */
export function audienceOfVerb(s: Syntax, referents: Referents, cue: number, row: CueRow, company: Company, c: FoundComplement): number[] {
  // يناشدون نقلهم إلى المركز: what stands inside the noun phrase is not spoken to.
  const audience = audienceOf(s, referents, c.kind === "np" ? company.audience.filter((t) => t.last < c.at) : company.audience);
  if (row.flags?.includes("addressee") || row.flags?.includes("target")) {
    const addressed = addresseeOf(s, referents, cue, company, c);
    if (addressed !== undefined && !audience.includes(addressed)) audience.push(addressed);
  }
  return audience;
}

/** اتهم X بـ, طالب X بـ, دعا X إلى: the first noun phrase of one who can speak, up to the preposition. */
function addresseeOf(s: Syntax, referents: Referents, cue: number, company: Company, c: FoundComplement): number | undefined {
  for (let j = company.source ? company.source.last + 1 : cue + 1; j < c.at; j++) {
    if (s.tags[j] !== Tag.Noun && s.tags[j] !== Tag.Quantifier) continue;
    if (!prepositionOn(s, j) && s.tags[j - 1] !== Tag.Preposition && !(s.tags[j - 1] === Tag.Demonstrative && s.tags[j - 2] === Tag.Preposition) && isAnimate(s, referents, j)) return referents.mentions[describe(s, referents, j, c.at - 1)]!.entity;
  }
  return undefined;
}
