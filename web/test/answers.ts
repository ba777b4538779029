/**
 * Answers for the browser tests, in place of the service: the sample articles read by the engine and joined by linking, put into the shapes of the contract.
 * Only as much of each resource as a screen shows.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { explain, read } from "naqlan";
import { type Actor, type Dispute, digest, type Incident, link, memoryArchive, type Position, type Story } from "naqlan/linking";
import type * as wire from "../../server/src/api/contract.ts";
import { findingsOf } from "../src/reader/findings.ts";
import type { Answer, Asked } from "./serve.ts";

const samples = fileURLToPath(new URL("../../samples", import.meta.url));
export type Written = wire.ArticleInput;

export function sampleArticles(): readonly Written[] {
  return readdirSync(samples).filter((name) => /^\d\d-.*\.json$/.test(name)).sort().map((name) => JSON.parse(readFileSync(`${samples}/${name}`, "utf8")));
}

const machine = "machine" as const;
const received = "2024-03-06T10:00:00Z";

export async function answersFor(written: readonly Written[]): Promise<(asked: Asked) => Answer | undefined> {
  const readings = written.map((article) => read(article));
  const archive = memoryArchive();
  archive.apply(await link(readings.map((reading) => digest(reading)), archive));
  const { articles, actors, incidents, positions, disputes, stories, links } = archive.all;
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  const copyOf = (id: string) => articles.get(id)?.article.copyOf;

  const articleLine = (id: string): wire.ArticleLine => {
    const { article, attributions, events } = byId.get(id)!;
    const { text, language: _, ...facts } = article;
    return {
      ...facts, received, version: 1, copyOf: copyOf(id), copies: readings.filter((other) => copyOf(other.article.id) === id).length, opening: text.slice(0, 160), statements: attributions.length,
      events: events.length, engine: "0.1.0",
    };
  };
  const linked = (id: string): wire.ArticlePage["linked"] => ({
    actors: Object.fromEntries(articles.get(id)!.entities.flatMap(({ entity, actor }) => (actor ? [[entity, actor]] : []))),
    incidents: Object.fromEntries([...incidents.values()].flatMap((incident) => incident.reports.filter(({ article }) => article.id === id).map(({ event }) => [event.event, incident.id]))),
    positions: {},
  });
  const findings = (id: string) => findingsOf(byId.get(id)!, linked(id));
  const incidentLine = ({ keys: _, figures: _f, reports, ...incident }: Incident): wire.IncidentLine => ({ ...incident, reports: reports.length, review: machine });
  const positionRecord = ({ keys: _, ...position }: Position): wire.PositionRecord => ({ ...position, review: machine });
  const disputeRecord = ({ keys: _, ...dispute }: Dispute): wire.DisputeRecord => ({
    ...dispute, review: machine,
    sides: dispute.sides.map((side) => ({
      ...side,
      evidence: side.evidence.map((one) => ({ ...one, outlet: byId.get(one.article)?.article.outlet, date: byId.get(one.article)?.article.published, words: one.span && byId.get(one.article)?.article.text.slice(one.span.start, one.span.end) })),
    })),
  });
  const figuresOf = (incident: Incident): wire.FigureRecord[] => incident.figures.map((figure) => ({ ...figure, incident: incident.id }));
  const actorLine = (actor: Actor): wire.ActorLine => ({ id: actor.id, type: actor.type, name: actor.name, country: actor.country, articles: actor.articles, first: actor.first, last: actor.last, review: machine });
  const inStory = (story: Story) => story.incidents.flatMap((id) => incidents.get(id) ?? []);
  const storyLine = (story: Story): wire.StoryLine => ({
    id: story.id, title: story.title, first: story.first, last: story.last, articles: story.articles.length, origins: story.articles.filter((id) => !copyOf(id)).length, incidents: story.incidents.length,
    disputes: [...disputes.values()].filter(({ incident }) => story.incidents.includes(incident)).length, actors: story.actors, review: machine,
  });

  const storyPage = (story: Story): wire.StoryPage => {
    const own = inStory(story);
    const said = [...positions.values()].filter(({ incident }) => story.incidents.includes(incident));
    const places = new Map<string, string[]>();
    for (const { place, id } of own) if (place) places.set(place.ar, [...(places.get(place.ar) ?? []), id]);
    return {
      story: storyLine(story), timeline: story.timeline, incidents: own.map(incidentLine), positions: said.map(positionRecord), disputes: [...disputes.values()].filter(({ incident }) => story.incidents.includes(incident)).map(disputeRecord),
      figures: own.flatMap(figuresOf), articles: story.articles.filter((id) => byId.has(id)).map(articleLine), more: 0, network: networkOf(story), links: [...links.values()].slice(0, 30),
      // Coordinates are the service's to know; some stand here.
      places: [...places].map(([name, ids], index) => {
        const place = own.find((incident) => incident.place?.ar === name)!.place!;
        const [latitude, longitude] = [30.03 + index * 0.5, 47.93 - index * 1.1];
        return { name: place, country: place.country, latitude, longitude, precision: (["point", "region", "country"] as const)[index % 3]!, incidents: ids };
      }),
    };
  };

  const networkOf = (story: Story): wire.Network => {
    const count = new Map<string, number>();
    const ties = new Map<string, { from: string; to: string; kind: "speaks of" | "cites"; count: number; acts: wire.Act[] }>();
    const tie = (from: string | undefined, to: string | undefined, kind: "speaks of" | "cites", act: wire.Act) => {
      if (!from || !to || from === to) return;
      const key = `${from} ${to} ${kind}`;
      const known = ties.get(key) ?? { from, to, kind, count: 0, acts: [] };
      ties.set(key, { ...known, count: known.count + 1, acts: [...new Set([...known.acts, act])] });
    };
    for (const id of story.articles) {
      for (const statement of articles.get(id)?.statements ?? []) {
        const from = statement.source?.actor;
        if (from) count.set(from, (count.get(from) ?? 0) + 1);
        for (const { actor } of statement.about) tie(from, actor, "speaks of", statement.act);
        tie(statement.chain[0]?.source?.actor, from, "cites", statement.act);
      }
    }
    const named = [...new Set([...count.keys(), ...[...ties.values()].flatMap(({ from, to }) => [from, to])])].flatMap((id) => actors.get(id) ?? []);
    return { actors: named.map((actor) => ({ id: actor.id, actor: actor.id, name: actor.name, type: actor.type, statements: count.get(actor.id) ?? 0 })), ties: [...ties.values()].filter(({ from, to }) => actors.has(from) && actors.has(to)) };
  };

  const articlePage = (id: string): wire.ArticlePage => ({
    article: articleLine(id), reading: byId.get(id)!, linked: linked(id), stories: [...stories.values()].filter((story) => story.articles.includes(id)).map(storyLine),
    versions: [{ ...articleLine(id), text: byId.get(id)!.article.text }], copies: readings.filter((other) => copyOf(other.article.id) === id).map((other) => articleLine(other.article.id)),
    original: copyOf(id) ? articleLine(copyOf(id)!) : undefined, review: machine,
    capture: { hash: "0".repeat(64), addresses: ["https://marsa.example/a", "https://marsa.example/b"], time: received, software: "naqlan 0.1.0", bytes: 4000 },
  });

  const statementsOf = (actor?: string) => readings.flatMap((reading) => reading.attributions.map(({ id }) => findings(reading.article.id).attribution(id)!)).filter((one) => !actor || one.source?.actor === actor);
  const eventsOf = (actor?: string) => readings.flatMap((reading) => reading.events.map(({ id }) => findings(reading.article.id).event(id)!)).filter((one) => !actor || [...one.actors, ...one.recipients].some((part) => part.actor === actor));
  const counts: wire.Counts = { articles: readings.length, versions: 0, copies: 1, actors: actors.size, attributions: 1, events: 1, incidents: incidents.size, positions: positions.size, disputes: disputes.size, stories: stories.size, feeds: feeds.length, parked: 1 };
  const list = <T>(items: readonly T[]): wire.Page<T> => ({ items });

  return ({ method, path, query }) => {
    const ok = (body: unknown): Answer => ({ body });
    if (method === "DELETE") return { status: 204 };
    if (method === "POST" && path.endsWith("/fetch")) return { status: 202, body: jobs[0] };
    if (method === "POST" && path === "/searches") return { status: 201, body: searches[0] };
    if (method === "POST") return path === "/feeds" ? { status: 201, body: feeds[0] } : { status: 201, body: { items: [{ id: readings[0]!.article.id, outcome: "new" }], parked: [] } };
    const [, resource, id, , finding] = /^\/(\w+)(?:\/([^/]+?))?(?:\/(explain)\/(\w+))?\.json$/.exec(path) ?? [];
    if (finding && id && byId.has(id)) return ok(explain(byId.get(id)!, finding));
    if (id) {
      if (resource === "articles" && byId.has(id)) return ok(articlePage(id));
      if (resource === "stories" && stories.has(id)) return ok(storyPage(stories.get(id)!));
      const incident = incidents.get(id);
      if (resource === "incidents" && incident) {
        return ok({
          incident: incidentLine(incident), reports: incident.reports.map(({ article, event }) => ({ article: articleLine(article.id), event: findings(article.id).event(event.event)! })), figures: figuresOf(incident),
          positions: [...positions.values()].filter((one) => one.incident === id).map(positionRecord), disputes: [...disputes.values()].filter((one) => one.incident === id).map(disputeRecord), links: [],
        } satisfies wire.IncidentPage);
      }
      const actor = actors.get(id);
      if (resource === "actors" && actor) {
        return ok({
          actor: { ...actorLine(actor), spellings: actor.spellings, wikidata: actor.wikidata, roles: actor.roles }, statements: list(statementsOf(id)), events: list(eventsOf(id)),
          positions: [...positions.values()].filter((one) => one.actor.actor === id).map(positionRecord), incidents: [...incidents.values()].map(incidentLine), stories: [...stories.values()].map(storyLine),
          beside: [...actors.values()].slice(0, 6).map((other) => ({ actor: actorLine(other), count: 2 })), links: [],
        } satisfies wire.ActorPage);
      }
      return undefined;
    }
    const bySize = [...stories.values()].sort((one, other) => other.articles.length - one.articles.length);
    switch (resource) {
      case "desk": return ok({ stories: bySize.map(storyLine), articles: readings.map(({ article }) => articleLine(article.id)), feeds, jobs: [], counts, sample: true } satisfies wire.DeskPage);
      case "changes": return ok({
        since: query.get("since") ?? received, until: received, articles: 2, stories: bySize.slice(0, 1).map((story) => ({ ...storyLine(story), isNew: true, added: 3 })),
        figures: [...incidents.values()].flatMap((incident) => figuresOf(incident).slice(0, 1).map((after) => ({ headline: incident.headline, after }))).slice(0, 2), positions: [...positions.values()].slice(0, 2).map((position, index) => ({ headline: incidents.get(position.incident)!.headline, isNew: index === 0, after: positionRecord(position) })), disputes: [...disputes.values()].slice(0, 2).map((dispute) => ({ isNew: true, dispute: disputeRecord(dispute) })),
      } satisfies wire.ChangesPage);
      case "stories": return ok(list(bySize.map(storyLine)));
      case "articles": return ok(list(readings.map(({ article }) => articleLine(article.id))));
      case "actors": return ok(list([...actors.values()].sort((one, other) => other.articles - one.articles).map(actorLine)));
      case "feeds": return ok(list(feeds));
      case "jobs": return ok(list(jobs));
      case "searches": return ok(list(searches));
      case "outlets": return ok(list([...new Set(readings.map(({ article }) => article.outlet ?? ""))].map((outlet): wire.OutletLine => ({ outlet, articles: readings.filter(({ article }) => article.outlet === outlet).length, copies: 0, first: received, last: received }))));
      case "coverage": {
        const days = Array.from({ length: 30 }, (_, index) => new Date(Date.UTC(2024, 1, 8 + index)).toISOString().slice(0, 10));
        const outlets = [...new Set(readings.map(({ article }) => article.outlet ?? ""))];
        return ok({ days, outlets: outlets.map((outlet) => ({ outlet, counts: days.map((day) => readings.filter(({ article }) => article.outlet === outlet && article.published?.startsWith(day)).length) })) } satisfies wire.CoveragePage);
      }
      case "parked": return ok(list([{ id: 1, origin: written[0]?.title ?? "x", reason: "the page holds no article", code: "no-article", time: received, attempts: 2 } satisfies wire.ParkedRecord]));
      case "search": {
        const q = query.get("q") ?? "";
        if (q.includes("\"\"")) return { status: 400, body: { error: "A phrase is empty.", code: "bad-request", status: 400, at: { start: q.indexOf("\"\""), end: q.indexOf("\"\"") + 2 } } };
        const over = query.get("over") ?? "articles";
        const mark = (text: string) => ({ text, marks: text.includes(q) && q !== "" ? [{ start: text.indexOf(q), end: text.indexOf(q) + q.length }] : [] });
        const items: wire.Hit[] = over === "attributions"
          ? statementsOf().filter(({ words }) => words.includes(q)).map((attribution) => ({ kind: "attribution", attribution, snippet: mark(attribution.words) }))
          : over === "events"
            ? eventsOf().filter(({ headline }) => headline.ar.includes(q)).map((event) => ({ kind: "event", event, snippet: mark(event.headline.ar) }))
            : readings.filter(({ article }) => article.text.includes(q)).map(({ article }) => ({ kind: "article", article: articleLine(article.id), snippet: mark(article.text.slice(0, 300)) }));
        return ok({
          items, query: [{ start: 0, end: q.length, kind: "word", value: q, not: false, exact: false }],
          facets: { outlets: [...new Set(readings.map(({ article }) => article.outlet ?? ""))].map((value) => ({ value, count: 1 })), acts: [{ value: "deny", count: 2 }], types: [{ value: "ACCIDENT", count: 4 }] },
        } satisfies wire.SearchPage);
      }
      default: return undefined;
    }
  };
}

const jobs: readonly wire.JobRecord[] = [{ id: "j", kind: "fetch", origin: "https://feeds.example/rss", position: 3, total: 10, done: 2, failed: 1, state: "running", updated: received }];
const searches: readonly wire.SavedSearchRecord[] = [
  { id: 1, q: "انفجار act:deny", over: "attributions", added: received }, { id: 2, q: "<img src=x onerror=alert(1)> \u202Eانفجار", from: "2024-03-01", added: received },
];

const feeds: readonly wire.FeedRecord[] = [
  { id: 1, url: "https://marsa.example/rss.xml", title: "وكالة مرسى للأنباء", added: received, checked: received, next: "2024-03-06T10:30:00Z", failures: 0, articles: 12 },
  { id: 2, url: "https://wamid.example/a/very/long/address/of/a/feed/that/does/not/end?with=parameters&and=more", title: "<img src=x onerror=alert(1)> قناة وميض\u202E", added: received, failures: 3, problem: "the host does not answer", articles: 0 },
];
