// Builds the screens into web/dist. Apart from build.mjs, because it takes longer and only the service and the browser tests need it.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
await build({ configFile: `${root}web/vite.config.ts`, root: `${root}web`, logLevel: "warn" });
