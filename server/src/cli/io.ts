/** The terminal this process was started in. */
import { once } from "node:events";
import process from "node:process";
import { createColors } from "picocolors";
import type { Language } from "../language/dictionary.ts";
import { languages } from "../language/languages.ts";
import { harmless } from "../render/visible.ts";
import type { Io } from "./command.ts";

/** Lines longer than this are hard to read, however wide the terminal. */
const widest = 100;
const narrowest = 30;

export function terminal(language: Language): Io {
  const { stdout, stderr, env } = process;
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
    say: (sentence) => void stderr.write(`naqlan: ${harmless(sentence)}\n`),
  };
}
