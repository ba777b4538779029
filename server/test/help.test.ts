import { describe, expect, test } from "vitest";
import { commands } from "../src/cli/commands.ts";
import type { Language } from "../src/language/dictionary.ts";
import { languages } from "../src/language/languages.ts";
import { collectionWithArticles, naqlan, shell, spawned } from "./command.ts";

const both: readonly Language[] = ["ar", "en"];
const cases = commands.flatMap((command) => both.map((language) => [command.name, language, command] as const));

test.each(cases)("naqlan help %s in %s has its summary, options and examples", async (name, language, command) => {
  const { code, out, err } = await naqlan(["help", name, "--lang", language]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const words = languages[language].help;
  const flat = out.replace(/[\u2066-\u2069\u200F]/g, "").replace(/\s+/g, " ");
  expect(flat).toContain(words.commands[name].summary);
  for (const option of command.options) {
    expect(flat).toContain(`--${option.name}`);
    expect(flat).toContain(words.options[option.name]);
  }
  for (const [example, line] of command.examples) {
    expect(out).toContain(`\n  ${line}\n`);
    expect(flat).toContain(words.examples[example]);
  }
  expect((await naqlan([name, "--help", "--lang", language])).out).toBe(out);
});

test.each(both)("naqlan --help in %s lists every command", async (language) => {
  const { out } = await naqlan(["--help", "--lang", language]);
  for (const { name } of commands) expect(out).toContain(`  ${name}`);
  expect((await naqlan(["--lang", language])).out).toBe(out);
  expect((await naqlan(["help"], { language: language === "ar" ? "ar_EG.UTF-8" : "C" })).out).toBe(out);
});

test("no line of English help is longer than the terminal is wide, but for examples", async () => {
  const lines = (await naqlan(["help", "read"])).out.split("\n").filter((line) => !line.includes("naqlan "));
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

describe("examples in the help run as they stand", async () => {
  const pages = await Promise.all(commands.map(({ name }) => naqlan(["help", name])));
  const lines = new Set(pages.flatMap(({ out }) => out.split("\n")).flatMap((line) => /^ {2}((?:cat \S+ \| )?naqlan (?!.*[…A-Z]{3}).*)$/.exec(line)?.[1] ?? []));
  // Lines of the usage (parked --forget N) are patterns, unless a command gives them as its example too.
  const given = new Set(commands.flatMap((command) => command.examples.map(([, line]) => line)));
  const usage = new Set(commands.flatMap((command) => command.usage.map((line) => `naqlan ${line}`)));
  const examples = [...lines].filter((line) => !/[<[…]/.test(line) && (given.has(line) || !usage.has(line)));

  test("all are found", () => {
    for (const [, line] of commands.flatMap((command) => command.examples)) expect(examples).toContain(line);
  });

  test.concurrent.each(examples.map((line) => [line]))("%s", { timeout: 120_000 }, async (line) => {
    const { code, out, err } = await shell(line, await collectionWithArticles());
    expect(code).toBe(0);
    expect(out + err).not.toContain("unexpected");
    expect(out + err).not.toBe("");
  });
});

test("the version is that of the package", async () => {
  const { version } = (await import("../package.json", { with: { type: "json" } })).default;
  expect(spawned(["--version"]).out).toBe(`naqlan ${version}\n`);
  expect((await naqlan(["-v"])).out).toBe(`naqlan ${version}\n`);
});
