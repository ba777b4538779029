/** The JSON of every answer as schemas: what the OpenAPI description shows and the tests hold the service to. They mirror `contract.ts`; the compiler compares them. */
import { z } from "@hono/zod-openapi";
import type * as wire from "./contract.ts";

/** A schema whose output fits the contract's type, else it does not compile. */
const of = <T>() => <S extends z.ZodType<T>>(schema: S): S => schema;
const named = <S extends z.ZodType>(name: string, schema: S): S => schema.openapi(name) as S;

export function page<S extends z.ZodType>(item: S): z.ZodObject<{ items: z.ZodArray<S>; next: z.ZodOptional<z.ZodString> }> {
  return z.object({ items: z.array(item), next: z.string().optional() });
}

const line = named("Line", z.object({ ar: z.string(), en: z.string() }));
const nameFields = { ar: z.string(), en: z.string().optional(), romanised: z.boolean().optional() };
const name = named("Name", z.object(nameFields));
const placeName = z.object({ ...nameFields, country: z.string().optional() });
const spanFields = { start: z.number().int(), end: z.number().int() };
const span = named("Span", z.object(spanFields));
const textSpan = z.object({ ...spanFields, text: z.string() });
const days = named("Days", z.object({ from: z.string(), to: z.string() }));
const review = z.enum(["machine", "reviewed", "disputed"]);
const entityType = z.enum(["person", "organization", "place", "group"]);
const bound = z.enum(["exact", "at-least", "at-most", "about"]);
const status = z.enum(["actual", "planned", "possible", "negated"]);
const quotation = z.enum(["direct", "indirect", "mixed"]);
const act = z.enum([
  "say", "announce", "reveal", "confirm", "deny", "accuse", "condemn", "praise", "demand", "offer", "promise", "warn", "threaten", "reject", "agree", "ask", "expect", "decide",
]);
const medium = z.enum(["statement", "press-conference", "interview", "broadcast", "speech", "social-post", "press", "meeting", "call", "letter"]);
const plover = z.enum([
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
  "ACCIDENT", "DISASTER", "CRIME", "VOTE", "APPOINT", "ENACT",
]);

export const error = named("Error", of<wire.WireError>()(z.object({ error: z.string(), code: z.string(), status: z.number().int(), at: span.optional(), replacedBy: z.string().optional() })));

const articleInput = z.object({ text: z.string(), title: z.string().optional(), url: z.string().optional(), outlet: z.string().optional(), author: z.string().optional(), published: z.string().optional() });

export const reading = named(
  "Reading",
  of<wire.Reading>()(
    z.object({
      format: z.literal("naqlan.reading/1"),
      article: articleInput.extend({ id: z.string(), language: z.literal("ar") }),
      sentences: z.array(span),
      entities: z.array(
        z.object({
          id: z.string(), type: entityType, name: z.string(), english: z.string().optional(), romanised: z.boolean().optional(), named: z.boolean(), country: z.string().optional(), wikidata: z.string().optional(),
          roles: z.array(z.object({ title: z.string(), english: z.string().optional(), of: z.string().optional(), mention: z.string() })),
        }),
      ),
      mentions: z.array(z.object({ ...spanFields, id: z.string(), entity: z.string(), kind: z.enum(["name", "role", "nominal", "pronoun"]) })),
      timexes: z.array(
        z.object({ ...spanFields, id: z.string(), type: z.enum(["date", "time", "duration", "set"]), value: z.string().nullable(), range: days.optional(), calendar: z.enum(["gregorian", "hijri"]).optional() }),
      ),
      figures: z.array(z.object({ ...spanFields, id: z.string(), value: z.number(), bound, unit: z.string(), of: z.string().optional() })),
      attributions: z.array(
        z.object({
          id: z.string(), cue: span, source: z.object({ entity: z.string(), mention: z.string(), span: span.optional() }).nullable(), content: z.array(span), quotation, act, medium: medium.optional(),
          audience: z.array(z.string()), negated: z.boolean(), within: z.string().nullable(), time: z.string().optional(),
        }),
      ),
      events: z.array(
        z.object({
          id: z.string(), type: plover, modes: z.array(z.string()), contexts: z.array(z.string()), triggers: z.array(span), actors: z.array(z.string()), recipients: z.array(z.string()),
          place: z.string().optional(), time: z.string().optional(), date: days.optional(), status, figures: z.array(z.string()), within: z.string().nullable(), headline: line,
        }),
      ),
      doubts: z.array(z.object({ span, code: z.string(), about: z.string().optional() })),
    }),
  ),
);

export const explanation: z.ZodType<wire.Explanation> = named(
  "Explanation",
  z.object({
    id: z.string(), layer: z.enum(["entity", "mention", "timex", "figure", "attribution", "event"]), rule: z.string(),
    evidence: z.array(z.object({ part: z.string(), span, text: z.string(), entry: z.string().optional() })),
    get children(): z.ZodType<readonly wire.Explanation[]> {
      return z.array(explanation);
    },
  }) as unknown as z.ZodType<wire.Explanation>,
);

export const articleLine = named(
  "ArticleLine",
  of<wire.ArticleLine>()(
    z.object({
      id: z.string(), title: z.string().optional(), url: z.string().optional(), outlet: z.string().optional(), author: z.string().optional(), published: z.string().optional(), received: z.string(),
      version: z.number().int(), agency: z.string().optional(), dateline: z.string().optional(), copyOf: z.string().optional(), copies: z.number().int(), opening: z.string(), statements: z.number().int(),
      events: z.number().int(), engine: z.string(), retired: z.string().optional(),
    }),
  ),
);

const articleRef = z.object({ id: z.string(), title: z.string().optional(), outlet: z.string().optional(), published: z.string().optional(), url: z.string().optional() });
const participant = named("Participant", z.object({ actor: z.string().optional(), name }));
const chain = z.array(named("ChainLink", z.object({ attribution: z.string(), act, source: participant.nullable(), named: z.boolean() })));
const evidenceFields = { article: z.string(), finding: z.string(), span: span.optional() };
const evidence = named("Evidence", z.object(evidenceFields));
const corroboration = named(
  "Corroboration",
  z.object({ origins: z.array(z.string()), steps: z.number().int().nullable(), anonymous: z.boolean(), grade: z.enum(["single", "repeated", "independent", "many"]) }),
);

export const attributionRecord = named(
  "Attribution",
  of<wire.AttributionRecord>()(
    z.object({
      id: z.string(), article: articleRef, act, medium: medium.optional(), negated: z.boolean(), quotation,
      source: participant.extend({ type: entityType, named: z.boolean(), phrase: z.string().optional() }).nullable(), audience: z.array(participant), words: z.string(), content: z.array(span), cue: textSpan, chain,
      time: z.object({ text: z.string(), value: z.string().nullable() }).optional(), line, review,
    }),
  ),
);

export const eventRecord = named(
  "Event",
  of<wire.EventRecord>()(
    z.object({
      id: z.string(), article: articleRef, type: plover, modes: z.array(z.string()), contexts: z.array(z.string()), status, actors: z.array(participant), recipients: z.array(participant), place: placeName.optional(),
      date: days.optional(), figures: z.array(z.object({ id: z.string(), value: z.number(), bound, unit: z.string(), of: z.string().optional(), text: z.string() })), triggers: z.array(textSpan), chain, headline: line,
      incident: z.string().optional(), review,
    }),
  ),
);

export const actorLine = named(
  "ActorLine",
  of<wire.ActorLine>()(z.object({ id: z.string(), type: entityType, name, country: z.string().optional(), articles: z.number().int(), first: z.string().optional(), last: z.string().optional(), review })),
);

export const figureRecord = named(
  "Figure",
  of<wire.FigureRecord>()(
    z.object({ incident: z.string(), unit: z.string(), value: z.number(), bound, by: participant.nullable(), outlet: z.string().optional(), date: z.string().optional(), evidence, revises: evidence.optional() }),
  ),
);

export const incidentLine = named(
  "IncidentLine",
  of<wire.IncidentLine>()(
    z.object({
      id: z.string(), type: plover, modes: z.array(z.string()), status, headline: line, place: placeName.optional(), date: days.optional(), actors: z.array(participant), recipients: z.array(participant),
      ranges: z.array(z.object({ unit: z.string(), low: z.number(), high: z.number() })), reports: z.number().int(), corroboration, story: z.string().optional(), review,
    }),
  ),
);

export const positionRecord = named(
  "Position",
  of<wire.PositionRecord>()(
    z.object({
      id: z.string(), actor: participant, incident: z.string(), act, first: z.string().optional(), last: z.string().optional(),
      wordings: z.array(z.object({ words: z.string(), chain, date: z.string().optional(), outlet: z.string().optional(), medium: medium.optional(), evidence })), review,
    }),
  ),
);

export const disputeRecord = named(
  "Dispute",
  of<wire.DisputeRecord>()(
    z.object({
      id: z.string(), incident: z.string(), kind: z.enum(["figures", "denial", "culprits", "dates"]), title: line,
      sides: z.array(
        z.object({
          claim: line, by: z.array(participant),
          evidence: z.array(z.object({ ...evidenceFields, words: z.string().optional(), outlet: z.string().optional(), date: z.string().optional() })), corroboration,
        }),
      ),
      review,
    }),
  ),
);

export const storyLine = named(
  "StoryLine",
  of<wire.StoryLine>()(
    z.object({
      id: z.string(), title: line, first: z.string().optional(), last: z.string().optional(), articles: z.number().int(), origins: z.number().int(), incidents: z.number().int(), disputes: z.number().int(),
      actors: z.array(participant), latest: articleRef.optional(), review,
    }),
  ),
);

export const linkRecord = named(
  "Link",
  of<wire.LinkRecord>()(
    z.object({
      id: z.string(), kind: z.enum(["copy", "actor", "incident", "story"]), a: z.string(), b: z.string(), score: z.number(),
      reasons: z.array(z.object({ rule: z.string(), ar: z.string(), en: z.string(), weight: z.number() })),
    }),
  ),
);

const capture = z.object({
  hash: z.string(), addresses: z.array(z.string()), status: z.number().int().optional(), time: z.string(), software: z.string(), mediaType: z.string().optional(), bytes: z.number().int(),
});

export const articlePage = named(
  "ArticlePage",
  of<wire.ArticlePage>()(
    z.object({
      article: articleLine, reading,
      linked: z.object({ actors: z.record(z.string(), z.string()), incidents: z.record(z.string(), z.string()), positions: z.record(z.string(), z.array(z.string())) }),
      stories: z.array(storyLine), versions: z.array(articleLine.extend({ text: z.string() })), copies: z.array(articleLine), original: articleLine.optional(), capture: capture.optional(), review,
    }),
  ),
);

/** A row of an article's table. */
export const articleStatement = z.object({
  id: z.string(), source: z.string().optional(), source_english: z.string().optional(), act, medium: medium.optional(), negated: z.boolean(), quotation, words: z.string(), cue: z.string(), within: z.string().nullable(), review,
});

export const actorPage = named(
  "ActorPage",
  of<wire.ActorPage>()(
    z.object({
      actor: actorLine.extend({
        spellings: z.array(z.object({ text: z.string(), count: z.number().int() })), wikidata: z.string().optional(),
        roles: z.array(z.object({ title: z.string(), english: z.string().optional(), of: name.optional(), first: z.string().optional(), last: z.string().optional(), count: z.number().int() })),
      }),
      statements: page(attributionRecord), events: page(eventRecord), positions: z.array(positionRecord), incidents: z.array(incidentLine), stories: z.array(storyLine),
      beside: z.array(z.object({ actor: actorLine, count: z.number().int() })), links: z.array(linkRecord),
    }),
  ),
);

export const incidentPage = named(
  "IncidentPage",
  of<wire.IncidentPage>()(
    z.object({
      incident: incidentLine, reports: z.array(z.object({ article: articleLine, event: eventRecord })), figures: z.array(figureRecord), positions: z.array(positionRecord), disputes: z.array(disputeRecord), links: z.array(linkRecord),
    }),
  ),
);

export const storyPage = named(
  "StoryPage",
  of<wire.StoryPage>()(
    z.object({
      story: storyLine, timeline: z.array(z.object({ date: z.string().optional(), kind: z.enum(["incident", "position"]), id: z.string(), text: line })), incidents: z.array(incidentLine),
      positions: z.array(positionRecord), disputes: z.array(disputeRecord), figures: z.array(figureRecord), articles: z.array(articleLine), more: z.number().int(),
      places: z.array(
        z.object({ name, country: z.string().optional(), latitude: z.number().optional(), longitude: z.number().optional(), precision: z.enum(["point", "region", "country", "none"]), incidents: z.array(z.string()) }),
      ),
      network: z.object({
        actors: z.array(participant.extend({ id: z.string(), type: entityType, statements: z.number().int() })),
        ties: z.array(z.object({ from: z.string(), to: z.string(), kind: z.enum(["speaks of", "cites"]), count: z.number().int(), acts: z.array(act) })),
      }),
      links: z.array(linkRecord),
    }),
  ),
);

const snippet = z.object({ text: z.string(), marks: z.array(span) });
const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));
export const searchPage = named(
  "SearchPage",
  of<wire.SearchPage>()(
    page(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("article"), article: articleLine, snippet }), z.object({ kind: z.literal("attribution"), attribution: attributionRecord, snippet }),
        z.object({ kind: z.literal("event"), event: eventRecord, snippet }),
      ]),
    ).extend({
      query: z.array(z.object({ ...spanFields, kind: z.enum(["word", "phrase", "field"]), field: z.string().optional(), value: z.string(), not: z.boolean(), exact: z.boolean() })),
      facets: z.object({ outlets: facet, acts: facet, types: facet }),
    }),
  ),
);

export const savedSearchRecord = named(
  "SavedSearch",
  of<wire.SavedSearchRecord>()(
    z.object({
      id: z.number().int(), title: z.string().optional(), q: z.string(), over: z.enum(["articles", "attributions", "events"]).optional(), from: z.string().optional(), to: z.string().optional(),
      order: z.enum(["newest", "relevance"]).optional(), added: z.string(),
    }),
  ),
);
export const feedRecord = named(
  "Feed",
  of<wire.FeedRecord>()(
    z.object({
      id: z.number().int(), url: z.string(), title: z.string().optional(), outlet: z.string().optional(), added: z.string(), checked: z.string().optional(), next: z.string().optional(), failures: z.number().int(),
      problem: z.string().optional(), articles: z.number().int(),
    }),
  ),
);
export const opmlResult = named("OpmlResult", of<wire.OpmlResult>()(z.object({ added: z.array(feedRecord), known: z.number().int(), refused: z.array(z.object({ url: z.string(), reason: z.string() })) })));
export const outletLine = named(
  "Outlet",
  of<wire.OutletLine>()(z.object({ outlet: z.string(), articles: z.number().int(), copies: z.number().int(), first: z.string().optional(), last: z.string().optional() })),
);
export const coveragePage = named("Coverage", of<wire.CoveragePage>()(z.object({ days: z.array(z.string()), outlets: z.array(z.object({ outlet: z.string(), counts: z.array(z.number().int()) })) })));
export const parkedRecord = named(
  "Parked",
  of<wire.ParkedRecord>()(z.object({ id: z.number().int(), origin: z.string(), reason: z.string(), code: z.string(), time: z.string(), attempts: z.number().int() })),
);
export const parkedEntry = named(
  "ParkedEntry",
  of<wire.ParkedEntry>()(z.object({ origin: z.string(), reason: z.string(), code: z.string(), time: z.string(), payload: z.string() })),
);
export const jobRecord = named(
  "Job",
  of<wire.JobRecord>()(
    z.object({
      id: z.string(), kind: z.enum(["add", "fetch", "reread"]), origin: z.string(), position: z.number().int(), total: z.number().int().optional(), done: z.number().int(), failed: z.number().int(),
      state: z.enum(["running", "done", "stopped"]), updated: z.string(),
    }),
  ),
);
export const addResult = named(
  "AddResult",
  of<wire.AddResult>()(
    z.object({
      items: z.array(z.union([z.object({ id: z.string(), outcome: z.enum(["new", "new version", "known"]) }), z.object({ id: z.string(), outcome: z.literal("copy"), of: z.string() })])), parked: z.array(parkedRecord),
    }),
  ),
);

const whole = z.number().int();
export const counts = named(
  "Counts",
  of<wire.Counts>()(
    z.object({
      articles: whole, versions: whole, copies: whole, actors: whole, attributions: whole, events: whole, incidents: whole, positions: whole, disputes: whole, stories: whole, feeds: whole, parked: whole,
      first: z.string().optional(), last: z.string().optional(),
    }),
  ),
);
export const deskPage = named(
  "DeskPage",
  of<wire.DeskPage>()(z.object({ stories: z.array(storyLine), articles: z.array(articleLine), feeds: z.array(feedRecord), jobs: z.array(jobRecord), counts, sample: z.boolean() })),
);
export const changesPage = named(
  "ChangesPage",
  of<wire.ChangesPage>()(
    z.object({
      since: z.string(), until: z.string(), articles: whole, stories: z.array(storyLine.extend({ isNew: z.boolean(), added: whole })),
      figures: z.array(z.object({ story: z.string().optional(), headline: line, before: figureRecord.optional(), after: figureRecord })),
      positions: z.array(z.object({ story: z.string().optional(), headline: line, isNew: z.boolean(), before: positionRecord.optional(), after: positionRecord })),
      disputes: z.array(z.object({ story: z.string().optional(), isNew: z.boolean(), dispute: disputeRecord })),
    }),
  ),
);
export const eventTypeName = z.object({ type: plover, name: line });
export const methodPage = named(
  "Method",
  of<wire.MethodPage>()(z.object({ version: z.string(), engine: z.string(), acts: z.array(z.object({ act, name: line })), types: z.array(eventTypeName) })),
);
