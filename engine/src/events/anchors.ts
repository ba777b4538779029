/**
 * Is the event told, or only spoken of? An attack or protest that the article never tells by a verb of its own, by its toll, or by who did it
 * when, is the topic of a sentence on something else («ملف اغتيال», «المسؤولون عن التفجير») and no news of an event.
 */
import type { FigureFinding } from "../figures/finding.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { type Candidate, isCasualty, type Merged } from "./merging.ts";

const SELDOM_TOLD = new Set(["ASSAULT", "PROTEST", "CRIME"]);

export function isTold(s: Syntax, e: Merged, figures: readonly FigureFinding[]): boolean {
  if (!SELDOM_TOLD.has(e.type)) return true;
  const ok = e.members.some((m) => told(s, m, figures));
  if (!ok) for (const m of e.members) (globalThis as any).TRACE?.push([m.t.start, m.t.end, m.t.row.type, "", "NOT TOLD"]);
  return ok;
}

const LEVEL = Number((globalThis as any).process?.env?.LEVEL ?? 4);

function told(s: Syntax, m: Candidate, figures: readonly FigureFinding[]): boolean {
  const { t, args, date } = m;
  if (figures.some((f) => s.sentenceOf[f.first] === m.sentence && (f.unit === "killed" || f.unit === "injured" || f.unit === "abducted"))) return m.t.row.type !== "PROTEST" || t.verb;
  if (t.verb) {
    const before = t.first > 0 && s.sentenceOf[t.first - 1] === m.sentence ? (s.tags[t.first - 1] as Tag) : Tag.Punctuation;
    return before !== Tag.Relative;
  }
  if (LEVEL < 3) return false;
  if (args.carried) return true;
  if (LEVEL < 4) return false;
  if (isCasualty(m)) return args.recipients.length > 0;
  const company = (args.actors.length > 0 ? 1 : 0) + (args.recipients.length > 0 ? 1 : 0) + (date ? 1 : 0) + (m.place !== undefined ? 1 : 0) + (args.carried ? 1 : 0);
  return company >= 2;
}
