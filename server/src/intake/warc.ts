/** Which pages did this crawl keep? WARC records one after the other; responses with pages are read, all else is passed over. */
import { ByteReader } from "./byte-reader.ts";
import { captureOf } from "./captures.ts";
import { kindOf } from "./kinds.ts";
import type { Limits } from "./limits.ts";
import type { Found, Pieces } from "./pieces.ts";
import { Refused } from "./refusals.ts";
import { pageArticle, textArticle } from "./single.ts";
import { gathered, type Packing, unpacked } from "./unpacking.ts";

const lineBytes = 64 * 1024;
const headerLines = 200;

/** `name`: of the archive. Members are counted over the records with a page. */
export async function* warcPages(name: string, chunks: AsyncIterable<Uint8Array>, limits: Limits): Pieces {
  const reader = new ByteReader(chunks);
  let records = 0;
  try {
    for (;;) {
      let line = await reader.line(lineBytes);
      while (line === "") line = await reader.line(lineBytes);
      if (line === undefined) return;
      if (!/^WARC\/[01]\.\d/.test(line)) throw new Refused("broken-archive", { value: "record" });
      if (++records > limits.warcRecords) throw new Refused("too-many-members", { limit: limits.warcRecords });
      const headers = await headersFrom(reader);
      const length = /^\d{1,15}$/.test(headers["content-length"] ?? "") ? Number(headers["content-length"]) : Number.NaN;
      if (Number.isNaN(length)) throw new Refused("broken-archive", { value: "Content-Length" });
      const type = headers["warc-type"];
      const address = headers["warc-target-uri"]?.replace(/^<|>$/g, "") ?? "";
      const isPage = (type === "response" && /^https?:/i.test(address)) || (type === "resource" && /html|text\/plain/i.test(headers["content-type"] ?? ""));
      if (!isPage) {
        await reader.skip(length);
        continue;
      }
      const origin = `${name} > ${address}`;
      if (length > limits.memberBytes) {
        await reader.skip(length);
        yield { origin, read: () => Promise.reject(new Refused("too-large", { limit: limits.memberBytes })) };
        continue;
      }
      const block = await reader.bytes(length);
      const answer = type === "response" ? answerIn(block) : { status: 200, headers: { "content-type": headers["content-type"] ?? "" }, body: block };
      // Pictures, scripts and errors are no refusals: a crawl is full of them.
      if (answer && (answer.status < 200 || answer.status > 299 || !/html|text\/plain|^$/i.test(answer.headers["content-type"] ?? ""))) continue;
      yield { origin, read: () => pageOf(answer, { name, address, time: timeOf(headers["warc-date"]) }, limits) };
    }
  } finally {
    await reader.close();
  }
}

async function pageOf(answer: Answered | undefined, { name, address, time }: { readonly name: string; readonly address: string; readonly time: Date }, limits: Limits): Promise<Found> {
  if (!answer) throw new Refused("broken-archive", { value: "HTTP" });
  const { status, headers } = answer;
  let chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = [/chunked/i.test(headers["transfer-encoding"] ?? "") ? dechunked(answer.body) : answer.body];
  const packings = (headers["content-encoding"] ?? "").toLowerCase().split(",").map((p) => p.trim().replace(/^x-/, "")).filter((p) => p !== "" && p !== "identity");
  if (packings.length > 2) throw new Refused("nested", { limit: 2 });
  for (const packing of packings.reverse()) {
    if (!["gzip", "br", "deflate"].includes(packing)) throw new Refused("bad-encoding", { value: packing });
    chunks = unpacked(chunks, packing as Packing, { bytes: limits.memberBytes, ratio: limits.ratio, ratioFrom: limits.ratioFrom });
  }
  const bytes = await gathered(chunks, limits.memberBytes);
  const origin = { addresses: [name, address], status, headers, time, address };
  const kind = kindOf(bytes, { whole: true, contentType: headers["content-type"] ?? "" });
  const found = kind === "html" ? pageArticle(bytes, origin, limits) : kind === "text" ? textArticle(bytes, origin) : undefined;
  if (!found) throw new Refused("not-a-page", { value: typeof kind === "object" ? kind.notTaken : kind });
  return { ...found, article: { ...found.article, capture: captureOf(bytes, { addresses: origin.addresses, status, headers, time, mediaType: found.article.capture?.mediaType ?? "text/html" }) } };
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

function answerIn(block: Uint8Array): Answered | undefined {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.length);
  let end = buffer.indexOf("\r\n\r\n");
  let gap = 4;
  if (end < 0) {
    end = buffer.indexOf("\n\n");
    gap = 2;
  }
  if (end < 0 || end > lineBytes) return undefined;
  const [status, ...lines] = buffer.subarray(0, end).toString("latin1").split(/\r?\n/);
  const code = /^HTTP\/[\d.]+\s+(\d{3})/.exec(status!)?.[1];
  return code === undefined ? undefined : { status: Number(code), headers: headersOf(lines), body: block.subarray(end + gap) };
}

async function headersFrom(reader: ByteReader): Promise<Record<string, string>> {
  const lines: string[] = [];
  for (;;) {
    const line = await reader.line(lineBytes);
    if (line === undefined) throw new Refused("too-small", { value: "record" });
    if (line === "") return headersOf(lines);
    if (lines.push(line) > headerLines) throw new Refused("broken-archive", { value: "header" });
  }
}

function headersOf(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines.slice(0, headerLines)) {
    const at = line.indexOf(":");
    if (at > 0) headers[line.slice(0, at).trim().toLowerCase()] ??= line.slice(at + 1).trim();
  }
  return { ...headers };
}

/** Chunks as HTTP/1.1 sends them; what is none is taken as it stands, for many archives have taken them apart and left the header. */
function dechunked(body: Uint8Array): Uint8Array {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const pieces: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const end = buffer.indexOf("\n", at);
    const size = end < 0 || end - at > 40 ? undefined : /^([\da-f]{1,7})\s*(?:;.*)?\r?$/i.exec(buffer.toString("latin1", at, end))?.[1];
    if (size === undefined) return pieces.length === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(buffer.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (buffer[at] === 13 || buffer[at] === 10) at++;
  }
}

function timeOf(date: string | undefined): Date {
  const time = Date.parse(date ?? "");
  if (Number.isNaN(time)) throw new Refused("broken-archive", { value: "WARC-Date" });
  return new Date(time);
}
