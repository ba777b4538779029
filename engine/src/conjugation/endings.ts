/** The endings of verbs, participles and verbal nouns, in the notation of spelling.ts, one column a person. */
import { letters, type Part, part } from "./spelling.ts";
import type { ImperfectKind, NounKind, PerfectKind } from "./stems.ts";

interface Person {
  readonly person: 1 | 2 | 3;
  readonly gender: "m" | "f" | "c";
  readonly number: "s" | "d" | "p";
  readonly prefix: Part;
  /** The ending begins with a consonant: كتبت، يكتبن. */
  readonly shortInPerfect: boolean;
  readonly shortInImperfect: boolean;
}

/** he, she, they two m and f, they m and f, thou m and f, you two, you m and f, I, we: the order of every row of endings. */
export const PERSONS: readonly Person[] = [
  person(3, "m", "s", "y"),
  person(3, "f", "s", "t"),
  person(3, "m", "d", "y"),
  person(3, "f", "d", "t"),
  person(3, "m", "p", "y"),
  person(3, "f", "p", "y"),
  person(2, "m", "s", "t"),
  person(2, "f", "s", "t"),
  person(2, "c", "d", "t"),
  person(2, "m", "p", "t"),
  person(2, "f", "p", "t"),
  person(1, "c", "s", "'"),
  person(1, "c", "p", "n"),
];

type Row = readonly Part[];

export const PERFECT_ENDINGS: Readonly<Record<PerfectKind, Row>> = {
  sound: row("a at A atA Uo na ta ti tumA tum tunna tu nA"),
  Y: row("Y at ayA atA awo ayna ayta ayti aytumA aytum aytunna aytu aynA"),
  A: row("A at awA atA awo awna awta awti awtumA awtum awtunna awtu awnA"),
  i: row("iya iyat iyA iyatA Uo Ina Ita Iti ItumA Itum Itunna Itu InA"),
  u: row("uwa uwat uwA uwatA Uo Una Uta Uti UtumA Utum Utunna Utu UnA"),
};

/** Indicative, subjunctive, jussive; - is no ending. */
export const IMPERFECT_ENDINGS: Readonly<Record<ImperfectKind, readonly [Row, Row, Row]>> = {
  sound: [row("u u Ani Ani Una na u Ina Ani Una na u u"), row("a a A A Uo na a I A Uo na a a"), row("- - A A Uo na - I A Uo na - -")],
  i: [
    row("I I iyAni iyAni Una Ina I Ina iyAni Una Ina I I"),
    row("iya iya iyA iyA Uo Ina iya I iyA Uo Ina iya iya"),
    row("i i iyA iyA Uo Ina i I iyA Uo Ina i i"),
  ],
  u: [
    row("U U uwAni uwAni Una Una U Ina uwAni Una Una U U"),
    row("uwa uwa uwA uwA Uo Una uwa I uwA Uo Una uwa uwa"),
    row("u u uwA uwA Uo Una u I uwA Uo Una u u"),
  ],
  a: [
    row("Y Y ayAni ayAni awna ayna Y ayna ayAni awna ayna Y Y"),
    row("Y Y ayA ayA awo ayna Y ay ayA awo ayna Y Y"),
    row("a a ayA ayA awo ayna a ay ayA awo ayna a a"),
  ],
};

interface NounEnding {
  readonly ending: Part;
  readonly gender: "m" | "f";
  readonly number: "s" | "d" | "p";
  readonly case?: "nominative" | "accusative" | "oblique";
  /** The verbal noun has no feminine; its plural is in -āt. */
  readonly of?: "participle" | "verbal-noun";
}

export const NOUN_ENDINGS: Readonly<Record<NounKind, readonly NounEnding[]>> = {
  sound: nouns("", "F", "Ani ayni", "Una Ina", "aT", "atAni atayni", "At"),
  in: [...nouns("i", "iyF", "iyAni iyayni", "Una Ina", "iyaT", "iyatAni iyatayni", "iyAt"), { ending: toPart("I"), gender: "m", number: "s" }],
  an: nouns("Y", "Y", "ayAni ayayni", "awna ayna", "AT", "AtAni Atayni", "ayAt"),
  T: feminineNouns("aT", "atAni atayni", "At"),
  AT: feminineNouns("AT", "AtAni Atayni", "ayAt"),
  bare: [
    { ending: toPart(""), gender: "m", number: "s" },
    { ending: toPart("F"), gender: "m", number: "s", case: "accusative" },
  ],
};

function person(number: 1 | 2 | 3, gender: "m" | "f" | "c", count: "s" | "d" | "p", prefix: string): Person {
  const isFemininePlural = count === "p" && gender === "f";
  return {
    person: number,
    gender,
    number: count,
    prefix: part(letters(prefix)),
    shortInPerfect: number !== 3 || isFemininePlural,
    shortInImperfect: isFemininePlural,
  };
}

function row(endings: string): Row {
  return endings.split(" ").map((ending) => toPart(ending === "-" ? "" : ending));
}

function nouns(bare: string, accusative: string, dual: string, plural: string, feminine: string, feminineDual: string, femininePlural: string): NounEnding[] {
  return [
    { ending: toPart(bare), gender: "m", number: "s" },
    { ending: toPart(accusative), gender: "m", number: "s", case: "accusative" },
    ...pair(dual, "m", "d"),
    ...pair(plural, "m", "p", "participle"),
    { ending: toPart(feminine), gender: "f", number: "s", of: "participle" },
    ...pair(feminineDual, "f", "d", "participle"),
    { ending: toPart(femininePlural), gender: "f", number: "p", of: "participle" },
    { ending: toPart(femininePlural), gender: "m", number: "p", of: "verbal-noun" },
  ];
}

function feminineNouns(bare: string, dual: string, plural: string): NounEnding[] {
  return [{ ending: toPart(bare), gender: "f", number: "s" }, ...pair(dual, "f", "d"), { ending: toPart(plural), gender: "f", number: "p" }];
}

function pair(endings: string, gender: "m" | "f", number: "d" | "p", of?: "participle" | "verbal-noun"): NounEnding[] {
  const [nominative, oblique] = endings.split(" ");
  return [
    { ending: toPart(nominative), gender, number, case: "nominative", of },
    { ending: toPart(oblique), gender, number, case: "oblique", of },
  ];
}

function toPart(ending: string): Part {
  return part(letters(ending));
}
