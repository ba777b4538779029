/** What the lexicon knows that linking asks of it: where places lie, which words are ordinary, which are given names. Handed over, so that linking stays apart from the lexicon. */
import { countries } from "./lexicon/countries.ts";
import { givenNames } from "./lexicon/given-names.ts";
import { commonWords } from "./lexicon/learned/common.ts";
import { places } from "./lexicon/places/index.ts";
import type { World } from "./linking/records.ts";
import { bare, nameKey } from "./linking/wording.ts";

type Known = NonNullable<ReturnType<World["place"]>>;

let byName: Map<string, Known[]> | undefined;
let ordinaryWords: Set<string> | undefined;
let given: Set<string> | undefined;

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
};

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
