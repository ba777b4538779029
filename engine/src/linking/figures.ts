/** Figures over time: who gave which when, what it revises, and between what the truth is said to lie. */
import { originOf, speakerOf } from "./corroboration.ts";
import type { Incident, Report, ReportedFigure } from "./records.ts";

const MOST_FIGURES = 200;

export function reportedFigures(reports: readonly Report[]): ReportedFigure[] {
  const out: ReportedFigure[] = [];
  const last = new Map<string, ReportedFigure>();
  // Reports stand in the order of the news.
  for (const report of reports) {
    const { article, event } = report;
    const by = speakerOf(report);
    for (const { figure, unit, value, bound } of event.figures) {
      const who = `${unit} ${by?.actor ?? by?.name.ar ?? originOf(report)}`;
      const before = last.get(who);
      const reported: ReportedFigure = {
        unit, value, bound, by, ...(article.outlet !== undefined ? { outlet: article.outlet } : {}), ...(article.day !== undefined ? { date: article.published ?? article.day } : {}),
        evidence: { article: article.id, finding: figure },
        ...(before && before.value !== value && before.evidence.article !== article.id ? { revises: before.evidence } : {}),
      };
      out.push(reported);
      last.set(who, reported);
    }
  }
  return out.slice(0, MOST_FIGURES);
}

/** By unit, lowest and highest of the last word of each source: what a source has revised no longer counts. */
export function rangesOf(figures: readonly ReportedFigure[]): Incident["ranges"] {
  const revised = new Set(figures.flatMap(({ revises }) => (revises ? [`${revises.article}/${revises.finding}`] : [])));
  const ranges = new Map<string, { low: number; high: number }>();
  for (const { unit, value, evidence } of figures) {
    if (revised.has(`${evidence.article}/${evidence.finding}`)) continue;
    const range = ranges.get(unit);
    if (!range) ranges.set(unit, { low: value, high: value });
    else {
      range.low = Math.min(range.low, value);
      range.high = Math.max(range.high, value);
    }
  }
  return [...ranges].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([unit, range]) => ({ unit, ...range }));
}

/** Can both hold? "At least 5" and "7" can, "5" and "7" cannot. */
export function canBothHold(a: Pick<ReportedFigure, "value" | "bound">, b: Pick<ReportedFigure, "value" | "bound">): boolean {
  if (a.value === b.value) return true;
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  if (small.bound === "at-least" || large.bound === "at-most") return true;
  if (small.bound === "about" || large.bound === "about") return large.value - small.value <= Math.max(1, small.value * 0.15);
  return false;
}
