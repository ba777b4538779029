/**
 * What is in this ZIP? Its directory at the end, read by position, and members unpacked one at a time, each counted. Names that point outside,
 * encryption and bombs are refused; nothing is ever written to disk.
 */
import type { Limits } from "./limits.ts";
import { Refused } from "./refusals.ts";
import { unpacked } from "./unpacking.ts";

export interface ZipMember {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  /** As it comes, counted against the limits. */
  chunks(): AsyncGenerator<Uint8Array>;
}

type At = (position: number, length: number) => Promise<Uint8Array>;

/** Throws Refused: broken-archive, too-many-members, bad-name, encrypted, bomb. */
export async function zipMembers(at: At, size: number, limits: Limits): Promise<readonly ZipMember[]> {
  const tail = view(await at(Math.max(0, size - 66_000), 66_000));
  let end = -1;
  for (let i = tail.byteLength - 22; i >= 0 && end < 0; i--) if (tail.getUint32(i, true) === 0x06054b50) end = i;
  if (end < 0) throw new Refused("broken-archive", { value: "no directory" });
  let count = tail.getUint16(end + 10, true);
  let length = tail.getUint32(end + 12, true);
  let start = tail.getUint32(end + 16, true);
  if ((count === 0xffff || start === 0xffffffff) && end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const large = view(await at(Number(tail.getBigUint64(end - 12, true)), 56));
    if (large.byteLength < 56 || large.getUint32(0, true) !== 0x06064b50) throw new Refused("broken-archive", { value: "directory" });
    count = Number(large.getBigUint64(32, true));
    length = Number(large.getBigUint64(40, true));
    start = Number(large.getBigUint64(48, true));
  }
  if (count > limits.zipMembers) throw new Refused("too-many-members", { limit: limits.zipMembers });
  if (start + length > size || length > limits.zipMembers * 1024) throw new Refused("broken-archive", { value: "directory" });
  const directory = view(await at(start, length));
  const members: ZipMember[] = [];
  let whole = 0;
  for (let i = 0, n = 0; n < count; n++) {
    if (i + 46 > directory.byteLength || directory.getUint32(i, true) !== 0x02014b50) throw new Refused("broken-archive", { value: "directory entry" });
    const flags = directory.getUint16(i + 8, true);
    const method = directory.getUint16(i + 10, true);
    let packedSize = directory.getUint32(i + 20, true);
    let plainSize = directory.getUint32(i + 24, true);
    const [nameLength, extraLength, commentLength] = [directory.getUint16(i + 28, true), directory.getUint16(i + 30, true), directory.getUint16(i + 32, true)];
    let position = directory.getUint32(i + 42, true);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + i + 46, Math.min(nameLength, directory.byteLength - i - 46)));
    for (let e = i + 46 + nameLength; e + 4 <= Math.min(i + 46 + nameLength + extraLength, directory.byteLength); e += 4 + directory.getUint16(e + 2, true)) {
      if (directory.getUint16(e, true) !== 1) continue;
      let field = e + 4;
      const next = () => {
        if (field + 8 > directory.byteLength) throw new Refused("broken-archive", { value: "directory entry" });
        field += 8;
        return Number(directory.getBigUint64(field - 8, true));
      };
      if (plainSize === 0xffffffff) plainSize = next();
      if (packedSize === 0xffffffff) packedSize = next();
      if (position === 0xffffffff) position = next();
    }
    i += 46 + nameLength + extraLength + commentLength;
    if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name)) throw new Refused("bad-name", { value: name });
    if (name.endsWith("/")) continue;
    whole += plainSize;
    if (whole > limits.archiveBytes) throw new Refused("too-large", { limit: limits.archiveBytes });
    // What the directory admits to is refused unread; what it hides is found while unpacking.
    if (method !== 0 && plainSize > limits.ratioFrom && plainSize > packedSize * limits.ratio) throw new Refused("bomb", { limit: limits.ratio });
    members.push({ name, packedSize, size: plainSize, chunks: () => contents(at, { name, method, encrypted: (flags & 1) !== 0, packedSize, position }, size, limits) });
  }
  return members;
}

interface Place {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly position: number;
}

async function* contents(at: At, { method, encrypted, packedSize, position }: Place, size: number, limits: Limits): AsyncGenerator<Uint8Array> {
  if (encrypted) throw new Refused("encrypted");
  const header = view(await at(position, 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw new Refused("broken-archive", { value: "member" });
  const start = position + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packedSize > size) throw new Refused("too-small", { value: "member" });
  async function* packed() {
    for (let read = 0; read < packedSize; ) {
      const chunk = await at(start + read, Math.min(256 * 1024, packedSize - read));
      if (chunk.length === 0) throw new Refused("too-small", { value: "member" });
      read += chunk.length;
      yield chunk;
    }
  }
  if (method === 0) yield* packed();
  else if (method === 8) yield* unpacked(packed(), "deflate-raw", { bytes: limits.archiveBytes, ratio: limits.ratio, ratioFrom: limits.ratioFrom });
  else throw new Refused("broken-archive", { value: `method ${method}` });
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
