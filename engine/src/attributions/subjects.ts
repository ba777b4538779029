/** Is this phrase the subject, and who speaks by it? */
import { type Features, Kind } from "../matching/dictionary.ts";
import type { TitleRow } from "../lexicon/rows.ts";
import { prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { describe, pronoun } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import { ALEF, ARABIC_COMMA, HEH, LAM, NOON, TEH, TEH_MARBUTA, WAW, YEH } from "../text/letters.ts";
import { isReportable } from "./complements.ts";
import type { CueCandidate } from "./cues.ts";
import { type Discourse, type Draft, holds, isInside, NEAR } from "./drafts.ts";
import type { TokenSpan } from "./finding.ts";
import { type Company, isAnimate, readCompany, type Times } from "./sources.ts";
import { subjectBefore } from "./speakers.ts";
import { spanOf } from "./spans.ts";
import { LIST, withoutArticle } from "./words.ts";

/** How far inside «بيان من مكتب المبعوث» its issuer may begin, and how many speakers back «البيان» may take up. */
const ISSUER_WITHIN = 4;
const ISSUERS_BACK = 5;
/** How many tokens a name in quotation marks takes, with its closing mark. */
const QUOTED_NAME = 4;

/** The written subject, if what stands after the verb can be one. `clause`: the verb has a clause, so that no object is in the way. */
export function subjectOf(s: Syntax, referents: Referents, company: Company, cue: CueCandidate, clause = false): TokenSpan | undefined {
  const { source } = company;
  if (!source) return undefined;
  const features = cue.analysis!.entry.features;
  const { first } = source;
  // طالبوا المسلحين: a plural or dual verb has its subject before it or not at all; an oblique plural is the object.
  if (features.number !== "s" && cue.form === "finite") return undefined;
  if (!clause && first === cue.token + 1 && isObliquePlural(s, first)) return undefined;
  // توقعت «الأرصاد» تأثر الرؤية: a quoted name right behind the verb, and what can be affirmed behind it.
  const q = first === cue.token + 1 ? s.quotationAt[first]! : -1;
  if (q >= 0 && !clause && source.last === s.quotations[q]!.close && source.last - first <= QUOTED_NAME && isReportable(s, source.last + 1)) return source;
  if (!isAnimate(s, referents, first) && !clause && !isTextSubject(s, first, cue)) return undefined;
  // ودعا السلطات: nor a feminine plural behind a masculine verb.
  if (!clause && first === cue.token + 1 && features.gender === "m" && features.person === 3 && isFemininePlural(s, first)) return undefined;
  if (!clause && first === cue.token + 1 && (disagrees(referents, first, features) || isMasculineUnknown(s, first, features))) return undefined;
  return source;
}

/** المسلحين, a sound plural in the oblique case. */
function isObliquePlural(s: Syntax, i: number): boolean {
  const { norm } = s.tokens[i]!.word;
  const chosen = s.chosen[i]?.entry;
  return norm.length > 2 && norm.endsWith(YEH + NOON) && norm[norm.length - 3] !== ALEF && chosen !== undefined && chosen.features.number !== "s" && chosen.kind !== Kind.Nisba;
}

/** السلطات, الجهات: a definite plural in ات. */
function isFemininePlural(s: Syntax, i: number): boolean {
  const { norm, fold } = s.tokens[i]!.word;
  return norm.endsWith(ALEF + TEH) && withoutArticle(fold) !== fold;
}

/** A masculine verb hardly takes a feminine person or place right after it, nor the reverse: then it is the object. */
function disagrees(referents: Referents, i: number, features: Features): boolean {
  const m = referents.from(i);
  if (m?.kind !== "name" || features.person !== 3 || features.gender === "c") return false;
  const e = referents.entities[m.entity]!;
  return e.number === "s" && e.gender !== "c" && e.gender !== features.gender && (e.type === "person" || e.type === "place");
}

/** دراسة, الأبحاث: information that tells something by itself. */
export function isText(s: Syntax, i: number): boolean {
  const word = s.tokens[i]?.word.fold ?? "";
  return LIST.textSubjects.has(word) || LIST.textSubjects.has(withoutArticle(word));
}

/** تلتمس الأعذار: a word nobody knows, with its article and no feminine ending, is no subject of a feminine verb. */
function isMasculineUnknown(s: Syntax, i: number, features: Features): boolean {
  const { word } = s.tokens[i]!;
  return word.analyses.length === 0 && features.gender === "f" && features.person === 3 && word.fold !== withoutArticle(word.fold) && !word.fold.endsWith(HEH) && !word.fold.endsWith(TEH) && !word.fold.endsWith(ALEF) && !word.fold.endsWith(YEH);
}

/** بيان, تقرير, مصادر may be subject of any cue, other things only of rows that say so. */
function isTextSubject(s: Syntax, i: number, cue: CueCandidate): boolean {
  return cue.rows.some((r) => r.flags?.includes("text-subject")) || isText(s, i);
}

/** The mention that speaks for this phrase: «بيان من مكتب المبعوث» is the office, «التقرير» whoever spoke through it before, معلومات nobody. */
export function speakerOf({ s, referents, speakers }: Discourse, span: TokenSpan): number | undefined {
  const head = s.tokens[span.first]!.word.fold;
  if (LIST.nobody.has(head)) return undefined;
  if (LIST.texts.has(head)) {
    for (let k = span.first + 1; k <= Math.min(span.last, span.first + ISSUER_WITHIN); k++) {
      const m = referents.from(k);
      // التقرير | الشهري: behind a definite text only a preposition brings its issuer.
      if (head.startsWith(ALEF + LAM) && s.tags[k - 1] !== Tag.Preposition && prepositionOn(s, k) === "" && s.tags[k - 1] !== Tag.QuotationMark) continue;
      // تقرير اقتصادي: of what kind, not whose.
      if (k === span.first + 1 && isAdjectiveOf(s, k)) continue;
      if (m && m.kind !== "role" && referents.entities[m.entity]!.animate) return referents.beginsAt[k]!;
      if (s.tags[k] === Tag.Noun && isAnimate(s, referents, k) && (s.tags[k - 1] === Tag.Preposition || k === span.first + 1)) return describe(s, referents, k, span.last);
    }
    if (span.last === span.first && head.startsWith(ALEF + LAM))
      for (let k = speakers.length - 1; k >= 0 && k >= speakers.length - ISSUERS_BACK; k--) {
        const { entity } = referents.mentions[speakers[k]!.mention]!;
        if (referents.entities[entity]!.type === "organization" && !speakers[k]!.nested) return pronoun(s, referents, span.first, entity);
      }
  }
  const mention = describe(s, referents, span.first, span.last);
  return nameAtEnd(s, referents, span, mention) ?? mention;
}

/** A relative adjective that has its article, or has none, as the noun before it. */
function isAdjectiveOf(s: Syntax, i: number): boolean {
  const { norm, fold } = s.tokens[i]!.word;
  const before = s.tokens[i - 1]!.word.fold;
  return (norm.endsWith(YEH) || norm.endsWith(YEH + TEH_MARBUTA)) && (withoutArticle(fold) !== fold) === (withoutArticle(before) !== before);
}

/** المتحدث باسم الوزارة بالنيابة | فلان, عضو المجلس، فلان: an office that closed its genitive, and the name of its holder at the phrase's end. */
function nameAtEnd(s: Syntax, referents: Referents, span: TokenSpan, mention: number): number | undefined {
  const office = referents.entities[referents.mentions[mention]!.entity]!;
  if (office.named || office.type !== "person" || office.number !== "s") return undefined;
  for (let k = span.first + 2; k <= span.last; k++) {
    const m = referents.mentions[referents.beginsAt[k]!];
    if (m?.kind !== "name" || m.last !== span.last || referents.entities[m.entity]!.type !== "person") continue;
    return s.tokens[k - 1]!.surface === ARABIC_COMMA || closesGenitive(s, referents, k - 1) ? referents.beginsAt[k]! : undefined;
  }
  return undefined;
}

/** باسم الوزارة, بالنيابة, في بغداد: definite, so that what follows is no genitive; a ruler's title takes the name for itself. */
function closesGenitive(s: Syntax, referents: Referents, i: number): boolean {
  const { word } = s.tokens[i]!;
  if (isKind(word, Kind.Title)) return isRank(s, i);
  if (s.tags[i] !== Tag.Noun) return false;
  return word.fold !== withoutArticle(word.fold) || prepositionOn(s, i) !== "" || referents.mentions[referents.mentionAt[i]!]?.kind === "name";
}

/** العقيد, الدكتور, المهندس: of the name that follows, and of no office beside it. */
function isRank(s: Syntax, i: number): boolean {
  return s.tokens[i]!.word.analyses.some((a) => a.entry.kind === Kind.Title && RANKS.has((a.entry.row as TitleRow)[1]));
}

const RANKS = new Set(["rank", "honorific", "academic", "religious", "profession"]);

/** Who controls a participle: the speaker or the subject of the clause it hangs on. */
export function controllerOf({ s, referents, times, drafts }: Discourse, i: number, features: Features): Draft["source"] {
  const nearer = subjectSince(s, referents, times, drafts, i);
  if (nearer) return { mention: describe(s, referents, nearer.first, nearer.last), span: spanOf(s, nearer) };
  // The statement before it in the same sentence; the nearest that does not lie inside a content which ended before.
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) {
    const d = drafts[k]!;
    if (d.cue.first >= i || s.sentenceOf[d.cue.first] !== s.sentenceOf[i]) continue;
    if (!d.source) {
      // أكد الباحث أن الزيارة تؤكد أن …، مشيرا: what a thing shows inside his words gives way to him.
      if (drafts.slice(Math.max(0, k - NEAR), k).some((o) => holds(o.contentTokens, d.cue))) continue;
      return null;
    }
    const { entity } = referents.mentions[d.source.mention]!;
    const e = referents.entities[entity]!;
    const isOnePerson = e.type === "person" && e.number === "s";
    // مشددين: two or more, never one.
    if (isOnePerson && features.number !== "s" && !(d.source.span && s.text.slice(d.source.span.start, d.source.span.end).includes(JOINED))) continue;
    if (isOnePerson && ((features.gender === "f" && e.gender === "m") || (features.gender === "m" && e.gender === "f"))) continue;
    // A nested statement gives way to the one that holds it, when the content of the inner ended.
    if (isInside(drafts, d, i)) continue;
    return d.source.span ? { mention: d.source.mention, span: d.source.span } : { mention: pronoun(s, referents, i, entity) };
  }
  const subject = subjectBefore(s, referents, times, i);
  if (subject && features.number !== "s" && isSinglePerson(referents, subject.first)) return null;
  return subject ? { mention: describe(s, referents, subject.first, subject.last), span: spanOf(s, subject) } : null;
}

/** قال فلان «…»، وأكد الشاعر الخبر قائلا: a verb with its own subject behind the last statement of the sentence controls the participle. */
function subjectSince(s: Syntax, referents: Referents, times: Times, drafts: readonly Draft[], i: number): TokenSpan | undefined {
  const last = drafts[drafts.length - 1];
  if (!last || last.cue.first >= i || s.sentenceOf[last.cue.first] !== s.sentenceOf[i]) return undefined;
  for (let j = i - 1; j > Math.max(last.contentTokens.last, last.cue.last) && i - j < VERB_BEFORE; j--) {
    if (s.tags[j] !== Tag.Verb || s.quotationOf[j] !== s.quotationOf[i] || s.tags[j - 1] === Tag.Relative || s.tags[j - 1] === Tag.Complementizer) continue;
    const { source } = readCompany(s, referents, times, j + 1, i, true);
    if (source && source.first === j + 1 && isAnimate(s, referents, source.first)) return source;
  }
  return undefined;
}

/** How many words before a participle the verb it hangs on may stand, to be looked for first. */
const VERB_BEFORE = 20;

/** Between words: and. */
const JOINED = ` ${WAW}`;

/** Does a single person's name or role begin here? */
function isSinglePerson(referents: Referents, i: number): boolean {
  const m = referents.mentions[referents.beginsAt[i]!];
  const e = m && referents.entities[m.entity]!;
  return e !== undefined && e.type === "person" && e.number === "s";
}
