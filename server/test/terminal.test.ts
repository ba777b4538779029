import { createColors } from "picocolors";
import type { Reading } from "naqlan";
import { describe, expect, test } from "vitest";
import { languages } from "../src/language/languages.ts";
import { explanationPage } from "../src/render/explanation.ts";
import { columns, flow } from "../src/render/flow.ts";
import { readingPage } from "../src/render/terminal.ts";
import { visible } from "../src/render/visible.ts";
import { reading, span } from "./fixtures/reading.ts";

const screen = (language: "ar" | "en", width = 80, colour = false) => ({ width, colours: createColors(colour), dictionary: languages[language] });
const unmarked = (page: string) => page.replace(/[\u2066-\u2069\u200F]/g, "");

describe("a Reading in the terminal", () => {
  test("in Arabic: statements as a tree", () => {
    expect(unmarked(readingPage(reading, "article.txt", screen("ar")))).toContain(`
  a3 وكالة أنباء محلية
      قول · صحافة · كلام منقول
      شاهد عيان قوله إن سيارة بيضاء كانت متوقفة هناك
      a4 › شاهد عيان
          قول · كلام منقول
          سيارة بيضاء كانت متوقفة هناك
`);
  });

  test("in English: an event with place, date, figures and chain", () => {
    expect(unmarked(readingPage(reading, "article.txt", screen("en", 100)))).toContain(`
  v1 explosion in Baghdad: 3 killed, at least 12 injured
      attack · explosives, terrorism · happened
      place: Baghdad بغداد · date: 7 November 2021 · 3 killed, at least 12 injured
      citing: Samir al-Jaburi سامر الجبوري a1
`);
  });

  test("quotations keep their words, figures and times their evidence", () => {
    const page = unmarked(readingPage(reading, "article.txt", screen("en", 100)));
    expect(page).toContain("«لن نترك المصابين بلا علاج»");
    expect(page).toContain("f2 at least 12 injured «إصابة 12 آخرين على الأقل»");
    expect(page).toContain("t1 7 November 2021, morning «صباح أمس» 2021-11-07TMO");
    expect(page).toContain("e1 Samir al-Jaburi سامر الجبوري person\n      spokesman of the Ministry of Transport");
    expect(page).toContain("citing: a local news agency وكالة أنباء محلية a3 › an eyewitness شاهد عيان a4");
  });

  test("each line of an Arabic page has its direction, and opens as many isolates as it closes", () => {
    for (const language of ["ar", "en"] as const) {
      for (const line of readingPage(reading, "article.txt", screen(language, 40)).split("\n")) {
        expect(line.match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0);
        if (language === "ar" && /\p{L}/u.test(line)) expect(line.startsWith("\u200F\u2067")).toBe(true);
      }
    }
  });

  test.each([30, 40, 60, 100])("no line is wider than %d columns", (width) => {
    for (const language of ["ar", "en"] as const) {
      const lines = readingPage(reading, "article.txt", screen(language, width)).split("\n");
      expect(lines.filter((line) => columns(line) > width && !line.includes("http"))).toEqual([]);
    }
  });

  test("colours only where they are wanted", () => {
    expect(readingPage(reading, "article.txt", screen("ar"))).not.toContain("\x1b");
    expect(readingPage(reading, "article.txt", screen("ar", 80, true))).toContain("\x1b[1m");
  });

  test("says so where nothing was found", () => {
    const empty: Reading = { ...reading, attributions: [], events: [], figures: [], timexes: [], entities: [], mentions: [], doubts: [] };
    const page = readingPage(empty, "article.txt", screen("en"));
    expect(page).toContain("No statement was found.");
    expect(page).toContain("No event was found.");
  });

  test("an article cannot command the terminal or turn a line around", () => {
    const hostile: Reading = { ...reading, article: { ...reading.article, title: "\x1b]0;owned\x07\u202Eعنوان\u2066" } };
    const [, title] = readingPage(hostile, "article.txt", screen("ar")).split("\n");
    expect(title).toBe("\u200F\u2067\u2068␛]0;owned␇⟨RLO⟩عنوان⟨LRI⟩\u2069\u2069");
  });
});

test("an explanation names rule, words in their place, and lexicon entries", () => {
  const cue = span("نفت");
  const page = explanationPage(
    {
      id: "a5", layer: "attribution", rule: "verb, source, complementizer, clause",
      evidence: [{ part: "cue", span: cue, text: "نفت", entry: "نَفَى deny (deny)" }],
      children: [{ id: "e6", layer: "entity", rule: "head and name", evidence: [], children: [] }],
    },
    reading,
    screen("en"),
  );
  expect(unmarked(page)).toBe(`a5 statement
  rule: verb, source, complementizer, clause
  cue: من جهتها [نفت] شركة BlueBridge Ltd. أن تكون السيارة…
      نَفَى deny (deny)
    e6 participant
      rule: head and name
`);
});

describe("lines", () => {
  test("combining marks and format characters take no column", () => {
    expect(columns("مُدَرِّسٌ")).toBe(4);
    expect(columns("\u2068نص\u2069")).toBe(2);
    expect(columns("中文")).toBe(4);
  });

  test("wrap between words, never inside, and close isolates on each line", () => {
    expect(flow([{ text: "one " }, { text: "عربي نص", data: true }, { text: " two" }], { width: 9, direction: "ltr", hanging: 1 })).toEqual([
      "one \u2068عربي\u2069",
      " \u2068نص\u2069 two",
    ]);
  });

  test("all twelve direction controls are shown by name", () => {
    const controls = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    expect(visible(controls)).toBe("⟨ALM⟩⟨LRM⟩⟨RLM⟩⟨LRE⟩⟨RLE⟩⟨PDF⟩⟨LRO⟩⟨RLO⟩⟨LRI⟩⟨RLI⟩⟨FSI⟩⟨PDI⟩");
    expect(visible("می\u200Cخواهم")).toBe("می\u200Cخواهم");
  });
});
