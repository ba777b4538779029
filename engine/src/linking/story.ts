/** One story, made from its incidents: what it is called, who is in it, what happened when. */
import { earliest, latest } from "./days.ts";
import { phrase } from "./phrases.ts";
import { disputePhrases } from "../lexicon/link-reasons.ts";
import { nameInBoth } from "./phrases.ts";
import type { Incident, Participant, Position, Story } from "./records.ts";

const MOST_ACTORS = 16;
const MOST_ENTRIES = 200;

export function makeStory(id: string, incidents: readonly Incident[], positionsOf: (incident: string) => readonly Position[]): Story {
  const articles = new Set(incidents.flatMap(({ reports }) => reports.map(({ article }) => article.id)));
  const central = incidents.reduce((best, one) => (worth(one) > worth(best) ? one : best));
  const days = [...incidents.flatMap(({ date, reports }) => [date?.from, date?.to, ...reports.map(({ article }) => article.day)])];
  const [first, last] = [earliest(...days), latest(...days)];
  const timeline: Story["timeline"][number][] = incidents.map((incident) => ({ ...(incident.date ? { date: incident.date.from } : {}), kind: "incident", id: incident.id, text: incident.headline }));
  for (const { id: incident } of incidents) {
    for (const position of positionsOf(incident)) {
      const words = position.wordings[0]?.words ?? "";
      const name = nameInBoth(position.actor.name);
      timeline.push({ ...(position.first !== undefined ? { date: position.first.slice(0, 10) } : {}), kind: "position", id: position.id, text: phrase(disputePhrases.accuses, { a: name, b: words.slice(0, 160) }) });
    }
  }
  timeline.sort((a, b) => ((a.date ?? "9999") < (b.date ?? "9999") ? -1 : (a.date ?? "9999") > (b.date ?? "9999") ? 1 : a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === "incident" ? -1 : 1));
  return {
    id, keys: [...incidents.map((incident) => `incident:${incident.id}`), ...[...articles].map((article) => `article:${article}`)].sort(), title: central.headline,
    incidents: incidents.map((incident) => incident.id), articles: [...articles].sort(), actors: actorsOf(incidents), ...(first ? { first } : {}), ...(last ? { last } : {}), timeline: timeline.slice(0, MOST_ENTRIES),
  };
}

/** Many articles that are about it, and something certain in it. */
function worth({ reports, status, place, actors, recipients }: Incident): number {
  const about = new Set(reports.filter(({ event }) => event.central).map(({ article }) => article.id)).size;
  return about * 3 + new Set(reports.map(({ article }) => article.id)).size + (status === "actual" ? 2 : 0) + (place ? 1 : 0) + (actors.length + recipients.length > 0 ? 1 : 0);
}

function actorsOf(incidents: readonly Incident[]): Participant[] {
  const counts = new Map<string, { participant: Participant; count: number }>();
  for (const { actors, recipients } of incidents) {
    for (const participant of [...actors, ...recipients]) {
      if (participant.actor === undefined) continue;
      const known = counts.get(participant.actor);
      if (known) known.count++;
      else counts.set(participant.actor, { participant, count: 1 });
    }
  }
  return [...counts].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_ACTORS).map(([, { participant }]) => participant);
}
