/** What a worker thread runs. */
export { readLines as default } from "./lines.ts";
