/** What does every article go through, wherever it comes from? The language gate, credits off the text, what the caller says of it, sound letters. */
import { withoutCredits } from "./credits.ts";
import { admit } from "./language-gate.ts";
import type { Limits } from "./limits.ts";
import type { Found } from "./pieces.ts";
import type { IntakeOptions, NewArticle } from "./taken.ts";

export interface Finishing extends Pick<IntakeOptions, "given" | "keepCredits"> {
  readonly limits: Limits;
}

/** Throws Refused: not-arabic, no-text. */
export async function finished({ article, notes = [], unknownFields }: Found, { given, keepCredits, limits }: Finishing): Promise<Found> {
  const whole = sound(article.text);
  const text = whole.length > limits.textLength ? cut(whole, limits.textLength) : whole;
  await admit(text);
  const credits = keepCredits ? { text } : withoutCredits(text);
  const fields = Object.fromEntries(Object.entries({ ...credits, ...article, ...given, text: credits.text }).map(([key, value]) => [key, typeof value === "string" ? sound(value) : value])) as unknown as NewArticle;
  const told = [...new Set([...notes.filter((note) => note !== "no-date" || fields.published === undefined), ...(text === whole ? [] : ["cut-text" as const])])];
  return { article: fields, ...(told.length === 0 ? {} : { notes: told }), ...(unknownFields === undefined ? {} : { unknownFields }) };
}

/** At the end of a paragraph where there is one. */
function cut(text: string, length: number): string {
  const end = text.lastIndexOf("\n", length);
  return text.slice(0, end > 0 ? end : length).toWellFormed();
}

/** No NUL and no half surrogate: stores and wires take neither. The bytes as they were are in the capture. */
const sound = (text: string) => text.toWellFormed().replaceAll("\0", "\uFFFD");
