/** Records of the store → what goes over the wire. Each conversion has a name; nothing is looked up here. */
import { acts, type Attribution as ReadAttribution, type Entity as ReadEntity, type Event as ReadEvent, media, plover, type Reading } from "naqlan";
import type { Actor, Digest, Dispute, Incident, Link, Position, Story } from "naqlan/linking";
import type { Capture, Feed, Hit as StoredHit, Job, KeptArticle, Parked } from "../store/store.ts";
import type {
  ActorLine, ArticleLine, ArticleRef, AttributionRecord, CaptureLine, ChainLink, DisputeRecord, EventRecord, FeedRecord, FigureLine, FigureRecord, IncidentLine, JobRecord,
  Line, LinkRecord, Name, ParkedRecord, Participant, PositionRecord, Snippet, StoryLine,
} from "./contract.ts";

/** A Reading with what its entities are across articles. */
export interface Linked {
  readonly reading: Reading;
  readonly digest: Digest;
  /** Entity id → actor id. */
  readonly actors: ReadonlyMap<string, string>;
  /** Event id → incident id. */
  readonly incidents: ReadonlyMap<string, string>;
}

const openingLength = 200;

export function articleLine(article: KeptArticle, counts: { readonly copies: number; readonly statements: number; readonly events: number }): ArticleLine {
  const { id, title, url, outlet, author, published, received, version, agency, dateline, copyOf, engine, retired } = article;
  return { id, received, version, engine, opening: opening(article.text), ...counts, ...known({ title, url, outlet, author, published, agency, dateline, copyOf, retired }) };
}

export function articleRef({ id, title, outlet, published, url }: KeptArticle): ArticleRef {
  return { id, ...known({ title, outlet, published, url }) };
}

/** First words, cut between words and never inside a letter. */
function opening(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= openingLength) return line;
  const cut = line.lastIndexOf(" ", openingLength);
  return `${line.slice(0, cut > 0 ? cut : openingLength).toWellFormed()}…`;
}

export function attributionRecord(a: ReadAttribution, { reading, actors }: Pick<Linked, "reading" | "actors">, article: KeptArticle): AttributionRecord {
  const { text } = reading.article;
  const entities = byId(reading.entities);
  const speaker = a.source ? entities.get(a.source.entity) : undefined;
  const words = a.content.map(({ start, end }) => oneLine(text.slice(start, end))).join(" … ");
  const time = a.time === undefined ? undefined : reading.timexes.find(({ id }) => id === a.time);
  const audience = a.audience.flatMap((id) => participants(entities.get(id), actors));
  return {
    id: `${article.id}/${a.id}`, article: articleRef(article), act: a.act, negated: a.negated, quotation: a.quotation,
    source: speaker ? { ...participant(speaker, actors), type: speaker.type, named: speaker.named, ...known({ phrase: a.source!.span && oneLine(text.slice(a.source!.span.start, a.source!.span.end)) }) } : null,
    audience, words, content: a.content.map(({ start, end }) => ({ start, end })), cue: { ...span(a.cue), text: text.slice(a.cue.start, a.cue.end) },
    chain: chainOf(a.within, reading, actors), line: statementLine(a, speaker, audience, words, article), review: "machine",
    ...known({ medium: a.medium, time: time && { text: text.slice(time.start, time.end), value: time.value } }),
  };
}

/** «سامر الدليمي ينفي: …»; in English what can be said without the words: who, the act, to whom, when. */
function statementLine(a: ReadAttribution, speaker: ReadEntity | undefined, audience: readonly Participant[], words: string, article: KeptArticle): Line {
  const act = acts[a.act];
  const to = audience.map(({ name }) => name);
  const [ar, en] = [speaker?.name ?? "مصدر غير مسمى", speaker ? (speaker.english ?? speaker.name) : "A source that is not named"];
  const not = a.negated ? { ar: " (منفي)", en: " (negated)" } : { ar: "", en: "" };
  return {
    ar: `${ar}${to.length > 0 ? ` (إلى ${to.map((name) => name.ar).join("، ")})` : ""} – ${act.ar}${not.ar}: ${words}`,
    en: [
      `${en} – ${act.en}${not.en}`, to.length > 0 ? `to ${to.map((name) => name.en ?? name.ar).join(", ")}` : "", a.medium ? `in: ${media[a.medium].en}` : "",
      article.published?.slice(0, 10) ?? "", article.outlet ?? "",
    ].filter((part) => part !== "").join(" · "),
  };
}

export function eventRecord(event: ReadEvent, { reading, actors, incidents }: Pick<Linked, "reading" | "actors" | "incidents">, article: KeptArticle): EventRecord {
  const { text } = reading.article;
  const entities = byId(reading.entities);
  const place = event.place === undefined ? undefined : entities.get(event.place);
  return {
    id: `${article.id}/${event.id}`, article: articleRef(article), type: event.type, modes: event.modes, contexts: event.contexts, status: event.status,
    actors: event.actors.flatMap((id) => participants(entities.get(id), actors)), recipients: event.recipients.flatMap((id) => participants(entities.get(id), actors)),
    figures: event.figures.flatMap((id): FigureLine[] => {
      const figure = reading.figures.find((one) => one.id === id);
      return figure ? [{ id, value: figure.value, bound: figure.bound, unit: figure.unit, text: text.slice(figure.start, figure.end), ...known({ of: figure.of }) }] : [];
    }),
    triggers: event.triggers.map((trigger) => ({ ...span(trigger), text: text.slice(trigger.start, trigger.end) })),
    chain: chainOf(event.within, reading, actors), headline: event.headline, review: "machine",
    ...known({ place: place && { ...nameOf(place), ...known({ country: place.country }) }, date: event.date, incident: incidents.get(event.id) }),
  };
}

/** Innermost first. */
function chainOf(within: string | null, reading: Reading, actors: Linked["actors"]): ChainLink[] {
  const chain: ChainLink[] = [];
  for (let id = within; id !== null && chain.length < 20; ) {
    const a = reading.attributions.find((one) => one.id === id);
    if (!a || chain.some(({ attribution }) => attribution === a.id)) break;
    const source = a.source ? reading.entities.find((entity) => entity.id === a.source!.entity) : undefined;
    chain.push({ attribution: a.id, act: a.act, source: source ? participant(source, actors) : null, named: source?.named ?? false });
    id = a.within;
  }
  return chain;
}

function participants(entity: ReadEntity | undefined, actors: Linked["actors"]): Participant[] {
  return entity ? [participant(entity, actors)] : [];
}

function participant(entity: ReadEntity, actors: Linked["actors"]): Participant {
  return { name: nameOf(entity), ...known({ actor: actors.get(entity.id) }) };
}

function nameOf({ name, english, romanised }: ReadEntity): Name {
  return { ar: name, ...known({ en: english, romanised }) };
}

export function actorLine({ id, type, name, country, articles, first, last }: Actor): ActorLine {
  return { id, type, name, articles, review: "machine", ...known({ country, first, last }) };
}

export function actorWhole(actor: Actor): ActorLine & Pick<Actor, "spellings" | "wikidata" | "roles"> {
  return { ...actorLine(actor), spellings: actor.spellings, roles: actor.roles, ...known({ wikidata: actor.wikidata }) };
}

export function incidentLine(incident: Incident): IncidentLine {
  const { id, type, modes, status, headline, place, date, actors, recipients, ranges, reports, corroboration, story } = incident;
  return {
    id, type, modes, status, headline, actors, recipients, ranges, reports: reports.length, corroboration, review: "machine",
    ...known({ place: place && { ar: place.ar, ...known({ en: place.en, romanised: place.romanised, country: place.country }) }, date, story }),
  };
}

export function figureRecords({ id, figures }: Incident): FigureRecord[] {
  return figures.map(({ unit, value, bound, by, outlet, date, evidence, revises }) => ({ incident: id, unit, value, bound, by, evidence, ...known({ outlet, date, revises }) }));
}

export function positionRecord({ id, actor, incident, act, first, last, wordings }: Position): PositionRecord {
  return { id, actor, incident, act, wordings, review: "machine", ...known({ first, last }) };
}

export function disputeRecord({ id, incident, kind, title, sides }: Dispute): DisputeRecord {
  return { id, incident, kind, title, sides, review: "machine" };
}

export function storyLine({ id, title, first, last, articles, incidents, actors }: Story, counts: { readonly origins: number; readonly disputes: number; readonly latest?: ArticleRef }): StoryLine {
  return { id, title, articles: articles.length, incidents: incidents.length, actors, ...counts, review: "machine", ...known({ first, last }) };
}

export function linkRecord({ id, kind, a, b, score, reasons }: Link): LinkRecord {
  return { id, kind, a, b, score, reasons };
}

export function captureLine({ hash, addresses, status, time, software, mediaType, bytes }: Capture): CaptureLine {
  return { hash, addresses, time, software, bytes: bytes.byteLength, ...known({ status, mediaType }) };
}

export function feedRecord({ id, url, title, outlet, added, checked, next, failures, problem, articles }: Feed): FeedRecord {
  return { id, url, added, failures, articles, ...known({ title, outlet, checked, next, problem }) };
}

export function jobRecord({ id, kind, origin, position, total, done, failed, state, updated }: Job): JobRecord {
  return { id, kind, origin, position, done, failed, state, updated, ...known({ total }) };
}

export function parkedRecord({ id, origin, reason, code, time, attempts }: Parked): ParkedRecord {
  return { id, origin, reason, code, time, attempts };
}

export function snippet({ snippet: { text, marks } }: StoredHit): Snippet {
  return { text, marks: marks.map(span) };
}

/** Acts and types with their names in both languages. */
export function vocabulary(): { readonly acts: readonly { readonly act: ReadAttribution["act"]; readonly name: Line }[]; readonly types: readonly { readonly type: ReadEvent["type"]; readonly name: Line }[] } {
  return {
    acts: (Object.keys(acts) as ReadAttribution["act"][]).map((act) => ({ act, name: { ar: acts[act].ar, en: acts[act].en } })),
    types: (Object.keys(plover) as ReadEvent["type"][]).map((type) => ({ type, name: { ar: plover[type].ar, en: plover[type].en } })),
  };
}

function span({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Without the fields that are not known: absent, not null. */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
