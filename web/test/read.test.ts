/** The Read screen as a person uses it: paste, see, choose, explain, switch the language, keys; nothing leaves the machine; hostile texts stay texts. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ar } from "../src/language/ar.ts";
import { en } from "../src/language/en.ts";
import { hasBrowser, launch } from "./browser.ts";
import { built } from "./built.ts";
import { type Asked, type Served, serve } from "./serve.ts";

const sample = JSON.parse(readFileSync(fileURLToPath(new URL("../../samples/01-first-report.json", import.meta.url)), "utf8"));

describe.skipIf(!hasBrowser)("Read", { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;
  const asked: Asked[] = [];

  beforeAll(async () => {
    await built();
    served = await serve((one) => {
      asked.push(one);
      return one.method === "POST" && one.path === "/articles" ? { status: 201, body: { items: [{ id: "abc", outcome: "new" }], parked: [] } } : undefined;
    });
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(locale = "en-GB"): Promise<{ page: Page; problems: string[]; away: string[] }> {
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    const [problems, away]: [string[], string[]] = [[], []];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(served.url) || away.push(request.url()));
    page.on("dialog", (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    await page.goto(`${served.url}/read`);
    await page.waitForSelector("#text-field");
    return { page, problems, away };
  }

  async function paste(page: Page, text: string): Promise<void> {
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.setData("text/plain", content);
      document.querySelector("#text-field")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await page.waitForSelector(".text", { timeout: 60_000 });
  }

  const highlighted = (page: Page, name: string) => page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map((range) => String(range)), name);
  const shownText = (page: Page) => page.evaluate(() => [...document.querySelectorAll(".text p")].map((paragraph) => paragraph.textContent).join("\n"));

  test("a pasted article is highlighted at once and stays as it is", async () => {
    const { page, problems, away } = await open();
    asked.length = 0;
    await paste(page, `${sample.title}\n${sample.text}`);
    expect(await page.textContent(".reading-title h1")).toBe(sample.title);
    expect(await shownText(page)).toBe(sample.text);
    const cues = await highlighted(page, "cue");
    expect(cues.length).toBeGreaterThan(5);
    for (const cue of cues) expect(sample.text).toContain(cue);
    await expect.poll(() => page.locator(".card.record").count()).toBeGreaterThan(10);
    expect(asked).toEqual([]);
    expect([problems, away]).toEqual([[], []]);
    await page.context().close();
  });

  test("text and records lead to each other; a finding is explained; layers are in the address", async () => {
    const { page, problems } = await open();
    await paste(page, sample.text);
    await page.locator("#record-a2").click({ position: { x: 200, y: 12 } });
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe("a2");
    expect((await highlighted(page, "chosen")).length).toBeGreaterThan(0);
    await page.locator("#record-a2 .record-tools button").first().click();
    await page.waitForSelector("#record-a2 .explanation li");
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get("trigger")!;
      (range as Range).startContainer.parentElement!.scrollIntoView({ block: "center" });
      const box = (range as Range).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).toMatch(/^(v|f|e)\d+$/);
    await page.locator(".layer.events").click();
    await expect.poll(() => new URL(page.url()).searchParams.get("layers")).toBe("statements names times figures");
    expect(await highlighted(page, "trigger")).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("keys by their place, in any layout; not while typing", async () => {
    const { page } = await open();
    await paste(page, sample.text);
    const press = (code: string, key: string) => page.evaluate(([code, key]) => document.body.dispatchEvent(new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true })), [code, key] as const);
    await press("KeyJ", "ت");
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe("a1");
    await press("KeyJ", "ت");
    await press("KeyK", "ن");
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe("a1");
    await press("Escape", "Escape");
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe(null);
    await page.keyboard.press("Shift+Slash");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Escape");
    await page.locator(".actions button", { hasText: "Change the text" }).click();
    await page.locator("#text-field").press("j");
    expect(new URL(page.url()).searchParams.get("at")).toBe(null);
    await page.context().close();
  });

  test("the language changes in place", async () => {
    const { page } = await open();
    await paste(page, sample.text);
    await page.locator("#record-a3").click({ position: { x: 200, y: 12 } });
    const before = page.url();
    await page.locator("#other-language").click();
    await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(["ar", "rtl"]);
    expect(page.url()).toBe(before);
    expect(await page.locator("#record-a3.chosen").count()).toBe(1);
    expect(await page.textContent(".layer.statements")).toBe("الأقوال");
    await page.context().close();
  });

  test("it is kept on the desk only when asked", async () => {
    const { page } = await open();
    await paste(page, sample.text);
    asked.length = 0;
    await page.locator(".actions .primary").click();
    await page.waitForSelector(".note.good a[href='/articles/abc']");
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /articles"]);
    expect(JSON.parse(asked[0]!.body).articles[0].text).toBe(sample.text);
    await page.context().close();
  });

  test("hostile texts run nothing, turn nothing around, and lose no letter", async () => {
    const { page, problems, away } = await open();
    const hostile = [
      "قال الوزير إن <img src=x onerror=alert(1)> الجسر أغلق <svg><style><img src=//evil.example/x onerror=alert(2)></style></svg>.",
      "\u202Eقال الناطق\u202C إن ا\u200Bلعدد \u2066بلغ\u2069 12\u200F قتيلاً.",
      "javascript:alert(3) </script><script>alert(4)</script> \u0007",
    ].join("\n");
    await paste(page, hostile);
    expect(await shownText(page)).toBe(hostile);
    expect(await page.locator(".text img, .text script, .text svg, .margin img").count()).toBe(0);
    expect(await page.locator(".text .hidden").count()).toBe(7);
    expect([problems, away]).toEqual([[], []]);
    await page.context().close();
  });

  /** As the browser gives it: a file let go over the screen. */
  async function drop(page: Page, name: string, content: string | readonly number[], type = ""): Promise<void> {
    await page.evaluate(({ name, content, type }) => {
      const data = new DataTransfer();
      data.items.add(new File([typeof content === "string" ? content : new Uint8Array(content)], name, { type }));
      const screen = document.querySelector(".screen.read")!;
      screen.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
      screen.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, { name, content, type });
  }
  const saved = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>مرسى | ${sample.title}</title><meta property="og:title" content="${sample.title}"><meta property="og:site_name" content="وكالة مرسى"><meta property="article:published_time" content="2024-03-04T07:40:00+03:00"><link rel="canonical" href="https://marsa.example/1"></head>
<body><nav><p>الرئيسية من نحن اتصل بنا</p></nav><article><h1>${sample.title}</h1>${sample.text.split("\n").map((one: string) => `<p>${one}</p>`).join("\n")}<aside><p>اقرأ أيضاً</p></aside><img src="//evil.example/x.png" onerror="alert(1)"><script>alert(2)</script></article><footer><p>جميع الحقوق محفوظة</p></footer></body></html>`;

  test.each([
    ["a text", "news.txt", `${sample.title}\n${sample.text}`],
    ["an article as JSON", "news.json", JSON.stringify(sample)],
    ["a saved page", "news.html", saved],
    ["a saved page without an ending", "news", saved],
  ])("%s that is dropped is read here, with its title, and nothing of it is run or asked for", async (_, name, content) => {
    const { page, problems, away } = await open();
    asked.length = 0;
    await drop(page, name, content);
    await page.waitForSelector(".text", { timeout: 60_000 });
    expect(await page.textContent(".reading-title h1")).toBe(sample.title);
    expect(await shownText(page)).toBe(sample.text.split("\n").map((one: string) => (name === "news.txt" || name === "news.json" ? one : one.replace(/\s+/g, " ").trim())).join("\n"));
    expect((await highlighted(page, "cue")).length).toBeGreaterThan(5);
    if (content === saved) expect([await page.locator(".facts-fields input[type=date]").inputValue(), await page.locator(".facts-fields input[type=url]").inputValue()]).toEqual(["2024-03-04", "https://marsa.example/1"]);
    expect([problems, away, asked]).toEqual([[], [], []]);
    await page.context().close();
  });

  test("a text in the letters of old Arabic Windows is understood", async () => {
    const { page } = await open();
    // قال الوزير إن الجسر مغلق.
    await drop(page, "old.txt", [0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xc5, 0xe4, 0x20, 0xc7, 0xe1, 0xcc, 0xd3, 0xd1, 0x20, 0xe3, 0xdb, 0xe1, 0xde, 0x2e]);
    await page.waitForSelector(".text", { timeout: 60_000 });
    expect(await shownText(page)).toBe("قال الوزير إن الجسر مغلق.");
    await page.context().close();
  });

  test.each([["en-GB", en], ["ar-EG", ar]] as const)("a picture and a page without a text are refused in words (%s), and what stood there stays", async (locale, words) => {
    const { page, problems } = await open(locale);
    await page.locator("#text-field").fill("قال الوزير");
    await drop(page, "picture.png", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3], "image/png");
    await expect.poll(() => page.locator(".note.warn").textContent()).toBe(words.read.wrongFile);
    await drop(page, "empty.html", "<!doctype html><script>document.write('x')</script>");
    await expect.poll(() => page.locator(".note.warn").textContent()).toBe(words.read.wrongFile);
    expect(await page.locator("#text-field").inputValue()).toBe("قال الوزير");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("a file is chosen by its button too", async () => {
    const { page } = await open();
    await page.locator("input[type=file]").setInputFiles({ name: "news.txt", mimeType: "text/plain", buffer: Buffer.from(`${sample.title}\n${sample.text}`) });
    await page.waitForSelector(".text", { timeout: 60_000 });
    expect(await page.textContent(".reading-title h1")).toBe(sample.title);
    await page.context().close();
  });

  test("what is no Arabic says so, empty asks for a text", async () => {
    const { page } = await open("ar-EG");
    expect(await page.textContent("h1")).toBe("قراءة نص");
    await paste(page, "The minister said nothing today.\nNothing at all, he added, and left the room without another word.");
    await page.waitForSelector(".state.empty");
    expect(await page.locator(".actions .primary").isDisabled()).toBe(true);
    await page.context().close();
  });
});
