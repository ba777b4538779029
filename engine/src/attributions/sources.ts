/** Who speaks: the phrase after the cue or before it, and what else stands there — the medium, those spoken to, the time. */
import { turnOpeners } from "../lexicon/reporting.ts";
import { Kind } from "../matching/dictionary.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import type { Referents } from "../mentions/referents.ts";
import { phraseAt } from "../mentions/shapes.ts";
import type { Medium } from "../reading.ts";
import { ALEF, ARABIC_COMMA, BEH, FATHATAN, HEH, LAM, MEEM, WAW, YEH } from "../text/letters.ts";
import { closing, isReportable } from "./complements.ts";
import type { TokenSpan } from "./finding.ts";
import { mediaTable } from "./media.ts";
import { isVerbalNounWord, phraseEnd } from "./phrase-ends.ts";
import { LIST, withoutArticle, WORD } from "./words.ts";

/** من جهته، بدوره: stepped over, the subject follows. */
const openers = new PhraseTable<true>(turnOpeners.map((r) => ({ phrase: r.phrase, value: true })));

/** What stands beside a cue: its subject and the rest. */
export interface Company {
  /** The subject's tokens; undefined where none is written here. */
  readonly source?: TokenSpan;
  /** First token after the subject and the adverbials that follow it at once: where an object may stand. */
  readonly next: number;
  readonly medium?: Medium;
  /** Tokens of those spoken to. */
  readonly audience: readonly TokenSpan[];
}

/** Where the times stand: they belong to no source. */
export interface Times {
  /** Timex over each token, or -1. */
  readonly at: Int32Array;
  readonly lastToken: (timex: number) => number;
}

/**
 * Reads the tokens [from, to) between a cue and its complement. `object`: no complement is known yet; stop at the second noun phrase, it is
 * the object, and at the prepositions the verb itself asks for (`asks`: عن, إلى, ب …). `bare` is a token whose preposition belongs to the cue (وفقا لـ).
 */
export function readCompany(s: Syntax, referents: Referents, times: Times, from: number, to: number, object: boolean, asks: ReadonlySet<string> = NOTHING, bare = -1): Company {
  let source: TokenSpan | undefined;
  let medium: Medium | undefined;
  const audience: TokenSpan[] = [];
  let i = from;
  let ended = false;
  while (i < to) {
    const timex = times.at[i]!;
    if (timex >= 0) {
      if (source) ended = true;
      i = Math.max(i, times.lastToken(timex)) + 1;
      continue;
    }
    const opener = openers.match(s.tokens, i);
    if (opener && opener.last < to) {
      i = opener.last + 1;
      continue;
    }
    const m = mediaTable.match(s.tokens, i);
    if (m && m.last < to) medium ??= m.value;
    if (m && m.last < to && i !== bare) {
      if (source) ended = true;
      const isReceiver = prepositionOn(s, i) === LAM;
      const end = isReceiver ? Math.min(phraseEnd(s, referents, times, i, to), to - 1) : skipMedium(s, m.last, to);
      if (isReceiver) audience.push({ first: i, last: end });
      i = end + 1;
      continue;
    }
    const tag = s.tags[i] as Tag;
    if (tag === Tag.Punctuation) {
      if (s.tokens[i]!.surface === "(") {
        const close = closing(s, i, to);
        if (source && !ended && close > 0 && source.last === i - 1) source = { first: source.first, last: close };
        i = close > 0 ? close + 1 : i + 1;
        continue;
      }
      // عضو اللجنة، أحمد مجدلاني،: the name of the office before the comma.
      const named = referents.mentions[referents.beginsAt[i + 1] ?? -1];
      if (source && !ended && source.last === i - 1 && named && named.last < to && referents.entities[named.entity]!.type === "person" && isKind(s.tokens[source.first]!.word, Kind.Title)) {
        source = { first: source.first, last: named.last };
        i = named.last + 1;
        continue;
      }
      const apposed = source && !ended && source.last === i - 1 && object ? endOfApposition(s, referents, source, i, to) : -1;
      i = apposed > 0 ? apposed + 1 : i + 1;
      continue;
    }
    // المتحدث باسم الوزارة: goes on whatever the verb asks for.
    if (source && !ended && source.last === i - 1 && i + 1 < to && s.tokens[i]!.word.fold === WORD.inTheNameOf) {
      source = { first: source.first, last: phraseEnd(s, referents, times, i + 1, to) };
      i = source.last + 1;
      continue;
    }
    if (asks.has(tag === Tag.Preposition ? s.tokens[i]!.word.fold : prepositionOn(s, i)) && (prepositionOn(s, i) !== LAM || isReportable(s, i)) && !(source && !ended && source.last === i - 1 && prepositionOn(s, i) === BEH && isPlaceOfOffice(s, i, to)) && (tag === Tag.Preposition || tag === Tag.Noun || tag === Tag.Quantifier)) return { source, next: i, medium, audience };
    if (tag === Tag.Preposition) {
      const head = i + 1;
      if (head >= to) break;
      if (times.at[head]! >= 0) {
        if (source) ended = true;
        i = Math.max(head, times.lastToken(times.at[head]!)) + 1;
        continue;
      }
      const end = phraseEnd(s, referents, times, head, to);
      if (source && !ended && source.last === i - 1 && attaches(s, referents, source.first, i, head)) source = { first: source.first, last: end };
      else {
        if (isTo(s, i) && isReceiver(s, referents, head)) audience.push({ first: head, last: end });
        if (source && source.last === i - 1 && !attaches(s, referents, source.first, i, head)) ended = true;
      }
      i = end + 1;
      continue;
    }
    // المصدر نفسه: part of the phrase right behind it.
    if (source && !ended && source.last === i - 1 && LIST.self.has(s.tokens[i]!.word.fold)) source = { first: source.first, last: i };
    if (LIST.reflexive.has(s.tokens[i]!.word.fold) || LIST.adverbs.has(s.tokens[i]!.word.fold)) {
      i++;
      continue;
    }
    if ((s.tokens[i]!.word.fold === LAM || s.tokens[i]!.word.fold === BEH) && s.quotationAt[i + 1]! >= 0) {
      // وصفه بـ«…»: what the verb asks for.
      if (s.tokens[i]!.word.fold === BEH && asks.has(BEH)) return { source, next: i, medium, audience };
      // لـ«الصحيفة»
      const q = s.quotations[s.quotationAt[i + 1]!]!;
      // تقرير لـ«تداول»: whose report it is.
      if (source && !ended && source.last === i - 1 && q.close < to && LIST.texts.has(s.tokens[source.first]!.word.fold)) {
        source = { first: source.first, last: q.close };
        i = q.close + 1;
        continue;
      }
      if (s.tokens[i]!.word.fold === LAM) audience.push({ first: i + 2, last: Math.max(i + 2, Math.min(q.close - 1, to - 1)) });
      if (source) ended = true;
      i = q.close + 1;
      continue;
    }
    // مصادر لـ فرات بوست: the preposition written apart.
    if (s.tokens[i]!.word.fold === LAM && i + 1 < to && i !== bare) {
      const end = phraseEnd(s, referents, times, i + 1, to);
      const belongs = source && !ended && source.last === i - 1 && isInstitution(s, referents, i + 1) && !isOutlet(s, referents, i + 1) && !LIST.informants.has(s.tokens[source.first]!.word.fold);
      if (belongs) source = { first: source!.first, last: end };
      else {
        if (isOutlet(s, referents, i + 1)) medium ??= "press";
        audience.push({ first: i + 1, last: end });
        if (source) ended = true;
      }
      i = end + 1;
      continue;
    }
    if (tag === Tag.Noun || tag === Tag.Number || tag === Tag.Quantifier || tag === Tag.Foreign || tag === Tag.Demonstrative) {
      const preposition = i !== bare && (tag === Tag.Noun || tag === Tag.Quantifier || tag === Tag.Demonstrative) ? prepositionOn(s, i) : "";
      const conjunction = tag === Tag.Noun ? conjunctionOn(s, i) || unknownConjunction(s, i) : "";
      const end = phraseEnd(s, referents, times, i, to);
      if (preposition) {
        if (source && !ended && source.last === i - 1 && preposition === LAM && isInstitution(s, referents, i) && !isOutlet(s, referents, i)) source = { first: source.first, last: end };
        // وكالة الأناضول للأنباء: part of the name.
        else if (source && !ended && source.last === i - 1 && LIST.ofNews.has(s.tokens[i]!.word.fold)) source = { first: source.first, last: end };
        else if (source && !ended && source.last === i - 1 && preposition === BEH && isInstitution(s, referents, i)) source = { first: source.first, last: end };
        else {
          if (preposition === LAM && isReceiver(s, referents, i)) audience.push({ first: i, last: end });
          if (source) ended = true;
        }
      } else if (conjunction && !source && audience[audience.length - 1]?.last === i - 1) audience.push({ first: i, last: end }); // للكاظمي وصالح
      // خلال افتتاح مبنى | ومعسكرات: joined to what stands before, no subject.
      else if (conjunction && !source && conjunctionOn(s, i) && s.tags[i - 1] === Tag.Noun && i > from) ended = false;
      else if (!source) source = { first: i, last: end };
      else if (conjunction && !ended) source = { first: source.first, last: end };
      // مكتب التحقيقات التابع لهيئة الطيران | المدني: an adjective of the subject, never an object.
      else if (!ended && source.last === i - 1 && isRelativeAdjective(s, referents, i)) source = { first: source.first, last: end };
      else if (object && !(!ended && source.last === i - 1 && isNameOfTitle(s, referents, source, i))) return { source, next: i, medium, audience };
      // تابع فلان حديثه قائلا: an object in passing.
      else if (s.chosen[i]?.cut.pronoun && !object) ended = true;
      else if (!ended) source = { first: source.first, last: end };
      i = end + 1;
      continue;
    }
    if (tag === Tag.QuotationMark) {
      const q = s.quotations[s.quotationAt[i]!];
      if (q?.closed && q.close < to) {
        if (!source) source = { first: i, last: q.close };
        // اتهم الوزير | «جهات منتفعة»: no name behind a definite word.
        else if (object && !ended && source.last === i - 1 && isClosed(s, i - 1)) return { source, next: i, medium, audience };
        else if (!ended && source.last === i - 1) source = { first: source.first, last: q.close };
        i = q.close + 1;
      } else i++;
      continue;
    }
    // ، مبينا أن …: another statement begins.
    if (tag === Tag.Participle && object && source && s.tags[i - 1] === Tag.Punctuation) return { source, next: i, medium, audience };
    if (tag === Tag.Negation && object && s.tokens[i]!.word.fold === WORD.nonBeing) return { source, next: i, medium, audience };
    // انتقدت الباحثة | ما خلصت إليه: without antecedent the object.
    if (tag === Tag.Relative && object && source && LIST.whatever.has(s.tokens[i]!.word.fold)) return { source, next: i, medium, audience };
    if (tag === Tag.Relative && source && !ended) {
      // The relative clause runs to a comma or to the complement.
      let end = i;
      while (end + 1 < to && s.tokens[end + 1]!.surface !== ARABIC_COMMA && !mediaTable.match(s.tokens, end + 1) && !isFeltNext(s, end + 1, asks)) end++;
      source = { first: source.first, last: end };
      i = end + 1;
      continue;
    }
    // نفى النادي الذي …، وقال: the next verb is another's.
    if (object && tag === Tag.Verb && source && conjunctionOn(s, i) && s.tags[i - 1] === Tag.Punctuation) return { source, next: i, medium, audience };
    // أعلن المستشفى الخبر، كما شارك الفريق: a clause of its own.
    if (object && tag === Tag.Conjunction && source && s.tags[i - 1] === Tag.Punctuation) return { source, next: i, medium, audience };
    if ((tag === Tag.Verb || tag === Tag.Pronoun || tag === Tag.Auxiliary || tag === Tag.Negation) && source && !ended) {
      let end = i;
      while (end + 1 < to && s.tokens[end + 1]!.surface !== ARABIC_COMMA) end++;
      source = { first: source.first, last: end };
      i = end + 1;
      continue;
    }
    if (tag === Tag.Verb && !source) {
      // في جلسة عقدها المجلس: a relative clause inside an adverbial; its subject is not ours.
      while (i < to && s.tokens[i]!.surface !== ARABIC_COMMA) i++;
      continue;
    }
    if ((tag === Tag.Conjunction || tag === Tag.Adverb) && source) ended = true;
    i++;
  }
  return { source, next: i, medium, audience };
}

/** أعلن سالم حمدان، المدير التنفيذي للشركة، التغييرات: the comma that closes the office behind a person's name, or -1. */
function endOfApposition(s: Syntax, referents: Referents, source: TokenSpan, comma: number, to: number): number {
  const m = referents.over(source.last);
  if (s.tokens[comma]!.surface !== ARABIC_COMMA || m?.kind !== "name" || referents.entities[m.entity]!.type !== "person" || !isKind(s.tokens[comma + 1]?.word ?? s.tokens[comma]!.word, Kind.Title)) return -1;
  for (let k = comma + 2; k < Math.min(to, comma + OFFICE_WITHIN); k++) {
    if (s.tokens[k]!.surface === ARABIC_COMMA) return k;
    if (s.tags[k] === Tag.Verb || s.tags[k] === Tag.Complementizer || s.tags[k] === Tag.Participle) return -1;
  }
  return -1;
}

/** The first medium named in a stretch. */
export function mediumIn(s: Syntax, from: number, to: number): Medium | undefined {
  for (let i = from; i <= to && i < s.tokens.length; i++) {
    const m = mediaTable.match(s.tokens, i);
    if (m) return m.value;
  }
  return undefined;
}

/** المدني، السعودي: a relative adjective with its article right behind a definite word or name. */
function isRelativeAdjective(s: Syntax, referents: Referents, i: number): boolean {
  const { fold, norm } = s.tokens[i]!.word;
  return s.tags[i] === Tag.Noun && withoutArticle(fold) !== fold && norm.endsWith(YEH) && withoutArticle(s.tokens[i - 1]!.word.fold) !== s.tokens[i - 1]!.word.fold && referents.beginsAt[i]! < 0;
}

/** Has the word its article, and is it no class word whose name may follow in quotation marks? */
function isClosed(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  return hasArticle(s, i) && !isKind(word, Kind.OrganisationHead) && !isKind(word, Kind.PlaceHead) && !isKind(word, Kind.Outlet);
}

/** الأمين العام للأمم المتحدة | أنطونيو غوتيريش: a person's name right behind an office without one is its holder's. */
function isNameOfTitle(s: Syntax, referents: Referents, source: TokenSpan, i: number): boolean {
  let name = i;
  // بمنطقة نجران | المهندس كريم ناصر: with a rank before it.
  while (name < i + 3 && isKind(s.tokens[name]?.word ?? s.tokens[i]!.word, Kind.Title) && referents.mentions[referents.beginsAt[name]!]?.kind !== "name") name++;
  const m = referents.mentions[referents.beginsAt[name] ?? -1];
  if (m?.kind !== "name" || referents.entities[m.entity]!.type !== "person" || !isKind(s.tokens[source.first]!.word, Kind.Title)) return false;
  for (let k = source.first; k <= source.last; k++) {
    const inside = referents.mentions[referents.beginsAt[k]!];
    if (inside?.kind === "name" && referents.entities[inside.entity]!.type === "person") return false;
  }
  return true;
}

/** مدير الطرق بمنطقة نجران …، أشاد … بالجهود: where an office is, when what the verb asks for still comes. */
function isPlaceOfOffice(s: Syntax, i: number, to: number): boolean {
  const { word } = s.tokens[i]!;
  if (!isKind(word, Kind.PlaceHead) && !isKind(word, Kind.Place) && !isKind(word, Kind.OrganisationHead)) return false;
  for (let k = i + 1; k < Math.min(to, i + OFFICE_WITHIN); k++) {
    if (s.tags[k] === Tag.Verb || s.tags[k] === Tag.Participle || s.tags[k] === Tag.Complementizer || s.tags[k] === Tag.Relative) return false;
    if (s.tags[k] === Tag.Noun && prepositionOn(s, k) === BEH && !conjunctionOn(s, k)) return true;
  }
  return false;
}

/** How far behind such a place the complement may begin. */
const OFFICE_WITHIN = 20;

/** أعرب المدير الذي نافس زميله على المنصب | عن أمله: the preposition the verb asks for, and what is felt by its subject. */
function isFeltNext(s: Syntax, i: number, asks: ReadonlySet<string>): boolean {
  return s.tags[i] === Tag.Preposition && asks.has(s.tokens[i]!.word.fold) && (s.chosen[i + 1]?.cut.pronoun ?? "") !== "";
}

/** سامسونج | وماستركارد: a word nobody knows that begins with و and joins a name. */
function unknownConjunction(s: Syntax, i: number): string {
  const { word } = s.tokens[i]!;
  return word.analyses.length === 0 && word.fold[0] === WAW && word.fold.length > 4 ? WAW : "";
}

/** The last token of a medium phrase that goes on: في مؤتمر صحافي | مشترك بطهران. */
function skipMedium(s: Syntax, last: number, to: number): number {
  let i = last;
  while (i + 1 < to) {
    const tag = s.tags[i + 1] as Tag;
    // في تصريح | لـ «القلم»: a preposition written apart.
    if (s.tokens[i + 1]!.word.fold === LAM || s.tokens[i + 1]!.word.fold === BEH) break;
    if (s.tags[i] === Tag.PrepositionalPronoun || isKind(s.tokens[i + 1]!.word, Kind.Time)) break;
    if (tag === Tag.Noun && !conjunctionOn(s, i + 1)) {
      // An article-less medium noun is not followed by a definite subject inside its own phrase.
      if (!prepositionOn(s, i + 1) && hasArticle(s, i + 1) && !hasArticle(s, i)) break;
      i++;
    } else if (tag === Tag.PrepositionalPronoun) i++;
    else break;
  }
  return i;
}

/** باسم، في + institution, من + people, ل + institution go with the noun; خلال، عبر، بعد، أمام do not. */
function attaches(s: Syntax, referents: Referents, first: number, preposition: number, head: number): boolean {
  const w = s.tokens[preposition]!.word.fold;
  if (LIST.attachAlways.has(w)) return true;
  if (w === WORD.in) return isInstitution(s, referents, head) || s.tags[head] === Tag.Demonstrative || isKind(s.tokens[head]!.word, Kind.Participant);
  // السفير إلى عمان, but وصل الرئيس إلى عمان.
  if (w === WORD.to && !isVerbalNounWord(s, head) && !hasEnvoy(s, first, preposition)) return false;
  if (w === WORD.on || w === WORD.to) return isKind(s.tokens[head]!.word, Kind.Country) || isKind(s.tokens[head]!.word, Kind.Place) || isVerbalNounWord(s, head);
  return false;
}

/** Does the phrase hold one who is sent to somebody? */
function hasEnvoy(s: Syntax, first: number, to: number): boolean {
  for (let k = first; k < to; k++) if (LIST.envoys.has(withoutArticle(s.tokens[k]!.word.fold))) return true;
  return false;
}

/** إلى، أمام، مع: whoever follows is spoken to. */
function isTo(s: Syntax, preposition: number): boolean {
  return LIST.towards.has(s.tokens[preposition]!.word.fold);
}

/** May this follow a title with في, لـ or بـ as the body its holder belongs to? */
function isInstitution(s: Syntax, referents: Referents, i: number): boolean {
  const { word } = s.tokens[i]!;
  if (isKind(word, Kind.OrganisationHead) || isKind(word, Kind.Organisation) || isKind(word, Kind.Country) || isKind(word, Kind.Place) || isKind(word, Kind.PlaceHead)) return true;
  const m = referents.over(i);
  return m !== undefined && referents.entities[m.entity]!.type !== "person";
}

/** A paper, agency or station: after لـ it is spoken to, not an employer. */
function isOutlet(s: Syntax, referents: Referents, i: number): boolean {
  const { word } = s.tokens[i]!;
  if (isKind(word, Kind.Outlet) || LIST.outletHeads.has(word.fold[0] === LAM ? word.fold.slice(1) : word.fold)) return true;
  const m = referents.over(i);
  return m !== undefined && /^(agency|newspaper|tv|radio|site|magazine|media)$/.test(referents.entities[m.entity]!.subtype ?? "");
}

/** The verb asks for no preposition. */
const NOTHING: ReadonlySet<string> = new Set();

/** Can the phrase at i be spoken to? */
function isReceiver(s: Syntax, referents: Referents, i: number): boolean {
  if (isOutlet(s, referents, i)) return true;
  const { word } = s.tokens[i]!;
  if (isKind(word, Kind.Participant) || isKind(word, Kind.Title)) return true;
  const m = referents.over(i);
  return m !== undefined && referents.entities[m.entity]!.animate;
}

/** Can the phrase that begins here speak? */
export function isAnimate(s: Syntax, referents: Referents, first: number): boolean {
  let i = first;
  for (;;) {
    // عدد من النواب: the quantity speaks for what is counted.
    if (isQuantity(s, i) && s.tokens[i + 1]?.word.fold === WORD.from) i += 2;
    else if (s.tags[i] === Tag.Quantifier || s.tags[i] === Tag.Demonstrative || s.tags[i] === Tag.Number || s.tags[i] === Tag.QuotationMark) i++;
    else break;
  }
  const token = s.tokens[i];
  if (!token) return false;
  const m = referents.from(i);
  if (m) return referents.entities[m.entity]!.animate;
  const { word } = token;
  if (isKind(word, Kind.Title) || isKind(word, Kind.Participant) || isKind(word, Kind.OrganisationHead) || isKind(word, Kind.Given) || isKind(word, Kind.Country) || isKind(word, Kind.Person)) return true;
  if (isKind(word, Kind.Nisba) && (hasArticle(s, i) || s.chosen[i]?.entry.features.number === "p")) return true;
  // صاحب السمو, رجل الأعمال: a title of several words.
  if (phraseAt(s, i, (1 << Kind.Title) | (1 << Kind.Participant))) return true;
  return word.analyses.length === 0 && s.tags[i] !== Tag.Verb && !token.surface.includes(FATHATAN) && !endsInPossessive(word.norm);
}

/** عدد, العديد, خمسة: what من and the counted may follow. */
function isQuantity(s: Syntax, i: number): boolean {
  return s.tags[i] === Tag.Quantifier || s.tags[i] === Tag.Number || (s.tags[i] === Tag.Noun && LIST.quantities.has(withoutArticle(s.tokens[i]!.word.fold)));
}

/** خلوهم, تفوقها: an unknown word with a possessor is a thing or an act, no name. */
function endsInPossessive(norm: string): boolean {
  return norm.length > 4 && (norm.endsWith(HEH + MEEM) || norm.endsWith(HEH + ALEF) || norm.endsWith(HEH + MEEM + ALEF));
}
