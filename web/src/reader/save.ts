/** A Reading as a file: the same self-contained page the command line writes, or JSON. Made here, sent nowhere. */
import type { Reading } from "../../../server/src/api/contract.ts";
import type { LanguageName } from "../language/language.svelte.ts";

export async function savePage(reading: Reading, language: LanguageName): Promise<void> {
  const [{ pageOf }, style, script] = await Promise.all([
    import("../../../server/src/render/page-document.ts"),
    import("../../../server/src/render/page.css?raw"),
    import("../../../server/src/render/page.script.js?raw"),
  ]);
  const page = pageOf([{ name: nameOf(reading), reading }], language, await asset(style.default), await asset(script.default));
  save(new Blob([page], { type: "text/html" }), `${nameOf(reading)}.html`);
}

export function saveJson(reading: Reading): void {
  save(new Blob([JSON.stringify(reading, null, 2)], { type: "application/json" }), `${nameOf(reading)}.json`);
}

async function asset(content: string): Promise<{ readonly content: string; readonly hash: string }> {
  const whole = `\n${content}`;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(whole)));
  return { content: whole, hash: `'sha256-${btoa(String.fromCharCode(...digest))}'` };
}

/** From the title, without what file systems do not take. */
function nameOf({ article }: Reading): string {
  const words = (article.title ?? article.text.slice(0, 60)).replace(/[^\p{L}\p{N} ]+/gu, " ").trim().split(/\s+/).slice(0, 8).join("-");
  return words === "" ? "naqlan" : words;
}

function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
