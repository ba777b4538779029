/** naqlan read: articles → pages in the terminal, JSON, or a page for the browser. Collections are read in bulk.ts. */
import { writeFileSync } from "node:fs";
import { type Reading, read as readArticle } from "naqlan";
import { InputError, UsageError } from "../failure.ts";
import { isDate } from "../intake/article.ts";
import { articlesIn, type Given, writingFailure } from "../intake/files.ts";
import { languages } from "../language/languages.ts";
import { browserPage } from "../render/page.ts";
import { readingPage } from "../render/terminal.ts";
import { readCollection } from "./bulk.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";

export const read: Command = {
  name: "read",
  usage: ["read FILE… [--english] [--json] [--html PAGE]", "read - < FILE", "read --input ARTICLES.jsonl --output READINGS.jsonl [--workers N]"],
  arguments: "any",
  options: [
    { name: "english" },
    { name: "json" },
    { name: "html", value: "PAGE" },
    { name: "published", value: "DATE" },
    { name: "outlet", value: "NAME" },
    { name: "title", value: "TITLE" },
    { name: "url", value: "URL" },
    { name: "input", value: "ARTICLES" },
    { name: "output", value: "READINGS" },
    { name: "workers", value: "N" },
    languageOption,
    helpOption,
  ],
  examples: [
    ["readOne", "naqlan read article.txt"],
    ["readEnglish", "naqlan read article.txt --english"],
    ["readDated", 'naqlan read article.txt --published 2021-11-08 --outlet "إيلاف"'],
    ["readPipe", "cat article.txt | naqlan read -"],
    ["readJson", "naqlan read article.txt --json"],
    ["readHtml", "naqlan read article.txt --html page.html"],
    ["readSeveral", "naqlan read article.txt another.txt --html pages.html"],
    ["bulk", "naqlan read --input articles.jsonl --output readings.jsonl"],
    ["bulkWorkers", "naqlan read --input articles.jsonl --output readings.jsonl --workers 2"],
    ["bulkPipe", "cat articles.jsonl | naqlan read --input - --output - | head -n 1"],
  ],
  async run(files, options, io) {
    const { messages } = io.dictionary;
    if (options.input !== undefined || options.output !== undefined) return await readCollection(files, options, io);
    if (files.length === 0) throw new UsageError(messages.nothingToRead, "read");
    if (options.workers !== undefined) throw new UsageError(messages.onlyWithInput("--workers"), "read");
    if (files.filter((file) => file === "-").length > 1) throw new UsageError(messages.oneStandardInput, "read");
    return await readFiles(files, options, io);
  },
};

export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

/** A file that cannot be read is named, and the others are read. */
async function readFiles(files: readonly string[], options: Options, io: Io): Promise<number> {
  const given = givenIn(options, io);
  const readings: NamedReading[] = [];
  let failed = false;
  for (const file of files) {
    try {
      const source = articlesIn(file, given, io.dictionary.messages);
      for (const warning of source.warnings) io.say(warning);
      for (const article of source.articles) readings.push({ name: source.name, reading: readArticle(article) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.say(error.message);
      failed = true;
    }
  }

  if (options.json) await printJson(readings, io);
  if (typeof options.html === "string" && readings.length > 0) await writePage(options.html, readings, options, io);
  if (!options.json && options.html === undefined) await printPages(readings, options, io);
  return failed ? 1 : 0;
}

/** What the options say of the article. A date that is none is a UsageError. */
export function givenIn(options: Options, io: Io, command = "read"): Given {
  const { published, outlet, title, url } = options as Record<string, string | undefined>;
  if (published !== undefined && !isDate(published)) throw new UsageError(io.dictionary.messages.wrongDate(published), command);
  return {
    ...(published !== undefined ? { published } : {}),
    ...(outlet !== undefined ? { outlet } : {}),
    ...(title !== undefined ? { title } : {}),
    ...(url !== undefined ? { url } : {}),
  };
}

async function printJson(readings: readonly NamedReading[], io: Io): Promise<void> {
  for (const { reading } of readings) await io.print(`${JSON.stringify(reading, null, readings.length === 1 ? 2 : undefined)}\n`);
}

export async function printPages(readings: readonly NamedReading[], options: Options, io: Io): Promise<void> {
  const dictionary = languages[options.english ? "en" : "ar"];
  // Asks terminals that can to order each line by its own first letter, and takes it back: the lines stay as they were printed.
  const [begin, end] = io.out.isTTY && io.width > 0 ? ["\x1b[?2501h", "\x1b[?2501l"] : ["", ""];
  for (const { name, reading } of readings) {
    await io.print(`${begin}${readingPage(reading, name, { width: io.width, colours: io.colours, dictionary })}${end}\n`);
  }
}

async function writePage(path: string, readings: readonly NamedReading[], options: Options, io: Io): Promise<void> {
  const page = browserPage(readings, options.english ? "en" : "ar");
  if (path === "-") return await io.print(page);
  try {
    writeFileSync(path, page);
  } catch (error) {
    throw new InputError(writingFailure(path, error, io.dictionary.messages));
  }
  io.say(io.dictionary.messages.wrotePage(path, readings.length));
}
