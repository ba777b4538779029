/** naqlan help: made from the commands themselves and the dictionaries, so that neither can be missing. */
import { UsageError } from "../failure.ts";
import type { Dictionary, OptionName } from "../language/dictionary.ts";
import { flow, type Piece } from "../render/flow.ts";
import { type SettingKey, settings } from "../config.ts";
import { type Command, helpOption, languageOption, type Option, type Surroundings as Io } from "./command.ts";

export function helpAbout(commands: () => readonly Command[]): Command {
  return {
    name: "help",
    usage: ["help [COMMAND|settings] [--lang ar|en]"],
    arguments: 1,
    options: [languageOption, helpOption],
    examples: [
      ["helpRead", "naqlan help read"],
      ["helpArabic", "naqlan help --lang ar"],
      ["helpSettings", "naqlan help settings"],
    ],
    async run([name], _, io) {
      if (name === "settings") {
        await io.print(settingsHelp(io));
        return 0;
      }
      const command = commands().find((candidate) => candidate.name === name);
      if (name !== undefined && !command) throw new UsageError(io.dictionary.messages.unknownCommand(name, undefined));
      await io.print(command ? commandHelp(command, io) : overview(commands(), io));
      return 0;
    },
  };
}

export const generalOptions: readonly Option[] = [languageOption, { name: "version", short: "v" }, helpOption];

export function overview(commands: readonly Command[], io: Io): string {
  const { help: words } = io.dictionary;
  return page(io, [
    paragraph(words.tagline),
    titled(words.headings.usage, [code("naqlan COMMAND …")]),
    titled(words.headings.commands, table(io, commands.map(({ name }) => [name, words.commands[name].summary]))),
    titled(words.headings.options, optionRows(io, generalOptions)),
    titled(words.headings.examples, examplesOf(io.dictionary, commands.flatMap(({ examples }) => examples.filter(([name]) => first.has(name))))),
    titled(words.headings.exitCodes, table(io, Object.entries(words.exitCodes))),
    paragraph(words.more),
  ]);
}

export function commandHelp(command: Command, io: Io): string {
  const { help: words } = io.dictionary;
  const { summary, text } = words.commands[command.name];
  return page(io, [
    paragraph(`naqlan ${command.name}: ${summary}`),
    titled(words.headings.usage, command.usage.map((line) => code(`naqlan ${line}`))),
    ...text.split("\n").map(paragraph),
    titled(words.headings.options, optionRows(io, command.options)),
    ...(command.settings && command.settings.length > 0 ? [titled(words.headings.settings, settingRows(io, command.settings, false))] : []),
    ...(command.examples.length > 0 ? [titled(words.headings.examples, examplesOf(io.dictionary, command.examples))] : []),
    titled(words.headings.exitCodes, table(io, Object.entries(words.exitCodes))),
  ]);
}

export function settingsHelp(io: Io): string {
  const { help: words } = io.dictionary;
  return page(io, [paragraph(words.headings.settings), paragraph(words.settingsText), titled(words.headings.settings, settingRows(io, Object.keys(settings) as SettingKey[], true))]);
}

/** Name, what it is for, what it takes, and what it is where it is not set. */
function settingRows(io: Io, keys: readonly SettingKey[], whole: boolean): HelpLine[] {
  const { help: words } = io.dictionary;
  return keys.flatMap((key) => {
    const { name, default: usual, example, secret } = settings[key];
    const { is, takes } = words.settings[name];
    return [code(name), { indent: 6, pieces: [{ text: `${is}${usual ? ` (${words.usually(usual)})` : ""}` }], kind: "text" as const }, ...(whole ? [{ indent: 6, pieces: [{ text: takes }], kind: "text" as const }, ...(secret ? [] : [{ ...code(`${name}=${example}`), indent: 6 }])] : [])];
  });
}

/** What most people want to do. */
const first: ReadonlySet<string> = new Set(["readOne", "readEnglish", "readHtml", "bulk", "explainStatement", "addCollection", "searchWords", "storiesList", "demo", "helpRead"]);

/** A line of help: code stands alone and left to right, text flows in the language's direction. */
interface HelpLine {
  readonly indent: number;
  readonly pieces: readonly Piece[];
  readonly kind: "text" | "code" | "title";
}

const paragraph = (text: string): HelpLine[] => [{ indent: 0, pieces: [{ text }], kind: "text" }];
const code = (text: string): HelpLine => ({ indent: 2, pieces: [{ text }], kind: "code" });

function titled(title: string, lines: readonly HelpLine[]): HelpLine[] {
  return [{ indent: 0, pieces: [{ text: title }], kind: "title" }, ...lines];
}

function optionRows(io: Io, options: readonly Option[]): HelpLine[] {
  return table(
    io,
    options.map(({ name, short, value }) => [`${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`, io.dictionary.help.options[name as OptionName]]),
  );
}

function examplesOf({ help: words }: Dictionary, examples: Command["examples"]): HelpLine[] {
  return examples.flatMap(([name, line]) => [{ indent: 2, pieces: [{ text: `# ${words.examples[name]}` }], kind: "text" }, code(line)] satisfies HelpLine[]);
}

/** In English two columns; in Arabic the word and its meaning are two lines: a row with two directions falls apart in many terminals. */
function table({ dictionary: { direction }, width }: Io, rows: readonly (readonly [string, string])[]): HelpLine[] {
  if (direction === "rtl") return rows.flatMap(([word, meaning]) => [code(word), { indent: 6, pieces: [{ text: meaning }], kind: "text" }] satisfies HelpLine[]);
  const column = Math.max(...rows.map(([word]) => word.length)) + 4;
  return rows.flatMap(([word, meaning]) =>
    flow([{ text: meaning }], { width: width - column, direction }).map((line, index) => ({ indent: 0, pieces: [{ text: `  ${index === 0 ? word : ""}`.padEnd(column) + line }], kind: "code" as const })),
  );
}

function page({ width, colours, dictionary: { direction } }: Io, parts: readonly HelpLine[][]): string {
  const lines = parts.map((part, index) => {
    const shown = part.flatMap(({ indent, pieces, kind }) => {
      if (kind === "code") return [" ".repeat(indent) + pieces.map(({ text }) => text).join("")];
      const style = kind === "title" ? colours.bold : undefined;
      return flow(pieces.map((piece) => ({ ...piece, style })), { width, direction, indent, hanging: indent > 0 ? 2 : 0 });
    });
    const follows = part[0]?.kind === "text" && parts[index - 1]?.[0]?.kind === "text" && index > 1;
    return (index > 0 && !follows ? "\n" : "") + shown.join("\n");
  });
  return `${lines.join("\n")}\n`;
}
