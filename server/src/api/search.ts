/** /search: the query grammar, hits and facets. */
import { parseQuery, partsOf, type QueryPart, WrongQuery } from "../store/query.ts";
import type { PageOf, Query, Store } from "../store/store.ts";
import { searching } from "./asked.ts";
import type { Hit, Page } from "./contract.ts";
import { ApiError } from "./errors.ts";
import { articleLines, linkedReadings } from "./linked.ts";
import { type Route, route } from "./route.ts";
import * as schema from "./schemas.ts";
import { attributionRecord, eventRecord, known, snippet } from "./wire.ts";

export const searchRoutes: readonly Route[] = [
  route({
    method: "get", path: "/search.json", tag: "search", summary: "Articles, attributions or events that a query finds, with facets.", scope: "read", query: searching, returns: schema.searchPage,
    async handle({ query }, { store }) {
      const asked = parsed(query.q);
      const meant = withParameters(asked.query, query);
      const [page, facets] = await Promise.all([hitsOf(store, meant, query), store.facets(meant)]);
      const { outlets, acts, types } = facets;
      return { json: { ...page, query: asked.parts, facets: { outlets, acts, types } } };
    },
  }),
];

export async function hitsOf(store: Store, query: Query, page: PageOf): Promise<Page<Hit>> {
  const { items, next } = await store.search(query, { limit: page.limit, ...known({ after: page.after }) });
  const linked = await linkedReadings(store, items.flatMap((hit) => (hit.kind === "article" ? [] : [hit.article.id])));
  const lines = new Map((await articleLines(store, items.flatMap((hit) => (hit.kind === "article" ? [hit.article] : [])))).map((line) => [line.id, line]));
  const hits = items.flatMap((hit): Hit[] => {
    if (hit.kind === "article") return [{ kind: "article", article: lines.get(hit.article.id)!, snippet: snippet(hit) }];
    const of = linked.get(hit.article.id);
    if (hit.kind === "attribution") {
      const found = of?.reading.attributions.find(({ id }) => id === hit.finding);
      return found ? [{ kind: "attribution", attribution: attributionRecord(found, of!, hit.article), snippet: snippet(hit) }] : [];
    }
    const found = of?.reading.events.find(({ id }) => id === hit.finding);
    return found ? [{ kind: "event", event: eventRecord(found, of!, hit.article), snippet: snippet(hit) }] : [];
  });
  return { items: hits, ...known({ next }) };
}

/** Ids of the findings, "ARTICLE/a2". */
export async function searchedIds(store: Store, query: Query, page: PageOf): Promise<{ readonly ids: readonly string[]; readonly next?: string }> {
  const { items, next } = await store.search(query, { limit: page.limit, ...known({ after: page.after }) });
  return { ids: items.map((hit) => (hit.kind === "article" ? hit.article.id : `${hit.article.id}/${hit.finding}`)), ...known({ next }) };
}

interface Parameters {
  readonly q?: string;
  readonly over?: Query["over"];
  readonly actor?: string;
  readonly story?: string;
  readonly incident?: string;
  readonly from?: string;
  readonly to?: string;
  readonly order?: Query["order"];
}

export function queryOf(parameters: Parameters): Query {
  return withParameters(parsed(parameters.q ?? "").query, parameters);
}

function withParameters(query: Query, { over, actor, story, incident, from, to, order }: Parameters): Query {
  const filters = Object.entries({ actor, story, incident }).flatMap(([field, value]) => (value === undefined ? [] : [{ field: field as "actor" | "story" | "incident", value, not: false }]));
  return { ...query, filters: [...query.filters, ...filters], ...known({ over, from, to, order }) };
}

function parsed(text: string): { readonly query: Query; readonly parts: readonly QueryPart[] } {
  try {
    return { query: parseQuery(text), parts: partsOf(text) };
  } catch (error) {
    if (!(error instanceof WrongQuery)) throw error;
    throw new ApiError("bad-request", { ar: `لا يُفهم البحث عند الحرف ${error.at + 1}: ${error.message}`, en: error.message }, { at: { start: error.at, end: Math.max(error.at + 1, text.length) } });
  }
}
