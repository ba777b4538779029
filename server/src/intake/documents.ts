/** DOCX → an article: paragraphs of the document, its first heading as title. Every part is checked before the reader of documents sees it. */
import { mammoth } from "../packages.ts";
import { lettersOf } from "./charsets.ts";
import type { Limits } from "./limits.ts";
import { textOfFragment } from "./pages.ts";
import type { Found } from "./pieces.ts";
import { Refused } from "./refusals.ts";
import { captureWith, type Origin } from "./single.ts";
import { gathered } from "./unpacking.ts";
import { oneLine } from "./whitespace.ts";
import { checkXml } from "./xml.ts";
import type { ZipMember } from "./zip.ts";

export const isDocument = (members: readonly ZipMember[]) => members.some(({ name }) => name === "word/document.xml");

export async function documentArticle(bytes: Uint8Array, members: readonly ZipMember[], origin: Origin, limits: Limits): Promise<Found> {
  // The reader of documents unpacks without counting and takes any XML: it gets only what was unpacked and looked through here.
  let left = limits.memberBytes;
  for (const member of members) {
    const part = await gathered(member.chunks(), left);
    left -= part.length;
    if (/\.(?:xml|rels)$/i.test(member.name)) checkXml(lettersOf(part, { markup: true }).text, limits);
  }
  const { convertToHtml, images } = mammoth();
  let html: string;
  try {
    html = (await convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: images.imgElement(async () => ({ src: "" })) })).value;
  } catch (error) {
    throw new Refused("broken-document", { value: (error as Error).message });
  }
  const heading = /^\s*<h1>(.*?)<\/h1>/s.exec(html);
  const title = heading ? oneLine(textOfFragment(heading[1]!, limits)) : "";
  const text = textOfFragment(heading ? html.slice(heading[0].length) : html, limits);
  if (text === "") throw new Refused("no-text");
  return { article: { text, ...(title === "" ? {} : { title }), capture: captureWith(bytes, origin, "application/vnd.openxmlformats-officedocument.wordprocessingml.document") } };
}
