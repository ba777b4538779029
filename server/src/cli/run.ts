/** Words of the command line → what is done, and the exit code: 0 fine, 1 something failed, 2 not understood. */
import { InputError, UsageError } from "../failure.ts";
import type { Language } from "../language/dictionary.ts";
import { isLanguage, languageOf } from "../language/languages.ts";
import { version } from "../version.ts";
import type { Io } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, generalOptions, overview } from "./help.ts";
import { parse } from "./parse.ts";

export async function run(words: readonly string[], io: Io): Promise<number> {
  const { messages } = io.dictionary;
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
export function languageIn(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const given = words.flatMap((word, index) => (word === "--lang" ? [words[index + 1] ?? ""] : word.startsWith("--lang=") ? [word.slice(7)] : [])).find(isLanguage);
  return given ?? languageOf(environment);
}
