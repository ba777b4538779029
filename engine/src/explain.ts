/** A finding → its rule, the words, what the lexicon says of them, and what it rests on. Reads the article again, by the same path. */
import type { Clue } from "./attributions/finding.ts";
import type { Ids } from "./assemble.ts";
import type { Evidence, Explanation } from "./explanation.ts";
import { type Findings, readFully } from "./read.ts";
import type { Reading } from "./reading.ts";

/**
 * Explains the finding `id` ("a3", "v1", "t2", "f1", "e4", "m7") of a Reading.
 * Throws a RangeError that names the id where the Reading has no such finding.
 */
export function explain(reading: Reading, id: string): Explanation {
  const { title, url, outlet, author, published, text } = reading.article;
  const again = readFully({ text, title, url, outlet, author, published });
  if (again.findings && again.ids) {
    const found = explanationOf(again.findings, again.ids(), again.reading, id, 0);
    if (found) return found;
  }
  throw new RangeError(`no finding ${id} in this Reading`);
}

function explanationOf(f: Findings, ids: Ids, r: Reading, id: string, depth: number): Explanation | undefined {
  const child = (x: string | null | undefined) => (x && depth < 6 ? explanationOf(f, ids, r, x, depth + 1) : undefined);
  const children = (...list: (string | null | undefined)[]) => list.map(child).filter((c): c is Explanation => c !== undefined);
  const text = f.article.text;
  const evidence = (part: string, start: number, end: number, entry?: string): Evidence => ({ part, span: { start, end }, text: text.slice(start, end), ...(entry ? { entry } : {}) });
  const clues = (list: readonly Clue[]) => list.map((c) => evidence(c.part, f.s.tokens[c.first]!.start, f.s.tokens[c.last]!.end, c.entry));

  const a = ids.attributions.get(id);
  if (a !== undefined) {
    const finding = f.attributions[a]!;
    const record = r.attributions[a]!;
    return {
      id, layer: "attribution", rule: finding.rule, evidence: [...clues(finding.clues), ...finding.content.map((c) => evidence("content", c.start, c.end))],
      children: children(record.source?.mention, record.time, record.within),
    };
  }
  const v = ids.events.get(id);
  if (v !== undefined) {
    const record = r.events[v]!;
    const finding = f.events[v]!;
    return {
      id, layer: "event", rule: finding.rule, evidence: [...record.triggers.map((t) => evidence("trigger", t.start, t.end)), ...clues(finding.clues)],
      children: children(...record.actors, ...record.recipients, record.place, record.time, ...record.figures, record.within),
    };
  }
  const t = ids.timexes.get(id);
  if (t !== undefined) return { id, layer: "timex", rule: f.times[t]!.rule, evidence: [evidence(`value ${f.times[t]!.value ?? "unresolved"}`, f.times[t]!.start, f.times[t]!.end)], children: [] };
  const x = ids.figures.get(id);
  if (x !== undefined) return { id, layer: "figure", rule: f.figures[x]!.rule, evidence: [evidence(`${f.figures[x]!.value} ${f.figures[x]!.unit}`, f.figures[x]!.start, f.figures[x]!.end), ...clues(f.figures[x]!.clues)], children: [] };
  const m = ids.mentions.get(id);
  if (m !== undefined) {
    const finding = f.referents.mentions[m]!;
    const record = r.mentions.find((y) => y.id === id)!;
    return { id, layer: "mention", rule: finding.rule, evidence: [evidence(finding.kind, finding.start, finding.end, finding.entry)], children: children(depth === 0 ? record.entity : undefined) };
  }
  const e = ids.entities.get(id);
  if (e !== undefined) {
    const mentions = r.mentions.filter((y) => y.entity === id);
    return {
      id, layer: "entity", rule: mentions.length > 1 ? "one for all these mentions" : "this mention", evidence: mentions.map((y) => evidence(y.kind, y.start, y.end, f.referents.mentions[ids.mentions.get(y.id)!]?.entry)),
      children: depth === 0 ? children(...mentions.slice(0, 12).map((y) => y.id)) : [],
    };
  }
  return undefined;
}
