// The service for the benches: started as a person starts it, in a folder of its own; and Chromium.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** `sample`: a first run, with the sample story. */
export async function startService({ sample = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "naqlan-bench-"));
  const child = spawn(process.execPath, [join(root, "server/bin/naqlan.mjs"), "serve", "--port", "0", "--store", "bench.db"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, LC_ALL: "C" } });
  const url = await new Promise((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (part) => {
      out += part;
      const found = /http:\/\/\S+(?=\/\n)/.exec(out);
      if (found) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}`)));
  });
  if (!sample) await fetch(`${url}/sample`, { method: "DELETE" });
  return {
    url,
    stop: () => new Promise((stopped) => {
      child.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        stopped();
      });
      child.kill("SIGTERM");
    }),
  };
}

export async function post(url, path, body) {
  const answer = await fetch(url + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return await answer.json();
}

export function launch() {
  const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", process.env.CHROMIUM].find((one) => one && existsSync(one));
  if (!path) throw new Error("Chromium is needed (apt-get install chromium, or its path in CHROMIUM)");
  return chromium.launch({ executablePath: path, headless: true, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
}

export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Whole numbers with their thousands. */
export const number = (n) => Math.round(n).toLocaleString("en");
