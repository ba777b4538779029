/** What the lexicon must hold: how much, in which shape, without what would make matching wrong. */
import { describe, expect, test } from "vitest";
import { conjugate } from "../src/conjugation/conjugate.ts";
import { acts, media } from "../src/lexicon/acts.ts";
import { countries } from "../src/lexicon/countries.ts";
import * as eventContext from "../src/lexicon/event-context.ts";
import { eventWords } from "../src/lexicon/event-words/index.ts";
import { familyNames } from "../src/lexicon/family-names.ts";
import { functionWords } from "../src/lexicon/function-words.ts";
import { givenNames } from "../src/lexicon/given-names.ts";
import { commonWords } from "../src/lexicon/learned/common.ts";
import { learnedNames } from "../src/lexicon/learned/names.ts";
import { learnedNouns } from "../src/lexicon/learned/nouns.ts";
import { numberWords } from "../src/lexicon/number-words.ts";
import { organisationHeads } from "../src/lexicon/organisation-heads.ts";
import { organisations } from "../src/lexicon/organisations.ts";
import { outlets } from "../src/lexicon/outlets.ts";
import { participants } from "../src/lexicon/participants.ts";
import { people } from "../src/lexicon/people.ts";
import { peoples } from "../src/lexicon/peoples.ts";
import { placeHeads } from "../src/lexicon/place-heads.ts";
import { places } from "../src/lexicon/places/index.ts";
import { plover } from "../src/lexicon/plover.ts";
import * as reporting from "../src/lexicon/reporting.ts";
import type { VerbSpec } from "../src/lexicon/rows.ts";
import { timeWords } from "../src/lexicon/time-words.ts";
import { titles } from "../src/lexicon/titles.ts";
import { verbs } from "../src/lexicon/verbs.ts";
import { compileDictionary } from "../src/matching/compile.ts";
import { foldText, normalise } from "../src/text/normal.ts";

const { cues } = reporting;
const isArabic = (text: string) => /^[\u0621-\u063A\u0641-\u064A]/.test(text.replace(/^\?/, ""));

/** Every list as rows of key (what tells one row from another), English and Arabic forms. */
interface Row {
  readonly key: string;
  readonly english: string;
  readonly forms: readonly string[];
}
const lists: Readonly<Record<string, readonly Row[]>> = {
  reporting: cues.map((c) => ({ key: c.lemma + c.gloss, english: c.gloss, forms: c.nouns ?? [] })),
  "event words": eventWords.map((e) => ({ key: JSON.stringify(e), english: e.gloss, forms: [...(e.nouns ?? []), ...(e.objects ?? [])] })),
  verbs: verbs.map(([gloss, root, form, vowels]) => ({ key: `${root} ${form} ${vowels}`, english: gloss, forms: [] })),
  titles: titles.map((row) => ({ key: row[2] + row[1], english: row[0], forms: row.slice(2) })),
  participants: participants.map((row) => ({ key: row[3] + row[2], english: row[0], forms: row.slice(3) })),
  "organisation heads": organisationHeads.map((row) => ({ key: row[3]!, english: row[0], forms: row.slice(3) })),
  "place heads": placeHeads.map((row) => ({ key: row[3]!, english: row[0], forms: row.slice(3) })),
  "given names": givenNames.map((row) => ({ key: row[2] + row[1], english: "-", forms: [row[2]] })),
  "family names": familyNames.map((row) => ({ key: row[1], english: "-", forms: [row[1]] })),
  people: people.map((row) => ({ key: `${row[6]} ${row[1]} ${row[2]}`, english: row[0], forms: row.slice(6) as string[] })),
  countries: countries.map((row) => ({ key: row.iso3, english: row.english, forms: [...row.names, ...row.nisba, ...(row.people ?? [])] })),
  peoples: peoples.map((row) => ({ key: row[3], english: row[0], forms: row.slice(3) })),
  places: places.map((row) => ({ key: `${row[5]} ${row[1]} ${row[2]} ${row[0]}`, english: row[0], forms: row.slice(5) as string[] })),
  organisations: organisations.map((row) => ({ key: `${row[3]} ${row[1]} ${row[0]}`, english: row[0], forms: row.slice(3) })),
  outlets: outlets.map((row) => ({ key: row[4]! + row[1], english: row[0], forms: row.slice(4) })),
  "number words": numberWords.map((row) => ({ key: JSON.stringify(row), english: "-", forms: row.forms })),
  "time words": timeWords.map((row) => ({ key: JSON.stringify(row), english: "-", forms: row.forms })),
  "function words": functionWords.map((row) => ({ key: `${row[0]} ${row[1]} ${row[2]}`, english: row[0], forms: row.slice(2) })),
  weapons: eventContext.weapons.map((row) => ({ key: row.word, english: row.english, forms: [row.word] })),
};

describe("how much there is", () => {
  const arab = new Set("DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE YEM IRN TUR ISR".split(" "));
  const count = (what: string, found: number, least: number) =>
    test(`${least.toLocaleString("en")} ${what}`, () => {
      console.info(`${what}: ${found}`);
      expect(found).toBeGreaterThanOrEqual(least);
    });
  count("reporting lemmas", new Set(cues.map((c) => c.lemma)).size, 170);
  count("event words", new Set(eventWords.flatMap((e) => [...(e.verb ? [JSON.stringify(e.verb)] : []), ...(e.nouns ?? [])].map((w) => e.type + w))).size, 600);
  count("titles", titles.length, 400);
  count("places of the Arab world, Iran, Turkey and Israel with coordinates", places.filter((row) => arab.has(row[1]) && row[3] !== null && row[4] !== null).length, 700);
  count("parties, armed groups, movements and coalitions", organisations.filter((row) => ["party", "armed-group", "movement", "coalition"].includes(row[2])).length, 300);
  count("outlets", outlets.length, 200);
  count("given names", new Set(givenNames.map((row) => foldText(row[2].replace(/^\?/, "")))).size, 2000);
  count("office holders", people.length, 400);
});

test("event words cover every type and every mode", () => {
  const missing = Object.entries(plover).flatMap(([type, { modes }]) => {
    const rows = eventWords.filter((e) => e.type === type);
    // The mode of an attack is often told by its weapon.
    const have = new Set([...rows.flatMap((e) => e.modes ?? []), ...(type === "ASSAULT" ? eventContext.weapons.map((w) => w.mode) : [])]);
    return [...(rows.length === 0 ? [type] : []), ...modes.filter((m) => !have.has(m)).map((m) => `${type} ${m}`)];
  });
  expect(missing).toEqual([]);
  expect(Object.keys(plover)).toHaveLength(22);
});

test("modes are modes of their type", () => {
  expect(eventWords.flatMap((e) => (e.modes ?? []).filter((m) => !plover[e.type]?.modes.includes(m)).map((m) => `${e.type} ${m}: ${e.gloss}`))).toEqual([]);
  expect(eventContext.weapons.filter((w) => !plover.ASSAULT.modes.includes(w.mode)).map((w) => w.mode)).toEqual([]);
});

describe("countries", () => {
  /** ISO 3166-1 alpha-2 and alpha-3. */
  const iso = ("AF:AFG AX:ALA AL:ALB DZ:DZA AS:ASM AD:AND AO:AGO AI:AIA AQ:ATA AG:ATG AR:ARG AM:ARM AW:ABW AU:AUS AT:AUT AZ:AZE BS:BHS BH:BHR BD:BGD BB:BRB BY:BLR BE:BEL BZ:BLZ BJ:BEN BM:BMU BT:BTN BO:BOL BQ:BES BA:BIH BW:BWA BV:BVT BR:BRA IO:IOT BN:BRN BG:BGR BF:BFA BI:BDI " +
    "CV:CPV KH:KHM CM:CMR CA:CAN KY:CYM CF:CAF TD:TCD CL:CHL CN:CHN CX:CXR CC:CCK CO:COL KM:COM CG:COG CD:COD CK:COK CR:CRI CI:CIV HR:HRV CU:CUB CW:CUW CY:CYP CZ:CZE DK:DNK DJ:DJI DM:DMA DO:DOM EC:ECU EG:EGY SV:SLV GQ:GNQ ER:ERI EE:EST SZ:SWZ ET:ETH FK:FLK FO:FRO FJ:FJI FI:FIN FR:FRA " +
    "GF:GUF PF:PYF TF:ATF GA:GAB GM:GMB GE:GEO DE:DEU GH:GHA GI:GIB GR:GRC GL:GRL GD:GRD GP:GLP GU:GUM GT:GTM GG:GGY GN:GIN GW:GNB GY:GUY HT:HTI HM:HMD VA:VAT HN:HND HK:HKG HU:HUN IS:ISL IN:IND ID:IDN IR:IRN IQ:IRQ IE:IRL IM:IMN IL:ISR IT:ITA JM:JAM JP:JPN JE:JEY JO:JOR KZ:KAZ KE:KEN " +
    "KI:KIR KP:PRK KR:KOR KW:KWT KG:KGZ LA:LAO LV:LVA LB:LBN LS:LSO LR:LBR LY:LBY LI:LIE LT:LTU LU:LUX MO:MAC MG:MDG MW:MWI MY:MYS MV:MDV ML:MLI MT:MLT MH:MHL MQ:MTQ MR:MRT MU:MUS YT:MYT MX:MEX FM:FSM MD:MDA MC:MCO MN:MNG ME:MNE MS:MSR MA:MAR MZ:MOZ MM:MMR NA:NAM NR:NRU NP:NPL NL:NLD " +
    "NC:NCL NZ:NZL NI:NIC NE:NER NG:NGA NU:NIU NF:NFK MK:MKD MP:MNP NO:NOR OM:OMN PK:PAK PW:PLW PS:PSE PA:PAN PG:PNG PY:PRY PE:PER PH:PHL PN:PCN PL:POL PT:PRT PR:PRI QA:QAT RE:REU RO:ROU RU:RUS RW:RWA BL:BLM SH:SHN KN:KNA LC:LCA MF:MAF PM:SPM VC:VCT WS:WSM SM:SMR ST:STP SA:SAU SN:SEN " +
    "RS:SRB SC:SYC SL:SLE SG:SGP SX:SXM SK:SVK SI:SVN SB:SLB SO:SOM ZA:ZAF GS:SGS SS:SSD ES:ESP LK:LKA SD:SDN SR:SUR SJ:SJM SE:SWE CH:CHE SY:SYR TW:TWN TJ:TJK TZ:TZA TH:THA TL:TLS TG:TGO TK:TKL TO:TON TT:TTO TN:TUN TR:TUR TM:TKM TC:TCA TV:TUV UG:UGA UA:UKR AE:ARE GB:GBR US:USA UM:UMI " +
    "UY:URY UZ:UZB VU:VUT VE:VEN VN:VNM VG:VGB VI:VIR WF:WLF EH:ESH YE:YEM ZM:ZMB ZW:ZWE").split(" ");

  test("are all of ISO 3166, and Kosovo", () => {
    expect(iso).toHaveLength(249);
    const have = new Set(countries.map((c) => `${c.iso2}:${c.iso3}`));
    expect(iso.filter((pair) => !have.has(pair))).toEqual([]);
    expect([...have].filter((pair) => !iso.includes(pair)).length).toBeLessThanOrEqual(1);
  });

  test("have their English and Arabic names, an adjective, a place on the map, and a capital that is among the places", () => {
    const noCapital = new Set("ATA BVT HMD UMI IOT ATF SGS TKL MAC HKG GIB ESH PSE".split(" "));
    for (const c of countries) {
      expect(c.english && c.adjective !== undefined && c.names.length > 0, c.iso3).toBeTruthy();
      expect(Math.abs(c.latitude) <= 90 && Math.abs(c.longitude) <= 180, c.iso3).toBe(true);
      if (!noCapital.has(c.iso3)) expect(c.capital, c.iso3).not.toBe("");
    }
    // Of the capitals of places that newspapers never name not all are listed.
    const cities = new Set(places.map((row) => row[0]));
    const missing = countries.filter((c) => c.capital !== "" && !cities.has(c.capital)).map((c) => `${c.iso3} ${c.capital}`);
    console.info(`capitals that are not among the places: ${missing.length}: ${missing.join(", ")}`);
    expect(missing.filter((x) => "DZA BHR EGY IRQ JOR KWT LBN LBY MRT MAR OMN QAT SAU SOM SDN SYR TUN ARE YEM IRN TUR USA GBR FRA DEU RUS CHN ITA ESP UKR IND PAK AFG JPN".split(" ").includes(x.slice(0, 3)))).toEqual([]);
  });

  const codes = new Set(countries.map((c) => c.iso3));
  test("are what other lists mean by a country", () => {
    const wrong = [...places.map((r) => [r[0], r[1]]), ...people.map((r) => [r[0], r[1]]), ...organisations.map((r) => [r[0], r[1]]), ...outlets.map((r) => [r[0], r[1]]), ...peoples.map((r) => [r[0], r[2]])].filter(([, code]) => code !== "" && !codes.has(code!));
    expect(wrong).toEqual([]);
  });
});

test("places lie on the map", () => {
  for (const [english, , , latitude, longitude] of places) {
    expect((latitude === null) === (longitude === null), english).toBe(true);
    if (latitude !== null) expect(Math.abs(latitude) <= 90 && Math.abs(longitude!) <= 180, english).toBe(true);
  }
});

test("office holders took office before they left it", () => {
  for (const [english, , , from, to, wikidata] of people) {
    if (from !== null && to !== null) expect(from, english).toBeLessThanOrEqual(to);
    expect(wikidata, english).toMatch(/^(Q\d+)?$/);
  }
});

test("months stand under the names of four calendars", () => {
  const forms = (calendar: "gregorian" | "hijri") =>
    timeWords.flatMap((w) => (w.kind === "month" && w.calendar === calendar ? w.forms : w.kind === "month-head" && w.calendar === calendar ? w.then.flatMap(([, ...rest]) => w.forms.flatMap((f) => rest.map((r) => `${f} ${r}`))) : []).map((f) => foldText(f.replace("?", ""))));
  const has = (calendar: "gregorian" | "hijri", names: string) => {
    const have = new Set(forms(calendar));
    expect(names.split("،").map((n) => n.trim()).filter((n) => ![...have].some((h) => h === n.split(" ").map(foldText).join(" ") || foldText(h) === foldText(n)))).toEqual([]);
  };
  // Egypt and the Gulf
  has("gregorian", "يناير، فبراير، مارس، أبريل، مايو، يونيو، يوليو، أغسطس، سبتمبر، أكتوبر، نوفمبر، ديسمبر");
  // Syria, Lebanon, Iraq
  has("gregorian", "كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول");
  // Maghreb
  has("gregorian", "جانفي، فيفري، أفريل، ماي، جوان، جويلية، أوت، غشت، شتنبر، نونبر، دجنبر، يوليوز");
  has("hijri", "محرم، صفر، ربيع الأول، ربيع الثاني، جمادى الأولى، جمادى الآخرة، رجب، شعبان، رمضان، شوال، ذو القعدة، ذو الحجة");
});

describe("rows", () => {
  for (const [name, rows] of Object.entries(lists)) {
    test(`${name}: there is English and no row twice`, () => {
      expect(rows.length).toBeGreaterThan(10);
      expect(rows.filter((r) => r.english.trim() === "").map((r) => r.key)).toEqual([]);
      const seen = new Set<string>();
      const twice: string[] = [];
      for (const { key } of rows) (seen.has(key) ? twice.push(key) : seen.add(key));
      expect(twice).toEqual([]);
    });

    test(`${name}: forms are clean Arabic`, () => {
      const wrong: string[] = [];
      for (const { key, forms } of rows) {
        for (const form of forms) {
          const clean = form.replace(/^\?/, "");
          if (!isArabic(form) && !/^[\d%٪$€£¥]/.test(clean) && !/^[A-Za-z"«(]/.test(clean)) wrong.push(`${form} is not Arabic`);
          if (/[\u064B-\u0655\u0670\u0640]/.test(form)) wrong.push(`${form} has tashkeel or tatweel`);
          if (/^\s|\s$|\s\s|[\u200B-\u200F\u202A-\u202E\u00A0]/.test(form)) wrong.push(`${JSON.stringify(form)} has white space it should not have`);
          if (clean.split(/[ -]+/).some((w) => normalise(w).norm !== w && !/[^\u0621-\u064A]/.test(w) && !/(.)\1\1/.test(w))) wrong.push(`${form} is not in normal form`);
          if (clean.includes("?")) wrong.push(`${form}: ? stands first`);
        }
        if (new Set(forms).size !== forms.length && name !== "event words" && name !== "countries") wrong.push(`${key} says a form twice: ${forms.filter((f, i) => forms.indexOf(f) !== i).join(", ")}`);
      }
      expect(wrong).toEqual([]);
    });
  }
});

test("no phrase of the reporting and event lists has tashkeel, but the lemma", () => {
  const wrong: string[] = [];
  const visit = (value: unknown, key: string) => {
    if (typeof value === "string") {
      if (key !== "lemma" && /[\u064B-\u0655\u0670\u0640]/.test(value)) wrong.push(`${key}: ${value}`);
    } else if (Array.isArray(value)) for (const v of value) visit(v, key);
    else if (value && typeof value === "object") for (const [k, v] of Object.entries(value)) visit(v, k);
  };
  visit({ ...reporting }, "");
  visit({ ...eventContext }, "");
  expect(wrong).toEqual([]);
});

describe("unions", () => {
  const COMPLEMENTS = new Set("clause bi ila ala an min fi quote qala question np np-bi np-ila np-ala np-an np-min np-fi np-li".split(" "));
  const FLAGS = new Set("addressee target thought continues text-subject homograph passive-filler relay np-weak".split(" "));
  const ROLES = new Set("actor recipient place none".split(" "));
  const PREPOSITIONS = new Set("على مع إلى ب ل من عن ضد بين في حول أمام لدى تجاه نحو خلال".split(" "));

  test("of cues", () => {
    for (const c of cues) {
      expect(acts, c.lemma).toHaveProperty([c.act]);
      if (c.medium) expect(media, c.lemma).toHaveProperty([c.medium]);
      expect(c.complements.length, c.lemma).toBeGreaterThan(0);
      for (const x of c.complements) expect(COMPLEMENTS, c.lemma).toContain(x);
      for (const x of c.flags ?? []) expect(FLAGS, c.lemma).toContain(x);
      expect(c.lemma, "the lemma is vocalised").toMatch(/[\u064B-\u0652]/);
    }
  });

  test("of event words", () => {
    for (const e of eventWords) {
      expect(plover, e.gloss).toHaveProperty([e.type]);
      expect(e.verb !== undefined || (e.nouns?.length ?? 0) > 0, e.gloss).toBe(true);
      for (const role of [e.subject, e.object, e.genitive, ...Object.values(e.preps ?? {})]) if (role) expect(ROLES, e.gloss).toContain(role);
      for (const p of Object.keys(e.preps ?? {})) expect(PREPOSITIONS, e.gloss).toContain(p);
      expect(e.needs === "object", `${e.gloss}: objects go with needs: "object"`).toBe((e.objects?.length ?? 0) > 0);
    }
  });

  test("of the rest", () => {
    for (const row of titles) expect("office rank honorific religious academic profession royal function".split(" "), row[0]).toContain(row[1]);
    for (const row of participants) expect("person organization group place".split(" "), row[0]).toContain(row[2]);
    for (const row of organisationHeads) expect("genitive adjective any class".split(" "), row[0]).toContain(row[2]);
    for (const row of placeHeads) expect("in out".split(" "), row[0]).toContain(row[2]);
    for (const row of givenNames) expect("m f".split(" "), row[2]).toContain(row[1]);
    for (const row of outlets) expect("agency newspaper tv radio site magazine social".split(" "), row[0]).toContain(row[3]);
  });
});

test("every verb of every list is conjugated", () => {
  const specs: VerbSpec[] = [...cues.map((c) => c.verb), ...eventWords.flatMap((e) => (e.verb ? [e.verb] : [])), ...verbs.map(([, root, form, vowels]): VerbSpec => (vowels === "" ? { root, form } : { root, form, vowels }))];
  for (const spec of specs) {
    expect((spec.form === "I") === (spec.vowels !== undefined), `${JSON.stringify(spec)}: stem vowels go with form I`).toBe(true);
    const { finite, nominal } = conjugate(spec);
    // ليس has a perfect only.
    expect(finite.length, JSON.stringify(spec)).toBeGreaterThan(12);
    for (const { form } of [...finite, ...nominal]) if (!/^[\u0621-\u063A\u0641-\u064A]+$/.test(form)) throw new Error(`${JSON.stringify(spec)}: ${form}`);
  }
});

test("cues conjugate to their lemma", () => {
  const wrong = cues.filter((c) => !conjugate(c.verb).finite.some((f) => f.tense === "perfect" && f.voice === "active" && f.person === 3 && f.gender === "m" && f.number === "s" && foldText(f.form) === foldText(c.lemma)));
  expect(wrong.map((c) => `${c.lemma} ${JSON.stringify(c.verb)}`)).toEqual([]);
});

test("the dictionary holds them all", () => {
  const d = compileDictionary();
  console.info(`the dictionary has ${d.size} forms of one word`);
  expect(d.size).toBeGreaterThan(50_000);
  const missing: string[] = [];
  for (const rows of Object.values(lists)) {
    for (const { forms } of rows) {
      for (const form of forms) {
        const clean = form.replace(/^\?/, "");
        if (/[ -]/.test(clean) ? !d.phrasesFrom(foldText(clean.split(/[ -]+/)[0]!)) : !d.lookup(foldText(clean))) missing.push(form);
      }
    }
  }
  // Objects of event verbs are matched by the events stage itself.
  const objects = new Set(eventWords.flatMap((e) => e.objects ?? []));
  expect(missing.filter((form) => !objects.has(form))).toEqual([]);
});

test("what was learned from a corpus is words, each once", () => {
  for (const [name, text] of Object.entries({ commonWords, learnedNames, learnedNouns })) {
    const words = text.trim().split(/\s+/);
    expect(words.filter((w) => !/^[\u0621-\u063A\u0641-\u064A]{2,}$/.test(w)).slice(0, 20), name).toEqual([]);
    expect(words.length - new Set(words).size, name).toBe(0);
  }
});
