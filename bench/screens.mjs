// What the screens take: bytes of the first screen, the longest article highlighted, a story of five hundred articles.
//   node bench/screens.mjs [--only sizes|longest|story]
// Times are given in milliseconds and as a multiple of a yardstick in the same browser: 5,000 paragraphs of text put into a page and laid out.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import { explosionArticles } from "./generated.mjs";
import { launch, number, percentile, post, root, startService } from "./serving.mjs";

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const wants = (part) => only === undefined || only === part;
const corpus = join(process.env.SHARED ?? join(root, "../shared"), "eval/data/saudinewsnet.jsonl.gz");
console.log(`Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? "?"}, ${cpus().length} cores.\n`);

if (wants("sizes")) sizes();
const browser = await launch();
try {
  console.log(`Chromium ${browser.version()}.\n`);
  if (wants("longest")) await longest();
  if (wants("story")) await story();
} finally {
  await browser.close();
}

/** What the browser asks for before the first screen stands: the page, its scripts and styles, without fonts. */
function sizes() {
  const dist = join(root, "web/dist");
  const packed = (path) => brotliCompressSync(readFileSync(join(dist, path))).length;
  const assets = readdirSync(join(dist, "assets"));
  const index = readFileSync(join(dist, "index.html"), "utf8");
  const seen = new Set([...index.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path));
  const desk = assets.find((name) => /^Desk-.*\.js$/.test(name));
  if (desk) seen.add(`assets/${desk}`);
  // What those import from each other, and no more: what is imported later is written as import("…").
  for (const path of seen) {
    if (!path.endsWith(".js")) continue;
    for (const [, to] of readFileSync(join(dist, path), "utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) seen.add(`assets/${to}`);
  }
  const first = packed("index.html") + [...seen].reduce((sum, path) => sum + packed(path), 0);
  const worker = assets.find((name) => /worker.*\.js$/.test(name));
  console.log("| compressed (brotli) | bytes |\n|---|---|");
  console.log(`| first screen (the desk): page, ${[...seen].filter((path) => path.endsWith(".js")).length} scripts, styles | ${number(first)} (limit 150,000${first > 150_000 ? ": EXCEEDED" : ""}) |`);
  for (const name of assets.filter((one) => /^(Story|Article|Read|Search|Actor|Sources|Method)-.*\.js$/.test(one)).sort()) console.log(`| ${name.replace(/-.*/, "")}, by itself | ${number(packed(`assets/${name}`))} |`);
  if (worker) console.log(`| the engine in its thread, asked for by Read alone | ${number(packed(`assets/${worker}`))} |`);
  const fonts = assets.filter((name) => name.endsWith(".woff2"));
  console.log(`| fonts: ${fonts.length} files, of which a screen asks for some | ${number(fonts.reduce((sum, name) => sum + readFileSync(join(dist, "assets", name)).length, 0))} |\n`);
  if (first > 150_000) process.exitCode = 1;
}

/** A page that watches its own long tasks and long frames from the start. */
async function watched(url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "ar-EG" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    performance.mark("bench begins");
    globalThis.tasks = [];
    globalThis.frames = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => globalThis.frames.push(...list.getEntries().map(({ startTime, duration, blockingDuration, scripts }) => ({ startTime, duration, blockingDuration, scripts: scripts.map(({ invoker, duration: d, forcedStyleAndLayoutDuration: f }) => `${invoker} ${Math.round(d)} (layout ${Math.round(f)})`) })))).observe({ type: "long-animation-frame", buffered: true });
  });
  if (url) await page.goto(url);
  return { page, close: () => context.close() };
}

function yardstick(page) {
  return page.evaluate(() => {
    const box = document.createElement("div");
    document.body.append(box);
    const from = performance.now();
    for (let k = 0; k < 5000; k++) {
      const p = document.createElement("p");
      p.textContent = `قال الوزير إن الميناء رقم ${k} سيُفتح غداً بعد انتهاء التحقيق.`;
      box.append(p);
    }
    box.getBoundingClientRect();
    const time = performance.now() - from;
    box.remove();
    return time;
  });
}

/** The longest task of the page's own thread since "bench begins", in milliseconds of processor time: what other programs take meanwhile is not in it. */
function longestByProcessor(trace) {
  const { traceEvents } = JSON.parse(trace.toString("utf8"));
  const begins = traceEvents.find(({ name }) => name === "bench begins");
  if (!begins) return Number.NaN;
  const tasks = traceEvents.filter(({ ph, pid, tid, ts, name, tdur }) => ph === "X" && pid === begins.pid && tid === begins.tid && ts >= begins.ts && tdur !== undefined && /RunTask/.test(name));
  return tasks.length === 0 ? Number.NaN : Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}

/** Pasted on the Read screen, ten times; no frame may take more than 50 ms, the reading itself is in another thread. */
async function longest() {
  const articles = existsSync(corpus) ? gunzipSync(readFileSync(corpus)).toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text) : [];
  if (articles.length === 0) console.log("SaudiNewsNet is not here: the longest article is made of the samples.");
  const made = () => readdirSync(join(root, "samples")).filter((name) => /^\d\d-.*\.json$/.test(name)).map((name) => JSON.parse(readFileSync(join(root, "samples", name), "utf8")).text).join("\n").slice(0, 40_000);
  const text = articles.reduce((most, one) => (one.length > most.length ? one : most), "") || made();
  const service = await startService();
  const rows = [];
  try {
    const { page, close } = await watched(`${service.url}/read`);
    await page.waitForSelector("#text-field");
    // The engine makes its dictionary with the first text; that happens once, in its thread.
    for (let round = 0; round < 6; round++) {
      await page.evaluate(() => sessionStorage.clear());
      await page.goto(`${service.url}/read`);
      await page.waitForSelector("#text-field");
      await page.waitForTimeout(1500);
      const measure = await yardstick(page);
      await page.waitForTimeout(300);
      await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
      const from = await page.evaluate((content) => {
        performance.mark("bench begins");
        globalThis.tasks.length = globalThis.frames.length = 0;
        const data = new DataTransfer();
        data.setData("text/plain", content);
        document.querySelector("#text-field").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        return performance.now();
      }, text);
      await page.waitForFunction(() => (CSS.highlights.get("name")?.size ?? 0) > 0, undefined, { timeout: 60_000 });
      const until = await page.evaluate(() => performance.now());
      await page.waitForTimeout(1500);
      const { tasks, frames } = await page.evaluate(() => ({ tasks: globalThis.tasks, frames: globalThis.frames }));
      const cpu = longestByProcessor(await browser.stopTracing());
      rows.push({ cpu, total: until - from, task: Math.max(0, ...tasks.map(({ duration }) => duration)), frame: Math.max(0, ...frames.map(({ duration }) => duration)), measure, worst: frames.sort((a, b) => b.duration - a.duration)[0]?.scripts });
    }
    await close();
  } finally {
    await service.stop();
  }
  const of = (name) => rows.map((row) => row[name]);
  console.log(`The longest article: ${number(text.length)} characters, ${number(text.split(/\s+/).length)} words; ${rows.length} times.\n`);
  console.log("| | ms, median (most) | yardsticks |\n|---|---|---|");
  for (const [name, label] of [["total", "from the paste to the highlights on the screen"], ["task", "longest task on the page (0: none over 50 ms)"], ["frame", "longest frame (0: none over 50 ms)"], ["cpu", "longest task on the page, time of the processor alone"]]) {
    console.log(`| ${label} | ${number(percentile(of(name), 0.5))} (${number(Math.max(...of(name)))}) | ${(percentile(of(name), 0.5) / percentile(of("measure"), 0.5)).toFixed(2)} |`);
  }
  const slow = rows.filter(({ cpu }) => !(cpu <= 50));
  if (slow.length > 0) console.log(`\n${slow.length} of ${rows.length} had a task of more than 50 ms of the processor: ${JSON.stringify(slow[0].worst)}`);
  console.log();
}

async function story() {
  const service = await startService();
  try {
    for (let k = 0; k < 500; k += 50) await post(service.url, "/articles", { articles: explosionArticles(50, k) });
    const stories = (await (await fetch(`${service.url}/stories.json?order=largest&limit=5`)).json()).items;
    const [largest] = stories;
    const from = performance.now();
    const body = await (await fetch(`${service.url}/stories/${encodeURIComponent(largest.id)}.json`)).text();
    const answered = performance.now() - from;
    const rows = [];
    for (let round = 0; round < 5; round++) {
      const { page, close } = await watched();
      await page.goto(`${service.url}/method`);
      const measure = await yardstick(page);
      await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
      await page.goto(`${service.url}/stories/${encodeURIComponent(largest.id)}`);
      await page.waitForSelector("#articles .article-line", { timeout: 60_000 });
      const first = await page.evaluate(() => performance.now());
      await page.waitForTimeout(3000);
      const { tasks, frames, nodes } = await page.evaluate(() => ({ tasks: globalThis.tasks, frames: globalThis.frames, nodes: document.querySelectorAll("*").length }));
      const cpu = longestByProcessor(await browser.stopTracing());
      // Used: a square opened, the whole scrolled through, a table opened.
      await page.evaluate(() => (globalThis.tasks.length = globalThis.frames.length = 0));
      await page.locator(".cell").first().click();
      await page.waitForSelector(".opened-box");
      for (let y = 0; y < 6; y++) {
        await page.mouse.wheel(0, 2500);
        await page.waitForTimeout(120);
      }
      await page.locator("#network .chart-foot button, #figures .chart-foot button").first().click();
      await page.waitForTimeout(500);
      const used = await page.evaluate(() => globalThis.tasks);
      rows.push({ cpu, first, measure, nodes, task: Math.max(0, ...tasks.map(({ duration }) => duration)), frame: Math.max(0, ...frames.map(({ duration }) => duration)), used: Math.max(0, ...used.map(({ duration }) => duration)), worst: frames.sort((a, b) => b.duration - a.duration)[0]?.scripts });
      await close();
    }
    const of = (name) => rows.map((row) => row[name]);
    console.log(`A story of ${largest.articles} articles (of 500 added; ${stories.length} stories), ${number(body.length)} characters of JSON, answered in ${number(answered)} ms; ${number(rows[0].nodes)} elements on the screen.\n`);
    console.log("| | ms, median (most) | yardsticks |\n|---|---|---|");
    for (const [name, label] of [["first", "from the address to the story on the screen"], ["task", "longest task until it stands"], ["frame", "longest frame until it stands"], ["cpu", "longest task until it stands, time of the processor alone"], ["used", "longest task while it is used (0: none over 50 ms)"]]) {
      console.log(`| ${label} | ${number(percentile(of(name), 0.5))} (${number(Math.max(...of(name)))}) | ${(percentile(of(name), 0.5) / percentile(of("measure"), 0.5)).toFixed(2)} |`);
    }
    console.log(`\nThe longest frame: ${JSON.stringify(rows[0].worst)}\n`);
  } finally {
    await service.stop();
  }
}
