// From `npm start` in a clean clone to the sample story on the screen: clones this repository, starts it there, opens it in Chromium.
//   node bench/start.mjs
// Installing from the registry is in it, and told apart; the yardstick is a bare start of Node in the same run.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { launch, root } from "./serving.mjs";

const folder = mkdtempSync(join(tmpdir(), "naqlan-clone-"));
const clone = join(folder, "naqlan");
const run = (command, args, cwd) => {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
};
try {
  run("git", ["clone", "--quiet", "--no-hardlinks", root, clone], folder);
  const node = Math.min(...Array.from({ length: 5 }, () => {
    const from = performance.now();
    run(process.execPath, ["-e", "0"], folder);
    return performance.now() - from;
  }));
  const first = await start();
  const second = await start();
  console.log(`Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? "?"}, ${cpus().length} cores; starting Node alone: ${node.toFixed(0)} ms.\n`);
  console.log("| from `npm start` to … | in a clean clone, s | started again, s |\n|---|---|---|");
  for (const step of ["installed", "address", "desk", "story"]) console.log(`| ${{ installed: "dependencies installed", address: "built, the sample story read, the address printed", desk: "the desk on the screen", story: "the story on the screen" }[step]} | ${show(first[step])} | ${show(second[step])} |`);
  console.log(`\nTo the story on the screen: ${(first.story / node).toFixed(0)} starts of Node in a clean clone, ${(second.story / node).toFixed(0)} again.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function show(milliseconds) {
  return milliseconds === undefined ? "–" : (milliseconds / 1000).toFixed(1);
}

async function start() {
  const from = performance.now();
  const at = {};
  const child = spawn("npm", ["start", "--", "--port", "0"], { cwd: clone, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C" }, detached: true });
  const url = await new Promise((resolve, reject) => {
    let out = "";
    child.stderr.on("data", () => undefined);
    child.stdout.on("data", (part) => {
      out += part;
      if (/added \d+ packages/.test(out)) at.installed ??= performance.now() - from;
      const found = /http:\/\/\S+(?=\/\n)/.exec(out);
      if (found) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}: ${out.slice(-500)}`)));
  });
  at.address = performance.now() - from;
  const browser = await launch();
  try {
    const page = await browser.newPage({ locale: "en-GB" });
    await page.goto(url);
    await page.waitForSelector(".story-link", { timeout: 60_000 });
    at.desk = performance.now() - from;
    await page.locator(".story-link").first().click();
    await page.waitForSelector(".timeline .moment", { timeout: 60_000 });
    at.story = performance.now() - from;
  } finally {
    await browser.close();
    // npm and what it started.
    process.kill(-child.pid, "SIGTERM");
    await new Promise((ended) => child.once("exit", ended));
  }
  return at;
}
