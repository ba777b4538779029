/** A reporting verb without a clause: which noun phrase is what it reports? نفى الاتهامات, طالب بالإفراج, حمّل مسؤولية. */
import type { CueRow } from "../lexicon/rows.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import type { Referents } from "../mentions/referents.ts";
import { BEH } from "../text/letters.ts";
import { findNominal, type FoundComplement, isVerbalNoun } from "./complements.ts";
import type { TokenSpan } from "./finding.ts";
import { type Company, isAnimate } from "./sources.ts";
import { ASKED, beginsLikeOneOf, LIST } from "./words.ts";

/** How far behind حمّل the word for responsibility may stand. */
const RESPONSIBILITY_WITHIN = 10;

/** The verb at a token with all that is known when its noun phrase is looked for. */
export interface NominalSearch {
  readonly cue: number;
  readonly limit: number;
  readonly rows: readonly CueRow[];
  /** What stands beside the cue up to the first preposition the verb asks for, and the subject in it. */
  readonly company: Company;
  readonly subject: TokenSpan | undefined;
  /** عرضتا, رفضوا: the subject stands before such a verb or not at all. */
  readonly plural: boolean;
  /** اتهمه: the object is on the verb. */
  readonly objectPronoun: boolean;
}

/** Responsibility first, then what verbs with an addressee ask for, a direct object, and other prepositions. */
export function nominalComplement(s: Syntax, referents: Referents, n: NominalSearch): FoundComplement | undefined {
  const { cue, limit, rows, company, subject } = n;
  const from = subject ? Math.max(subject.last + 1, cue + 1) : cue + 1;
  const blamed = responsibility(s, cue, rows, limit);
  if (blamed) return blamed;
  const toPersons = rows.filter((r) => r.flags?.includes("addressee"));
  if (toPersons.length > 0) {
    // متهمين بدورهم الجيش بتكثيف: past the opener to the preposition the verb asks for.
    const asking = toPersons.filter((r) => r.complements.some((k) => k.startsWith("np-")));
    const found = findNominal(s, cue, !subject && company.next > cue + 1 ? company.next : from, asking, limit);
    if (found) return found;
  }
  const others = rows.filter((r) => !r.flags?.includes("addressee") || r.complements.includes("np"));
  const direct = others.filter((r) => r.complements.includes("np") && !r.flags?.includes("addressee"));
  if (direct.length > 0 && !n.objectPronoun) {
    // After a written subject and its adverbials the object stands at `next`.
    // Where none is written, at the first noun phrase that is no adverbial (أكد لهم عدم علمه).
    let object = subject ? Math.max(company.next, from) : (company.source?.first ?? company.next);
    if (s.tokens[object] && s.tags[object] === Tag.Noun && prepositionOn(s, object) === BEH && !isVerbalNoun(s, object)) object++;
    const found = findNominal(s, cue, object, direct.map(objectOnly), limit);
    // A person right behind the verb is rather its subject.
    const isSubject = found && found.content === cue + 1 && !subject && !n.plural && isAnimate(s, referents, found.content) && !conjunctionOn(s, cue);
    if (found && !isSubject) return { ...found, row: direct.find((r) => r.lemma === found.row.lemma)! };
  }
  return findNominal(s, cue, from, others.map(withoutObject), limit);
}

const objectOnly = variant((row) => ({ ...row, complements: ["np"] }));
const withoutObject = variant((row) => ({ ...row, complements: row.complements.filter((k) => k !== "np") }));

/** Rows with other complements, made once a row. */
function variant(make: (row: CueRow) => CueRow): (row: CueRow) => CueRow {
  const made = new Map<CueRow, CueRow>();
  return (row) => {
    let other = made.get(row);
    if (!other) made.set(row, (other = make(row)));
    return other;
  };
}

/** حمّل X مسؤولية Y: the responsibility is what is said. */
export function responsibility(s: Syntax, i: number, rows: readonly CueRow[], limit: number): FoundComplement | undefined {
  const row = rows.find(isBlaming);
  if (!row) return undefined;
  for (let j = i + 1; j <= Math.min(limit, i + RESPONSIBILITY_WITHIN); j++) if (beginsLikeOneOf(LIST.responsibility, (s.tokens[j]?.word.fold ?? ""))) return { kind: "np", row, at: j, content: j, quotation: -1 };
  return undefined;
}

/** حمّل in the sense of "hold responsible", not "carry". */
export function isBlaming(row: CueRow): boolean {
  return row.gloss.includes("responsible");
}

/** The prepositions the verb's own complements begin with; a place or institution after في or من may still belong to the subject. */
export function asksFor(rows: readonly CueRow[]): ReadonlySet<string> {
  if (rows.length === 1) return askedBy(rows[0]!);
  const out = new Set<string>();
  for (const row of rows) for (const preposition of askedBy(row)) out.add(preposition);
  return out;
}

const askedByRow = new Map<CueRow, ReadonlySet<string>>();

function askedBy(row: CueRow): ReadonlySet<string> {
  let asked = askedByRow.get(row);
  if (!asked) askedByRow.set(row, (asked = new Set(row.complements.map((c) => ASKED.get(c)).filter((preposition) => preposition !== undefined))));
  return asked;
}

/** أكد ضرورة أن: does the noun right behind the verb take the clause, and not the verb? */
export function nounTakesClause(s: Syntax, referents: Referents, company: Company, i: number, c: FoundComplement): boolean {
  const head = company.source?.first;
  return c.at !== i + 1 && head === i + 1 && isVerbalNoun(s, head) && !isAnimate(s, referents, head) && company.source!.last === c.at - 1;
}
