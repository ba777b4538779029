/** How do two places lie to each other? */
import type { PlaceDigest } from "./records.ts";

/** Kinds of places in which much happens on one day; the others are one spot on the map. */
const AREAS = new Set(["city", "governorate", "region", "country", "continent", "sea", "river", "desert", "district"]);
/** Kinds that say nothing about where in them. */
const WIDE = new Set(["region", "country", "continent", "sea", "river", "desert"]);
/** Kilometres within which two known places are one neighbourhood, and beyond which they are not. */
const NEAR = 15;
const FAR = 30;
/** A governorate goes by the name of its city and lies around its point. */
const FAR_FROM_CITY = 70;

export type PlaceRelation = "same-spot" | "same-area" | "near-place" | "other-spot" | "far-place";

export function isArea({ kind }: PlaceDigest): boolean {
  return kind !== undefined && AREAS.has(kind);
}

/** A country, a sea, a region: it says nothing about where in it. */
export function isWide({ kind }: PlaceDigest): boolean {
  return kind !== undefined && WIDE.has(kind);
}

/** Undefined: nothing can be said. */
export function relationOf(a: PlaceDigest | undefined, b: PlaceDigest | undefined): PlaceRelation | undefined {
  if (!a || !b) return undefined;
  if (a.key === b.key && (isWide(a) || isWide(b))) return undefined;
  if (a.key === b.key && (!a.country || !b.country || a.country === b.country)) return isArea(a) || isArea(b) ? "same-area" : "same-spot";
  if (a.kind === "sea" || b.kind === "sea") return undefined;
  if (a.country && b.country && a.country !== b.country) return "far-place";
  if (!isArea(a) && !isArea(b) && !isWide(a) && !isWide(b)) return isOneName(a.key, b.key) ? "same-spot" : a.point && b.point && kilometres(a.point, b.point) > FAR ? "far-place" : "other-spot";
  if (!a.point || !b.point || WIDE.has(a.kind ?? "") || WIDE.has(b.kind ?? "")) return undefined;
  const distance = kilometres(a.point, b.point);
  if (distance <= NEAR) return "near-place";
  return distance > (isArea(a) || isArea(b) ? FAR_FROM_CITY : FAR) ? "far-place" : undefined;
}

/** One name written otherwise (صفية، صفيا), or with and without its class word (حي الكرادة، الكرادة). */
function isOneName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.endsWith(` ${short}`) || long.startsWith(`${short} `)) return true;
  if (short.length < 4 || long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(short.length === long.length ? i + 1 : i) === long.slice(i + 1);
}

/** On a sphere, near enough for places of one country. */
function kilometres(a: readonly [number, number], b: readonly [number, number]): number {
  const north = (a[0] - b[0]) * 111.2;
  const east = (a[1] - b[1]) * 111.2 * Math.cos((((a[0] + b[0]) / 2) * Math.PI) / 180);
  return Math.sqrt(north * north + east * east);
}
