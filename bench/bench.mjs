// Speed, start, memory, growth and size. Speed is given as a ratio to a bare search for words in the same text in the same run, because machines differ.
//   npm run bench [-- --write] [-- --quick]      --write puts the table into bench/results.md; --quick leaves the newspaper articles out
// How to find what is slow: bench/profile.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, gunzipSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { patterns } from "./patterns.mjs";

const ROUNDS = 6;
const ARTICLES = 3000;
const SIZE_LIMIT = 600_000;
const root = fileURLToPath(new URL("..", import.meta.url));
const corpus = join(root, "../shared/eval/data/saudinewsnet.jsonl.gz");
const args = new Set(process.argv.slice(2));

const folder = mkdtempSync(join(tmpdir(), "naqlan-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const bundle = join(folder, "engine.mjs");
const bundled = { entryPoints: [join(root, "engine/src/index.ts")], bundle: true, format: "esm", platform: "neutral", target: "es2022", charset: "utf8", logLevel: "warning" };
await build({ ...bundled, outfile: bundle });

const samples = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".json")).sort().map((name) => JSON.parse(readFileSync(join(root, "samples", name), "utf8")));
const articles = existsSync(corpus) && !args.has("--quick") ? chosen(corpus) : [];
const out = [];
const say = (line = "") => {
  console.log(line);
  out.push(line);
};

say(`Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? "?"}, one core.`);
say();
start();
const { read } = await import(pathToFileURL(bundle).href);
speed();
growth();
hostile();
await size();
if (args.has("--write")) writeFileSync(join(root, "bench/results.md"), `# Results of the bench\n\nWritten by \`npm run bench -- --write\`.\n\n${out.join("\n")}\n`);

/** In a process of its own: until the first sentence is read, and the most memory all articles take. */
function start() {
  const texts = join(folder, "texts.json");
  writeFileSync(texts, JSON.stringify(articles.length ? articles : samples));
  const script = `
    const t0 = performance.now();
    const { read } = await import(${JSON.stringify(pathToFileURL(bundle).href)});
    const t1 = performance.now();
    read({ text: "قال الوزير إن الاجتماع انتهى أمس." });
    const t2 = performance.now();
    const first = process.resourceUsage().maxRSS;
    const { readFileSync } = await import("node:fs");
    for (const a of JSON.parse(readFileSync(${JSON.stringify(texts)}, "utf8"))) read(a);
    console.log(JSON.stringify([t1 - t0, t2 - t1, first, process.resourceUsage().maxRSS]));`;
  // The articles once: the start needs repeating, the memory does not.
  const runs = Array.from({ length: 3 }, (_, k) => {
    if (k > 0) writeFileSync(texts, "[]");
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const at = (k) => median(runs.map((run) => run[k]));
  say("## Start and memory");
  say();
  say("| | |");
  say("|---|---|");
  say(`| loading the engine | ${at(0).toFixed(0)} ms |`);
  say(`| making the dictionary and reading one sentence | ${at(1).toFixed(0)} ms |`);
  say(`| most memory after that (resident) | ${(at(2) / 1024).toFixed(0)} MB |`);
  say(`| most memory after ${articles.length || samples.length} articles (resident) | ${(runs[0][3] / 1024).toFixed(0)} MB |`);
  say();
}

/** Yardstick and reader take turns, so that what the machine does besides hits both. */
function speed() {
  say("## Speed");
  say();
  say("A round reads all articles. The yardstick is one pass of `/[\\p{L}\\p{M}\\p{N}]+/gu` over the same texts. In the first round no word has been looked up before.");
  say();
  say("| texts | words | words a second, median (least to most) | first round | yardsticks, median (least to most) |");
  say("|---|---|---|---|---|");
  for (const [name, list, times] of [["samples", samples, 40], ["newspaper articles", articles, 1]]) {
    if (list.length === 0) continue;
    const words = count(list);
    const rates = [];
    const ratios = [];
    for (let round = 0; round < ROUNDS; round++) {
      const yardstick = measure(() => repeat(times, () => count(list)));
      const reading = measure(() => repeat(times, () => list.forEach((a) => read(a))));
      rates.push((words * times * 1000) / reading);
      ratios.push(reading / yardstick);
    }
    const [first, ...rest] = rates;
    say(`| ${list.length} ${name} | ${number(words)} | ${number(median(rest))} (${number(Math.min(...rest))} to ${number(Math.max(...rest))}) | ${number(first)} | ${median(ratios.slice(1)).toFixed(1)} (${Math.min(...ratios.slice(1)).toFixed(1)} to ${Math.max(...ratios.slice(1)).toFixed(1)}) |`);
  }
  say();
}

/** Time a word, relative to the shortest: about 1 where time is linear. */
function growth() {
  say("## Growth");
  say();
  say("Time a word in one article of so many paragraphs, against one of ten; about 1 where time is linear in the text.");
  say();
  say("| paragraphs | 1 | 10 | 100 | 1,000 |");
  say("|---|---|---|---|---|");
  const own = samples.flatMap((a) => a.text.split("\n"));
  const others = articles.flatMap((a) => a.text.split(/\n+/)).filter((p) => p.trim().length > 80);
  for (const [name, list] of [["of the samples", own], ["of newspaper articles", others]]) {
    if (list.length === 0) continue;
    const cost = [1, 10, 100, 1000].map((n) => {
      // A thousand paragraphs in all sizes, so that the same words are read.
      const all = Array.from({ length: 1000 }, (_, k) => list[k % list.length]);
      const texts = Array.from({ length: 1000 / n }, (_, k) => all.slice(k * n, (k + 1) * n).join("\n"));
      const words = count(texts.map((text) => ({ text })));
      return median(Array.from({ length: 5 }, () => measure(() => texts.forEach((text) => read({ text, published: "2024-03-04" }))))) / words;
    });
    say(`| ${name} | ${cost.map((c) => (c / cost[1]).toFixed(2)).join(" | ")} |`);
  }
  say();
}

function hostile() {
  say("## Hostile patterns");
  say();
  say("Milliseconds for texts of 50,000 and 200,000 characters. Four times the text should take about four times as long; sixteen is the square.");
  say();
  say("| pattern | 50,000 | 200,000 | times | |");
  say("|---|---|---|---|---|");
  for (const [name, make] of patterns) {
    const best = (length) => {
      const text = make(length);
      const times = [measure(() => read({ text, published: "2024-03-04" }))];
      while (times.length < 3 && times[0] < 2000) times.push(measure(() => read({ text, published: "2024-03-04" })));
      return Math.min(...times);
    };
    const small = best(50_000);
    // What takes seconds at this length takes minutes at the other.
    const large = small > 2000 ? undefined : best(200_000);
    const times = large === undefined ? undefined : large / Math.max(small, 1);
    const verdict = large === undefined || (times > 9 && large > 1000) ? "SQUARE" : large > 3000 ? "slow" : "";
    say(`| ${name} | ${small.toFixed(0)} | ${large?.toFixed(0) ?? "not tried"} | ${times?.toFixed(1) ?? ""} | ${verdict} |`);
  }
  say();
}

async function size() {
  const { outputFiles } = await build({ ...bundled, minify: true, write: false });
  const bytes = outputFiles[0].contents;
  const gzip = gzipSync(bytes, { level: 9 }).length;
  say("## Size in a browser");
  say();
  say("| | bytes |");
  say("|---|---|");
  say(`| minified | ${number(bytes.length)} |`);
  say(`| gzip -9 | ${number(gzip)} (limit ${number(SIZE_LIMIT)}${gzip > SIZE_LIMIT ? ": EXCEEDED" : ""}) |`);
  say(`| brotli | ${number(brotliCompressSync(bytes).length)} |`);
  say();
  say("What the engine does once a token: one pass each of tokens, word look-up, sentences, quotations, numbers, times, syntax, names, cues, figures and event triggers; the");
  say("rules look around a token only inside its sentence or a fixed number of tokens.");
  if (gzip > SIZE_LIMIT) process.exitCode = 1;
}

/** The same articles in every run. */
function chosen(file) {
  const all = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  let seed = 20150721;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let i = 0; i < Math.min(ARTICLES, all.length); i++) {
    const j = i + random(all.length - i);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all.slice(0, ARTICLES).map((line) => JSON.parse(line)).map(({ text, title, outlet, url, published }) => ({ text, title, outlet, url, published }));
}

function count(list) {
  let n = 0;
  for (const { text } of list) for (const _ of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) n++;
  return n;
}

function measure(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function repeat(times, work) {
  for (let k = 0; k < times; k++) work();
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

function number(n) {
  return Math.round(n).toLocaleString("en");
}
