/** What comes out of packed bytes, counted as it comes: how much, and how many times as much as went in. Bombs are refused before they are whole. */
import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { Limits } from "./limits.ts";
import { Refused } from "./refusals.ts";

export type Packing = "gzip" | "br" | "deflate" | "deflate-raw";

export interface UnpackLimits extends Pick<Limits, "ratio" | "ratioFrom"> {
  /** The most bytes that may come out. */
  readonly bytes: number;
}

/** Streams. Throws Refused: bomb, too-large, broken-archive. Memory held is one chunk each way, whatever comes. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, packing: Packing, { bytes, ratio, ratioFrom }: UnpackLimits): AsyncGenerator<Uint8Array> {
  const unpack = { gzip: createGunzip, br: createBrotliDecompress, deflate: createInflate, "deflate-raw": createInflateRaw }[packing]();
  let read = 0;
  let made = 0;
  let failure: unknown;
  const source = Readable.from(counted(), { objectMode: false, highWaterMark: 64 * 1024 });
  async function* counted() {
    for await (const chunk of chunks) {
      read += chunk.length;
      yield chunk;
    }
  }
  source.on("error", (error) => {
    failure = error;
    unpack.destroy(error);
  });
  source.pipe(unpack);
  try {
    for await (const chunk of unpack as AsyncIterable<Uint8Array>) {
      made += chunk.length;
      if (made > bytes) throw new Refused("too-large", { limit: bytes });
      if (made > ratioFrom && made > read * ratio) throw new Refused("bomb", { limit: ratio });
      yield chunk;
    }
  } catch (error) {
    if (failure) throw failure;
    if (error instanceof Refused) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "Z_BUF_ERROR") throw new Refused("too-small", { value: "unexpected end" });
    throw new Refused("broken-archive", { value: message });
  } finally {
    source.destroy();
    unpack.destroy();
  }
}

/** All of a stream, in one piece. Throws Refused "too-large". */
export async function gathered(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new Refused("too-large", { limit });
    pieces.push(chunk);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
}
