/** Articles written for the tests, read by the engine, with the digests and records linking would make of them, by hand and small. */
import { read } from "naqlan";
import type { Actor, ArticleDigest, Digest, Dispute, Incident, LinkChanges, Position, Report, Story } from "naqlan/linking";
import type { NewArticle, ReadArticle } from "../../src/store/store.ts";

export const ENGINE = "naqlan test";

export function readArticle(article: NewArticle): ReadArticle {
  const { text, title, url, outlet, author, published } = article;
  return { article, reading: read({ text, title, url, outlet, author, published }), engine: ENGINE };
}

export const explosion = readArticle({
  outlet: "صحيفة الضفة", url: "https://example.org/1", published: "2021-11-08", title: "انفجار قرب جسر السنك", author: "هدى الراوي", dateline: "بغداد -", agency: "رويترز",
  text: "قال رئيس الوزراء مصطفى الكاظمي إن انفجاراً وقع في بغداد أمس وأدى إلى مقتل 3 أشخاص.\nوأضاف في مؤتمر صحفي أن التحقيق مستمر.",
});
export const denial = readArticle({
  outlet: "وكالة النهر", url: "https://example.org/2", published: "2021-11-09T10:00:00Z", title: "نفي",
  text: "نفت وزارة الداخلية العراقية مقتل أشخاص في بغداد.\nوأكدت الوزارة في بيان أن الانفجار لم يسفر عن قتلى.",
});
export const protest = readArticle({
  outlet: "صحيفة الضفة", url: "https://example.org/3", published: "2021-10-01", title: "تظاهرة في البصرة",
  text: "تظاهر مئات العمال في البصرة احتجاجاً على تأخر الرواتب.\nوطالب المتظاهرون للوزير بالاستقالة.",
});
export const undated = readArticle({ outlet: "منبر", title: "بلا تاريخ",
  text: "أعلنت الشركة افتتاح مصنع للإسمنت في عمّان." });

export const noChanges: LinkChanges = {
  articles: [], actors: { put: [], retired: [] }, incidents: { put: [], retired: [] }, positions: { put: [], retired: [] }, disputes: { put: [], retired: [] }, stories: { put: [], retired: [] }, links: [],
};

export function digestOf({ article, reading }: ReadArticle, copyOf?: string): Digest {
  const { id, outlet, url, title, published } = reading.article;
  const digest: ArticleDigest = { id, outlet, url, title, published, agency: article.agency, copyOf, signature: [1, 2, 3], length: article.text.length };
  return {
    article: JSON.parse(JSON.stringify(digest)),
    entities: reading.entities.map((e) => ({
      entity: e.id, ...(e.named ? { actor: actorIdOf(e.name) } : {}), type: e.type, name: { ar: e.name, ...(e.english ? { en: e.english } : {}) }, named: e.named, spellings: [e.name], roles: [],
    })),
    events: reading.events.map((e) => ({
      event: e.id, type: e.type, modes: e.modes, status: e.status, actors: [], recipients: [], ...(e.date ? { date: e.date } : {}), figures: [], chain: [], headline: e.headline, words: [], span: e.triggers[0]!, central: true, near: [], persons: [], telling: 0,
    })),
    statements: [],
  };
}

export function actorIdOf(name: string): string {
  return `actor-${name.replaceAll(" ", "-")}`;
}

/** Everything of each article an incident of its own; actors by name. */
export function changesFor(articles: readonly ReadArticle[]): LinkChanges {
  const digests = articles.map((a) => digestOf(a));
  const actors = new Map<string, Actor>();
  for (const { entities, article } of digests) {
    for (const e of entities) if (e.actor) actors.set(e.actor, actor(e.name.ar, e.name.en, article.published?.slice(0, 10)));
  }
  const incidents = digests.flatMap((digest) => digest.events.slice(0, 1).map((event) => incident(`incident-${digest.article.id.slice(0, 8)}`, [{ article: digest.article, event, statements: [] }])));
  return { ...noChanges, articles: digests.map((digest) => ({ digest, keys: [`near:${digest.article.id.slice(0, 2)}`, "near:all"] })), actors: { put: [...actors.values()], retired: [] }, incidents: { put: incidents, retired: [] } };
}

export function actor(ar: string, en: string | undefined, date?: string): Actor {
  return { id: actorIdOf(ar), keys: [`name:${ar}`], type: "person", name: { ar, ...(en ? { en } : {}) }, spellings: [{ text: ar, count: 1 }], roles: [], articles: 1, ...(date ? { first: date, last: date } : {}) };
}

export function incident(id: string, reports: readonly Report[], more: Partial<Incident> = {}): Incident {
  const { event } = reports[0]!;
  return {
    id, keys: [`cell:${id}`], type: event.type, modes: [], status: event.status, headline: event.headline, ...(event.date ? { date: event.date } : {}), actors: [], recipients: [], reports, figures: [],
    ranges: [{ unit: "killed", low: 3, high: 3 }], corroboration: { origins: ["رويترز"], steps: 1, anonymous: false, grade: "single" }, ...more,
  };
}

export function position(id: string, incidentId: string, articles: readonly string[]): Position {
  return {
    id, keys: [], actor: { actor: actorIdOf("مصطفى الكاظمي"), name: { ar: "مصطفى الكاظمي", en: "Mustafa al-Kadhimi" } }, incident: incidentId, act: "say", first: "2021-11-08", last: "2021-11-08",
    wordings: articles.map((article) => ({ words: "انفجاراً وقع", chain: [], evidence: { article, finding: "a1" } })),
  };
}

export function dispute(id: string, incidentId: string, articles: readonly string[]): Dispute {
  return {
    id, keys: [], incident: incidentId, kind: "denial", title: { en: "three killed, or none", ar: "ثلاثة قتلى أم لا أحد" },
    sides: articles.map((article, k) => ({ claim: { en: `side ${k}`, ar: "قول" }, by: [], evidence: [{ article, finding: "a1" }], corroboration: { origins: [], steps: null, anonymous: false, grade: "single" } })),
  };
}

export function story(id: string, incidents: readonly string[], articles: readonly string[]): Story {
  return { id, keys: [], title: { en: "The explosion in Baghdad", ar: "انفجار بغداد" }, incidents, articles, actors: [], first: "2021-11-07", last: "2021-11-09", timeline: [] };
}
