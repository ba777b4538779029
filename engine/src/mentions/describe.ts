/**
 * The mention for a phrase used as source or participant: whoever the phrase's head denotes. A title with a name in apposition is that person,
 * a class word with a name is what it names, a participant noun (مصادر عراقية) is somebody unnamed; a name inside a complement is
 * never the answer (مصدر مقرب من بوتين is the source).
 */
import type { OrganisationHeadRow, ParticipantRow, PlaceHeadRow, TitleRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { offsetOf, stemSpan } from "../matching/words.ts";
import type { EntityType } from "../reading.ts";
import { ALEF, LAM } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import type { Referents } from "./referents.ts";
import { nationOf } from "./names.ts";
import { analysisFor, articleOn, guessedCut, nameStart, phraseAt } from "./shapes.ts";

/** Unnamed entities of an article by what heads them: «المصدر» is the مصدر before it. */
const unnamed = new WeakMap<Referents, Map<string, number>>();

export function describe(s: Syntax, r: Referents, first: number, last: number): number {
  const head = headOf(s, first, last);
  const named = namedBy(s, r, head, last);
  if (named >= 0) return named;
  const there = r.from(head);
  if (there && there.first === head && (there.kind === "role" || there.kind === "nominal") && there.last <= last) return r.beginsAt[head]!;
  // «أربعة شبان», asked for again by another event word.
  const counted = head > first ? r.from(first) : undefined;
  if (counted?.kind === "nominal" && counted.first === first && counted.last >= head && counted.last <= last) return r.beginsAt[first]!;
  return newNominal(s, r, first, head, last);
}

/** A mention for one who is not written: at the verb of a dropped subject, or at the attached pronoun of a noun or preposition. */
export function pronoun(s: Syntax, r: Referents, token: number, entity: number): number {
  const t = s.tokens[token]!;
  const a = s.chosen[token];
  const isVerb = a && (a.entry.features.pos === Pos.Perfect || a.entry.features.pos === Pos.Imperfect);
  let { start, end } = t;
  if (a?.cut.pronoun && !isVerb) start = offsetOf(t, a.cut.to);
  else if (a) {
    const span = stemSpan(t, a.cut);
    start = span.start;
    end = isVerb && a.cut.pronoun ? span.end : t.end;
  }
  return r.addMention({ first: token, last: token, start, end, kind: "pronoun", entity, rule: isVerb ? "dropped-subject" : "pronoun" });
}

/** Past numbers, quantifiers and demonstratives: عدد من المسؤولين, أحد القادة, هذه المنظمة, 12 مسلحا. */
function headOf(s: Syntax, first: number, last: number): number {
  let i = first;
  while (i < last) {
    const tag = s.tags[i];
    if (tag === Tag.Quantifier || tag === Tag.Demonstrative || tag === Tag.Number || tag === Tag.QuotationMark || tag === Tag.Adverb || tag === Tag.Punctuation) i++;
    else if (tag === Tag.Preposition && i > first && s.tags[i - 1] === Tag.Quantifier) i++;
    else if (PARTITIVE.has(s.tokens[i]!.word.fold) && s.tags[i + 1] === Tag.Preposition && i + 2 <= last) i += 2;
    else if (ONE_OF.has(bare(s, i))) i++;
    else break;
  }
  return i;
}

const PARTITIVE = new Set(
  [
    "عدد",
    "عددا",
    "مجموعه",
    "كثير",
    "عشرات",
    "المءات",
    "العشرات",
    "العديد",
    "مءات",
    "الاف",
  ],
);
const ONE_OF = new Set(
  [
    "احد",
    "احدي",
    "بعض",
    "كل",
    "جميع",
    "مختلف",
    "غالبيه",
    "معظم",
    "سءر",
    "كافه",
    "عده",
  ],
);

function bare(s: Syntax, i: number): string {
  const a = s.chosen[i];
  return a && !a.cut.article ? a.cut.stem : s.tokens[i]!.word.fold;
}

/** The name that the head is, or that stands in apposition to it. */
function namedBy(s: Syntax, r: Referents, head: number, last: number): number {
  const m = r.from(head);
  if (m && m.first === head) {
    if (m.kind === "name" && m.last <= last) return r.beginsAt[head]!;
    if (m.kind === "role") {
      // Title + name: the name of the same entity within the phrase.
      for (let j = m.last + 1; j <= last; j++) {
        const n = r.from(j);
        if (n?.kind === "name" && n.entity === m.entity) return r.beginsAt[j]!;
        if (n && n.first === j) j = n.last;
      }
      return r.beginsAt[head]!;
    }
  }
  const apposed = afterHead(s, head);
  if (apposed > head && apposed <= last) {
    const n = r.from(apposed);
    // قوات الأسد، حكومة نتنياهو: somebody's body is not he.
    const owner = n !== undefined && r.entities[n.entity]!.type === "person" && analysisFor(s.tokens[head]!.word, Kind.OrganisationHead, false) !== undefined;
    if (n?.kind === "name" && n.first === apposed && !owner) return r.beginsAt[apposed]!;
  }
  const over = r.over(head);
  if (over && over.kind === "name" && over.first <= head && over.last >= head && over.first >= head - 1) return r.mentionAt[head]!;
  return -1;
}

/** Where a name stands in apposition to a head: after a class word (تنظيم داعش، مدينة حلب) or a definite singular (النائب فلان). Else -1. */
function afterHead(s: Syntax, head: number): number {
  const { word } = s.tokens[head]!;
  let next = head + 1;
  const phrase = phraseAt(s, head, (1 << Kind.OrganisationHead) | (1 << Kind.PlaceHead) | (1 << Kind.Title) | (1 << Kind.Participant));
  if (phrase) next = phrase.last + 1;
  const isQuoted = s.tags[next] === Tag.QuotationMark && !articleOn(word);
  while (s.tags[next] === Tag.QuotationMark) next++;
  // وكالة «النبأ»: what stands in quotation marks behind any body's class word is its name.
  if (isQuoted && !phrase && (analysisFor(word, Kind.OrganisationHead, false) || participantOf(s, head)?.row[2] === "organization")) return next;
  const organisation = (phrase?.phrase.kind === Kind.OrganisationHead ? phrase.phrase.row : analysisFor(word, Kind.OrganisationHead, false)?.entry.row) as OrganisationHeadRow | undefined;
  if (organisation && !articleOn(word)) {
    if (organisation[2] === "class" || organisation[2] === "any") return next;
  }
  const place = (phrase?.phrase.kind === Kind.PlaceHead ? phrase.phrase.row : analysisFor(word, Kind.PlaceHead, false)?.entry.row) as PlaceHeadRow | undefined;
  if (place && place[2] === "out" && !articleOn(word)) return next;
  const person = analysisFor(word, Kind.Title, false) ?? analysisFor(word, Kind.Participant, false) ?? analysisFor(word, Kind.Nisba, false);
  if ((person && person.entry.features.number === "s" && articleOn(word)) || phrase?.phrase.kind === Kind.Title) {
    // النائب السابق فلان
    while (next < s.tokens.length && s.tags[next] === Tag.Noun && articleOn(s.tokens[next]!.word) && analysisFor(s.tokens[next]!.word, Kind.Nisba, true) && s.tokens[next + 1]?.kind === TokenKind.Word) next++;
    return next;
  }
  return -1;
}

function newNominal(s: Syntax, r: Referents, first: number, head: number, last: number): number {
  const token = s.tokens[head]!;
  const { word } = token;
  const seen = unnamed.get(r) ?? new Map<string, number>();
  unnamed.set(r, seen);
  const a = s.chosen[head];
  const cut = a?.cut ?? guessedCut(word);
  const kind = typeOf(s, head);
  const end = endOfDescription(s, first, last);
  const key = `${kind.key ?? cut?.stem ?? word.fold}`;
  const start = first === head ? nameStart(token, cut) : nameStart(s.tokens[first]!, s.chosen[first]?.cut);
  // مصادر عراقية, and again مصادر عراقية: those who inform under the same words are held to be the same.
  const words = end > head && INFORMANTS.has(kind.key ?? "") ? nameFrom(s.text, start, s.tokens[end]!.end) : "";
  let entity = articleOn(word) && end === head ? seen.get(key) : words ? seen.get(words) : undefined;
  if (entity === undefined) {
    const country = nationOf(s, head, end);
    entity = r.addEntity({
      type: kind.type, name: nameFrom(s.text, start, s.tokens[end]!.end), ...(kind.english ? { english: kind.english } : {}), named: false, ...(country ? { country } : {}),
      gender: kind.plural ? "c" : kind.gender, number: kind.plural ? "p" : "s", animate: kind.type !== "place", roles: [], subtype: kind.subtype,
    });
  }
  seen.set(key, entity);
  if (words) seen.set(words, entity);
  return r.addMention({ first, last: end, start, end: s.tokens[end]!.end, kind: "nominal", entity, rule: "described" });
}

/** English of the rows for those who inform without a name. */
const INFORMANTS: ReadonlySet<string> = new Set(["source", "sources", "witness", "witnesses", "eyewitnesses", "eyewitness"]);

/** «للثوار» is written without the alef of its article. */
function nameFrom(text: string, start: number, end: number): string {
  return text[start] === LAM && text[start - 1] === LAM ? ALEF + text.slice(start, end) : text.slice(start, end);
}

/** A description ends before a clause or a full stop that the phrase was given with. */
function endOfDescription(s: Syntax, first: number, last: number): number {
  let end = first;
  for (let j = first; j <= last; j++) {
    if (s.tags[j] === Tag.Relative || s.tags[j] === Tag.Verb || s.tags[j] === Tag.Complementizer) break;
    if (s.tags[j] === Tag.Punctuation && j > first) break;
    end = j;
  }
  while (end > first && (s.tags[end] === Tag.Punctuation || s.tags[end] === Tag.Preposition || s.tags[end] === Tag.Conjunction)) end--;
  return end;
}

interface Described {
  readonly type: EntityType;
  readonly key?: string;
  readonly english?: string;
  readonly subtype: string;
  readonly gender: "m" | "f" | "c";
  readonly plural: boolean;
}

function typeOf(s: Syntax, head: number): Described {
  const { word } = s.tokens[head]!;
  const feminine = /ة$/.test(word.norm);
  const gender = feminine ? "f" : "m";
  const phrase = phraseAt(s, head, (1 << Kind.Participant) | (1 << Kind.Title) | (1 << Kind.OrganisationHead));
  const participant = phrase?.phrase.kind === Kind.Participant ? { row: phrase.phrase.row as ParticipantRow, plural: false } : participantOf(s, head);
  if (participant) {
    const { row } = participant;
    // مصادر طبية: the number is that of its first word, which the row of the phrase does not tell.
    const own = analysisFor(word, Kind.Participant, false)?.entry;
    const isLaterForm = own !== undefined && (own.row as ParticipantRow).slice(4).includes(own.written);
    const plural = own ? own.features.number !== "s" || isLaterForm : isPluralWord(word.norm);
    const single = own?.features.number === "s" && !isLaterForm;
    return { type: row[2] === "person" && plural && !single ? "group" : row[2], key: row[0].split(" ").at(-1)!, english: single ? row[0] : row[1], subtype: "participant", gender, plural: plural && !single };
  }
  if (phrase?.phrase.kind === Kind.Title) return { type: "person", english: (phrase.phrase.row as TitleRow)[0], subtype: "role", gender, plural: false };
  const title = analysisFor(word, Kind.Title, false);
  if (title && s.tags[head] !== Tag.Verb) {
    const plural = title.entry.features.number !== "s" || isPluralWord(title.cut.written);
    return { type: plural ? "group" : "person", key: title.cut.stem, english: (title.entry.row as TitleRow)[0], subtype: "role", gender, plural };
  }
  const organisation = analysisFor(word, Kind.OrganisationHead, false);
  if (organisation || phrase) return { type: "organization", subtype: ((phrase?.phrase.row ?? organisation!.entry.row) as OrganisationHeadRow)[1], gender, plural: false };
  const place = analysisFor(word, Kind.PlaceHead, false);
  if (place) return { type: "place", subtype: (place.entry.row as PlaceHeadRow)[1], gender, plural: false };
  const nisba = analysisFor(word, Kind.Nisba, false);
  if (nisba) {
    const plural = nisba.entry.features.number !== "s";
    return { type: plural ? "group" : "person", subtype: "people", gender, plural };
  }
  if (word.analyses.length === 0 && !isPluralWord(word.norm)) return { type: "person", subtype: "person", gender, plural: false };
  return { type: "group", subtype: "other", gender, plural: isPluralWord(word.norm) };
}

function participantOf(s: Syntax, head: number): { row: ParticipantRow; plural: boolean } | undefined {
  const a = analysisFor(s.tokens[head]!.word, Kind.Participant, false);
  // باب is a door, not «by a father».
  if (a?.cut.preposition && s.chosen[head] && s.chosen[head]!.cut.from < a.cut.from) return undefined;
  return a ? { row: a.entry.row as ParticipantRow, plural: a.entry.features.number !== "s" } : undefined;
}

function isPluralWord(norm: string): boolean {
  return norm.length > 4 && /(ون|ين|ات)$/.test(norm);
}
