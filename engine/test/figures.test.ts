import { describe, expect, test } from "vitest";
import { figureCases } from "../src/figures/cases.ts";
import { findFigures } from "../src/figures/figures.ts";
import { compileDictionary } from "../src/matching/compile.ts";
import { analyseSyntax } from "../src/matching/syntax.ts";
import { Words } from "../src/matching/words.ts";
import { findNumbers } from "../src/numbers/numbers.ts";
import { findQuotations } from "../src/text/quotations.ts";
import { findSentences } from "../src/text/sentences.ts";
import { tokenize } from "../src/text/tokens.ts";
import { findTimes } from "../src/times/times.ts";

const words = new Words(compileDictionary());

function figuresOf(text: string) {
  const tokens = words.tokens(tokenize(text));
  const sentences = findSentences(tokens);
  const numbers = findNumbers(tokens);
  const s = analyseSyntax(text, tokens, sentences, findQuotations(tokens));
  return findFigures(s, numbers, findTimes(tokens, sentences, numbers, "2015-07-21"));
}

describe("figures", () => {
  for (const { unit, value, bound, text } of figureCases) {
    test(text, () => {
      const start = text.indexOf("[");
      const end = text.indexOf("]") - 1;
      const plain = text.replace(/[[\]]/g, "");
      const found = figuresOf(plain);
      if (unit === "nothing") expect(found.map((f) => plain.slice(f.start, f.end))).toEqual([]);
      else {
        const here = found.filter((f) => f.start < end && start < f.end).map((f) => ({ unit: f.unit, value: f.value, bound: f.bound }));
        expect(here).toContainEqual({ unit, value, bound: bound ?? "exact" });
      }
    });
  }

  test("spans lie inside the text and in order", () => {
    const text = figureCases.map((c) => c.text.replace(/[[\]]/g, "")).join(". ");
    const found = figuresOf(text);
    expect(found.length).toBeGreaterThan(30);
    for (const f of found) expect(f.start >= 0 && f.start < f.end && f.end <= text.length).toBe(true);
    expect(found.map((f) => f.start)).toEqual([...found.map((f) => f.start)].sort((a, b) => a - b));
  });
});
