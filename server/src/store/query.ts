/**
 * The search grammar: words, "phrases", exact:word, field:value, and a minus before any of them. What is written wrong is a WrongQuery that says
 * where and what is allowed; punctuation alone is harmless. Used by the command line and by the service.
 */
import { acts, media, plover } from "naqlan";
import type { Query, Searched } from "./store.ts";

export class WrongQuery extends Error {
  readonly code = "wrong-query";
  /** UTF-16 offset of the piece that is wrong. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Fields with any value, in the order they are documented. */
export const queryFields = ["actor", "act", "type", "outlet", "place", "medium", "story", "incident", "from", "to", "exact", "over", "latin", "order"] as const;

const MOST_CHARACTERS = 1_000;
const MOST_PIECES = 40;

export function parseQuery(text: string, defaults: Partial<Pick<Query, "over" | "order" | "latin" | "from" | "to">> = {}): Query {
  if (text.length > MOST_CHARACTERS) throw new WrongQuery(`a query has at most ${MOST_CHARACTERS} characters`, MOST_CHARACTERS);
  const words: Query["words"][number][] = [];
  const filters: Query["filters"][number][] = [];
  let { over = "articles", order = "newest", latin = true, from, to } = defaults;
  const found = piecesOf(text);
  if (found.length > MOST_PIECES) throw new WrongQuery(`a query has at most ${MOST_PIECES} words and filters`, found[MOST_PIECES]!.at);
  for (const { field, value, not, at } of found) {
    const positive = () => {
      if (not) throw new WrongQuery(`${field}: cannot be negated`, at);
    };
    if (field === undefined || field === "exact") {
      words.push({ text: value, exact: field === "exact", not });
    } else if (field === "from" || field === "to") {
      positive();
      const days = daysOf(value);
      if (!days) throw new WrongQuery(`${field}: takes a date as 2021-11-07, 2021-11 or 2021, not “${value}”`, at);
      if (field === "from") from = days.from;
      else to = days.to;
    } else if (field === "over") {
      positive();
      over = oneOf(field, value, OVER, at);
    } else if (field === "order") {
      positive();
      order = oneOf(field, value, ORDERS, at);
    } else if (field === "latin") {
      positive();
      latin = oneOf(field, value, SWITCH, at) === "on";
    } else if (field === "act" || field === "medium" || field === "type") {
      filters.push({ field, value: oneOf(field, value, CLOSED[field], at), not });
    } else filters.push({ field, value, not });
  }
  if (from !== undefined && to !== undefined && from > to) throw new WrongQuery(`from: ${from} is after to: ${to}`, 0);
  return { over, words, filters, ...(from !== undefined ? { from } : {}), ...(to !== undefined ? { to } : {}), order, latin };
}

export interface QueryPart {
  /** UTF-16 offsets into the query. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "phrase" | "field";
  readonly field?: string;
  readonly value: string;
  readonly not: boolean;
  readonly exact: boolean;
}

/** The pieces of a query as they were understood, in order. Errors: as parseQuery. */
export function partsOf(text: string): QueryPart[] {
  return piecesOf(text).map(({ field, value, not, at, end }) => ({
    start: at, end, kind: field !== undefined && field !== "exact" ? "field" : /\s/.test(value) ? "phrase" : "word", value, not, exact: field === "exact", ...(field !== undefined && field !== "exact" ? { field } : {}),
  }));
}

type Field = (typeof queryFields)[number];

interface Piece {
  readonly field?: Field;
  readonly value: string;
  readonly not: boolean;
  readonly at: number;
  readonly end: number;
}

const OPENING = "\"«“”„";
const CLOSING: Readonly<Record<string, string>> = { "«": "»", "\"": "\"", "“": "”“\"", "”": "”“\"", "„": "”“\"" };
const MINUS = "-\u2212\u2013";
const SPACE = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u;
const FIELD = /^([A-Za-z]+):/;

function piecesOf(text: string): Piece[] {
  const out: Piece[] = [];
  let i = 0;
  while (i < text.length) {
    if (SPACE.test(text[i]!)) {
      i++;
      continue;
    }
    const at = i;
    const not = MINUS.includes(text[i]!) && i + 1 < text.length && !SPACE.test(text[i + 1]!);
    if (not) i++;
    const named = FIELD.exec(text.slice(i));
    let field: Field | undefined;
    if (named && !text.startsWith("//", i + named[0].length)) {
      const name = named[1]!.toLowerCase();
      if (!(queryFields as readonly string[]).includes(name)) throw new WrongQuery(`there is no field “${name}:”; there are ${queryFields.map((f) => `${f}:`).join(" ")} — to look for the word, put it in quotation marks`, at);
      field = name as Field;
      i += named[0].length;
    }
    let value: string;
    const closing = i < text.length && OPENING.includes(text[i]!) ? CLOSING[text[i]!]! : "";
    if (closing !== "") {
      let end = i + 1;
      while (end < text.length && !closing.includes(text[end]!)) end++;
      if (end >= text.length) throw new WrongQuery("a quotation mark is not closed", i);
      value = text.slice(i + 1, end).trim();
      i = end + 1;
    } else {
      let end = i;
      while (end < text.length && !SPACE.test(text[end]!) && !(OPENING.includes(text[end]!) && text[end] !== "\"")) end++;
      value = text.slice(i, end);
      i = end;
    }
    if (value === "") {
      if (field) throw new WrongQuery(`${field}: needs a value right behind it`, at);
      continue;
    }
    out.push({ ...(field ? { field } : {}), value, not, at, end: i });
  }
  return out;
}

/** Values with the labels they are also known by. */
type Choices<T extends string> = readonly (readonly [value: T, labels: readonly string[]])[];

const OVER: Choices<Searched> = [["articles", []], ["attributions", []], ["events", []]];
const ORDERS: Choices<"newest" | "relevance"> = [["newest", []], ["relevance", []]];
const SWITCH: Choices<"on" | "off"> = [["on", []], ["off", []]];
const CLOSED = { act: labelled(acts), medium: labelled(media), type: labelled(plover) };

function labelled(table: Readonly<Record<string, { readonly ar: string; readonly en: string }>>): Choices<string> {
  return Object.entries(table).map(([value, { ar, en }]) => [value, [ar, en]]);
}

/** By its name, in any case, or by its label in Arabic or English. */
function oneOf<T extends string>(field: string, value: string, choices: Choices<T>, at: number): T {
  const wanted = value.toLowerCase();
  const found = choices.find(([name, labels]) => name.toLowerCase() === wanted || labels.some((label) => label.toLowerCase() === wanted));
  if (!found) throw new WrongQuery(`${field}: is one of ${choices.map(([name]) => name).join(", ")}, not “${value}”`, at);
  return found[0];
}

/** The first and last day of a day, month or year; undefined where there is no such date. */
function daysOf(value: string): { from: string; to: string } | undefined {
  const latin = value.replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660));
  const found = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(latin);
  if (!found) return undefined;
  const [, year, month, day] = found;
  if (day !== undefined && month !== undefined) {
    const date = isoDay(Number(year), Number(month), Number(day));
    return date === undefined ? undefined : { from: date, to: date };
  }
  const first = isoDay(Number(year), Number(month ?? 1), 1);
  if (!first) return undefined;
  const last = new Date(month === undefined ? Date.UTC(Number(year), 11, 31) : Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return { from: first, to: last };
}

function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
