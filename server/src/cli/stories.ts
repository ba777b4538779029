/** naqlan stories and naqlan story: what belongs together, told by many articles. */
import type { Store } from "../store/store.ts";
import { storiesPage, storyPage, type WholeStory } from "../render/records.ts";
import { numberIn, screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, languageOption } from "./command.ts";
import { allOf, foundRecord, printLines } from "./records.ts";

export const stories: Command = {
  name: "stories",
  usage: ["stories [--limit N] [--after PLACE] [--english] [--json]"],
  arguments: "none",
  options: [{ name: "limit", value: "N" }, { name: "after", value: "PLACE" }, { name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["storiesList", "naqlan stories --english"]],
  async run(_, options, io) {
    const limit = numberIn(options, "limit", "stories", io, [1, 500]) ?? 20;
    const page = await withStore(options, io, { create: false }, (store) => store.records("story", { limit, after: options.after as string | undefined }));
    await (options.json ? printLines(page.items, io) : io.print(storiesPage(page.items, screenOf(options, io))));
    if (page.next !== undefined) io.say(io.dictionary.messages.corpus.more(`naqlan stories --after ${page.next}`));
    return 0;
  },
};

export const story: Command = {
  name: "story",
  usage: ["story [ID] [--english] [--json]"],
  arguments: 1,
  options: [{ name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [["storyOne", "naqlan story --english"]],
  async run([id], options, io) {
    await withStore(options, io, { create: false }, async (store) => {
      const [latest] = id === undefined ? (await store.records("story", { limit: 1 })).items : [];
      if (id === undefined && !latest) return await io.print(storiesPage([], screenOf(options, io)));
      const whole = await wholeStory(store, latest ?? (await foundRecord(store, "story", id, io)));
      await io.print(options.json ? `${JSON.stringify(whole, null, 2)}\n` : storyPage(whole, screenOf(options, io)));
    });
    return 0;
  },
};

async function wholeStory(store: Store, story: WholeStory["story"]): Promise<WholeStory> {
  const incidents = (await Promise.all(story.incidents.map((id) => store.record("incident", id)))).filter((incident) => incident !== undefined);
  const keys = incidents.map(({ id }) => `incident:${id}`);
  const positions = (await Promise.all(keys.map((key) => allOf(store, "position", key)))).flat();
  const disputes = (await Promise.all(keys.map((key) => allOf(store, "dispute", key)))).flat();
  const articles = (await Promise.all(story.articles.map((id) => store.article(id)))).filter((article) => article !== undefined);
  return { story, incidents: [...incidents].sort((a, b) => (a.date?.from ?? "").localeCompare(b.date?.from ?? "")), positions, disputes, articles };
}
