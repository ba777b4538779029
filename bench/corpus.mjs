// What it costs to take many articles into a collection, and to ask it: time beside reading alone, by tenths, memory, size, copies; then searches and stories.
//   node bench/corpus.mjs ARTICLES.jsonl[.gz] --store ADDRESS [--articles N] [--read-every K] [--only read,add,ask]
// One thread. Processor time is given beside the clock, because others use the machine too. bench/corpus.md says what is measured and how the articles are made.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { queries } from "./corpus-queries.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { store: { type: "string" }, articles: { type: "string" }, "read-every": { type: "string", default: "1" }, only: { type: "string", default: "read,add,ask" } },
});
const [file] = positionals;
if (!file || !values.store) throw new Error("name a file of articles and, with --store, a collection that is not there yet");
const most = Number(values.articles ?? Number.POSITIVE_INFINITY);
const parts = new Set(values.only.split(","));

await import("../scripts/build.mjs");
// Beside the program, so that it finds the same packages.
const bundle = join(root, "server/dist/bench-corpus.js");
await build({ entryPoints: [join(root, "bench/corpus-entry.ts")], outfile: bundle, bundle: true, platform: "node", packages: "external", format: "esm", target: "es2022", charset: "utf8", logLevel: "warning" });
const { addAll, articlesFrom, openStore, parseQuery, readersWith, toRead } = await import(bundle);

const out = {};
if (parts.has("read")) out.reading = await readingAlone(Number(values["read-every"]));
if (parts.has("add")) out.adding = await adding();
if (parts.has("ask")) out.asking = await asking();
console.log(JSON.stringify(out, undefined, 1));

async function* articles() {
  let k = 0;
  for await (const one of articlesFrom(file, { now: () => new Date() })) {
    if (++k > most) return;
    yield "refused" in one ? { ...one, reason: one.reason.en } : one;
  }
}

/** Only every k-th article, for a share of the time. */
async function readingAlone(every) {
  const readers = readersWith(1);
  const start = now();
  let [taken, read, words] = [0, 0, 0];
  let batch = [];
  const flush = async () => {
    await readers.read(batch.map(toRead));
    read += batch.length;
    batch = [];
  };
  for await (const { article } of articles()) {
    if (!article || taken++ % every !== 0) continue;
    words += article.text.split(/\s+/).length;
    batch.push(article);
    if (batch.length === 100) await flush();
  }
  await flush();
  await readers.close();
  const spent = since(start);
  return { read, words, ...spent, cpuPerArticle: spent.cpu / read };
}

async function adding() {
  const store = await openStore(values.store);
  const readers = readersWith(1);
  const marks = [];
  const start = now();
  const spent = { link: 0, keep: 0 };
  const timed = timing(store, spent);
  const total = await addAll({
    store: timed, readers, batch: 100, source: () => articles(), clock: () => new Date().toISOString(), isStopped: () => false,
    job: { id: `bench ${Date.now()}`, kind: "add", origin: file },
    reasons: { notArabic: "not Arabic", empty: "empty", failed: (reason) => reason },
    onProgress: ({ taken, added, copies, versions }) => {
      marks.push({ articles: added + copies + versions, ...since(start), ...spent });
      if (marks.length % 20 === 0) console.error(`${taken} taken, ${JSON.stringify(marks.at(-1))}, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
    },
  });
  const whole = since(start);
  const counts = await store.counts();
  await store.close();
  await readers.close();
  const path = values.store.replace(/^sqlite:/, "");
  const bytes = existsSync(path) ? statSync(path).size : undefined;
  return { ...total, ...whole, ...spent, tenths: tenthsOf(marks), maxMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), bytes, bytesPerArticle: bytes && Math.round(bytes / counts.articles), counts };
}

/** Time under the lock: all of it, and what of it is writing. */
function timing(store, spent) {
  return new Proxy(store, {
    get(target, name) {
      const value = target[name];
      if (typeof value !== "function") return value;
      if (name === "alone" || name === "keep") return async (...words) => {
        const start = performance.now();
        try {
          return await value.apply(target, words);
        } finally {
          spent[name === "keep" ? "keep" : "link"] += (performance.now() - start) / 1000;
        }
      };
      return value.bind(target);
    },
  });
}

/** Processor seconds an article, tenth by tenth of the articles. */
function tenthsOf(marks) {
  const all = marks.at(-1).articles;
  const at = (share) => marks.find(({ articles: n }) => n >= all * share) ?? marks.at(-1);
  return Array.from({ length: 10 }, (_, k) => {
    const [from, to] = [k === 0 ? { articles: 0, cpu: 0, link: 0, keep: 0, clock: 0 } : at(k / 10), at((k + 1) / 10)];
    const n = Math.max(1, to.articles - from.articles);
    return { cpu: round((to.cpu - from.cpu) / n), clock: round((to.clock - from.clock) / n), locked: round((to.link - from.link) / n), keep: round((to.keep - from.keep) / n) };
  });
}

async function asking() {
  const store = await openStore(values.store);
  const times = {};
  const ROUNDS = 5;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { kind, text } of queries) (times[kind] ??= []).push(await took(() => store.search(parseQuery(text), { limit: 20 })));
    const newest = await store.records("story", { limit: 20, order: "newest" });
    (times["newest stories"] ??= []).push(await took(() => store.records("story", { limit: 20, order: "newest" })));
    (times["largest stories"] ??= []).push(await took(() => store.records("story", { limit: 20, order: "largest" })));
    for (const story of newest.items) {
      (times["one story"] ??= []).push(await took(async () => {
        const one = await store.record("story", story.id);
        await store.records("position", { limit: 50, key: `incident:${one.incidents[0]}` });
        await store.records("dispute", { limit: 50, key: `incident:${one.incidents[0]}` });
        for (const id of one.incidents.slice(0, 10)) await store.record("incident", id);
      }));
    }
    (times["actors by name"] ??= []).push(await took(() => store.records("actor", { limit: 20, words: "سلمان" })));
    (times.facets ??= []).push(await took(() => store.facets(parseQuery("السعودية"))));
  }
  await store.close();
  return Object.fromEntries(Object.entries(times).map(([kind, list]) => [kind, { times: list.length, p50: quantile(list, 0.5), p95: quantile(list, 0.95), most: quantile(list, 1) }]));
}

async function took(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
}

function now() {
  return { clock: performance.now(), cpu: process.cpuUsage() };
}

/** Seconds. */
function since(start) {
  const { user, system } = process.cpuUsage(start.cpu);
  return { clock: round((performance.now() - start.clock) / 1000), cpu: round((user + system) / 1e6) };
}

function round(number) {
  return Number(number.toPrecision(4));
}
