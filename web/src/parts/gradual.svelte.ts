/** A long list that is put on the screen a few at a time, so that no frame waits for all of it: the first at once, the others between frames. */
import { flushSync, untrack } from "svelte";

export interface Gradual {
  /** How many are on the screen. */
  readonly shown: number;
  /** All up to this one (counted from 0) are on the screen when it returns. */
  reach(index: number): void;
}

/** Milliseconds that a frame may spend on adding. */
const budget = 6;

/** `total` is followed: another list begins anew. Used while a component is made. */
export function gradually(total: () => number, first: number): Gradual {
  let shown = $state(first);
  $effect(() => {
    const all = total();
    if (untrack(() => shown) >= all) return;
    let size = 1;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const add = () => {
      const from = performance.now();
      // One after the other until the time is up: how long one takes is not known before.
      do {
        shown = untrack(() => shown) + size;
        flushSync();
      } while (untrack(() => shown) < all && performance.now() - from < budget / 2);
      const taken = performance.now() - from;
      size = taken > budget ? Math.max(1, size >> 1) : Math.min(16, size + 1);
      if (untrack(() => shown) < all) next();
    };
    // After a frame has been drawn, not before it.
    const next = () => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(add);
      });
    };
    next();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get shown() {
      return shown;
    },
    reach(index) {
      if (index < shown) return;
      shown = index + 1;
      flushSync();
    },
  };
}
