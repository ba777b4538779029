/** What a worker thread runs. */
export { readArticles } from "./articles.ts";
export { readLines as default } from "./lines.ts";
