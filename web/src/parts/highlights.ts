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

/** Ranges made at once; those of a long text follow between frames, from the top. */
const atOnce = 200;
const milliseconds = 5;

/** Paints the layers of a Reading over the paragraphs of `text`. Gives the function that ends it, where it is still under way. */
export function paint(text: HTMLElement, reading: Reading, layers: ReadonlySet<Layer>): () => void {
  if (!canHighlight) return () => undefined;
  const spans: { readonly name: Drawn; readonly span: Span }[] = [];
  const add = (name: Drawn, list: readonly Span[]) => {
    for (const span of list) if (span.end > span.start) spans.push({ name, span });
  };
  if (layers.has("statements")) {
    const depth = depths(reading);
    for (const { id, content, source, cue } of reading.attributions) {
      add((["content", "content-2", "content-3"] as const)[Math.min(depth.get(id) ?? 0, 2)]!, content);
      if (source?.span) add("source", [source.span]);
      add("cue", [cue]);
    }
  }
  if (layers.has("events")) for (const { triggers } of reading.events) add("trigger", triggers);
  if (layers.has("names")) add("name", reading.mentions.filter(({ kind }) => kind !== "pronoun"));
  if (layers.has("times")) add("time", reading.timexes);
  if (layers.has("figures")) add("figure", reading.figures);
  spans.sort((one, other) => one.span.start - other.span.start);

  const highlights = new Map(drawn.filter((name) => name !== "chosen" && name !== "found").map((name): [Drawn, Highlight] => [name, highlightOf(name)]));
  let places: Places = [];
  let standing = -1;
  let done = 0;
  let frame = 0;
  const some = () => {
    const from = performance.now();
    // The paragraphs of a long text come one after the other; what is painted waits for its letters.
    if (text.childElementCount !== standing) {
      places = placesOf(text);
      standing = text.childElementCount;
    }
    const end = text.dataset.whole === "false" ? (places.at(-1)?.start ?? 0) : Number.POSITIVE_INFINITY;
    const least = done === 0 ? atOnce : 0;
    for (let made = 0; done < spans.length && spans[done]!.span.end <= end && (made < least || performance.now() - from < milliseconds); made++, done++) {
      const { name, span } = spans[done]!;
      const range = rangeAt(places, span);
      if (range) highlights.get(name)!.add(range);
    }
    if (done < spans.length) frame = requestAnimationFrame(some);
  };
  some();
  return () => cancelAnimationFrame(frame);
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
  const places = placesOf(text);
  const highlight = highlightOf(name);
  for (const span of spans) {
    const range = span.end > span.start ? rangeAt(places, span) : undefined;
    if (range) highlight.add(range);
  }
}

/** An empty one in place of what was there. */
function highlightOf(name: Drawn): Highlight {
  const highlight = new Highlight();
  highlight.priority = drawn.indexOf(name);
  CSS.highlights.set(name, highlight);
  return highlight;
}

// ————— Offsets and letters —————

/** Text nodes in order, each with where in the article it begins. */
type Places = readonly { readonly node: Text; readonly start: number }[];

/** The letters of a span as a range over text nodes. Each paragraph carries in `data-start` where in the article it begins. */
export function rangeOf(text: HTMLElement, span: Span): Range | undefined {
  return rangeAt(placesOf(text), span);
}

function placesOf(text: HTMLElement): Places {
  const places: { node: Text; start: number }[] = [];
  for (const paragraph of text.querySelectorAll<HTMLElement>("[data-start]")) {
    let start = Number(paragraph.dataset.start);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.length > 0) places.push({ node, start });
      start += node.length;
    }
  }
  return places;
}

function rangeAt(places: Places, { start, end }: Span): Range | undefined {
  const [from, to] = [locate(places, start, false), locate(places, end, true)];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The last node that begins at or before the offset; an end belongs to the letters before it. */
function locate(places: Places, offset: number, isEnd: boolean): { readonly node: Text; readonly offset: number } | undefined {
  let [first, last] = [0, places.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    const { start } = places[middle]!;
    if (start < offset || (start === offset && !isEnd)) first = middle;
    else last = middle - 1;
  }
  const place = places[first];
  return place && { node: place.node, offset: Math.min(Math.max(0, offset - place.start), place.node.length) };
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
