// Draws the findings over the text without touching it, ties each record to its words, and switches the language.

const root = document.documentElement;
const highlighting = typeof Highlight === "function" && CSS.highlights !== undefined;

// ── the language ─────────────────────────────────────────────────────────────────────────────────────────────────────
const languageButton = document.getElementById("language");
languageButton.hidden = false;
languageButton.addEventListener("click", () => {
  // What stands at the top stays at the top.
  const kept = document.elementsFromPoint(innerWidth / 2, 120).find((element) => element.closest("main")) ?? document.body;
  const before = kept.getBoundingClientRect().top;
  root.lang = root.lang === "ar" ? "en" : "ar";
  root.dir = root.lang === "ar" ? "rtl" : "ltr";
  scrollBy(0, kept.getBoundingClientRect().top - before);
});

// ── offsets and letters ──────────────────────────────────────────────────────────────────────────────────────────────
const articles = [...document.querySelectorAll("article")].map((article) => ({
  text: article.querySelector(".text"),
  paragraphs: [...article.querySelectorAll(".text > p")],
  records: [...article.querySelectorAll(".record")],
}));

/** The text node and place in it of an offset into the article. */
function locate({ paragraphs }, offset) {
  let [first, last] = [0, paragraphs.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (Number(paragraphs[middle].dataset.start) <= offset) first = middle;
    else last = middle - 1;
  }
  const paragraph = paragraphs[first];
  if (!paragraph) return undefined;
  let left = offset - Number(paragraph.dataset.start);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let node;
  while (walker.nextNode()) {
    node = walker.currentNode;
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  return node && { node, offset: node.length };
}

function rangeOf(article, { start, end }) {
  const [from, to] = [locate(article, start), locate(article, end)];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function spansOf(record, names) {
  return names.flatMap((name) =>
    (record.dataset[name] ?? "").split(" ").filter(Boolean).map((span) => {
      const [start, end] = span.split("-").map(Number);
      return { start, end };
    }),
  );
}

const rangesOf = (article, record, names) => spansOf(record, names).map((span) => rangeOf(article, span)).filter(Boolean);
const every = ["content", "cue", "source", "trigger", "at"];

// ── layers ───────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Highlight, layer that shows it, records it is of, and which of their spans. Later ones are drawn above. */
const drawings = [
  ["content", "statements", ".statement", ["content"]],
  ["trigger", "events", ".event", ["trigger"]],
  ["source", "statements", ".statement", ["source"]],
  ["cue", "statements", ".statement", ["cue"]],
  ["name", "names", ".name", ["at"]],
  ["time", "times", ".time", ["at"]],
  ["figure", "figures", ".figure", ["at"]],
];
const layers = document.getElementById("layers");

if (highlighting) {
  layers.hidden = false;
  drawings.forEach(([name, layer, selector, spans], priority) => {
    const highlight = new Highlight(
      ...articles.flatMap((article) => article.records.filter((record) => record.matches(selector)).flatMap((record) => rangesOf(article, record, spans))),
    );
    highlight.priority = priority;
    const show = () => (layers.querySelector(`[value=${layer}]`).checked ? CSS.highlights.set(name, highlight) : CSS.highlights.delete(name));
    layers.addEventListener("change", show);
    show();
  });
}

// ── one record and its words ─────────────────────────────────────────────────────────────────────────────────────────
function choose(record, { follow }) {
  for (const other of document.querySelectorAll(".record.chosen")) other.classList.remove("chosen");
  record.classList.add("chosen");
  const article = articles.find((candidate) => candidate.records.includes(record));
  const ranges = rangesOf(article, record, every);
  if (highlighting) {
    const highlight = new Highlight(...ranges);
    highlight.priority = 100;
    CSS.highlights.set("chosen", highlight);
  }
  if (follow === "text" && ranges.length > 0) showInText(article.text, ranges[0]);
  if (follow === "record") record.scrollIntoView({ block: "nearest" });
}

/** The text scrolls by itself where it stands beside the records, with the page where it stands above them. */
function showInText(text, range) {
  const place = range.getBoundingClientRect();
  const frame = text.getBoundingClientRect();
  if (text.scrollHeight > text.clientHeight + 1) text.scrollTop += place.top - frame.top - text.clientHeight / 3;
  else if (place.top < 100 || place.bottom > innerHeight) scrollBy(0, place.top - innerHeight / 3);
}

for (const article of articles) {
  for (const record of article.records) {
    record.addEventListener("click", (event) => {
      if (event.target.closest("a:not(.id)") || !getSelection().isCollapsed) return;
      event.preventDefault();
      event.stopPropagation();
      history.replaceState(null, "", `#${record.id}`);
      choose(record, { follow: "text" });
    });
  }
  article.text.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed) return;
    const offset = offsetAt(event.clientX, event.clientY);
    if (offset === undefined) return;
    // The record whose words around this place are the fewest.
    const length = ({ start, end }) => end - start;
    const [nearest] = article.records
      .flatMap((record) => spansOf(record, every).filter(({ start, end }) => start <= offset && offset < end).map((span) => ({ record, span })))
      .sort((one, other) => length(one.span) - length(other.span));
    if (!nearest) return;
    history.replaceState(null, "", `#${nearest.record.id}`);
    choose(nearest.record, { follow: "record" });
  });
}

function offsetAt(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  const range = caret ? undefined : document.caretRangeFromPoint?.(x, y);
  const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset];
  const paragraph = node?.parentElement?.closest("p[data-start]");
  if (!paragraph) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

function chooseFromAddress() {
  const record = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (record?.classList.contains("record")) choose(record, { follow: "text" });
}
addEventListener("hashchange", chooseFromAddress);
chooseFromAddress();
