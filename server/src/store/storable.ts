/**
 * Strings a database does not take: NUL (PostgreSQL) and halves of surrogate pairs (both, silently replaced). They are written with an escape
 * character and come back as they were: what is kept is the text as given.
 */
const ESCAPE = "\u001b";
const UNSTORABLE = /[\0\u001b\ud800-\udfff]/gu;
const UNSTORABLE_ONCE = new RegExp(UNSTORABLE.source, "u");
const WRITTEN = /\u001b([0-9a-f]{4})/g;

export function storable(text: string): string {
  return UNSTORABLE_ONCE.test(text) ? text.replace(UNSTORABLE, (c) => ESCAPE + c.charCodeAt(0).toString(16).padStart(4, "0")) : text;
}

/** The row with its strings as they were; changes the row itself. */
export function asWritten<T>(row: Record<string, T>): Record<string, T> {
  for (const name in row) {
    const value = row[name];
    if (typeof value === "string" && value.includes(ESCAPE)) row[name] = value.replace(WRITTEN, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) as T;
  }
  return row;
}
