/**
 * Which day or moment is written here? Machine dates as pages and feeds write them, and dates as a reader sees them, in Arabic, Gregorian or
 * Hijri, by the reader's own reading. A date-time keeps its offset; one without stays without: the hour belongs to the place of publication.
 */
import { read } from "naqlan";
import { isDate } from "./article.ts";

/** `latest`: nothing is published after it. ISO 8601, or undefined where it is no date of an article. */
export function machineDate(value: string | undefined, latest: Date): string | undefined {
  const text = westernDigits(value ?? "").trim().slice(0, 80);
  const seconds = /^(\d{10})(\d{3})?$/.exec(text);
  if (seconds) return plausible(new Date(Number(seconds[1]) * 1000).toISOString().replace(".000Z", "Z"), latest);
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return plausible(stamp(`${year}-${month}-${day}`, hour, minute, second, zone), latest);
  }
  const mail = /(\d{1,2})[\s-]+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[\s,-]+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(text);
  const american = mail ? null : /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(text);
  const named = mail ?? (american ? [american[0], american[2], american[1], ...american.slice(3)] : null);
  if (named) {
    const [, day, month, year, hour, minute, second, half, zone] = named;
    return plausible(stamp(`${year}-${two(months.indexOf(month!.slice(0, 3).toLowerCase()) + 1)}-${two(Number(day))}`, halfDay(hour, half), minute, second, zone), latest);
  }
  const digits = /^\D{0,12}(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?/i.exec(text);
  if (digits) {
    const [, a, b, year, hour, minute, second, half] = digits;
    // Arab sites write the day first; with AM or PM it is a program writing American.
    const monthFirst = Number(b) > 12 || (half !== undefined && Number(a) <= 12);
    const [day, month] = monthFirst ? [b, a] : [a, b];
    return plausible(stamp(`${year}-${two(Number(month))}-${two(Number(day))}`, halfDay(hour, half), minute, second, undefined), latest);
  }
  return undefined;
}

/** A line as a page shows it: «الثلاثاء 17 مارس 2020», «23 رجب 1441هـ», «2020/3/17 - 10:45». To the day. */
export function visibleDate(line: string, latest: Date): string | undefined {
  const text = westernDigits(line).replace(/\s+/g, " ").trim();
  if (text.length > 160 || !/\d/.test(text)) return undefined;
  const dates = read({ text: `${leadIn} ${text}` }).timexes.filter(({ type, value }) => (type === "date" || type === "time") && value !== null && /^\d{4}-\d{2}-\d{2}/.test(value));
  const gregorian = dates.find(({ calendar }) => calendar !== "hijri") ?? dates[0];
  return gregorian ? plausible(gregorian.value!.slice(0, 10), latest) : undefined;
}

/** Brings digits alone into a sentence in which the reader expects a date. */
const leadIn = "نُشر الخبر بتاريخ";

/** /2020/03/17/, /2020-03-17-, /20200317: the day in an address, to the day. */
export function addressDate(address: string, latest: Date): string | undefined {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/.exec(address)?.[1] ?? "";
  const parts = /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ?? /(?:^|[/_-])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$|\d{4,})/.exec(path);
  return parts ? plausible(`${parts[1]}-${two(Number(parts[2]))}-${two(Number(parts[3]))}`, latest) : undefined;
}

export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660)).replace(/[\u06F0-\u06F9]/g, (d) => String(d.charCodeAt(0) - 0x6f0));
}

function stamp(day: string, hour: string | undefined, minute: string | undefined, second: string | undefined, zone: string | undefined): string {
  if (hour === undefined || minute === undefined) return day;
  const offset = zone === undefined ? "" : /^(?:Z|UTC|GMT)$/i.test(zone) ? "Z" : zone.length === 3 ? `${zone}:00` : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return `${day}T${two(Number(hour))}:${minute}:${second ?? "00"}${offset}`;
}

function halfDay(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  return String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0));
}

/** Exists in the calendar, not before there were news sites by far, and not after the day after it was seen: clocks and zones differ. */
function plausible(date: string, latest: Date): string | undefined {
  if (!isDate(date) || date.slice(0, 4) < "1900") return undefined;
  const tomorrow = new Date(latest.getTime() + 26 * 3_600_000).toISOString().slice(0, 10);
  return date.slice(0, 10) <= tomorrow ? date : undefined;
}

const two = (value: number) => String(value).padStart(2, "0");
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
