/** /attributions and /events: findings of articles, by themselves. */
import { findingList } from "./asked.ts";
import { notFound, sentences } from "./errors.ts";
import { attributionRecords, eventRecords } from "./linked.ts";
import { type Route, route } from "./route.ts";
import * as schema from "./schemas.ts";
import { queryOf, searchedIds } from "./search.ts";
import { known } from "./wire.ts";

export const statementRoutes: readonly Route[] = [
  route({
    method: "get", path: "/attributions.json", tag: "attributions", summary: "Who said what, the newest first.", scope: "read", query: findingList, returns: schema.page(schema.attributionRecord),
    async handle({ query }, { store }) {
      const { ids, next } = await searchedIds(store, queryOf({ ...query, over: "attributions" }), query);
      return { json: { items: await attributionRecords(store, ids), ...known({ next }) } };
    },
  }),
  route({
    method: "get", path: "/attributions/{article}/{finding}.json", tag: "attributions", summary: "One attribution with its chain.", scope: "read", returns: schema.attributionRecord,
    async handle({ params }, { store }) {
      const [record] = await attributionRecords(store, [`${params.article}/${params.finding}`]);
      if (!record) throw notFound(sentences.noRecord);
      return { json: record };
    },
  }),
  route({
    method: "get", path: "/events.json", tag: "events", summary: "Who did what to whom, the newest first.", scope: "read", query: findingList, returns: schema.page(schema.eventRecord),
    async handle({ query }, { store }) {
      const { ids, next } = await searchedIds(store, queryOf({ ...query, over: "events" }), query);
      return { json: { items: await eventRecords(store, ids), ...known({ next }) } };
    },
  }),
  route({
    method: "get", path: "/events/{article}/{finding}.json", tag: "events", summary: "One event as one article tells it.", scope: "read", returns: schema.eventRecord,
    async handle({ params }, { store }) {
      const [record] = await eventRecords(store, [`${params.article}/${params.finding}`]);
      if (!record) throw notFound(sentences.noRecord);
      return { json: record };
    },
  }),
];
