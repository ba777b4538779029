/** naqlan parked: what could not be taken in, and why; tried again on request. */
import { existsSync } from "node:fs";
import type { Piece } from "../render/flow.ts";
import { between, data, put } from "../render/pieces.ts";
import type { Parked, Store } from "../store/store.ts";
import { addSources, isAddress, workersFor } from "./add.ts";
import { numberIn, screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { printLines } from "./records.ts";

export const parked: Command = {
  name: "parked",
  usage: ["parked [--limit N] [--after PLACE] [--json]", "parked --retry", "parked --forget N"],
  arguments: "none",
  options: [{ name: "limit", value: "N" }, { name: "after", value: "PLACE" }, { name: "retry" }, { name: "forget", value: "N" }, { name: "json" }, storeOption, languageOption, helpOption],
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

/** Files and addresses that can be asked again by their own name; what is in the way of one does not stop the others. */
async function retryAll(store: Store, address: string, options: Options, io: Io): Promise<number> {
  const again: Parked[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await store.parked({ limit: 500, ...(after === undefined ? {} : { after }) });
    again.push(...page.items);
    after = page.next;
  }
  const sources = [...new Set(again.map(({ payload }) => payload).filter((payload) => isAddress(payload) || existsSync(payload)))];
  for (const entry of again) if (sources.includes(entry.payload)) await store.unpark(entry.id);
  return sources.length === 0 ? 0 : await addSources({ store, address, sources, given: {}, workers: workersFor(sources), kind: "fetch", options, io });
}
