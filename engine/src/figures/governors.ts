/** Words that say what became of the people counted: «مقتل», «أصيب», «القبض على», and the toll that «ارتفع إلى». */
import type { EventRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { gate } from "../matching/words.ts";
import { ALEF, LAM } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { peopleSense } from "./people.ts";
import { lifeWords, type PeopleUnit, tollNouns, unitPhrases } from "../lexicon/figure-words.ts";

export interface Governor {
  readonly unit: PeopleUnit;
  readonly first: number;
  readonly last: number;
  readonly verb: boolean;
  /** Active and transitive by its letters alone: its subject comes first. */
  readonly active: boolean;
}

const phrases = new PhraseTable(unitPhrases.map(({ phrase, unit }) => ({ phrase, value: unit })));
const tolls = new Map(tollNouns.map(({ word, unit }) => [foldText(word), unit]));
const UNITS = new Set<string>(["killed", "injured", "detained", "abducted", "missing", "displaced", "person"]);

/** «إصابات» is counted and counts. */
const HURT = /صابات$/;
const BETWEEN = foldText("بين");
const TO = foldText("إلى");
const ONTO = foldText("على");
/** What a toll does: «بلغ», «ارتفع», «وصل». */
const REACHED = new Set(
  [
    "بلغ",
    "بلغت",
    "يبلغ",
    "تجاوز",
    "تجاوزت",
    "تخطى",
    "تخطت",
    "بلغوا",
    "وصل",
    "وصلت",
    "ارتفع",
    "ارتفعت",
    "هو",
  ].map(foldText),
);

const GOVERNS = gate((word) => word.analyses.some(({ entry }) => entry.kind === Kind.Event && UNITS.has((entry.row as EventRow).unit ?? "")));
/** «قتيل», «جرحى». */
const HOLDS_UNIT = gate((word) => peopleSense(word)?.unit !== undefined);
/** What a word can do here wherever it stands: nothing, for most words. */
const MAY_DO = phrases.opens | GOVERNS | HOLDS_UNIT;

/** By their last token; tokens of nouns that hold their unit («قتيل») are added to `casualties` on the way. */
export function findGovernors(s: Syntax, casualties: number[]): (Governor | undefined)[] {
  const at: (Governor | undefined)[] = new Array(s.tokens.length);
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i]!;
    if ((token.gates & MAY_DO) === 0) continue;
    if ((token.gates & HOLDS_UNIT) !== 0) casualties.push(i);
    const phrase = (token.gates & phrases.opens) !== 0 && token.kind === TokenKind.Word ? phrases.match(s.tokens, i) : undefined;
    if (phrase) {
      const g: Governor = { unit: losesLife(s, phrase.last, phrase.value) ? "killed" : phrase.value, first: i, last: phrase.last, verb: s.tags[i] === Tag.Verb, active: false };
      at[phrase.last] = g;
      // The words inside it may still be nouns of the dead and hurt.
      for (let k = i + 1; k <= phrase.last; k++) if (peopleSense(s.tokens[k]!.word)?.unit) casualties.push(k);
      i = phrase.last;
      continue;
    }
    if ((token.gates & GOVERNS) === 0) continue;
    const verb = s.tags[i] === Tag.Verb;
    if (!verb && s.tags[i] !== Tag.Noun) continue;
    const sense = peopleSense(token.word);
    if (sense && !verb && !HURT.test(token.word.fold)) continue;
    for (const { entry, cut } of token.word.analyses) {
      if (entry.kind !== Kind.Event) continue;
      const { unit, needs } = entry.row as EventRow;
      // «نفذ», «خلف»: a victim only together with their object, which is its own noun.
      if (needs === "object") continue;
      const { pos, active, passive, number } = entry.features;
      if (!unit || !UNITS.has(unit)) continue;
      if (verb ? pos !== Pos.Perfect && pos !== Pos.Imperfect : pos !== Pos.VerbalNoun) continue;
      if (!verb && (cut.pronoun || number === "d")) continue;
      at[i] = { unit: losesLife(s, i, unit) ? "killed" : (unit as PeopleUnit), first: i, last: i, verb, active: verb && active && !passive };
      break;
    }
  }
  return at;
}

const lives = new Set(lifeWords.map(foldText));
const LIFE_WITHIN = 8;

/** «فقد ثلاثة مدنيين حياتهم», «فقدان طفل لحياته»: dead, not missing. */
export function losesLife(s: Syntax, lost: number, unit: string): boolean {
  if (unit !== "missing") return false;
  const { last } = s.sentences[s.sentenceOf[lost]!]!;
  for (let i = lost + 1; i <= last && i - lost <= LIFE_WITHIN; i++) {
    const tag = s.tags[i] as Tag;
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Punctuation) return false;
    if (tag === Tag.Noun && lives.has(bare(s.tokens[i]!.word.fold))) return true;
  }
  return false;
}

const FARTHEST = 12;

/**
 * The governor of a counted noun whose expression begins at `first`: the nearest before it in the clause. A preposition on the number takes
 * it out of the verb's reach («برصاص 5 مسلحين»), but for what the governor itself asks for.
 */
export function governorBefore(s: Syntax, at: readonly (Governor | undefined)[], first: number, figureEnds: ReadonlySet<number>): Governor | undefined {
  const from = s.sentences[s.sentenceOf[first]!]!.first;
  const own = prepositionOn(s, first);
  let inPhrase = own !== "" && own !== LAM;
  const onto = s.tokens[first - 1]?.word.fold === ONTO;
  for (let i = first - 1; i >= from && first - i <= FARTHEST; i--) {
    const g = at[i];
    // «ألقت القبض، في يونيو، على 18»: the preposition is the governor's own.
    if (g) return inPhrase && i !== first - 1 && !(g.unit === "detained" && onto) ? undefined : g;
    const tag = s.tags[i] as Tag;
    if (figureEnds.has(i)) inPhrase = false;
    // A word the lexicon does not know is a verb by its shape alone: «كريستوفر ستيفنز».
    if (tag === Tag.Verb && (s.chosen[i] || conjunctionOn(s, i))) return undefined;
    if (tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Participle || tag === Tag.Conjunction) return undefined;
    if (tag === Tag.Punctuation && s.tokens[i]!.surface !== "\u060C" && s.tokens[i]!.surface !== "(" && s.tokens[i]!.surface !== ")") return undefined;
    if (tag === Tag.Preposition && i === first - 1) inPhrase = true;
  }
  return undefined;
}

/** «5 أشخاص … قتلوا», «35 شخصا لقوا مصرعهم»: the verb comes after its subject. */
export function governorAfter(s: Syntax, at: readonly (Governor | undefined)[], last: number): Governor | undefined {
  const to = s.sentences[s.sentenceOf[last]!]!.last;
  for (let i = last + 1; i <= to && i - last <= FARTHEST; i++) {
    const tag = s.tags[i] as Tag;
    if (tag === Tag.Verb) {
      const g = at[i];
      if (!g?.verb || g.active) return undefined;
      const next = s.tokens[i + 1];
      // قتلوا جنديا: a direct object makes the verb active.
      if (next && i < to && (s.tags[i + 1] === Tag.Noun || s.tags[i + 1] === Tag.Number) && !prepositionOn(s, i + 1) && !conjunctionOn(s, i + 1) && peopleSense(next.word)) return undefined;
      return g;
    }
    if (tag === Tag.Complementizer || tag === Tag.Participle || tag === Tag.Number) return undefined;
    if (tag === Tag.Conjunction) return undefined;
    if (tag === Tag.Noun && conjunctionOn(s, i) && s.tokens[i]!.word.analyses[0]?.entry.features.pos === Pos.VerbalNoun) return undefined;
    if (tag === Tag.Punctuation && /[.:\u061B\u061F!]/.test(s.tokens[i]!.surface)) return undefined;
  }
  return undefined;
}

/** «عدد القتلى إلى 35», «حصيلة الضحايا بلغت 12»: what the toll before the number counts. */
export function tollBefore(s: Syntax, first: number): PeopleUnit | undefined {
  const from = s.sentences[s.sentenceOf[first]!]!.first;
  const before = s.tokens[first - 1];
  if (!before || first - 1 < from) return undefined;
  const { fold } = before.word;
  if (!(fold === TO || REACHED.has(fold) || peopleSense(before.word)?.unit || before.surface === ":" || s.tags[first - 1] === Tag.Preposition)) return undefined;
  for (let i = first - 1; i >= from && first - i <= 9; i--) {
    const unit = tolls.get(bare(s.tokens[i]!.word.fold));
    if (unit) return unit;
    if (s.tags[i] === Tag.Number || s.tags[i] === Tag.Complementizer || s.tags[i] === Tag.Relative) return undefined;
  }
  return undefined;
}

/** «بين قتيل وجريح». */
export function isBetweenDeadAndHurt(s: Syntax, i: number): boolean {
  if (s.tokens[i]?.word.fold !== BETWEEN) return false;
  const a = s.tokens[i + 1];
  const b = s.tokens[i + 2];
  return a !== undefined && b !== undefined && peopleSense(a.word)?.unit !== undefined && peopleSense(b.word)?.unit !== undefined && peopleSense(b.word)!.conjunction !== "";
}

function bare(fold: string): string {
  if (fold.startsWith(ALEF + LAM)) return fold.slice(2);
  const m = /^[وفبك]?(?:ال|لل)(.+)$/.exec(fold);
  return m ? m[1]! : fold;
}
