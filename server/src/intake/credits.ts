/**
 * Who is credited, and where was it written? Dateline, byline and agency stand at the beginning or the end of the text; they are taken off it
 * and kept as fields. What is not surely one of them stays in the text.
 */
import { read } from "naqlan";
import { type Credited, creditIn, isDesk, isHandler, sourceAfterWord, writerIn } from "./credited.ts";

export interface Credits {
  readonly text: string;
  readonly dateline?: string;
  readonly author?: string;
  readonly agency?: string;
}

/** The longest head that is looked at, in UTF-16 code units: a dateline is a few words. */
const longestHead = 90;
const longestLine = 110;

export function withoutCredits(text: string): Credits {
  const found: { dateline?: string; author?: string; agencies: string[] } = { agencies: [] };
  let rest = text;
  // A byline and a dateline may follow each other, each on its line; never the whole article.
  for (let turn = 0; turn < 3; turn++) {
    const shorter = bylineOff(rest, found) ?? datelineOff(rest, found);
    if (shorter === undefined) break;
    rest = shorter;
  }
  for (let turn = 0; turn < 3; turn++) {
    const shorter = endOff(rest, found);
    if (shorter === undefined) break;
    rest = shorter;
  }
  if (rest.trim() === "") return { text };
  return {
    text: rest,
    ...(found.dateline === undefined ? {} : { dateline: found.dateline }),
    ...(found.author === undefined ? {} : { author: found.author }),
    ...(found.agencies.length === 0 ? {} : { agency: found.agencies.join("، ") }),
  };
}

type Found = { dateline?: string; author?: string; agencies: string[] };

/** «كتب: فلان الفلاني», «بقلم فلان» on a line of its own, or before the text and a colon. */
function bylineOff(text: string, found: Found): string | undefined {
  const { line, after } = firstLine(text);
  if (after !== "" && line.length <= longestLine) {
    const writer = writerIn(line);
    if (writer) {
      found.author ??= writer;
      return after;
    }
    if (isHandler(line)) return after;
  }
  const head = /^\s*([^:\n]{3,60})\s*:\s+(?=\S)/.exec(text.slice(0, 200));
  if (!head || text.length < head[0].length + 40) return undefined;
  const writer = writerIn(head[1]!);
  if (!writer || !isName(writer)) return undefined;
  found.author ??= writer;
  return text.slice(head[0].length);
}

/** «:-» after a few words is the mark of datelines alone. «بغداد - رويترز:», «القاهرة (أ ف ب) -», «الرياض - واس» on a line of its own. */
function datelineOff(text: string, found: Found): string | undefined {
  for (const { head, rest, bare } of headsOf(text)) {
    const read = datelineIn(head, bare) ?? (/:\s*-+\s*$/.test(head) && head.trim().split(/\s+/).length <= 4 ? { agencies: [] } : undefined);
    if (!read) continue;
    found.dateline ??= head.trim();
    addAgencies(found, read.agencies);
    if (read.author) found.author ??= read.author;
    return rest;
  }
  return undefined;
}

interface Head {
  readonly head: string;
  readonly rest: string;
  /** Ends only with a dash or stands alone on its line: an agency or a place must be in it, nothing else. */
  readonly bare: boolean;
}

/** Where a dateline may end, the longest first: a colon, a long dash, a dash with space, the end of a short first line. */
function headsOf(text: string): Head[] {
  const heads: Head[] = [];
  const { line, after } = firstLine(text);
  if (line.length <= longestHead && after !== "" && !/[.!؟?]\s*$/.test(line)) heads.push({ head: line, rest: after, bare: true });
  const start = text.slice(0, longestHead + 4).split("\n", 1)[0]!;
  const ends = [...start.matchAll(/\s*(?::|--+|[–—]|ـ{1,3}(?=\s)|-(?=\s)|(?<=\))\s*\/|\/(?=\s))+\s*/g)].filter(({ index }) => index > 1);
  for (const { 0: mark, index } of ends.reverse()) {
    const rest = text.slice(index + mark.length);
    if (rest.trim().length >= 40) heads.push({ head: start.slice(0, index + mark.length), rest, bare: !/[:–—]|--/.test(mark) });
  }
  // «القاهرة (أ ف ب) قال …»: the bracket alone ends it.
  const bracket = /^[^\n()]{0,40}\(([^()\n]{2,30})\)\s*/.exec(text);
  if (bracket && text.length - bracket[0].length >= 40) heads.push({ head: bracket[0], rest: text.slice(bracket[0].length), bare: true });
  return heads;
}

function datelineIn(head: string, bare: boolean): { readonly agencies: string[]; readonly author?: string } | undefined {
  const parts = partsOf(head);
  if (parts.length === 0 || parts.length > 6) return undefined;
  // Beside the outlet itself an unknown name of two or three words is who wrote it.
  const signed = parts.some(({ part }, at) => at > 0 && isOutlet(creditIn(part, true)));
  const agencies: string[] = [];
  let author: string | undefined;
  let credited = false;
  let places = 0;
  for (const [at, { part, bracketed }] of parts.entries()) {
    const credit: Credited | undefined = creditIn(part, at > 0 || bracketed || (parts.length > 1 && "outlet"));
    if (credit) {
      credited = true;
      if (credit.agency) agencies.push(credit.agency);
    } else if (isDesk(part)) credited ||= parts.length > 1;
    else if (isDay(part)) continue;
    else if (places === 0 && at === 0 && !looksLikePlaces(part)) {
      const writer = writerIn(part) ?? (parts.length > 1 && ((signed && couldBeName(part)) || isName(part)) ? part : undefined);
      if (!writer) return undefined;
      author = writer;
    } else if (looksLikePlaces(part)) places += 1;
    else if (at > 0 && isName(part)) author = writerIn(part) ?? part;
    else return undefined;
  }
  // A name and nothing else is who speaks («الوزير: …»), a place alone before a bare dash is half a range.
  if (!credited && places === 0) return undefined;
  if (!credited && bare && author === undefined && !/\s-\s*$/.test(head)) return undefined;
  return { agencies, ...(author === undefined ? {} : { author }) };
}

/** Between dashes, slashes, commas and brackets; a dash inside a name has no space beside it and stays. */
function partsOf(head: string): { part: string; bracketed: boolean }[] {
  const parts: { part: string; bracketed: boolean }[] = [];
  for (const [, inside, outside] of head.matchAll(/\(([^()]*)\)|([^()]+)/g)) {
    for (const part of (inside ?? outside ?? "").split(/\s+في\s+(?=\d)|\s+[-–—ـ]+\s*|[-–—ـ]+\s+|[:/،,+|]|--+|(?<=[\u0621-\u064A])[-–—](?=[\u0621-\u064A"«])/)) {
      const clean = part.replace(/^[\s"«»“”'*•.\-–—ـ]+|[\s"«»“”'*\-–—ـ]+$/g, "");
      if (clean !== "") parts.push({ part: clean, bracketed: inside !== undefined });
    }
  }
  return parts;
}

/** Credit at the end: a last short line, or brackets after the last full stop. */
function endOff(text: string, found: Found): string | undefined {
  const trimmed = text.trimEnd();
  const at = trimmed.lastIndexOf("\n");
  const line = trimmed.slice(at + 1).trim();
  if (at > 0 && line.length <= longestLine) {
    const agencies = creditsIn(line);
    const writer = agencies ? undefined : writerIn(line, true);
    if (agencies || writer || isHandler(line)) {
      addAgencies(found, agencies ?? []);
      if (writer) found.author ??= writer;
      return trimmed.slice(0, at).trimEnd();
    }
  }
  // Only its last letters are looked at: the patterns would try every full stop.
  const last = trimmed.slice(-200);
  const end = /[.!؟?"»”]\s*[([]([^()[\]\n]{2,60})[)\]]\s*\.?$/.exec(last) ?? /[.!؟?]["»”]?\s*[-–—]*\s*([^\s.()][^.()\n]{1,30})\.?$/.exec(last);
  if (!end || trimmed.length - end[0].length < 40) return undefined;
  const agencies = creditsIn(end[1]!);
  if (!agencies) return undefined;
  addAgencies(found, agencies);
  return trimmed.slice(0, trimmed.length - end[0].length) + /^[.!؟?"»”]+/.exec(end[0])![0];
}

/** Agencies where the line is nothing but credit: «المصدر: رويترز + وكالات»; undefined where anything else is in it. */
function creditsIn(line: string): string[] | undefined {
  const parts = partsOf(sourceAfterWord(line));
  if (parts.length === 0 || parts.length > 6) return undefined;
  const agencies: string[] = [];
  let credited = false;
  for (const { part } of parts) {
    const credit = creditIn(sourceAfterWord(part), true);
    if (credit) {
      credited = true;
      if (credit.agency) agencies.push(credit.agency);
    } else if (!isDesk(part) && !isInitials(part)) return undefined;
  }
  return credited ? agencies : undefined;
}

function addAgencies(found: Found, agencies: readonly string[]): void {
  for (const agency of agencies) if (!found.agencies.includes(agency)) found.agencies.push(agency);
}

/** Editors sign with letters: «ع.ش». */
const isInitials = (part: string) => /^\s*(?:[\u0621-\u064A]\s*[.\s]\s*){1,3}[\u0621-\u064A]?\s*$/.test(part);

/** «5 مايو», «الأحد», «2015/7/21»: the day within a dateline. */
const isDay = (part: string) => /^[\d\u0660-\u0669][\d\u0660-\u0669/.\-]*(?:\s+[\u0621-\u064A]+){0,2}(?:\s+\d{4})?$/.test(part);

/** One or two places and nothing else, by the reader's own gazetteer. */
function looksLikePlaces(part: string): boolean {
  if (part.length > 40 || /[\d"«»؟?!]/.test(part)) return false;
  return entitiesCover(part, "place");
}

const isOutlet = (credit: Credited | undefined) => credit !== undefined && credit.agency === undefined;
const couldBeName = (part: string) => /^[\u0621-\u0652]{2,}(?:\s+[\u0621-\u0652]{2,}){1,2}$/.test(part);

/** Two to four words that the reader takes for one person, or could be: nothing else may be in it. */
function isName(part: string): boolean {
  const words = part.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || !words.every((word) => /^[\u0621-\u064A]+\.?$/.test(word))) return false;
  return entitiesCover(part, "person");
}

function entitiesCover(part: string, type: "place" | "person"): boolean {
  const { entities, mentions } = read({ text: part });
  const ids = new Set(entities.flatMap((entity) => (entity.type === type && entity.named ? [entity.id] : [])));
  let uncovered = part;
  for (const { start, end, entity, kind } of mentions) if (ids.has(entity) && kind === "name") uncovered = uncovered.slice(0, start) + " ".repeat(end - start) + uncovered.slice(end);
  return ids.size > 0 && /^[\s،,]*(?:و?[\s،,]*)$/.test(uncovered);
}

function firstLine(text: string): { line: string; after: string } {
  const start = /^\s*/.exec(text)![0].length;
  const end = text.indexOf("\n", start);
  return end < 0 ? { line: text.slice(start), after: "" } : { line: text.slice(start, end).trim(), after: text.slice(end).trimStart() };
}
