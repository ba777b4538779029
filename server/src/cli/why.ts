/** naqlan why: the reasons of links. */
import { InputError, UsageError } from "../failure.ts";
import { linksPage } from "../render/records.ts";
import { screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, languageOption } from "./command.ts";
import { printLines } from "./records.ts";

export const why: Command = {
  name: "why",
  usage: ["why LINK|ID [--english] [--json]"],
  arguments: 1,
  options: [{ name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  examples: [],
  async run([id], options, io) {
    const { corpus } = io.dictionary.messages;
    if (id === undefined) throw new UsageError(corpus.needsName("why"), "why");
    const links = await withStore(options, io, { create: false }, async (store) => {
      const one = await store.link(id);
      return one ? [one] : await store.links(id);
    });
    if (links.length === 0) throw new InputError(corpus.notFound(io.dictionary.labels.records.fields.why, id));
    await (options.json ? printLines(links, io) : io.print(linksPage(links, screenOf(options, io))));
    return 0;
  },
};
