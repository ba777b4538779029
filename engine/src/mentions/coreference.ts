/** Which finds are one and the same: spellings of a name, a surname after the full name, a title after its holder. */
import type { EntityType } from "../reading.ts";
import { countries } from "../lexicon/countries.ts";
import type { Syntax } from "../matching/syntax.ts";
import type { Find, Finds } from "./finds.ts";
import { type EntityFinding, Referents } from "./referents.ts";
import { englishOf } from "./english.ts";
import { romanise } from "./romanise.ts";

export function tellApart(finds: Finds, s: Syntax): Referents {
  const r = new Referents(s.tokens.length);
  const { list } = finds;
  const entityOf = new Int32Array(list.length).fill(-1);
  const mentionOf = new Int32Array(list.length).fill(-1);
  const byKey = new Map<string, number>();
  const surnames = new Map<string, number>();
  const people: number[] = [];

  // Full names first, so that a surname before its full name finds it too.
  const order = list.map((_, k) => k).filter((k) => list[k]!.kind === "name").sort((a, b) => list[b]!.words.length - list[a]!.words.length || a - b);
  for (const k of order) {
    const f = list[k]!;
    const entity = f.type === "person" ? personEntity(r, f, byKey, surnames, people) : thingEntity(r, f, byKey);
    entityOf[k] = entity;
  }
  // In reading order: mentions, then roles and descriptions, which need to know who was named.
  const roles = new Map<string, Holder[]>();
  list.forEach((f, k) => {
    if (f.kind !== "role" || f.holder === undefined) return;
    const e = entityOf[f.holder]!;
    for (const key of roleKeys(f)) {
      const holders = roles.get(key) ?? [];
      holders.push({ entity: e, first: f.first });
      roles.set(key, holders);
    }
    entityOf[k] = e;
  });
  const roleEntities = new Map<string, number>();
  list.forEach((f, k) => {
    if (f.kind === "role" && f.holder === undefined) entityOf[k] = roleEntity(r, s, f, roles, roleEntities);
  });
  const inOrder = list.map((_, k) => k).sort((a, b) => list[a]!.start - list[b]!.start || list[b]!.end - list[a]!.end);
  const lastNamed = new Map<string, number>();
  const bodies = new Map<string, number>();
  for (const k of inOrder) {
    const f = list[k]!;
    if (f.kind === "nominal") {
      entityOf[k] = nominalEntity(r, f, lastNamed, bodies);
      if (entityOf[k]! < 0) continue;
    }
    const e = entityOf[k]!;
    mentionOf[k] = r.addMention({ first: f.first, last: f.last, start: f.start, end: f.end, kind: f.kind, entity: e, rule: f.rule, entry: f.entry });
    if (f.kind === "name" && f.type === "organization" && f.subtype) for (const d of describedBy(f.subtype)) lastNamed.set(BY_HEAD.has(d) ? `${d} ${headWord(f)}` : d, e);
  }
  list.forEach((f, k) => {
    if (f.kind !== "role") return;
    const of = f.of === undefined ? undefined : entityOf[f.of]!;
    r.entities[entityOf[k]!]!.roles.push({ title: f.title!, ...(f.english ? { english: f.english } : {}), ...(of !== undefined ? { of } : {}), mention: mentionOf[k]! });
  });
  for (const e of r.entities) finish(e, r);
  return r;
}

// ── people ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function personEntity(r: Referents, f: Find, byKey: Map<string, number>, surnames: Map<string, number>, people: number[]): number {
  const key = `person ${f.words.join(" ")}`;
  const rowKey = f.row ? rowId(f.row) : undefined;
  const again = byKey.get(key);
  if (again !== undefined && (rowKey === undefined || byKey.get(rowKey) === again)) return again;
  let e = (rowKey !== undefined ? byKey.get(rowKey) : undefined) ?? again;
  if (e === undefined && f.words.length === 1) e = surnames.get(skeleton(f.words[0]!)) ?? surnames.get(skeleton(otherArticle(f.words[0]!)));
  if (e === undefined && f.words.length > 1) e = byKey.get(`person ${f.words.map(skeleton).join(" ")}`) ?? surnames.get(`${skeleton(f.words[0]!)} ${skeleton(f.words.at(-1)!)}`) ?? byTail(f, surnames);
  if (e === undefined) {
    e = r.addEntity({ type: "person", name: f.name, english: f.english, named: true, country: f.country, wikidata: f.wikidata, gender: f.gender ?? "c", number: "s", animate: true, roles: [] });
    people.push(e);
  }
  const entity = r.entities[e]!;
  if (f.english && !entity.english) {
    entity.english = f.english;
    entity.country ??= f.country;
    entity.wikidata ??= f.wikidata;
  }
  byKey.set(key, e);
  byKey.set(`person ${f.words.map(skeleton).join(" ")}`, e);
  if (rowKey !== undefined) byKey.set(rowKey, e);
  if (f.words.length > 1) {
    const claim = (k: string) => {
      if (!surnames.has(k)) surnames.set(k, e!);
    };
    claim(skeleton(f.words.at(-1)!));
    claim(skeleton(f.words[0]!));
    claim(`${skeleton(f.words[0]!)} ${skeleton(f.words.at(-1)!)}`);
    // سعد بن متعب بن عبدالله is not متعب بن عبدالله, his father.
    for (let k = 1; k < f.words.length; k++) if (!isSon(f.words[k - 1]!) && !isSon(f.words[k]!)) claim(`tail ${f.words.slice(k).map(skeleton).join(" ")}`);
    for (let k = 2; k < f.words.length; k++) claim(`head ${f.words.slice(0, k).map(skeleton).join(" ")}`);
    // سلمان بن عبدالعزيز آل سعود is also called by a middle name.
    for (let k = 1; k < f.words.length - 1; k++) if (f.words[k]!.startsWith("ال")) claim(skeleton(f.words[k]!));
  }
  return e;
}

/** بن، ابن: what follows is the father's name. */
function isSon(word: string): boolean {
  return word === "بن" || word === "ابن" || word === "بنت";
}

/** دي ميستورا after ستيفان دي ميستورا; علي عبدالله after علي عبدالله صالح. */
function byTail(f: Find, surnames: ReadonlyMap<string, number>): number | undefined {
  const joined = f.words.map(skeleton).join(" ");
  return surnames.get(`tail ${joined}`) ?? surnames.get(`head ${joined}`);
}

/** البارزاني is بارزاني, القذافي is قذافي. */
function otherArticle(word: string): string {
  return word.startsWith(ARTICLE) ? word.slice(2) : ARTICLE + word;
}

const ARTICLE = "ال";
const skeletons = new Map<string, string>();

/**
 * What stays the same in the spellings of a name: without long vowels inside, hamza and the article's place kept, with the letters that newspapers
 * exchange in foreign names made one (غ ج ك ق for g, ت ط, س ص, ث).
 */
export function skeleton(word: string): string {
  let out = skeletons.get(word);
  if (out !== undefined) return out;
  const article = word.startsWith("ال") && word.length > 4 ? "ال" : "";
  const body = word.slice(article.length);
  out = article + body[0];
  for (let i = 1; i < body.length; i++) {
    const c = body[i]!;
    if ((c === "ا" || c === "و" || c === "ي" || c === "ء") && body.length > 4) continue;
    out += EXCHANGED[c] ?? c;
  }
  if (skeletons.size > 50_000) skeletons.clear();
  skeletons.set(word, out);
  return out;
}

const EXCHANGED: Readonly<Record<string, string>> = { "غ": "ج", "گ": "ج", "ڤ": "ف", "پ": "ب" };

// ── organisations and places ─────────────────────────────────────────────────────────────────────────────────────────

const rowNumbers = new WeakMap<object, string>();
let rows = 0;

function rowId(row: unknown): string {
  let id = rowNumbers.get(row as object);
  if (id === undefined) rowNumbers.set(row as object, (id = `row ${rows++}`));
  return id;
}

function thingEntity(r: Referents, f: Find, byKey: Map<string, number>): number {
  const key = `${f.type} ${f.words.join(" ")}`;
  const rowKey = f.row ? `${f.type} ${rowId(f.row)}` : undefined;
  const again = byKey.get(key);
  if (again !== undefined && (rowKey === undefined || byKey.get(rowKey) === again)) return again;
  let e = (rowKey !== undefined ? byKey.get(rowKey) : undefined) ?? again;
  if (e === undefined && f.type === "organization") e = byKey.get(`organization head ${f.words.join(" ")}`);
  if (e === undefined) {
    e = r.addEntity({
      type: f.type as EntityType, name: f.name, english: f.english, named: true, country: f.country, gender: f.gender ?? "c", number: "s",
      animate: f.type === "organization" || f.subtype === "country" || isCapital(f), roles: [], ...(f.subtype ? { subtype: f.subtype } : {}),
    });
  }
  byKey.set(key, e);
  if (rowKey !== undefined) byKey.set(rowKey, e);
  if (f.type === "organization") for (let k = 2; k < f.words.length; k++) {
    const head = `organization head ${f.words.slice(0, k).join(" ")}`;
    if (!byKey.has(head)) byKey.set(head, e);
  }
  return e;
}

const capitals = new Set(countries.map((row) => row.capital));

function isCapital(f: Find): boolean {
  return f.subtype === "city" && f.english !== undefined && capitals.has(f.english);
}

// ── roles and descriptions ───────────────────────────────────────────────────────────────────────────────────────────

/** What a role is called by later: its own words, and its title with the same head (وزير الدفاع العراقي → وزير الدفاع، الوزير). */
function roleKeys(f: Find): string[] {
  const keys = [f.words.join(" ")];
  for (let k = 1; k < f.words.length; k++) keys.push(f.words.slice(0, k).join(" "));
  const head = f.words[0]!;
  if (!head.startsWith("ال")) keys.push(`ال${head}`);
  return keys;
}

/** Somebody with an office, and the token where that is said. */
interface Holder {
  readonly entity: number;
  readonly first: number;
}

/** How many holders of an office before are looked at. */
const HOLDERS_BACK = 4;

/** Who is meant by an office where several have it: the one so called in the sentence before, or in this one, and nobody else there. */
function holderNear(s: Syntax, f: Find, holders: readonly Holder[]): number | undefined {
  let k = holders.length - 1;
  while (k >= 0 && holders[k]!.first > f.first) k--;
  const last = holders[k];
  if (!last || s.sentenceOf[f.first]! - s.sentenceOf[last.first]! > 1) return undefined;
  for (let j = k - 1; j >= 0 && j > k - HOLDERS_BACK && s.sentenceOf[holders[j]!.first] === s.sentenceOf[last.first]; j--) if (holders[j]!.entity !== last.entity) return undefined;
  return last.entity;
}

function roleEntity(r: Referents, s: Syntax, f: Find, roles: ReadonlyMap<string, readonly Holder[]>, roleEntities: Map<string, number>): number {
  const key = f.words.join(" ");
  const holders = roles.get(key);
  if (holders?.every((h) => h.entity === holders[0]!.entity)) return holders[0]!.entity;
  const near = holders && holderNear(s, f, holders);
  if (near !== undefined) return near;
  const known = roleEntities.get(key);
  if (known !== undefined) return known;
  const e = r.addEntity({ type: "person", name: f.name, english: f.english, named: false, gender: f.gender ?? "m", number: "s", animate: true, roles: [], subtype: "role" });
  roleEntities.set(key, e);
  return e;
}

const DESCRIBED: Readonly<Record<string, readonly string[]>> = {
  "armed-group": ["armed-group", "movement"], movement: ["movement", "armed-group"], party: ["party"], agency: ["agency", "media"], newspaper: ["media"], tv: ["media"], radio: ["media"], site: ["media"],
};

/** Kinds with many class words: الهيئة is no مجلس named before. */
const BY_HEAD: ReadonlySet<string> = new Set(["government", "ngo", "union", "international"]);

/** The first word of a name or description, without its article. */
function headWord(f: Find): string {
  const head = f.words[0] ?? "";
  return head.startsWith(ARTICLE) ? head.slice(ARTICLE.length) : head;
}

function describedBy(subtype: string): readonly string[] {
  return DESCRIBED[subtype] ?? [subtype];
}

/** الحزب، الوزارة، التنظيم: the nearest organisation of the kind named before; with an adjective of its own, a body without a name. */
function nominalEntity(r: Referents, f: Find, lastNamed: ReadonlyMap<string, number>, bodies: Map<string, number>): number {
  const kind = f.describes ?? "";
  const before = f.words.length === 1 ? lastNamed.get(BY_HEAD.has(kind) ? `${kind} ${headWord(f)}` : kind) : undefined;
  if (before !== undefined) return before;
  // قوات الأسد is the same body wherever it is written so.
  const key = f.words.length > 1 && f.type === "organization" ? f.words.join(" ") : "";
  const again = key ? bodies.get(key) : undefined;
  if (again !== undefined) return again;
  const e = r.addEntity({ type: f.type, name: f.name, named: false, country: f.country, gender: f.gender ?? "c", number: "s", animate: true, roles: [], ...(f.subtype ? { subtype: f.subtype } : {}) });
  if (key) bodies.set(key, e);
  return e;
}

// ── last touches ─────────────────────────────────────────────────────────────────────────────────────────────────────

function finish(e: EntityFinding, r: Referents): void {
  if (!e.country) for (const role of e.roles) if (role.of !== undefined) e.country ??= r.entities[role.of]!.country;
  if (e.country === "") e.country = undefined;
  if (e.english) return;
  if (e.named && e.type === "person") {
    e.english = romanise(e.name);
    e.romanised = true;
  } else if (e.named || e.type === "organization") {
    // A body without a proper name (قوات الأمن العراقية) has English only where the lexicon knows all its words.
    const { text, romanised } = englishOf(e.name);
    if (romanised && !e.named) return;
    e.english = text;
    if (romanised) e.romanised = true;
  }
}
