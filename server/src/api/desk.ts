/** /desk, /changes, /counts, /method, /stream and the sample: what is new. */
import { ENGINE_VERSION } from "naqlan";
import type { Incident, Position } from "naqlan/linking";
import type { Store } from "../store/store.ts";
import { since } from "./asked.ts";
import type { ChangesPage, DeskPage, FigureRecord, MethodPage } from "./contract.ts";
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
  const positions = (await Promise.all(changes.positions.map(async ({ id, isNew }) => ({ position: await store.record("position", id), isNew })))).flatMap(({ position, isNew }) => (position ? [{ position, isNew }] : []));
  const disputes = (await Promise.all(changes.disputes.map(async ({ id, isNew }) => ({ dispute: await store.record("dispute", id), isNew })))).flatMap(({ dispute, isNew }) => (dispute ? [{ dispute, isNew }] : []));
  const incidents = await incidentsOf(store, [...new Set([...changes.incidents, ...positions.map(({ position }) => position.incident), ...disputes.map(({ dispute }) => dispute.incident)])]);
  const incidentOf = new Map(incidents.map((incident) => [incident.id, incident]));
  const moved = new Set(changes.incidents);
  const stories = (await Promise.all(changes.stories.map(async ({ id, isNew, added }) => ({ story: await store.record("story", id), isNew, added })))).flatMap(({ story, ...rest }) => (story ? [{ story, ...rest }] : []));
  const lines = await storyLines(store, stories.map(({ story }) => story));
  const records = await disputeRecords(store, disputes.map(({ dispute }) => dispute));
  const figures = (await Promise.all(incidents.filter(({ id }) => moved.has(id)).map((incident) => figuresSince(store, incident, from)))).flat();
  const before = await positionsBefore(store, positions.map(({ position }) => position), from);
  const whereOf = (incident: string) => ({ headline: incidentOf.get(incident)?.headline ?? { ar: "", en: "" }, ...known({ story: incidentOf.get(incident)?.story }) });
  return {
    since: from, until, articles: changes.articles,
    stories: lines.map((line, index) => ({ ...line, isNew: stories[index]!.isNew, added: stories[index]!.added })),
    figures: figures.slice(0, most).map(({ incident, before, after }) => ({ ...whereOf(incident), after, ...known({ before }) })),
    positions: positions.map(({ position, isNew }) => {
      const earlier = isNew ? before.get(position.id) : undefined;
      return { ...whereOf(position.incident), isNew, after: positionRecord(position), ...known({ before: earlier && positionRecord(earlier) }) };
    }),
    disputes: records.map((dispute, index) => ({ dispute, isNew: disputes[index]!.isNew, ...known({ story: incidentOf.get(dispute.incident)?.story }) })),
  };
}

/** Figures that came in since: those that replace one of the same source, and those that differ from what was known before of the same. */
async function figuresSince(store: Store, incident: Incident, from: string): Promise<{ incident: string; before?: FigureRecord; after: FigureRecord }[]> {
  const figures = figureRecords(incident);
  // By when the article came in: what a late feed brings of last week is new on the desk.
  const received = new Map(await Promise.all([...new Set(figures.map(({ evidence }) => evidence.article))].map(async (id) => [id, (await store.article(id))?.received ?? ""] as const)));
  const isNew = ({ evidence }: FigureRecord) => received.get(evidence.article)! > from;
  return figures.filter(isNew).flatMap((after) => {
    const replaced = after.revises && figures.find(({ evidence }) => evidence.article === after.revises!.article && evidence.finding === after.revises!.finding);
    if (replaced) return [{ incident: incident.id, before: replaced, after }];
    const earlier = figures.filter((one) => one.unit === after.unit && !isNew(one));
    return earlier.length > 0 && earlier.every(({ value }) => value !== after.value) ? [{ incident: incident.id, after }] : [];
  });
}

/** What the same actor said of the same event in another way before: by id of the later position. */
async function positionsBefore(store: Store, positions: readonly Position[], from: string): Promise<ReadonlyMap<string, Position>> {
  const all = await store.archive.positions([...new Set(positions.map(({ incident }) => `incident:${incident}`))]);
  const later = new Set(positions.map(({ id }) => id));
  const whoOf = ({ actor }: Position) => actor.actor ?? actor.name.ar;
  const found = new Map<string, Position>();
  for (const position of positions) {
    const others = all.filter((one) => one.incident === position.incident && !later.has(one.id) && one.act !== position.act && whoOf(one) === whoOf(position) && (one.first ?? "") <= (position.last ?? from));
    const last = others.sort((one, other) => (other.last ?? "").localeCompare(one.last ?? ""))[0];
    if (last) found.set(position.id, last);
  }
  return found;
}
