/** «المتحدث: …» at the head of a paragraph: who is quoted by a mere colon? */
import { type Syntax, Tag } from "../matching/syntax.ts";
import { describe } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import { actOf } from "./acts.ts";
import { directToEnd } from "./contents.ts";
import { type Discourse, push, remember } from "./drafts.ts";
import type { TokenSpan } from "./finding.ts";
import { spanOf } from "./spans.ts";

/** The speaker's tokens and the colon behind them. */
export interface SpeakerColon extends TokenSpan {
  readonly colon: number;
}

const MOST_WORDS_OF_SPEAKER = 9;
/** In how many words behind the colon a verb must stand, so that it is a statement and no heading. */
const VERB_WITHIN = 12;
/** «الجزيرة: …», «رويترز: …» are datelines. */
const OUTLET_SUBTYPE = /agency|newspaper|tv|radio|site|magazine|media|social/;

/** Paragraphs that open with a speaker and a colon, as headlines do. Places, outlets and topics are datelines and headings. */
export function findSpeakerColons(s: Syntax, referents: Referents): SpeakerColon[] {
  const found: SpeakerColon[] = [];
  s.sentences.forEach(({ first, last, paragraph }, k) => {
    if (k > 0 && s.sentences[k - 1]!.paragraph === paragraph) return;
    const m = referents.from(first);
    if (!m || last - first < 4) return;
    const e = referents.entities[m.entity]!;
    if (e.type === "place" || !e.animate || OUTLET_SUBTYPE.test(e.subtype ?? "")) return;
    for (let i = first + 1; i <= Math.min(last - 3, first + MOST_WORDS_OF_SPEAKER); i++) {
      if (s.tokens[i]!.surface === ":") {
        if (hasVerb(s, i + 1, last)) found.push({ first, last: i - 1, colon: i });
        return;
      }
      if (endsSpeaker(s, i)) return;
    }
  });
  return found;
}

/** A verb, أن, الذي, a participle or a mark other than parentheses: no mere name before the colon. */
function endsSpeaker(s: Syntax, i: number): boolean {
  const tag = s.tags[i] as Tag;
  const { surface } = s.tokens[i]!;
  return tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Participle || (tag === Tag.Punctuation && surface !== "(" && surface !== ")");
}

/** A verb, a negation or an auxiliary soon behind the colon: a clause, no title. */
function hasVerb(s: Syntax, from: number, last: number): boolean {
  for (let i = from; i <= Math.min(last, from + VERB_WITHIN); i++) if (s.tags[i] === Tag.Verb || s.tags[i] === Tag.Negation || s.tags[i] === Tag.Auxiliary) return true;
  return false;
}

/** The statement behind such a colon: the speaker's own words to the sentence's end. */
export function readColon(discourse: Discourse, c: SpeakerColon): void {
  const { s, referents, marks, drafts } = discourse;
  const content = directToEnd(s, marks, c.colon, c.colon + 1);
  if (!content) return;
  const { start, end } = s.tokens[c.colon]!;
  push(discourse, {
    first: c.colon, last: c.colon, part: { start, end }, source: { mention: describe(s, referents, c.first, c.last), span: spanOf(s, c) }, content,
    act: actOf(s, undefined, content.tokens.first, content.tokens.last).act,
    rule: "speaker and colon at the head of a paragraph", clues: [{ part: "source", first: c.first, last: c.last }],
  });
  remember(discourse, drafts[drafts.length - 1]!);
}
