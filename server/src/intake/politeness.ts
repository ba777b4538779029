/** When may this host be asked again? One request at a time, a pause between them, and not before the host said. */

export interface Waiting {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

interface Host {
  last: Promise<unknown>;
  /** Milliseconds since 1970. */
  next: number;
  /** Milliseconds. */
  pause: number;
}

export class Politeness {
  readonly #hosts = new Map<string, Host>();
  readonly #pause: number;
  readonly #waiting: Waiting;

  /** `pause`: milliseconds between the end of one request and the beginning of the next to the same host. */
  constructor(pause: number, waiting: Waiting) {
    this.#pause = pause;
    this.#waiting = waiting;
  }

  /** Runs `ask` when it is the host's turn. */
  async turn<T>(host: string, ask: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const entry = this.#host(host);
    const before = entry.last;
    const mine = (async () => {
      await before.catch(() => {});
      const left = entry.next - this.#waiting.now();
      if (left > 0) await this.#waiting.wait(left, signal);
      signal?.throwIfAborted();
      try {
        return await ask();
      } finally {
        entry.next = Math.max(entry.next, this.#waiting.now() + entry.pause);
      }
    })();
    entry.last = mine.catch(() => {});
    return mine;
  }

  /** The host's own wish, if it is longer than ours. Milliseconds. */
  slower(host: string, pause: number): void {
    const entry = this.#host(host);
    entry.pause = Math.max(entry.pause, pause);
  }

  /** Milliseconds since 1970. */
  notBefore(host: string, time: number): void {
    const entry = this.#host(host);
    entry.next = Math.max(entry.next, time);
  }

  #host(name: string): Host {
    let entry = this.#hosts.get(name);
    if (!entry) {
      // A crawl of many hosts must not remember all of them for ever.
      if (this.#hosts.size > 5000) for (const [old, { next }] of this.#hosts) if (next < this.#waiting.now()) this.#hosts.delete(old);
      entry = { last: Promise.resolve(), next: 0, pause: this.#pause };
      this.#hosts.set(name, entry);
    }
    return entry;
  }
}

/** Retry-After: seconds or a date → milliseconds since 1970. */
export function retryTime(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return now + Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) || time <= now ? undefined : time;
}

export async function waited(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal!.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
