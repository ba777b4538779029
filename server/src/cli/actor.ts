/** naqlan actor: one person or organisation across articles. */
import { UsageError } from "../failure.ts";
import { actorPage, actorsPage } from "../render/records.ts";
import type { Store } from "../store/store.ts";
import { screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, languageOption } from "./command.ts";
import { allOf, foundRecord, printLines } from "./records.ts";

export const actor: Command = {
  name: "actor",
  usage: ["actor NAME|ID [--english] [--json]"],
  arguments: "any",
  options: [{ name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["actorOne", "naqlan actor الوزارة --english"]],
  async run(words, options, io) {
    const name = words.join(" ").trim();
    if (name === "") throw new UsageError(io.dictionary.messages.corpus.needsName("actor"), "actor");
    await withStore(options, io, { create: false }, async (store) => {
      const direct = await store.record("actor", name);
      const found = direct ? [direct] : (await store.records("actor", { words: name, limit: 20, order: "largest" })).items;
      const one = found.length === 1 ? found[0]! : found.length === 0 && (await store.retired("actor", name)) ? await foundRecord(store, "actor", name, io) : undefined;
      if (one) await print(store, one);
      else if (options.json) await printLines(found, io);
      else {
        if (found.length > 0) io.say(io.dictionary.messages.corpus.severalActors(name));
        await io.print(actorsPage(found, screenOf(options, io)));
      }
    });
    return 0;

    async function print(store: Store, one: Parameters<typeof actorPage>[0]): Promise<void> {
      const positions = await allOf(store, "position", `actor:${one.id}`);
      const incidents = await allOf(store, "incident", `actor:${one.id}`);
      await io.print(options.json ? `${JSON.stringify({ actor: one, positions, incidents }, null, 2)}\n` : actorPage(one, positions, incidents, screenOf(options, io)));
    }
  },
};
