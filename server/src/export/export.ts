/** Records out, streaming: JSON lines or CSV, with a manifest that says what they are and a list of what is no more. */
import { ENGINE_VERSION, type Reading } from "naqlan";
import type { Actor, Incident } from "naqlan/linking";
import { actorRow, type Cell, type Column, columns, type ExportArticle, type Exported, incidentRow, type Row, rowsOfArticle, sentenceAt } from "./rows.ts";

/** What an export asks of a collection. */
export interface Collection {
  everyReading(after?: number): AsyncIterable<{ readonly article: ExportArticle; readonly reading: Reading }>;
  everyRecord(kind: "incident"): AsyncIterable<Incident>;
  everyRecord(kind: "actor"): AsyncIterable<Actor>;
  readings(articles: readonly string[]): Promise<ReadonlyMap<string, Reading>>;
}

export interface ExportOptions {
  readonly format: "jsonl" | "csv";
  /** Address the collection is served at. */
  readonly base: string;
  /** Cells that a spreadsheet would take for formulas begin with an apostrophe. CSV only. */
  readonly safe: boolean;
  /** Begin with a byte-order mark. CSV only. */
  readonly bom: boolean;
  readonly limit?: number;
  readonly onRow?: () => void;
}

export async function* exportRows(collection: Collection, what: Exported, options: ExportOptions): AsyncIterable<string> {
  if (options.format === "csv") yield `${options.bom ? "\uFEFF" : ""}${columns[what].map(({ name }) => name).join(",")}\r\n`;
  let left = options.limit ?? Number.POSITIVE_INFINITY;
  for await (const rows of rowsOf(collection, what, options.base)) {
    const wanted = rows.slice(0, left);
    left -= wanted.length;
    for (const _ of wanted) options.onRow?.();
    if (wanted.length > 0) yield wanted.map((row) => (options.format === "csv" ? csvLine(columns[what], row, options.safe) : `${JSON.stringify(row)}\n`)).join("");
    if (left <= 0) return;
  }
}

async function* rowsOf(collection: Collection, what: Exported, base: string): AsyncIterable<readonly Row[]> {
  if (what === "actors") {
    for await (const actor of collection.everyRecord("actor")) yield [actorRow(actor, ENGINE_VERSION, { base })];
    return;
  }
  if (what !== "incidents") {
    for await (const { article, reading } of collection.everyReading()) yield rowsOfArticle(what, article, reading, { base });
    return;
  }
  let held: Incident[] = [];
  for await (const incident of collection.everyRecord("incident")) {
    held.push(incident);
    if (held.length < atOnce) continue;
    yield await incidentRows(collection, held, base);
    held = [];
  }
  if (held.length > 0) yield await incidentRows(collection, held, base);
}

const atOnce = 100;

async function incidentRows(collection: Collection, incidents: readonly Incident[], base: string): Promise<Row[]> {
  const readings = await collection.readings([...new Set(incidents.flatMap(({ reports }) => (reports[0] ? [reports[0].article.id] : [])))]);
  return incidents.map((incident) => {
    const [first] = incident.reports;
    const reading = first && readings.get(first.article.id);
    return incidentRow(incident, reading ? sentenceAt(reading, first.event.span.start) : "", ENGINE_VERSION, { base });
  });
}

function csvLine(of: readonly Column[], row: Row, safe: boolean): string {
  return `${of.map(({ name }) => csvCell(row[name] ?? null, safe)).join(",")}\r\n`;
}

function csvCell(value: Cell, safe: boolean): string {
  const text = value === null ? "" : Array.isArray(value) ? value.join("; ") : String(value);
  const guarded = safe && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Frictionless Data Package: what was exported, by what, under which licence, and what every column means. */
export function manifestOf(what: Exported, { format, rows, file, software, created }: { readonly format: "jsonl" | "csv"; readonly rows: number; readonly file: string; readonly software: string; readonly created: string }): string {
  return `${JSON.stringify(
    {
      profile: "data-package", name: `naqlan-${what}`, title: `Naqlan: ${what}`, created, version: ENGINE_VERSION,
      description: "Read by a machine, reviewed by nobody unless review_status says so. The words of the articles are the evidence; their rights remain with the outlets.",
      sources: [{ title: "The articles themselves, at article_url" }], contributors: [{ title: software, role: "author" }], licenses: [{ name: "other-at", title: "Texts: as their outlets allow. Records: as whoever exports decides." }], filter: "all",
      resources: [
        { name: what, path: file, format, mediatype: format === "csv" ? "text/csv" : "application/jsonl", encoding: "utf-8", rows, schema: { fields: columns[what].map(({ name, description }) => ({ name, description })) } },
        { name: "tombstones", path: "tombstones.csv", format: "csv", mediatype: "text/csv", encoding: "utf-8", schema: { fields: [{ name: "id" }, { name: "retired_at" }, { name: "replaced_by" }, { name: "reason" }] } },
      ],
    },
    null,
    2,
  )}\n`;
}

export async function* tombstones(retired: AsyncIterable<{ readonly id: string; readonly time: string; readonly replacedBy?: string; readonly reason: string }>): AsyncIterable<string> {
  yield "id,retired_at,replaced_by,reason\r\n";
  for await (const { id, time, replacedBy, reason } of retired) yield `${[id, time, replacedBy ?? "", reason].map((cell) => csvCell(cell, false)).join(",")}\r\n`;
}
