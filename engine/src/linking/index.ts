/** The public names of naqlan/linking, in reading order. */
export type * from "./records.ts";
export type { Reading } from "../reading.ts";
export { digest, type DigestOptions } from "./digest.ts";
export { link, type LinkOptions } from "./link.ts";
export { memoryArchive, type MemoryArchive } from "./memory.ts";
