/** English words for the records: on the terminal, on the page and on the screens. */
import { records } from "./en-corpus.ts";
import type { Labels } from "./dictionary.ts";

export const labels: Labels = {
  records,
  sections: {
    statements: "Who says what", events: "What happened", figures: "Figures", times: "Times",
    participants: "People, organisations and places", doubts: "Left undecided",
  },
  empty: {
    statements: "No statement was found.", events: "No event was found.", figures: "No figure was found.", times: "No time was found.",
    participants: "Nobody was found.", doubts: "Nothing was left undecided.",
  },
  fields: {
    nobody: "Source not named", article: "the article itself", denied: "negated", to: "to", actors: "by", recipients: "to whom", place: "place", date: "date",
    figures: "figures", citing: "citing", said: "said", author: "author", published: "published", romanised: "romanised", roles: "roles",
    unnamed: "not named", of: "counted", untitled: "Untitled", words: "words", rule: "rule",
  },
  entityTypes: { person: "person", organization: "organisation", place: "place", group: "group" },
  quotation: { direct: "direct quotation", indirect: "reported speech", mixed: "partly quoted" },
  status: { actual: "happened", planned: "planned", possible: "possible", negated: "did not happen" },
  bounds: { exact: (amount) => amount, "at-least": (amount) => `at least ${amount}`, "at-most": (amount) => `at most ${amount}`, about: (amount) => `about ${amount}` },
  units: {
    killed: "killed", injured: "injured", detained: "detained", missing: "missing", displaced: "displaced", abducted: "abducted",
    person: "people", percent: "%", vehicle: "vehicles",
  },
  modes: {
    demo: "demonstration", "third-party": "mediation", "suicide-attack": "suicide attack", "heavy-weapons": "heavy weapons",
    "crowd-control": "crowd control", "martial-law": "martial law", primitive: "simple weapons",
  },
  contexts: {
    "rights-freedoms": "rights and freedoms", "religion-ethnicity": "religion and ethnicity", "natural-resource": "natural resources",
    cbrn: "weapons of mass destruction", lgbt: "sexual minorities",
  },
  timeTypes: { date: "date", time: "time", duration: "duration", set: "how often" },
  dayParts: { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime" },
  seasons: { SP: "spring", SU: "summer", FA: "autumn", AU: "autumn", WI: "winter" },
  periods: { past: "recently", present: "now", future: "in the future", hijri: "Hijri date", weekend: "weekend", unresolved: "not resolved" },
  week: (number, year) => `week ${number} of ${year}`,
  duration: (amount, unit) => `${amount} ${durationUnits[unit]?.[amount === "1" ? 0 : 1] ?? unit}`,
  doubts: {
    empty: "the text is empty", "not-arabic": "the text is not Arabic", "only-headlines": "the page is a list of headlines without an article", "wrong-date": "the date of publication is no date",
    "no-publication-date": "no date without the date of publication", "no-such-date": "no such day in the calendar",
    "unclear-source": "whose words these are is not clear", "unclosed-quotation": "a quotation that is never closed",
  },
  layers: { entity: "participant", mention: "mention", timex: "time", figure: "figure", attribution: "statement", event: "event" },
  evidence: { name: "name", role: "role", nominal: "description", pronoun: "pronoun or dropped subject", value: "value", in: "in" },
  page: {
    title: "Naqlan: who says what", other: "عربي", layers: "Show in the text", statements: "Statements", events: "Events", names: "Names", times: "Times",
    figures: "Figures", records: "What was read", text: "The article",
    machine: "Read by a machine, reviewed by nobody. The words of the article are the evidence.",
    noScript: "Without scripts the text is shown plain; every finding stands in the list.", contents: "Articles", made: "Made with Naqlan",
  },
};

const durationUnits: Readonly<Record<string, readonly [one: string, many: string]>> = {
  Y: ["year", "years"], M: ["month", "months"], W: ["week", "weeks"], D: ["day", "days"], H: ["hour", "hours"], min: ["minute", "minutes"],
  S: ["second", "seconds"], DE: ["decade", "decades"], CE: ["century", "centuries"],
};
