/** Verbal nouns that report: قوله إن، بقوله، تأكيده أن، اتهامات بـ. Most verbal nouns of saying are no cue; the conditions say which are. */
import type { CueRow } from "../lexicon/rows.ts";
import { Kind } from "../matching/dictionary.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { speechLemmas } from "../lexicon/speech-context.ts";
import { describe, pronoun } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import { ALEF, BEH, HEH, NOON, YEH } from "../text/letters.ts";
import { actOf } from "./acts.ts";
import { findNominal, type FoundComplement, isReportable } from "./complements.ts";
import { findContent } from "./contents.ts";
import { type CueCandidate, limitOf } from "./cues.ts";
import { type Discourse, type Draft, latestInSentence, push } from "./drafts.ts";
import type { Clue } from "./finding.ts";
import { asksFor } from "./nominal.ts";
import { relayedSource } from "./relay.ts";
import { isAnimate, readCompany, type Times } from "./sources.ts";
import { subjectBefore } from "./speakers.ts";
import { cueSpan, spanOf, withoutClitic } from "./spans.ts";
import { describeRow } from "./verbs.ts";
import { holdsOneOf, LIST, withoutConjunction } from "./words.ts";

/** How far behind the noun its clause may stand: at all, behind a pronoun on it, behind اتهام. */
const CLAUSE_WITHIN = 8;
const CLAUSE_WITHIN_OF_PRONOUN = 8;
const ACCUSATION_WITHIN = 6;
/** How many words behind a noun its speaker and what he says may take up to the beginning of the latter. */
const GENITIVE_WITHIN = 14;
/** How far before the noun the person its pronoun stands for may be named. */
const PERSON_WITHIN = 30;
/** How far before اتهامات the verb that exchanges or levels them may stand. */
const EXCHANGED_WITHIN = 12;

/** One verbal noun: complement, then content, then whose words they are. */
export function readNoun(discourse: Discourse, cue: CueCandidate): void {
  const { s, marks } = discourse;
  const i = cue.token;
  const complement = complementOf(discourse, cue);
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
function complementOf({ s, referents, times }: Discourse, cue: CueCandidate): FoundComplement | undefined {
  const i = cue.token;
  const { cut } = cue.analysis!;
  const clause = cue.clause && cue.clause.at <= i + (cut.pronoun ? CLAUSE_WITHIN_OF_PRONOUN : CLAUSE_WITHIN) ? cue.clause : undefined;
  const genitive = hasSpeaker(s, referents, cue);
  if (clause && (cut.pronoun || genitive || (isSaying(cue.rows) && cut.article) || isImpersonalNews(cue, clause))) return clause;
  if (isAccusation(cue.rows)) return findNominal(s, i, i + 1, cue.rows.map((r) => ({ ...r, complements: ["np-bi" as const] })), Math.min(limitOf(s, i), i + ACCUSATION_WITHIN));
  return genitive ? ofGenitive(s, referents, times, cue) : undefined;
}

/** إعلان الحكومة عن فتح, رفض الحزب المشاركة, إعلان الجيش «تحريرها»: behind one who speaks, what the verb itself takes. Who is called on or accused would stand there too. */
function ofGenitive(s: Syntax, referents: Referents, times: Times, cue: CueCandidate): FoundComplement | undefined {
  const i = cue.token;
  const rows = cue.rows.filter((r) => !r.flags?.some((f) => f === "addressee" || f === "target" || f === "thought" || f === "homograph") && r.complements.some((c) => c.startsWith("np")));
  if (rows.length === 0) return undefined;
  const limit = Math.min(limitOf(s, i), i + GENITIVE_WITHIN);
  const { source, next } = readCompany(s, referents, times, i + 1, limit + 1, true, asksFor(rows));
  if (source?.first !== i + 1) return undefined;
  const found = findNominal(s, i, next, rows, Math.min(limit, next + 1));
  return found && (found.kind !== "np" || found.quotation >= 0 || isReportable(s, found.content)) ? found : undefined;
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
function isNoCue({ s, referents, times, drafts }: Discourse, cue: CueCandidate, complement: FoundComplement): boolean {
  const i = cue.token;
  const { cut, features } = { cut: cue.analysis!.cut, features: cue.analysis!.entry.features };
  const said = isSaying(cue.rows);
  const accusation = isAccusation(cue.rows);
  // في تصريحات صحفية أن: a medium, not a cue.
  const near = onlyTimesBetween(s, times, i + 1, complement.at);
  const spoken = !cut.preposition && features.number === "s" && hasSpeaker(s, referents, cue);
  if (!said && !accusation && (s.tags[i - 1] === Tag.Preposition || cut.preposition) && !(cut.pronoun && near) && !isImpersonalNews(cue, complement) && !(spoken && LIST.afterwards.has(withoutConjunction(s.tokens[i - 1]!.word.fold)))) return true;
  // شدد بالقول, علق بقوله: part of the verb.
  if (said && cut.preposition === BEH && (cut.article || cut.pronoun) && latestInSentence(s, drafts, i, (d) => d.contentTokens.first > i)) return true;
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
  return complement.kind.startsWith("np") && (accusation ? features.number !== "p" : !spoken);
}

/** إعلان الحكومة: who speaks stands right behind the noun. */
function hasSpeaker(s: Syntax, referents: Referents, { token: i, analysis }: CueCandidate): boolean {
  const { cut } = analysis!;
  return !cut.article && !cut.pronoun && s.tags[i + 1] === Tag.Noun && !prepositionOn(s, i + 1) && !conjunctionOn(s, i + 1) && isAnimate(s, referents, i + 1);
}

/** Whose words: of the one relayed, the genitive, the exchanging clause's subject, or the pronoun on the noun. */
function sourceOf(discourse: Discourse, cue: CueCandidate, complement: FoundComplement, clues: Clue[]): { source: Draft["source"]; rule: string } {
  const { s, referents, times, drafts, speakers } = discourse;
  const i = cue.token;
  const said = isSaying(cue.rows);
  const mentionOf = (first: number, end: number): Draft["source"] => {
    const last = end > first && s.tags[end] === Tag.QuotationMark && s.quotationAt[end]! >= 0 ? end - 1 : end;
    return { mention: describe(s, referents, first, last), span: spanOf(s, { first, last }) };
  };
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
    const near = subject && (!inSentence || subject.first > inSentence.cue.first)
      ? describe(s, referents, subject.first, subject.last)
      : (inSentence?.source ?? speakers[speakers.length - 1])?.mention;
    const mention = near !== undefined && fitsPronoun(referents, near, cue.analysis!.cut.pronoun) ? near : (personNear(s, referents, i, cue.analysis!.cut.pronoun) ?? near);
    if (mention !== undefined) return { source: { mention: pronoun(s, referents, i, referents.mentions[mention]!.entity) }, rule: "verbal noun, its pronoun speaks" };
  }
  return { source: null, rule: "verbal noun, speaker unknown" };
}

/** Can ه or ها on the noun stand for this one? Unknown fits. */
function fitsPronoun(referents: Referents, mention: number, suffix: string): boolean {
  const e = referents.entities[referents.mentions[mention]!.entity]!;
  if (suffix === HEH) return e.gender !== "f" || e.number !== "s";
  return suffix !== HEH + ALEF || e.gender !== "m" || e.number !== "s" || e.type !== "person";
}

/** مراسلات الوزيرة منذ اعترافها: the person of that gender named before in the sentence. */
function personNear(s: Syntax, referents: Referents, i: number, suffix: string): number | undefined {
  const gender = suffix === HEH ? "m" : suffix === HEH + ALEF ? "f" : undefined;
  const { first } = s.sentences[s.sentenceOf[i]!]!;
  for (let k = i - 1; gender && k >= first && k > i - PERSON_WITHIN; k--) {
    const at = referents.beginsAt[k]!;
    const e = at >= 0 ? referents.entities[referents.mentions[at]!.entity]! : undefined;
    if (e?.type === "person" && e.named && e.gender === gender) return at;
  }
  return undefined;
}

/** تبادل الطرفان الاتهامات، وجه الوزير اتهامات. */
function isExchanged(s: Syntax, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - EXCHANGED_WITHIN && s.sentenceOf[j] === s.sentenceOf[i]; j--) if (s.tags[j] === Tag.Verb && holdsOneOf(LIST.exchanging, s.tokens[j]!.word.fold)) return true;
  return false;
}
