// Makes the words that packed JSON is packed with (server/src/store/packing-dictionary.ts) out of the readings of the sample articles and the records linking makes of them.
//   npm run build && node scripts/packing-dictionary.mjs
// What a store was packed with must stay: a better dictionary is added under the next number, none is ever changed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { read, world } from "../engine/dist/index.js";
import { digest, link, memoryArchive } from "../engine/dist/linking.js";

/** Deflate looks back so far. The end is nearest, and cheapest to point at. */
const MOST_BYTES = 32_000;
/** Of each kind so much, in bytes; the small ones last. */
const SHARES = [["readings", 9_000], ["digests", 8_000], ["stories", 1_500], ["positions", 1_800], ["incidents", 3_000], ["reports", 4_500], ["articles", 600], ["links", 800], ["actors", 2_500]];

const samples = readdirSync("samples").filter((name) => name.endsWith(".json")).sort().map((name) => JSON.parse(readFileSync(`samples/${name}`, "utf8")));
const archive = memoryArchive();
const readings = samples.map((sample) => read(sample));
const digests = readings.map((reading) => digest(reading, { world }));
archive.apply(await link(digests, archive));
const { actors, incidents, positions, stories, links } = archive.all;
const kinds = {
  readings: readings.map((reading) => ({ ...reading, article: undefined })),
  digests: digests.map((one) => ({ ...one, article: undefined })),
  articles: digests.map(({ article: { signature: _, ...rest } }) => rest),
  incidents: [...incidents.values()].map((incident) => ({ ...incident, reports: incident.reports.map(({ article, event }) => `${article.id}/${event.event}`) })),
  reports: [...incidents.values()].flatMap(({ reports }) => reports.map(({ article: _, ...rest }) => rest)),
  actors: [...actors.values()], positions: [...positions.values()], stories: [...stories.values()], links: [...links.values()].map(({ reasons }) => reasons),
};

const text = SHARES.map(([kind, bytes]) => chosen(kinds[kind].map((one) => JSON.stringify(one)), bytes)).join("");
const dictionary = Buffer.from(text).subarray(-MOST_BYTES);
const packed = deflateRawSync(dictionary, { level: 9 }).toString("base64");
writeFileSync("server/src/store/packing-dictionary.ts", `/** What packed JSON is packed with, itself packed. Made by scripts/packing-dictionary.mjs from the sample articles; never changed, because stores were packed with it. */\nexport const dictionaries: Readonly<Record<number, string>> = {\n  1:\n${packed.match(/.{1,160}/g).map((line) => `    "${line}"`).join(" +\n")},\n};\n`);
console.log(`${dictionary.length} bytes, ${packed.length} letters`);

/** Those with most different fields and words first, each piece only where it brings something new. */
function chosen(all, bytes) {
  const seen = new Set();
  const news = (one) => pieces(one).filter((piece) => !seen.has(piece)).reduce((sum, { length }) => sum + length, 0) / one.length;
  const left = [...all];
  let out = "";
  while (left.length > 0 && Buffer.byteLength(out) < bytes) {
    left.sort((a, b) => news(b) - news(a));
    const next = left.shift();
    for (const piece of pieces(next)) seen.add(piece);
    out = next + out;
  }
  return Buffer.from(out).subarray(-bytes).toString().replace(/^\uFFFD+/, "");
}

function pieces(json) {
  return json.match(/"[^"]*"[:,]?/g) ?? [];
}
