/** Values of the records in words a person reads: 2021-11-07TMO → "7 November 2021, morning". The raw value is always shown or kept beside. */
import { acts, type Act, type Event, type Figure, type Medium, media, type PloverType, plover, type Timex } from "naqlan";
import type { Dictionary as WholeDictionary, Language } from "./dictionary.ts";

type Dictionary = Pick<WholeDictionary, "language" | "labels">;

export function actPhrase(act: Act, { language }: Dictionary): string {
  return acts[act]?.[language] ?? act;
}

export function mediumPhrase(medium: Medium, { language }: Dictionary): string {
  return media[medium]?.[language] ?? medium;
}

export function typePhrase(type: PloverType, { language }: Dictionary): string {
  return plover[type]?.[language] ?? type;
}

export function modePhrase(mode: string, { labels }: Dictionary): string {
  return labels.modes[mode] ?? mode.replaceAll("-", " ");
}

export function contextPhrase(context: string, { labels }: Dictionary): string {
  return labels.contexts[context] ?? context.replaceAll("-", " ");
}

export function codePhrase(code: string, words: Readonly<Record<string, string>>): string {
  return words[code] ?? code.replaceAll("-", " ");
}

export function figurePhrase({ value, bound, unit }: Pick<Figure, "value" | "bound" | "unit">, { labels, language }: Dictionary): string {
  const amount = (labels.bounds[bound] ?? labels.bounds.exact)(numberPhrase(value));
  const unitName = labels.units[unit] ?? currencyName(unit, language) ?? unit;
  // Arabic counted nouns change with the number: the unit stands before a colon and need not agree.
  if (language === "ar") return `${unitName}: ${amount}`;
  return unit === "percent" ? `${amount}%` : `${amount} ${unitName}`;
}

export function numberPhrase(value: number): string {
  return numbers.format(value);
}

export function eventDatePhrase({ from, to }: NonNullable<Event["date"]>, dictionary: Dictionary): string {
  return from === to ? dayPhrase(from, dictionary) : `${dayPhrase(from, dictionary)} – ${dayPhrase(to, dictionary)}`;
}

/** An ISO day or date-time. The hour is left as written: it belongs to the place of publication. */
export function dayPhrase(date: string, { language }: Dictionary): string {
  const [, day, hour] = /^(\d{4}-\d{2}-\d{2})(?:T(.*))?$/.exec(date) ?? [];
  if (!day) return date;
  const words = formatted(day, { day: "numeric", month: "long", year: "numeric" }, language);
  return hour ? `${words} ${hour.slice(0, 5)}` : words;
}

export function timePhrase({ value, type, range, calendar }: Pick<Timex, "value" | "type" | "range" | "calendar">, dictionary: Dictionary): string {
  const { labels } = dictionary;
  const words = value === null ? labels.periods.unresolved : valuePhrase(value, type, dictionary);
  const notes = [
    ...(range && range.from !== range.to && value !== null && !isWhole(value, range) ? [eventDatePhrase(range, dictionary)] : []),
    ...(calendar === "hijri" ? [labels.periods.hijri] : []),
  ];
  return notes.length === 0 ? words : `${words} (${notes.join(labels.page.other === "English" ? "، " : ", ")})`;
}

/** A year or month that its range only repeats. */
function isWhole(value: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  if (/^\d{4}$/.test(value)) return from === `${value}-01-01` && to === `${value}-12-31`;
  if (!/^\d{4}-\d{2}$/.test(value)) return false;
  const lastDay = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5)), 0)).getUTCDate();
  return from === `${value}-01` && to === `${value}-${lastDay}`;
}

function valuePhrase(value: string, type: Timex["type"], dictionary: Dictionary): string {
  const { labels, language } = dictionary;
  if (value === "PAST_REF") return labels.periods.past;
  if (value === "PRESENT_REF") return labels.periods.present;
  if (value === "FUTURE_REF") return labels.periods.future;

  const length = /^P(T?)(\d+(?:\.\d+)?|X)([A-Z]{1,2})$/.exec(value);
  if (length) return labels.duration(length[2] === "X" ? "…" : length[2]!, length[1] && length[3] === "M" ? "min" : length[3]!);

  const day = /^(\d{4}-\d{2}-\d{2})(?:T(MO|MI|AF|EV|NI|DT|\d{2}(?::\d{2}){0,2}.*))?$/.exec(value);
  if (day) {
    const words = dayPhrase(day[1]!, dictionary);
    if (!day[2]) return words;
    return labels.dayParts[day[2]] ? `${words}${language === "ar" ? "" : ","} ${labels.dayParts[day[2]]}` : `${words} ${day[2]}`;
  }
  const days = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value);
  if (days) return eventDatePhrase({ from: days[1]!, to: days[2]! }, dictionary);

  const month = /^(\d{4}-\d{2})$/.exec(value);
  if (month) return formatted(`${month[1]}-01`, { month: "long", year: "numeric" }, language);

  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) return labels.week(Number(week[2]), week[1]!) + (week[3] ? ` (${labels.periods.weekend})` : "");

  const season = /^(\d{4})-(SP|SU|FA|AU|WI)$/.exec(value);
  if (season) return `${labels.seasons[season[2]!]} ${season[1]}`;
  if (type === "time" && /^T\d{2}/.test(value)) return value.slice(1);
  return value;
}

/** Western digits in both languages, as most newspapers of the region print dates today. */
const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** Making a format costs a thousand times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(format: Intl.DateTimeFormatOptions, language: Language): Intl.DateTimeFormat {
  const name = `${language} ${Object.entries(format).join(" ")}`;
  let found = formats.get(name);
  if (!found) formats.set(name, (found = new Intl.DateTimeFormat(language === "ar" ? "ar-EG-u-nu-latn-ca-gregory" : "en-GB", { ...format, timeZone: "UTC" })));
  return found;
}

function formatted(day: string, format: Intl.DateTimeFormatOptions, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return formatOf(format, language).format(date);
}

function currencyName(unit: string, language: Language): string | undefined {
  if (!/^[A-Z]{3}$/.test(unit)) return undefined;
  try {
    return new Intl.DisplayNames([language], { type: "currency", fallback: "none" }).of(unit);
  } catch {
    return undefined;
  }
}
