/** A Reading made small: all that linking asks of an article later, and nothing that must be looked up in its text again. */
import type { Attribution, Entity, Event, Figure, Mention, Reading, Span } from "../reading.ts";
import { contextOf } from "./context.ts";
import { signatureOf } from "./copies.ts";
import { dayOfArticle } from "./days.ts";
import { actorOf } from "./names.ts";
import type { ArticleDigest, ChainLink, DayWords, Digest, EntityDigest, EventDigest, FigureDigest, Participant, PlaceDigest, StatementDigest, World } from "./records.ts";
import { nameKey, wordsOf } from "./wording.ts";

export interface DigestOptions {
  /** The agency credited, which is then the origin of the text. */
  readonly agency?: string;
  /** Id of the article this one is known to copy. */
  readonly copyOf?: string;
  readonly world?: World;
}

const MOST_WORDS = 60;
const MOST_NEAR = 6;
const MOST_SPELLINGS = 12;

export function digest(reading: Reading, { agency, copyOf, world }: DigestOptions = {}): Digest {
  return new Digester(reading, world).digest(agency, copyOf);
}

class Digester {
  private readonly entities = new Map<string, Entity>();
  private readonly figures = new Map<string, Figure>();
  private readonly attributions = new Map<string, Attribution>();
  private readonly actors = new Map<string, string | undefined>();
  private readonly titleWords: ReadonlySet<string>;
  private readonly hasDay: boolean;

  constructor(private readonly reading: Reading, private readonly world: World | undefined) {
    for (const e of reading.entities) this.entities.set(e.id, e);
    for (const f of reading.figures) this.figures.set(f.id, f);
    for (const a of reading.attributions) this.attributions.set(a.id, a);
    for (const e of reading.entities) this.actors.set(e.id, actorOf(reading, e, world));
    this.hasDay = dayOfArticle(reading) !== undefined;
    this.titleWords = new Set(wordsOf(reading.article.title ?? ""));
  }

  digest(agency: string | undefined, copyOf: string | undefined): Digest {
    const { reading } = this;
    const { id, outlet, url, title, published, text } = reading.article;
    const day = dayOfArticle(reading);
    const article: ArticleDigest = {
      id, ...defined({ outlet, url, title, published, day, agency, copyOf }), signature: signatureOf(text), length: text.length,
      context: contextOf(reading, reading.entities.flatMap((e) => (e.type === "place" && e.named ? [this.placeOf(e)] : [])), this.world),
    };
    return {
      article,
      entities: reading.entities.map((e) => this.entity(e)),
      events: toldOnce(reading.events.map((e) => this.event(e))),
      statements: reading.attributions.filter(({ source }) => source !== null).map((a) => this.statement(a)),
    };
  }

  private entity(e: Entity): EntityDigest {
    const actor = this.actors.get(e.id);
    const spellings = new Set<string>();
    if (e.named) for (const m of this.mentionsOf(e.id)) if (m.kind === "name") spellings.add(this.reading.article.text.slice(m.start, m.end));
    return {
      entity: e.id, type: e.type, name: nameOf(e), named: e.named, spellings: [...spellings].slice(0, MOST_SPELLINGS),
      roles: e.roles.map(({ title, english, of }) => ({ title, ...defined({ english, of: of === undefined ? undefined : nameOf(this.entities.get(of)) }) })),
      ...defined({ actor, country: e.country, wikidata: e.wikidata }),
    };
  }

  private mentionsByEntity: Map<string, Mention[]> | undefined;

  private mentionsOf(entity: string): readonly Mention[] {
    this.mentionsByEntity ??= groupBy(this.reading.mentions, (m) => m.entity);
    return this.mentionsByEntity.get(entity) ?? [];
  }

  private event(e: Event): EventDigest {
    const at = e.triggers[0] ?? { start: 0, end: 0 };
    const sentence = this.sentenceOf(at);
    const central = this.isCentral(sentence) || e.triggers.some((trigger) => this.isCentral(this.sentenceOf(trigger)));
    const place = this.place(e.place);
    const words = this.wording(sentence, central);
    return {
      event: e.id, central, type: e.type, modes: e.modes, status: e.status,
      actors: this.participants(e.actors), recipients: this.participants(e.recipients),
      near: this.placesNear(at, sentence, central, place),
      figures: e.figures.flatMap((id) => this.figure(id)), chain: this.chain(e.within), headline: e.headline,
      persons: this.personsIn(sentence), ...words, span: at, ...defined({ place, date: e.date, undated: e.date ? undefined : this.dayWords(e, sentence) }),
    };
  }

  /** Of its own time, else of the first in its sentence that says anything, else of the first of an article without day: most say there when they were written. */
  private dayWords(e: Event, sentence: Span): DayWords | undefined {
    const { timexes, article } = this.reading;
    const own = timexes.filter(({ id }) => id === e.time);
    const near = timexes.filter((t) => t.start >= sentence.start && t.end <= sentence.end);
    for (const { start, end } of [...own, ...near, ...(this.hasDay ? [] : timexes)]) {
      const said = this.world?.dayWords(article.text.slice(start, end));
      if (said && (said.weekday !== undefined || said.monthDay !== undefined)) return said;
    }
    return undefined;
  }

  /** Told by the title or at the head of the text: what the article is about, not what it mentions. */
  private isCentral(sentence: Span): boolean {
    if (sentence.start <= (this.reading.sentences[1]?.start ?? 0)) return true;
    if (this.titleWords.size === 0) return false;
    const words = new Set(wordsOf(this.reading.article.text.slice(sentence.start, sentence.end)));
    let shared = 0;
    for (const word of this.titleWords) if (words.has(word)) shared++;
    return shared >= 3 && shared * 2 >= Math.min(this.titleWords.size, words.size);
  }

  private sentenceOf(span: Span): Span {
    const { sentences } = this.reading;
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.start <= span.start) low = middle;
      else high = middle - 1;
    }
    return sentences[low] ?? span;
  }

  private readonly wordings = new Map<string, { words: readonly string[]; telling: number }>();

  private wording(sentence: Span, central: boolean): { words: readonly string[]; telling: number } {
    const key = `${sentence.start} ${central}`;
    const known = this.wordings.get(key);
    if (known) return known;
    const all = new Set(wordsOf(this.reading.article.text.slice(sentence.start, sentence.end)));
    if (central) for (const word of this.titleWords) all.add(word);
    const telling: string[] = [];
    const ordinary: string[] = [];
    for (const word of all) (this.world?.ordinary(word) ?? word.length < 4 ? ordinary : telling).push(word);
    const words = [...telling, ...ordinary].slice(0, MOST_WORDS);
    const made = { words, telling: Math.min(telling.length, words.length) };
    this.wordings.set(key, made);
    return made;
  }

  private personsIn(sentence: Span): string[] {
    const out = new Set<string>();
    for (const m of this.mentionsIn(sentence)) {
      const e = this.entities.get(m.entity)!;
      if (m.kind === "name" && e.type === "person" && e.named) out.add(nameKey(e.name));
    }
    return [...out].slice(0, MOST_SPELLINGS);
  }

  private placesNear(at: Span, sentence: Span, central: boolean, place: PlaceDigest | undefined): PlaceDigest[] {
    const found = new Map<string, { place: PlaceDigest; distance: number }>();
    for (const m of this.mentionsIn(sentence)) {
      const e = this.entities.get(m.entity)!;
      if (m.kind !== "name" || e.type !== "place") continue;
      const near = this.placeOf(e);
      const distance = m.start < at.start ? at.start - m.end : m.start - at.end;
      if (near.key !== place?.key && (found.get(near.key)?.distance ?? Number.POSITIVE_INFINITY) > distance) found.set(near.key, { place: near, distance });
    }
    // Places of the title are not among the mentions: known ones are recognised by their words.
    if (central) for (const e of this.reading.entities) {
      if (e.type !== "place" || !e.named) continue;
      const near = this.placeOf(e);
      if (near.key !== place?.key && !found.has(near.key) && wordsOf(e.name).every((word) => this.titleWords.has(word))) found.set(near.key, { place: near, distance: 1000 });
    }
    return [...found.values()].sort((a, b) => a.distance - b.distance).slice(0, MOST_NEAR).map(({ place: near }) => near);
  }

  /** Mentions stand in order of the text. */
  private mentionsIn(span: Span): Mention[] {
    return this.reading.mentions.filter((m) => m.start >= span.start && m.end <= span.end);
  }

  private place(id: string | undefined): PlaceDigest | undefined {
    const e = id === undefined ? undefined : this.entities.get(id);
    return e?.named ? this.placeOf(e) : undefined;
  }

  private placeOf(e: Entity): PlaceDigest {
    const known = this.world?.place(e.name, e.country);
    return { ...nameOf(e), key: nameKey(e.name), ...defined({ country: e.country ?? known?.country, kind: known?.kind, point: known?.point }) };
  }

  private participants(ids: readonly string[]): Participant[] {
    return ids.map((id) => ({ ...defined({ actor: this.actors.get(id) }), name: nameOf(this.entities.get(id)) }));
  }

  private figure(id: string): FigureDigest[] {
    const f = this.figures.get(id);
    return f ? [{ figure: f.id, value: f.value, bound: f.bound, unit: f.unit, ...defined({ of: f.of }) }] : [];
  }

  private chain(within: string | null): ChainLink[] {
    const out: ChainLink[] = [];
    for (let id = within; id !== null && out.length < 20; ) {
      const a = this.attributions.get(id);
      if (!a) break;
      const source = a.source && this.entities.get(a.source.entity);
      out.push({ attribution: a.id, act: a.act, source: source ? this.participants([source.id])[0]! : null, named: source?.named ?? false });
      id = a.within;
    }
    return out;
  }

  private statement(a: Attribution): StatementDigest {
    const { reading } = this;
    const source = this.entities.get(a.source!.entity);
    const holds = (span: Span) => a.content.some((c) => span.start >= c.start && span.end <= c.end);
    const about = new Set<string>();
    for (const m of reading.mentions) if (m.kind !== "pronoun" && holds(m) && this.actors.get(m.entity)) about.add(m.entity);
    const time = a.time === undefined ? undefined : reading.timexes.find(({ id }) => id === a.time)?.value ?? undefined;
    return {
      attribution: a.id, act: a.act, negated: a.negated, source: source ? this.participants([source.id])[0]! : null, named: source?.named ?? false,
      events: reading.events.filter((e) => e.within === a.id || e.triggers.some(holds)).map(({ id }) => id),
      about: this.participants([...about]), words: a.content.map(({ start, end }) => reading.article.text.slice(start, end)).join(" … "),
      chain: this.chain(a.within), span: a.cue, ...defined({ medium: a.medium, time }),
    };
  }
}

/**
 * An article tells one event in several sentences, and the reader leaves some of them apart. Those that agree in kind, place and day, stand close
 * and do not contradict each other's figures are told once here, with the others under `also`.
 */
function toldOnce(events: readonly EventDigest[]): EventDigest[] {
  const kept: EventDigest[] = [];
  for (const event of events) {
    const k = kept.findIndex((other) => isRetold(other, event));
    if (k < 0) kept.push(event);
    else kept[k] = together(kept[k]!, event);
  }
  return kept;
}

const CLOSE = 600;

function isRetold(a: EventDigest, b: EventDigest): boolean {
  if (a.type !== b.type || a.status !== b.status || Math.abs(a.span.start - b.span.start) > CLOSE) return false;
  if (a.place && b.place && a.place.key !== b.place.key) return false;
  if (a.date && b.date && (a.date.from !== b.date.from || a.date.to !== b.date.to)) return false;
  if (!(a.place && b.place) && a.words !== b.words) return false;
  const values = new Map(a.figures.map(({ unit, value }) => [unit, value]));
  return b.figures.every(({ unit, value }) => (values.get(unit) ?? value) === value);
}

function together(a: EventDigest, b: EventDigest): EventDigest {
  const place = a.place ?? b.place;
  const date = a.date ?? b.date;
  const figures = new Map([...b.figures, ...a.figures].map((f) => [`${f.unit} ${f.value}`, f]));
  const near = new Map([...b.near, ...a.near].map((p) => [p.key, p]));
  if (place) near.delete(place.key);
  const telling = new Set([...a.words.slice(0, a.telling), ...b.words.slice(0, b.telling)]);
  const words = [...new Set([...telling, ...a.words, ...b.words])].slice(0, MOST_WORDS);
  return {
    ...a, also: [...(a.also ?? []), b.event, ...(b.also ?? [])], central: a.central || b.central, modes: [...new Set([...a.modes, ...b.modes])],
    actors: united(a.actors, b.actors), recipients: united(a.recipients, b.recipients), near: [...near.values()].slice(0, MOST_NEAR), figures: [...figures.values()],
    persons: [...new Set([...a.persons, ...b.persons])].slice(0, MOST_SPELLINGS), words, telling: Math.min(telling.size, words.length), ...defined({ place, date }),
  };
}

function united(a: readonly Participant[], b: readonly Participant[]): Participant[] {
  return [...new Map([...a, ...b].map((p) => [p.actor ?? p.name.ar, p])).values()];
}

function nameOf(e: Entity | undefined): { readonly ar: string; readonly en?: string; readonly romanised?: boolean } {
  return { ar: e?.name ?? "", ...defined({ en: e?.english, romanised: e?.romanised }) };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const list = out.get(key(item));
    if (list) list.push(item);
    else out.set(key(item), [item]);
  }
  return out;
}

/** The object without what is undefined: absent fields are absent in JSON too. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) out[key] = value;
  return out as { [K in keyof T]?: Exclude<T[K], undefined> };
}
