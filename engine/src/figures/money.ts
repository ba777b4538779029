/** Which currency stands here? ISO 4217 by the nationality beside it, by the country the article speaks of, or the usual one of that name. */
import type { CountryRow } from "../lexicon/rows.ts";
import { Kind } from "../matching/dictionary.ts";
import type { Syntax } from "../matching/syntax.ts";
import { foldText } from "../text/normal.ts";
import { currencies, type CurrencyRow, sterling } from "../lexicon/figure-words.ts";

export interface Money {
  readonly unit: string;
  readonly last: number;
  readonly word: string;
}

const byForm = new Map<string, CurrencyRow>();
for (const row of currencies) for (const form of row.forms) byForm.set(foldText(form.split(" ")[0]!), row);
const sterlings = new Set(sterling.map(foldText));

/** The currency at token `i`, with its nationality. */
export function moneyAt(s: Syntax, i: number, home: Home): Money | undefined {
  const token = s.tokens[i];
  if (!token || token.breaks > 0) return undefined;
  const row = byForm.get(token.word.fold);
  if (!row) return undefined;
  const next = s.tokens[i + 1];
  if (next && next.breaks === 0) {
    if (sterlings.has(next.word.fold)) return { unit: "GBP", last: i + 1, word: token.surface };
    for (const { cut, entry } of next.word.analyses) {
      if (entry.kind !== Kind.Nisba || cut.conjunction || cut.preposition) continue;
      const iso = (entry.row as Partial<CountryRow>).iso3;
      if (iso && (row.byCountry[iso] ?? row.usual)) return { unit: row.byCountry[iso] ?? row.usual!, last: i + 1, word: token.surface };
    }
  }
  const unit = home.unitOf(row);
  return unit ? { unit, last: i, word: token.surface } : undefined;
}

/** The country the article speaks of most, among those that have this currency. Counted once, when first asked. */
export class Home {
  readonly #s: Syntax;
  #counts: Map<string, number> | undefined;

  constructor(s: Syntax) {
    this.#s = s;
  }

  unitOf(row: CurrencyRow): string | undefined {
    if (Object.keys(row.byCountry).length < 2) return row.usual;
    let best = row.usual === "USD" ? row.usual : undefined;
    if (best) return best;
    let most = 0;
    for (const [iso, unit] of Object.entries(row.byCountry)) {
      const n = this.#count().get(iso) ?? 0;
      if (n > most) {
        most = n;
        best = unit;
      }
    }
    return best ?? row.usual;
  }

  #count(): Map<string, number> {
    if (this.#counts) return this.#counts;
    const counts = new Map<string, number>();
    for (const token of this.#s.tokens)
      for (const { entry } of token.word.analyses) {
        if (entry.kind !== Kind.Country && entry.kind !== Kind.Nisba) continue;
        const iso = (entry.row as Partial<CountryRow>).iso3;
        if (iso) counts.set(iso, (counts.get(iso) ?? 0) + 1);
        break;
      }
    this.#counts = counts;
    return counts;
  }
}
