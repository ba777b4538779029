/** The company of a verb or noun: noun phrases and prepositional phrases in order, with what «و» joins to each. */
import { Kind } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { peopleSense } from "../figures/people.ts";
import type { Referents } from "../mentions/referents.ts";
import { ALEF, BEH, MEEM, NOON } from "../text/letters.ts";
import { agentPhrases, comparativeWords, supportedWords } from "../lexicon/event-signals.ts";
import { WordSet } from "./words.ts";

export interface Constituent {
  /** "" for a bare noun phrase, "agent" for «على يد», else the folded preposition. */
  readonly prep: string;
  readonly first: number;
  readonly last: number;
  /** First and last tokens of what is joined: «بين X وY». */
  readonly joined: readonly (readonly [first: number, last: number])[];
}

const agents = new PhraseTable(agentPhrases.map((phrase) => ({ phrase, value: true })));

const supported = new WordSet(supportedWords);

const comparatives = new WordSet(comparativeWords);
const MIN = MEEM + NOON;

/** «أكثر من ألفي مدني»: a comparison before a number. */
export function isMoreThan(s: Syntax, i: number): boolean {
  return comparatives.has(s.tokens, i) && s.tokens[i + 1]?.word.fold === MIN && s.tags[i + 2] === Tag.Number;
}

const MOST = 8;

/** Constituents in [from, to]; stops at the next clause. */
export function constituents(s: Syntax, r: Referents, timexAt: Int32Array, from: number, to: number): Constituent[] {
  const out: Constituent[] = [];
  let i = from;
  let commas = 0;
  while (i <= to && out.length < MOST) {
    if (timexAt[i]! >= 0) {
      i++;
      continue;
    }
    const tag = s.tags[i] as Tag;
    const agent = agents.match(s.tokens, i);
    if (agent && agent.last < to) {
      // «بقصف من قوات النظام».
      const of = s.tags[agent.last + 1] === Tag.Preposition && agent.last + 1 < to ? 1 : 0;
      i = push(s, r, timexAt, out, "agent", agent.last + 1 + of, to);
      continue;
    }
    // «مدعومة بعناصر المقاومة»: they act with it.
    if (i < to && supported.has(s.tokens, i) && prepositionOn(s, i + 1) === BEH) {
      i = push(s, r, timexAt, out, "agent", i + 1, to);
      continue;
    }
    if (tag === Tag.Preposition) {
      if (i + 1 > to) break;
      i = push(s, r, timexAt, out, s.tokens[i]!.word.fold, i + 1, to);
      continue;
    }
    if (tag === Tag.Noun || tag === Tag.Number || tag === Tag.Quantifier || tag === Tag.Foreign || tag === Tag.Demonstrative || tag === Tag.QuotationMark) {
      if (tag === Tag.QuotationMark && (s.quotationAt[i]! < 0 || s.quotations[s.quotationAt[i]!]!.close - i > 7)) {
        i++;
        continue;
      }
      if (tag === Tag.Noun && conjunctionOn(s, i) && out.length === 0) break;
      i = push(s, r, timexAt, out, tag === Tag.Noun || tag === Tag.Quantifier || tag === Tag.Number ? prepositionOn(s, i) : "", i, to);
      continue;
    }
    if (tag === Tag.Punctuation) {
      const { surface } = s.tokens[i]!;
      if (surface === "(" || surface === ")" || surface === "-" || surface === "\u2013") {
        i++;
        continue;
      }
      if (surface !== "\u060C" || ++commas > 2) break;
      i++;
      continue;
    }
    if (tag === Tag.Adverb || tag === Tag.PrepositionalPronoun || tag === Tag.Participle) {
      i++;
      continue;
    }
    break;
  }
  return out;
}

function push(s: Syntax, r: Referents, timexAt: Int32Array, out: Constituent[], prep: string, first: number, to: number): number {
  let last = phraseEnd(s, r, timexAt, first, to);
  const joined: [number, number][] = [];
  while (last + 1 <= to && joined.length < 12) {
    let next = last + 1;
    // «X، وY»: a comma inside the list.
    if (s.tokens[next]!.surface === "\u060C" && next + 1 <= to && s.tags[next + 1] === Tag.Noun && conjunctionOn(s, next + 1)) next++;
    const tag = s.tags[next] as Tag;
    if ((tag !== Tag.Noun && tag !== Tag.Number && tag !== Tag.Quantifier) || timexAt[next]! >= 0 || conjunctionOn(s, next) === "" || s.chosen[next]?.cut.preposition) break;
    const end = phraseEnd(s, r, timexAt, next, to);
    joined.push([next, end]);
    last = end;
  }
  // «وزير الخارجية، محمد ظريف،»: the name of the office before the comma.
  if (joined.length === 0 && last + 2 <= to && s.tokens[last + 1]!.surface === "\u060C" && isTitle(s, first)) {
    const name = r.from(last + 2);
    if (name && name.kind === "name" && name.last <= to && r.entities[name.entity]!.type === "person") {
      first = name.first;
      last = name.last;
      while (last + 1 <= to && joined.length < 12) {
        let next = last + 1;
        if (s.tokens[next]!.surface === "\u060C" && next + 1 <= to) next++;
        if (s.tags[next] !== Tag.Noun || conjunctionOn(s, next) === "" || s.chosen[next]?.cut.preposition) break;
        let end = phraseEnd(s, r, timexAt, next, to);
        const other = s.tokens[end + 1]?.surface === "\u060C" && isTitle(s, next) ? r.from(end + 2) : undefined;
        if (other && other.kind === "name" && other.last <= to && r.entities[other.entity]!.type === "person") {
          joined.push([other.first, other.last]);
          end = other.last;
        } else joined.push([next, end]);
        last = end;
      }
      out.push({ prep, first, last: name.last, joined });
      return last + 1;
    }
  }
  out.push({ prep, first, last: joined.length > 0 ? joined[0]![0] - 1 : last, joined });
  return last + 1;
}

/** Last token of the noun phrase at `first`: an indefinite noun or a number behind a definite one begins the next phrase. */
export function phraseEnd(s: Syntax, r: Referents, timexAt: Int32Array, first: number, to: number): number {
  let i = first;
  let counted = s.tags[first] === Tag.Number || s.tags[first] === Tag.Quantifier || s.tags[first] === Tag.Demonstrative;
  if (isMoreThan(s, first) && first + 2 <= to) {
    i = first + 2;
    counted = true;
  }
  const opening = s.tags[first] === Tag.QuotationMark ? s.quotations[s.quotationAt[first]!] : undefined;
  if (opening?.closed && opening.close <= to) return opening.close;
  const m = r.from(first);
  if (m && m.first === first && m.last <= to) i = m.last;
  while (i < to && i - first < 14) {
    const next = i + 1;
    if (timexAt[next]! >= 0 || s.tokens[next]!.breaks > 0) break;
    const tag = s.tags[next] as Tag;
    if (tag === Tag.Preposition && counted && s.tags[i] !== Tag.Noun) {
      i = next; // عدد من، 5 من
      continue;
    }
    if (tag === Tag.QuotationMark) {
      const q = s.quotations[s.quotationAt[next]!];
      if (!q?.closed || q.close > to || q.close - q.open > 6) break;
      i = q.close;
      continue;
    }
    if (s.tokens[next]!.surface === "(") {
      let close = next;
      while (close <= to && close - next < 6 && s.tokens[close]!.surface !== ")") close++;
      if (s.tokens[close]?.surface !== ")" || close > to) break;
      i = close;
      continue;
    }
    if (tag === Tag.Number) {
      if (!counted) break;
      i = next;
      continue;
    }
    if (tag === Tag.Foreign) {
      i = next;
      continue;
    }
    if (tag !== Tag.Noun) break;
    if (conjunctionOn(s, next) || prepositionOn(s, next)) break;
    // «اغتال مسلحون ضابطا»: an accusative behind a nominative is the object.
    if (i > first - 1 && isAccusative(s, next) && !s.tokens[i]!.word.fold.endsWith(ALEF) && !counted) break;
    const name = r.from(next);
    const here = r.over(i);
    if (name && name.first === next) {
      // A second name begins another phrase; a title or a class word takes its name along.
      if (here && here.last === i && here.entity !== name.entity && (here.kind === "name" || isNamePart(s, i))) break;
      if (name.kind === "name" && r.entities[name.entity]!.type === "place" && isDefinite(s, r, i) && here?.kind !== "name") break;
      if (!here && isDefinite(s, r, i) && !isTitle(s, i) && name.kind === "name" && r.entities[name.entity]!.type !== "person") break;
      i = Math.min(name.last, to);
      counted = false;
      continue;
    }
    if (isDefinite(s, r, i) && !hasArticle(s, next) && !s.chosen[next]?.cut.pronoun && !counted && s.chosen[next] && !isNamePart(s, next)) break;
    counted = false;
    i = next;
  }
  return i;
}

function isAccusative(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  return word.fold.endsWith(ALEF) && !hasArticle(s, i) && (s.chosen[i]?.entry.features.accusative === true || peopleSense(word)?.number === "singular");
}

function isDefinite(s: Syntax, r: Referents, i: number): boolean {
  const m = r.over(i);
  return hasArticle(s, i) || (s.chosen[i]?.cut.pronoun ?? "") !== "" || (m !== undefined && m.kind === "name");
}

function isTitle(s: Syntax, i: number): boolean {
  return s.chosen[i]?.entry.kind === Kind.Title || s.chosen[i]?.entry.kind === Kind.Participant;
}

function isNamePart(s: Syntax, i: number): boolean {
  const kind = s.chosen[i]?.entry.kind;
  return kind === Kind.Given || kind === Kind.Family || kind === Kind.Person;
}
