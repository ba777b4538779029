/**
 * Roles: what a person is called besides the name, with holder and institution. A role runs from its title over genitives, adjectives and
 * «باسم / ل / في» with an institution up to the name (المتحدث باسم وزارة الخارجية الإيرانية سعيد …); two titles in a row are two roles.
 */
import type { TitleRow } from "../lexicon/rows.ts";
import { Kind } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import type { Word } from "../matching/words.ts";
import type { Cut } from "../text/clitics.ts";
import { TokenKind } from "../text/tokens.ts";
import { organisationAt } from "./organisations.ts";
import { Licence, personAt, type PersonName } from "./people.ts";
import { placeAt } from "./places.ts";
import { analysisFor, articleOn, follows, isAdjectiveShaped, opensAnew, Part, partsOf, phraseAt } from "./shapes.ts";

export interface TitleMatch {
  readonly last: number;
  readonly row: TitleRow;
  readonly cut: Cut;
  readonly article: boolean;
  readonly plural: boolean;
  readonly homograph: boolean;
}

export interface RoleFound {
  readonly first: number;
  readonly last: number;
  readonly title: TitleMatch;
  /** The name it leads to. */
  readonly person?: PersonName;
  /** Nothing in it names somebody: a role only where it is definite. */
  readonly definite: boolean;
}

const TITLE = 1 << Kind.Title;

export function titleAt(s: Syntax, i: number): TitleMatch | undefined {
  const token = s.tokens[i]!;
  if (token.kind !== TokenKind.Word) return undefined;
  const phrase = phraseAt(s, i, TITLE);
  if (phrase) {
    const { words } = phrase.phrase;
    const article = phrase.cut.article || words[0]!.startsWith("ال");
    return { last: phrase.last, row: phrase.phrase.row as TitleRow, cut: phrase.cut, article, plural: isPlural(words[0]!), homograph: phrase.phrase.homograph };
  }
  const a = analysisFor(token.word, Kind.Title, false);
  if (!a || a.cut.pronoun || s.tags[i] === Tag.Verb) return undefined;
  const article = a.cut.article || a.entry.written.startsWith("ال");
  return { last: i, row: a.entry.row as TitleRow, cut: a.cut, article, plural: a.entry.features.number !== "s" || isPlural(a.cut.stem), homograph: a.entry.homograph };
}

const PLURALS = new Set(
  [
    "روساء",
    "جنود",
    "عناصر",
    "لاعبو",
    "افراد",
    "مدربو",
    "رءساء",
    "وزراء",
    "نواب",
    "اعضاء",
    "قاده",
    "زعماء",
    "امراء",
    "ملوك",
    "سفراء",
    "خبراء",
    "وكلاء",
    "مدراء",
    "شيوخ",
    "علماء",
    "اطباء",
    "ضباط",
    "طلاب",
    "طلبه",
    "قضاه",
    "محافظو",
    "محافظي",
    "مديرو",
    "مديري",
    "عمال",
    "حراس",
    "كتاب",
    "نشطاء",
    "رجال",
    "شعراء",
    "مستشارو",
    "مستشاري",
    "مسءولو",
    "مسءولي",
    "دعاه",
    "اءمه",
    "اساتذه",
    "باحثو",
    "باحثي",
  ],
);

function isPlural(stem: string): boolean {
  return PLURALS.has(stem) || (stem.length > 4 && /(ون|ين|ات)$/.test(stem) && !/^(قوات|امين)$/.test(stem));
}

export function isHonorific(title: TitleMatch): boolean {
  return title.row[1] === "honorific";
}

/** المدرب المخضرم، اللاعب الفائز: after a profession or function a definite word is an adjective first. */
export function isAdjectiveFirst(title: TitleRow, next: Word): boolean {
  return (title[1] === "profession" || title[1] === "function") && articleOn(next);
}

/** The role whose title begins at i, with the name it leads to, if it leads to one. */
export function roleAt(s: Syntax, timexAt: Int32Array, i: number, title: TitleMatch, depth = 0): RoleFound | undefined {
  let j = title.last + 1;
  /** End of what belongs to the title whether or not a name follows. */
  let own = title.last;
  let open = title.row[1] !== "honorific" && title.row[1] !== "rank" && !(title.last === i ? title.article : articleOn(s.tokens[title.last]!.word));
  // رئيس إقليم كردستان: a title that ends in a place is closed.
  if (title.last > i && partsOf(s.tokens[title.last]!.word) & Part.Place) open = false;
  let loose = false;
  for (let steps = 0; steps < 16 && j < s.tokens.length && s.sentenceOf[j] === s.sentenceOf[i]; steps++) {
    const token = s.tokens[j]!;
    if (token.breaks > 0 || timexAt[j]! >= 0) break;
    const q = s.quotationAt[j]!;
    if (q >= 0 && s.quotations[q]!.closed && s.quotations[q]!.close - j <= 6) {
      const quoted = open ? undefined : personAt(s, timexAt, j + 1, Licence.None);
      if (quoted && quoted.last === s.quotations[q]!.close - 1) return { first: i, last: j - 1, title, person: quoted, definite: true };
      j = s.quotations[q]!.close + 1;
      if (!loose) own = j - 1;
      open = false;
      continue;
    }
    if (token.kind !== TokenKind.Word) break;
    const tag = s.tags[j] as Tag;
    const inner = organisationAt(s, timexAt, j) ?? placeAt(s, timexAt, j);
    const bits = partsOf(token.word);
    if (inner && !(bits & Part.SureGiven && !("named" in inner))) {
      if (s.chosen[j]?.cut.conjunction && !open && !loose) break;
      // زار رئيس الوزراء العراقي البصرة: what follows a closed phrase is the verb's object.
      if (!open && !loose && j > title.last && !opensAnew(s, j)) break;
      j = inner.last + 1;
      if (!loose) own = inner.last;
      open = false;
      continue;
    }
    const next = titleAt(s, j);
    const clitic = opensAnew(s, j);
    if (next && !clitic && !open && (next.article || next.row[1] === "honorific" || next.row[1] === "rank" || next.row[1] === "royal")) {
      // A second title: another role. Its name is also this one's.
      const second = depth < MOST_TITLES ? roleAt(s, timexAt, j, next, depth + 1) : undefined;
      if (second?.person) return { first: i, last: j - 1, title, person: second.person, definite: true };
      // What the second title does not lead to, the first hardly does: looked for once more only from the start.
      if (depth > 0 || next.row[1] === "honorific") break;
    }
    if (!clitic) {
      const person = personAt(s, timexAt, j, open ? Licence.None : isAdjectiveFirst(title.row, token.word) ? Licence.Speech : Licence.Title);
      if (person && !(person.rule === "family-after-title" && bits & Part.Nisba && isAdjectiveShaped(token.word)) && !(person.rule.startsWith("unlisted") && loose && bits & Part.Article)) {
        if (!open) return { first: i, last: j - 1, title, person, definite: true };
        // محامي كلينتون: the name is the title's complement.
        j = person.last + 1;
        own = person.last;
        open = false;
        continue;
      }
    }
    if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Pronoun || tag === Tag.Punctuation || tag === Tag.Negation || tag === Tag.Auxiliary || tag === Tag.Conjunction || tag === Tag.Participle || tag === Tag.Adversative || tag === Tag.Number) break;
    if (tag === Tag.Preposition) {
      if (!BETWEEN.has(token.word.fold)) break;
      loose = !INSTITUTIONAL.has(token.word.fold);
      j++;
      open = true;
      continue;
    }
    if (clitic) {
      const a = s.chosen[j];
      const { norm } = token.word;
      if (a?.cut.conjunction || (!a && norm[0] === "و")) {
        // وزير الثقافة والإعلام: goes on only as a definite noun.
        if (!articleOn(token.word) || bits & Part.Head || next) break;
        loose = true;
      } else if (norm[0] === "ب" && token.word.fold !== "باسم" && !articleOn(token.word)) break;
      j++;
      if (!loose) own = j - 1;
      open = !articleOn(token.word);
      continue;
    }
    if (!(tag === Tag.Noun)) break;
    if (!articleOn(token.word) && !open) {
      if (title.article || !follows(s, j + 1)) break;
      break;
    }
    own = loose ? own : j;
    open = !articleOn(token.word) && !(bits & (Part.SurePlace | Part.Place));
    j++;
  }
  const definite = title.article || own > title.last || title.last > i;
  return { first: i, last: own, title, definite };
}

/** Titles in a row before one name. */
const MOST_TITLES = 5;

const BETWEEN = new Set(
  [
    "في",
    "لدي",
    "الي",
    "علي",
  ],
);
const INSTITUTIONAL = new Set(
  [
    "في",
    "لدي",
    "الي",
  ],
);
