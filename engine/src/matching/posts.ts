/**
 * What of the page of a post is the post itself? Pages of social networks set the name and the day before it and the count of those who liked it and the
 * comments behind it, all in one line; the words there are nobody's report.
 */
import { type RawToken, TokenKind } from "../text/tokens.ts";
import type { Token } from "./words.ts";

/** The head of a page stands in so many tokens. */
const HEAD = 120;
/** Name and handle of who posts. */
const SHORT_HEAD = 24;

const SHARED = ["Shared", "with", "Public"];
const LIKED = ["All", "reactions"];
const BUTTONS = [["Copy", "link", "to", "Tweet"], ["Embed", "Tweet"], ["Report", "Tweet"], ["Report", "NetzDG"]];
const COUNTS = new Set(["Retweet", "Retweets", "Likes", "Like"]);
const HALVES = new Set(["AM", "PM"]);

/** The tokens of the post; the same array where the text is no page of one. */
export function postTokens(tokens: Token[]): Token[] {
  const first = headOf(tokens);
  if (first === 0) return tokens;
  let end = first;
  while (end < tokens.length && !isSequence(tokens, end, LIKED) && !isStamp(tokens, end) && !isCount(tokens, end)) end++;
  return tokens.slice(first, end).map((token, index) => ({ ...token, index }));
}

/**
 * A hashtag in the midst of a sentence is a word of it («قرب #…» before a town), and what joins its words a blank. Those that begin a line or stand in a row
 * are labels: their sign stays.
 */
export function withoutHashes(text: string, tokens: RawToken[]): RawToken[] {
  if (!text.includes(HASH)) return tokens;
  const kept: RawToken[] = [];
  let label = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.surface === JOINT && i > 0 && tokens[i - 1]!.kind === TokenKind.Word && next?.kind === TokenKind.Word && !next.spaced && !token.spaced) {
      if (label === i - 1) label = i + 1;
      continue;
    }
    if (token.surface === HASH) {
      const before = tokens[i - 1];
      if (token.breaks === 0 && token.spaced && before?.kind === TokenKind.Word && label !== i - 1 && next?.kind === TokenKind.Word && !next.spaced) continue;
      label = i + 1;
    }
    kept.push(token);
  }
  return kept;
}

const HASH = "#";
const JOINT = "_";

/** Where the post begins, 0 where no head stands before it. */
function headOf(tokens: readonly Token[]): number {
  for (let i = 0; i < tokens.length && i < HEAD; i++) {
    if (tokens[i]!.kind === TokenKind.Foreign && isSequence(tokens, i, SHARED)) return i + SHARED.length;
  }
  const tweet = tweetHead(tokens);
  if (tweet > 0 || tokens[0]?.surface !== "Post") return tweet;
  for (let i = 1; i < tokens.length && i < SHORT_HEAD; i++) if (tokens[i]!.surface === "@") return endOfHandle(tokens, i);
  return 0;
}

/** Behind the last of the lines of buttons above a tweet. */
function tweetHead(tokens: readonly Token[]): number {
  let head = 0;
  for (let i = 0; i < tokens.length && i < HEAD; i++) {
    if (tokens[i]!.breaks === 0 && i > 0) continue;
    if (BUTTONS.some((line) => isSequence(tokens, i, line))) head = i;
    else if (head > 0) return i;
  }
  return 0;
}

function endOfHandle(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  while (i < tokens.length && !tokens[i]!.spaced && (tokens[i]!.kind === TokenKind.Foreign || tokens[i]!.kind === TokenKind.Number || tokens[i]!.surface === "_")) i++;
  return i;
}

/** «9:49 PM ·»: the hour under a post. */
function isStamp(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.kind === TokenKind.Number && tokens[i + 1]?.surface === ":" && tokens[i + 2]?.kind === TokenKind.Number && HALVES.has(tokens[i + 3]?.surface ?? "") && tokens[i + 4]?.surface === "\u00B7";
}

/** «2 Retweets» on a line of its own. */
function isCount(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.kind === TokenKind.Number && tokens[i]!.breaks > 0 && COUNTS.has(tokens[i + 1]?.surface ?? "");
}

function isSequence(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  return words.every((word, k) => tokens[i + k]?.surface === word);
}
