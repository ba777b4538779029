/** naqlan export: records for other programs. */
import { createWriteStream, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { exportRows, manifestOf, tombstones } from "../export/export.ts";
import { exported, type Exported } from "../export/rows.ts";
import { InputError, UsageError } from "../failure.ts";
import { writingFailure } from "../intake/files.ts";
import type { Store } from "../store/store.ts";
import { version } from "../version.ts";
import { numberIn, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";

export const exportRecords: Command = {
  name: "export",
  usage: ["export articles|attributions|events|incidents|actors|figures [--format jsonl|csv] [--output FOLDER]"],
  arguments: 1,
  options: [{ name: "format", value: "FORMAT" }, { name: "output", value: "FOLDER" }, { name: "limit", value: "N" }, { name: "safe" }, { name: "bom" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds", "url"],
  examples: [
    ["exportCsv", "naqlan export attributions --format csv --output exported"],
    ["exportJsonl", "naqlan export incidents --format jsonl"],
  ],
  async run([what], options, io) {
    const { corpus } = io.dictionary.messages;
    if (!(exported as readonly (string | undefined)[]).includes(what)) throw new UsageError(what === undefined ? corpus.needsName("export") : corpus.wrongChoice("export", what, exported.join(" | ")), "export");
    const { format = "jsonl" } = options;
    if (format !== "jsonl" && format !== "csv") throw new UsageError(corpus.wrongChoice("--format", String(format), "jsonl | csv"), "export");
    return await withStore(options, io, { create: false }, (store) => write(store, what as Exported, format, options, io));
  },
};

async function write(store: Store, what: Exported, format: "jsonl" | "csv", options: Options, io: Io): Promise<number> {
  let rows = 0;
  const limit = numberIn(options, "limit", "export", io, [1, Number.MAX_SAFE_INTEGER]);
  const settings = { format, base: io.config.url, safe: options.safe === true, bom: options.bom === true, onRow: () => (rows += 1), ...(limit === undefined ? {} : { limit }) };
  const lines = exportRows(store as Parameters<typeof exportRows>[0], what, settings);
  if (typeof options.output !== "string") {
    for await (const part of lines) await io.print(part);
    return 0;
  }
  const folder = options.output;
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new InputError(io.dictionary.messages.corpus.wouldOverwrite(folder));
  const file = `${what}.${format}`;
  try {
    mkdirSync(folder, { recursive: true });
    await stream(lines, join(folder, file));
    await stream(tombstones(store.everyRetired()), join(folder, "tombstones.csv"));
    writeFileSync(join(folder, "datapackage.json"), manifestOf(what, { format, rows, file, software: `naqlan ${version}`, created: new Date().toISOString() }));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code ? new InputError(writingFailure(folder, error, io.dictionary.messages)) : error;
  }
  io.say(io.dictionary.messages.corpus.exported(rows, join(folder, file)));
  return 0;
}

async function stream(parts: AsyncIterable<string>, path: string): Promise<void> {
  const out = createWriteStream(path);
  await once(out, "open");
  for await (const part of parts) if (!out.write(part)) await once(out, "drain");
  out.end();
  await once(out, "close");
}
