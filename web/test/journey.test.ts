/**
 * The service and the screens together, as a person meets them: first visit to the sample story, a feed that comes in, a statement found, copied with its link
 * and opened again, a text that was changed, one's own article kept, all with nothing asked of any other host. In both languages.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Outlet, type Serving, startOutlet, startService } from "../../server/test/serving.ts";
import { en } from "../src/language/en.ts";
import { ar } from "../src/language/ar.ts";
import { hasBrowser, launch } from "./browser.ts";
import { built } from "./built.ts";
import { hostile } from "./hostile.ts";

const pictures = process.env.SCREENSHOTS ?? fileURLToPath(new URL("../../test-results/screens", import.meta.url));
const texts = {
  ministry: "قال وزير الصحة سامر الجبوري إن أربعة عمال قتلوا في انفجار في ميناء أم قصر مساء الأحد، وإن واحداً وثلاثين آخرين نقلوا إلى مستشفيات البصرة.\nوأضاف الجبوري في مؤتمر صحفي أن فرق الإسعاف ما زالت تبحث عن مفقودين تحت الركام، وأن الوزارة أرسلت أطباء من بغداد.",
  port: "نفت إدارة الميناء أن يكون الانفجار نتيجة عمل متعمد، وقالت إن التحقيق سيبدأ بعد انتهاء عمليات الإنقاذ في الموقع.\nوطالب نواب من المحافظة بلجنة مستقلة تبحث في أسباب الانفجار وفي إجراءات السلامة في الميناء منذ افتتاحه.",
};

describe.skipIf(!hasBrowser)("a person's way", { timeout: 180_000 }, () => {
  let browser: Browser;
  let outlet: Outlet;
  beforeAll(async () => {
    await built();
    mkdirSync(pictures, { recursive: true });
    outlet = await startOutlet("أخبار المرفأ");
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await outlet?.close();
  });

  for (const [locale, words] of [["en-GB", en], ["ar-EG", ar]] as const) {
    describe(locale, () => {
      let service: Serving;
      let context: BrowserContext;
      let page: Page;
      const problems: string[] = [];
      beforeAll(async () => {
        service = await startService({ environment: { NAQLAN_ALLOW: "127.0.0.1" } });
        context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true, reducedMotion: "reduce" });
        watch(context);
        page = await context.newPage();
      }, 120_000);
      afterAll(async () => {
        await context?.close();
        await service?.stop();
      });

      /** Whatever any page does that it must not: ask another host, fail, open a dialog. */
      function watch(all: BrowserContext): void {
        all.on("request", (request) => /^(data|blob):/.test(request.url()) || new URL(request.url()).origin === service.url || problems.push(`asks ${request.url()}`));
        all.on("weberror", (error) => problems.push(String(error.error())));
        all.on("console", (message) => message.type() === "error" && !/status of 4\d\d/.test(message.text()) && problems.push(message.text()));
        all.on("dialog", (dialog) => {
          problems.push(`dialog ${dialog.message()}`);
          void dialog.dismiss();
        });
      }
      const goto = async (path: string) => {
        await page.goto(service.url + path);
        await page.waitForFunction(() => document.querySelector("main > *") !== null && document.querySelector(".state.loading") === null, undefined, { timeout: 30_000 });
      };
      const button = (name: string) => page.getByRole("button", { name, exact: true });

      test("first visit: from the desk to the sample story, and what stands in it", async () => {
        await goto("/");
        await page.screenshot({ path: `${pictures}/first-visit-${locale.slice(0, 2)}.png`, fullPage: true });
        expect(await page.textContent(".sample-note")).toContain(words.desk.sample);
        await page.locator(".story-link").first().click();
        await page.waitForSelector(".timeline .moment");
        expect(new URL(page.url()).pathname).toMatch(/^\/stories\//);
        // Every part says what it is; over the stories of the sample each of them has something in it.
        const list = ((await (await context.request.get(`${service.url}/stories.json`)).json()) as { items: { id: string; disputes: number }[] }).items;
        const filled = new Set<string>();
        for (const { id, disputes } of list) {
          await goto(`/stories/${encodeURIComponent(id)}`);
          for (const [part, inside] of [["timeline", ".moment"], ["positions", ".cell"], ["figures", ".chart"], ["disputes", ".side"], ["places", "svg .point, svg .ring"], ["network", ".network"], ["articles", ".article-line"]] as const) {
            expect(await page.textContent(`#${part} h2`)).toBe(words.story.parts[part]);
            await page.waitForSelector(`#${part} ${inside}, #${part} .none, #${part} .chart-foot`, { state: "attached" });
            if ((await page.locator(`#${part} ${inside}`).count()) === 0) continue;
            filled.add(part);
            if (part === "figures" || part === "network") await page.waitForSelector(`#${part} canvas`, { state: "attached" });
            if (part === "figures" || part === "network" || part === "places") {
              await page.locator(`#${part}`).getByRole("button", { name: words.table, exact: true }).click();
              expect(await page.locator(`#${part} tbody tr`).count(), `${part} as a table`).toBeGreaterThan(0);
            }
          }
          expect(await page.locator("#disputes .dispute").count()).toBe(Math.min(disputes, 12));
        }
        expect([...filled].filter((part) => part !== "disputes").sort()).toEqual(["articles", "figures", "network", "places", "positions", "timeline"]);
        await goto(`/stories/${encodeURIComponent(list[0]!.id)}`);
        for (const { id } of list) {
          if ((await page.locator(".cell").count()) > 0) break;
          await goto(`/stories/${encodeURIComponent(id)}`);
          await page.waitForSelector("#positions .cell, #positions .none");
        }
        // Who says what leads to the words, the words to their place in the article.
        await page.locator(".cell").first().click();
        await page.locator(".opened-box .wordings a[href*='?at=']").first().click();
        await page.waitForSelector(".text");
        await expect.poll(() => page.evaluate(() => CSS.highlights.get("chosen")?.size ?? 0)).toBeGreaterThan(0);
        expect(problems).toEqual([]);
      });

      test("keyboard only: from the desk to a story, an article, its statements, the search, and back", async () => {
        await goto("/");
        const at = () => page.evaluate(() => document.activeElement?.className ?? "");
        const press = async (...keys: string[]) => {
          for (const key of keys) await page.keyboard.press(key);
        };
        await press("g", "a");
        await page.waitForURL("**/actors");
        await press("g", "s");
        await expect.poll(() => new URL(page.url()).pathname).toBe("/");
        await page.waitForSelector(".story-link");
        await press("j");
        expect(await at()).toBe("story-link");
        await press("Enter");
        await page.waitForSelector("#articles .article-line");
        await page.locator("#articles").evaluate((section) => section.scrollIntoView());
        // By Tab as far as the articles, as somebody does who sees nothing.
        for (let presses = 0; presses < 200 && !(await at()).includes("article-line"); presses++) await press("Tab");
        await press("Enter");
        await page.waitForSelector(".text");
        await press("j", "j", "k");
        await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe("a1");
        await press("Escape");
        await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe(null);
        await press("Slash");
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("search-field");
        await page.keyboard.insertText("الميناء");
        await press("Enter");
        await page.waitForSelector(".cards .card");
        await press("Escape");
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        await press("j");
        expect(await page.evaluate(() => document.activeElement?.closest(".card") !== null)).toBe(true);
        await press("Shift+Slash");
        await page.waitForSelector("dialog[open]");
        await press("Escape");
        await press("g", "f");
        await page.waitForURL("**/feeds");
        expect(problems).toEqual([]);
      });

      test("the sample goes with one click, and Ctrl+Z brings it back", async () => {
        await goto("/");
        await button(words.desk.removeSample).click();
        await page.waitForSelector(".state.empty");
        expect(await page.textContent(".state.empty")).toContain(words.desk.emptyTitle);
        await page.locator("h1").first().focus().catch(() => undefined);
        await page.keyboard.press("Control+z");
        await page.waitForSelector(".story-link", { timeout: 60_000 });
        expect(problems).toEqual([]);
      });

      test("a feed is added and comes in on the screen", async () => {
        outlet.pages = { one: { title: "وزير الصحة عن انفجار الميناء", text: texts.ministry }, two: { title: "إدارة الميناء تنفي", text: texts.port } };
        outlet.pause = 500;
        await goto("/feeds");
        await page.getByLabel(words.sources.feedUrl).fill(`${outlet.url}/feed.xml`);
        await page.keyboard.press("Enter");
        await page.waitForSelector(".job progress");
        await page.screenshot({ path: `${pictures}/feed-comes-in-${locale.slice(0, 2)}.png`, fullPage: true });
        await expect.poll(() => page.textContent(".job"), { timeout: 60_000 }).toContain(words.sources.jobStates.done);
        expect(await page.textContent(".job")).toContain(words.sources.jobPlace("2", "2"));
        await expect.poll(() => page.textContent("section[aria-live]")).toContain(words.sources.cameIn(words.count.articles(2)));
        await expect.poll(() => page.textContent(".feeds")).toContain("أخبار المرفأ");
        expect(await page.textContent(".feeds")).toContain(words.sources.healthy);
        await page.locator("section[aria-live]").getByRole("link", { name: words.show }).click();
        await page.waitForSelector(".article-line");
        expect((await page.locator(".article-title").allTextContents()).sort()).toEqual(["إدارة الميناء تنفي", "وزير الصحة عن انفجار الميناء"]);
        expect(problems).toEqual([]);
      });

      test("a feed that is removed comes back with undo; one that fails says why and can be tried again", async () => {
        outlet.feedStatus = 503;
        await goto("/feeds");
        await button(words.sources.fetchNow).click();
        await page.waitForSelector(".job .warn-text", { timeout: 60_000 });
        outlet.feedStatus = 200;
        await expect.poll(() => page.textContent(".feeds")).toContain(words.sources.failing);
        await page.locator(".job").getByRole("button", { name: words.retry }).click();
        await expect.poll(() => page.textContent(".job"), { timeout: 60_000 }).toContain(words.sources.jobStates.done);
        await page.locator(".feeds").getByRole("button", { name: new RegExp(`^${words.remove}`) }).click();
        await page.waitForFunction(() => document.querySelector(".feeds") === null);
        await page.keyboard.press("Control+z");
        await page.waitForSelector(".feeds");
        expect(problems).toEqual([]);
      });

      test("a statement is found, copied with its link, and the link leads to its words", async () => {
        await goto("/search");
        await page.locator("#search-field").fill("متعمد act:deny");
        await button(words.search.over.attributions).click();
        await page.locator("#search-field").press("Enter");
        await page.waitForSelector(".cards .card blockquote");
        expect(await page.locator(".cards .card").count()).toBe(1);
        await button(words.search.save).click();
        await page.waitForSelector(".saved a[href$='.atom']");
        const atom = await page.locator(".saved a[href$='.atom']").getAttribute("href");
        expect(await (await context.request.get(service.url + atom!)).text()).toContain("<entry>");
        await page.locator(".card .actions a").click();
        await page.waitForSelector(".card.chosen");
        await page.locator(".card.chosen").getByRole("button", { name: words.finding.copyQuotation }).click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(/^«/);
        expect(copied).toContain("الانفجار نتيجة عمل متعمد");
        expect(copied).toContain("أخبار المرفأ");
        const link = copied.split("\n").at(-1)!;
        expect(link).toMatch(new RegExp(`^${service.url}/articles/[0-9a-f]{64}\\?at=a\\d+$`));
        const other = await context.newPage();
        await other.goto(link);
        await other.waitForSelector(".card.chosen");
        const chosen = await other.evaluate(() => [...(CSS.highlights.get("chosen") ?? [])].map(String).join(" "));
        expect(chosen).toContain("الانفجار نتيجة عمل متعمد");
        const isSeen = await other.evaluate(() => {
          const box = ([...CSS.highlights.get("chosen")!][0] as Range).getBoundingClientRect();
          return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
        });
        expect(isSeen).toBe(true);
        await other.close();
        expect(problems).toEqual([]);
      });

      test("a page whose text has changed is a new version, and the difference is shown", async () => {
        outlet.pages = { ...outlet.pages, two: { title: "إدارة الميناء تنفي", text: texts.port.replace("عمل متعمد", "عمل متعمد أو إهمال") } };
        outlet.pause = 0;
        await goto("/feeds");
        await page.getByLabel(words.sources.pageUrl).fill(`${outlet.url}/two`);
        await page.keyboard.press("Enter");
        await page.locator(".note a").click({ timeout: 60_000 });
        await button(words.article.differences).click();
        await page.waitForSelector(".difference ins");
        expect((await page.locator(".difference ins").allTextContents()).join("")).toContain("إهمال");
        await page.screenshot({ path: `${pictures}/versions-${locale.slice(0, 2)}.png`, fullPage: true });
        expect(await page.locator(".versions li").count()).toBe(2);
        await page.locator(".versions a:not([aria-current])").click();
        await expect.poll(() => page.locator(".versions a[aria-current]").textContent()).toBe(words.article.version("1"));
        expect(problems).toEqual([]);
      });

      test("a pasted text is kept on the desk, shared as a page that asks nothing, and comes back after it was put away", async () => {
        await goto("/read");
        const own = "أعلن محافظ البصرة أسعد العيداني اليوم أن الميناء سيُفتح غداً.\nوقال إن «السلامة أولاً» بحسب بيان لمكتبه.";
        await page.evaluate((content) => {
          const data = new DataTransfer();
          data.setData("text/plain", content);
          document.querySelector("#text-field")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }, own);
        await page.waitForSelector(".text", { timeout: 60_000 });
        const download = page.waitForEvent("download");
        await button(words.read.share).click();
        const saved = readFileSync(await (await download).path(), "utf8");
        expect(saved).toContain("السلامة أولاً");
        const alone = await browser.newContext({ offline: true });
        const shared = await alone.newPage();
        const asked: string[] = [];
        shared.on("request", (request) => asked.push(request.url()));
        await shared.setContent(saved);
        expect(await shared.textContent("body")).toContain("السلامة أولاً");
        expect(asked).toEqual([]);
        await alone.close();
        await button(words.read.save).click();
        await page.waitForSelector(".note.good a");
        await button(words.read.another).click();
        await page.waitForSelector("#text-field");
        await page.locator(".undo").getByRole("button", { name: words.undo }).click();
        await page.waitForSelector(".text");
        await page.locator(".note.good a, .reading-title").first().waitFor();
        const kept = await context.request.get(`${service.url}/articles.json?limit=1`);
        const { items } = (await kept.json()) as { items: { id: string; opening: string }[] };
        expect(items.length).toBe(1);
        expect(problems).toEqual([]);
      });

      test("hostile articles run nothing on any screen and stay themselves in every export", async () => {
        for (const article of hostile) expect((await context.request.post(`${service.url}/articles`, { data: { articles: [article] } })).status()).toBe(201);
        const list = async <T>(path: string) => ((await (await context.request.get(service.url + path)).json()) as { items: T[] }).items;
        const articles = (await list<{ id: string; outlet?: string }>("/articles.json")).filter(({ outlet: name }) => hostile.some((one) => one.outlet === name));
        expect(articles).toHaveLength(hostile.length);
        const actors = await list<{ id: string }>("/actors.json");
        const stories = await list<{ id: string }>("/stories.json");
        const incidents = await list<{ id: string }>("/incidents.json");
        const paths = ["/", "/stories", "/articles", "/actors", "/feeds", `/search?q=${encodeURIComponent("انفجار")}`, `/search?over=attributions&q=${encodeURIComponent("قال")}`, `/search?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`,
          ...articles.map(({ id }) => `/articles/${id}?at=a1`), ...stories.slice(0, 3).map(({ id }) => `/stories/${encodeURIComponent(id)}`), ...actors.slice(0, 4).map(({ id }) => `/actors/${encodeURIComponent(id)}`), ...incidents.slice(0, 2).map(({ id }) => `/incidents/${encodeURIComponent(id)}`)];
        for (const path of paths) {
          await goto(path);
          expect(await page.evaluate(() => document.querySelectorAll("main img, main script, main iframe, main math, main form form, main [onload], main [onerror], main [onclick], main [onmouseover], a[href^='javascript']").length), path).toBe(0);
        }
        for (const path of ["/articles.csv", "/attributions.csv", "/events.csv", "/actors.csv", "/outlets.csv", `/search.csv?q=${encodeURIComponent("انفجار")}`]) {
          const table = await (await context.request.get(`${service.url}${path}${path.includes("?") ? "&" : "?"}safe=1`)).text();
          expect(table.split(/\r\n/).slice(1).filter((row) => /(^|,)"?[=+@-]/.test(row.replace(/"(?:[^"]|"")*"/g, (cell) => cell.replaceAll(",", ";"))))).toEqual([]);
        }
        for (const path of [`/search.atom?q=${encodeURIComponent("انفجار")}`, ...stories.slice(0, 3).map(({ id }) => `/stories/${encodeURIComponent(id)}.atom`), ...actors.slice(0, 4).map(({ id }) => `/actors/${encodeURIComponent(id)}.atom`)]) {
          const answer = await context.request.get(service.url + path);
          expect(answer.headers()["content-type"]).toContain("application/atom+xml");
          const wrong = await page.evaluate((xml) => new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("parsererror, script, img, svg").length, await answer.text());
          expect(wrong, path).toBe(0);
        }
        expect(problems).toEqual([]);
      });

      test("every page has its data beside it, and no screen asks another host", async () => {
        const first = async (path: string) => ((await (await context.request.get(service.url + path)).json()) as { items: { id: string }[] }).items[0]!.id;
        const screens = ["/", "/stories", "/articles", "/actors", "/feeds", "/method", "/read", "/search?q=act:deny&over=attributions", `/stories/${encodeURIComponent(await first("/stories.json"))}`, `/incidents/${encodeURIComponent(await first("/incidents.json"))}`, `/articles/${await first("/articles.json")}`, `/actors/${encodeURIComponent(await first("/actors.json"))}`];
        for (const path of screens) {
          await goto(path);
          const links = await page.locator(".data-links a").evaluateAll((found) => found.map((link) => link.getAttribute("href")!));
          if (path !== "/read") expect(links.filter((link) => /\.(json|csv)\b/.test(link)).length, path).toBeGreaterThanOrEqual(2);
          for (const link of links) {
            const answer = await context.request.get(service.url + link);
            expect([link, answer.status()]).toEqual([link, 200]);
            expect(answer.headers()["content-type"]).toContain({ json: "application/json", csv: "text/csv", atom: "application/atom+xml" }[/\.(json|csv|atom)/.exec(link)![1] as "json"]);
          }
        }
        expect(problems).toEqual([]);
      });
    });
  }
});
