/** /articles, /captures and /read: texts and what was read in them. */
import type { z } from "@hono/zod-openapi";
import { explain } from "naqlan";
import type { KeptArticle, Store } from "../store/store.ts";
import { addRequest, articleInput, articleList } from "./asked.ts";
import type { ArticlePage } from "./contract.ts";
import { ApiError, notFound, sentences } from "./errors.ts";
import { articleLines, linkedReadings, storyLines } from "./linked.ts";
import { type Route, route } from "./route.ts";
import * as schema from "./schemas.ts";
import { captureLine, known } from "./wire.ts";

export const articleRoutes: readonly Route[] = [
  route({
    method: "get", path: "/articles.json", tag: "articles", summary: "Articles, the newest first.", scope: "read", query: articleList, returns: schema.page(schema.articleLine),
    async handle({ query }, { store }) {
      const { items, next } = await listed(store, query);
      return { json: { items: await articleLines(store, items), ...known({ next }) } };
    },
  }),
  route({
    method: "get", path: "/articles/{id}.json", tag: "articles", summary: "One article with its Reading and what its findings belong to; as a table, its statements.", scope: "read", returns: schema.articlePage,
    rows: { of: statementRows, schema: schema.articleStatement },
    async handle({ params }, { store }) {
      return { json: await articlePage(store, await found(store, params.id!)) };
    },
  }),
  route({
    method: "get", path: "/articles/{id}/text", tag: "articles", summary: "The text as it was received.", scope: "read", produces: "text/plain; charset=utf-8",
    async handle({ params }, { store }) {
      return { text: (await found(store, params.id!)).text, type: "text/plain; charset=utf-8" };
    },
  }),
  route({
    method: "get", path: "/articles/{id}/explain/{finding}.json", tag: "articles", summary: "Why a finding was made: rule, words, lexicon.", scope: "read", returns: schema.explanation,
    async handle({ params }, { store }) {
      const reading = await store.reading((await found(store, params.id!)).id);
      if (!reading || !hasFinding(reading, params.finding!)) throw notFound(sentences.noRecord);
      return { json: explain(reading, params.finding!) };
    },
  }),
  route({
    method: "get", path: "/captures/{hash}", tag: "articles", summary: "The raw bytes as they were fetched.", scope: "read", produces: "application/octet-stream",
    async handle({ params }, { store }) {
      const capture = /^[0-9a-f]{64}$/.test(params.hash!) ? await store.capture(params.hash!) : undefined;
      if (!capture) throw notFound(sentences.noCapture);
      return { bytes: capture.bytes, type: "application/octet-stream", file: `${capture.hash.slice(0, 12)}.bin` };
    },
  }),
  route({
    method: "post", path: "/articles", tag: "articles", summary: "Read and keep articles, or fetch, read and keep a page.", scope: "write", body: addRequest, returns: schema.addResult, status: 201,
    async handle({ body, language }, { work }) {
      if (body.articles) return { json: await work.add(body.articles, language), status: 201 };
      if (!work.addAddress) throw new ApiError("unavailable", sentences.noFetching);
      return { json: await work.addAddress(body.url!, language), status: 201 };
    },
  }),
  route({
    method: "post", path: "/read", tag: "read", summary: "Read an article without keeping it.", scope: "read", body: articleInput, returns: schema.reading,
    handle: async ({ body }, { work }) => ({ json: await work.read(body) }),
  }),
];

/** What is said in the article, a row a statement, with the words themselves. */
function statementRows({ reading }: ArticlePage): readonly z.output<typeof schema.articleStatement>[] {
  const names = new Map(reading.entities.map((entity) => [entity.id, entity]));
  return reading.attributions.map(({ id, source, act, medium, negated, quotation, cue, content, within }) => {
    const speaker = source ? names.get(source.entity) : undefined;
    return {
      id: `${reading.article.id}/${id}`, act, negated, quotation, words: content.map(({ start, end }) => reading.article.text.slice(start, end)).join(" … "), cue: reading.article.text.slice(cue.start, cue.end), within,
      ...known({ medium, source: speaker?.name, source_english: speaker?.english }), review: "machine" as const,
    };
  });
}

export async function found(store: Store, id: string): Promise<KeptArticle> {
  const article = /^[0-9a-f]{64}$/.test(id) ? await store.article(id) : undefined;
  if (!article) throw notFound(sentences.noArticle);
  return article;
}

export function listed(store: Store, { q, ...list }: { q?: string; outlet?: string; from?: string; to?: string; after?: string; limit: number }): ReturnType<Store["articles"]> {
  return store.articles({ ...list, ...known({ words: q }) });
}

function hasFinding(reading: NonNullable<Awaited<ReturnType<Store["reading"]>>>, id: string): boolean {
  return [reading.attributions, reading.events, reading.entities, reading.mentions, reading.timexes, reading.figures].some((findings) => findings.some((one) => one.id === id));
}

async function articlePage(store: Store, article: KeptArticle): Promise<ArticlePage> {
  const linked = (await linkedReadings(store, [article.id])).get(article.id);
  if (!linked) throw notFound(sentences.noArticle);
  const [lines, versions, copies, capture, positions] = await Promise.all([
    articleLines(store, [article]),
    article.page === undefined ? [article] : store.versions(article.page),
    // An earlier or later text at the same address is a version, not somebody's copy.
    store.copies(article.id).then((all) => all.filter(({ page }) => page === undefined || page !== article.page)),
    article.capture === undefined ? undefined : store.capture(article.capture),
    store.archive.positions([...new Set(linked.incidents.values())].map((id) => `incident:${id}`)),
  ]);
  const original = article.copyOf === undefined ? undefined : await store.article(article.copyOf);
  const positionsOf: Record<string, string[]> = {};
  for (const { id, wordings } of positions) {
    for (const { evidence } of wordings) if (evidence.article === article.id && !positionsOf[evidence.finding]?.includes(id)) (positionsOf[evidence.finding] ??= []).push(id);
  }
  const stories = (await store.records("story", { key: `article:${article.id}`, limit: 20 })).items;
  const versionLines = await articleLines(store, versions);
  return {
    article: lines[0]!, reading: linked.reading as ArticlePage["reading"],
    linked: { actors: Object.fromEntries(linked.actors), incidents: Object.fromEntries(linked.incidents), positions: positionsOf },
    stories: await storyLines(store, stories),
    versions: versionLines.map((line, index) => ({ ...line, text: versions[index]!.text })),
    copies: await articleLines(store, copies),
    review: "machine",
    ...known({ original: original && (original.page === undefined || original.page !== article.page) ? (await articleLines(store, [original]))[0] : undefined, capture: capture && captureLine(capture) }),
  };
}
