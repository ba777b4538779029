/** A year alone: «في 2003», «منذ 2012», «بين عامي 2009 و2013», «مونديال 2014», «1436هـ». */
import { ALEF, ARABIC_COMMA, BEH, FEH, KAF, LAM, TEH, WAW } from "../text/letters.ts";
import { TokenKind } from "../text/tokens.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { numberSense } from "../numbers/numbers.ts";
import { beforeChrist, yearTail } from "./periods.ts";
import { hijriYearWhen, type When, yearWhen } from "./values.ts";
import { NUMBERED_THINGS, type LinkName, type TimeView } from "./view.ts";

export type YearRule = "year" | "year after a year" | "year before Christ";

const BEFORE_A_YEAR: readonly LinkName[] = ["in", "since", "until", "before", "after", "during"];
const MAYBE_BEFORE: readonly LinkName[] = ["from", "to", "between"];

export function yearAt(v: TimeView, i: number): { last: number; when: When; rule: YearRule } | undefined {
  const number = v.number(i);
  if (!number || number.bound !== "exact" || number.percent || !Number.isInteger(number.value) || number.kind !== "cardinal") return undefined;
  const bc = beforeChrist(v, number.last + 1);
  if (bc !== undefined && number.value < 10000) return { last: bc, when: { type: "date", value: `BC${String(number.value).padStart(4, "0")}`, grain: "year" }, rule: "year before Christ" };
  const inDigits = v.tokens[i]!.kind === TokenKind.Number;
  if (inDigits && v.tokens[i]!.surface.length !== 4) return undefined;
  if (number.value < 1000 || number.value > 2200) return undefined;
  const era = v.link(number.last + 1, "hijri") ? "hijri" : v.link(number.last + 1, "gregorian") ? "gregorian" : undefined;
  if (era && inDigits && (era === "hijri" || number.value >= 1500)) return { last: number.last + 1, when: era === "hijri" ? hijriYearWhen(number.value) : yearWhen(number.value), rule: "year" };
  const before = v.tokens[i - 1];
  const recent = (number.value >= 1850 && number.value <= 2100) || (number.value >= 1380 && number.value <= 1460);
  const hijri = number.value < 1500;
  const found = { last: number.last, when: hijri && recent ? hijriYearWhen(number.value) : yearWhen(number.value) };
  if (!before || v.tokens[i]!.breaks > 0) return recent && v.sentenceOf(i).last === number.last ? { ...found, rule: "year" } : undefined;
  if (v.next(number.last + 1, "unit") || v.sign(number.last + 1, "/")) return undefined;
  // «عامي 2009 و2013»: the noun is read with the first.
  const unit = v.first(i - 1, "unit");
  if (unit?.row.unit === "Y" && unit.row.number !== "s") return { ...found, rule: "year" };
  if (!inDigits && number.value < 1850 && number.value % 1000 !== 0 && v.linkBefore(i, "in") !== undefined && !isCounted(v, number.last + 1, true)) return { ...found, rule: "year" };
  if (!recent) return unit?.row.unit === "Y" ? { ...found, rule: "year" } : undefined;
  if (isAfterYear(v, i)) return { ...found, rule: "year after a year" };
  if (NUMBERED_THINGS.has(before.word.fold)) return undefined;
  if (!inDigits && v.linkBefore(i, "in") === undefined) return undefined;
  if (BEFORE_A_YEAR.some((name) => v.linkBefore(i, name) !== undefined)) return isCounted(v, number.last + 1, false) ? undefined : { ...found, rule: "year" };
  if (MAYBE_BEFORE.some((name) => v.linkBefore(i, name) !== undefined)) return number.value > 1900 && !isCounted(v, number.last + 1, true) ? { ...found, rule: "year" } : undefined;
  if (number.value < 1900 || hijri) return undefined;
  if (before.surface === "(" && (v.sign(number.last + 1, ")") || v.sign(number.last + 1, "-"))) return { ...found, rule: "year" };
  // «مونديال 2014», «حرب 1967».
  if (before.kind === TokenKind.Word && before.word.norm.length > 2 && !isCounted(v, number.last + 1, true) && number.value < 2060) return { ...found, rule: "year" };
  return undefined;
}

/** «2009 و2013», «1948 - 1967». */
function isAfterYear(v: TimeView, i: number): boolean {
  for (const back of [2, 3]) {
    const year = v.tokens[i - back] && v.number(i - back);
    if (!year || year.value < 1850 || year.value > 2100 || year.bound !== "exact" || year.last !== i - back) continue;
    const between = v.tokens[i - 1]!;
    if (between.word.norm === WAW || v.dash(i - 1) || v.link(i - 1, "to") || v.link(i - 1, "or") || between.surface === ARABIC_COMMA) return yearTail(v, i - back) !== undefined && !isCounted(v, v.number(i)!.last + 1, true);
  }
  return false;
}

/** Is the number one of things? A bare noun after it says so, unless it begins something of its own. */
function isCounted(v: TimeView, i: number, strict: boolean): boolean {
  const next = v.tokens[i];
  if (!next || next.kind !== TokenKind.Word || next.breaks > 0) return false;
  const { norm, analyses } = next.word;
  const best = analyses[0];
  if (numberSense(next.word) && !numberSense(next.word)!.joined && numberSense(next.word)!.row.kind === "scale") return true;
  if (!strict) return false;
  // After eleven and more the counted noun is in the accusative: «1982 شخصا».
  if (norm.length > 3 && norm.endsWith(ALEF)) return true;
  if (norm.length <= 3 && !best) return false;
  if (best) return best.entry.features.pos === Pos.Noun && best.cut.conjunction === "" && best.cut.preposition === "" && !best.cut.article && best.entry.kind !== Kind.Function;
  return !PROCLITICS.has(norm[0]!) && !norm.startsWith(ALEF + LAM) && !norm.endsWith(TEH);
}

const PROCLITICS = new Set([WAW, FEH, BEH, LAM, KAF]);
