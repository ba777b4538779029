/** Readings as one page, with the style and script that lie beside this file. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Language } from "../language/dictionary.ts";
import { type Asset, type NamedReading, pageOf } from "./page-document.ts";

export function browserPage(readings: readonly NamedReading[], language: Language): string {
  return pageOf(readings, language, asset("page.css"), asset("page.script.js"));
}

/** Lies beside this file in the sources and beside the bundle in dist. */
function asset(name: string): Asset {
  const content = `\n${readFileSync(new URL(name, import.meta.url), "utf8")}`;
  return { content, hash: `'sha256-${createHash("sha256").update(content).digest("base64")}'` };
}
