/** naqlan versions: what stood at one address, and what changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { naqlan, newFolder } from "./command.ts";

const first = "قال مدير الميناء حسن الربيعي إن الرصيف الجنوبي مغلق حتى يوم غد.\nوأضاف أن السفن تنتظر في الخارج.\nولم يذكر سبباً.";
const second = first.replace("مغلق حتى يوم غد", "مغلق حتى الأسبوع المقبل").replace("ولم يذكر سبباً", "وعزا ذلك إلى عطل في الرافعة");
const other = "قالت وزارة النقل في بيان إن الرصيف الجنوبي مفتوح أمام السفن.";
const folder = newFolder();
let ids: string[];

beforeAll(async () => {
  const url = "https://marsa.example/quay";
  const articles = [{ text: first, url, title: "إغلاق الرصيف", published: "2024-03-04" }, { text: second, url, title: "إغلاق الرصيف يطول", published: "2024-03-05" }, { text: other, title: "الوزارة: الرصيف مفتوح" }];
  writeFileSync(join(folder, "articles.jsonl"), articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  expect((await naqlan(["add", "articles.jsonl"], { folder })).code).toBe(0);
  ids = (await naqlan(["versions", url, "--json"], { folder })).out.match(/"id": "[0-9a-f]{64}"/g)!.map((id) => id.slice(7, -1));
}, 120_000);

/** As letters and marks alone. */
const plain = (out: string) => out.replace(/[\u2066-\u2069\u200F]/g, "").replace(/\s+/g, " ");

test("both texts, and paragraph by paragraph what was taken out and added, in either language", async () => {
  expect(ids).toHaveLength(2);
  for (const [language, heading, unchanged] of [["ar", "من النسخة 1 إلى 2", "فقرة واحدة لم تتغير"], ["en", "From version 1 to 2", "1 paragraph unchanged"]] as const) {
    // The address, the first and the second text: one answer.
    const answers = [];
    for (const asked of ["https://marsa.example/quay", ...ids]) answers.push(await naqlan(["versions", asked, ...(language === "en" ? ["--english"] : [])], { folder }));
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
    const { code, out } = answers[0]!;
    expect(code).toBe(0);
    expect(plain(out)).toContain(heading);
    expect(plain(out)).toContain(unchanged);
    expect(plain(out)).toContain("مغلق حتى [-يوم-]{+الأسبوع+} [-غد.-]{+المقبل.+}");
    expect(plain(out)).toContain("إغلاق الرصيف يطول");
    expect(out).not.toContain("تنتظر");
  }
});

test("for programs: whatever is the same or taken out is the earlier text, the same or added the later", async () => {
  const { versions, differences } = JSON.parse((await naqlan(["versions", ids[1]!, "--json"], { folder })).out) as { versions: { id: string; version: number }[]; differences: { from: string; to: string; changes: { kind: string; text: string }[] }[] };
  expect(versions.map(({ id, version }) => [id, version])).toEqual([[ids[0], 1], [ids[1], 2]]);
  const [{ from, to, changes }] = differences as [(typeof differences)[number]];
  const without = (kind: string) => changes.filter((change) => change.kind !== kind).map(({ text }) => text).join("");
  expect([from, to, without("added"), without("removed")]).toEqual([ids[0], ids[1], first, second]);
});

test("any two articles; one that has no other; none", async () => {
  const [alone] = (await naqlan(["search", "الوزارة", "--json"], { folder })).out.match(/[0-9a-f]{64}/) as [string];
  expect(plain((await naqlan(["versions", ids[0]!, alone, "--english"], { folder })).out)).toContain("{+وزارة+}");
  expect(plain((await naqlan(["versions", alone, "--english"], { folder })).out)).toContain("There is only this one text at its address.");
  expect(await naqlan(["versions", "nothing"], { folder })).toMatchObject({ code: 1, out: "", err: expect.stringContaining("nothing") });
  expect((await naqlan(["versions"], { folder })).code).toBe(2);
});
