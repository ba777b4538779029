/** naqlan: the command line. Composition only. */
import process from "node:process";
import { commands } from "./cli/commands.ts";
import { commandHelp, generalOptions, overview } from "./cli/help.ts";
import { terminal } from "./cli/io.ts";
import { parse } from "./cli/parse.ts";
import { InputError, UsageError } from "./failure.ts";
import { writingFailure } from "./intake/files.ts";
import type { Language } from "./language/dictionary.ts";
import { isLanguage, languageOf } from "./language/languages.ts";
import { version } from "./version.ts";

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const io = terminal(languageIn(words));
  const { messages } = io.dictionary;
  // Whoever reads the output may stop reading: `naqlan read … | head`.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    io.say(writingFailure(messages.standardOutput, error, messages));
    process.exit(1);
  });
  try {
    const { command, operands, options } = parse(words, commands, generalOptions, messages);
    if (options.version) await io.print(`naqlan ${version}\n`);
    else if (options.help || !command) await io.print(command ? commandHelp(command, io) : overview(commands, io));
    else return await command.run(operands, options, io);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      io.say(`${error.message} – ${messages.seeHelp(error.command)}`);
      return 2;
    }
    io.say(error instanceof InputError ? error.message : messages.unexpected(String((error as Error)?.message ?? error)));
    return 1;
  }
}

/** Known before anything is parsed, so that a complaint about the rest is understood. */
function languageIn(words: readonly string[]): Language {
  const given = words.flatMap((word, index) => (word === "--lang" ? [words[index + 1] ?? ""] : word.startsWith("--lang=") ? [word.slice(7)] : [])).find(isLanguage);
  return given ?? languageOf(process.env);
}
