/** From a Reading to the records of the contract, so that what was just pasted and what the service keeps are shown by the same parts. */
import type * as wire from "../../../server/src/api/contract.ts";

export interface Findings {
  readonly reading: wire.Reading;
  entity(id: string | undefined | null): wire.Entity | undefined;
  words(span: wire.Span): string;
  attribution(id: string): wire.AttributionRecord | undefined;
  event(id: string): wire.EventRecord | undefined;
  /** The words a finding rests on, the most telling first. Empty: no such finding. */
  spans(id: string): readonly wire.Span[];
  /** Attribution ids directly inside this one; null: those the article makes itself. */
  inside(id: string | null): readonly string[];
  /** The finding whose words around this place are the fewest. */
  at(offset: number): string | undefined;
}

/** `linked`: the records across articles, where the article is kept. */
export function findingsOf(reading: wire.Reading, linked?: wire.ArticlePage["linked"]): Findings {
  const { article } = reading;
  const by = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  const [entities, mentions, timexes, figures, attributions, events] = [by(reading.entities), by(reading.mentions), by(reading.timexes), by(reading.figures), by(reading.attributions), by(reading.events)];
  const words = ({ start, end }: wire.Span) => article.text.slice(start, end);
  const ref: wire.ArticleRef = { id: article.id, title: article.title, outlet: article.outlet, published: article.published, url: article.url };

  const participant = (id: string): wire.Participant | undefined => {
    const entity = entities.get(id);
    return entity && { actor: linked?.actors[id], name: { ar: entity.name, en: entity.english, romanised: entity.romanised } };
  };
  const participants = (ids: readonly string[]) => ids.map(participant).filter((one) => one !== undefined);

  const chainOf = (within: string | null): wire.ChainLink[] => {
    const links: wire.ChainLink[] = [];
    const seen = new Set<string>();
    for (let at = within ? attributions.get(within) : undefined; at && !seen.has(at.id); at = at.within ? attributions.get(at.within) : undefined) {
      seen.add(at.id);
      const source = at.source ? (participant(at.source.entity) ?? null) : null;
      links.push({ attribution: at.id, act: at.act, source, named: at.source ? (entities.get(at.source.entity)?.named ?? false) : false });
    }
    return links;
  };

  const attribution = (id: string): wire.AttributionRecord | undefined => {
    const a = attributions.get(id);
    if (!a) return undefined;
    const entity = a.source ? entities.get(a.source.entity) : undefined;
    const time = a.time ? timexes.get(a.time) : undefined;
    return {
      id: `${article.id}/${a.id}`, article: ref, act: a.act, medium: a.medium, negated: a.negated, quotation: a.quotation,
      source: entity && a.source ? { ...participant(entity.id)!, type: entity.type, named: entity.named, phrase: a.source.span && words(a.source.span) } : null,
      audience: participants(a.audience), words: a.content.map(words).join(" … "), content: a.content, cue: { ...a.cue, text: words(a.cue) }, chain: chainOf(a.within),
      time: time && { text: words(time), value: time.value }, line: { ar: "", en: "" }, review: "machine",
    };
  };

  const event = (id: string): wire.EventRecord | undefined => {
    const v = events.get(id);
    if (!v) return undefined;
    const place = entities.get(v.place ?? "");
    return {
      id: `${article.id}/${v.id}`, article: ref, type: v.type, modes: v.modes, contexts: v.contexts, status: v.status, actors: participants(v.actors), recipients: participants(v.recipients),
      place: place && { ar: place.name, en: place.english, romanised: place.romanised, country: place.country }, date: v.date,
      figures: v.figures.map((figure) => figures.get(figure)).filter((figure) => figure !== undefined).map(({ start, end, ...figure }) => ({ ...figure, text: words({ start, end }) })),
      triggers: v.triggers.map((span) => ({ ...span, text: words(span) })), chain: chainOf(v.within), headline: v.headline, incident: linked?.incidents[v.id], review: "machine",
    };
  };

  const named = new Map<string, wire.Mention[]>();
  for (const mention of reading.mentions) if (mention.kind !== "pronoun") named.set(mention.entity, [...(named.get(mention.entity) ?? []), mention]);

  const spans = (id: string): readonly wire.Span[] => {
    const a = attributions.get(id);
    if (a) return [...a.content, a.cue, ...(a.source?.span ? [a.source.span] : [])];
    if (entities.has(id)) return named.get(id) ?? [];
    const one = events.get(id)?.triggers ?? timexes.get(id) ?? figures.get(id) ?? mentions.get(id) ?? doubtOf(id)?.span;
    return one === undefined ? [] : Array.isArray(one) ? one : [one as wire.Span];
  };
  const doubtOf = (id: string) => (/^d\d+$/.test(id) ? reading.doubts[Number(id.slice(1)) - 1] : undefined);

  const every = [...attributions.keys(), ...events.keys(), ...entities.keys(), ...timexes.keys(), ...figures.keys()].flatMap((id) => spans(id).map((span) => ({ id, span })));

  return {
    reading, words, attribution, event, spans,
    entity: (id) => (id ? entities.get(id) : undefined),
    inside: (id) => reading.attributions.filter(({ within }) => (within && attributions.has(within) ? within : null) === id).map(({ id: inner }) => inner),
    at(offset) {
      let nearest: (typeof every)[number] | undefined;
      for (const one of every) {
        if (one.span.start > offset || one.span.end <= offset) continue;
        if (!nearest || one.span.end - one.span.start < nearest.span.end - nearest.span.start) nearest = one;
      }
      return nearest?.id;
    },
  };
}
