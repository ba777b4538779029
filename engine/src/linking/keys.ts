/**
 * By which keys are the reports found that could be of one event? A report is filed under its keys and looks for others under a few more: those of the
 * days around. Two reports that share no key are not compared. A key holds a day, two words, or a small place or a person, so that none gathers the whole archive.
 */
import { hash32 } from "./hash.ts";
import { isArea } from "./places.ts";
import type { Compared } from "./similarity.ts";
import { FURTHEST_DAYS } from "./similarity.ts";

const SLOT = 4;
const MOST_WORDS = 8;
const PAIRED = 6;
const MOST_PLACES = 4;
const MOST_PERSONS = 4;
const MOST_SPOTS = 6;
const MOST_AREAS = 2;
const MOST_DAYS = 3;
const MOST_VICTIMS = 6;

/** The keys it is filed under. What has no day is filed apart, so that those with one find it without finding each other across the years. */
export function filedUnder(report: Compared): readonly string[] {
  const known = filed.get(report);
  if (known) return known;
  const made = keysOf(report);
  filed.set(report, made);
  return made;
}

const filed = new WeakMap<Compared, readonly string[]>();

function keysOf(report: Compared): string[] {
  const timeless = timelessStems(report);
  return [
    ...slotsOf(report, 0).flatMap((slot) => stems(report).map((stem) => `${stem}@${slot}`)),
    ...timeless.map((stem) => `${stem}@any`), ...(report.from === undefined ? timeless.map((stem) => `${stem}@none`) : []),
  ];
}

/** The keys it looks under: those it is filed under among them, but for the ones that only what has no day looks under. */
export function lookedUnder(report: Compared): string[] {
  return [
    ...slotsOf(report, FURTHEST_DAYS).flatMap((slot) => stems(report).map((stem) => `${stem}@${slot}`)),
    ...timelessStems(report).map((stem) => `${stem}@${report.from === undefined ? "any" : "none"}`),
  ];
}

/** Spots, areas with a figure, persons, two telling words, a place with a date of no year: what tells enough without a day. */
function timelessStems(report: Compared): string[] {
  return [...stems(report).filter((stem) => !stem.startsWith("w:") && !stem.startsWith("a:")), ...pairs(report), ...yearless(report)];
}

/** A day of which the text does not give the year, with a place. */
function yearless({ family, context }: Compared): string[] {
  const places = [...[...context.spots].slice(0, MOST_SPOTS), ...[...context.areas].slice(0, MOST_AREAS)];
  return [...context.days].slice(0, MOST_DAYS).flatMap((day) => places.map((place) => `d:${family}:${place}:${day}`));
}

/** Stretches of four days; what has no day has none. */
function slotsOf({ from, to }: Compared, around: number): number[] {
  if (from === undefined || to === undefined) return [];
  const slots: number[] = [];
  for (let slot = Math.floor((from - around) / SLOT); slot <= Math.floor((to + around) / SLOT); slot++) slots.push(slot);
  return slots;
}

const kept = new WeakMap<Compared, string[]>();

function stems(report: Compared): string[] {
  const known = kept.get(report);
  if (known) return known;
  const { event } = report.report;
  const places = [...(event.place ? [event.place] : []), ...event.near].slice(0, MOST_PLACES);
  const figures = event.figures.slice(0, 3).map(({ unit, value }) => `${unit}${value}`);
  const made = [
    ...places.flatMap((place) => (isArea(place) ? figures.map((figure) => `f:${report.family}:${place.key}:${figure}`) : [`p:${report.family}:${place.key}`])),
    ...(event.central ? places.filter(isArea).slice(0, MOST_AREAS).map((place) => `a:${report.family}:${place.key}`) : []),
    ...[...report.context.spots].slice(0, MOST_SPOTS).map((spot) => `p:${report.family}:${spot}`),
    ...[...event.persons.slice(0, MOST_PERSONS), ...[...report.context.persons].slice(0, MOST_VICTIMS)].map((person) => `n:${report.family}:${person}`),
    ...tellingWords(report).slice(0, MOST_WORDS).map((word) => `w:${report.family}:${word}`),
  ];
  const once = [...new Set(made)];
  kept.set(report, once);
  return once;
}

/** Two words together, for reports of which one has no day. */
function pairs(report: Compared): string[] {
  const words = tellingWords(report).slice(0, PAIRED);
  return words.flatMap((a, i) => words.slice(i + 1).map((b) => `2:${report.family}:${a < b ? `${a}+${b}` : `${b}+${a}`}`));
}

/** In the order of their hashes: of two texts that share words, both pick the same ones. */
function tellingWords({ telling }: Compared): string[] {
  return [...telling].map((word) => ({ word, rank: hash32(word) })).sort((a, b) => a.rank - b.rank).map(({ word }) => word);
}
