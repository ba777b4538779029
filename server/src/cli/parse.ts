/** Words of the command line → a command, its operands and its options; or what was not understood. */
import { Command as Parser, CommanderError } from "commander";
import { UsageError } from "../failure.ts";
import type { Messages } from "../language/dictionary.ts";
import { isLanguage } from "../language/languages.ts";
import type { Command, Option, Options } from "./command.ts";

export interface Parsed {
  /** Undefined: nothing but options, or nothing. */
  readonly command: Command | undefined;
  readonly operands: readonly string[];
  readonly options: Options;
}

export function parse(words: readonly string[], commands: readonly Command[], general: readonly Option[], messages: Messages): Parsed {
  let parsed: Parsed | undefined;
  const root = quiet(new Parser("naqlan"), general)
    .argument("[words...]")
    .action((_, options) => {
      parsed = { command: undefined, operands: [], options };
    });
  for (const command of commands) {
    quiet(root.command(command.name), command.options)
      .argument("[words...]")
      .action((operands: string[], _, parser: Parser) => {
        parsed = { command, operands, options: parser.optsWithGlobals() };
      });
  }

  const name = words.find((word, index) => !word.startsWith("-") && words[index - 1] !== "--lang");
  const known = commands.find((command) => command.name === name);
  if (name !== undefined && !known) throw new UsageError(messages.unknownCommand(name, nearest(name, commands.map((command) => command.name))));
  try {
    root.parse(words, { from: "user" });
  } catch (error) {
    throw error instanceof CommanderError ? new UsageError(sentence(error, messages), known?.name) : error;
  }
  const { operands, options } = parsed!;
  if (typeof options.lang === "string" && !isLanguage(options.lang)) throw new UsageError(messages.wrongLanguage(options.lang), known?.name);
  const allowed = known?.arguments === "any" ? Number.POSITIVE_INFINITY : known?.arguments === "none" ? 0 : (known?.arguments ?? 0);
  if (known && operands.length > allowed) throw new UsageError(messages.tooManyArguments(known.name), known.name);
  return parsed!;
}

/** Messages are ours; the parser neither prints nor ends the process. */
function quiet(parser: Parser, options: readonly Option[]): Parser {
  parser.exitOverride().helpOption(false).helpCommand(false).configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  for (const { name, short, value } of options) parser.option(`${short ? `-${short}, ` : ""}--${name}${value ? ` <${value}>` : ""}`);
  return parser;
}

function sentence({ code, message }: CommanderError, messages: Messages): string {
  const named = /'(?:-\w, )?([^' ]+)/.exec(message)?.[1] ?? "";
  if (code === "commander.unknownOption") return messages.unknownOption(named);
  if (code === "commander.optionMissingArgument") return messages.missingValue(named);
  return message.replace(/^error: /, "");
}

/** The command that takes the fewest changed letters, if few enough. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known.map((candidate) => ({ candidate, changes: distance(name.toLowerCase(), candidate) })).sort((a, b) => a.changes - b.changes);
  return ranked[0] && ranked[0].changes <= Math.max(1, Math.floor(ranked[0].candidate.length / 2)) ? ranked[0].candidate : undefined;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[other.length]!;
}
