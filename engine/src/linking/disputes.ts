/** What cannot both hold in what is reported of one incident: figures, a denial against an accusation, two culprits, two days. Shown, never decided. */
import { disputePhrases, type Phrase } from "../lexicon/link-reasons.ts";
import { corroborate, originOf, speakerOf } from "./corroboration.ts";
import { dayNumber } from "./days.ts";
import { canBothHold } from "./figures.ts";
import { shortId } from "./hash.ts";
import { nameInBoth, listed, phrase, unitPhrase } from "./phrases.ts";
import type { Dispute, Evidence, Incident, Participant, Report, ReportedFigure, StatementDigest } from "./records.ts";

type Side = Dispute["sides"][number];

export function disputesIn(incident: Incident): Dispute[] {
  return [...figuresApart(incident), ...denials(incident), ...culprits(incident), ...dates(incident)];
}

function made(incident: Incident, kind: Dispute["kind"], of: string, title: Phrase, sides: readonly Side[]): Dispute {
  const actors = new Set(sides.flatMap(({ by }) => by.flatMap(({ actor }) => (actor === undefined ? [] : [actor]))));
  return {
    id: `d${shortId(`${incident.id} ${kind} ${of}`)}`, keys: [`incident:${incident.id}`, ...[...actors].sort().map((actor) => `actor:${actor}`)],
    incident: incident.id, kind, title, sides,
  };
}

// ————— Figures —————

/**
 * The highest figure an article gives of a unit is that of the incident; smaller ones are parts of it. What a source itself has revised is no
 * dispute, nor are figures of which one is a bound that leaves room for the other.
 */
function figuresApart(incident: Incident): Dispute[] {
  const revised = new Set(incident.figures.flatMap(({ revises }) => (revises ? [`${revises.article}/${revises.finding}`] : [])));
  const units = new Set(incident.figures.map(({ unit }) => unit));
  return [...units].sort().flatMap((unit) => {
    if (unit === "percent" || unit === "person") return [];
    const tops = new Map<string, ReportedFigure>();
    for (const figure of incident.figures) {
      if (figure.unit !== unit || revised.has(`${figure.evidence.article}/${figure.evidence.finding}`)) continue;
      const top = tops.get(figure.evidence.article);
      if (!top || figure.value > top.value) tops.set(figure.evidence.article, figure);
    }
    const all = [...tops.values()];
    if (!all.some((a) => all.some((b) => !canBothHold(a, b)))) return [];
    const byClaim = new Map<string, ReportedFigure[]>();
    for (const figure of all.sort((a, b) => a.value - b.value || (a.bound < b.bound ? -1 : 1))) {
      const key = `${figure.bound} ${figure.value}`;
      byClaim.set(key, [...(byClaim.get(key) ?? []), figure]);
    }
    const sides = [...byClaim.values()].map((figures) => ({
      claim: phrase(disputePhrases[figures[0]!.bound === "exact" ? "exactly" : figures[0]!.bound], { n: `${figures[0]!.value}`, unit: unitPhrase(unit) }),
      by: distinct(figures.flatMap(({ by }) => (by ? [by] : []))), evidence: figures.map(({ evidence }) => evidence),
      corroboration: corroborate(reportsOf(incident, figures.map(({ evidence }) => evidence))),
    }));
    return [made(incident, "figures", unit, phrase(disputePhrases.figures, { unit: unitPhrase(unit) }), sides)];
  });
}

// ————— Denials —————

interface Said {
  readonly report: Report;
  readonly statement: StatementDigest;
}

/** An actor denies what others accuse it of, or what they say is so. */
function denials(incident: Incident): Dispute[] {
  const said = incident.reports.flatMap((report) => report.statements.map((statement) => ({ report, statement })));
  const denied = said.filter(({ statement }) => statement.source && statement.act === "deny" && !statement.negated);
  const accused = said.filter(({ statement }) => statement.source && (statement.act === "accuse" || statement.act === "confirm" || statement.act === "announce") && !statement.negated);
  const byDenier = grouped(denied, ({ statement }) => keyOf(statement.source!));
  return [...byDenier].flatMap(([denier, denial]) => {
    const against = accused.filter(({ statement }) => keyOf(statement.source!) !== denier && (statement.act !== "accuse" || statement.about.length === 0 || statement.about.some((p) => keyOf(p) === denier)));
    if (against.length === 0) return [];
    const [a, b] = [nameInBoth(denial[0]!.statement.source!.name), nameInBoth(against[0]!.statement.source!.name)];
    const what = { ar: incident.headline.ar, en: incident.headline.en };
    return [made(incident, "denial", denier, phrase(disputePhrases.denial, { a, b: what }), [
      side(denial, phrase(disputePhrases.denial, { a, b: shortWords(denial[0]!.statement) })),
      side(against, phrase(disputePhrases.accuses, { a: b, b: shortWords(against[0]!.statement) })),
    ])];
  });
}

function side(said: readonly Said[], claim: Phrase): Side {
  const reports = [...new Set(said.map(({ report }) => report))];
  return {
    claim, by: distinct(said.map(({ statement }) => statement.source!)), corroboration: corroborate(reports),
    evidence: said.map(({ report, statement }) => ({ article: report.article.id, finding: statement.attribution, span: statement.span })),
  };
}

const SHORT = 160;

function shortWords({ words }: StatementDigest): string {
  return words.length <= SHORT ? words : `${words.slice(0, words.lastIndexOf(" ", SHORT))} …`;
}

// ————— Culprits —————

/** Reports that name wholly different actors. Only where somebody is hurt or accused does it matter who did it. */
function culprits(incident: Incident): Dispute[] {
  if (incident.type !== "ASSAULT" && incident.type !== "CRIME" && incident.type !== "COERCE") return [];
  const named = incident.reports.filter(({ event }) => event.actors.some(({ actor }) => actor !== undefined));
  const groups: { actors: Set<string>; reports: Report[] }[] = [];
  for (const report of named) {
    const actors = report.event.actors.flatMap(({ actor }) => (actor === undefined ? [] : [actor]));
    const joined = groups.filter((group) => actors.some((actor) => group.actors.has(actor)));
    const into = joined[0] ?? { actors: new Set<string>(), reports: [] };
    if (joined.length === 0) groups.push(into);
    for (const other of joined.slice(1)) {
      for (const actor of other.actors) into.actors.add(actor);
      into.reports.push(...other.reports);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const actor of actors) into.actors.add(actor);
    into.reports.push(report);
  }
  // One report that names both is a clash, not a riddle; so are two sides of one outlet.
  if (groups.length < 2 || new Set(named.map(originOf)).size < 2) return [];
  if (incident.reports.some(({ event }) => event.recipients.some(({ actor }) => actor !== undefined && groups.some((group) => group.actors.has(actor))))) return [];
  const sides = groups.map(({ reports }) => {
    const actors = distinct(reports.flatMap(({ event }) => event.actors.filter(({ actor }) => actor !== undefined)));
    return {
      claim: phrase(disputePhrases.culprit, { a: listed(actors.map(({ name }) => nameInBoth(name))) }), corroboration: corroborate(reports),
      by: distinct(reports.flatMap((report) => speakerOf(report) ?? [])), evidence: reports.map(({ article, event }) => ({ article: article.id, finding: event.event, span: event.span })), actors,
    };
  });
  const all = listed(sides.map(({ actors }) => nameInBoth(actors[0]!.name)));
  return [made(incident, "culprits", "", phrase(disputePhrases.culprits, { a: all }), sides.map(({ actors: _, ...rest }) => rest))];
}

// ————— Dates —————

/** Days that reports give themselves and that do not meet. */
function dates(incident: Incident): Dispute[] {
  const groups = new Map<string, Report[]>();
  for (const report of incident.reports) {
    const { date } = report.event;
    if (!date || dayNumber(date.to)! - dayNumber(date.from)! > 1 || !report.event.central) continue;
    const key = `${date.from} ${date.to}`;
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  const all = [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const [first, last] = [all[0]?.[0], all[all.length - 1]?.[0]];
  if (!first || !last || first.slice(11) >= last.slice(0, 10) || new Set(all.flatMap(([, reports]) => reports.map(originOf))).size < 2) return [];
  return [made(incident, "dates", "", phrase(disputePhrases.dates, { a: first.slice(0, 10), b: last.slice(0, 10) }), all.map(([key, reports]) => ({
    claim: phrase(disputePhrases.date, { a: key.slice(0, 10) }), by: distinct(reports.flatMap((report) => speakerOf(report) ?? [])),
    evidence: reports.map(({ article, event }) => ({ article: article.id, finding: event.event, span: event.span })), corroboration: corroborate(reports),
  })))];
}

function reportsOf(incident: Incident, evidence: readonly Evidence[]): Report[] {
  const articles = new Set(evidence.map(({ article }) => article));
  return incident.reports.filter(({ article }) => articles.has(article.id));
}

function keyOf({ actor, name }: Participant): string {
  return actor ?? name.ar;
}

function distinct(participants: readonly Participant[]): Participant[] {
  return [...new Map(participants.map((p) => [keyOf(p), p])).values()];
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) out.set(key(item), [...(out.get(key(item)) ?? []), item]);
  return out;
}
