/** Archives for the tests of intake: ZIP and WARC, whole or made wrong on purpose. */
import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Size the directory claims. */
  readonly claims?: number;
  readonly encrypted?: boolean;
}

export function zip(members: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claims, encrypted } of members) {
    const plain = Buffer.from(data as string);
    const packed = deflateRawSync(plain);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(encrypted ? 1 : 0, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(checksum(plain), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claims ?? plain.length, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    parts.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

function checksum(data: Buffer): number {
  return typeof crc32 === "function" ? crc32(data) : 0;
}

export interface Kept {
  readonly url: string;
  readonly body: Uint8Array | string;
  readonly headers?: string;
  readonly status?: number;
  readonly length?: number;
}

export function warc(records: readonly Kept[]): Buffer {
  return Buffer.concat(records.map(({ url, body, headers = "Content-Type: text/html; charset=utf-8", status = 200, length }) => {
    const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);
    return Buffer.concat([
      Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-11-08T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length ?? block.length}\r\n\r\n`),
      block, Buffer.from("\r\n\r\n"),
    ]);
  }));
}

/** The least a DOCX is. */
export function docx(paragraphs: readonly string[], heading?: string, prolog = ""): Buffer {
  const p = (text: string, style = "") => `<w:p>${style}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  return zip([
    { name: "[Content_Types].xml", data: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' },
    { name: "_rels/.rels", data: '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' },
    { name: "word/document.xml", data: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading ? p(heading, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') : ""}${paragraphs.map((text) => p(text)).join("")}</w:body></w:document>` },
  ]);
}
