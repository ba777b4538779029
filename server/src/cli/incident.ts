/** naqlan incident and naqlan disputes: one event as many articles report it, and what of it cannot both hold. */
import { disputesPage, incidentPage } from "../render/records.ts";
import { numberIn, screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, languageOption } from "./command.ts";
import { allOf, foundRecord, printLines } from "./records.ts";

export const incident: Command = {
  name: "incident",
  usage: ["incident ID [--english] [--json]"],
  arguments: 1,
  options: [{ name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [],
  async run([id], options, io) {
    await withStore(options, io, { create: false }, async (store) => {
      const found = await foundRecord(store, "incident", id, io);
      const whole = { incident: found, positions: await allOf(store, "position", `incident:${found.id}`), disputes: await allOf(store, "dispute", `incident:${found.id}`) };
      await io.print(options.json ? `${JSON.stringify(whole, null, 2)}\n` : incidentPage(whole, screenOf(options, io)));
    });
    return 0;
  },
};

export const disputes: Command = {
  name: "disputes",
  usage: ["disputes [--limit N] [--after PLACE] [--english] [--json]"],
  arguments: "none",
  options: [{ name: "limit", value: "N" }, { name: "after", value: "PLACE" }, { name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["disputesList", "naqlan disputes --english"]],
  async run(_, options, io) {
    const limit = numberIn(options, "limit", "disputes", io, [1, 500]) ?? 20;
    const page = await withStore(options, io, { create: false }, (store) => store.records("dispute", { limit, after: options.after as string | undefined }));
    await (options.json ? printLines(page.items, io) : io.print(disputesPage(page.items, screenOf(options, io))));
    if (page.next !== undefined) io.say(io.dictionary.messages.corpus.more(`naqlan disputes --after ${page.next}`));
    return 0;
  },
};
