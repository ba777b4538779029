/**
 * PDF → an article, as well as can be: a PDF says where shapes stand on paper, not what is written. The shapes are read by a thread of its own, with little
 * memory and little time; their order is found here (pdf-lines.ts); what does not look like written Arabic afterwards is refused, not guessed. Experimental: the capture says so.
 */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { captureOf, software } from "./captures.ts";
import type { Limits } from "./limits.ts";
import { type PdfPiece, writtenOn } from "./pdf-lines.ts";
import type { Found } from "./pieces.ts";
import { Refused } from "./refusals.ts";
import type { Origin } from "./single.ts";

/** Kept with the capture of every article that came from a PDF. */
export const pdfSoftware = `${software} (text from PDF: experimental)`;

/** Throws Refused: encrypted, broken-document, pdf-heavy, pdf-pictures, pdf-letters. */
export async function pdfArticle(bytes: Uint8Array, { addresses, status, headers, time, address }: Origin, limits: Limits): Promise<Found> {
  const { text, title } = writtenOn(await piecesOf(bytes, limits));
  if (text === "") throw new Refused("pdf-pictures");
  if (!looksWritten(text)) throw new Refused("pdf-letters");
  const capture = captureOf(bytes, { addresses, time, ...(status === undefined ? {} : { status }), ...(headers === undefined ? {} : { headers }), mediaType: "application/pdf" });
  return { article: { text, ...(title ? { title } : {}), ...(address ? { url: address } : {}), capture: { ...capture, software: pdfSoftware } }, notes: ["from-pdf"] };
}

interface Answer {
  readonly pages?: readonly (readonly PdfPiece[])[];
  readonly code?: "heavy" | "encrypted" | "broken";
  readonly message?: string;
}

async function piecesOf(bytes: Uint8Array, { pdfMilliseconds, pdfMegabytes, pdfPages, pdfPieces }: Limits): Promise<readonly (readonly PdfPiece[])[]> {
  const worker = new Worker(fileURLToPath(new URL("./pdf-reader.mjs", import.meta.url)), {
    workerData: { bytes, mostPages: pdfPages, mostPieces: pdfPieces }, resourceLimits: { maxOldGenerationSizeMb: pdfMegabytes, maxYoungGenerationSizeMb: 32 }, execArgv: [], stdout: true, stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const { pages, code, message = "" } = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new Refused("pdf-heavy")), pdfMilliseconds);
      worker.once("message", resolve);
      // Out of memory is an error of the thread, not of this process.
      worker.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Refused("pdf-heavy") : new Refused("broken-document", { value: error.message })));
      worker.once("exit", (exit) => reject(new Refused("broken-document", { value: `${exit}` })));
    });
    if (code === "heavy") throw new Refused("pdf-heavy");
    if (code === "encrypted") throw new Refused("encrypted");
    if (pages === undefined) throw new Refused("broken-document", { value: message });
    return pages;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const ALEF = "\u0627";
const LAM = "\u0644";
const TEH_MARBUTA = "\u0629";

/**
 * Whether letters and their order can be right. Letters without a meaning, the article at the ends of words rather than at their beginnings, and letters that end words standing in the middle of them
 * say that they are not.
 */
export function looksWritten(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0;
  if (unknown * 20 > letters + unknown) return false;
  const words = text.match(/[\u0621-\u064a]{3,}/g) ?? [];
  if (words.length < 20) return true;
  const count = (test: (word: string) => boolean) => words.filter(test).length;
  const begin = count((word) => word.startsWith(ALEF + LAM));
  const end = count((word) => word.endsWith(LAM + ALEF));
  const broken = count((word) => word.slice(0, -1).includes(TEH_MARBUTA));
  return begin >= end && broken * 20 < words.length;
}
