/** naqlan demo: the sample articles, here and as a page for the browser. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { read as readArticle } from "naqlan";
import { InputError } from "../failure.ts";
import { articlesIn } from "../intake/files.ts";
import { languages } from "../language/languages.ts";
import { flow } from "../render/flow.ts";
import { browserPage } from "../render/page.ts";
import { type Command, helpOption, type Io, languageOption } from "./command.ts";
import { type NamedReading, printPages } from "./read.ts";
import { sampleFiles, samplesFolder } from "./samples.ts";

export const demo: Command = {
  name: "demo",
  usage: ["demo [--english]"],
  arguments: "none",
  options: [{ name: "english" }, languageOption, helpOption],
  examples: [
    ["demo", "naqlan demo"],
    ["demoEnglish", "naqlan demo --english"],
  ],
  async run(_, options, io) {
    const samples = sampleFiles();
    if (samples.length === 0) throw new InputError(io.dictionary.messages.noSamples(samplesFolder));

    const readings: NamedReading[] = samples.flatMap((file) =>
      articlesIn(join(samplesFolder, file), {}, io.dictionary.messages).articles.map((article) => ({ name: basename(file), reading: readArticle(article) })),
    );
    await sayInBoth("introduction", io);
    await io.print("\n");
    // One is enough for a terminal; the page has them all.
    await printPages(readings.slice(0, 1), options, io);

    const page = join(mkdtempSync(join(tmpdir(), "naqlan-")), "samples.html");
    writeFileSync(page, browserPage(readings, options.english ? "en" : "ar"));
    await sayInBoth("page", io);
    await io.print(`  ${page}\n\n`);
    await sayInBoth("next", io);
    const sample = join("samples", samples[0]!);
    await io.print(["demo --english", `explain ${sample} a1`, `read ${sample} --json`, "read article.txt --published 2021-11-08", "help"].map((line) => `  npx naqlan ${line}\n`).join(""));
    return 0;
  },
};

async function sayInBoth(sentence: "introduction" | "page" | "next", { print, width }: Io): Promise<void> {
  for (const { messages, direction } of [languages.ar, languages.en]) {
    await print(`${flow([{ text: messages.demo[sentence] }], { width, direction }).join("\n")}\n`);
  }
}
