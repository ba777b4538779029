/** The public names, in reading order. */
export type * from "./reading.ts";
export { read } from "./read.ts";
export type { Evidence, Explanation } from "./explanation.ts";
export { explain } from "./explain.ts";
export { type FoldedWord, foldLatin, foldWords } from "./search.ts";
export { ENGINE_VERSION } from "./version.ts";
export { plover } from "./lexicon/plover.ts";
export { acts, media } from "./lexicon/acts.ts";
export { world } from "./world.ts";
export { outlets } from "./lexicon/outlets.ts";
export type { OutletRow } from "./lexicon/rows.ts";
