/** Looking things up in a Reading. */
import type { Attribution, Entity, Figure, Mention, Reading, Span, Timex } from "naqlan";

export interface Finder {
  entity(id: string | undefined | null): Entity | undefined;
  figure(id: string): Figure | undefined;
  timex(id: string | undefined): Timex | undefined;
  mention(id: string | undefined): Mention | undefined;
  attribution(id: string | null): Attribution | undefined;
  /** The words as they stand. */
  words(span: Span): string;
  /** From the outermost to the one given: who is cited by whom. */
  chain(id: string | null): readonly Attribution[];
  /** Attributions directly inside this one; null: those the article makes itself. */
  inside(id: string | null): readonly Attribution[];
}

export function finder(reading: Reading): Finder {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]));
  const timexes = new Map(reading.timexes.map((timex) => [timex.id, timex]));
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const nested = grouped(reading.attributions, outer);

  return {
    entity: (id) => (id ? entities.get(id) : undefined),
    figure: (id) => figures.get(id),
    timex: (id) => (id ? timexes.get(id) : undefined),
    mention: (id) => (id ? mentions.get(id) : undefined),
    attribution: (id) => (id ? attributions.get(id) : undefined),
    words: ({ start, end }) => reading.article.text.slice(start, end),
    chain(id) {
      const links: Attribution[] = [];
      for (let link = id ? attributions.get(id) : undefined; link && !links.includes(link); link = link.within ? attributions.get(link.within) : undefined) {
        links.unshift(link);
      }
      return links;
    },
    inside: (id) => nested.get(id) ?? [],
  };

  function outer({ within }: Attribution): string | null {
    return within && attributions.has(within) ? within : null;
  }
}

/** Map.groupBy is not in Node 20. */
function grouped(attributions: readonly Attribution[], by: (attribution: Attribution) => string | null): Map<string | null, Attribution[]> {
  const groups = new Map<string | null, Attribution[]>();
  for (const attribution of attributions) {
    const key = by(attribution);
    const group = groups.get(key);
    if (group) group.push(attribution);
    else groups.set(key, [attribution]);
  }
  return groups;
}

/** What the source phrase says beside the name: «المتحدث باسم الوزارة سامر الجبوري» → «المتحدث باسم الوزارة». */
export function phraseBeside({ name }: Entity, phrase: string): string {
  const beside = phrase.replace(name, " ").replace(/\s+/g, " ").trim().replace(/^[،,]\s*|\s*[،,]$/g, "");
  return /\p{L}{2}/u.test(beside) ? beside : "";
}

/** Enough of the words to find them again. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/, "")}…`;
}

/** Ids as a person names them: "a1–a5, v1". */
export function knownIds(reading: Reading): string {
  const layers = [reading.attributions, reading.events, reading.timexes, reading.figures, reading.entities, reading.mentions];
  return layers
    .filter((layer) => layer.length > 0)
    .map((layer) => (layer.length === 1 ? layer[0]!.id : `${layer[0]!.id}–${layer[layer.length - 1]!.id}`))
    .join(", ");
}

export function hasFinding(reading: Reading, id: string): boolean {
  return [reading.attributions, reading.events, reading.timexes, reading.figures, reading.entities, reading.mentions].some((layer) =>
    layer.some((finding) => finding.id === id),
  );
}
