/** What does a site ask of readers like this one? robots.txt, by RFC 9309: kept a day, believed up to 500 kB, and where it cannot be had for a fault of the host, nothing is asked. */
import robotsParser from "robots-parser";
import type { Answer } from "./fetching.ts";
import { Refused } from "./refusals.ts";

export interface RobotRules {
  readonly allows: (address: string) => boolean;
  /** Milliseconds between two requests, where the site names it. */
  readonly pause?: number;
  readonly sitemaps: readonly string[];
  /** Address of the rules. */
  readonly source: string;
}

const longest = 500 * 1024;
const day = 86_400_000;
/** A site may ask for a slow reader, not for one that never comes back. */
const longestPause = 120_000;

export class Robots {
  readonly #rules = new Map<string, { readonly until: number; readonly rules: Promise<RobotRules> }>();
  readonly #name: string;
  readonly #now: () => number;
  readonly #get: (address: string, signal?: AbortSignal) => Promise<Answer>;

  constructor(name: string, now: () => number, get: (address: string, signal?: AbortSignal) => Promise<Answer>) {
    this.#name = name;
    this.#now = now;
    this.#get = get;
  }

  async for(url: URL, signal?: AbortSignal): Promise<RobotRules> {
    const known = this.#rules.get(url.origin);
    if (known && known.until > this.#now()) return known.rules;
    if (this.#rules.size > 2000) this.#rules.clear();
    const rules = this.#ask(url.origin, signal);
    this.#rules.set(url.origin, { until: this.#now() + day, rules });
    // A host that could not be asked, or a run that was stopped, is asked anew next time.
    rules.catch(() => this.#rules.delete(url.origin));
    return rules;
  }

  async #ask(origin: string, signal?: AbortSignal): Promise<RobotRules> {
    const source = `${origin}/robots.txt`;
    let text = "";
    try {
      const { bytes } = await this.#get(source, signal);
      text = new TextDecoder().decode(bytes.subarray(0, longest));
    } catch (error) {
      // A host that has no rules (4xx) may be asked; one that fails (5xx) may mean to say no.
      const code = error instanceof Refused ? error.code : "failed";
      const status = code === "status" ? Number((error as Refused).detail.value) : 0;
      if (!(status >= 400 && status < 500) && code !== "too-many-redirects" && code !== "redirect-nowhere" && code !== "too-large") throw error;
    }
    const robot = robotsParser(source, text);
    const seconds = robot.getCrawlDelay(this.#name);
    return {
      allows: (address) => robot.isAllowed(address, this.#name) !== false,
      ...(seconds !== undefined && seconds > 0 ? { pause: Math.min(seconds * 1000, longestPause) } : {}),
      sitemaps: robot.getSitemaps(), source,
    };
  }
}
