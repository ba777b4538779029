/** How the screens are built: one folder, web/dist, that needs nothing from elsewhere and runs under a policy without inline script or style. */
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [svelte({ configFile: here("./svelte.config.js") })],
  resolve: { alias: [{ find: /^naqlan$/, replacement: here("../engine/src/index.ts") }] },
  worker: { format: "es" },
  build: {
    outDir: here("./dist"), emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 4000, reportCompressedSize: false,
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /engine\/src/, sideEffects: false }] } },
  },
});
