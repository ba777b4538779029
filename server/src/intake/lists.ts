/** Which addresses are listed here? OPML names feeds, a sitemap names pages or further sitemaps. */
import { webAddress } from "./addresses.ts";
import type { Limits } from "./limits.ts";
import { Refused } from "./refusals.ts";
import { xmlEvents } from "./xml.ts";

export interface ListedFeed {
  readonly url: string;
  readonly title?: string;
}

export interface ListedPage {
  readonly url: string;
  /** When it last changed, as the sitemap says. */
  readonly modified?: string;
}

export function feedsOfOpml(xml: string, limits: Limits): readonly ListedFeed[] {
  const feeds = new Map<string, ListedFeed>();
  for (const event of xmlEvents(xml, limits)) {
    if (event.kind !== "open" || event.name !== "outline") continue;
    const url = usable(event.attributes.get("xmlurl"));
    if (url === undefined || feeds.has(url)) continue;
    const title = event.attributes.get("title") ?? event.attributes.get("text");
    feeds.set(url, { url, ...(title ? { title } : {}) });
    if (feeds.size > limits.items) throw new Refused("too-many-members", { limit: limits.items });
  }
  return [...feeds.values()];
}

export function pagesOfSitemap(xml: string, limits: Limits): { readonly pages: readonly ListedPage[]; readonly sitemaps: readonly string[] } {
  const pages = new Map<string, ListedPage>();
  const sitemaps = new Set<string>();
  let field = "";
  let within = "";
  let entry: { loc?: string; lastmod?: string } = {};
  for (const event of xmlEvents(xml, limits)) {
    if (event.kind === "open") {
      field = event.name;
      if (field === "url" || field === "sitemap") {
        within = field;
        entry = {};
      }
    } else if (event.kind === "text") {
      // image:loc and video:loc come within elements of their own, behind the page's.
      if ((field === "loc" || field === "lastmod") && within !== "") entry[field] ??= event.text.trim();
    } else {
      field = "";
      if (event.name !== within) continue;
      const url = usable(entry.loc);
      if (url !== undefined && within === "sitemap") sitemaps.add(url);
      else if (url !== undefined) pages.set(url, { url, ...(entry.lastmod ? { modified: entry.lastmod } : {}) });
      within = "";
      if (pages.size > limits.items || sitemaps.size > limits.sitemaps) throw new Refused("too-many-members", { limit: pages.size > limits.items ? limits.items : limits.sitemaps });
    }
  }
  return { pages: [...pages.values()], sitemaps: [...sitemaps] };
}

function usable(address: string | undefined): string | undefined {
  try {
    return address === undefined ? undefined : webAddress(address).href;
  } catch {
    return undefined;
  }
}
