/** What the scan finds before anybody is told apart: one find a name, role or description, with the words it is compared by. */
import type { EntityType } from "../reading.ts";

export interface Find {
  readonly kind: "name" | "role" | "nominal";
  /** Token indices, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly subtype?: string;
  /** Folded words of the name without clitics: what spellings are compared by. */
  readonly words: readonly string[];
  /** The name as it should be shown. */
  readonly name: string;
  readonly english?: string;
  readonly country?: string;
  readonly wikidata?: string;
  readonly gender?: "m" | "f" | "c";
  readonly number?: "s" | "d" | "p";
  /** Row of the lexicon that names it: the same row is the same entity. */
  readonly row?: unknown;
  readonly rule: string;
  readonly entry?: string;
  /** Roles: who holds it and where. Index into the finds. */
  holder?: number;
  of?: number;
  readonly title?: string;
  /** Nominals: what kind of organisation, person or place is described (الحزب, المدينة). */
  readonly describes?: string;
}

export class Finds {
  readonly list: Find[] = [];
  /** For each token the find over it that was entered last, or -1. Roles cover their words but not the names inside. */
  readonly at: Int32Array;

  constructor(tokens: number) {
    this.at = new Int32Array(tokens).fill(-1);
  }

  add(find: Find): number {
    // One shape for all, whatever the rule had to say: what is read of finds afterwards is read a hundred times.
    this.list.push({
      kind: find.kind, first: find.first, last: find.last, start: find.start, end: find.end, type: find.type, subtype: find.subtype, words: find.words, name: find.name, english: find.english,
      country: find.country, wikidata: find.wikidata, gender: find.gender, number: find.number, row: find.row, rule: find.rule, entry: find.entry, holder: find.holder, of: find.of,
      title: find.title, describes: find.describes,
    });
    const index = this.list.length - 1;
    for (let i = find.first; i <= find.last; i++) if (find.kind === "name" || this.at[i]! < 0) this.at[i] = index;
    return index;
  }

  over(i: number): Find | undefined {
    const k = i < 0 || i >= this.at.length ? -1 : this.at[i]!;
    return k < 0 ? undefined : this.list[k];
  }
}
