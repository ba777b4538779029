/** Where does the phrase of a subject end, with the names in it kept whole, and before the object that follows without a mark? */
import type { ParticipantRow, TitleRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { nounPhraseEnd } from "../matching/noun-phrases.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import type { Referents } from "../mentions/referents.ts";
import { HEH, NOON, YEH } from "../text/letters.ts";
import type { Times } from "./sources.ts";
import { LIST, withoutArticle } from "./words.ts";

/** A noun phrase that does not run into `to`, with the names the mentions stage found kept whole. */
export function phraseEnd(s: Syntax, referents: Referents, times: Times, first: number, to: number): number {
  let end = Math.min(nounPhraseEnd(s, first), to - 1);
  // الرئاسة العامة للأرصاد وحماية البيئة: a name that goes on behind its preposition.
  const whole = referents.mentions[referents.beginsAt[first] ?? -1];
  if (whole?.kind === "name" && whole.last > end && whole.last < to) return whole.last;
  // A time ends the phrase: أعلنت إيران اليوم الاتفاق.
  for (let i = first + 1; i <= end; i++)
    if (times.at[i]! >= 0 && times.at[i] !== times.at[first] && s.tags[i] !== Tag.Number) {
      end = i - 1;
      break;
    }
  // اتهم النائب | الحكومة: a definite noun has no genitive, and a body or place is no adjective (but الشركة القابضة).
  for (let i = first + 1; i <= end; i++)
    if (s.tags[i] === Tag.Noun && s.tags[i - 1] === Tag.Noun && (hasArticle(s, i - 1) || isHighness(s, i - 1) || endsPerson(referents, i - 1)) && (isBodyOnly(s, i) || isPluralAfterSingular(s, i) || (isVerbalNounWord(s, i) && !isInName(referents, i) && !s.tokens[i]!.word.fold.endsWith(YEH + HEH)))) {
      end = i - 1;
      break;
    }
  // ناشد المدير | سكان الحي: nor those of many behind one office, unless a name follows them.
  for (let i = first + 1; i <= end; i++)
    if (s.tags[i] === Tag.Noun && !hasArticle(s, i) && hasArticle(s, i - 1) && isKind(s.tokens[i - 1]!.word, Kind.Title) && isMany(s, i)) {
      end = i - 1;
      break;
    }
  // وصف المدير | تلك المشاريع: behind a definite word the demonstrative opens the object.
  for (let i = first + 1; i <= end; i++)
    if (s.tags[i] === Tag.Demonstrative && (hasArticle(s, i - 1) || isInName(referents, i - 1))) {
      end = i - 1;
      break;
    }
  // تابع فلان | حديثه: what is his is no part of him.
  for (let i = first + 1; i <= end; i++)
    if ((s.tags[i] === Tag.Noun && isHighness(s, i) && !conjunctionOn(s, i)) || (s.tags[i] === Tag.Noun && s.chosen[i]?.cut.pronoun && !s.chosen[i]!.cut.conjunction && (hasArticle(s, i - 1) || !s.chosen[i - 1] || isKind(s.tokens[i - 1]!.word, Kind.Place) || referents.mentions[referents.mentionAt[i - 1]!]?.kind === "name" || isUnheadedName(s, i - 1, first)))) {
      end = i - 1;
      break;
    }
  // استبعد مصدر مختص | نيته: nor of one who has no article and his adjective.
  for (let i = first + 2; i <= end; i++)
    if (s.tags[i] === Tag.Noun && s.chosen[i]?.cut.pronoun && !hasArticle(s, first) && LIST.informants.has(s.tokens[first]!.word.fold)) {
      end = i - 1;
      break;
    }
  // أكدت مصادر | وقوع الطيار في الأسر: informants have no genitive of what is reported.
  if (end > first && LIST.informants.has(s.tokens[first]!.word.fold) && LIST.reportable.has(s.chosen[first + 1]?.cut.stem ?? "") && !hasArticle(s, first + 1)) return first;
  // One phrase names one speaker: after a person, or after a body or country that heads the phrase, another name begins the next phrase.
  let seen: number | undefined;
  for (let i = first; i <= end; i++) {
    const m = referents.from(i);
    if (!m || m.kind !== "name") continue;
    const e = referents.entities[m.entity]!;
    if (seen !== undefined && m.entity !== seen && i > first && s.tokens[i - 1]!.surface !== "(" && !(e.type === "person" && followsTitle(s, first, i))) return i - 1;
    i = Math.max(i, Math.min(m.last, end));
    if (e.type !== "person" && !headsPhrase(s, first, m.first)) continue;
    seen = m.entity;
    // What may follow a whole name: a title or description of the person, an adjective of the body. Any other noun is the object.
    const next = s.tokens[i + 1];
    if (i + 1 > end || !next || s.tags[i + 1] !== Tag.Noun) continue;
    const goesOn = e.type === "person"
      ? !isPlainNoun(s, i + 1) && (isKind(next.word, Kind.Title) || isKind(next.word, Kind.Participant) || isKind(next.word, Kind.OrganisationHead) || isKind(next.word, Kind.Given) || isKind(next.word, Kind.Family) || isKind(next.word, Kind.Nisba) || next.word.analyses.length === 0)
      : hasArticle(s, i + 1) && !isVerbalNounWord(s, i + 1) && !(isKind(next.word, Kind.Family) && !isKind(next.word, Kind.Nisba));
    if (!goesOn) return i;
  }
  return end;
}

/** A single word that nothing makes a person but its place: شيعان behind تابع. */
function isUnheadedName(s: Syntax, i: number, first: number): boolean {
  return i === first && s.chosen[i]?.entry.kind === Kind.Common;
}

/** Does the token stand inside a proper name? */
function isInName(referents: Referents, i: number): boolean {
  return referents.mentions[referents.mentionAt[i]!]?.kind === "name";
}

/** Is the token the last of a person's name? */
function endsPerson(referents: Referents, i: number): boolean {
  const m = referents.mentions[referents.mentionAt[i]!];
  return m?.kind === "name" && m.last === i && referents.entities[m.entity]!.type === "person";
}

/** كريم الجبوري | وجود مخالفات: a word without article that is read as an ordinary noun goes on with no name. */
function isPlainNoun(s: Syntax, i: number): boolean {
  const entry = s.chosen[i]?.entry;
  return entry !== undefined && !hasArticle(s, i) && (entry.kind === Kind.Common || entry.features.pos === Pos.VerbalNoun);
}

/** الحكومة، المدينة: the class word of a body or place, that describes nobody. */
function isBodyOnly(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  if (withoutArticle(word.fold) === word.fold || LIST.describingHeads.has(word.fold)) return false;
  return (isKind(word, Kind.OrganisationHead) || isKind(word, Kind.PlaceHead)) && !isKind(word, Kind.Nisba) && !isKind(word, Kind.Family) && !isKind(word, Kind.Title) && !conjunctionOn(s, i) && !prepositionOn(s, i);
}

/** سموه, معاليه: a title that its pronoun closes. */
function isHighness(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  return isKind(word, Kind.Title) && word.norm.endsWith(HEH);
}

/** حث الرئيس | المواطنين: a plural of persons with its article is no adjective of the singular right before it. */
function isPluralAfterSingular(s: Syntax, i: number): boolean {
  const { norm } = s.tokens[i]!.word;
  const entry = s.chosen[i]?.entry;
  if (!entry || !norm.endsWith(YEH + NOON) || !hasArticle(s, i) || conjunctionOn(s, i) || s.chosen[i - 1]?.entry.features.number !== "s" || !isKind(s.tokens[i - 1]!.word, Kind.Title)) return false;
  if (entry.kind === Kind.Participant) return entry.written !== (entry.row as ParticipantRow)[3];
  return entry.kind === Kind.Title ? entry.written !== (entry.row as TitleRow)[2] : entry.features.number === "p";
}

/** سكان، مواطنين: a word for many persons. */
function isMany(s: Syntax, i: number): boolean {
  const entry = s.chosen[i]?.entry;
  return entry?.kind === Kind.Participant && (entry.features.number === "p" || LIST.many.has(entry.written));
}

/** إدارة الرئيس الأميركي باراك أوباما: a title right before, adjectives between. */
function followsTitle(s: Syntax, first: number, i: number): boolean {
  for (let k = i - 1; k >= first && k >= i - 3; k--) {
    if (isKind(s.tokens[k]!.word, Kind.Title)) return true;
    if (!isKind(s.tokens[k]!.word, Kind.Nisba)) return false;
  }
  return false;
}

/** Does the name at i head the phrase (منظمة هيومن رايتس ووتش), with only class words before it? */
function headsPhrase(s: Syntax, first: number, i: number): boolean {
  for (let k = first; k < i; k++) if (!isKind(s.tokens[k]!.word, Kind.OrganisationHead) && !isKind(s.tokens[k]!.word, Kind.PlaceHead)) return false;
  return true;
}

/** Is the reading chosen for this token a verbal noun? */
export function isVerbalNounWord(s: Syntax, i: number): boolean {
  return s.chosen[i]?.entry.features.pos === Pos.VerbalNoun;
}
