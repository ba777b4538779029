/** /actors, /incidents, /positions, /disputes, /figures, /stories, /links: what stands across articles. */
import type { Incident, LinkedKind } from "naqlan/linking";
import type { ListOf, RecordOf, Store } from "../store/store.ts";
import { figureList, linksOf, recordList } from "./asked.ts";
import type { ActorPage, IncidentPage, StoryPage } from "./contract.ts";
import { ApiError, notFound, sentences } from "./errors.ts";
import { articleLines, attributionRecords, disputeRecords, eventRecords, storyLines } from "./linked.ts";
import { network, placesOf } from "./picture.ts";
import { type Route, route } from "./route.ts";
import * as schema from "./schemas.ts";
import { searchedIds } from "./search.ts";
import { actorLine, actorWhole, figureRecords, incidentLine, known, linkRecord, positionRecord } from "./wire.ts";

/** Articles of a story that are sent at once. */
const storyArticles = 500;

export const recordRoutes: readonly Route[] = [
  route({
    method: "get", path: "/actors.json", tag: "actors", summary: "People, organisations and places across articles.", scope: "read", query: recordList, returns: schema.page(schema.actorLine),
    handle: async ({ query }, { store }) => ({ json: paged(await store.records("actor", listOf(query)), actorLine) }),
  }),
  route({
    method: "get", path: "/actors/{id}.json", tag: "actors", summary: "One actor: names, roles over time, statements, events, positions.", scope: "read", returns: schema.actorPage,
    rows: { of: (json: ActorPage) => json.statements.items, schema: schema.attributionRecord },
    handle: async ({ params }, { store }) => ({ json: await actorPage(store, params.id!) }),
  }),
  route({
    method: "get", path: "/incidents.json", tag: "incidents", summary: "Events as many articles report them.", scope: "read", query: recordList, returns: schema.page(schema.incidentLine),
    handle: async ({ query }, { store }) => ({ json: paged(await store.records("incident", listOf(query)), incidentLine) }),
  }),
  route({
    method: "get", path: "/incidents/{id}.json", tag: "incidents", summary: "One incident: reports, figures over time, positions, disputes.", scope: "read", returns: schema.incidentPage,
    rows: { of: (json: IncidentPage) => json.figures, schema: schema.figureRecord },
    handle: async ({ params }, { store }) => ({ json: await incidentPage(store, params.id!) }),
  }),
  route({
    method: "get", path: "/positions.json", tag: "positions", summary: "What actors say about incidents.", scope: "read", query: recordList, returns: schema.page(schema.positionRecord),
    handle: async ({ query }, { store }) => ({ json: paged(await store.records("position", listOf(query)), positionRecord) }),
  }),
  route({
    method: "get", path: "/positions/{id}.json", tag: "positions", summary: "One position with every wording.", scope: "read", returns: schema.positionRecord,
    handle: async ({ params }, { store }) => ({ json: positionRecord(await foundRecord(store, "position", params.id!)) }),
  }),
  route({
    method: "get", path: "/disputes.json", tag: "disputes", summary: "What cannot both hold.", scope: "read", query: recordList, returns: schema.page(schema.disputeRecord),
    async handle({ query }, { store }) {
      const { items, next } = await store.records("dispute", listOf(query));
      return { json: { items: await disputeRecords(store, items), ...known({ next }) } };
    },
  }),
  route({
    method: "get", path: "/disputes/{id}.json", tag: "disputes", summary: "One dispute with both sides.", scope: "read", returns: schema.disputeRecord,
    handle: async ({ params }, { store }) => ({ json: (await disputeRecords(store, [await foundRecord(store, "dispute", params.id!)]))[0] }),
  }),
  route({
    method: "get", path: "/figures.json", tag: "figures", summary: "Reported figures of an incident or a story, each with who gives it.", scope: "read", query: figureList, returns: schema.page(schema.figureRecord),
    async handle({ query }, { store }) {
      const incidents = query.incident ? [await foundRecord(store, "incident", query.incident)] : query.story ? await incidentsOf(store, (await foundRecord(store, "story", query.story)).incidents) : [];
      return { json: { items: incidents.flatMap(figureRecords) } };
    },
  }),
  route({
    method: "get", path: "/stories.json", tag: "stories", summary: "Stories, the latest first.", scope: "read", query: recordList, returns: schema.page(schema.storyLine),
    async handle({ query }, { store }) {
      const { items, next } = await store.records("story", listOf(query));
      return { json: { items: await storyLines(store, items), ...known({ next }) } };
    },
  }),
  route({
    method: "get", path: "/stories/{id}.json", tag: "stories", summary: "One story: what happened, who says what, what contradicts.", scope: "read", returns: schema.storyPage,
    rows: { of: (json: StoryPage) => json.articles, schema: schema.articleLine },
    handle: async ({ params }, { store }) => ({ json: await storyPage(store, params.id!) }),
  }),
  route({
    method: "get", path: "/links.json", tag: "links", summary: "Why things were linked.", scope: "read", query: linksOf, returns: schema.page(schema.linkRecord),
    async handle({ query }, { store }) {
      const one = await store.link(query.of);
      return { json: { items: (one ? [one] : await store.links(query.of)).map(linkRecord) } };
    },
  }),
];

type Listing = { q?: string; incident?: string; actor?: string; story?: string; article?: string } & Omit<ListOf, "words" | "key">;

export function listOf({ q, incident, actor, story, article, ...rest }: Listing): ListOf {
  const key = incident ? `incident:${incident}` : actor ? `actor:${actor}` : story ? `story:${story}` : article ? `article:${article}` : undefined;
  return { ...rest, ...known({ words: q, key }) };
}

export async function foundRecord<K extends LinkedKind>(store: Store, kind: K, id: string): Promise<RecordOf[K]> {
  const record = await store.record(kind, id);
  if (record) return record;
  const retired = await store.retired(kind, id);
  if (retired) throw new ApiError("gone", sentences.retired, known({ replacedBy: retired.replacedBy }));
  throw notFound(sentences.noRecord);
}

function paged<T, W>({ items, next }: { readonly items: readonly T[]; readonly next?: string }, convert: (item: T) => W): { items: W[]; next?: string } {
  return { items: items.map((item) => convert(item)), ...known({ next }) };
}

export async function incidentsOf(store: Store, ids: readonly string[]): Promise<Incident[]> {
  return (await Promise.all(ids.map((id) => store.record("incident", id)))).filter((incident) => incident !== undefined);
}

async function actorPage(store: Store, id: string): Promise<ActorPage> {
  const actor = await foundRecord(store, "actor", id);
  const filter = { over: "attributions", words: [], filters: [{ field: "actor", value: id, not: false }], order: "newest", latin: false } as const;
  const [said, done, positions, incidents, stories, links] = await Promise.all([
    searchedIds(store, filter, { limit: 30 }),
    searchedIds(store, { ...filter, over: "events" }, { limit: 30 }),
    store.records("position", { key: `actor:${id}`, limit: 100 }),
    store.records("incident", { key: `actor:${id}`, limit: 100 }),
    store.records("story", { key: `actor:${id}`, limit: 50 }),
    store.links(id),
  ]);
  const beside = new Map<string, number>();
  for (const incident of incidents.items) {
    for (const other of new Set([...incident.actors, ...incident.recipients].flatMap(({ actor: one }) => (one === undefined || one === id ? [] : [one])))) beside.set(other, (beside.get(other) ?? 0) + 1);
  }
  const most = [...beside].sort(([, a], [, b]) => b - a).slice(0, 12);
  const others = await store.archive.actors(most.map(([one]) => one));
  return {
    actor: actorWhole(actor),
    statements: { items: await attributionRecords(store, said.ids), ...known({ next: said.next }) },
    events: { items: await eventRecords(store, done.ids), ...known({ next: done.next }) },
    positions: positions.items.map(positionRecord), incidents: incidents.items.map(incidentLine), stories: await storyLines(store, stories.items),
    beside: most.flatMap(([one, count]) => others.filter((other) => other.id === one).map((other) => ({ actor: actorLine(other), count }))),
    links: links.map(linkRecord),
  };
}

async function incidentPage(store: Store, id: string): Promise<IncidentPage> {
  const incident = await foundRecord(store, "incident", id);
  const kept = (await Promise.all(incident.reports.slice(0, 500).map(({ article }) => store.article(article.id)))).filter((article) => article !== undefined);
  const lines = new Map((await articleLines(store, kept)).map((line) => [line.id, line]));
  const events = await eventRecords(store, incident.reports.map(({ article, event }) => `${article.id}/${event.event}`));
  const [positions, disputes, links] = await Promise.all([store.archive.positions([`incident:${id}`]), store.archive.disputes([`incident:${id}`]), store.links(id)]);
  return {
    incident: incidentLine(incident),
    reports: events.flatMap((event) => (lines.has(event.article.id) ? [{ article: lines.get(event.article.id)!, event }] : [])),
    figures: figureRecords(incident), positions: positions.map(positionRecord), disputes: await disputeRecords(store, disputes), links: links.map(linkRecord),
  };
}

async function storyPage(store: Store, id: string): Promise<StoryPage> {
  const story = await foundRecord(store, "story", id);
  const incidents = await incidentsOf(store, story.incidents);
  const keys = incidents.map((incident) => `incident:${incident.id}`);
  const [positions, disputes, kept, lines, links] = await Promise.all([
    store.archive.positions(keys),
    store.archive.disputes(keys),
    Promise.all(story.articles.slice(0, storyArticles).map((one) => store.article(one))),
    storyLines(store, [story]),
    store.links(id),
  ]);
  const articles = kept.filter((article) => article !== undefined);
  return {
    story: lines[0]!, timeline: story.timeline, incidents: incidents.map(incidentLine), positions: positions.map(positionRecord), disputes: await disputeRecords(store, disputes),
    figures: incidents.flatMap(figureRecords), articles: await articleLines(store, articles), more: Math.max(0, story.articles.length - storyArticles),
    places: placesOf(incidents), network: await network(store, articles.map((article) => article.id)), links: links.map(linkRecord),
  };
}
