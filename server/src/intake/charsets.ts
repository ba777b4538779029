/**
 * Which letters do these bytes stand for? In this order: byte-order mark, the header of the answer, what the page says of itself, a guess.
 * A declaration the bytes contradict is passed over: pages that say UTF-8 and are windows-1256 are common, and the other way round.
 */
import { looksBinary } from "./letters.ts";
import { Refused } from "./refusals.ts";

export interface Letters {
  readonly text: string;
  /** A label of the Encoding Standard: "utf-8", "windows-1256". */
  readonly charset: string;
  readonly by: "mark" | "header" | "page" | "guess";
}

/** `contentType`: the header of the answer. Throws Refused "binary". */
export function lettersOf(bytes: Uint8Array, { contentType, markup = false }: { readonly contentType?: string | undefined; readonly markup?: boolean } = {}): Letters {
  const mark = marked(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes), charset: mark, by: "mark" };
  if (looksBinary(bytes)) throw new Refused("binary");

  const declared = [
    { label: charsetIn(contentType), by: "header" as const },
    { label: markup ? charsetInPage(bytes) : undefined, by: "page" as const },
  ].flatMap(({ label, by }) => (label === undefined ? [] : [{ charset: label, by }]));

  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== undefined) {
    // Bytes that are whole UTF-8 beyond ASCII are nothing else by chance.
    const by = declared.find(({ charset }) => charset === "utf-8")?.by;
    const other = declared[0];
    if (by === undefined && other && /^[\x00-\x7F]*$/.test(utf8)) return { text: strict(bytes, other.charset) ?? utf8, ...other };
    return { text: utf8, charset: "utf-8", by: by ?? "guess" };
  }
  for (const { charset, by } of declared) {
    const text = charset === "utf-8" ? mended(bytes) : strict(bytes, charset);
    if (text !== undefined && (charset === "utf-8" || !isTornUtf8(text))) return { text, charset, by };
  }
  const old = strict(bytes, "windows-1256");
  if (old !== undefined && looksArabic(old)) return { text: old, charset: "windows-1256", by: "guess" };
  const torn = mended(bytes);
  if (torn !== undefined) return { text: torn, charset: "utf-8", by: "guess" };
  if (declared.length > 0 || markup) return { text: new TextDecoder("windows-1252").decode(bytes), charset: "windows-1252", by: "guess" };
  throw new Refused("binary");
}

function marked(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** The label in `text/html; charset=windows-1256`, in the standard's spelling; undefined where there is none or it is unknown. */
export function charsetIn(contentType: string | undefined): string | undefined {
  return known(/charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType ?? "")?.[1]);
}

/** `<meta charset>`, `<meta http-equiv>`, `<?xml encoding?>`, within the first 4 kB: news pages carry much before it. */
function charsetInPage(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const label = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1] ?? /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start)?.[1];
  const charset = known(label);
  // The page was found by reading bytes one by one: it cannot be UTF-16 whatever it says.
  return charset?.startsWith("utf-16") ? "utf-8" : charset;
}

function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function strict(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few broken characters, as cut and pasted pages have. */
function mended(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = count(text, /\uFFFD/g);
  return broken * 50 <= count(text, /[\u0621-\u064A]/g) || broken * 2000 <= text.length ? text : undefined;
}

/** Any byte is a letter in windows-1256: only what is mostly Arabic, in words, is believed to be written so. */
function looksArabic(text: string): boolean {
  const arabic = count(text, /[\u0621-\u064A]/g);
  const other = count(text, /[\u00C0-\u024F\u0152-\u0192\u067E-\u06D2]/g);
  return arabic >= 4 && arabic > other * 3 && /[\u0621-\u064A]{3}/.test(text) && !isTornUtf8(text);
}

/** Arabic in UTF-8 read byte by byte: every other character is ط or ظ. */
function isTornUtf8(text: string): boolean {
  const leads = count(text, /[\u0637\u0638]/g);
  return leads >= 8 && leads * 4 > count(text, /[\u0621-\u064A\u00A0-\u00FF\u200C-\u2122]/g);
}

function count(text: string, letters: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(letters)) found += 1;
  return found;
}
