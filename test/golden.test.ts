/** What the engine finds in the samples is what stands in samples/golden. Changes nothing: that is `npm run golden`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { read } from "naqlan";
// @ts-expect-error JavaScript without types
import { goldenOf, samples } from "../scripts/golden.mjs";

const folder = fileURLToPath(new URL("../samples/golden", import.meta.url));

interface Sample {
  readonly name: string;
  readonly article: Parameters<typeof read>[0];
  readonly golden: string;
}

test.each((samples() as Sample[]).map((s) => [s.name, s] as const))("%s", (name, { article, golden }) => {
  const hint = `samples/golden/${name}.txt differs from what the engine finds. Run \`npm run golden\` and read the difference in git diff.`;
  expect(existsSync(golden), `samples/golden/${name}.txt is missing. Run \`npm run golden\`.`).toBe(true);
  const before = readFileSync(golden, "utf8").split("\n");
  const now = (goldenOf(read(article)) as string).split("\n");
  // Only the lines that differ: a whole file hides them.
  const gone = without(before, now).map((line) => `- ${line}`);
  const come = without(now, before).map((line) => `+ ${line}`);
  if (gone.length + come.length > 0) throw new Error([hint, ...gone, ...come].join("\n"));
  expect(now, hint).toEqual(before);
});

test("no golden reading is left of a sample that is gone", () => {
  const known = new Set((samples() as Sample[]).map((s) => `${s.name}.txt`));
  expect(existsSync(folder) ? readdirSync(folder).filter((name) => !known.has(name)) : []).toEqual([]);
});

/** Lines of one list that the other lacks, counted. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return list.filter((line) => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  });
}
