/**
 * Names of organisations: those of the lists, and those a head noun makes (وزارة الخارجية العراقية، حزب الله، شركة «…») with how far they go.
 * A class word stays outside (تنظيم داعش، صحيفة الوئام); a head with its article alone only describes (الحزب، الوزارة).
 */
import type { OrganisationHeadRow, OrganisationRow, OutletRow } from "../lexicon/rows.ts";
import { Kind, type Phrase } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { TokenKind } from "../text/tokens.ts";
import { gate, type Word, WordMemo } from "../matching/words.ts";
import type { Cut } from "../text/clitics.ts";
import { ALEF } from "../text/letters.ts";
import { looksForeign } from "./foreign.ts";
import { BARE_AFTER, CLASS_BEFORE_OUTLET, COUNCILS, CREDITS, FEMININE, GENERAL, LONG, MOVEMENT, OFFICIAL, OUTSIDE, PLURALS, SPOKEN_FOR, TODAY, VAGUE } from "../lexicon/organisation-extent.ts";
import { adjectivesEnd, forWhat, genitiveEnd, hasNation, isSureOrganisation, NATIONAL, nationality, placeAfter } from "./organisation-ends.ts";
import { isSport } from "./sport.ts";
import { analysisFor, articleOn, follows, isAdjectiveShaped, opensAnew, Part, partsOf, phraseAt } from "./shapes.ts";

export interface OrganisationName {
  /** Where the name begins: after a class word. */
  readonly first: number;
  readonly last: number;
  readonly cut: Cut | undefined;
  readonly subtype: string;
  /** False: a head that describes (الحزب) or a body without a proper name (حكومة نتنياهو). */
  readonly named: boolean;
  readonly row?: OrganisationRow | OutletRow;
  readonly head?: OrganisationHeadRow;
  readonly rule: string;
}

const LISTED = (1 << Kind.Organisation) | (1 << Kind.Outlet);
const HEAD = 1 << Kind.OrganisationHead;
/** Bodies that every state has, so that its adjective belongs to the name: مجلس النواب العراقي; but حزب الله اللبناني is حزب الله. */
const OF_A_STATE = new Set(["government", "army", "police", "force", "parliament", "court", "intelligence", "ministry", "bank", "union", "international", "university", "ngo"]);

const MAY_BEGIN = gate((word) => (word.kinds & (LISTED | HEAD)) !== 0 || isField(word) || CREDITS.has(word.fold));

export function organisationAt(s: Syntax, timexAt: Int32Array, i: number): OrganisationName | undefined {
  const token = s.tokens[i]!;
  if (token.kind !== TokenKind.Word || ((token.gates & MAY_BEGIN) === 0 && token.phrases.length === 0)) return undefined;
  if (CREDITS.has(s.tokens[i]!.word.fold) && s.tokens[i - 1]?.surface === "(") return { first: i, last: i, cut: undefined, subtype: "agency", named: true, rule: "credit" };
  return listedAt(s, timexAt, i) ?? headedAt(s, timexAt, i) ?? ministryAt(s, i);
}

/** الخارجية الروسية: a ministry by its field and nationality, where no noun before it takes it as complement or adjective. */
function ministryAt(s: Syntax, i: number): OrganisationName | undefined {
  const { word } = s.tokens[i]!;
  if (!isField(word) || !follows(s, i + 1)) return undefined;
  const nisba = analysisFor(s.tokens[i + 1]!.word, Kind.Nisba, true);
  if (!nisba?.cut.article) return undefined;
  const bare = FIELD.exec(word.fold)![1]!;
  const from = word.norm.length - bare.length;
  if (from === 2 && follows(s, i) && s.tags[i - 1] === Tag.Noun && !SPOKEN_FOR.has(s.tokens[i - 1]!.word.fold)) return undefined;
  // The article's alef is unwritten in للخارجية.
  const article = word.fold.startsWith("ال") || word.fold[from - 2] === ALEF ? 2 : 1;
  const cut: Cut | undefined = from === 2 && article === 2 ? undefined : { conjunction: "", preposition: "", future: false, article: true, pronoun: "", stem: bare, written: word.norm.slice(from), from, to: word.norm.length };
  return { first: i, last: i + 1, cut, subtype: "ministry", named: true, rule: "ministry-by-field" };
}

const FIELD = /^[وف]?(?:ال|بال|لل)(خارجيه|داخليه|دفاع|ماليه|عدل)$/;
const fields = new WordMemo< boolean>();

/** الخارجية، الداخلية and the like, with clitics. */
export function isField(word: Word): boolean {
  let is = fields.get(word);
  if (is === undefined) fields.set(word, (is = FIELD.test(word.fold)));
  return is;
}

// ── listed ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function listedAt(s: Syntax, timexAt: Int32Array, i: number): OrganisationName | undefined {
  const phrase = phraseAt(s, i, LISTED);
  if (phrase && !phrase.cut.article && (!phrase.phrase.homograph || namedHere(s, i, phrase.last, phrase.phrase.kind, (phrase.phrase.row as OrganisationRow)[2] === "club"))) {
    const row = phrase.phrase.row as OrganisationRow | OutletRow;
    const subtype = subtypeOf(row, phrase.phrase.kind);
    const inner = withoutClass(s, i, phrase);
    const last = inner > i || !OF_A_STATE.has(subtype) ? phrase.last : nationality(s, timexAt, phrase.last);
    return { first: inner, last, cut: inner === i ? phrase.cut : undefined, subtype, named: true, row, rule: "listed-organisation" };
  }
  const { word } = s.tokens[i]!;
  for (const kind of [Kind.Organisation, Kind.Outlet]) {
    const a = analysisFor(word, kind, false);
    if (!a || a.cut.article || (s.tags[i] === Tag.Verb && !(kind === Kind.Outlet && s.quotationAt[i - 1]! >= 0 && s.quotations[s.quotationAt[i - 1]!]!.close === i + 1))) continue;
    if (a.entry.homograph ? !namedHere(s, i, i, kind, (a.entry.row as OrganisationRow)[2] === "club") : a !== word.analyses[0] && s.chosen[i]?.entry.kind !== a.entry.kind && !sameReach(s, i, a.cut)) continue;
    const row = a.entry.row as OrganisationRow | OutletRow;
    return { first: i, last: i, cut: a.cut, subtype: subtypeOf(row, kind), named: true, row, rule: "listed-organisation" };
  }
  return undefined;
}

/** The reading the syntax chose has the same clitics, so only the kind is in question. */
function sameReach(s: Syntax, i: number, cut: Cut): boolean {
  const chosen = s.chosen[i];
  return chosen !== undefined && chosen.cut.from === cut.from && chosen.cut.pronoun === "";
}

function subtypeOf(row: OrganisationRow | OutletRow, kind: Kind): string {
  return kind === Kind.Outlet ? (row as OutletRow)[3] : (row as OrganisationRow)[2];
}

/** تنظيم القاعدة → القاعدة, وكالة رويترز → رويترز: a class word before a name that the same row has alone. */
function withoutClass(s: Syntax, i: number, match: { cut: Cut; phrase: Phrase; last: number }): number {
  const head = headPhrase(s, i);
  if (!head || head.last >= match.last) return i;
  const { row, last } = head;
  const bare = BARE_AFTER.has(match.phrase.words[0]!);
  if (row[2] !== "class" && !bare && match.phrase.words[0] !== "منظمه") return i;
  for (const first of [last + 1, i + 1]) {
    if (first > match.last || (row[2] !== "class" && !bare && articleOn(s.tokens[first]!.word))) continue;
    const rest = first === match.last ? s.tokens[first]!.word.analyses.find((a) => a.entry.row === match.phrase.row)?.entry : phraseAt(s, first, 1 << match.phrase.kind);
    if (rest && "phrase" in rest ? rest.phrase.row === match.phrase.row : rest !== undefined) return first;
  }
  return i;
}

/** A listed name that is also a word or place: read as the organisation after its class word, in quotation marks or brackets. */
function namedHere(s: Syntax, first: number, last: number, kind: Kind, club: boolean): boolean {
  const before = s.tokens[first - 1];
  if (before && before.breaks === 0 && s.tags[first - 1] === Tag.Noun && !((headPhrase(s, first - 1)?.last ?? -1) >= first)) {
    const bare = before.word.fold.replace(/^[وفبلك]+/, "");
    if (CLASS_BEFORE_OUTLET.has(bare) || CLASS_BEFORE_OUTLET.has(before.word.fold)) return kind === Kind.Outlet;
    const head = analysisFor(before.word, Kind.OrganisationHead, false);
    if (head && (head.entry.row as OrganisationHeadRow)[2] === "class" && !head.entry.homograph) return true;
    if (head && kind === Kind.Organisation && !articleOn(before.word) && (head.entry.row as OrganisationHeadRow)[2] === "any" && !head.entry.homograph) return true;
  }
  if (club && isSport(s, first)) return true;
  const after = s.tokens[last + 1];
  if (!before || !after) return false;
  if (kind === Kind.Outlet) {
    if (s.quotationAt[first - 1]! >= 0 && s.quotations[s.quotationAt[first - 1]!]!.close === last + 1) {
      // لـ«الرياض»: what one speaks to in marks is the paper.
      return true;
    }
    if (before.surface === "(" && after.surface === ")") return true;
  }
  return false;
}

// ── made by a head noun ──────────────────────────────────────────────────────────────────────────────────────────────

export interface HeadMatch {
  readonly row: OrganisationHeadRow;
  readonly last: number;
  readonly cut: Cut;
  /** The head itself is definite by its article. */
  readonly article: boolean;
  readonly homograph: boolean;
}

/** The longest organisation head that begins here. */
export function headPhrase(s: Syntax, i: number): HeadMatch | undefined {
  const phrase = phraseAt(s, i, HEAD);
  if (phrase) {
    const article = phrase.cut.article || phrase.phrase.words[0]!.startsWith("ال") || phrase.phrase.words[phrase.phrase.words.length - 1]!.startsWith("ال");
    return { row: phrase.phrase.row as OrganisationHeadRow, last: phrase.last, cut: phrase.cut, article, homograph: phrase.phrase.homograph };
  }
  const a = analysisFor(s.tokens[i]!.word, Kind.OrganisationHead, false);
  if (!a || a.cut.pronoun) return undefined;
  return { row: a.entry.row as OrganisationHeadRow, last: i, cut: a.cut, article: a.cut.article || a.entry.written.startsWith("ال"), homograph: a.entry.homograph };
}

function headedAt(s: Syntax, timexAt: Int32Array, i: number): OrganisationName | undefined {
  if (s.tags[i] === Tag.Verb) return undefined;
  const head = headPhrase(s, i);
  if (!head) return undefined;
  const [, subtype, extent] = head.row;
  // محافظة نينوى، ولاية أضنة: a class word of places.
  if (head.homograph && analysisFor(s.tokens[i]!.word, Kind.PlaceHead, false)) return undefined;
  const made = (last: number, named: boolean, rule: string, first = i): OrganisationName => ({ first, last, cut: first === i ? head.cut : undefined, subtype, named, head: head.row, rule });
  const next = head.last + 1;
  const quoted = quotedName(s, next);
  const named = head.article ? undefined : namedBeside(s, timexAt, head, next, quoted);
  if (named) return made(named.last, true, named.rule, named.first);
  if (extent === "class") {
    // وكالة الأنباء السعودية: the agency of a country is named so.
    const nisba = head.last > i && follows(s, next) ? analysisFor(s.tokens[next]!.word, Kind.Nisba, true) : undefined;
    return nisba?.cut.article ? made(next, true, "national-agency") : undefined;
  }
  const plural = isPluralForm(i, head);
  const inside = head.last > i;
  if (head.article || inside) {
    // الجيش السوري، القوات المسلحة العراقية، المجلس الأعلى للقضاء.
    const adjectives = adjectivesEnd(s, timexAt, head.last, head.last === i && isMasculine(head));
    const withNation = hasNation(s, head.last + 1, adjectives);
    let last = adjectives;
    const to = subtype === "army" || subtype === "force" || subtype === "police" ? last : forWhat(s, timexAt, last);
    if (to > last && (inside || last > head.last) && !plural) last = to;
    if (last === head.last && inside) {
      const place = placeAfter(s, head.last);
      if (place > 0) return made(place, true, "head-and-place");
    }
    if (last > head.last && !plural) {
      if (head.homograph && !(withNation && NATIONAL.has(subtype)) && !(subtype === "armed-group" && MOVEMENT.has(s.tokens[head.last + 1]!.word.fold))) return undefined;
      if (head.homograph && !withNation) return made(last, true, "head-and-adjectives");
      if (inside && VAGUE.has(s.tokens[i]!.word.fold.replace(/^[وفبل]/, "")) && s.tokens[head.last]!.word.fold !== "المسلحه") return made(last, false, "head-and-adjectives");
      if (withNation || to > adjectives || inside) return made(last, !GENERAL.has(head.cut.article ? head.cut.stem : head.cut.stem.replace(/^ال/, "")) && (NATIONAL.has(subtype) || inside || to > adjectives || subtype === "party" || subtype === "movement" || subtype === "coalition" || subtype === "armed-group" || subtype === "religious" || subtype === "ngo" || subtype === "university" || subtype === "company" || subtype === "union"), "head-and-adjectives");
      return made(last, isProperHead(subtype) || COUNCILS.has(head.cut.stem), "head-and-adjectives");
    }
    if (inside && VAGUE.has(s.tokens[i]!.word.fold.replace(/^[وفبل]/, "")) && s.tokens[head.last]!.word.fold !== "المسلحه") return made(head.last, false, "head-describes");
    if (inside && !plural && head.cut.article === false && s.tokens[i]!.word.fold.length > 2 && PROPER_ALONE.has(subtype)) return made(head.last, true, "head-alone");
    if (head.homograph) return undefined;
    return made(head.last, false, "head-describes");
  }
  if (plural) return undefined;
  if (extent === "adjective" && !CONSTRUCT_TOO.has(subtype)) return undefined;
  const end = genitiveEnd(s, timexAt, head.last, extent === "any", subtype);
  if (end.last === head.last) return undefined;
  if (head.homograph && (!end.proper || end.within)) return undefined;
  if (end.within && (head.homograph ? !LOCAL.has(subtype) : OUTSIDE.has(head.cut.stem))) return undefined;
  if (extent === "adjective" && !end.proper) return undefined;
  if (!end.proper && !inside && !OFFICIAL.has(head.cut.stem) && end.last - head.last < (LONG.has(head.cut.stem) ? 2 : 9)) return undefined;
  return made(end.last, end.named && !(extent === "adjective" && (subtype === "government")), end.proper ? "head-and-name" : "head-and-genitive");
}

/**
 * The name beside a class word, which stays outside: تنظيم داعش، صحيفة «الوئام»، شركة نوكيا، نادي مانشستر يونايتد. In quotation marks after any
 * head; else a listed name, an unlisted one, or — after a medium — any definite noun.
 */
function namedBeside(s: Syntax, timexAt: Int32Array, head: HeadMatch, next: number, quoted: number): { first: number; last: number; rule: string } | undefined {
  const [, subtype, extent] = head.row;
  if (quoted) return (extent === "adjective" || head.homograph) && extent !== "class" ? undefined : { first: next + 1, last: quoted, rule: "quoted-after-class" };
  if (!follows(s, next) || opensAnew(s, next) || timexAt[next]! >= 0) return undefined;
  const outside = extent === "class" || OUTSIDE.has(head.cut.stem);
  if (!outside) return undefined;
  const { word } = s.tokens[next]!;
  // صحيفة عين اليوم: «اليوم» that is no time here.
  if (subtype === "media" && follows(s, next + 1) && s.tokens[next + 1]!.word.fold === TODAY && timexAt[next + 1]! < 0 && !articleOn(word)) return { first: next, last: next + 1, rule: "outlet-of-today" };
  const listed = phraseAt(s, next, LISTED);
  if (listed && !listed.cut.article) return { first: next, last: listed.last, rule: "name-after-class" };
  const bits = partsOf(word);
  if (bits & Part.Organisation && (extent === "class" || subtype === "club" || isSureOrganisation(word))) return { first: next, last: next, rule: "name-after-class" };
  if (PLURALS.has(head.cut.stem) || s.tags[next] === Tag.Verb || bits & Part.Ordinary) return undefined;
  const unlisted = word.analyses.length === 0;
  if (unlisted && !(head.homograph && bits & Part.Article && !(subtype === "club" && isSport(s, next))) && (bits & Part.Article || looksForeign(word))) {
    let last = next;
    while (follows(s, last + 1) && timexAt[last + 1]! < 0 && last - next < 3 && !opensAnew(s, last + 1) && s.tokens[last + 1]!.word.analyses.length === 0 && looksForeign(s.tokens[last + 1]!.word)) last++;
    return { first: next, last, rule: "unlisted-after-class" };
  }
  if (subtype === "media" && !head.homograph && bits & Part.Article && !(bits & (Part.Nisba | Part.Head)) && !isAdjectiveShaped(word) && s.tags[next] === Tag.Noun) return { first: next, last: next, rule: "name-after-class" };
  return undefined;
}

const PROPER_ALONE = new Set(["party", "coalition", "government", "parliament", "court", "police", "army", "force", "religious", "intelligence"]);
const CONSTRUCT_TOO = new Set(["army", "police", "government", "club", "force", "armed-group", "intelligence"]);

function isProperHead(subtype: string): boolean {
  return subtype === "party" || subtype === "movement" || subtype === "coalition" || subtype === "court" || subtype === "parliament" || subtype === "bank" || subtype === "university" || subtype === "hospital";
}

/** المجلس، الحزب: its adjectives have no ة. */
function isMasculine(head: HeadMatch): boolean {
  const { stem } = head.cut;
  return head.row[2] !== "class" && !stem.endsWith("ه") && !stem.endsWith("ات") && !PLURALS.has(stem) && !FEMININE.has(stem);
}

function isPluralForm(i: number, head: HeadMatch): boolean {
  return head.last === i && head.row[1] !== "armed-group" && PLURALS.has(head.cut.stem);
}

/** «…» or (…) right after a head: the token before the closing mark, or 0. */
function quotedName(s: Syntax, open: number): number {
  const k = s.quotationAt[open];
  if (k === undefined || k < 0) return 0;
  const q = s.quotations[k]!;
  return q.closed && q.close - q.open >= 2 && q.close - q.open <= 6 ? q.close - 1 : 0;
}

/** Homograph heads that with a town make a name: صحة بيشة، غرفة جدة. */
const LOCAL = new Set(["hospital", "university", "club", "bank", "union"]);
