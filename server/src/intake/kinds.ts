/** What kind of thing is this? Told by its first bytes; the name decides only between things that look the same. */
import { looksBinary } from "./letters.ts";

export type Kind = "gzip" | "zip" | "pdf" | "warc" | "xml" | "html" | "json" | "json-lines" | "json-feed" | "text" | "empty" | "binary" | { readonly notTaken: string };

/** How many bytes are enough to tell. */
export const headBytes = 64 * 1024;

/** `head`: the first bytes, or all of them. `whole`: nothing follows them. */
export function kindOf(head: Uint8Array, { name = "", whole = false, contentType = "" }: { readonly name?: string; readonly whole?: boolean; readonly contentType?: string } = {}): Kind {
  if (head.length === 0) return "empty";
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString("latin1");
  if (start.startsWith("\x1f\x8b")) return "gzip";
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return "zip";
  if (/^\s*%PDF-/.test(start) || (/%PDF-/.test(start) && looksBinary(head))) return "pdf";
  if (/^WARC\/[01]\.\d/.test(start)) return "warc";
  const other = signatures.find(([, signature]) => start.startsWith(signature));
  if (other) return { notTaken: other[0] };

  const text = beginningOf(head);
  if (text === undefined) return "binary";
  if (/^\s*$/.test(text)) return whole ? "empty" : "text";
  const root = rootOf(text);
  if (root !== undefined) return /^(?:html|body|head|div|p|article|section|main|table)$/i.test(root) ? "html" : /^\s*<\?xml|<(?:rss|feed|rdf|opml|urlset|sitemapindex)\b/i.test(text) ? "xml" : "html";
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return jsonKind(text, name, whole);
  if (/html/i.test(contentType) || /\.x?html?$/i.test(name)) return /<[a-z!]/i.test(text) ? "html" : "text";
  // Text with tags all over it and no beginning: a piece of a page.
  return (text.slice(0, 4096).match(/<\/?(?:p|div|span|br|a|img|h[1-6]|meta)\b[^>]*>/gi)?.length ?? 0) >= 4 ? "html" : "text";
}

/** The first letters, in whatever charset: what is asked of them is ASCII. */
function beginningOf(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  if (looksBinary(head)) return undefined;
  return new TextDecoder("utf-8").decode(head);
}

/** Name of the first element, behind declaration, comments and DOCTYPE. */
function rootOf(text: string): string | undefined {
  let rest = text.trimStart();
  if (!rest.startsWith("<")) return undefined;
  for (let turn = 0; turn < 50; turn++) {
    const aside = /^<\?[\s\S]*?\?>\s*|^<!--[\s\S]*?-->\s*|^<!DOCTYPE\s+([a-z]+)(?:[^<>[\]]*)(?:\[[\s\S]*?\]\s*)?>\s*/i.exec(rest);
    if (!aside) break;
    if (aside[1]?.toLowerCase() === "html") return "html";
    rest = rest.slice(aside[0].length);
  }
  const root = /^<(?:[a-z][\w.-]*:)?([a-z][\w.-]*)/i.exec(rest)?.[1];
  // A DOCTYPE longer than what is looked at hides the root: XML that says so is XML.
  return root ?? (/^<!DOCTYPE|^<\?xml/i.test(rest) || /^\s*<\?xml/i.test(text) ? "doctype" : undefined);
}

function jsonKind(text: string, name: string, whole: boolean): Kind {
  if (/^\s*\{/.test(text) && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text.slice(0, 4096))) return "json-feed";
  if (/^\s*\[/.test(text)) return "json";
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return "json-lines";
  const end = text.trimStart().indexOf("\n");
  const first = end < 0 ? text.trimStart() : text.trimStart().slice(0, end);
  if (end < 0 && !whole) return "json-lines";
  try {
    JSON.parse(first);
    return "json-lines";
  } catch {
    return "json";
  }
}

const signatures: readonly (readonly [kind: string, start: string])[] = [
  ["Word (.doc)", "\xd0\xcf\x11\xe0"],
  ["RTF", "{\\rtf"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["7z", "7z\xbc\xaf"],
  ["RAR", "Rar!"],
  ["bzip2", "BZh"],
  ["xz", "\xfd7zXZ"],
  ["Zstandard", "\x28\xb5\x2f\xfd"],
  ["MP3", "ID3"],
  ["PostScript", "%!PS"],
];
