/** The public names of naqlan/linking. */
export type * from "./records.ts";
export type { Reading } from "../reading.ts";
