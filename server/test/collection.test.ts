import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { naqlan, newFolder, otherText, spawned, started } from "./command.ts";
import { text } from "./fixtures/reading.ts";

const linesIn = (folder: string, name: string) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));

const bad = [
  ["not json at all {", "not valid JSON"],
  ["[1, 2]", "not a JSON object"],
  ['{"title": "بلا نص"}', '"text" is missing or not a string'],
  ['{"text": ["قائمة"]}', '"text" is missing or not a string'],
  ['{"text": "خبر", "outlet": 7}', '"outlet" is not a string'],
  ['{"text": "خبر", "published": "أمس"}', '"published" is no ISO date: أمس'],
  [`{"text": "${"طويل ".repeat(100)}"`, "not valid JSON"],
] as const;

/** 200 articles told apart by their titles, with the bad lines, a blank one and one with a byte-order mark among them. */
function collection(): { lines: string[]; titles: string[]; badLines: number[] } {
  const lines: string[] = [];
  const titles: string[] = [];
  const badLines: number[] = [];
  for (let index = 0; index < 200; index += 1) {
    const wrong = index % 30 === 29 ? bad[(index - 29) / 30] : undefined;
    if (wrong) {
      badLines.push(lines.length + 1);
      lines.push(wrong[0]);
    }
    if (index === 50) lines.push("  ");
    titles.push(`خبر ${index}`);
    lines.push(`${index === 70 ? "\uFEFF" : ""}${JSON.stringify({ text: index % 2 ? otherText : text, title: `خبر ${index}`, author: null, extra: [1] })}${index % 3 ? "" : "\r"}`);
  }
  return { lines, titles, badLines };
}

describe.each([["1"], ["2"]])("a collection with %s workers", (workers) => {
  const command = workers === "1" ? naqlan : spawned;

  test("comes out in order, with what is wrong beside it", async () => {
    const folder = newFolder();
    const { lines, titles, badLines } = collection();
    writeFileSync(join(folder, "in.jsonl"), lines.join("\n"));
    const { code, out, err } = await command(["read", "--input", "in.jsonl", "--output", "out.jsonl", "--workers", workers], { folder });
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(linesIn(folder, "out.jsonl").map((reading) => reading.article.title)).toEqual(titles);
    const failures = linesIn(folder, "out.errors.jsonl");
    expect(failures.map(({ line }) => line)).toEqual(badLines);
    expect(failures.map(({ reason }) => reason)).toEqual(bad.slice(0, badLines.length).map(([, reason]) => reason));
    expect(failures.every(({ input }) => input.length <= 200)).toBe(true);
    expect(err).toMatch(/^naqlan: read 200 articles, [\d,]+ words, in .* → out\.jsonl\nnaqlan: fields of articles that are not known were passed over: "extra" \(200 times\); known are text, title, .*\nnaqlan: \d+ lines could not be read; see out\.errors\.jsonl\n$/);
    expect(readdirSync(folder).sort()).toEqual(["in.jsonl", "out.errors.jsonl", "out.jsonl"]);
  });

  test("leaves no list of failures where there are none", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "in.jsonl"), `${JSON.stringify({ text })}\n`);
    writeFileSync(join(folder, "out.errors.jsonl"), "of an earlier run");
    expect((await command(["read", "--input", "in.jsonl", "--output", "out.jsonl", "--workers", workers], { folder })).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["in.jsonl", "out.jsonl"]);
  });

  test("may be empty", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "in.jsonl"), "");
    expect((await command(["read", "--input", "in.jsonl", "--output", "out.jsonl", "--workers", workers], { folder })).code).toBe(0);
    expect(readFileSync(join(folder, "out.jsonl"), "utf8")).toBe("");
  });

  test("takes a line of ten megabytes and bytes that are no letters", { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const long = Buffer.from(JSON.stringify({ text, page: "<p>".repeat(3_500_000) }));
    expect(long.length).toBeGreaterThan(10_000_000);
    const lines = [Buffer.from('{"text": "\xff\xfe"}', "latin1"), long, Buffer.from(JSON.stringify({ text, title: "بعده" }))];
    writeFileSync(join(folder, "in.jsonl"), Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")])));
    expect((await command(["read", "--input", "in.jsonl", "--output", "out.jsonl", "--workers", workers], { folder })).code).toBe(1);
    expect(linesIn(folder, "out.jsonl").map((reading) => reading.article.title)).toEqual([undefined, "بعده"]);
    expect(linesIn(folder, "out.errors.jsonl")).toMatchObject([{ line: 1, reason: "not UTF-8" }]);
  });
});

test("the same Readings whatever the number of workers", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "in.jsonl"), collection().lines.join("\n"));
  const words = (workers: string) => ["read", "--input", "in.jsonl", "--output", `${workers}.jsonl`, "--workers", workers];
  await naqlan(words("1"), { folder });
  spawned(words("3"), { folder });
  expect(readFileSync(join(folder, "3.jsonl"), "utf8")).toBe(readFileSync(join(folder, "1.jsonl"), "utf8"));
});

test("between other commands", () => {
  const { code, out, err } = spawned(["read", "--input", "-", "--output", "-"], { input: `${JSON.stringify({ text })}\nwrong\n${JSON.stringify({ text: otherText })}` });
  expect(code).toBe(1);
  expect(out.trim().split("\n").map((line) => JSON.parse(line).article.text)).toEqual([text, otherText]);
  expect(err).toContain("line 2: not valid JSON");
});

test("what cannot be opened", async () => {
  const folder = newFolder();
  expect(await naqlan(["read", "--input", "none.jsonl", "--output", "out.jsonl"], { folder })).toMatchObject({ code: 1, err: "naqlan: there is no file none.jsonl\n" });
  writeFileSync(join(folder, "in.jsonl"), `${JSON.stringify({ text })}\n`);
  expect(await naqlan(["read", "--input", "in.jsonl", "--output", "no/out.jsonl"], { folder })).toMatchObject({ code: 1, err: expect.stringContaining("does not exist") });
  expect((await naqlan(["read", "--input", "in.jsonl", "--output", "."], { folder })).code).toBe(1);
  expect(await naqlan(["read", "--input", ".", "--output", "out.jsonl"], { folder })).toMatchObject({ code: 1, err: "naqlan: . is a folder; name the files in it\n" });
});

test.each([["1"], ["2"]])("Ctrl+C keeps what was read, with %s workers", { timeout: 60_000 }, async (workers) => {
  const folder = newFolder();
  const child = started(["read", "--input", "-", "--output", "out.jsonl", "--workers", workers], folder);
  let err = "";
  child.stderr!.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const line = `${JSON.stringify({ text })}\n`;
  child.stdin!.on("error", () => undefined);
  child.stdin!.write(line.repeat(64 * 6));
  const part = join(folder, "out.jsonl.part");
  while (!existsSync(part) || readFileSync(part).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(err).toMatch(/^naqlan: stopped; the first [\d,]+ articles kept in out\.jsonl\.part\n$/);
  const kept = readFileSync(part, "utf8");
  expect(kept.endsWith("\n")).toBe(true);
  for (const reading of kept.trimEnd().split("\n")) expect(JSON.parse(reading).article.text).toBe(text);
  expect(existsSync(join(folder, "out.jsonl"))).toBe(false);
});
