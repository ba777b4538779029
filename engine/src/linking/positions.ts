/** What an actor says about an incident: by act, with first and latest time, and every wording through whom it came. */
import { earliest, latest } from "./days.ts";
import { shortId } from "./hash.ts";
import type { Incident, Participant, Position } from "./records.ts";

const MOST_WORDINGS = 60;
const LONGEST = 600;

interface Open {
  readonly actor: Participant;
  readonly act: Position["act"];
  first?: string;
  last?: string;
  readonly wordings: Map<string, Position["wordings"][number]>;
}

export function positionsOn(incident: Incident): Position[] {
  const found = new Map<string, Open>();
  for (const { article, statements } of incident.reports) {
    for (const s of statements) {
      if (!s.named || !s.source?.actor || s.negated) continue;
      const id = `${s.source.actor} ${s.act}`;
      const position: Open = found.get(id) ?? { actor: s.source, act: s.act, wordings: new Map() };
      found.set(id, position);
      const date = /^\d{4}-\d\d-\d\d/.test(s.time ?? "") ? s.time!.slice(0, 10) : article.published ?? article.day;
      position.first = earliest(position.first, date);
      position.last = latest(position.last, date);
      const wording = {
        words: s.words.slice(0, LONGEST), chain: s.chain, evidence: { article: article.id, finding: s.attribution, span: s.span },
        ...(date !== undefined ? { date } : {}), ...(article.outlet !== undefined ? { outlet: article.outlet } : {}), ...(s.medium !== undefined ? { medium: s.medium } : {}),
      };
      const key = `${article.id}/${s.attribution}`;
      if (!position.wordings.has(key) && position.wordings.size < MOST_WORDINGS) position.wordings.set(key, wording);
    }
  }
  return [...found.values()].map(({ actor, act, first, last, wordings }) => ({
    id: `p${shortId(`${incident.id} ${actor.actor} ${act}`)}`,
    keys: [`incident:${incident.id}`, `actor:${actor.actor}`],
    actor, incident: incident.id, act, ...(first !== undefined ? { first } : {}), ...(last !== undefined ? { last } : {}), wordings: [...wordings.values()],
  }));
}
