/** What is new in a feed, and what stands on the pages it names? The state of a feed is plain data: the caller keeps it. */
import { captureWith } from "./single.ts";
import { lettersOf } from "./charsets.ts";
import { Fetcher } from "./fetching.ts";
import { type FeedItem, readFeed } from "./feeds.ts";
import { kindOf } from "./kinds.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { outletAt } from "./outlets.ts";
import { textOfFragment } from "./pages.ts";
import type { Found, Piece } from "./pieces.ts";
import { Refused, refusalOf } from "./refusals.ts";
import { pageArticle, textArticle } from "./single.ts";
import { finished } from "./finishing.ts";
import type { IntakeOptions, Refusal, Taken } from "./taken.ts";

/** What is kept of a feed between two visits. Times are UTC, ISO 8601. */
export interface FeedState {
  readonly url: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly checked?: string;
  readonly next?: string;
  readonly etag?: string;
  readonly modified?: string;
  readonly failures: number;
  readonly problem?: string;
}

export interface FeedCheck {
  readonly outcome: "new" | "unchanged" | "failed";
  /** What to keep now. */
  readonly state: FeedState;
  readonly items: readonly FeedItem[];
  readonly refusal?: Refusal;
  /** Its items as articles, those `known` left out; pages are fetched as they are asked for. The fetcher must stay open. */
  articles(): AsyncGenerator<Taken, void, void>;
}

/** Milliseconds until a feed is asked again: after news, and after failures, doubled up to a day. */
const every = 15 * 60_000;
const rarely = 24 * 3_600_000;
/** A feed's own text is taken for the article from this many characters; a shorter one is a teaser, and the page is asked. */
const fullText = 600;

export async function checkFeed(feed: Pick<FeedState, "url"> & Partial<FeedState>, options: IntakeOptions & { readonly fetcher: Fetcher }): Promise<FeedCheck> {
  const { now, fetcher, signal } = options;
  const limits = { ...usualLimits, ...options.limits };
  const failures = feed.failures ?? 0;
  const nothing = async function* (): AsyncGenerator<Taken, void, void> {};
  const after = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  try {
    const { etag, modified } = feed;
    const answer = await fetcher.get(feed.url, { etag, modified, signal, accept: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5" });
    const checked = now().toISOString();
    const { problem: _, ...kept } = feed;
    if (answer.status === 304) return { outcome: "unchanged", state: { ...kept, checked, next: after(every), failures: 0 }, items: [], articles: nothing };
    const address = answer.addresses.at(-1)!;
    const { text } = lettersOf(answer.bytes, { contentType: answer.headers["content-type"], markup: true });
    const read = readFeed(text, { address, latest: now() }, limits);
    const title = feed.title ?? read.title;
    const outlet = feed.outlet ?? outletAt(read.site ?? address);
    const state: FeedState = {
      url: feed.url, ...(title ? { title } : {}), ...(outlet ? { outlet } : {}), checked, next: after(every), failures: 0,
      ...(answer.headers.etag ? { etag: answer.headers.etag } : {}), ...(answer.headers["last-modified"] ? { modified: answer.headers["last-modified"] } : {}),
    };
    const run = { ...options, limits, given: { ...(outlet ? { outlet } : {}), ...options.given } };
    return {
      outcome: "new", state, items: read.items,
      async *articles() {
        let member = 0;
        for (const piece of feedPieces(read.items, { addresses: answer.addresses, bytes: answer.bytes, headers: answer.headers }, { ...run, fetch: () => fetcher })) {
          member += 1;
          if (signal?.aborted) return;
          if (piece.url !== undefined && (await options.known?.(piece.url))) continue;
          try {
            yield { ...(await finished(await piece.read(), run)), origin: piece.origin, member };
          } catch (error) {
            if (signal?.aborted) return;
            yield refusalOf(piece.origin, member, error);
          }
        }
      },
    };
  } catch (error) {
    const refusal = refusalOf(feed.url, 0, error);
    const wait = Math.min(every * 2 ** Math.min(failures, 10), rarely);
    const next = refusal.retryAfter !== undefined && refusal.retryAfter > after(wait) ? refusal.retryAfter : after(wait);
    return { outcome: "failed", state: { ...feed, checked: now().toISOString(), next, failures: failures + 1, problem: refusal.reason.en }, items: [], refusal, articles: nothing };
  }
}

interface Carrier {
  readonly addresses: readonly string[];
  readonly bytes: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Following {
  readonly now: () => Date;
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  readonly fetch: () => Fetcher;
}

/** The text of the feed where it is long enough, else the page; what the feed says of an item fills what its page does not. */
export function* feedPieces(items: readonly FeedItem[], carrier: Carrier, run: Following): Generator<Piece & { readonly url?: string }> {
  for (const [at, item] of items.entries()) {
    yield {
      origin: item.url ?? `${carrier.addresses.at(-1)}, item ${at + 1}`, ...(item.url ? { url: item.url } : {}),
      read: async () => {
        const { url, title, author, published } = item;
        const own = { ...(url ? { url } : {}), ...(title ? { title } : {}), ...(author ? { author } : {}), ...(published ? { published } : {}) };
        const text = item.content === undefined ? "" : textOfFragment(item.content, run.limits);
        if (text.length >= fullText || url === undefined) {
          if (text === "") throw new Refused("no-text");
          const outlet = url ? outletAt(url) : undefined;
          return {
            article: { text, ...own, ...(outlet ? { outlet } : {}), capture: captureWith(Buffer.from(JSON.stringify(item)), { addresses: carrier.addresses, time: run.now() }, "application/json") },
          };
        }
        const { article, notes = [] } = await fetchPage(url, run);
        return { article: { ...own, ...article }, notes };
      },
    };
  }
}

/** One page by its address. Throws Refused. */
export async function fetchPage(url: string, { fetch, limits, signal, onBytes }: Following & { readonly onBytes?: (bytes: number) => void }): Promise<Found> {
  const answer = await fetch().get(url, { signal, ...(onBytes ? { onBytes } : {}) });
  const { status, headers, addresses, time, bytes } = answer;
  const origin = { addresses, status, headers, time, address: addresses.at(-1)! };
  const kind = kindOf(bytes, { whole: true, contentType: headers["content-type"] ?? "" });
  if (kind === "html") return pageArticle(bytes, origin, limits);
  if (kind === "text") return textArticle(bytes, origin);
  if (kind === "empty") throw new Refused("empty");
  throw new Refused("not-a-page", { value: typeof kind === "object" ? kind.notTaken : kind });
}
