/** PDFs written by hand, as programs write them: each piece of text at its place, with a table from its codes to letters. */

export interface Piece {
  readonly x: number;
  readonly y: number;
  /** As it is drawn, from the left. */
  readonly drawn: string;
  readonly size?: number;
}

/** One page a list of pieces. Codes are numbers without a meaning, as in embedded fonts; `mute` leaves the table of letters out, as some programs do. */
export function pdf(pages: readonly (readonly Piece[])[], { mute = false, title = "" }: { readonly mute?: boolean; readonly title?: string } = {}): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ drawn }) => [...drawn]))];
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(4, "0");
  const hex = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${chunks(letters, 90).map((some) => `${some.length} beginbfchar\n${some.map((letter) => `<${code(letter)}> <${hex(letter)}>`).join("\n")}\nendbfchar`).join("\n")}\nendcmap end end`;
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (text: string) => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  add(`<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R]${mute ? "" : " /ToUnicode 5 0 R"} >>`);
  add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>");
  add(stream(table));
  add("<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>");
  add(`<< /Title <feff${hex(title)}> >>`);
  const kids: number[] = [];
  for (const pieces of pages) {
    add(stream(pieces.map(({ x, y, drawn, size = 10 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...drawn].map(code).join("")}> Tj ET`).join("\n")));
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${objects.length} 0 R /Resources << /Font << /F 3 0 R >> >> >>`);
    kids.push(objects.length);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`;
  let out = "%PDF-1.7\n";
  const at = objects.map((body, k) => {
    const offset = Buffer.byteLength(out);
    out += `${k + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(out);
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(out);
}

/** A line as it is drawn from the left, set flush right: letters from the last to the first, runs of digits and Latin letters as they are read. Half an em a letter. */
export function line(text: string, y: number, { right = 560, size = 10, forms = (word: string) => word }: { readonly right?: number; readonly size?: number; readonly forms?: (word: string) => string } = {}): Piece[] {
  const drawn = [...forms(text)].reverse().join("").replace(/[0-9A-Za-z]+(?:[ .,:][0-9A-Za-z]+)*/g, (run) => [...run].reverse().join(""));
  return [{ x: right - [...drawn].length * size * 0.5, y, drawn, size }];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, k) => items.slice(k * size, (k + 1) * size));
}
