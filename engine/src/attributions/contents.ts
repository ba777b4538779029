/** Where does what is reported end? At the unit's end, a new statement, a participle cue, or where the narrator takes over. */
import type { Span } from "../reading.ts";
import { fillers, turnOpeners } from "../lexicon/reporting.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { conjunctionOn, hasArticle, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { ARABIC_COMMA, FEH, WAW } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import { phraseAt } from "../mentions/shapes.ts";
import { isVerbalNoun } from "./complements.ts";
import type { TokenSpan } from "./finding.ts";
import type { Marks } from "./marks.ts";
import { beginsLikeOneOf, LIST, withoutConjunction, WORD } from "./words.ts";

/** Phrases that give the word to another speaker. */
const turnTable = new PhraseTable<true>(turnOpeners.filter((r) => r.setsSource).map((r) => ({ phrase: r.phrase, value: true })));

export interface ContentFound {
  readonly tokens: TokenSpan;
  readonly spans: readonly Span[];
  readonly quotation: "direct" | "indirect" | "mixed";
}

/** How far the end of what is reported is looked for: no sentence of news has as many words, and time stays linear where there are no full stops. */
const LONGEST_LOOK = 1000;

/** A quotation of more words than this behind a colon goes on in no clause outside it. */
const LONG_QUOTATION = 6;
/** How many words مسؤولية may have behind it before the one who bears it. */
const LONGEST_RESPONSIBILITY = 8;
/** How many words the question turned to may take. */
const LONGEST_TOPIC = 14;
/** Kinds of phrases that one who acts is called by: الدفاع المدني، قوات الأمن. */
const SPEAKING_PHRASES = (1 << Kind.Title) | (1 << Kind.Participant) | (1 << Kind.OrganisationHead) | (1 << Kind.Organisation);
/** How many words an adverbial before its verb may take. */
const LONGEST_ADVERBIAL = 8;

/** What is reported by the cue, from token `first` on; `quotation` is the quotation it begins in, `clause` that it is no mere noun phrase. */
export function findContent(s: Syntax, marks: Marks, cue: number, first: number, quotation: number, clause: boolean): ContentFound | undefined {
  const n = s.tokens.length;
  if (first >= n) return undefined;
  const outer = isOutside(s, cue) ? -1 : s.quotationOf[cue]!;
  const unit = outer >= 0 ? Math.min(s.quotations[outer]!.close, n) - 1 : lastOfSentence(s, cue);
  if (quotation >= 0) {
    const q = s.quotations[quotation]!;
    // Straight marks pair by luck where one is missing: a sentence of the narrator inside ends the quotation.
    const loose = !q.closed || (/^["\u201C\u201D]$/.test(s.tokens[q.open]!.surface) && q.close - q.open > 12);
    const full = Math.min(q.close - 1, n - 1);
    const end = loose ? endOfOpenQuotation(s, marks, q.open, full, !q.closed) : full;
    // قال: «…» لكن: behind a colon the quotation is all that was said, if it is of some length.
    const isWhole = s.tokens[q.open - 1]?.surface === ":" && q.close - q.open > LONG_QUOTATION;
    const goesOn = !isWhole && q.closed && end === full && continues(s, marks, q.close, unit);
    if (!goesOn) return made(s, first, end, q.open + 1 >= first - 2 ? "direct" : "mixed");
    const last = endOfClause(s, marks, cue, q.close + 1, unit, outer);
    // The quotation is part of a longer clause; its marks stay outside where the content begins with it.
    return made(s, first, last, "mixed");
  }
  // حمّل مسؤولية سلامتهم | إلى المجتمع الدولي: who bears it is the one spoken to.
  if (!clause && beginsLikeOneOf(LIST.responsibility, s.tokens[first]!.word.fold)) {
    const bearer = bearerOf(s, first, unit);
    if (bearer > 0) return made(s, first, bearer - 1, "indirect");
  }
  // رفض ذلك: a bare demonstrative is all there is.
  if (!clause && s.tags[first] === Tag.Demonstrative && !(s.tags[first + 1] === Tag.Noun && hasArticle(s, first + 1))) return made(s, first, first, "indirect");
  const last = endOfClause(s, marks, cue, first, clause ? unit : endOfNounPhrase(s, cue, first, unit), outer);
  if (last < first) return undefined;
  return made(s, first, last, clause && holdsQuotation(s, first, last) ? "mixed" : "indirect");
}

/** The إلى or على behind مسؤولية and its genitive, or -1. */
function bearerOf(s: Syntax, from: number, unit: number): number {
  for (let k = from + 1; k <= Math.min(unit, from + LONGEST_RESPONSIBILITY); k++) {
    if (s.tags[k] === Tag.Preposition && LIST.bearing.has(s.tokens[k]!.word.fold)) return k;
    if (s.tags[k] !== Tag.Noun) return -1;
  }
  return -1;
}

/** After a colon without quotation marks the words are the speaker's own. */
export function directToEnd(s: Syntax, marks: Marks, cue: number, first: number): ContentFound | undefined {
  const outer = s.quotationOf[cue]!;
  const unit = outer >= 0 ? Math.min(s.quotations[outer]!.close, s.tokens.length) - 1 : lastOfSentence(s, first);
  const last = outer >= 0 ? unit : endOfOwnWords(s, marks, cue, first, unit);
  return last < first ? undefined : made(s, first, last, "direct");
}

/** Words behind a bare colon end where the narrator goes on about the same speaker: ، مؤكدا أن …; ، وتابع قائلا: …. */
function endOfOwnWords(s: Syntax, marks: Marks, cue: number, from: number, unit: number): number {
  for (let i = from + 1; i <= Math.min(unit, from + LONGEST_LOOK); i++) {
    const q = s.quotationAt[i]!;
    if (q >= 0 && s.quotations[q]!.closed && s.quotations[q]!.close <= unit) i = s.quotations[q]!.close;
    else if (s.tags[i - 1] !== Tag.Punctuation) continue;
    else if (marks.participleAt[i] || marks.accordingAt[i] || setsTurn(s, i) || (marks.cueAt[i] && s.tags[i] === Tag.Verb && startsTurn(s, i, cue))) return i - 1;
  }
  return unit;
}

/** «… . وأبان أن: behind a full stop the narrator's verb ends a quotation that nobody closed. */
function isOutside(s: Syntax, cue: number): boolean {
  const q = s.quotationOf[cue]!;
  return q >= 0 && !s.quotations[q]!.closed && endsOpenQuotation(s, cue);
}

/** ". وقال", ". وأوضح": the narrator's next statement. */
function endsOpenQuotation(s: Syntax, i: number): boolean {
  const entry = s.chosen[i]?.entry;
  return s.tokens[i - 1]?.surface === "." && s.tags[i] === Tag.Verb && conjunctionOn(s, i) !== "" && entry?.kind === Kind.Cue && entry.features.pos === Pos.Perfect && entry.features.person === 3;
}

/** The last token of the sentence that holds token i. */
function lastOfSentence(s: Syntax, i: number): number {
  return s.sentences[s.sentenceOf[i]!]!.last;
}

/** A quotation never closed: it ends where the next statement of the paragraph begins, else with the paragraph. */
function endOfOpenQuotation(s: Syntax, marks: Marks, open: number, last: number, unclosed: boolean): number {
  for (let i = open + 2; i <= Math.min(last, open + LONGEST_LOOK); i++) {
    if (unclosed && marks.participleAt[i] && s.tags[i - 1] === Tag.Punctuation) return i - 1;
    if (endsOpenQuotation(s, i) && (marks.cueAt[i] || unclosed)) return i - 1;
  }
  return last;
}

/** Does the clause go on after the closing mark? */
function continues(s: Syntax, marks: Marks, close: number, unit: number): boolean {
  const next = close + 1;
  if (next > unit) return false;
  const token = s.tokens[next]!;
  if (token.kind === TokenKind.Punctuation) return false;
  if (marks.cueAt[next] || marks.accordingAt[next] || s.tags[next] === Tag.Participle) return false;
  if (s.tags[next] === Tag.Verb && conjunctionOn(s, next)) return false;
  if (s.sentenceOf[next] !== s.sentenceOf[close]) return false;
  const w = token.word.fold;
  if (s.tags[next] === Tag.Verb && fillerTable.match(s.tokens, next)) return false;
  if (LIST.narrator.has(w) || (w === WORD.in && s.tokens[next + 1]?.word.fold === WORD.reference)) return false;
  return true;
}

/** Where a clause that begins at `from` ends: at the unit's end, or before the next statement or the narrator's own words. */
function endOfClause(s: Syntax, marks: Marks, cue: number, from: number, unit: number, outer: number): number {
  let last = unit;
  for (let i = from; i <= Math.min(unit, from + LONGEST_LOOK); i++) {
    // Inside an inner quotation nothing ends the content.
    const q = s.quotationAt[i]!;
    if (q >= 0 && s.quotations[q]!.closed && s.quotations[q]!.close <= unit) {
      i = s.quotations[q]!.close;
      continue;
    }
    if (i === from) continue;
    const tag = s.tags[i] as Tag;
    const { surface } = s.tokens[i]!;
    if (tag === Tag.Punctuation) {
      // (وهو ما نفته الوزارة)، …: what is said in parentheses ends with them.
      if (surface === ")" && !hasOpening(s, from, i)) {
        last = i - 1;
        break;
      }
      if (/^\.\.+$|^…/.test(surface) && i < unit && startsNewStatement(s, marks, i + 1)) {
        last = i - 1;
        break;
      }
      continue;
    }
    if (outer >= 0) continue;
    if (marks.accordingAt[i] || marks.participleAt[i] || narratorResumes(s, i) || turnsTo(s, marks, i, unit)) {
      last = i - 1;
      break;
    }
    if (marks.cueAt[i] && tag === Tag.Verb && (startsTurn(s, i, cue) || namesAnother(s, i))) {
      last = beforeOpening(s, i, from);
      break;
    }
  }
  return last;
}

/** What is reported as a noun phrase goes no further than before a conjoined finite verb, a but, or a new sentence's و + قد: أعلن استقالته | وغادر. */
function endOfNounPhrase(s: Syntax, cue: number, from: number, unit: number): number {
  let inClause = false;
  for (let i = from + 1; i <= Math.min(unit, from + LONGEST_LOOK); i++) {
    const q = s.quotationAt[i]!;
    if (q >= 0 && s.quotations[q]!.closed && s.quotations[q]!.close <= unit) {
      i = s.quotations[q]!.close;
      continue;
    }
    const tag = s.tags[i] as Tag;
    const afterPause = s.tags[i - 1] === Tag.Punctuation;
    if (tag === Tag.Adversative && afterPause) return i - 1;
    if ((tag === Tag.Verb || tag === Tag.Auxiliary || tag === Tag.Negation) && conjunctionOn(s, i) && !isVerbalNoun(s, i) && !(s.chosen[i]?.cut.pronoun && hasNounReading(s, i))) {
      // A verb inside (الهجوم الذي وقع وأسفر، حل ينهي الحرب ويلبي) may go on; behind a pause وقد and ولم are the narrator's.
      if (tag !== Tag.Verb ? afterPause : (!inClause && (afterPause || isPerfect(s, i) || goesOnAs(s, i, cue))) || (afterPause && isPerfect(s, i) && (opensWithPerson(s, i + 1) || goesOnFor(s, i, cue)))) return i - 1;
    }
    // تدين الهجمات التي تهدد السكان، | وتحمل الحكومة المسؤولية: the next thing said.
    if (tag === Tag.Verb && afterPause && conjunctionOn(s, i) && isKind(s.tokens[i]!.word, Kind.Cue) && goesOnAs(s, i, cue) && opensWithPerson(s, i + 1)) return i - 1;
    // إعلان الوزير فتح الطريق | عاد السكان: a perfect right behind a definite noun is no relative clause, but the sentence's verb.
    if (tag === Tag.Verb && !inClause && s.tags[i - 1] === Tag.Noun && isPerfect(s, i) && !s.chosen[i]!.cut.pronoun && (hasArticle(s, i - 1) || s.chosen[i - 1]?.cut.pronoun)) return i - 1;
    // إعلان القوات تحرير المدينة، | يعد تقدما; وافقوا على الطلب، | يعود أغلبهم: behind a pause a verb without و begins the next clause.
    if (tag === Tag.Verb && afterPause && !inClause && !conjunctionOn(s, i) && (s.tags[cue] === Tag.Noun || s.tags[i - 2] !== Tag.Noun || hasArticle(s, i - 2))) return i - 1;
    // ، في حين عبر آخرون، بينما شارك: what others do meanwhile.
    if (afterPause && (LIST.meanwhile.has(s.tokens[i]!.word.fold) || (s.tokens[i]!.word.fold === WORD.in && LIST.meanwhile.has(s.tokens[i + 1]?.word.fold ?? "")))) return i - 1;
    // ، حيث قتل كذا: behind a pause the narrator tells what it is about.
    if (afterPause && s.tokens[i]!.word.fold === WORD.where && s.tags[i + 1] === Tag.Verb) return i - 1;
    // ، كما قدم شكره: the next thing done, told beside it.
    if (afterPause && s.tokens[i]!.word.fold === WORD.asWord && s.tags[i + 1] === Tag.Verb && isPerfect(s, i + 1)) return i - 1;
    // ، وبعد عودة الفريق قرر …: the next sentence, without its full stop.
    if (afterPause && tag === Tag.Preposition && conjunctionOn(s, i) && verbFollows(s, i, unit)) return i - 1;
    // الذي …، أن …، an unconjoined verb behind an indefinite noun: from here on verbs are inside.
    if (tag === Tag.Relative || tag === Tag.Complementizer || tag === Tag.Verb) inClause = true;
  }
  return unit;
}

/** وقدرتهم: a noun with its possessor has the letters of a verb with its object. */
function hasNounReading(s: Syntax, i: number): boolean {
  return s.tokens[i]!.word.analyses.some((a) => a.entry.features.pos === Pos.Noun && a.cut.pronoun !== "" && a.cut.conjunction !== "");
}

function isPerfect(s: Syntax, i: number): boolean {
  return s.chosen[i]?.entry.features.pos === Pos.Perfect;
}

/** أثنى على البحث الذي اعتمد، وأبدى ملاحظات: agrees with the verb of the statement, and is no consequence of the event spoken of. */
function goesOnFor(s: Syntax, i: number, cue: number): boolean {
  const a = s.chosen[i]?.entry.features;
  const b = s.chosen[cue]?.entry.features;
  return a !== undefined && b !== undefined && b.pos === Pos.Perfect && a.person === b.person && a.gender === b.gender && a.number === b.number && !LIST.resulting.has(s.tokens[i]!.word.fold);
}

/** تنفي المسؤولية وتوجه الاتهام: both in the imperfect, and they agree. */
function goesOnAs(s: Syntax, i: number, cue: number): boolean {
  const a = s.chosen[i]?.entry.features;
  const b = s.chosen[cue]?.entry.features;
  return a !== undefined && b !== undefined && b.pos === Pos.Imperfect && a.pos === b.pos && a.person === b.person && a.gender === b.gender && a.number === b.number;
}

/** Does a finite verb follow before the next mark? */
function verbFollows(s: Syntax, i: number, unit: number): boolean {
  for (let k = i + 1; k <= Math.min(unit, i + LONGEST_ADVERBIAL); k++) {
    if (s.tags[k] === Tag.Punctuation || s.tags[k] === Tag.Relative || s.tags[k] === Tag.Complementizer) return false;
    if (s.tags[k] === Tag.Verb) return isPerfect(s, k) && !conjunctionOn(s, k);
  }
  return false;
}

/** ووصل الوزير، واستقبلت الشرطة: the verb has a subject of its own. */
function opensWithPerson(s: Syntax, i: number): boolean {
  const { word } = s.tokens[i] ?? { word: undefined };
  return word !== undefined && s.tags[i] === Tag.Noun && (phraseAt(s, i, SPEAKING_PHRASES) !== undefined || isKind(word, Kind.Title) || isKind(word, Kind.Participant) || isKind(word, Kind.OrganisationHead) || isKind(word, Kind.Country) || isKind(word, Kind.Given));
}

/** يذكر أن، يشار إلى أن: background of the narrator's. */
const fillerTable = new PhraseTable<true>(fillers.filter((f) => LIST.fillerVerbs.has(foldText(f.split(" ")[0]!))).map((phrase) => ({ phrase, value: true })));

/** ، وذلك …; ، في إشارة إلى …; الأمر الذي …: from here the narrator comments on what was said. */
function narratorResumes(s: Syntax, i: number): boolean {
  const word = s.tokens[i]!.word.fold;
  const next = s.tokens[i + 1]?.word.fold;
  if (s.tags[i] === Tag.Verb && fillerTable.match(s.tokens, i)) return true;
  if (word === WORD.matter) return next === WORD.which;
  // وجاء ذلك بعد، ويأتي هذا، ولم يصدر تعليق: of the report, not in it.
  if (LIST.cameThis.has(withoutConjunction(word)) && conjunctionOn(s, i)) return s.tags[i + 1] === Tag.Demonstrative;
  // حيث يأتي ذلك على الرغم من
  if (word === WORD.where && LIST.cameThis.has(next ?? "")) return s.tags[i + 2] === Tag.Demonstrative;
  if (LIST.didNotYet.has(word)) return LIST.issued.has(next ?? "");
  if (s.tokens[i - 1]!.surface !== ARABIC_COMMA) return false;
  if (setsTurn(s, i)) return true;
  return (word === WORD.andSo && s.tags[i + 1] !== Tag.Complementizer) || (word === WORD.in && next === WORD.reference);
}

/** ، وعن سبب الغياب أوضح المدير أن: the narrator turns to another question. */
function turnsTo(s: Syntax, marks: Marks, i: number, unit: number): boolean {
  if (s.tags[i] !== Tag.Preposition || s.tags[i - 1] !== Tag.Punctuation || !conjunctionOn(s, i) || !LIST.topics.has(withoutConjunction(s.tokens[i]!.word.fold))) return false;
  for (let k = i + 1; k <= Math.min(unit, i + LONGEST_TOPIC); k++) {
    if (s.tags[k] === Tag.Verb) return marks.cueAt[k] === 1 && isPerfect(s, k) && !conjunctionOn(s, k);
    if (s.tags[k] === Tag.Complementizer || s.tags[k] === Tag.Relative) return false;
  }
  return false;
}

/** ، من جهته …: another speaker has the word. */
function setsTurn(s: Syntax, i: number): boolean {
  return turnTable.match(s.tokens, i) !== undefined;
}

/** After dots: a cue, a participle, an adversative, a conjunction or a conjoined verb begins something new. */
function startsNewStatement(s: Syntax, marks: Marks, i: number): boolean {
  return marks.cueAt[i] === 1 || s.tags[i] === Tag.Participle || s.tags[i] === Tag.Adversative || s.tags[i] === Tag.Conjunction || ((s.tags[i] === Tag.Verb || s.tags[i] === Tag.Auxiliary) && conjunctionOn(s, i) !== "");
}

/** وأضاف، وقال: a conjoined perfect verb of saying opens the narrator's next sentence; so do كما أضاف، فيما أكدت، لكنه أوضح. */
function startsTurn(s: Syntax, i: number, cue: number): boolean {
  const a = s.tokens[i]!.word.analyses.find((x) => x.entry.kind === Kind.Cue && (x.entry.features.pos === Pos.Perfect || x.entry.features.pos === Pos.Imperfect));
  if (!a) return false;
  const third = a.entry.features.person === 3 && a.entry.features.active;
  const perfect = a.entry.features.pos === Pos.Perfect;
  if (a.cut.conjunction === WAW || a.cut.conjunction === FEH) return third && (perfect || sameTense(s, i, cue));
  const before = s.tokens[i - 1]!.word.fold;
  // كما أضاف، فيما تؤكد، في حين شكك
  if (LIST.turnBefore.has(before) || (LIST.meanwhile.has(before) && s.tokens[i - 2]?.word.fold === WORD.in)) return third && (perfect || sameTense(s, i, cue));
  // إلا أنه أضاف، غير أنها أكدت
  if (s.tags[i - 1] === Tag.Complementizer && s.chosen[i - 1]?.cut.pronoun && LIST.exceptThat.has(s.tokens[i - 2]?.word.fold ?? "")) return third;
  return LIST.butHe.has(before) && third;
}

/** ، وتنفي روسيا …: behind a pause also in the imperfect, where another speaker is named at once. */
function namesAnother(s: Syntax, i: number): boolean {
  return s.tags[i - 1] === Tag.Punctuation && (conjunctionOn(s, i) === WAW || (conjunctionOn(s, i) === "" && isPerfect(s, i))) && opensWithPerson(s, i + 1);
}

/** يقول … ويضيف: an imperfect takes the turn from an imperfect only; else ويقول may belong to what is said. */
function sameTense(s: Syntax, i: number, cue: number): boolean {
  return s.chosen[i]?.entry.features.pos === s.chosen[cue]?.entry.features.pos && isKind(s.tokens[i]!.word, Kind.Cue);
}

/** The last token before the words that open the turn: كما | أضاف, إلا أنه | أضاف. */
function beforeOpening(s: Syntax, i: number, from: number): number {
  let k = i - 1;
  const w = s.tokens[k]!.word.fold;
  if (s.tags[k] === Tag.Complementizer) return Math.max(from, k - 2);
  if (LIST.meanwhile.has(w) && s.tokens[k - 1]?.word.fold === WORD.in) return Math.max(from, k - 2);
  if (LIST.turnBefore.has(w) || LIST.butHe.has(w)) k--;
  return Math.max(from, k);
}

/** A quotation of some length inside makes the content mixed; a name in quotes does not. */
function holdsQuotation(s: Syntax, first: number, last: number): boolean {
  for (let i = first; i <= Math.min(last, first + LONGEST_LOOK); i++) {
    const q = s.quotationAt[i]!;
    if (q >= 0 && s.quotations[q]!.close - i > 4) return true;
  }
  return false;
}

/** How many marks in a row are taken off. */
const MOST_MARKS = 64;

/** Content without the punctuation around it; a closing parenthesis stays if its opening one is inside. */
function made(s: Syntax, first: number, last: number, quotation: "direct" | "indirect" | "mixed"): ContentFound | undefined {
  let a = first;
  let b = last;
  while (a <= b && a - first < MOST_MARKS && s.tokens[a]!.kind === TokenKind.Punctuation) a++;
  while (b >= a && last - b < MOST_MARKS && s.tokens[b]!.kind === TokenKind.Punctuation && !(s.tokens[b]!.surface === ")" && hasOpening(s, a, b)) && s.tokens[b]!.surface !== "%") b--;
  if (a > b) return undefined;
  return { tokens: { first: a, last: b }, spans: [{ start: s.tokens[a]!.start, end: s.tokens[b]!.end }], quotation };
}

/** Does an opening parenthesis stand inside? */
function hasOpening(s: Syntax, a: number, b: number): boolean {
  for (let i = b; i >= Math.max(a, b - LONGEST_LOOK); i--) if (s.tokens[i]!.surface === "(") return true;
  return false;
}
