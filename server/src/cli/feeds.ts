/** Followed feeds: asked for what is new, their state kept, their articles added. */
import type { Config } from "../config.ts";
import { Fetcher, type FetchSettings } from "../intake/fetching.ts";
import { checkFeed } from "../intake/following.ts";
import { usualLimits } from "../intake/limits.ts";
import { feedsOfOpml } from "../intake/lists.ts";
import type { Language } from "../language/dictionary.ts";
import type { Feed, Job, Store } from "../store/store.ts";
import type { Taken } from "../work/add.ts";

/** Adds a source of articles, of which there are at most `total`; gives the finished job. */
export type AddSource = (taken: AsyncIterable<Taken>, origin: string, total?: number) => Promise<{ readonly job: Job }>;

const now = () => new Date();

/** Asks one feed; what goes wrong stands in its state and is told, never thrown. */
export async function fetchFeed(store: Store, feed: Feed, add: AddSource, language: Language, fetching: FetchSettings | Fetcher): Promise<{ readonly job?: Job; readonly problem?: string }> {
  const asking = fetching instanceof Fetcher ? fetching : new Fetcher(now, fetching);
  try {
    const check = await checkFeed(feed, { now, fetcher: asking, known: async (url) => (await store.versions(url)).length > 0 });
    const { url: _, ...state } = check.state;
    if (check.outcome === "failed") {
      await store.updateFeed(feed.id, state);
      return { problem: check.refusal!.reason[language] };
    }
    const { job } = await add(inLanguage(check.articles(), language), feed.url, check.items.length);
    await store.updateFeed(feed.id, { ...state, problem: undefined, articles: feed.articles + job.done });
    return { job };
  } finally {
    if (asking !== fetching) await asking.close();
  }
}

/** Hosts in private networks are asked only where the setting names them. */
export function fetchingIn({ allow, contact, pause }: Config): FetchSettings {
  return { allowed: allow, pause, ...(contact === undefined ? {} : { contact }) };
}

export async function* inLanguage(taken: AsyncIterable<import("../intake/taken.ts").Taken>, language: Language): AsyncIterable<Taken> {
  for await (const one of taken) yield "refused" in one ? { refused: one.refused, member: one.member, code: one.code, reason: one.reason[language] } : one;
}

/** Every feed that an OPML text names, those that are followed already counted. Throws Refused where it is no OPML. */
export async function followOpml(store: Store, opml: string): Promise<{ readonly added: readonly Feed[]; readonly known: number; readonly refused: readonly { readonly url: string; readonly reason: string }[] }> {
  const there = new Set((await store.feeds()).map(({ url }) => url));
  const added: Feed[] = [];
  let known = 0;
  for (const { url, title } of feedsOfOpml(opml, usualLimits)) {
    if (there.has(url)) known += 1;
    else {
      there.add(url);
      added.push(await store.addFeed({ url, ...(title === undefined ? {} : { title }) }));
    }
  }
  return { added, known, refused: [] };
}
