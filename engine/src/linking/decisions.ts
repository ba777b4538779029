/** What people decided, ready to be asked: these two are one, these two are not. Incidents are named by their reports, `article/event`. */
import type { HandMade } from "./records.ts";

export interface Decisions {
  /** Everything joined by hand with it, by however many steps; without itself. */
  mates(ref: string): readonly string[];
  together(a: string, b: string): boolean;
  apart(a: string, b: string): boolean;
  /** The one name of everything joined with it: the smallest. */
  head(ref: string): string;
}

export function decisions({ same, different }: HandMade = { same: [], different: [] }): Decisions {
  const parent = new Map<string, string>();
  const find = (ref: string): string => {
    let at = ref;
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next;
    return at;
  };
  for (const [a, b] of same) {
    const [x, y] = [find(a), find(b)];
    if (!parent.has(a)) parent.set(a, a);
    if (!parent.has(b)) parent.set(b, b);
    if (x !== y) x < y ? parent.set(y, x) : parent.set(x, y);
  }
  const groups = new Map<string, string[]>();
  for (const ref of parent.keys()) {
    const head = find(ref);
    groups.set(head, [...(groups.get(head) ?? []), ref]);
  }
  const parted = new Set(different.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return {
    mates: (ref) => (parent.has(ref) ? groups.get(find(ref))!.filter((other) => other !== ref) : []),
    together: (a, b) => parent.has(a) && parent.has(b) && find(a) === find(b) && !parted.has(`${a} ${b}`),
    apart: (a, b) => parted.size > 0 && parted.has(`${a} ${b}`),
    head: (ref) => (parent.has(ref) ? find(ref) : ref),
  };
}
