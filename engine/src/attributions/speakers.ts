/** Who is meant where no subject is written: the discourse so far, with agreement. */
import { Kind, type Features, Pos } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { ARABIC_COMMA, FEH, WAW } from "../text/letters.ts";
import type { Referents } from "../mentions/referents.ts";
import type { TokenSpan } from "./finding.ts";
import { isAnimate, readCompany, type Times } from "./sources.ts";
import { LIST, WORD } from "./words.ts";

/** One who has spoken in the article so far. */
export interface Speaker {
  readonly mention: number;
  readonly sentence: number;
  /** Speaks inside another's content. */
  readonly nested: boolean;
  /** Cited in an according-to phrase: seldom the one who goes on. */
  readonly aside: boolean;
  /** The gender its verb had behind which it stands as subject: ذكرت شركة فلان. */
  readonly gender?: "m" | "f" | "c";
}

/** Can this entity be the subject of a verb with these features? Unknown fits. */
export function agrees(referents: Referents, entity: number, f: Features | undefined): boolean {
  const e = referents.entities[entity]!;
  if (f?.pos === Pos.ActiveParticiple && f.number !== "s" && e.type === "person" && e.number === "s") return false;
  if (!f || f.person !== 3) return true;
  if (f.pos === Pos.Perfect || f.pos === Pos.Imperfect) {
    if (f.number === "p") return e.number === "p" || e.type !== "person";
    // وتحدث: one man, never several.
    if (f.number === "s" && f.gender === "m" && f.person === 3 && e.number === "p" && e.type !== "organization") return false;
    if (f.number === "d") return e.number === "d" || e.number === "p" || e.type === "place";
    if (e.type === "person" && e.number === "p") return true;
  }
  if (f.gender === "c" || e.gender === "c") return true;
  return e.gender === f.gender;
}

/** The subject of the clause before a conjoined verb: زار الوزير المدينة وأكد أن. */
export function subjectBefore(s: Syntax, referents: Referents, times: Times, i: number): TokenSpan | undefined {
  const first = s.sentences[s.sentenceOf[i]!]!.first;
  for (let j = i - 1; j >= first && i - j < 60; j--) {
    if (s.tags[j] !== Tag.Verb || s.quotationOf[j] !== s.quotationOf[i]) continue;
    const before = j > first ? (s.tags[j - 1] as Tag) : Tag.Punctuation;
    if (before === Tag.Relative || before === Tag.Complementizer) continue;
    const person = s.chosen[j]?.entry.features.person;
    if (person === 1 || person === 2) continue;
    const company = readCompany(s, referents, times, j + 1, Math.min(i, j + 16), true);
    if (company.source && company.source.first <= j + 4 && isAnimate(s, referents, company.source.first)) return company.source;
    const preceding = subjectPreceding(s, referents, times, j);
    if (preceding) return preceding;
  }
  return undefined;
}

/** Subject before verb: الوزير أكد، لكن X أوضح، مصادر قالت. The phrase that ends right before the verb. */
export function subjectPreceding(s: Syntax, referents: Referents, times: Times, verb: number, lenient = false): TokenSpan | undefined {
  const first = s.sentences[s.sentenceOf[verb]!]!.first;
  let j = verb - 1;
  while (j >= first && (s.tags[j] === Tag.Auxiliary || s.tags[j] === Tag.Adverb || s.tags[j] === Tag.Negation)) j--;
  if (j < first) return undefined;
  let relative = false;
  if (s.tags[j] === Tag.Relative) {
    // ما, مما: nothing stands before; التي قال إنها: the antecedent is what is spoken of.
    const written = s.tokens[j]!.word.fold;
    const pronoun = written[0] === WAW ? written.slice(1) : written;
    if (!LIST.who.has(pronoun)) return undefined;
    const gender = s.chosen[verb]?.entry.features.gender;
    if ((pronoun === WORD.whichFeminine && gender === "m") || (pronoun === WORD.which && gender === "f")) return undefined;
    relative = true;
    j--;
    if (s.tokens[j]?.surface === ARABIC_COMMA) j--;
  } else if (conjunctionOn(s, verb)) return conjunctionOn(s, verb) === FEH ? topic(s, referents, times, first, verb) : undefined;
  else if (LIST.since.has(s.tokens[j]!.word.fold)) j--;
  if (j < first || !endsPhrase(s, j)) return undefined;
  const plural = s.chosen[verb]?.entry.features.number === "p";
  // تقارير تحدثت عن: an indefinite participant takes its relative clause bare, also inside another phrase.
  const bare = bareAntecedent(s, j);
  if (bare) return bare;
  // Back to the clause's beginning.
  let from = j;
  let commas = 0;
  while (from > first) {
    const k = from - 1;
    const tag = s.tags[k] === Tag.Verb && referents.mentions[referents.mentionAt[k]!]?.kind === "name" ? Tag.Noun : (s.tags[k] as Tag);
    const surface = s.tokens[k]!.surface;
    if (tag === Tag.Complementizer || tag === Tag.Adversative || tag === Tag.Verb || tag === Tag.Participle) break;
    if (tag === Tag.Conjunction) break;
    if (tag === Tag.Punctuation) {
      if (surface === ")" || surface === "(" || surface === "/") {
        from = k;
        continue;
      }
      if (surface === ARABIC_COMMA && commas < 3 && (plural || relative || (j === verb - 1 && s.tokens[j]!.surface === ARABIC_COMMA)) && opensApposition(s, k + 1)) {
        commas++;
        from = k;
        continue;
      }
      break;
    }
    if (s.quotationOf[k] !== s.quotationOf[verb] && s.quotationAt[k]! < 0 && tag !== Tag.QuotationMark && s.quotationOf[verb]! >= 0) break;
    if (verb - k > 40) break;
    from = k;
    if (!plural && tag === Tag.Noun && conjunctionOn(s, k) && k - 1 >= first && s.tags[k - 1] === Tag.Punctuation) break;
    if (tag === Tag.Auxiliary) {
      // وكان الوزير قد أكد
      from = k + 1;
      break;
    }
  }
  if (relative) {
    // The antecedent is the last noun phrase before the relative pronoun.
    for (let k = from; k <= j; k++) {
      const m = referents.from(k);
      if (m && referents.entities[m.entity]!.animate && m.last >= j - 1) return { first: k, last: j };
    }
    return isAnimate(s, referents, from) ? { first: from, last: j } : undefined;
  }
  const company = readCompany(s, referents, times, from, j + 1, false);
  if (!company.source) return undefined;
  // المؤشر بعد صدور بيانات | تظهر ارتفاعا: the verb says something of the indefinite noun right before it.
  if (company.source.last < j && !conjunctionOn(s, verb) && s.chosen[verb]?.entry.features.pos === Pos.Imperfect && isIndefiniteNoun(s, verb - 1)) return undefined;
  if (!isAnimate(s, referents, company.source.first)) {
    // القانون يقول إن: a thing may speak where it opens the clause and the verb has a clause of its own.
    if (!lenient || company.source.first !== from || !hasArticle(s, from) || company.source.last < j) return undefined;
  }
  return company.source;
}

/** بيانات, اتفاق: without article, possessor or a name's letters, and no time. */
function isIndefiniteNoun(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  return s.tags[i] === Tag.Noun && a !== undefined && !hasArticle(s, i) && !a.cut.pronoun && (a.entry.kind === Kind.Common || a.entry.kind === Kind.Verb || a.entry.kind === Kind.Event || a.entry.kind === Kind.Participant) && a.entry.features.number !== "s";
}

/** أما المدير، وهو مهندس، فيرى أن: the topic that أما names is the subject behind فـ. */
function topic(s: Syntax, referents: Referents, times: Times, first: number, verb: number): TokenSpan | undefined {
  for (let k = first; k <= first + 1 && k < verb; k++) {
    if (!LIST.asFor.has(s.tokens[k]!.word.fold)) continue;
    const { source } = readCompany(s, referents, times, k + 1, verb, true);
    return source && isAnimate(s, referents, source.first) ? withoutClause(s, source) : undefined;
  }
  return undefined;
}

/** The phrase up to the pause before a clause about it. */
function withoutClause(s: Syntax, span: TokenSpan): TokenSpan {
  let last = span.first;
  while (last < span.last && s.tokens[last + 1]!.surface !== ARABIC_COMMA) last++;
  return { first: span.first, last };
}

/** في تقارير | تحدثت عن: the indefinite participant behind a preposition, whose relative clause has no pronoun. */
function bareAntecedent(s: Syntax, j: number): TokenSpan | undefined {
  for (let k = j; k >= 1 && k > j - 3; k--) {
    if (s.tags[k] !== Tag.Noun || hasArticle(s, k) || s.chosen[k]?.cut.pronoun || s.chosen[k]?.cut.conjunction) return undefined;
    const preceded = s.tags[k - 1] === Tag.Preposition || (s.chosen[k]?.cut.preposition ?? "") !== "";
    if (preceded) return isKind(s.tokens[k]!.word, Kind.Participant) ? { first: k, last: j } : undefined;
  }
  return undefined;
}

/** Can a noun phrase end here? */
function endsPhrase(s: Syntax, j: number): boolean {
  const tag = s.tags[j] as Tag;
  return tag === Tag.Noun || tag === Tag.Number || tag === Tag.Foreign || tag === Tag.QuotationMark || s.tokens[j]!.surface === ")" || s.tokens[j]!.surface === ARABIC_COMMA;
}

/** ، وزير …، / ، عضو مجلس …،: a title, a name or a conjoined noun after a comma goes on with the phrase. */
function opensApposition(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  return isKind(word, Kind.Title) || isKind(word, Kind.Participant) || (s.tags[i] === Tag.Noun && conjunctionOn(s, i) !== "") || s.tags[i] === Tag.Relative || s.tags[i] === Tag.Verb;
}

/** الذي (قد، لم) قال: the verb opens a relative clause. */
export function isRelativeBefore(s: Syntax, verb: number): boolean {
  let j = verb - 1;
  while (j >= 0 && (s.tags[j] === Tag.Auxiliary || s.tags[j] === Tag.Negation)) j--;
  return j >= 0 && s.tags[j] === Tag.Relative;
}
