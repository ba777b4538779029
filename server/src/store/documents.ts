/**
 * What the search index holds of an article, attribution, event or record: a list of words. A word of the text stands as it is folded; what
 * else can be asked for stands with a prefix, so that one look-up answers a whole query:
 * `l_` names in Latin spelling, `a_` names of actors (both scripts), `i_` ids of actors, `p_` places, `o_` outlet, `t_act_`, `t_type_`, `t_medium_`.
 * `.` keeps phrases from reaching over an end; `t_all` is everywhere.
 */
import { type Attribution, type Entity, type Event, type FoldedWord, foldLatin, foldWords, type Reading, type Span } from "naqlan";
import type { Digest, LinkedKind } from "naqlan/linking";
import { MOST_FINDINGS } from "./newness.ts";
import type { NewArticle, RecordOf } from "./store.ts";

export const ALL = "t_all";
export const END = ".";

export interface Documents {
  readonly article: readonly string[];
  readonly attributions: readonly (readonly string[])[];
  readonly events: readonly (readonly string[])[];
}

export function documentsOf(article: Pick<NewArticle, "text" | "title" | "outlet">, reading: Reading, digest: Digest | undefined): Documents {
  const words = foldWords(article.text);
  const outlet = article.outlet === undefined ? [] : nameTokens("o_", article.outlet, undefined);
  const actors = new Map(digest?.entities.map(({ entity, actor }) => [entity, actor]));
  const entities = new Map(reading.entities.map((e) => [e.id, tokensOfEntity(e, actors.get(e.id))]));
  const of = (ids: readonly (string | undefined)[], key: keyof EntityTokens) => [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (entities.get(id)?.[key] ?? [])));
  const everyone = reading.entities.map(({ id }) => id);
  const tags = new Set<string>([ALL]);
  for (const { act, medium } of reading.attributions) {
    tags.add(tag("act", act));
    if (medium) tags.add(tag("medium", medium));
  }
  for (const { type } of reading.events) tags.add(tag("type", type));

  const attribution = (a: Attribution): string[] => {
    const source = a.source === null ? [] : [a.source.entity];
    const inside = entitiesIn(reading, a.content);
    return [
      ...wordsIn(words, [a.cue, ...(a.source?.span ? [a.source.span] : []), ...a.content]), END, ...of([...source, ...inside], "latin"), ...of(source, "actor"), ...of(inside, "place"),
      ...outlet, tag("act", a.act), ...(a.medium ? [tag("medium", a.medium)] : []), ALL,
    ];
  };
  const event = (e: Event): string[] => {
    const parties = [...e.actors, ...e.recipients];
    return [
      ...wordsIn(words, [spanOfEvent(reading, e)]), END, ...of([...parties, e.place], "latin"), ...of(parties, "actor"), ...of([e.place], "place"), ...outlet, tag("type", e.type), ALL,
    ];
  };
  return {
    article: [
      ...(article.title ? [...foldWords(article.title).map(({ word }) => word), END] : []), ...words.map(({ word }) => word), END,
      ...of(everyone, "latin"), ...of(everyone, "actor"), ...of(everyone, "place"), ...outlet, ...tags,
    ],
    attributions: reading.attributions.slice(0, MOST_FINDINGS).map(attribution),
    events: reading.events.slice(0, MOST_FINDINGS).map(event),
  };
}

/** What a list of records is asked for: names and titles, places. */
export function documentOfRecord<K extends LinkedKind>(kind: K, record: RecordOf[K]): string[] {
  const name = ({ ar, en }: { ar: string; en?: string }) => [...foldWords(ar).map(({ word }) => word), END, ...foldLatin(en ?? "").map((w) => `l_${w}`), END];
  const place = ({ ar, en }: { ar: string; en?: string }) => nameTokens("p_", ar, en);
  const titleOf = (): string[] => {
    if (kind === "actor") {
      const actor = record as RecordOf["actor"];
      return [...name(actor.name), ...actor.spellings.slice(0, 50).flatMap(({ text }) => name({ ar: text }))];
    }
    if (kind === "incident") {
      const { headline, place: at, actors, recipients } = record as RecordOf["incident"];
      return [...name(headline), ...(at ? [...name(at), ...place(at)] : []), ...[...actors, ...recipients].flatMap((p) => name(p.name))];
    }
    if (kind === "position") return name((record as RecordOf["position"]).actor.name);
    return name((record as RecordOf["story"] | RecordOf["dispute"]).title);
  };
  return [...titleOf(), ALL];
}

export function tag(field: string, value: string): string {
  return `t_${field}_${value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "_")}`;
}

export function actorId(id: string): string {
  return `i_${id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "_")}`;
}

/** A name under a prefix, in Arabic words and in Latin ones. */
export function nameTokens(prefix: string, ar: string, en: string | undefined): string[] {
  const latin = foldLatin(en ?? ar);
  return [...foldWords(ar).map(({ word }) => prefix + word), END, ...latin.map((w) => prefix + w), ...(latin.length > 0 ? [END] : [])];
}

/** The sentence of the event's most specific trigger: what is shown and searched of it. */
export function spanOfEvent(reading: Reading, event: Event): Span {
  const { start, end } = event.triggers[0]!;
  return reading.sentences.find((s) => s.start <= start && end <= s.end) ?? { start, end };
}

/** From the source or cue to the end of what is reported. */
export function spanOfAttribution(a: Attribution): Span {
  const spans = [a.cue, ...(a.source?.span ? [a.source.span] : []), ...a.content];
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

interface EntityTokens {
  readonly latin: readonly string[];
  readonly actor: readonly string[];
  readonly place: readonly string[];
}

function tokensOfEntity(e: Entity, actor: string | undefined): EntityTokens {
  const latin = e.english && e.named ? foldLatin(e.english).map((w) => `l_${w}`) : [];
  return {
    latin: latin.length > 0 ? [...latin, END] : [],
    actor: e.type === "place" ? [] : [...nameTokens("a_", e.name, e.english), ...(actor ? [actorId(actor)] : [])],
    place: e.type === "place" ? nameTokens("p_", e.name, e.english) : [],
  };
}

function entitiesIn(reading: Reading, spans: readonly Span[]): string[] {
  return reading.mentions.filter((m) => spans.some((s) => s.start <= m.start && m.end <= s.end)).map(({ entity }) => entity);
}

/** Words that stand inside the spans, in order, each once; an END between spans that do not touch. */
function wordsIn(words: readonly FoldedWord[], spans: readonly Span[]): string[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const out: string[] = [];
  let k = 0;
  for (const span of ordered) {
    while (k < words.length && words[k]!.start < span.start) {
      if (out.length > 0 && out.at(-1) !== END) out.push(END);
      k = firstFrom(words, span.start, k);
    }
    for (; k < words.length && words[k]!.end <= span.end; k++) out.push(words[k]!.word);
  }
  return out;
}

function firstFrom(words: readonly FoldedWord[], start: number, from: number): number {
  let low = from;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
