/** Records across articles as pages in the terminal: stories, incidents, actors, disputes, and why things were linked. */
import type { Actor, ChainLink, Corroboration, Dispute, Incident, Link, Name, Participant, Position, Story } from "naqlan/linking";
import { actPhrase, dayPhrase, eventDatePhrase, figurePhrase, mediumPhrase, typePhrase } from "../language/phrases.ts";
import type { Piece } from "./flow.ts";
import { between, data, label, oneLine, put, type Screen } from "./pieces.ts";

/** What a list shows of an article. */
export interface ShownArticle {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly copyOf?: string;
}

export function storiesPage(stories: readonly Story[], screen: Screen): string {
  const { records } = screen.dictionary.labels;
  if (stories.length === 0) return emptyPage(records.empty.stories, screen);
  return page(
    stories.flatMap((story) => [
      ...put(screen, [data(story.title[screen.dictionary.language], screen.colours.bold)], 0, 2),
      ...put(screen, facts(screen, [period(story.first, story.last, screen), records.articles(story.articles.length), records.incidents(story.incidents.length), story.id]), 2),
      "",
    ]),
  );
}

export interface WholeStory {
  readonly story: Story;
  readonly incidents: readonly Incident[];
  readonly positions: readonly Position[];
  readonly disputes: readonly Dispute[];
  readonly articles: readonly ShownArticle[];
}

export function storyPage({ story, incidents, positions, disputes, articles }: WholeStory, screen: Screen): string {
  const { records } = screen.dictionary.labels;
  const { language } = screen.dictionary;
  return page([
    ...heading(screen, story.title[language], [period(story.first, story.last, screen), records.articles(story.articles.length), story.id]),
    ...titled(screen, records.fields.timeline, incidents.flatMap((incident) => incidentLines(incident, screen))),
    ...titled(screen, records.fields.positions, positions.flatMap((position) => positionLines(position, screen))),
    ...titled(screen, records.fields.disputes, disputes.flatMap((dispute) => disputeLines(dispute, screen)), records.empty.disputes),
    ...titled(screen, records.fields.articles, articles.flatMap((article) => articleLines(article, screen))),
    ...unreviewed(screen),
  ]);
}

export interface WholeIncident {
  readonly incident: Incident;
  readonly positions: readonly Position[];
  readonly disputes: readonly Dispute[];
}

export function incidentPage({ incident, positions, disputes }: WholeIncident, screen: Screen): string {
  const { records } = screen.dictionary.labels;
  const { language } = screen.dictionary;
  return page([
    ...heading(screen, incident.headline[language], [typePhrase(incident.type, screen.dictionary), when(incident, screen), place(incident, screen), incident.id]),
    ...put(screen, corroborationPieces(incident.corroboration, screen), 2),
    ...titled(screen, records.fields.figures, figureLines(incident, screen), screen.dictionary.labels.empty.figures),
    ...titled(screen, records.fields.positions, positions.flatMap((position) => positionLines(position, screen)), records.empty.statements),
    ...titled(screen, records.fields.disputes, disputes.flatMap((dispute) => disputeLines(dispute, screen)), records.empty.disputes),
    ...titled(
      screen,
      records.fields.reports,
      incident.reports.flatMap(({ article, event }) => [
        ...put(screen, [data(event.headline[language])], 2, 4),
        ...put(screen, facts(screen, [article.outlet, article.published && dayPhrase(article.published, screen.dictionary), `${article.id.slice(0, 12)}/${event.event}`]), 4),
        ...(event.chain.length > 0 ? put(screen, [label(screen, screen.dictionary.labels.fields.citing), ...chainPieces(event.chain, screen)], 4) : []),
      ]),
    ),
    ...unreviewed(screen),
  ]);
}

export function actorPage(actor: Actor, positions: readonly Position[], incidents: readonly Incident[], screen: Screen): string {
  const { labels, language } = screen.dictionary;
  const { records } = labels;
  return page([
    ...heading(screen, named(actor.name, language), [labels.entityTypes[actor.type], actor.country, records.articles(actor.articles), period(actor.first, actor.last, screen), actor.id]),
    ...titled(screen, records.fields.spellings, put(screen, between(actor.spellings.map(({ text, count }) => [data(text), { text: ` (${count})` }]), comma(screen)), 2)),
    ...titled(
      screen,
      records.fields.roles,
      actor.roles.flatMap((role) =>
        put(screen, between([[data(language === "en" ? (role.english ?? role.title) : role.title), ...(role.of ? [{ text: " – " }, data(named(role.of, language))] : [])], ...facts(screen, [period(role.first, role.last, screen)])], " · "), 2),
      ),
    ),
    ...titled(screen, records.fields.statements, positions.flatMap((position) => positionLines(position, screen)), records.empty.statements),
    ...titled(screen, records.fields.events, incidents.flatMap((incident) => incidentLines(incident, screen)), records.empty.incidents),
    ...unreviewed(screen),
  ]);
}

export function actorsPage(actors: readonly Actor[], screen: Screen): string {
  const { labels, language } = screen.dictionary;
  if (actors.length === 0) return emptyPage(labels.records.empty.actors, screen);
  return page(
    actors.flatMap((actor) => [
      ...put(screen, [data(named(actor.name, language), screen.colours.bold), ...(language === "en" ? [{ text: " " }, data(actor.name.ar, screen.colours.dim)] : [])], 2, 4),
      ...put(screen, facts(screen, [labels.entityTypes[actor.type], actor.country, labels.records.articles(actor.articles), actor.id]), 4),
    ]),
  );
}

export function disputesPage(disputes: readonly Dispute[], screen: Screen): string {
  if (disputes.length === 0) return emptyPage(screen.dictionary.labels.records.empty.disputes, screen);
  return page([...disputes.flatMap((dispute) => [...disputeLines(dispute, screen), ""]), ...unreviewed(screen)]);
}

export function linksPage(links: readonly Link[], screen: Screen): string {
  const { language } = screen.dictionary;
  return page(
    links.flatMap((link) => [
      ...put(screen, [{ text: link.id, style: screen.colours.dim }, { text: "  " }, data(shortId(link.a)), { text: " + " }, data(shortId(link.b)), { text: `  ${Math.round(link.score * 100)} %`, style: screen.colours.bold }], 0, 2),
      ...link.reasons.flatMap((reason) => put(screen, [{ text: "– " }, data(reason[language]), { text: `  ${reason.rule}`, style: screen.colours.dim }], 4, 2)),
    ]),
  );
}

/** A list of articles, statements or events that a search found: its lines, ready made. */
export function articleLines(article: ShownArticle, screen: Screen): string[] {
  const { records } = screen.dictionary.labels;
  return [
    ...put(screen, [data(oneLine(article.title ?? records.fields.noTitle), screen.colours.bold)], 2, 4),
    ...put(screen, facts(screen, [article.outlet, article.published && dayPhrase(article.published, screen.dictionary), article.copyOf && `${records.fields.copyOf} ${article.copyOf.slice(0, 12)}`, article.id.slice(0, 12)]), 4),
  ];
}

function incidentLines(incident: Incident, screen: Screen): string[] {
  const { records } = screen.dictionary.labels;
  const { language } = screen.dictionary;
  return [
    ...put(screen, [data(incident.headline[language], screen.colours.bold)], 2, 4),
    ...put(screen, facts(screen, [when(incident, screen), place(incident, screen), ...incident.ranges.map((range) => rangeOf(range, screen)), records.reports(incident.reports.length), incident.id]), 4),
  ];
}

function positionLines({ actor, act, wordings, first, last }: Position, screen: Screen): string[] {
  const { colours, dictionary } = screen;
  return [
    ...put(screen, [data(named(actor.name, dictionary.language), colours.bold), { text: " " }, { text: actPhrase(act, dictionary), style: colours.yellow }, { text: "  " }, ...facts(screen, [period(first, last, screen)])], 2, 4),
    ...wordings.flatMap(({ words, chain, outlet, medium }) => [
      ...put(screen, [{ text: "«" }, data(oneLine(words), colours.green), { text: "»" }], 4, 2),
      ...put(screen, between([...(outlet ? [[data(outlet, colours.dim)]] : []), ...(medium ? [[{ text: mediumPhrase(medium, dictionary), style: colours.dim }]] : []), ...(chain.length > 0 ? [chainPieces(chain, screen)] : [])], " · ", colours.dim), 6),
    ]),
  ];
}

function disputeLines(dispute: Dispute, screen: Screen): string[] {
  const { language, labels } = screen.dictionary;
  const { records } = labels;
  return [
    ...put(screen, [{ text: records.disputes[dispute.kind], style: screen.colours.red }, { text: "  " }, data(dispute.title[language], screen.colours.bold)], 2, 4),
    ...dispute.sides.flatMap((side, index) => [
      ...put(screen, [...(index > 0 ? [{ text: `${records.fields.against} `, style: screen.colours.dim }] : []), data(side.claim[language])], 4, 2),
      ...put(screen, between([...(side.by.length > 0 ? [between(side.by.map(({ name }) => data(named(name, language))), comma(screen))] : []), corroborationPieces(side.corroboration, screen)], " · ", screen.colours.dim), 6),
    ]),
    ...put(screen, [{ text: dispute.id, style: screen.colours.dim }], 4),
  ];
}

function figureLines({ figures }: Incident, screen: Screen): string[] {
  const { language, labels } = screen.dictionary;
  return [...figures]
    .sort((a, b) => (a.date ?? "").localeCompare(b.date ?? ""))
    .flatMap((figure) =>
      put(
        screen,
        [
          data(figurePhrase(figure, screen.dictionary), screen.colours.bold),
          { text: "  " },
          ...facts(screen, [figure.by ? named(figure.by.name, language) : figure.outlet, figure.date && dayPhrase(figure.date, screen.dictionary), figure.revises && labels.records.fields.revised]),
        ],
        2,
        4,
      ),
    );
}

function corroborationPieces({ origins, steps, grade }: Corroboration, screen: Screen): Piece[] {
  const { records } = screen.dictionary.labels;
  return facts(screen, [records.grades[grade], origins.length > 1 ? records.origins(origins.length) : origins[0], records.steps(steps)]);
}

/** Who is cited by whom, the outermost first. */
function chainPieces(chain: readonly ChainLink[], screen: Screen): Piece[] {
  const { language, labels } = screen.dictionary;
  return between(
    [...chain].reverse().map(({ source }) => [data(source ? named(source.name, language) : labels.records.fields.unknownSource)]),
    " › ",
    screen.colours.dim,
  );
}

function rangeOf({ unit, low, high }: Incident["ranges"][number], { dictionary }: Screen): string {
  const phrase = figurePhrase({ value: high, bound: "exact", unit }, dictionary);
  return low === high ? phrase : `${low}–${phrase}`;
}

export function named(name: Name, language: "ar" | "en"): string {
  return language === "en" ? (name.en ?? name.ar) : name.ar;
}

export function shownParticipants(participants: readonly Participant[], { dictionary }: Screen): string {
  return participants.map(({ name }) => named(name, dictionary.language)).join(dictionary.language === "ar" ? "، " : ", ");
}

function when({ date }: Incident, { dictionary }: Screen): string | undefined {
  return date && eventDatePhrase(date, dictionary);
}

function place(incident: Incident, { dictionary }: Screen): string | undefined {
  return incident.place && named(incident.place, dictionary.language);
}

function period(first: string | undefined, last: string | undefined, { dictionary }: Screen): string | undefined {
  if (first === undefined) return undefined;
  return last !== undefined && last.slice(0, 10) !== first.slice(0, 10) ? `${dayPhrase(first, dictionary)} – ${dayPhrase(last, dictionary)}` : dayPhrase(first, dictionary);
}

function facts({ colours }: Screen, values: readonly (string | undefined)[]): Piece[] {
  return between(values.filter((value): value is string => value !== undefined && value !== "").map((value) => data(value, colours.dim)), " · ", colours.dim);
}

function heading(screen: Screen, title: string, about: readonly (string | undefined)[]): string[] {
  const rule = screen.colours.dim("─".repeat(screen.width));
  return [rule, ...put(screen, [data(oneLine(title), screen.colours.bold)], 0), ...put(screen, facts(screen, about), 0), rule];
}

function titled(screen: Screen, title: string, lines: readonly string[], empty?: string): string[] {
  if (lines.length === 0 && empty === undefined) return [];
  const { colours } = screen;
  return ["", ...put(screen, [{ text: title, style: (text) => colours.bold(colours.cyan(text)) }], 0), ...(lines.length > 0 ? lines : put(screen, [{ text: empty!, style: colours.dim }], 2))];
}

function unreviewed(screen: Screen): string[] {
  return ["", ...put(screen, [{ text: screen.dictionary.labels.records.fields.unreviewed, style: screen.colours.dim }], 0)];
}

function emptyPage(sentence: string, screen: Screen): string {
  return page(put(screen, [{ text: sentence }], 0));
}

function page(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

function comma({ dictionary }: Screen): string {
  return dictionary.language === "ar" ? "، " : ", ";
}

/** Ids of articles are long; their beginning tells them apart. */
function shortId(id: string): string {
  return id.replace(/^([0-9a-f]{12})[0-9a-f]{52}/, "$1");
}
