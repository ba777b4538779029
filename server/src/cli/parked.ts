/** naqlan parked: what could not be taken in, and why; tried again on request. */
import { existsSync } from "node:fs";
import type { Piece } from "../render/flow.ts";
import { between, data, put } from "../render/pieces.ts";
import type { NewArticle, Parked, Store } from "../store/store.ts";
import { type AddedSource, addSources, isAddress, workersFor } from "./add.ts";
import { numberIn, screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { printLines } from "./records.ts";

export const parked: Command = {
  name: "parked",
  usage: ["parked [--limit N] [--after PLACE] [--json]", "parked --retry", "parked --forget N"],
  arguments: "none",
  options: [{ name: "limit", value: "N" }, { name: "after", value: "PLACE" }, { name: "retry" }, { name: "forget", value: "N" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds", "allow", "contact", "pause"],
  examples: [["parkedList", "naqlan parked"]],
  async run(_, options, io) {
    const { corpus } = io.dictionary.messages;
    const forget = numberIn(options, "forget", "parked", io, [1, Number.MAX_SAFE_INTEGER]);
    const limit = numberIn(options, "limit", "parked", io, [1, 500]) ?? 50;
    return await withStore(options, io, { create: false }, async (store, address) => {
      if (forget !== undefined) {
        await store.unpark(forget);
        io.say(corpus.unparked(1));
        return 0;
      }
      if (options.retry) return await retryAll(store, address, options, io);
      const page = await store.parked({ limit, ...(typeof options.after === "string" ? { after: options.after } : {}) });
      if (options.json) await printLines(page.items, io);
      else await io.print(`${(page.items.length === 0 ? put(screenOf(options, io), [{ text: io.dictionary.labels.records.empty.parked }], 0) : page.items.flatMap((entry) => lines(entry))).join("\n")}\n`);
      if (page.next !== undefined) io.say(corpus.more(`naqlan parked --after ${page.next}`));
      return 0;

      function lines(entry: Parked): string[] {
        const screen = { width: io.width, colours: io.colours, dictionary: io.dictionary };
        const about: Piece[] = between([data(entry.code), data(entry.time), data(String(entry.attempts))].map((piece) => ({ ...piece, style: io.colours.dim })), " · ", io.colours.dim);
        return [...put(screen, [{ text: `${entry.id}  `, style: io.colours.dim }, data(entry.origin, io.colours.bold)], 0, 2), ...put(screen, [data(entry.reason)], 2), ...put(screen, about, 2)];
      }
    });
  },
};

/** Addresses and files are asked again by name, members of files by where they stand in them, articles as they were set aside; what is in the way of one does not stop the others. */
async function retryAll(store: Store, address: string, options: Options, io: Io): Promise<number> {
  const again: Parked[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await store.parked({ limit: 500, ...(after === undefined ? {} : { after }) });
    again.push(...page.items);
    after = page.next;
  }
  const whole = new Set<string>();
  const members = new Map<string, Set<string>>();
  const articles: { article: NewArticle; origin: string }[] = [];
  for (const entry of again) {
    const article = articleIn(entry.payload);
    const file = article ? undefined : fileOf(entry.payload);
    if (article) articles.push({ article, origin: entry.origin });
    else if (isAddress(entry.payload) || existsSync(entry.payload)) whole.add(entry.payload);
    else if (file !== undefined) members.set(file, new Set([...(members.get(file) ?? []), entry.payload]));
    else continue;
    await store.unpark(entry.id);
  }
  const sources: AddedSource[] = [...whole, ...[...members].map(([name, only]) => ({ name, only })), ...(articles.length > 0 ? [{ name: "parked", articles }] : [])];
  return sources.length === 0 ? 0 : await addSources({ store, address, sources, given: {}, workers: workersFor(sources), kind: "fetch", options, io });
}

/** The file in which a member stands: "news.jsonl, line 12", "pages.zip > a.html". */
function fileOf(origin: string): string | undefined {
  for (const found of origin.matchAll(/, (?:line|article) \d+$| > /g)) {
    const path = origin.slice(0, found.index);
    if (existsSync(path)) return path;
  }
  return undefined;
}

/** Articles that were read and could not be kept stand in the payload themselves. */
export function articleIn(payload: string): NewArticle | undefined {
  try {
    const value = JSON.parse(payload) as NewArticle;
    return typeof value?.text === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
