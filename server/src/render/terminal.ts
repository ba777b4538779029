/** A Reading as a page in the terminal: who says what, what happened, figures, times, participants, doubts. */
import type { Attribution, Entity, Event, Reading, Span } from "naqlan";
import type { SectionName } from "../language/dictionary.ts";
import {
  actPhrase, codePhrase, contextPhrase, dayPhrase, eventDatePhrase, figurePhrase, mediumPhrase, modePhrase, timePhrase, typePhrase,
} from "../language/phrases.ts";
import { type Finder, finder, phraseBeside, shortened } from "./finder.ts";
import type { Piece } from "./flow.ts";
import { between, data, label, oneLine, put, type Screen } from "./pieces.ts";

export function readingPage(reading: Reading, name: string, screen: Screen): string {
  const view: View = { ...screen, reading, find: finder(reading) };
  const lines = [
    ...heading(view, name),
    ...section(view, "statements", reading.attributions.length, statements(view, null, 0)),
    ...section(view, "events", reading.events.length, reading.events.flatMap((event) => eventLines(view, event))),
    ...section(view, "figures", reading.figures.length, figureLines(view)),
    ...section(view, "times", reading.timexes.length, timeLines(view)),
    ...section(view, "participants", reading.entities.length, reading.entities.flatMap((entity) => participantLines(view, entity))),
    ...(reading.doubts.length > 0 ? section(view, "doubts", reading.doubts.length, doubtLines(view)) : []),
  ];
  return `${lines.join("\n")}\n`;
}

interface View extends Screen {
  readonly reading: Reading;
  readonly find: Finder;
}

function heading(view: View, name: string): string[] {
  const { article } = view.reading;
  const { colours, dictionary, width } = view;
  const rule = colours.dim("─".repeat(width));
  const facts = [article.outlet, article.published && dayPhrase(article.published, dictionary), article.author, article.url]
    .filter((fact) => fact !== undefined && fact !== "")
    .map((fact) => data(fact!, colours.dim));
  return [
    rule,
    ...put(view, [data(article.title ?? name, colours.bold)], 0),
    ...(facts.length > 0 ? put(view, between(facts, " · "), 0) : []),
    rule,
  ];
}

function section(view: View, name: SectionName, count: number, lines: readonly string[]): string[] {
  const { colours, dictionary } = view;
  const { sections, empty } = dictionary.labels;
  const title = put(view, [{ text: sections[name], style: (text) => colours.bold(colours.cyan(text)) }, { text: ` (${count})`, style: colours.dim }], 0);
  return ["", ...title, ...(count === 0 ? put(view, [{ text: empty[name], style: colours.dim }], 2) : lines)];
}

/** The chain as a tree: what is cited stands deeper than who cites it. */
function statements(view: View, within: string | null, depth: number): string[] {
  return view.find.inside(within).flatMap((attribution) => [
    ...statementLines(view, attribution, 2 + Math.min(depth, 6) * 4),
    ...statements(view, attribution.id, depth + 1),
  ]);
}

function statementLines(view: View, attribution: Attribution, indent: number): string[] {
  const { colours, dictionary, find } = view;
  const { labels } = dictionary;
  const who: Piece[] = [
    { text: attribution.id, style: colours.dim },
    { text: "  " },
    ...(attribution.within ? [{ text: "› ", style: colours.dim }] : []),
    ...speaker(view, attribution),
    ...(attribution.audience.length > 0 ? [{ text: ` ${labels.fields.to} ` }, ...names(view, attribution.audience)] : []),
  ];
  const time = find.timex(attribution.time);
  const how: Piece[] = between(
    [
      { text: actPhrase(attribution.act, dictionary), style: colours.yellow },
      ...(attribution.negated ? [{ text: labels.fields.denied, style: colours.red }] : []),
      ...(attribution.medium ? [{ text: mediumPhrase(attribution.medium, dictionary) }] : []),
      { text: labels.quotation[attribution.quotation] },
      ...(time ? [data(timePhrase(time, dictionary))] : []),
    ],
    " · ",
    colours.dim,
  );
  return ["", ...put(view, who, indent, 4), ...put(view, how, indent + 4), ...put(view, contentPieces(view, attribution), indent + 4)].slice(
    indent === 2 ? 0 : 1,
  );
}

function speaker(view: View, { source }: Attribution): Piece[] {
  const { colours, dictionary, find } = view;
  const entity = find.entity(source?.entity);
  if (!entity) return [{ text: dictionary.labels.fields.nobody, style: (text) => colours.italic(colours.dim(text)) }];
  const name = nameOf(view, entity, colours.bold);
  const phrase = source?.span ? phraseBeside(entity, find.words(source.span)) : "";
  return phrase === "" ? name : [...name, { text: " (" }, data(phrase, colours.dim), { text: ")" }];
}

function contentPieces(view: View, { content, quotation }: Attribution): Piece[] {
  const { colours, find } = view;
  const words = content.map((span) => data(oneLine(find.words(span)), quotation === "direct" ? colours.green : undefined));
  const parts = between(words, " … ");
  return quotation === "direct" ? [{ text: "«" }, ...parts, { text: "»" }] : parts;
}

function eventLines(view: View, event: Event): string[] {
  const { colours, dictionary, find } = view;
  const { labels, language } = dictionary;
  const kinds = [...event.modes.map((mode) => modePhrase(mode, dictionary)), ...event.contexts.map((context) => contextPhrase(context, dictionary))];
  const first: Piece[] = [
    { text: event.id, style: colours.dim },
    { text: "  " },
    data(oneLine(event.headline[language]), colours.bold),
  ];
  const kind: Piece[] = between(
    [
      { text: typePhrase(event.type, dictionary), style: colours.yellow },
      ...(kinds.length > 0 ? [{ text: kinds.join(language === "ar" ? "، " : ", ") }] : []),
      { text: labels.status[event.status], style: event.status === "actual" ? undefined : colours.red },
    ],
    " · ",
    colours.dim,
  );
  const parties = [...new Set([...event.actors, ...event.recipients])].length > 0;
  const participants: Piece[] = [
    ...(event.actors.length > 0 ? [label(view, labels.fields.actors), ...names(view, event.actors)] : []),
    ...(event.actors.length > 0 && event.recipients.length > 0 ? [{ text: " › ", style: colours.dim }] : []),
    ...(event.recipients.length > 0 ? [label(view, labels.fields.recipients), ...names(view, event.recipients)] : []),
  ];
  const place = find.entity(event.place);
  const figures = event.figures.map((id) => find.figure(id)).filter((figure) => figure !== undefined);
  const circumstances = between(
    [
      ...(place ? [[label(view, labels.fields.place), ...nameOf(view, place)]] : []),
      ...(event.date ? [[label(view, labels.fields.date), data(eventDatePhrase(event.date, dictionary))]] : []),
      ...(figures.length > 0 ? [between(figures.map((figure) => data(figurePhrase(figure, dictionary))), language === "ar" ? "، " : ", ")] : []),
    ],
    " · ",
    colours.dim,
  );
  return [
    "",
    ...put(view, first, 2, 4),
    ...put(view, kind, 6),
    ...(parties ? put(view, participants, 6) : []),
    ...(circumstances.length > 0 ? put(view, circumstances, 6) : []),
    ...put(view, [label(view, labels.fields.citing), ...chainPieces(view, event.within)], 6),
  ];
}

/** «وكالات محلية › قآني»: the mark is one that turns with the line. */
function chainPieces(view: View, within: string | null): Piece[] {
  const { colours, dictionary, find } = view;
  const chain = find.chain(within);
  if (chain.length === 0) return [{ text: dictionary.labels.fields.article, style: colours.dim }];
  return between(
    chain.map(({ id, source }) => {
      const entity = find.entity(source?.entity);
      return [...(entity ? nameOf(view, entity) : [{ text: dictionary.labels.fields.nobody }]), { text: ` ${id}`, style: colours.dim }];
    }),
    " › ",
    colours.dim,
  );
}

function figureLines(view: View): string[] {
  const { colours, dictionary } = view;
  return view.reading.figures.flatMap((figure) =>
    put(view, [{ text: figure.id, style: colours.dim }, { text: "  " }, data(figurePhrase(figure, dictionary), colours.bold), ...evidence(view, figure)], 2, 4),
  );
}

function timeLines(view: View): string[] {
  const { colours, dictionary } = view;
  return view.reading.timexes.flatMap((timex) => {
    const raw = timex.value === null ? [] : [{ text: "  " }, { text: timex.value, style: colours.dim, data: true }];
    return put(view, [{ text: timex.id, style: colours.dim }, { text: "  " }, data(timePhrase(timex, dictionary), colours.bold), ...evidence(view, timex), ...raw], 2, 4);
  });
}

function participantLines(view: View, entity: Entity): string[] {
  const { colours, dictionary, find } = view;
  const { labels, language } = dictionary;
  const kind = [labels.entityTypes[entity.type], ...(entity.named ? [] : [labels.fields.unnamed])].join(language === "ar" ? "، " : ", ");
  const other: Piece[] =
    language === "ar" && entity.english && entity.english !== entity.name ? [{ text: "  " }, data(oneLine(entity.english) + (entity.romanised ? ` (${labels.fields.romanised})` : ""), colours.dim)] : [];
  const roles = entity.roles.map((role) => {
    const institution = find.entity(role.of);
    const title = language === "en" ? (role.english ?? role.title) : role.title;
    return [data(oneLine(title)), ...(institution && !title.includes(institution.name) && !title.includes(institution.english ?? institution.name) ? [{ text: " – " }, ...nameOf(view, institution)] : [])];
  });
  return [
    ...put(view, [{ text: entity.id, style: colours.dim }, { text: "  " }, ...nameOf(view, entity, colours.bold), ...other, { text: `  ${kind}`, style: colours.dim }], 2, 4),
    ...(roles.length > 0 ? put(view, between(roles, language === "ar" ? "، " : ", "), 6) : []),
  ];
}

function doubtLines(view: View): string[] {
  const { colours, dictionary } = view;
  return view.reading.doubts.flatMap(({ span, code, about }) =>
    put(view, [{ text: codePhrase(code, dictionary.labels.doubts) }, ...evidence(view, span), ...(about ? [{ text: `  ${about}`, style: colours.dim }] : [])], 2, 4),
  );
}

function evidence(view: View, span: Span): Piece[] {
  const words = shortened(view.find.words(span));
  return words === "" ? [] : [{ text: "  «" }, data(words, view.colours.green), { text: "»" }];
}

/** In English the English name, with the Arabic beside it: the words remain the evidence. */
function nameOf({ dictionary, colours }: View, entity: Entity, style?: (text: string) => string): Piece[] {
  const arabic = oneLine(entity.name);
  if (dictionary.language === "ar" || !entity.english || entity.english === entity.name) return [data(arabic, style)];
  return [data(oneLine(entity.english), style), { text: " " }, data(arabic, colours.dim)];
}

function names(view: View, ids: readonly string[]): Piece[] {
  const found = ids.map((id) => view.find.entity(id)).filter((entity) => entity !== undefined);
  return between(found.map((entity) => nameOf(view, entity)), view.dictionary.language === "ar" ? "، " : ", ");
}
