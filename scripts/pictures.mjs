// Takes the pictures of docs/screens: the screens as a first visit shows them, in both languages. Run by hand (node scripts/pictures.mjs) when a screen has changed; Chromium is needed.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { launch, root, startService } from "../bench/serving.mjs";

const folder = process.argv[2] ?? join(root, "docs/screens");
mkdirSync(folder, { recursive: true });
const service = await startService({ sample: true });
const browser = await launch();
try {
  const ids = async (path) => (await (await fetch(service.url + path)).json()).items.map(({ id }) => encodeURIComponent(id));
  const [story] = await ids("/stories.json?order=largest&limit=1");
  const actors = (await (await fetch(`${service.url}/actors.json?order=largest&type=person&limit=20`)).json()).items;
  const pages = await Promise.all(actors.map(async ({ id }) => (await fetch(`${service.url}/actors/${encodeURIComponent(id)}.json`)).json()));
  const actor = encodeURIComponent(pages.sort((a, b) => b.statements.items.length - a.statements.items.length)[0].actor.id);
  const articles = (await (await fetch(`${service.url}/articles.json?limit=50`)).json()).items;
  const article = articles.sort((a, b) => b.statements - a.statements)[0].id;
  const paths = {
    desk: "/", story: `/stories/${story}`, article: `/articles/${article}?at=a2`, actor: `/actors/${actor}`, search: `/search?over=attributions&q=${encodeURIComponent("الانفجار")}`, read: "/read",
  };
  for (const [locale, theme] of [["ar-EG", "light"], ["en-GB", "dark"]]) {
    const context = await browser.newContext({ locale, colorScheme: theme, viewport: { width: 1120, height: 760 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(service.url + path);
      await page.waitForFunction(() => document.querySelector("main > *") !== null && document.querySelector(".state.loading") === null);
      if (name === "read") {
        await page.locator(".sample-article").first().click();
        await page.waitForSelector(".card.record", { timeout: 60_000 });
      }
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(1200);
      await page.screenshot({ path: join(folder, `${name}-${locale.slice(0, 2)}.png`) });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await service.stop();
}
