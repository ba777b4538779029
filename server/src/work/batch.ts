/**
 * Any number of articles → their Readings, in order, in bounded memory: only so many batches are held at once, and reading waits for
 * writing. Counted and reported as it goes.
 */
import Tinypool from "tinypool";
import { type Batch, batchesOf } from "../intake/lines.ts";
import type { Language } from "../language/dictionary.ts";
import { languages } from "../language/languages.ts";
import { type Failure, failureOf, type Lines, type ReadLines, readLines } from "./lines.ts";

export interface Work {
  readonly input: AsyncIterable<Uint8Array>;
  readonly workers: number;
  readonly language: Language;
  readonly writeReadings: (lines: string) => Promise<void>;
  readonly writeFailure: (failure: Failure) => Promise<void>;
  readonly onProgress: (done: Done) => void;
  /** Asked between batches: stop after what is held? */
  readonly isStopped: () => boolean;
}

export interface Done {
  articles: number;
  failures: number;
  words: number;
  /** Bytes of the input that are dealt with. */
  position: number;
  /** Fields of articles that were passed over, and how often. */
  readonly unknownFields: Map<string, number>;
}

export async function readAll(work: Work): Promise<Done> {
  const reader = work.workers > 1 ? pooledReader(work.workers) : mainThreadReader();
  const limit = work.workers > 1 ? work.workers * 2 : 1;
  const done: Done = { articles: 0, failures: 0, words: 0, position: 0, unknownFields: new Map() };
  const held: { batch: Batch; result: Promise<ReadLines> }[] = [];
  try {
    for await (const batch of batchesOf(work.input)) {
      if (work.isStopped()) break;
      held.push({ batch, result: reader.read({ lines: batch.lines, language: work.language }) });
      if (held.length >= limit) await writeFirst();
    }
    while (held.length > 0) await writeFirst();
  } finally {
    // A failed write leaves batches behind; their ends are nobody's concern.
    for (const { result } of held) result.catch(() => undefined);
    await reader.close();
  }
  return done;

  async function writeFirst(): Promise<void> {
    const { batch, result } = held[0]!;
    const { readings, failures, words, unknownFields } = await result;
    held.shift();
    for (const group of groupsOf(readings)) await work.writeReadings(group);
    for (const failure of failures) await work.writeFailure(failure);
    done.articles += readings.length;
    done.failures += failures.length;
    done.words += words;
    for (const field of unknownFields) if (done.unknownFields.has(field) || done.unknownFields.size < MOST_FIELDS) done.unknownFields.set(field, (done.unknownFields.get(field) ?? 0) + 1);
    done.position = batch.position;
    work.onProgress(done);
  }
}

/** Hostile lines may have any number of names. */
const MOST_FIELDS = 50;

interface Reader {
  read(lines: Lines): Promise<ReadLines>;
  close(): Promise<void>;
}

function mainThreadReader(): Reader {
  return {
    async read(lines) {
      // Lets signals and the terminal have their turn.
      await new Promise((resolve) => setImmediate(resolve));
      return readLines(lines);
    },
    async close() {},
  };
}

/** A worker that dies, of memory for instance, takes its batch with it: the lines are read again one by one, and only the fatal one is given up. */
function pooledReader(workers: number): Reader {
  const pool = new Tinypool({ filename: new URL("./worker.js", import.meta.url).href, minThreads: workers, maxThreads: workers });
  const run = (lines: Lines): Promise<ReadLines> => pool.run(lines);
  return {
    read: (lines) => run(lines).catch(() => readOneByOne(lines, run)),
    close: () => pool.destroy(),
  };
}

async function readOneByOne({ lines, language }: Lines, run: (lines: Lines) => Promise<ReadLines>): Promise<ReadLines> {
  const { failed } = languages[language].messages.reasons;
  const readings: string[] = [];
  const failures: Failure[] = [];
  const unknownFields: string[] = [];
  let words = 0;
  for (const line of lines) {
    try {
      const result = await run({ lines: [line], language });
      readings.push(...result.readings);
      failures.push(...result.failures);
      words += result.words;
      unknownFields.push(...result.unknownFields);
    } catch (error) {
      failures.push(failureOf(line, failed(String((error as Error).message ?? error))));
    }
  }
  return { readings, failures, words, unknownFields };
}

/** Joined for fewer writes, but never beyond what a string can hold. */
function* groupsOf(readings: readonly string[]): Generator<string> {
  let group = "";
  for (const reading of readings) {
    if (group.length > 0 && group.length + reading.length > 4_000_000) {
      yield group;
      group = "";
    }
    group += reading;
  }
  if (group.length > 0) yield group;
}
