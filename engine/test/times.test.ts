import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conjugate } from "../src/conjugation/conjugate.ts";
import { functionWords } from "../src/lexicon/function-words.ts";
import { numberWords } from "../src/lexicon/number-words.ts";
import { timeWords } from "../src/lexicon/time-words.ts";
import { verbs } from "../src/lexicon/verbs.ts";
import { Dictionary, featuresOf, Kind, Pos } from "../src/matching/dictionary.ts";
import { Words } from "../src/matching/words.ts";
import { findNumbers } from "../src/numbers/numbers.ts";
import { findSentences } from "../src/text/sentences.ts";
import { tokenize } from "../src/text/tokens.ts";
import { PUBLISHED, timeCases } from "../src/times/cases.ts";
import { findTimes, type TimexFinding, type TimeRule } from "../src/times/times.ts";

const words = new Words(smallDictionary());

function smallDictionary(): Dictionary {
  const d = new Dictionary();
  for (const row of functionWords) for (const form of row.slice(2)) d.add(Kind.Function, form, row, featuresOf(Pos.Function));
  for (const row of verbs) {
    for (const f of conjugate({ root: row[1], form: row[2], ...(row[3] ? { vowels: row[3] } : {}) }).finite) {
      d.add(Kind.Verb, f.form, row, featuresOf(f.tense === "perfect" ? Pos.Perfect : Pos.Imperfect, f.gender, f.number, f.person, f.voice === "active", f.voice === "passive"));
    }
  }
  for (const row of numberWords) for (const form of row.forms) d.add(Kind.Number, form, row, featuresOf(Pos.Noun));
  for (const row of timeWords) for (const form of row.forms) d.add(Kind.Time, form, row, featuresOf(Pos.Noun));
  return d;
}

function read(text: string, published: string | undefined = PUBLISHED): TimexFinding[] {
  const tokens = words.tokens(tokenize(text));
  return findTimes(tokens, findSentences(tokens), findNumbers(tokens), published);
}

function undated(text: string): TimexFinding[] {
  const tokens = words.tokens(tokenize(text));
  return findTimes(tokens, findSentences(tokens), findNumbers(tokens), undefined);
}

describe("times, by their cases", () => {
  for (const c of timeCases) {
    test(`${c.rule}${c.undated ? ", undated" : ""}: ${c.text}`, () => {
      const start = c.text.indexOf("[");
      const text = c.text.replace("[", "").replace("]", "");
      const found = c.undated ? undated(text) : read(text);
      if (start < 0) {
        expect(found.map((t) => text.slice(t.start, t.end))).toEqual([]);
        return;
      }
      const end = c.text.indexOf("]") - 1;
      const time = found.find((t) => t.start < end && start < t.end);
      expect(time, "nothing found").toBeDefined();
      expect({
        span: text.slice(time!.start, time!.end), value: time!.value, type: time!.type, rule: time!.rule,
        range: time!.range && `${time!.range.from}/${time!.range.to}`, calendar: time!.calendar,
      }).toEqual({ span: text.slice(start, end), value: c.value, type: c.type, rule: c.rule, range: c.range, calendar: c.calendar });
    });
  }

  test("every rule has a case", () => {
    const covered = new Set(timeCases.map((c) => c.rule));
    const source = ["days", "clock", "durations", "numeric", "references", "years", "feasts", "times"].map((f) => readFileSync(new URL(`../src/times/${f}.ts`, import.meta.url), "utf8")).join("\n");
    const declared = new Set<string>();
    for (const [, union] of source.matchAll(/export type \w*Rule =([^;]*);/g)) for (const [, name] of union!.matchAll(/"([^"]+)"/g)) declared.add(name!);
    expect(declared.size).toBeGreaterThan(40);
    expect([...declared].filter((rule) => !covered.has(rule as TimeRule))).toEqual([]);
  });
});

describe("sentences with several times, from times/spec.md", () => {
  const spec = readFileSync(new URL("../src/times/spec.md", import.meta.url), "utf8");
  const published = /Published: (\S+)/.exec(spec)![1]!;
  for (const section of spec.split(/^## (?!TODO)/m).slice(1)) {
    const [title] = section.split("\n");
    const [, text] = /```text\n([\s\S]*?)\n```/.exec(section)!;
    const [, times] = /```times\n([\s\S]*?)\n```/.exec(section)!;
    test(title!, () => {
      expect(read(text!, published).map((t) => `${text!.slice(t.start, t.end)} = ${t.value}`)).toEqual(times!.split("\n").filter(Boolean));
    });
  }
});

test("what is relative says why it has no value without publication", () => {
  const [time] = undated("عاد أمس إلى بلده");
  expect(time).toMatchObject({ value: null, doubt: "no-publication-date" });
});

test("a date that does not exist is said to be none", () => {
  expect(read("في 30 فبراير 2014")[0]).toMatchObject({ value: null, doubt: "no-such-date" });
});

test("spans lie in the text, in order, and never overlap", () => {
  const parts = ["أمس", "يوم", "الجمعة", "(", ")", "15", "3", "يناير", "من", "إلى", "و", "2014", "/", "-", "الساعة", "الثامنة", "مساء", "قبل", "منذ", "أسبوعين", "الأول", "العام", "الماضي", "كل", ".", "\n", "شهر", "رمضان", "عيد", "الفطر", "ثلاثة", "أيام", "بعد", "غد", "نصف", "آخر"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (list) => {
      const text = list.join(" ");
      let end = 0;
      for (const t of read(text)) {
        expect(t.start).toBeGreaterThanOrEqual(end);
        expect(t.end).toBeGreaterThan(t.start);
        expect(t.end).toBeLessThanOrEqual(text.length);
        end = t.end;
      }
    }),
    { numRuns: 400 },
  );
});
