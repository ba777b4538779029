/** وأضاف, لكنها أكدت: who is meant where no subject is written? The nearest speaker before who agrees in gender and number. */
import type { Features } from "../matching/dictionary.ts";
import { conjunctionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { describe } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import { ALEF, HEH } from "../text/letters.ts";
import { type Discourse, enclosing, isInside, latestInSentence } from "./drafts.ts";
import { isAnimate, readCompany, type Times } from "./sources.ts";
import { agrees, subjectBefore, subjectPreceding } from "./speakers.ts";
import { HEADS_OF } from "./words.ts";

/** How many speakers back, agreeing and not. */
const SPEAKERS_BACK = 12;
const SPEAKERS_BACK_AGAINST_GENDER = 4;
/** How many words of a sentence are looked through for its first verb or possessed institution. */
const HEAD_OF_SENTENCE = 12;
const POSSESSED_WITHIN = 14;
/** How many sentences back a plain subject may stand. */
const SENTENCES_BACK = 3;
/** How many mentions back the head of an institution is looked for. */
const MENTIONS_BACK = 300;
/** Offices that are not the head's own. */
const NOT_THE_HEAD = /vice|deputy|spokes|former|adviser/i;

/** The entity that speaks by the verb at token i. */
export function dropped(discourse: Discourse, i: number, features: Features): number | undefined {
  const { s, referents, times, drafts, speakers } = discourse;
  const nested = enclosing(drafts, i) !== undefined;
  const possessor = possessorOf(s, referents, i);
  if (possessor !== undefined && agrees(referents, possessor, features)) return possessor;
  const near = conjunctionOn(s, i) || i > s.sentences[s.sentenceOf[i]!]!.first ? inSameSentence(discourse, i, features, nested) : undefined;
  if (near !== undefined) return near;
  for (let k = speakers.length - 1; k >= 0 && k >= speakers.length - SPEAKERS_BACK; k--) {
    const p = speakers[k]!;
    // Who spoke inside another's words or was cited aside does not go on in the next sentence.
    if ((p.nested || p.aside) && !nested && p.sentence !== s.sentenceOf[i]) continue;
    const { entity } = referents.mentions[p.mention]!;
    if (p.gender && features.number === "s" && features.person === 3 ? p.gender === features.gender : agrees(referents, entity, features)) return entity;
  }
  for (let k = speakers.length - 1; k >= 0 && k >= speakers.length - SPEAKERS_BACK_AGAINST_GENDER; k--) {
    const p = speakers[k]!;
    const { entity } = referents.mentions[p.mention]!;
    if (p.gender && !p.nested && !p.aside && agrees(referents, entity, features)) return entity;
  }
  const subject = lastSubject(s, referents, times, i, features);
  if (subject !== undefined) return subject;
  // A man may be called نعمة: rather the last speaker against the gender of a name than nobody.
  for (let k = speakers.length - 1; k >= 0 && k >= speakers.length - SPEAKERS_BACK_AGAINST_GENDER; k--) {
    const p = speakers[k]!;
    const { entity } = referents.mentions[p.mention]!;
    const e = referents.entities[entity]!;
    if (!p.nested && !p.aside && e.type === "person" && e.number === features.number) return entity;
  }
  return undefined;
}

/** The clause before in the same sentence: a statement's speaker, or a plain verb's subject if that stands nearer. */
function inSameSentence({ s, referents, times, drafts }: Discourse, i: number, features: Features, nested: boolean): number | undefined {
  const subject = subjectBefore(s, referents, times, i);
  const last = latestInSentence(s, drafts, i, (d) => d.source !== null && !isInside(drafts, d, i));
  if (last && (!subject || last.cue.first >= subject.first - 3)) {
    const { entity } = referents.mentions[last.source!.mention]!;
    if (agrees(referents, entity, features)) return entity;
  }
  if (subject) {
    const { entity } = referents.mentions[describe(s, referents, subject.first, subject.last)]!;
    // Inside another's words the subject of the clause before must agree for certain: وقدمت الأمانة اعتذارها ووعدت.
    if (nested ? referents.entities[entity]!.gender === features.gender && conjunctionOn(s, i) : agrees(referents, entity, features)) return entity;
  }
  return undefined;
}

/** «خلال ترؤسه اجتماعا لحكومته أكد»: the institution that is "his" tells who he is — the last person named who has such an office. */
function possessorOf(s: Syntax, referents: Referents, i: number): number | undefined {
  const { first } = s.sentences[s.sentenceOf[i]!]!;
  for (let j = first; j < i && j < first + POSSESSED_WITHIN; j++) {
    const cut = s.chosen[j]?.cut;
    if (cut?.pronoun !== HEH && cut?.pronoun !== HEH + ALEF) continue;
    const office = HEADS_OF.get(cut.stem);
    if (office) return lastHolder(referents, office, j);
  }
  return undefined;
}

/** The person with such an office whose mention is the last before token j. */
function lastHolder(referents: Referents, office: RegExp, j: number): number | undefined {
  let best: number | undefined;
  let at = -1;
  for (let k = Math.max(0, referents.mentions.length - MENTIONS_BACK); k < referents.mentions.length; k++) {
    const m = referents.mentions[k]!;
    if (m.first >= j || m.first < at || m.kind === "pronoun") continue;
    const e = referents.entities[m.entity]!;
    if (e.type === "person" && e.named && e.roles.some((r) => office.test(r.english ?? "") && !NOT_THE_HEAD.test(r.english ?? ""))) {
      best = m.entity;
      at = m.first;
    }
  }
  return best;
}

/** No speaker so far: the subject of this sentence's first verb, or of the sentences before. */
function lastSubject(s: Syntax, referents: Referents, times: Times, i: number, features: Features): number | undefined {
  for (let k = s.sentenceOf[i]!; k >= 0 && k > s.sentenceOf[i]! - SENTENCES_BACK; k--) {
    const { first, last } = s.sentences[k]!;
    for (let j = first; j <= Math.min(last, i - 1) && j < first + HEAD_OF_SENTENCE; j++) {
      if (s.tags[j] !== Tag.Verb) continue;
      const { source } = readCompany(s, referents, times, j + 1, Math.min(last + 1, j + 14), true);
      const subject = source && isAnimate(s, referents, source.first) ? source : subjectPreceding(s, referents, times, j);
      if (!subject) continue;
      const { entity } = referents.mentions[describe(s, referents, subject.first, subject.last)]!;
      if (agrees(referents, entity, features)) return entity;
    }
  }
  return undefined;
}
