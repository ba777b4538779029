/** What does a page say of itself to machines? JSON-LD, OpenGraph, meta and link elements, gathered once. Nothing in it is believed yet. */
import type { PageDocument } from "./dom.ts";
import { oneLine } from "./whitespace.ts";

export interface PageData {
  /** Content of `<meta>` by name, property or itemprop, in lower case; the first of each that is not empty. */
  readonly meta: ReadonlyMap<string, string>;
  readonly ld: LinkedData;
  readonly canonical?: string;
  readonly headings: readonly string[];
  readonly title?: string;
}

export interface LinkedData {
  readonly headline?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly body?: string;
}

export function pageData(document: PageDocument): PageData {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = oneLine(element.getAttribute("content") ?? "");
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(attribute)?.toLowerCase().trim();
      if (name && !meta.has(name)) meta.set(name, content.slice(0, 2000));
    }
  }
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? meta.get("og:url");
  const title = oneLine(document.querySelector("title")?.textContent ?? "");
  return {
    meta, ld: linkedData(document),
    ...(canonical ? { canonical } : {}), ...(title === "" ? {} : { title }),
    headings: [...document.querySelectorAll("h1")].map((h) => oneLine(h.textContent ?? "")).filter((text) => text !== ""),
  };
}

function linkedData(document: PageDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parsed(script.textContent ?? ""), 0);
    if (!article) continue;
    const string = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : undefined);
    const fields = {
      headline: string(article.headline) ?? string(article.name), author: nameIn(article.author), publisher: nameIn(article.publisher),
      published: string(article.datePublished) ?? string(article.dateCreated), modified: string(article.dateModified), body: string(article.articleBody),
    };
    return Object.fromEntries(Object.entries(fields).flatMap(([k, v]) => (v === undefined ? [] : [[k, entities(v)]])));
  }
  return {};
}

/** The first thing that is an article, through @graph, lists and mainEntity; ten levels are enough. */
function articleIn(value: unknown, depth: number): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || depth > 10) return undefined;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 500)) {
      const found = articleIn(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const record = value as Record<string, unknown>;
  const types = [record["@type"]].flat().filter((type) => typeof type === "string");
  if (types.some((type) => /(?:article|posting|reportage)$/i.test(type as string))) return record;
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"]) {
    const found = articleIn(record[key], depth + 1);
    if (found) return found;
  }
  return undefined;
}

function nameIn(value: unknown): string | undefined {
  for (const item of [value].flat().slice(0, 20)) {
    if (typeof item === "string" && item.trim() !== "") return item;
    const name = (item as { name?: unknown } | null | undefined)?.name;
    const text = [name].flat()[0];
    if (typeof text === "string" && text.trim() !== "") return text;
  }
  return undefined;
}

/** Many sites put raw line ends into JSON strings. */
function parsed(text: string): unknown {
  for (const source of [text, text.replace(/[\u0000-\u001F]+/g, " ")]) {
    try {
      return JSON.parse(source.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, ""));
    } catch {}
  }
  return undefined;
}

/** JSON-LD is often escaped as HTML on top. */
export function entities(text: string): string {
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", laquo: "«", raquo: "»", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—" };
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name) return names[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });
}
