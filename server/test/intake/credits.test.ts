/** Dateline, byline and agency: what is taken off a text and what must stay. The texts are written for these tests. */
import { describe, expect, test } from "vitest";
import { withoutCredits } from "../../src/intake/credits.ts";

const body = "قال وزير الخارجية إن المباحثات ستستأنف الأسبوع المقبل في العاصمة بمشاركة وفود من عدة دول.";

describe("at the beginning", () => {
  test.each([
    ["بغداد - رويترز: ", { dateline: "بغداد - رويترز:", agency: "رويترز" }],
    ["القاهرة (أ ف ب) - ", { dateline: "القاهرة (أ ف ب) -", agency: "فرانس برس" }],
    ["القاهرة (أ.ف.ب) ", { dateline: "القاهرة (أ.ف.ب)", agency: "فرانس برس" }],
    ["برلين (د ب أ) - ", { dateline: "برلين (د ب أ) -", agency: "د ب أ" }],
    ["بيروت، لبنان (CNN) -- ", { dateline: "بيروت، لبنان (CNN) --" }],
    ["الرياض - واس\n", { dateline: "الرياض - واس", agency: "واس" }],
    ["بيروت - وكالات: ", { dateline: "بيروت - وكالات:", agency: "وكالات" }],
    ["عواصم - وكالات:\n", { dateline: "عواصم - وكالات:", agency: "وكالات" }],
    ["لندن- رويترز\n", { dateline: "لندن- رويترز", agency: "رويترز" }],
    ["بغداد/ واع\n", { dateline: "بغداد/ واع", agency: "واع" }],
    ["الدوحة - قنا: ", { dateline: "الدوحة - قنا:", agency: "قنا" }],
    ["أبوظبي في 5 مايو / وام / ", { dateline: "أبوظبي في 5 مايو / وام /", agency: "وام" }],
    ["بغداد – 5 آب – رويترز - ", { dateline: "بغداد – 5 آب – رويترز -", agency: "رويترز" }],
    ["(رويترز) - ", { dateline: "(رويترز) -", agency: "رويترز" }],
    ["سبق- الرياض: ", { dateline: "سبق- الرياض:" }],
    ["سبق- وكالات: ", { dateline: "سبق- وكالات:", agency: "وكالات" }],
    ["هند العمراوي- سبق- جدة: ", { dateline: "هند العمراوي- سبق- جدة:", author: "هند العمراوي" }],
    ["بغداد: ", { dateline: "بغداد:" }],
    ["القاهرة – سامي ناصر: ", { dateline: "القاهرة – سامي ناصر:", author: "سامي ناصر" }],
    ["كتب: سامي ناصر\n", { author: "سامي ناصر" }],
    ["كتب سامي ناصر:\n", { author: "سامي ناصر" }],
    ["كتبت- هند علي: ", { author: "هند علي" }],
    ["بقلم/ سامي ناصر\nعمان - بترا\n", { author: "سامي ناصر", dateline: "عمان - بترا", agency: "بترا" }],
  ])("%j", (head, fields) => {
    expect(withoutCredits(head + body)).toEqual({ text: body, ...fields });
  });
});

describe("at the end", () => {
  test.each([
    ["\n(رويترز)", { agency: "رويترز" }],
    [" (أ ف ب)", { agency: "فرانس برس" }],
    ["\nالمصدر: رويترز + وكالات", { agency: "رويترز، وكالات" }],
    ["\nع.ش/ ك.ف (أ ف ب)", { agency: "فرانس برس" }],
    ["\n(إعداد سامي ناصر للنشرة العربية - تحرير هند علي)", {}],
    ["\n--(بترا)", { agency: "بترا" }],
  ])("%j", (tail, fields) => {
    expect(withoutCredits(body + tail)).toEqual({ text: body, ...fields });
  });
});

describe("is left alone", () => {
  test.each([
    `الوزير: ${body}`,
    `قال مدير الشركة: ${body}`,
    `السبت: ${body}`,
    `رئيس الحكومة - رويترز: ${body}`,
    `كتب الرئيس في حسابه: ${body}`,
    `${body}\nوأكد أن الموعد لم يتغير.`,
    `${body} ونقلت عنه رويترز ذلك.`,
    "(رويترز)",
    "كتب: سامي ناصر",
    "",
  ])("%j", (text) => {
    expect(withoutCredits(text)).toEqual({ text });
  });
});

test("a credit at both ends is counted once", () => {
  expect(withoutCredits(`بغداد - رويترز: ${body}\n(رويترز)`).agency).toBe("رويترز");
});
