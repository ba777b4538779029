/** /feeds, /outlets, /coverage, /parked, /jobs: where articles come from and what became of them. */
import type { Feed, Store } from "../store/store.ts";
import { coverage, feedRequest, paging, parkedRequest } from "./asked.ts";
import type { CoveragePage, OutletLine } from "./contract.ts";
import { ApiError, notFound, sentences } from "./errors.ts";
import { type Route, route } from "./route.ts";
import * as schema from "./schemas.ts";
import { feedRecord, jobRecord, known, parkedRecord } from "./wire.ts";
import { escapedXml } from "./xml.ts";

export const sourceRoutes: readonly Route[] = [
  route({
    method: "get", path: "/feeds.json", tag: "feeds", summary: "Feeds that are followed, with their health.", scope: "read", returns: schema.page(schema.feedRecord),
    handle: async (_, { own }) => ({ json: { items: (await own.feeds()).map(feedRecord) } }),
  }),
  route({
    method: "post", path: "/feeds", tag: "feeds", summary: "Follow a feed.", scope: "write", body: feedRequest, returns: schema.feedRecord, status: 201,
    handle: async ({ body }, { work }) => ({ json: await work.follow(body), status: 201 }),
  }),
  route({
    method: "delete", path: "/feeds/{id}", tag: "feeds", summary: "No longer follow a feed; its articles stay.", scope: "write", status: 204,
    async handle({ params }, { own }) {
      await own.removeFeed((await feed(own, params.id!)).id);
      return { none: true };
    },
  }),
  route({
    method: "post", path: "/feeds/{id}/fetch", tag: "feeds", summary: "Begin to fetch what is new in a feed: answers at once with the job, whose address is in Location and whose progress is told on /stream.", scope: "write", returns: schema.jobRecord, status: 202,
    async handle({ params, language }, { own, work }) {
      if (!work.fetchFeed) throw new ApiError("unavailable", sentences.noFetching);
      const job = await work.fetchFeed((await feed(own, params.id!)).id, language);
      return { json: job, status: 202, location: `/jobs/${encodeURIComponent(job.id)}.json` };
    },
  }),
  route({
    method: "get", path: "/feeds.opml", tag: "feeds", summary: "The feeds as OPML.", scope: "read", produces: "text/x-opml; charset=utf-8",
    handle: async (_, { own }) => ({ text: opml(await own.feeds()), type: "text/x-opml; charset=utf-8", file: "naqlan-feeds.opml" }),
  }),
  route({
    method: "post", path: "/feeds.opml", tag: "feeds", summary: "Follow every feed of an OPML file.", scope: "write", bodyTypes: ["text/x-opml", "text/xml", "application/xml"], returns: schema.opmlResult, status: 201,
    async handle({ body }, { work }) {
      if (!work.followOpml) throw new ApiError("unavailable", sentences.noFetching);
      return { json: await work.followOpml(String(body)), status: 201 };
    },
  }),
  route({
    method: "get", path: "/outlets.json", tag: "sources", summary: "Outlets by number of articles.", scope: "read", returns: schema.page(schema.outletLine),
    handle: async (_, { store }) => ({ json: { items: await outlets(store) } }),
  }),
  route({
    method: "get", path: "/coverage.json", tag: "sources", summary: "Articles a day by outlet; without dates, the last sixty days.", scope: "read", query: coverage, returns: schema.coveragePage,
    handle: async ({ query }, { store }) => ({ json: await coveragePage(store, query) }),
  }),
  route({
    method: "get", path: "/parked.json", tag: "parked", summary: "What could not be taken in, with the reasons.", scope: "read", query: paging, returns: schema.page(schema.parkedRecord),
    async handle({ query }, { own }) {
      const { items, next } = await own.parked(query);
      return { json: { items: items.map(parkedRecord), ...known({ next }) } };
    },
  }),
  route({
    method: "post", path: "/parked/{id}/retry", tag: "parked", summary: "Try again.", scope: "write", returns: schema.addResult, status: 200,
    handle: async ({ params, language }, { work }) => ({ json: await work.retry(whole(params.id!), language) }),
  }),
  route({
    method: "delete", path: "/parked/{id}", tag: "parked", summary: "Take an entry off the list; the answer is what POST /parked needs to put it back.", scope: "write", returns: schema.parkedEntry,
    handle: async ({ params }, { work }) => ({ json: await work.unpark(whole(params.id!)) }),
  }),
  route({
    method: "post", path: "/parked", tag: "parked", summary: "Put an entry back on the list.", scope: "write", body: parkedRequest, status: 204,
    async handle({ body }, { own }) {
      await own.park(body);
      return { none: true };
    },
  }),
  route({
    method: "get", path: "/jobs.json", tag: "jobs", summary: "Work under way and done.", scope: "read", returns: schema.page(schema.jobRecord),
    handle: async (_, { own }) => ({ json: { items: (await own.jobs()).map(jobRecord) } }),
  }),
  route({
    method: "get", path: "/jobs/{id}.json", tag: "jobs", summary: "One piece of work.", scope: "read", returns: schema.jobRecord,
    async handle({ params }, { own }) {
      const job = await own.job(params.id!);
      if (!job) throw notFound(sentences.noRecord);
      return { json: jobRecord(job) };
    },
  }),
];

function whole(id: string): number {
  if (!/^\d{1,15}$/.test(id)) throw notFound(sentences.noRecord);
  return Number(id);
}

async function feed(store: Store, id: string): Promise<Feed> {
  const wanted = whole(id);
  const there = (await store.feeds()).find((one) => one.id === wanted);
  if (!there) throw notFound(sentences.noRecord);
  return there;
}

function opml(feeds: readonly Feed[]): string {
  const rows = feeds.map(({ url, title }) => `    <outline type="rss" text="${escapedXml(title ?? url)}" xmlUrl="${escapedXml(url)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Naqlan</title></head>\n  <body>\n${rows.join("\n")}\n  </body>\n</opml>\n`;
}

/** Every article's outlet and day; the store counts where it can. */
async function outlets(store: Store): Promise<OutletLine[]> {
  return (await store.outlets()).map(({ outlet, articles, copies, first, last }) => ({ outlet, articles, copies, ...known({ first, last }) }));
}

async function coveragePage(store: Store, asked: { from?: string; to?: string }): Promise<CoveragePage> {
  const counts = await store.coverage(asked);
  const days = daysBetween(counts.map(({ day }) => day));
  const byOutlet = new Map<string, Map<string, number>>();
  for (const { outlet, day, articles } of counts) byOutlet.set(outlet, (byOutlet.get(outlet) ?? new Map()).set(day, articles));
  const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((all, count) => all + count, 0);
  // Who publishes most stands first, as in the list of outlets.
  const outlets = [...byOutlet].sort((one, other) => sum(other[1]) - sum(one[1]));
  return { days, outlets: outlets.map(([outlet, of]) => ({ outlet, counts: days.map((day) => of.get(day) ?? 0) })) };
}

/** The last of them and the days before it, at most 366, none left out. */
function daysBetween(days: readonly string[]): string[] {
  const sorted = [...new Set(days)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  for (let time = Date.parse(last); all.length < 366 && time >= Date.parse(first); time -= 86_400_000) all.unshift(new Date(time).toISOString().slice(0, 10));
  return all;
}

