/** Why something offered was not taken in, and what to do about it: what each language must have a sentence for. */

export type RefusalCode =
  // files
  | "no-file" | "is-folder" | "not-allowed" | "cannot-read" | "empty" | "binary" | "not-taken" | "too-large" | "too-small"
  // what is in them
  | "not-json" | "not-an-article" | "wrong-date" | "line-too-long" | "no-text" | "not-arabic" | "not-a-page" | "page-too-complex" | "not-a-feed" | "not-a-list" | "no-items"
  // XML
  | "xml-doctype" | "xml-depth" | "xml-nodes" | "xml-references" | "xml-broken"
  // archives and documents
  | "broken-archive" | "bad-name" | "too-many-members" | "bomb" | "nested" | "encrypted" | "no-articles-inside" | "broken-document" | "pdf-pictures" | "pdf-letters" | "pdf-heavy"
  // addresses
  | "bad-address" | "scheme" | "credentials" | "forbidden-address" | "no-such-host" | "unreachable" | "insecure" | "too-many-redirects" | "redirect-nowhere" | "status"
  | "too-slow" | "bad-encoding" | "robots" | "retry-later" | "stopped"
  // anything else
  | "failed";

/** What a sentence may name. */
export interface RefusalDetail {
  /** A name, kind, address, status or message: what was met. */
  readonly value?: string;
  /** The most that is taken, in the unit of the code: bytes, characters, members, nodes, levels, redirects, milliseconds. */
  readonly limit?: number;
}

export type RefusalWords = Readonly<Record<RefusalCode, (detail: RefusalDetail) => string>>;

/** One sentence in both languages: what is kept beside an input outlives the language it was met in. */
export interface Told {
  readonly ar: string;
  readonly en: string;
}
