/**
 * Who and what the article speaks of: entities and their mentions, a ledger that stages add to and never edit. The mentions stage
 * enters names, roles and descriptions; attributions and events add the nominal and pronoun mentions they need.
 */
import type { EntityType, MentionKind } from "../reading.ts";

export interface MentionFinding {
  /** Token indices, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** Index into `entities`. */
  readonly entity: number;
  readonly rule: string;
  /** Lexicon entry, readable, where one decided. */
  readonly entry?: string;
}

export interface RoleFinding {
  readonly title: string;
  readonly english?: string;
  /** Entity index of the institution. */
  readonly of?: number;
  /** Mention index. */
  readonly mention: number;
}

export interface EntityFinding {
  readonly type: EntityType;
  name: string;
  english?: string;
  romanised?: boolean;
  readonly named: boolean;
  country?: string;
  wikidata?: string;
  /** For agreement: "p" plural of people. */
  gender: "m" | "f" | "c";
  number: "s" | "d" | "p";
  /** Can it speak or act? Places only where countries and capitals do. */
  animate: boolean;
  readonly roles: RoleFinding[];
  /** Finer than type: army, party, ministry, country, city, participant word … for the stages after. */
  readonly subtype?: string;
}

export class Referents {
  readonly entities: EntityFinding[] = [];
  readonly mentions: MentionFinding[] = [];
  /** For each token the longest mention over it, or -1. */
  readonly mentionAt: Int32Array;
  /** For each token the mention that begins there, or -1. */
  readonly beginsAt: Int32Array;

  constructor(tokens: number) {
    this.mentionAt = new Int32Array(tokens).fill(-1);
    this.beginsAt = new Int32Array(tokens).fill(-1);
  }

  addEntity(entity: EntityFinding): number {
    // One shape for all, whoever enters them.
    this.entities.push({
      type: entity.type, name: entity.name, english: entity.english, romanised: entity.romanised, named: entity.named, country: entity.country, wikidata: entity.wikidata,
      gender: entity.gender, number: entity.number, animate: entity.animate, roles: entity.roles, subtype: entity.subtype,
    });
    return this.entities.length - 1;
  }

  addMention(mention: MentionFinding): number {
    const index = this.mentions.length;
    this.mentions.push({
      first: mention.first, last: mention.last, start: mention.start, end: mention.end, kind: mention.kind, entity: mention.entity, rule: mention.rule, entry: mention.entry,
    });
    if (mention.kind === "pronoun") return index;
    for (let i = mention.first; i <= mention.last; i++) {
      const other = this.over(i);
      if (!other || other.last - other.first <= mention.last - mention.first) this.mentionAt[i] = index;
    }
    const there = this.from(mention.first);
    if (!there || there.last <= mention.last) this.beginsAt[mention.first] = index;
    return index;
  }

  /** The longest mention over the token: most have none. */
  over(token: number): MentionFinding | undefined {
    return at(this.mentions, this.mentionAt, token);
  }

  /** The mention that begins at the token. */
  from(token: number): MentionFinding | undefined {
    return at(this.mentions, this.beginsAt, token);
  }

  entityOf(mention: number): EntityFinding {
    return this.entities[this.mentions[mention]!.entity]!;
  }
}

/** The index is asked before the list: a look-up at -1 leaves the fast path of V8. */
function at(mentions: readonly MentionFinding[], index: Int32Array, token: number): MentionFinding | undefined {
  if (token < 0 || token >= index.length) return undefined;
  const k = index[token]!;
  return k < 0 ? undefined : mentions[k];
}
