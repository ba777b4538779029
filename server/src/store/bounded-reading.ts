/**
 * Reading a SQLite file with an end to it. SQLite's bindings cannot interrupt a statement, and a thread that is in one cannot be stopped either; a
 * process can. So what must end in time is read by processes beside this one: one for each query under way, a few at most, kept for the next query, killed
 * when the time is over. A reader that is killed leaves nothing behind, and this process goes on answering others meanwhile.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Parameter, QueryTooLong, type Rows, type Value } from "./database.ts";
import { asWritten } from "./storable.ts";

const MOST_READERS = 4;
/** Starting takes a tenth of a second; it is not counted as time of the query. */
const START_MILLISECONDS = 30_000;

export interface BoundedReading {
  /** Work that reads one state and takes at most so many milliseconds. Errors: QueryTooLong; the work's own. */
  bounded<T>(milliseconds: number, work: (rows: Rows) => Promise<T>): Promise<T>;
  close(): void;
}

/** `bind` makes values as the file has them; `pragmas` are set on each connection. */
export function boundedReading(path: string, pragmas: string, bind: (value: Parameter) => Value): BoundedReading {
  const idle: Reader[] = [];
  const all = new Set<Reader>();
  const waiting: (() => void)[] = [];
  let closed = false;

  return {
    async bounded(milliseconds, work) {
      const reader = await free(milliseconds);
      let timer: NodeJS.Timeout | undefined;
      const limit = performance.now() + milliseconds;
      const ended = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          const error = new QueryTooLong(milliseconds);
          reader.kill(error);
          reject(error);
        }, milliseconds);
      });
      const all = async <T>(sql: string, ...values: Parameter[]): Promise<T[]> => {
        if (performance.now() > limit) throw new QueryTooLong(milliseconds);
        const rows = await reader.ask(sql, values.map(bind));
        for (const row of rows) asWritten(row);
        return rows as T[];
      };
      const refuse = async () => {
        throw new Error("a bounded query only reads");
      };
      const reading = (async () => {
        await reader.ask("begin");
        return await work({ all, get: async <T>(sql: string, ...values: Parameter[]) => (await all<T>(sql, ...values))[0], run: refuse, insert: refuse });
      })();
      // After the time is over nobody waits for it.
      reading.catch(() => undefined);
      try {
        return await Promise.race([reading, ended]);
      } finally {
        clearTimeout(timer);
        await putBack(reader);
      }
    },
    close() {
      closed = true;
      for (const reader of all) reader.kill(new Error("the store is closed"));
      for (const next of waiting.splice(0)) next();
    },
  };

  async function free(milliseconds: number): Promise<Reader> {
    for (;;) {
      if (closed) throw new Error("the store is closed");
      const reader = idle.pop();
      if (reader?.isAlive) {
        reader.hold(true);
        return reader;
      }
      if (reader) continue;
      if (all.size < MOST_READERS) return await start();
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new QueryTooLong(milliseconds)), milliseconds);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async function start(): Promise<Reader> {
    const reader = new Reader(path, pragmas, () => {
      all.delete(reader);
      waiting.shift()?.();
    });
    all.add(reader);
    await reader.ready;
    return reader;
  }

  async function putBack(reader: Reader): Promise<void> {
    if (reader.isAlive) {
      // The next query sees the state of its own beginning.
      await reader.ask("commit").catch((error: Error) => reader.kill(error));
      if (reader.isAlive) {
        reader.hold(false);
        idle.push(reader);
      }
    }
    waiting.shift()?.();
  }
}

interface Answer {
  readonly ready?: true;
  readonly id?: number;
  readonly rows?: Record<string, Value>[];
  readonly error?: string;
}

class Reader {
  readonly ready: Promise<void>;
  isAlive = true;
  readonly #child: ChildProcess;
  readonly #asked = new Map<number, { resolve(rows: Record<string, Value>[]): void; reject(error: Error): void }>();
  #last = 0;

  constructor(path: string, pragmas: string, onEnd: () => void) {
    // None of this process's own flags: a profiler or loader is not meant for the reader.
    this.#child = fork(fileURLToPath(new URL("./sqlite-reader.mjs", import.meta.url)), [path, pragmas], { serialization: "advanced", execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    this.ready = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.kill(new Error("the reader of the store did not start")), START_MILLISECONDS);
      this.#asked.set(0, {
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
    });
    this.#child.on("message", ({ ready, id = 0, rows = [], error }: Answer) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (ready || error === undefined) asked?.resolve(rows);
      else asked?.reject(new Error(error));
    });
    const ended = (error: Error) => {
      if (this.#isOver) return;
      this.#isOver = true;
      this.kill(error);
      onEnd();
    };
    this.#child.on("error", ended);
    this.#child.on("exit", (code, signal) => ended(new Error(`the reader of the store ended (${signal ?? code})`)));
  }

  #isOver = false;

  /** Without values it is a statement that gives no rows. */
  ask(sql: string, values?: readonly Value[]): Promise<Record<string, Value>[]> {
    return new Promise((resolve, reject) => {
      if (!this.isAlive) return reject(new Error("the reader of the store has ended"));
      const id = ++this.#last;
      this.#asked.set(id, { resolve, reject });
      this.#child.send({ id, sql, values }, (error) => {
        if (error) this.kill(error);
      });
    });
  }

  /** A reader that waits for its next query keeps this process from ending no longer. */
  hold(inUse: boolean): void {
    const channel = this.#child.channel as { ref(): void; unref(): void } | null | undefined;
    if (inUse) {
      this.#child.ref();
      channel?.ref();
    } else {
      this.#child.unref();
      channel?.unref();
    }
  }

  kill(reason: Error): void {
    this.isAlive = false;
    for (const { reject } of this.#asked.values()) reject(reason);
    this.#asked.clear();
    this.#child.kill("SIGKILL");
    this.hold(false);
  }
}
