/**
 * English of names that no list has whole: the head gives the pattern (Ministry of %), the words after it their English from the lexicon, a
 * nationality goes in front (وزارة الصحة العراقية → Iraqi Ministry of Health). What the lexicon does not know is romanised.
 */
import { countries } from "../lexicon/countries.ts";
import { englishAdjectives, englishNouns, FOR_EACH_IN, LINKS } from "../lexicon/english-words.ts";
import { organisationHeads } from "../lexicon/organisation-heads.ts";
import { organisations } from "../lexicon/organisations.ts";
import { outlets } from "../lexicon/outlets.ts";
import { peoples } from "../lexicon/peoples.ts";
import { placeHeads } from "../lexicon/place-heads.ts";
import { places } from "../lexicon/places/index.ts";
import { titles } from "../lexicon/titles.ts";
import { hashOf, WaitingList } from "../matching/waiting.ts";
import { ALEF, HEH, LAM, TEH, WAW } from "../text/letters.ts";
import { fold, foldText, isPlain } from "../text/normal.ts";
import { isKnownName, romaniseWord } from "./romanise.ts";

export interface English {
  readonly text: string;
  /** Some word of it is only a romanisation. */
  readonly romanised: boolean;
}

/** `name`: Arabic as shown, without clitics before it. */
export function englishOf(name: string): English {
  return remembered(name, () => makeEnglish(name));
}

/** The same names come again and again; what is kept does not change what is read. */
const remembrance = new Map<string, English>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 160;

function remembered(key: string, make: () => English): English {
  if (key.length > LONGEST_KEPT) return make();
  let english = remembrance.get(key);
  if (english) return english;
  english = make();
  if (remembrance.size >= MOST_KEPT) remembrance.clear();
  remembrance.set(key, english);
  return english;
}

function makeEnglish(name: string): English {
  const units = unitsOf(foldedWords(name));
  const built = build(units, 0);
  let text = built.text;
  // What is left over is said of the whole.
  for (let k = built.end; k < units.length; ) {
    const more = build(units, k);
    text = units[k]!.kind === "adjective" ? `${more.text} ${text}` : join(text, units[k]!, more.text);
    k = Math.max(more.end, k + 1);
  }
  return { text: capitalised(text.replace(/'(?!s)/g, "").replace(/^the /, "")), romanised: units.some((u) => u.romanised) };
}

/** English of a role: its title's, then institution or country (وزير الدفاع العراقي → Iraqi defence minister). `title` stands in the list with `english`. */
export function englishOfRole(words: string, english: string): English {
  return remembered(`${english}\n${words}`, () => makeEnglishOfRole(words, english));
}

function makeEnglishOfRole(words: string, english: string): English {
  const folded = foldedWords(words);
  const lists = table();
  let known = 0;
  for (let n = Math.min(folded.length, LONGEST); n > 0 && !known; n--) if (lists.get(folded.slice(0, n).join(" "))?.some((u) => u.kind === "title" && u.text === english)) known = n;
  if (!known) return { text: english, romanised: false };
  const units = unitsOf(folded.slice(known));
  let text = english;
  for (let k = 0; k < units.length; ) {
    const unit = units[k]!;
    // وزير الثقافة والإعلام: a second field of the same office is left out.
    if (unit.romanised || unit.conjunction) return { text: english, romanised: false };
    const more = build(units, k);
    text = unit.kind === "adjective" ? `${more.text} ${text}` : unit.link ? `${text} ${unit.link} ${article(more.text, unit)}` : `${text} of ${article(more.text, unit)}`;
    k = Math.max(more.end, k + 1);
  }
  return { text: text.replace(/'(?!s)/g, ""), romanised: units.some((u) => u.romanised) };
}

function foldedWords(text: string): string[] {
  return text.split(/[\s"\u00AB\u00BB\u201C\u201D()]+/).filter(Boolean).map(foldText);
}

// ── units ────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Unit {
  /** `name`: a proper name; `head`: `text` is a pattern with %. */
  readonly kind: "head" | "name" | "noun" | "adjective" | "title";
  readonly text: string;
  readonly nation?: boolean;
  readonly feminine?: boolean;
  readonly conjunction?: boolean;
  /** "for", "in": a preposition before it. */
  readonly link?: string;
  /** Not of the lists of places and bodies. */
  readonly person?: boolean;
  readonly romanised?: boolean;
}

const LONGEST = 5;
let known: Units | undefined;

/** Folded phrase → what it can be, the likeliest first. No article asks for more than a few of the ten thousand: the others wait (waiting.ts). */
class Units {
  readonly #waiting = new WaitingList(MOST_UNITS);
  readonly #forms: string[] = [];
  readonly #units: Unit[] = [];
  readonly #lists = new Map<string, Unit[]>();

  add(form: string, unit: Unit): void {
    if (form.startsWith("?")) return;
    this.#waiting.add(isEven(form) ? hashOf(form) : hashOf(keyOf(form)), this.#forms.push(form) - 1);
    this.#units.push(unit);
  }

  get(phrase: string): readonly Unit[] | undefined {
    for (const item of this.#waiting.take(hashOf(phrase))) {
      const key = keyOf(this.#forms[item]!);
      const list = this.#lists.get(key);
      if (!list) this.#lists.set(key, [this.#units[item]!]);
      else list.push(this.#units[item]!);
    }
    return this.#lists.get(phrase);
  }
}

const MOST_UNITS = 0x4000;

function table(): Units {
  known ??= tableOf(new Units());
  return known;
}

function tableOf(units: Units): Units {
  const add = (form: string, unit: Unit) => units.add(form, unit);
  const feminine = (form: string) => {
    const key = keyOf(form);
    const end = key.indexOf(" ");
    const word = end < 0 ? key : key.slice(0, end);
    return word.endsWith(HEH) || word.endsWith(ALEF + TEH);
  };
  for (const c of countries) for (const form of c.names) add(form.replace("?", ""), { kind: "name", text: c.english });
  for (const row of places) for (const form of row.slice(5) as string[]) add(form, { kind: "name", text: row[0] });
  for (const row of outlets) for (const form of row.slice(4)) add(form, { kind: "name", text: row[0], feminine: feminine(form) });
  for (const row of organisations) for (const form of row.slice(3)) add(form, { kind: "name", text: row[0], feminine: feminine(form) });
  const head = (english: string, forms: readonly string[]) => {
    for (const written of forms) {
      const form = written.replace("?", "");
      const unit: Unit = { kind: "head", text: english, feminine: feminine(form) };
      add(form, unit);
      if (!form.includes(" ") && !form.startsWith(ARTICLE)) add(ARTICLE + form, unit);
    }
  };
  for (const row of organisationHeads) head(row[0], row.slice(3));
  for (const row of placeHeads) head(row[0].includes("%") ? row[0] : `% ${row[0]}`, row.slice(3));
  const adjective = (english: string, masculine: string, nation: boolean) => {
    const bare = masculine.startsWith(ARTICLE) ? masculine.slice(2) : masculine;
    for (const a of [ARTICLE + bare, bare]) {
      add(a, { kind: "adjective", text: english, nation });
      add(a + HEH, { kind: "adjective", text: english, nation, feminine: true });
    }
  };
  for (const c of countries) for (const n of c.nisba) adjective(c.adjective, n, true);
  for (const [, english, , singular] of peoples) adjective(english, singular, true);
  for (const [english, form] of englishAdjectives) {
    if (foldText(form).endsWith(HEH)) add(form, { kind: "adjective", text: english, feminine: true });
    else adjective(english, form, false);
  }
  for (const [english, form] of englishNouns) {
    const unit: Unit = { kind: "noun", text: english, feminine: feminine(form) || english.replace("'", "").endsWith("s") };
    add(form, unit);
    // In construct the article is on what follows: نفط البصرة.
    if (form.startsWith(ARTICLE) && !form.includes(" ")) add(form.slice(2), unit);
  }
  for (const row of titles) for (const written of row.slice(2)) {
    const form = written.replace("?", "");
    add(form, { kind: "title", text: row[0] });
    if (!form.includes(" ") && !form.startsWith(ARTICLE)) add(ARTICLE + form, { kind: "title", text: row[0] });
  }
  return units;
}

const ARTICLE = ALEF + LAM;

/** `foldedWords` with a space between them. */
function keyOf(form: string): string {
  return isEven(form) ? fold(form) : foldedWords(form).join(" ");
}

/** Folding is all there is to do: one plain word or two, as most strings of the lexicon are. */
function isEven(form: string): boolean {
  const gap = form.indexOf(" ");
  return gap < 0 ? isPlain(form) : gap > 0 && gap + 1 < form.length && isPlain(form, 0, gap) && isPlain(form, gap + 1);
}

function unitsOf(words: readonly string[]): Unit[] {
  const known = table();
  const units: Unit[] = [];
  for (let i = 0; i < words.length; ) {
    const link = LINKS.get(words[i]!);
    if (link !== undefined && i + 1 < words.length) {
      const [unit, end] = unitAt(known, words, i + 1, words[i + 1]!, units.length === 0);
      units.push({ ...unit, link });
      i = end;
      continue;
    }
    const [unit, end] = clitics(known, words, i, units.length === 0);
    units.push(unit);
    i = end;
  }
  return units;
}

/** The unit with what is attached before it: والتعليم, للقضاء, بالعراق. */
function clitics(known: Units, words: readonly string[], i: number, first: boolean): [Unit, number] {
  const word = words[i]!;
  const plain = unitAt(known, words, i, word, first);
  if (first || !plain[0].person || isKnownName(word)) return plain;
  const tries: [string, Partial<Unit>][] = [];
  if (word[0] === WAW) tries.push([word.slice(1), { conjunction: true }]);
  if (word.startsWith(LAM + LAM)) tries.push([ALEF + word.slice(1), { link: FOR_EACH_IN[0] }], [ARTICLE + word.slice(1), { link: FOR_EACH_IN[0] }]);
  else if (word[0] === LAM) tries.push([word.slice(1), { link: FOR_EACH_IN[0] }]);
  if (word[0] === FOR_EACH_IN[2]) tries.push([word.slice(1), { link: FOR_EACH_IN[1] }]);
  for (const [rest, more] of tries) {
    const [unit, end] = unitAt(known, words, i, rest, false);
    if (!unit.romanised) return [{ ...unit, ...more }, end];
  }
  return plain;
}

function unitAt(known: Units, words: readonly string[], i: number, word: string, first: boolean): [Unit, number] {
  for (let n = Math.min(LONGEST, words.length - i); n > 0; n--) {
    const list = known.get(n === 1 ? word : `${word} ${words.slice(i + 1, i + n).join(" ")}`);
    if (!list) continue;
    // The first word of a name is its head where it can be one; inside, a field is likelier than a body.
    const unit = first ? list.find((u) => u.kind === "head") ?? list[0]! : list.find((u) => u.kind === "adjective" && u.nation && word.startsWith(ARTICLE)) ?? list.find((u) => u.kind === "noun" || u.kind === "name") ?? list[0]!;
    return [unit, i + n];
  }
  return [{ kind: "name", text: romaniseWord(word), person: true, ...(isKnownName(word) ? {} : { romanised: true }) }, i + 1];
}

// ── sentences of English ─────────────────────────────────────────────────────────────────────────────────────────────

interface Built {
  readonly text: string;
  /** Index of the first unit that is not in it. */
  readonly end: number;
  readonly proper: boolean;
}

function build(units: readonly Unit[], k: number): Built {
  const unit = units[k]!;
  if (unit.kind === "head") return buildHead(units, k);
  if (unit.kind === "name" || unit.kind === "title") return buildName(units, k);
  return buildNoun(units, k);
}

/** A field and its adjectives: التعليم العالي, with what و joins: التربية والتعليم. */
function buildNoun(units: readonly Unit[], k: number): Built {
  let text = units[k]!.text;
  let at = units[k]!;
  let end = k + 1;
  while (end < units.length) {
    const next = units[end]!;
    if (next.kind === "adjective" && !next.nation && !next.link && !next.conjunction && at.kind === "noun" && (next.feminine ?? false) === (at.feminine ?? false)) text = prefixed(next.text, text, at.text);
    else if (next.conjunction && (next.kind === "noun" || next.kind === "adjective")) {
      text += ` and ${next.text}`;
      at = next;
    } else if (next.kind === "noun" && !next.link && at.kind === "noun") {
      text += ` ${next.text}`;
      at = next;
    } else if (next.kind === "name" && !next.link && !next.conjunction && at.kind === "noun") text = `${next.text} ${text.replace(/^the /, "")}`;
    else break;
    end++;
  }
  return { text, end, proper: false };
}

/** The adjective goes before the noun it belongs to, the last of the text. */
function prefixed(adjective: string, text: string, noun: string): string {
  return text.endsWith(noun) ? `${text.slice(0, text.length - noun.length)}${noun.startsWith("the ") ? `the ${adjective} ${noun.slice(4)}` : `${adjective} ${noun}`}` : `${adjective} ${text}`;
}

/** A proper name of several words: الملك فهد, حزب الله by letters. */
function buildName(units: readonly Unit[], k: number): Built {
  let text = units[k]!.text;
  let end = k + 1;
  while (end < units.length && !units[end]!.link && !units[end]!.conjunction && units[end]!.kind === "name" && (units[end]!.person || units[end - 1]!.kind === "title")) text += ` ${units[end++]!.text}`;
  return { text: units[k]!.kind === "title" ? capitalised(text) : text, end, proper: true };
}

function buildHead(units: readonly Unit[], k: number): Built {
  const head = units[k]!;
  const pattern = capitalised(head.text);
  const adjectives: string[] = [];
  const nations: string[] = [];
  let end = k + 1;
  const takeAdjectives = () => {
    while (end < units.length && units[end]!.kind === "adjective" && !units[end]!.link) {
      const a = units[end++]!;
      if (a.nation) nations.push(a.text);
      else if (a.conjunction && adjectives.length > 0) adjectives[adjectives.length - 1] += ` and ${a.text}`;
      else adjectives.push(a.text);
    }
  };
  takeAdjectives();
  let complement: Built | undefined;
  if (end < units.length && !units[end]!.link && !units[end]!.conjunction && units[end]!.kind !== "adjective") {
    complement = build(units, end);
    end = complement.end;
    takeAdjectives();
  }
  let tail = "";
  while (end < units.length && (units[end]!.link || (units[end]!.conjunction && tail))) {
    const unit = units[end]!;
    const built = build(units, end);
    // المجلس الأعلى للقضاء is the Council of the Judiciary; مركز بغداد للدراسات a centre for studies.
    if (!complement && !tail && unit.link === FOR_EACH_IN[0]) complement = { ...built, proper: false };
    else tail += unit.conjunction ? ` and ${built.text}` : ` ${unit.link === FOR_EACH_IN[0] && OF_LEARNING.test(pattern) ? "of" : unit.link} ${built.text}`;
    end = Math.max(built.end, end + 1);
    takeAdjectives();
  }
  const inFront = complement !== undefined && isInFront(pattern, complement, tail !== "");
  const before = (inFront ? nations : [...nations, ...adjectives.reverse()]).map((a) => `${a} `).join("");
  const text = inFront ? [complement!.text, ...adjectives, bareHead(pattern)].join(" ") : fill(pattern, complement);
  return { text: before + text + tail, end, proper: false };
}

/** A person or town stands before the body that bears its name (King Fahd Hospital, Baghdad Centre for Studies), but a university is of its town. */
function isInFront(pattern: string, complement: Built, hasTail: boolean): boolean {
  return complement.proper && / (?:of|for) %$/.test(pattern) && (hasTail || NAMED_AFTER.test(bareHead(pattern)));
}

const NAMED_AFTER = /^(?:Hospital|Club|Foundation|Charity|Mosque|Church|School)$/;
/** An institute is one of technology, a centre one for studies. */
const OF_LEARNING = /^(?:Institute|Academy|College|Faculty)/;

function bareHead(pattern: string): string {
  return pattern.replace(/ ?(?:of|for) %$/, "").replace(/ ?%( |$)/, "$1").trim();
}

/** «Ministry of %», «% Party» with its complement; people make a possessive (Lawyers' Syndicate). */
function fill(pattern: string, complement: Built | undefined): string {
  if (!complement) return bareHead(pattern);
  const { text } = complement;
  if (/^[A-Z][a-z]+'$/.test(text)) return `${text}! ${bareHead(pattern)}`.replace("'!", "!");
  return pattern.replace("%", / (?:of|for) %$/.test(pattern) ? text : text.replace(/^the /, ""));
}

function join(text: string, unit: Unit, more: string): string {
  if (unit.conjunction) return `${text} and ${more}`;
  return unit.link ? `${text} ${unit.link} ${more}` : `${text} ${more}`;
}

/** The ministry, but Iraq. */
function article(text: string, unit: Unit): string {
  return unit.kind === "head" && !text.startsWith("the ") ? `the ${text}` : text;
}

const SMALL = new Set(["of", "for", "the", "and", "in", "on", "to", "al", "de", "bin"]);

/** Words of a title with capitals, small words without. */
function capitalised(text: string): string {
  return text.replace(/!/g, "\u2019").replace(/(^|[\s(])([a-z]+)/g, (all, gap: string, word: string, at: number) => (SMALL.has(word) && at > 0) ? all : gap + word[0]!.toUpperCase() + word.slice(1));
}
