/** Chromium for the browser tests; where there is none they are skipped, aloud. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync) ?? process.env.CHROMIUM;

export const hasBrowser = path !== undefined;
if (!hasBrowser) console.warn("SKIPPED: browser tests need Chromium (apt-get install chromium, or its path in CHROMIUM)");

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: path!, headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
