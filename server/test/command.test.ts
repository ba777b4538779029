import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWithArticles, naqlan, otherText, spawned } from "./command.ts";
import { text } from "./fixtures/reading.ts";

const folder = folderWithArticles();
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};

/** Arabic letters of windows-1256 by their place in the table. */
const windows1256 = (arabic: string) => {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(arabic, (letter) => table.get(letter) ?? 63);
};

describe("reading files", () => {
  test("prints a page with Arabic labels", async () => {
    const { code, out, err } = await naqlan(["read", "article.txt", "--published", "2021-11-08"], { folder });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("من قال ماذا");
    expect(out).not.toContain("\x1b");
  });

  test("prints English labels when asked", async () => {
    expect((await naqlan(["read", "article.txt", "--english"], { folder })).out).toContain("Who says what");
  });

  test("prints one Reading as JSON, several one a line", async () => {
    const one = JSON.parse((await naqlan(["read", "article.txt", "--json", "--title", "عنوان", "--outlet", "صحيفة", "--url", "https://example.org/"], { folder })).out);
    expect(one.format).toBe("naqlan.reading/1");
    expect(one.article).toMatchObject({ text, title: "عنوان", outlet: "صحيفة", url: "https://example.org/" });
    const several = (await naqlan(["read", "article.txt", "another.txt", "--json"], { folder })).out.trim().split("\n");
    expect(several.map((line) => JSON.parse(line).article.text)).toEqual([text, otherText]);
  });

  test("reads standard input, as text or as JSON", () => {
    expect(JSON.parse(spawned(["read", "-", "--json"], { input: otherText }).out).article.text).toBe(otherText);
    const { out } = spawned(["read", "-", "--json"], { input: JSON.stringify({ text: otherText, title: "خبر" }) });
    expect(JSON.parse(out).article.title).toBe("خبر");
    expect(spawned(["read", "-", "--json"], { input: `${JSON.stringify({ text })}\n${JSON.stringify({ text: otherText })}\n` }).out.trim().split("\n")).toHaveLength(2);
  });

  test("reads articles and Readings as JSON, and lines of them", async () => {
    put("one.json", JSON.stringify({ text: otherText, published: "2021-11-08" }));
    const reading = (await naqlan(["read", "one.json", "--json"], { folder })).out;
    expect(JSON.parse(reading).article.published).toBe("2021-11-08");
    put("reading.json", reading);
    expect((await naqlan(["read", "reading.json", "--json"], { folder })).out).toBe(reading);
    expect((await naqlan(["read", "articles.jsonl", "--json"], { folder })).out.trim().split("\n")).toHaveLength(3);
  });

  test("drops the byte-order mark and nothing else", async () => {
    put("mark.txt", `\uFEFF${otherText}\r\n`);
    expect(JSON.parse((await naqlan(["read", "mark.txt", "--json"], { folder })).out).article.text).toBe(`${otherText}\r\n`);
  });

  test("reads windows-1256 and says so", async () => {
    put("old.txt", windows1256(otherText));
    const { out, err, code } = await naqlan(["read", "old.txt", "--json"], { folder });
    expect(JSON.parse(out).article.text).toBe(otherText);
    expect(err).toBe("naqlan: old.txt is not UTF-8; it was read as windows-1256\n");
    expect(code).toBe(0);
  });

  test("takes a million words", { timeout: 120_000 }, async () => {
    put("long.txt", `${otherText} `.repeat(170_000));
    const { code, out } = await naqlan(["read", "long.txt", "--json"], { folder });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(5_000_000);
  });

  test.each([
    ["empty.txt", "", "is empty"],
    ["blank.txt", " \n\uFEFF\n", "is empty"],
    ["binary.bin", Uint8Array.from({ length: 500 }, (_, index) => index % 256), "is not text"],
    ["latin.txt", Uint8Array.from([67, 97, 102, 233, 32, 100, 233, 106, 224]), "is not text"],
    ["paper.pdf", "%PDF-1.7\n…", "is a PDF file"],
    ["page.html", "<!doctype html><p>خبر</p>", "is a web page"],
    ["broken.json", '{"text": ', "is not valid JSON"],
    ["number.json", '{"text": 5}', '"text" is missing or not a string'],
    ["date.json", '{"text": "خبر", "published": "2021-02-30"}', "is no ISO date"],
    ["lines.jsonl", '{"text": "خبر"}\n{"title": 1}', "lines.jsonl, line 2"],
  ])("refuses %s in one sentence, and reads the others", async (name, content, reason) => {
    put(name, content);
    const { code, out, err } = await naqlan(["read", name, "another.txt", "--json"], { folder });
    expect(err).toContain(reason);
    expect(err).toContain(name);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(out).article.text).toBe(otherText);
    expect(code).toBe(1);
  });

  test("names a missing file and a folder", async () => {
    expect(await naqlan(["read", "missing.txt"], { folder })).toMatchObject({ code: 1, err: "naqlan: there is no file missing.txt\n" });
    expect(await naqlan(["read", "."], { folder })).toMatchObject({ code: 1, err: "naqlan: . is a folder; name the files in it\n" });
  });

  test("says that a text without Arabic holds little", async () => {
    put("english.txt", "Nothing Arabic here.");
    expect(await naqlan(["read", "english.txt"], { folder })).toMatchObject({ code: 0, err: expect.stringContaining("no Arabic words") });
  });

  test("writes a page", async () => {
    const { code, err, out } = await naqlan(["read", "article.txt", "another.txt", "--html", "page.html"], { folder });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toContain("page.html");
    expect(readFileSync(join(folder, "page.html"), "utf8").match(/<article /g)).toHaveLength(2);
    expect(await naqlan(["read", "article.txt", "--html", "no/page.html"], { folder })).toMatchObject({ code: 1, err: expect.stringContaining("does not exist") });
    expect(existsSync(join(folder, "no"))).toBe(false);
  });
});

describe("explaining", () => {
  test("an unknown id names those there are", async () => {
    const { code, err } = await naqlan(["explain", "article.txt", "a999"], { folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^naqlan: this article has no finding "a999"; it has a1/);
  });

  test("a statement: rule, words, lexicon", async () => {
    const { code, out } = await naqlan(["explain", "article.txt", "a1", "--english"], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^a1 statement\n {2}rule: /);
    expect(JSON.parse((await naqlan(["explain", "article.txt", "a1", "--json"], { folder })).out)).toMatchObject({ id: "a1", layer: "attribution" });
  });

  test("takes a Reading", async () => {
    put("whole.json", (await naqlan(["read", "article.txt", "--json"], { folder })).out);
    expect((await naqlan(["explain", "whole.json", "a1", "--json"], { folder })).out).toBe((await naqlan(["explain", "article.txt", "a1", "--json"], { folder })).out);
  });
});

describe("what is not understood", () => {
  test.each([
    [["raed"], 'there is no command "raed"; did you mean "read"? – try: naqlan help'],
    [["read", "--bogus"], "there is no option --bogus – try: naqlan help read"],
    [["read", "article.txt", "--published"], "--published needs a value after it – try: naqlan help read"],
    [["read", "article.txt", "--published", "8/11/2021"], '"8/11/2021" is no date; write it like 2021-11-08 or 2021-11-08T14:30:00+03:00 – try: naqlan help read'],
    [["read", "article.txt", "--published", "2021-02-29"], '"2021-02-29" is no date; write it like 2021-11-08 or 2021-11-08T14:30:00+03:00 – try: naqlan help read'],
    [["read"], "nothing to read: name one or more files, or - for standard input – try: naqlan help read"],
    [["read", "-", "-"], "standard input (-) can be read only once – try: naqlan help read"],
    [["read", "--input", "articles.jsonl"], "--input needs --output: where should the readings go? (- is standard output) – try: naqlan help read"],
    [["read", "--input", "articles.jsonl", "--output", "articles.jsonl"], "articles.jsonl cannot be input and output at once – try: naqlan help read"],
    [["read", "--input", "a", "--output", "b", "--workers", "0"], '--workers takes a whole number from 1 to 64, not "0" – try: naqlan help read'],
    [["read", "--input", "a", "--output", "b", "--json"], "--json works only with files, not with --input – try: naqlan help read"],
    [["read", "article.txt", "--workers", "2"], "--workers works only with --input – try: naqlan help read"],
    [["explain", "article.txt"], "explain needs a file and the id of a finding, like: naqlan explain article.txt a1 – try: naqlan help explain"],
    [["demo", "all"], '"naqlan demo" was given more than it takes – try: naqlan help demo'],
    [["help", "--lang", "fr"], '--lang takes ar or en, not "fr" – try: naqlan help help'],
  ])("%j", async (words, sentence) => {
    expect(await naqlan(words, { folder })).toEqual({ code: 2, out: "", err: `naqlan: ${sentence}\n` });
  });

  test("is said in Arabic to whom the system speaks Arabic", async () => {
    expect((await naqlan(["rad"], { language: "ar_IQ.UTF-8" })).err).toContain("لا يوجد أمر");
    expect((await naqlan(["--bogus", "--lang", "ar"])).err).toContain("لا يوجد خيار");
  });

  test("a file name cannot command the terminal", async () => {
    expect((await naqlan(["read", "\x1b[31m\u202Ex"], { folder })).err).toBe("naqlan: there is no file ␛[31m⟨RLO⟩x\n");
  });
});

test("a process says the same, with the same exit code", () => {
  expect(spawned(["read", "missing.txt"], { folder })).toEqual({ code: 1, out: "", err: "naqlan: there is no file missing.txt\n" });
  expect(spawned(["raed"], { language: "ar_IQ.UTF-8" })).toMatchObject({ code: 2, err: expect.stringContaining("هل تقصد «read»") });
});

test("the demo shows the samples and writes a page elsewhere", () => {
  const { code, out } = spawned(["demo", "--english"], { folder });
  expect(code).toBe(0);
  const page = /^ {2}(.*samples\.html)$/m.exec(out)?.[1];
  expect(readFileSync(page!, "utf8")).toContain("<!doctype html>");
  expect(out).toContain("npx naqlan");
});
