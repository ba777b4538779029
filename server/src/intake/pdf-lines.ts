/**
 * Pieces of text with their places on the page → lines in reading order. Right to left: pieces are put in order from the right, but runs of Latin letters and of digits keep
 * theirs; presentation forms become letters; columns are read from the right one to the left one; what follows without a gap or a short line is one paragraph.
 */
export interface PdfPiece {
  /** As it is read, not as it is drawn. */
  readonly text: string;
  /** Left end and base line, in points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters, in points. */
  readonly size: number;
  readonly rightToLeft: boolean;
}

export function writtenOn(pages: readonly (readonly PdfPiece[])[]): { readonly text: string; readonly title: string | undefined } {
  const gap = pages.flat().some(({ text }) => /\S\s+\S|^\s+$/.test(text)) ? WORD_GAP.blanksWritten : WORD_GAP.noBlanks;
  const lines = pages.flatMap((pieces, page) => inOrder(rowsOf(pieces.filter(({ text }) => !MARKS_ONLY.test(text))), gap).map((line): Line => ({ ...line, page })));
  const body = bodySize(lines);
  // A title is what is set larger than all the rest at the head of the first page.
  const titled = lines.findIndex((line) => line.size < body * 1.25 || line.page > 0);
  const title = titled > 0 ? lines.slice(0, titled).map(({ text }) => text).join(" ") : undefined;
  return { text: paragraphsOf(title === undefined ? lines : lines.slice(titled)).join("\n"), title };
}

interface Segment {
  readonly pieces: readonly PdfPiece[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
}

/** A gap wider than this, in letter sizes, parts columns. */
const COLUMN_GAP = 2;
/** A wider one parts words: most programs write the blanks besides, and then small gaps are those of the letters. */
const WORD_GAP = { blanksWritten: 0.5, noBlanks: 0.18 };

/** Pieces of one height, from the top, parted where columns are. */
function rowsOf(pieces: readonly PdfPiece[]): Segment[][] {
  const rows: { y: number; size: number; pieces: PdfPiece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < Math.max(row.size, piece.size) * 0.5) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map(({ y, pieces: all }) => {
    const segments: Segment[] = [];
    let held: PdfPiece[] = [];
    const close = () => {
      if (held.some(({ text }) => text.trim() !== "")) segments.push({ pieces: held, left: Math.min(...held.map((p) => p.x)), right: Math.max(...held.map((p) => p.x + p.width)), y, size: middle(held.map((p) => p.size)) });
      held = [];
    };
    let right = Number.NEGATIVE_INFINITY;
    for (const piece of withoutOverlaid(all.map((one, k) => ({ one, k })).sort((a, b) => a.one.x - b.one.x || a.k - b.k).map(({ one }) => one))) {
      if (piece.text.trim() === "" && held.length === 0) continue;
      if (held.length > 0 && piece.x - right > piece.size * COLUMN_GAP && piece.text.trim() !== "") close();
      held.push(piece);
      if (piece.text.trim() !== "") right = Math.max(held.length === 1 ? Number.NEGATIVE_INFINITY : right, piece.x + piece.width);
    }
    close();
    return segments;
  }).filter((row) => row.length > 0);
}

/** Vowel signs that stand by themselves (where they belong cannot be told from their place) and shapes without a letter. */
const MARKS_ONLY = /^\s*[\p{Mn}\p{Cc}][\s\p{Mn}\p{Cc}]*$/u;

/** From the left. The reader of PDFs makes a blank of every step back, as to a vowel sign: a blank that lies on a letter is none. */
function withoutOverlaid(row: readonly PdfPiece[]): PdfPiece[] {
  return row.filter((piece, k) => {
    if (piece.text.trim() !== "") return true;
    if (piece.width < piece.size * 0.08) return false;
    const near = row.slice(Math.max(0, k - 4), k + 5);
    return !near.some((other) => other.text.trim() !== "" && Math.min(piece.x + piece.width, other.x + other.width) - Math.max(piece.x, other.x) > piece.width * 0.5);
  });
}

/** Rows that stretch over the whole width first, then the columns below them from the right. */
function inOrder(rows: readonly Segment[][], gap: number): Omit<Line, "page">[] {
  if (rows.length === 0) return [];
  for (let over = 0; over < Math.min(rows.length - 2, 12); over++) {
    for (let under = 0; under < Math.min(rows.length - over - 2, 5); under++) {
      const between = rows.slice(over, rows.length - under);
      const cut = columnBetween(between);
      if (cut === undefined) continue;
      const side = (keep: (segment: Segment) => boolean) => between.map((row) => row.filter(keep)).filter((row) => row.length > 0);
      return [
        ...rows.slice(0, over).flatMap((row) => lineOf(row, gap)), ...inOrder(side(({ left }) => left >= cut), gap), ...inOrder(side(({ left }) => left < cut), gap), ...(under > 0 ? rows.slice(-under).flatMap((row) => lineOf(row, gap)) : []),
      ];
    }
  }
  return rows.flatMap((row) => lineOf(row, gap));
}

/** Where no line crosses and both sides have three lines. */
function columnBetween(rows: readonly Segment[][]): number | undefined {
  const all = rows.flat().sort((a, b) => a.left - b.left);
  let right = Number.NEGATIVE_INFINITY;
  for (const [k, segment] of all.entries()) {
    if (k >= 3 && all.length - k >= 3 && segment.left - right > segment.size) return segment.left - segment.size * 0.5;
    right = Math.max(right, segment.right);
  }
  return undefined;
}

function lineOf(row: readonly Segment[], gap: number): Omit<Line, "page">[] {
  const pieces = row.flatMap((segment) => segment.pieces);
  const text = withoutForms(readingOrder(pieces, gap)).replace(/\s+/g, " ").trim();
  if (text === "") return [];
  return [{ text, left: Math.min(...row.map(({ left }) => left)), right: Math.max(...row.map(({ right }) => right)), y: row[0]!.y, size: middle(row.map(({ size }) => size)) }];
}

type Direction = "right" | "left" | "none";

const RIGHT = /[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{Nd}/u;

function readingOrder(pieces: readonly PdfPiece[], gap: number): string {
  const strong = pieces.map(({ text }): Direction => (RIGHT.test(text) ? "right" : LATIN.test(text) || DIGIT.test(text) ? "left" : "none"));
  if (!strong.includes("right")) return joined(pieces, false, gap);
  const directions = strong.map((direction, k) => {
    if (direction !== "none") return direction;
    const before = strong.slice(0, k).findLastIndex((d) => d !== "none");
    const after = strong.findIndex((d, at) => at > k && d !== "none");
    if (before < 0 || after < 0 || strong[before] !== "left" || strong[after] !== "left") return "right";
    // Words in Latin letters keep what is between them; numbers only their points and signs.
    const inside = pieces.slice(before + 1, after).map(({ text }) => text).join("");
    return LATIN.test(pieces[before]!.text) || LATIN.test(pieces[after]!.text) || /^[.,:/%+\-\u066a-\u066c]+$/.test(inside) ? "left" : "right";
  });
  const out: string[] = [];
  for (let k = pieces.length - 1; k >= 0; ) {
    let from = k;
    while (directions[k] === "left" && from > 0 && directions[from - 1] === "left") from--;
    const run = pieces.slice(from, k + 1);
    out.push(directions[k] === "left" ? joined(run, false, gap) : joined(run, true, gap));
    if (from > 0 && isApart(pieces[from - 1]!, pieces[from]!, gap)) out.push(" ");
    k = from - 1;
  }
  return turnedBrackets(out.join(""));
}

function joined(pieces: readonly PdfPiece[], fromTheRight: boolean, gap: number): string {
  const ordered = fromTheRight ? [...pieces].reverse() : pieces;
  return ordered.map((piece, k) => {
    const next = ordered[k + 1];
    return piece.text + (next && (fromTheRight ? isApart(next, piece, gap) : isApart(piece, next, gap)) ? " " : "");
  }).join("");
}

function isApart(left: PdfPiece, right: PdfPiece, gap: number): boolean {
  return !/\s$/.test(left.text) && !/^\s/.test(right.text) && right.x - (left.x + left.width) > Math.min(left.size, right.size) * gap;
}

const PAIRS = ["()", "[]", "\u00ab\u00bb", "{}"];

/** Some programs write the bracket that is drawn, others the one that is meant: what closes before it opens is turned. */
function turnedBrackets(line: string): string {
  let out = line;
  for (const [open, close] of PAIRS as readonly string[]) {
    const [first, last] = [out.search(new RegExp(`[\\${open}\\${close}]`)), Math.max(out.lastIndexOf(open!), out.lastIndexOf(close!))];
    if (first < last && out[first] === close && out[last] === open) out = out.replace(new RegExp(`[\\${open}\\${close}]`, "g"), (c) => (c === open ? close! : open!));
  }
  return out;
}

const FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;
const TATWEEL = /\u0640/g;

/** Presentation forms are letters; a mark that stands alone on paper has no blank before it; lengthened letters are not written so. */
function withoutForms(line: string): string {
  return line.replace(FORMS, (forms) => forms.normalize("NFKC").replace(/ (?=\p{Mn})/gu, "")).replace(TATWEEL, "").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}

function paragraphsOf(lines: readonly Line[]): string[] {
  const out: string[] = [];
  const gaps = lines.slice(1).flatMap((line, k) => (line.page === lines[k]!.page && lines[k]!.y > line.y ? [lines[k]!.y - line.y] : []));
  const usual = middle(gaps);
  for (const [k, line] of lines.entries()) {
    const before = lines[k - 1];
    const width = line.right - line.left;
    const widest = before ? Math.max(width, before.right - before.left) : width;
    const continues = before !== undefined
      && Math.abs(before.size - line.size) < line.size * 0.15
      && before.left - Math.min(before.left, line.left) < widest * 0.12
      && !(before.page === line.page && before.y > line.y && before.y - line.y > usual * 1.3)
      && !(line.right < before.right - line.size * 0.8 && line.right - before.left > 0 && before.page === line.page);
    if (continues) out[out.length - 1] += ` ${line.text}`;
    else out.push(line.text);
  }
  return out;
}

/** The size most letters have. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
