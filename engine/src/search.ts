/**
 * Words as a search compares them: clitics off, hamza, final yeh and teh marbuta folded, marks gone, digits Latin. The same function
 * makes the index and the query, so what counts is that all spellings and joinings of a word come out as one, not that the form is a word.
 * Which clitics are cut the lexicon decides (وزير keeps its waw, والوزير loses it); of a word it does not know only the article and waw go.
 */
import { WordMemo, type Word } from "./matching/words.ts";
import { words } from "./read.ts";
import type { Span } from "./reading.ts";
import { ALEF, LAM, WAW, digitValue } from "./text/letters.ts";
import { TokenKind, tokenize } from "./text/tokens.ts";
import { cutsOf } from "./text/clitics.ts";

/** A word of the text at its place (UTF-16 code units) and its folded form: letters and digits only, and "." inside a number. */
export interface FoldedWord extends Span {
  readonly word: string;
}

/** The words of any text, in order; punctuation is left out. Throws on no string. */
export function foldWords(text: string): FoldedWord[] {
  const out: FoldedWord[] = [];
  for (const { kind, surface, start, end } of tokenize(text)) {
    if (kind === TokenKind.Punctuation) continue;
    const word = kind === TokenKind.Word ? foldedWord(surface) : kind === TokenKind.Number ? foldedNumber(surface) : foldedForeign(surface);
    if (word !== "") out.push({ start, end, word });
  }
  return out;
}

/**
 * Names in Latin letters, so that spellings of one Arabic name agree: Mohammed and Muhammad, Kazemi and al-Kadhimi. A list of words
 * without articles; empty where nothing Latin is written.
 */
export function foldLatin(text: string): string[] {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}|['’‘ʿʾ`]/gu, "").split(/[^\p{Script=Latin}\d]+/u).map(skeleton)
    .filter((word) => word !== "" && !LATIN_ARTICLES.has(word));
}

const foldedWords = new WordMemo<string>();

function foldedWord(surface: string): string {
  const word = words().word(surface, TokenKind.Word);
  let folded = foldedWords.get(word);
  if (folded === undefined) foldedWords.set(word, (folded = withoutArticle(lettersOnly(stemOf(word)))));
  return folded;
}

function stemOf(word: Word): string {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { cut, entry } of word.analyses) {
    const clitics = (cut.conjunction ? 1 : 0) + (cut.preposition ? 1 : 0) + (cut.future ? 1 : 0) + (cut.pronoun ? 1 : 0);
    if (clitics >= fewest) continue;
    fewest = clitics;
    best = clitics === 0 ? word.fold : cut.stem;
    // انفجاراً is انفجار: the alef only carries the case.
    if (entry.features.accusative && best.endsWith(ALEF)) best = best.slice(0, -1);
  }
  return best ?? stemOfUnknown(word);
}

/** Names and rare words: a preposition is cut only before the article, a waw only where a word of four letters is left. */
function stemOfUnknown({ norm, fold }: Word): string {
  for (const cut of cutsOf(norm)) if (cut.article && cut.pronoun === "" && cut.stem.length >= 3) return cut.stem;
  let stem = fold;
  while (stem.length >= 5 && stem[0] === WAW) stem = stem.slice(1);
  return stem;
}

function withoutArticle(stem: string): string {
  return stem.length >= 5 && stem.startsWith(ALEF + LAM) ? stem.slice(2) : stem;
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

function lettersOnly(stem: string): string {
  return stem.replace(NO_LETTERS, "");
}

const THOUSANDS = /[,\u066c\u060c]/gu;

function foldedNumber(surface: string): string {
  let out = "";
  for (const c of surface.replace(THOUSANDS, "")) {
    const digit = digitValue(c.charCodeAt(0));
    out += digit >= 0 ? String(digit) : out === "" ? "" : ".";
  }
  return out.replace(/\.+$/, "");
}

function foldedForeign(surface: string): string {
  return lettersOnly(surface.normalize("NFKD").toLowerCase());
}

const LATIN_ARTICLES = new Set(["al", "ala"].map(skeleton));

/** Vowels in two classes, emphatic and plain consonants as one, doubled letters as one. */
function skeleton(word: string): string {
  return word.replace(/dh/g, "z").replace(/gh/g, "g").replace(/kh/g, "x").replace(/ch/g, "sh").replace(/dj/g, "j").replace(/q/g, "k").replace(/oo|ou/g, "u").replace(/o/g, "u")
    .replace(/(?<=.)[yw](?![aeiou])/g, "i").replace(/[aei]+/g, "a").replace(/(.)\1+/g, "$1").replace(/h$/, "").replace(/^a(?=l$)/, "a");
}
