/**
 * Pieces of text → lines of a terminal, wrapped, with mixed Arabic and Latin in readable order. Terminals that order text by themselves get
 * isolates; in others they have no width. Letters are never reversed here: a terminal that does order text would turn them back.
 */

export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
  /** Data: isolated from the line where its direction is another. */
  readonly data?: boolean;
}

export interface Layout {
  readonly width: number;
  readonly direction: "rtl" | "ltr";
  readonly indent?: number;
  /** More indent from the second line on. */
  readonly hanging?: number;
}

export function flow(pieces: readonly Piece[], { width, direction, indent = 0, hanging = 0 }: Layout): string[] {
  const lines: string[] = [];
  let line: Word[] = [];
  let used = indent;
  for (const unit of unitsOf(pieces)) {
    const unitWidth = unit.reduce((sum, word) => sum + columns(word.text), 0);
    const space = unit[0]!.spaced && line.length > 0 ? 1 : 0;
    if (line.length > 0 && unit[0]!.spaced && used + space + unitWidth > width) {
      lines.push(composed(line, indent + (lines.length > 0 ? hanging : 0), direction));
      line = [];
      used = indent + hanging + unitWidth;
    } else {
      used += space + unitWidth;
    }
    line.push(...unit);
  }
  if (line.length > 0) lines.push(composed(line, indent + (lines.length > 0 ? hanging : 0), direction));
  return lines;
}

/** Columns a terminal uses: nothing for combining and format characters, two for wide ones. */
export function columns(text: string): number {
  let sum = 0;
  for (const letter of text) sum += /[\p{M}\p{Cf}\p{Cc}]/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return sum;
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

interface Word {
  readonly text: string;
  readonly piece: Piece;
  readonly spaced: boolean;
}

/** Words that must stay together: «(» and the name after it. */
function unitsOf(pieces: readonly Piece[]): Word[][] {
  const units: Word[][] = [];
  let spaced = true;
  for (const piece of pieces) {
    for (const text of piece.text.split(/(\s+)/)) {
      if (text === "") continue;
      if (/^\s/.test(text)) {
        spaced = true;
        continue;
      }
      const word = { text, piece, spaced };
      if (spaced || units.length === 0) units.push([word]);
      else units[units.length - 1]!.push(word);
      spaced = false;
    }
  }
  return units;
}

const RLM = "\u200F";
const RLI = "\u2067";
const FSI = "\u2068";
const PDI = "\u2069";

function composed(words: readonly Word[], indent: number, direction: Layout["direction"]): string {
  let content = "";
  for (let start = 0; start < words.length; ) {
    const { piece } = words[start]!;
    let end = start + 1;
    let text = words[start]!.text;
    while (end < words.length && words[end]!.piece === piece) {
      text += (words[end]!.spaced ? " " : "") + words[end]!.text;
      end += 1;
    }
    if (words[start]!.spaced && start > 0) content += " ";
    content += presented(text, piece, direction);
    start = end;
  }
  const line = " ".repeat(indent) + content;
  // The mark outside gives the line its direction where the terminal looks for it, the isolate where it does not.
  return direction === "rtl" ? `${RLM}${RLI}${line}${PDI}` : line;
}

function presented(text: string, { style, data }: Piece, direction: Layout["direction"]): string {
  const other = direction === "rtl" ? /[\p{Script=Latin}\p{Nd}]/u : /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
  const isolated = data && other.test(text) ? `${FSI}${text}${PDI}` : text;
  return style ? style(isolated) : isolated;
}
