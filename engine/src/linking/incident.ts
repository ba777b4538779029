/** One incident, made from its reports: what they say together. Everything but the id follows from the reports. */
import { corroborate } from "./corroboration.ts";
import { reportedFigures, rangesOf } from "./figures.ts";
import { filedUnder } from "./keys.ts";
import type { EventDigest, Incident, Participant, PlaceDigest, Report } from "./records.ts";
import type { Compared } from "./similarity.ts";
import { isArea } from "./places.ts";

/** Participants shown of an incident. */
const MOST_PARTICIPANTS = 12;

export function makeIncident(id: string, tree: string, members: readonly Compared[], follows: ReadonlyMap<string, { readonly report: string; readonly score: number }>, before: (id: string) => Incident | undefined): Incident {
  const reports: Report[] = members.map(({ report, ref }) => {
    const { follows: _, ...plain } = report;
    const to = follows.get(ref);
    return { ...withoutSignature(plain), ...(to ? { follows: to } : {}) };
  });
  const events = members.map(({ report }) => report.event);
  const central = centralEvent(events);
  const place = placeOf(events);
  const date = dateOf(members);
  const actors = participants(events, (e) => e.actors);
  const recipients = participants(events, (e) => e.recipients);
  const figures = reportedFigures(reports);
  const { story, follows: belongs } = before(id) ?? {};
  const keys = new Set<string>(members.flatMap(filedUnder));
  for (const { article } of reports) keys.add(`article:${article.id}`);
  for (const { actor } of [...actors, ...recipients]) if (actor) keys.add(`actor:${actor}`);
  keys.add(`tree:${tree}`);
  if (story !== undefined) keys.add(`story:${story}`);
  return {
    id, keys: [...keys].sort(), type: mostly(events.map((e) => e.type))!, modes: modesOf(events), status: statusOf(events), headline: central.headline,
    ...(place ? { place } : {}), ...(date ? { date } : {}), actors, recipients, reports, figures, ranges: rangesOf(figures), corroboration: corroborate(reports),
    ...(story !== undefined ? { story } : {}), ...(belongs !== undefined ? { follows: belongs } : {}),
  };
}

function withoutSignature(report: Report): Report {
  const { signature: _, ...article } = report.article as Report["article"] & { signature?: unknown };
  return { ...report, article };
}

/** The event with the most said of it; among equals the first. One that gives two counts of a kind is about the counts, and reads badly as a title. */
function centralEvent(events: readonly EventDigest[]): EventDigest {
  const worth = (e: EventDigest) => (new Set(e.figures.map(({ unit }) => unit)).size < e.figures.length ? -6 : 0) + (e.central ? 4 : 0) + (e.place ? 2 : 0) + Math.min(2, e.figures.length) + (e.actors.length > 0 ? 1 : 0) + (e.recipients.length > 0 ? 1 : 0) + (e.status === "actual" ? 3 : 0);
  return events.reduce((best, e) => (worth(e) > worth(best) ? e : best));
}

/** The place most reports name; a spot before the area it lies in. */
function placeOf(events: readonly EventDigest[]): PlaceDigest | undefined {
  const counts = new Map<string, { place: PlaceDigest; count: number }>();
  for (const { place } of events) {
    if (!place) continue;
    const known = counts.get(place.key);
    if (known) known.count++;
    else counts.set(place.key, { place, count: 1 });
  }
  const all = [...counts.values()].sort((a, b) => b.count - a.count || (a.place.key < b.place.key ? -1 : 1));
  return (all.find(({ place, count }) => !isArea(place) && count * 2 >= all[0]!.count) ?? all[0])?.place;
}

/** The day most reports give it, else the days of the articles. */
function dateOf(members: readonly Compared[]): { readonly from: string; readonly to: string } | undefined {
  const given = members.flatMap(({ report: { event } }) => (event.date ? [`${event.date.from} ${event.date.to}`] : []));
  const most = mostly(given);
  if (most) return { from: most.slice(0, 10), to: most.slice(11) };
  const days = members.flatMap(({ report: { article, event } }) => (article.day && event.central ? [article.day] : [])).sort();
  return days.length > 0 ? { from: days[0]!, to: days[0]! } : undefined;
}

/** What has happened is no longer planned or possible; what is only denied stays denied. */
function statusOf(events: readonly EventDigest[]): Incident["status"] {
  const order = ["actual", "planned", "possible", "negated"] as const;
  return order.find((status) => events.some((e) => e.status === status)) ?? "actual";
}

function modesOf(events: readonly EventDigest[]): string[] {
  const counts = new Map<string, number>();
  for (const { modes } of events) for (const mode of modes) counts.set(mode, (counts.get(mode) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 3 >= events.length).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([mode]) => mode);
}

function participants(events: readonly EventDigest[], of: (e: EventDigest) => readonly Participant[]): Participant[] {
  const counts = new Map<string, { participant: Participant; count: number }>();
  for (const e of events) {
    for (const participant of of(e)) {
      const key = participant.actor ?? participant.name.ar;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { participant, count: 1 });
    }
  }
  return [...counts.entries()].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_PARTICIPANTS).map(([, { participant }]) => participant);
}

/** The commonest; the smallest of equals. */
function mostly<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
