/** Lines with articles → lines with Readings, and the reasons for the lines that hold none. The same in the main thread and in a worker. */
import { read } from "naqlan";
import { articleFrom, unknownFieldsOf } from "../intake/article.ts";
import type { Line } from "../intake/lines.ts";
import type { Language } from "../language/dictionary.ts";
import { languages } from "../language/languages.ts";

export interface ReadLines {
  /** JSON, one Reading a line, each with its line end. */
  readonly readings: string[];
  readonly failures: readonly Failure[];
  readonly words: number;
  /** Fields that were passed over, once for each article. */
  readonly unknownFields: readonly string[];
}

export interface Failure {
  readonly line: number;
  readonly reason: string;
  /** The first 200 characters. */
  readonly input: string;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Of the reasons. */
  readonly language: Language;
}

export function readLines({ lines, language }: Lines): ReadLines {
  const { reasons } = languages[language].messages;
  const readings: string[] = [];
  const failures: Failure[] = [];
  let words = 0;
  const unknownFields: string[] = [];
  for (const line of lines) {
    try {
      if (line.bytes === null) throw new Error(reasons.tooLong);
      const value = parsed(lettersOf(line.bytes, reasons.notUtf8), reasons.notJson);
      const article = articleFrom(value, reasons);
      unknownFields.push(...unknownFieldsOf(value));
      const reading = readSafely(article, reasons.failed);
      readings.push(`${JSON.stringify(reading)}\n`);
      words += countWords(article.text);
    } catch (error) {
      failures.push(failureOf(line, (error as Error).message));
    }
  }
  return { readings, failures, words, unknownFields };
}

export function failureOf(line: Line, reason: string): Failure {
  const start = line.bytes ? new TextDecoder().decode(line.bytes.subarray(0, 1000)) : "";
  return { line: line.number, reason, input: start.slice(0, 200).toWellFormed() };
}

function readSafely(article: Parameters<typeof read>[0], failed: (reason: string) => string): ReturnType<typeof read> {
  try {
    return read(article);
  } catch (error) {
    throw new Error(failed(String((error as Error).message ?? error)));
  }
}

/** A byte-order mark at the start is dropped by the decoder, so files from Windows can be joined as they are. */
function lettersOf(bytes: Uint8Array, notUtf8: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(notUtf8);
  }
}

function parsed(text: string, notJson: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(notJson);
  }
}

/** Runs of characters between blanks. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const blank = code === 32 || code === 10 || code === 9 || code === 13 || code === 160;
    if (!blank && !inside) count += 1;
    inside = !blank;
  }
  return count;
}
