/** Which words may report speech here? Every candidate with the rows its form allows, before anything is known of its complement. */
import { accordingTo, fillers, nonSourceNouns, sourceNouns } from "../lexicon/reporting.ts";
import type { CueRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { type Analysis, gate, isKind } from "../matching/words.ts";
import type { Referents } from "../mentions/referents.ts";
import { ALEF, FEH, KAF, LAM, NOON, SEEN, TEH, WAW, YEH } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { anonymity, findClause, type FoundComplement, isLateParticiple } from "./complements.ts";
import { asksFor } from "./nominal.ts";
import { isAnimate } from "./sources.ts";
import { LIST, withoutConjunction, WORD } from "./words.ts";

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

/** How many words behind كما أعلن its subject may take. */
const LONGEST_SUBJECT = 12;
const accordingTable = new PhraseTable(accordingTo.map((r) => ({ phrase: r.phrase, value: r.takes })));
/** Without their أن: it may carry a pronoun (يذكر أنه). */
const fillerTable = new PhraseTable(fillers.map((phrase) => {
  const end = phrase.lastIndexOf(" ");
  const withThat = LIST.that.has(foldText(phrase.slice(end + 1)));
  return { phrase: withThat ? phrase.slice(0, end) : phrase, value: withThat };
}));
/** Words that may follow حسب, وفق, نقلا عن as speakers, and those that may not. */
const sources = new Set(sourceNouns.map(foldText));
const notSources = new Set(nonSourceNouns.map(foldText));

const HAS_CUE = gate((word) => isKind(word, Kind.Cue));
const MAY_BE_CUE = fillerTable.opens | anonymity.opens | accordingTable.opens | HAS_CUE;

/** All candidates in text order. Fillers (يذكر أن) and marks of anonymity (رفض الكشف عن هويته) are stepped over. */
export function findCues(s: Syntax, referents: Referents): CueCandidate[] {
  const found: CueCandidate[] = [];
  const n = s.tokens.length;
  for (let i = 0; i < n; i++) {
    const token = s.tokens[i]!;
    if ((token.gates & MAY_BE_CUE) === 0 || token.kind !== TokenKind.Word) continue;
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
    if ((token.gates & HAS_CUE) === 0) continue;
    const candidate = verbalCue(s, i);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The cue a verb, participle or verbal noun at token i can be, with the rows of its readings and its clause if one is in sight. */
function verbalCue(s: Syntax, i: number): CueCandidate | undefined {
  const tag = s.tags[i] as Tag;
  if (tag === Tag.Verb && i > 0 && s.tokens[i - 1]!.word.fold === WORD.whether) return undefined;
  // علما بأن: "it being known that", not "both knew".
  if (withoutConjunction(s.tokens[i]!.word.fold) === WORD.beingKnown) return undefined;
  // علم من مصدر أن: the passive, whatever the noun علم.
  const learnt = tag === Tag.Noun && isKnownFrom(s, i);
  // متهمين، مؤكدة: after a pause the feminine and plural are participles too, whatever their case.
  const lateParticiple = tag === Tag.Noun && i > 0 && s.tags[i - 1] === Tag.Punctuation && !hasArticle(s, i);
  const wanted = learnt ? "finite" : lateParticiple && s.tokens[i]!.word.analyses.some(isLateParticiple) ? "participle" : tag === Tag.Verb ? "finite" : tag === Tag.Participle ? "participle" : tag === Tag.Noun ? "noun" : undefined;
  if (!wanted) return undefined;
  // Readings with different clitics (ورد, و + رد) are tried in order; the first whose complement fits is it.
  const readings: { rows: CueRow[]; analysis: Analysis }[] = [];
  for (const a of s.tokens[i]!.word.analyses) {
    if (a.kind !== Kind.Cue) continue;
    const { pos, accusative, number } = a.entry.features;
    const form = pos === Pos.Perfect || pos === Pos.Imperfect ? "finite" : pos === Pos.VerbalNoun ? "noun" : pos === Pos.ActiveParticiple ? "participle" : undefined;
    if (form !== wanted) continue;
    if (form === "noun" && !listed(a)) continue;
    // يشارك is no "is pointed out to you": outside quotations nobody is addressed.
    if (a.cut.pronoun === KAF && s.quotationOf[i]! < 0) continue;
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
    if (s.tags[i + 1] === Tag.Number && s.tokens[i + 2]?.word.fold !== WORD.from && (rows.every((r) => r.flags?.includes("homograph")) || hasPlainVerb(s, i))) continue;
    let clause = findClause(s, i, rows, limit);
    // مجددا is "again" unless it renews a noun: مجددا دعوته.
    if (s.tokens[i]!.word.fold === WORD.renewing) {
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

/** علم من مصدر أن, also with و ف. */
function isKnownFrom(s: Syntax, i: number): boolean {
  const word = s.tokens[i]!.word.fold;
  return s.tokens[i + 1]?.word.fold === WORD.from && (LIST.becameKnown.has(word) || LIST.becameKnown.has(withoutConjunction(word)));
}

/** The forms of بلغ without pronoun: they may count what was reached. */
const REACHED = new RegExp(`^[${WAW}${FEH}]?${SEEN}?[${YEH}${TEH}${NOON}]?${WORD.reached}`);

/** بلغ عدد, تبلغ 800: "reached", not "informed". */
function hasPlainVerb(s: Syntax, i: number): boolean {
  return REACHED.test(s.tokens[i]!.word.fold);
}

/** Is something counted between cue and clause? */
function hasNumber(s: Syntax, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (s.tags[j] === Tag.Number) return true;
  return false;
}

/** A jussive form (ينفِ, ير) needs لم or لا before it: else it is another word. */
function afterJussiveParticle(s: Syntax, i: number): boolean {
  const w = i > 0 ? s.tokens[i - 1]!.word.fold : "";
  return w.endsWith(WORD.didNot) || w === WORD.not || w === WORD.norNot;
}

/** Only the verbal nouns that the lexicon lists as cues: قول, تأكيد — not إذاعة, دفاع, حديث. */
function listed(a: Analysis): boolean {
  return (a.entry.row as CueRow).nouns?.some((n) => foldText(n) === a.cut.stem) ?? false;
}

/** The last token the cue may take its complement from: the end of its sentence, or of the quotation it stands in. */
export function limitOf(s: Syntax, i: number): number {
  const q = s.quotationOf[i]!;
  const end = s.sentences[s.sentenceOf[i]!]!.last;
  if (q < 0) return end;
  return Math.min(end, s.quotations[q]!.close - 1);
}

/** An according-to phrase at token i: بحسب + one who can speak, حسبما + verb, كما + verb + subject. */
function accordingCue(s: Syntax, referents: Referents, i: number): CueCandidate | undefined {
  const m = accordingTable.match(s.tokens, i);
  const kama = s.tokens[i]!.word.fold === WORD.asWord;
  if (!m) return undefined;
  let next = m.last + 1;
  // في نظر القضاء in the midst of a clause colours a word, it does not cover the sentence.
  if (isViewPreposition(s.tokens[i]!.word.fold) && i > 0 && s.sentenceOf[i - 1] === s.sentenceOf[i] && s.tags[i - 1] !== Tag.Punctuation) return undefined;
  if (s.tokens[next]?.surface === ":") return undefined;
  const verb = s.tokens[next] && isKind(s.tokens[next]!.word, Kind.Cue) && (s.tags[next] === Tag.Verb) ? s.tokens[next]!.word.analyses.find((a) => a.entry.kind === Kind.Cue && (a.entry.features.pos === Pos.Perfect || a.entry.features.pos === Pos.Imperfect)) : undefined;
  if (m.value !== "noun" && verb) {
    const rows = [verb.entry.row as CueRow];
    // على ما وجده: found, not said.
    if (rows[0]!.flags?.includes("thought")) return undefined;
    // كما أكد أن …: a statement of its own, not an according-to phrase.
    if (kama && (rows[0]!.flags?.includes("addressee") || rows[0]!.flags?.includes("thought") || !KAMA_ACTS.has(rows[0]!.act) || !rows[0]!.complements.includes("clause") || opensOwnClause(s, i, next, rows) || findClause(s, next, rows, limitOf(s, next)) || !isAnimate(s, referents, next + 1))) return undefined;
    return { token: i, last: next, form: "according", rows, analysis: verb, clause: undefined };
  }
  if (m.value === "verb" || kama) return undefined;
  while (s.tags[next] === Tag.QuotationMark || s.tags[next] === Tag.Quantifier || s.tags[next] === Tag.Demonstrative) next++;
  const head = s.tokens[next];
  if (!head || s.sentenceOf[next] !== s.sentenceOf[i] || !isSpeaker(s, referents, next)) return undefined;
  return { token: i, last: m.last, form: "according", rows: [], analysis: undefined, clause: undefined };
}

/** كما أعلنت الإدارة عن …: at the head of a sentence, or with the noun phrase its verb asks for, a statement of its own. */
function opensOwnClause(s: Syntax, i: number, verb: number, rows: readonly CueRow[]): boolean {
  if (i === s.sentences[s.sentenceOf[i]!]!.first && rows.some((r) => r.complements.some((c) => c.startsWith("np")))) return true;
  const asked = asksFor(rows);
  for (let k = verb + 1; k < s.tokens.length && k < verb + LONGEST_SUBJECT; k++) {
    if (s.tags[k] === Tag.Punctuation || s.tags[k] === Tag.Verb) return false;
    if (s.tags[k] === Tag.Preposition && asked.has(s.tokens[k]!.word.fold)) return true;
  }
  return false;
}

/** في (نظر), من (وجهة نظر), برأي, also with و. */
function isViewPreposition(word: string): boolean {
  return LIST.viewPrepositions.has(word) || (word[0] === WAW && LIST.viewPrepositions.has(word.slice(1)));
}

/** كما قال، كما أعلن: only plain saying makes an according-to phrase. */
const KAMA_ACTS = new Set(["say", "announce", "confirm", "reveal"]);

/** May حسب, وفق, نقلا عن take this as a speaker? A list of nouns decides, and names. */
function isSpeaker(s: Syntax, referents: Referents, i: number): boolean {
  const { word } = s.tokens[i]!;
  const stems = [word.fold, ...word.analyses.map((a) => a.cut.stem)];
  const bare = withoutClitics(word.fold);
  if (stems.some((w) => notSources.has(w) || notSources.has(ALEF + LAM + w)) || notSources.has(bare)) return false;
  if (stems.some((w) => sources.has(w)) || sources.has(bare)) return true;
  const mention = referents.from(i);
  return mention !== undefined && referents.entities[mention.entity]!.animate;
}

/** Without لل، ال، ل، وال at its head. */
const CLITICS = new RegExp(`^${LAM}${LAM}|^${ALEF}${LAM}|^${LAM}|^${WAW}${ALEF}${LAM}`);

function withoutClitics(word: string): string {
  return word.replace(CLITICS, "");
}

/** المصدر يذكر أن: with a subject the filler's words are a statement. */
function isSubjectBefore(s: Syntax, i: number): boolean {
  if (i === 0 || s.sentenceOf[i] !== s.sentenceOf[i - 1]) return false;
  const { norm } = s.tokens[i]!.word;
  if (norm.startsWith(WAW)) return false;
  return s.tags[i - 1] === Tag.Noun && s.tags[i] === Tag.Verb && hasArticle(s, i - 1) && s.tokens[i - 1]!.kind === TokenKind.Word && s.tokens[i - 1]!.word.analyses.some((a) => a.entry.kind === Kind.Title || a.entry.kind === Kind.Participant || a.entry.kind === Kind.Family);
}
