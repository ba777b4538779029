/** Which letters do these bytes stand for? UTF-8 or UTF-16 with their marks, plain UTF-8, else windows-1256 where that makes Arabic. */

export type Decoded =
  | { readonly text: string; readonly encoding: "utf-8" | "utf-16" | "windows-1256" }
  | { readonly refused: "empty" | "binary" | "webPage" }
  | { readonly refused: "document"; readonly kind: string };

export function decoded(bytes: Uint8Array): Decoded {
  const document = documentKind(bytes);
  if (document) return { refused: "document", kind: document };
  const letters = withMark(bytes) ?? withoutMark(bytes);
  if (!letters) return { refused: "binary" };
  if (letters.text.trim() === "") return { refused: "empty" };
  if (/^\s*<(?:!doctype html|html|\?xml)\b/i.test(letters.text.slice(0, 500))) return { refused: "webPage" };
  return letters;
}

export const hasArabic = (text: string): boolean => /[\u0620-\u064A]{2}/.test(text);

type Letters = Extract<Decoded, { text: string }>;

function withMark(bytes: Uint8Array): Letters | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, "utf-16le", "utf-16");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, "utf-16be", "utf-16");
  return undefined;
}

function withoutMark(bytes: Uint8Array): Letters | undefined {
  if (looksBinary(bytes)) return undefined;
  const utf8 = strict(bytes, "utf-8", "utf-8");
  if (utf8) return utf8;
  const old = strict(bytes, "windows-1256", "windows-1256");
  return old && looksArabic(old.text) ? old : undefined;
}

function strict(bytes: Uint8Array, label: string, encoding: Letters["encoding"]): Letters | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** A NUL, or more than one control character in a hundred bytes. Every byte is looked at: a program may follow a page of text. */
export function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls * 100 > bytes.length;
}

/** Any byte is a letter in windows-1256: only text that is mostly Arabic, in words, is believed to be written so. */
function looksArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/[\u0621-\u064A]/g)?.length ?? 0;
  return arabic >= 4 && arabic * 2 > letters && /[\u0621-\u064A]{3}/.test(text);
}

const signatures: readonly (readonly [kind: string, start: string])[] = [
  ["PDF", "%PDF-"],
  ["Word, OpenDocument or ZIP", "PK\x03\x04"],
  ["Word", "\xd0\xcf\x11\xe0"],
  ["RTF", "{\\rtf"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["gzip", "\x1f\x8b"],
];

function documentKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([, signature]) => start.startsWith(signature))?.[0];
}
