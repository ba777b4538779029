/** What a story's map and network show. */
import type { Incident } from "naqlan/linking";
import type { Store } from "../store/store.ts";
import type { MapPlace, Network, Participant } from "./contract.ts";
import { linkedReadings } from "./linked.ts";
import { known } from "./wire.ts";

/** Each place once, with how exactly its coordinates mean it. */
export function placesOf(incidents: readonly Incident[]): MapPlace[] {
  const places = new Map<string, MapPlace & { incidents: string[] }>();
  for (const { id, reports, place } of incidents) {
    if (!place) continue;
    const digest = reports.map(({ event }) => event.place).find((one) => one?.ar === place.ar);
    const key = `${place.ar} ${place.country ?? ""}`;
    const there = places.get(key);
    if (there) there.incidents.push(id);
    else {
      places.set(key, {
        name: { ar: place.ar, ...known({ en: place.en, romanised: place.romanised }) }, precision: digest?.point ? precisionOf(digest.kind) : "none", incidents: [id],
        ...known({ country: place.country, latitude: digest?.point?.[0], longitude: digest?.point?.[1] }),
      });
    }
  }
  return [...places.values()];
}

function precisionOf(kind: string | undefined): MapPlace["precision"] {
  if (kind === "country") return "country";
  return kind !== undefined && /governorate|province|region|state|emirate|district/.test(kind) ? "region" : "point";
}

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: "speaks of" | "cites";
  count: number;
  readonly acts: Set<Network["ties"][number]["acts"][number]>;
}

/** Who speaks of whom, and who is cited by whom: at most the sixty that speak most. */
export async function network(store: Store, articles: readonly string[]): Promise<Network> {
  const actors = new Map<string, Participant & { id: string; type: Network["actors"][number]["type"]; statements: number }>();
  const ties = new Map<string, Tie>();
  for (const { digest } of (await linkedReadings(store, articles.slice(0, 200))).values()) {
    const typeOf = new Map(digest.entities.map(({ actor, type }) => [actor, type]));
    for (const statement of digest.statements) {
      const speaker = add(statement.source);
      if (!speaker) continue;
      speaker.statements += 1;
      for (const other of statement.about) tie(speaker.id, add(other)?.id, "speaks of", statement.act);
      tie(add(statement.chain[0]?.source ?? null)?.id, speaker.id, "cites", statement.act);
    }
    function add(participant: Participant | null): ReturnType<typeof actors.get> {
      if (participant?.actor === undefined) return undefined;
      const there = actors.get(participant.actor) ?? { ...participant, id: participant.actor, type: typeOf.get(participant.actor) ?? "organization", statements: 0 };
      actors.set(participant.actor, there);
      return there;
    }
  }
  const shown = new Map([...actors].sort(([, a], [, b]) => b.statements - a.statements).slice(0, 60));
  return {
    actors: [...shown.values()],
    ties: [...ties.values()].filter(({ from, to }) => shown.has(from) && shown.has(to)).map(({ acts, ...rest }) => ({ ...rest, acts: [...acts] })),
  };

  function tie(from: string | undefined, to: string | undefined, kind: Tie["kind"], act: Network["ties"][number]["acts"][number]): void {
    if (from === undefined || to === undefined || from === to) return;
    const key = `${from}\n${to}\n${kind}`;
    const there = ties.get(key) ?? { from, to, kind, count: 0, acts: new Set() };
    there.count += 1;
    there.acts.add(act);
    ties.set(key, there);
  }
}
