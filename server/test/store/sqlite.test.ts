/** The conformance suite on SQLite. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { storeConformance } from "./conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "naqlan-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
storeConformance("SQLite", { fresh: async () => join(folder, `${++made}.db`) });
