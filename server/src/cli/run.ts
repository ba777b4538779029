/** Words of the command line → what is done, and the exit code: 0 fine, 1 something failed, 2 not understood. */
import process from "node:process";
import { configFrom, unknownSettings, WrongSetting } from "../config.ts";
import { InputError, UsageError } from "../failure.ts";
import type { Language } from "../language/dictionary.ts";
import { isLanguage, languageOf } from "../language/languages.ts";
import { version } from "../version.ts";
import type { Command, Io, Surroundings } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, generalOptions, overview } from "./help.ts";
import { parse } from "./parse.ts";

export async function run(words: readonly string[], io: Surroundings, environment: Environment = process.env): Promise<number> {
  const { messages } = io.dictionary;
  try {
    const { command, operands, options } = parse(words, commands, generalOptions, messages);
    if (options.version) await io.print(`naqlan ${version}\n`);
    else if (options.help || !command) await io.print(command ? commandHelp(command, io) : overview(commands, io));
    else return await command.run(operands, options, { ...io, config: configOf(command, environment, io) });
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

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that is wrong is told before anything is done; one that does not exist only where settings matter. */
function configOf({ name, settings = [] }: Command, environment: Environment, { dictionary, say }: Surroundings): Io["config"] {
  if (settings.length > 0) for (const unknown of unknownSettings(environment)) say(dictionary.messages.unknownSetting(unknown));
  try {
    return configFrom(environment, settings);
  } catch (error) {
    if (error instanceof WrongSetting) throw new UsageError(dictionary.messages.wrongSetting(error.setting, error.value, dictionary.help.settings[error.setting].takes, error.example), name);
    throw error;
  }
}

/** Known before anything is parsed, so that a complaint about the rest is understood. */
export function languageIn(words: readonly string[], environment: Environment): Language {
  const given = words.flatMap((word, index) => (word === "--lang" ? [words[index + 1] ?? ""] : word.startsWith("--lang=") ? [word.slice(7)] : [])).find(isLanguage);
  return given ?? languageOf(environment);
}
