/** Versions of a text on a terminal: a list, then what changed from each to the next, paragraph by paragraph. */
import type { Change } from "./difference.ts";
import { flow, type Piece } from "./flow.ts";
import { data, put, type Screen } from "./pieces.ts";
import { articleLines, type ShownArticle } from "./records.ts";

export interface ShownVersion extends ShownArticle {
  /** UTC, ISO 8601. */
  readonly received: string;
}

export interface ComparedTexts {
  readonly before: ShownVersion;
  readonly after: ShownVersion;
  readonly changes: readonly Change[];
}

export function versionsPage(texts: readonly ShownVersion[], compared: readonly ComparedTexts[], screen: Screen): string {
  const { records } = screen.dictionary.labels;
  const { colours } = screen;
  const numbers = new Map(texts.map(({ id }, index) => [id, index + 1]));
  const lines = texts.flatMap((article) => [
    ...put(screen, [{ text: records.version(numbers.get(article.id)!), style: colours.bold }, { text: "  " }, data(article.received.slice(0, 16).replace("T", " "), colours.dim)], 0),
    ...articleLines(article, screen), ...put(screen, [data(article.id, colours.dim)], 4),
  ]);
  if (compared.length === 0) lines.push("", ...put(screen, [{ text: records.onlyText }], 0));
  for (const { before, after, changes } of compared) {
    lines.push("", ...put(screen, [{ text: records.against(numbers.get(before.id)!, numbers.get(after.id)!), style: colours.bold }], 0));
    if (changes.every(({ kind }) => kind === "same")) lines.push(...put(screen, [{ text: records.sameText }], 2));
    else lines.push(...paragraphLines(changes, screen));
  }
  return `${lines.join("\n")}\n`;
}

/** Paragraphs with a change stand whole; how many without one lie between is said. The text runs its own way whatever the language of the labels. */
function paragraphLines(changes: readonly Change[], screen: Screen): string[] {
  const { records } = screen.dictionary.labels;
  const lines: string[] = [];
  let unchanged = 0;
  const tellUnchanged = () => {
    if (unchanged > 0) lines.push(...put(screen, [{ text: `… ${records.unchanged(unchanged)}`, style: screen.colours.dim }], 2));
    unchanged = 0;
  };
  for (const paragraph of paragraphsOf(changes)) {
    if (paragraph.every(({ kind, text }) => kind === "same" || text.trim() === "")) {
      if (paragraph.some(({ text }) => text.trim() !== "")) unchanged += 1;
      continue;
    }
    tellUnchanged();
    lines.push(...flow(paragraph.flatMap((change) => pieceOf(change, screen)), { width: screen.width, direction: "rtl", indent: 2 }));
  }
  tellUnchanged();
  return lines;
}

function paragraphsOf(changes: readonly Change[]): Change[][] {
  const paragraphs: Change[][] = [[]];
  for (const { kind, text } of changes) {
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) paragraphs.push([]);
      if (line !== "") paragraphs.at(-1)!.push({ kind, text: line });
    }
  }
  return paragraphs;
}

/** Marks, not colour alone: what is printed may end in a file. */
function pieceOf({ kind, text }: Change, { colours }: Screen): Piece[] {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  if (kind === "same" || words === "") return [data(text)];
  const marked = kind === "removed" ? data(`[-${words}-]`, colours.red) : data(`{+${words}+}`, colours.green);
  return [data(before!), marked, data(after!)];
}
