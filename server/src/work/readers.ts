/** Who reads articles: this thread, or threads beside it. */
import Tinypool from "tinypool";
import { type ReadOutcome, readArticles, type ToRead } from "./articles.ts";

export interface Readers {
  /** As many batches as this are worth having under way at once. */
  readonly ahead: number;
  read(articles: readonly ToRead[]): Promise<readonly ReadOutcome[]>;
  close(): Promise<void>;
}

export function readersWith(workers: number): Readers {
  return workers > 1 ? pool(workers) : mainThread();
}

/** One thread of its own, so that whoever asks meanwhile is answered. */
export function readersBeside(): Readers {
  return pool(1);
}

function mainThread(): Readers {
  return {
    ahead: 1,
    async read(articles) {
      // Lets signals and the terminal have their turn.
      await new Promise((resolve) => setImmediate(resolve));
      return readArticles(articles);
    },
    async close() {},
  };
}

/** A worker that dies, of memory for instance, takes its batch with it: the articles are read again one by one, and only the fatal one is given up. */
function pool(workers: number): Readers {
  const threads = new Tinypool({ filename: new URL("./worker.js", import.meta.url).href, minThreads: workers, maxThreads: workers });
  const run = (articles: readonly ToRead[]): Promise<ReadOutcome[]> => threads.run(articles, { name: "readArticles" });
  return {
    ahead: workers * 2,
    read: (articles) => run(articles).catch(() => oneByOne(articles, run)),
    close: () => threads.destroy(),
  };
}

async function oneByOne(articles: readonly ToRead[], run: (articles: readonly ToRead[]) => Promise<ReadOutcome[]>): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for (const article of articles) {
    outcomes.push(...(await run([article]).catch((error: Error) => [{ failure: String(error.message ?? error) }])));
  }
  return outcomes;
}
