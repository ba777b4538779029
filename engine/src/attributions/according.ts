/** According to: بحسب مصدر, وفقا لبيان, نقلا عن وكالة, كما قال الوزير — before, inside or after what it covers. */
import type { Act } from "../reading.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { describe } from "../mentions/describe.ts";
import { ARABIC_COMMA, ARABIC_QUESTION, ARABIC_SEMICOLON, LAM, WAW } from "../text/letters.ts";
import { actOf } from "./acts.ts";
import { audienceOf } from "./audience.ts";
import { type ContentFound, findContent } from "./contents.ts";
import { type CueCandidate, limitOf } from "./cues.ts";
import { type Discourse, type Draft, latestInSentence, push } from "./drafts.ts";
import type { Clue } from "./finding.ts";
import type { Marks } from "./marks.ts";
import { mediumIn, readCompany } from "./sources.ts";
import { phraseCueSpan, spanOf } from "./spans.ts";
import { speakerOf } from "./subjects.ts";
import { beginsLikeOneOf, LIST, WORD } from "./words.ts";

/** How many words the source of the phrase may take. */
const LONGEST_SOURCE = 25;
/** In how many words behind the source a medium may stand. */
const MEDIUM_WITHIN = 4;
/** How many words may stand before a phrase that opens its clause (وفي بغداد، وبحسب …). */
const WORDS_BEFORE_OPENING = 2;
/** How many words a relative clause about the source may take. */
const LONGEST_RELATIVE = 12;
/** How far back the beginning of what is covered is looked for. */
const LONGEST_COVERED = 400;
/** How many tokens a dateline takes at most: to its dash, to its colon. */
const DATELINE = 14;
const COLON_OF_DATELINE = 9;

/** Reads the phrase's source, then what it covers. */
export function readAccording(discourse: Discourse, cue: CueCandidate): void {
  const { s, referents, times, marks, drafts } = discourse;
  const { first: begin } = s.sentences[s.sentenceOf[cue.token]!]!;
  const limit = limitOf(s, cue.token);
  let to = cue.last + 1;
  while (to <= limit && to <= cue.last + LONGEST_SOURCE && !stopsSource(s, marks, to)) to++;
  // وفقا لمصادر: the ل belongs to the phrase, what it stands on is the source.
  const withClitic = cue.rows.length === 0 && prepositionOn(s, cue.last + 1) === LAM && cue.last + 1 < to;
  const company = readCompany(s, referents, times, cue.last + 1, to, false, undefined, withClitic ? cue.last + 1 : -1);
  if (!company.source && cue.rows.length === 0) return;
  const clues: Clue[] = [{ part: "cue", first: cue.token, last: cue.last }];
  let source: Draft["source"] = null;
  let after = cue.last;
  if (company.source) {
    const mention = speakerOf(discourse, company.source) ?? describe(s, referents, company.source.first, company.source.last);
    source = { mention, span: spanOf(s, company.source) };
    clues.push({ part: "source", ...company.source });
    after = Math.max(company.source.last, company.next - 1);
  }
  const opens = opensClause(s, cue.token, begin);
  // على لسان inside a clause: somebody is made to speak, nothing is covered.
  if (!opens && s.tokens[cue.last]!.word.fold === WORD.tongue) return;
  // ارتفعت الأسعار، كما قال الوزير: the first words of the sentence, and all that is covered.
  const behind = opens ? contentBehind(s, marks, cue.token, after + 1, limit) : contentOfHolder(s, drafts, cue.token);
  const content = behind ?? contentBefore(s, cue.token, begin);
  if (!content) return;
  const row = cue.rows[0];
  const act: Act = row ? actOf(s, row, content.tokens.first, content.tokens.last).act : "say";
  push(discourse, {
    first: cue.token, last: cue.last, part: phraseCueSpan(s, cue), source, content, act, medium: company.medium ?? mediumIn(s, after + 1, Math.min(limit, after + MEDIUM_WITHIN)),
    audience: audienceOf(s, referents, company.audience), row, rule: `according-to phrase ${opens ? "before" : "after"} what it covers`, clues,
  });
}

/** Marks but those inside names, أن, a participle, a conjunction, the main verb or another such phrase end the source. */
function stopsSource(s: Syntax, marks: Marks, i: number): boolean {
  const tag = s.tags[i] as Tag;
  const { surface } = s.tokens[i]!;
  if (tag === Tag.Punctuation) return surface !== "(" && surface !== ")" && surface !== "/" && surface !== "-";
  if (tag === Tag.Complementizer || tag === Tag.Participle || tag === Tag.Conjunction || tag === Tag.Adversative) return true;
  // وفق القائد | الذي أوضح أن: a statement of its own.
  if (tag === Tag.Relative && marks.cueAt[i + 1]) return true;
  if (tag === Tag.Verb && s.tags[i - 1] !== Tag.Relative) return true;
  return marks.accordingAt[i] === 1;
}

/** Does the phrase stand at the head of its sentence, or behind a dateline? */
function opensClause(s: Syntax, i: number, begin: number): boolean {
  let words = 0;
  for (let k = i - 1; k >= begin && k >= i - DATELINE; k--) {
    if (s.tags[k] === Tag.Punctuation) {
      if (words === 0 && (s.tokens[k]!.surface === "-" || s.tokens[k]!.surface === ":")) return true;
      continue;
    }
    words++;
    if (words > WORDS_BEFORE_OPENING) return isJoinedBehindPause(s, i);
  }
  return true;
}

/** …، وحسب إحصائية حديثة تم كذا: joined by و behind a pause it opens the next clause. */
function isJoinedBehindPause(s: Syntax, i: number): boolean {
  const { fold } = s.tokens[i]!.word;
  return s.tags[i - 1] === Tag.Punctuation && fold[0] === WAW && beginsLikeOneOf(LIST.accordingStems, fold.slice(1));
}

/** بحسب مصدر طبي، (فإن) …: what follows the source. */
function contentBehind(s: Syntax, marks: Marks, cue: number, behind: number, limit: number): ContentFound | undefined {
  let from = behind;
  from = behindRelative(s, from, limit);
  while (from <= limit && (s.tokens[from]!.surface === ARABIC_COMMA || s.tokens[from]!.surface === "," || s.tokens[from]!.surface === ARABIC_SEMICOLON || s.tokens[from]!.surface === ":")) from++;
  if (s.tags[from] === Tag.Complementizer) from++;
  if (from > limit) return undefined;
  const q = s.quotationAt[from] ?? -1;
  return findContent(s, marks, cue, q >= 0 ? from + 1 : from, q, true);
}

/** إحصائية نشرها الموقع | تم، معلومات حصلت عليها الصحيفة | فإن: a bare relative clause about the source, which its pronoun shows. */
function behindRelative(s: Syntax, from: number, limit: number): number {
  if (s.tags[from] !== Tag.Verb || conjunctionOn(s, from) !== "" || !(s.chosen[from]?.cut.pronoun || s.tags[from + 1] === Tag.PrepositionalPronoun)) return from;
  for (let k = from + 1; k <= limit && k < from + LONGEST_RELATIVE; k++) {
    const tag = s.tags[k] as Tag;
    if (tag === Tag.Verb || tag === Tag.Auxiliary || tag === Tag.Complementizer || s.tokens[k]!.surface === ARABIC_COMMA) return k;
  }
  return from;
}

/** أوردت صحيفة نقلا عن بيان أن …: the phrase stands inside a statement whose clause follows. */
function contentOfHolder(s: Syntax, drafts: readonly Draft[], cue: number): ContentFound | undefined {
  const holder = latestInSentence(s, drafts, cue, (d) => d.contentTokens.first > cue);
  return holder && { tokens: holder.contentTokens, spans: holder.content, quotation: holder.quotation };
}

/** …، بحسب مصدر: the sentence so far, without its dateline and opener. */
function contentBefore(s: Syntax, cue: number, begin: number): ContentFound | undefined {
  let first = beginningOf(s, cue, begin);
  let last = cue - 1;
  while (last >= first && s.tags[last] === Tag.Punctuation) last--;
  while (first <= last && s.tags[first] === Tag.Punctuation) first++;
  if (LIST.outsideContent.has(s.tokens[first]?.word.fold ?? "")) first++;
  if (last < first) return undefined;
  const q = s.quotationAt[first]!;
  if (q >= 0 && s.quotations[q]!.close === last && last > first + 1) return { tokens: { first: first + 1, last: last - 1 }, spans: [{ start: s.tokens[first + 1]!.start, end: s.tokens[last - 1]!.end }], quotation: "direct" };
  return { tokens: { first, last }, spans: [{ start: s.tokens[first]!.start, end: s.tokens[last]!.end }], quotation: "indirect" };
}

/** The first token of the sentence, of the quotation around the phrase, or behind a dateline («بغداد 15 - 7 (اف ب) -», «إيلاف من لندن:»). */
function beginningOf(s: Syntax, cue: number, begin: number): number {
  const outer = s.quotationOf[cue]!;
  let first = outer >= 0 ? Math.max(begin, s.quotations[outer]!.open + 1) : begin;
  for (let k = first; k < Math.min(cue, first + DATELINE); k++) {
    const { surface } = s.tokens[k]!;
    if ((surface === "-" || surface === "\u2013") && k > first + 1 && (s.tokens[k - 1]!.surface === ")" || s.tokens[k - 1]!.surface === "\u00BB")) first = k + 1;
    else if (surface === ":" && k < first + COLON_OF_DATELINE && k > first) {
      first = k + 1;
      break;
    }
  }
  for (let k = cue - 1; k > Math.max(first, cue - LONGEST_COVERED); k--) if (s.tokens[k]!.surface === "." || s.tokens[k]!.surface === ARABIC_QUESTION || s.tokens[k]!.surface === "!") return k + 1;
  return first;
}
