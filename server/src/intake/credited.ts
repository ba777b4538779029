/** Is this phrase a credit? Agencies by the lexicon and their initials, desks, and the words that go before a writer. */
import { outlets } from "naqlan";
import { desks, handlers, shortNames, sourceWords, unnamedAgencies, writers } from "./credit-words.ts";

export interface Credited {
  /** The agency's name in the outlet list; absent for an outlet that is no agency: it is credited with its own article. */
  readonly agency?: string;
}

/** `sure`: behind a place or in brackets, where names that are ordinary words or places too (قنا, وفا) are agencies; "outlet": before others, where they are outlets at most («سبق- الرياض»). */
export function creditIn(phrase: string, sure: boolean | "outlet"): Credited | undefined {
  const key = keyOf(phrase);
  if (key === "") return undefined;
  const found = credits().get(key) ?? credits().get(keyOf(phrase.replace(/^(?:وكالة|وكاله|عن|صحيفة|قناة|موقع|جريدة)\s+/, "")));
  return found && (sure === true || !found.ambiguous || (sure === "outlet" && found.agency === undefined)) ? (found.agency === undefined ? {} : { agency: found.agency }) : undefined;
}

export const isDesk = (phrase: string): boolean => deskKeys.has(keyOf(phrase));

/** Who wrote it, where the line says so and nothing else: «كتب: سامي ناصر», «بقلم/ سامي ناصر», «كتب سامي ناصر» (two to four words). */
export function writerIn(line: string, atEnd = false): string | undefined {
  const match = /^\s*[-*(«"]*\s*((?:[\u0621-\u064A]+)(?:\s+التقرير)?)\s*([:\-–—/ـ]+\s*|\s+)(.+?)\s*[)»":\-–—]*\s*$/.exec(line);
  if (!match || !writerKeys.has(keyOf(match[1]!))) return undefined;
  const [, word, mark, rest] = match;
  const [name] = rest!.split(/\s+[-–—ـ]\s*|\s*[/،,|]\s*/);
  const words = name!.trim().split(/\s+/);
  const letters = words.every((w) => /^[\u0621-\u064A]+\.?$/.test(w));
  if (!letters || words.length < 2 || words.length > 5) return undefined;
  // «تقرير» and «حوار» are ordinary words: only with a mark do they sign.
  const marked = mark!.trim() !== "";
  if (!marked && (atEnd || !/^(?:كتب|كتبت|كتبه|كتبها|بقلم|إعداد|اعداد|أعده|أعدته)$/.test(word!) || words.length > 4)) return undefined;
  return name!.trim();
}

/** «(تحرير فلان)»: who handled it. */
export function isHandler(line: string): boolean {
  const match = /^\s*[(\[]?\s*((?:[\u0621-\u064A]+\s+){0,3}?[\u0621-\u064A]+)\s*(?::|-|–|\s)\s*(.{3,90})$/.exec(line);
  if (!match) return false;
  const bracketed = /^\s*[(\[].*[)\]]\s*\.?$/.test(line);
  const word = handlerKeys.find((key) => keyOf(line).startsWith(key)) ?? (bracketed ? [...writerKeys].find((key) => keyOf(line).startsWith(key)) : undefined);
  return word !== undefined && (bracketed || /^[^.؟!]{3,25}[:\-–/]/.test(line)) && !/[.؟!]\s+\S/.test(line);
}

/** «المصدر: رويترز» → «رويترز». */
export function sourceAfterWord(line: string): string {
  const match = /^\s*[(\[]?\s*([\u0621-\u064A\u064B]+(?:\s+عن)?)\s*(?::|-|\s)\s*(.+)$/.exec(line);
  return match && sourceKeys.has(keyOf(match[1]!)) ? match[2]! : line;
}

/** What stays of a name once hamza, dots, spaces and quotation marks are off: «أ.ف.ب» and «ا ف ب» are one. آ stays: «آب» is a month. */
function keyOf(phrase: string): string {
  return phrase.normalize("NFC").replace(/[\u064B-\u0652\u0640\p{Cf}]/gu, "").replace(/[أإ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/[^\u0621-\u064A0-9A-Za-z]/g, "").toLowerCase();
}

type Entry = { agency?: string; ambiguous: boolean };
let table: Map<string, Entry> | undefined;

function credits(): Map<string, Entry> {
  if (table) return table;
  table = new Map();
  const add = (form: string, entry: Entry) => {
    const key = keyOf(form);
    if (key !== "" && !table!.has(key)) table!.set(key, entry);
  };
  for (const name of unnamedAgencies) add(name, { agency: unnamedAgencies[0]!, ambiguous: false });
  for (const [name, ...forms] of shortNames) for (const form of forms) add(form, { agency: name, ambiguous: form === "قنا" || form === "aa" });
  for (const [english, , site, kind, ...names] of outlets) {
    if (kind === "social") continue;
    const [name] = names.map((n) => n.replace(/^\?/, ""));
    const entry = (ambiguous: boolean): Entry => (kind === "agency" && name !== undefined ? { agency: name, ambiguous } : { ambiguous });
    for (const form of names) add(form.replace(/^\?/, ""), entry(form.startsWith("?")));
    add(english, entry(false));
    if (site !== "") add(site, entry(false));
  }
  return table;
}

const deskKeys = new Set(desks.map(keyOf));
const writerKeys = new Set(writers.map(keyOf));
const handlerKeys = handlers.map(keyOf);
const sourceKeys = new Set(sourceWords.map(keyOf));
