/** naqlan search: articles, statements and events that hold certain words. */
import { attributionRecord, eventRecord } from "../api/wire.ts";
import { UsageError } from "../failure.ts";
import { actPhrase, dayPhrase, typePhrase } from "../language/phrases.ts";
import type { Piece } from "../render/flow.ts";
import { between, data, oneLine, put, type Screen } from "../render/pieces.ts";
import { named } from "../render/records.ts";
import { parseQuery, WrongQuery } from "../store/query.ts";
import type { Hit, Query, Snippet } from "../store/store.ts";
import { numberIn, screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { printLines } from "./records.ts";

export const search: Command = {
  name: "search",
  usage: ["search WORDS… [--limit N] [--after PLACE] [--order newest|relevance] [--english] [--json]"],
  arguments: "any",
  options: [{ name: "limit", value: "N" }, { name: "after", value: "PLACE" }, { name: "order", value: "ORDER" }, { name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [
    ["searchWords", "naqlan search الجسر"],
    ["searchActor", "naqlan search over:attributions act:announce"],
    ["searchOver", "naqlan search over:events type:assault --english"],
  ],
  async run(words, options, io) {
    const { corpus } = io.dictionary.messages;
    if (words.length === 0) throw new UsageError(corpus.emptyQuery, "search");
    const limit = numberIn(options, "limit", "search", io, [1, 500]) ?? 20;
    const query = queryIn(words, options, io);
    const page = await withStore(options, io, { create: false }, (store) => store.search(query, { limit, ...(typeof options.after === "string" ? { after: options.after } : {}) }));
    const screen = screenOf(options, io);
    if (options.json) await printLines(page.items.map(asJson), io);
    else if (page.items.length === 0) await io.print(`${put(screen, [{ text: screen.dictionary.labels.records.empty.search }], 0).join("\n")}\n`);
    else for (const hit of page.items) await io.print(`${hitLines(hit, screen).join("\n")}\n\n`);
    if (page.next !== undefined) io.say(corpus.more(`naqlan search ${words.map(quoted).join(" ")} --after ${page.next}`));
    return 0;
  },
};

/** A shell takes quotation marks away: words with a space in them were one phrase. */
function queryIn(words: readonly string[], options: Options, io: Io): Query {
  const { order } = options;
  if (order !== undefined && order !== "newest" && order !== "relevance") throw new UsageError(io.dictionary.messages.corpus.wrongChoice("--order", String(order), "newest | relevance"), "search");
  const text = words.map((word) => (/\s/.test(word) && !/["«“:]/.test(word) ? `"${word}"` : word)).join(" ");
  try {
    return parseQuery(text, order === undefined ? {} : { order });
  } catch (error) {
    if (error instanceof WrongQuery) throw new UsageError(error.message, "search");
    throw error;
  }
}

function hitLines(hit: Hit, screen: Screen): string[] {
  const { colours, dictionary } = screen;
  const { article } = hit;
  const about = between(
    [article.outlet, article.published && dayPhrase(article.published, dictionary), hit.kind === "article" ? article.id.slice(0, 12) : `${article.id.slice(0, 12)}/${hit.finding}`]
      .filter((fact) => fact !== undefined && fact !== "")
      .map((fact) => data(fact!, colours.dim)),
    " · ",
    colours.dim,
  );
  return [...put(screen, headingOf(hit, screen), 0, 2), ...put(screen, snippetPieces(hit.snippet, screen), 2), ...put(screen, about, 2)];
}

function headingOf(hit: Hit, { colours, dictionary }: Screen): Piece[] {
  const { language, labels } = dictionary;
  if (hit.kind === "article") return [data(oneLine(hit.article.title ?? labels.records.fields.noTitle), colours.bold)];
  const none = new Map<string, string>();
  if (hit.kind === "attribution") {
    const found = hit.reading.attributions.find(({ id }) => id === hit.finding);
    if (!found) return [];
    const { source, act } = attributionRecord(found, { reading: hit.reading, actors: none }, hit.article);
    return [data(source ? named(source.name, language) : labels.records.fields.unknownSource, colours.bold), { text: " " }, { text: actPhrase(act, dictionary), style: colours.yellow }];
  }
  const found = hit.reading.events.find(({ id }) => id === hit.finding);
  if (!found) return [];
  const { headline, type } = eventRecord(found, { reading: hit.reading, actors: none, incidents: none }, hit.article);
  return [data(oneLine(headline[language]), colours.bold), { text: "  " }, { text: typePhrase(type, dictionary), style: colours.yellow }];
}

/** What was found stands out. */
function snippetPieces({ text, marks }: Snippet, { colours }: Screen): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push(data(text.slice(at, start)));
    pieces.push(data(text.slice(start, end), colours.bold));
    at = end;
  }
  return [...pieces, ...(at < text.length ? [data(text.slice(at))] : [])];
}

function asJson(hit: Hit): unknown {
  const { text: _, ...article } = hit.article;
  return hit.kind === "article" ? { kind: hit.kind, article, snippet: hit.snippet } : { kind: hit.kind, id: `${hit.article.id}/${hit.finding}`, article, finding: findingOf(hit), snippet: hit.snippet };
}

function findingOf(hit: Exclude<Hit, { kind: "article" }>): unknown {
  const findings: readonly { readonly id: string }[] = hit.kind === "attribution" ? hit.reading.attributions : hit.reading.events;
  return findings.find(({ id }) => id === hit.finding);
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}:._-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
