/** What follows a reporting verb: an أن clause, a quotation, a colon, or a noun phrase that says what is reported. */
import { anonymousMarks } from "../lexicon/reporting.ts";
import type { Complement, CueRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { conjunctionOn, hasArticle, isNominal, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { type Analysis, isKind } from "../matching/words.ts";
import { ARABIC_COMMA, ARABIC_QUESTION, ARABIC_SEMICOLON, BEH, LAM, TATWEEL } from "../text/letters.ts";
import { hasForce } from "./acts.ts";
import { mediaTable } from "./media.ts";
import { isSayingParticiple, LIST, PREPOSITION_NAMES, withoutArticle, withoutConjunction, WORD } from "./words.ts";

export interface FoundComplement {
  readonly kind: Complement;
  readonly row: CueRow;
  /** First token that belongs to the complement: the complementizer, preposition, colon, opening mark or first word. */
  readonly at: number;
  /** First token of what is reported. */
  readonly content: number;
  /** Quotation index where the content is or begins with one. */
  readonly quotation: number;
}

/** How many words may stand between a cue and its أن. */
const FARTHEST = 60;
/** In how many words behind the subject the noun phrase that is reported must begin, and how long a clause about the one spoken to may be. */
const NOMINAL_WITHIN = 14;
const RELATIVE_WITHIN = 20;

/** طلب عدم الكشف عن اسمه: says of a source that it is unnamed, and stands in the way of nothing. */
export const anonymity = new PhraseTable(anonymousMarks.filter((m) => !m.includes("*")).map((phrase) => ({ phrase, value: true })));

/** The clausal complement (أن, quotation, colon) of the cue at token `i`, if one belongs to it. */
export function findClause(s: Syntax, i: number, rows: readonly CueRow[], limit: number): FoundComplement | undefined {
  const last = Math.min(limit, i + FARTHEST);
  // صرح بذلك المتحدث: what stands before was said.
  if (LIST.saidThat.has(s.tokens[i + 1]?.word.fold ?? "") && s.tags[i + 2] !== Tag.Punctuation) return undefined;
  let bySaying = false;
  let relative = false;
  let nominalSeen = false;
  let firstNominal = -1;
  for (let j = i + 1; j <= last; j++) {
    const tag = s.tags[j] as Tag;
    const surface = s.tokens[j]!.surface;
    const mark = anonymity.match(s.tokens, j);
    if (mark) {
      j = mark.last;
      continue;
    }
    // ، مؤكدة أن: a second cue after a pause has its own clause.
    if (tag === Tag.Noun && s.tags[j - 1] === Tag.Punctuation && j > i + 1 && s.tokens[j]!.word.analyses.some(isLateParticiple)) return undefined;
    if (tag === Tag.QuotationMark) {
      const q = s.quotationAt[j]!;
      if (q < 0) continue;
      if (isNameInQuotes(s, i, j, last)) {
        j = s.quotations[q]!.close;
        nominalSeen = true;
        continue;
      }
      const row = rows.find((r) => r.complements.includes("quote")) ?? rows.find((r) => !r.flags?.includes("homograph"));
      return row && quoteComplement(s, j, q, row);
    }
    if (tag === Tag.Punctuation) {
      if (surface === ":") {
        const row = rows.find((r) => r.complements.includes("quote") || r.complements.includes("qala")) ?? rows.find((r) => !r.flags?.includes("homograph"));
        if (!row || j + 1 > last) return undefined;
        const q = s.quotationAt[j + 1] ?? -1;
        // وقال: إن …: a clause, whatever the colon.
        if (s.tags[j + 1] === Tag.Complementizer && !conjunctionOn(s, j + 1)) return clauseComplement(s, i, j + 1, rows) ?? { kind: "quote", row, at: j, content: j + 1, quotation: -1 };
        return q >= 0 ? quoteComplement(s, j + 1, q, row, j) : { kind: "quote", row, at: j, content: j + 1, quotation: -1 };
      }
      if (surface === "(") {
        const close = closing(s, j, last);
        if (close > 0) j = close;
        continue;
      }
      if (surface === ARABIC_SEMICOLON || surface === ARABIC_QUESTION || surface === "!") return undefined;
      if (/^\.\.+|…/.test(surface)) return undefined;
      continue;
    }
    if (tag === Tag.Complementizer) {
      if (conjunctionOn(s, j)) return undefined;
      if (j > i + 1 && (LIST.notBeforeClause.has(s.tokens[j - 1]!.word.fold) || isEspecially(s, j - 1))) {
        // تابع المدير الذي استمر قبل أن ينتقل: «…»: inside a relative clause it is stepped over.
        if (relative) continue;
        return undefined;
      }
      return (bySaying ? bySayingComplement(s, j, rows) : undefined) ?? clauseComplement(s, i, j, rows);
    }
    // اكتفى بالقول إن
    if (LIST.bySaying.has(s.tokens[j]!.word.fold)) {
      bySaying = true;
      continue;
    }
    if (tag === Tag.Relative) {
      relative = true;
      continue;
    }
    if (tag === Tag.Participle) {
      // وتابع قائلا: one cue of two words.
      if (isSayingParticiple(s.tokens[j]!.word.fold)) {
        bySaying = true;
        continue;
      }
      // أضاف الوزير معلقا على التأجيل أن: comments in passing, the clause is the verb's.
      if (isComment(s, j)) continue;
      return undefined;
    }
    if (tag === Tag.Verb) {
      // ، وقالوا: another statement begins, also behind a relative clause.
      if (conjunctionOn(s, j) && isPerfectCue(s, j) && (s.tags[j - 1] === Tag.Punctuation || s.tokens[j + 1]?.surface === ":" || s.tags[j + 1] === Tag.Complementizer)) return undefined;
      if (relative) {
        // … الذي أوضح أن: the clause right behind a verb of saying is that verb's.
        // الذي يصف نفسه بأنه: so is one with بأن a word further.
        if (s.chosen[j]?.entry.kind === Kind.Cue && s.tags[j + 1] === Tag.Complementizer && j + 1 <= last) j++;
        else if (s.chosen[j]?.entry.kind === Kind.Cue && s.tags[j + 2] === Tag.Complementizer && prepositionOn(s, j + 2) === BEH && j + 2 <= last) j += 2;
        continue;
      }
      if (conjunctionOn(s, j)) return undefined;
      // مصدر رفض الكشف عن هويته: an indefinite noun takes its relative clause bare.
      const before = s.tags[j - 1] as Tag;
      if (inPrepositionalPhrase(s, i, j - 1)) {
        relative = true;
        continue;
      }
      if (firstNominal >= 0 && before !== Tag.Punctuation && isIndefinite(s, firstNominal)) {
        relative = true;
        continue;
      }
      return undefined;
    }
    if (tag === Tag.Auxiliary || tag === Tag.Negation) {
      if (tag === Tag.Negation && s.tokens[j]!.word.fold === WORD.nonBeing) return undefined;
      relative = relative || nominalSeen;
      continue;
    }
    if (tag === Tag.Conjunction && !relative && j > i + 1) {
      const w = s.tokens[j]!.word.fold;
      if (LIST.gapClauses.has(w)) relative = true;
      else if (!LIST.gapJoins.has(w)) return undefined;
      continue;
    }
    if (tag === Tag.Adversative && !relative) return undefined;
    if (tag === Tag.Pronoun && conjunctionOn(s, j)) {
      relative = true; // وهو محام …، وهو يبتسم
      continue;
    }
    if (tag === Tag.Interrogative) {
      const row = rows.find((r) => r.complements.includes("question"));
      if (row && (s.tokens[j]!.word.fold !== WORD.aboutWhat || s.tokens[j + 1]?.word.fold === WORD.ifWord)) return { kind: "question", row, at: j, content: j, quotation: -1 };
    }
    if (tag === Tag.Noun) {
      nominalSeen = true;
      if (firstNominal < 0) firstNominal = j;
    }
  }
  return undefined;
}

/** معلقا، معقبا على …: a participle none of whose rows takes a clause with أن. */
function isComment(s: Syntax, j: number): boolean {
  const { analyses } = s.tokens[j]!.word;
  return s.tags[j + 1] === Tag.Preposition && analyses.some((a) => a.entry.kind === Kind.Cue) && analyses.every((a) => a.entry.kind !== Kind.Cue || !(a.entry.row as CueRow).complements.some((c) => c === "clause" || c === "ala" || c === "ila"));
}

/** ، خاصة أن: behind a pause, and no adjective. */
function isEspecially(s: Syntax, j: number): boolean {
  return LIST.especially.has(s.tokens[j]!.word.fold) && s.tags[j - 1] === Tag.Punctuation;
}

/** وقال، وأضافت: the narrator's next verb of saying. */
function isPerfectCue(s: Syntax, j: number): boolean {
  const entry = s.chosen[j]?.entry;
  return entry?.kind === Kind.Cue && entry.features.pos === Pos.Perfect && entry.features.person === 3;
}

/** A feminine or plural participle of saying: مؤكدة، مشيرين. Its case does not show. */
export function isLateParticiple(a: Analysis): boolean {
  const { kind, features } = a.entry;
  return kind === Kind.Cue && features.pos === Pos.ActiveParticiple && !a.cut.article && !a.cut.preposition && !a.cut.pronoun && !a.cut.conjunction && (features.gender === "f" || features.number !== "s");
}

/** The أن at token j, with the preposition on it or before it (بأن، إلى أن), if a row takes it so. */
function clauseComplement(s: Syntax, i: number, j: number, rows: readonly CueRow[]): FoundComplement | undefined {
  const own = prepositionOn(s, j);
  const before = j > i ? s.tokens[j - 1]!.word.fold : "";
  let kind: Complement = "clause";
  let at = j;
  if (own === BEH) kind = "bi";
  else if (own) return undefined;
  else if (j - 1 > i && PREPOSITION_NAMES.has(before) && s.tags[j - 1] === Tag.Preposition) {
    kind = PREPOSITION_NAMES.get(before) as Complement;
    at = j - 1;
  }
  const row = rows.find((r) => r.complements.includes(kind)) ?? (kind === "clause" || kind === "bi" ? rows.find((r) => r.complements.some((c) => c === "clause" || c === "bi" || c === "ala" || c === "ila") && !r.flags?.includes("homograph")) : rows.find((r) => r.complements.includes("clause") && kind === "ala"));
  if (!row) return undefined;
  let content = j + 1;
  // أكد أن «…»
  const q = s.quotationAt[content] ?? -1;
  if (q >= 0) content++;
  if (content >= s.tokens.length) return undefined;
  return { kind, row, at, content, quotation: q };
}

/** اكتفى بالقول إن، ختم قائلا إن: a verb that takes a clause only through saying. */
function bySayingComplement(s: Syntax, j: number, rows: readonly CueRow[]): FoundComplement | undefined {
  const row = rows.find((r) => r.complements.includes("qala") && !r.complements.includes("clause"));
  if (!row || conjunctionOn(s, j) || j + 1 >= s.tokens.length) return undefined;
  const q = s.quotationAt[j + 1] ?? -1;
  return { kind: "qala", row, at: j, content: q >= 0 ? j + 2 : j + 1, quotation: q };
}

/** A quotation as complement; its content begins behind the mark and behind a أن inside. */
function quoteComplement(s: Syntax, open: number, q: number, row: CueRow, at = open): FoundComplement | undefined {
  let content = open + 1;
  // The quotation opens before the complementizer: وأوضح «أن …».
  if (s.tags[content] === Tag.Complementizer && !prepositionOn(s, content)) content++;
  else if (s.tags[content] === Tag.Preposition && s.tags[content + 1] === Tag.Complementizer) content += 2;
  if (content >= s.tokens.length) return undefined;
  return { kind: "quote", row, at, content, quotation: q };
}

/** «الشرق الأوسط» after لـ or صحيفة, «إيرنست» as a source: a short quotation that more of the clause follows. */
function isNameInQuotes(s: Syntax, i: number, open: number, last: number): boolean {
  const q = s.quotations[s.quotationAt[open]!]!;
  if (!q.closed || q.close > last) return false;
  const length = q.close - open - 1;
  if (length > 7) return false;
  // «سبق»: a single word is a name whatever it looks like.
  if (length > 1) for (let k = open + 1; k < q.close; k++) if (s.tags[k] === Tag.Verb || s.tags[k] === Tag.Complementizer) return false;
  const before = s.tokens[open - 1]!;
  if (before.word.fold === LAM || before.word.fold === BEH || before.surface === LAM + TATWEEL) return true;
  if (isKind(before.word, Kind.OrganisationHead) || isKind(before.word, Kind.Outlet)) return true;
  // من كتاب «تيسير الكريم», تحت شعار «عيدنا»: what a work or slogan is called.
  if (LIST.titled.has(withoutArticle(withoutConjunction(before.word.fold)))) return true;
  // حذّر "الجيش الإسرائيلي"، السكان من …: a word or three without a verb right behind the verb, and a pause.
  if (open === i + 1 && length <= 3 && s.tokens[q.close + 1]?.surface === ARABIC_COMMA && before.surface !== ":") return true;
  // أفادت "مؤسسة الإنقاذ"، (…) أمس بأن: before its clause the quoted phrase at the verb is its subject.
  if (open === i + 1 && clauseComesBare(s, q.close + 1, last)) return true;
  // في ندوة «المخطوط في الميزان»، أن: a title, not what was said. Nor is a brand or term of a word or three.
  if (open > i + 1 && (length <= 3 || s.tags[open - 1] === Tag.Noun)) return length <= 5 || clauseFollows(s, q.close + 1, last);
  const after = s.tokens[q.close + 1];
  if (!after || q.close + 1 > last || length > 5) return false;
  const tag = s.tags[q.close + 1] as Tag;
  return open > i && (tag === Tag.Complementizer || after.surface === ":" || tag === Tag.Preposition || s.quotationAt[q.close + 1]! >= 0 || tag === Tag.Noun || tag === Tag.Relative);
}

/** How far behind a quoted subject the clause of its verb may begin. */
const CLAUSE_OF_QUOTED = 18;

/** Does أن follow, with neither verb nor participle before it outside parentheses? */
function clauseComesBare(s: Syntax, from: number, last: number): boolean {
  for (let k = from; k <= Math.min(last, from + CLAUSE_OF_QUOTED); k++) {
    if (s.tokens[k]!.surface === "(") {
      const close = closing(s, k, last);
      if (close > 0) k = close;
      continue;
    }
    const tag = s.tags[k] as Tag;
    // في تصريحات | نقلتها وسائل إعلام: a bare relative clause.
    if (tag === Tag.Verb && s.chosen[k]?.cut.pronoun && s.tags[k - 1] === Tag.Noun) continue;
    if (tag === Tag.Complementizer) return !conjunctionOn(s, k);
    // وقال "فلان"، في تغريدة: "…"
    if (s.tokens[k]!.surface === ":" && s.quotationAt[k + 1]! >= 0) return true;
    if (tag === Tag.Verb || tag === Tag.Participle || tag === Tag.QuotationMark || tag === Tag.Conjunction || tag === Tag.Adversative) return false;
  }
  return false;
}

/** Does أن stand within three words? */
function clauseFollows(s: Syntax, from: number, last: number): boolean {
  for (let k = from; k <= Math.min(last, from + 3); k++) if (s.tags[k] === Tag.Complementizer && !conjunctionOn(s, k)) return true;
  return false;
}

/**
 * The nominal complement: what is denied, demanded, condemned. Searches from `from` (after the subject) for the preposition or the
 * object that the row asks for.
 */
export function findNominal(s: Syntax, i: number, from: number, rows: readonly CueRow[], limit: number): FoundComplement | undefined {
  for (const row of rows) {
    for (const kind of row.complements) {
      if (!kind.startsWith("np")) continue;
      if (kind === "np") {
        // ناشد الأهالي الوزارة نقلهم: behind whoever is called on.
        const at = row.act === "demand" && row.flags?.includes("addressee") ? actAskedFor(s, i + 1, limit) : directObject(s, from, limit);
        if (at < 0) continue;
        if (row.flags?.includes("np-weak") && !isReportable(s, at)) continue;
        return withQuotation(s, { kind, row, at, content: at, quotation: -1 });
      }
      const want = kind.slice(3);
      let to = Math.min(limit, from + NOMINAL_WITHIN);
      for (let j = Math.max(from, i + 1); j <= to; j++) {
        const tag = s.tags[j] as Tag;
        // دعا الوزير الدول التي وقعت الاتفاق، | إلى التدخل: a clause about the one spoken to is stepped over where its pause closes it.
        if (tag === Tag.Relative && j > from && row.flags?.includes("addressee")) {
          const end = pauseBefore(s, j, want, limit);
          if (end > 0) {
            j = end;
            to = Math.min(limit, end + 1);
            continue;
          }
        }
        // مشيدا بذات الوقت بالجهد
        if (LIST.same.has(s.tokens[j]!.word.fold)) {
          j++;
          continue;
        }
        if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Participle || (tag === Tag.Conjunction && j > i + 1) || tag === Tag.Relative) break;
        if (s.tokens[j]!.surface === "." || (tag === Tag.Noun && conjunctionOn(s, j) && j > from && !row.flags?.includes("addressee"))) break;
        // أكدت المذيعة على حسابها الخبر: through what she said it.
        const medium = tag === Tag.Preposition ? mediaTable.match(s.tokens, j) : undefined;
        if (medium) {
          j = medium.last;
          continue;
        }
        if (tag === Tag.Preposition && PREPOSITION_NAMES.get(s.tokens[j]!.word.fold) === want && !conjunctionOn(s, j) && j + 1 <= limit && !LIST.compound.has(s.tokens[j + 1]!.word.fold)) {
          return withQuotation(s, { kind, row, at: j, content: j + 1, quotation: -1 });
        }
        if ((want === "bi" && prepositionOn(s, j) === BEH) || (want === "li" && prepositionOn(s, j) === LAM)) {
          if ((want === "li" || row.flags?.includes("np-weak")) && !isReportable(s, j)) {
            if (want === "li") continue;
            break;
          }
          if (tag === Tag.Noun || tag === Tag.Quantifier || tag === Tag.Negation) return withQuotation(s, { kind, row, at: j, content: j, quotation: -1 });
        }
        // طالب بسرعة البت: the adverb's letters, with a verbal noun behind it.
        if (want === "bi" && tag === Tag.Adverb && s.tokens[j]!.word.fold.startsWith(BEH) && isVerbalNoun(s, j + 1) && s.tags[j + 1] === Tag.Noun && j + 1 <= limit) return { kind, row, at: j, content: j, quotation: -1 };
        if ((want === "bi" || want === "li") && (s.tokens[j]!.word.fold === BEH || s.tokens[j]!.word.fold === LAM) && s.tags[j + 1] === Tag.QuotationMark) {
          return withQuotation(s, { kind, row, at: j, content: j + 1, quotation: -1 });
        }
      }
    }
  }
  return undefined;
}

/** The comma right before the preposition that is wanted, soon behind a relative clause that begins at i, or -1. */
function pauseBefore(s: Syntax, i: number, want: string, limit: number): number {
  for (let k = i + 1; k < limit && k < i + RELATIVE_WITHIN; k++) {
    if (s.tokens[k]!.surface === ".") return -1;
    if (s.tokens[k]!.surface !== ARABIC_COMMA) continue;
    if ((s.tags[k + 1] === Tag.Preposition && PREPOSITION_NAMES.get(s.tokens[k + 1]!.word.fold) === want) || (want === "bi" && prepositionOn(s, k + 1) === BEH && !conjunctionOn(s, k + 1))) return k;
  }
  return -1;
}

/** أكد سعيه، أكد عدم، أكد أهمية: a noun that can be affirmed as a clause can. */
export function isReportable(s: Syntax, i: number): boolean {
  if (i >= s.tokens.length) return false;
  return isVerbalNoun(s, i) || s.tags[i] === Tag.Negation || LIST.reportable.has(s.chosen[i]?.cut.stem ?? s.tokens[i]!.word.fold) || hasForce(s, i);
}

/** A noun phrase in quotation marks begins behind the mark. */
function withQuotation(s: Syntax, c: FoundComplement): FoundComplement {
  const q = s.quotationAt[c.content] ?? -1;
  return q >= 0 ? { ...c, content: c.content + 1, quotation: q } : c;
}

/** The first noun phrase at or soon behind `from` without preposition or conjunction, or -1. */
function directObject(s: Syntax, from: number, limit: number): number {
  for (let j = from; j <= Math.min(limit, from + 3); j++) {
    const tag = s.tags[j] as Tag;
    // أعلنت، في وقت سابق، رفضها
    if ((tag === Tag.Punctuation && s.tokens[j]!.surface === ARABIC_COMMA) || LIST.adverbs.has(s.tokens[j]!.word.fold)) continue;
    if (tag === Tag.Noun || tag === Tag.Quantifier || tag === Tag.Demonstrative || tag === Tag.Relative) return conjunctionOn(s, j) || prepositionOn(s, j) ? -1 : j;
    if (tag === Tag.Negation && s.tokens[j]!.word.fold === WORD.nonBeing) return j;
    if (tag === Tag.QuotationMark) return s.quotationAt[j]! >= 0 ? j : -1;
    if (tag !== Tag.Adverb) return -1;
  }
  return -1;
}

/** The first verbal noun that is no genitive of a noun before it, or -1. */
function actAskedFor(s: Syntax, from: number, limit: number): number {
  for (let j = from; j <= Math.min(limit, from + NOMINAL_WITHIN); j++) {
    const tag = s.tags[j] as Tag;
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Participle) return -1;
    // مناشدا المنظمات للتحرك: asked for with ل.
    if (tag === Tag.Noun && prepositionOn(s, j) === LAM && isVerbalNoun(s, j)) return -1;
    if (tag !== Tag.Noun || conjunctionOn(s, j) || prepositionOn(s, j) || !(s.chosen[j]?.cut.pronoun || isVerbalNoun(s, j))) continue;
    const isGenitive = j > from && (s.tags[j - 1] === Tag.Preposition || (s.tags[j - 1] === Tag.Noun && !hasArticle(s, j - 1) && !s.chosen[j - 1]?.cut.pronoun && s.chosen[j - 1] !== undefined));
    if (!isGenitive) return j;
  }
  return -1;
}

/** Can the word be a verbal noun (إفراج، وقف)? Then it can be demanded, denied, promised. */
export function isVerbalNoun(s: Syntax, i: number): boolean {
  return s.tokens[i]?.word.analyses.some((a) => a.entry.features.pos === Pos.VerbalNoun) ?? false;
}

/** في اجتماع حضره الوزير، في بيان أصدرته: an indefinite noun after a preposition takes its relative clause bare. */
function inPrepositionalPhrase(s: Syntax, cue: number, j: number): boolean {
  if (s.tags[j] !== Tag.Noun || hasArticle(s, j) || s.chosen[j]?.cut.pronoun) return false;
  for (let k = j; k > cue && k >= j - 2; k--) {
    if (s.tags[k] === Tag.Preposition || prepositionOn(s, k)) return true;
    if (s.tags[k] !== Tag.Noun) return false;
  }
  return false;
}

/** مصدر، مسؤول في الوزارة: a participant without article, pronoun or definite genitive. */
function isIndefinite(s: Syntax, i: number): boolean {
  if (hasArticle(s, i) || s.chosen[i]?.cut.pronoun) return false;
  const kind = s.chosen[i]?.entry.kind;
  if (kind !== Kind.Participant && kind !== Kind.Title && kind !== Kind.Common && kind !== Kind.Nisba) return false;
  return !(isNominal(s, i + 1) && hasArticle(s, i + 1));
}

/** The closing parenthesis of the one at `open`, or -1. */
export function closing(s: Syntax, open: number, last: number): number {
  for (let j = open + 1; j <= Math.min(last, open + 25); j++) if (s.tokens[j]?.surface === ")") return j;
  return -1;
}
