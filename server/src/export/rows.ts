/** What stands in an export: a row a record, with its columns described. Quotations are byte-exact; every row says where it comes from and that a machine made it. */
import type { Attribution, Entity, Event, Reading } from "naqlan";
import type { Actor, Incident } from "naqlan/linking";

export const exported = ["articles", "attributions", "events", "incidents", "actors", "figures"] as const;
export type Exported = (typeof exported)[number];

export type Cell = string | number | boolean | null | readonly (string | number)[];
export type Row = Readonly<Record<string, Cell>>;

/** What an export needs of an article. */
export interface ExportArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  readonly dateline?: string;
  readonly agency?: string;
  readonly copyOf?: string;
  readonly received: string;
  readonly version: number;
  readonly engine: string;
}

export interface Column {
  readonly name: string;
  readonly description: string;
}

const common: readonly Column[] = [
  { name: "naqlan_id", description: "Id of the record; of a finding ARTICLE/FINDING." },
  { name: "url", description: "Permanent address of the record in this collection." },
  { name: "article_url", description: "Address of the article at its outlet, where known." },
  { name: "evidence_quote", description: "The words of the article the row rests on, byte-exact." },
  { name: "review_status", description: "machine: read by the program and by nobody else; reviewed; disputed." },
  { name: "record_version", description: "Version of the engine that made the record." },
];

const ofArticle: readonly Column[] = [
  { name: "outlet", description: "Who published the article." },
  { name: "published", description: "When it was published, ISO 8601." },
];

export const columns: Readonly<Record<Exported, readonly Column[]>> = {
  articles: [
    ...common, ...ofArticle,
    { name: "title", description: "Title." }, { name: "author", description: "Author." }, { name: "agency", description: "Agency credited." }, { name: "dateline", description: "Dateline as written." },
    { name: "copy_of", description: "Id of the article it is a near copy of." }, { name: "version", description: "1 for the first text at its address, then 2, 3 …" }, { name: "received", description: "When it was first kept, UTC." },
    { name: "attributions", description: "How many attributions were read." }, { name: "events", description: "How many events were read." },
  ],
  attributions: [
    ...common, ...ofArticle,
    { name: "act", description: "Speech act." }, { name: "source", description: "Who says it, in Arabic; empty where nobody is named." }, { name: "source_en", description: "The same in English or romanised." },
    { name: "source_named", description: "Is it a proper name?" }, { name: "source_phrase", description: "The source as written at the cue." }, { name: "cue", description: "The reporting words." },
    { name: "content", description: "What is said; parts joined by ' … '." }, { name: "quotation", description: "direct, indirect or mixed." }, { name: "medium", description: "Medium." },
    { name: "negated", description: "Said not to have been said." }, { name: "audience", description: "To whom." }, { name: "chain", description: "Sources that report it, the outermost first." }, { name: "start", description: "UTF-16 offset of the cue in the text." },
    { name: "end", description: "UTF-16 offset behind the cue." },
  ],
  events: [
    ...common, ...ofArticle,
    { name: "type", description: "PLOVER type." }, { name: "modes", description: "PLOVER modes." }, { name: "status", description: "actual, planned, possible or negated." }, { name: "headline", description: "One line in Arabic." },
    { name: "headline_en", description: "One line in English." }, { name: "actors", description: "Who did it." }, { name: "actors_en", description: "The same in English or romanised." }, { name: "recipients", description: "To whom." },
    { name: "recipients_en", description: "The same in English or romanised." }, { name: "place", description: "Where." }, { name: "place_en", description: "The same in English or romanised." }, { name: "country", description: "ISO 3166-1 alpha-3." },
    { name: "date_from", description: "First ISO day." }, { name: "date_to", description: "Last ISO day." }, { name: "figures", description: "Figures, as 'killed 3'." }, { name: "chain", description: "Sources that report it, the outermost first." },
  ],
  incidents: [
    ...common,
    { name: "id", description: "Id of the incident." }, { name: "type", description: "PLOVER type." }, { name: "modes", description: "PLOVER modes." }, { name: "status", description: "actual, planned, possible or negated." },
    { name: "headline", description: "One line in Arabic." }, { name: "headline_en", description: "One line in English." }, { name: "place", description: "Where." }, { name: "place_en", description: "The same in English or romanised." },
    { name: "country", description: "ISO 3166-1 alpha-3." }, { name: "date_from", description: "First ISO day." }, { name: "date_to", description: "Last ISO day." }, { name: "actors", description: "Who did it." }, { name: "recipients", description: "To whom." },
    { name: "articles", description: "Addresses of the articles that report it; the id where an article has none." }, { name: "reports", description: "How many reports." },
    { name: "origins", description: "Outlets and agencies that stand for themselves." }, { name: "corroboration", description: "single, repeated, independent or many." }, { name: "ranges", description: "Lowest and highest figure by unit, as 'killed 3–5'." },
    { name: "story", description: "Id of its story." },
  ],
  actors: [
    ...common,
    { name: "type", description: "person, organization, place or group." }, { name: "name", description: "Name in Arabic." }, { name: "name_en", description: "Name in English or romanised." }, { name: "romanised", description: "The English is only a romanisation." },
    { name: "spellings", description: "Spellings seen." }, { name: "roles", description: "Roles seen, with dates." }, { name: "country", description: "ISO 3166-1 alpha-3." }, { name: "wikidata", description: "Wikidata id where certain." },
    { name: "articles", description: "In how many articles." }, { name: "first", description: "First ISO day." }, { name: "last", description: "Last ISO day." },
  ],
  figures: [
    ...common, ...ofArticle,
    { name: "value", description: "The number." }, { name: "unit", description: "killed, injured, detained, missing, displaced, abducted, person, percent, an ISO 4217 code …" }, { name: "bound", description: "exact, at-least, at-most or about." },
    { name: "of", description: "What is counted, as written." }, { name: "words", description: "The figure as written." }, { name: "events", description: "Events of the article it belongs to." }, { name: "said_by", description: "Sources that give it, the outermost first." },
  ],
};

interface Place {
  /** Address the collection is served at, without a slash at the end. */
  readonly base: string;
}

export function rowsOfArticle(what: Exclude<Exported, "incidents" | "actors">, article: ExportArticle, reading: Reading, place: Place): Row[] {
  if (what === "articles") return [articleRow(article, reading, place)];
  if (what === "attributions") return reading.attributions.map((a) => attributionRow(a, article, reading, place));
  if (what === "events") return reading.events.map((event) => eventRow(event, article, reading, place));
  return reading.figures.map((figure) => {
    const events = reading.events.filter(({ figures }) => figures.includes(figure.id));
    return {
      ...commonCells(article, figure.id, sentenceAt(reading, figure.start), place), ...articleCells(article), value: figure.value, unit: figure.unit, bound: figure.bound, of: figure.of ?? null,
      words: article.text.slice(figure.start, figure.end), events: events.map(({ id }) => id), said_by: chain(events[0]?.within ?? null, reading),
    };
  });
}

function articleRow(article: ExportArticle, reading: Reading, place: Place): Row {
  return {
    ...commonCells(article, undefined, sentenceAt(reading, reading.sentences[0]?.start ?? 0), place), ...articleCells(article), title: article.title ?? null, author: article.author ?? null, agency: article.agency ?? null,
    dateline: article.dateline ?? null, copy_of: article.copyOf ?? null, version: article.version, received: article.received, attributions: reading.attributions.length, events: reading.events.length,
  };
}

function attributionRow(a: Attribution, article: ExportArticle, reading: Reading, place: Place): Row {
  const words = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  const source = entity(reading, a.source?.entity);
  return {
    ...commonCells(article, a.id, sentenceAt(reading, a.cue.start), place), ...articleCells(article), act: a.act, source: source?.name ?? null, source_en: source?.english ?? null, source_named: source?.named ?? null,
    source_phrase: a.source?.span ? words(a.source.span) : null, cue: words(a.cue), content: a.content.map(words).join(" … "), quotation: a.quotation, medium: a.medium ?? null, negated: a.negated,
    audience: names(reading, a.audience), chain: chain(a.within, reading), start: a.cue.start, end: a.cue.end,
  };
}

function eventRow(event: Event, article: ExportArticle, reading: Reading, place: Place): Row {
  const where = entity(reading, event.place);
  return {
    ...commonCells(article, event.id, sentenceAt(reading, event.triggers[0]?.start ?? 0), place), ...articleCells(article), type: event.type, modes: event.modes, status: event.status, headline: event.headline.ar,
    headline_en: event.headline.en, actors: names(reading, event.actors), actors_en: english(reading, event.actors), recipients: names(reading, event.recipients), recipients_en: english(reading, event.recipients),
    place: where?.name ?? null, place_en: where?.english ?? null, country: where?.country ?? null, date_from: event.date?.from ?? null, date_to: event.date?.to ?? null,
    figures: event.figures.flatMap((id) => reading.figures.filter((figure) => figure.id === id).map(({ unit, value }) => `${unit} ${value}`)), chain: chain(event.within, reading),
  };
}

/** `quote`: the sentence of its first report. */
export function incidentRow(incident: Incident, quote: string, engine: string, { base }: Place): Row {
  const { id, type, modes, status, headline, place, date, actors, recipients, reports, corroboration, ranges, story } = incident;
  return {
    naqlan_id: id, url: `${base}/incidents/${id}`, article_url: reports[0]?.article.url ?? null, evidence_quote: quote, review_status: "machine", record_version: engine, id, type, modes, status,
    headline: headline.ar, headline_en: headline.en, place: place?.ar ?? null, place_en: place?.en ?? null, country: place?.country ?? null, date_from: date?.from ?? null, date_to: date?.to ?? null,
    actors: actors.map(({ name }) => name.ar), recipients: recipients.map(({ name }) => name.ar), articles: [...new Set(reports.map(({ article }) => article.url ?? article.id))], reports: reports.length,
    origins: corroboration.origins, corroboration: corroboration.grade, ranges: ranges.map(({ unit, low, high }) => `${unit} ${low === high ? low : `${low}–${high}`}`), story: story ?? null,
  };
}

export function actorRow(actor: Actor, engine: string, { base }: Place): Row {
  return {
    naqlan_id: actor.id, url: `${base}/actors/${encodeURIComponent(actor.id)}`, article_url: null, evidence_quote: actor.spellings[0]?.text ?? actor.name.ar, review_status: "machine", record_version: engine, type: actor.type,
    name: actor.name.ar, name_en: actor.name.en ?? null, romanised: actor.name.romanised ?? false, spellings: actor.spellings.map(({ text }) => text),
    roles: actor.roles.map(({ title, of, first, last }) => `${title}${of ? ` – ${of.ar}` : ""}${first ? ` (${first}${last && last !== first ? `–${last}` : ""})` : ""}`), country: actor.country ?? null,
    wikidata: actor.wikidata ?? null, articles: actor.articles, first: actor.first ?? null, last: actor.last ?? null,
  };
}

function commonCells(article: ExportArticle, finding: string | undefined, quote: string, { base }: Place): Row {
  return {
    naqlan_id: finding === undefined ? article.id : `${article.id}/${finding}`, url: `${base}/articles/${article.id}${finding === undefined ? "" : `?at=${finding}`}`, article_url: article.url ?? null, evidence_quote: quote,
    review_status: "machine", record_version: article.engine,
  };
}

function articleCells({ outlet, published }: ExportArticle): Row {
  return { outlet: outlet ?? null, published: published ?? null };
}

export function sentenceAt({ sentences, article }: Reading, at: number): string {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? article.text.slice(sentence.start, sentence.end) : "";
}

function entity({ entities }: Reading, id: string | undefined): Entity | undefined {
  return id === undefined ? undefined : entities.find((one) => one.id === id);
}

function names(reading: Reading, ids: readonly string[]): string[] {
  return ids.flatMap((id) => entity(reading, id)?.name ?? []);
}

function english(reading: Reading, ids: readonly string[]): string[] {
  return ids.flatMap((id) => entity(reading, id)?.english ?? []);
}

/** The outermost first. */
function chain(within: string | null, reading: Reading): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (let id = within; id !== null && !seen.has(id); ) {
    seen.add(id);
    const a = reading.attributions.find((one) => one.id === id);
    if (!a) break;
    found.unshift(entity(reading, a.source?.entity)?.name ?? "?");
    id = a.within;
  }
  return found;
}
