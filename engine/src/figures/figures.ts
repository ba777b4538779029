/**
 * What does the article count? Killed, injured, detained, abducted, missing and displaced people, people present, money and per cent.
 * A number needs a noun that can be counted or a word that says what became of the people («إصابة 125»); a bare singular or dual
 * («مقتل متظاهر», «جنديان») counts one and two only beside such a word. A named victim is no figure.
 */
import type { Clue } from "../attributions/finding.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import type { NumberFinding } from "../numbers/numbers.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import type { TimexFinding } from "../times/times.ts";
import type { FigureFinding } from "./finding.ts";
import { findGovernors, type Governor, governorAfter, governorBefore, isBetweenDeadAndHurt, tollBefore } from "./governors.ts";
import { Home, moneyAt } from "./money.ts";
import { peopleSense } from "./people.ts";
import { clue, startOf } from "./spans.ts";
import { currencySigns, type PeopleUnit } from "../lexicon/figure-words.ts";
import { addUncounted } from "./uncounted.ts";

export type { FigureFinding } from "./finding.ts";

/** Fewer people than these are not counted for their own sake, but for crowds. */
const MANY = 10;

const FROM = foldText("من");
const IN = foldText("في");
const RECKONED = foldText("عداد");
const AMONG = new Set(
  [
    "بينهم",
    "بينهن",
    "بينها",
    "منهم",
    "منهن",
    "منها",
    "ضمنهم",
  ].map(foldText),
);
/** «أكثر من 12 شخصا», «حوالي 100 من»: words between the number and what it counts. */
const BETWEEN = new Set(
  [
    "على",
    "الأقل",
    "نحو",
    "حوالي",
    "قرابة",
  ].map(foldText),
);

export function findFigures(s: Syntax, numbers: readonly NumberFinding[], times: readonly TimexFinding[]): FigureFinding[] {
  const casualties: number[] = [];
  const governors = findGovernors(s, casualties);
  const home = new Home(s);
  const timed = new Uint8Array(s.tokens.length);
  for (const t of times) timed.fill(1, t.first, t.last + 1);
  const found: FigureFinding[] = [];
  /** Last tokens of figures of people: what is joined to them shares their governor. */
  const ends = new Set<number>();
  for (const n of numbers) {
    if (n.kind === "ordinal" || n.kind === "multiplier" || n.rule === "several") continue;
    if (timed[n.first] && !n.percent) continue;
    const figure = n.percent ? percent(s, n) : (money(s, n, home) ?? people(s, n, governors, ends, found));
    if (!figure) continue;
    if (n.kind === "fraction" && figure.unit !== "percent") continue;
    found.push(figure);
    ends.add(figure.last);
  }
  addUncounted(s, governors, casualties, found);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found;
}

function percent(s: Syntax, n: NumberFinding): FigureFinding {
  return { first: n.first, last: n.last, start: n.start, end: n.end, value: n.value, bound: n.bound, unit: "percent", rule: "per cent", clues: [clue("number", n.first, n.last, s)] };
}

function money(s: Syntax, n: NumberFinding, home: Home): FigureFinding | undefined {
  const before = s.tokens[n.first - 1];
  const after = s.tokens[n.last + 1];
  const start = n.boundStart ?? n.start;
  const sign = (after && currencySigns.get(after.surface)) ?? (before && !s.tokens[n.first]!.spaced ? currencySigns.get(before.surface) : undefined);
  if (sign) {
    const isAfter = after !== undefined && currencySigns.get(after.surface) !== undefined;
    return { first: isAfter ? n.first : n.first - 1, last: isAfter ? n.last + 1 : n.last, start: isAfter ? start : before!.start, end: isAfter ? after!.end : n.end, value: n.value, bound: n.bound, unit: sign, rule: "money with a sign", clues: [clue("number", n.first, n.last, s)] };
  }
  const found = moneyAt(s, n.last + 1, home);
  if (!found) return undefined;
  return {
    first: n.first, last: found.last, start, end: s.tokens[found.last]!.end, value: n.value, bound: n.bound, unit: found.unit, of: found.word, rule: "money",
    clues: [clue("number", n.first, n.last, s), clue("currency", n.last + 1, found.last, s)],
  };
}

function people(s: Syntax, n: NumberFinding, governors: readonly (Governor | undefined)[], ends: ReadonlySet<number>, found: readonly FigureFinding[]): FigureFinding | undefined {
  if (n.value > 5e8 || !Number.isInteger(n.value) || n.value === 0) return undefined;
  const counted = countedNoun(s, n.last + 1);
  const sense = counted === undefined ? undefined : peopleSense(s.tokens[counted]!.word);
  // «واحد من الضحايا» is a way to speak of one of them.
  if (n.value === 1 && counted !== n.last + 1) return undefined;
  const first = boundToken(s, n);
  const touching = touchingGovernor(s, governors, n, first);
  // «إصابة 125», «ارتفع عدد القتلى إلى 35»: no noun is needed where the unit is said.
  if (!sense && !isReckoned(s, n.last + 1) && !(standsAlone(s, n.last + 1) && (touching || tollBefore(s, first) !== undefined)) && !isElliptic(s, n, ends)) return undefined;
  let last = counted ?? n.last;
  let unit: PeopleUnit | undefined = sense?.unit ?? saidBehind(s, last + 1);
  let governor: Governor | undefined;
  let rule = "casualty noun";
  const twin = sense?.unit ? peopleSense(s.tokens[last + 1]?.word ?? s.tokens[last]!.word) : undefined;
  if (twin?.unit && twin.conjunction && twin.number === "singular" && twin.unit !== unit) {
    unit = "person";
    last++;
    rule = "dead and hurt together";
  } else if (isBetweenDeadAndHurt(s, last + 1)) {
    unit = "person";
    rule = "between dead and hurt";
  }
  if (!unit) {
    governor = touching ?? governorBefore(s, governors, first, ends);
    unit = governor?.unit;
    rule = "governed number";
    if (governor && isJoinedGovernors(s, governors, governor)) unit = "person";
  }
  if (!unit && among(s, first)) {
    const previous = found[found.length - 1];
    if (previous && s.sentenceOf[previous.last] === s.sentenceOf[first] && previous.unit !== "percent" && !/^[A-Z]/.test(previous.unit)) {
      unit = previous.unit as PeopleUnit;
      rule = "among them";
    }
  }
  if (!unit) {
    unit = tollBefore(s, first);
    rule = "toll";
  }
  if (!unit) {
    governor = governorAfter(s, governors, last);
    unit = governor?.unit;
    rule = "verb after its subject";
  }
  if (!unit) {
    if (!sense || sense.other || sense.routine || !(sense.crowd || n.value >= MANY)) return undefined;
    if (sense.pronoun && !sense.crowd) return undefined;
    unit = "person";
    rule = "people counted";
  }
  const touches = governor && governor.last + 1 === first && !s.tokens[first]!.breaks ? governor : undefined;
  const start = touches ? startOf(s, touches.first) : (n.boundStart ?? n.start);
  const clues: Clue[] = [clue("number", n.first, n.last, s)];
  if (counted !== undefined) clues.push(clue("counted", counted, counted, s));
  if (governor) clues.push(clue("governor", governor.first, governor.last, s));
  return {
    first: touches ? touches.first : first, last, start, end: s.tokens[last]!.end, value: n.value, bound: n.bound, unit,
    ...(counted === undefined ? {} : { of: s.tokens[counted]!.surface }), ...(governor ? { governor: governor.last } : {}), rule, clues,
  };
}

/** The noun the number counts: at once, after «من» with an article, or after a bound that closes («على الأقل»). */
function countedNoun(s: Syntax, i: number): number | undefined {
  let at = i;
  for (let steps = 0; steps < 3 && s.tokens[at] && BETWEEN.has(s.tokens[at]!.word.fold); steps++) at++;
  const token = s.tokens[at];
  if (!token || token.breaks > 0 || token.kind !== TokenKind.Word) return undefined;
  if (token.word.fold === FROM) {
    const next = s.tokens[at + 1];
    const sense = next && next.breaks === 0 ? peopleSense(next.word) : undefined;
    return sense && !sense.conjunction && !sense.preposition && sense.number === "plural" ? at + 1 : undefined;
  }
  const sense = peopleSense(token.word);
  if (!sense || sense.conjunction || sense.preposition || (s.tags[at] === Tag.Verb && !sense.unit)) return undefined;
  // «5 رجال شرطة»: fine; «12 فرد أمن»: fine. A dual or a possessive singular is not counted by a number.
  if (sense.number === "dual" && !sense.unit) return undefined;
  // «2254 القاضيين»: what digits count has no article; «آلاف المحتجين» has.
  if (sense.article && (sense.number !== "plural" || s.tokens[i - 1]?.kind === TokenKind.Number)) return undefined;
  return at;
}

/** «تسعة في عداد المفقودين». */
function isReckoned(s: Syntax, i: number): boolean {
  if (s.tags[i] === Tag.Noun && s.tokens[i + 1]?.word.fold === IN && !conjunctionOn(s, i)) return isReckoned(s, i + 1);
  return s.tokens[i]?.word.fold === IN && s.tokens[i + 1]?.word.fold === RECKONED && s.tokens[i + 2] !== undefined && peopleSense(s.tokens[i + 2]!.word)?.unit !== undefined;
}

/** «27 شخصا مفقودين», «تسعة في عداد المفقودين»: what became of them stands behind those counted. */
function saidBehind(s: Syntax, i: number): PeopleUnit | undefined {
  if (isReckoned(s, i)) return peopleSense(s.tokens[s.tokens[i]!.word.fold === IN ? i + 2 : i + 3]!.word)!.unit;
  const next = s.tokens[i];
  if (!next || next.breaks > 0 || next.kind !== TokenKind.Word) return undefined;
  const sense = peopleSense(next.word);
  return sense && !sense.article && !sense.pronoun && !sense.conjunction && !sense.preposition && sense.number !== "dual" ? sense.unit : undefined;
}

/** After «إصابة 125» nothing that could be counted follows. */
function standsAlone(s: Syntax, i: number): boolean {
  const token = s.tokens[i];
  if (!token || token.breaks > 0 || s.sentenceOf[i] !== s.sentenceOf[i - 1]) return true;
  const tag = s.tags[i] as Tag;
  if (tag === Tag.Noun || tag === Tag.Foreign) return conjunctionOn(s, i) !== "" || prepositionOn(s, i) !== "" || (peopleSense(token.word)?.other ?? false);
  return tag !== Tag.Number && token.surface !== "%";
}

/** «وإصابة 3 … و5 في الثانية»: only right behind a figure of people that has its governor. */
function isElliptic(s: Syntax, n: NumberFinding, ends: ReadonlySet<number>): boolean {
  return ends.has(n.first - 1) && conjunctionOn(s, n.first) !== "" && standsAlone(s, n.last + 1);
}

function boundToken(s: Syntax, n: NumberFinding): number {
  let first = n.first;
  if (n.boundStart !== undefined) while (first > 0 && s.tokens[first - 1]!.end > n.boundStart) first--;
  return first;
}

function touchingGovernor(s: Syntax, governors: readonly (Governor | undefined)[], n: NumberFinding, first: number): Governor | undefined {
  const before = governors[first - 1];
  if (before && s.tokens[first]!.breaks === 0 && conjunctionOn(s, first) === "" && prepositionOn(s, first) === "") return before;
  return n.first === first ? undefined : governors[n.first - 1];
}

/** «مقتل وإصابة 25»: dead and hurt together. */
function isJoinedGovernors(s: Syntax, governors: readonly (Governor | undefined)[], g: Governor): boolean {
  if (conjunctionOn(s, g.first) === "") return false;
  const before = governors[g.first - 1];
  return before !== undefined && before.unit !== g.unit && !before.verb && !g.verb;
}

function among(s: Syntax, first: number): boolean {
  for (let i = first - 1; i >= 0 && first - i <= 6 && s.sentenceOf[i] === s.sentenceOf[first]; i--) if (AMONG.has(s.tokens[i]!.word.fold)) return true;
  return false;
}
