// Writes what the engine finds in each sample to samples/golden, one finding a line, to be read in git diff.   npm run golden
// test/golden.test.ts compares and never writes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The samples by name, and where the golden reading of each stands. */
export function samples() {
  return readdirSync(join(root, "samples")).filter((name) => /^\d\d-.*\.json$/.test(name)).sort().map((name) => ({
    name: name.slice(0, -".json".length), article: JSON.parse(readFileSync(join(root, "samples", name), "utf8")), golden: join(root, "samples/golden", name.replace(/json$/, "txt")),
  }));
}

/**
 * A Reading as lines. Findings are called by their words, not by their ids, so that one more or less changes one line; between two Arabic strings stands
 * Latin, so that they are shown in order.
 */
export function goldenOf(reading) {
  const { text } = reading.article;
  const at = ({ start, end }) => `[${text.slice(start, end).replace(/\s+/g, " ")}]`;
  /** First and last words of what is long. */
  const long = (span) => {
    const words = text.slice(span.start, span.end).split(/\s+/);
    return words.length <= 6 ? at(span) : `[${words.slice(0, 3).join(" ")}] to [${words.slice(-3).join(" ")}]`;
  };
  const by = (list) => new Map(list.map((x) => [x.id, x]));
  const entities = by(reading.entities), timexes = by(reading.timexes), figures = by(reading.figures), attributions = by(reading.attributions);
  const name = (id) => `[${entities.get(id).name}]`;
  const part = (label, ...values) => (values.length === 0 ? "" : `${label} ${values.join(" and ")}`);
  const line = (...parts) => parts.filter(Boolean).join("  ");
  const via = (x) => (x.within === null ? "" : `via ${at(attributions.get(x.within).cue)}`);
  const days = ({ from, to }) => (from === to ? from : `${from}/${to}`);

  const lines = [];
  const section = (title, list) => {
    if (list.length > 0) lines.push("", `## ${title}`, "", ...list);
  };
  section("entities", reading.entities.map((e) => {
    const mentions = reading.mentions.filter((m) => m.entity === e.id);
    const kinds = ["name", "role", "nominal", "pronoun"].map((kind) => [kind, mentions.filter((m) => m.kind === kind)]).filter(([, list]) => list.length > 0);
    return line(
      e.type, name(e.id), e.english && `${e.romanised ? "romanised" : "English"} ${e.english}`, e.named ? "" : "unnamed", e.country, e.wikidata,
      part("role", ...e.roles.map((r) => `[${r.title}]${r.english ? ` ${r.english}` : ""}${r.of ? ` of ${name(r.of)}` : ""}`)),
      ...kinds.map(([kind, list]) => part(`${kind}s`, ...counted(list.map(at)))),
    );
  }));
  section("times", reading.timexes.map((t) => line(t.type, at(t), `= ${t.value ?? "unresolved"}`, t.range && days(t.range), t.calendar === "hijri" ? "hijri" : "")));
  section("figures", reading.figures.map((f) => line(at(f), `= ${f.value} ${f.unit}`, f.bound === "exact" ? "" : f.bound, f.of && `of [${f.of}]`)));
  section("attributions", reading.attributions.map((a) => line(
    a.negated ? `not ${a.act}` : a.act, `cue ${at(a.cue)}`,
    a.source === null ? "source unclear" : `source ${a.source.span ? at(a.source.span) : "carried over"} is ${name(a.source.entity)}`,
    part("content", ...a.content.map(long)), a.quotation, a.medium && `medium ${a.medium}`, part("audience", ...a.audience.map(name)), a.time && `time ${at(timexes.get(a.time))}`, via(a),
  )));
  section("events", reading.events.map((v) => line(
    [v.type, ...v.modes].join(" "), v.contexts.length > 0 ? `(${v.contexts.join(", ")})` : "", part("triggers", ...v.triggers.map(at)), part("actors", ...v.actors.map(name)), part("recipients", ...v.recipients.map(name)),
    v.place && `place ${name(v.place)}`, v.time && `time ${at(timexes.get(v.time))}`, v.date && `date ${days(v.date)}`, v.status, part("figures", ...v.figures.map((f) => at(figures.get(f)))), via(v), `headline [${v.headline.ar}] ${v.headline.en}`,
  )));
  section("doubts", reading.doubts.map((d) => line(d.code, d.span.start === d.span.end ? "" : at(d.span))));
  return `# ${reading.article.outlet ?? ""} ${reading.article.published ?? ""}\n${lines.join("\n")}\n`;
}

/** The same words several times: once, with how often. */
function counted(list) {
  const times = new Map();
  for (const x of list) times.set(x, (times.get(x) ?? 0) + 1);
  return [...times].map(([x, n]) => (n === 1 ? x : `${x} ×${n}`));
}

async function write() {
  const { build } = await import("esbuild");
  const folder = mkdtempSync(join(tmpdir(), "naqlan-golden-"));
  const outfile = join(folder, "engine.mjs");
  await build({ entryPoints: [join(root, "engine/src/index.ts")], bundle: true, format: "esm", platform: "neutral", target: "es2022", charset: "utf8", logLevel: "warning", outfile });
  const { read } = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  mkdirSync(join(root, "samples/golden"), { recursive: true });
  let changed = 0;
  for (const { article, golden } of samples()) {
    const now = goldenOf(read(article));
    let before = "";
    try {
      before = readFileSync(golden, "utf8");
    } catch {
      // Not there yet.
    }
    if (now !== before) changed++;
    writeFileSync(golden, now);
  }
  console.log(changed === 0 ? "samples/golden: nothing changed" : `samples/golden: ${changed} changed; read the difference: git diff samples/golden`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await write();
