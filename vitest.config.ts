import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "naqlan/linking": here("./engine/src/linking/index.ts"), naqlan: here("./engine/src/index.ts") } },
  test: {
    include: ["engine/test/**/*.test.ts", "server/test/**/*.test.ts", "web/test/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: [here("./server/test/built.ts")],
    // Processes of their own, not threads: commands are run in a folder, and only a process has one.
    pool: "forks",
    maxConcurrency: 3,
    testTimeout: 60_000,
  },
});
