/** Which words may report speech here? Every candidate with the rows its form allows, before anything is known of its complement. */
import { accordingTo, fillers, nonSourceNouns, sourceNouns } from "../lexicon/reporting.ts";
import type { CueRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { type Analysis, isKind } from "../matching/words.ts";
import type { Referents } from "../mentions/referents.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { anonymity, findClause, type FoundComplement, isLateParticiple } from "./complements.ts";
import { isAnimate } from "./sources.ts";

export type CueForm = "finite" | "participle" | "noun" | "according";

export interface CueCandidate {
  readonly token: number;
  /** Last token of the cue (of a phrase). */
  readonly last: number;
  readonly form: CueForm;
  readonly rows: readonly CueRow[];
  readonly analysis: Analysis | undefined;
  readonly clause: FoundComplement | undefined;
}

const accordingTable = new PhraseTable(accordingTo.map((r) => ({ phrase: r.phrase, value: r.takes })));
/** Without their أن: it may carry a pronoun (يذكر أنه). */
const fillerTable = new PhraseTable(fillers.map((phrase) => ({ phrase: phrase.replace(/ (بأن|أن|إن)$/, ""), value: / (بأن|أن|إن)$/.test(phrase) })));
const sources = new Set(sourceNouns.map(foldText));
const notSources = new Set(nonSourceNouns.map(foldText));

export function findCues(s: Syntax, referents: Referents): CueCandidate[] {
  const found: CueCandidate[] = [];
  const n = s.tokens.length;
  for (let i = 0; i < n; i++) {
    const token = s.tokens[i]!;
    if (token.kind !== TokenKind.Word) continue;
    const filler = fillerTable.match(s.tokens, i);
    if (filler && (!filler.value || s.tags[filler.last + 1] === Tag.Complementizer) && !isSubjectBefore(s, i)) {
      i = filler.last;
      continue;
    }
    const mark = anonymity.match(s.tokens, i);
    if (mark) {
      i = mark.last;
      continue;
    }
    const according = accordingCue(s, referents, i);
    if (according) {
      found.push(according);
      i = according.last;
      continue;
    }
    if (!isKind(token.word, Kind.Cue)) continue;
    const candidate = verbalCue(s, i);
    if (candidate) found.push(candidate);
  }
  return found;
}

function verbalCue(s: Syntax, i: number): CueCandidate | undefined {
  const tag = s.tags[i] as Tag;
  if (tag === Tag.Verb && i > 0 && s.tokens[i - 1]!.word.fold === "هل") return undefined;
  // علم من مصدر أن: the passive, whatever the noun علم.
  const learnt = tag === Tag.Noun && /^(و|ف)?علم(ت)?$/.test(s.tokens[i]!.word.fold) && s.tokens[i + 1]?.word.fold === "من";
  // متهمين، مؤكدة: after a pause the feminine and plural are participles too, whatever their case.
  const lateParticiple = tag === Tag.Noun && i > 0 && s.tags[i - 1] === Tag.Punctuation && !hasArticle(s, i);
  const wanted = learnt ? "finite" : lateParticiple && s.tokens[i]!.word.analyses.some(isLateParticiple) ? "participle" : tag === Tag.Verb ? "finite" : tag === Tag.Participle ? "participle" : tag === Tag.Noun ? "noun" : undefined;
  if (!wanted) return undefined;
  // Readings with different clitics (ورد, و + رد) are tried in order; the first whose complement fits is it.
  const readings: { rows: CueRow[]; analysis: Analysis }[] = [];
  for (const a of s.tokens[i]!.word.analyses) {
    if (a.entry.kind !== Kind.Cue) continue;
    const { pos, accusative, number } = a.entry.features;
    const form = pos === Pos.Perfect || pos === Pos.Imperfect ? "finite" : pos === Pos.VerbalNoun ? "noun" : pos === Pos.ActiveParticiple ? "participle" : undefined;
    if (form !== wanted) continue;
    if (form === "noun" && !listed(a)) continue;
    if (a.entry.features.jussive && !afterJussiveParticle(s, i)) continue;
    if (form === "participle" && (a.cut.article || a.cut.preposition || a.cut.pronoun || !(accusative || number !== "s" || a.entry.features.gender === "f"))) continue;
    const same = readings.find((r) => r.analysis.cut.from === a.cut.from && r.analysis.cut.to === a.cut.to);
    if (!same) readings.push({ rows: [a.entry.row as CueRow], analysis: a });
    else if (!same.rows.includes(a.entry.row as CueRow)) same.rows.push(a.entry.row as CueRow);
  }
  const limit = limitOf(s, i);
  let first: CueCandidate | undefined;
  for (const { rows, analysis } of readings) {
    // بلغ 500, يعد ثلاثة: a number follows the other sense.
    if (s.tags[i + 1] === Tag.Number && (rows.every((r) => r.flags?.includes("homograph")) || hasPlainVerb(s, i))) continue;
    let clause = findClause(s, i, rows, limit);
    // مجددا is "again" unless it renews a noun: مجددا دعوته.
    if (s.tokens[i]!.word.fold === "مجددا") {
      if (s.tags[i + 1] !== Tag.Noun) continue;
      clause = undefined;
    }
    if (clause && hasPlainVerb(s, i) && hasNumber(s, i + 1, clause.at)) clause = undefined;
    const candidate: CueCandidate = { token: i, last: i, form: wanted, rows, analysis, clause };
    if (clause && clause.row.complements.includes(clause.kind)) return candidate;
    first ??= candidate;
  }
  return first;
}

/** بلغ عدد, تبلغ 800: "reached", not "informed". */
function hasPlainVerb(s: Syntax, i: number): boolean {
  return /^[وف]?س?[يتن]?بلغ/.test(s.tokens[i]!.word.fold);
}

function hasNumber(s: Syntax, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (s.tags[j] === Tag.Number) return true;
  return false;
}

function afterJussiveParticle(s: Syntax, i: number): boolean {
  const w = i > 0 ? s.tokens[i - 1]!.word.fold : "";
  return w.endsWith("لم") || w === "لا" || w === "ولا";
}

/** Only the verbal nouns that the lexicon lists as cues: قول, تأكيد — not إذاعة, دفاع, حديث. */
function listed(a: Analysis): boolean {
  return (a.entry.row as CueRow).nouns?.some((n) => foldText(n) === a.cut.stem) ?? false;
}

/** A feminine or plural participle (مؤكدة، مشيرين) carries no sign of its case: only with a clause of its own. */
export function limitOf(s: Syntax, i: number): number {
  const q = s.quotationOf[i]!;
  const end = s.sentences[s.sentenceOf[i]!]!.last;
  if (q < 0) return end;
  return Math.min(end, s.quotations[q]!.close - 1);
}

function accordingCue(s: Syntax, referents: Referents, i: number): CueCandidate | undefined {
  const m = accordingTable.match(s.tokens, i);
  const kama = s.tokens[i]!.word.fold === "كما";
  if (!m) return undefined;
  let next = m.last + 1;
  // في نظر القضاء in the midst of a clause colours a word, it does not cover the sentence.
  if (/^و?(في|من|براي)$/.test(s.tokens[i]!.word.fold) && i > 0 && s.sentenceOf[i - 1] === s.sentenceOf[i] && s.tags[i - 1] !== Tag.Punctuation) return undefined;
  if (s.tokens[next]?.surface === ":") return undefined;
  const verb = s.tokens[next] && isKind(s.tokens[next]!.word, Kind.Cue) && (s.tags[next] === Tag.Verb) ? s.tokens[next]!.word.analyses.find((a) => a.entry.kind === Kind.Cue && (a.entry.features.pos === Pos.Perfect || a.entry.features.pos === Pos.Imperfect)) : undefined;
  if (m.value !== "noun" && verb) {
    const rows = [verb.entry.row as CueRow];
    // كما أكد أن …: a statement of its own, not an according-to phrase.
    if (kama && (rows[0]!.flags?.includes("addressee") || rows[0]!.flags?.includes("thought") || !KAMA_ACTS.has(rows[0]!.act) || findClause(s, next, rows, limitOf(s, next)) || !isAnimate(s, referents, next + 1))) return undefined;
    return { token: i, last: next, form: "according", rows, analysis: verb, clause: undefined };
  }
  if (m.value === "verb" || kama) return undefined;
  while (s.tags[next] === Tag.QuotationMark || s.tags[next] === Tag.Quantifier || s.tags[next] === Tag.Demonstrative) next++;
  const head = s.tokens[next];
  if (!head || s.sentenceOf[next] !== s.sentenceOf[i] || !isSpeaker(s, referents, next)) return undefined;
  return { token: i, last: m.last, form: "according", rows: [], analysis: undefined, clause: undefined };
}

const KAMA_ACTS = new Set(["say", "announce", "confirm", "reveal"]);

/** May حسب, وفق, نقلا عن take this as a speaker? A list of nouns decides, and names. */
function isSpeaker(s: Syntax, referents: Referents, i: number): boolean {
  const { word } = s.tokens[i]!;
  const stems = [word.fold, ...word.analyses.map((a) => a.cut.stem)];
  const bare = word.fold.replace(/^لل|^ال|^ل|^وال/, "");
  if (stems.some((w) => notSources.has(w) || notSources.has(`ال${w}`)) || notSources.has(bare)) return false;
  if (stems.some((w) => sources.has(w)) || sources.has(bare)) return true;
  const mention = referents.mentions[referents.beginsAt[i]!];
  return mention !== undefined && referents.entities[mention.entity]!.animate;
}

/** المصدر يذكر أن: with a subject the filler's words are a statement. */
function isSubjectBefore(s: Syntax, i: number): boolean {
  if (i === 0 || s.sentenceOf[i] !== s.sentenceOf[i - 1]) return false;
  const { norm } = s.tokens[i]!.word;
  if (norm.startsWith("و")) return false;
  return s.tags[i - 1] === Tag.Noun && s.tags[i] === Tag.Verb && hasArticle(s, i - 1) && s.tokens[i - 1]!.kind === TokenKind.Word && s.tokens[i - 1]!.word.analyses.some((a) => a.entry.kind === Kind.Title || a.entry.kind === Kind.Participant || a.entry.kind === Kind.Family);
}
