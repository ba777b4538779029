/** What the lexicon knows that linking asks of it: where places lie, which words are ordinary, which are given names. Handed over, so that linking stays apart from the lexicon. */
import { countries } from "./lexicon/countries.ts";
import { givenNames } from "./lexicon/given-names.ts";
import { commonWords } from "./lexicon/learned/common.ts";
import { places } from "./lexicon/places/index.ts";
import { timeWords } from "./lexicon/time-words.ts";
import type { World } from "./linking/records.ts";
import { digitsValue } from "./numbers/numbers.ts";
import { tokenize, TokenKind } from "./text/tokens.ts";
import { bare, nameKey } from "./linking/wording.ts";

type Known = NonNullable<ReturnType<World["place"]>>;

let byName: Map<string, Known[]> | undefined;
let ordinaryWords: Set<string> | undefined;
let given: Set<string> | undefined;
let dayNames: DayNames | undefined;

/** Made when first asked. */
export const world: World = {
  place(name, country) {
    byName ??= placesByName();
    const known = byName.get(nameKey(name));
    return known?.find((place) => place.country === country) ?? (country === undefined ? known?.[0] : undefined);
  },
  ordinary(word) {
    ordinaryWords ??= new Set(commonWords.split(/\s+/).filter((w) => w !== "").map((w) => bare(nameKey(w))));
    return ordinaryWords.has(word);
  },
  givenName(word) {
    given ??= new Set(givenNames.map(([, , name]) => nameKey(name)));
    return given.has(word);
  },
  dayWords(text) {
    dayNames ??= namesOfDays();
    const words = tokenize(text).filter(({ kind }) => kind !== TokenKind.Punctuation).map(({ kind, surface }) => (kind === TokenKind.Number ? `${digitsValue(surface, false)}` : nameKey(surface)));
    const out: { weekday?: number; monthDay?: string } = {};
    words.forEach((word, i) => {
      const weekday = dayNames!.weekdays.get(word);
      if (weekday !== undefined) out.weekday ??= weekday;
      // Months of two words begin with one that is no month alone: تشرين الأول.
      const month = dayNames!.months.get(`${word} ${words[i + 1]}`) ?? dayNames!.months.get(word);
      const day = Number(words[i - 1]);
      if (month !== undefined && Number.isInteger(day) && day >= 1 && day <= 31) out.monthDay ??= `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    });
    return out;
  },
};

interface DayNames {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
}

function namesOfDays(): DayNames {
  const weekdays = new Map<string, number>();
  const months = new Map<string, number>();
  for (const row of timeWords) {
    if (row.kind === "weekday") for (const form of row.forms) weekdays.set(nameKey(form), row.day);
    else if (row.kind === "month" && row.calendar === "gregorian") for (const form of row.forms) months.set(nameKey(form), row.month);
    else if (row.kind === "month-head" && row.calendar === "gregorian") for (const [month, ...then] of row.then) for (const form of row.forms) for (const rest of then) months.set(nameKey(`${form} ${rest}`), month);
  }
  return { weekdays, months };
}

function placesByName(): Map<string, Known[]> {
  const out = new Map<string, Known[]>();
  const add = (name: string, place: Known) => {
    const key = nameKey(name.replace(/^\?/, ""));
    const list = out.get(key);
    if (list) list.push(place);
    else out.set(key, [place]);
  };
  for (const [, country, kind, latitude, longitude, ...names] of places) {
    const place: Known = { kind, ...(country !== "" ? { country } : {}), ...(latitude !== null && longitude !== null ? { point: [latitude, longitude] as const } : {}) };
    for (const name of names) add(name, place);
  }
  for (const { iso3, latitude, longitude, names } of countries) for (const name of names) add(name, { kind: "country", country: iso3, point: [latitude, longitude] });
  return out;
}
