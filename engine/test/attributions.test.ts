/** The attributions stage against its specification: our own sentences in src/attributions/spec.md. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read } from "../src/read.ts";

interface Case {
  readonly heading: string;
  readonly number: number;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Headings with their texts; a text is a paragraph of plain lines, its findings the lines with a dash. */
function casesOf(markdown: string): Case[] {
  const cases: Case[] = [];
  let heading = "";
  let number = 0;
  let text: string[] = [];
  let expected: string[] = [];
  const close = () => {
    if (heading && expected.length > 0) cases.push({ heading, number: ++number, text: text.join("\n"), expected });
    text = [];
    expected = [];
  };
  for (const line of markdown.split("\n")) {
    if (line.startsWith("## ")) {
      close();
      heading = line.slice(3);
      number = 0;
    } else if (line.startsWith("- ")) expected.push(line.slice(2));
    else if (line.trim() !== "") {
      if (expected.length > 0) close();
      text.push(line.replaceAll('\\"', '"'));
    }
  }
  close();
  return cases;
}

/** What is read, in the notation of the specification: the content whole, all that else is known behind it. */
function findingsOf(text: string) {
  const reading = read({ text, published: "2021-11-08" });
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const nameOf = (id: string) => reading.entities.find((e) => e.id === id)!.name;
  return reading.attributions.map((a) => ({
    cue: words(a.cue),
    source: a.source === null ? "?" : a.source.span ? words(a.source.span) : `= ${nameOf(a.source.entity)}`,
    act: a.act as string,
    content: a.content.map(words).join(" "),
    also: [
      ...(a.medium ? [`medium ${a.medium}`] : []), ...a.audience.map((e) => `to ${nameOf(e)}`), ...(a.within ? [`within ${words(reading.attributions.find((o) => o.id === a.within)!.cue)}`] : []),
      ...(a.negated ? ["negated"] : []), ...(reading.doubts.some((d) => d.about === a.id) ? ["doubt"] : []),
    ],
    quotation: a.quotation as string,
  }));
}

type Found = ReturnType<typeof findingsOf>[number];

/** The expected line as it would be if the finding were right, else the finding's own. */
function asExpected(found: Found | undefined, line: string): string {
  if (!found) return "(not found)";
  const shown = `[${found.cue}] ${found.source} | ${found.act} | ${found.content} | ${[...found.also, found.quotation].join(", ")}`;
  const m = /^\[([^\]]+)\] (.+?) \| (\S+) \| (.+?)(?: \| (.+))?$/.exec(line);
  if (!m) throw new Error(`no finding: ${line}`);
  const [, cue, source, act, content, rest] = m;
  const also = rest ? rest.split(", ") : [];
  const quotation = also.find((x) => /^(direct|indirect|mixed)$/.test(x)) ?? found.quotation;
  const [from, to] = content!.split(" … ");
  const sameContent = to === undefined ? found.content === content : found.content.startsWith(from!) && found.content.endsWith(to);
  const others = also.filter((x) => x !== quotation).sort().join();
  const right = found.cue === cue && found.source === source && found.act === act && sameContent && found.quotation === quotation && [...found.also].sort().join() === others;
  return right ? line : shown;
}

/** Expected lines and what was found beside each. */
function compare({ text, expected }: Case): { expected: readonly string[]; found: readonly string[] } {
  const findings = findingsOf(text);
  if (expected[0] === "none") return { expected: [], found: findings.map((f) => `[${f.cue}] ${f.source} | ${f.act} | ${f.content}`) };
  const found = expected.map((line, k) => asExpected(findings[k], line));
  return { expected, found: [...found, ...findings.slice(expected.length).map((f) => asExpected(f, "[too many] ? | say | -"))] };
}

const cases = casesOf(readFileSync(new URL("../src/attributions/spec.md", import.meta.url), "utf8"));

describe("attributions", () => {
  for (const c of cases.filter((x) => x.heading !== "TODO")) {
    test(`${c.heading} ${c.number}`, () => {
      const { expected, found } = compare(c);
      expect(found, c.text).toEqual(expected);
    });
  }
});

describe("attributions that are still read wrongly", () => {
  for (const c of cases.filter((x) => x.heading === "TODO")) {
    test(`TODO ${c.number}`, () => {
      const { expected, found } = compare(c);
      expect(found, `right now, move it up: ${c.text}`).not.toEqual(expected);
    });
  }
});

test("the specification covers what it must", () => {
  expect(cases.length).toBeGreaterThanOrEqual(110);
  expect(cases.filter((c) => c.expected[0] === "none").length).toBeGreaterThanOrEqual(30);
});

test("time grows with the length of the text alone, also without full stops", () => {
  const perStatement = (n: number, glue: string) => {
    const text = Array.from({ length: n }, () => "قال الوزير إن العمل بدأ").join(glue);
    const before = performance.now();
    read({ text });
    return (performance.now() - before) / n;
  };
  for (const glue of [" ", "\n"]) {
    perStatement(500, glue);
    expect(perStatement(8000, glue), JSON.stringify(glue)).toBeLessThan(Math.max(0.2, 8 * perStatement(1000, glue)));
  }
});
