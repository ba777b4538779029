// Bundles the engine (any JavaScript environment) and the command line (Node). Packages stay outside the bundles.
// Run by itself (npm run build), it builds the screens too.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const from = (...path) => join(root, ...path);
const shared = { bundle: true, format: "esm", target: "es2022", charset: "utf8", logLevel: "warning" };

await build({ ...shared, platform: "neutral", entryPoints: [from("engine/src/index.ts")], outfile: from("engine/dist/index.js") });
await build({ ...shared, platform: "neutral", entryPoints: [from("engine/src/linking/index.ts")], outfile: from("engine/dist/linking.js") });
await build({
  ...shared,
  platform: "node",
  packages: "external",
  entryPoints: { main: from("server/src/main.ts"), worker: from("server/src/work/worker.ts") },
  outdir: from("server/dist"),
});
// What runs as it stands, beside the bundle.
for (const name of ["render/page.css", "render/page.script.js", "store/sqlite-reader.mjs", "intake/pdf-reader.mjs"]) copyFileSync(from("server/src", name), from("server/dist", name.split("/").at(-1)));
if (process.argv[1] === fileURLToPath(import.meta.url)) await import("./build-web.mjs");
