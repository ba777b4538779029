/** The search grammar: what it understands, what it refuses, and how. That no query at all breaks a search is held in conformance.ts. */
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/store/query.ts";

describe("understands", () => {
  const word = (text: string, more: object = {}) => ({ text, exact: false, not: false, ...more });
  test.each([
    ["رئيس الوزراء", { words: [word("رئيس"), word("الوزراء")] }],
    ["\"رئيس الوزراء\" -البصرة", { words: [word("رئيس الوزراء"), word("البصرة", { not: true })] }],
    ["«رئيس الوزراء» “مجلس النواب”", { words: [word("رئيس الوزراء"), word("مجلس النواب")] }],
    ["exact:العراق exact:\"في بغداد\"", { words: [word("العراق", { exact: true }), word("في بغداد", { exact: true })] }],
    ["actor:\"مصطفى الكاظمي\" -outlet:رويترز", { filters: [{ field: "actor", value: "مصطفى الكاظمي", not: false }, { field: "outlet", value: "رويترز", not: true }] }],
    ["ACT:Deny type:assault", { filters: [{ field: "act", value: "deny", not: false }, { field: "type", value: "ASSAULT", not: false }] }],
    ["act:نفي", { filters: [{ field: "act", value: "deny", not: false }] }],
    ["from:2021 to:2021-02", { from: "2021-01-01", to: "2021-02-28" }],
    ["from:٢٠٢٠-٢-٢٩", { from: "2020-02-29" }],
    ["over:events latin:off order:relevance", { over: "events", latin: false, order: "relevance" }],
    ["https://example.org/a -- - \"\" ", { words: [word("https://example.org/a"), word("-", { not: true }), word("-")] }],
  ])("%s", (text, expected) => expect(parseQuery(text)).toMatchObject(expected));

  test("defaults, which the query overrides", () => {
    expect(parseQuery("a", { over: "events", latin: false, from: "2020-01-01" })).toMatchObject({ over: "events", latin: false, from: "2020-01-01" });
    expect(parseQuery("over:articles", { over: "events" }).over).toBe("articles");
  });
});

test.each([
  ["actr:x", /no field “actr:”; there are actor:/, 0],
  ["بغداد act:shout", /act: is one of say, announce, .*not “shout”/, 6],
  ["from:2021-13", /takes a date/, 0],
  ["from:2021-02-30", /takes a date/, 0],
  ["from:yesterday", /takes a date/, 0],
  ["from:2022 to:2021", /is after/, 0],
  ["\"بغداد", /not closed/, 0],
  ["actor:", /needs a value/, 0],
  ["-from:2021", /cannot be negated/, 0],
  ["over:people", /is one of articles, attributions, events/, 0],
  ["x".repeat(1_001), /at most 1000/, 1_000],
  ["س ".repeat(41), /at most 40/, 80],
])("refuses %s", (text, message, at) => {
  expect(() => parseQuery(text)).toThrow(message);
  try {
    parseQuery(text);
  } catch (error) {
    expect(error).toMatchObject({ code: "wrong-query", at });
  }
});
