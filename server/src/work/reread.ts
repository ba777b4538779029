/** After an upgrade: kept articles are read and linked again. What did not change stays as it was written; goes on where it stopped. */
import { ENGINE_VERSION } from "naqlan";
import { link } from "naqlan/linking";
import type { Job, KeptArticle, Store } from "../store/store.ts";
import { toRead } from "./add.ts";
import type { Readers } from "./readers.ts";

export interface Rereading {
  readonly store: Store;
  readonly readers: Readers;
  /** Those too that this engine read. */
  readonly all: boolean;
  readonly batch: number;
  readonly clock: () => string;
  readonly onProgress: (done: Reread) => void;
  readonly isStopped: () => boolean;
}

export interface Reread {
  readonly read: number;
  readonly changed: number;
  readonly failed: number;
}

const jobId = "reread";

export async function rereadAll({ store, readers, all, batch, clock, onProgress, isStopped }: Rereading): Promise<Reread> {
  const before = await store.job(jobId);
  const origin = `${ENGINE_VERSION}${all ? " all" : ""}`;
  const resumed = before !== undefined && before.state !== "done" && before.origin === origin ? before.position : 0;
  const counted = { read: 0, changed: 0, failed: 0 };
  let position = resumed;
  let stopped = false;
  let held: { article: KeptArticle; json: string }[] = [];

  for await (const { article, reading } of store.everyReading(resumed)) {
    position = article.sequence;
    if (!all && article.engine === ENGINE_VERSION) continue;
    held.push({ article, json: JSON.stringify(reading) });
    if (held.length < batch) continue;
    await again(held);
    held = [];
    stopped = isStopped();
    if (stopped) break;
  }
  if (held.length > 0) await again(held);
  await store.putJob(jobAt(stopped ? "stopped" : "done"));
  return counted;

  async function again(articles: readonly { article: KeptArticle; json: string }[]): Promise<void> {
    const outcomes = await readers.read(articles.map(({ article }) => toRead(article)));
    const fresh = articles.flatMap(({ article, json }, index) => {
      const outcome = outcomes[index]!;
      if ("failure" in outcome) {
        counted.failed += 1;
        return [];
      }
      if (JSON.stringify(outcome.reading) !== json) counted.changed += 1;
      return [{ article, ...outcome }];
    });
    counted.read += articles.length;
    await store.alone(async () => {
      const replaced = [...(await store.digests(fresh.map(({ article }) => article.id))).values()];
      const changes = await link(fresh.map(({ digest }) => digest), store.archive, await store.handMade(), { replaced });
      await store.rewrite(fresh.map(({ article, reading }) => ({ article: withoutStore(article), reading, engine: ENGINE_VERSION })), changes, jobAt("running"));
    });
    onProgress(counted);
  }

  function jobAt(state: Job["state"]): Job {
    return { id: jobId, kind: "reread", origin, position, done: counted.read, failed: counted.failed, state, updated: clock() };
  }
}

/** The article as intake gave it. */
function withoutStore({ text, title, url, outlet, author, published, dateline, agency }: KeptArticle): Parameters<Store["rewrite"]>[0][number]["article"] {
  const known = Object.entries({ title, url, outlet, author, published, dateline, agency }).filter(([, value]) => value !== undefined);
  return { text, ...Object.fromEntries(known) };
}
