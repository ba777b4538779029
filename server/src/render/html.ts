/** HTML in which every inserted value is escaped unless it is HTML already. */

export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((source, part, index) => source + sourceOf(values[index - 1]) + part));
}

/** For text and for attributes in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (letter) => entities[letter]!);
}

/** A carriage return would become a line feed, a NUL would vanish, and offsets would shift. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;", "\0": "\uFFFD",
};

function sourceOf(value: Value): string {
  if (value instanceof Html) return value.source;
  if (Array.isArray(value)) return value.map(sourceOf).join("");
  return value === undefined || value === null || value === false ? "" : escaped(String(value));
}
