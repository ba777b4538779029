/** naqlan same, different, decisions and why, as a person gives them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { naqlan, newFolder } from "./command.ts";

const articles = [
  {
    title: "انفجار في البصرة", outlet: "مرسى", url: "https://a.example/1", published: "2024-03-04",
    text: "قال وزير الصحة سامر الجبوري إن أربعة عمال قتلوا في انفجار في البصرة أمس.",
  },
  {
    title: "تظاهرة في الموصل", outlet: "صدى", url: "https://b.example/2", published: "2024-05-20",
    text: "تظاهر مئات العمال في الموصل أمس احتجاجاً على تأخر الرواتب.",
  },
];

test("two incidents are joined, listed, explained, parted and let go", { timeout: 120_000 }, async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "news.jsonl"), articles.map((article) => JSON.stringify(article)).join("\n"));
  expect((await naqlan(["add", "news.jsonl"], { folder })).code).toBe(0);
  const lines = async (...words: string[]) => (await naqlan([...words], { folder })).out.trim().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
  const incidents = async (): Promise<{ naqlan_id: string; articles: string[] }[]> => await lines("export", "incidents");
  const of = async (url: string) => (await incidents()).find(({ articles: urls }) => urls.includes(url))!.naqlan_id;
  const [a, b] = [await of(articles[0]!.url), await of(articles[1]!.url)];
  expect(a).not.toBe(b);

  expect((await naqlan(["decisions"], { folder })).out).toContain("Nothing was decided");
  expect(await naqlan(["same", a, b], { folder })).toMatchObject({ code: 0, err: expect.stringMatching(/these are one; 2 articles linked again/) });
  expect(await of(articles[0]!.url)).toBe(await of(articles[1]!.url));
  expect((await naqlan(["decisions", "--english"], { folder })).out).toMatch(/1 are one/);
  expect((await naqlan(["decisions"], { folder, language: "ar_EG.UTF-8" })).out).toContain("واحد");
  const joined = await of(articles[0]!.url);
  expect((await naqlan(["why", joined, "--english"], { folder })).out).toMatch(/joined by hand on \d{4}-/);
  expect(await naqlan(["same", a, joined], { folder })).toMatchObject({ code: 1, err: expect.stringContaining("one thing already") });

  expect(await naqlan(["decisions", "--forget", "1"], { folder })).toMatchObject({ code: 0, err: expect.stringContaining("taken back") });
  expect(await of(articles[0]!.url)).not.toBe(await of(articles[1]!.url));
  expect(await naqlan(["decisions", "--forget", "1"], { folder })).toMatchObject({ code: 1, err: expect.stringContaining("no decision 1") });
  expect((await naqlan(["different", await of(articles[0]!.url), await of(articles[1]!.url)], { folder })).code).toBe(0);
  expect((await naqlan(["decisions", "--english"], { folder })).out).toContain("are different");

  const actor = (await lines("export", "actors")).find(({ type }) => type === "person").naqlan_id;
  expect((await naqlan(["why", actor, "--english"], { folder })).out).toContain("one by");
  expect(await naqlan(["same", actor, await of(articles[0]!.url)], { folder })).toMatchObject({ code: 1, err: expect.stringContaining("not of one kind") });
  expect(await naqlan(["same", actor], { folder })).toMatchObject({ code: 2, err: expect.stringContaining("needs two ids") });
  expect(await naqlan(["different", "nobody-here", actor], { folder })).toMatchObject({ code: 1, err: expect.stringContaining("nobody-here") });
  expect((await naqlan(["verify"], { folder })).code).toBe(0);
});
