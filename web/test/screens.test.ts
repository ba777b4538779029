/**
 * Every screen in both languages, light and dark, wide and on a phone: it shows something, breaks nothing, asks nobody else, scrolls only downwards, and
 * axe finds nothing against WCAG 2.2 AA. A picture of each is kept in test-results/screens, or where SCREENSHOTS says.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page as WirePage, StoryLine } from "../../server/src/api/contract.ts";
import { answersFor, sampleArticles } from "./answers.ts";
import { hasBrowser, launch } from "./browser.ts";
import { built } from "./built.ts";
import { hostile } from "./hostile.ts";
import { type Served, serve } from "./serve.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env.SCREENSHOTS ?? fileURLToPath(new URL("../../test-results/screens", import.meta.url));

describe.skipIf(!hasBrowser)("screens", { timeout: 240_000 }, () => {
  let browser: Browser;
  const served: Served[] = [];
  let urls: Record<"samples" | "hostile", string>;
  let addresses: Record<"samples" | "hostile", Record<string, string>>;

  beforeAll(async () => {
    await built();
    mkdirSync(pictures, { recursive: true });
    const worlds = { samples: await answersFor(sampleArticles()), hostile: await answersFor(hostile) };
    urls = {} as typeof urls;
    addresses = {} as typeof addresses;
    for (const [name, answers] of Object.entries(worlds) as ["samples" | "hostile", (typeof worlds)["samples"]][]) {
      const one = await serve(answers);
      served.push(one);
      urls[name] = one.url;
      const first = (path: string) => (answers({ method: "GET", path, query: new URLSearchParams(), body: "" })!.body as WirePage<StoryLine>).items[0]?.id;
      const story = first("/stories.json");
      const incident = story && (answers({ method: "GET", path: `/stories/${story}.json`, query: new URLSearchParams(), body: "" })!.body as { incidents: { id: string }[] }).incidents[0]!.id;
      addresses[name] = {
        desk: "/", ...(story && { story: `/stories/${story}`, "story with tables": `/stories/${story}?tables=figures+places+network` }), ...(incident && { incident: `/incidents/${incident}` }), article: `/articles/${first("/articles.json")}?at=a1`,
        stories: "/stories", articles: "/articles", actors: "/actors", actor: `/actors/${first("/actors.json")}`, search: `/search?q=${encodeURIComponent("انفجار")}`, statements: `/search?over=attributions&q=${encodeURIComponent("انفجار")}`,
        "search help": "/search", "wrong search": `/search?q=${encodeURIComponent('قال ""')}`, "nothing found": `/search?q=${encodeURIComponent("غيرموجود")}`, sources: "/feeds?tables=coverage", method: "/method", read: "/read", "no screen": "/nowhere", "no record": "/stories/none",
      };
    }
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    for (const one of served) await one.close();
  });

  async function open(world: "samples" | "hostile", look: { locale: string; theme: "light" | "dark"; width: number }) {
    const context = await browser.newContext({ locale: look.locale, colorScheme: look.theme, viewport: { width: look.width, height: 900 }, reducedMotion: "reduce", bypassCSP: false });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(`${page.url()} ${error}`));
    page.on("console", (message) => message.type() === "error" && !/status of 4\d\d/.test(message.text()) && problems.push(`${page.url()} ${message.text()}`));
    page.on("dialog", (dialog) => {
      problems.push(`${page.url()} dialog ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(urls[world]) || problems.push(`asks ${request.url()}`));
    return { page, problems, close: () => context.close() };
  }

  async function visit(page: Page, world: "samples" | "hostile", name: string): Promise<void> {
    await page.goto(urls[world] + addresses[world]![name]!);
    await page.waitForFunction(() => document.querySelector("main > *") !== null && document.querySelector(".state.loading") === null, undefined, { timeout: 30_000 });
  }

  const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  const looks = [
    { locale: "en-GB", theme: "light", width: 1400 }, { locale: "ar-EG", theme: "dark", width: 1400 }, { locale: "ar-EG", theme: "light", width: 1400 }, { locale: "en-GB", theme: "dark", width: 1400 },
    { locale: "ar-EG", theme: "light", width: 390 }, { locale: "en-GB", theme: "dark", width: 390 }, { locale: "ar-EG", theme: "dark", width: 390 }, { locale: "en-GB", theme: "light", width: 390 },
  ] as const;
  for (const look of looks) {
    test(`${look.locale} ${look.theme} ${look.width}`, async () => {
      const { page, problems, close } = await open("samples", look);
      for (const name of Object.keys(addresses.samples)) {
        await visit(page, "samples", name);
        expect(await sideways(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
        expect((await page.textContent("main"))!.trim().length, name).toBeGreaterThan(20);
        await page.screenshot({ path: `${pictures}/${name.replace(/ /g, "-")}-${look.locale.slice(0, 2)}-${look.theme}-${look.width}.png`, fullPage: true });
        // As a person with the console would: not as a script of the page, which the policy forbids.
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: { run(where: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 220)}`).join(" | ")}`);
        });
        expect(found, name).toEqual([]);
      }
      expect(problems).toEqual([]);
      await close();
    });
  }

  test("hostile titles, names and texts run nothing and stay in their place", async () => {
    const { page, problems, close } = await open("hostile", { locale: "en-GB", theme: "light", width: 390 });
    for (const name of Object.keys(addresses.hostile)) {
      await visit(page, "hostile", name);
      expect(await sideways(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.querySelectorAll("main img, main script, main iframe, main [onload], main [onerror], main [onclick], main [onmouseover], a[href^='javascript']").length), name).toBe(0);
      // What turns a line around stands in an isolate of its own, and nowhere else.
      const loose = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (/[\u202A-\u202E\u2066-\u2069]/.test(node.data) && !(node.data.length === 1 && node.parentElement!.matches("bdi.hidden")) && !node.parentElement!.closest("textarea")) found.push(node.data.slice(0, 60));
        }
        return found;
      });
      expect(loose, name).toEqual([]);
    }
    expect(problems).toEqual([]);
    await close();
  });

  test("the language changes in place on a story, with everything opened", async () => {
    const { page, close } = await open("samples", { locale: "en-GB", theme: "light", width: 1400 });
    await visit(page, "samples", "story with tables");
    await page.locator(".cell").first().click();
    const before = page.url();
    expect(new URL(before).searchParams.get("cell")).not.toBe(null);
    await page.locator("#other-language").click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    expect(page.url()).toBe(before);
    expect(await page.locator(".opened-box").count()).toBe(1);
    await close();
  });

  test("a service that does not answer, or answers nonsense, is told from an empty desk", async () => {
    const broken = await serve(() => ({ status: 500, body: { error: "The disk is full; nothing was lost.", code: "failed", status: 500 } }));
    served.push(broken);
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(broken.url);
    await page.waitForSelector(".state.failure");
    expect(await page.textContent(".state.failure")).toContain("The disk is full; nothing was lost.");
    await page.route("**/*.json", (route) => route.abort());
    await page.locator(".state.failure button").click();
    await expect.poll(() => page.textContent(".state.failure")).toContain("does not answer");
    await context.close();
  });
});
