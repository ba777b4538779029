/** From findings to records: ids in reading order, offsets, and only the participants that take part. */
import type { AttributionFinding } from "./attributions/finding.ts";
import type { Attribution, Article, Doubt, Entity, Event, Figure, Mention, Reading, Role, Span, Timex } from "./reading.ts";
import type { Findings } from "./read.ts";
import type { RawToken } from "./text/tokens.ts";
import { englishOfRole } from "./mentions/english.ts";
import { findSentences } from "./text/sentences.ts";
import { Tag } from "./matching/syntax.ts";

/** Record id → index of the finding it was made from. */
export interface Ids {
  readonly entities: ReadonlyMap<string, number>;
  readonly mentions: ReadonlyMap<string, number>;
  readonly timexes: ReadonlyMap<string, number>;
  readonly figures: ReadonlyMap<string, number>;
  readonly attributions: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
}

export function emptyReading(article: Article, raw: readonly RawToken[]): Reading {
  const whole: Span = { start: 0, end: article.text.length };
  const empty = article.text.trim() === "";
  return {
    format: "naqlan.reading/1", article, sentences: empty ? [] : findSentences(raw).map(({ first, last }) => ({ start: raw[first]!.start, end: raw[last]!.end })),
    entities: [], mentions: [], timexes: [], figures: [], attributions: [], events: [], doubts: [{ span: whole, code: empty ? "empty" : "not-arabic" }],
  };
}

export function assemble(f: Findings): { reading: Reading; ids: Ids } {
  const { s, referents } = f;
  const takesPart = participants(f);
  // Entities in the order of their first mention.
  const held = rolesBesideNames(f);
  const kept = referents.mentions.map((m, index) => ({ m: headOnly(f, m), index })).filter(({ m, index }) => takesPart.has(m.entity) && !held.has(index));
  kept.sort((a, b) => a.m.start - b.m.start || b.m.end - a.m.end || a.index - b.index);
  const entityId = new Map<number, string>();
  const mentionId = new Map<number, string>();
  kept.forEach(({ m, index }, k) => {
    mentionId.set(index, `m${k + 1}`);
    if (!entityId.has(m.entity)) entityId.set(m.entity, `e${entityId.size + 1}`);
  });
  const mentions: Mention[] = kept.map(({ m, index }) => ({ id: mentionId.get(index)!, entity: entityId.get(m.entity)!, kind: m.kind, start: m.start, end: m.end }));
  const entities: Entity[] = [...entityId].map(([index, id]) => {
    const e = referents.entities[index]!;
    const roles: Role[] = e.roles.map((r) => ({ ...r, mention: held.get(r.mention) ?? r.mention })).filter((r) => mentionId.has(r.mention)).map((r) => ({
      title: r.title, ...(r.english ? { english: englishOfRole(r.title, r.english).text } : {}), ...(r.of !== undefined && entityId.has(r.of) ? { of: entityId.get(r.of)! } : {}), mention: mentionId.get(r.mention)!,
    }));
    return {
      id, type: e.type, name: e.name, ...(e.english ? { english: e.english } : {}), ...(e.romanised ? { romanised: true } : {}), named: e.named,
      ...(e.country ? { country: e.country } : {}), ...(e.wikidata ? { wikidata: e.wikidata } : {}), roles,
    };
  });
  const timexes: Timex[] = f.times.map((t, k) => ({
    id: `t${k + 1}`, type: t.type, value: t.value, ...(t.range ? { range: t.range } : {}), ...(t.calendar ? { calendar: t.calendar } : {}), start: t.start, end: t.end,
  }));
  const figures: Figure[] = f.figures.map((x, k) => ({ id: `f${k + 1}`, value: x.value, bound: x.bound, unit: x.unit, ...(x.of ? { of: x.of } : {}), start: x.start, end: x.end }));
  const attributions: Attribution[] = f.attributions.map((a, k) => ({
    id: `a${k + 1}`, cue: { start: a.cue.start, end: a.cue.end }, source: sourceOf(a, f, entityId, mentionId, held), content: a.content, quotation: a.quotation, act: a.act,
    ...(a.medium ? { medium: a.medium } : {}), audience: a.audience.map((e) => entityId.get(e)!).filter(Boolean), negated: a.negated,
    within: a.within === null ? null : `a${a.within + 1}`, ...(a.time !== undefined ? { time: `t${a.time + 1}` } : {}),
  }));
  const ids = (list: readonly number[]) => [...new Set(list.map((e) => entityId.get(e)!).filter(Boolean))];
  const events: Event[] = f.events.map((v, k) => ({
    id: `v${k + 1}`, type: v.type, modes: v.modes, contexts: v.contexts, triggers: v.triggers.map(({ start, end }) => ({ start, end })), actors: ids(v.actors), recipients: ids(v.recipients),
    ...(v.place !== undefined && entityId.has(v.place) ? { place: entityId.get(v.place)! } : {}), ...(v.time !== undefined ? { time: `t${v.time + 1}` } : {}), ...(v.date ? { date: v.date } : {}),
    status: v.status, figures: v.figures.map((x) => `f${x + 1}`), within: v.within === null ? null : `a${v.within + 1}`, headline: v.headline,
  }));
  const indices = (prefix: string, n: number) => new Map(Array.from({ length: n }, (_, k) => [`${prefix}${k + 1}`, k] as const));
  return {
    reading: {
      format: "naqlan.reading/1", article: f.article, sentences: f.sentences.map(({ first, last }) => ({ start: s.tokens[first]!.start, end: s.tokens[last]!.end })),
      entities, mentions, timexes, figures, attributions, events, doubts: doubtsOf(f),
    },
    ids: {
      entities: new Map([...entityId].map(([index, id]) => [id, index])), mentions: new Map([...mentionId].map(([index, id]) => [id, index])),
      timexes: indices("t", timexes.length), figures: indices("f", figures.length), attributions: indices("a", attributions.length), events: indices("v", events.length),
    },
  };
}

function sourceOf(a: AttributionFinding, f: Findings, entityId: ReadonlyMap<number, string>, mentionId: ReadonlyMap<number, string>, held: ReadonlyMap<number, number>): Attribution["source"] {
  if (!a.source) return null;
  const { mention, span } = a.source;
  return { entity: entityId.get(f.referents.mentions[mention]!.entity)!, mention: mentionId.get(held.get(mention) ?? mention)!, ...(span ? { span } : {}) };
}

/**
 * A title beside its holder's name (الناطقة باسم المبعوث جيسي شاهين) is held by the name's mention: one mention of one person, and what
 * stands inside the title is its own. Title mention → name mention.
 */
function rolesBesideNames(f: Findings): Map<number, number> {
  const { mentions } = f.referents;
  const names = new Map<string, number>();
  mentions.forEach((m, index) => {
    if (m.kind !== "name") return;
    names.set(`${m.entity}:${m.first}`, index);
    names.set(`${m.entity}.${m.last}`, index);
  });
  const held = new Map<number, number>();
  mentions.forEach((m, index) => {
    if (m.kind !== "role") return;
    for (let gap = 1; gap <= 3 && !held.has(index); gap++) {
      const name = names.get(`${m.entity}:${m.last + gap}`) ?? names.get(`${m.entity}.${m.first - gap}`);
      if (name !== undefined) held.set(index, name);
    }
  });
  return held;
}

/** A description is mentioned by its head: in «خصوم كلينتون» the name inside is somebody else's mention. */
function headOnly(f: Findings, m: Findings["referents"]["mentions"][number]): Findings["referents"]["mentions"][number] {
  if (m.kind !== "nominal" && m.kind !== "role") return m;
  const { referents, s } = f;
  for (let i = m.first + 1; i <= m.last; i++) {
    const inner = referents.from(i);
    if (!inner || inner.entity === m.entity || inner.kind !== "name") continue;
    let last = i - 1;
    while (last > m.first && (s.tags[last] === Tag.Preposition || s.tags[last] === Tag.QuotationMark || s.tags[last] === Tag.Punctuation)) last--;
    return { ...m, last, end: s.tokens[last]!.end };
  }
  return m;
}

/** Named entities, and the unnamed ones that say, hear, do, suffer, or hold a role. */
function participants(f: Findings): Set<number> {
  const { referents } = f;
  const out = new Set<number>();
  referents.entities.forEach((e, k) => {
    if (e.named) out.add(k);
  });
  for (const a of f.attributions) {
    if (a.source) out.add(referents.mentions[a.source.mention]!.entity);
    for (const e of a.audience) out.add(e);
  }
  for (const v of f.events) {
    for (const e of [...v.actors, ...v.recipients]) out.add(e);
    if (v.place !== undefined) out.add(v.place);
  }
  for (const k of [...out]) for (const r of referents.entities[k]!.roles) if (r.of !== undefined) out.add(r.of);
  return out;
}

function doubtsOf(f: Findings): Doubt[] {
  const doubts: Doubt[] = [];
  if (f.wrongDate) doubts.push({ span: { start: 0, end: 0 }, code: "wrong-date", about: f.article.published! });
  f.times.forEach((t, k) => {
    if (t.doubt) doubts.push({ span: { start: t.start, end: t.end }, code: t.doubt, about: `t${k + 1}` });
  });
  f.attributions.forEach((a, k) => {
    if (a.doubt) doubts.push({ span: { start: a.cue.start, end: a.cue.end }, code: a.doubt, about: `a${k + 1}` });
  });
  for (const q of f.s.quotations) if (!q.closed) doubts.push({ span: { start: f.s.tokens[q.open]!.start, end: f.s.tokens[q.open]!.end }, code: "unclosed-quotation" });
  return doubts.sort((a, b) => a.span.start - b.span.start);
}
