/** Verbs that wait in the dictionary: none is overlooked, few are woken in vain, and what is found does not depend on what was asked before. */
import { describe, expect, test } from "vitest";
import { conjugate } from "../src/conjugation/conjugate.ts";
import type { VerbSpec } from "../src/lexicon/rows.ts";
import { verbs as rows } from "../src/lexicon/verbs.ts";
import { compileDictionary } from "../src/matching/compile.ts";
import { Dictionary, featuresOf, Kind, Pos } from "../src/matching/dictionary.ts";
import { cues, eventWords } from "../src/matching/rows.ts";
import { VerbIndex } from "../src/matching/verb-index.ts";
import { fold } from "../src/text/normal.ts";

const listed: readonly VerbSpec[] = rows.map(([, root, form, vowels]) => ({ root, form, ...(vowels ? { vowels } : {}) }));
const specs: readonly VerbSpec[] = [...cues.map((row) => row.verb), ...eventWords.flatMap((row) => row.verb ?? []), ...listed];

function formsOf(spec: VerbSpec): string[] {
  const { finite, nominal } = conjugate(spec);
  return [...finite, ...nominal].map(({ form }) => fold(form));
}

function isWoken(spec: VerbSpec, word: string): boolean {
  const index = new VerbIndex();
  let woken = false;
  index.add(spec, () => {
    woken = true;
  });
  index.wake(word);
  return woken;
}

describe("a verb is woken", () => {
  test("by every form of it", () => {
    expect(specs.length).toBeGreaterThan(3000);
    expect(specs.filter((spec) => formsOf(spec).some((form) => !isWoken(spec, form)))).toEqual([]);
  });

  test.each([
    ["نقل", "I", "قال"],
    ["قول", "I", "قالب"],
    ["قبل", "X", "قبل"],
    ["ردد", "I", "ورود؟"],
    ["فصل", "I", "استفصل"],
  ] as const)("by no word with other letters: %s %s, %s", (root, form, word) => {
    expect(isWoken({ root, form }, word)).toBe(false);
  });

  test("once", () => {
    const index = new VerbIndex();
    let times = 0;
    index.add({ root: "كتب", form: "I" }, () => times++);
    for (const word of ["كتب", "يكتبون", "كتب"]) index.wake(word);
    index.wakeAll();
    expect(times).toBe(1);
  });

  test("by a sentence, with few others", () => {
    let woken = 0;
    const index = new VerbIndex();
    for (const spec of specs) index.add(spec, () => woken++);
    for (const word of "وصل الوزير الي العاصمه مساء امس".split(" ")) index.wake(word);
    expect(woken).toBeGreaterThan(0);
    expect(woken).toBeLessThan(60);
  });
});

describe("what a look-up gives", () => {
  test("does not depend on what was asked before", () => {
    const fresh = compileDictionary();
    const woken = compileDictionary();
    expect(woken.size).toBeGreaterThan(50_000);
    const stems = new Set(specs.filter((_, k) => k % 7 === 0).flatMap(formsOf));
    const other: string[] = [];
    for (const stem of stems) if (JSON.stringify(fresh.lookup(stem)) !== JSON.stringify(woken.lookup(stem))) other.push(stem);
    expect(other).toEqual([]);
  });

  test("stands in the order of the rows, and a noun that grammar makes too is there once", () => {
    const d = new Dictionary();
    d.add(Kind.Function, "دفاع", "first", featuresOf(Pos.Function));
    d.addVerb(Kind.Event, "row", { root: "دفع", form: "III" }, (visit) => visit("دفاع", featuresOf(Pos.VerbalNoun)));
    d.add(Kind.Event, "دفاع", "row", featuresOf(Pos.VerbalNoun));
    d.addVerb(Kind.Verb, "verb", { root: "دفع", form: "III" }, (visit) => visit("دفاع", featuresOf(Pos.VerbalNoun)));
    d.add(Kind.Title, "دفاع", "last", featuresOf(Pos.Noun));
    expect(d.lookup("دفاع")!.map((entry) => entry.row)).toEqual(["first", "row", "verb", "last"]);
  });

  test("of a learned word is asked for when the word is", () => {
    const d = new Dictionary();
    d.add(Kind.Title, "كاتب", null, featuresOf(Pos.Noun));
    d.addLearned(Kind.Common, ["كلمة", "كاتبه"], (word) => !d.lookup(word.slice(0, 4)), () => "row", () => featuresOf(Pos.Noun));
    expect(d.lookup("كاتبه")).toBeUndefined();
    expect(d.lookup("كلمه")).toHaveLength(1);
    expect(d.lookup("كلمه")).toHaveLength(1);
  });
});
