/** What is pasted or opened → an article: a title is a short first line, a file is text, JSON or a saved page, old Arabic encodings are understood. */

import { articleOfPage } from "./page.ts";

export interface Pasted {
  text: string;
  title?: string | undefined;
  outlet?: string | undefined;
  published?: string | undefined;
  url?: string | undefined;
}

export class FileRefused extends Error {
  readonly reason: "wrongFile" | "tooLarge";
  constructor(reason: "wrongFile" | "tooLarge") {
    super(reason);
    this.reason = reason;
  }
}

const largest = 5_000_000;

/** Fails with `FileRefused` where it is no text or larger than 5 MB. */
export async function articleOf(file: File): Promise<Pasted> {
  if (file.size > largest) throw new FileRefused("tooLarge");
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  if (/\.json$/i.test(file.name) || file.type === "application/json") return fromJson(text);
  if (/\.x?html?$/i.test(file.name) || /html/.test(file.type) || /^\s*<(!doctype html|html)\b/i.test(text)) return fromPage(text);
  return { text };
}

/** The first line, where it is short, does not end as a sentence and is followed by longer ones. */
export function titleIn(text: string): { readonly text: string; readonly title: string | undefined } {
  const whole = text.replace(/^\s+|\s+$/g, "");
  const [first, rest] = [whole.split("\n", 1)[0]!.trim(), whole.slice(whole.indexOf("\n") + 1).trim()];
  const isTitle = whole.includes("\n") && first.length <= 160 && !/[.:؛،!]$/.test(first) && rest.length > first.length * 2;
  return isTitle ? { title: first, text: rest } : { title: undefined, text: whole };
}

function fromPage(html: string): Pasted {
  const article = articleOfPage(html);
  if (!article) throw new FileRefused("wrongFile");
  return article;
}

function fromJson(text: string): Pasted {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FileRefused("wrongFile");
  }
  const article = Array.isArray(value) ? value[0] : value;
  // A Reading that was saved holds its article.
  const { text: body, ...facts } = (article?.article ?? article ?? {}) as Record<string, unknown>;
  if (typeof body !== "string") throw new FileRefused("wrongFile");
  const fact = (name: string) => (typeof facts[name] === "string" ? (facts[name] as string) : undefined);
  return { text: body, title: fact("title"), outlet: fact("outlet"), published: fact("published"), url: fact("url") };
}

/** UTF-8 and UTF-16 by their marks, UTF-8 where it is valid, else the encoding of old Arabic Windows. */
function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  if (encoding === "utf-8" && bytes.subarray(0, 4096).includes(0)) throw new FileRefused("wrongFile");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
}
