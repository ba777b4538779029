/**
 * Which words of a web page are the article's? Menus, lists of other headlines, comments and buttons stand before and behind it; what they say is not
 * said by the article. Only whole lines go, and only where a line says what begins here («مقالات ذات صلة»).
 */
import { asideLines, endLines, foreignEndLines, reactionPhrases, storyLink } from "../lexicon/page-furniture.ts";
import { foldText } from "../text/normal.ts";
import { TokenKind } from "../text/tokens.ts";
import type { Token } from "./words.ts";

/** Words of an article before its end is believed: a page may begin with its menus. */
const LEAST = 25;
/** A line that ends the article says hardly more than that. */
const MOST_BESIDE = 4;
/** A headline is at most this long, in tokens. */
const HEADLINE = 24;

interface Line {
  readonly words: readonly string[];
  readonly end: boolean;
}

let lines: Map<string, Line[]> | undefined;

/** The tokens of the article itself; the same array where the text has no such lines. */
export function articleTokens(tokens: Token[]): Token[] {
  let kept: Token[] | undefined;
  let words = 0;
  let aside = false;
  tokens = upToReactions(tokens);
  for (let first = 0; first < tokens.length; ) {
    let next = first + 1;
    while (next < tokens.length && tokens[next]!.breaks === 0) next++;
    const line = lineAt(tokens, first, next);
    if (line?.end && words >= LEAST) return kept ?? tokens.slice(0, first);
    if (aside && (next - first > HEADLINE || isClosed(tokens, next - 1))) aside = false;
    if (line && !line.end && next - first <= HEADLINE && words > 0) aside = true;
    if (aside) kept ??= tokens.slice(0, first);
    else {
      if (kept) for (let i = first; i < next; i++) kept.push({ ...tokens[i]!, index: kept.length });
      words += next - first;
    }
    first = next;
  }
  return withoutHeadlines(kept ?? tokens);
}

/** So many lines without an end at the foot of a page that writes sentences are headlines of other articles. */
const MANY = 4;
/** So many before its first paragraph are a menu; the last few are the article's own head. */
const MENU = 7;
const OWN_HEAD = 3;
const SENTENCES = 2;
const SHORTEST = 4;
const LONGEST = 18;
/** Of a line that its dots cut off. */
const LONGEST_CUT = 32;

function withoutHeadlines(tokens: Token[]): Token[] {
  let end = tokens.length;
  let headlines = 0;
  while (end > 0) {
    let first = end - 1;
    while (first > 0 && tokens[first]!.breaks === 0) first--;
    const length = end - first;
    if (length > (isCutShort(tokens[end - 1]!) ? LONGEST_CUT : LONGEST) || isEnded(tokens[end - 1]!)) break;
    // A word or three («العنف») is a label of the page, no headline.
    if (length >= SHORTEST) headlines++;
    end = first;
  }
  if (headlines < MANY || end === 0) return withoutMenu(tokens);
  let sentences = 0;
  for (let i = 0; i < end; i++) if (isEnded(tokens[i]!) && (i + 1 === end || tokens[i + 1]!.breaks > 0)) sentences++;
  return withoutMenu(sentences >= SENTENCES ? tokens.slice(0, end) : tokens);
}

/** Without the lines of menus and other headlines before the first paragraph, where there are many. */
function withoutMenu(tokens: Token[]): Token[] {
  const starts: number[] = [];
  let first = 0;
  while (first < tokens.length) {
    let next = first + 1;
    while (next < tokens.length && tokens[next]!.breaks === 0) next++;
    if (next - first > LONGEST || isEnded(tokens[next - 1]!)) break;
    starts.push(first);
    first = next;
  }
  if (starts.length < MENU || first >= tokens.length) return tokens;
  return tokens.slice(starts[starts.length - OWN_HEAD]!).map((token, index) => ({ ...token, index }));
}

/** Headlines and labels of a page that was copied without its article: so many of each at least. */
const LEAST_HEADLINES = 8;
const LEAST_LABELS = 3;
const HEADLINE_WORDS = 5;
const LABEL_WORDS = 2;

/** A page that has only its menu: short lines, none of them a sentence, with labels of sections or languages between. */
export function isOnlyHeadlines(tokens: readonly Token[]): boolean {
  let headlines = 0;
  let labels = 0;
  let first = 0;
  while (first < tokens.length) {
    let next = first + 1;
    while (next < tokens.length && tokens[next]!.breaks === 0) next++;
    const length = next - first;
    if (length > LONGEST_CUT || isClosed(tokens, next - 1)) return false;
    // «1- فلان»: a list of names is no menu.
    if (length >= HEADLINE_WORDS && tokens[first]!.kind !== TokenKind.Number) headlines++;
    else if (length <= LABEL_WORDS) labels++;
    first = next;
  }
  return headlines >= LEAST_HEADLINES && labels >= LEAST_LABELS;
}

/** A post of a social site in one line: behind the counts of its reactions stand the comments. */
function upToReactions(tokens: Token[]): Token[] {
  for (let i = LEAST; i + 1 < tokens.length; i++) {
    if (tokens[i]!.word.fold === LINK[0] && tokens[i + 1]!.word.fold === LINK[1]) return tokens.slice(0, i);
    if (tokens[i]!.kind !== TokenKind.Foreign || tokens[i + 1]!.kind !== TokenKind.Foreign) continue;
    for (const [head, ...rest] of REACTIONS) if (tokens[i]!.surface === head && rest.every((word, k) => tokens[i + 1 + k]?.surface.startsWith(word))) return tokens.slice(0, i);
  }
  return tokens;
}

const LINK = storyLink.split(" ").map(foldText);
const REACTIONS = reactionPhrases.map((phrase) => phrase.split(" "));

/** ترفض الخروج...: the page has cut a headline short. */
function isCutShort({ surface }: Token): boolean {
  return surface === "\u2026" || surface.startsWith("..");
}

function isEnded({ surface }: Token): boolean {
  return surface === "." || surface === "!" || surface === "\u061F" || surface === "\u00BB" || surface === "\u201D" || surface === '"' || surface === ":" || surface === ")";
}

/** A sentence's end, so no headline. */
function isClosed(tokens: readonly Token[], last: number): boolean {
  return tokens[last]!.surface === ".";
}

/** What the line [first, next) announces. */
function lineAt(tokens: readonly Token[], first: number, next: number): Line | undefined {
  let at = first;
  while (at < next && tokens[at]!.kind === TokenKind.Punctuation) at++;
  if (at >= next) return undefined;
  lines ??= compile();
  for (const line of lines.get(wordOf(tokens[at]!)) ?? []) {
    const { words } = line;
    if (at + words.length > next) continue;
    let k = 1;
    while (k < words.length && wordOf(tokens[at + k]!) === words[k]) k++;
    if (k === words.length && (!line.end || next - at - k <= MOST_BESIDE) && (words.length > 1 || next - at <= 2)) return line;
  }
  return undefined;
}

function wordOf(token: Token): string {
  return token.kind === TokenKind.Word ? token.word.fold : token.surface;
}

function compile(): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  const enter = (text: string, end: boolean) => {
    const words = text.split(" ").map(foldText);
    const list = found.get(words[0]!);
    if (list) list.push({ words, end });
    else found.set(words[0]!, [{ words, end }]);
  };
  for (const text of endLines) enter(text, true);
  for (const text of foreignEndLines) enter(text, true);
  for (const text of asideLines) enter(text, false);
  return found;
}
