/** The house rules that a machine can hold: who may import whom, what the engine must not touch, where Arabic stands, how long a file is. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const engine = join(root, "engine/src");
const server = join(root, "server/src");

/**
 * Files that break a rule today. The lists may only shrink: a file that keeps the rule again must be taken out, none may be added. What is
 * on them is work to do, not an exception.
 */
const TODO_BARE_ARABIC: readonly string[] = [
  "conjugation/spelling.ts", "conjugation/stems.ts",
  "events/anchors.ts", "events/arguments.ts", "events/events.ts", "events/factuality.ts", "events/headline.ts", "events/merging.ts", "events/places-dates.ts", "events/triggers.ts",
  "figures/figures.ts", "figures/governors.ts", "figures/people.ts", "figures/uncounted.ts",
  "matching/compile.ts",
  "mentions/carry.ts", "mentions/coreference.ts", "mentions/describe.ts", "mentions/foreign.ts", "mentions/names.ts", "mentions/organisations.ts", "mentions/people.ts", "mentions/places.ts", "mentions/roles.ts", "mentions/shapes.ts", "mentions/sport.ts",
  "text/quotations.ts",
];
const TODO_LONG: readonly string[] = [];
const TODO_TWO_ON_A_LINE: readonly string[] = [];

function filesIn(folder: string, ending = ".ts"): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith(ending)).sort();
}

/** What stands in the file besides comments, line by line, so that line numbers hold. Strings and regular expressions stay. */
function codeOf(source: string): string {
  let out = "";
  let i = 0;
  let last = "";
  const keep = (to: number) => {
    out += source.slice(i, to);
    i = to;
  };
  while (i < source.length) {
    const c = source[i]!;
    if (source.startsWith("//", i)) i = endOr(source.indexOf("\n", i), source);
    else if (source.startsWith("/*", i)) {
      const end = endOr(source.indexOf("*/", i + 2), source) + 2;
      out += source.slice(i, end).replace(/[^\n]/g, "");
      i = end;
    } else if (c === '"' || c === "'" || c === "`") {
      let k = i + 1;
      while (k < source.length && source[k] !== c) k += source[k] === "\\" ? 2 : 1;
      keep(k + 1);
      last = c;
    } else if (c === "/" && /[=(,:;!&|?{}[+]|^$/.test(last)) {
      let k = i + 1;
      let inClass = false;
      while (k < source.length && (inClass || source[k] !== "/") && source[k] !== "\n") {
        if (source[k] === "\\") k++;
        else if (source[k] === "[") inClass = true;
        else if (source[k] === "]") inClass = false;
        k++;
      }
      keep(k + 1);
      last = "/";
    } else {
      if (/\S/.test(c)) last = c;
      keep(i + 1);
    }
  }
  return out;
}

function endOr(at: number, source: string): number {
  return at < 0 ? source.length : at;
}

interface Import {
  readonly to: string;
  readonly isType: boolean;
}

function importsOf(source: string): Import[] {
  return [...codeOf(source).matchAll(/^(?:import|export)(\s+type)?\b[^"';]*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm)].map(([, type, from, bare, dynamic]) => ({
    to: (from ?? bare ?? dynamic)!, isType: type !== undefined,
  }));
}

const engineFiles = filesIn(engine);
const sources = new Map(engineFiles.map((name) => [name, readFileSync(join(engine, name), "utf8")]));
const code = new Map([...sources].map(([name, source]) => [name, codeOf(source)]));

/** The folder of a file, or its own name where it stands at the top. */
function partOf(name: string): string {
  return name.includes("/") ? name.slice(0, name.indexOf("/")) : name;
}

function targetOf(folder: string, name: string, to: string): string {
  return relative(folder, resolve(dirname(join(folder, name)), to)).replaceAll("\\", "/");
}

describe("imports of the engine", () => {
  const stages = ["numbers", "times", "mentions", "attributions", "figures", "events"] as const;
  const base = ["reading.ts", "lexicon", "matching", "text"];
  const allowed: Record<string, readonly string[]> = {
    "reading.ts": [], "explanation.ts": ["reading.ts"], "version.ts": [], "sha256.ts": [],
    text: ["reading.ts"],
    lexicon: ["reading.ts"],
    conjugation: ["lexicon"],
    matching: ["reading.ts", "lexicon", "text", "conjugation"],
    // Its sentences are the only words it knows; of places and words it is told by whoever hands it a world.
    linking: ["reading.ts", "text", "lexicon/link-reasons.ts"],
    "world.ts": ["lexicon", "text", "numbers", "linking"],
    "assemble.ts": ["reading.ts", "text", "matching", "read.ts", ...stages],
    "read.ts": ["reading.ts", "assemble.ts", "sha256.ts", "text", "matching", ...stages],
    "search.ts": ["reading.ts", "read.ts", "text", "matching"],
    "explain.ts": ["reading.ts", "explanation.ts", "read.ts", "assemble.ts", ...stages],
    "index.ts": ["reading.ts", "read.ts", "explain.ts", "explanation.ts", "search.ts", "version.ts", "world.ts", "lexicon"],
  };
  stages.forEach((stage, k) => {
    allowed[stage] = [...base, ...stages.slice(0, k)];
  });
  // Day arithmetic and the Hijri table have no stage in them.
  const everywhere = new Set(["times/calendar.ts", "times/hijri.ts"]);

  test("go to what comes before, never outside", () => {
    const wrong: string[] = [];
    for (const name of engineFiles) {
      const from = partOf(name);
      if (!allowed[from]) wrong.push(`${name} is no part of the plan: say in this test what ${from} may import`);
      for (const { to } of importsOf(sources.get(name)!)) {
        const target = targetOf(engine, name, to);
        if (!/^\.\.?\/.*\.ts$/.test(to)) wrong.push(`${name} imports ${to}: the engine has no dependency, and paths end in .ts`);
        else if (!sources.has(target)) wrong.push(`${name} imports ${to}, which is not there or outside the engine`);
        else if (partOf(target) !== from && !everywhere.has(target) && !allowed[from]?.includes(partOf(target)) && !allowed[from]?.includes(target)) wrong.push(`${name} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("rows know no rows of another list, but the lists that gather them", () => {
    for (const name of engineFiles.filter((n) => n.startsWith("lexicon/"))) {
      const gathers = importsOf(sources.get(name)!).filter(({ to, isType }) => !isType && !/rows\.ts$|frames\.ts$/.test(to)).map(({ to }) => to);
      if (!/\/index\.ts$|lexicon\/organisations\.ts$/.test(name)) expect(gathers, name).toEqual([]);
    }
  });

  test("files do not import each other in a circle", () => {
    const edges = new Map(engineFiles.map((name) => [name, importsOf(sources.get(name)!).filter(({ isType }) => !isType).map(({ to }) => targetOf(engine, name, to))]));
    const done = new Set<string>();
    const visit = (name: string, path: readonly string[]) => {
      if (path.includes(name)) throw new Error([...path.slice(path.indexOf(name)), name].join(" → "));
      if (done.has(name)) return;
      for (const to of edges.get(name) ?? []) if (!isTypesOnly(name, to)) visit(to, [...path, name]);
      done.add(name);
    };
    // `import { type A }` from a file brings nothing in at run time.
    const isTypesOnly = (name: string, to: string) =>
      [...sources.get(name)!.matchAll(/^import\s*\{([^}]*)\}\s*from\s*"([^"]+)"/gm)].filter(([, , from]) => from!.endsWith(to.slice(to.lastIndexOf("/") + 1))).every(([, list]) => list!.split(",").every((x) => x.trim() === "" || x.trim().startsWith("type ")));
    for (const name of engineFiles) visit(name, []);
  });
});

describe("imports of the server", () => {
  const serverFiles = filesIn(server);
  /** Parts that know the engine's types but not each other. */
  const apart: Record<string, readonly string[]> = {
    store: ["queue", "intake", "work", "api", "cli", "render"],
    queue: ["store", "intake", "work", "api", "cli", "render"],
    intake: ["store", "queue", "work", "api", "cli", "render"],
    export: ["store", "queue", "intake", "work", "api", "cli"],
    work: ["api", "cli", "render"],
    api: ["intake", "queue", "work", "cli"],
    render: ["store", "queue", "intake", "work", "api", "cli"],
    language: ["store", "queue", "intake", "work", "api", "cli", "render"],
  };

  test("keep apart what must not know each other", () => {
    const wrong: string[] = [];
    for (const name of serverFiles) {
      for (const { to } of importsOf(readFileSync(join(server, name), "utf8"))) {
        if (/engine\/(src|dist)/.test(to)) wrong.push(`${name} imports ${to}: the engine is known by its name`);
        if (name === "api/contract.ts") wrong.push(`${name} imports ${to}: the contract imports nothing`);
        if (!to.startsWith(".")) continue;
        const target = targetOf(server, name, to);
        if (!existsSync(join(server, target))) wrong.push(`${name} imports ${to}, which is not there`);
        if (apart[partOf(name)]?.includes(partOf(target))) wrong.push(`${name} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("only intake fetches", () => {
    for (const name of serverFiles) if (!name.startsWith("intake/")) expect(codeOf(readFileSync(join(server, name), "utf8")), name).not.toMatch(/\bfetch\s*\(/);
  });
});

describe("the engine has no clock, no randomness, no locale, no machine", () => {
  const forbidden = /\bDate\s*\.\s*now\b|\bnew\s+Date\b|\bDate\s*\(|\bMath\s*\.\s*random\b|\bIntl\b|\bconsole\b|\bprocess\b|\brequire\s*\(|\bfetch\s*\(|\bperformance\b|\bglobalThis\b|\bimport\.meta\b|\bsetTimeout\b|\btoLocale\w+|\blocaleCompare\b|\beval\s*\(|\bnew\s+Function\b/;
  test("in no line of its code", () => {
    const wrong = engineFiles.flatMap((name) => code.get(name)!.split("\n").flatMap((line, k) => (forbidden.test(withoutStrings(line)) ? [`${name}:${k + 1}: ${line.trim()}`] : [])));
    expect(wrong).toEqual([]);
  });

  test("and the compiler holds it to that", () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, "engine/tsconfig.json"), "utf8"));
    expect(compilerOptions).toMatchObject({ lib: ["es2024"], types: [], strict: true });
    expect(JSON.parse(readFileSync(join(root, "engine/package.json"), "utf8"))).not.toHaveProperty("dependencies");
  });
});

/** A word inside a string is data ("process" is an English gloss). */
function withoutStrings(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
}

const ARABIC = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;
const logic = engineFiles.filter((name) => !name.startsWith("lexicon/"));
/** Data beside the rules they are examples of. */
const isData = (name: string) => name.endsWith("/cases.ts") || name === "times/hijri.ts";

describe("Arabic in logic", () => {
  test("stands in the lexicon, in cases and in comments; letters have names", () => {
    const found = logic.filter((name) => !isData(name) && ARABIC.test(code.get(name)!));
    expectShrinking(found, TODO_BARE_ARABIC, "TODO_BARE_ARABIC", "holds Arabic letters in its logic: move words to the lexicon, name letters in text/letters.ts");
  });
});

describe("length", () => {
  test("no file has more than 400 lines of logic", () => {
    const found = logic.filter((name) => !isData(name) && code.get(name)!.split("\n").filter((line) => line.trim() !== "").length > 400);
    expectShrinking(found, TODO_LONG, "TODO_LONG", "has more than 400 lines of logic");
  });
});

describe("lines of the lexicon", () => {
  const lists = engineFiles.filter((name) => name.startsWith("lexicon/") && !name.startsWith("lexicon/learned/"));
  /** Line numbers on which two strings hold Arabic, or Latin follows Arabic in a string. */
  const crowded = (name: string) =>
    code.get(name)!.split("\n").flatMap((line, k) => ([...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].filter(([, s]) => ARABIC.test(s!)).length > 1 ? [k + 1] : []));

  test("hold one Arabic string each", () => {
    const found = lists.filter((name) => crowded(name).length > 0);
    expectShrinking(found, TODO_TWO_ON_A_LINE, "TODO_TWO_ON_A_LINE", "has two Arabic strings on a line", (name) => `lines ${crowded(name).slice(0, 8).join(", ")}${crowded(name).length > 8 ? " …" : ""}`);
  });

  test("hold data only: no function, no condition, no loop", () => {
    for (const name of lists) {
      const line = code.get(name)!.split("\n").findIndex((l) => /\bfunction\b|=>|\bfor\s*\(|\bif\s*\(|\bwhile\s*\(|\bclass\s+\w+\s*\{/.test(withoutStrings(l)));
      expect(line < 0 ? "" : `${name}:${line + 1}`).toBe("");
    }
  });
});

test("the scanner of these tests leaves comments out and strings in", () => {
  expect(codeOf('a(); // نص "x"\n/* ب\n */ const r = /["/]/; b("// لا", \'/*\'); // new Date()')).toBe('a(); \n\n const r = /["/]/; b("// لا", \'/*\'); ');
  expect(importsOf('import type { A } from "./a.ts";\nimport {\n  b,\n} from "./b.ts";\nexport * from "./c.ts";\n// from "./d.ts"\nconst e = await import("./e.ts");').map(({ to }) => to)).toEqual(["./a.ts", "./b.ts", "./c.ts", "./e.ts"]);
});

test("every file of the engine begins by saying what it is for", () => {
  for (const name of engineFiles) if (name !== "version.ts") expect(sources.get(name)!.trimStart(), name).toMatch(/^\/(\*\*|\/)/);
});

test("no file is called for what it has no better name for", () => {
  for (const name of [...engineFiles, ...filesIn(server)]) expect(name).not.toMatch(/(^|\/)(utils?|helpers?|common|misc|data\d*|shared)(\.ts$|\/)(?<!learned\/common\.ts)/);
});

function expectShrinking(found: readonly string[], todo: readonly string[], list: string, what: string, where: (name: string) => string = () => ""): void {
  expect(found.filter((name) => !todo.includes(name)).map((name) => `${name} ${what} ${where(name)}`.trim())).toEqual([]);
  expect(todo.filter((name) => !found.includes(name)), `kept now: take out of ${list}`).toEqual([]);
}
