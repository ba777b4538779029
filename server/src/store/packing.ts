/** JSON made small for keeping: a Reading is a tenth of itself. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

export function pack(value: unknown): Uint8Array {
  return packBytes(Buffer.from(JSON.stringify(value)));
}

export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(unpackBytes(bytes).toString()) as T;
}

export function packBytes(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 1 });
}

export function unpackBytes(bytes: Uint8Array): Buffer {
  return inflateRawSync(bytes);
}
