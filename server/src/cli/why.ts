/** naqlan why: the reasons of links, of whatever is asked for: a link, an article or finding, an incident, a story, an actor; and what people decided of it. */
import type { Link } from "naqlan/linking";
import { InputError, UsageError } from "../failure.ts";
import { put } from "../render/pieces.ts";
import { linksPage } from "../render/records.ts";
import type { Decision, Store } from "../store/store.ts";
import { screenOf, storeOption, withStore } from "./collection.ts";
import { type Command, helpOption, languageOption } from "./command.ts";
import { printLines } from "./records.ts";

export const why: Command = {
  name: "why",
  usage: ["why LINK|ID [--english] [--json]"],
  arguments: 1,
  options: [{ name: "english" }, { name: "json" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds"],
  examples: [],
  async run([id], options, io) {
    const { corpus } = io.dictionary.messages;
    if (id === undefined) throw new UsageError(corpus.needsName("why"), "why");
    const { links, decisions, identity } = await withStore(options, io, { create: false }, (store) => reasonsOf(store, id));
    if (links.length === 0 && decisions.length === 0 && identity === undefined) throw new InputError(corpus.notFound(io.dictionary.labels.records.fields.why, id));
    if (options.json) {
      await printLines([...links, ...decisions, ...(identity === undefined ? [] : [{ actor: id, ...identity }])], io);
      return 0;
    }
    const screen = screenOf(options, io);
    const said = screen.dictionary.messages.corpus;
    if (links.length > 0) await io.print(linksPage(links, screen));
    for (const { a, b, same, time } of decisions) await io.print(`${put(screen, [{ text: `${said.byHand(same, time.slice(0, 10))}: ${a}, ${b}` }], 0, 2).join("\n")}\n`);
    if (identity) await io.print(`${put(screen, [{ text: said.actorBy(identity.wikidata ?? identity.english) }], 0, 2).join("\n")}\n`);
    return 0;
  },
};

interface Reasons {
  readonly links: readonly Link[];
  readonly decisions: readonly Decision[];
  /** Of an actor: what it is known by. Actors are not linked one by one: an actor is what its identity says. */
  readonly identity?: { readonly wikidata?: string; readonly english?: string };
}

const MOST_INCIDENTS = 200;

async function reasonsOf(store: Store, id: string): Promise<Reasons> {
  const all = await store.decisions();
  const decided = (names: ReadonlySet<string>) => all.filter(({ a, b }) => names.has(a) || names.has(b));
  const link = await store.link(id);
  if (link) return { links: [link], decisions: all.filter(({ a, b }) => [link.a, link.b].includes(a) && [link.a, link.b].includes(b)) };

  const incident = await store.record("incident", (await store.retired("incident", id))?.replacedBy ?? id);
  if (incident) {
    const reports = new Set(incident.reports.map(({ article, event }) => `${article.id}/${event.event}`));
    const within = await linksWithin(store, reports);
    return { links: [...within, ...(await store.links(incident.id))], decisions: decided(reports) };
  }
  const story = await store.record("story", (await store.retired("story", id))?.replacedBy ?? id);
  if (story) return { links: await linksWithin(store, new Set(story.incidents.slice(0, MOST_INCIDENTS))), decisions: [] };
  const actor = await store.record("actor", id);
  if (actor) {
    const { wikidata, name } = actor;
    return { links: [], decisions: decided(new Set([id])), identity: { ...(wikidata === undefined ? {} : { wikidata }), ...(name.en !== undefined && !name.romanised ? { english: name.en } : {}) } };
  }
  return { links: await store.links(id), decisions: all.filter(({ a, b }) => [a, b].some((name) => name === id || name.startsWith(`${id}/`))) };
}

/** Those that join two of these, each once. */
async function linksWithin(store: Store, names: ReadonlySet<string>): Promise<Link[]> {
  const found = new Map<string, Link>();
  for (const name of names) for (const link of await store.links(name)) if (names.has(link.a) && names.has(link.b)) found.set(link.id, link);
  return [...found.values()];
}
