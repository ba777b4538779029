/** What the service may do to the collection, behind the names its routes know. */
import type { AddResult, Counts, JobRecord } from "../api/contract.ts";
import { ApiError, sentences } from "../api/errors.ts";
import { articleLines } from "../api/linked.ts";
import type { Events, Work } from "../api/route.ts";
import { feedRecord, jobRecord, parkedRecord } from "../api/wire.ts";
import type { FetchSettings } from "../intake/fetching.ts";
import { Refused } from "../intake/refusals.ts";
import { articlesFrom } from "../intake/sources.ts";
import type { Language } from "../language/dictionary.ts";
import type { Feed, Job, NewArticle, Parked, Store } from "../store/store.ts";
import type { Adding, Taken } from "../work/add.ts";
import { givenArticles, type Inbox, inboxOf } from "../work/inbox.ts";
import type { Readers } from "../work/readers.ts";
import { languages } from "../language/languages.ts";
import { admitted } from "./admitting.ts";
import { fetchFeed, followOpml } from "./feeds.ts";
import { articleIn } from "./parked.ts";

export interface WorkWorld {
  /** Feeds, jobs and what was set aside are kept here. */
  readonly own: Store;
  /** Where articles are added. */
  readonly store: () => Store;
  /** What is shown: it may be the sample. */
  readonly active: () => Store;
  readonly readers: Readers;
  readonly clock: () => string;
  readonly events: Events;
  readonly language: Language;
  /** How what is fetched is fetched. */
  readonly fetching?: FetchSettings;
  readonly sample: { readonly isThere: () => boolean; readonly open: () => Promise<Store>; readonly remove: () => Promise<void>; readonly articles: () => readonly NewArticle[] };
}

export function workOf({ own, store, active, readers, clock, events, language, fetching: settings = {}, sample }: WorkWorld): Work {
  const inbox = inboxOf({
    store, readers, clock, onJob: tell,
    async onKept(ids) {
      const into = store();
      const articles = (await Promise.all(ids.map((id) => into.article(id)))).filter((article) => article !== undefined);
      for (const article of await articleLines(into, articles)) events.publish({ kind: "article", article });
    },
  });
  /** Feeds that are being fetched, with their job: asked twice, they are fetched once. */
  const fetching = new Map<number, JobRecord>();
  return {
    async read(article) {
      const [outcome] = await readers.read([{ article }]);
      if (!outcome || "failure" in outcome) throw new Error(outcome?.failure ?? "nothing was read");
      return outcome.reading;
    },
    async add(articles, asked) {
      return await result(inbox.add(given(articles, "POST /articles", asked), "POST /articles", reasonsIn(asked)), store());
    },
    async addAddress(url, asked) {
      return await result(inbox.add(fetchedPage(url, asked, settings), url, reasonsIn(asked)), store());
    },
    async follow(feed) {
      const followed = feedRecord(await own.addFeed(feed));
      events.publish({ kind: "feed", feed: followed });
      return followed;
    },
    async fetchFeed(id, asked) {
      const feed = (await own.feeds()).find((one) => one.id === id);
      if (!feed) throw new ApiError("not-found", sentences.noRecord);
      const underWay = fetching.get(id);
      if (underWay) return underWay;
      const job: Job = { id: `fetch-${id}-${clock()}`, kind: "fetch", origin: feed.url, position: 0, done: 0, failed: 0, state: "running", updated: clock() };
      await own.putJob(job);
      fetching.set(id, jobRecord(job));
      tell(job);
      void fetched(feed, job, asked).finally(() => fetching.delete(id));
      return jobRecord(job);
    },
    async followOpml(opml) {
      const { added, known, refused } = await followOpml(own, opml).catch((error) => {
        throw error instanceof Refused ? new ApiError("bad-request", error.told) : error;
      });
      return { added: added.map(feedRecord), known, refused };
    },
    async unpark(id) {
      const entry = await parkedEntry(own, id);
      if (!entry) throw new ApiError("not-found", sentences.noRecord);
      await own.unpark(id);
      const { origin, reason, code, time, payload } = entry;
      return { origin, reason, code, time, payload };
    },
    async retry(id, asked) {
      const entry = await parkedEntry(own, id);
      if (!entry) throw new ApiError("not-found", sentences.noRecord);
      await own.unpark(id);
      const again = articleIn(entry.payload);
      return await result(inbox.add(again ? given([again], entry.origin, asked) : fetchedPage(entry.payload, asked, settings), entry.origin, reasonsIn(asked)), store());
    },
    sample: {
      isThere: async () => sample.isThere(),
      async put(): Promise<Counts> {
        const into = await sample.open();
        const own = inboxOf({ store: () => into, readers, clock, onJob: () => undefined });
        await own.add(givenArticles(sample.articles(), "samples"), "samples", reasonsIn(language));
        return await into.counts();
      },
      async remove(): Promise<Counts> {
        await sample.remove();
        return await active().counts();
      },
    },
  };

  function tell(job: Job): void {
    events.publish({ kind: "job", job: jobRecord(job) });
  }

  /** In the background: whatever happens stands in the job and in the state of the feed, and is told. */
  async function fetched(feed: Feed, job: Job, asked: Language): Promise<void> {
    let ended: Job = { ...job, state: "stopped" };
    try {
      const result = await fetchFeed(store(), feed, (taken, origin, total) => inbox.add(taken, origin, reasonsIn(asked), { id: job.id, kind: job.kind, batch: 5, ...(total === undefined ? {} : { total }) }), asked, settings);
      if (result.job) ended = result.job;
    } catch (error) {
      console.error(error);
      await own.updateFeed(feed.id, { problem: sentences.failed[asked], failures: feed.failures + 1, checked: clock() }).catch(() => undefined);
    }
    try {
      if (ended.state === "stopped") {
        ended = { ...ended, updated: clock() };
        await own.putJob(ended);
        tell(ended);
      }
      const after = (await own.feeds()).find((one) => one.id === feed.id);
      if (after) events.publish({ kind: "feed", feed: feedRecord(after) });
    } catch (error) {
      console.error(error);
    }
  }

  /** What became of each. */
  async function result(work: ReturnType<Inbox["add"]>, into: Store): Promise<AddResult> {
    const { ids, before, parked } = await work;
    const items: AddResult["items"][number][] = [];
    for (const id of ids) {
      const article = await into.article(id);
      if (!article) continue;
      if (before.has(id)) items.push({ id, outcome: "known" });
      else if (article.copyOf !== undefined) items.push({ id, outcome: "copy", of: article.copyOf });
      else items.push({ id, outcome: article.version > 1 ? "new version" : "new" });
    }
    return { items, parked: parked.map(parkedRecord) };
  }
}

/** Articles as they were given, in the words of whoever gave them where one is refused. */
async function* given(articles: readonly NewArticle[], origin: string, language: Language): AsyncIterable<Taken> {
  for (const one of givenArticles(articles, origin)) {
    const taken = await admitted(one);
    yield "refused" in taken ? { ...taken, reason: taken.reason[language] } : taken;
  }
}

async function* fetchedPage(url: string, language: Language, settings: FetchSettings): AsyncIterable<Taken> {
  for await (const one of articlesFrom(url, { now: () => new Date(), fetching: settings })) yield "refused" in one ? { refused: one.refused, member: one.member, code: one.code, reason: one.reason[language] } : one;
}

function reasonsIn(language: Language): Adding["reasons"] {
  const { corpus, reasons } = languages[language].messages;
  return { notArabic: corpus.notArabic, empty: corpus.emptyText, failed: reasons.failed };
}

async function parkedEntry(store: Store, id: number): Promise<Parked | undefined> {
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await store.parked({ limit: 500, ...(after === undefined ? {} : { after }) });
    const found = page.items.find((entry) => entry.id === id);
    if (found) return found;
    after = page.next;
  }
  return undefined;
}
