/** The screens as they are built, afresh where a source has changed. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export async function built(): Promise<void> {
  const sources = ["engine/src", "server/src/language", "server/src/render", "web/src", "web/index.html", "web/vite.config.ts"].map((path) => newest(join(root, path)));
  const index = join(root, "web/dist/index.html");
  if (existsSync(index) && statSync(index).mtimeMs >= Math.max(...sources)) return;
  const build = "../../scripts/build-web.mjs";
  await import(build);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory() ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : mtimeMs;
}
