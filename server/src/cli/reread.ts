/** naqlan reread: kept articles read again after an upgrade. */
import { availableParallelism } from "node:os";
import process from "node:process";
import { readersWith } from "../work/readers.ts";
import { rereadAll } from "../work/reread.ts";
import { numberIn, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, languageOption } from "./command.ts";
import { addingProgress } from "./progress.ts";

export const reread: Command = {
  name: "reread",
  usage: ["reread [--all] [--workers N]"],
  arguments: "none",
  options: [{ name: "all" }, { name: "workers", value: "N" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["rereadOne", "naqlan reread --all"]],
  async run(_, options, io) {
    const { corpus } = io.dictionary.messages;
    return await withStore(options, io, { create: false }, async (store, address) => {
      const { articles } = await store.counts();
      const workers = numberIn(options, "workers", "reread", io, [1, 64]) ?? (articles < 500 ? 1 : Math.min(availableParallelism(), 4));
      const readers = readersWith(workers);
      const progress = addingProgress(io);
      let stopped = false;
      const stop = () => (stopped = true);
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
      try {
        const done = await rereadAll({
          store, readers, all: options.all === true, batch: 100, clock: () => new Date().toISOString(), isStopped: () => stopped,
          onProgress: ({ read, changed, failed }) => progress.show({ taken: read, added: changed, versions: 0, copies: 0, known: read - changed, parked: failed, words: 0 }),
        });
        const seconds = progress.finish();
        io.say(stopped ? corpus.stopped(address) : corpus.reread({ ...done, seconds }));
        return stopped ? 130 : done.failed > 0 ? 1 : 0;
      } finally {
        process.off("SIGINT", stop);
        process.off("SIGTERM", stop);
        await readers.close();
      }
    });
  },
};
