/** The letters of a word allow a verb and a noun (قتل، تعاون): the neighbours decide which it is. */
import { didNot, directionWords, during, nonBeing, notWords } from "../lexicon/syntax-words.ts";
import { ALEF, BEH, FEH, HEH, KAF, LAM, NOON, TEH, WAW, YEH } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { Kind, Pos } from "./dictionary.ts";
import { NAME_LINK, type Options } from "./options.ts";
import { isNameKind, Tag } from "./tag.ts";
import { type Analysis, isKind, shape, type Token } from "./words.ts";

/** An article as the letters show it, behind و ف ب ك, or لل. */
const LOOKS_DEFINITE = shape(({ norm }) => {
  const c = norm[0];
  return norm.startsWith(ALEF + LAM) || norm.startsWith(LAM + LAM) || ((c === WAW || c === FEH || c === BEH || c === KAF) && norm.startsWith(ALEF + LAM, 1));
});

const directions = new Set(directionWords);
const IS_DIRECTION = shape((word) => directions.has(word.fold));

/** The letters allow a verb and a noun: the neighbours decide. */
export function isVerbHere(tokens: readonly Token[], tags: Uint8Array, chosen: readonly (Analysis | undefined)[], i: number, previous: number, o: Options, clauseHasVerb: boolean): boolean {
  const verb = o.verb!;
  const imperfect = verb.entry.features.pos === Pos.Imperfect;
  if (verb.cut.future) return true;
  if (!imperfect && (tokens[i]!.shapes & IS_DIRECTION) !== 0) return false;
  const other = o.noun ?? o.name!;
  // يوما, ساعة, مئة: words of time and number are hardly ever the verb.
  if ((other.entry.kind === Kind.Time || other.entry.kind === Kind.Number) && other === tokens[i]!.word.analyses[0]) return false;
  // فجر اليوم, فجر الاثنين: the part of a day before a day.
  if (!imperfect && i + 1 < tokens.length && isKind(tokens[i]!.word, Kind.Time) && isKind(tokens[i + 1]!.word, Kind.Time) && tokens[i + 1]!.breaks === 0) return false;
  // An article or preposition that only the noun reading explains.
  if (other.cut.article || (other.cut.preposition && !verb.cut.preposition && other === tokens[i]!.word.analyses[0])) {
    if (!(imperfect && verb.cut.pronoun === "" && !other.cut.article)) return false;
  }
  const conjoined = verb.cut.conjunction !== "";
  // A person's name outweighs the verb (علي، سعد); the short name of a body (أفاد) does not outweigh a verb of saying.
  const named = o.name !== undefined && !o.name.entry.homograph && (verb.entry.kind !== Kind.Cue || o.name.entry.kind === Kind.Given || o.name.entry.kind === Kind.Family);
  // وزير is no و + verb where the whole is a known noun.
  if (conjoined && other.cut.conjunction === "" && other === tokens[i]!.word.analyses[0] && other.entry.kind !== Kind.Verb) return false;
  if (verb.entry.features.jussive && !isJussiveParticle(tokens, previous)) return false;
  if (previous < 0) return true;
  // عبد الجواد صالح, الوزير صالح: a name after a name or title.
  if (o.name && !imperfect && !conjoined && previous === i - 1) {
    const k = chosen[previous]?.entry.kind;
    if (k === Kind.Given || k === Kind.Family || k === Kind.Title || k === Kind.Person) return false;
    if (chosen[previous] === undefined && i >= 2 && (tokens[i - 2]!.shapes & NAME_LINK) !== 0) return false;
  }
  const p = tags[previous] as Tag;
  if (!conjoined) {
    switch (p) {
      case Tag.Preposition:
      case Tag.Demonstrative:
      case Tag.Quantifier:
      case Tag.Number:
        return false;
      case Tag.Complementizer:
        return imperfect || (!o.name && chosen[previous]?.cut.pronoun !== "" && chosen[previous] !== undefined);
      case Tag.Relative:
      case Tag.Auxiliary:
      case Tag.Interrogative:
      case Tag.Pronoun:
        return true;
      case Tag.Negation:
        return tokens[previous]!.word.fold !== nonBeing;
      case Tag.Conjunction:
        return !named || imperfect;
      case Tag.Punctuation:
        // أعلنت، في وقت سابق، رفضها: a verbal noun with its possessor rather than a bare verb with its object.
        if (!imperfect && o.noun?.entry.features.pos === Pos.VerbalNoun && (pendingObject(tags, chosen, i) || (verb.cut.pronoun && clauseSeen(tags, i)))) return false;
        // ، صاحب محل …: apposition rather than a new verb.
        if (!imperfect && (other.entry.kind === Kind.Title || other.entry.kind === Kind.Participant)) return false;
        return !named || imperfect;
      case Tag.PrepositionalPronoun:
      case Tag.Adverb:
      case Tag.Adversative:
        return !named || imperfect;
      case Tag.Verb:
        // نفى تسلم أي رسالة: a verbal noun is the object of the verb before.
        if (o.noun?.entry.features.pos === Pos.VerbalNoun && verb.cut.written[0] !== YEH) return false;
        // كان يقول، بدأ يتحدث; but قال علي.
        return imperfect && !named;
      default:
        break;
    }
    // جلسة عقدها المجلس: an indefinite noun and a pronoun that goes back to it.
    if (!imperfect && verb.cut.pronoun && p === Tag.Noun && refersBack(tokens[previous]!.word.fold, verb.cut.pronoun) && !chosen[previous]?.cut.article && !(o.noun?.entry.features.pos === Pos.VerbalNoun && o.noun.entry.kind !== Kind.Verb)) return true;
    // أعلن الوزير رفض العروض: the clause has its verb, the verbal noun is its object.
    if (clauseHasVerb && o.noun && (o.noun.entry.features.pos === Pos.VerbalNoun || pendingObject(tags, chosen, i)) && p === Tag.Noun && (!imperfect || verb.cut.written[0] === TEH)) return false;
    // After a noun: a noun without article and without pronoun opens an iḍāfa, a definite one may be a subject.
    if (named && !imperfect) return false;
    // قال has the letters of a rare participle too.
    if (tokens[i]!.word.analyses[0] === verb && verb.entry.kind === Kind.Cue && other.entry.kind === Kind.Verb) return true;
    const before = chosen[previous];
    const definite = before ? before.cut.article || before.cut.pronoun !== "" || isNameKind(before.entry.kind) : (tokens[previous]!.shapes & LOOKS_DEFINITE) !== 0;
    // اتفاق تعاون: after an indefinite noun the letters of a verbal noun are one, unless it begins with ي.
    if (imperfect && !definite && o.noun && (verb.cut.written[0] === TEH || verb.cut.written[0] === NOON)) return false;
    return imperfect || definite;
  }
  if (named && !imperfect) return false;
  // للكاظمي وصالح: a homograph joined to a name is a name.
  if (o.name && !imperfect && previous === i - 1 && chosen[previous] && isNameKind(chosen[previous]!.entry.kind)) return false;
  // و + …: continues a list after a noun of the same kind, or opens a clause.
  if (p === Tag.Noun && !imperfect) {
    const before = chosen[previous];
    // من خلال خلق ودعم الجماعات: the second of two verbal nouns after a preposition.
    if (o.noun?.entry.features.pos === Pos.VerbalNoun && previous >= 1 && (tags[previous - 1] === Tag.Preposition || before?.cut.preposition || tokens[previous - 1]!.word.fold === during) && before && !before.cut.article && startsWithArticle(tokens[i + 1])) return false;
    if (before && before.entry.features.pos === Pos.VerbalNoun && o.noun?.entry.features.pos === Pos.VerbalNoun && startsWithArticle(tokens[i + 1]) && !endsClause(tokens, previous)) return false;
  }
  return true;
}

const nots = new Set(notWords);
const OPENS_JUSSIVE = shape((word) => word.fold.endsWith(didNot) || nots.has(word.fold));

/** «لم يقل»: a jussive may follow the word at `previous`. */
export function isJussiveParticle(tokens: readonly Token[], previous: number): boolean {
  return previous >= 0 && (tokens[previous]!.shapes & OPENS_JUSSIVE) !== 0;
}

const STARTS_WITH_ARTICLE = shape((word) => word.norm.startsWith(ALEF + LAM));

function startsWithArticle(token: Token | undefined): boolean {
  return token !== undefined && (token.shapes & STARTS_WITH_ARTICLE) !== 0;
}

function endsClause(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.kind === TokenKind.Punctuation;
}

/** أعلن المحافظ، اليوم، وقف العمل: a verb of saying before that has had neither clause nor quotation yet. */
function pendingObject(tags: Uint8Array, chosen: readonly (Analysis | undefined)[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 16; k--) {
    const t = tags[k] as Tag;
    if (t === Tag.Complementizer || t === Tag.QuotationMark || t === Tag.Conjunction || t === Tag.Relative) return false;
    // الذي يشهده السوق، كشف تقرير: inside a relative clause nothing is pending.
    if (t === Tag.Verb) return chosen[k]?.entry.kind === Kind.Cue && !chosen[k]!.cut.pronoun && !(k > 0 && tags[k - 1] === Tag.Relative);
  }
  return false;
}

/** Is there a verb before in this stretch of the sentence? */
function clauseSeen(tags: Uint8Array, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 8; k--) if (tags[k] === Tag.Verb) return true;
  return false;
}

/** Could this pronoun mean this noun? ه a masculine, ها a feminine or a plural of things. */
function refersBack(noun: string, pronoun: string): boolean {
  if (pronoun === HEH) return !noun.endsWith(HEH);
  return pronoun === HEH + ALEF && (noun.endsWith(HEH) || noun.endsWith(ALEF + TEH));
}
