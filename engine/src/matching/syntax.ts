/**
 * A light syntax over the tokens: one tag a word, chosen by its neighbours, and where noun phrases end. Not a parser: just enough for
 * the stages to tell a verb from a noun (قتل), a name from a word, and a phrase's head from its company. One pass, left to right.
 */
import type { FunctionClass } from "../lexicon/function-words.ts";
import { isQuotationMark, type Quotation } from "../text/quotations.ts";
import type { SentenceRange } from "../text/sentences.ts";
import { TokenKind } from "../text/tokens.ts";
import { Kind, Pos } from "./dictionary.ts";
import { type Analysis, type Token, type Word, WordMemo, phrasesAt } from "./words.ts";

export const enum Tag {
  Noun = 0,
  Verb = 1,
  Preposition = 2,
  /** A preposition with its pronoun: له، عليه، منهم. */
  PrepositionalPronoun = 3,
  Conjunction = 4,
  /** أن، إن, also with a pronoun or preposition on it (بأن، أنه). */
  Complementizer = 5,
  Relative = 6,
  Demonstrative = 7,
  Pronoun = 8,
  Negation = 9,
  /** كان، قد، سوف، تم، ما زال. */
  Auxiliary = 10,
  Adverb = 11,
  Number = 12,
  Quantifier = 13,
  Interrogative = 14,
  Adversative = 15,
  Particle = 16,
  Punctuation = 17,
  QuotationMark = 18,
  Foreign = 19,
  /** مؤكدا: a participle in the accusative that can carry a clause of its own. */
  Participle = 20,
}

const TAGS: Readonly<Record<FunctionClass, Tag>> = {
  preposition: Tag.Preposition,
  "prepositional-pronoun": Tag.PrepositionalPronoun,
  conjunction: Tag.Conjunction,
  complementizer: Tag.Complementizer,
  relative: Tag.Relative,
  demonstrative: Tag.Demonstrative,
  pronoun: Tag.Pronoun,
  negation: Tag.Negation,
  auxiliary: Tag.Auxiliary,
  modal: Tag.Auxiliary,
  interrogative: Tag.Interrogative,
  adverb: Tag.Adverb,
  particle: Tag.Particle,
  quantifier: Tag.Quantifier,
  comparative: Tag.Noun,
  exception: Tag.Adversative,
  adversative: Tag.Adversative,
  vocative: Tag.Particle,
};

export interface Syntax {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly SentenceRange[];
  readonly quotations: readonly Quotation[];
  readonly tags: Uint8Array;
  /** The analysis the tag rests on, if the word is known. */
  readonly chosen: readonly (Analysis | undefined)[];
  /** Number of the sentence of each token. */
  readonly sentenceOf: Uint32Array;
  /** Index into `quotations` of the innermost quotation around each token, or -1. */
  readonly quotationOf: Int32Array;
  /** Index into `quotations` of the quotation whose opening mark is this token, or -1. */
  readonly quotationAt: Int32Array;
}

/** What a word can be, found once a word. */
interface Options {
  readonly verb: Analysis | undefined;
  readonly noun: Analysis | undefined;
  readonly name: Analysis | undefined;
  readonly func: Analysis | undefined;
  readonly participle: Analysis | undefined;
}

const options = new WordMemo< Options>();

export function analyseSyntax(text: string, tokens: readonly Token[], sentences: readonly SentenceRange[], quotations: readonly Quotation[]): Syntax {
  const n = tokens.length;
  const tags = new Uint8Array(n);
  const chosen: (Analysis | undefined)[] = new Array(n);
  const sentenceOf = new Uint32Array(n);
  const quotationOf = new Int32Array(n).fill(-1);
  sentences.forEach((s, k) => sentenceOf.fill(k, s.first, s.last + 1));
  const quotationAt = new Int32Array(n).fill(-1);
  quotations.forEach((q, k) => {
    quotationAt[q.open] = k;
  });
  // Sorted by where they open, so the later, inner ones overwrite. Deep nesting of broken marks is cut off to stay linear.
  let budget = n * 4 + 64;
  quotations.forEach((q, k) => {
    const to = Math.min(q.close, n);
    budget -= to - q.open;
    if (budget > 0) quotationOf.fill(k, q.open + 1, to);
  });
  let previous = -1;
  let phraseEnd = -1;
  let clauseHasVerb = false;
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    if (i === 0 || sentenceOf[i] !== sentenceOf[i - 1]) previous = -1;
    if (i > phraseEnd) phraseEnd = namePhraseEnd(tokens, i);
    if (previous < 0 || opensClause(tags[previous] as Tag)) clauseHasVerb = false;
    tags[i] = i <= phraseEnd && token.kind === TokenKind.Word ? nameTag(tokens, chosen, i) : tagOf(tokens, tags, chosen, i, previous, clauseHasVerb);
    if (tags[i] === Tag.Verb) clauseHasVerb = true;
    if (tags[i] !== Tag.QuotationMark) previous = i;
    if (token.kind === TokenKind.Number) tags[i] = Tag.Number;
  }
  return { text, tokens, sentences, quotations, tags, chosen, sentenceOf, quotationOf, quotationAt };
}

/** What a word is wherever it stands; most words leave the neighbours nothing to decide. */
interface SureTag {
  readonly tag: Tag;
  readonly analysis: Analysis | undefined;
}

const UNSETTLED = 255 as Tag;
const DEPENDS: SureTag = { tag: UNSETTLED, analysis: undefined };
const sureTag = new WordMemo<SureTag>();

/** The branches of `tagOf` that ask nothing of the context, once a word. */
function settle(word: Word): SureTag {
  const o = optionsOf(word);
  const best = word.analyses[0];
  let sure = DEPENDS;
  if (best && !NAME_LINKS.has(word.fold) && word.norm !== "آل" && !BETWEEN_OR_VERB.has(word.fold)) {
    if (o.func && (o.func === best || !o.name || isComplementizer(o.func))) {
      const [, kind] = o.func.entry.row as readonly [string, FunctionClass];
      if (!(TAGS[kind] === Tag.Relative && o.func.entry.written === "من")) sure = { tag: TAGS[kind] === Tag.Preposition && o.func.cut.pronoun ? Tag.PrepositionalPronoun : TAGS[kind], analysis: o.func };
    } else if (!o.participle && !o.verb) sure = { tag: best.entry.kind === Kind.Number ? Tag.Number : Tag.Noun, analysis: best };
    else if (!o.participle && o.verb && !o.noun && !o.name && !(o.verb.entry.features.jussive && o.verb.cut.conjunction)) sure = { tag: Tag.Verb, analysis: o.verb };
  }
  sureTag.set(word, sure);
  return sure;
}

/** Last token of the longest multi-word name, title or body of the lexicon that begins here (عبد الله, وزارة الدفاع), or -1. */
function namePhraseEnd(tokens: readonly Token[], i: number): number {
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

/** Inside such a phrase every word is a noun, whatever verb its letters could be. */
function nameTag(tokens: readonly Token[], chosen: (Analysis | undefined)[], i: number): Tag {
  const o = optionsOf(tokens[i]!.word);
  if (o.func && o.func === tokens[i]!.word.analyses[0]) {
    chosen[i] = o.func;
    return functionTag(o.func, tokens, i);
  }
  chosen[i] = o.noun ?? o.name;
  return Tag.Noun;
}

function tagOf(tokens: readonly Token[], tags: Uint8Array, chosen: (Analysis | undefined)[], i: number, previous: number, clauseHasVerb: boolean): Tag {
  const token = tokens[i]!;
  if (token.kind === TokenKind.Punctuation) return isQuotationMark(token.surface) ? Tag.QuotationMark : Tag.Punctuation;
  if (token.kind === TokenKind.Number) return Tag.Number;
  if (token.kind === TokenKind.Foreign) return Tag.Foreign;
  const sure = sureTag.get(token.word) ?? settle(token.word);
  if (sure.tag !== UNSETTLED) {
    chosen[i] = sure.analysis;
    return sure.tag;
  }
  const o = optionsOf(token.word);
  const best = token.word.analyses[0];
  if ((NAME_LINKS.has(token.word.fold) || token.word.norm === "آل") && tokens[i + 1]?.kind === TokenKind.Word && tokens[i + 1]!.breaks === 0) {
    chosen[i] = o.name ?? o.noun;
    return Tag.Noun;
  }
  if (previous < 0 && BETWEEN_OR_VERB.has(token.word.fold) && (token.word.fold === "وبين" ? opensWithBayyana(tokens, i) : opensWithAbbara(tokens, i))) {
    chosen[i] = o.verb;
    return o.verb ? Tag.Verb : Tag.Preposition;
  }
  // صاحب محل: the owner, seldom "accompanied"; ردا على سؤال: in reply, not "both answered".
  if (o.verb && ((token.word.fold === "صاحب" && (previous < 0 || tags[previous] !== Tag.Relative)) || (IN_REPLY.has(token.word.fold) && tokens[i + 1]?.word.fold === "علي"))) {
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

/** بأن، وأن، أنه: whatever else the letters could be. */
function isComplementizer(a: Analysis): boolean {
  return (a.entry.row as readonly [string, FunctionClass])[1] === "complementizer";
}

/** وبين المدير أن …: at the head of a sentence, with أن before any verb, it is بيّن. */
function opensWithBayyana(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < i + 14 && k < tokens.length; k++) {
    const { word, surface, breaks } = tokens[k]!;
    if (breaks > 0 || surface === ".") return false;
    const o = optionsOf(word);
    if (o.func && isComplementizer(o.func) && !o.func.cut.conjunction && !o.func.cut.preposition) return true;
    if (o.verb && !o.noun && !o.name && !o.func && word.norm !== "آل") return false;
  }
  return false;
}

const IN_REPLY = new Set(["ردا", "وردا"]);

/** At the head of a sentence بيّن and عبّر rather than "and between" and "across". */
const BETWEEN_OR_VERB = new Set(["وبين", "عبر", "وعبر"]);

/** وعبر المدير عن شكره: at the head of a sentence, with عن and what somebody feels before any verb, it is عبّر. */
function opensWithAbbara(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < i + 18 && k < tokens.length; k++) {
    const { word, surface, breaks } = tokens[k]!;
    if (breaks > 0 || surface === ".") return false;
    if (word.fold === "عن") {
      const felt = tokens[k + 1];
      return felt !== undefined && (FEELING_DEGREES.has(felt.word.fold) || felt.word.analyses.some((a) => a.cut.pronoun !== "" && !a.cut.article));
    }
    const o = optionsOf(word);
    if (o.verb && !o.noun && !o.name && !o.func) return false;
  }
  return false;
}

/** Between عن and the feeling: عن خالص شكره, عن بالغ أسفه. */
const FEELING_DEGREES = new Set(["خالص", "بالغ", "عميق", "عظيم", "جزيل", "شديد", "وافر", "صادق", "كامل"]);

/** Words that join names: محمد بن راشد, عبد الجواد, أبو بكر, آل سعود. */
const NAME_LINKS = new Set(["بن", "ابن", "بنت", "عبد", "ابو", "ابي", "ابا"]);

function functionTag(a: Analysis, tokens: readonly Token[], i: number): Tag {
  const row = a.entry.row as readonly [string, FunctionClass];
  const tag = TAGS[row[1]];
  if (tag === Tag.Preposition && a.cut.pronoun) return Tag.PrepositionalPronoun;
  // من is a relative before a verb, else a preposition; ما likewise is tagged relative.
  if (tag === Tag.Relative && a.entry.written === "من") {
    const next = tokens[i + 1];
    const verb = next && optionsOf(next.word).verb;
    return a.cut.preposition || (verb && !optionsOf(next.word).noun && !optionsOf(next.word).name) ? Tag.Relative : Tag.Preposition;
  }
  return tag;
}

function optionsOf(word: Word): Options {
  let o = options.get(word);
  if (o) return o;
  let verb: Analysis | undefined, noun: Analysis | undefined, name: Analysis | undefined, func: Analysis | undefined, participle: Analysis | undefined;
  for (const a of word.analyses) {
    const { kind, features } = a.entry;
    if (kind === Kind.Function) func ??= a;
    else if (features.pos === Pos.Perfect || features.pos === Pos.Imperfect) verb ??= a;
    else if (features.pos === Pos.ActiveParticiple && features.accusative && !a.cut.article && !a.cut.preposition && kind === Kind.Cue) participle ??= a;
    else if (kind === Kind.Given || kind === Kind.Family || kind === Kind.Place || kind === Kind.Country || kind === Kind.Person || kind === Kind.Outlet || kind === Kind.Organisation) name ??= a;
    else noun ??= a;
  }
  o = { verb, noun, name, func, participle };
  options.set(word, o);
  return o;
}

/** The letters allow a verb and a noun: the neighbours decide. */
function isVerbHere(tokens: readonly Token[], tags: Uint8Array, chosen: readonly (Analysis | undefined)[], i: number, previous: number, o: Options, clauseHasVerb: boolean): boolean {
  const verb = o.verb!;
  const imperfect = verb.entry.features.pos === Pos.Imperfect;
  if (verb.cut.future) return true;
  const other = o.noun ?? o.name!;
  // يوما, ساعة, مئة: words of time and number are hardly ever the verb.
  if ((other.entry.kind === Kind.Time || other.entry.kind === Kind.Number) && other === tokens[i]!.word.analyses[0]) return false;
  // An article or preposition that only the noun reading explains.
  if (other.cut.article || (other.cut.preposition && !verb.cut.preposition && other === tokens[i]!.word.analyses[0])) {
    if (!(imperfect && verb.cut.pronoun === "" && !other.cut.article)) return false;
  }
  const conjoined = verb.cut.conjunction !== "";
  // A person's name outweighs the verb (علي، سعد); the short name of a body (أفاد) does not outweigh a verb of saying.
  const named = o.name !== undefined && !o.name.entry.homograph && (verb.entry.kind !== Kind.Cue || o.name.entry.kind === Kind.Given || o.name.entry.kind === Kind.Family);
  // وزير is no و + verb where the whole is a known noun.
  if (conjoined && other.cut.conjunction === "" && other === tokens[i]!.word.analyses[0] && other.entry.kind !== Kind.Verb) return false;
  if (verb.entry.features.jussive && !isJussiveParticle(tokens, previous)) return false;
  if (previous < 0) return true;
  // عبد الجواد صالح, الوزير صالح: a name after a name or title.
  if (o.name && !imperfect && !conjoined && previous === i - 1) {
    const k = chosen[previous]?.entry.kind;
    if (k === Kind.Given || k === Kind.Family || k === Kind.Title || k === Kind.Person) return false;
    if (chosen[previous] === undefined && i >= 2 && NAME_LINKS.has(tokens[i - 2]!.word.fold)) return false;
  }
  const p = tags[previous] as Tag;
  if (!conjoined) {
    switch (p) {
      case Tag.Preposition:
      case Tag.Demonstrative:
      case Tag.Quantifier:
      case Tag.Number:
        return false;
      case Tag.Complementizer:
        return imperfect || (!o.name && chosen[previous]?.cut.pronoun !== "" && chosen[previous] !== undefined);
      case Tag.Relative:
      case Tag.Auxiliary:
      case Tag.Interrogative:
      case Tag.Pronoun:
        return true;
      case Tag.Negation:
        return tokens[previous]!.word.fold !== "عدم";
      case Tag.Conjunction:
        return !named || imperfect;
      case Tag.Punctuation:
        // أعلنت، في وقت سابق، رفضها: a verbal noun with its possessor rather than a bare verb with its object.
        if (!imperfect && o.noun?.entry.features.pos === Pos.VerbalNoun && (pendingObject(tags, chosen, i) || (verb.cut.pronoun && clauseSeen(tags, i)))) return false;
        // ، صاحب محل …: apposition rather than a new verb.
        if (!imperfect && (other.entry.kind === Kind.Title || other.entry.kind === Kind.Participant)) return false;
        return !named || imperfect;
      case Tag.PrepositionalPronoun:
      case Tag.Adverb:
      case Tag.Adversative:
        return !named || imperfect;
      case Tag.Verb:
        // نفى تسلم أي رسالة: a verbal noun is the object of the verb before.
        if (o.noun?.entry.features.pos === Pos.VerbalNoun && !/^[وف]?[ي]/.test(verb.cut.written)) return false;
        // كان يقول، بدأ يتحدث; but قال علي.
        return imperfect && !named;
      default:
        break;
    }
    // جلسة عقدها المجلس: an indefinite noun and a pronoun that goes back to it.
    if (!imperfect && verb.cut.pronoun && p === Tag.Noun && refersBack(tokens[previous]!.word.fold, verb.cut.pronoun) && !chosen[previous]?.cut.article && !(o.noun?.entry.features.pos === Pos.VerbalNoun && o.noun.entry.kind !== Kind.Verb)) return true;
    // أعلن الوزير رفض العروض: the clause has its verb, the verbal noun is its object.
    if (clauseHasVerb && o.noun && (o.noun.entry.features.pos === Pos.VerbalNoun || pendingObject(tags, chosen, i)) && p === Tag.Noun && (!imperfect || /^ت/.test(verb.cut.written))) return false;
    // After a noun: a noun without article and without pronoun opens an iḍāfa, a definite one may be a subject.
    if (named && !imperfect) return false;
    // قال has the letters of a rare participle too.
    if (tokens[i]!.word.analyses[0] === verb && verb.entry.kind === Kind.Cue && other.entry.kind === Kind.Verb) return true;
    const before = chosen[previous];
    const definite = before ? before.cut.article || before.cut.pronoun !== "" || isNameKind(before.entry.kind) : /^(و|ف|ب|ك)?ال|^لل/.test(tokens[previous]!.word.norm);
    // اتفاق تعاون: after an indefinite noun the letters of a verbal noun are one, unless it begins with ي.
    if (imperfect && !definite && o.noun && /^[تن]/.test(verb.cut.written)) return false;
    return imperfect || definite;
  }
  if (named && !imperfect) return false;
  // للكاظمي وصالح: a homograph joined to a name is a name.
  if (o.name && !imperfect && previous === i - 1 && chosen[previous] && isNameKind(chosen[previous]!.entry.kind)) return false;
  // و + …: continues a list after a noun of the same kind, or opens a clause.
  if (p === Tag.Noun && !imperfect) {
    const before = chosen[previous];
    // من خلال خلق ودعم الجماعات: the second of two verbal nouns after a preposition.
    if (o.noun?.entry.features.pos === Pos.VerbalNoun && previous >= 1 && (tags[previous - 1] === Tag.Preposition || before?.cut.preposition || tokens[previous - 1]!.word.fold === "خلال") && before && !before.cut.article && tokens[i + 1] && startsWithArticle(tokens[i + 1]!.word)) return false;
    if (before && before.entry.features.pos === Pos.VerbalNoun && o.noun?.entry.features.pos === Pos.VerbalNoun && tokens[i + 1] && startsWithArticle(tokens[i + 1]!.word) && !endsClause(tokens, previous)) return false;
  }
  return true;
}

function isJussiveParticle(tokens: readonly Token[], previous: number): boolean {
  const w = previous < 0 ? "" : tokens[previous]!.word.fold;
  return w.endsWith("لم") || w === "لا" || w === "ولا" || w === "لما";
}

function isNameKind(kind: Kind): boolean {
  return kind === Kind.Given || kind === Kind.Family || kind === Kind.Person || kind === Kind.Place || kind === Kind.Country || kind === Kind.Organisation || kind === Kind.Outlet;
}

function startsWithArticle(word: Word): boolean {
  return word.norm.startsWith("ال");
}

function endsClause(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.kind === TokenKind.Punctuation;
}

/** أعلن المحافظ، اليوم، وقف العمل: a verb of saying before that has had neither clause nor quotation yet. */
function pendingObject(tags: Uint8Array, chosen: readonly (Analysis | undefined)[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 16; k--) {
    const t = tags[k] as Tag;
    if (t === Tag.Complementizer || t === Tag.QuotationMark || t === Tag.Conjunction || t === Tag.Relative) return false;
    if (t === Tag.Verb) return chosen[k]?.entry.kind === Kind.Cue;
  }
  return false;
}

/** Is there a verb before in this stretch of the sentence? */
function clauseSeen(tags: Uint8Array, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 8; k--) if (tags[k] === Tag.Verb) return true;
  return false;
}

function opensClause(tag: Tag): boolean {
  return tag === Tag.Punctuation || tag === Tag.Conjunction || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Adversative || tag === Tag.Participle;
}

/** Could this pronoun mean this noun? ه a masculine, ها a feminine or a plural of things. */
function refersBack(noun: string, pronoun: string): boolean {
  if (pronoun === "ه") return !noun.endsWith("ه");
  return pronoun === "ها" && (noun.endsWith("ه") || noun.endsWith("ات"));
}

/** A word the lexicon does not have: only its shape and its neighbour speak. */
function unknown(tokens: readonly Token[], tags: Uint8Array, chosen: readonly (Analysis | undefined)[], i: number, previous: number): Tag {
  const { norm } = tokens[i]!.word;
  const bare = norm.length > 3 && (norm[0] === "و" || norm[0] === "ف") ? norm.slice(1) : norm;
  if (/^س[يتن]..../.test(bare) || (/^ي....*/.test(bare) && !/[ةىا]$/.test(bare) && bare.length >= 4)) {
    const p = previous < 0 ? Tag.Punctuation : tags[previous];
    if (p === Tag.Preposition || p === Tag.Demonstrative || p === Tag.Verb) return Tag.Noun;
    if (previous >= 0 && previous === i - 1 && (afterName(chosen, previous) || NAME_LINKS.has(tokens[previous]!.word.fold) || tokens[previous]!.word.norm === "آل")) return Tag.Noun;
    return Tag.Verb;
  }
  return Tag.Noun;
}

function afterName(chosen: readonly (Analysis | undefined)[], i: number): boolean {
  const kind = i < 0 ? undefined : chosen[i]?.entry.kind;
  return kind === Kind.Given || kind === Kind.Title || kind === Kind.Family || kind === Kind.Person;
}

// ── noun phrases ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Is a clitic on this token that starts something new: a conjunction, or a preposition on a noun? */
export function conjunctionOn(s: Syntax, i: number): string {
  const a = s.chosen[i];
  if (a) return a.cut.conjunction;
  return "";
}

export function prepositionOn(s: Syntax, i: number): string {
  const a = s.chosen[i];
  if (a) return a.cut.preposition;
  const { norm } = s.tokens[i]!.word;
  if (/^(و|ف)?لل/.test(norm)) return "ل";
  const m = /^(?:و|ف)?([بك])ال/.exec(norm);
  return m ? m[1]! : "";
}

export function hasArticle(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  if (a) return a.cut.article || a.entry.written.startsWith("ال");
  return /^(و|ف)?(ب|ك)?ال|^(و|ف)?لل/.test(s.tokens[i]!.word.norm);
}

export function isNominal(s: Syntax, i: number): boolean {
  const t = s.tags[i];
  return t === Tag.Noun || t === Tag.Foreign;
}

function isDefinite(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  return hasArticle(s, i) || (a !== undefined && s.tags[i] === Tag.Noun && (a.cut.pronoun !== "" || isNameKind(a.entry.kind)));
}

function mayFollowDefinite(s: Syntax, i: number): boolean {
  const a = s.chosen[i];
  if (!a) return true;
  const { kind, features } = a.entry;
  if (a.cut.pronoun) return false;
  if (isNameKind(kind) || kind === Kind.Title || kind === Kind.Nisba || kind === Kind.Number || kind === Kind.Time) return true;
  if (s.tokens[i]!.word.analyses.some((x) => isNameKind(x.entry.kind) && !x.cut.article)) return true;
  if (!hasArticle(s, i)) return kind === Kind.Participant || kind === Kind.OrganisationHead;
  return !(features.pos === Pos.VerbalNoun && kind !== Kind.Verb);
}

/**
 * Last token of the simple noun phrase that begins at `first`: iḍāfa, adjectives, apposition without comma, a short quoted name, a short
 * parenthesis. Stops before verbs, prepositions, conjunctions and clitics that open something new.
 */
export function nounPhraseEnd(s: Syntax, first: number, most = 14): number {
  const last = s.sentences[s.sentenceOf[first]!]!.last;
  let i = first;
  let definite = isDefinite(s, first);
  while (i + 1 <= last && i - first < most) {
    const next = i + 1;
    const t = s.tags[next] as Tag;
    if (t === Tag.Noun || t === Tag.Foreign || t === Tag.Number) {
      if (t === Tag.Noun && (conjunctionOn(s, next) || prepositionOn(s, next))) break;
      // After a definite noun only its adjectives, a name or a title go on: إدارة الميناء | وقف العمل, مكتب المحافظ | التعليق.
      if (t === Tag.Noun && definite && !mayFollowDefinite(s, next)) break;
      definite ||= t === Tag.Noun && isDefinite(s, next);
      i = next;
    } else if (t === Tag.QuotationMark && s.tags[i] !== Tag.QuotationMark) {
      const q = s.quotations[s.quotationAt[next]!];
      if (!q?.closed || q.close - q.open > 6 || q.close > last) break;
      i = q.close;
    } else if (t === Tag.Punctuation && s.tokens[next]!.surface === "(") {
      let close = next;
      while (close <= last && close - next < 7 && s.tokens[close]!.surface !== ")") close++;
      if (s.tokens[close]?.surface !== ")" || close > last) break;
      i = close;
    } else if (t === Tag.Demonstrative && next + 1 <= last && isNominal(s, next + 1)) i = next;
    else break;
  }
  return i;
}
