/** What proves that an article was there? Its bytes, their hash, how they were reached, when and by what. */
import { createHash } from "node:crypto";
import { version } from "../version.ts";
import type { Capture } from "./taken.ts";

export const software = `naqlan ${version}`;

export function captureOf(bytes: Uint8Array, how: Omit<Capture, "hash" | "bytes" | "software" | "time"> & { readonly time: Date | string }): Capture {
  const { time, ...rest } = how;
  return {
    hash: sha256Of(bytes), bytes, ...rest, time: typeof time === "string" ? time : time.toISOString(), software,
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
