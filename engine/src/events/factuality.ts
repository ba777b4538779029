/**
 * Did it happen? Negated, planned, possible or actual by the words around the trigger; and what is no event at all: what is demanded,
 * practices and fields of talk («مكافحة الإرهاب»), history, and the attack and defence of a match.
 */
import type { AttributionFinding } from "../attributions/finding.ts";
import { failedWords, forceNouns, genericWords, historyWords, plannedWords, possibleWords, sportWords } from "../lexicon/event-context.ts";
import { Pos } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { type Word, WordMemo } from "../matching/words.ts";
import type { EventStatus } from "../reading.ts";
import { foldText } from "../text/normal.ts";
import { BEH, LAM } from "../text/letters.ts";
import type { TimexFinding } from "../times/times.ts";
import { aimWords, demandWords, exposedWords, happeningVerbs, preventWords, talkWords } from "../lexicon/event-signals.ts";
import type { Trigger } from "./triggers.ts";
import { WordSet } from "./words.ts";

/** What is said of the weekday or the year in passing is left to the times; these words alone decide nothing. */
const LOOSE = new Set(["المقبل", "مقبل", "المقبلة", "مقبلة", "القادم", "القادمة", "قادم", "قادمة", "قريبا", "لاحقا", "غدا", "موعد", "خطة", "مخطط", "خطط"].map(foldText));

const planned = new WordSet([...plannedWords.filter((w) => !LOOSE.has(foldText(w))), ...aimWords]);
const happening = new WordSet(happeningVerbs);
const plannedAfter = new WordSet(["المقبل", "مقبل", "المقبلة", "مقبلة", "القادم", "القادمة", "المرتقب", "مرتقب", "مرتقبة", "المرتقبة", "المزمع", "المزمعة", "وشيك", "وشيكة", "المقرر", "المقررة", "المتوقع", "المتوقعة", "محتمل", "محتملة"]);
const possibleAfter = new WordSet(["محتمل", "محتملة", "المحتمل", "المحتملة", "مزعوم", "مزعومة", "المزعوم", "المزعومة"]);
const demands = new WordSet(demandWords);
const demandExact = new Set(demandWords.map(foldText));
const possible = new WordSet(possibleWords.filter((w) => !demandExact.has(foldText(w))));
const failed = new WordSet(failedWords);
const prevents = new WordSet(preventWords);
const exposed = new WordSet(exposedWords);
const generics = new WordSet([...genericWords, ...talkWords]);
const forces = new WordSet(forceNouns);
const history = new WordSet(historyWords);
const sport = new WordSet(sportWords);

const CONDITIONS = new Set(["إذا", "لو", "حال", "اذا", "لئلا"].map(foldText));
const ALREADY = foldText("قد");
const WILL = foldText("سوف");
/** «لا سيما» denies nothing. */
const ESPECIALLY = foldText("سيما");
const WITHOUT = new Set(["عدم", "دون", "بدون", "بلا"].map(foldText));

export interface Judgement {
  readonly status: EventStatus;
  /** Why it is no event; undefined: it is one. */
  readonly rejected?: string;
  readonly clue?: number;
}

export interface Setting {
  readonly sport: boolean;
  readonly year: number | undefined;
  /** For each sentence how old its times are, once asked. */
  readonly age: Uint8Array;
}

const UNASKED = 0;
const UNDATED = 1;
const OLD = 2;
const RECENT = 3;

const actual: Judgement = { status: "actual" };

/** An article of a game says so in its first words. */
const OPENING = 240;

/** What kind of article is this: is it of a game? */
export function settingOf(s: Syntax, published: string | undefined): Setting {
  let game = 0;
  const seen = Math.min(s.tokens.length, OPENING);
  for (let i = 0; i < seen; i++) if (s.tags[i] === Tag.Noun && sport.has(s.tokens, i)) game++;
  return { sport: game >= 3 && game / seen > 0.015, year: published ? Number(published.slice(0, 4)) : undefined, age: new Uint8Array(s.sentences.length) };
}

export function judge(s: Syntax, t: Trigger, setting: Setting, times: readonly TimexFinding[], timexAt: Int32Array, within: AttributionFinding | undefined): Judgement {
  const from = s.sentences[s.sentenceOf[t.first]!]!.first;
  if (setting.sport && t.figure === undefined && t.row.type !== "ACCIDENT" && t.row.type !== "DISASTER") return { status: "actual", rejected: "sport" };
  if (isHistory(s, t, setting, times, timexAt)) return { status: "actual", rejected: "history" };
  const local = t.verb ? ofVerb(s, t, from) : ofNoun(s, t, from);
  if (local.rejected || local.status !== "actual") return local;
  const condition = conditionBefore(s, t, from);
  if (condition !== undefined) return { status: "possible", clue: condition };
  if (within && isHeadOfContent(s, t, within)) {
    if (within.act === "demand" || within.act === "ask") return { status: "possible", rejected: "demanded" };
    if (within.act === "promise" || within.act === "offer" || within.act === "agree") return { status: "planned", clue: within.cue.first };
    if (within.act === "threaten" || within.act === "warn") return { status: "possible", clue: within.cue.first };
    if (within.act === "expect") return { status: "planned", clue: within.cue.first };
    if (within.act === "deny") return { status: "negated", clue: within.cue.first };
    if (within.act === "reject") return { status: "possible", rejected: "refused" };
  }
  return actual;
}

function ofVerb(s: Syntax, t: Trigger, from: number): Judgement {
  const imperfect = t.analysis?.entry.features.pos === Pos.Imperfect;
  if (t.analysis?.cut.future) return { status: "planned", clue: t.first };
  if (t.row.needs === "weak" && t.analysis && t.analysis.entry.features.person < 3) return { status: "actual", rejected: "first person" };
  // «يسيطر عليها التنظيم»: a standing state.
  if (imperfect && t.row.contexts?.includes("territory") && s.tags[t.first - 1] !== Tag.Complementizer) return { status: "actual", rejected: "standing state" };
  let i = t.first - 1;
  while (i >= from && (s.tags[i] === Tag.QuotationMark || (s.tags[i] === Tag.Adverb && i > t.first - 3))) i--;
  if (i < from) return actual;
  const before = s.tokens[i]!;
  const tag = s.tags[i] as Tag;
  if (conjunctionOn(s, t.first)) return actual;
  if (tag === Tag.Negation) return { status: "negated", clue: i };
  if (before.word.fold === WILL) return { status: "planned", clue: i };
  if (imperfect && (before.word.fold === ALREADY || before.word.fold.endsWith(ALREADY)) && tag === Tag.Auxiliary) return { status: "possible", clue: i };
  if (imperfect && tag === Tag.Complementizer && !s.chosen[i]?.cut.pronoun) return governed(s, i - 1, from);
  if (imperfect && s.chosen[t.first]?.cut.preposition === LAM) return { status: "planned", clue: t.first };
  if (tag === Tag.Interrogative) return { status: "possible", clue: i };
  if (imperfect && tag === Tag.Verb && (demands.has(s.tokens, i) || planned.has(s.tokens, i))) return governed(s, i, from);
  return actual;
}

/** What stands before أن + subjunctive: «من المقرر أن», «يمكن أن», «يجب أن», «قبل أن». */
function governed(s: Syntax, i: number, from: number): Judgement {
  for (let j = i; j >= from && i - j <= 4; j--) {
    if (planned.has(s.tokens, j)) return { status: "planned", clue: j };
    if (demands.has(s.tokens, j)) return { status: "possible", rejected: "demanded", clue: j };
    if (possible.has(s.tokens, j)) return { status: "possible", clue: j };
    if (s.tags[j] === Tag.Verb || s.tags[j] === Tag.Punctuation) break;
  }
  return { status: "possible", clue: i };
}

function ofNoun(s: Syntax, t: Trigger, from: number): Judgement {
  const next = t.last + 1;
  if (s.sentenceOf[next] === s.sentenceOf[t.last]) {
    if (possibleAfter.has(s.tokens, next) || possibleAfter.has(s.tokens, next + 1)) return { status: "possible", clue: next };
    let after = next;
    while (after < next + 2 && s.tags[after] === Tag.Noun && hasArticle(s, after) && t.article && !plannedAfter.has(s.tokens, after)) after++;
    if (plannedAfter.has(s.tokens, after) && s.tags[after] === Tag.Noun && s.sentenceOf[after] === s.sentenceOf[t.last]) return { status: "planned", clue: next };
  }
  if (conjunctionOn(s, t.first) && t.first > from && s.tags[t.first - 1] === Tag.Noun && !s.chosen[t.first]?.cut.preposition) {
    // A second noun shares what governs the first.
    return beforeNoun(s, t, t.first - 1, from);
  }
  const own = prepositionOn(s, t.first);
  // «بالتعاون مع الوزارة»: by the way of another act.
  if (own === BEH && BESIDE.has(t.row.gloss)) return { status: "actual", rejected: "by the way", clue: t.first };
  if (own === LAM && t.row.verb && !t.article && !t.pronoun && purpose(s, t, from)) {
    const wider = beforeNoun(s, t, t.first - 1, from);
    if (!wider.rejected && HOPED.has(t.row.type) && t.row.needs === "weak" && t.figure === undefined) return { status: "planned", rejected: "purpose", clue: t.first };
    return wider.rejected ? wider : { status: "planned", clue: t.first };
  }
  return beforeNoun(s, t, t.first - 1, from);
}

/** What is done «ل» these ends is hardly ever an event of its own («لمساعدة الشركات», «لتعزيز التعاون»). */
const HOPED = new Set(["AID", "SUPPORT", "CONCEDE", "AGREE", "COOPERATE", "COERCE", "RETREAT", "APPOINT", "ENACT", "CONSULT"]);

/** Working together as the manner of something else. */
const BESIDE = new Set(["cooperation", "coordinating", "consensus", "consulting", "support", "endorsement", "helping", "alliance", "financing"]);

/** «أرسل قوات لتطهير المحافظة»: ل behind a clause, not behind the noun it completes («عمليات اعتقال لستة»). */
function purpose(s: Syntax, t: Trigger, from: number): boolean {
  // «تعرضت القرية لقصف», «أدى لمقتل»: what ل brings has happened.
  for (let i = t.first - 1; i >= from && t.first - i <= 14; i--) if (exposed.has(s.tokens, i)) return false;
  const before = s.chosen[t.first - 1]?.entry.features.pos;
  return t.first > from && !(before === Pos.VerbalNoun && s.tags[t.first - 1] === Tag.Noun && !hasArticle(s, t.first - 1)) && t.analysis?.entry.features.pos === Pos.VerbalNoun && t.row.type !== "ACCIDENT" && t.row.unit !== "killed";
}

const NEAR = 4;

function beforeNoun(s: Syntax, t: Trigger, i: number, from: number): Judgement {
  let steps = 0;
  for (let j = i; j >= from && steps < NEAR; j--, steps++) {
    const tag = s.tags[j] as Tag;
    if (tag === Tag.Punctuation) break;
    if (tag === Tag.QuotationMark) continue;
    const { fold } = s.tokens[j]!.word;
    if (WITHOUT.has(fold) && j >= i - 1) return { status: "negated", clue: j };
    if (tag === Tag.Negation && (j === i || happening.has(s.tokens, j + 1)) && s.tokens[j + 1]!.word.fold !== ESPECIALLY) return { status: "negated", clue: j };
    if (j === i && !hasArticle(s, j) && generics.has(s.tokens, j) && !s.chosen[j]?.cut.pronoun) return { status: "actual", rejected: "field of talk", clue: j };
    // «ميليشيات التمرد», «قوات الاحتلال»: the name of a force.
    if (j === i && t.article && tag === Tag.Noun && !hasArticle(s, j) && forces.has(s.tokens, j) && t.figure === undefined) return { status: "actual", rejected: "name of a force", clue: j };
    if (demands.has(s.tokens, j)) return { status: "possible", rejected: "demanded", clue: j };
    if (steps < 3 && prevents.has(s.tokens, j)) return failed.has(s.tokens, j) ? { status: "possible", clue: j } : { status: "possible", rejected: "prevented", clue: j };
    if (planned.has(s.tokens, j)) return { status: "planned", clue: j };
    if (possible.has(s.tokens, j)) return { status: "possible", clue: j };
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative) {
      if (s.chosen[j]?.cut.future) return { status: "planned", clue: j };
      const beforeVerb = s.tags[j - 1] as Tag;
      if (tag === Tag.Verb && j - 1 >= from) {
        if (beforeVerb === Tag.Negation && happening.has(s.tokens, j)) return { status: "negated", clue: j - 1 };
        const imperfect = s.chosen[j]?.entry.features.pos === Pos.Imperfect;
        if (imperfect && beforeVerb === Tag.Complementizer && !s.chosen[j - 1]?.cut.pronoun) return governed(s, j - 2, from);
        if (imperfect && s.tokens[j - 1]!.word.fold === ALREADY) return { status: "possible", clue: j - 1 };
      }
      break;
    }
  }
  return actual;
}

const CASE = foldText("حال");
const IN = foldText("في");
const NO_CONDITION = 0;
const IS_CONDITION = 1;
/** Behind its first letter, which may be و or ف. */
const JOINED_CONDITION = 2;
const conditional = new WordMemo<number>();

function findCondition(word: Word): number {
  const condition = CONDITIONS.has(word.fold) ? IS_CONDITION : CONDITIONS.has(word.fold.slice(1)) ? JOINED_CONDITION : NO_CONDITION;
  conditional.set(word, condition);
  return condition;
}

function conditionBefore(s: Syntax, t: Trigger, from: number): number | undefined {
  for (let j = t.first - 1; j >= from && t.first - j <= 8; j--) {
    if (s.tags[j] === Tag.Punctuation && s.tokens[j]!.surface !== "\u060C") return undefined;
    if (s.tags[j] === Tag.Complementizer) return undefined;
    const condition = conditional.get(s.tokens[j]!.word) ?? findCondition(s.tokens[j]!.word);
    if (condition === IS_CONDITION || (condition === JOINED_CONDITION && conjunctionOn(s, j))) {
      // «على حال», «في حال جيدة» and «لو» inside a name are rare enough.
      return s.tokens[j]!.word.fold === CASE && (j === 0 || s.tokens[j - 1]!.word.fold !== IN) ? undefined : j;
    }
  }
  return undefined;
}

/** Told of another age: a year long past or a word of remembrance beside it. */
function isHistory(s: Syntax, t: Trigger, setting: Setting, times: readonly TimexFinding[], timexAt: Int32Array): boolean {
  const sentence = s.sentenceOf[t.first]!;
  const { first } = s.sentences[sentence]!;
  if (setting.age[sentence] === UNASKED) setting.age[sentence] = ageOf(s, sentence, setting, times, timexAt);
  if (setting.age[sentence] === RECENT) return false;
  if (setting.age[sentence] === OLD) return true;
  for (let i = Math.max(first, t.first - 5); i < t.first; i++) if (s.tags[i] === Tag.Noun && history.has(s.tokens, i)) return true;
  return history.has(s.tokens, t.last + 1) && s.tags[t.last + 1] === Tag.Noun;
}

/** A year of these days outweighs one long past. */
function ageOf(s: Syntax, sentence: number, setting: Setting, times: readonly TimexFinding[], timexAt: Int32Array): number {
  const { first, last } = s.sentences[sentence]!;
  const oldest = setting.year === undefined ? 2000 : setting.year - 5;
  let old = false;
  for (let i = first; i <= last; i++) {
    const k = timexAt[i]!;
    if (k < 0 || (i > first && timexAt[i - 1] === k)) continue;
    const { value } = times[k]!;
    const year = value ? Number(/^\d{4}/.exec(value)?.[0]) : Number.NaN;
    if (Number.isNaN(year)) continue;
    if (year >= oldest) return RECENT;
    old = true;
  }
  return old ? OLD : UNDATED;
}

/** The trigger is what is reported itself («طالب بالتحقيق»), not something mentioned inside it. */
export function isHeadOfContent(s: Syntax, t: Trigger, a: AttributionFinding): boolean {
  const { first } = a.contentTokens;
  if (t.first - first > 3) return false;
  for (let i = first; i < t.first; i++) {
    const tag = s.tags[i] as Tag;
    if (t.verb) {
      if (tag === Tag.Verb || tag === Tag.Relative) return false;
      continue;
    }
    if (tag === Tag.Quantifier || tag === Tag.Demonstrative || tag === Tag.QuotationMark || tag === Tag.Number || (tag === Tag.Preposition && i === first) || tag === Tag.Complementizer) continue;
    // «ضرورة وقف …», «عملية اغتيال»: a verbal noun on a verbal noun.
    // «موافقتها على تسليم»: what the verbal noun asks for.
    if (tag === Tag.Preposition && i === t.first - 1) continue;
    if (tag === Tag.Noun && i === t.first - 2 && s.tags[t.first - 1] === Tag.Preposition && s.chosen[i]?.entry.features.pos === Pos.VerbalNoun) continue;
    if (tag === Tag.Noun && i === t.first - 1 && !hasArticle(s, i) && s.chosen[i]?.entry.features.pos === Pos.VerbalNoun) continue;
    return false;
  }
  return true;
}
