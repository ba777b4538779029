/** A piece of the text around what was found, with marks. The text is shown as given: offsets are into the piece. */
import type { FoldedWord, Span } from "naqlan";
import type { Snippet } from "./store.ts";

export interface Marked {
  /** Phrases of folded words. */
  readonly phrases: readonly (readonly string[])[];
  /** Places in the text that are marked besides. */
  readonly names: readonly Span[];
}

/** Characters before the first mark, and in all. */
const BEFORE = 60;
const LENGTH = 240;

/** `within` is the part of the text that may be shown; `words` are those of the whole text. */
export function snippetOf(text: string, within: Span, words: readonly FoldedWord[], marked: Marked): Snippet {
  const marks = [...marked.phrases.flatMap((phrase) => placesOf(words, phrase, within)), ...marked.names.filter((n) => within.start <= n.start && n.end <= within.end)].sort((a, b) => a.start - b.start);
  const first = marks[0]?.start ?? within.start;
  const start = whole(text, wordStart(words, Math.max(within.start, first - BEFORE), within.start, first));
  const end = whole(text, wordEnd(words, Math.min(within.end, start + LENGTH), within.end));
  const shown: { start: number; end: number }[] = [];
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    const last = shown.at(-1);
    if (last && mark.start - start < last.end) last.end = Math.max(last.end, mark.end - start);
    else shown.push({ start: mark.start - start, end: mark.end - start });
  }
  return { text: text.slice(start, end), marks: shown };
}

/** Whether the words stand in the text exactly so, as whole words. */
export function isWrittenIn(text: string, words: string): boolean {
  if (words === "") return true;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (!isLetter(text, at - 1) && !isLetter(text, at + words.length)) return true;
  return false;
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}]/u.test(text[at]!);
}

function placesOf(words: readonly FoldedWord[], phrase: readonly string[], within: Span): Span[] {
  const out: Span[] = [];
  if (phrase.length === 0) return out;
  for (let k = 0; k + phrase.length <= words.length; k++) {
    if (words[k]!.word !== phrase[0] || words[k]!.start < within.start || words[k + phrase.length - 1]!.end > within.end) continue;
    if (phrase.every((word, i) => words[k + i]!.word === word)) out.push({ start: words[k]!.start, end: words[k + phrase.length - 1]!.end });
  }
  return out;
}

/** The start of the first word from `at` on, never behind the first mark. */
function wordStart(words: readonly FoldedWord[], at: number, least: number, most: number): number {
  if (at === least) return least;
  const word = words.find(({ start }) => start >= at);
  return word && word.start <= most ? word.start : at;
}

/** Not between the halves of a pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The end of the last word before `at`; a word longer than the piece is cut. */
function wordEnd(words: readonly FoldedWord[], at: number, most: number): number {
  if (at === most) return most;
  let end = 0;
  for (const word of words) {
    if (word.end > at) break;
    end = word.end;
  }
  return end > at - LENGTH / 2 ? end : at;
}
