/** What is read off a page: text, title, outlet, author, day, own address, charset. The pages are made here. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { addressDate, machineDate, visibleDate } from "../../src/intake/dates.ts";
import { readPage, textOfFragment } from "../../src/intake/pages.ts";
import { body, page, windows1256 } from "./pages.ts";

const captured = new Date("2022-03-01T00:00:00Z");
const readHtml = (html: string, address?: string, contentType?: string) => readPage(Buffer.from(html), { address, contentType, captured });

test("the whole of a page", () => {
  const { article, charset, notes } = readHtml(page({
    head: `<meta property="og:site_name" content="صحيفة المثال"><meta property="article:published_time" content="2021-11-08T09:30:00+03:00"><meta name="author" content="سامي ناصر"><link rel="canonical" href="/news/7">`,
  }), "https://example.com/news/7?utm=1");
  expect(article).toEqual({
    text: body.join("\n"), title: "المجلس يقر الموازنة بعد نقاش طويل", outlet: "صحيفة المثال", author: "سامي ناصر", published: "2021-11-08T09:30:00+03:00", url: "https://example.com/news/7",
  });
  expect({ charset, notes }).toEqual({ charset: "utf-8", notes: [] });
});

describe("the day of publication", () => {
  const dated = (head: string, address = "https://example.com/a", top = "") => readHtml(page({ head, top }), address).article.published;
  test.each([
    ["JSON-LD", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"datePublished":"2021-11-08T09:30:00Z","dateModified":"2021-12-01"}]}</script>`, "2021-11-08T09:30:00Z"],
    ["JSON-LD with line ends in strings", `<script type="application/ld+json">{"@type":"NewsArticle","description":"a\nb","datePublished":"2021-11-08"}</script>`, "2021-11-08"],
    ["OpenGraph", `<meta property="article:published_time" content="2021-11-08 09:30:00">`, "2021-11-08T09:30:00"],
    ["meta", `<meta name="pubdate" content="Mon, 08 Nov 2021 09:30:00 GMT">`, "2021-11-08T09:30:00Z"],
    ["microdata", `<meta itemprop="datePublished" content="2021-11-08">`, "2021-11-08"],
    ["an American program", `<meta name="date" content="11/8/2021 2:05:00 PM">`, "2021-11-08T14:05:00"],
    ["nothing but a change", `<meta property="article:modified_time" content="2021-11-08">`, "2021-11-08"],
    ["a day still to come", `<meta name="date" content="2031-11-08">`, undefined],
    ["no day at all", `<meta name="date" content="2021-13-45">`, undefined],
  ])("%s", (_, head, expected) => {
    expect(dated(head)).toBe(expected);
  });
  test("the time element", () => expect(dated("", undefined, '<time datetime="2021-11-08">أمس</time>')).toBe("2021-11-08"));
  test("the address", () => expect(dated("", "https://example.com/2021/11/08/story.html")).toBe("2021-11-08"));
  test("the address settles day and month", () => expect(dated('<meta name="date" content="08/11/2021">', "https://example.com/2021/08/11/story.html")).toBe("2021-08-11"));
  test("a date beside the title", () => expect(dated("", undefined, '<div class="article-date">الاثنين 8 تشرين الثاني 2021</div>')).toBe("2021-11-08"));
  test("a Hijri date beside the title", () => expect(dated("", undefined, '<div class="article-date">3 ربيع الآخر 1443 هـ</div>')).toBe("2021-11-08"));
  test("a date line at the head of the text leaves it", () => {
    const { article } = readHtml(page({ first: "نشر الاثنين، 8 نوفمبر 2021، آخر تحديث 14:00 (GMT+0300)" }), "https://example.com/a");
    expect([article.published, article.text]).toEqual(["2021-11-08", body.join("\n")]);
  });
});

test.each([
  ["2021-11-08T09:30:00.123+0300", "2021-11-08T09:30:00+03:00"], ["٢٠٢١-١١-٠٨", "2021-11-08"], ["Nov 8, 2021 2:05 PM", "2021-11-08T14:05:00"], ["1636363800", "2021-11-08T09:30:00Z"], ["8-11-2021", "2021-11-08"],
  ["", undefined], ["yesterday", undefined], ["0000-00-00", undefined], ["2021-11-08T99:30", undefined],
])("%j is %s", (value, expected) => expect(machineDate(value, captured)).toBe(expected));

test("a visible date is read by the reader, to the day", () => {
  expect(visibleDate("الثلاثاء 17 مارس 2020 - 10:45 م", captured)).toBe("2020-03-17");
  expect(visibleDate("2020/3/17", captured)).toBe("2020-03-17");
  expect(visibleDate("اليوم", captured)).toBeUndefined();
  expect(addressDate("https://a.example/x/202003171044893040-y/", captured)).toBe("2020-03-17");
  expect(addressDate("https://a.example/article/1234567", captured)).toBeUndefined();
});

describe("the charset", () => {
  const plain = page({});
  test("of a byte-order mark goes before the header", () => {
    expect(readPage(Buffer.from(`\uFEFF${plain}`), { contentType: "text/html; charset=windows-1256", captured }).charset).toBe("utf-8");
    expect(readPage(Buffer.from(`\uFEFF${plain}`, "utf16le"), { captured }).article.text).toBe(body.join("\n"));
  });
  test.each([
    ["header", "text/html; charset=windows-1256", ""],
    ["page", undefined, '<meta charset="windows-1256">'],
    ["old page", undefined, '<meta http-equiv="Content-Type" content="text/html; charset=cp1256">'],
    ["guess", undefined, ""],
    ["guess against a wrong header", "text/html; charset=utf-8", ""],
    ["guess against a wrong page", undefined, '<meta charset="utf-8">'],
  ])("windows-1256 by %s", (_, contentType, head) => {
    const { article, charset } = readPage(windows1256(page({ head })), { contentType, captured });
    expect([charset, article.text]).toEqual(["windows-1256", body.join("\n")]);
  });
  test("UTF-8 although the header says windows-1256", () => {
    expect(readHtml(plain, undefined, "text/html; charset=windows-1256").article.text).toBe(body.join("\n"));
  });
});

describe("who publishes", () => {
  test("the lexicon's name for the host goes before what the page says", () => {
    expect(readHtml(page({ head: '<meta property="og:site_name" content="Home">' }), "https://www.youm7.com/a").article.outlet).toBe("اليوم السابع");
  });
  test("the host where nothing is known", () => expect(readHtml(page({}), "https://www.example.com/a").article.outlet).toBe("example.com"));
  test("no page speaks for another host", () => {
    const { article } = readHtml(page({ head: '<link rel="canonical" href="https://other.example/x">' }), "https://example.com/a");
    expect(article.url).toBe("https://example.com/a");
  });
  test("its name is cut off the title", () => {
    const html = page({ head: '<meta property="og:site_name" content="صحيفة المثال"><meta property="og:title" content="المجلس يقر الموازنة | صحيفة المثال">' }).replace(/<h1>.*<\/h1>/, "").replace(/<title>.*<\/title>/, "");
    expect(readHtml(html).article.title).toBe("المجلس يقر الموازنة");
  });
});

test("breaks between paragraphs are kept, furniture is not", () => {
  expect(textOfFragment("<p>أ</p><p>ب<br>ج</p><ul><li>د</li></ul><script>x</script><style>y</style>هـ")).toBe("أ\nب\nج\nد\nهـ");
});

test("a page without an article and a page without end are refused", () => {
  expect(() => readHtml("<html><body><a href='/'>الرئيسية</a></body></html>")).toThrow(/no text/);
  expect(() => readHtml("<div>".repeat(200_000))).toThrow(/elements/);
  expect(() => readHtml("<b>".repeat(50_000))).toThrow(/elements/);
});

const pages = fileURLToPath(new URL("../../../../shared/eval/pages/", import.meta.url));
const shared = [fileURLToPath(new URL("../../../../shared/eval/pages/", import.meta.url)), fileURLToPath(new URL("../../../../../shared/eval/pages/", import.meta.url)), pages].find((folder) => existsSync(folder));

describe("pages of others, where they are at hand", () => {
  if (!shared) console.warn("skipped: ../shared/eval/pages is not there");
  test.skipIf(!shared)("dates and text", () => {
    const expected = JSON.parse(readFileSync(`${shared}expected-dates.json`, "utf8")) as { file: string; url: string; date: string }[];
    for (const { file, url, date } of expected) {
      expect(readPage(readFileSync(shared + file), { address: url, captured: new Date("2026-01-01") }).article.published?.slice(0, 10), file).toBe(date);
      expect(readPage(readFileSync(shared + file), { captured: new Date("2026-01-01") }).article.published?.slice(0, 10), `${file} without its address`).toBe(date);
    }
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const wanted = words(readFileSync(`${shared}newspaper4k_arabic_article.expected.txt`, "utf8"));
    const got = words(readPage(readFileSync(`${shared}newspaper4k_arabic_article.html`), { captured: new Date("2026-01-01") }).article.text);
    const left = new Map<string, number>();
    for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
    let common = 0;
    for (const word of got) {
      const n = left.get(word) ?? 0;
      if (n > 0) {
        common += 1;
        left.set(word, n - 1);
      }
    }
    expect(common / got.length).toBeGreaterThan(0.98);
    expect(common / wanted.length).toBeGreaterThan(0.98);
  });
});
