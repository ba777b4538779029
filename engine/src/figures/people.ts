/** Which nouns are people that can be counted, how many does their form say, and does the noun itself say what became of them? */
import type { ParticipantRow, TitleRow } from "../lexicon/rows.ts";
import { Kind } from "../matching/dictionary.ts";
import { type Word, WordMemo } from "../matching/words.ts";
import { ALEF, BEH, FEH, KAF, LAM, WAW } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { casualtyNouns, crowdNouns, otherPeople, otherWords, type PeopleUnit, routineNouns } from "../lexicon/figure-words.ts";

export type Grammatical = "singular" | "dual" | "plural";

export interface PeopleSense {
  readonly number: Grammatical;
  /** قتيل، جريح: the noun is its own unit. */
  readonly unit?: PeopleUnit;
  /** Counted for its own sake: متظاهر، لاجئ. */
  readonly crowd: boolean;
  /** Counted as a matter of course: عضوا، لاعبا. */
  readonly routine: boolean;
  readonly article: boolean;
  readonly pronoun: boolean;
  readonly conjunction: string;
  readonly preposition: string;
  /** آخرين، أحدهم: people only where the clause has said what became of them. */
  readonly other: boolean;
  /** A demonym or an adjective that may only modify. */
  readonly adjective: boolean;
}

interface Form {
  readonly number: Grammatical;
  readonly unit?: PeopleUnit;
  readonly other: boolean;
}

const DUAL = /(ان|تين|تان)$/;
const forms = new Map<string, Form>();
const crowd = new Set(crowdNouns.map(foldText));
const routine = new Set(routineNouns.map(foldText));
for (const row of otherPeople) {
  forms.set(foldText(row.plural), { number: "plural", other: false });
  const single = foldText(row.singular);
  forms.set(single, { number: "singular", other: false });
  if (!/[هةاء]$/.test(single)) forms.set(single + ALEF, { number: "singular", other: false });
  const stem = row.singular.endsWith("ة") ? `${row.singular.slice(0, -1)}ت` : row.singular;
  for (const ending of ["ان", "ين"]) if (!forms.has(foldText(stem + ending))) forms.set(foldText(stem + ending), { number: "dual", other: false });
}
for (const word of otherWords) forms.set(foldText(word), { number: "plural", other: true });
for (const row of casualtyNouns) {
  for (const number of ["plural", "dual", "singular"] as const) for (const word of row[number]) forms.set(foldText(word), { number, unit: row.unit, other: false });
}

const senses = new WordMemo< PeopleSense | null>();

export function peopleSense(word: Word): PeopleSense | undefined {
  let sense = senses.get(word);
  if (sense === undefined) {
    sense = find(word);
    senses.set(word, sense);
  }
  return sense ?? undefined;
}

function find(word: Word): PeopleSense | null {
  const listed = fromLists(word.fold);
  if (listed) return listed;
  const first = word.analyses[0]?.entry.kind;
  if (first === Kind.Country || first === Kind.Place) return null;
  for (const { cut, entry } of word.analyses) {
    if (cut.future || entry.homograph) continue;
    const number = numberOf(entry.kind, entry.row, entry.written);
    if (!number) continue;
    return {
      number, crowd: crowd.has(cut.stem), routine: routine.has(cut.stem), article: cut.article, pronoun: cut.pronoun !== "", conjunction: cut.conjunction, preposition: cut.preposition, other: false,
      adjective: entry.kind === Kind.Nisba,
    };
  }
  return null;
}

/** The lists above under their clitics. */
function fromLists(fold: string): PeopleSense | undefined {
  for (const conjunction of ["", WAW, FEH]) {
    if (!fold.startsWith(conjunction)) continue;
    const a = fold.slice(conjunction.length);
    for (const preposition of ["", BEH, LAM, KAF]) {
      if (!a.startsWith(preposition)) continue;
      let b = a.slice(preposition.length);
      let article = false;
      if (b.startsWith(ALEF + LAM)) {
        article = true;
        b = b.slice(2);
      } else if (preposition === LAM && b.startsWith(LAM)) {
        article = true;
        b = b.slice(1);
      }
      const form = forms.get(b);
      if (form) return { number: form.number, unit: form.unit, crowd: crowd.has(b), routine: routine.has(b), article, pronoun: false, conjunction, preposition, other: form.other, adjective: false };
    }
  }
  return undefined;
}

function numberOf(kind: Kind, row: unknown, written: string): Grammatical | undefined {
  if (kind === Kind.Participant) {
    const [, , type, ...rows] = row as ParticipantRow;
    if (type !== "person") return undefined;
    return formNumber(written, rows.map((r) => r.replace(/^\?/, "")));
  }
  if (kind === Kind.Title) {
    const [, titleKind, ...rows] = row as TitleRow;
    if (titleKind !== "rank" && titleKind !== "profession") return undefined;
    return formNumber(written, rows.map((r) => r.replace(/^\?/, "")));
  }
  if (kind === Kind.Nisba) {
    if (/(ون|ين|ات)$/.test(written)) return "plural";
    if (/ان$/.test(written)) return "dual";
    return /[يةا]$/.test(written) ? "singular" : "plural";
  }
  return undefined;
}

/** جنديين is two where the plural is broken (جنود), any number where it is sound (مسلحون). */
function formNumber(written: string, rows: readonly string[]): Grammatical {
  const singular = rows[0]!;
  if (written === singular || written === singular + ALEF) return "singular";
  if (DUAL.test(written) && written.startsWith(singular.replace(/ة$/, "")) && written.length > singular.length) return "dual";
  if (written === `${singular}ين`) return rows.includes(`${singular}ون`) ? "plural" : "dual";
  if (written === singular.replace(/ة$/, "") || written === `${singular}ة` || (/ي$/.test(singular) && written === `${singular}ة`)) return "singular";
  return "plural";
}
