/** Cursors of pages: opaque to who gets them, refused when they are none of ours. */

/** Not a cursor this store gave for this list. */
export class WrongCursor extends Error {
  readonly code = "wrong-cursor";

  constructor() {
    super("the page cursor is not one of this list: begin again without it");
  }
}

export function cursorOf(...values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** `shape` says what must be in it: "n" a whole number, "s" a string. */
export function readCursor(cursor: string, shape: string): (string | number)[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw new WrongCursor();
  }
  if (!Array.isArray(values) || values.length !== shape.length) throw new WrongCursor();
  values.forEach((value, k) => {
    if (shape[k] === "n" ? !Number.isSafeInteger(value) : typeof value !== "string") throw new WrongCursor();
  });
  return values;
}

/** 1 to 500. */
export function limitOf(limit: number): number {
  return Math.max(1, Math.min(500, Math.trunc(limit) || 1));
}

/** One more was asked for than is shown: whether there is a next page. */
export function pageOf<T>(items: readonly T[], limit: number, cursor: (last: T) => string): { items: readonly T[]; next?: string } {
  return items.length > limit ? { items: items.slice(0, limit), next: cursor(items[limit - 1]!) } : { items };
}
