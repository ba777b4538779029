/** naqlan add: articles from anywhere into the collection. */
import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { InputError, UsageError } from "../failure.ts";
import { articleFields } from "../intake/article.ts";
import { articlesFrom } from "../intake/sources.ts";
import type { Given, Note } from "../intake/taken.ts";
import { addAll, type Added, type Taken } from "../work/add.ts";
import { readersWith } from "../work/readers.ts";
import type { NewArticle, Store } from "../store/store.ts";
import { version } from "../version.ts";
import { admitted } from "./admitting.ts";
import { numberIn, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { fetchingIn } from "./feeds.ts";
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
  settings: ["store", "queryMilliseconds", "allow", "contact", "pause"],
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

/** A file or address; of some only the members that are named; or articles at hand, such as were set aside. */
export type AddedSource = string | { readonly name: string; readonly only: ReadonlySet<string> } | { readonly name: string; readonly articles: readonly { readonly article: NewArticle; readonly origin: string }[] };

export interface Sources {
  readonly store: Store;
  readonly address: string;
  readonly sources: readonly AddedSource[];
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
  const told = { notes: new Map<Note, number>(), fields: new Map<string, number>(), reasons: new Map<string, number>() };
  const progress = addingProgress(io, sizeOf(sources));
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
          source: (after) => taken(source, after, given, abort.signal, io, told, progress.bytes),
          clock: () => new Date().toISOString(),
          job: { id: jobOf(kind, source), kind, origin: nameOf(source) },
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
  for (const [note, say] of Object.entries(corpus.notes)) if (told.notes.has(note as Note)) io.say(say(told.notes.get(note as Note)!));
  if (told.fields.size > 0) io.say(io.dictionary.messages.unknownFields([...told.fields], articleFields));
  if (total.parked > 0) {
    io.say(corpus.seeParked(total.parked));
    if (told.reasons.size > 0) io.say(corpus.reasonsOf([...told.reasons].sort((a, b) => b[1] - a[1]).slice(0, MOST_REASONS)));
  }
  return total.parked > 0 && total.parked === total.taken ? 1 : 0;
}

const MOST_REASONS = 3;
/** Names of fields and reasons hold what strangers wrote: only so many are counted. */
const MOST_COUNTED = 50;

interface Told {
  readonly notes: Map<Note, number>;
  readonly fields: Map<string, number>;
  readonly reasons: Map<string, number>;
}

function counted<K>(counts: Map<K, number>, key: K): void {
  if (counts.has(key) || counts.size < MOST_COUNTED) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What intake gives, in the words of this command's language. */
async function* taken(source: AddedSource, after: number, given: Given, signal: AbortSignal, io: Io, told: Told, onBytes: (source: string, bytes: number) => void): AsyncIterable<Taken> {
  const name = nameOf(source);
  if (typeof source === "object" && "articles" in source) {
    for (const [k, one] of source.articles.entries()) {
      if (k < after) continue;
      const again = await admitted({ ...one, member: k + 1 });
      if ("refused" in again) counted(told.reasons, again.reason[io.language]);
      yield "refused" in again ? { ...again, reason: again.reason[io.language] } : again;
    }
    return;
  }
  const only = typeof source === "object" ? source.only : undefined;
  for await (const one of articlesFrom(name, { now: () => new Date(), given, signal, after, fetching: fetchingIn(io.config), progress: ({ bytes }) => onBytes(name, bytes) })) {
    if (only && !only.has("refused" in one ? one.refused : one.origin)) continue;
    if ("refused" in one) {
      counted(told.reasons, one.reason[io.language]);
      yield { refused: one.refused, member: one.member, code: one.code, reason: one.reason[io.language] };
    } else {
      for (const note of one.notes ?? []) counted(told.notes, note);
      for (const field of one.unknownFields ?? []) counted(told.fields, field);
      yield one;
    }
  }
}

function nameOf(source: AddedSource): string {
  return typeof source === "string" ? source : source.name;
}

/** Bytes of all sources, where all are files. */
function sizeOf(sources: readonly AddedSource[]): number | undefined {
  const sizes = sources.map((source) => (typeof source === "string" && !isAddress(source) && existsSync(source) ? statSync(source).size : undefined));
  return sizes.every((size) => size !== undefined) ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
}

/** The same input again is the same work; a file that was changed is other work. */
function jobOf(kind: string, added: AddedSource): string {
  const source = nameOf(added);
  const what = typeof added === "object" ? `${source}\n${"only" in added ? [...added.only].join("\n") : added.articles.map(({ origin }) => origin).join("\n")}` : isAddress(source) || source === "-" ? source : `${realpathSync(source)}\n${statSync(source).size}\n${statSync(source).mtimeMs}`;
  return createHash("sha256").update(`${kind}\n${version}\n${what}`).digest("hex").slice(0, 16);
}

/** Each worker prepares its own dictionary, which takes longer than reading a few articles. */
export function workersFor(sources: readonly AddedSource[]): number {
  const large = sources.some((source) => typeof source === "string" && !isAddress(source) && existsSync(source) && statSync(source).size > 2_000_000);
  return large ? Math.min(availableParallelism(), 4) : 1;
}

export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}
