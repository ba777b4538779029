/** The articles that come with Naqlan: ten of one invented story. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ArticleInput } from "naqlan";
import { articlesIn } from "../intake/files.ts";
import type { Messages } from "../language/dictionary.ts";

/** Beside the workspaces, seen from the built program or from its sources. */
export const samplesFolder = ["../../samples", "../../../samples"].map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path)) ?? fileURLToPath(new URL("../../samples", import.meta.url));

/** Empty where the samples are not installed. */
export function sampleFiles(): string[] {
  try {
    // Golden readings lie beside the articles under other endings.
    return readdirSync(samplesFolder).filter((name) => /^[^.]+\.json$/.test(name)).sort();
  } catch {
    return [];
  }
}

export function sampleArticles(messages: Messages): ArticleInput[] {
  return sampleFiles().flatMap((file) => articlesIn(join(samplesFolder, file), {}, messages).articles);
}
