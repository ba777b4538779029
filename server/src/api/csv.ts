/**
 * Lists as tables: every field of the schema a column, parts of a field with a dot, several values joined by "; ". Quotations stay byte-exact; on
 * request cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
import { z } from "@hono/zod-openapi";

export interface Column {
  readonly name: string;
  readonly path: readonly string[];
}

export interface CsvOptions {
  readonly safe: boolean;
  readonly bom: boolean;
}

const depth = 3;

export function columnsOf(schema: z.ZodType, path: readonly string[] = []): Column[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodDiscriminatedUnion || inner instanceof z.ZodUnion) {
    const all = (inner.options as z.ZodType[]).flatMap((option) => columnsOf(option, path));
    return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  }
  if (inner instanceof z.ZodObject && path.length < depth) {
    const fields = Object.entries(inner.shape as Record<string, z.ZodType>);
    return fields.flatMap(([field, of]) => columnsOf(of, [...path, field]));
  }
  return [{ name: path.join("."), path }];
}

export async function* csvOf(columns: readonly Column[], pages: AsyncIterable<readonly unknown[]>, { safe, bom }: CsvOptions): AsyncIterable<string> {
  yield `${bom ? "\uFEFF" : ""}${columns.map(({ name }) => cell(name, safe)).join(",")}\r\n`;
  for await (const rows of pages) {
    if (rows.length > 0) yield rows.map((row) => `${columns.map(({ path }) => cell(shown(at(row, path)), safe)).join(",")}\r\n`).join("");
  }
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

function at(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, field) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[field] : undefined), row);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(shown).join("; ");
  if (typeof value !== "object") return String(value);
  const { name, ar, words, text, value: number, unit, low, high } = value as Record<string, unknown>;
  if (name !== undefined) return shown(name);
  if (typeof ar === "string") return ar;
  if (typeof words === "string") return words;
  if (unit !== undefined) return low === undefined ? `${number} ${unit}` : `${low === high ? low : `${low}–${high}`} ${unit}`;
  return typeof text === "string" ? text : JSON.stringify(value);
}

function cell(text: string, safe: boolean): string {
  const value = safe && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
