/** What holds of every Reading, whatever the text: arbitrary news-like text, hostile text, very long text. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conjugate } from "../src/conjugation/conjugate.ts";
import { explain } from "../src/explain.ts";
import type { Explanation } from "../src/explanation.ts";
import { acts, media } from "../src/lexicon/acts.ts";
import { eventWords } from "../src/lexicon/event-words/index.ts";
import { functionWords } from "../src/lexicon/function-words.ts";
import { numberWords } from "../src/lexicon/number-words.ts";
import { organisationHeads } from "../src/lexicon/organisation-heads.ts";
import { participants } from "../src/lexicon/participants.ts";
import { plover } from "../src/lexicon/plover.ts";
import { cues } from "../src/lexicon/reporting.ts";
import { timeWords } from "../src/lexicon/time-words.ts";
import { read } from "../src/read.ts";
import type { ArticleInput, Reading, Span } from "../src/reading.ts";
import { tokenize } from "../src/text/tokens.ts";
// @ts-expect-error JavaScript without types
import { patterns as untyped } from "../../bench/patterns.mjs";

const samples = new URL("../../samples/", import.meta.url);
const patterns = untyped as readonly (readonly [name: string, make: (length: number) => string])[];

// ── the texts ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Words at which rules fire: without them random letters would try the tokenizer alone. */
const words = [
  // reporting
  "قال", "وقالت", "أكد", "وأضاف", "مؤكدا", "مشيرا إلى", "أن", "إن", "بأن", "إلى أن", "بحسب", "ووفقا ل", "على حد قوله", "نقلت", "نقلا عن", "عن", "قوله", "في بيان", "نفى", "لم يؤكد",
  "واتهم", "بـ", "دعا", "طالب", "في حسابه على تويتر", "من جهته", "يذكر أن", "ما إذا", "عبر", "لصحيفة", "ردا على",
  // people, places, bodies, the unnamed
  "رئيس", "الرئيس", "وزير الخارجية", "العراقي", "السورية", "وزارة", "الدفاع", "محمد", "علي", "عبد الله", "بن", "أبو", "آل", "سلمان", "الأسد", "نوري", "بغداد", "حلب", "مدينة", "محافظة", "مصر",
  "الولايات المتحدة", "حزب الله", "تنظيم", "داعش", "الجيش", "الشرطة", "قناة", "رويترز", "وكالة", "مصدر", "مصادر", "شهود عيان", "متظاهرون", "مسلحون", "مجهولون", "مسؤول",
  "الأمين العام", "الأمم المتحدة", "شركة", "مستشفى", "الدكتور", "العميد",
  // events
  "قتل", "مقتل", "أصيب", "جرح", "هجوم", "انفجار", "عبوة ناسفة", "اعتقلت", "اعتقال", "تظاهر", "مظاهرة", "إضراب", "لقاء", "التقى", "وقع", "اتفاق", "قصف", "غارة", "اغتيال", "حريق", "زلزال",
  "انتخابات", "عين", "قانون", "عقوبات", "إطلاق سراح", "لم", "لن", "قد", "سوف", "تم", "نار", "أطلق",
  // numbers and times
  "ثلاثة", "خمسة عشر", "عشرات", "آلاف", "مليون", "دولار", "في المئة", "شخصا", "قتيلان", "جريحا", "أكثر من", "نحو", "أمس", "اليوم", "غدا", "الأحد", "يناير", "كانون الثاني", "رمضان", "شوال", "هـ",
  "عام", "شهر", "الماضي", "المقبل", "منذ", "قبل", "بعد", "الساعة", "مساء", "يومين", "من", "إلى", "و", "أو", "في", "على", "ما", "هو", "هي", "هم", "الذي", "التي", "كان",
];
const clitics = ["", "", "", "و", "ف", "ب", "ل", "لل", "ال", "وال", "بال", "س", "ك"];
const suffixes = ["", "", "", "ه", "ها", "هم", "نا", "ة", "ات", "ون", "ين", "ا"];
const letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱگپچڤیکےۀہھ";
const marks = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u0640\u06D6\u0610";
const digits = ["7", "15", "2015", "1,250", "4.16", "٣", "١٤٣٦", "٣٫٥", "۱۲", "۱۹۹۱", "15/7/2015", "1436/10/6", "2015-07-21", "10:30", "50%", "٪", "1.2.3.4", "0", "99999999999999999999"];
const signs = [
  "«", "»", "“", "”", "„", "‟", "\"", "'", "‘", "’", "`", "‹", "›", "《", "》", "(", ")", "[", "]", "{", "}", "،", ",", "؛", ";", ":", "؟", "?", "!", ".", "..", "...", "…", "-", "–", "—", "/", "ـ", "*", "#", "@", "&", "د.", "(!)", "\u06D4",
];
const gaps = [" ", " ", " ", " ", " ", "", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u200C", "\u200F", "\u2028"];
const hostile = [
  "\uD800", "\uDFFF", "\uDC00\uD800", "\u0301", "\u064E", "\u0640", "\u0640\u0640\u0640", "\u0000", "\u0001", "\u001B", "\u007F", "\u0085", "\u00AD", "\u200B", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
  "\u202E", "\u2066", "\u2067", "\u2069", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uE000", "\uF8FF", "\u{1EE00}", "\u{10FFFF}", "😀", "👩‍👩‍👧‍👦", "🇮🇶", "❤️", "\r", "\r\n", "\n", "\v", "\f", "ﷺ", "ﷲ", "ﻻ", "ﻗﺎﻝ", "ﭐ", "ﱠ", "㍢",
  "a", "Reuters", "U.S.", "é", "中文", "हिन्दी", "ک", "است", "__proto__", "constructor", "toString", "hasOwnProperty", "7 valueOf", "toString 5", "</script>", "%s", "\\u0000", "جدااااا", "آ".normalize("NFD"), "ئ".normalize("NFD"),
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...clitics), fc.constantFrom(...words), fc.constantFrom(...suffixes)).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...letters, ...marks), { minLength: 1, maxLength: 9 }).map((list) => list.join("")) },
);
/** Tashkeel and tatweel strewn into the word. */
const marked = fc.tuple(word, fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...marks)), { maxLength: 4 })).map(([w, list]) => list.reduce((t, [at, m]) => t.slice(0, at) + m + t.slice(at), w));
const piece = fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: marked }, { weight: 2, arbitrary: fc.constantFrom(...signs) }, { weight: 1, arbitrary: fc.constantFrom(...digits) });
const joined = (one: fc.Arbitrary<string>, maxLength: number) => fc.array(fc.tuple(one, fc.constantFrom(...gaps)), { maxLength }).map((list) => list.map(([w, gap]) => w + gap).join(""));
const newsText = joined(piece, 70);
const hostileText = joined(fc.oneof({ weight: 2, arbitrary: piece }, { weight: 2, arbitrary: fc.constantFrom(...hostile) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) }), 50);
/** Quotations that do close, around words that do report. */
const quotedText = fc.array(
  fc.tuple(fc.constantFrom("قال", "وأكد", "وأضافت", "نقلت", "مشيرا إلى", "بحسب"), joined(word, 5), fc.constantFrom("", "إن", "أن", ":", "،"), fc.constantFrom(["«", "»"], ["\"", "\""], ["“", "”"], ["»", "«"], ["«", ""], ["", "»"]), joined(piece, 12), fc.constantFrom(".", "،", "\n", ". ", " ")),
  { minLength: 1, maxLength: 6 },
).map((list) => list.map(([cue, who, that, [open, close], what, end]) => `${cue} ${who}${that} ${open}${what.trim()}${close}${end}`).join(" "));

const published = fc.constantFrom(undefined, "2015-07-21", "2024-02-29T23:59:59+03:00", "2015-02-30", "gestern", "", "\u0000", "0000-00-00", "9999-12-31");
const article = (text: fc.Arbitrary<string>): fc.Arbitrary<ArticleInput> =>
  fc.record({ text, published, title: fc.option(newsText, { nil: undefined, freq: 3 }), outlet: fc.option(fc.constantFrom("رويترز", "\uD800"), { nil: undefined, freq: 3 }) })
    .map((a) => Object.fromEntries(Object.entries(a).filter(([, v]) => v !== undefined)) as unknown as ArticleInput);

/** The same texts in every run; others with SEED=7, more of them with RUNS=20. */
const exploring = { seed: Number(process.env.SEED ?? 20240304), times: Number(process.env.RUNS ?? 1) };
const limits = (numRuns: number) => ({ seed: exploring.seed, numRuns: numRuns * exploring.times, interruptAfterTimeLimit: 25_000 * exploring.times, markInterruptAsFailure: false });

// ── what holds ───────────────────────────────────────────────────────────────────────────────────────────────────────

const CODES = new Set(["empty", "not-arabic", "only-headlines", "wrong-date", "no-publication-date", "no-such-date", "unclear-source", "unclosed-quotation", "ambiguous-name", "ambiguous-number"]);

/** Throws, naming the record, where the Reading breaks a rule. */
function holds(reading: Reading, input: ArticleInput): void {
  const { text } = input;
  const must = (isSo: unknown, what: string, record: unknown) => {
    if (!isSo) throw new Error(`${what}: ${JSON.stringify(record)} in ${JSON.stringify(text)}`);
  };
  const isPlace = ({ start, end }: Span) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length && isBoundary(text, start) && isBoundary(text, end);
  const idsOf = (list: readonly { readonly id: string }[], prefix: string) => {
    const ids = new Set<string>();
    for (const { id } of list) {
      must(new RegExp(`^${prefix}[1-9]\\d*$`).test(id) && !ids.has(id), "an id is of its layer and unique", id);
      ids.add(id);
    }
    return ids;
  };
  must(reading.format === "naqlan.reading/1" && reading.article.language === "ar" && /^[0-9a-f]{64}$/.test(reading.article.id), "the envelope", reading.article.id);
  must(reading.article.text === text, "the text is unchanged", reading.article.text);
  for (const key of ["title", "url", "outlet", "author", "published"] as const) must(reading.article[key] === input[key], "what was given is unchanged", key);

  const entities = idsOf(reading.entities, "e"), timexes = idsOf(reading.timexes, "t"), figures = idsOf(reading.figures, "f"), attributions = idsOf(reading.attributions, "a");
  idsOf(reading.mentions, "m");
  idsOf(reading.events, "v");
  const mentionOf = new Map(reading.mentions.map((m) => [m.id, m]));

  let end = 0;
  for (const s of reading.sentences) {
    must(isPlace(s) && s.start >= end, "sentences lie in the text, in order", s);
    end = s.end;
  }
  const mentioned = new Set(reading.mentions.map((m) => m.entity));
  for (const e of reading.entities) {
    must(e.name.trim() !== "" && mentioned.has(e.id), "an entity has a name and a mention", e);
    must(["person", "organization", "place", "group"].includes(e.type), "an entity is of a known type", e);
    must(!e.country || /^[A-Z]{3}$/.test(e.country), "a country is ISO 3166 alpha-3", e);
    for (const r of e.roles) must(r.title.trim() !== "" && mentionOf.has(r.mention) && (r.of === undefined || entities.has(r.of)), "a role resolves", e);
  }
  for (const m of reading.mentions) must(isPlace(m) && entities.has(m.entity) && text.slice(m.start, m.end).trim() !== "" && ["name", "role", "nominal", "pronoun"].includes(m.kind), "a mention resolves and has words", m);
  for (const t of reading.timexes) {
    must(isPlace(t) && ["date", "time", "duration", "set"].includes(t.type) && (t.value === null || t.value !== ""), "a time lies in the text", t);
    must(!t.range || t.range.from <= t.range.to, "a range runs forward", t);
  }
  for (const f of reading.figures) must(isPlace(f) && Number.isFinite(f.value) && f.unit !== "" && ["exact", "at-least", "at-most", "about"].includes(f.bound), "a figure lies in the text and is a number", f);
  for (const a of reading.attributions) {
    must(isPlace(a.cue), "a cue lies in the text", a);
    must(a.act in acts && (a.medium === undefined || a.medium in media), "act and medium are known", a);
    must(a.content.length > 0 || a.negated, "something is reported", a);
    let last = 0;
    for (const c of a.content) {
      must(isPlace(c) && c.start >= last, "the parts of a content lie in the text, in order", a);
      last = c.end;
    }
    if (a.source) {
      must(entities.has(a.source.entity) && mentionOf.get(a.source.mention)?.entity === a.source.entity, "a source resolves", a);
      must(!a.source.span || isPlace(a.source.span), "a source phrase lies in the text", a);
    }
    must(a.audience.every((e) => entities.has(e)), "an audience resolves", a);
    must(a.time === undefined || timexes.has(a.time), "a time resolves", a);
  }
  for (const v of reading.events) {
    must(v.triggers.length > 0 && v.triggers.every(isPlace), "triggers lie in the text", v);
    must(v.type in plover && v.modes.every((m) => plover[v.type].modes.includes(m)), "type and modes are known", v);
    must([...v.actors, ...v.recipients, ...(v.place === undefined ? [] : [v.place])].every((e) => entities.has(e)), "the participants of an event resolve", v);
    must((v.time === undefined || timexes.has(v.time)) && v.figures.every((f) => figures.has(f)), "its time and figures resolve", v);
    must(!v.date || v.date.from <= v.date.to, "its date runs forward", v);
    must(["actual", "planned", "possible", "negated"].includes(v.status), "its status is known", v);
    must(v.headline.ar.trim() !== "" && v.headline.en.trim() !== "", "it has a headline in both languages", v);
  }
  const above = new Map(reading.attributions.map((a) => [a.id, a.within]));
  for (const x of [...reading.attributions, ...reading.events]) {
    const chain = new Set<string>();
    for (let at = x.within; at !== null; at = above.get(at) ?? null) {
      must(attributions.has(at) && !chain.has(at) && at !== x.id, "a chain ends", x);
      chain.add(at);
    }
  }
  const all = new Set([...entities, ...timexes, ...figures, ...attributions, ...mentionOf.keys(), ...reading.events.map((v) => v.id)]);
  for (const d of reading.doubts) {
    const isEmpty = (d.code === "wrong-date" || d.code === "empty") && d.span.start === d.span.end;
    must(CODES.has(d.code) && (isEmpty || isPlace(d.span) || (d.code === "empty" && d.span.end === text.length)), "a doubt is known and lies in the text", d);
    must(d.about === undefined || d.code === "wrong-date" || all.has(d.about), "what a doubt is about resolves", d);
  }
}

/** Never between the two halves of a surrogate pair. */
function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1), after = text.charCodeAt(at);
  return !(before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff);
}

function explains(reading: Reading, id: string): void {
  const check = (e: Explanation) => {
    expect(e.rule).not.toBe("");
    for (const { span, text } of e.evidence) expect(reading.article.text.slice(span.start, span.end)).toBe(text);
    for (const child of e.children) check(child);
  };
  const e = explain(reading, id);
  expect(e.id).toBe(id);
  check(e);
}

describe("every Reading keeps its word", () => {
  const check = (text: fc.Arbitrary<string>, numRuns: number) =>
    fc.assert(
      fc.property(article(text), (input) => {
        const given = structuredClone(input);
        const reading = read(input);
        holds(reading, input);
        expect(input).toEqual(given);
        expect(structuredClone(reading)).toEqual(reading);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(JSON.parse(JSON.stringify(structuredClone(reading))));
        if (isWellFormed(input)) expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        expect(read(input)).toEqual(reading);
      }),
      limits(numRuns),
    );

  test("of news-like text", () => check(newsText, 500), 30_000 * exploring.times);
  test("of quotations", () => check(quotedText, 300), 30_000 * exploring.times);
  test("of hostile text", () => check(hostileText, 400), 30_000 * exploring.times);
  test("of any string", () => check(fc.string({ unit: "binary", maxLength: 200 }), 150), 30_000 * exploring.times);
});

describe("at the edge of the text", () => {
  const given = readdirSync(samples).filter((name) => name.endsWith(".json")).map((name) => JSON.parse(readFileSync(new URL(name, samples), "utf8")) as ArticleInput);

  test("every beginning and every end of the samples is read", () => {
    for (const { text: whole, published } of given) {
      for (const { start, end } of tokenize(whole)) {
        // From the start of a paragraph to this word, and from this word to the end of the paragraph.
        const from = whole.lastIndexOf("\n", start) + 1, to = whole.indexOf("\n", start);
        for (const text of [whole.slice(from, end), whole.slice(start, to < 0 ? whole.length : to)]) holds(read({ text, published }), { text, published });
      }
    }
  }, 60_000);

  test("every word that starts a rule is read alone, last, and first", () => {
    const forms = new Set<string>(words);
    for (const c of cues) {
      for (const f of conjugate(c.verb).finite) if (f.person === 3) forms.add(f.form);
      for (const f of conjugate(c.verb).nominal) forms.add(f.form);
      for (const n of c.nouns ?? []) forms.add(n);
    }
    for (const row of functionWords) for (const form of row.slice(2)) forms.add(form);
    for (const row of timeWords) for (const form of row.forms) forms.add(form);
    for (const row of numberWords) for (const form of row.forms) forms.add(form);
    for (const row of [...organisationHeads, ...participants]) for (const form of row.slice(3)) forms.add(form);
    for (const e of eventWords) for (const n of e.nouns ?? []) forms.add(n);
    const wrong: string[] = [];
    for (const form of forms) {
      const word = form.replace("?", "");
      for (const text of [word, `قال ${word}`, `${word} (`, `${word} أن`, `5 ${word}`]) {
        try {
          holds(read({ text }), { text });
        } catch (error) {
          wrong.push(`${text}: ${(error as Error).message}`);
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  }, 60_000);
});

function isWellFormed(input: ArticleInput): boolean {
  return Object.values(input).every((v) => typeof v !== "string" || !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(v));
}

describe("explain", () => {
  const ids = (r: Reading) => [r.entities, r.mentions, r.timexes, r.figures, r.attributions, r.events].flatMap((list) => list.map(({ id }: { id: string }) => id));

  test("has a reason for every finding, in the words of the text", () => {
    fc.assert(
      fc.property(article(fc.oneof(newsText, quotedText)), fc.nat(), (input, at) => {
        const reading = read(input);
        const all = ids(reading);
        // A handful of them: each reads the article again.
        for (let k = 0; k < Math.min(8, all.length); k++) explains(reading, all[(at + k * 7) % all.length]!);
      }),
      limits(120),
    );
  }, 30_000 * exploring.times);

  test("has one for each of all in an article", () => {
    const text = "نقلت وكالة مرسى عن مدير الميناء علي الساعدي قوله إن 14 شخصا أصيبوا مساء أمس في انفجار وقع في البصرة. وأضاف أن الشرطة اعتقلت ثلاثة رجال، مؤكدا «استمرار التحقيق».";
    const reading = read({ text, published: "2024-03-04" });
    expect(reading.attributions.length).toBeGreaterThan(2);
    for (const id of ids(reading)) explains(reading, id);
  });

  test("throws a RangeError that names an unknown id", () => {
    const reading = read({ text: "قال الوزير إن الاجتماع انتهى أمس." });
    for (const id of ["a99", "x1", "", "__proto__", "a01"]) expect(() => explain(reading, id)).toThrow(RangeError);
    expect(() => explain(read({ text: "" }), "a1")).toThrow(/a1/);
  });
});

test("a text of nothing or of another language is a Reading with a doubt", () => {
  for (const [text, code] of [["", "empty"], [" \n\t", "empty"], ["The minister said.", "not-arabic"], ["وزیر امور خارجه گفت که این توافق را به مجلس می‌دهد", "not-arabic"]] as const) {
    const reading = read({ text });
    expect(reading.doubts.map((d) => d.code)).toEqual([code]);
    expect([reading.entities, reading.mentions, reading.timexes, reading.figures, reading.attributions, reading.events].flat()).toEqual([]);
  }
});

test("the same article has the same id everywhere, another another", () => {
  const text = "قال الوزير إن الاجتماع انتهى أمس.";
  expect(read({ text }).article.id).toBe(read({ text }).article.id);
  expect(read({ text, outlet: "مرسى" }).article.id).not.toBe(read({ text }).article.id);
  expect(read({ text: `${text} ` }).article.id).not.toBe(read({ text }).article.id);
});

// ── growth ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Patterns at which a rule that looks ahead or back without bound would take the square of the length. At this size the square is minutes, the
 * line is a second or two: it is enough that they end. How long they take stands in bench/results.md.
 */
describe("hostile patterns end", () => {
  const big: readonly (readonly [name: string, text: string])[] = [
    ["20,000 nested quotations", `${"«قال ".repeat(20_000)}${"»".repeat(20_000)}`],
    ["100,000 quotations", "«نعم» ".repeat(100_000)],
    ["one reporting verb 50,000 times", "قال ".repeat(50_000)],
    ["50,000 names", "محمد علي ".repeat(25_000)],
    ["one word of a million letters", "ب".repeat(1_000_000)],
    ["one word of a million letters that differ", "كتبناها".repeat(142_858)],
  ];
  test.each([...patterns.map(([name, make]) => [name, make(200_000)] as const), ...big])("%s", (_name, text) => {
    const reading = read({ text, published: "2024-03-04" });
    expect(reading.article.text.length).toBe(text.length);
    for (const { start, end } of [...reading.mentions, ...reading.timexes, ...reading.figures, ...reading.attributions.flatMap((a) => [a.cue, ...a.content])]) {
      if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`${start}–${end}`);
    }
  }, 60_000);
});
