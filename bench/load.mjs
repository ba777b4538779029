// A mixed read load while one writer adds articles: stories, a story, search, an article, reading a text.
//   node bench/load.mjs [--seconds 20] [--readers 4]
// Every figure is also given as a multiple of a bare handler (a server on this machine that answers "ok") asked in the same way, in turn with the service, in the same run.
import { createServer } from "node:http";
import { cpus } from "node:os";
import process from "node:process";
import { explosionArticles } from "./generated.mjs";
import { number, percentile, post, startService } from "./serving.mjs";

const option = (name, usual) => (process.argv.includes(`--${name}`) ? Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) : usual);
const [seconds, readers] = [Math.min(120, option("seconds", 20)), Math.min(16, option("readers", 4))];

const bare = createServer((_, response) => response.end("ok"));
await new Promise((listening) => bare.listen(0, "127.0.0.1", listening));
const bareUrl = `http://127.0.0.1:${bare.address().port}/`;
const service = await startService();
try {
  await post(service.url, "/articles", { articles: explosionArticles(100) });
  const ids = async (path) => (await (await fetch(service.url + path)).json()).items.map(({ id }) => encodeURIComponent(id));
  const [stories, articles] = [await ids("/stories.json?order=largest&limit=5"), await ids("/articles.json?limit=50")];
  const kinds = {
    stories: () => ["/stories.json"], story: (n) => [`/stories/${stories[n % stories.length]}.json`], search: (n) => [`/search.json?q=${encodeURIComponent(["انفجار", "act:deny", "الميناء -البصرة", "وزارة الصحة"][n % 4])}&over=${["articles", "attributions", "events"][n % 3]}&limit=20`],
    article: (n) => [`/articles/${articles[n % articles.length]}.json`], read: (n) => ["/read", { text: explosionArticles(1, 1000 + n)[0].text, published: "2024-03-04" }],
  };
  const times = Object.fromEntries([...Object.keys(kinds), "bare"].map((kind) => [kind, []]));
  const errors = [];
  const until = performance.now() + seconds * 1000;
  let written = 0;

  async function ask(kind, url, body) {
    const from = performance.now();
    try {
      const answer = await fetch(url, body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      await answer.arrayBuffer();
      if (!answer.ok) errors.push(`${kind}: ${answer.status}`);
    } catch (error) {
      errors.push(`${kind}: ${error}`);
    }
    times[kind].push(performance.now() - from);
  }
  async function reader(which) {
    const names = Object.keys(kinds);
    for (let n = which; performance.now() < until; n++) {
      const kind = names[n % names.length];
      const [path, body] = kinds[kind](n);
      await ask(kind, service.url + path, body);
      await ask("bare", bareUrl);
    }
  }
  async function writer() {
    for (let n = 2000; performance.now() < until; n += 5) {
      await post(service.url, "/articles", { articles: explosionArticles(5, n) }).then(() => (written += 5), (error) => errors.push(`writer: ${error}`));
      await new Promise((pause) => setTimeout(pause, 200));
    }
  }
  await Promise.all([writer(), ...Array.from({ length: readers }, (_, which) => reader(which))]);

  const yardstick = percentile(times.bare, 0.95);
  console.log(`Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? "?"}, ${cpus().length} cores; ${readers} readers and one writer for ${seconds} s, service and clients on one machine.\n`);
  console.log(`${number(Object.values(times).reduce((sum, list) => sum + list.length, 0) - times.bare.length)} answers, ${errors.length} errors, ${number(written)} articles added meanwhile.\n`);
  console.log("| | answers | median, ms | p95, ms | p95 as multiples of the bare handler's p95 |\n|---|---|---|---|---|");
  for (const [kind, list] of [...Object.entries(times), ["all but bare", Object.entries(times).filter(([kind]) => kind !== "bare").flatMap(([, list]) => list)]]) {
    if (list.length > 0) console.log(`| ${kind} | ${number(list.length)} | ${percentile(list, 0.5).toFixed(1)} | ${percentile(list, 0.95).toFixed(1)} | ${(percentile(list, 0.95) / yardstick).toFixed(1)} |`);
  }
  for (const error of [...new Set(errors)].slice(0, 5)) console.log(`\n${error}`);
  if (errors.length > 0) process.exitCode = 1;
} finally {
  await service.stop();
  bare.close();
}
