/** From findings to records: ids in reading order, offsets, and only the participants that take part. */
import type { AttributionFinding } from "./attributions/finding.ts";
import type { EventFinding } from "./events/finding.ts";
import type { FigureFinding } from "./figures/finding.ts";
import type { EntityFinding, MentionFinding } from "./mentions/referents.ts";
import type { TimexFinding } from "./times/times.ts";
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

export function emptyReading(article: Article, raw: readonly RawToken[], why = "not-arabic"): Reading {
  const whole: Span = { start: 0, end: article.text.length };
  const empty = article.text.trim() === "";
  return {
    format: "naqlan.reading/1", article, sentences: empty ? [] : findSentences(raw).map(({ first, last }) => ({ start: raw[first]!.start, end: raw[last]!.end })),
    entities: [], mentions: [], timexes: [], figures: [], attributions: [], events: [], doubts: [{ span: whole, code: empty ? "empty" : why }],
  };
}

/** `ids` is for who asks why something was found, and is made when asked for. */
export function assemble(f: Findings): { reading: Reading; ids: () => Ids } {
  const { s, referents } = f;
  const takesPart = participants(f);
  // Entities in the order of their first mention.
  const held = rolesBesideNames(f);
  const kept: { readonly m: MentionFinding; readonly index: number }[] = [];
  for (let index = 0; index < referents.mentions.length; index++) {
    const m = referents.mentions[index]!;
    if (takesPart.has(m.entity) && !held.has(index)) kept.push({ m: headOnly(f, m), index });
  }
  kept.sort((a, b) => a.m.start - b.m.start || b.m.end - a.m.end || a.index - b.index);
  const entityId = new Map<number, string>();
  const mentionId = new Map<number, string>();
  const mentions: Mention[] = [];
  for (let k = 0; k < kept.length; k++) {
    const { m, index } = kept[k]!;
    const id = `m${k + 1}`;
    mentionId.set(index, id);
    let entity = entityId.get(m.entity);
    if (entity === undefined) entityId.set(m.entity, (entity = `e${entityId.size + 1}`));
    mentions.push({ id, entity, kind: m.kind, start: m.start, end: m.end });
  }
  const named: Named = { entityId, mentionId, held };
  const entities: Entity[] = [];
  for (const [index, id] of entityId) entities.push(entityRecord(referents.entities[index]!, id, named));
  const timexes = f.times.map(timexRecord);
  const figures = f.figures.map(figureRecord);
  const attributions = f.attributions.map((a, k) => attributionRecord(a, k, f, named));
  const events = f.events.map((v, k) => eventRecord(v, k, named));
  const indices = (prefix: string, n: number) => new Map(Array.from({ length: n }, (_, k) => [`${prefix}${k + 1}`, k] as const));
  return {
    reading: {
      format: "naqlan.reading/1", article: f.article, sentences: f.sentences.map(({ first, last }) => ({ start: s.tokens[first]!.start, end: s.tokens[last]!.end })),
      entities, mentions, timexes, figures, attributions, events, doubts: doubtsOf(f),
    },
    ids: () => ({
      entities: new Map([...entityId].map(([index, id]) => [id, index])), mentions: new Map([...mentionId].map(([index, id]) => [id, index])),
      timexes: indices("t", timexes.length), figures: indices("f", figures.length), attributions: indices("a", attributions.length), events: indices("v", events.length),
    }),
  };
}

/** Which findings have which id; roles held by another mention than their own. */
interface Named {
  readonly entityId: ReadonlyMap<number, string>;
  readonly mentionId: ReadonlyMap<number, string>;
  readonly held: ReadonlyMap<number, number>;
}

// Records are filled field by field, in the order they are shown: an object spread for each field that may be missing is many times slower.
type Open<T> = { -readonly [K in keyof T]?: T[K] };

function entityRecord(e: EntityFinding, id: string, { entityId, mentionId, held }: Named): Entity {
  const roles: Role[] = [];
  for (const r of e.roles) {
    const mention = mentionId.get(held.get(r.mention) ?? r.mention);
    if (mention === undefined) continue;
    const of = r.of === undefined ? undefined : entityId.get(r.of);
    const role: Open<Role> = { title: r.title };
    if (r.english) role.english = englishOfRole(r.title, r.english).text;
    if (of !== undefined) role.of = of;
    role.mention = mention;
    roles.push(role as Role);
  }
  const entity: Open<Entity> = { id, type: e.type, name: e.name };
  if (e.english) entity.english = e.english;
  if (e.romanised) entity.romanised = true;
  entity.named = e.named;
  if (e.country) entity.country = e.country;
  if (e.wikidata) entity.wikidata = e.wikidata;
  entity.roles = roles;
  return entity as Entity;
}

function timexRecord(t: TimexFinding, k: number): Timex {
  const timex: Open<Timex> = { id: `t${k + 1}`, type: t.type, value: t.value };
  if (t.range) timex.range = t.range;
  if (t.calendar) timex.calendar = t.calendar;
  timex.start = t.start;
  timex.end = t.end;
  return timex as Timex;
}

function figureRecord(x: FigureFinding, k: number): Figure {
  const figure: Open<Figure> = { id: `f${k + 1}`, value: x.value, bound: x.bound, unit: x.unit };
  if (x.of) figure.of = x.of;
  figure.start = x.start;
  figure.end = x.end;
  return figure as Figure;
}

function attributionRecord(a: AttributionFinding, k: number, f: Findings, named: Named): Attribution {
  const attribution: Open<Attribution> = {
    id: `a${k + 1}`, cue: { start: a.cue.start, end: a.cue.end }, source: sourceOf(a, f, named.entityId, named.mentionId, named.held), content: a.content, quotation: a.quotation, act: a.act,
  };
  if (a.medium) attribution.medium = a.medium;
  attribution.audience = a.audience.map((e) => named.entityId.get(e)!).filter(Boolean);
  attribution.negated = a.negated;
  attribution.within = a.within === null ? null : `a${a.within + 1}`;
  if (a.time !== undefined) attribution.time = `t${a.time + 1}`;
  return attribution as Attribution;
}

function eventRecord(v: EventFinding, k: number, { entityId }: Named): Event {
  const ids = (list: readonly number[]) => (list.length === 0 ? [] : [...new Set(list.map((e) => entityId.get(e)!).filter(Boolean))]);
  const event: Open<Event> = {
    id: `v${k + 1}`, type: v.type, modes: v.modes, contexts: v.contexts, triggers: v.triggers.map(({ start, end }) => ({ start, end })), actors: ids(v.actors), recipients: ids(v.recipients),
  };
  const place = v.place === undefined ? undefined : entityId.get(v.place);
  if (place !== undefined) event.place = place;
  if (v.time !== undefined) event.time = `t${v.time + 1}`;
  if (v.date) event.date = v.date;
  event.status = v.status;
  event.figures = v.figures.map((x) => `f${x + 1}`);
  event.within = v.within === null ? null : `a${v.within + 1}`;
  event.headline = v.headline;
  return event as Event;
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
  const { length } = f.s.tokens;
  const held = new Map<number, number>();
  if (!mentions.some((m) => m.kind === "role")) return held;
  // By entity and first token, by entity and last.
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  for (let index = 0; index < mentions.length; index++) {
    const m = mentions[index]!;
    if (m.kind !== "name") continue;
    begins.set(m.entity * length + m.first, index);
    ends.set(m.entity * length + m.last, index);
  }
  for (let index = 0; index < mentions.length; index++) {
    const m = mentions[index]!;
    if (m.kind !== "role") continue;
    for (let gap = 1; gap <= 3; gap++) {
      const after = m.last + gap < length ? begins.get(m.entity * length + m.last + gap) : undefined;
      const name = after ?? (m.first >= gap ? ends.get(m.entity * length + m.first - gap) : undefined);
      if (name === undefined) continue;
      held.set(index, name);
      break;
    }
  }
  return held;
}

/** A description is mentioned by its head: in «خصوم كلينتون» the name inside is somebody else's mention. */
function headOnly(f: Findings, m: MentionFinding): MentionFinding {
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
