/** naqlan follow and naqlan fetch: feeds, and what is new in them. */
import { existsSync, readFileSync } from "node:fs";
import { InputError, UsageError } from "../failure.ts";
import { Fetcher } from "../intake/fetching.ts";
import { Refused } from "../intake/refusals.ts";
import { dayPhrase } from "../language/phrases.ts";
import { between, data, put } from "../render/pieces.ts";
import type { Feed } from "../store/store.ts";
import { inboxOf } from "../work/inbox.ts";
import { readersWith } from "../work/readers.ts";
import { addSources, isAddress } from "./add.ts";
import { screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { fetchFeed, fetchingIn, followOpml } from "./feeds.ts";
import { printLines } from "./records.ts";

export const follow: Command = {
  name: "follow",
  usage: ["follow [ADDRESS|FILE.opml…] [--title TITLE] [--outlet NAME]", "follow ADDRESS… --remove"],
  arguments: "any",
  options: [{ name: "title", value: "TITLE" }, { name: "outlet", value: "NAME" }, { name: "remove" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds", "allow", "contact", "pause"],
  examples: [
    ["followFeed", "naqlan follow https://news.example/feed.xml"],
    ["followList", "naqlan follow"],
  ],
  async run(sources, options, io) {
    const { corpus } = io.dictionary.messages;
    for (const source of sources) if (!isAddress(source) && !existsSync(source)) throw new InputError(io.dictionary.messages.noFile(source));
    return await withStore(options, io, { create: sources.length > 0 }, async (store) => {
      if (sources.length === 0) {
        const feeds = await store.feeds();
        await (options.json ? printLines(feeds, io) : io.print(feedsPage(feeds, options, io)));
        return 0;
      }
      for (const source of sources) {
        if (options.remove) {
          const feed = (await store.feeds()).find(({ url }) => url === source);
          if (!feed) throw new InputError(corpus.notFound(io.dictionary.labels.records.fields.followed, source));
          await store.removeFeed(feed.id);
          io.say(corpus.unfollowed(source));
        } else if (isAddress(source)) {
          const { title, outlet } = options as Record<string, string | undefined>;
          if (!/^https?:\/\//i.test(source) || !URL.canParse(source)) throw new UsageError(corpus.wrongChoice("follow", source, "http:// | https://"), "follow");
          await store.addFeed({ url: source, ...(title === undefined ? {} : { title }), ...(outlet === undefined ? {} : { outlet }) });
          io.say(corpus.following(source));
        } else {
          const { added } = await followOpml(store, readFileSync(source, "utf8")).catch((error) => {
            throw error instanceof Refused ? new InputError(`${source}: ${error.told[io.language]}`) : error;
          });
          for (const { url } of added) io.say(corpus.following(url));
        }
      }
      return 0;
    });
  },
};

export const fetchNew: Command = {
  name: "fetch",
  usage: ["fetch [ADDRESS…] [--all]"],
  arguments: "any",
  options: [{ name: "all" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds", "allow", "contact", "pause"],
  examples: [],
  async run(addresses, options, io) {
    const { corpus, reasons } = io.dictionary.messages;
    for (const address of addresses) if (!isAddress(address)) throw new UsageError(corpus.wrongChoice("fetch", address, "http:// | https://"), "fetch");
    if (addresses.length > 0) return await withStore(options, io, { create: true }, (store, where) => addSources({ store, address: where, sources: addresses, given: {}, workers: 1, kind: "fetch", options, io }));
    return await withStore(options, io, { create: false }, async (store, where) => {
      const start = performance.now();
      const readers = readersWith(1);
      const fetcher = new Fetcher(() => new Date(), fetchingIn(io.config));
      const inbox = inboxOf({ store: () => store, readers, clock: () => new Date().toISOString(), onJob: () => undefined });
      const total = { taken: 0, added: 0, versions: 0, copies: 0, known: 0, parked: 0, words: 0 };
      let failed = false;
      try {
        for (const feed of await store.feeds()) {
          if (!options.all && feed.next !== undefined && feed.next > new Date().toISOString()) {
            io.say(corpus.notDue(feed.url, feed.next));
            continue;
          }
          const { job, problem } = await fetchFeed(store, feed, (taken, origin) => inbox.add(taken, origin, { notArabic: corpus.notArabic, empty: corpus.emptyText, failed: reasons.failed }), io.language, fetcher);
          if (problem !== undefined) {
            failed = true;
            io.say(corpus.feedFailed(feed.url, problem));
          }
          total.added += job?.done ?? 0;
          total.parked += job?.failed ?? 0;
        }
      } finally {
        await fetcher.close();
        await readers.close();
      }
      io.say(corpus.added({ ...total, seconds: (performance.now() - start) / 1000 }, where));
      if (total.parked > 0) io.say(corpus.seeParked(total.parked));
      return failed ? 1 : 0;
    });
  },
};

function feedsPage(feeds: readonly Feed[], options: Options, io: Io): string {
  const screen = { ...screenOf(options, io), dictionary: io.dictionary };
  const { records } = io.dictionary.labels;
  if (feeds.length === 0) return `${put(screen, [{ text: records.empty.feeds }], 0).join("\n")}\n`;
  const lines = feeds.flatMap(({ url, title, articles, checked, problem }) => [
    ...put(screen, [data(title ?? url, io.colours.bold)], 0, 2),
    ...put(screen, between([url, records.articles(articles), checked && dayPhrase(checked, io.dictionary), problem].filter((fact): fact is string => Boolean(fact)).map((fact) => data(fact, io.colours.dim)), " · ", io.colours.dim), 2),
  ]);
  return `${lines.join("\n")}\n`;
}
