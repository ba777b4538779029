/**
 * What happens to articles: receive → read → link → keep. Each batch is kept in one transaction together with how far the work came, so that
 * whatever was counted as done is there after a crash, and the same input added again adds nothing twice.
 */
import { createHash } from "node:crypto";
import { ENGINE_VERSION, type Reading } from "naqlan";
import { type Digest, link } from "naqlan/linking";
import type { Job, Kept, NewArticle, ReadArticle, Store } from "../store/store.ts";
import type { ReadOutcome, ToRead } from "./articles.ts";
import type { Readers } from "./readers.ts";

/** What a source gives: an article, or why there is none. `member` counts from 1 in its source. */
export type Taken =
  | { readonly article: NewArticle; readonly origin: string; readonly member: number }
  /** `payload`: what is needed to try again, where it is more than the name. */
  | { readonly refused: string; readonly member: number; readonly code: string; readonly reason: string; readonly payload?: string };

export interface Adding {
  readonly store: Store;
  readonly readers: Readers;
  /** Begins after the member to which an earlier run came. */
  readonly source: (after: number) => AsyncIterable<Taken>;
  /** Articles kept in one transaction. */
  readonly batch: number;
  /** UTC, ISO 8601. */
  readonly clock: () => string;
  /** Resumed where it stopped, if it is known and was not finished. */
  readonly job: Pick<Job, "id" | "kind" | "origin" | "total">;
  readonly onProgress: (added: Added) => void;
  /** Asked between batches: stop after what is under way? */
  readonly isStopped: () => boolean;
  /** Sentences for the reasons this part finds itself. */
  readonly reasons: { readonly notArabic: string; readonly empty: string; readonly failed: (reason: string) => string };
}

export interface Added {
  /** Taken from the source: articles and refusals. */
  readonly taken: number;
  readonly added: number;
  readonly versions: number;
  readonly copies: number;
  readonly known: number;
  readonly parked: number;
  readonly words: number;
}

export async function addAll(adding: Adding): Promise<Added> {
  const { store, readers, batch, job, clock } = adding;
  const before = await store.job(job.id);
  const resumed = before !== undefined && before.state !== "done" ? before.position : 0;
  let member = resumed;
  const counted = { taken: 0, added: 0, versions: 0, copies: 0, known: 0, parked: 0, words: 0 };
  const underWay: UnderWay[] = [];
  let taken: Taken[] = [];
  let stopped = false;

  for await (const one of adding.source(resumed)) {
    counted.taken += 1;
    member = one.member;
    taken.push(one);
    if (taken.length < batch) continue;
    underWay.push(started(taken, member));
    taken = [];
    if (underWay.length >= readers.ahead) await finishFirst();
    stopped = adding.isStopped();
    if (stopped) break;
  }
  if (taken.length > 0 && !stopped) underWay.push(started(taken, member));
  while (underWay.length > 0) await finishFirst();
  await store.putJob(jobAt(member, stopped ? "stopped" : "done"));
  return counted;

  function started(items: readonly Taken[], position: number): UnderWay {
    const reading = readNew(adding, items);
    // Whoever waits for it hears of the failure; until then it is nobody's.
    reading.catch(() => undefined);
    return { position, reading };
  }

  async function finishFirst(): Promise<void> {
    const { position, reading } = underWay[0]!;
    const { fresh, known, refused } = await reading;
    underWay.shift();
    for (const { origin, reason, code, payload } of refused) await store.park({ origin, reason, code, time: clock(), payload });
    const kept = await keep(store, fresh, jobAt(position, "running"));
    counted.known += known;
    counted.parked += refused.length;
    for (const [index, one] of kept.entries()) {
      if (one.outcome === "known") counted.known += 1;
      else if (one.outcome === "copy") counted.copies += 1;
      else if (one.outcome === "new version") counted.versions += 1;
      else counted.added += 1;
      if (one.outcome !== "known") counted.words += countWords(fresh[index]!.article.text);
    }
    adding.onProgress(counted);
  }

  function jobAt(position: number, state: Job["state"]): Job {
    return { ...job, position, done: counted.added + counted.copies + counted.versions, failed: counted.parked, state, updated: clock() };
  }
}

interface UnderWay {
  readonly position: number;
  readonly reading: Promise<Batch>;
}

interface Fresh {
  readonly article: NewArticle;
  readonly reading: Reading;
  readonly digest: Digest;
}

interface Batch {
  readonly fresh: readonly Fresh[];
  readonly known: number;
  readonly refused: readonly { readonly origin: string; readonly reason: string; readonly code: string; readonly payload: string }[];
}

/** Reads what is not kept yet, each text once. */
async function readNew({ store, readers, reasons }: Adding, items: readonly Taken[]): Promise<Batch> {
  const articles = items.flatMap((item) => ("article" in item ? [{ ...item, id: articleId(item.article) }] : []));
  const refused = items.flatMap((item) => ("refused" in item ? [{ origin: item.refused, reason: item.reason, code: item.code, payload: item.payload ?? item.refused }] : []));
  const kept = await store.known(articles.map(({ id }) => id));
  const seen = new Set<string>(kept);
  const unread = articles.filter(({ id }) => !seen.has(id) && seen.add(id));
  const outcomes = await readers.read(unread.map(({ article }) => toRead(article)));

  const fresh: Fresh[] = [];
  for (const [index, { article, origin }] of unread.entries()) {
    const outcome = outcomes[index]!;
    const problem = problemOf(outcome, reasons);
    if (problem) refused.push({ origin, ...problem, payload: JSON.stringify({ ...article, capture: undefined }) });
    else fresh.push({ article, ...(outcome as { reading: Reading; digest: Digest }) });
  }
  return { fresh, known: articles.length - unread.length, refused };
}

/** What the reader cannot make anything of is set aside with the reason, not kept as an article that says nothing. */
function problemOf(outcome: ReadOutcome, reasons: Adding["reasons"]): { readonly reason: string; readonly code: string } | undefined {
  if ("failure" in outcome) return { reason: reasons.failed(outcome.failure), code: "failed" };
  if (outcome.reading.sentences.length > 0) return undefined;
  const doubt = outcome.reading.doubts.find(({ code }) => code === "empty" || code === "not-arabic");
  if (!doubt) return undefined;
  return doubt.code === "empty" ? { reason: reasons.empty, code: doubt.code } : { reason: reasons.notArabic, code: doubt.code };
}

/** Linking looks, decides and writes: nobody else may in between. */
async function keep(store: Store, fresh: readonly Fresh[], job: Job): Promise<readonly Kept[]> {
  return await store.alone(async () => {
    const changes = await link(fresh.map(({ digest }) => digest), store.archive, await store.handMade());
    const articles: ReadArticle[] = fresh.map(({ article, reading }) => ({ article, reading, engine: ENGINE_VERSION }));
    return await store.keep(articles, changes, job);
  });
}

/** The id of records.md: the same the engine gives, known before anything is read. */
export function articleId({ outlet, url, title, text }: Pick<NewArticle, "outlet" | "url" | "title" | "text">): string {
  return createHash("sha256").update(`${outlet ?? ""}\n${url ?? title ?? ""}\n${text}`).digest("hex");
}

export function toRead({ text, title, url, outlet, author, published, agency }: Omit<NewArticle, "capture">): ToRead {
  const known = Object.entries({ title, url, outlet, author, published }).filter(([, value]) => value !== undefined);
  return { article: { text, ...Object.fromEntries(known) }, ...(agency !== undefined ? { agency } : {}) };
}

/** Runs of characters between blanks. */
function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
