#!/usr/bin/env node
// Starts the command line. A fresh clone is built first; later changes of the sources are built by `npm start`, `npm test` and `npm run build`.
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

// V8 compiles the rules of the reader before it has seen what they are given, and again when it has: let it wait (bench/profile.md). Only where that was measured: Node 20.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=600000");

const here = (path) => new URL(path, import.meta.url);
const isBuilt = () => existsSync(here("../dist/main.js")) && existsSync(here("../../engine/dist/index.js"));
const isClone = existsSync(here("../../scripts/build.mjs"));

if (isClone && !isBuilt()) {
  try {
    await import(here("../../scripts/build.mjs").href);
  } catch (error) {
    console.error(`naqlan: the program could not be built (${String(error.message).split("\n")[0]}); run "npm ci" in the project's folder and try again`);
    process.exit(1);
  }
}
await import(here("../dist/main.js").href);
