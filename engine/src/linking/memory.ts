/** An archive in memory: for small collections, for trying things out, and what a store is held against. */
import type { Actor, Archive, ArticleDigest, Digest, Dispute, Incident, Link, LinkChanges, Position, Retired, Story } from "./records.ts";

export interface MemoryArchive extends Archive {
  readonly all: {
    readonly articles: ReadonlyMap<string, Digest>;
    readonly actors: ReadonlyMap<string, Actor>;
    readonly incidents: ReadonlyMap<string, Incident>;
    readonly positions: ReadonlyMap<string, Position>;
    readonly disputes: ReadonlyMap<string, Dispute>;
    readonly stories: ReadonlyMap<string, Story>;
    readonly links: ReadonlyMap<string, Link>;
    /** What a retired record became. */
    readonly retired: ReadonlyMap<string, Retired>;
  };
  /** Writes what linking changed. */
  apply(changes: LinkChanges): void;
}

export function memoryArchive(): MemoryArchive {
  const articles = new Shelf<{ readonly id: string; readonly keys: readonly string[]; readonly digest: Digest }>();
  const actors = new Shelf<Actor>();
  const incidents = new Shelf<Incident>();
  const positions = new Shelf<Position>();
  const disputes = new Shelf<Dispute>();
  const stories = new Shelf<Story>();
  const links = new Map<string, Link>();
  const retired = new Map<string, Retired>();
  const digests = new Map<string, Digest>();
  return {
    articles: async (keys) => articles.under(keys).map(({ digest }): ArticleDigest => digest.article),
    actors: async (ids) => ids.flatMap((id) => actors.records.get(id) ?? []),
    incidents: async (keys) => incidents.under(keys),
    positions: async (keys) => positions.under(keys),
    disputes: async (keys) => disputes.under(keys),
    stories: async (keys) => stories.under(keys),
    all: { articles: digests, actors: actors.records, incidents: incidents.records, positions: positions.records, disputes: disputes.records, stories: stories.records, links, retired },
    apply(changes) {
      for (const { digest, keys } of changes.articles) {
        articles.put({ id: digest.article.id, keys, digest });
        digests.set(digest.article.id, digest);
      }
      for (const { article, copyOf } of changes.copies ?? []) {
        const kept = articles.records.get(article);
        if (!kept) continue;
        const digest = { ...kept.digest, article: { ...kept.digest.article, copyOf } };
        articles.put({ ...kept, digest });
        digests.set(article, digest);
      }
      for (const [shelf, { put, retired: out }] of [[actors, changes.actors], [incidents, changes.incidents], [positions, changes.positions], [disputes, changes.disputes], [stories, changes.stories]] as const) {
        for (const gone of out) {
          shelf.remove(gone.id);
          retired.set(gone.id, gone);
        }
        for (const record of put) {
          (shelf as Shelf<{ readonly id: string; readonly keys: readonly string[] }>).put(record);
          retired.delete(record.id);
        }
      }
      for (const link of changes.links) links.set(link.id, link);
    },
  };
}

class Shelf<T extends { readonly id: string; readonly keys: readonly string[] }> {
  readonly records = new Map<string, T>();
  private readonly index = new Map<string, Set<string>>();

  put(record: T): void {
    this.remove(record.id);
    this.records.set(record.id, record);
    for (const key of record.keys) {
      const ids = this.index.get(key);
      if (ids) ids.add(record.id);
      else this.index.set(key, new Set([record.id]));
    }
  }

  remove(id: string): void {
    const record = this.records.get(id);
    if (!record) return;
    this.records.delete(id);
    for (const key of record.keys) {
      const ids = this.index.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.index.delete(key);
    }
  }

  under(keys: readonly string[]): T[] {
    const ids = new Set(keys.flatMap((key) => [...(this.index.get(key) ?? [])]));
    return [...ids].map((id) => this.records.get(id)!);
  }
}
