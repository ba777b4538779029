/** What does this feed offer? RSS, Atom, RDF and JSON Feed → items in one shape. Their HTML stays unread until an item is wanted. */
import { feedsmith } from "../packages.ts";
import { webAddress } from "./addresses.ts";
import { machineDate } from "./dates.ts";
import type { Limits } from "./limits.ts";
import { Refused } from "./refusals.ts";
import { oneLine } from "./whitespace.ts";
import { checkXml } from "./xml.ts";

export interface FeedItem {
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  /** HTML or text as the feed carries it; often only a beginning. */
  readonly content?: string;
}

export interface ReadFeed {
  readonly title?: string;
  /** Address of the site. */
  readonly site?: string;
  readonly items: readonly FeedItem[];
}

/** `address`: what links are relative to. Throws Refused: not-a-feed, too-large and those of XML. */
export function readFeed(text: string, { address, latest }: { readonly address?: string | undefined; readonly latest: Date }, limits: Limits): ReadFeed {
  if (text.length > limits.xmlBytes) throw new Refused("too-large", { limit: limits.xmlBytes });
  if (!/^\s*\{/.test(text)) checkXml(text, limits);
  let feed: Loose;
  try {
    feed = feedsmith().parseFeed(text).feed as Loose;
  } catch {
    throw new Refused("not-a-feed");
  }
  const entries = list(feed.items ?? feed.entries);
  if (entries.length > limits.items) throw new Refused("too-many-members", { limit: limits.items });
  const title = words(feed.title);
  const site = link(feed.link ?? feed.home_page_url ?? linkIn(feed.links), address);
  return {
    ...(title ? { title } : {}), ...(site ? { site } : {}),
    items: entries.map((entry) => {
      const url = link(entry.link ?? entry.url ?? linkIn(entry.links) ?? permalink(entry.guid), address);
      const fields = {
        url, title: words(entry.title),
        author: words(list(entry.dc?.creators)[0] ?? list(entry.authors)[0] ?? entry.dc?.creator),
        published: machineDate(string(entry.pubDate ?? entry.published ?? entry.date_published ?? list(entry.dc?.dates)[0] ?? entry.dc?.date ?? entry.updated), latest),
        content: longest([string(entry.content?.encoded), string(entry.content?.value ?? entry.content), string(entry.content_html), string(entry.content_text), string(entry.description), string(entry.summary?.value ?? entry.summary)]),
      };
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FeedItem;
    }),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: four formats in one look; every field is checked as it is taken.
type Loose = any;

const list = (value: unknown): Loose[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const string = (value: unknown): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);

function words(value: Loose): string | undefined {
  const text = string(value) ?? string(value?.value) ?? string(value?.name);
  const line = text === undefined ? "" : oneLine(text.replace(/<[^<>]*>/g, " "));
  return line === "" ? undefined : line.slice(0, 500);
}

function linkIn(links: unknown): string | undefined {
  const all = list(links);
  return string((all.find(({ rel }) => rel === undefined || rel === "alternate") ?? all[0])?.href);
}

/** A guid is an address only where it does not say otherwise. */
const permalink = (guid: Loose): string | undefined => (guid?.isPermaLink === false ? undefined : /^https?:/.test(guid?.value ?? "") ? guid.value : undefined);

function link(value: unknown, base: string | undefined): string | undefined {
  try {
    return typeof value === "string" ? webAddress(value, base).href : undefined;
  } catch {
    return undefined;
  }
}

const longest = (texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined).sort((a, b) => b.length - a.length)[0];
