/**
 * Which incidents belong together? Each follows the earlier one that it shares most with: articles that report both, actors, place, words. What hangs
 * together so is a story. As with reports, that depends on the incidents alone.
 */
import { linkReasons } from "../lexicon/link-reasons.ts";
import { dayNumber } from "./days.ts";
import { shortId } from "./hash.ts";
import { nameGroups } from "./naming.ts";
import { listed, nameInBoth, phrase } from "./phrases.ts";
import { isArea } from "./places.ts";
import type { Archive, Changed, Incident, Link, Position, Retired, Story } from "./records.ts";
import { likelihood } from "./similarity.ts";
import { makeStory } from "./story.ts";

/** Further apart than this many days, no two incidents are told as one. */
const FURTHEST_DAYS = 10;
const BELONGS = 0;
const HOT = 150;

export interface StoryChanges {
  readonly stories: Changed<Story>;
  /** Incidents again, with the story each is in. */
  readonly incidents: readonly Incident[];
  readonly links: readonly Link[];
}

export async function linkStories(changed: readonly Incident[], retired: readonly Retired[], before: ReadonlyMap<string, Incident>, archive: Archive, positionsOf: (incident: string) => readonly Position[]): Promise<StoryChanges> {
  return await new Stories(archive, before, retired).link(changed, positionsOf);
}

class Stories {
  private readonly pool = new Map<string, Told>();
  private readonly filed = new Map<string, string[]>();
  private readonly gone: ReadonlySet<string>;
  private readonly put = new Map<string, Incident>();
  private readonly follows = new Map<string, NonNullable<Incident["follows"]>>();
  private readonly touched = new Set<string>();

  constructor(private readonly archive: Archive, private readonly before: ReadonlyMap<string, Incident>, retired: readonly Retired[]) {
    this.gone = new Set(retired.map(({ id }) => id));
  }

  async link(changed: readonly Incident[], positionsOf: (incident: string) => readonly Position[]): Promise<StoryChanges> {
    for (const incident of changed) {
      this.put.set(incident.id, incident);
      this.add(incident);
      this.touched.add(incident.id);
    }
    const old = [...this.gone, ...changed.map(({ id }) => id)].flatMap((id) => this.before.get(id) ?? []);
    await this.load([...[...changed, ...old].flatMap(storyKeys), ...old.flatMap(({ story }) => (story === undefined ? [] : [`story:${story}`]))]);
    // Whoever followed an incident that changed or is gone looks again among all its neighbours.
    const again = [...this.follows].filter(([id, { incident }]) => this.gone.has(incident) || this.put.has(incident) || this.put.has(id)).map(([id]) => id);
    for (const id of again) {
      this.follows.delete(id);
      this.touched.add(id);
    }
    await this.load(again.filter((id) => !this.put.has(id)).flatMap((id) => storyKeys(this.pool.get(id)!.incident)));
    for (const id of [...this.touched].sort()) this.compareWithNeighbours(this.pool.get(id)!);
    await this.loadStories();
    return await this.result(positionsOf);
  }

  private async load(keys: readonly string[]): Promise<void> {
    const asked = [...new Set(keys)];
    if (asked.length === 0) return;
    for (const incident of await this.archive.incidents(asked)) if (!this.pool.has(incident.id) && !this.gone.has(incident.id)) this.add(incident);
  }

  private add(incident: Incident): void {
    const told = toldOf(incident);
    this.pool.set(incident.id, told);
    if (incident.follows) this.follows.set(incident.id, incident.follows);
    for (const key of storyKeys(incident)) {
      const list = this.filed.get(key);
      if (list) list.push(incident.id);
      else this.filed.set(key, [incident.id]);
    }
  }

  private compareWithNeighbours(told: Told): void {
    const seen = new Set([told.incident.id]);
    for (const key of storyKeys(told.incident)) {
      const list = this.filed.get(key)!;
      if (list.length > HOT) continue;
      for (const id of list) {
        if (seen.has(id)) continue;
        seen.add(id);
        const other = this.pool.get(id)!;
        const [first, second] = inOrder(told, other) < 0 ? [told, other] : [other, told];
        const sum = belong(first, second);
        if (sum >= BELONGS) this.offer(second, first, likelihood(sum));
      }
    }
  }

  private offer(told: Told, to: Told, likely: number): void {
    const now = this.follows.get(told.incident.id);
    if (now && (now.score > likely || (now.score === likely && now.first <= to.first))) return;
    this.follows.set(told.incident.id, { incident: to.incident.id, first: to.first, score: likely });
    this.touched.add(told.incident.id);
  }

  /** All incidents of every story with a touched one. */
  private async loadStories(): Promise<void> {
    const stories = new Set<string>();
    for (const id of this.touched) {
      const { story } = this.pool.get(id)!.incident;
      if (story !== undefined) stories.add(story);
      const to = this.follows.get(id);
      const other = to && this.pool.get(to.incident)?.incident.story;
      if (other !== undefined) stories.add(other);
    }
    await this.load([...stories].map((id) => `story:${id}`));
  }

  private rootOf(id: string): string {
    let at = id;
    for (let steps = 0; steps < 100_000; steps++) {
      const next = this.follows.get(at);
      if (!next || !this.pool.has(next.incident)) return at;
      at = next.incident;
    }
    return at;
  }

  private async result(positionsOf: (incident: string) => readonly Position[]): Promise<StoryChanges> {
    const oldStories = new Set([...this.touched].flatMap((id) => this.pool.get(id)!.incident.story ?? []));
    for (const id of [...this.gone, ...this.put.keys()]) {
      const story = this.before.get(id)?.story;
      if (story !== undefined) oldStories.add(story);
    }
    const live = new Set([...this.touched].map((id) => this.rootOf(id)));
    for (const [id, { incident }] of this.pool) if (incident.story !== undefined && oldStories.has(incident.story)) live.add(this.rootOf(id));
    const trees = new Map<string, Told[]>();
    for (const [id, told] of this.pool) {
      const root = this.rootOf(id);
      if (!live.has(root)) continue;
      const tree = trees.get(root);
      if (tree) tree.push(told);
      else trees.set(root, [told]);
    }
    const groups = [...trees.values()].map((tree) => tree.sort(inOrder)).filter(isStory).sort((a, b) => inOrder(a[0]!, b[0]!));
    const all = [...trees.values()].flat();
    for (const { incident } of all) if (incident.story !== undefined) oldStories.add(incident.story);
    const { ids, retired } = nameGroups(groups.map((group) => group.map(({ incident }) => incident.id)), (id) => this.pool.get(id)!.incident.story, oldStories, (whence) => `s${shortId(whence)}`);
    const storyOf = new Map<string, string>();
    groups.forEach((group, k) => {
      for (const { incident } of group) storyOf.set(incident.id, ids[k]!);
    });
    const incidents = all.flatMap(({ incident }) => {
      const now = placed(incident, storyOf.get(incident.id), this.follows.get(incident.id));
      return this.put.has(incident.id) || now.story !== incident.story || now.follows?.incident !== incident.follows?.incident || now.follows?.score !== incident.follows?.score ? [now] : [];
    });
    const put = groups.map((group, k) => makeStory(ids[k]!, group.map(({ incident }) => incident), positionsOf));
    const links = groups.flatMap((group) => group.flatMap((told) => this.linkOf(told)));
    return { stories: { put, retired }, incidents, links };
  }

  private linkOf(told: Told): Link[] {
    const to = this.follows.get(told.incident.id);
    const other = to && this.pool.get(to.incident);
    if (!to || !other || !this.touched.has(told.incident.id)) return [];
    return [{ id: `l${shortId(`story ${told.incident.id}`)}`, kind: "story", a: told.incident.id, b: to.incident, score: to.score, reasons: reasonsFor(told, other) }];
  }
}

/** One incident that one article reports is no story. */
function isStory(group: readonly Told[]): boolean {
  return group.length > 1 || new Set(group[0]!.incident.reports.map(({ article }) => article.id)).size > 1;
}

function placed(incident: Incident, story: string | undefined, follows: Incident["follows"]): Incident {
  const { story: _, follows: __, ...rest } = incident;
  const keys = [...incident.keys.filter((key) => !key.startsWith("story:")), ...(story === undefined ? [] : [`story:${story}`])].sort();
  return { ...rest, keys, ...(story !== undefined ? { story } : {}), ...(follows ? { follows } : {}) };
}

// ————— What is compared —————

interface Told {
  readonly incident: Incident;
  readonly day: number | undefined;
  readonly first: string;
  /** Articles that are about it, and that mention it. */
  readonly about: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly actors: ReadonlyMap<string, string>;
  readonly telling: ReadonlySet<string>;
}

function toldOf(incident: Incident): Told {
  const about = new Set<string>();
  const articles = new Set<string>();
  const telling = new Map<string, number>();
  for (const { article, event } of incident.reports) {
    articles.add(article.id);
    if (event.central) about.add(article.id);
    for (const word of event.words.slice(0, event.telling)) telling.set(word, (telling.get(word) ?? 0) + 1);
  }
  const words = [...telling].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 24).map(([word]) => word);
  const actors = new Map([...incident.actors, ...incident.recipients].flatMap(({ actor, name }) => (actor === undefined ? [] : [[actor, name.ar] as const])));
  const first = incident.reports[0]!;
  return { incident, day: dayNumber(incident.date?.from ?? first.article.day), first: `${first.article.id}/${first.event.event}`, about, articles, actors, telling: new Set(words) };
}

function inOrder(a: Told, b: Told): number {
  if (a.day !== b.day) return (a.day ?? 1e9) - (b.day ?? 1e9);
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
}

/** Articles bring incidents together that are about one of them. */
function storyKeys({ keys, id: _ }: Incident): string[] {
  return keys.filter((key) => key.startsWith("article:"));
}

function belong(a: Told, b: Told): number {
  if (a.day !== undefined && b.day !== undefined && Math.abs(a.day - b.day) > FURTHEST_DAYS) return Number.NEGATIVE_INFINITY;
  let both = 0;
  for (const id of a.articles) if (b.articles.has(id) && (a.about.has(id) || b.about.has(id))) both++;
  if (both === 0) return Number.NEGATIVE_INFINITY;
  const fewer = Math.min(a.articles.size, b.articles.size);
  let sum = -2 + Math.log2(1 + both) + (2 * both) / fewer;
  let actors = 0;
  for (const actor of a.actors.keys()) if (b.actors.has(actor)) actors++;
  sum += Math.min(2, actors) * 0.7;
  const [x, y] = [a.incident.place, b.incident.place];
  if (x && y) sum += x.key === y.key ? (isArea(x) ? 0.5 : 1) : -0.5;
  let words = 0;
  for (const word of a.telling) if (b.telling.has(word)) words++;
  sum += Math.min(2, words / 3);
  return sum;
}

function reasonsFor(a: Told, b: Told): Link["reasons"] {
  const reasons: Link["reasons"][number][] = [];
  const both = [...a.articles].filter((id) => b.articles.has(id)).length;
  reasons.push({ rule: "same-articles", ...phrase(linkReasons["same-articles"], { a: `${both}` }), weight: Math.round(Math.log2(1 + both) * 100) / 100 });
  const shared = [...a.incident.actors, ...a.incident.recipients].filter(({ actor }) => actor !== undefined && b.actors.has(actor));
  if (shared.length > 0) reasons.push({ rule: "same-actors", ...phrase(linkReasons["same-actors"], { a: listed(shared.map(({ name }) => nameInBoth(name))) }), weight: 0.7 });
  const [x, y] = [a.incident.place, b.incident.place];
  if (x && y && x.key === y.key) reasons.push({ rule: "same-place", ...phrase(linkReasons["same-place"], { a: nameInBoth(x) }), weight: 1 });
  return reasons;
}
