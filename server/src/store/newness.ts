/** One number that orders articles and findings newest first; see schema.ts. Every value is a safe integer. */
const FINDINGS = 1024;
const DAY = 2 ** 36;
const FIRST_DAY = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST_DAY = 2 ** 17 - 1;

/** Most findings of a kind that are listed and searched in one article; the Reading has them all. */
export const MOST_FINDINGS = FINDINGS - 1;

/** `published` an ISO date or date-time; unknown or before 1900 comes last. */
export function newnessOf(published: string | undefined, sequence: number): number {
  return dayNumber(published) * DAY + sequence * FINDINGS;
}

/** The least newness of the day, and of the day after. */
export function newnessFrom(day: string): number {
  return dayNumber(day) * DAY;
}

export function newnessAfter(day: string): number {
  return (dayNumber(day) + 1) * DAY;
}

/** The finding numbered `index` (0, 1, …) of the article. */
export function newnessOfFinding(article: number, index: number): number {
  return article + index + 1;
}

export function articleOfFinding(newness: number): { article: number; index: number } {
  const index = (newness % FINDINGS) - 1;
  return { article: newness - index - 1, index };
}

function dayNumber(day: string | undefined): number {
  if (day === undefined || !/^\d{4}-\d\d-\d\d/.test(day)) return 0;
  const days = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000 - FIRST_DAY;
  return Math.max(0, Math.min(LAST_DAY, days));
}
