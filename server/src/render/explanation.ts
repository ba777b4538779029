/** Why a finding was made, as a tree in the terminal. */
import type { Explanation, Reading, Span } from "naqlan";
import type { Labels } from "../language/dictionary.ts";
import { flow, type Piece } from "./flow.ts";
import type { Screen } from "./pieces.ts";
import { visible } from "./visible.ts";

export function explanationPage(explanation: Explanation, reading: Reading, screen: Screen): string {
  return `${[...explanationLines(explanation, reading, screen, 0)].join("\n")}\n`;
}

/** Characters of the article shown on each side of the words. */
const contextLength = 40;

function* explanationLines({ id, layer, rule, evidence, children }: Explanation, reading: Reading, screen: Screen, indent: number): Generator<string> {
  const { colours, dictionary, width } = screen;
  const { labels, direction } = dictionary;
  const put = (pieces: readonly Piece[], further: number) => flow(pieces, { width, direction, indent: indent + further, hanging: 2 });

  yield* put([{ text: id, style: colours.bold, data: true }, { text: `  ${labels.layers[layer] ?? layer}`, style: colours.cyan }], 0);
  yield* put([{ text: `${labels.fields.rule}: `, style: colours.dim }, { text: visible(rule), data: true }], 2);
  for (const { part, span, text, entry } of evidence) {
    yield* put([{ text: `${partPhrase(part, labels)}: `, style: colours.yellow }, ...inContext(span, text, reading, screen)], 2);
    if (entry) yield* put([{ text: visible(entry), style: colours.dim, data: true }], 6);
  }
  for (const child of children) yield* explanationLines(child, reading, screen, indent + 4);
}

/** "cue", or a part with its value: "value 2021-11-07". */
function partPhrase(part: string, { evidence }: Labels): string {
  const [name, ...value] = part.split(" ");
  return [evidence[name!] ?? name!.replaceAll("-", " "), ...value].join(" ");
}

function inContext(span: Span, text: string, { article }: Reading, { colours }: Screen): Piece[] {
  const before = article.text.slice(Math.max(0, span.start - contextLength), span.start);
  const after = article.text.slice(span.end, span.end + contextLength);
  const lineStart = before.slice(before.lastIndexOf("\n") + 1);
  const lineEnd = after.split("\n", 1)[0]!;
  return [
    { text: visible(span.start - lineStart.length > 0 && lineStart.length === before.length ? `…${lineStart.replace(/^\S*\s?/, "")}` : lineStart), style: colours.dim, data: true },
    { text: "[" },
    { text: visible(text), style: (words) => colours.bold(colours.green(words)), data: true },
    { text: "]" },
    { text: visible(lineEnd.length === after.length && after.length === contextLength ? `${lineEnd.replace(/\s?\S*$/, "")}…` : lineEnd), style: colours.dim, data: true },
  ];
}
