/** Readings with what their findings belong to across articles, fetched together. */
import { world } from "naqlan";
import { digest } from "naqlan/linking";
import type { KeptArticle, Store } from "../store/store.ts";
import type { ArticleLine, AttributionRecord, DisputeRecord, EventRecord, StoryLine } from "./contract.ts";
import type { Dispute, Story } from "naqlan/linking";
import { articleLine, articleRef, attributionRecord, disputeRecord, eventRecord, type Linked, storyLine } from "./wire.ts";

export async function linkedReadings(store: Store, articles: readonly string[]): Promise<ReadonlyMap<string, Linked>> {
  const readings = await store.readings([...new Set(articles)]);
  const incidents = await store.archive.incidents([...readings.keys()].map((id) => `article:${id}`));
  const incidentOf = new Map(incidents.flatMap(({ id, reports }) => reports.flatMap(({ article, event }) => [event.event, ...(event.also ?? [])].map((one) => [`${article.id}/${one}`, id] as const))));
  return new Map(
    [...readings].map(([id, reading]) => {
      const remembered = digest(reading, { world });
      const actors = new Map(remembered.entities.flatMap(({ entity, actor }) => (actor === undefined ? [] : [[entity, actor] as const])));
      const ofArticle = new Map(reading.events.flatMap((event) => (incidentOf.has(`${id}/${event.id}`) ? [[event.id, incidentOf.get(`${id}/${event.id}`)!] as const] : [])));
      return [id, { reading, digest: remembered, actors, incidents: ofArticle }];
    }),
  );
}

export async function articleLines(store: Store, articles: readonly KeptArticle[]): Promise<ArticleLine[]> {
  const sizes = await store.sizes(articles.map(({ id }) => id));
  return articles.map((article) => articleLine(article, sizes.get(article.id) ?? { statements: 0, events: 0, copies: 0 }));
}

/** "ARTICLE/a2" → the finding's record; nothing where the article or finding is not there. */
export async function attributionRecords(store: Store, ids: readonly string[]): Promise<AttributionRecord[]> {
  return await findings(store, ids, (id, linked, article) => {
    const found = linked.reading.attributions.find((one) => one.id === id);
    return found && attributionRecord(found, linked, article);
  });
}

export async function eventRecords(store: Store, ids: readonly string[]): Promise<EventRecord[]> {
  return await findings(store, ids, (id, linked, article) => {
    const found = linked.reading.events.find((one) => one.id === id);
    return found && eventRecord(found, linked, article);
  });
}

async function findings<T>(store: Store, ids: readonly string[], make: (id: string, linked: Linked, article: KeptArticle) => T | undefined): Promise<T[]> {
  const split = ids.map((id) => [id.slice(0, id.indexOf("/")), id.slice(id.indexOf("/") + 1)] as const);
  const linked = await linkedReadings(store, split.map(([article]) => article));
  const articles = new Map<string, KeptArticle>();
  for (const id of linked.keys()) {
    const article = await store.article(id);
    if (article) articles.set(id, article);
  }
  return split.flatMap(([article, id]) => {
    const [kept, reading] = [articles.get(article), linked.get(article)];
    const made = kept && reading ? make(id, reading, kept) : undefined;
    return made ? [made] : [];
  });
}

export async function storyLines(store: Store, stories: readonly Story[]): Promise<StoryLine[]> {
  return await Promise.all(
    stories.map(async (story) => {
      const incidents = (await Promise.all(story.incidents.slice(0, 200).map((id) => store.record("incident", id)))).filter((incident) => incident !== undefined);
      const [latest] = (await store.articles({ key: `story:${story.id}`, limit: 1 })).items;
      const disputes = await store.archive.disputes(story.incidents.slice(0, 200).map((id) => `incident:${id}`));
      return storyLine(story, { origins: new Set(incidents.flatMap(({ corroboration }) => corroboration.origins)).size, disputes: disputes.length, ...(latest ? { latest: articleRef(latest) } : {}) });
    }),
  );
}

/** Disputes with the words their sides rest on. */
export async function disputeRecords(store: Store, disputes: readonly Dispute[]): Promise<DisputeRecord[]> {
  const articles = [...new Set(disputes.flatMap(({ sides }) => sides.flatMap(({ evidence }) => evidence.map(({ article }) => article))))];
  const readings = await store.readings(articles);
  return disputes.map((dispute) => {
    const record = disputeRecord(dispute);
    return {
      ...record,
      sides: record.sides.map((side) => ({
        ...side,
        evidence: side.evidence.map((one) => {
          const article = readings.get(one.article)?.article;
          const sentence = article && one.span && readings.get(one.article)!.sentences.find(({ start, end }) => start <= one.span!.start && one.span!.start < end);
          return {
            ...one,
            ...(article && sentence ? { words: article.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ").trim() } : {}),
            ...(article?.outlet === undefined ? {} : { outlet: article.outlet }),
            ...(article?.published === undefined ? {} : { date: article.published }),
          };
        }),
      })),
    };
  });
}
