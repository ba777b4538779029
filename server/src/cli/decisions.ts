/** naqlan same, naqlan different and naqlan decisions: what people say is one thing or is not; kept, listed, taken back. */
import { InputError, UsageError } from "../failure.ts";
import { between, data, put } from "../render/pieces.ts";
import type { Decision, Store } from "../store/store.ts";
import { decide } from "../work/decide.ts";
import { numberIn, screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { printLines } from "./records.ts";

const deciding = (name: "same" | "different"): Command => ({
  name,
  usage: [`${name} ID ID`],
  arguments: 2,
  options: [storeOption, languageOption, helpOption],
  settings: ["store"],
  examples: [],
  async run([a, b], options, io) {
    const { corpus } = io.dictionary.messages;
    if (a === undefined || b === undefined) throw new UsageError(corpus.needsTwo(name), name);
    return await withStore(options, io, { create: false }, async (store) => {
      const [one, other] = [await meant(store, a, io), await meant(store, b, io)];
      if (one.kind !== other.kind) throw new InputError(corpus.notAlike(a, b));
      if (one.names.some((id) => other.names.includes(id))) throw new InputError(corpus.oneAlready(a, b));
      const pairs = pairsOf(one, other, name === "same");
      io.say(corpus.decided(name === "same", await decide({ store, pairs, same: name === "same" })));
      return 0;
    });
  },
});

export const same = deciding("same");
export const different = deciding("different");

export const decisions: Command = {
  name: "decisions",
  usage: ["decisions [--json]", "decisions --forget N"],
  arguments: "none",
  options: [{ name: "forget", value: "N" }, { name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store"],
  examples: [["decisionsList", "naqlan decisions"]],
  async run(_, options, io) {
    const { corpus } = io.dictionary.messages;
    const forget = numberIn(options, "forget", "decisions", io, [1, Number.MAX_SAFE_INTEGER]);
    return await withStore(options, io, { create: false }, async (store) => {
      const all = grouped(await store.decisions());
      if (forget !== undefined) {
        const one = all[forget - 1];
        if (!one) throw new InputError(corpus.noDecision(forget));
        io.say(corpus.undecided(await decide({ store, pairs: one.map(({ a, b }) => [a, b] as const), same: undefined })));
      } else if (options.json) await printLines(all.map((group, k) => ({ number: k + 1, same: group[0]!.same, time: group[0]!.time, pairs: group.map(({ a, b }) => [a, b]) })), io);
      else await io.print(`${(await listed(store, all, options, io)).join("\n")}\n`);
      return 0;
    });
  },
};

interface Meant {
  readonly kind: "actor" | "report";
  readonly names: readonly string[];
}

/** A report as ARTICLE/EVENT, an incident for its reports, an actor by id or by a name that only one has. */
async function meant(store: Store, given: string, io: Io): Promise<Meant> {
  const { corpus } = io.dictionary.messages;
  const { kinds } = io.dictionary.labels.records;
  if (given.includes("/")) {
    const [article, event] = given.split("/") as [string, string];
    if (!(await store.reading(article))?.events.some(({ id }) => id === event)) throw new InputError(corpus.notFound(kinds.event, given));
    return { kind: "report", names: [given] };
  }
  const incident = await store.record("incident", (await store.retired("incident", given))?.replacedBy ?? given);
  if (incident) return { kind: "report", names: incident.reports.map(({ article, event }) => `${article.id}/${event.event}`) };
  if (await store.record("actor", given)) return { kind: "actor", names: [given] };
  const named = (await store.records("actor", { words: given, limit: 20, order: "largest" })).items;
  if (named.length === 0) throw new InputError(corpus.notFound(`${kinds.incident} / ${kinds.actor}`, given));
  if (named.length > 1) throw new InputError(`${corpus.severalActors(given)} ${named.map(({ id, name }) => `${id} (${name.ar})`).join(", ")}`);
  return { kind: "actor", names: [named[0]!.id] };
}

/** Reports that are told apart by hand, of an incident that has more of them. */
const MOST_PAIRED = 24;

/** One: all of the second go with the first of the first. Different: none of the one goes with any of the other. */
function pairsOf(a: Meant, b: Meant, together: boolean): [string, string][] {
  if (together) return b.names.map((name) => [a.names[0]!, name]);
  return a.names.slice(0, MOST_PAIRED).flatMap((one) => b.names.slice(0, MOST_PAIRED).map((other): [string, string] => [one, other]));
}

/** What was decided at once is one decision. */
function grouped(all: readonly Decision[]): Decision[][] {
  const groups = new Map<string, Decision[]>();
  for (const one of all) {
    const key = `${one.time} ${one.same}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

async function listed(store: Store, all: readonly Decision[][], options: Options, io: Io): Promise<string[]> {
  const screen = { ...screenOf(options, io), dictionary: io.dictionary };
  const { corpus } = io.dictionary.messages;
  if (all.length === 0) return put(screen, [{ text: corpus.noDecisions }], 0);
  const lines: string[] = [];
  for (const [k, group] of all.entries()) {
    const { a, b, same: together, time } = group[0]!;
    lines.push(...put(screen, [{ text: `${k + 1}  `, style: io.colours.dim }, { text: corpus.isSame(together), style: io.colours.bold }], 0, 2));
    for (const name of [a, b]) lines.push(...put(screen, [data(await shown(store, name, options))], 2, 2));
    lines.push(...put(screen, between([...(group.length > 1 ? [corpus.pairs(group.length)] : []), time.slice(0, 10)].map((fact) => data(fact, io.colours.dim)), " · ", io.colours.dim), 2));
  }
  return lines;
}

async function shown(store: Store, name: string, options: Options): Promise<string> {
  const language = options.english ? "en" : "ar";
  const [article, event] = name.split("/") as [string, string | undefined];
  if (event !== undefined) return `${(await store.reading(article))?.events.find(({ id }) => id === event)?.headline[language] ?? ""} (${name})`;
  const actor = await store.record("actor", name);
  return `${actor ? ((language === "en" ? actor.name.en : undefined) ?? actor.name.ar) : ""} (${name})`;
}
