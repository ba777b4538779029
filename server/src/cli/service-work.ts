/** What the service may do to the collection, behind the names its routes know. */
import type { AddResult, Counts } from "../api/contract.ts";
import { ApiError, sentences } from "../api/errors.ts";
import { articleLines } from "../api/linked.ts";
import type { Events, Work } from "../api/route.ts";
import { feedRecord, jobRecord, parkedRecord } from "../api/wire.ts";
import { Refused } from "../intake/refusals.ts";
import { articlesFrom } from "../intake/sources.ts";
import type { Language } from "../language/dictionary.ts";
import type { NewArticle, Parked, Store } from "../store/store.ts";
import type { Adding, Taken } from "../work/add.ts";
import { givenArticles, type Inbox, inboxOf } from "../work/inbox.ts";
import type { Readers } from "../work/readers.ts";
import { languages } from "../language/languages.ts";
import { fetchFeed, followOpml, settingsIn } from "./feeds.ts";

export interface WorkWorld {
  /** What is written to. */
  readonly store: () => Store;
  /** What is shown: it may be the sample. */
  readonly active: () => Store;
  readonly readers: Readers;
  readonly clock: () => string;
  readonly events: Events;
  readonly language: Language;
  readonly sample: { readonly isThere: () => boolean; readonly open: () => Promise<Store>; readonly remove: () => Promise<void>; readonly articles: () => readonly NewArticle[] };
}

export function workOf({ store, active, readers, clock, events, language, sample }: WorkWorld): Work {
  const inbox = inboxOf({ store, readers, clock, onJob: (job) => events.publish({ kind: "job", job: jobRecord(job) }) });
  return {
    async add(articles, asked) {
      return await result(inbox.add(givenArticles(articles, "POST /articles"), "POST /articles", reasonsIn(asked)), store());
    },
    async addAddress(url, asked) {
      return await result(inbox.add(fetched(url, asked), url, reasonsIn(asked)), store());
    },
    async fetchFeed(id) {
      const feed = (await store().feeds()).find((one) => one.id === id);
      if (!feed) throw new ApiError("not-found", sentences.noRecord);
      const { job, problem } = await fetchFeed(store(), feed, (taken, origin) => inbox.add(taken, origin, reasonsIn(language)), language);
      const after = (await store().feeds()).find((one) => one.id === id);
      if (after) events.publish({ kind: "feed", feed: feedRecord(after) });
      if (!job) throw new ApiError("failed", { ar: problem ?? sentences.failed.ar, en: problem ?? sentences.failed.en });
      return jobRecord(job);
    },
    async followOpml(opml) {
      const { added, known, refused } = await followOpml(store(), opml).catch((error) => {
        throw error instanceof Refused ? new ApiError("bad-request", error.told) : error;
      });
      return { added: added.map(feedRecord), known, refused };
    },
    async retry(id, asked) {
      const entry = await parkedEntry(store(), id);
      if (!entry) throw new ApiError("not-found", sentences.noRecord);
      await store().unpark(id);
      const again = articleIn(entry.payload);
      return await result(inbox.add(again ? givenArticles([again], entry.origin) : fetched(entry.payload, asked), entry.origin, reasonsIn(asked)), store());
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

  /** What became of each, told also to the open pages. */
  async function result(work: ReturnType<Inbox["add"]>, into: Store): Promise<AddResult> {
    const { ids, before, parked } = await work;
    const items: AddResult["items"][number][] = [];
    for (const id of ids) {
      const article = await into.article(id);
      if (!article) continue;
      if (before.has(id)) items.push({ id, outcome: "known" });
      else if (article.copyOf !== undefined) items.push({ id, outcome: "copy", of: article.copyOf });
      else items.push({ id, outcome: article.version > 1 ? "new version" : "new" });
      if (!before.has(id)) for (const line of await articleLines(into, [article])) events.publish({ kind: "article", article: line });
    }
    return { items, parked: parked.map(parkedRecord) };
  }
}

async function* fetched(url: string, language: Language): AsyncIterable<Taken> {
  for await (const one of articlesFrom(url, { now: () => new Date(), fetching: settingsIn(process.env) })) yield "refused" in one ? { refused: one.refused, member: one.member, code: one.code, reason: one.reason[language] } : one;
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

/** Articles that were given rather than fetched stand in the payload themselves. */
function articleIn(payload: string): NewArticle | undefined {
  try {
    const value = JSON.parse(payload) as NewArticle;
    return typeof value?.text === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
