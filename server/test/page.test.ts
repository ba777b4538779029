import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Reading } from "naqlan";
import { describe, expect, test } from "vitest";
import { letters } from "../src/render/datum.ts";
import { browserPage } from "../src/render/page.ts";
import { reading, text } from "./fixtures/reading.ts";

const page = browserPage([{ name: "article.txt", reading }], "ar");
const inner = (source: string, tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(source)![1]!;
const unescaped = (source: string) =>
  source.replace(/<[^>]*>/g, "").replace(/&#13;/g, "\r").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");

describe("a page for the browser", () => {
  test("asks nothing of the network", () => {
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base|form)\b/);
    expect(page).not.toMatch(/\b(?:src|srcset|poster)=/);
    expect(inner(page, "style")).not.toMatch(/url\(|@import/);
    expect(inner(page, "script")).not.toMatch(/fetch|XMLHttpRequest|import\(|WebSocket|sendBeacon/);
  });

  test("runs its own script and style and no other", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const hash = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    expect(policy).toBe(`default-src 'none'; style-src ${hash(inner(page, "style"))}; script-src ${hash(inner(page, "script"))}; base-uri 'none'; form-action 'none'`);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<[^>]*\s(?:on\w+|style)=/);
  });

  test("shows the text as it is, paragraph by paragraph, with the place of each", () => {
    const paragraphs = [...page.matchAll(/<p data-start="(\d+)">(.*?)<\/p>/g)];
    expect(paragraphs.map(([, , shown]) => unescaped(shown!)).join("\n")).toBe(text);
    for (const [, start, shown] of paragraphs) expect(text.startsWith(unescaped(shown!), Number(start))).toBe(true);
  });

  test("has every record in both languages, with its chain", () => {
    for (const { id } of [...reading.attributions, ...reading.events, ...reading.timexes, ...reading.figures, ...reading.entities]) expect(page).toContain(`id="r1-${id}"`);
    for (const words of ["من قال ماذا", "Who says what", "explosion in Baghdad", "press conference", "مؤتمر صحفي", "at least 12 injured", "جرحى: 12 على الأقل"]) expect(page).toContain(words);
    expect(/id="r1-a4"[\s\S]*?<div class="chain">[\s\S]*?href="#r1-a3"/.test(page)).toBe(true);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(browserPage([{ name: "article.txt", reading }], "en")).toContain('<html lang="en" dir="ltr">');
  });

  test("has one article for each Reading and a list of them", () => {
    const two = browserPage([{ name: "1", reading }, { name: "2", reading }], "en");
    expect(two.match(/<article /g)).toHaveLength(2);
    expect(two).toContain('href="#r2"');
  });
});

describe("a hostile article", () => {
  const vectors = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "</style><script>alert(1)</script>", "<!--", "&lt;b&gt;", "\u202Eعنوان"];

  test.each(vectors)("%s is text everywhere", (vector) => {
    const hostile: Reading = {
      ...reading,
      article: { ...reading.article, text: vector + text, title: vector, outlet: vector, author: vector, url: `javascript:alert(1)//${vector}` },
      entities: reading.entities.map((entity) => ({ ...entity, name: vector, english: vector, roles: [{ title: vector, english: vector, mention: "m1" }] })),
      timexes: reading.timexes.map((timex) => ({ ...timex, value: vector })),
      figures: reading.figures.map((figure) => ({ ...figure, unit: vector })),
      events: reading.events.map((event) => ({ ...event, modes: [vector], headline: { ar: vector, en: vector } })),
      doubts: [{ span: { start: 0, end: 1 }, code: vector }],
    };
    const source = browserPage([{ name: vector, reading: hostile }], "ar");
    expect(source.match(/<script/g)).toHaveLength(1);
    expect(source).not.toMatch(/<(?:img|b)\b/);
    expect(source).not.toContain("<!--");
    expect(source).not.toMatch(/<[^>]*\son\w+=/);
    expect(source).not.toMatch(/href="(?!#|https?:)/);
  });

  test("direction controls are kept, isolated and named", () => {
    expect(letters("\u202Eأ\u202C").source).toBe('<bdi class="hidden" data-name="RLO">\u202E</bdi>أ<bdi class="hidden" data-name="PDF">\u202C</bdi>');
    expect(/<title>(.*)<\/title>/.exec(browserPage([{ name: "x", reading: { ...reading, article: { ...reading.article, title: "\u202Eعنوان" } } }], "ar"))![1]).toBe("عنوان");
  });

  test("a carriage return and a NUL do not shift offsets", () => {
    expect(letters("أ\r\0ب").source).toBe('أ&#13;<bdi class="hidden" data-name="␀">\uFFFD</bdi>ب');
  });
});

test("the script touches no markup", () => {
  const script = readFileSync(new URL("../src/render/page.script.js", import.meta.url), "utf8");
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval|new Function/);
});
