/** Persons and organisations over many articles. Every count is a sum over articles, so the order of arrival does not matter and an article can be taken out again. */
import { earliest, latest } from "./days.ts";
import type { Actor, ArticleDigest, Digest, EntityDigest } from "./records.ts";

const MOST_SPELLINGS = 40;
const MOST_ROLES = 60;

/** Actors as they are after `added` came and `taken` went; of those that are nowhere any more the ids. First and last day stay as they were when an article goes. */
export function countActors(before: readonly Actor[], added: readonly Digest[], taken: readonly Digest[]): { readonly put: Actor[]; readonly gone: string[] } {
  const all = new Map(before.map((actor) => [actor.id, open(actor)]));
  const touched = new Set<string>();
  const count = ({ article, entities }: Digest, times: 1 | -1) => {
    const here = new Set<string>();
    for (const entity of entities) {
      const id = entity.actor;
      if (id === undefined) continue;
      touched.add(id);
      let actor = all.get(id);
      if (!actor) {
        actor = fresh(id, entity);
        all.set(id, actor);
      }
      add(actor, entity, article, times, !here.has(id));
      here.add(id);
    }
  };
  for (const digest of taken) count(digest, -1);
  for (const digest of added) count(digest, 1);
  const put: Actor[] = [];
  const gone: string[] = [];
  for (const id of [...touched].sort()) {
    const actor = all.get(id)!;
    if (actor.articles <= 0) gone.push(id);
    else put.push(close(actor));
  }
  return { put, gone };
}

interface Open {
  readonly id: string;
  readonly type: Actor["type"];
  articles: number;
  first?: string;
  last?: string;
  wikidata?: string;
  readonly names: Map<string, number>;
  readonly countries: Map<string, number>;
  readonly english: Map<string, { romanised: boolean }>;
  readonly roles: Map<string, { role: Actor["roles"][number]; count: number; first?: string; last?: string }>;
}

function fresh(id: string, { type }: EntityDigest): Open {
  return { id, type, articles: 0, names: new Map(), countries: new Map(), english: new Map(), roles: new Map() };
}

function add(actor: Open, entity: EntityDigest, article: ArticleDigest, times: 1 | -1, isFirst: boolean): void {
  if (isFirst) actor.articles += times;
  const date = article.published ?? article.day;
  if (times > 0) {
    actor.first = earliest(actor.first, date);
    actor.last = latest(actor.last, date);
    if (entity.wikidata) actor.wikidata = entity.wikidata;
    if (entity.name.en) actor.english.set(entity.name.en, { romanised: entity.name.romanised ?? false });
    if (entity.country) actor.countries.set(entity.country, 1);
  }
  for (const text of new Set([entity.name.ar, ...entity.spellings])) actor.names.set(text, (actor.names.get(text) ?? 0) + times);
  for (const { title, english, of } of entity.roles) {
    const key = `${title}\n${of?.ar ?? ""}`;
    const role = actor.roles.get(key) ?? { role: { title, count: 0, ...(english !== undefined ? { english } : {}), ...(of ? { of } : {}) }, count: 0 };
    actor.roles.set(key, role);
    role.count += times;
    if (times > 0) {
      role.first = earliest(role.first, date);
      role.last = latest(role.last, date);
    }
  }
}

function open(actor: Actor): Open {
  return {
    id: actor.id, type: actor.type, articles: actor.articles, first: actor.first, last: actor.last, wikidata: actor.wikidata,
    names: new Map(actor.spellings.map(({ text, count }) => [text, count])), countries: new Map(actor.country ? [[actor.country, 1]] : []),
    english: new Map(actor.name.en ? [[actor.name.en, { romanised: actor.name.romanised ?? false }]] : []),
    roles: new Map(actor.roles.map((role) => [`${role.title}\n${role.of?.ar ?? ""}`, { role, count: role.count, first: role.first, last: role.last }])),
  };
}

function close(actor: Open): Actor {
  const spellings = [...actor.names].filter(([, count]) => count > 0).map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || b.text.length - a.text.length || (a.text < b.text ? -1 : 1)).slice(0, MOST_SPELLINGS);
  // The fullest of the names that are common enough; the commonest alone would be a surname.
  const enough = spellings.filter(({ count }) => count * 5 >= (spellings[0]?.count ?? 0));
  const ar = enough.reduce((best, one) => (words(one.text) > words(best.text) ? one : best), enough[0] ?? { text: "", count: 0 }).text;
  const english = [...actor.english].sort((a, b) => Number(a[1].romanised) - Number(b[1].romanised) || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0];
  const country = [...actor.countries.keys()].sort()[0];
  const roles = [...actor.roles.values()].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.role.title < b.role.title ? -1 : 1)).slice(0, MOST_ROLES)
    .map(({ role: { title, english: en, of }, count, first, last }) => ({ title, ...(en !== undefined ? { english: en } : {}), ...(of ? { of } : {}), ...(first ? { first } : {}), ...(last ? { last } : {}), count }));
  return {
    id: actor.id, keys: [`actor:${actor.id}`], type: actor.type, name: { ar, ...(english ? { en: english[0], ...(english[1].romanised ? { romanised: true } : {}) } : {}) }, spellings,
    ...(country ? { country } : {}), ...(actor.wikidata ? { wikidata: actor.wikidata } : {}), roles, articles: actor.articles,
    ...(actor.first ? { first: actor.first } : {}), ...(actor.last ? { last: actor.last } : {}),
  };
}

function words(text: string): number {
  return text.split(" ").length;
}
