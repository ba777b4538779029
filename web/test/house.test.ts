/** The house rules of the screens that a machine can hold: who asks the network, what may be imported, no markup of others, both languages whole. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ar } from "../src/language/ar.ts";
import { ar as arabicCounted, en as englishCounted } from "../src/language/counted.ts";
import { en } from "../src/language/en.ts";
import { parseQuery } from "../../server/src/store/query.ts";
import { paceOf, watched } from "../src/parts/jobs.ts";
import { difference } from "../../server/src/render/difference.ts";
import { blocks } from "../src/parts/markdown.ts";
import { titleIn } from "../src/reader/articles.ts";

const source = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|svelte|css)$/.test(name)).map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(source, name), "utf8") }));
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, "");

describe("the sources", () => {
  test("only api.ts asks the network", () => {
    for (const { name, text } of files) if (name !== "api.ts") expect(withoutComments(text), name).not.toMatch(/\bfetch\s*\(|XMLHttpRequest|new EventSource|sendBeacon|new WebSocket/);
  });

  test("show others' text as text: no markup from strings, no inline style or handler", () => {
    for (const { name, text } of files) expect(withoutComments(text), name).not.toMatch(/\{@html|innerHTML|insertAdjacentHTML|document\.write|\sstyle="|\son\w+="/);
  });

  test("import the engine by its name and of the server only what runs in a browser", () => {
    const allowed = /^server\/src\/(api\/contract|language\/\w[\w-]*|render\/(visible|line|difference|page-document))\.ts$|^server\/src\/render\/page\.(css|script\.js)\?raw$|^docs\/quality\.md\?raw$/;
    const wrong: string[] = [];
    for (const { name, text } of files) {
      for (const [, to] of text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
        if (/engine\/(src|dist)/.test(to!)) wrong.push(`${name} imports ${to}`);
        if (!to!.startsWith(".")) continue;
        const target = relative(join(source, "../.."), join(source, name, "..", to!)).replaceAll("\\", "/");
        if (!target.startsWith("web/src/") && !allowed.test(target)) wrong.push(`${name} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("the engine comes only with the thread that reads; elsewhere names of its lists", () => {
    for (const { name, text } of files) {
      for (const [, names] of text.matchAll(/^\s*import \{([^}]*)\} from "naqlan"/gm)) {
        const values = names!.split(",").map((one) => one.trim()).filter((one) => one !== "" && !one.startsWith("type "));
        if (name !== "reader/worker.ts") expect(values.filter((one) => !["acts", "plover", "media", "ENGINE_VERSION"].includes(one)), name).toEqual([]);
      }
    }
  });

  test("turn with the language: logical properties only", () => {
    for (const { name, text } of files) if (name.endsWith(".css")) expect(withoutComments(text), name).not.toMatch(/(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|text-align:\s*(?:left|right)|float|letter-spacing:\s*[^0;]|font-style:\s*italic)\s*:/);
  });

  test("begin by saying what they are for", () => {
    for (const { name, text } of files) expect(text.trimStart(), name).toMatch(/^(\/\*|\/\/|<!--)/);
  });
});

describe("the two languages", () => {
  const leaves = (value: unknown, path = ""): [string, string][] =>
    typeof value === "string" ? [[path, value]] : typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`)) : [];

  test("have the same words, Arabic in Arabic and English in none", () => {
    const [arabic, english] = [new Map(leaves(ar)), new Map(leaves(en))];
    expect([...arabic.keys()].sort()).toEqual([...english.keys()].sort());
    const query = /^\.search\.rows\.\d+\.0$|\.otherLanguage$/;
    for (const [path, words] of arabic) if (!query.test(path) && /\p{L}/u.test(words)) expect(words, path).toMatch(/\p{Script=Arabic}/u);
    for (const [path, words] of english) if (!query.test(path)) expect(words, path).not.toMatch(/\p{Script=Arabic}/u);
  });

  test("count with six forms and with two", () => {
    expect([0, 1, 2, 3, 11, 100].map(arabicCounted.articles)).toEqual(["لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالاً", "100 مقال"]);
    expect([0, 1, 2, 1234].map(englishCounted.articles)).toEqual(["0 articles", "1 article", "2 articles", "1,234 articles"]);
    for (const [noun, count] of Object.entries(arabicCounted)) expect(new Set([0, 1, 2, 3].map(count)).size, noun).toBe(4);
  });
});

describe("small parts", () => {
  test("a short first line is the title", () => {
    expect(titleIn("انفجار في الميناء\n\nوقع انفجار في الميناء أمس وأصيب فيه عمال كثيرون، بحسب الإدارة.")).toEqual({ title: "انفجار في الميناء", text: "وقع انفجار في الميناء أمس وأصيب فيه عمال كثيرون، بحسب الإدارة." });
    expect(titleIn("قال الوزير إن الأمر انتهى.\nوأضاف أن اللجنة ستجتمع غداً في بغداد لبحث ما بقي.").title).toBeUndefined();
    expect(titleIn("سطر واحد").title).toBeUndefined();
  });

  test("the difference of two versions, put together again, is both", () => {
    const [before, after] = ["قتل شخصان في انفجار أمس.\nوقال الوزير إن التحقيق بدأ.", "قتل ثلاثة أشخاص في انفجار أمس.\nوقال الوزير إن التحقيق بدأ اليوم."];
    const changes = difference(before, after);
    expect(changes.filter(({ kind }) => kind !== "added").map(({ text }) => text).join("")).toBe(before);
    expect(changes.filter(({ kind }) => kind !== "removed").map(({ text }) => text).join("")).toBe(after);
    expect(changes.filter(({ kind }) => kind === "same").map(({ text }) => text).join("")).toContain("في انفجار أمس.");
    expect(difference(before, before)).toEqual([{ kind: "same", text: before }]);
  });

  test("the grammar that Search explains is the one the service has", () => {
    for (const [query] of en.search.rows) if (!query.includes("…")) expect(() => parseQuery(query), query).not.toThrow();
    const exact = en.search.rows.find(([, meaning]) => meaning === "exactly this spelling")![0];
    expect(parseQuery(exact).words).toMatchObject([{ exact: true, not: false }]);
    expect(parseQuery(en.search.rows.find(([, meaning]) => meaning === "without this word")![0]).words).toMatchObject([{ not: true }]);
    expect(ar.search.rows.map(([query]) => query)).toEqual(en.search.rows.map(([query]) => query));
  });

  test("work is told with its pace and what is left, once it moves", () => {
    const job = { id: "j", kind: "fetch", origin: "x", position: 2, total: 10, done: 0, failed: 0, state: "running", updated: "" } as const;
    const seen = watched(job, undefined, 1000);
    expect(paceOf(seen)).toEqual({});
    expect(paceOf(watched({ ...job, position: 4 }, seen, 61_000))).toEqual({ perMinute: 2, seconds: 180 });
    expect(paceOf(watched({ ...job, position: 4, total: undefined }, seen, 61_000))).toEqual({ perMinute: 2 });
  });

  test("documentation becomes blocks", () => {
    expect(blocks("## Head\n\nA `b` **c**\nd\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n- one\n  more\n- two").map(({ kind }) => kind)).toEqual(["heading", "paragraph", "table", "list"]);
  });
});
