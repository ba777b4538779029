/** A page → an article: its text with paragraph breaks, title, outlet, author, day of publication and own address. */
import { linkedom } from "../packages.ts";
import { lettersOf } from "./charsets.ts";
import { usualLimits, type Limits } from "./limits.ts";
import type { PageDocument } from "./dom.ts";
import { hostOf, outletAt } from "./outlets.ts";
import { type PageData, pageData } from "./page-data.ts";
import { pageDate, withoutDateLine } from "./page-date.ts";
import { articleText, paragraphsOf } from "./page-text.ts";
import { Refused } from "./refusals.ts";
import type { NewArticle, Note } from "./taken.ts";
import { oneLine } from "./whitespace.ts";

export interface ReadPage {
  readonly article: NewArticle;
  readonly charset: string;
  readonly notes: readonly Note[];
}

export interface PageSource {
  /** Where it was answered from, after redirects. */
  readonly address?: string | undefined;
  readonly contentType?: string | undefined;
  /** When it was captured: nothing is published later. */
  readonly captured: Date;
}

/** Throws Refused: binary, page-too-complex, no-text. */
export function readPage(bytes: Uint8Array, { address, contentType, captured }: PageSource, limits: Limits = usualLimits): ReadPage {
  if (bytes.length > limits.pageBytes) throw new Refused("too-large", { limit: limits.pageBytes });
  const letters = lettersOf(bytes, { contentType, markup: true });
  const document = documentOf(letters.text, limits);
  const data = pageData(document);
  const own = ownAddress(data, address);
  const url = own ?? address;
  const outlet = (url && outletAt(url)) ?? siteName(data) ?? (url ? hostOf(url) : undefined);
  const title = titleOf(data, outlet);
  const author = authorOf(document, data, outlet);
  const told = pageDate(document, data, url ?? address, captured);
  const body = withoutDateLine(articleText(document, { title, bodyOfData: data.ld.body }), captured);
  const published = told ?? body.date;
  const { text } = body;
  if (text === "") throw new Refused("no-text");
  return {
    article: {
      text, ...(title ? { title } : {}), ...(url ? { url } : {}), ...(outlet ? { outlet } : {}), ...(author ? { author } : {}), ...(published ? { published } : {}),
    },
    charset: letters.charset,
    notes: [...(published ? [] : ["no-date" as const]), ...(letters.by === "guess" && letters.charset !== "utf-8" ? ["charset-guessed" as const] : [])],
  };
}

/** A piece of HTML, as feeds carry → text with paragraph breaks. */
export function textOfFragment(html: string, limits: Limits = usualLimits): string {
  if (html.length > limits.pageBytes) throw new Refused("too-large", { limit: limits.pageBytes });
  const document = documentOf(`<!doctype html><html><body>${html}</body></html>`, limits);
  const root = document.body ?? document.documentElement;
  return root === null ? "" : paragraphsOf(root).join("\n");
}

function documentOf(html: string, limits: Limits): PageDocument {
  tooComplex(html, limits);
  const { document } = linkedom().parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
  if (!document.documentElement) throw new Refused("no-text");
  return document as unknown as PageDocument;
}

const empty = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);

/** Counted on the letters, before a tree is built of them: what is nested without end must not be walked. Upper bounds; unclosed P and LI close each other. */
function tooComplex(html: string, { pageElements, pageDepth }: Limits): void {
  let elements = 0;
  let depth = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/g)) {
    const lower = name!.toLowerCase();
    if (slash) depth = Math.max(0, depth - 1);
    else {
      elements += 1;
      if (!empty.has(lower) && lower !== "p" && lower !== "li" && lower !== "option" && lower !== "td" && lower !== "tr" && lower !== "dd" && lower !== "dt") depth += 1;
    }
    if (elements > pageElements || depth > pageDepth) throw new Refused("page-too-complex", { limit: pageElements });
  }
}

/** The page's own address, believed only on its own host: elsewhere it would speak for another. */
function ownAddress({ canonical }: PageData, address: string | undefined): string | undefined {
  if (!canonical || canonical.length > 4000) return undefined;
  let url: URL;
  try {
    url = new URL(canonical, address);
  } catch {
    return undefined;
  }
  const host = hostOf(url.href);
  if (host === undefined || url.username !== "" || url.password !== "" || (url.pathname === "/" && address !== undefined && new URL(address).pathname !== "/")) return undefined;
  if (address === undefined) return url.href;
  const from = hostOf(address);
  return from !== undefined && (host === from || host.endsWith(`.${from}`) || from.endsWith(`.${host}`)) ? url.href : undefined;
}

function titleOf({ ld, meta, headings, title }: PageData, outlet: string | undefined): string | undefined {
  const heading = headings.length === 1 ? headings[0] : headings.find((text) => [title, meta.get("og:title")].some((other) => other?.includes(text) && text.length > 10));
  const found = [ld.headline, heading, meta.get("og:title"), meta.get("twitter:title"), title].map((text) => oneLine(text ?? "")).find((text) => text.length > 3);
  return found === undefined ? undefined : withoutOutlet(found, [outlet, meta.get("og:site_name"), ld.publisher]).slice(0, 500);
}

/** What the site calls itself, in Arabic where it does so anywhere. */
function siteName({ meta, ld }: PageData): string | undefined {
  const names = [meta.get("og:site_name"), ld.publisher, meta.get("application-name")].map(nameOf).filter((name) => name !== undefined);
  return names.find((name) => /\p{Script=Arabic}/u.test(name)) ?? names[0];
}

/** «العنوان | اسم الصحيفة» → «العنوان». */
function withoutOutlet(title: string, names: readonly (string | undefined)[]): string {
  const parts = title.split(/\s+[|–—»«:-]+\s+/);
  if (parts.length < 2) return title;
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const isName = (part: string) => names.some((name) => name !== undefined && bare(name).length > 1 && (bare(part) === bare(name) || (part.length < 40 && bare(part).endsWith(bare(name)))));
  if (isName(parts.at(-1)!)) return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/\s+[|–—»«:-]+\s*$/, "");
  if (isName(parts[0]!)) return title.slice(parts[0]!.length).replace(/^\s*[|–—»«:-]+\s+/, "");
  return title;
}

function authorOf(document: PageDocument, { ld, meta, title }: PageData, outlet: string | undefined): string | undefined {
  const shown = ["[rel~=author]", "[itemprop~=author] [itemprop~=name]", "[itemprop~=author]", ".byline", ".author-name", ".author", ".writer"].map((selector) => oneLine(document.querySelector(selector)?.textContent ?? ""));
  for (const candidate of [ld.author, meta.get("article:author"), meta.get("author"), meta.get("dc.creator"), meta.get("parsely-author"), ...shown]) {
    const name = nameOf(candidate)?.replace(/^\s*(?:كتبت?|بقلم|إعداد|تحرير|by)\s*[:/–-]?\s+/i, "");
    if (name && name.length >= 4 && name.length <= 60 && /\s/.test(name) && name !== outlet && !atEndOf(title, name) && !nobody.test(name) && !/[\d@<>{}()|/–—]|\s-\s|https?:|\.(?:com|net|org)/.test(name)) return name;
  }
  return undefined;
}

/** What stands at the end or beginning of the window's title is the site. */
const atEndOf = (title: string | undefined, name: string) => title !== undefined && (title.endsWith(name) || title.startsWith(`${name} `));

const nobody = /\b(?:developed|powered|designed) by\b|^(?:admin|administrator|editor|author|webmaster|root|user|staff|unknown|none|null|undefined|محرر|المحرر|الإدارة|الكاتب|هيئة التحرير)$/i;

function nameOf(text: string | undefined): string | undefined {
  const name = oneLine(text ?? "");
  return name === "" || name.length > 120 || /^https?:/.test(name) ? undefined : name;
}
