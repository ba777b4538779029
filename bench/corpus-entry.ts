/** What bench/corpus.mjs uses of the server, bundled for it as the program itself is. */
export { articlesFrom } from "../server/src/intake/sources.ts";
export { openStore } from "../server/src/store/open.ts";
export { parseQuery } from "../server/src/store/query.ts";
export { addAll, toRead } from "../server/src/work/add.ts";
export { readersWith } from "../server/src/work/readers.ts";
