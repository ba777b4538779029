/**
 * Findings drawn over the letters without touching them: ranges over the text nodes, painted by the browser (CSS Custom Highlight API). Letters stay
 * joined and order stays right, because nothing stands between them.
 */
import type { Reading, Span } from "../../../server/src/api/contract.ts";

export type Layer = "statements" | "events" | "names" | "times" | "figures";
export const allLayers: readonly Layer[] = ["statements", "events", "names", "times", "figures"];

export const canHighlight = typeof Highlight === "function" && typeof CSS !== "undefined" && CSS.highlights !== undefined;

/** The names of ::highlight() rules, from the ground up. Statements inside statements lie on darker grounds. */
const drawn = ["content", "content-2", "content-3", "trigger", "source", "cue", "name", "time", "figure", "found", "chosen"] as const;
type Drawn = (typeof drawn)[number];

/** Paints the layers of a Reading over the paragraphs of `text`. */
export function paint(text: HTMLElement, reading: Reading, layers: ReadonlySet<Layer>): void {
  const spans = new Map<Drawn, Span[]>();
  const add = (name: Drawn, ...list: readonly Span[]) => spans.set(name, [...(spans.get(name) ?? []), ...list]);
  if (layers.has("statements")) {
    const depth = depths(reading);
    for (const { id, content, source, cue } of reading.attributions) {
      add((["content", "content-2", "content-3"] as const)[Math.min(depth.get(id) ?? 0, 2)]!, ...content);
      if (source?.span) add("source", source.span);
      add("cue", cue);
    }
  }
  if (layers.has("events")) for (const { triggers } of reading.events) add("trigger", ...triggers);
  if (layers.has("names")) add("name", ...reading.mentions.filter(({ kind }) => kind !== "pronoun"));
  if (layers.has("times")) add("time", ...reading.timexes);
  if (layers.has("figures")) add("figure", ...reading.figures);
  for (const name of drawn) if (name !== "chosen" && name !== "found") put(text, name, spans.get(name) ?? []);
}

/** Paints one finding, or nothing, above all others. */
export function paintChosen(text: HTMLElement, spans: readonly Span[]): void {
  put(text, "chosen", spans);
}

/** Paints words that were searched for. */
export function paintFound(text: HTMLElement, spans: readonly Span[]): void {
  put(text, "found", spans);
}

export function clear(): void {
  if (canHighlight) for (const name of drawn) CSS.highlights.delete(name);
}

function put(text: HTMLElement, name: Drawn, spans: readonly Span[]): void {
  if (!canHighlight) return;
  const ranges = spans.filter(({ start, end }) => end > start).map((span) => rangeOf(text, span)).filter((range) => range !== undefined);
  const highlight = new Highlight(...ranges);
  highlight.priority = drawn.indexOf(name);
  CSS.highlights.set(name, highlight);
}

// ————— Offsets and letters —————

/** The letters of a span as a range over text nodes. Each paragraph carries in `data-start` where in the article it begins. */
export function rangeOf(text: HTMLElement, { start, end }: Span): Range | undefined {
  const paragraphs = text.querySelectorAll<HTMLElement>("[data-start]");
  const [from, to] = [locate(paragraphs, start, false), locate(paragraphs, end, true)];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The last paragraph that begins at or before the offset, then its text nodes one after the other. */
function locate(paragraphs: NodeListOf<HTMLElement>, offset: number, isEnd: boolean): { readonly node: Text; readonly offset: number } | undefined {
  let [first, last] = [0, paragraphs.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    const start = Number(paragraphs[middle]!.dataset.start);
    if (start < offset || (start === offset && !isEnd)) first = middle;
    else last = middle - 1;
  }
  const paragraph = paragraphs[first];
  if (!paragraph) return undefined;
  let left = Math.max(0, offset - Number(paragraph.dataset.start));
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let node: Text | undefined;
  while (walker.nextNode()) {
    node = walker.currentNode as Text;
    if (left < node.length || (isEnd && left === node.length)) return { node, offset: left };
    left -= node.length;
  }
  return node && { node, offset: node.length };
}

/** Where in the article a point of the screen is; undefined between and beside the letters. */
export function offsetAt(x: number, y: number): number | undefined {
  const caret = document.caretPositionFromPoint?.(x, y);
  const range = caret ? undefined : document.caretRangeFromPoint?.(x, y);
  const node = caret ? caret.offsetNode : range?.startContainer;
  const offset = caret ? caret.offset : range?.startOffset;
  return node && offset !== undefined ? offsetOf(node, offset) : undefined;
}

/** Where in the article a place in a text node is. */
export function offsetOf(node: Node, offset: number): number | undefined {
  const paragraph = node.parentElement?.closest<HTMLElement>("[data-start]");
  if (!paragraph) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

/** How many statements each statement stands in. */
function depths({ attributions }: Reading): ReadonlyMap<string, number> {
  const outer = new Map(attributions.map(({ id, within }) => [id, within]));
  const depth = new Map<string, number>();
  for (const { id } of attributions) {
    let count = 0;
    for (let at = outer.get(id); at && count < attributions.length; at = outer.get(at)) count++;
    depth.set(id, count);
  }
  return depth;
}
