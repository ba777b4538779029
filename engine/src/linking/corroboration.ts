/** How many stand for it on their own? Copies, reprints and agency text count once, an outlet counts once, however often it writes. */
import type { ChainLink, Corroboration, Participant, Report } from "./records.ts";

export function corroborate(reports: readonly Report[]): Corroboration {
  const origins = new Set(reports.map((report) => originOf(report)));
  // A copy of an article that is here has the origin of that article.
  const byArticle = new Map(reports.map((report) => [report.article.id, report]));
  for (const report of reports) {
    const first = report.article.copyOf === undefined ? undefined : byArticle.get(report.article.copyOf);
    if (!first || originOf(report) === originOf(first)) continue;
    const own = originOf(report);
    if (reports.every((other) => originOf(other) !== own || other.article.copyOf !== undefined)) origins.delete(own);
  }
  const named = reports.map(({ event }) => stepsToNamed(event.chain)).filter((steps) => steps !== null);
  return {
    origins: [...origins].sort(), steps: named.length > 0 ? Math.min(...named) : null,
    anonymous: reports.every(({ event }) => event.chain.length > 0 && !event.chain.some(({ named }) => named)),
    grade: origins.size >= 4 ? "many" : origins.size >= 2 ? "independent" : new Set(reports.map(({ article }) => article.id)).size > 1 ? "repeated" : "single",
  };
}

/** The agency whose text it is, else the outlet, else the article itself. */
export function originOf({ article }: Pick<Report, "article">): string {
  return article.agency ?? article.outlet ?? article.id;
}

/** How many relayed it between the reader and a named source: 0 where the outlet says so itself, 1 where it quotes the source. Null: nobody is named. */
function stepsToNamed(chain: readonly ChainLink[]): number | null {
  if (chain.length === 0) return 0;
  const k = chain.findIndex(({ named }) => named);
  return k < 0 ? null : chain.length - k;
}

/** Who stands for what a report says: the source of the innermost attribution, else the outlet. */
export function speakerOf({ event, article }: Report): Participant | null {
  const inner = event.chain[0];
  if (inner) return inner.source;
  return article.outlet === undefined ? null : { name: { ar: article.outlet } };
}
