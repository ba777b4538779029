/** /desk, /changes, /counts, /method, /stream and the sample: what is new. */
import { ENGINE_VERSION } from "naqlan";
import type { Store } from "../store/store.ts";
import { since } from "./asked.ts";
import type { ChangesPage, DeskPage, MethodPage } from "./contract.ts";
import { ApiError, sentences } from "./errors.ts";
import { articleLines, disputeRecords, storyLines } from "./linked.ts";
import { incidentsOf } from "./records.ts";
import { type Route, route, type World } from "./route.ts";
import * as schema from "./schemas.ts";
import { feedRecord, figureRecords, jobRecord, known, positionRecord, vocabulary } from "./wire.ts";

export const deskRoutes: readonly Route[] = [
  route({
    method: "get", path: "/desk.json", tag: "desk", summary: "Stories now, the latest articles, feeds and work; as a table, the stories.", scope: "read", returns: schema.deskPage,
    rows: { of: (json: DeskPage) => json.stories, schema: schema.storyLine },
    handle: async (_, world) => ({ json: await deskPage(world) }),
  }),
  route({
    method: "get", path: "/changes.json", tag: "desk", summary: "What changed since a moment: stories, figures, positions, disputes.", scope: "read", query: since, returns: schema.changesPage,
    handle: async ({ query }, { store, clock }) => ({ json: await changesPage(store, query.since, clock()) }),
  }),
  route({ method: "get", path: "/counts.json", tag: "desk", summary: "How much there is of everything.", scope: "read", returns: schema.counts, handle: async (_, { store }) => ({ json: await store.counts() }) }),
  route({
    method: "get", path: "/method.json", tag: "method", summary: "Versions, acts and event types; as a table, the types.", scope: "open", returns: schema.methodPage,
    rows: { of: (json: MethodPage) => json.types, schema: schema.eventTypeName },
    handle: async (_, { version }) => ({ json: { version, engine: ENGINE_VERSION, ...vocabulary() } }),
  }),
  route({ method: "get", path: "/stream", tag: "desk", summary: "New articles, progress of work and state of feeds as server-sent events.", scope: "read", produces: "text/event-stream", handle: async (_, { events }) => ({ stream: events.subscribe() }) }),
  route({
    method: "post", path: "/sample", tag: "desk", summary: "Put the sample articles in.", scope: "write", returns: schema.counts, status: 201,
    async handle(_, { work }) {
      if (!work.sample) throw new ApiError("not-found", sentences.noRoute);
      return { json: await work.sample.put(), status: 201 };
    },
  }),
  route({
    method: "delete", path: "/sample", tag: "desk", summary: "Take the sample articles out.", scope: "write", returns: schema.counts,
    async handle(_, { work }) {
      if (!work.sample) throw new ApiError("not-found", sentences.noRoute);
      return { json: await work.sample.remove() };
    },
  }),
];

async function deskPage({ store, own, work }: World): Promise<DeskPage> {
  const [stories, articles, feeds, jobs, counts, sample] = await Promise.all([
    store.records("story", { limit: 20 }), store.articles({ limit: 20 }), own.feeds(), own.jobs(), store.counts(), work.sample?.isThere() ?? false,
  ]);
  return {
    // Of the latest those that most articles tell stand first: one report is seldom what the day is about.
    stories: await storyLines(store, [...stories.items].sort((one, other) => other.articles.length - one.articles.length)), articles: await articleLines(store, articles.items), feeds: feeds.map(feedRecord), jobs: jobs.slice(0, 10).map(jobRecord), counts, sample,
  };
}

/** At most this many of each kind: the desk shows what is new, not everything. */
const most = 100;

async function changesPage(store: Store, from: string, until: string): Promise<ChangesPage> {
  const changes = await store.changesSince(from, most);
  const positions = (await Promise.all(changes.positions.map((id) => store.record("position", id)))).filter((position) => position !== undefined);
  const incidents = await incidentsOf(store, [...new Set([...changes.incidents, ...positions.map(({ incident }) => incident)])]);
  const incidentOf = new Map(incidents.map((incident) => [incident.id, incident]));
  const stories = (await Promise.all(changes.stories.map(async ({ id, isNew, added }) => ({ story: await store.record("story", id), isNew, added })))).flatMap(({ story, ...rest }) => (story ? [{ story, ...rest }] : []));
  const lines = await storyLines(store, stories.map(({ story }) => story));
  const disputes = (await Promise.all(changes.disputes.map((id) => store.record("dispute", id)))).filter((dispute) => dispute !== undefined);
  const records = await disputeRecords(store, disputes);
  return {
    since: from, until, articles: changes.articles,
    stories: lines.map((line, index) => ({ ...line, isNew: stories[index]!.isNew, added: stories[index]!.added })),
    figures: incidents.flatMap((incident) => {
      const figures = figureRecords(incident);
      return figures
        .filter(({ revises, date }) => revises && (date ?? "") >= from.slice(0, 10))
        .map((after) => ({ headline: incident.headline, after, ...known({ story: incident.story, before: figures.find(({ evidence }) => evidence.article === after.revises!.article && evidence.finding === after.revises!.finding) }) }));
    }),
    positions: positions.map((position) => ({ headline: incidentOf.get(position.incident)?.headline ?? { ar: "", en: "" }, after: positionRecord(position), ...known({ story: incidentOf.get(position.incident)?.story }) })),
    disputes: records.map((dispute) => ({ dispute, ...known({ story: incidentOf.get(dispute.incident)?.story }) })),
  };
}
