// Makes any number of articles out of real ones, to see what a collection costs when it grows: as many names, places, figures and days as ten times as many newspapers would have.
//   node bench/shifted.mjs ARTICLES.jsonl[.gz] N > shifted.jsonl
// The first round is the articles as they are. In round k all days are 52·k weeks later (so that weekdays still agree) and years in the text k later, given names, family names and towns are put in the
// place of others of their list, the same everywhere in the round, figures are k higher, and each third sentence is left out, another third in each round: without that, articles would be copies of those of the
// round before. Measuring only: the texts are nobody's, and no collection to read in.
import { createReadStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { build } from "esbuild";

const [file, wanted] = process.argv.slice(2);
if (!file || !(Number(wanted) > 0)) throw new Error("name a file of articles, and how many are wanted");
const { givenNames, familyNames, places } = await lexicon();

const lists = [
  [...new Set(givenNames.map((row) => row[2]))], [...new Set(familyNames.map((row) => row[1]))], [...new Set(places.filter((row) => row[2] === "city").map((row) => row[5]))],
].map((words) => words.filter((word) => /^[\u0621-\u064a]{3,}$/.test(word)));
/** Word → its list and place in it. */
const placeOf = new Map(lists.flatMap((words, list) => words.map((word, at) => [word, { list, at }])));
/** Words that are joined to the next: and, then, with, to, as. */
const JOINED = /^[\u0648\u0641\u0628\u0644\u0643]/;
const DAY = 86_400_000;

let left = Number(wanted);
for (let round = 0; left > 0; round++) {
  for await (const line of linesOf(file)) {
    if (left-- <= 0) break;
    if (!process.stdout.write(`${JSON.stringify(shifted(JSON.parse(line), round))}\n`)) await once(process.stdout, "drain");
  }
}

function shifted(article, k) {
  if (k === 0) return article;
  const { title, text, url, published, ...rest } = article;
  return {
    ...rest, ...(title ? { title: words(title, k) } : {}), ...(url ? { url: `${url}#${k}` } : {}),
    ...(published ? { published: new Date(Date.parse(published.slice(0, 10)) + k * 364 * DAY).toISOString().slice(0, 10) + published.slice(10) } : {}), text: words(someSentences(text, k), k),
  };
}

function words(text, k) {
  return text.replace(/[\u0621-\u064a]+|\d+/g, (word) => {
    if (/^\d/.test(word)) return /^(?:19|20)\d\d$/.test(word) || word.length < 4 ? String(Number(word) + k) : word;
    const whole = placeOf.get(word);
    if (whole) return other(whole, k);
    const inner = JOINED.test(word) ? placeOf.get(word.slice(1)) : undefined;
    return inner ? word[0] + other(inner, k) : word;
  });
}

/** Far enough apart that rounds do not meet soon, and never at one step of the list. */
function other({ list, at }, k) {
  const { length } = lists[list];
  return lists[list][(at + k * 37) % length];
}

function someSentences(text, k) {
  const sentences = text.split(/(?<=[.!\u061f\n])\s+/);
  return sentences.length < 4 ? text : sentences.filter((_, at) => (at + k) % 3 !== 2).join("\n");
}

async function* linesOf(path) {
  const stream = createReadStream(path);
  for await (const line of createInterface({ input: path.endsWith(".gz") ? stream.pipe(createGunzip()) : stream, crlfDelay: Number.POSITIVE_INFINITY })) if (line.trim() !== "") yield line;
}

async function lexicon() {
  const from = fileURLToPath(new URL("../engine/src/lexicon/", import.meta.url));
  const contents = ["given-names", "family-names", "places/index"].map((name) => `export * from "${join(from, `${name}.ts`)}";`).join("");
  const { outputFiles } = await build({ stdin: { contents, resolveDir: from }, bundle: true, format: "esm", write: false, charset: "utf8", logLevel: "warning" });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}
