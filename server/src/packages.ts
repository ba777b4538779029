/**
 * Packages that few commands need, loaded by the first that does: together they take longer to load than an article to read. What is not asked for
 * at the start of a command must not be imported above it either; types cost nothing.
 */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

export const linkedom = (): typeof import("linkedom") => load("linkedom");
export const readability = (): typeof import("@mozilla/readability") => load("@mozilla/readability");
export const feedsmith = (): typeof import("feedsmith") => load("feedsmith");
export const undici = (): typeof import("undici") => load("undici");
export const mammoth = (): typeof import("mammoth") => load("mammoth");
export const postgres = (): typeof import("pg") => load("pg");
