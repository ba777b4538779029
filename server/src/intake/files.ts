/** Files and standard input → articles. The text of an article is kept as it stands, without the byte-order mark. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ArticleInput } from "naqlan";
import { InputError } from "../failure.ts";
import type { Messages } from "../language/dictionary.ts";
import { articleFields, articleFrom, NoArticle, unknownFieldsOf } from "./article.ts";
import { decoded, hasArabic } from "./letters.ts";

export interface Source {
  /** Shown where an article has no title. */
  readonly name: string;
  readonly articles: readonly ArticleInput[];
  readonly warnings: readonly string[];
}

/** What is said on the command line of an article; it goes before what the file says. */
export type Given = Partial<Pick<ArticleInput, "title" | "outlet" | "published" | "url">>;

export function articlesIn(path: string, given: Given, messages: Messages): Source {
  const name = path === "-" ? messages.standardInput : path;
  const letters = decoded(bytesOf(path, messages));
  if ("refused" in letters) {
    throw new InputError(letters.refused === "document" ? messages.document(name, letters.kind) : messages[letters.refused](name));
  }
  const unknown = new Map<string, number>();
  const articles = split(letters.text, path, name, messages, unknown).map((article) => ({ ...article, ...given }));
  const warnings = [
    ...(letters.encoding === "utf-8" ? [] : [messages.oldEncoding(name, letters.encoding)]),
    ...(unknown.size > 0 ? [messages.unknownFields([...unknown], articleFields)] : []),
    ...(articles.some((article) => hasArabic(article.text)) ? [] : [messages.noArabic(name)]),
  ];
  return { name: path === "-" ? name : basename(path), articles, warnings };
}

function split(text: string, path: string, name: string, messages: Messages, unknown: Map<string, number>): readonly ArticleInput[] {
  const kind = path === "-" ? kindOf(text) : /\.(jsonl|ndjson)$/i.test(path) ? "lines" : /\.json$/i.test(path) ? "json" : "text";
  if (kind === "text") return [{ text }];
  if (kind === "json") {
    const value = parsed(text);
    if (value === undefined) throw new InputError(messages.notJson(name));
    return (Array.isArray(value) ? value : [value]).map((item, index) => asArticle(item, Array.isArray(value) ? index + 1 : 0, name, messages, unknown));
  }
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const value = parsed(line);
    if (value === undefined) throw new InputError(messages.badArticle(name, index + 1, messages.reasons.notJson));
    return [asArticle(value, index + 1, name, messages, unknown)];
  });
}

/** Standard input has no name to tell by: an object with a text in it is an article, several lines of them are several. */
function kindOf(text: string): "text" | "json" | "lines" {
  if (!/^\s*[[{]/.test(text)) return "text";
  if (parsed(text) !== undefined) return "json";
  const first = parsed(text.trimStart().split("\n", 1)[0]!);
  return typeof first === "object" && first !== null ? "lines" : "text";
}

function asArticle(value: unknown, line: number, name: string, messages: Messages, unknown: Map<string, number>): ArticleInput {
  try {
    for (const field of unknownFieldsOf(value)) unknown.set(field, (unknown.get(field) ?? 0) + 1);
    return articleFrom(value, messages.reasons);
  } catch (error) {
    if (error instanceof NoArticle) throw new InputError(messages.badArticle(name, line, error.message));
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bytesOf(path: string, messages: Messages): Uint8Array {
  try {
    if (path === "-") return readFileSync(0);
    if (statSync(path).isDirectory()) throw new InputError(messages.isFolder(path));
    return readFileSync(path);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(openingFailure(path, error, messages));
  }
}

export function openingFailure(path: string, error: unknown, messages: Messages): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return messages.noFile(path);
  if (code === "EISDIR") return messages.isFolder(path);
  if (code === "EACCES" || code === "EPERM") return messages.notAllowed(path);
  if (code === "ERR_FS_FILE_TOO_LARGE" || code === "ERR_STRING_TOO_LONG") return messages.tooLarge(path);
  return messages.cannotRead(path, code ?? message);
}

export function writingFailure(path: string, error: unknown, messages: Messages): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return messages.noFolder(path);
  if (code === "EISDIR") return messages.cannotWrite(path, messages.isFolder(path));
  if (code === "EACCES" || code === "EPERM") return messages.notAllowed(path);
  return messages.cannotWrite(path, code === "ENOSPC" ? messages.diskFull : (code ?? message));
}
