/** Is this JSON value an article? */
import type { ArticleInput } from "naqlan";
import type { Reasons } from "../language/dictionary.ts";

export class NoArticle extends Error {}

/** The fields of an article that are read. */
export const articleFields = ["text", "title", "outlet", "author", "url", "published", "dateline", "agency"] as const;

/** What an article written by Naqlan has besides. */
const OWN_FIELDS: ReadonlySet<string> = new Set([...articleFields, "id", "language"]);
const MOST_NAMED = 20;

/** Fields that are passed over: a slip of the keys ("publised") would otherwise lose what was meant, silently. A Reading has none. */
export function unknownFieldsOf(value: unknown): string[] {
  return isObject(value) && !isReading(value) ? Object.keys(value).filter((field) => !OWN_FIELDS.has(field)).map((field) => field.slice(0, 60)).slice(0, MOST_NAMED) : [];
}

/**
 * Takes an article, or a Reading, of which the article is taken. Fields that are null count as absent, as data sets write them; unknown fields
 * are left out: `unknownFieldsOf` names them.
 */
export function articleFrom(value: unknown, reasons: Reasons): ArticleInput {
  if (!isObject(value)) throw new NoArticle(reasons.notObject);
  const record = isReading(value) ? value.article : value;
  if (typeof record.text !== "string") throw new NoArticle(reasons.noText);

  const article: { -readonly [field in keyof ArticleInput]: ArticleInput[field] } = { text: record.text };
  for (const field of ["title", "outlet", "published", "url", "author"] as const) {
    const given = record[field];
    if (given === undefined || given === null) continue;
    if (typeof given !== "string") throw new NoArticle(reasons.notString(field));
    article[field] = given;
  }
  if (article.published !== undefined && !isDate(article.published)) throw new NoArticle(reasons.wrongDate(article.published.slice(0, 40)));
  return article;
}

/** An ISO 8601 day or date-time that exists in the calendar. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):?(\d{2}))?)?$/.exec(value);
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && hour < 24 && minute < 60 && second < 61 && offsetHour < 15 && offsetMinute < 60;
}

function isReading(value: Record<string, unknown>): value is { readonly article: Record<string, unknown> } {
  return isObject(value.article) && typeof value.format === "string" && value.format.startsWith("naqlan.reading/");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
