/** The mentions stage against its specification: our own sentences in src/mentions/spec.md. */
import { readFileSync } from "node:fs";
import { describe as group, expect, it } from "vitest";
import { compileDictionary } from "../src/matching/compile.ts";
import { analyseSyntax } from "../src/matching/syntax.ts";
import { Words } from "../src/matching/words.ts";
import { describe } from "../src/mentions/describe.ts";
import { englishOf, englishOfRole } from "../src/mentions/english.ts";
import { findMentions } from "../src/mentions/mentions.ts";
import { romanise } from "../src/mentions/romanise.ts";
import { findNumbers } from "../src/numbers/numbers.ts";
import { findQuotations } from "../src/text/quotations.ts";
import { findSentences } from "../src/text/sentences.ts";
import { tokenize } from "../src/text/tokens.ts";
import { findTimes } from "../src/times/times.ts";

const words = new Words(compileDictionary());

function read(text: string) {
  const tokens = words.tokens(tokenize(text));
  const sentences = findSentences(tokens);
  const at = new Int32Array(tokens.length).fill(-1);
  findTimes(tokens, sentences, findNumbers(tokens), "2021-11-08").forEach((t, k) => at.fill(k, t.first, t.last + 1));
  const s = analyseSyntax(text, tokens, sentences, findQuotations(tokens));
  return { s, r: findMentions(s, at, "2021-11-08") };
}

interface Case {
  readonly heading: string;
  readonly text: string;
  readonly expected: string[];
}

function cases(): Case[] {
  const out: Case[] = [];
  let heading = "";
  for (const line of readFileSync(new URL("../src/mentions/spec.md", import.meta.url), "utf8").split("\n")) {
    if (line.startsWith("## ")) heading = line.slice(3);
    else if (line.startsWith("- ") && out.length) out[out.length - 1]!.expected.push(line.slice(2));
    else if (heading && /^[\u0600-\u06FF]/.test(line)) out.push({ heading, text: line.trim(), expected: [] });
  }
  return out;
}

for (const heading of new Set(cases().map((c) => c.heading))) {
  group(heading, () => {
    for (const c of cases().filter((x) => x.heading === heading)) {
      it(c.text, () => {
        const { s, r } = read(c.text);
        const found = r.mentions.map((m) => ({ ...m, words: c.text.slice(m.start, m.end), type: r.entities[m.entity]!.type }));
        const seen = found.map((m) => `${m.kind} ${m.type}: ${m.words}`);
        for (const line of c.expected) {
          const [, what, rest] = /^([^:]+): (.*)$/.exec(line)!;
          if (what === "not") expect(found.filter((m) => m.kind === "name" && m.words === rest).map((m) => m.rule), `${rest} in ${seen.join(" | ")}`).toEqual([]);
          else if (what === "same") {
            const [a, b] = rest!.split(" = ");
            const entities = [a, b].map((w) => found.find((m) => m.words === w)?.entity);
            expect(entities[0], `${a} in ${seen.join(" | ")}`).toBeDefined();
            expect(entities[1], `${b} in ${seen.join(" | ")}`).toBe(entities[0]);
          } else if (what!.startsWith("describes ")) {
            const start = c.text.indexOf(rest!);
            const inside = s.tokens.filter((t) => t.start >= start && t.end <= start + rest!.length);
            const m = describe(s, r, inside[0]!.index, inside.at(-1)!.index);
            expect(r.entityOf(m).type).toBe(what!.slice(10));
          } else expect(seen).toContain(line);
        }
      });
    }
  });
}

group("spans", () => {
  it("are slices of the text, in order, inside it", () => {
    for (const { text } of cases()) {
      const { r } = read(text);
      for (const m of r.mentions) {
        expect(m.start).toBeGreaterThanOrEqual(0);
        expect(m.end).toBeLessThanOrEqual(text.length);
        expect(m.end).toBeGreaterThan(m.start);
      }
    }
  });
});

group("times inside names", () => {
  it.each([
    ["قالت صحيفة عين اليوم إن الطريق مغلق.", []],
    ["ذكر موقع أريحا اليوم أن النار أخمدت.", []],
    ["نقلت قناة بغداد اليوم عن شهود أن القتال توقف.", []],
    ["وقع انفجار في بغداد اليوم.", ["اليوم"]],
    ["نشرت صحيفة عكاظ اليوم مقالا.", ["اليوم"]],
  ])("%s", (text, times) => {
    const tokens = words.tokens(tokenize(text));
    expect(findTimes(tokens, findSentences(tokens), findNumbers(tokens), "2021-11-08").map((x) => text.slice(x.start, x.end))).toEqual(times);
  });
});

group("romanisation", () => {
  it.each([
    ["محمد بن سلمان", "Mohammed bin Salman"],
    ["علي الدوسري", "Ali al-Dosari"],
    ["الدوسري", "Al-Dosari"],
    ["رامي عبد الرحمن", "Rami Abdulrahman"],
    ["أحمد المدني الدفع", "Ahmed al-Madani al-Dafa"],
    ["أبو بكر", "Abu Bakr"],
  ])("%s → %s", (arabic, latin) => expect(romanise(arabic)).toBe(latin));
});

group("English of institutions", () => {
  it.each([
    ["وزارة الصحة العراقية", "Iraqi Ministry of Health"],
    ["مديرية شرطة بابل", "Babil Police"],
    ["نقابة المحامين", "Lawyers\u2019 Syndicate"],
    ["وزارة التعليم العالي والبحث العلمي", "Ministry of Higher Education and Scientific Research"],
    ["المجلس الأعلى للقضاء", "Supreme Council of the Judiciary"],
    ["مركز بغداد للدراسات الاستراتيجية", "Baghdad Centre for Strategic Studies"],
    ["معهد كاليفورنيا للتكنولوجيا", "California Institute of Technology"],
    ["الحكومة التركية", "Turkish Government"],
    ["قوات الأمن العراقية", "Iraqi Security Forces"],
    ["شركة نفط البصرة", "Basra Oil Company"],
    ["جبهة تحرير أوروميا", "Oromia Liberation Front"],
    ["المجلس المحلي في حلب", "Local Council in Aleppo"],
    ["ساحة التحرير", "Liberation Square"],
    ["مطار بغداد الدولي", "Baghdad International Airport"],
  ])("%s → %s", (arabic, english) => expect(englishOf(arabic)).toEqual({ text: english, romanised: false }));

  it("romanises what the lexicon does not know, and says so", () => {
    expect(englishOf("مؤسسة الجريسي للنشر والتوزيع")).toEqual({ text: "Al-Jarisi Foundation for Publishing and Distribution", romanised: true });
  });

  it.each([
    ["وزير الدفاع العراقي", "defence minister", "Iraqi defence minister"],
    ["سفير العراق في لندن", "ambassador", "ambassador of Iraq in London"],
    ["مدير شرطة بابل", "director", "director of the Babil Police"],
    ["شاعر البلقشة", "poet", "poet"],
  ])("role %s → %s", (title, base, english) => expect(englishOfRole(title, base).text).toBe(english));
});
