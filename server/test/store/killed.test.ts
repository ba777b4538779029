/**
 * Processes that add are killed (SIGKILL) at random moments, round after round, on one store. Whatever was acknowledged is there, whatever is there is
 * whole, and the job says exactly how far it came.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { problems } from "./conformance.ts";
import { binaries, startPostgres } from "./postgres-server.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "naqlan-killed-"));
/** Where packages are found from. */
const program = join(root, "node_modules/.cache/naqlan", `adder-${process.pid}.mjs`);
const SIZE = 5;

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("adder.ts", import.meta.url))], outfile: program, bundle: true, format: "esm", platform: "node", target: "es2022", external: ["pg", "@photostructure/sqlite"], logLevel: "error",
    alias: { "naqlan/linking": join(root, "engine/src/linking/index.ts"), naqlan: join(root, "engine/src/index.ts") },
  });
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

test("SQLite", () => killedOverAndOver(join(folder, "killed.db"), 12), 300_000);

const installed = binaries();
if ("missing" in installed) {
  console.warn(`skipped: killing writers of PostgreSQL. ${installed.missing}`);
  test.skip(`PostgreSQL: ${installed.missing}`, () => undefined);
} else {
  test("PostgreSQL", async () => {
    const server = startPostgres(installed.folder);
    try {
      await killedOverAndOver(await server.database(), 5);
    } finally {
      server.stop();
    }
  }, 300_000);
}

async function killedOverAndOver(address: string, rounds: number): Promise<void> {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await openStore(address);
    const { articles } = await before.counts();
    const position = (await before.job("adding"))?.position ?? 0;
    await before.close();
    expect(position).toBe(articles);
    expect(articles).toBeGreaterThanOrEqual(acknowledged.length);
    acknowledged.push(...(await addUntilKilled(address, position)));
  }
  const store = await openStore(address);
  try {
    expect(acknowledged.length).toBeGreaterThan(rounds);
    expect((await store.known(acknowledged)).size).toBe(new Set(acknowledged).size);
    expect(await problems(store)).toEqual([]);
    const { articles, incidents } = await store.counts();
    expect(articles % SIZE).toBe(0);
    expect(incidents).toBe(articles);
  } finally {
    await store.close();
  }
}

/** Ids that were acknowledged before the end. The first moments are left for starting; then it dies within a few batches. */
function addUntilKilled(address: string, first: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, address, String(first), String(SIZE)], { stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      // The first batch waits for the lexicon; dying before it is as likely as after several.
      timer ??= setTimeout(() => child.kill("SIGKILL"), Math.random() * 1_500);
    });
    child.on("error", reject);
    child.on("exit", (_, signal) => {
      clearTimeout(timer);
      if (signal !== "SIGKILL") reject(new Error(`ended by itself: ${signal}`));
      // A line that is cut off was not acknowledged.
      else resolve(out.slice(0, out.lastIndexOf("\n") + 1).split("\n").filter((line) => line !== "" && line !== "ready").flatMap((line) => line.split(" ")));
    });
  });
}
