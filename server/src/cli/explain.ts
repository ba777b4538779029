/** naqlan explain: why a finding was made. */
import { explain as explainFinding, read as readArticle } from "naqlan";
import { InputError, UsageError } from "../failure.ts";
import { articlesIn } from "../intake/files.ts";
import { languages } from "../language/languages.ts";
import { explanationPage } from "../render/explanation.ts";
import { hasFinding, knownIds } from "../render/finder.ts";
import { type Command, helpOption, languageOption } from "./command.ts";
import { givenIn } from "./read.ts";

export const explain: Command = {
  name: "explain",
  usage: ["explain FILE ID [--published DATE] [--english] [--json]"],
  arguments: 2,
  options: [{ name: "published", value: "DATE" }, { name: "title", value: "TITLE" }, { name: "outlet", value: "NAME" }, { name: "english" }, { name: "json" }, languageOption, helpOption],
  examples: [
    ["explainStatement", "naqlan explain article.txt a1"],
    ["explainEnglish", "naqlan explain article.txt a1 --english"],
    ["explainJson", "naqlan explain article.txt a1 --json"],
  ],
  async run([file, id], options, io) {
    const { messages } = io.dictionary;
    if (file === undefined || id === undefined) throw new UsageError(messages.explainNeeds, "explain");
    const { articles, name } = articlesIn(file, givenIn(options, io, "explain"), messages);
    if (articles.length !== 1) throw new InputError(messages.oneArticle(name, articles.length));
    const reading = readArticle(articles[0]!);
    if (!hasFinding(reading, id)) {
      const known = knownIds(reading);
      throw new InputError(known === "" ? messages.noFindings(name) : messages.unknownId(id, known));
    }
    const explanation = explainFinding(reading, id);
    const screen = { width: io.width, colours: io.colours, dictionary: languages[options.english ? "en" : "ar"] };
    await io.print(options.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationPage(explanation, reading, screen));
    return 0;
  },
};
