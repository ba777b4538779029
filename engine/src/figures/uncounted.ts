/**
 * People without a number: «مقتل متظاهر» is one, «إصابة جنديين» two, «أحد الجنود» one; «قتيلان» and «سقوط قتيل» hold their unit themselves.
 * What is joined to a figure shares its governor: «مقتل أربعة مدنيين وجندي».
 */
import type { ParticipantRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { ALEF } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import type { FigureFinding } from "./finding.ts";
import type { Governor } from "./governors.ts";
import { peopleSense } from "./people.ts";
import { clue, isNamed, startOf } from "./spans.ts";

const ONE_OF = new Set(["أحد", "إحدى"].map(foldText));
const ONE_OF_THEM = new Set(["أحدهم", "إحداهن", "أحدهما"].map(foldText));
const ANOTHER = foldText("آخر");
const KIN = new Set(["son", "daughter", "brother", "sister", "husband", "wife", "father", "mother", "child"]);
const REACH = 8;

export function addUncounted(s: Syntax, governors: readonly (Governor | undefined)[], casualties: readonly number[], found: FigureFinding[]): void {
  const taken = new Uint8Array(s.tokens.length);
  for (const f of found) taken.fill(1, f.first, f.last + 1);
  const add = (first: number, last: number, value: number, unit: string, governor: Governor | undefined, rule: string) => {
    const touches = governor && governor.last + 1 === first;
    const from = touches ? governor.first : first;
    found.push({
      first: from, last, start: startOf(s, from), end: s.tokens[last]!.end, value, bound: "exact", unit, of: s.tokens[last]!.surface,
      ...(governor ? { governor: governor.last } : {}), rule,
      clues: governor ? [clue("counted", first, last, s), clue("governor", governor.first, governor.last, s)] : [clue("counted", first, last, s)],
    });
    taken.fill(1, first, last + 1);
  };
  const counted = found.filter((f) => f.governor !== undefined);
  for (const f of counted) joined(s, f.last, governors[f.governor!]!, taken, add);
  let next = 0;
  for (let i = 0; i < governors.length; i++) {
    const isCasualty = casualties[next] === i;
    if (isCasualty) next++;
    const g = governors[i];
    if (!g && !isCasualty) continue;
    if (g) {
      const victim = g.verb ? afterVerb(s, g, taken) : afterNoun(s, g.last + 1, taken);
      if (victim) {
        add(victim.first, victim.last, victim.value, g.unit, g, "bare noun");
        joined(s, victim.last, g, taken, add);
      } else if (!g.active && !conjunctionOn(s, g.first) && (g.verb || canBeVerb(s, g.first))) {
        const before = beforeVerb(s, g, taken);
        if (before) add(before.first, before.last, before.value, g.unit, undefined, "bare noun before its verb");
      }
      continue;
    }
    const sense = taken[i] ? undefined : peopleSense(s.tokens[i]!.word);
    if (!sense?.unit || sense.article || sense.pronoun || sense.preposition || s.tags[i] === Tag.Verb || isNamed(s, i + 1)) continue;
    if (sense.number === "dual") add(i, i, 2, sense.unit, undefined, "dual");
    else if (sense.number === "singular" && standsAsVictim(s, i)) add(i, i, 1, sense.unit, undefined, "bare singular");
  }
}

interface Victim {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** «مقتل متظاهر», «إصابة جنديين», «وفاة أحدهم», «مقتل أحد الجنود». */
function afterNoun(s: Syntax, i: number, taken: Uint8Array): Victim | undefined {
  const token = s.tokens[i];
  if (!token || token.breaks > 0 || taken[i]) return undefined;
  return victimAt(s, i);
}

/** `conjoined`: right behind a figure, where «وجندي» is no verb whatever its letters allow. */
function victimAt(s: Syntax, i: number, conjoined = false): Victim | undefined {
  const token = s.tokens[i]!;
  const { fold } = token.word;
  const stem = conjunctionOn(s, i) ? fold.slice(1) : fold;
  // «وإصابة آخر في الحادث»: one more; but «آخر معاقلهم».
  if (stem === ANOTHER && !isGenitiveNext(s, i + 1)) return { first: i, last: i, value: 1 };
  if (ONE_OF_THEM.has(stem)) return { first: i, last: i, value: 1 };
  if (ONE_OF.has(stem)) {
    const next = s.tokens[i + 1];
    const sense = next && next.breaks === 0 ? peopleSense(next.word) : undefined;
    return sense && (sense.article || sense.pronoun || sense.number === "plural") && !isNamed(s, i + 2) ? { first: i, last: i + 1, value: 1 } : undefined;
  }
  if (s.tags[i] !== Tag.Noun && s.tags[i] !== Tag.Participle && !(s.tags[i] === Tag.Verb && conjoined)) return undefined;
  const sense = peopleSense(token.word);
  if (!sense || sense.article || sense.preposition || sense.other || sense.number === "plural") return undefined;
  if (sense.pronoun && !isKin(s, i)) return undefined;
  if (isNamed(s, i + 1)) return undefined;
  // «مقتل قائد الجيش»: an iḍāfa with an article is somebody.
  const next = s.tokens[i + 1];
  if (!sense.pronoun && next && next.breaks === 0 && s.tags[i + 1] === Tag.Noun && (hasArticle(s, i + 1) || s.chosen[i + 1]?.cut.pronoun) && !prepositionOn(s, i + 1) && !conjunctionOn(s, i + 1)) return undefined;
  return { first: i, last: i, value: sense.number === "dual" ? 2 : 1 };
}

/** A noun that belongs to the word before it. */
function isGenitiveNext(s: Syntax, i: number): boolean {
  return s.tokens[i] !== undefined && s.tokens[i]!.breaks === 0 && (s.tags[i] === Tag.Noun || s.tags[i] === Tag.Number) && !conjunctionOn(s, i) && !prepositionOn(s, i);
}

/** The victim of a finite verb: an accusative wherever it stands, else the noun that follows («قتل جندي», «قتلت القوات امرأة»). */
function afterVerb(s: Syntax, g: Governor, taken: Uint8Array): Victim | undefined {
  const end = Math.min(s.sentences[s.sentenceOf[g.last]!]!.last, g.last + REACH);
  let first: Victim | undefined;
  let phrase = false;
  for (let i = g.last + 1; i <= end; i++) {
    const tag = s.tags[i] as Tag;
    if (taken[i] || (tag === Tag.Verb && !isAccusative(s, i)) || tag === Tag.Relative || tag === Tag.Complementizer || tag === Tag.Conjunction || tag === Tag.Number) break;
    if (tag === Tag.Punctuation || (i > g.last + 1 && conjunctionOn(s, i))) break;
    if (tag === Tag.Preposition) {
      phrase = true;
      continue;
    }
    if (tag !== Tag.Noun && tag !== Tag.Quantifier && tag !== Tag.Participle && tag !== Tag.Verb) continue;
    if (prepositionOn(s, i)) {
      phrase = true;
      continue;
    }
    const victim = victimAt(s, i, tag === Tag.Verb);
    if (!victim) continue;
    if (s.tokens[i]!.word.fold.endsWith(ALEF) && !phraseBefore(s, i)) return victim;
    const before = s.tags[i - 1] as Tag;
    if (first === undefined && (i === g.last + 1 || (before === Tag.Noun && hasArticle(s, i - 1) && !phrase && s.tokens[i]!.word.norm.endsWith("ة")) || (before === Tag.Adverb && !phrase))) first = victim;
    if (phraseBefore(s, i)) continue;
  }
  return g.active ? undefined : first;
}

/** «شابا» and «طفلا» have the letters of a dual verb. */
function isAccusative(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i]!;
  return word.fold.endsWith(ALEF) && peopleSense(word)?.number === "singular" && !conjunctionOn(s, i);
}

/** «قتل» behind an indefinite subject is the passive verb. */
function canBeVerb(s: Syntax, i: number): boolean {
  return s.tokens[i]!.word.analyses.some((a) => a.entry.kind === Kind.Event && a.entry.features.pos === Pos.Perfect && !a.cut.pronoun);
}

function phraseBefore(s: Syntax, i: number): boolean {
  return s.tags[i - 1] === Tag.Preposition;
}

/** «ان رجلا قُتل», «جنديان أصيبا»: an indefinite singular or dual right before. */
function beforeVerb(s: Syntax, g: Governor, taken: Uint8Array): Victim | undefined {
  for (let i = g.first - 1; i >= g.first - 3 && i >= 0; i--) {
    if (s.sentenceOf[i] !== s.sentenceOf[g.first] || taken[i]) return undefined;
    const tag = s.tags[i] as Tag;
    if (tag !== Tag.Noun) return undefined;
    const victim = victimAt(s, i);
    if (!victim || conjunctionOn(s, i)) continue;
    const before = s.tags[i - 1] as Tag;
    if (i === 0 || s.sentenceOf[i - 1] !== s.sentenceOf[i] || before === Tag.Complementizer || before === Tag.Punctuation || before === Tag.QuotationMark) return victim;
    return undefined;
  }
  return undefined;
}

/** «… وجندي», «… وطفلين»: right behind the noun phrase of a figure. */
function joined(s: Syntax, last: number, g: Governor, taken: Uint8Array, add: (first: number, last: number, value: number, unit: string, g: Governor | undefined, rule: string) => void): void {
  for (let i = last + 1; i <= last + 4; i++) {
    const token = s.tokens[i];
    if (!token || token.breaks > 0 || taken[i] || (s.tags[i] !== Tag.Noun && s.tags[i] !== Tag.Verb)) return;
    const sense = peopleSense(token.word);
    if (!sense?.conjunction) {
      if (s.tags[i] === Tag.Verb || conjunctionOn(s, i)) return;
      continue;
    }
    const victim = victimAt(s, i, true);
    if (!victim || sense.unit) return;
    add(victim.first, victim.last, victim.value, g.unit, undefined, "joined to a figure");
    joined(s, victim.last, g, taken, add);
    return;
  }
}

/** «سقوط قتيل», «قتيل و3 جرحى»: not «قتيل الحب», not an adjective. */
function standsAsVictim(s: Syntax, i: number): boolean {
  const next = s.tokens[i + 1];
  if (next && next.breaks === 0 && s.tags[i + 1] === Tag.Noun && (hasArticle(s, i + 1) || s.chosen[i + 1]?.cut.pronoun) && !conjunctionOn(s, i + 1) && !prepositionOn(s, i + 1)) return false;
  const before = s.tags[i - 1] as Tag;
  if (i > 0 && s.sentenceOf[i - 1] === s.sentenceOf[i] && before === Tag.Noun && !conjunctionOn(s, i)) {
    const a = s.chosen[i - 1];
    return a?.entry.kind === Kind.Event || a?.entry.kind === Kind.Verb;
  }
  return before === Tag.Verb || before === Tag.Punctuation || conjunctionOn(s, i) !== "" || i === 0;
}

function isKin(s: Syntax, i: number): boolean {
  for (const { entry } of s.tokens[i]!.word.analyses) if (entry.kind === Kind.Participant) return KIN.has((entry.row as ParticipantRow)[0]);
  return false;
}
