/** Who a phrase denotes as a participant of an event, who a pronoun or an unwritten subject means, and which place it names. */
import type { AttributionFinding } from "../attributions/finding.ts";
import { forceNouns, propertyNouns, victimNouns } from "../lexicon/event-context.ts";
import type { CountryRow, ParticipantRow } from "../lexicon/rows.ts";
import { Kind } from "../matching/dictionary.ts";
import { hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind, type Word, WordMemo } from "../matching/words.ts";
import { describe } from "../mentions/describe.ts";
import type { EntityFinding, MentionFinding, Referents } from "../mentions/referents.ts";
import { HEH, NOON, WAW, YEH } from "../text/letters.ts";
import { peopleSense } from "../figures/people.ts";
import { gripNouns, memberNouns } from "../lexicon/event-signals.ts";
import { isMoreThan } from "./phrases.ts";
import { WordSet } from "./words.ts";

const forces = new WordSet(forceNouns);
const victims = new WordSet(victimNouns);
const grips = new WordSet(gripNouns);
const members = new WordSet(memberNouns);
const property = new WordSet(propertyNouns);

/** Heads that are somebody though they have no name. */
export function isSomebody(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  return (isKind(word, Kind.Participant) && s.chosen[i]?.entry.kind !== Kind.Event) || isKind(word, Kind.Title) || forces.has(s.tokens, i) || victims.has(s.tokens, i) || (isKind(word, Kind.Nisba) && s.chosen[i]?.entry.kind === Kind.Nisba);
}

/** «مدني» is a civilian, not «my cities». */
function isProperty(s: Syntax, i: number): boolean {
  if (!property.has(s.tokens, i)) return false;
  const { word } = s.tokens[i]!;
  return peopleSense(word) === undefined && !(word.fold.endsWith(YEH) && s.chosen[i]?.entry.kind === Kind.Participant);
}

/** Somebody by the token where he stands. */
interface Place {
  readonly token: number;
  readonly entity: number;
}

export class Cast {
  readonly s: Syntax;
  readonly r: Referents;
  /** Sources by the token of their cue, in order. */
  readonly #speakers: readonly Place[];
  readonly #actors: Place[] = [];
  #names: readonly Place[] | undefined;
  /** Groups without a name that a plural pronoun may mean: «الأهالي», «المسلحون». */
  #groups: readonly { readonly token: number }[] | undefined;

  /** For each entity its first mention that is no pronoun, among the mentions looked at so far. */
  readonly #firstMentions: (MentionFinding | undefined)[] = [];
  #mentionsSeen = 0;
  readonly #nationalities = new Map<string, number>();

  constructor(s: Syntax, r: Referents, attributions: readonly AttributionFinding[]) {
    this.s = s;
    this.r = r;
    const speakers: Place[] = [];
    for (const a of attributions) if (a.source) speakers.push({ token: a.cue.first, entity: r.mentions[a.source.mention]!.entity });
    this.#speakers = speakers.sort((a, b) => a.token - b.token);
  }

  /** Where the entity is first written. */
  firstMention(entity: number): MentionFinding | undefined {
    const { mentions } = this.r;
    for (; this.#mentionsSeen < mentions.length; this.#mentionsSeen++) {
      const m = mentions[this.#mentionsSeen]!;
      if (m.kind !== "pronoun") this.#firstMentions[m.entity] ??= m;
    }
    return this.#firstMentions[entity];
  }

  /** The entity a phrase denotes as actor or recipient, or undefined. */
  entityIn(first: number, last: number, recipient: boolean): number | undefined {
    const { s, r } = this;
    let head = isMoreThan(s, first) && first + 2 <= last ? first + 2 : first;
    while (head < last && (s.tags[head] === Tag.Number || s.tags[head] === Tag.Quantifier || s.tags[head] === Tag.Demonstrative || s.tags[head] === Tag.QuotationMark || s.tags[head] === Tag.Preposition || s.tags[head] === Tag.Adverb)) head++;
    const direct = this.#headed(first, head, last, recipient);
    if (direct !== undefined) return direct;
    // «منزل الكاظمي», «مواقع الحوثيين»: what belongs to somebody.
    if (isProperty(s, head) && !(!recipient && forces.has(s.tokens, head))) {
      if (recipient)
        for (let i = head + 1; i <= last; i++) {
          const owner = r.from(i);
          if (owner && owner.first === i && owner.kind !== "pronoun" && r.entities[owner.entity]!.type !== "place") return owner.entity;
        }
      return undefined;
    }
    // «طلائع قوات الجيش», «معظم عناصر»: a noun of quantity or part before the people.
    if (head < last && s.tags[head] === Tag.Noun && s.tags[head + 1] === Tag.Noun && !hasArticle(s, head) && !prepositionOn(s, head + 1) && s.chosen[head]?.entry.kind !== Kind.Event) return this.#headed(head + 1, head + 1, last, recipient);
    return undefined;
  }

  #headed(first: number, head: number, last: number, recipient: boolean): number | undefined {
    const { s, r } = this;
    const m = r.over(head);
    if (m && m.kind !== "pronoun" && m.first <= head && m.first >= first - 1) {
      const e = r.entities[m.entity]!;
      if (e.type === "place" && !e.animate && !recipient) return undefined;
      if (!recipient) {
        const body = this.#bodyOf(head, last);
        if (body !== undefined) return body;
      }
      return r.mentions[describe(s, r, first, last)]?.entity ?? m.entity;
    }
    const { word } = s.tokens[head]!;
    // «سبعة آخرين», «أحدهم».
    if (recipient && peopleSense(word)?.other && head > first) return r.mentions[describe(s, r, first, last)]!.entity;
    if (isProperty(s, head) && recipient) return undefined;
    // «طائرات التحالف»: whose they are says who acts.
    if (!recipient && forces.has(s.tokens, head) && isKind(word, Kind.Weapon) && head < last) {
      const owner = r.over(head + 1);
      if (owner && owner.first === head + 1 && owner.kind !== "pronoun") return owner.entity;
    }
    const somebody = isSomebody(s, head) || isKind(word, Kind.OrganisationHead) || isKind(word, Kind.Organisation) || isUnlistedPlural(s, head);
    return somebody && s.tags[head] === Tag.Noun ? r.mentions[describe(s, r, first, last)]!.entity : undefined;
  }

  /** «عناصر المقاومة الشعبية», «متشددو تنظيم كذا»: the body whose members act, where it has a name. */
  #bodyOf(head: number, last: number): number | undefined {
    const { s, r } = this;
    if (!members.has(s.tokens, head) || hasArticle(s, head)) return undefined;
    for (let i = head + 1; i <= last && i <= head + 2; i++) {
      const m = r.from(i);
      if (m && m.first === i && m.kind === "name" && r.entities[m.entity]!.type === "organization") return m.entity;
      if (s.tags[i] !== Tag.Noun || prepositionOn(s, i)) return undefined;
    }
    return undefined;
  }

  /** «سيطرة», «قبضة»: in whose hand. */
  isGrip(i: number): boolean {
    return grips.has(this.s.tokens, i);
  }

  isFitting(i: number): boolean {
    if (this.s.tags[i] === Tag.Quantifier || this.s.tags[i] === Tag.Number) i++;
    if (this.s.tags[i] === Tag.Noun && isKind(this.s.tokens[i]!.word, Kind.PlaceHead)) return true;
    return forces.has(this.s.tokens, i) || victims.has(this.s.tokens, i) || isProperty(this.s, i);
  }

  /** The place a phrase names. */
  placeIn(first: number, last: number): number | undefined {
    for (let i = first; i <= last; i++) {
      const m = this.r.from(i);
      if (m && m.first === i && m.kind === "name" && this.r.entities[m.entity]!.type === "place") return m.entity;
      if (m && m.first === i && m.kind === "name") return undefined;
    }
    return undefined;
  }

  /** The place a phrase on people names behind a class word: «أهالي بلدة كذا». */
  homeIn(first: number, last: number): number | undefined {
    for (let i = first + 1; i <= last; i++) {
      const m = this.r.from(i);
      if (m && m.first === i && m.kind === "name" && this.r.entities[m.entity]!.type === "place" && isKind(this.s.tokens[i - 1]!.word, Kind.PlaceHead) && !hasArticle(this.s, i - 1)) return m.entity;
    }
    return undefined;
  }

  /** Who speaks in the same sentence by a cue at most so many words before «في اجتماع». */
  speakerAt(token: number): number | undefined {
    const { s } = this;
    const i = token - 1;
    if (i < 0 || (s.tags[i] !== Tag.Preposition && prepositionOn(s, token) === "")) return undefined;
    const last = this.#speakers[below(this.#speakers, token) - 1];
    return last && s.sentenceOf[last.token] === s.sentenceOf[token] && token - last.token <= SPOKEN_AT ? last.entity : undefined;
  }

  acted(token: number, entity: number): void {
    this.#actors.push({ token, entity });
  }

  isForce(i: number): boolean {
    return forces.has(this.s.tokens, i);
  }

  /** «الحرب الإسرائيلية»: the country or force of that nationality that the article names; where it names none, `enter` enters the country. */
  ofNationality(i: number, enter = false): number | undefined {
    for (const { cut, entry } of this.s.tokens[i]!.word.analyses) {
      if (entry.kind !== Kind.Nisba || cut.conjunction || cut.preposition) continue;
      const iso = (entry.row as Partial<CountryRow>).iso3;
      if (!iso) return undefined;
      let known = this.#nationalities.get(iso);
      if (known === undefined) this.#nationalities.set(iso, (known = this.#namedOf(iso)));
      if (known < 0 && enter) this.#nationalities.set(iso, (known = this.#enterCountry(entry.row as CountryRow, i)));
      return known < 0 ? undefined : known;
    }
    return undefined;
  }

  #enterCountry(row: CountryRow, i: number): number {
    const { start, end } = this.s.tokens[i]!;
    const entity = this.r.addEntity({ type: "place", name: row.names[0]!, english: row.english, named: true, country: row.iso3, gender: "f", number: "s", animate: true, roles: [], subtype: "country" });
    this.r.addMention({ first: i, last: i, start, end, kind: "nominal", entity, rule: "nationality" });
    return entity;
  }

  /** -1 where the article names none. */
  #namedOf(iso: string): number {
    let best = -1;
    this.r.entities.forEach((e, k) => {
      if (e.country === iso && e.named && (e.subtype === "country" || (e.type === "organization" && (e.subtype === "army" || e.subtype === "government") && best < 0))) best = k;
    });
    return best;
  }

  /** The country of this code, where the article names it. */
  countryOf(iso: string | undefined): number | undefined {
    if (!iso) return undefined;
    const k = this.r.entities.findIndex((e) => e.country === iso && e.named && e.subtype === "country");
    return k < 0 ? undefined : k;
  }

  /** Who ه, ها, هم means, or the subject left out: the nearest before it that agrees, those who speak and act first. */
  referent(token: number, pronoun: string, number: "s" | "d" | "p", gender: "m" | "f" | "c"): number | undefined {
    const { s } = this;
    const sentence = s.sentenceOf[token]!;
    const from = s.sentences[Math.max(0, sentence - 1)]!.first;
    this.#names ??= placesOf(this.r);
    let best: Place | undefined;
    let score = -1;
    for (let which = 0; which < 3; which++) {
      const list = which === 0 ? this.#actors : which === 1 ? this.#speakers : this.#names;
      const x = this.#nearest(list, token, from, sentence, number, gender, pronoun);
      if (!x) continue;
      const points = WEIGHTS[which]! + (s.sentenceOf[x.token] === sentence ? 20 : 0) - (token - x.token) / 40;
      if (points > score) {
        score = points;
        best = x;
      }
    }
    if (number === "p") {
      this.#groups ??= this.#findGroups();
      const group = this.#groups[below(this.#groups, token) - 1];
      if (group && group.token >= from) {
        const points = 5 + (s.sentenceOf[group.token] === sentence ? 20 : 0) - (token - group.token) / 40;
        if (points > score) return this.r.mentions[describe(s, this.r, group.token, groupEnd(s, group.token))]!.entity;
      }
    }
    return best?.entity;
  }

  #nearest(list: readonly Place[], token: number, from: number, sentence: number, number: "s" | "d" | "p", gender: "m" | "f" | "c", pronoun: string): Place | undefined {
    const end = below(list, token) - 1;
    for (let k = end; k >= 0 && end - k < MOST_ASKED && list[k]!.token >= from; k--) {
      const x = list[k]!;
      if (this.s.sentenceOf[x.token]! >= sentence - 1 && agrees(this.r.entities[x.entity]!, number, gender, pronoun)) return x;
    }
    return undefined;
  }

  #findGroups(): { token: number }[] {
    const { s } = this;
    const found: { token: number }[] = [];
    for (let i = 0; i < s.tokens.length; i++) {
      if (s.tags[i] !== Tag.Noun || this.r.mentionAt[i] !== -1) continue;
      const { word } = s.tokens[i]!;
      if ((groupLike.get(word) ?? findGroupLike(word)) && isGroup(s, i)) found.push({ token: i });
    }
    return found;
  }
}

/** How many are asked whether the pronoun means them. */
const MOST_ASKED = 60;
const SPOKEN_AT = 4;

/** Actors, speakers, names. */
const WEIGHTS = [6, 4, 5];

function placesOf(r: Referents): Place[] {
  const places: Place[] = [];
  for (const m of r.mentions) if (m.kind !== "pronoun") places.push({ token: m.first, entity: m.entity });
  return places.sort((a, b) => a.token - b.token);
}

/** Could the word head a group, wherever it stands? */
const groupLike = new WordMemo<boolean>();

function findGroupLike(word: Word): boolean {
  const found = isKind(word, Kind.Participant) || peopleSense(word) !== undefined || hasPluralEnding(word.norm);
  groupLike.set(word, found);
  return found;
}

function hasPluralEnding(norm: string): boolean {
  return norm.length > 6 && (norm.endsWith(WAW + NOON) || norm.endsWith(YEH + NOON));
}

/** Plural of people that the lists do not hold: «الانقلابيين». */
function isUnlistedPlural(s: Syntax, i: number): boolean {
  const { norm } = s.tokens[i]!.word;
  const kind = s.chosen[i]?.entry.kind;
  return (kind === undefined || kind === Kind.Common) && hasPluralEnding(norm) && hasArticle(s, i);
}

/** A plural of people that heads its phrase. */
function isGroup(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  const before = s.tags[i - 1];
  // An adjective behind its noun («القوات المسلحة») is no head.
  if (before === Tag.Noun && !s.chosen[i]?.cut.conjunction && !s.chosen[i]?.cut.preposition && s.chosen[i - 1]?.cut.article) return false;
  if (isKind(word, Kind.Participant) && s.chosen[i]?.entry.kind === Kind.Participant && (s.chosen[i]!.entry.row as ParticipantRow)[2] === "group") return GROUPS.has((s.chosen[i]!.entry.row as ParticipantRow)[0]);
  const sense = peopleSense(word);
  if (sense) return sense.number === "plural" && !sense.unit && !sense.other && (sense.article || !sense.adjective);
  return isUnlistedPlural(s, i);
}

/** English of group participants that can act. */
const GROUPS = new Set(["local people", "population", "militias", "armed group", "faction", "forces", "troops", "security forces", "special forces", "coalition forces", "occupation forces", "government forces", "opposition forces", "patrol", "tribe", "crowd", "gang"]);

function groupEnd(s: Syntax, first: number): number {
  let last = first;
  while (last - first < 3 && s.tags[last + 1] === Tag.Noun && !s.chosen[last + 1]?.cut.conjunction && !s.chosen[last + 1]?.cut.preposition && s.sentenceOf[last + 1] === s.sentenceOf[first]) last++;
  return last;
}

function agrees(e: EntityFinding, number: "s" | "d" | "p", gender: "m" | "f" | "c", pronoun: string): boolean {
  if (!e.animate) return false;
  if (number === "p") return e.number === "p" || e.type === "group" || (e.type === "organization" && e.subtype !== "agency" && e.subtype !== "media");
  if (number === "d") return e.number !== "s";
  if (e.type === "group" && e.number === "p") return gender === "f" && pronoun !== HEH;
  if (gender === "c" || e.gender === "c") return e.type !== "person" || gender !== "f" || e.gender !== "c" || true;
  return e.gender === gender;
}

/** Index of the first entry at or behind the token; lists are in order. */
function below(list: readonly { readonly token: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.token < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function pronounFeatures(pronoun: string): { number: "s" | "d" | "p"; gender: "m" | "f" | "c" } {
  if (pronoun === "\u0647") return { number: "s", gender: "m" };
  if (pronoun === "\u0647\u0627") return { number: "s", gender: "f" };
  if (pronoun === "\u0647\u0645\u0627") return { number: "d", gender: "c" };
  if (pronoun === "\u0647\u0645" || pronoun === "\u0647\u0646") return { number: "p", gender: "c" };
  return { number: "s", gender: "c" };
}

