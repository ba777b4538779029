/** Feeds that others can follow: of a story, an actor, a search, a kept search. Atom, as RFC 4287 has it. */
import type { AttributionRecord, EventRecord, Hit, Line } from "./contract.ts";
import type { Route } from "./route.ts";
import { route } from "./route.ts";
import { searching } from "./asked.ts";
import { articleLines, attributionRecords } from "./linked.ts";
import { foundRecord } from "./records.ts";
import { hitsOf, queryOf, searchedIds } from "./search.ts";
import { askedBy, savedSearch } from "./saved-searches.ts";
import { escapedXml } from "./xml.ts";

export const atomRoutes: readonly Route[] = [
  route({
    method: "get", path: "/stories/{id}.atom", tag: "stories", summary: "A story's articles as an Atom feed.", scope: "read", produces: "application/atom+xml; charset=utf-8",
    async handle({ params, origin }, { store, clock }) {
      const story = await foundRecord(store, "story", params.id!);
      const kept = (await Promise.all(story.articles.slice(-100).map((id) => store.article(id)))).filter((article) => article !== undefined);
      const entries = (await articleLines(store, kept)).map((article) => ({ id: `/articles/${article.id}`, title: article.title ?? article.opening, time: article.published ?? article.received, text: article.opening }));
      return atom({ path: `/stories/${story.id}`, title: story.title, entries, origin, now: clock() });
    },
  }),
  route({
    method: "get", path: "/actors/{id}.atom", tag: "actors", summary: "An actor's statements as an Atom feed.", scope: "read", produces: "application/atom+xml; charset=utf-8",
    async handle({ params, origin }, { store, clock }) {
      const actor = await foundRecord(store, "actor", params.id!);
      const { ids } = await searchedIds(store, queryOf({ over: "attributions", actor: actor.id }), { limit: 50 });
      const entries = (await attributionRecords(store, ids)).map(statementEntry);
      return atom({ path: `/actors/${actor.id}`, title: { ar: actor.name.ar, en: actor.name.en ?? actor.name.ar }, entries, origin, now: clock() });
    },
  }),
  route({
    method: "get", path: "/search.atom", tag: "search", summary: "A search as an Atom feed.", scope: "read", query: searching, produces: "application/atom+xml; charset=utf-8",
    async handle({ query, origin }, { store, clock }) {
      const { items } = await hitsOf(store, queryOf(query), { limit: Math.min(query.limit, 100) });
      return atom({ path: `/search?${new URLSearchParams({ q: query.q })}`, title: { ar: `بحث: ${query.q}`, en: `Search: ${query.q}` }, entries: items.map(hitEntry), origin, now: clock() });
    },
  }),
  route({
    method: "get", path: "/searches/{id}.atom", tag: "searches", summary: "A kept search as an Atom feed.", scope: "read", produces: "application/atom+xml; charset=utf-8",
    async handle({ params, origin }, { store, own, clock }) {
      const search = await savedSearch(own, params.id!);
      const { items } = await hitsOf(store, queryOf(askedBy(search)), { limit: 50 });
      const title = search.title ?? askedBy(search).q;
      return atom({ path: `/search?${search.query}`, title: { ar: `بحث: ${title}`, en: `Search: ${title}` }, entries: items.map(hitEntry), origin, now: clock() });
    },
  }),
];

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly time: string | undefined;
  readonly text: string;
}

function statementEntry(record: AttributionRecord): Entry {
  return { id: `/articles/${record.article.id}?at=${record.id.slice(record.id.indexOf("/") + 1)}`, title: record.line.ar, time: record.article.published, text: `${record.words}\n${record.line.en}` };
}

function eventEntry(record: EventRecord): Entry {
  return { id: `/articles/${record.article.id}?at=${record.id.slice(record.id.indexOf("/") + 1)}`, title: record.headline.ar, time: record.article.published, text: record.headline.en };
}

function hitEntry(hit: Hit): Entry {
  if (hit.kind === "attribution") return statementEntry(hit.attribution);
  if (hit.kind === "event") return eventEntry(hit.event);
  return { id: `/articles/${hit.article.id}`, title: hit.article.title ?? hit.article.opening, time: hit.article.published ?? hit.article.received, text: hit.snippet.text };
}

function atom({ path, title, entries, origin, now }: { path: string; title: Line; entries: readonly Entry[]; origin: string; now: string }): { text: string; type: string } {
  const time = (value: string | undefined) => (value === undefined ? now : value.length === 10 ? `${value}T00:00:00Z` : value);
  const updated = entries.map((entry) => time(entry.time)).sort().at(-1) ?? now;
  const items = entries.map(
    (entry) =>
      `  <entry>\n    <id>${escapedXml(origin + entry.id)}</id>\n    <title>${escapedXml(entry.title)}</title>\n    <link href="${escapedXml(origin + entry.id)}"/>\n    <updated>${escapedXml(time(entry.time))}</updated>\n    <summary type="text">${escapedXml(entry.text)}</summary>\n  </entry>`,
  );
  return {
    type: "application/atom+xml; charset=utf-8",
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">\n  <id>${escapedXml(origin + path)}</id>\n  <title>${escapedXml(title.ar)}</title>\n  <subtitle>${escapedXml(title.en)}</subtitle>\n  <author><name>Naqlan</name></author>\n  <link href="${escapedXml(origin + path)}"/>\n  <updated>${escapedXml(updated)}</updated>\n${items.join("\n")}\n</feed>\n`,
  };
}

