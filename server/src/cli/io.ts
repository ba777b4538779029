/** The terminal this process was started in. */
import { once } from "node:events";
import process from "node:process";
import { createColors } from "picocolors";
import { writingFailure } from "../intake/files.ts";
import type { Language } from "../language/dictionary.ts";
import { languages } from "../language/languages.ts";
import { harmless } from "../render/visible.ts";
import type { Surroundings } from "./command.ts";

/** Lines longer than this are hard to read, however wide the terminal. */
const widest = 100;
const narrowest = 30;

export function terminal(language: Language): Surroundings {
  const { stdout, stderr, env } = process;
  const { messages } = languages[language];
  const say = (sentence: string) => void stderr.write(spoken(sentence));
  // Whoever reads the output may stop reading: `naqlan read … | head`.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    say(writingFailure(messages.standardOutput, error, messages));
    process.exit(1);
  });
  const coloured = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || (stdout.isTTY === true && env.TERM !== "dumb"));
  const given = stdout.columns || Number(env.COLUMNS) || 80;
  return {
    out: stdout,
    err: stderr,
    width: Math.max(narrowest, Math.min(widest, given)),
    colours: createColors(coloured),
    dictionary: languages[language],
    language,
    async print(text) {
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    say,
  };
}

/** One line, whatever a file name in it holds. */
export function spoken(sentence: string): string {
  return `naqlan: ${harmless(sentence)}\n`;
}
