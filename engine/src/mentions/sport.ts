/** Is this sentence about sport? There a city or country that plays is a team: فازت فرنسا على إيطاليا, هدف برشلونة. */
import { NIL, sportWords } from "../lexicon/event-context.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { gate, type Word, WordMemo } from "../matching/words.ts";
import { foldText } from "../text/normal.ts";

const words = new Set(sportWords.filter((w) => !w.includes(" ")).map((w) => foldText(w).replace(/^ال/, "")));
/** Common outside sport too: they count only beside another. */
const WEAK = new Set(
  [
    "هدف",
    "فريق",
    "ابطال",
    "حكم",
    "بطوله",
    "بطولات",
    "كره",
    "كرات",
    "تعادل",
    "فوز",
    "خساره",
    "هزيمه",
    "نقاط",
    "لقب",
  ],
);
/** The article read last, and for each of its sentences 1, 0, or -1 where nobody has asked. */
let article: { readonly s: Syntax | undefined; readonly sport: Int8Array } = { s: undefined, sport: new Int8Array(0) };

export function isSport(s: Syntax, token: number): boolean {
  if (article.s !== s) article = { s, sport: new Int8Array(s.sentences.length).fill(-1) };
  const known = article.sport;
  const k = s.sentenceOf[token]!;
  if (known[k]! < 0) known[k] = judge(s, k) ? 1 : 0;
  return known[k] === 1;
}

function judge(s: Syntax, sentence: number): boolean {
  const { first, last } = s.sentences[sentence]!;
  let strong = 0;
  let weak = 0;
  for (let i = first; i <= last && i - first < 200; i++) {
    const token = s.tokens[i]!;
    if ((token.gates & OF_SPORT) !== 0) {
      if (weightOf(token.word) === 1) weak++;
      else strong++;
    }
    if (isScore(s, i)) strong++;
  }
  return strong >= 1 && strong + weak >= 2;
}

/** «3 - 1», «5 - صفر»: two small numbers with a dash. */
function isScore(s: Syntax, i: number): boolean {
  return s.tags[i] === Tag.Number && isGoals(s, i) && DASHES.has(s.tokens[i + 1]?.surface ?? "") && isGoals(s, i + 2);
}

function isGoals(s: Syntax, i: number): boolean {
  const token = s.tokens[i];
  return token !== undefined && (/^[0-9\u0660-\u0669]{1,2}$/.test(token.surface) || token.word?.fold === NIL);
}

const DASHES = new Set(["-", "/", "\u2013", "\u2014"]);

const weights = new WordMemo< number>();

const OF_SPORT = gate((word) => weightOf(word) > 0);

/** 0 no word of sport, 1 one that is common elsewhere, 2 one that is not. */
function weightOf(word: Word): number {
  let weight = weights.get(word);
  if (weight === undefined) {
    const bare = word.fold.replace(/^[وف]?[بلك]?(ال)?/, "");
    const hit = words.has(bare) ? bare : words.has(word.fold) ? word.fold : "";
    weights.set(word, (weight = hit === "" ? 0 : WEAK.has(hit) ? 1 : 2));
  }
  return weight;
}
