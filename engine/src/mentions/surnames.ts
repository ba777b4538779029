/** How far the name of a person goes on from a word that begins it, and the small words inside such names. */
import { AFTER_ON, ALI, BU, CALENDAR_NAMES, CHILDREN, CONJOINED, FOREIGN_PARTICLES, HOUSE, INDEFINITE_ENDINGS, KUNYAS, LINEAGE, MAKSURA_WORDS, NOMINAL_ENDINGS, ORDINALS, PARTICLES, PLURAL_ENDINGS, SERVANT, SON, STRONG_PARTICLES, TEEN } from "../lexicon/person-words.ts";
import { Kind } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { ALEF, ALEF_HAMZA_ABOVE, ALEF_MAKSURA, FATHATAN, YEH } from "../text/letters.ts";
import { foreignness, isUnlisted, looksForeign } from "./foreign.ts";
import { analysisFor, follows, opensAnew, Part, partsOf, phraseAt } from "./shapes.ts";

const GIVEN = 1 << Kind.Given;
const FAMILY = 1 << Kind.Family;
/** What ends a name: an organisation, place or title of several words. */
const OTHERS = (1 << Kind.Organisation) | (1 << Kind.Outlet) | (1 << Kind.Place) | (1 << Kind.Country) | (1 << Kind.Title) | (1 << Kind.OrganisationHead);

/**
 * The last token of the name that stands at `from` already. `strength` 1: one word so far, so that a surname may be an ordinary word;
 * 2 and more: only what is plainly a name goes on. `given`: the word so far is surely a given name.
 */
export function namesEnd(s: Syntax, timexAt: Int32Array, from: number, strength: number, given: boolean): number {
  let last = from;
  let count = strength;
  let j = from + 1;
  while (follows(s, j) && timexAt[j]! < 0 && last - from < 7) {
    const { word } = s.tokens[j]!;
    const bits = partsOf(word);
    const particle = PARTICLES.has(word.fold);
    if (particle && follows(s, j + 1)) {
      const end = afterParticle(s, timexAt, j, count);
      if (end > 0) {
        last = end;
        j = end + 1;
        // The father's name is a given name again: محمد بن عبد الكريم الخطابي.
        if (LINEAGE.has(word.fold)) given = true;
        else count++;
        continue;
      }
      break;
    }
    if (word.fold === SERVANT && follows(s, j + 1) && partsOf(s.tokens[j + 1]!.word) & Part.Article) {
      last = j + 1;
      j += 2;
      count++;
      continue;
    }
    // راشد س.: a surname kept back.
    if (word.norm.length === 1 && s.tokens[j + 1]?.surface === "." && !s.tokens[j + 1]!.spaced) return j + 1;
    const phrase = phraseAt(s, j, GIVEN | FAMILY);
    if (phrase && !phrase.cut.conjunction && !phrase.cut.preposition && !phrase.cut.article) {
      last = phrase.last;
      j = last + 1;
      count++;
      continue;
    }
    if (phraseAt(s, j, OTHERS) || !isSurnameHere(s, j, bits, count, given) || (count >= 2 && beginsApposition(s, j, bits))) break;
    last = j;
    // الثالث عشر
    if (ORDINALS.has(word.fold) && follows(s, j + 1) && s.tokens[j + 1]!.word.fold === TEEN) last = ++j;
    j++;
    count++;
  }
  return last;
}

function isSurnameHere(s: Syntax, j: number, bits: number, count: number, given: boolean): boolean {
  const { word } = s.tokens[j]!;
  const sure = (bits & (Part.SureGiven | Part.SureFamily)) !== 0 && word.fold !== ALI;
  if (given && count === 1 && ORDINALS.has(word.fold)) return true;
  if (s.tags[j] !== Tag.Noun && !sure && word.fold !== ALI) return false;
  // برينو is no ب + رينو after a foreign given name.
  if (given && count === 1 && bits & Part.Unknown && word.analyses.length > 0 && !startsWithAny(word.norm, CONJOINED) && !(bits & Part.Article) && word.norm.length > 4 && foreignness(word.fold) > 0.3 && foreignness(s.tokens[j - 1]!.word.fold) > 0.3) return true;
  if (opensAnew(s, j) && !sure && word.fold !== ALI) return false;
  if (count <= 2 && given && CALENDAR_NAMES.has(word.fold)) return true;
  if (word.fold === ALI) return count <= 2 && (isAli(s, j) || (word.norm.endsWith(YEH) && (!follows(s, j + 1) || s.tags[j + 1] === Tag.Verb || s.tags[j + 1] === Tag.Complementizer)));
  // محامي كلينتون ديفيد كيندال: a given name after a surname begins another.
  if (count >= 2 && !given && bits & Part.SureGiven && !(bits & Part.SureFamily)) return false;
  if (sure || bits & Part.Person) return true;
  // سارة ليا ويتسن: a short word between a given name and a foreign one.
  if (given && count === 1 && bits & Part.Unknown && follows(s, j + 1) && isUnlisted(s.tokens[j + 1]!.word) && looksForeign(s.tokens[j + 1]!.word) && word.norm.length <= 4) return true;
  const article = (bits & Part.Article) !== 0;
  if (bits & Part.Family) {
    // A surname that is also a word: after one name, or in its article.
    if (count <= 2 && article && !(bits & Part.Head)) return true;
    if (count <= 2 && given && !(bits & Part.Ordinary)) return true;
    return count === 1 && (bits & (Part.Ordinary | Part.Head | Part.Verb)) === 0;
  }
  if (bits & Part.Given) return count <= 2 && (bits & Part.Ordinary) === 0 && (given || (bits & (Part.Noun | Part.Head | Part.Verb)) === 0);
  if (word.analyses.length === 0) {
    if (article) return count <= 2 && given;
    if (word.norm.length < 3) return false;
    if (count <= 2) return looksForeign(word) || (given && !endsWithAny(word.norm, INDEFINITE_ENDINGS));
    return count <= 3 && (looksForeign(word) || !endsWithAny(word.norm, INDEFINITE_ENDINGS));
  }
  // كلارك، هاملتون: foreign letters, though the corpus or the map knows them.
  if (given && !article && count <= 2 && (bits & (Part.Common | Part.Place)) !== 0 && (bits & (Part.Head | Part.Ordinary | Part.Nisba | Part.Organisation)) === 0 && looksForeign(word) && !analysisFor(word, Kind.Country, true)) return true;
  // دونالد بلوم، ريتشارد ريد: any short word after a given name of foreign letters.
  if (given && !article && count === 1 && bits & (Part.Unknown | Part.Common | Part.Verb) && !(bits & (Part.Head | Part.Ordinary | Part.Nisba | Part.Organisation)) && s.tags[j] === Tag.Noun && foreignness(s.tokens[j - 1]!.word.fold) > 0.3 && !endsWithAny(word.norm, NOMINAL_ENDINGS) && !word.norm.endsWith(ALEF) && !isElative(word.norm) && standsAlone(s, j)) return true;
  // بسام شراب، حنان ترك: an indefinite noun right after a given name, where it begins no phrase of its own.
  if (given && count === 1 && !article && s.tags[j] === Tag.Noun && (bits & (Part.Head | Part.Ordinary | Part.Nisba | Part.Place | Part.Organisation)) === 0 && !endsWithAny(word.norm, NOMINAL_ENDINGS) && !word.surface.includes(FATHATAN) && standsAlone(s, j)) return true;
  if (article && count === 1 && given) {
    if (bits & (Part.Head | Part.Ordinary | Part.Organisation)) return false;
    if (bits & Part.Nisba) return true;
    // محمد الجبير، أحمد الطيب: a definite word of no special kind right after a lone given name.
    if (bits & Part.Place || endsWithAny(word.norm, PLURAL_ENDINGS)) return false;
    // أحمد التوفيق وزير الأوقاف: what a title follows is the whole name.
    return (bits & Part.Common) !== 0 || ((bits & Part.Noun) !== 0 && ((follows(s, j + 1) && isBareTitle(s, j + 1)) || isTitled(s, j - 1)));
  }
  return false;
}

/** حسين خليفة الهداف، باتشان نجم السينما: a word of office, kin or rank that is a name too, with its genitive, after a full name. */
function beginsApposition(s: Syntax, j: number, bits: number): boolean {
  if (bits & Part.Article || !follows(s, j + 1) || opensAnew(s, j + 1)) return false;
  const after = partsOf(s.tokens[j + 1]!.word);
  if (after & (Part.Given | Part.Family) || PARTICLES.has(s.tokens[j + 1]!.word.fold)) return false;
  return (bits & Part.Head) !== 0 || ((bits & (Part.SureGiven | Part.SureFamily)) === 0 && (after & Part.Article) !== 0 && s.tags[j + 1] === Tag.Noun);
}

/** الدكتور خالد المصلح: a title in its article stands before the given name. */
function isTitled(s: Syntax, given: number): boolean {
  if (given === 0 || !follows(s, given)) return false;
  const title = analysisFor(s.tokens[given - 1]!.word, Kind.Title, false);
  return title?.cut.article === true && s.tags[given - 1] === Tag.Noun;
}

/** أفضل، أكثر: four letters from أ. */
function isElative(norm: string): boolean {
  return norm.length === 4 && norm.startsWith(ALEF_HAMZA_ABOVE);
}

/** No genitive or adjective follows; a title without its article (رئيس الهيئة) opens an apposition. */
function standsAlone(s: Syntax, j: number): boolean {
  return !follows(s, j + 1) || s.tags[j + 1] !== Tag.Noun || opensAnew(s, j + 1) || isBareTitle(s, j + 1);
}

function isBareTitle(s: Syntax, j: number): boolean {
  const title = analysisFor(s.tokens[j]!.word, Kind.Title, true);
  return title !== undefined && !title.cut.article && !title.cut.pronoun && !title.entry.homograph;
}

/** بن + name, آل + name, دي + name. The last token, or 0. */
function afterParticle(s: Syntax, timexAt: Int32Array, j: number, count: number): number {
  const bare = s.tokens[j]!.word.fold;
  const next = s.tokens[j + 1]!;
  const bits = partsOf(next.word);
  if (LINEAGE.has(bare) || CHILDREN.has(bare)) {
    if (next.word.fold === SERVANT && follows(s, j + 2)) return j + 2;
    if (PARTICLES.has(next.word.fold) && follows(s, j + 2)) return j + 2;
    const phrase = phraseAt(s, j + 1, GIVEN | FAMILY);
    if (phrase) return phrase.last;
    if (CHILDREN.has(bare)) return bits & (Part.SureGiven | Part.SureFamily) ? j + 1 : 0;
    // صدام حسين ابن عمه: a son of somebody by kinship is no part of the name.
    if (bare === SON && !(bits & (Part.Given | Part.Family | Part.Article)) && next.word.analyses.length > 0) return 0;
    return timexAt[j + 1]! < 0 ? j + 1 : 0;
  }
  if (bare === HOUSE) return bits & (Part.Given | Part.Family | Part.Unknown) ? j + 1 : 0;
  if (KUNYAS.has(bare) || bare === BU) return bits & (Part.Given | Part.Family | Part.Unknown) || (bits & Part.Article && !(bits & Part.Head)) ? j + 1 : 0;
  if (FOREIGN_PARTICLES.has(bare)) {
    if (bits & (Part.SureGiven | Part.SureFamily)) return j + 1;
    if (bits & Part.Unknown && next.word.analyses.length === 0 && !(bits & Part.Article)) return j + 1;
    if (STRONG_PARTICLES.has(bare) && count <= 2 && (bits & Part.Family || FOREIGN_PARTICLES.has(next.word.fold))) return follows(s, j + 2) && FOREIGN_PARTICLES.has(next.word.fold) ? j + 2 : j + 1;
    return 0;
  }
  return 0;
}

/** «علي» is Ali where the article writes the preposition على, or where names stand beside it. */
export function isAli(s: Syntax, i: number): boolean {
  if (s.tokens[i]!.word.norm.endsWith(ALEF_MAKSURA)) return false;
  if (follows(s, i + 1) && AFTER_ON.has(s.tokens[i + 1]!.word.fold)) return false;
  const next = follows(s, i + 1) ? partsOf(s.tokens[i + 1]!.word) : 0;
  if (next & (Part.SureGiven | Part.SureFamily) || (next & Part.Unknown && s.tags[i + 1] !== Tag.Complementizer && !(next & Part.Article))) return true;
  return writesMaksura(s);
}

const careful = new WeakMap<Syntax, boolean>();

/** Does the article tell ى from ي? Egyptian papers write either for both. */
function writesMaksura(s: Syntax): boolean {
  let is = careful.get(s);
  if (is === undefined) {
    is = s.tokens.some((t) => MAKSURA_WORDS.has(t.surface));
    careful.set(s, is);
  }
  return is;
}

export function endsWithAny(norm: string, endings: readonly string[]): boolean {
  for (const e of endings) if (norm.endsWith(e)) return true;
  return false;
}

export function startsWithAny(norm: string, beginnings: readonly string[]): boolean {
  for (const b of beginnings) if (norm.startsWith(b)) return true;
  return false;
}
