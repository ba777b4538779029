/** The records of a Reading beside its text, each tied to its words by data-… attributes with offsets. */
import type { Attribution, Entity, Event, Reading, Span } from "naqlan";
import type { SectionName } from "../language/dictionary.ts";
import {
  actPhrase, codePhrase, contextPhrase, eventDatePhrase, figurePhrase, mediumPhrase, modePhrase, timePhrase, typePhrase,
} from "../language/phrases.ts";
import { attributesOf, both, datum, letters, nameOf } from "./datum.ts";
import { type Finder, finder, phraseBeside, shortened } from "./finder.ts";
import { type Html, html } from "./html.ts";

export interface Place {
  readonly reading: Reading;
  readonly find: Finder;
  /** Of this Reading on the page: "r1". */
  readonly anchor: string;
}

export function records(reading: Reading, anchor: string): Html {
  const place: Place = { reading, anchor, find: finder(reading) };
  const { attributions, events, figures, timexes, entities, doubts } = reading;
  return html`
    ${section("statements", attributions.length, html`<ol class="tree">${statements(place, null)}</ol>`)}
    ${section("events", events.length, html`<ol>${events.map((event) => eventRecord(place, event))}</ol>`)}
    ${section("participants", entities.length, html`<ol class="compact">${entities.map((entity) => participant(place, entity))}</ol>`)}
    ${section("times", timexes.length, html`<ol class="compact">${timexes.map((timex) =>
      compact(place, timex.id, "time", [timex], html`<strong>${both((dictionary) => timePhrase(timex, dictionary))}</strong> ${quoted(place, timex)} ${timex.value !== null && html`<code dir="ltr">${timex.value}</code>`}`))}</ol>`)}
    ${section("figures", figures.length, html`<ol class="compact">${figures.map((figure) =>
      compact(place, figure.id, "figure", [figure], html`<strong>${both((dictionary) => figurePhrase(figure, dictionary))}</strong> ${quoted(place, figure)}`))}</ol>`)}
    ${doubts.length > 0 && section("doubts", doubts.length, html`<ul class="compact">${doubts.map(({ span, code }, index) =>
      compact(place, `d${index + 1}`, "doubt", [span], html`${both(({ labels }) => codePhrase(code, labels.doubts))} ${quoted(place, span)}`))}</ul>`)}`;
}

function section(name: SectionName, count: number, content: Html): Html {
  const title = html`<summary><h3>${both(({ labels }) => labels.sections[name])} <span class="count">${count}</span></h3></summary>`;
  return html`<details open class="section">${title}${count === 0 ? html`<p class="none">${both(({ labels }) => labels.empty[name])}</p>` : content}</details>`;
}

function statements(place: Place, within: string | null): Html[] {
  return place.find.inside(within).map((attribution) => {
    const nested = statements(place, attribution.id);
    return html`<li>${statement(place, attribution)}${nested.length > 0 && html`<ol class="tree">${nested}</ol>`}</li>`;
  });
}

function statement(place: Place, attribution: Attribution): Html {
  const { find } = place;
  const { id, source, audience, act, medium, quotation, negated, content, cue } = attribution;
  const speaker = find.entity(source?.entity);
  const phrase = source?.span && speaker ? phraseBeside(speaker, find.words(source.span)) : "";
  const time = find.timex(attribution.time);
  const listeners = entitiesOf(place, audience);
  return html`<div class="record statement" id="${place.anchor}-${id}" tabindex="-1" data-layer="statement" data-content="${offsets(content)}" data-cue="${offsets([cue])}" data-source="${offsets(source?.span ? [source.span] : [])}">
      <p class="who">${link(place, id)} <strong>${speaker ? nameOf(speaker) : both(({ labels }) => labels.fields.nobody)}</strong>${
        listeners.length > 0 && html` <span class="dim">${both(({ labels }) => labels.fields.to)}</span> ${listed(listeners)}`}</p>
      ${phrase !== "" && html`<p class="dim phrase">${datum(phrase)}</p>`}
      <p class="tags"><span class="tag act">${both((dictionary) => actPhrase(act, dictionary))}</span>${
        negated && html`<span class="tag warn">${both(({ labels }) => labels.fields.denied)}</span>`}${
        medium && html`<span class="tag">${both((dictionary) => mediumPhrase(medium, dictionary))}</span>`}<span class="tag">${
        both(({ labels }) => labels.quotation[quotation])}</span>${
        time && html`<span class="tag">${both((dictionary) => timePhrase(time, dictionary))}</span>`}</p>
      ${content.length > 0 && html`<blockquote class="${quotation}" ${attributesOf(find.words(content[0]!))}>${content.map((span, index) => html`${index > 0 && " … "}${letters(find.words(span))}`)}</blockquote>`}
      ${attribution.within !== null && chain(place, attribution.within, id)}
    </div>`;
}

function eventRecord(place: Place, event: Event): Html {
  const { find } = place;
  const where = find.entity(event.place);
  const figures = event.figures.map((id) => find.figure(id)).filter((figure) => figure !== undefined);
  const [actors, recipients] = [entitiesOf(place, event.actors), entitiesOf(place, event.recipients)];
  const { date } = event;
  return html`<li><div class="record event" id="${place.anchor}-${event.id}" tabindex="-1" data-layer="event" data-trigger="${offsets(event.triggers)}">
      <p class="who">${link(place, event.id)} <strong class="ar">${datum(event.headline.ar)}</strong><strong class="en" lang="en" dir="ltr">${letters(event.headline.en)}</strong></p>
      <p class="tags"><span class="tag type">${both((dictionary) => typePhrase(event.type, dictionary))}</span>${
        event.modes.map((mode) => html`<span class="tag">${both((dictionary) => modePhrase(mode, dictionary))}</span>`)}${
        event.contexts.map((context) => html`<span class="tag">${both((dictionary) => contextPhrase(context, dictionary))}</span>`)}<span class="tag ${event.status !== "actual" && "warn"}">${
        both(({ labels }) => labels.status[event.status])}</span></p>
      <dl>${actors.length > 0 && field("actors", listed(actors))}${recipients.length > 0 && field("recipients", listed(recipients))}${
        where && field("place", nameOf(where))}${
        date && field("date", both((dictionary) => eventDatePhrase(date, dictionary)))}${
        figures.length > 0 && field("figures", listed(figures.map((figure) => both((dictionary) => figurePhrase(figure, dictionary)))))}</dl>
      ${chain(place, event.within)}
    </div></li>`;
}

/** Breadcrumbs: who cites whom. The mark between them turns with the direction. */
function chain(place: Place, within: string | null, end?: string): Html {
  const links = place.find.chain(within);
  const crumbs = links.map(({ id, source }) => {
    const speaker = place.find.entity(source?.entity);
    return html`<li><a href="#${place.anchor}-${id}">${speaker ? nameOf(speaker) : both(({ labels }) => labels.fields.nobody)}</a></li>`;
  });
  const last = end !== undefined && html`<li aria-current="true"><code>${end}</code></li>`;
  const itself = html`<li>${both(({ labels }) => labels.fields.article)}</li>`;
  return html`<div class="chain"><span class="dim">${both(({ labels }) => labels.fields.citing)}</span> <ol>${links.length === 0 ? itself : crumbs}${last}</ol></div>`;
}

function participant(place: Place, entity: Entity): Html {
  const spans = place.reading.mentions.filter((mention) => mention.entity === entity.id && mention.kind !== "pronoun");
  const roles = entity.roles.map(({ title, english }) => (english ? html`<span class="ar">${datum(title)}</span><span class="en"><bdi lang="en" dir="ltr">${letters(english)}</bdi></span>` : datum(title)));
  const { english } = entity;
  const arabicName = datum(entity.name);
  const englishName = english !== undefined && english !== entity.name && html`<bdi lang="en" dir="ltr">${letters(english)}</bdi>`;
  const body = html`${
    englishName ? html`<span class="ar"><strong>${arabicName}</strong> ${englishName}</span><span class="en"><strong>${englishName}</strong> ${arabicName}</span>` : html`<strong>${arabicName}</strong>`}${
    entity.romanised && html` <small class="dim">(${both(({ labels }) => labels.fields.romanised)})</small>`}
    <span class="tag">${both(({ labels }) => labels.entityTypes[entity.type])}</span>${!entity.named && html`<span class="tag">${both(({ labels }) => labels.fields.unnamed)}</span>`}
    ${roles.length > 0 && html`<span class="roles">${listed(roles)}</span>`}`;
  return compact(place, entity.id, "name", spans, body);
}

function compact(place: Place, id: string, layer: string, spans: readonly Span[], body: Html): Html {
  return html`<li class="record ${layer}" id="${place.anchor}-${id}" tabindex="-1" data-layer="${layer}" data-at="${offsets(spans)}">${link(place, id)} ${body}</li>`;
}

function link({ anchor }: Place, id: string): Html {
  return html`<a class="id" href="#${anchor}-${id}">${id}</a>`;
}

function field(name: "actors" | "recipients" | "place" | "date" | "figures", value: Html | readonly Html[]): Html {
  return html`<div><dt>${both(({ labels }) => labels.fields[name])}</dt><dd>${value}</dd></div>`;
}

function quoted({ find }: Place, span: Span): Html {
  const words = shortened(find.words(span));
  return words === "" ? html`` : html`<q>${datum(words)}</q>`;
}

function entitiesOf({ find }: Place, ids: readonly string[]): Html[] {
  return ids.map((id) => find.entity(id)).filter((entity) => entity !== undefined).map(nameOf);
}

function listed(items: readonly Html[]): Html[] {
  return items.map((item, index) => html`${index > 0 && both(({ language }) => (language === "ar" ? "، " : ", "))}${item}`);
}

function offsets(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(" ");
}
