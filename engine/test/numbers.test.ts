import { describe, expect, test } from "vitest";
import { numberWords } from "../src/lexicon/number-words.ts";
import { Dictionary, featuresOf, Kind, Pos } from "../src/matching/dictionary.ts";
import { Words } from "../src/matching/words.ts";
import { numberCases } from "../src/numbers/cases.ts";
import { digitsValue, findNumbers, type NumberFinding, type NumberRule } from "../src/numbers/numbers.ts";
import { tokenize } from "../src/text/tokens.ts";

const dictionary = new Dictionary();
for (const row of numberWords) for (const form of row.forms) dictionary.add(Kind.Number, form, row, featuresOf(Pos.Noun));
const words = new Words(dictionary);

function read(text: string): NumberFinding[] {
  return findNumbers(words.tokens(tokenize(text)));
}

describe("numbers, by their cases", () => {
  for (const c of numberCases) {
    test(`${c.rule}: ${c.text}`, () => {
      const start = c.text.indexOf("[");
      const text = c.text.replace("[", "").replace("]", "");
      const found = read(text);
      if (start < 0) {
        expect(found).toEqual([]);
        return;
      }
      const end = c.text.indexOf("]") - 1;
      const number = found.find((n) => n.start < end && start < n.end);
      expect(number, "nothing found").toBeDefined();
      expect({ span: text.slice(number!.start, number!.end), value: number!.value, kind: number!.kind, bound: number!.bound, percent: number!.percent, rule: number!.rule }).toEqual({
        span: text.slice(start, end), value: c.value, kind: c.kind, bound: c.bound, percent: c.percent ?? false, rule: c.rule,
      });
    });
  }

  test("every rule has a case", () => {
    const rules: Record<NumberRule, true> = {
      "number in digits": true, "digits with a scale word": true, "number in words": true, "hundreds and thousands written open": true, "ordinal in words": true,
      "fraction in words": true, "fraction of a scale": true, "tens, hundreds, thousands of": true, several: true, "times as many": true,
    };
    const covered = new Set(numberCases.map((c) => c.rule));
    expect(Object.keys(rules).filter((r) => !covered.has(r as NumberRule))).toEqual([]);
  });
});

describe("numbers beside numbers", () => {
  test("units do not add to units, nor tens to tens", () => {
    expect(read("خمسة وستة").map((n) => n.value)).toEqual([5, 6]);
    expect(read("عشرون وثلاثون").map((n) => n.value)).toEqual([20, 30]);
    expect(read("3 و5").map((n) => n.value)).toEqual([3, 5]);
  });

  test("a bound says where it starts", () => {
    const text = "وأكثر من 12 قتيلا";
    const [number] = read(text);
    expect(text.slice(number!.boundStart)).toBe("أكثر من 12 قتيلا");
  });

  test("nothing crosses a line break", () => {
    expect(read("خمسة\nوعشرون").map((n) => n.value)).toEqual([5, 20]);
  });
});

describe("digits", () => {
  test.each([
    ["1,250", false, 1250],
    ["1,250,000", false, 1250000],
    ["1.250", false, 1250],
    ["1.250", true, 1.25],
    ["3,5", false, 3.5],
    ["0.125", false, 0.125],
    ["٣٫٥", false, 3.5],
    ["١٬٢٥٠", false, 1250],
    ["1.250,75", false, 1250.75],
    ["1.2.3", false, undefined],
  ])("%s", (surface, scaleFollows, value) => {
    expect(digitsValue(surface, scaleFollows)).toBe(value);
  });
});
