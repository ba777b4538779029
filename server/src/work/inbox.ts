/** Articles that arrive while the service runs: given, fetched or tried again, one after the other, into the collection that is open. */
import type { Job, NewArticle, Parked, Store } from "../store/store.ts";
import { addAll, articleId, type Adding, type Taken } from "./add.ts";
import type { Readers } from "./readers.ts";

export interface Inbox {
  /** Gives what became of each article, and what was set aside. */
  add(taken: readonly Taken[] | AsyncIterable<Taken>, origin: string, reasons: Adding["reasons"], work?: Work): Promise<Arrived>;
}

export interface Arrived {
  readonly ids: readonly string[];
  readonly before: ReadonlySet<string>;
  readonly parked: readonly Parked[];
  readonly job: Job;
}

/** A piece of work that others already know by its id. */
export interface Work extends Pick<Job, "id" | "kind"> {
  /** How many there will be, as far as is known. */
  readonly total?: number;
  /** Articles kept at once: few, where somebody watches them come in. */
  readonly batch: number;
}

export interface InboxWorld {
  readonly store: () => Store;
  readonly readers: Readers;
  readonly clock: () => string;
  /** How far it came: told with every article taken and every batch kept. */
  readonly onJob: (job: Job) => void;
  /** Articles that have just been kept, by id, none that were there before. */
  readonly onKept?: (ids: readonly string[]) => Promise<void>;
}

export function inboxOf({ store, readers, clock, onJob, onKept }: InboxWorld): Inbox {
  let last: Promise<unknown> = Promise.resolve();
  let number = 0;
  return {
    add(taken, origin, reasons, work) {
      const adding = last.then(() => addOne(taken, origin, reasons, work));
      last = adding.catch(() => undefined);
      return adding;
    },
  };

  async function addOne(taken: readonly Taken[] | AsyncIterable<Taken>, origin: string, reasons: Adding["reasons"], work?: Work): Promise<Arrived> {
    const into = store();
    const ids: string[] = [];
    const before = new Set<string>();
    const refused: string[] = [];
    const told = new Set<string>();
    number += 1;
    const { batch, ...known } = work ?? { id: `inbox-${clock()}-${number}`, kind: "add" as const, batch: 50 };
    const job = { ...known, origin };
    let kept = { done: 0, failed: 0 };
    const tell = (position: number) => onJob({ ...job, position, ...kept, state: "running", updated: clock() });

    async function* seen(): AsyncIterable<Taken> {
      let position = 0;
      for await (const one of taken) {
        position += 1;
        if ("article" in one) {
          const id = articleId(one.article);
          ids.push(id);
          for (const known of await into.known([id])) before.add(known);
          refused.push(one.origin);
        } else refused.push(one.refused);
        if (work) tell(position);
        yield one;
      }
    }
    async function tellKept(): Promise<void> {
      if (!onKept) return;
      const waiting = [...new Set(ids)].filter((id) => !before.has(id) && !told.has(id));
      const here = await into.known(waiting);
      const fresh = waiting.filter((id) => here.has(id));
      for (const id of fresh) told.add(id);
      if (fresh.length > 0) await onKept(fresh);
    }
    let telling: Promise<void> = Promise.resolve();
    await addAll({
      store: into, readers, source: seen, batch, clock, job, reasons, isStopped: () => false,
      onProgress: (added) => {
        kept = { done: added.added + added.copies + added.versions, failed: added.parked };
        tell(added.taken);
        // One after the other; who listens is told late rather than never.
        telling = telling.then(tellKept).catch(() => undefined);
      },
    });
    await telling;
    const done = (await into.job(job.id))!;
    onJob(done);
    const parked = (await into.parked({ limit: 100 })).items.filter((entry) => refused.includes(entry.origin));
    return { ids, before, parked, job: done };
  }
}

/** Articles as a source. */
export function givenArticles(articles: readonly NewArticle[], origin: string): Extract<Taken, { article: NewArticle }>[] {
  return articles.map((article, index) => ({ article, origin: article.url ?? article.title?.slice(0, 200).toWellFormed() ?? `${origin} ${index + 1}`, member: index + 1 }));
}
