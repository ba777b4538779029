/** What clients may ask with: query strings and bodies, checked before anything is done with them. */
import { z } from "@hono/zod-openapi";

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const paging = z.object({
  after: z.string().max(1000).optional().describe("Cursor of the page before."),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const recordList = paging.extend({
  q: z.string().max(500).optional().describe("Words of the name or title; Latin letters find Arabic names."),
  type: z.string().max(40).optional(),
  place: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
  order: z.enum(["newest", "largest"]).optional(),
  incident: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  story: z.string().max(200).optional(),
  article: z.string().max(80).optional(),
});

export const articleList = paging.extend({ q: z.string().max(500).optional(), outlet: z.string().max(200).optional(), from: day.optional(), to: day.optional() });

export const searching = paging.extend({
  q: z.string().max(2000),
  over: z.enum(["articles", "attributions", "events"]).optional(),
  from: day.optional(),
  to: day.optional(),
  order: z.enum(["newest", "relevance"]).optional(),
});

export const findingList = paging.extend({
  q: z.string().max(2000).optional(),
  actor: z.string().max(200).optional(),
  story: z.string().max(200).optional(),
  incident: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
});

export const figureList = z.object({ incident: z.string().max(200).optional(), story: z.string().max(200).optional() });

export const coverage = z.object({ from: day.optional(), to: day.optional() });

export const since = z.object({ since: z.string().regex(/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/) });

export const linksOf = z.object({ of: z.string().max(300) });

const date = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/);

export const articleInput = z.strictObject({
  text: z.string().min(1).max(5_000_000),
  title: z.string().max(2000).optional(),
  url: z.string().max(4000).optional(),
  outlet: z.string().max(500).optional(),
  author: z.string().max(500).optional(),
  published: date.optional(),
});

export const addRequest = z
  .strictObject({ articles: z.array(articleInput).min(1).max(500).optional(), url: z.url().max(4000).optional() })
  .refine(({ articles, url }) => (articles === undefined) !== (url === undefined), "articles or url, one of them");

export const searchRequest = z.strictObject({
  q: z.string().max(1000),
  over: z.enum(["articles", "attributions", "events"]).optional(),
  from: day.optional(),
  to: day.optional(),
  order: z.enum(["newest", "relevance"]).optional(),
  title: z.string().max(500).optional(),
});

/** What could not be taken in, with what is needed to try again: as DELETE /parked/ID gives it. */
export const parkedRequest = z.strictObject({
  origin: z.string().max(4000), reason: z.string().max(4000), code: z.string().max(100), time: z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), payload: z.string().max(20_000_000),
});

export const feedRequest = z.strictObject({ url: z.url().max(4000), title: z.string().max(500).optional(), outlet: z.string().max(500).optional() });

export const loginRequest = z.strictObject({ password: z.string().max(1000) });
