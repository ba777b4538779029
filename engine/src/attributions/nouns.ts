/** Verbal nouns that report: قوله إن، بقوله، تأكيده أن، اتهامات بـ. Most verbal nouns of saying are no cue; the conditions say which are. */
import type { CueRow } from "../lexicon/rows.ts";
import { Kind } from "../matching/dictionary.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { speechLemmas } from "../lexicon/speech-context.ts";
import { describe, pronoun } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import { ALEF, BEH, NOON, YEH } from "../text/letters.ts";
import { actOf } from "./acts.ts";
import { findNominal, type FoundComplement } from "./complements.ts";
import { findContent } from "./contents.ts";
import { type CueCandidate, limitOf } from "./cues.ts";
import { type Discourse, type Draft, latestInSentence, push } from "./drafts.ts";
import type { Clue } from "./finding.ts";
import { relayedSource } from "./relay.ts";
import { isAnimate } from "./sources.ts";
import { subjectBefore } from "./speakers.ts";
import { cueSpan, spanOf, withoutClitic } from "./spans.ts";
import { describeRow } from "./verbs.ts";
import { holdsOneOf, LIST } from "./words.ts";

/** How far behind the noun its clause may stand: at all, behind a pronoun on it, behind اتهام. */
const CLAUSE_WITHIN = 8;
const CLAUSE_WITHIN_OF_PRONOUN = 8;
const ACCUSATION_WITHIN = 6;
/** How far before اتهامات the verb that exchanges or levels them may stand. */
const EXCHANGED_WITHIN = 12;

/** One verbal noun: complement, then content, then whose words they are. */
export function readNoun(discourse: Discourse, cue: CueCandidate): void {
  const { s, referents, marks } = discourse;
  const i = cue.token;
  const complement = complementOf(s, referents, cue);
  if (!complement || isNoCue(discourse, cue, complement)) return;
  const content = findContent(s, marks, i, complement.content, complement.quotation, !complement.kind.startsWith("np"));
  if (!content) return;
  const clues: Clue[] = [{ part: "cue", first: i, last: i, entry: describeRow(complement.row) }];
  const { source, rule } = sourceOf(discourse, cue, complement, clues);
  push(discourse, {
    first: i, last: i, part: cueSpan(s, cue), source, content: { ...content, spans: withoutClitic(s, complement, content) },
    act: actOf(s, complement.row, content.tokens.first, content.tokens.last).act, row: complement.row, rule, unclear: rule.endsWith("unknown"), clues,
  });
}

/** قول: the one noun that needs no genitive and no pronoun. */
function isSaying(rows: readonly CueRow[]): boolean {
  return rows.some((r) => r.lemma.startsWith(speechLemmas.say));
}

/** اتهام: takes بـ without a clause. */
function isAccusation(rows: readonly CueRow[]): boolean {
  return rows.some((r) => r.act === "accuse");
}

/** قوله إن, تأكيد الوزير أن, القول إن; اتهامات بـ: the clause close by, and only behind one who says it. */
function complementOf(s: Syntax, referents: Referents, cue: CueCandidate): FoundComplement | undefined {
  const i = cue.token;
  const { cut } = cue.analysis!;
  const clause = cue.clause && cue.clause.at <= i + (cut.pronoun ? CLAUSE_WITHIN_OF_PRONOUN : CLAUSE_WITHIN) ? cue.clause : undefined;
  const genitive = !cut.article && !cut.pronoun && s.tags[i + 1] === Tag.Noun && !prepositionOn(s, i + 1) && !conjunctionOn(s, i + 1) && isAnimate(s, referents, i + 1);
  if (clause && (cut.pronoun || genitive || (isSaying(cue.rows) && cut.article) || isImpersonalNews(cue, clause))) return clause;
  if (!isAccusation(cue.rows)) return undefined;
  return findNominal(s, i, i + 1, cue.rows.map((r) => ({ ...r, complements: ["np-bi" as const] })), Math.min(limitOf(s, i), i + ACCUSATION_WITHIN));
}

/** بعد الكشف عن أن، الإعلان أن: news that nobody is named for, its clause right behind. */
function isImpersonalNews(cue: CueCandidate, clause: FoundComplement): boolean {
  return cue.analysis!.cut.article && clause.at === cue.token + 1 && cue.rows.some((r) => r.act === "reveal" || r.act === "announce");
}

/** Only times between: منذ اعترافها في مارس الماضي بأنها. */
function onlyTimesBetween(s: Syntax, times: Discourse["times"], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (times.at[k]! < 0 && s.tags[k] !== Tag.Preposition && s.tags[k] !== Tag.Punctuation) return false;
  return true;
}

/** Set phrases, media, nobody's words. */
function isNoCue({ s, times, drafts }: Discourse, cue: CueCandidate, complement: FoundComplement): boolean {
  const i = cue.token;
  const { cut, features } = { cut: cue.analysis!.cut, features: cue.analysis!.entry.features };
  const said = isSaying(cue.rows);
  const accusation = isAccusation(cue.rows);
  // في تصريحات صحفية أن: a medium, not a cue.
  const near = onlyTimesBetween(s, times, i + 1, complement.at);
  if (!said && !accusation && (s.tags[i - 1] === Tag.Preposition || cut.preposition) && !(cut.pronoun && near) && !isImpersonalNews(cue, complement)) return true;
  // شدد بالقول: part of the verb.
  if (said && cut.preposition === BEH && cut.article && latestInSentence(s, drafts, i, (d) => d.contentTokens.first > i)) return true;
  // خلاصة القول إن, يمكن القول إن: nobody's words.
  if (said && cut.article && i > 0 && !isKind(s.tokens[i - 1]!.word, Kind.Cue)) {
    const before = s.tags[i - 1] as Tag;
    if (before === Tag.Auxiliary || before === Tag.Verb || (before === Tag.Noun && s.chosen[i - 1]?.entry.kind === Kind.Common)) return true;
  }
  // ونصيحتي أن: the writer's own.
  if (cut.pronoun === YEH || cut.pronoun === NOON + ALEF) return true;
  // باعتباره، بذكره: set phrases.
  if (LIST.noCueNouns.has(cut.stem) || (!said && !accusation && cut.pronoun && complement.at - i > 2 && !near)) return true;
  if (!said && complement.kind === "quote") return true;
  // اتهام بـ in the singular is the charge, not the act of charging.
  return complement.kind.startsWith("np") && features.number !== "p";
}

/** Whose words: of the one relayed, the genitive, the exchanging clause's subject, or the pronoun on the noun. */
function sourceOf(discourse: Discourse, cue: CueCandidate, complement: FoundComplement, clues: Clue[]): { source: Draft["source"]; rule: string } {
  const { s, referents, times, drafts, speakers } = discourse;
  const i = cue.token;
  const said = isSaying(cue.rows);
  const mentionOf = (first: number, last: number): Draft["source"] => ({ mention: describe(s, referents, first, last), span: spanOf(s, { first, last }) });
  const relayed = relayedSource(discourse, i);
  if (relayed && said) {
    clues.push({ part: "source", ...relayed });
    return { source: mentionOf(relayed.first, relayed.last), rule: "relayed words, the one they are taken from" };
  }
  if (complement.at > i + 1 && isAnimate(s, referents, i + 1)) {
    return { source: mentionOf(i + 1, Math.min(complement.at - 1, i + CLAUSE_WITHIN)), rule: "verbal noun, its genitive speaks" };
  }
  if (isAccusation(cue.rows) && isExchanged(s, i)) {
    const subject = subjectBefore(s, referents, times, i);
    return { source: subject ? mentionOf(subject.first, subject.last) : null, rule: "accusations exchanged or levelled, the clause's subject" };
  }
  if (cue.analysis!.cut.pronoun || said) {
    const inSentence = latestInSentence(s, drafts, i, (d) => d.source !== null);
    const subject = subjectBefore(s, referents, times, i);
    const mention = subject && (!inSentence || subject.first > inSentence.cue.first)
      ? describe(s, referents, subject.first, subject.last)
      : (inSentence?.source ?? speakers[speakers.length - 1])?.mention;
    if (mention !== undefined) return { source: { mention: pronoun(s, referents, i, referents.mentions[mention]!.entity) }, rule: "verbal noun, its pronoun speaks" };
  }
  return { source: null, rule: "verbal noun, speaker unknown" };
}

/** تبادل الطرفان الاتهامات، وجه الوزير اتهامات. */
function isExchanged(s: Syntax, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - EXCHANGED_WITHIN && s.sentenceOf[j] === s.sentenceOf[i]; j--) if (s.tags[j] === Tag.Verb && holdsOneOf(LIST.exchanging, s.tokens[j]!.word.fold)) return true;
  return false;
}
