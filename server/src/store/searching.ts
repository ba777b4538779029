/**
 * Search: a query becomes clauses over the index, the index gives numbers newest first, and the page is made of them. Exact words and Latin
 * names are checked or marked in the text itself.
 */
import { foldLatin, type FoldedWord, foldWords, type Reading, type Span } from "naqlan";
import { articlesWhere, readingsOf } from "./articles.ts";
import { cursorOf, limitOf, readCursor, WrongCursor } from "./cursor.ts";
import { among, type Database, QueryTooLong, type Rows } from "./database.ts";
import { actorId, spanOfAttribution, spanOfEvent, tag } from "./documents.ts";
import { type Clause, matches, ranked } from "./fulltext.ts";
import { articleOfFinding, newnessAfter, newnessFrom } from "./newness.ts";
import type { Records } from "./records.ts";
import { isWrittenIn, snippetOf } from "./snippet.ts";
import type { Facets, Hit, Page, PageOf, Query } from "./store.ts";

/** Ordered by relevance are the newest so many that match; so many are counted for facets. */
const MOST_RANKED = 2_000;
const MOST_COUNTED = 10_000;
/** Read at once from the index when hits are checked in the text. */
const CHECKED_AT_ONCE = 200;

export async function search(database: Database, records: Records, milliseconds: number, query: Query, page: PageOf): Promise<Page<Hit>> {
  const plan = await planOf(database, records, query);
  if (plan === undefined) return { items: [] };
  return database.bounded(milliseconds, (rows) => (query.order === "relevance" ? byRelevance(database, rows, query, plan, page) : byDate(database, rows, query, plan, page, milliseconds)));
}

export async function facets(database: Database, records: Records, milliseconds: number, query: Query): Promise<Facets> {
  const plan = await planOf(database, records, query);
  if (plan === undefined) return { outlets: [], acts: [], types: [], counted: 0, complete: true };
  return database.bounded(milliseconds, async (rows) => {
    const found = await candidates(database, rows, query, plan, plan.before, MOST_COUNTED + 1);
    const counted = found.slice(0, MOST_COUNTED);
    const count = async (sql: string, ...values: Parameters<Rows["all"]>[1][]) => (await rows.all<{ value: string; count: number }>(sql, ...values)).map(({ value, count }) => ({ value, count: Number(count) }));
    const articles = query.over === "articles" ? counted : counted.map((n) => articleOfFinding(n).article);
    const tail = "group by 1 order by count desc, value";
    const one = (column: string) => among(database, column, "int");
    return {
      outlets: await count(`select outlet as value, count(*) as count from articles where ${one("newness")} and outlet is not null ${tail}`, articles),
      acts: query.over === "events" ? [] : await count(`select act as value, count(*) as count from attributions where ${one(query.over === "articles" ? "article" : "newness")} ${tail}`, counted),
      types: query.over === "attributions" ? [] : await count(`select type as value, count(*) as count from events where ${one(query.over === "articles" ? "article" : "newness")} ${tail}`, counted),
      counted: counted.length, complete: found.length <= MOST_COUNTED,
    };
  });
}

interface Plan {
  readonly clauses: readonly Clause[];
  /** Words to be looked for in the text as they are written. */
  readonly exact: readonly { readonly text: string; readonly not: boolean }[];
  readonly from: number;
  readonly before: number;
  /** Where a filter names a story or an incident: only these. */
  readonly only: ReadonlySet<number> | undefined;
  readonly except: ReadonlySet<number>;
  /** What a snippet marks. */
  readonly phrases: readonly (readonly string[])[];
  readonly latin: readonly (readonly string[])[];
}

/** undefined: nothing can match. */
async function planOf(database: Database, records: Records, query: Query): Promise<Plan | undefined> {
  const clauses: Clause[] = [];
  const exact: { text: string; not: boolean }[] = [];
  const phrases: string[][] = [];
  const latinPhrases: string[][] = [];
  for (const { text, exact: isExact, not } of query.words) {
    const phrase = foldWords(text).map(({ word }) => word);
    const latin = query.latin && !isExact ? foldLatin(text).map((word) => `l_${word}`) : [];
    if (phrase.length === 0 && latin.length === 0) continue;
    if (isExact) {
      exact.push({ text, not });
      if (not) continue;
    }
    clauses.push({ any: [phrase, latin].filter((p) => p.length > 0), not });
    if (not) continue;
    phrases.push(phrase);
    if (latin.length > 0) latinPhrases.push(latin);
  }
  let only: Set<number> | undefined;
  const except = new Set<number>();
  for (const { field, value, not } of query.filters) {
    if (field === "story" || field === "incident") {
      const numbers = await numbersOf(database, records, query, field, value);
      if (not) for (const n of numbers) except.add(n);
      else only = only === undefined ? numbers : new Set([...only].filter((n) => numbers.has(n)));
    } else clauses.push({ any: await phrasesOfFilter(records, field, value), not });
  }
  if (clauses.some(({ any, not }) => any.length === 0 && !not)) return undefined;
  return {
    clauses: clauses.filter(({ any }) => any.length > 0), exact, only, except, phrases, latin: latinPhrases,
    // What has no date is in no range of dates.
    from: query.from === undefined ? (query.to === undefined ? 0 : newnessFrom("1900-01-02")) : newnessFrom(query.from),
    before: query.to === undefined ? Number.MAX_SAFE_INTEGER : newnessAfter(query.to),
  };
}

async function phrasesOfFilter(records: Records, field: "actor" | "act" | "type" | "outlet" | "place" | "medium", value: string): Promise<string[][]> {
  if (field === "act" || field === "type" || field === "medium") return [[tag(field, value)]];
  const prefix = { actor: "a_", outlet: "o_", place: "p_" }[field];
  const [arabic, latin] = [foldWords(value).map(({ word }) => prefix + word), foldLatin(value).map((word) => prefix + word)];
  const any = [arabic, latin].filter((phrase) => phrase.length > 0);
  if (field === "actor") {
    const [actor] = await records.byIds("actor", [value]);
    if (actor) return [[actorId(actor.id)]];
  }
  return any;
}

/** Articles, or findings, of a story or an incident. */
async function numbersOf(database: Database, records: Records, query: Query, field: "story" | "incident", id: string): Promise<Set<number>> {
  const incidents = field === "incident" ? await records.byIds("incident", [id]) : query.over === "articles" ? [] : await records.byKeys("incident", [`story:${id}`]);
  const articles = field === "story" && query.over === "articles" ? (await records.byIds("story", [id])).flatMap((story) => story.articles) : incidents.flatMap(({ reports }) => reports.map(({ article }) => article.id));
  const newness = new Map((await database.all<{ id: string; newness: number }>(`select id, newness from articles where ${among(database, "id")}`, articles)).map((row) => [row.id, row.newness]));
  if (query.over === "articles") return new Set(newness.values());
  const reports = incidents.flatMap((incident) => incident.reports);
  const names = new Set(reports.flatMap(({ article, event, statements }) => (query.over === "events" ? [`${newness.get(article.id)}/${event.event}`] : statements.map((s) => `${newness.get(article.id)}/${s.attribution}`))));
  const rows = await database.all<{ newness: number; article: number; finding: string }>(`select newness, article, finding from ${query.over} where ${among(database, "article", "int")}`, [...newness.values()]);
  return new Set(rows.filter(({ article, finding }) => names.has(`${article}/${finding}`)).map((row) => row.newness));
}

/** Numbers that match, highest first; exact words are not looked at yet. */
async function candidates(database: Database, rows: Rows, query: Query, plan: Plan, before: number, limit: number): Promise<number[]> {
  if (plan.only !== undefined) {
    const wanted = [...plan.only].filter((n) => n >= plan.from && n < before && !plan.except.has(n)).sort((a, b) => b - a);
    if (plan.clauses.length === 0) return wanted.slice(0, limit);
    const out: number[] = [];
    // Few are wanted: ask the index over their range and keep those.
    for (let top = before; out.length < limit && wanted.length > 0; ) {
      const found = await matches(database.kind, rows, query.over, plan.clauses, wanted.at(-1)!, top, 2_000);
      out.push(...found.filter((n) => plan.only!.has(n) && !plan.except.has(n)));
      if (found.length < 2_000) break;
      top = found.at(-1)!;
    }
    return out.slice(0, limit);
  }
  const found = await matches(database.kind, rows, query.over, plan.clauses, plan.from, before, limit + plan.except.size);
  return found.filter((n) => !plan.except.has(n)).slice(0, limit);
}

async function byDate(database: Database, rows: Rows, query: Query, plan: Plan, page: PageOf, milliseconds: number): Promise<Page<Hit>> {
  const limit = limitOf(page.limit);
  let before = page.after === undefined ? plan.before : Math.min(plan.before, readCursor(page.after, "n")[0] as number);
  const until = performance.now() + milliseconds;
  const items: { number: number; hit: Hit }[] = [];
  const atOnce = plan.exact.length > 0 ? CHECKED_AT_ONCE : limit + 1;
  while (items.length <= limit) {
    if (performance.now() > until) throw new QueryTooLong(milliseconds);
    const numbers = await candidates(database, rows, query, plan, before, atOnce);
    items.push(...(await hitsOf(database, rows, query, plan, numbers)));
    if (numbers.length < atOnce) break;
    before = numbers.at(-1)!;
  }
  const shown = items.slice(0, limit);
  return { items: shown.map(({ hit }) => hit), ...(items.length > limit ? { next: cursorOf(shown.at(-1)!.number) } : {}) };
}

/** The cursor holds the newest number of the first page, so that what arrives meanwhile does not shift the pages. */
async function byRelevance(database: Database, rows: Rows, query: Query, plan: Plan, page: PageOf): Promise<Page<Hit>> {
  const limit = limitOf(page.limit);
  const [top, skip] = page.after === undefined ? [plan.before, 0] : (readCursor(page.after, "nn") as [number, number]);
  if (skip < 0) throw new WrongCursor();
  let numbers = await ranked(database.kind, rows, query.over, plan.clauses, plan.from, Math.min(top, plan.before), MOST_RANKED);
  numbers = numbers.filter((n) => !plan.except.has(n) && (plan.only?.has(n) ?? true));
  const newest = page.after === undefined ? numbers.reduce((most, n) => Math.max(most, n), 0) + 1 : top;
  const items: { number: number; hit: Hit; k: number }[] = [];
  for (let k = skip; k < numbers.length && items.length <= limit; ) {
    const some = numbers.slice(k, k + limit + 1);
    const hits = new Map((await hitsOf(database, rows, query, plan, some)).map((h) => [h.number, h.hit]));
    some.forEach((number, i) => {
      const hit = hits.get(number);
      if (hit) items.push({ number, hit, k: k + i });
    });
    k += some.length;
  }
  const shown = items.slice(0, limit);
  return { items: shown.map(({ hit }) => hit), ...(items.length > limit ? { next: cursorOf(newest, items[limit]!.k) } : {}) };
}

/** In the order of the numbers; those whose text has not the exact words are left out. */
async function hitsOf(database: Database, rows: Rows, query: Query, plan: Plan, numbers: readonly number[]): Promise<{ number: number; hit: Hit }[]> {
  if (numbers.length === 0) return [];
  const ofArticle = (n: number) => (query.over === "articles" ? n : articleOfFinding(n).article);
  const articles = new Map((await articlesWhere(rows, `where ${among(database, "a.newness", "int")}`, [...new Set(numbers.map(ofArticle))])).map((row) => [row.newness, row.article]));
  const needsReading = query.over !== "articles" || plan.latin.length > 0;
  const readings = needsReading ? await readingsOf(database, [...articles.values()].map(({ id }) => id), rows) : new Map<string, Reading>();
  const words = new Map<string, FoldedWord[]>();
  return numbers.flatMap((number): { number: number; hit: Hit }[] => {
    const article = articles.get(ofArticle(number));
    if (!article) return [];
    const reading = readings.get(article.id);
    let folded = words.get(article.id);
    if (!folded) words.set(article.id, (folded = foldWords(article.text)));
    const marked = { phrases: plan.phrases, names: reading ? namesFound(reading, plan.latin) : [] };
    if (query.over === "articles") {
      const passes = plan.exact.every(({ text, not }) => (isWrittenIn(article.text, text) || isWrittenIn(article.title ?? "", text)) !== not);
      return passes ? [{ number, hit: { kind: "article", article, snippet: snippetOf(article.text, { start: 0, end: article.text.length }, folded, marked) } as const }] : [];
    }
    const { index } = articleOfFinding(number);
    const finding = reading?.[query.over][index];
    if (!reading || !finding) return [];
    const span = "cue" in finding ? spanOfAttribution(finding) : spanOfEvent(reading, finding);
    if (!plan.exact.every(({ text, not }) => isWrittenIn(article.text.slice(span.start, span.end), text) !== not)) return [];
    const kind = query.over === "attributions" ? ("attribution" as const) : ("event" as const);
    return [{ number, hit: { kind, id: `${article.id}/${finding.id}`, article, reading, finding: finding.id, snippet: snippetOf(article.text, span, folded, marked) } }];
  });
}

/** Where the entities stand that a Latin spelling found. */
function namesFound(reading: Reading, latin: readonly (readonly string[])[]): Span[] {
  if (latin.length === 0) return [];
  const found = new Set(reading.entities.filter(({ english }) => {
    const name = ` ${foldLatin(english ?? "").map((w) => `l_${w}`).join(" ")} `;
    return latin.some((phrase) => name.includes(` ${phrase.join(" ")} `));
  }).map(({ id }) => id));
  return reading.mentions.filter((m) => m.kind === "name" && found.has(m.entity));
}

