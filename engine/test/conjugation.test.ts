/** What the conjugation must write: our own table of expected forms, class by class, then the verbs of a newswire treebank. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { conjugate, type FiniteForm } from "../src/conjugation/conjugate.ts";
import type { StemVowels, VerbForm, VerbSpec } from "../src/lexicon/rows.ts";
import { verbs } from "../src/lexicon/verbs.ts";
import { expected } from "./verb-table.ts";
import { verbLemmas } from "./verb-lemmas.ts";

/** "I a-u قول" or "II ءكد". */
function verbOf(written: string): VerbSpec {
  const words = written.split(" ");
  const root = words[words.length - 1];
  const form = words[0] as VerbForm;
  return words.length === 3 ? { root, form, vowels: words[1] as StemVowels } : { root, form };
}

/** Finite: "perfect active 3ms", "subjunctive passive 3mp"; nominal: "active-participle fs", "verbal-noun ms accusative". */
function formsAt(verb: VerbSpec, place: string): string[] {
  const { finite, nominal } = conjugate(verb);
  const words = place.split(" ");
  if (words[1] === "active" || words[1] === "passive") {
    const [tense, voice, who] = words;
    return finite.filter((f) => (f.mood ?? f.tense) === tense && f.voice === voice && `${f.person}${f.gender}${f.number}` === who).map((f) => f.form);
  }
  const [kind, who, grammaticalCase] = words;
  return nominal.filter((f) => f.kind === kind && `${f.gender}${f.number}` === who && f.case === grammaticalCase).map((f) => f.form);
}

describe("expected forms", () => {
  for (const { verb, forms } of expected) {
    it(verb, () => {
      for (const [place, form] of forms) expect(formsAt(verbOf(verb), place), place).toContain(form);
    });
  }

  it("are several hundred", () => {
    expect(expected.reduce((sum, { forms }) => sum + forms.length, 0)).toBeGreaterThan(300);
  });
});

describe("every verb of the lexicon", () => {
  const all = verbs.map(([, root, form, vowels]): VerbSpec => (vowels === "" ? { root, form } : { root, form, vowels }));

  it("stands once, with stem vowels where it is of form I and four radicals where it is quadriliteral", () => {
    expect(new Set(verbs.map(([, root, form, vowels]) => `${form} ${vowels} ${root}`)).size).toBe(verbs.length);
    for (const [gloss, root, form, vowels] of verbs) {
      expect(gloss).not.toBe("");
      expect(vowels !== "", `${gloss} ${root}`).toBe(form === "I");
      if (form === "QI" || form === "QII") expect(root.length, root).toBe(4);
    }
  });

  it("is written in Arabic letters only", () => {
    for (const verb of all) {
      const { finite, nominal } = conjugate(verb);
      for (const { form } of [...finite, ...nominal]) expect(form).toMatch(/^[\u0621-\u064A]+$/);
    }
  });

  it("has thirteen persons in the perfect", () => {
    for (const verb of all) {
      const persons = new Set(
        conjugate(verb).finite.filter((f) => f.tense === "perfect" && f.voice === "active").map((f) => `${f.person}${f.gender}${f.number}`),
      );
      expect(persons.size).toBe(13);
    }
  });

  it("is conjugated fast enough to be done at start: 1,500 in well under 300 ms", () => {
    const start = performance.now();
    let count = 0;
    for (const verb of all.slice(0, 1500)) count += conjugate(verb).finite.length;
    const took = performance.now() - start;
    console.info(`1,500 verbs, ${count} finite forms: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(300);
  });
});

describe("the verbs of the Prague Arabic Dependency Treebank", () => {
  const path = fileURLToPath(new URL("../../../shared/facts/verb-forms.tsv", import.meta.url));
  const isThere = existsSync(path);
  if (!isThere) console.warn(`SKIPPED: ${path} is not there; the treebank's verb forms are not checked`);

  it.skipIf(!isThere)("are conjugated as they stand there", () => {
    const rows = readFileSync(path, "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
    const formsOf = new Map(verbLemmas.map(([lemma, ...written]) => [lemma, written.flatMap((verb) => conjugate(verbOf(verb)).finite)]));
    const missed: string[] = [];
    let made = 0, all = 0, madeWeighted = 0, allWeighted = 0;
    for (const [count, lemma, form, features] of rows) {
      const forms = formsOf.get(lemma);
      // The imperative is not conjugated: newspapers hardly use it.
      if (forms === undefined || features.includes("Mood=Imp")) continue;
      all++;
      allWeighted += Number(count);
      if (isMade(forms, form, new Map(features.split("|").map((feature) => feature.split("=") as [string, string])))) {
        made++;
        madeWeighted += Number(count);
      } else missed.push(`${form} of ${lemma}`);
    }
    const rate = made / all;
    const weighted = madeWeighted / allWeighted;
    console.info(`treebank verb forms made: ${made} of ${all} (${(100 * rate).toFixed(2)} %), weighted ${(100 * weighted).toFixed(2)} %; missed: ${missed.join(", ")}`);
    expect(verbLemmas.length).toBeGreaterThan(600);
    expect(all).toBeGreaterThan(1700);
    expect(rate).toBeGreaterThan(0.95);
    expect(weighted).toBeGreaterThan(0.95);
  });

  it("are all in the lexicon", () => {
    const lexicon = new Set(verbs.map(([, root, form, vowels]) => [form, vowels, root].filter((word) => word !== "").join(" ")));
    for (const [, ...written] of verbLemmas) for (const verb of written) expect(lexicon).toContain(verb);
  });
});

const MOODS = ["indicative", "subjunctive", "jussive"];

/** The treebank calls the first person masculine, and often drops hamza and the dots of yeh. */
function isMade(forms: readonly FiniteForm[], written: string, features: ReadonlyMap<string, string>): boolean {
  const cell = forms.filter(
    (f) =>
      f.tense === (features.get("Aspect") === "Perf" ? "perfect" : "imperfect") &&
      f.voice === (features.get("Voice") === "Pass" ? "passive" : "active") &&
      f.person === Number(features.get("Person")) &&
      (f.gender === "c" || f.gender === (features.get("Gender") === "Fem" ? "f" : "m")) &&
      f.number === features.get("Number")?.[0].toLowerCase(),
  );
  const same = cell.filter((f) => fold(f.form) === fold(written));
  const mood = { Ind: 0, Sub: 1, Jus: 2 }[features.get("Mood") ?? ""];
  if (mood === undefined) return same.length > 0;
  // A mood not given is the one before it; a doubled verb has a jussive like the indicative beside its own (يتم، يتمم).
  const rank = (f: FiniteForm) => MOODS.indexOf(f.mood ?? "");
  return same.some((f) => {
    const replacements = cell.filter((other) => rank(other) > rank(f) && rank(other) <= mood);
    return rank(f) <= mood && replacements.every((other) => other.form.length > f.form.length);
  });
}

function fold(form: string): string {
  return form.replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
}
