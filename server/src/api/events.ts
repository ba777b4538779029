/** News of the service for the open pages: each listener has its own short queue, and a slow one misses the oldest, not the others. */
import type { StreamEvent } from "./contract.ts";
import type { Events } from "./route.ts";

const longest = 200;

export function eventHub(): Events {
  const listeners = new Set<Listener>();
  return {
    publish(event) {
      for (const listener of listeners) listener.push(event);
    },
    subscribe() {
      const listener = new Listener(() => listeners.delete(listener));
      listeners.add(listener);
      return listener;
    },
  };
}

class Listener implements AsyncIterable<StreamEvent> {
  readonly #waiting: StreamEvent[] = [];
  readonly #leave: () => void;
  #wake: (() => void) | undefined;
  #closed = false;

  constructor(leave: () => void) {
    this.#leave = leave;
  }

  push(event: StreamEvent): void {
    this.#waiting.push(event);
    if (this.#waiting.length > longest) this.#waiting.shift();
    this.#wake?.();
  }

  readonly close = (): void => {
    this.#closed = true;
    this.#leave();
    this.#wake?.();
  };

  async *[Symbol.asyncIterator](): AsyncIterator<StreamEvent> {
    try {
      while (!this.#closed) {
        const next = this.#waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      this.close();
    }
  }
}
