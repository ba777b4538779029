/** Articles that arrive while the service runs: given, fetched or tried again, one after the other, into the collection that is open. */
import type { Job, NewArticle, Parked, Store } from "../store/store.ts";
import { addAll, articleId, type Adding, type Taken } from "./add.ts";
import type { Readers } from "./readers.ts";

export interface Inbox {
  /** Gives what became of each article, and what was set aside. */
  add(taken: readonly Taken[] | AsyncIterable<Taken>, origin: string, reasons: Adding["reasons"]): Promise<{ readonly ids: readonly string[]; readonly before: ReadonlySet<string>; readonly parked: readonly Parked[]; readonly job: Job }>;
}

export interface InboxWorld {
  readonly store: () => Store;
  readonly readers: Readers;
  readonly clock: () => string;
  readonly onJob: (job: Job) => void;
}

export function inboxOf({ store, readers, clock, onJob }: InboxWorld): Inbox {
  let last: Promise<unknown> = Promise.resolve();
  let number = 0;
  return {
    add(taken, origin, reasons) {
      const work = last.then(() => addOne(taken, origin, reasons));
      last = work.catch(() => undefined);
      return work;
    },
  };

  async function addOne(taken: readonly Taken[] | AsyncIterable<Taken>, origin: string, reasons: Adding["reasons"]): ReturnType<Inbox["add"]> {
    const into = store();
    const ids: string[] = [];
    const before = new Set<string>();
    const refused: string[] = [];
    number += 1;
    const job = { id: `inbox-${clock()}-${number}`, kind: "add" as const, origin };
    async function* seen(): AsyncIterable<Taken> {
      for await (const one of taken) {
        if ("article" in one) {
          const id = articleId(one.article);
          ids.push(id);
          for (const known of await into.known([id])) before.add(known);
          refused.push(one.origin);
        } else refused.push(one.refused);
        yield one;
      }
    }
    await addAll({
      store: into, readers, source: seen, batch: 50, clock, job, reasons, isStopped: () => false,
      onProgress: (added) => onJob({ ...job, position: added.taken, done: added.added + added.copies + added.versions, failed: added.parked, state: "running", updated: clock() }),
    });
    const done = (await into.job(job.id))!;
    onJob(done);
    const parked = (await into.parked({ limit: 100 })).items.filter((entry) => refused.includes(entry.origin));
    return { ids, before, parked, job: done };
  }
}

/** Articles as a source. */
export function givenArticles(articles: readonly NewArticle[], origin: string): Taken[] {
  return articles.map((article, index) => ({ article, origin: article.url ?? `${origin} ${index + 1}`, member: index + 1 }));
}
