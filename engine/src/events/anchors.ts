/**
 * Is the event told, or only spoken of? An attack or protest that the article never tells by a verb of its own, by its toll, or by who did it
 * when, is the topic of a sentence on something else («ملف اغتيال», «المسؤولون عن التفجير») and no news of an event.
 */
import { peopleSense } from "../figures/people.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { conjunctionOn, hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import type { Referents } from "../mentions/referents.ts";
import type { EventRow } from "../lexicon/rows.ts";
import { weapons } from "../lexicon/event-context.ts";
import { causeWords, intentWords } from "../lexicon/event-signals.ts";
import { foldText } from "../text/normal.ts";
import type { FigureIndex } from "./figure-index.ts";
import { type Candidate, isCasualty, type Merged } from "./merging.ts";
import { WordSet } from "./words.ts";

const SELDOM_TOLD = new Set(["ASSAULT", "PROTEST", "CRIME"]);

/** In a note of a sentence or two a noun alone presents nothing; in a whole article who and when beside it are enough. */
const SHORT = 3;

export function isNote(s: Syntax): boolean {
  return s.sentences.length <= SHORT;
}

/** Clauses that only give the time of another: «عندما هاجم مسلحون …, بذلت». */
const SUBORDINATE = new Set(
  [
    "عندما",
    "حينما",
    "بعدما",
    "قبلما",
    "حين",
    "منذ",
    "لأن",
    "لو",
    "إذا",
    "كلما",
    "كأن",
    "مثلما",
  ].map(foldText),
);
const AFTER = new WordSet(["بعد", "منذ", "قبل", "عشية", "غداة", "لدى"]);
const OR = foldText("أو");

const HASH = "#";
const ALERT = new WordSet(["عاجل", "عااجل", "هام"]);
/** Where a post has its first hashtag, in letters, or says that it is urgent, in words. */
const POST_HEAD = 300;
const POST_OPENING = 12;

/** A line of news without a full stop, or a post: it tells by nouns and in the present. */
export function isFlash(s: Syntax): boolean {
  const head = s.tokens[0]?.start ?? 0;
  const hash = s.text.indexOf(HASH, head);
  if (hash >= 0 && hash < head + POST_HEAD) return true;
  if (isUrgent(s)) return true;
  const last = s.tokens.at(-1);
  return isNote(s) && last !== undefined && !isStop(last.surface);
}

export function isUrgent(s: Syntax): boolean {
  for (let i = 0; i < s.tokens.length && i < POST_OPENING; i++) if (ALERT.has(s.tokens, i)) return true;
  return false;
}

function isStop(surface: string): boolean {
  return surface === "." || surface === "\u061F" || surface === "?" || surface === "!" || surface === '"' || surface === "\u201D" || surface === "\u00BB" || surface === ":" || surface === "\u2026";
}

export function isTold(s: Syntax, r: Referents, e: Merged, index: FigureIndex, flash: boolean): boolean {
  if (!flash && PRACTISED.has(e.type) && e.members.every((m) => isPractice(s, m, index))) return false;
  if (HARM.has(e.type) && e.members.every((m) => m.t.row.needs === "figure" && SOFT.has(m.t.row.gloss))) return false;
  if (!e.members.some((m) => hasCompany(m) || (flash && m.t.row.type === "ASSAULT" && hasCasualties(s, m)))) return false;
  if (CALM.has(e.type)) return e.members.some((m) => m.presented);
  if (!SELDOM_TOLD.has(e.type)) return true;
  return e.members.some((m) => told(s, r, m, index, flash));
}

const HARM = new Set(["ASSAULT"]);
/** «وفاة», «إصابة» alone: nobody need have done it. */
const SOFT = new Set(["death", "wounding", "the wounded", "suffocation"]);

/** Nobody, nowhere, at no time: a field of talk («حوادث السير», «المستلزمات الطبية»). */
function hasCompany(m: Candidate): boolean {
  return m.args.actors.length + m.args.recipients.length > 0 || m.args.carried || m.date !== undefined || m.args.place !== undefined || m.t.figure !== undefined || m.status === "planned" || m.t.row.type === "VOTE";
}

const EXPLOSION = "explosion";
const intent = new WordSet([...intentWords, ...weapons.flatMap(({ mode, word }) => (mode === "primitive" ? [] : [word]))]);

/** An explosion, its dead and wounded, and no word that somebody meant it: as far as is told, an accident. */
export function isMereExplosion(s: Syntax, e: Merged): boolean {
  if (e.type !== "ASSAULT" || !e.sum.glosses.includes(EXPLOSION)) return false;
  if (e.members.some((m) => m.args.actors.length > 0 || (!isCasualty(m) && m.t.row.gloss !== EXPLOSION))) return false;
  if (meant.get(s) === undefined) {
    let found = false;
    for (let i = 0; i < s.tokens.length && !found; i++) found = intent.has(s.tokens, i);
    meant.set(s, found);
  }
  return !meant.get(s)!;
}

/** Whether an article has such a word. */
const meant = new WeakMap<Syntax, boolean>();

const PRACTISED = new Set(["ASSAULT", "COERCE", "CRIME", "SANCTION", "AID", "SUPPORT", "CONCEDE", "ENACT", "RETREAT", "AGREE", "COOPERATE"]);

/** «تستهدف الأمن», «يدعم»: an imperfect without a date or a count says what is done in general. */
function isPractice(s: Syntax, m: Candidate, index: FigureIndex): boolean {
  const { t } = m;
  if (!t.verb || m.status !== "actual" || m.date || t.figure !== undefined || t.analysis?.entry.features.pos !== Pos.Imperfect) return false;
  if (t.first > 0 && (s.tags[t.first - 1] === Tag.Auxiliary || s.tags[t.first - 1] === Tag.Verb)) return false;
  for (const k of index.inSentence(m.sentence)) if (Math.abs(index.figures[k]!.first - t.first) < 10) return false;
  return true;
}

/** Acts on paper and by word of mouth: most of their words also name a duty, an aim or a field of talk. */
const CALM = new Set(["ACCUSE", "AID", "SUPPORT", "CONCEDE", "ENACT", "APPOINT", "COOPERATE", "SANCTION", "RETREAT", "COERCE", "MOBILIZE"]);

/** Told by a verb of the main clause with somebody who does or suffers it; by a noun that is carried out, dated, counted or has company of its own. */
export function isPresented(s: Syntax, r: Referents, m: Omit<Candidate, "presented">, index: FigureIndex): boolean {
  const { t, args, date } = m;
  if (!CALM.has(t.row.type)) return true;
  if (t.figure !== undefined || m.status === "planned" || index.inSentence(m.sentence).some((k) => index.figures[k]!.first === t.last + 1)) return true;
  const { first } = s.sentences[m.sentence]!;
  const parties = (args.actors.length > 0 ? 1 : 0) + (args.recipients.length > 0 ? 1 : 0);
  // «اعتقال فلان»: whom it befell is enough.
  const caught = t.row.unit === "detained" && args.recipients.length > 0 && args.written > 0;
  if (t.verb) {
    if (parties === 0) return false;
    if (date !== undefined || caught) return true;
    if (t.analysis?.entry.features.pos !== Pos.Perfect && !isPast(s, t.first)) return args.asked && t.row.asks === true;
    return isMainVerb(s, r, t.first, first);
  }
  // «تحقيق مع فلان»: the preposition its row asks for makes it one.
  if (args.carried || date !== undefined || caught || (t.row.asks && args.asked && parties > 0)) return true;
  return parties + (args.place !== undefined ? 1 : 0) + (m.status === "actual" ? 0 : 1) >= 2;
}

/** «لم يسحب». */
function isPast(s: Syntax, verb: number): boolean {
  return verb > 0 && s.tags[verb - 1] === Tag.Negation && NOT_YET.has(s.tokens[verb - 1]!.word.fold);
}

const NOT_YET = new Set(["لم", "ولم", "فلم"].map(foldText));

function told(s: Syntax, r: Referents, m: Candidate, index: FigureIndex, flash: boolean): boolean {
  const { t, args, date } = m;
  const { figures } = index;
  const short = !flash && s.sentences.length <= SHORT;
  const { first, last } = s.sentences[m.sentence]!;
  if (short && (m.status !== "actual" || s.tokens[last]!.surface === "\u061F")) return false;
  if (t.row.type !== "PROTEST" && hasVictims(index, m.sentence, last)) return true;
  if (short && t.row.type === "PROTEST" && t.verb && hasKnownCrowd(s, t.last + 1, Math.min(last, t.last + 2))) return false;
  if (t.verb && isMainVerb(s, r, t.first, first) && (!short || t.analysis?.entry.features.pos === Pos.Perfect || date !== undefined)) return true;
  if (t.row.type === "PROTEST" && !t.article && !t.verb && isSubject(s, r, t.first, first)) return true;
  if (t.row.type === "PROTEST" && t.figure !== undefined && figures[t.figure]!.unit === "person" && figures[t.figure]!.last >= t.first && isSubject(s, r, figures[t.figure]!.first, first)) return true;
  if (args.carrier !== undefined && s.chosen[args.carrier]?.entry.features.pos === Pos.Perfect && t.first - args.carrier <= 6 && isMainVerb(s, r, args.carrier, first)) return true;
  // «إصابة الشاب فلان», «قصف مدفعي على أطراف البلدة»: a line that tells without a verb.
  if (short && !t.verb && t.row.type === "ASSAULT" && ((isCasualty(m) && args.recipients.length > 0 && (m.named || m.linked)) || (opensLine(s, t.first, first) && args.written + (args.place === undefined ? 0 : 1) > 0))) return true;
  // «أصيب مدنيون جراء القصف على كذا.»: whom it befell stands before it, told by a verb or counted.
  if (short && !t.verb && t.row.type === "ASSAULT" && (args.place !== undefined || args.recipients.length > 0 || args.actors.length > 0) && isBefallen(s, m, first)) return true;
  if (short) return false;
  if (flash && t.row.type === "ASSAULT" && hasCasualties(s, m)) return true;
  if (args.carried) return true;
  if (isCasualty(m)) return args.recipients.length > 0;
  const company = (args.actors.length > 0 ? 1 : 0) + (args.recipients.length > 0 ? 1 : 0) + (date ? 1 : 0) + (m.place !== undefined ? 1 : 0) + (args.fitting ? 1 : 0) + (m.status === "actual" ? 0 : 1);
  return company >= 2;
}

/** First word of its sentence, at most behind a label with a colon. */
function opensLine(s: Syntax, noun: number, first: number): boolean {
  return noun === first || s.tokens[noun - 1]!.surface === ":" || s.tokens[noun - 1]!.surface === "|";
}

function hasVictims(index: FigureIndex, sentence: number, last: number): boolean {
  for (const k of index.inSentence(sentence)) {
    const f = index.figures[k]!;
    if (f.last <= last && (f.unit === "killed" || f.unit === "injured" || f.unit === "abducted")) return true;
  }
  return false;
}

/** «جرحى جراء غارات», «شهداء في قصف»: those it befell stand before it, counted or not. */
function hasCasualties(s: Syntax, m: Candidate): boolean {
  const { first } = s.sentences[m.sentence]!;
  for (let i = m.t.first - 1; i >= first && m.t.first - i <= BEFALLEN; i--) if (peopleSense(s.tokens[i]!.word)?.unit) return true;
  return false;
}

const BEFALLEN = 14;
const caused = new WordSet(causeWords);

/** A verb or noun of the dead and hurt at the head of its sentence, and at most a word for «because of» between («جراء», «في»). */
function isBefallen(s: Syntax, m: Candidate, first: number): boolean {
  const noun = m.t.first;
  if (noun === first) return false;
  if (!caused.has(s.tokens, noun - 1) && !(noun - 2 >= first && caused.has(s.tokens, noun - 2)) && s.tags[noun - 1] !== Tag.Preposition && !s.chosen[noun]?.cut.preposition) return false;
  for (let i = noun - 1; i >= first && noun - i <= BEFALLEN; i--) {
    if (s.tags[i] === Tag.Complementizer || s.tags[i] === Tag.Relative || (s.tags[i] === Tag.Punctuation && s.tokens[i]!.surface !== "\u060C")) return false;
    const { word } = s.tokens[i]!;
    if (s.tags[i] === Tag.Verb) {
      for (const { entry } of word.analyses) if (entry.kind === Kind.Event && entry.features.pos === Pos.Perfect && HURT.has((entry.row as EventRow).unit ?? "")) return i - first <= OPENING;
      return false;
    }
    if (peopleSense(word)?.unit) return i - first <= OPENING;
  }
  return false;
}

const HURT = new Set(["killed", "injured"]);
/** What a sentence tells stands at its head, what it only mentions farther in. */
const OPENING = 3;

/** «رفع المتظاهرون لافتات»: the crowd is known from before, so its doings introduce no protest; «آلاف المتظاهرين» do. */
function hasKnownCrowd(s: Syntax, from: number, to: number): boolean {
  if (s.tags[from] === Tag.Number || s.tags[from] === Tag.Quantifier) return false;
  for (let i = from; i <= to; i++) if (hasArticle(s, i) && peopleSense(s.tokens[i]!.word)?.crowd) return true;
  return false;
}

/** «انطلقت مظاهرات», «أحرق المتظاهرون إطارات», «خرج مئات المتظاهرين»: behind a verb of the main clause, with at most a number and a time between. */
function isSubject(s: Syntax, r: Referents, noun: number, first: number): boolean {
  for (let i = noun - 1; i >= first && noun - i <= 5; i--) {
    const tag = s.tags[i] as Tag;
    if (tag === Tag.Verb) {
      const a = s.chosen[i];
      return a !== undefined && a.entry.features.pos === Pos.Perfect && a.entry.kind !== Kind.Cue && !a.cut.pronoun && isMainVerb(s, r, i, first);
    }
    if (tag === Tag.Number || tag === Tag.Quantifier || tag === Tag.Adverb || s.chosen[i]?.entry.kind === Kind.Time) continue;
    if (tag === Tag.Preposition && i === noun - 1) continue;
    return false;
  }
  return false;
}

/** Not in a relative clause, written or bare («عملية نفذها الجيش»), not in a clause of time, not in the first person. */
function isMainVerb(s: Syntax, r: Referents, verb: number, first: number): boolean {
  const a = s.chosen[verb];
  if (a && a.entry.features.person !== 3 && a.entry.features.person !== 0) return false;
  let i = verb - 1;
  while (i >= first && (s.tags[i] === Tag.Auxiliary || s.tags[i] === Tag.Adverb || s.tags[i] === Tag.QuotationMark)) i--;
  if (i < first) return true;
  const tag = s.tags[i] as Tag;
  if (conjunctionOn(s, verb)) return true;
  if (tag === Tag.Relative || tag === Tag.Interrogative || s.tokens[i]!.word.fold === OR) return false;
  if (SUBORDINATE.has(s.tokens[i]!.word.fold)) return false;
  if (tag === Tag.Complementizer && !s.chosen[i]?.cut.pronoun) return !AFTER.has(s.tokens, i - 1) && a?.entry.features.pos === Pos.Perfect;
  if (tag === Tag.Noun && !hasArticle(s, i) && !s.chosen[i]?.cut.pronoun && r.mentionAt[i] === -1) {
    // An indefinite noun before the verb: its subject where it opens the clause («إن مسلحين فجروا»), else the verb modifies it.
    let open = i;
    while (open > first && (s.tags[open - 1] === Tag.Noun || s.tags[open - 1] === Tag.Number || s.tags[open - 1] === Tag.Quantifier)) open--;
    const before = open > first ? (s.tags[open - 1] as Tag) : Tag.Complementizer;
    return before === Tag.Complementizer || before === Tag.Auxiliary || s.tokens[open - 1]?.surface === ":" || s.chosen[open]?.entry.kind === Kind.Number || s.tags[open] === Tag.Number;
  }
  return true;
}
