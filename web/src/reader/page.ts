/** A page that somebody saved, as an article: title, outlet, day and paragraphs. Parsed without running or loading anything of it; how pages are fetched is intake's and knows far more. */
import type { Pasted } from "./articles.ts";

/** Undefined: no paragraphs were found in it. */
export function articleOfPage(html: string): Pasted | undefined {
  const page = new DOMParser().parseFromString(html.replace(/<[^>]*>/g, (tag) => tag.replace(/\son\w+\s*=/gi, " data-was=")), "text/html");
  const meta = (...names: readonly string[]) => names.map((name) => page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute("content")?.trim()).find(Boolean);
  for (const furniture of page.querySelectorAll("script, style, noscript, template, svg, nav, aside, footer, form, figure, button, select, [hidden], [aria-hidden=true]")) furniture.remove();
  const title = meta("og:title", "title", "headline") ?? (line(page.querySelector("article h1, main h1, h1")?.textContent) || line(page.title) || undefined);
  const text = paragraphsOf(bodyOf(page)).filter((paragraph) => paragraph !== title).join("\n");
  if (text === "") return undefined;
  const published = /^\d{4}-\d\d-\d\d/.exec(meta("article:published_time", "datePublished", "date", "dc.date") ?? page.querySelector("time[datetime]")?.getAttribute("datetime") ?? "")?.[0];
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url");
  return { text, title, outlet: meta("og:site_name"), published, url: address && /^https?:\/\//.test(address) ? address : undefined };
}

const line = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** Where the article stands: marked as its body, else the part with the longest paragraphs. */
function bodyOf(page: Document): Element {
  const marked = page.querySelector('[itemprop="articleBody"]');
  if (marked) return marked;
  const length = (part: Element) => [...part.querySelectorAll("p")].reduce((sum, { textContent }) => sum + line(textContent).length, 0);
  const parts = [...page.querySelectorAll("article, main")].filter((part) => length(part) > 0).sort((one, other) => length(other) - length(one));
  return parts[0] ?? page.body;
}

function paragraphsOf(body: Element): string[] {
  const found = [...body.querySelectorAll("p, h2, h3, blockquote:not(:has(p)), li:not(:has(p))")].map(({ textContent }) => line(textContent)).filter((text) => text !== "");
  if (found.length > 0) return found;
  for (const end of body.querySelectorAll("br, div, tr")) end.after("\n");
  return (body.textContent ?? "").split("\n").map(line).filter((text) => text !== "");
}
