/** One line a person can read, in Arabic and English, from the fields: what, on or of whom, by whom, where, how many. */
import type { FigureFinding } from "../figures/finding.ts";
import { plover } from "../lexicon/plover.ts";
import type { EventRow } from "../lexicon/rows.ts";
import type { EntityFinding } from "../mentions/referents.ts";
import type { EventStatus, PloverType } from "../reading.ts";

export interface HeadlineFields {
  readonly type: PloverType;
  readonly row: EventRow;
  /** The noun as the article has it, without clitics; undefined where only verbs speak of it. */
  readonly noun: string | undefined;
  readonly status: EventStatus;
  readonly actors: readonly EntityFinding[];
  readonly recipients: readonly EntityFinding[];
  readonly place: EntityFinding | undefined;
  readonly figures: readonly FigureFinding[];
}

const MOST = 2;

export function headlineOf(fields: HeadlineFields): { ar: string; en: string } {
  // The toll says it shorter than «جنديين».
  const counted = fields.figures.some((x) => PEOPLE_AR[x.unit]);
  const f = counted ? { ...fields, recipients: fields.recipients.filter((e) => e.named) } : fields;
  return { ar: arabic(f), en: english(f) };
}

// ── Arabic ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const STATUS_AR: Readonly<Record<EventStatus, string>> = {
  actual: "",
  planned: "مرتقب: ",
  possible: "محتمل: ",
  negated: "لم يحدث: ",
};

/** Forms by number: one, two, 3–10, 11–99 and hundreds. */
const PEOPLE_AR: Readonly<Record<string, readonly [one: string, two: string, few: string, many: string, hundred: string]>> = {
  killed: [
    "قتيل",
    "قتيلان",
    "قتلى",
    "قتيلا",
    "قتيل",
  ],
  injured: [
    "جريح",
    "جريحان",
    "جرحى",
    "جريحا",
    "جريح",
  ],
  detained: [
    "معتقل",
    "معتقلان",
    "معتقلين",
    "معتقلا",
    "معتقل",
  ],
  abducted: [
    "مختطف",
    "مختطفان",
    "مختطفين",
    "مختطفا",
    "مختطف",
  ],
  missing: [
    "مفقود",
    "مفقودان",
    "مفقودين",
    "مفقودا",
    "مفقود",
  ],
  displaced: [
    "نازح",
    "نازحان",
    "نازحين",
    "نازحا",
    "نازح",
  ],
  person: [
    "شخص",
    "شخصان",
    "أشخاص",
    "شخصا",
    "شخص",
  ],
};

function arabic(f: HeadlineFields): string {
  const noun = f.noun ?? plain(f.row.nouns?.[0]) ?? plover[f.type].ar;
  const recipients = listAr(f.recipients);
  const actors = listAr(f.actors);
  const both = Boolean(f.row.preps?.["مع"] ?? f.row.preps?.["بين"]);
  let line = noun;
  if (both && recipients && actors) line += ` بين ${actors} و${recipients}`;
  else {
    const genitive = f.row.genitive ?? "recipient";
    const open = !noun.startsWith("ال") && !noun.includes(" ");
    let told = false;
    if (recipients && genitive === "recipient" && open) line += ` ${recipients}`;
    else if (recipients && f.row.preps?.["على"] === "recipient") line += ` على ${recipients}`;
    else if (recipients && both) line += ` مع ${recipients}`;
    else if (recipients) line += ` (${recipients})`;
    if (actors && genitive === "actor" && open && !recipients) {
      line += ` ${actors}`;
      told = true;
    }
    if (actors && !told) line += HARMFUL.has(f.type) ? ` على يد ${actors}` : ` من جانب ${actors}`;
  }
  if (f.place) line += ` في ${f.place.name}`;
  const figures = f.figures.map(figureAr).filter(Boolean);
  if (figures.length > 0) line += `: ${figures.join("، ")}`;
  return STATUS_AR[f.status] + line;
}

const HARMFUL = new Set<PloverType>(["ASSAULT", "COERCE", "CRIME"]);

function plain(noun: string | undefined): string | undefined {
  return noun?.replace(/^\?/, "");
}

/** More than a space between two words. */
const ODD_SPACE = /[^\S ]| {2}/;

function listAr(entities: readonly EntityFinding[]): string {
  const names = entities.slice(0, MOST).map((e) => (ODD_SPACE.test(e.name) ? e.name.replace(/\s+/g, " ") : e.name));
  return names.length === 0 ? "" : names.join(" و") + (entities.length > MOST ? " وآخرين" : "");
}

function figureAr(f: FigureFinding): string {
  const forms = PEOPLE_AR[f.unit];
  if (!forms) return "";
  const bound = f.bound === "at-least" ? "ما لا يقل عن " : f.bound === "at-most" ? "ما لا يزيد على " : f.bound === "about" ? "نحو " : "";
  if (f.value === 1 && !bound) return forms[0];
  if (f.value === 2 && !bound) return forms[1];
  const rest = f.value % 100;
  const form = rest >= 3 && rest <= 10 ? forms[2] : rest >= 11 ? forms[3] : forms[4];
  return `${bound}${f.value} ${form}`;
}

// ── English ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const STATUS_EN: Readonly<Record<EventStatus, string>> = { actual: "", planned: "Planned: ", possible: "Possible: ", negated: "Did not happen: " };
const PEOPLE_EN: Readonly<Record<string, string>> = { killed: "killed", injured: "injured", detained: "detained", abducted: "abducted", missing: "missing", displaced: "displaced" };

function english(f: HeadlineFields): string {
  const gloss = f.row.gloss || plover[f.type].en;
  let line = gloss;
  const recipients = listEn(f.recipients);
  const actors = listEn(f.actors);
  const both = Boolean(f.row.preps?.["مع"] ?? f.row.preps?.["بين"]);
  if (both && recipients && actors) line += ` between ${actors} and ${recipients}`;
  else {
    if (recipients && /\b(of|on|with|to)\b/.test(gloss)) line += ` (${recipients})`;
    else if (recipients) line += ` ${f.row.preps?.["على"] === "recipient" ? "on" : both ? "with" : "of"} ${recipients}`;
    if (actors) line += ` by ${actors}`;
  }
  if (f.place?.english) line += ` in ${f.place.english}`;
  const figures = f.figures.map(figureEn).filter(Boolean);
  if (figures.length > 0) line += `: ${figures.join(", ")}`;
  const whole = STATUS_EN[f.status] + line;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function listEn(entities: readonly EntityFinding[]): string {
  const names = entities.slice(0, MOST).map((e) => e.english ?? e.name);
  return names.length === 0 ? "" : names.join(" and ") + (entities.length > MOST ? " and others" : "");
}

function figureEn(f: FigureFinding): string {
  const bound = f.bound === "at-least" ? "at least " : f.bound === "at-most" ? "at most " : f.bound === "about" ? "about " : "";
  const value = String(f.value).replace(/\B(?=(\d{3})+$)/g, ",");
  if (PEOPLE_EN[f.unit]) return `${bound}${value} ${PEOPLE_EN[f.unit]}`;
  return f.unit === "person" ? `${bound}${value} ${f.value === 1 ? "person" : "people"}` : "";
}
