/** naqlan read --input --output: a collection of articles, one a line. */
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, fstatSync, openSync, realpathSync, renameSync, rmSync, statSync, type WriteStream } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { InputError, UsageError } from "../failure.ts";
import { articleFields } from "../intake/article.ts";
import { openingFailure, writingFailure } from "../intake/files.ts";
import type { Messages } from "../language/dictionary.ts";
import { type Done, readAll } from "../work/batch.ts";
import type { Io, Options } from "./command.ts";
import { progressOn } from "./progress.ts";

export async function readCollection(files: readonly string[], options: Options, io: Io): Promise<number> {
  const { messages } = io.dictionary;
  const { input, output, workers: asked } = checked(files, options, messages);
  const source = openInput(input, messages);
  const workers = asked ?? workersFor(source.size);
  const readings = new Target(output, messages);
  const failures = new Target(output === "-" ? "-" : errorsPath(output), messages);
  const progress = progressOn(io, source.size);

  let stopped = false;
  const stop = () => {
    stopped = true;
    source.stream.destroy();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  let done: Done = { articles: 0, failures: 0, words: 0, position: 0, unknownFields: new Map() };
  try {
    await readAll({
      input: source.stream,
      workers,
      language: io.language,
      writeReadings: (lines) => readings.write(lines),
      async writeFailure(failure) {
        if (output === "-") io.say(messages.badArticle(input, failure.line, failure.reason));
        else await failures.write(`${JSON.stringify(failure)}\n`);
      },
      onProgress(now) {
        done = now;
        progress.show(now);
      },
      isStopped: () => stopped,
    });
  } catch (error) {
    // A stopped input stream ends with an error of its own.
    if (!stopped) {
      progress.finish();
      await Promise.allSettled([readings.close(), failures.close()]);
      throw error instanceof InputError ? error : new InputError(openingFailure(input, error, messages));
    }
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }

  const seconds = progress.finish();
  if (stopped) {
    await Promise.all([readings.close(), failures.close()]);
    io.say(done.articles > 0 && readings.partial ? messages.stopped(done.articles, readings.partial) : messages.stoppedEarly);
    return 130;
  }
  await readings.keep();
  await failures.keepOrRemove(done.failures > 0);
  io.say(messages.summary({ articles: done.articles, words: done.words, seconds }, output === "-" ? "-" : output));
  if (done.unknownFields.size > 0) io.say(messages.unknownFields([...done.unknownFields], articleFields));
  if (done.failures > 0 && output !== "-") io.say(messages.failedLines(done.failures, errorsPath(output)));
  return done.failures > 0 ? 1 : 0;
}

function checked(files: readonly string[], options: Options, messages: Messages): { input: string; output: string; workers: number | undefined } {
  const { input, output, workers } = options as Record<string, string | undefined>;
  if (files.length > 0) throw new UsageError(messages.filesAndInput, "read");
  if (input === undefined) throw new UsageError(messages.outputNeedsInput, "read");
  if (output === undefined) throw new UsageError(messages.inputNeedsOutput, "read");
  for (const name of ["published", "outlet", "title", "url", "html", "json", "english"] as const) {
    if (options[name] !== undefined) throw new UsageError(messages.onlyWithFiles(`--${name}`), "read");
  }
  if (workers !== undefined && !/^([1-9]|[1-5]\d|6[0-4])$/.test(workers)) throw new UsageError(messages.wrongWorkers(workers), "read");
  if (input !== "-" && output !== "-" && existsSync(input) && existsSync(output) && isRegular(output) && realpathSync(input) === realpathSync(output)) {
    throw new UsageError(messages.sameFile(input), "read");
  }
  return { input, output, workers: workers === undefined ? undefined : Number(workers) };
}

/** Each worker prepares its own dictionary, which takes longer than reading a small file. */
function workersFor(size: number | undefined): number {
  return size !== undefined && size < 2_000_000 ? 1 : Math.min(availableParallelism(), 4);
}

function errorsPath(output: string): string {
  return `${output.replace(/\.jsonl$/i, "")}.errors.jsonl`;
}

function isRegular(path: string): boolean {
  return statSync(path).isFile();
}

/** Size is unknown of what is no plain file. */
function openInput(path: string, messages: Messages): { stream: AsyncIterable<Uint8Array> & { destroy(): unknown }; size: number | undefined } {
  if (path === "-") return { stream: process.stdin, size: undefined };
  try {
    const descriptor = openSync(path, "r");
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw new InputError(messages.isFolder(path));
    return { stream: createReadStream("", { fd: descriptor, highWaterMark: 256 * 1024 }), size: status.isFile() ? status.size : undefined };
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(openingFailure(path, error, messages));
  }
}

/** Room again, or no use waiting. */
async function drained(stream: NodeJS.WritableStream): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(stream, "drain", { signal }), once(stream, "close", { signal })]).catch(() => undefined);
  waiting.abort();
}

/** A file that has its name only when it is whole: until then it ends in ".part". Opened when first written to. */
class Target {
  readonly #path: string;
  readonly #messages: Messages;
  readonly #direct: boolean;
  #stream: WriteStream | NodeJS.WriteStream | undefined;
  #failure: Error | undefined;

  constructor(path: string, messages: Messages) {
    this.#path = path;
    this.#messages = messages;
    // Pipes and devices have no second name to be renamed from.
    this.#direct = path === "-" || (existsSync(path) && !isRegular(path));
    if (path !== "-" && existsSync(path) && statSync(path).isDirectory()) throw new InputError(messages.cannotWrite(path, messages.isFolder(path)));
  }

  /** Where the beginning lies, if anything was written to a file. */
  get partial(): string | undefined {
    return this.#direct || !this.#stream ? undefined : `${this.#path}.part`;
  }

  async write(text: string): Promise<void> {
    this.#open();
    if (!this.#stream!.write(text)) await drained(this.#stream!);
    if (this.#failure) throw this.#failure;
  }

  async close(): Promise<void> {
    if (!this.#stream || this.#path === "-") return;
    if (!this.#stream.closed) await new Promise<void>((resolve) => this.#stream!.once("close", resolve).end());
    if (this.#failure) throw this.#failure;
  }

  async keep(): Promise<void> {
    this.#open();
    await this.close();
    if (this.#direct) return;
    try {
      renameSync(`${this.#path}.part`, this.#path);
    } catch (error) {
      throw new InputError(writingFailure(this.#path, error, this.#messages));
    }
  }

  /** A list of failures from an earlier run must not outlive the failures. */
  async keepOrRemove(wanted: boolean): Promise<void> {
    if (this.#path === "-") return;
    if (wanted) await this.keep();
    else rmSync(this.#path, { force: true });
  }

  #open(): void {
    if (this.#stream) return;
    if (this.#path === "-") {
      this.#stream = process.stdout;
      return;
    }
    const stream = createWriteStream(this.#direct ? this.#path : `${this.#path}.part`);
    stream.on("error", (error) => {
      this.#failure = new InputError(writingFailure(this.#path, error, this.#messages));
    });
    this.#stream = stream;
  }
}
