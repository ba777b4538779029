/** One text, page or document → one article, with its capture. */
import { captureOf } from "./captures.ts";
import { lettersOf } from "./charsets.ts";
import type { Limits } from "./limits.ts";
import { readPage } from "./pages.ts";
import type { Found } from "./pieces.ts";
import { Refused } from "./refusals.ts";
import { lines } from "./whitespace.ts";

export interface Origin {
  /** The first asked to the last answering; a file's name. */
  readonly addresses: readonly string[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly time: Date;
  /** Where a page was answered from; absent for files. */
  readonly address?: string;
}

export function textArticle(bytes: Uint8Array, origin: Origin): Found {
  const letters = lettersOf(bytes, { contentType: origin.headers?.["content-type"] });
  const text = lines(letters.text);
  if (text === "") throw new Refused("empty");
  return {
    article: { text, ...(origin.address ? { url: origin.address } : {}), capture: captureWith(bytes, origin, "text/plain") },
    notes: letters.by === "guess" && letters.charset !== "utf-8" ? ["charset-guessed"] : [],
  };
}

export function pageArticle(bytes: Uint8Array, origin: Origin, limits: Limits): Found {
  try {
    const { article, notes } = readPage(bytes, { address: origin.address, contentType: origin.headers?.["content-type"], captured: origin.time }, limits);
    return { article: { ...article, capture: captureWith(bytes, origin, "text/html") }, notes };
  } catch (error) {
    // Nested so deep that the tree cannot be walked.
    if (error instanceof RangeError) throw new Refused("page-too-complex", { limit: limits.pageElements });
    throw error;
  }
}

export function captureWith(bytes: Uint8Array, { addresses, status, headers, time }: Origin, mediaType: string) {
  const told = headers?.["content-type"]?.split(";")[0]?.trim();
  return captureOf(bytes, { addresses, time, ...(status === undefined ? {} : { status }), ...(headers === undefined ? {} : { headers }), mediaType: told && /^[\w.+-]+\/[\w.+-]+$/.test(told) ? told : mediaType });
}
