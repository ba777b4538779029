/** /searches: searches that are kept with the collection, each with its Atom feed (atom.ts). */
import type { SavedSearch, Store } from "../store/store.ts";
import { searching, searchRequest } from "./asked.ts";
import type { SavedSearchRecord, SavedSearchRequest } from "./contract.ts";
import { notFound, sentences } from "./errors.ts";
import { type Route, route } from "./route.ts";
import * as schema from "./schemas.ts";
import { queryOf } from "./search.ts";
import { known } from "./wire.ts";

export const savedSearchRoutes: readonly Route[] = [
  route({
    method: "get", path: "/searches.json", tag: "searches", summary: "Searches that are kept, the first kept first.", scope: "read", returns: schema.page(schema.savedSearchRecord),
    handle: async (_, { own }) => ({ json: { items: (await own.searches()).map(savedSearchRecord) } }),
  }),
  route({
    method: "get", path: "/searches/{id}.json", tag: "searches", summary: "One search that is kept.", scope: "read", returns: schema.savedSearchRecord,
    handle: async ({ params }, { own }) => ({ json: savedSearchRecord(await savedSearch(own, params.id!)) }),
  }),
  route({
    method: "post", path: "/searches", tag: "searches", summary: "Keep a search; the same again is the one that is there.", scope: "write", body: searchRequest, returns: schema.savedSearchRecord, status: 201,
    async handle({ body: { title, ...asked } }, { own }) {
      // What is not understood is refused now and not each time it is followed.
      queryOf(asked);
      return { json: savedSearchRecord(await own.saveSearch({ query: addressOf(asked), ...known({ title }) })), status: 201 };
    },
  }),
  route({
    method: "delete", path: "/searches/{id}", tag: "searches", summary: "No longer keep a search.", scope: "write", status: 204,
    async handle({ params }, { own }) {
      await own.removeSearch((await savedSearch(own, params.id!)).id);
      return { none: true };
    },
  }),
];

export async function savedSearch(own: Store, id: string): Promise<SavedSearch> {
  const found = /^\d{1,15}$/.test(id) ? (await own.searches()).find((one) => one.id === Number(id)) : undefined;
  if (!found) throw notFound(sentences.noRecord);
  return found;
}

/** What a kept search asks, as its address says it. */
export function askedBy({ query }: SavedSearch): SavedSearchRequest {
  const { q, over, from, to, order } = searching.parse(Object.fromEntries(new URLSearchParams(query)));
  return { q, ...known({ over, from, to, order }) };
}

function savedSearchRecord(search: SavedSearch): SavedSearchRecord {
  return { id: search.id, ...askedBy(search), added: search.added, ...known({ title: search.title }) };
}

/** One order of the parameters, so that the same search is the same text. */
function addressOf({ q, over, from, to, order }: SavedSearchRequest): string {
  return new URLSearchParams(Object.entries(known({ q: q.trim(), over: over === "articles" ? undefined : over, from, to, order: order === "newest" ? undefined : order })) as [string, string][]).toString();
}
