/** From a feed on a local server to search results, through the command line. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { naqlan, newFolder } from "./command.ts";

const page = (title: string, text: string) =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title><meta property="og:title" content="${title}"><meta property="article:published_time" content="2024-03-04T09:00:00Z"></head><body><article><h1>${title}</h1>${text.split("\n").map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;
const paragraphs = [
  "قال وزير الصحة سامر الجبوري إن أربعة عمال قتلوا في انفجار في ميناء أم قصر مساء الأحد، وإن واحداً وثلاثين آخرين نقلوا إلى مستشفيات البصرة.",
  "وأضاف الجبوري في مؤتمر صحفي أن فرق الإسعاف ما زالت تبحث عن مفقودين تحت الركام، وأن الوزارة أرسلت أطباء من بغداد.",
  "ونفت إدارة الميناء أن يكون الانفجار نتيجة عمل متعمد، وقالت إن التحقيق سيبدأ بعد انتهاء عمليات الإنقاذ في الموقع.",
].join("\n");

let server: Server;
let address: string;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === "/feed.xml") {
      response.setHeader("Content-Type", "application/rss+xml");
      response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار المرفأ</title><link>${address}</link><item><title>انفجار في الميناء</title><link>${address}/one</link></item><item><title>Nothing Arabic</title><link>${address}/two</link></item></channel></rss>`);
    } else if (request.url === "/one") response.end(page("انفجار في الميناء", paragraphs));
    else if (request.url === "/two") response.end(page("Nothing Arabic", "This page has no Arabic at all, only English words that go on for a while so that it is long enough to be taken for an article by any reader of pages."));
    else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.NAQLAN_ALLOW = "127.0.0.1";
});
afterAll(() => {
  delete process.env.NAQLAN_ALLOW;
  server.close();
});

describe("a feed", () => {
  const folder = newFolder();

  test("is followed, fetched, searched and unfollowed", { timeout: 120_000 }, async () => {
    expect((await naqlan(["follow", `${address}/feed.xml`], { folder })).code).toBe(0);
    const fetched = await naqlan(["fetch"], { folder });
    expect(fetched).toMatchObject({ code: 0 });
    expect(fetched.err).toContain("1 article added");
    expect((await naqlan(["search", "الميناء"], { folder })).out).toContain("انفجار في الميناء");
    expect((await naqlan(["search", "over:attributions", "act:deny", "--english"], { folder })).out).toContain("denies");
    expect((await naqlan(["parked"], { folder })).out).toContain(`${address}/two`);
    expect((await naqlan(["follow"], { folder })).out).toContain("أخبار المرفأ");
    asked = [];
    expect((await naqlan(["fetch"], { folder })).err).toContain("asked not to be fetched before");
    expect(asked).toEqual([]);
    expect((await naqlan(["verify"], { folder })).code).toBe(0);
    expect((await naqlan(["follow", `${address}/feed.xml`, "--remove"], { folder })).code).toBe(0);
    expect((await naqlan(["follow"], { folder })).out).toContain("No feed is followed");
  });

  test("in a private network is refused where no setting allows it", async () => {
    const other = newFolder();
    delete process.env.NAQLAN_ALLOW;
    await naqlan(["follow", `${address}/feed.xml`], { folder: other });
    asked = [];
    const { code, err } = await naqlan(["fetch"], { folder: other });
    process.env.NAQLAN_ALLOW = "127.0.0.1";
    expect(code).toBe(1);
    expect(err).toContain(`${address}/feed.xml`);
    expect(asked).toEqual([]);
  });
});

test("the same file added twice adds nothing twice, and export gives every row its source", { timeout: 120_000 }, async () => {
  const folder = newFolder();
  const { writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  writeFileSync(join(folder, "news.jsonl"), `${JSON.stringify({ text: paragraphs, title: "انفجار", url: "https://outlet.example/1", outlet: "مرسى", published: "2024-03-04" })}\n{"text": 5}\n`);
  expect((await naqlan(["add", "news.jsonl"], { folder })).err).toContain("1 article added");
  expect((await naqlan(["add", "news.jsonl"], { folder })).err).toContain("1 known before");
  const lines = (await naqlan(["export", "attributions"], { folder })).out.trim().split("\n").map((line) => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(1);
  for (const row of lines) {
    expect(row).toMatchObject({ article_url: "https://outlet.example/1", review_status: "machine" });
    expect(paragraphs).toContain(row.evidence_quote);
  }
  const incidents = (await naqlan(["export", "incidents"], { folder })).out.trim().split("\n").map((line) => JSON.parse(line));
  expect(incidents.every(({ articles, type }) => articles.includes("https://outlet.example/1") && typeof type === "string")).toBe(true);
  const csv = (await naqlan(["export", "events", "--format", "csv", "--safe", "--bom"], { folder })).out;
  expect(csv.startsWith("\uFEFFnaqlan_id,url,article_url,evidence_quote,review_status,record_version")).toBe(true);
  expect((await naqlan(["backup", "copy.naqlan"], { folder })).code).toBe(0);
  expect((await naqlan(["restore", "copy.naqlan", "--store", "other.db"], { folder })).code).toBe(0);
  expect((await naqlan(["verify", "--store", "other.db"], { folder })).code).toBe(0);
  expect((await naqlan(["stories", "--store", "missing.db"], { folder })).code).toBe(1);
});

test("fields that are not known are named; what was set aside is tried again by where it stands, and as it was read", { timeout: 120_000 }, async () => {
  const folder = newFolder();
  const { writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const path = join(folder, "news.jsonl");
  const good = { text: paragraphs, title: "انفجار", publised: "2024-03-04", url: "https://outlet.example/1" };
  const lines = (second: unknown) => `${JSON.stringify(good)}\n${JSON.stringify(second)}\n{"text": "Only English words stand in this one, and nothing else at all, for a while."}\n`;
  writeFileSync(path, lines({ txet: paragraphs }));
  const added = await naqlan(["add", "news.jsonl"], { folder });
  expect(added.err).toContain('"publised"');
  expect(added.err).toContain("known are text, title, outlet");
  expect(added.err).toContain("2 inputs were set aside");
  expect(added.err).toContain("1 × ");
  expect((await naqlan(["read", "news.jsonl", "--json"], { folder })).code).toBe(1);
  writeFileSync(join(folder, "one.json"), JSON.stringify(good));
  expect((await naqlan(["read", "one.json", "--json"], { folder, language: "ar_EG.UTF-8" })).err).toContain("«publised»");
  const listed = async () => (await naqlan(["parked", "--json"], { folder })).out.trim().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line).origin);
  expect((await listed()).sort()).toEqual(["news.jsonl, line 2", "news.jsonl, line 3"]);
  // The file was mended meanwhile; only what was set aside of it is looked at again.
  writeFileSync(path, lines({ text: paragraphs.replaceAll("أم قصر", "الفاو"), url: "https://outlet.example/2" }).replace("انفجار", "عنوان آخر"));
  const again = await naqlan(["parked", "--retry"], { folder });
  expect(again.err).toContain("1 article added");
  expect(await listed()).toEqual(["news.jsonl, line 3"]);
  expect((await naqlan(["verify"], { folder })).code).toBe(0);
});
