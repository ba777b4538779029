import { plover } from "naqlan";
import { describe, expect, test } from "vitest";
import { isDate } from "../src/intake/article.ts";
import { languages } from "../src/language/languages.ts";
import { figurePhrase, timePhrase } from "../src/language/phrases.ts";

const { ar, en } = languages;

test("every mode of an event has an Arabic name", () => {
  const modes = Object.values(plover).flatMap((type) => type.modes);
  expect(modes.filter((mode) => !(mode in ar.labels.modes))).toEqual([]);
});

test("Arabic words are Arabic and English words are not", () => {
  for (const [dictionary, arabic] of [[ar, true], [en, false]] as const) {
    const { sections, empty, fields, entityTypes, quotation, status, units, modes, contexts } = dictionary.labels;
    for (const words of [sections, empty, fields, entityTypes, quotation, status, units, modes, contexts, dictionary.help.options, dictionary.help.exitCodes]) {
      for (const word of Object.values(words)) if (/\p{L}/u.test(word)) expect(/\p{Script=Arabic}/u.test(word)).toBe(arabic);
    }
  }
});

describe("values in words", () => {
  test.each([
    ["2021-11-07", "7 November 2021", "7 نوفمبر 2021"],
    ["2021-11-07TEV", "7 November 2021, evening", "7 نوفمبر 2021 مساءً"],
    ["2021-11-07T14:30", "7 November 2021 14:30", "7 نوفمبر 2021 14:30"],
    ["2021-11", "November 2021", "نوفمبر 2021"],
    ["2021", "2021", "2021"],
    ["2023-03-23/2023-04-20", "23 March 2023 – 20 April 2023", "23 مارس 2023 – 20 أبريل 2023"],
    ["2021-W45", "week 45 of 2021", "الأسبوع 45 من 2021"],
    ["2021-W45-WE", "week 45 of 2021 (weekend)", "الأسبوع 45 من 2021 (نهاية الأسبوع)"],
    ["2021-SU", "summer 2021", "صيف 2021"],
    ["P1D", "1 day", "يوم واحد"],
    ["P2M", "2 months", "شهران"],
    ["PT5M", "5 minutes", "5 دقائق"],
    ["P11Y", "11 years", "11 سنة"],
    ["P100D", "100 days", "100 يوم"],
    ["PAST_REF", "recently", "في وقت قريب مضى"],
    [null, "not resolved", "غير محدد"],
    ["XXXX-WXX-5", "XXXX-WXX-5", "XXXX-WXX-5"],
  ])("%s", (value, english, arabic) => {
    expect(timePhrase({ value, type: "date" }, en)).toBe(english);
    expect(timePhrase({ value, type: "date" }, ar)).toBe(arabic);
  });

  test("a range is told where it says more than the value", () => {
    const told = (value: string, from: string, to: string) => timePhrase({ value, type: "date", range: { from, to } }, en);
    expect(told("2021", "2021-01-01", "2021-12-31")).toBe("2021");
    expect(told("2024-02", "2024-02-01", "2024-02-29")).toBe("February 2024");
    expect(told("2024-02", "2024-02-01", "2024-02-10")).toBe("February 2024 (1 February 2024 – 10 February 2024)");
    expect(told("2024-02-01", "2024-02-01", "2024-02-01")).toBe("1 February 2024");
  });

  test("figures with bounds, money and per cent", () => {
    expect(figurePhrase({ value: 1200, bound: "about", unit: "person" }, en)).toBe("about 1,200 people");
    expect(figurePhrase({ value: 5, bound: "at-most", unit: "detained" }, ar)).toBe("محتجزون: 5 على الأكثر");
    expect(figurePhrase({ value: 12.5, bound: "exact", unit: "percent" }, en)).toBe("12.5%");
    expect(figurePhrase({ value: 3, bound: "exact", unit: "IQD" }, en)).toBe("3 Iraqi Dinar");
    expect(figurePhrase({ value: 3, bound: "exact", unit: "unknown-thing" }, en)).toBe("3 unknown-thing");
  });
});

test.each([
  ["2021-11-08", true], ["2024-02-29", true], ["2021-02-29", false], ["2021-13-01", false], ["2021-11-08T09:30:00+03:00", true], ["2021-11-08T09:30Z", true],
  ["2021-11-08T25:00", false], ["8/11/2021", false], ["2021-11-08 09:30", false], ["", false], ["0099-01-01", true],
])("%s is a date: %s", (value, expected) => {
  expect(isDate(value)).toBe(expected);
});
