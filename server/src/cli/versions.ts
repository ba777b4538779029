/** naqlan versions: the texts that stood at one address, and what changed from each to the next; or the difference of any two articles. */
import { InputError, UsageError } from "../failure.ts";
import { type Change, difference } from "../render/difference.ts";
import { type ComparedTexts, versionsPage } from "../render/versions.ts";
import type { KeptArticle, Store } from "../store/store.ts";
import { screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption } from "./command.ts";

export const versions: Command = {
  name: "versions",
  usage: ["versions ARTICLE|ADDRESS [--english] [--json]", "versions ARTICLE OTHER [--english] [--json]"],
  arguments: "any",
  options: [{ name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [],
  async run(operands, options, io) {
    const { corpus } = io.dictionary.messages;
    const [one, other, more] = operands;
    if (one === undefined || more !== undefined) throw new UsageError(corpus.needsName("versions"), "versions");
    const texts = await withStore(options, io, { create: false }, async (store) => (other === undefined ? await textsOf(store, one, io) : [await articleOf(store, one, io), await articleOf(store, other, io)]));
    const compared = texts.slice(1).map((after, index) => comparison(texts[index]!, after));
    if (options.json) await io.print(`${JSON.stringify({ versions: texts.map(({ text: _, ...article }) => article), differences: compared.map(({ before, after, changes }) => ({ from: before.id, to: after.id, changes })) }, null, 2)}\n`);
    else await io.print(versionsPage(texts, compared, screenOf(options, io)));
    return 0;
  },
};

/** The earliest first. */
async function textsOf(store: Store, wanted: string, io: Io): Promise<readonly KeptArticle[]> {
  const at = await store.versions(wanted);
  if (at.length > 0) return at;
  const article = await articleOf(store, wanted, io);
  return article.page === undefined ? [article] : await store.versions(article.page);
}

async function articleOf(store: Store, id: string, io: Io): Promise<KeptArticle> {
  const article = await store.article(id);
  if (!article) throw new InputError(io.dictionary.messages.corpus.notFound(io.dictionary.labels.records.kinds.article, id));
  return article;
}

function comparison(before: KeptArticle, after: KeptArticle): ComparedTexts {
  const changes: readonly Change[] = difference(before.text, after.text);
  return { before, after, changes };
}
