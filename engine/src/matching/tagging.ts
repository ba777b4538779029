/** The tag of one token, by its readings and its neighbours, left to right. */
import type { FunctionClass } from "../lexicon/function-words.ts";
import { about, acrossWords, andBetween, between, degreesOfFeeling, forHisPart, inReply, onto, owner, whoOrFrom } from "../lexicon/syntax-words.ts";
import { ALEF, ALEF_MAKSURA, FEH, NOON, SEEN, TEH, TEH_MARBUTA, WAW, YEH } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { Kind, Pos } from "./dictionary.ts";
import { HOUSE, NAME_LINK, optionsOf } from "./options.ts";
import { isComplementizer, Tag, TAGS } from "./tag.ts";
import { isJussiveParticle, isVerbHere } from "./verb-or-noun.ts";
import { type Analysis, NOT_ASKED, phrasesAt, shape, type Token, type Word } from "./words.ts";

export function tagOf(tokens: readonly Token[], tags: Uint8Array, chosen: (Analysis | undefined)[], i: number, previous: number, clauseHasVerb: boolean): Tag {
  const token = tokens[i]!;
  const { word } = token;
  if (word.sureTag === NOT_ASKED) settle(word);
  if (word.sureTag !== DEPENDS) {
    chosen[i] = word.sureAnalysis;
    return word.sureTag;
  }
  const o = optionsOf(token.word);
  const best = token.word.analyses[0];
  if ((token.shapes & (NAME_LINK | HOUSE)) !== 0 && tokens[i + 1]?.kind === TokenKind.Word && tokens[i + 1]!.breaks === 0) {
    chosen[i] = o.name ?? o.noun;
    return Tag.Noun;
  }
  if ((token.word.fold === between || token.word.fold === andBetween) && previous === i - 1 && tags[previous] === Tag.Punctuation && opensWithOneSpeaker(tokens, i)) {
    chosen[i] = o.verb;
    return o.verb ? Tag.Verb : Tag.Preposition;
  }
  if ((previous < 0 || (previous === i - 1 && FOR_HIS_PART.has(tokens[previous]!.word.fold))) && BETWEEN_OR_VERB.has(token.word.fold) && (token.word.fold === andBetween ? opensWithBayyana(tokens, i) : opensWithAbbara(tokens, i))) {
    chosen[i] = o.verb;
    return o.verb ? Tag.Verb : Tag.Preposition;
  }
  // صاحب محل: the owner, seldom "accompanied"; ردا على سؤال: in reply, not "both answered".
  if (o.verb && ((token.word.fold === owner && (previous < 0 || tags[previous] !== Tag.Relative)) || (IN_REPLY.has(token.word.fold) && tokens[i + 1]?.word.fold === onto))) {
    chosen[i] = o.noun;
    return Tag.Noun;
  }
  if (!best) return unknown(tokens, tags, chosen, i, previous);
  if (o.func && (o.func === best || !o.name || isComplementizer(o.func))) {
    chosen[i] = o.func;
    return functionTag(o.func, tokens, i);
  }
  // 41 متهما: after a number the accusative counts.
  if (o.participle && previous >= 0 && tags[previous] === Tag.Number) {
    chosen[i] = o.noun ?? o.participle;
    return Tag.Noun;
  }
  if (o.participle && o.participle === best) {
    chosen[i] = best;
    return Tag.Participle;
  }
  if (o.verb && !(o.noun || o.name) && !(o.verb.entry.features.jussive && o.verb.cut.conjunction && !isJussiveParticle(tokens, previous))) {
    chosen[i] = o.verb;
    return Tag.Verb;
  }
  if (o.verb && (o.noun || o.name) && isVerbHere(tokens, tags, chosen, i, previous, o, clauseHasVerb)) {
    chosen[i] = o.verb;
    return Tag.Verb;
  }
  if (o.participle) {
    chosen[i] = o.participle;
    return Tag.Participle;
  }
  chosen[i] = best.entry.features.pos === Pos.Perfect || best.entry.features.pos === Pos.Imperfect ? (o.noun ?? o.name) : best;
  if (chosen[i]?.entry.kind === Kind.Number) return Tag.Number;
  return Tag.Noun;
}

/** The neighbours decide. */
const DEPENDS = 255;

/** What a word is wherever it stands: the branches of `tagOf` that ask nothing of the context, once a word. Most words leave the neighbours nothing to decide. */
function settle(word: Word): void {
  const o = optionsOf(word);
  const best = word.analyses[0];
  let tag = DEPENDS;
  let analysis: Analysis | undefined;
  if (best && (word.shapes & (NAME_LINK | HOUSE)) === 0 && !BETWEEN_OR_VERB.has(word.fold) && word.fold !== between) {
    if (o.func && (o.func === best || !o.name || isComplementizer(o.func))) {
      const [, kind] = o.func.entry.row as readonly [string, FunctionClass];
      if (!(TAGS[kind] === Tag.Relative && o.func.entry.written === whoOrFrom)) [tag, analysis] = [TAGS[kind] === Tag.Preposition && o.func.cut.pronoun ? Tag.PrepositionalPronoun : TAGS[kind], o.func];
    } else if (!o.participle && !o.verb) [tag, analysis] = [best.kind === Kind.Number ? Tag.Number : Tag.Noun, best];
    else if (!o.participle && o.verb && !o.noun && !o.name && !(o.verb.entry.features.jussive && o.verb.cut.conjunction)) [tag, analysis] = [Tag.Verb, o.verb];
  }
  word.sureTag = tag;
  word.sureAnalysis = analysis;
}

/** Inside such a phrase every word is a noun, whatever verb its letters could be. */
export function nameTag(tokens: readonly Token[], chosen: (Analysis | undefined)[], i: number): Tag {
  const o = optionsOf(tokens[i]!.word);
  if (o.func && o.func === tokens[i]!.word.analyses[0]) {
    chosen[i] = o.func;
    return functionTag(o.func, tokens, i);
  }
  chosen[i] = o.noun ?? o.name;
  return Tag.Noun;
}

/** Last token of the longest multi-word name, title or body of the lexicon that begins here (عبد الله, وزارة الدفاع), or -1. */
export function namePhraseEnd(tokens: readonly Token[], i: number): number {
  next: for (const { cut, phrase } of phrasesAt(tokens, i)) {
    if (phrase.kind === Kind.Event || phrase.kind === Kind.Cue || phrase.kind === Kind.Function || cut.pronoun || phrase.homograph) continue;
    for (let k = 1; k < phrase.words.length; k++) {
      const t = tokens[i + k];
      if (!t || t.kind !== TokenKind.Word || t.breaks > 0 || t.word.fold !== phrase.words[k]) continue next;
    }
    return i + phrase.words.length - 1;
  }
  return -1;
}

/** وبين المدير أن …: at the head of a sentence, with أن before any verb, it is بيّن. */
function opensWithBayyana(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < i + 14 && k < tokens.length; k++) {
    const { word, surface, breaks } = tokens[k]!;
    if (breaks > 0 || surface === ".") return false;
    const o = optionsOf(word);
    if (o.func && isComplementizer(o.func) && !o.func.cut.conjunction && !o.func.cut.preposition) return true;
    if (o.verb && !o.noun && !o.name && !o.func && (word.shapes & HOUSE) === 0) return false;
  }
  return false;
}

/** ، بين المدير أن …: behind a pause, with one speaker in a few words and أن behind him, it is بيّن as well. */
function opensWithOneSpeaker(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < i + 7 && k < tokens.length; k++) {
    const { word, kind, breaks } = tokens[k]!;
    if (breaks > 0 || kind !== TokenKind.Word) return false;
    const o = optionsOf(word);
    if (o.func && isComplementizer(o.func) && !o.func.cut.conjunction && !o.func.cut.preposition) return k > i + 1;
    if (word.fold[0] === WAW && k > i + 1) return false;
  }
  return false;
}

const IN_REPLY = new Set(inReply);

/** At the head of a sentence بيّن and عبّر rather than "and between" and "across". */
const BETWEEN_OR_VERB = new Set([andBetween, ...acrossWords]);

/** من جانبه عبر, بدوره بين. */
const FOR_HIS_PART = new Set(forHisPart);

/** وعبر المدير عن شكره: at the head of a sentence, with عن and what somebody feels before any verb, it is عبّر. */
function opensWithAbbara(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < i + 18 && k < tokens.length; k++) {
    const { word, surface, breaks } = tokens[k]!;
    if (breaks > 0 || surface === ".") return false;
    if (word.fold === about) {
      const felt = tokens[k + 1];
      return felt !== undefined && (FEELING_DEGREES.has(felt.word.fold) || felt.word.analyses.some((a) => a.cut.pronoun !== "" && !a.cut.article));
    }
    const o = optionsOf(word);
    if (o.verb && !o.noun && !o.name && !o.func) return false;
  }
  return false;
}

/** Between عن and the feeling: عن خالص شكره, عن بالغ أسفه. */
const FEELING_DEGREES = new Set(degreesOfFeeling);

function functionTag(a: Analysis, tokens: readonly Token[], i: number): Tag {
  const row = a.entry.row as readonly [string, FunctionClass];
  const tag = TAGS[row[1]];
  if (tag === Tag.Preposition && a.cut.pronoun) return Tag.PrepositionalPronoun;
  // من is a relative before a verb, else a preposition; ما likewise is tagged relative.
  if (tag === Tag.Relative && a.entry.written === whoOrFrom) {
    const next = tokens[i + 1];
    const verb = next && optionsOf(next.word).verb;
    return a.cut.preposition || (verb && !optionsOf(next.word).noun && !optionsOf(next.word).name) ? Tag.Relative : Tag.Preposition;
  }
  return tag;
}

/** س before ي ت ن and letters enough, or ي and no ending of nouns. */
const LOOKS_IMPERFECT = shape(({ norm }) => {
  const from = norm.length > 3 && (norm[0] === WAW || norm[0] === FEH) ? 1 : 0;
  const length = norm.length - from;
  const second = norm[from + 1];
  if (norm[from] === SEEN) return length >= 6 && (second === YEH || second === TEH || second === NOON);
  const last = norm[norm.length - 1];
  return norm[from] === YEH && length >= 4 && last !== TEH_MARBUTA && last !== ALEF_MAKSURA && last !== ALEF;
});

/** A word the lexicon does not have: only its shape and its neighbour speak. */
function unknown(tokens: readonly Token[], tags: Uint8Array, chosen: readonly (Analysis | undefined)[], i: number, previous: number): Tag {
  if ((tokens[i]!.shapes & LOOKS_IMPERFECT) !== 0) {
    const p = previous < 0 ? Tag.Punctuation : tags[previous];
    if (p === Tag.Preposition || p === Tag.Demonstrative || p === Tag.Verb) return Tag.Noun;
    if (previous >= 0 && previous === i - 1 && (afterName(chosen, previous) || (tokens[previous]!.shapes & (NAME_LINK | HOUSE)) !== 0)) return Tag.Noun;
    return Tag.Verb;
  }
  return Tag.Noun;
}

function afterName(chosen: readonly (Analysis | undefined)[], i: number): boolean {
  const kind = i < 0 ? undefined : chosen[i]?.entry.kind;
  return kind === Kind.Given || kind === Kind.Title || kind === Kind.Family || kind === Kind.Person;
}
