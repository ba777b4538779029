/**
 * What people decide: these two are one, or are not. A decision is kept first and then carried out: the articles it concerns are linked again, as after an
 * upgrade but without being read again. Should that be interrupted, the same decision given again carries it out; linking keeps to it in any case.
 */
import { type Reading, world } from "naqlan";
import { digest, link } from "naqlan/linking";
import type { KeptArticle, ReadArticle, Store } from "../store/store.ts";

export interface Deciding {
  readonly store: Store;
  /** Reports ("ARTICLE/EVENT") or ids of actors, never both. */
  readonly pairs: readonly (readonly [a: string, b: string])[];
  /** Undefined takes the decision back. */
  readonly same: boolean | undefined;
}

/** As many as linking takes: an actor of which all articles are linked again is made anew from them. */
const AT_ONCE = 500;

/** Gives how many articles were linked again. */
export async function decide({ store, pairs, same }: Deciding): Promise<number> {
  await store.decide(pairs, same);
  const articles = await articlesOf(store, pairs.flat());
  const ofActors = pairs.some(([a]) => !a.includes("/"));
  for (let k = 0; k < articles.length; k += AT_ONCE) await linkAgain(store, articles.slice(k, k + AT_ONCE), ofActors);
  return articles.length;
}

/** From the Readings as they are kept: what linking remembers of an article already has the names of earlier decisions in it. */
async function linkAgain(store: Store, ids: readonly string[], ofActors: boolean): Promise<void> {
  await store.alone(async () => {
    const readings = await store.readings(ids);
    const kept = (await Promise.all(ids.map((id) => store.article(id)))).filter((article) => article !== undefined && readings.has(article.id)) as KeptArticle[];
    const replaced = [...(await store.digests(ids)).values()];
    const digests = kept.map(({ id, agency }) => digest(readings.get(id)!, { world, ...(agency === undefined ? {} : { agency }) }));
    // Actors are taken out as they were linked, before the decision, then counted anew: what one of these articles alone was called or when it was seen goes with them and comes again.
    if (ofActors) await store.rewrite([], await link([], store.archive, undefined, { replaced }));
    const changes = await link(digests, store.archive, await store.handMade(), ofActors ? {} : { replaced });
    await store.rewrite(kept.map((article) => readArticle(article, readings.get(article.id)!)), changes);
  });
}

function readArticle({ text, title, url, outlet, author, published, dateline, agency, engine }: KeptArticle, reading: Reading): ReadArticle {
  const known = Object.entries({ title, url, outlet, author, published, dateline, agency }).filter(([, value]) => value !== undefined);
  return { article: { text, ...Object.fromEntries(known) }, reading, engine };
}

/** Those a report stands in, and those an actor is named in. */
async function articlesOf(store: Store, names: readonly string[]): Promise<string[]> {
  const out = new Set<string>();
  for (const name of new Set(names)) {
    const slash = name.indexOf("/");
    if (slash > 0) {
      out.add(name.slice(0, slash));
      continue;
    }
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const page = await store.articles({ key: `actor:${name}`, limit: 500, ...(after === undefined ? {} : { after }) });
      for (const { id } of page.items) out.add(id);
      after = page.next;
    }
  }
  return [...out];
}
