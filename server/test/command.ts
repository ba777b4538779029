/** Runs the command line, in this process or as a person does, in a folder of its own. */
import { execFile, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { createColors } from "picocolors";
import { afterAll } from "vitest";
import { spoken as oneLine } from "../src/cli/io.ts";
import { languageIn, run } from "../src/cli/run.ts";
import { languages } from "../src/language/languages.ts";
import { text } from "./fixtures/reading.ts";

export const program = fileURLToPath(new URL("../bin/naqlan.mjs", import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;

/** Everything the tests of a file write, and what the command line puts among temporary files. */
const scratch = mkdtempSync(join(tmpdir(), "naqlan-test-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
export const newFolder = () => mkdtempSync(join(scratch, "folder-"));

const environment = { ...inherited, LC_ALL: "C", LANG: "C", COLUMNS: "80", TMPDIR: scratch, TEMP: scratch };

interface Around {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly language?: string;
}

/** In this process, so that the dictionary is prepared once for many commands. */
export async function naqlan(words: readonly string[], { folder = scratch, language = "C" }: Omit<Around, "input"> = {}): Promise<Result> {
  let [out, err] = ["", ""];
  const spoken = languageIn(words, { LC_ALL: language });
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(words, {
      out: new Writable(), err: new Writable(), width: 80, colours: createColors(false), dictionary: languages[spoken], language: spoken,
      async print(text) {
        out += text;
      },
      say(sentence) {
        err += oneLine(sentence);
      },
    });
    return { code, out, err };
  } finally {
    process.chdir(before);
  }
}

/** As a process of its own. */
export function spawned(words: readonly string[], { folder, input, language }: Around = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder, input: input ?? "", maxBuffer: 1 << 28, env: language ? { ...environment, LC_ALL: language } : environment,
  });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

/** Through a shell, as an example in the help is typed. */
export async function shell(line: string, folder: string): Promise<Result> {
  const command = line.replace(/(^|\| |&& )naqlan /g, `$1"${process.execPath}" "${program}" `);
  return await new Promise((resolve) => {
    execFile("sh", ["-c", command], { cwd: folder, env: environment, maxBuffer: 1 << 28 }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }));
  });
}

export function started(words: readonly string[], folder: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [program, ...words], { cwd: folder, env: environment });
}

/** A folder with article.txt, another.txt and articles.jsonl. */
export function folderWithArticles(): string {
  const folder = newFolder();
  writeFileSync(join(folder, "article.txt"), text);
  writeFileSync(join(folder, "another.txt"), otherText);
  const lines = [{ text, title: "انفجار قرب الجسر", published: "2021-11-08" }, { text: otherText, outlet: null }, { text: "" }];
  writeFileSync(join(folder, "articles.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return folder;
}

export const otherText = "أكد الوزير أن الجسر سيفتح غدا.";

let prepared: Promise<string> | undefined;

/** The same, and the two articles in naqlan.db. */
export async function collectionWithArticles(): Promise<string> {
  prepared ??= (async () => {
    const first = folderWithArticles();
    const { code, err } = await shell("naqlan add articles.jsonl", first);
    if (code !== 0) throw new Error(err);
    return first;
  })();
  const folder = newFolder();
  cpSync(await prepared, folder, { recursive: true });
  return folder;
}
