/** Where we are: the address is the whole state of a screen that can be linked to. Changes of it are the only navigation. */
import { SvelteURL } from "svelte/reactivity";

const here = new SvelteURL(location.href);

/** Read in a component, it is followed: `address.path`, `address.query("q")`. */
export const address = {
  get path(): string {
    return here.pathname;
  },
  get hash(): string {
    return here.hash;
  },
  get search(): string {
    return here.search;
  },
  query(name: string): string | undefined {
    return here.searchParams.get(name) ?? undefined;
  },
};

/** To another screen. */
export function go(href: string): void {
  history.pushState(null, "", href);
  follow();
  scrollTo(0, 0);
  toAnchor();
}

let letGo = () => {};

/**
 * To the part of the screen that the address names ("#parked"). Screens come in pieces: it is gone to again whenever one has come, for some seconds, until
 * whoever looks at it moves the page.
 */
export function toAnchor(): void {
  letGo();
  const name = location.hash.slice(1);
  if (name === "") return;
  const path = location.pathname;
  const there = () => (location.pathname === path ? document.getElementById(decoded(name))?.scrollIntoView() : letGo());
  const watch = new ResizeObserver(there);
  watch.observe(document.body);
  const hands = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
  const timer = setTimeout(() => letGo(), 6000);
  letGo = () => {
    watch.disconnect();
    clearTimeout(timer);
    for (const hand of hands) removeEventListener(hand, letGo);
    letGo = () => {};
  };
  for (const hand of hands) addEventListener(hand, letGo, { passive: true });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Another state of the same screen: a filter, a chosen record. Undefined takes a parameter out. `step`: Back returns to the state before. */
export function put(parameters: Readonly<Record<string, string | undefined>>, { step = false }: { readonly step?: boolean } = {}): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href === location.href) return;
  if (step) history.pushState(null, "", url);
  else history.replaceState(null, "", url);
  follow();
}

/** The address of this screen with other parameters. */
export function withQuery(parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(here.search);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? here.pathname : `${here.pathname}?${text}`;
}

/** Links inside the screens are followed without loading them anew. */
export function followLinks(): void {
  addEventListener("popstate", follow);
  toAnchor();
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.("a[href]") as HTMLAnchorElement | null;
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin || /\.(json|csv|atom|rss|opml|xml)$/.test(link.pathname)) return;
    if (link.pathname === location.pathname && link.search === location.search && link.hash !== "") return;
    event.preventDefault();
    go(link.href);
  });
}

function follow(): void {
  here.href = location.href;
}
