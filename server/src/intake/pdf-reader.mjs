// Takes the pieces of text out of a PDF, in a thread of its own that pdf.ts gives little memory and little time: whoever made the file decides how hard it is. Plain JavaScript, so that it starts as it stands.
import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

const { bytes, mostPages, mostPieces } = workerData;

try {
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0, stopAtErrors: false });
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const pages = [];
  let pieces = 0;
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pieces += items.length;
    if (pieces > mostPieces) throw Object.assign(new Error("pieces"), { code: "heavy" });
    pages.push(items.flatMap(({ str, transform, width, height, dir }) => (str === undefined || str === "" ? [] : [{ text: str, x: transform[4], y: transform[5], width, size: Math.hypot(transform[2], transform[3]) || height || 10, rightToLeft: dir === "rtl" }])));
    page.cleanup();
  }
  parentPort.postMessage({ pages, more: document.numPages > mostPages, title: typeof info?.Title === "string" ? info.Title : undefined });
} catch (error) {
  parentPort.postMessage({ code: error?.code === "heavy" ? "heavy" : error?.name === "PasswordException" ? "encrypted" : "broken", message: String(error?.message ?? error) });
}
