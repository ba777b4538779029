/** A piece of work as it is watched: what it was when first seen, what it is now, and so how fast it goes. */
import type { JobRecord } from "../../../server/src/api/contract.ts";

export interface Watched {
  readonly job: JobRecord;
  /** Where it was when first seen, and when that was (milliseconds). */
  readonly from: number;
  readonly since: number;
  readonly now: number;
  /** Why it stopped. */
  readonly problem?: string | undefined;
}

export function watched(job: JobRecord, before: Watched | undefined, now: number): Watched {
  return { job, from: before?.from ?? job.position, since: before?.since ?? now, now };
}

/** Nothing where it is not seen to move yet; seconds left where its end is known. */
export function paceOf({ job, from, since, now }: Watched): { readonly perMinute?: number; readonly seconds?: number } {
  const [steps, milliseconds] = [job.position - from, now - since];
  if (steps < 1 || milliseconds < 1000) return {};
  const perMinute = (steps / milliseconds) * 60_000;
  return job.total === undefined ? { perMinute } : { perMinute, seconds: ((job.total - job.position) / perMinute) * 60 };
}
