/** naqlan add: articles from anywhere into the collection. */
import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { InputError, UsageError } from "../failure.ts";
import { articlesFrom } from "../intake/sources.ts";
import type { Given } from "../intake/taken.ts";
import { addAll, type Added, type Taken } from "../work/add.ts";
import { readersWith } from "../work/readers.ts";
import type { Store } from "../store/store.ts";
import { version } from "../version.ts";
import { numberIn, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { settingsIn } from "./feeds.ts";
import { addingProgress } from "./progress.ts";
import { givenIn } from "./read.ts";

const batch = 100;

export const add: Command = {
  name: "add",
  usage: ["add FILE|ADDRESS… [--store ADDRESS]", "add --input ARTICLES.jsonl [--store ADDRESS] [--workers N]"],
  arguments: "any",
  options: [
    { name: "input", value: "ARTICLES" }, { name: "published", value: "DATE" }, { name: "outlet", value: "NAME" }, { name: "title", value: "TITLE" }, { name: "url", value: "URL" }, { name: "workers", value: "N" }, storeOption,
    languageOption, helpOption,
  ],
  examples: [
    ["addFile", "naqlan add article.txt --published 2021-11-08"],
    ["addCollection", "naqlan add articles.jsonl"],
  ],
  async run(files, options, io) {
    const sources = [...files, ...(typeof options.input === "string" ? [options.input] : [])];
    if (sources.length === 0) throw new UsageError(io.dictionary.messages.corpus.nothingToAdd, "add");
    for (const source of sources) if (!isAddress(source) && source !== "-" && !existsSync(source)) throw new InputError(io.dictionary.messages.noFile(source));
    const workers = numberIn(options, "workers", "add", io, [1, 64]) ?? workersFor(sources);
    const given = givenIn(options, io, "add");
    return await withStore(options, io, { create: true }, (store, address) => addSources({ store, address, sources, given, workers, kind: "add", options, io }));
  },
};

export interface Sources {
  readonly store: Store;
  readonly address: string;
  readonly sources: readonly string[];
  readonly given: Given;
  readonly workers: number;
  readonly kind: "add" | "fetch";
  readonly options: Options;
  readonly io: Io;
}

/** Adds source after source; gives the exit code: 1 where nothing at all could be taken, 130 where it was stopped. What was set aside is told and listed. */
export async function addSources({ store, address, sources, given, workers, kind, io }: Sources): Promise<number> {
  const { corpus } = io.dictionary.messages;
  const readers = readersWith(workers);
  const total = { taken: 0, added: 0, versions: 0, copies: 0, known: 0, parked: 0, words: 0 };
  const progress = addingProgress(io);
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    for (const source of sources) {
      const before = { ...total };
      const sum = (added: Added) => {
        for (const key of Object.keys(total) as (keyof Added)[]) total[key] = before[key] + added[key];
        progress.show(total);
      };
      sum(
        await addAll({
          store, readers, batch, onProgress: sum,
          source: (after) => taken(source, after, given, abort.signal, io),
          clock: () => new Date().toISOString(),
          job: { id: jobOf(kind, source), kind, origin: source },
          isStopped: () => abort.signal.aborted,
          reasons: { notArabic: corpus.notArabic, empty: corpus.emptyText, failed: io.dictionary.messages.reasons.failed },
        }),
      );
      if (abort.signal.aborted) break;
    }
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    await readers.close();
  }
  const seconds = progress.finish();
  if (abort.signal.aborted) {
    io.say(corpus.stopped(address));
    return 130;
  }
  io.say(corpus.added({ ...total, seconds }, address));
  if (total.parked > 0) io.say(corpus.seeParked(total.parked));
  return total.parked > 0 && total.parked === total.taken ? 1 : 0;
}

/** What intake gives, in the words of this command's language. */
async function* taken(source: string, after: number, given: Given, signal: AbortSignal, io: Io): AsyncIterable<Taken> {
  for await (const one of articlesFrom(source, { now: () => new Date(), given, signal, after, fetching: settingsIn(process.env) })) {
    yield "refused" in one ? { refused: one.refused, member: one.member, code: one.code, reason: one.reason[io.language] } : one;
  }
}

/** The same input again is the same work; a file that was changed is other work. */
function jobOf(kind: string, source: string): string {
  const what = isAddress(source) || source === "-" ? source : `${realpathSync(source)}\n${statSync(source).size}\n${statSync(source).mtimeMs}`;
  return createHash("sha256").update(`${kind}\n${version}\n${what}`).digest("hex").slice(0, 16);
}

/** Each worker prepares its own dictionary, which takes longer than reading a few articles. */
export function workersFor(sources: readonly string[]): number {
  const large = sources.some((source) => !isAddress(source) && existsSync(source) && statSync(source).size > 2_000_000);
  return large ? Math.min(availableParallelism(), 4) : 1;
}

export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}
