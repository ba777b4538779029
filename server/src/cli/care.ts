/** naqlan backup, restore and verify: the collection kept whole. */
import { existsSync } from "node:fs";
import { InputError, UsageError } from "../failure.ts";
import { restore as restoreStore } from "../store/restore.ts";
import { addressOf, isFile, pathOf, storeOption, withoutPassword, withStore } from "./collection.ts";
import { type Command, helpOption, languageOption } from "./command.ts";

export const backup: Command = {
  name: "backup",
  usage: ["backup FILE"],
  arguments: 1,
  options: [storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["backupOne", "naqlan backup backup.naqlan"]],
  async run([path], options, io) {
    const { corpus } = io.dictionary.messages;
    if (path === undefined) throw new UsageError(corpus.needsName("backup"), "backup");
    if (existsSync(path)) throw new InputError(corpus.wouldOverwrite(path));
    await withStore(options, io, { create: false }, (store) => store.backup(path));
    io.say(corpus.backedUp(path));
    return 0;
  },
};

export const restore: Command = {
  name: "restore",
  usage: ["restore FILE [--store ADDRESS]"],
  arguments: 1,
  options: [storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["restoreOne", "naqlan backup copy.naqlan && naqlan restore copy.naqlan --store restored.db"]],
  async run([path], options, io) {
    const { messages } = io.dictionary;
    if (path === undefined) throw new UsageError(messages.corpus.needsName("restore"), "restore");
    if (!existsSync(path)) throw new InputError(messages.noFile(path));
    const address = addressOf(options, io);
    if (isFile(address) && existsSync(pathOf(address))) throw new InputError(messages.corpus.wouldOverwrite(address));
    await restoreStore(path, address);
    const articles = await withStore(options, io, { create: false }, async (store) => (await store.counts()).articles);
    io.say(messages.corpus.restored(withoutPassword(address), articles));
    return 0;
  },
};

export const verify: Command = {
  name: "verify",
  usage: ["verify [--json]"],
  arguments: "none",
  options: [{ name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["verifyOne", "naqlan verify"]],
  async run(_, options, io) {
    const { corpus } = io.dictionary.messages;
    return await withStore(options, io, { create: false }, async (store) => {
      let problems = 0;
      for await (const problem of store.verify()) {
        problems += 1;
        await io.print(options.json ? `${JSON.stringify(problem)}\n` : `${problem.check}  ${problem.object}  ${problem.says}\n`);
      }
      io.say(problems === 0 ? corpus.verified((await store.counts()).articles) : corpus.problems(problems));
      return problems === 0 ? 0 : 1;
    });
  },
};
