/**
 * What one place of the article decides, the others follow: a full name licenses its surname alone (الكاظمي after مصطفى الكاظمي, صالح after
 * برهم صالح), a place after its class word licenses the bare word, an organisation its last word.
 */
import { Kind } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { tailOf, type Token } from "../matching/words.ts";
import type { Cut } from "../text/clitics.ts";
import { ALEF, BEH, FEH, KAF, LAM, WAW } from "../text/letters.ts";
import { ALI } from "../lexicon/person-words.ts";
import type { Find, Finds } from "./finds.ts";
import { analysisFor, articleOn, follows, nameStart, Part, partsOf } from "./shapes.ts";
import { isAli } from "./surnames.ts";

interface Licensed {
  readonly find: number;
  /** Further words that must follow: اللهيان after عبد. */
  readonly rest: readonly string[];
  readonly given: boolean;
}

const PARTICLES = new Set(
  [
    "دي",
    "فان",
    "فون",
    "دو",
    "دا",
    "لو",
    "عبد",
    "ال",
    "بن",
    "ابو",
    "ابي",
    "ابا",
    "ابن",
  ],
);

const BARE_AFTER = new Set(
  [
    "جبهه",
    "حركه",
    "جماعه",
    "قاعده",
    "معسكر",
    "سجن",
    "مخيم",
  ],
);

export function carryNames(finds: Finds, s: Syntax, timexAt: Int32Array): void {
  const licensed = new Map<string, Licensed[]>();
  // A bit for each pair of last letters: whatever clitics a word has, it ends as the name does.
  const tails = new Int32Array(32);
  const license = (key: string, l: Licensed) => {
    const tail = tailOf(key);
    tails[tail >> 5]! |= key.length < 3 ? -1 : 1 << (tail & 31);
    const list = licensed.get(key);
    if (!list) licensed.set(key, [l]);
    else if (list.length < 6) list.push(l);
  };
  finds.list.forEach((f, k) => {
    if (f.kind !== "name") return;
    const { words } = f;
    if (f.type === "person") {
      if (words.length < 2) {
        if (words[0]!.length > 2) license(words[0]!, { find: k, rest: [], given: true });
        return;
      }
      let at = words.length - 1;
      while (at > 1 && PARTICLES.has(words[at - 1]!)) at--;
      license(words[at]!, { find: k, rest: words.slice(at + 1), given: false });
      if (!PARTICLES.has(words[0]!)) license(words[0]!, { find: k, rest: [], given: true });
    } else if (f.type === "place" && words.length === 1) license(words[0]!, { find: k, rest: [], given: false });
    else if (f.type === "organization" && words.length === 1) license(words[0]!, { find: k, rest: [], given: false });
    // جبهة النصرة is also النصرة, قاعدة العند also العند.
    if (f.type !== "person" && words.length === 2 && BARE_AFTER.has(words[0]!) && words[1]!.startsWith("ال") && words[1]!.length > 4) license(words[1]!, { find: k, rest: [], given: false });
  });
  if (licensed.size === 0) return;
  const n = s.tokens.length;
  for (let i = 0; i < n; i++) {
    const tag = s.tags[i];
    if (tag !== Tag.Noun && tag !== Tag.Verb && tag !== Tag.Participle) continue;
    const token = s.tokens[i]!;
    const { tail } = token.word;
    if ((tails[tail >> 5]! & (1 << (tail & 31))) === 0) continue;
    if (timexAt[i]! >= 0 || finds.over(i)?.kind === "name") continue;
    const match = matchAt(licensed, token, s, i);
    if (!match) continue;
    const { l, cut } = match;
    const like = finds.list[l.find]!;
    if (!fits(s, finds, i, like, l)) continue;
    const last = i + l.rest.length;
    const start = nameStart(token, cut);
    finds.add({
      kind: "name", first: i, last, start, end: s.tokens[last]!.end, type: like.type, ...(like.subtype ? { subtype: like.subtype } : {}),
      words: [match.key, ...l.rest], name: s.text.slice(start, s.tokens[last]!.end), ...(like.type !== "person" && like.row ? { row: like.row, english: like.english, country: like.country } : {}),
      gender: like.gender, number: like.number, rule: "carried", entry: like.name,
    });
    i = last;
  }
}

type Table = ReadonlyMap<string, readonly Licensed[]>;

interface Match {
  readonly l: Licensed;
  readonly cut: Cut | undefined;
  readonly key: string;
}

function matchAt(licensed: Table, token: Token, s: Syntax, i: number): Match | undefined {
  const { fold } = token.word;
  const whole = look(licensed, s, i, fold, 0, false);
  if (whole) return whole;
  const first = fold[0];
  let from = 0;
  if (first === WAW || first === FEH) {
    from = 1;
    const m = look(licensed, s, i, fold.slice(1), 1, false);
    if (m) return m;
  }
  const c = fold[from];
  if (c !== BEH && c !== LAM && c !== KAF) return undefined;
  const rest = fold.slice(from + 1);
  return look(licensed, s, i, rest, from + 1, false) ?? (c === LAM && rest[0] === LAM ? look(licensed, s, i, ALEF + rest, from + 1, true) : undefined);
}

function look(licensed: Table, s: Syntax, i: number, key: string, from: number, restored: boolean): Match | undefined {
  const list = licensed.get(key);
  if (!list) return undefined;
  for (const l of list) {
    let ok = true;
    for (let k = 0; k < l.rest.length && ok; k++) ok = follows(s, i + k + 1) && s.tokens[i + k + 1]!.word.fold === l.rest[k];
    if (!ok) continue;
    const { norm } = s.tokens[i]!.word;
    const cut: Cut | undefined = from === 0 ? undefined : { conjunction: "", preposition: "", future: false, article: false, pronoun: "", stem: key, written: (restored ? ALEF : "") + norm.slice(from), from, to: norm.length };
    return { l, cut, key };
  }
  return undefined;
}

/** The word can be the name here: not a verb or function word, nor a title before somebody else. */
function fits(s: Syntax, finds: Finds, i: number, like: Find, l: Licensed): boolean {
  const { word } = s.tokens[i]!;
  const bits = partsOf(word);
  const tag = s.tags[i];
  // An adjective of the noun before it is no name (الأسد الهندي after a man called الهندي).
  if (bits & Part.Nisba && follows(s, i) && s.tags[i - 1] === Tag.Noun && articleOn(s.tokens[i - 1]!.word) && finds.over(i - 1)?.kind !== "role") return false;
  if (word.fold === ALI && !isAli(s, i)) return false;
  const nameLike = (bits & (Part.Given | Part.Family | Part.Unknown | Part.Person | Part.Place | Part.Organisation)) !== 0;
  if (tag === Tag.Verb && !(bits & (Part.SureGiven | Part.SureFamily)) && word.analyses.length > 0) return false;
  if (like.type !== "person") return tag === Tag.Noun && (nameLike || (bits & Part.Ordinary) === 0) && !analysisFor(word, Kind.Nisba, false);
  if (l.given) {
    if (!(bits & (Part.Given | Part.Unknown | Part.Family))) return false;
    if (bits & (Part.Head | Part.Ordinary | Part.Noun) && follows(s, i + 1) && partsOf(s.tokens[i + 1]!.word) & Part.Article) return false;
    return true;
  }
  return true;
}
