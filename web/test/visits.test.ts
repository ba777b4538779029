/**
 * The desk between two visits: what came in meanwhile revises figures, changes positions and contradicts, and the desk says so and leads there. Each test has a service
 * and a collection of its own.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChangesPage } from "../../server/src/api/contract.ts";
import { type Outlet, startOutlet, startService } from "../../server/test/serving.ts";
import { ar } from "../src/language/ar.ts";
import { en } from "../src/language/en.ts";
import { hasBrowser, launch } from "./browser.ts";
import { built } from "./built.ts";

const before = [
  { outlet: "وكالة مرسى", published: "2024-03-04", title: "انفجار في ميناء أم قصر", text: "قالت وزارة الصحة إن أربعة عمال قتلوا في انفجار في ميناء أم قصر في البصرة مساء الأحد.\nونفت إدارة ميناء أم قصر أن يكون الانفجار في الميناء نتيجة إهمال." },
  { outlet: "صدى الميناء", published: "2024-03-04", title: "قتلى في انفجار أم قصر", text: "قتل أربعة أشخاص في انفجار وقع في ميناء أم قصر في البصرة مساء الأحد، بحسب ما أعلنت وزارة الصحة." },
];
/** Published on the same day: what counts is when it came in. */
const meanwhile = [
  { outlet: "وكالة مرسى", published: "2024-03-04", title: "ارتفاع حصيلة انفجار أم قصر", text: "أعلنت وزارة الصحة أن حصيلة الانفجار الذي وقع في ميناء أم قصر في البصرة مساء الأحد ارتفعت إلى سبعة قتلى.\nوأقرت إدارة ميناء أم قصر بأن الانفجار في الميناء كان نتيجة إهمال." },
  { outlet: "قناة وميض", published: "2024-03-04", title: "الدفاع المدني: تسعة قتلى", text: "قال الدفاع المدني إن تسعة عمال قتلوا في الانفجار الذي وقع في ميناء أم قصر في البصرة مساء الأحد." },
];

describe.skipIf(!hasBrowser)("between two visits", { timeout: 180_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    await built();
    browser = await launch();
  }, 240_000);
  afterAll(async () => browser?.close());

  const add = async (url: string, articles: unknown) => {
    const answer = await fetch(`${url}/articles`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ articles }) });
    expect(answer.status).toBe(201);
  };

  test.each([["en-GB", en, "en"], ["ar-EG", ar, "ar"]] as const)("the desk tells what changed, in %s", async (locale, words, name) => {
    const service = await startService();
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    try {
      await add(service.url, before);
      const page = await context.newPage();
      const arrived = () => page.waitForFunction(() => document.querySelector(".desk-side") !== null && document.querySelector(".state.loading") === null);
      const side = page.locator(".desk-side");
      await page.goto(service.url);
      await arrived();
      expect(await side.textContent()).toContain(words.desk.firstVisit);

      await page.reload();
      await arrived();
      await expect.poll(() => side.textContent()).toContain(words.desk.nothingNew);

      await add(service.url, meanwhile);
      const since = await page.evaluate(() => localStorage.getItem("seen")!);
      const changes = (await (await context.request.get(`${service.url}/changes.json?since=${since}`)).json()) as ChangesPage;
      // What linking makes of these four articles, before the screen is looked at.
      const revised = changes.figures.find((change) => change.before)!;
      expect([revised.before!.value, revised.after.value, revised.after.by?.name.ar]).toEqual([4, 7, "وزارة الصحة"]);
      expect(changes.figures.map(({ after }) => after.value)).toContain(9);
      const changed = changes.positions.find((change) => change.before)!;
      expect(changed).toMatchObject({ isNew: true, before: { act: "deny" } });
      expect(changed.after.act).not.toBe("deny");
      expect(changes.disputes.length).toBeGreaterThan(0);
      expect(changes.stories.find(({ isNew }) => !isNew)).toMatchObject({ added: 2 });

      await page.reload();
      await arrived();
      await page.waitForSelector(".changes");
      for (const heading of [words.desk.disputes, words.desk.figures, words.desk.positions, words.desk.grown]) expect(await side.locator("h3", { hasText: heading }).count(), heading).toBe(1);
      const figure = side.locator(".change-figure", { hasText: words.desk.figureBefore }).first();
      expect((await figure.locator("a").allTextContents()).join(" ")).toMatch(/4.*7|أربعة.*سبعة/s);
      expect(await side.locator(".change-figure", { hasText: words.desk.figureOther }).count()).toBeGreaterThan(0);
      const position = side.locator(".change-position", { hasText: words.desk.figureBefore }).first();
      expect(await position.locator("q").textContent()).toContain("إهمال");
      expect(await side.textContent()).toContain(words.desk.added(words.count.articles(2)));
      if (name === "en") for (const line of await side.locator(".change-figure > a:first-child, .change-position > a").allTextContents()) expect(line).not.toMatch(/\p{Script=Arabic}/u);

      // Each leads to its part of the story, the figure to its words.
      await side.locator("h3", { hasText: words.desk.disputes }).locator("xpath=following-sibling::ul[1]//a").first().click();
      await page.waitForURL(/\/stories\/.*#disputes$/);
      await page.waitForSelector("#disputes .side");
      await expect.poll(() => page.locator("#disputes").evaluate((section) => { const { top, bottom } = section.getBoundingClientRect(); return top < innerHeight && bottom > 0; })).toBe(true);
      await page.goBack();
      await page.waitForSelector(".changes");
      await side.locator(".change-figure").first().locator("strong").click();
      await page.waitForSelector(".text");
      await expect.poll(() => page.evaluate(() => CSS.highlights.get("chosen")?.size ?? 0)).toBeGreaterThan(0);

      // Marked as seen it is gone, and undo brings it back.
      await page.goto(service.url);
      await arrived();
      await side.getByRole("button", { name: words.desk.seen, exact: true }).click();
      await expect.poll(() => side.textContent()).toContain(words.desk.nothingNew);
      await page.keyboard.press("Control+z");
      await page.waitForSelector(".change-figure");
    } finally {
      await context.close();
      await service.stop();
    }
  });
});

describe.skipIf(!hasBrowser)("sources", { timeout: 180_000 }, () => {
  let browser: Browser;
  let outlet: Outlet;
  beforeAll(async () => {
    await built();
    browser = await launch();
    outlet = await startOutlet("أخبار المرفأ");
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await outlet?.close();
  });

  for (const [locale, words] of [["en-GB", en], ["ar-EG", ar]] as const) {
    const opened = async () => {
      const service = await startService({ environment: { NAQLAN_ALLOW: "127.0.0.1", NAQLAN_PAUSE: "0" } });
      const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", acceptDownloads: true });
      const page = await context.newPage();
      const goto = async (path: string) => {
        await page.goto(service.url + path);
        await page.waitForFunction(() => document.querySelector("main > *") !== null && document.querySelector(".state.loading") === null);
      };
      return { service, context, page, goto, close: async () => { await context.close(); await service.stop(); } };
    };

    test(`OPML comes in and goes out again, ${locale}`, async () => {
      const { page, goto, close } = await opened();
      await goto("/feeds");
      const file = (content: string) => page.locator("input[type=file]").setInputFiles({ name: "feeds.opml", mimeType: "text/x-opml", buffer: Buffer.from(content) });
      await file(`<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="العراق"><outline type="rss" text="مرسى &amp; &lt;b&gt;شركاه" xmlUrl="https://marsa.example/feed?a=1&amp;b=2"/></outline><outline type="rss" text="صدى" xmlUrl="https://sada.example/rss"/></body></opml>`);
      await expect.poll(() => page.textContent(".note")).toContain(words.sources.imported("2", "0"));
      const rows = page.locator(".feeds tbody tr");
      await expect.poll(() => rows.count()).toBe(2);
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: words.sources.export, exact: true }).click();
      const saved = (await (await (await download).createReadStream()).toArray()).join("");
      expect(saved).toContain("https://marsa.example/feed?a=1&amp;b=2");

      // What went out comes in again: there is nothing new in it; after both are removed, everything.
      await file(saved);
      await expect.poll(() => page.textContent(".note")).toContain(words.sources.imported("0", "2"));
      for (let left = 1; left >= 0; left--) {
        await rows.first().getByRole("button", { name: new RegExp(`^${words.remove}`) }).click();
        await expect.poll(() => rows.count()).toBe(left);
      }
      await file(saved);
      await expect.poll(() => page.textContent(".note")).toContain(words.sources.imported("2", "0"));
      await expect.poll(() => page.textContent(".feeds")).toContain("مرسى & <b>شركاه");

      // What is no OPML is told in words, and what is there stays.
      await file("<html><body>404</body></html>");
      await page.waitForSelector(".note.warn");
      expect(await page.textContent(".note.warn")).toContain(words.sources.noFeedsInIt);
      expect(await rows.count()).toBe(2);
      await close();
    });

    test(`a page that could not be read stands there with the reason, and is read when it is tried again, ${locale}`, async () => {
      const { service, page, goto, close } = await opened();
      outlet.pages = {};
      await goto("/feeds");
      await page.getByLabel(words.sources.pageUrl).fill(`${outlet.url}/late`);
      await page.keyboard.press("Enter");
      await page.waitForSelector(".note.warn", { timeout: 60_000 });
      const entry = page.locator("#parked li");
      await expect.poll(() => entry.count()).toBe(1);
      expect(await entry.textContent()).toContain(`${outlet.url}/late`);
      expect(await entry.textContent()).toContain("404");

      await entry.getByRole("button", { name: words.retry }).click();
      await expect.poll(() => page.textContent(".note.warn"), { timeout: 60_000 }).toContain(words.sources.stillParked);
      await expect.poll(() => entry.count()).toBe(1);

      // The desk leads to it.
      await fetch(`${service.url}/articles`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ articles: [before[0]] }) });
      await goto("/");
      await page.locator("a[href='/feeds#parked']").click();
      await page.waitForSelector("#parked li");
      await expect.poll(() => page.locator("#parked").evaluate((section) => { const { top, bottom } = section.getBoundingClientRect(); return top < innerHeight && bottom > 0; })).toBe(true);

      outlet.pages = { late: { title: "إدارة الميناء تنفي", text: "نفت إدارة الميناء أن يكون الانفجار نتيجة عمل متعمد، وقالت إن التحقيق سيبدأ بعد انتهاء عمليات الإنقاذ في الموقع.\nوطالب نواب من المحافظة بلجنة مستقلة تبحث في أسباب الانفجار وفي إجراءات السلامة في الميناء منذ افتتاحه." } };
      await entry.getByRole("button", { name: words.retry }).click();
      await expect.poll(() => page.textContent(".note.good"), { timeout: 60_000 }).toContain(words.sources.retried);
      await expect.poll(() => page.textContent("#parked")).toContain(words.sources.parkedEmpty);
      await page.locator(".note.good a").click();
      await page.waitForSelector(".text");
      expect(await page.textContent("h1")).toContain("إدارة الميناء تنفي");
      await close();
    });
  }
});
