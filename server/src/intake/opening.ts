/** A file, bytes at hand, or a stream → its first bytes and the rest, read once or by position. */
import { open } from "node:fs/promises";
import { headBytes } from "./kinds.ts";
import { Refused } from "./refusals.ts";
import { gathered } from "./unpacking.ts";

export interface Opened {
  readonly name: string;
  readonly head: Uint8Array;
  readonly whole: boolean;
  readonly size?: number;
  /** From the beginning; once. */
  chunks(): AsyncGenerator<Uint8Array>;
  /** By position where the source has any; else undefined. */
  readonly at?: (position: number, length: number) => Promise<Uint8Array>;
  close(): Promise<void>;
}

export type Origin = string | { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly stream: AsyncIterable<Uint8Array> };

/** Throws Refused: no-file, is-folder, not-allowed, cannot-read. */
export async function opened(origin: Origin): Promise<Opened> {
  if (typeof origin !== "string") return "bytes" in origin ? openedBytes(origin.name, origin.bytes) : openedStream(origin.name, origin.stream);
  if (origin === "-") return openedStream("-", process.stdin);
  try {
    const file = await open(origin, "r");
    const stat = await file.stat();
    if (stat.isDirectory()) {
      await file.close();
      throw new Refused("is-folder");
    }
    if (!stat.isFile()) return await openedStream(origin, file.createReadStream());
    const at = async (position: number, length: number) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, stat.size - position)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      return buffer.subarray(0, bytesRead);
    };
    const head = await at(0, headBytes);
    return {
      name: origin, head, whole: stat.size <= head.length, size: stat.size, at,
      async *chunks() {
        // In a file that grows meanwhile only what was there is read.
        for (let position = 0; position < stat.size; ) {
          const chunk = await at(position, 256 * 1024);
          if (chunk.length === 0) return;
          position += chunk.length;
          yield chunk;
        }
      },
      close: () => file.close(),
    };
  } catch (error) {
    throw error instanceof Refused ? error : openingRefusal(error);
  }
}

export function openedBytes(name: string, bytes: Uint8Array): Opened {
  return {
    name, head: bytes.subarray(0, headBytes), whole: bytes.length <= headBytes, size: bytes.length,
    at: async (position, length) => bytes.subarray(position, position + length),
    async *chunks() {
      for (let position = 0; position < bytes.length; position += 256 * 1024) yield bytes.subarray(position, position + 256 * 1024);
    },
    close: async () => {},
  };
}

export async function openedStream(name: string, stream: AsyncIterable<Uint8Array>): Promise<Opened> {
  const source = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  while (size < headBytes) {
    const { done, value } = await source.next();
    if (done) {
      whole = true;
      break;
    }
    const chunk = typeof value === "string" ? Buffer.from(value) : value;
    first.push(chunk);
    size += chunk.length;
  }
  return {
    name, head: Buffer.concat(first), whole,
    async *chunks() {
      yield* first;
      if (whole) return;
      for (;;) {
        const { done, value } = await source.next();
        if (done) return;
        yield value;
      }
    },
    close: async () => {
      await source.return?.();
    },
  };
}

/** All bytes. Throws Refused "too-large". */
export async function allOf({ chunks, size }: Pick<Opened, "chunks" | "size">, limit: number): Promise<Uint8Array> {
  if (size !== undefined && size > limit) throw new Refused("too-large", { limit });
  return gathered(chunks(), limit);
}

function openingRefusal(error: unknown): Refused {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return new Refused("no-file");
  if (code === "EISDIR") return new Refused("is-folder");
  if (code === "EACCES" || code === "EPERM") return new Refused("not-allowed");
  return new Refused("cannot-read", { value: code ?? message });
}
