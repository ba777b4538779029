// Svelte as it comes: runes everywhere, styles in files of their own, no inline style or handler in what is built.
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default { preprocess: vitePreprocess({ style: false }), compilerOptions: { runes: true } };
