/** What a search takes for the same word. Written as lists of spellings that must fold together, and pairs that must not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldLatin, foldWords } from "../src/search.ts";

const folded = (text: string) => foldWords(text).map(({ word }) => word);

describe("folds to one word", () => {
  test.each([
    ["وزير والوزير للوزير بالوزير وزيرها ووزيرهم"],
    ["العراق والعراق للعراق بالعراق"],
    ["مدينة مدينته مدينه بمدينة المدينة"],
    ["ألمانيا المانيا لألمانيا"],
    ["الكاظمي والكاظمي للكاظمي كاظمي"],
    ["انفجار انفجاراً الانفجار وانفجارٌ اِنْفِجار انفجـــار"],
    ["إلى الى"],
    ["مسؤول مسئول المسؤول"],
    ["١٬٢٥٠ 1250 1,250"],
    ["٣٫٥ 3.5"],
  ])("%s", (text) => expect(new Set(folded(text)).size, folded(text).join(" ")).toBe(1));
});

test.each([
  ["وزير", "زير"],
  ["على", "إلى"],
  ["سوريا", "سوري"],
  ["قال", "مقال"],
])("%s and %s stay apart", (a, b) => expect(folded(a)).not.toEqual(folded(b)));

test.each([
  ["Mohammed Muhammad Mohamed"],
  ["Kadhimi Kazemi al-Kadhimi Al-Kāẓimī Kadhemi"],
  ["Hussein Husain Hussain"],
])("Latin spellings of one name: %s", (text) => expect(new Set(foldLatin(text)).size, foldLatin(text).join(" ")).toBe(1));

test("Hassan is not Hussein", () => expect(foldLatin("Hassan")).not.toEqual(foldLatin("Hussein")));

test("places are offsets into the text as given; folded words hold letters, digits and the point of a number", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."وبلكسالعراقةىيئأ 1٢,.٫-«»\u064b\u200d\n") })), (text) => {
      let last = 0;
      for (const { start, end, word } of foldWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(word).toMatch(/^[\p{L}\p{N}.]+$/u);
        last = end;
      }
      for (const word of foldLatin(text)) expect(word).toMatch(/^\S+$/);
    }),
    { numRuns: 300 },
  );
});
