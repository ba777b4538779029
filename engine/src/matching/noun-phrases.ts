/** Where does a noun phrase end? */
import { Kind, Pos } from "./dictionary.ts";
import { conjunctionOn, hasArticle, isNominal, prepositionOn, type Syntax } from "./syntax.ts";
import { BEH, LAM } from "../text/letters.ts";
import { isNameKind, Tag } from "./tag.ts";

/**
 * Last token of the simple noun phrase that begins at `first`: iḍāfa, adjectives, apposition without comma, a short quoted name, a short
 * parenthesis. Stops before verbs, prepositions, conjunctions and clitics that open something new.
 */
export function nounPhraseEnd(s: Syntax, first: number, most = 14): number {
  const last = s.sentences[s.sentenceOf[first]!]!.last;
  let i = first;
  let definite = isDefinite(s, first);
  while (i + 1 <= last && i - first < most) {
    const next = i + 1;
    const t = s.tags[next] as Tag;
    if (t === Tag.Noun || t === Tag.Foreign || t === Tag.Number) {
      if (t === Tag.Noun && (conjunctionOn(s, next) || prepositionOn(s, next) || isLonePreposition(s.tokens[next]!.word.fold))) break;
      // After a definite noun only its adjectives, a name or a title go on: إدارة الميناء | وقف العمل, مكتب المحافظ | التعليق.
      if (t === Tag.Noun && definite && !mayFollowDefinite(s, next)) break;
      definite ||= t === Tag.Noun && isDefinite(s, next);
      i = next;
    } else if (t === Tag.QuotationMark && s.tags[i] !== Tag.QuotationMark) {
      const q = s.quotations[s.quotationAt[next]!];
      if (!q?.closed || q.close - q.open > 6 || q.close > last) break;
      i = q.close;
    } else if (t === Tag.Punctuation && s.tokens[next]!.surface === "(") {
      let close = next;
      while (close <= last && close - next < 7 && s.tokens[close]!.surface !== ")") close++;
      if (s.tokens[close]?.surface !== ")" || close > last) break;
      i = close;
    } else if (t === Tag.Demonstrative && next + 1 <= last && isNominal(s, next + 1)) i = next;
    else break;
  }
  return i;
}

function isDefinite(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  return hasArticle(s, i) || (a !== undefined && s.tags[i] === Tag.Noun && (a.cut.pronoun !== "" || isNameKind(a.entry.kind)));
}

function mayFollowDefinite(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  if (!a) return true;
  const { kind, features } = a.entry;
  if (a.cut.pronoun) return false;
  if (isNameKind(kind) || kind === Kind.Title || kind === Kind.Nisba || kind === Kind.Number || kind === Kind.Time) return true;
  if (s.tokens[i]!.word.analyses.some((x) => isNameKind(x.entry.kind) && !x.cut.article)) return true;
  if (!hasArticle(s, i)) return kind === Kind.Participant || kind === Kind.OrganisationHead;
  return !(features.pos === Pos.VerbalNoun && kind !== Kind.Verb);
}

/** لـ«الصحيفة»: a preposition that stands alone before a quotation mark. */
function isLonePreposition(word: string): boolean {
  return word.length === 1 && (word === LAM || word === BEH);
}
