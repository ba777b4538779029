/** What do new articles change? Copies, actors, incidents, positions, disputes, stories: asked of the archive by key, answered with what to write. */
import { linkReasons } from "../lexicon/link-reasons.ts";
import { countActors } from "./actors.ts";
import { COPY, copyKeys, earlier, likeness } from "./copies.ts";
import { decisions } from "./decisions.ts";
import { disputesIn } from "./disputes.ts";
import { shortId } from "./hash.ts";
import { linkIncidents } from "./incidents.ts";
import { phrase } from "./phrases.ts";
import { positionsOn } from "./positions.ts";
import type { Archive, ArticleDigest, Changed, Digest, HandMade, Link, LinkChanges, Report } from "./records.ts";
import { linkStories } from "./stories.ts";

export interface LinkOptions {
  /** Digests kept before of articles that `digests` brings again, or of articles that go: what they added is taken out first. */
  readonly replaced?: readonly Digest[];
}

/**
 * Links a batch of articles that the archive does not have (or has in an earlier digest, then given in `replaced`). The archive is only asked;
 * whoever calls writes the changes in one transaction. Fails only where the archive fails.
 */
export async function link(digests: readonly Digest[], archive: Archive, handMade?: HandMade, { replaced = [] }: LinkOptions = {}): Promise<LinkChanges> {
  const made = decisions(handMade);
  const batch = [...new Map(digests.map((digest) => [digest.article.id, digest])).values()].map((digest) => withActors(digest, made.head));
  const taken = replaced.map((digest) => withActors(digest, made.head));
  const gone = new Set(taken.map(({ article }) => article.id));

  const copies = await linkCopies(batch, archive);
  const articles = batch.map((digest) => {
    const copyOf = copies.of.get(digest.article.id);
    return copyOf === undefined ? digest : { ...digest, article: { ...digest.article, copyOf } };
  });

  const actorIds = new Set([...articles, ...taken].flatMap(({ entities }) => entities.flatMap(({ actor }) => actor ?? [])));
  const actors = countActors(actorIds.size === 0 ? [] : await archive.actors([...actorIds]), articles, taken);

  const incidents = await linkIncidents(articles.flatMap(reportsOf), gone, archive, made);
  const positions = new Map(incidents.put.map((incident) => [incident.id, positionsOn(incident)]));
  const stories = await linkStories(incidents.put, incidents.retired, incidents.before, archive, (id) => positions.get(id) ?? []);
  const again = new Map(stories.incidents.map((incident) => [incident.id, incident]));

  const keys = [...incidents.put, ...incidents.retired].filter(({ id }) => incidents.before.has(id)).map(({ id }) => `incident:${id}`);
  const oldPositions = keys.length === 0 ? [] : await archive.positions(keys);
  const oldDisputes = keys.length === 0 ? [] : await archive.disputes(keys);
  const disputes = incidents.put.flatMap(disputesIn);
  return {
    articles: articles.map((digest) => ({ digest, keys: copyKeys(digest.article.signature) })),
    copies: copies.earlier,
    actors: { put: actors.put, retired: actors.gone.map((id) => ({ id })) },
    incidents: { put: [...incidents.put.map((incident) => again.get(incident.id) ?? incident), ...stories.incidents.filter(({ id }) => !positions.has(id))], retired: incidents.retired },
    positions: changed(oldPositions, [...positions.values()].flat()),
    disputes: changed(oldDisputes, disputes),
    stories: stories.stories,
    links: [...copies.links, ...incidents.links, ...stories.links],
  };
}

/** What is no longer made is retired. */
function changed<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): Changed<T> {
  const kept = new Set(now.map(({ id }) => id));
  return { put: now, retired: before.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ id })) };
}

/** Actors that people joined are one from here on. */
function withActors(digest: Digest, head: (id: string) => string): Digest {
  const name = <T extends { readonly actor?: string }>(one: T): T => (one.actor === undefined || head(one.actor) === one.actor ? one : { ...one, actor: head(one.actor) });
  const chain = (links: Digest["events"][number]["chain"]) => links.map((one) => (one.source ? { ...one, source: name(one.source) } : one));
  if (!digest.entities.some(({ actor }) => actor !== undefined && head(actor) !== actor)) return digest;
  return {
    ...digest, entities: digest.entities.map(name),
    events: digest.events.map((e) => ({ ...e, actors: e.actors.map(name), recipients: e.recipients.map(name), chain: chain(e.chain) })),
    statements: digest.statements.map((s) => ({ ...s, source: s.source && name(s.source), about: s.about.map(name), chain: chain(s.chain) })),
  };
}

function reportsOf({ article, events, statements }: Digest): Report[] {
  return events.map((event) => {
    const ids = new Set([event.event, ...(event.also ?? [])]);
    return { article, event, statements: statements.filter((s) => s.events.some((id) => ids.has(id))) };
  });
}

// ————— Copies —————

interface Copies {
  readonly of: ReadonlyMap<string, string>;
  readonly earlier: readonly { readonly article: string; readonly copyOf: string }[];
  readonly links: readonly Link[];
}

async function linkCopies(batch: readonly Digest[], archive: Archive): Promise<Copies> {
  const filed = new Map<string, ArticleDigest[]>();
  const file = (article: ArticleDigest) => {
    for (const key of copyKeys(article.signature)) filed.set(key, [...(filed.get(key) ?? []), article]);
  };
  const news = new Set(batch.map(({ article }) => article.id));
  const keys = [...new Set(batch.flatMap(({ article }) => copyKeys(article.signature)))];
  if (keys.length > 0) for (const article of await archive.articles(keys)) if (!news.has(article.id)) file(article);
  const of = new Map<string, string>();
  const before = new Map<string, string>();
  const links: Link[] = [];
  for (const { article } of [...batch].sort((a, b) => earlier(a.article, b.article))) {
    const candidates = new Set(copyKeys(article.signature).flatMap((key) => filed.get(key) ?? []));
    file(article);
    if (article.copyOf !== undefined) continue;
    let best: { readonly other: ArticleDigest; readonly alike: number } | undefined;
    for (const other of candidates) {
      const alike = likeness(article.signature, other.signature);
      if (alike >= COPY && (!best || alike > best.alike || (alike === best.alike && earlier(other, best.other) < 0))) best = { other, alike };
    }
    if (!best) continue;
    const { other, alike } = best;
    const first = earlier(other, article) < 0 ? other : article;
    if (first === other) of.set(article.id, other.copyOf ?? of.get(other.id) ?? other.id);
    else if (other.copyOf === undefined) before.set(other.id, article.id);
    else of.set(article.id, other.copyOf);
    const likely = { ar: first.outlet ?? first.id, en: first.outlet ?? first.id };
    links.push({
      id: `l${shortId(`copy ${article.id}`)}`, kind: "copy", a: article.id, b: other.id, score: Math.round(alike * 1000) / 1000,
      reasons: [{ rule: "copy", ...phrase(linkReasons.copy, { a: `${Math.round(alike * 100)}`, b: likely }), weight: alike }],
    });
  }
  return { of, earlier: [...before].map(([article, copyOf]) => ({ article, copyOf })), links };
}
