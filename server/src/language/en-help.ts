import type { Help } from "./dictionary.ts";

export const help: Help = {
  tagline: "Naqlan reads Arabic news and keeps, for every fact, who said it, through whom, and the exact words.",
  headings: { usage: "Usage", commands: "Commands", options: "Options", examples: "Examples", exitCodes: "Exit codes" },
  more: "More about a command: naqlan help COMMAND",
  commands: {
    read: {
      summary: "read articles: who says what, what happened, where and when",
      text: [
        "Reads text files (UTF-8, or windows-1256), .json files with one article and .jsonl files with one article a line, and shows what stands in each.",
        "An article as JSON has text, and may have title, outlet, author, url and published.",
        "Without --published, or published in the article, words like “yesterday” cannot be turned into dates.",
        "With --input and --output it reads any number of articles, one a line, and writes one Reading a line in the same order. A line that cannot be read " +
          "goes to READINGS.errors.jsonl with the reason, and the rest is read all the same.",
      ].join("\n"),
    },
    explain: {
      summary: "show why a finding was made: the rule, the words, the lexicon",
      text: "Every finding has an id: a1 is a statement, v1 an event, t1 a time, f1 a figure, e1 a participant, m1 a mention.\nFILE is a text, an article as JSON, or a Reading as JSON.",
    },
    demo: {
      summary: "show the sample articles and what is read in them",
      text: "Reads the articles that come with Naqlan, shows them here, and writes a page for the browser into the folder for temporary files.",
    },
    help: { summary: "explain a command", text: "Explains the commands, in English or Arabic." },
  },
  options: {
    json: "print the Reading as JSON; one a line for several files",
    english: "labels, names and headlines in English (otherwise Arabic)",
    published: "day or time of publication, like 2021-11-08",
    outlet: "newspaper or agency that published it",
    title: "title of the article",
    url: "address of the article",
    html: "write a page for the browser, one file that needs nothing else",
    input: "articles, one JSON object a line (- is standard input)",
    output: "readings, one JSON object a line (- is standard output)",
    workers: "threads that read at the same time (default: one a core, at most 4)",
    lang: "language of help and messages: en or ar",
    help: "show this help",
    version: "show the version",
  },
  examples: {
    readOne: "read one article",
    readDated: "say when and where it was published",
    readEnglish: "labels and names in English",
    readPipe: "read what another command prints",
    readJson: "the Reading as JSON",
    readHtml: "a page for the browser",
    readSeveral: "several articles on one page",
    bulk: "read a whole collection",
    bulkWorkers: "with two threads",
    bulkPipe: "between other commands",
    explainStatement: "why is a1 a statement, and whose?",
    explainEnglish: "with English labels",
    explainJson: "for a program",
    demo: "the sample articles",
    demoEnglish: "with English labels",
    helpRead: "about reading",
    helpArabic: "in Arabic",
  },
  exitCodes: { 0: "everything was read", 1: "something could not be read or written", 2: "the command was not understood", 130: "stopped with Ctrl+C" },
};
