/** The elements of a JSON array, or one JSON object, out of a stream: found by counting brackets, so that only one element is held. */
import { Refused } from "./refusals.ts";

/** Each element's bytes; undefined for one that is longer than `most`. Throws Refused "not-json" where the brackets do not match. */
export async function* elementsOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array | undefined> {
  let depth = 0;
  let array: boolean | undefined;
  let inString = false;
  let escaped = false;
  let pieces: Uint8Array[] = [];
  let size = 0;
  let done = false;
  for await (const chunk of chunks) {
    let start = depth > (array ? 1 : 0) ? 0 : -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === 0x5c) escaped = true;
        else if (byte === 0x22) inString = false;
        continue;
      }
      if (byte === 0x22) {
        if (depth <= (array ? 1 : 0)) throw new Refused("not-json");
        inString = true;
      } else if (byte === 0x7b || byte === 0x5b) {
        if (done) throw new Refused("not-json");
        if (array === undefined) array = byte === 0x5b;
        if (depth === (array ? 1 : 0) && byte === 0x7b) start = i;
        else if (depth === 1 && array) throw new Refused("not-json");
        depth += 1;
      } else if (byte === 0x7d || byte === 0x5d) {
        depth -= 1;
        if (depth < 0) throw new Refused("not-json");
        if (depth === (array ? 1 : 0) && byte === 0x7d) {
          take(chunk.subarray(start < 0 ? 0 : start, i + 1));
          const whole = size > most ? undefined : Buffer.concat(pieces);
          pieces = [];
          size = 0;
          start = -1;
          yield whole;
        }
        if (depth === 0) done = true;
      } else if (depth <= (array ? 1 : 0) && !isSpace(byte) && byte !== 0x2c && !(byte === 0xef || byte === 0xbb || byte === 0xbf)) throw new Refused("not-json");
    }
    if (start >= 0) take(chunk.subarray(start));
  }
  if (!done) throw new Refused("not-json");

  function take(piece: Uint8Array): void {
    size += piece.length;
    if (size > most) pieces = [];
    else pieces.push(Uint8Array.from(piece));
  }
}

const isSpace = (byte: number) => byte === 32 || byte === 9 || byte === 10 || byte === 13;
