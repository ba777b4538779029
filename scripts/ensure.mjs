// Makes a fresh clone ready: installs where node_modules is missing or older than the lock file, builds where dist is missing or older than the sources.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

if (changed(join(root, "node_modules/.package-lock.json")) < changed(join(root, "package-lock.json"))) {
  console.error("naqlan: installing dependencies (npm ci)");
  const windows = process.platform === "win32";
  const { status } = spawnSync(windows ? "npm.cmd" : "npm", ["ci"], { cwd: root, stdio: "inherit", shell: windows });
  if (status !== 0) process.exit(status ?? 1);
}

const sources = ["engine/src", "server/src", "scripts/build.mjs"].map((path) => newest(join(root, path)));
const built = ["engine/dist/index.js", "server/dist/main.js", "server/dist/worker.js"].map((path) => changed(join(root, path)));
if (Math.min(...built) < Math.max(...sources)) await import("./build.mjs");

// Tests of the server do not wait for the screens; those of the screens build them themselves (web/test/built.ts).
const screens = [...sources, ...["web/src", "web/public", "web/index.html", "web/vite.config.ts", "docs/quality.md", "scripts/build-web.mjs"].map((path) => newest(join(root, path)))];
if (process.env.VITEST === undefined && changed(join(root, "web/dist/index.html")) < Math.max(...screens)) await import("./build-web.mjs");

function newest(path) {
  if (!statSync(path).isDirectory()) return changed(path);
  return Math.max(changed(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}
