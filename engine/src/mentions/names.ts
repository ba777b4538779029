/**
 * The scan: one pass over the tokens, left to right, that decides what each place names. Titles come first, for they license the name after
 * them; then the longest of organisation, place and person; what is left uncertain is decided in `carry.ts` by the rest of the article.
 */
import type { CountryRow, PlaceRow, TitleRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import type { Cut } from "../text/clitics.ts";
import { gate, isKind } from "../matching/words.ts";
import { TokenKind } from "../text/tokens.ts";
import type { Find } from "./finds.ts";
import { Finds } from "./finds.ts";
import { isUnlisted } from "./foreign.ts";
import { isField, organisationAt, type OrganisationName } from "./organisations.ts";
import { isParticle, Licence, personAt, type PersonName } from "./people.ts";
import { isSport } from "./sport.ts";
import { placeAt, placeInList, type PlaceName } from "./places.ts";
import { isAdjectiveFirst, isHonorific, roleAt, titleAt } from "./roles.ts";
import { analysisFor, articleOn, follows, isSpeechVerb, nameStart, nameWord, Part, partsOf, shownWord } from "./shapes.ts";

export function scanNames(s: Syntax, timexAt: Int32Array): Finds {
  const finds = new Finds(s.tokens.length);
  const { tokens } = s;
  /** Names that a title before them has found already, by first token, with the roles that lead to them. */
  const expected = new Map<number, { person: PersonName; roles: number[] }>();
  let roleUntil = -1;
  /** Inside a body without a name (قوات الأمن العراقية) no other is looked for. */
  let bodyUntil = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ((token.gates & CAN_NAME) === 0 || token.kind !== TokenKind.Word || timexAt[i]! >= 0) continue;
    const waiting = expected.size > 0 ? expected.get(i) : undefined;
    if (waiting) {
      const person = addPerson(finds, s, waiting.person);
      for (const r of waiting.roles) finds.list[r]!.holder = person;
      i = waiting.person.last;
      roleUntil = Math.max(roleUntil, roleAfter(finds, s, timexAt, person, i));
      continue;
    }
    if (i > roleUntil && (isKind(token.word, Kind.Title) || token.phrases.length > 0)) {
      const title = titleAt(s, i);
      if (title) {
        const role = roleAt(s, timexAt, i, title);
        const wanted = role && (role.person || (role.definite && !title.plural && !title.homograph && title.row[1] !== "profession" && title.row[1] !== "academic"));
        if (role && wanted && !title.plural) {
          if (!isHonorific(title)) {
            const index = finds.add(roleFind(s, role.first, role.last, title.cut, title.row));
            roleUntil = role.last;
            if (role.person) {
              const w = expected.get(role.person.first) ?? { person: role.person, roles: [] };
              w.roles.push(index);
              expected.set(role.person.first, w);
            }
          } else if (role.person && !expected.has(role.person.first)) expected.set(role.person.first, { person: role.person, roles: [] });
        }
      }
    }
    const found = bestAt(s, timexAt, i, i <= roleUntil, i <= bodyUntil, isPersonsEnd(finds, i - 1));
    if (!found) {
      const listed = finds.over(i - 1)?.type === "place" && finds.over(i - 1)!.kind === "name" && i - 1 === finds.over(i - 1)!.last ? placeInList(s, i) : undefined;
      if (listed) addPlace(finds, s, listed);
      continue;
    }
    if ("gender" in found) {
      const person = addPerson(finds, s, found);
      i = found.last;
      if (i > roleUntil) roleUntil = Math.max(roleUntil, roleAfter(finds, s, timexAt, person, i));
    } else if ("named" in found) {
      // اللواء قاسم عطا is a rank, not a brigade.
      if (!found.named && found.first === found.last && i <= roleUntil) continue;
      addOrganisation(finds, s, found);
      if (found.named) i = found.last;
      else bodyUntil = found.last;
    } else {
      addPlace(finds, s, found);
      i = found.last;
    }
  }
  linkInstitutions(finds);
  return finds;
}

const NAMING =
  (1 << Kind.Title) | (1 << Kind.Given) | (1 << Kind.Family) | (1 << Kind.Person) | (1 << Kind.Place) | (1 << Kind.Country) | (1 << Kind.Organisation) | (1 << Kind.Outlet) | (1 << Kind.OrganisationHead) | (1 << Kind.PlaceHead);
const PEOPLE = (1 << Kind.Given) | (1 << Kind.Family) | (1 << Kind.Person);

/** Most words can begin no name: one look before the slow ones. */
const CAN_NAME = gate((word) => (word.kinds & NAMING) !== 0 || word.phrases.length > 0 || isUnlisted(word) || (word.norm.length < 6 && isParticle(word)) || isField(word));

const MAY_BE_PERSON = gate((word) => (word.kinds & PEOPLE) !== 0 || isUnlisted(word) || (word.norm.length < 6 && isParticle(word)));

/** The longest of what may stand here; a tie goes to the organisation, then the place. */
function bestAt(s: Syntax, timexAt: Int32Array, i: number, inRole: boolean, inBody: boolean, afterPerson: boolean): PersonName | OrganisationName | PlaceName | undefined {
  const { word } = s.tokens[i]!;
  // Most words can be nothing of the kind: verbs and function words known as such.
  if (s.tags[i] !== Tag.Noun && !(partsOf(word) & (Part.SureGiven | Part.Unknown | Part.Given | Part.Place | Part.Organisation)) && word.phrases.length === 0) return undefined;
  const seen = organisationAt(s, timexAt, i);
  const organisation = seen && inBody && !seen.row ? undefined : seen;
  const place = placeAt(s, timexAt, i);
  const person = (s.tokens[i]!.gates & MAY_BE_PERSON) !== 0 || s.tokens[i]!.phrases.length > 0 ? personAt(s, timexAt, i, licenceAt(s, i, inRole, afterPerson)) : undefined;
  let best: PersonName | OrganisationName | PlaceName | undefined = organisation;
  if (place && (!best || place.last > best.last || (organisation && !organisation.named) || (place.row && organisation && !organisation.row))) best = place;
  if (person && (!best || (best === organisation && !organisation!.named) || person.last > best.last || (person.rule === "listed-person" && person.last === best.last && person.last > i))) {
    if (!(best && best === place && place!.row && person.last > best.last && !surelyPerson(s, person))) best = person;
  }
  if (best && best === organisation && !organisation.named && place) best = place;
  return best;
}

function surelyPerson(s: Syntax, person: PersonName): boolean {
  for (let j = person.first + 1; j <= person.last; j++) if (partsOf(s.tokens[j]!.word) & (Part.SureGiven | Part.SureFamily | Part.Family)) return true;
  return false;
}

/** A person's name ends at token i. */
function isPersonsEnd(finds: Finds, i: number): boolean {
  const f = finds.over(i);
  return f !== undefined && f.kind === "name" && f.type === "person" && f.last === i;
}

function licenceAt(s: Syntax, i: number, inRole: boolean, afterPerson: boolean): Licence {
  if (inRole || i === 0 || !follows(s, i)) return Licence.None;
  const before = s.tokens[i - 1]!;
  if (before.kind !== TokenKind.Word) return Licence.None;
  if (isSpeechVerb(s, i - 1)) return Licence.Speech;
  if (afterPerson) return Licence.Joined;
  if ((s.tags[i - 1] === Tag.Complementizer || s.tags[i - 1] === Tag.Adversative) && s.tags[i + 1] === Tag.Verb && follows(s, i + 1)) return Licence.Clause;
  if ((before.gates & MAY_LICENSE) === 0) return Licence.None;
  const title = analysisFor(before.word, Kind.Title, false);
  if (title && (title.cut.article || (title.entry.row as TitleRow)[1] === "honorific") && s.tags[i - 1] === Tag.Noun) {
    // اللاعبون المران, المؤلفين الجدد: nobody's name follows several.
    if (titleAt(s, i - 1)?.plural) return Licence.None;
    return title.entry.homograph || isAdjectiveFirst(title.entry.row as TitleRow, s.tokens[i]!.word) ? Licence.Speech : Licence.Title;
  }
  const bits = partsOf(before.word);
  // الفرنسي جيولي، السويسرية مارتينا: a nationality in its article that is no adjective of the noun before it.
  const nisba = analysisFor(before.word, Kind.Nisba, false);
  if (nisba?.cut.article && nisba.entry.features.number === "s" && !adjectiveOfBefore(s, i - 1)) return Licence.Speech;
  if (bits & Part.Head && articleOn(before.word) && analysisFor(before.word, Kind.Participant, false) && s.chosen[i - 1]?.entry.features.number === "s") return Licence.Speech;
  // المخلوع صالح، الراحل عرفات: an adjective would have the article too, so what has none is a name.
  const chosen = s.chosen[i - 1];
  if (chosen?.cut.article && (chosen.entry.features.pos === Pos.PassiveParticiple || chosen.entry.features.pos === Pos.ActiveParticiple) && chosen.entry.features.number === "s") return Licence.Speech;
  if (COMPANY.has(chosen && !chosen.cut.article ? chosen.cut.stem : before.word.fold)) return Licence.Speech;
  return Licence.None;
}

/** Words that can say of what follows that it is a person; the rules of `licenceAt` say which do. */
const MAY_LICENSE = gate((word) => {
  if (isKind(word, Kind.Title) || isKind(word, Kind.Nisba) || COMPANY.has(word.fold)) return true;
  if (isKind(word, Kind.Participant) && articleOn(word)) return true;
  return word.analyses.some(({ cut, entry }) => (cut.article ? entry.features.pos === Pos.PassiveParticiple || entry.features.pos === Pos.ActiveParticiple : COMPANY.has(cut.stem)));
});

/** Nouns that people have: نظام الأسد، فلول صالح، نجل القذافي. */
const COMPANY = new Set(
  [
    "نظام",
    "فلول",
    "انصار",
    "اتباع",
    "نجل",
    "ابن",
    "زوجه",
    "عاءله",
    "حكومه",
    "قوات",
    "موالين",
    "سقوط",
    "دون",
    "رحيل",
    "تنحي",
    "المخلوع",
    "الراحل",
    "اداره",
    "عهد",
    "خطاب",
    "اغتيال",
    "مقتل",
    "وفاه",
    "خصوم",
    "سياسه",
    "خطه",
    "نفوذ",
    "كلام",
  ],
);

function adjectiveOfBefore(s: Syntax, j: number): boolean {
  const before = s.tokens[j - 1];
  return before !== undefined && follows(s, j) && before.kind === TokenKind.Word && s.tags[j - 1] === Tag.Noun && articleOn(before.word) && !s.chosen[j]?.cut.conjunction && !s.chosen[j]?.cut.preposition;
}

// ── finds ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function roleFind(s: Syntax, first: number, last: number, cut: Cut, row: TitleRow): Find {
  const start = nameStart(s.tokens[first]!, cut);
  const end = s.tokens[last]!.end;
  const feminine = cut.stem.endsWith("ه") && cut.stem.length > 3;
  return { kind: "role", first, last, start, end, type: "person", words: wordsOf(s, first, last, cut), name: s.text.slice(start, end), title: s.text.slice(start, end), english: row[0], gender: feminine ? "f" : "m", number: "s", rule: "role", entry: row[0], subtype: row[1] };
}

/** A title after the name: «، المتحدث باسم الحملة،», or at once (خالد عليوة الرئيس المدير العام). */
function roleAfter(finds: Finds, s: Syntax, timexAt: Int32Array, person: number, last: number): number {
  let j = last + 1;
  const comma = s.tokens[j]?.surface;
  if (comma === "\u060C" || comma === "(" || comma === "-" || comma === ",") j++;
  const token = s.tokens[j];
  if (!token || token.breaks > 0 || s.sentenceOf[j] !== s.sentenceOf[last] || token.kind !== TokenKind.Word || timexAt[j]! >= 0) return -1;
  const title = titleAt(s, j);
  if (!title || title.plural || isHonorific(title) || title.homograph || title.cut.conjunction || title.cut.preposition) return -1;
  const role = roleAt(s, timexAt, j, title);
  if (!role || role.person || !role.definite) return -1;
  const index = finds.add(roleFind(s, j, role.last, title.cut, title.row));
  finds.list[index]!.holder = person;
  return role.last;
}

export function wordsOf(s: Syntax, first: number, last: number, cut: Cut | undefined): string[] {
  const out: string[] = [nameWord(s.tokens[first]!.word, cut)];
  for (let j = first + 1; j <= last; j++) if (s.tokens[j]!.kind === TokenKind.Word) out.push(s.tokens[j]!.word.fold);
  return out;
}

/** The name as shown: without clitics, marks and quotation marks. */
export function shown(s: Syntax, first: number, last: number, cut: Cut | undefined): string {
  let out = shownWord(s.tokens[first]!.word, cut);
  for (let j = first + 1; j <= last; j++) {
    const t = s.tokens[j]!;
    if (s.tags[j] === Tag.QuotationMark) continue;
    out += (t.spaced || s.tags[j - 1] === Tag.QuotationMark ? " " : "") + (t.kind === TokenKind.Word ? t.word.norm : t.surface);
  }
  return out;
}

function addPerson(finds: Finds, s: Syntax, p: PersonName): number {
  const { first, last, cut, row } = p;
  return finds.add({
    kind: "name", first, last, start: nameStart(s.tokens[first]!, cut), end: s.tokens[last]!.end, type: "person", words: wordsOf(s, first, last, cut), name: shown(s, first, last, cut),
    english: row?.[0], country: row?.[1] || undefined, wikidata: row?.[5] || undefined, gender: p.gender, number: "s", row, rule: p.rule, entry: row?.[0],
  });
}

function addOrganisation(finds: Finds, s: Syntax, o: OrganisationName): number {
  const { first, last, cut, row, head, named, subtype } = o;
  const english = row?.[0];
  return finds.add({
    kind: named ? "name" : "nominal", first, last, start: nameStart(s.tokens[first]!, cut), end: s.tokens[last]!.end, type: "organization", subtype, words: wordsOf(s, first, last, cut), name: shown(s, first, last, cut),
    english, country: row?.[1] || nationOf(s, first, last), gender: head ? genderOf(s, first) : "c", number: "s", row, rule: o.rule, entry: english ?? head?.[0], describes: named ? undefined : subtype,
  });
}

function genderOf(s: Syntax, i: number): "m" | "f" {
  const a = analysisFor(s.tokens[i]!.word, Kind.OrganisationHead, false);
  const stem = a?.cut.stem ?? s.tokens[i]!.word.fold;
  return stem.endsWith("ه") || stem.endsWith("ات") ? "f" : "m";
}

/** ISO code of the nationality among these words. */
export function nationOf(s: Syntax, first: number, last: number): string | undefined {
  for (let j = first; j <= last; j++) {
    const { word } = s.tokens[j]!;
    const nisba = analysisFor(word, Kind.Nisba, false);
    if (nisba && !Array.isArray(nisba.entry.row)) return (nisba.entry.row as CountryRow).iso3;
    const country = analysisFor(word, Kind.Country, false);
    if (country) return (country.entry.row as CountryRow).iso3;
  }
  return undefined;
}

function addPlace(finds: Finds, s: Syntax, p: PlaceName): number {
  const { row } = p;
  if (row && (p.subtype === "country" || p.subtype === "city") && p.rule === "listed-place" && isSport(s, p.first) && plays(s, p)) {
    return finds.add({ kind: "name", first: p.first, last: p.last, start: nameStart(s.tokens[p.first]!, p.cut), end: s.tokens[p.last]!.end, type: "organization", subtype: "club", words: wordsOf(s, p.first, p.last, p.cut), name: shown(s, p.first, p.last, p.cut), gender: "f", number: "s", rule: "team" });
  }
  const { first, last, cut } = p;
  const english = row === undefined ? undefined : Array.isArray(row) ? (row as PlaceRow)[0] : (row as CountryRow).english;
  const country = row === undefined ? undefined : Array.isArray(row) ? (row as PlaceRow)[1] || undefined : (row as CountryRow).iso3;
  return finds.add({
    kind: "name", first, last, start: nameStart(s.tokens[first]!, cut), end: s.tokens[last]!.end, type: "place", subtype: p.subtype, words: wordsOf(s, first, last, cut), name: shown(s, first, last, cut),
    english, country, gender: "f", number: "s", row, rule: p.rule, entry: english,
  });
}

/** Not placed by what stands before it: في لندن, مدينة لندن, بلندن. */
function plays(s: Syntax, p: PlaceName): boolean {
  if (p.cut?.preposition === "ب") return false;
  // ليفسكي صوفيا (بلغاريا): where the team is from.
  if (s.tokens[p.first - 1]?.surface === "(" && s.tokens[p.last + 1]?.surface === ")") return false;
  const before = s.tokens[p.first - 1];
  if (!before || before.kind !== TokenKind.Word || s.sentenceOf[p.first] !== s.sentenceOf[p.first - 1]) return true;
  if (p.cut?.preposition || p.cut?.conjunction || s.tags[p.first - 1] === Tag.Verb) return true;
  return PLAYING.has(before.word.fold.replace(/^[وف]?[بل]?(ال)?/, "")) || PLAYING.has(before.word.fold);
}

/** What has or meets a team: فوز فرنسا, أمام إيطاليا. */
const PLAYING = new Set(
  [
    "علي",
    "امام",
    "ضد",
    "مع",
    "بين",
    "منتخب",
    "منتخبي",
    "فريق",
    "فريقي",
    "فوز",
    "هدف",
    "مرمي",
    "لاعب",
    "لاعبي",
    "مدرب",
    "حارس",
    "نجم",
    "مهاجم",
    "مدافع",
    "قاءد",
    "مباراه",
    "لقاء",
    "خساره",
    "هزيمه",
    "تعادل",
    "نادي",
    "ضيفه",
    "مضيفه",
    "ضيفتها",
    "مضيفتها",
    "منافسه",
    "منافسته",
    "غريمه",
    "جاره",
    "منتخبات",
    "تغلب",
    "تفوق",
    "تاهل",
    "نظيره",
    "نظيرتها",
    "جماهير",
    "شباك",
    "صفوف",
    "حساب",
    "تشكيله",
    "اما",
    "وان",
    "ان",
    "حظوظ",
  ],
);

/** The institution of a role is the last organisation or country named in it, or else the nationality that it has. */
function linkInstitutions(finds: Finds): void {
  const byFirst = new Map<number, number>();
  finds.list.forEach((f, k) => {
    if (f.kind === "name" && f.type !== "person") byFirst.set(f.first, k);
  });
  for (const f of finds.list) {
    if (f.kind !== "role") continue;
    for (let j = f.first; j <= f.last; j++) {
      const inner = byFirst.get(j);
      if (inner !== undefined && finds.list[inner]!.last <= f.last) {
        f.of = inner;
        break;
      }
    }
  }
}
