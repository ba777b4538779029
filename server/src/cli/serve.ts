/** naqlan serve: the screens and the HTTP interface. Composition: store, readers, inbox, routes, doors. */
import { existsSync, rmSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { ArticleInput } from "naqlan";
import { isLoopback } from "../api/access.ts";
import { eventHub } from "../api/events.ts";
import { httpServer } from "../api/listening.ts";
import { pagesIn } from "../api/pages.ts";
import type { Work } from "../api/route.ts";
import { service } from "../api/service.ts";
import { InputError, UsageError } from "../failure.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { version } from "../version.ts";
import { readersBeside } from "../work/readers.ts";
import { addressOf, isFile, pathOf, withoutPassword } from "./collection.ts";
import { type Command, helpOption, type Io, languageOption, type Options } from "./command.ts";
import { fetchingIn } from "./feeds.ts";
import { sampleArticles } from "./samples.ts";
import { workOf } from "./service-work.ts";
import { storeOption } from "./collection.ts";

export const serve: Command = {
  name: "serve",
  usage: ["serve [--store ADDRESS] [--host HOST] [--port PORT]"],
  arguments: "none",
  options: [{ name: "host", value: "HOST" }, { name: "port", value: "PORT" }, storeOption, languageOption, helpOption],
  settings: ["store", "queryMilliseconds", "port", "hosts", "password", "tokens", "allow", "contact", "pause"],
  examples: [],
  async run(_, options, io) {
    const { corpus } = io.dictionary.messages;
    const host = typeof options.host === "string" ? options.host : "127.0.0.1";
    const port = portIn(options, io);
    const { password, tokens } = io.config;
    const access = { tokens, ...(password === undefined ? {} : { password }) };
    if (!isLoopback(host) && !access.password && access.tokens.length === 0) throw new UsageError(corpus.needsLogin(host), "serve");

    const address = addressOf(options, io);
    const open = await openCollections(address, io);
    const events = eventHub();
    const readers = readersBeside();
    const clock = () => new Date().toISOString();
    const work = workOf({ own: open.own, store: () => open.written(), active: () => open.active(), readers, clock, events, language: io.language, fetching: fetchingIn(io.config), sample: open.sample });
    const app = service(
      {
        get store() {
          return open.active();
        },
        own: open.own, version, clock, work, events,
      },
      { access, hosts: io.config.hosts, loopback: isLoopback(host), bodyBytes: 20_000_000, pages: pagesIn(screensFolder()) },
    );
    if (open.isFirstRun) await work.sample!.put();
    const following = setInterval(() => void fetchDue(open.own, work, io.language).catch((error) => console.error(error)), followEvery);

    const server = httpServer(app.fetch);
    await new Promise<void>((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) => reject(new InputError(error.code === "EADDRINUSE" ? corpus.portTaken(port) : corpus.cannotListen(`${host}:${port}`, error.message))));
      server.listen(port, host.replace(/^\[|\]$/g, ""), resolve);
    });
    const listening = server.address() as { port: number };
    await io.print(`http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${listening.port}/\n`);
    io.say(corpus.serving(withoutPassword(address)));
    await new Promise<void>((resolve) => {
      process.once("SIGINT", resolve);
      process.once("SIGTERM", resolve);
    });
    clearInterval(following);
    server.close();
    server.closeAllConnections();
    await readers.close();
    await open.close();
    return 0;
  },
};

/** Milliseconds between two looks at which feeds are due. */
const followEvery = 60_000;

/** Feeds that have been fetched before and asked to be asked again by now; a new one waits for its first "fetch". */
async function fetchDue(own: Store, work: Work, language: Io["language"]): Promise<void> {
  const now = new Date().toISOString();
  for (const { id, next } of await own.feeds()) if (next !== undefined && next <= now) await work.fetchFeed!(id, language);
}

interface Collections {
  readonly own: Store;
  /** What the screens show: the sample until articles of one's own are added. */
  readonly active: () => Store;
  /** Where articles are added; from then on it is shown. */
  readonly written: () => Store;
  readonly isFirstRun: boolean;
  readonly sample: { readonly isThere: () => boolean; readonly open: () => Promise<Store>; readonly remove: () => Promise<void>; readonly articles: () => readonly ArticleInput[] };
  readonly close: () => Promise<void>;
}

/** The user's collection, and beside it one with the sample story, which can go without a trace. */
async function openCollections(address: string, io: Io): Promise<Collections> {
  const { corpus } = io.dictionary.messages;
  const isFirst = isFile(address) && !existsSync(pathOf(address));
  const own = await openStore(address, { queryMilliseconds: io.config.queryMilliseconds }).catch((error) => {
    throw new InputError(corpus.wrongStore(withoutPassword(address), String(error?.message ?? error)));
  });
  const samplePath = isFile(address) ? `${pathOf(address).replace(/\.db$/, "")}.sample.db` : undefined;
  let sample = samplePath && existsSync(samplePath) ? await openStore(samplePath, { queryMilliseconds: io.config.queryMilliseconds }) : undefined;
  let shown = (await own.counts()).articles === 0 && sample !== undefined;
  // Work of a service that is no more: a file has one service at a time.
  if (isFile(address)) for (const job of await own.jobs()) if (job.state === "running" && /^(fetch|inbox)-/.test(job.id)) await own.putJob({ ...job, state: "stopped" });
  return {
    own,
    active: () => (shown && sample ? sample : own),
    written() {
      shown = false;
      return own;
    },
    isFirstRun: isFirst && samplePath !== undefined,
    sample: {
      isThere: () => shown && sample !== undefined,
      articles: () => sampleArticles(io.dictionary.messages),
      async open() {
        sample ??= await openStore(samplePath!, { queryMilliseconds: io.config.queryMilliseconds });
        shown = true;
        return sample;
      },
      async remove() {
        shown = false;
        await sample?.close();
        sample = undefined;
        if (samplePath) for (const ending of ["", "-wal", "-shm", ".lock"]) rmSync(`${samplePath}${ending}`, { force: true });
      },
    },
    async close() {
      await own.close();
      await sample?.close();
    },
  };
}

function portIn(options: Options, io: Io): number {
  const given = options.port ?? io.config.port;
  const port = Number(given);
  if (!/^\d+$/.test(String(given)) || port > 65_535) throw new UsageError(io.dictionary.messages.corpus.wrongNumber("--port", String(given)), "serve");
  return port;
}

function screensFolder(): string {
  return fileURLToPath(new URL("../../web/dist", import.meta.url));
}
