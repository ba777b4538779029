/**
 * Quality on texts that the project did not write: annotated articles, reported speech from treebanks, labelled sentences, names, times. They are not
 * part of this repository (their licences are others); where they are not there nothing is measured, and that is said aloud.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { read } from "../src/read.ts";
import type { ArticleInput, Reading, Span } from "../src/reading.ts";

/** The least that each figure may be: F1, or the share that is right. Raise a floor when the figure has risen; never lower one. */
const FLOORS: Readonly<Record<string, number>> = {
  "gold: ATTRIBUTIONS: cue + source + content": 0.65,
  "gold: EVENTS: trigger + type": 0.5,
  "gold: names (span and type)": 0.75,
  "gold: timexes (span and value)": 0.85,
  "gold: figures (value and unit)": 0.8,
  "statements: full": 0.75,
  "times: found": 0.85,
};

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const isThere = existsSync(join(shared, "eval/score.mjs")) && existsSync(join(shared, "eval/data")) && existsSync(join(shared, "gold/dev"));
if (!isThere) console.warn(`\n${"!".repeat(80)}\nSKIPPED: the annotated sets are not at ${shared}\nThe quality of reading was NOT measured.\n${"!".repeat(80)}\n`);

interface Measure {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}
const measured = new Map<string, Measure>();

const lines = <T>(name: string): T[] => readFileSync(join(shared, "eval/data", name), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as T);
const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(shared, "eval", name)).href);
const readAll = (articles: readonly ArticleInput[]): Reading[] => articles.map((a) => read(a));
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function f1(tp: number, fp: number, fn: number): Measure {
  const p = tp + fp ? tp / (tp + fp) : 0, r = tp + fn ? tp / (tp + fn) : 0;
  return { p, r, f: p + r ? (2 * p * r) / (p + r) : 0 };
}

function share(right: number, all: number): Measure {
  const f = all ? right / all : 0;
  return { p: f, r: f, f };
}

describe.skipIf(!isThere)("on the annotated sets", () => {
  beforeAll(async () => {
    await measureGold();
    await measureStatements();
    measureLabels();
    measureNames();
    measureTimes();
    console.info(
      ["", ...[...measured].map(([name, { p, r, f }]) => `${name.padEnd(58)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}${FLOORS[name] ? `   floor ${FLOORS[name].toFixed(3)}${f < FLOORS[name] ? "  BELOW" : ""}` : ""}`), ""].join("\n"),
    );
  }, 120_000);

  test.each(Object.entries(FLOORS))("%s is at least %f", (name, floor) => {
    expect(measured.get(name), "measured").toBeDefined();
    expect(measured.get(name)!.f).toBeGreaterThanOrEqual(floor);
  });
});

async function measureGold(): Promise<void> {
  const { resolveGold } = await load("gold.mjs");
  const { scoreArticle } = await load("score.mjs");
  const folder = join(shared, "gold/dev");
  const tallies: Record<string, Measure> = {};
  for (const name of readdirSync(folder).filter((n) => n.endsWith(".json")).sort()) {
    const { gold, problems } = resolveGold(JSON.parse(readFileSync(join(folder, name), "utf8")));
    if (problems.length) throw new Error(`${name}: ${problems[0]}`);
    const { text, title, outlet, published, url } = gold;
    scoreArticle(gold, read({ text, title, outlet, published, url }), tallies, []);
  }
  for (const [key, { p, r, f }] of Object.entries(tallies)) measured.set(`gold: ${key}`, { p, r, f });
}

async function measureStatements(): Promise<void> {
  const { score } = await load("score-statements.mjs");
  const gold = lines<{ sent_id: string; text: string }>("statements-padt.bare.jsonl");
  const readings = readAll(gold.map(({ text }) => ({ text })));
  const predicted = gold.map((g, i) => ({
    sent_id: g.sent_id,
    statements: readings[i]!.attributions.flatMap(({ cue, source, content }) =>
      content.length === 0 ? [] : [{ cue, source: source?.span ?? (source ? { start: 0, end: 0, inherited: true } : null), content: { start: content[0]!.start, end: content[content.length - 1]!.end } }]),
  }));
  const out = score(gold, predicted);
  for (const key of ["cue", "sourceExact", "sourceHead", "content80", "full"]) measured.set(`statements: ${key}`, { p: out[key].P, r: out[key].R, f: out[key].F1 });
}

/** Sentences labelled with whether they report an attack, a protest. */
function measureLabels(): void {
  for (const kind of ["assault", "protest"]) {
    const rows = lines<{ text: string; type: string; label: string }>(`gsr-${kind}.jsonl`);
    const said = readAll(rows.map(({ text }) => ({ text }))).map((r) => r.events.some((e) => e.type === rows[0]!.type && e.status !== "negated"));
    const count = (labels: readonly string[], value: boolean) => rows.filter((r, i) => labels.includes(r.label) && said[i] === value).length;
    measured.set(`${kind}: yes against easy no`, f1(count(["yes"], true), count(["easy no"], true), count(["yes"], false)));
    measured.set(`${kind}: yes against every no`, f1(count(["yes"], true), count(["easy no", "difficult no"], true), count(["yes"], false)));
  }
}

function measureNames(): void {
  type Name = Span & { readonly type: string };
  const rows = lines<{ text: string; names: readonly Name[] }>("names.jsonl");
  const tally: Record<string, { tp: number; fp: number; fn: number }> = { all: { tp: 0, fp: 0, fn: 0 } };
  const count = (type: string, key: "tp" | "fp" | "fn") => {
    for (const t of [(tally[type] ??= { tp: 0, fp: 0, fn: 0 }), tally.all!]) t[key]++;
  };
  // The corpus keeps ال, و, ب and ل on the name.
  const hit = (a: Name, b: Name) => a.type === b.type && a.end === b.end && Math.abs(a.start - b.start) <= 2;
  for (const { text, names } of rows) {
    const reading = read({ text });
    const type = new Map(reading.entities.map((e) => [e.id, e.type]));
    const found = reading.mentions.filter((m) => m.kind === "name").map(({ start, end, entity }) => ({ start, end, type: type.get(entity)! as string })).filter((m) => m.type !== "group");
    for (const g of names) count(g.type, found.some((p) => hit(g, p)) ? "tp" : "fn");
    for (const p of found) if (!names.some((g) => hit(g, p))) count(p.type, "fp");
  }
  for (const [type, { tp, fp, fn }] of Object.entries(tally)) measured.set(`names: ${type}`, f1(tp, fp, fn));
}

function measureTimes(): void {
  const rows = lines<{ text: string; published: string; expect: readonly (Span & { readonly values: readonly string[] })[] }>("times.jsonl");
  let tp = 0, fn = 0, fp = 0, right = 0, valued = 0;
  for (const row of rows) {
    const found = read({ text: row.text, published: row.published }).timexes;
    for (const e of row.expect) {
      const t = found.find((p) => overlap(p, e));
      if (!t) fn++;
      else {
        tp++;
        if (e.values.length === 0) continue;
        valued++;
        const values = [t.value, `${t.value}`.slice(0, 10), t.range ? `${t.range.from}/${t.range.to}` : null];
        if (e.values.some((v) => values.includes(v))) right++;
      }
    }
    fp += found.filter((p) => !row.expect.some((e) => overlap(p, e))).length;
  }
  measured.set("times: found", f1(tp, fp, fn));
  measured.set("times: value right, of found", share(right, valued));
  const cut: Record<string, number> = { Day: 10, Month: 7, Year: 4, Quarter: 4 };
  const phrases = lines<{ text: string; published: string; grain: string; start: string }>("times-phrases.jsonl").filter((p) => cut[p.grain]);
  const good = phrases.filter((p) => read({ text: p.text, published: p.published }).timexes.some((t) => (t.value ?? "").slice(0, cut[p.grain]) === p.start.slice(0, cut[p.grain])));
  measured.set("times: phrases with the right value", share(good.length, phrases.length));
}
