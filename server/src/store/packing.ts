/**
 * JSON made small for keeping. Most of a record is names of fields and words that every record has: it is packed against a dictionary of them, which
 * makes a record of 1,500 bytes 400 instead of 600. The first byte says which dictionary; bytes without one are of a store's first two versions.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { dictionaries } from "./packing-dictionary.ts";

export function pack(value: unknown): Uint8Array {
  return packBytes(Buffer.from(JSON.stringify(value)));
}

/** What was packed, or bytes of plain JSON, as records were written once. */
export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse((bytes[0] === OPENING_BRACE ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : unpackBytes(bytes)).toString()) as T;
}

export function packBytes(bytes: Uint8Array): Uint8Array {
  const number = bytes.length < SMALL ? 2 : 1;
  const packed = deflateRawSync(bytes, { level: 6, dictionary: dictionaryOf(number) });
  const out = new Uint8Array(packed.length + 1);
  out[0] = (number << 3) | MARK;
  out.set(packed, 1);
  return out;
}

export function unpackBytes(bytes: Uint8Array): Buffer {
  const first = bytes[0] ?? 0;
  return (first & MARK) === MARK ? inflateRawSync(bytes.subarray(1), { dictionary: dictionaryOf(first >> 3) }) : inflateRawSync(bytes);
}

/** Both bits set is a kind of block that deflate does not have: no packed bytes begin so by themselves. */
const MARK = 0b110;
const OPENING_BRACE = 0x7b;
/** Below this a short dictionary is taken: making the long one ready takes longer than packing. */
const SMALL = 4_000;
const SHORT = 12_000;

const ready = new Map<number, Buffer>();

/** 1: the whole; 2: its end, where the small records are. Errors: bytes of a later version. */
function dictionaryOf(number: number): Buffer {
  let dictionary = ready.get(number);
  if (!dictionary) {
    const packed = dictionaries[1]!;
    if (number !== 1 && number !== 2) throw new Error(`packed with dictionary ${number}, which this version does not have`);
    const whole = inflateRawSync(Buffer.from(packed, "base64"));
    dictionary = number === 1 ? whole : whole.subarray(-SHORT);
    ready.set(number, dictionary);
  }
  return dictionary;
}
