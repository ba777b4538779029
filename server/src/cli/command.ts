/** What a command is: data for the parser and the help, and what it does. */
import type { Writable } from "node:stream";
import type { Colors } from "picocolors/types";
import type { Config, SettingKey } from "../config.ts";
import type { CommandName, Dictionary, ExampleName, Language, OptionName } from "../language/dictionary.ts";

export interface Command {
  readonly name: CommandName;
  /** Ways to call it, after "naqlan". */
  readonly usage: readonly string[];
  readonly arguments: "none" | "any" | number;
  readonly options: readonly Option[];
  /** Settings of the environment that it heeds. */
  readonly settings?: readonly SettingKey[];
  /** Command lines that run as they stand, beside an article.txt, another.txt and articles.jsonl. */
  readonly examples: readonly (readonly [name: ExampleName, line: string])[];
  /** Gives the exit code. */
  readonly run: (operands: readonly string[], options: Options, io: Io) => Promise<number>;
}

export interface Option {
  readonly name: OptionName;
  readonly short?: string;
  /** What the value is called in the help; without it the option is a switch. */
  readonly value?: string;
}

export type Options = Readonly<Partial<Record<OptionName, string | true>>>;

/** The world around a command. */
export interface Io extends Surroundings {
  /** What the command heeds of the environment, checked; defaults for the rest. */
  readonly config: Config;
}

export interface Surroundings {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly width: number;
  readonly colours: Colors;
  /** Speaks of what happened. */
  readonly dictionary: Dictionary;
  /** As set on the command line or by the system. */
  readonly language: Language;
  /** Waits for a slow reader. */
  readonly print: (text: string) => Promise<void>;
  /** One line on standard error. */
  readonly say: (sentence: string) => void;
}

export const languageOption: Option = { name: "lang", value: "LANGUAGE" };
export const helpOption: Option = { name: "help", short: "h" };
