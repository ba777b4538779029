/**
 * Where do articles come from? Files, addresses, feeds and archives, each by its content → articles one by one. What cannot be taken is refused
 * with its reason and the rest goes on; nothing that is offered makes this throw.
 */
import { lettersOf } from "./charsets.ts";
import { documentArticle, isDocument } from "./documents.ts";
import { readFeed } from "./feeds.ts";
import { Fetcher } from "./fetching.ts";
import { finished } from "./finishing.ts";
import { feedPieces, fetchPage } from "./following.ts";
import { jsonArray, jsonLines } from "./json-articles.ts";
import { kindOf } from "./kinds.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { feedsOfOpml, pagesOfSitemap } from "./lists.ts";
import { allOf, type Opened, opened, openedBytes, openedStream, type Origin } from "./opening.ts";
import { pdfArticle } from "./pdf.ts";
import type { Pieces } from "./pieces.ts";
import { Refused, refusalOf } from "./refusals.ts";
import { pageArticle, textArticle } from "./single.ts";
import type { IntakeOptions, Taken } from "./taken.ts";
import { unpacked } from "./unpacking.ts";
import { warcPages } from "./warc.ts";
import { zipMembers } from "./zip.ts";

export type { Origin } from "./opening.ts";

interface Run extends IntakeOptions {
  readonly limits: Limits;
  readonly fetch: () => Fetcher;
}

/** `origin`: a path, "-" for standard input, an address, or bytes with a name. Ends early when the signal says stop. */
export async function* articlesFrom(origin: Origin, options: IntakeOptions): AsyncGenerator<Taken, void, void> {
  const name = typeof origin === "string" ? origin : origin.name;
  let fetcher = options.fetcher;
  const limits = { ...usualLimits, ...options.limits };
  const run: Run = { ...options, limits, fetch: () => (fetcher ??= new Fetcher(options.now, options.fetching, limits)) };
  const counts = { members: 0, articles: 0, refused: 0, bytes: 0 };
  let totalBytes: number | undefined;
  let source: Source | undefined;
  const tell = () => options.progress?.({ ...counts, ...(totalBytes === undefined ? {} : { totalBytes }) });
  const count = (bytes: number) => {
    counts.bytes += bytes;
  };
  try {
    source = typeof origin === "string" && /^[a-z][a-z0-9+.-]*:\/\//i.test(origin) ? await fetched(origin, run, count) : counted(await opened(origin), count);
    totalBytes = source.size;
    for await (const { origin: where, member = counts.members + 1, read } of piecesOf(source, run)) {
      if (options.signal?.aborted) return;
      counts.members = member;
      if (member <= (options.after ?? 0)) continue;
      let taken: Taken;
      try {
        taken = { ...(await finished(await read(), run)), origin: where, member };
        counts.articles += 1;
      } catch (error) {
        if (options.signal?.aborted) return;
        taken = refusalOf(where, member, error);
        counts.refused += 1;
      }
      tell();
      yield taken;
    }
    if (counts.members === 0) throw new Refused("no-items");
  } catch (error) {
    if (options.signal?.aborted) return;
    counts.refused += 1;
    tell();
    yield refusalOf(name, counts.members + 1, error);
  } finally {
    await source?.close().catch(() => {});
    if (fetcher && fetcher !== options.fetcher) await fetcher.close();
  }
}

/** What was opened, and how it was reached where it was fetched. */
interface Source extends Opened {
  readonly reached?: { readonly addresses: readonly string[]; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly time: Date; readonly address: string };
}

async function fetched(url: string, run: Run, count: (bytes: number) => void): Promise<Source> {
  const { bytes, status, headers, addresses, time } = await run.fetch().get(url, { signal: run.signal, onBytes: count });
  return { ...openedBytes(url, bytes), reached: { addresses, status, headers, time, address: addresses.at(-1)! } };
}

/** By its content. `depth`: how many packings and lists it stands in. */
async function* piecesOf(source: Source, run: Run, depth = 0): Pieces {
  const { name, head, whole, reached } = source;
  const { limits, now } = run;
  if (depth > limits.nesting) throw new Refused("nested", { limit: limits.nesting });
  const kind = kindOf(head, { name, whole, contentType: reached?.headers["content-type"] ?? "" });
  const origin = reached ?? { addresses: [name], time: now() };
  if (typeof kind === "object") throw new Refused("not-taken", { value: kind.notTaken });
  switch (kind) {
    case "empty":
    case "binary":
      throw new Refused(kind);
    case "gzip": {
      const chunks = unpacked(source.chunks(), "gzip", { bytes: limits.archiveBytes, ratio: limits.ratio, ratioFrom: limits.ratioFrom });
      const inner = await openedStream(name.replace(/\.gz$/i, ""), chunks);
      try {
        yield* piecesOf({ ...inner, name, ...(reached ? { reached } : {}) }, run, depth + 1);
      } finally {
        await inner.close();
      }
      return;
    }
    case "json-lines":
      return yield* jsonLines(name, source.chunks(), now, limits);
    case "json":
      return yield* jsonArray(name, source.chunks(), now, limits);
    case "html": {
      const bytes = await allOf(source, limits.fileBytes);
      return yield { origin: name, read: () => pageArticle(bytes, origin, limits) };
    }
    case "text": {
      const bytes = await allOf(source, limits.fileBytes);
      return yield { origin: name, read: () => textArticle(bytes, origin) };
    }
    case "warc":
      return yield* warcPages(name, source.chunks(), limits);
    case "zip":
      return yield* zipPieces(source, run, depth);
    case "xml":
    case "json-feed":
      return yield* listPieces(await allOf(source, limits.xmlBytes), source, run, depth);
    case "pdf": {
      const bytes = await allOf(source, limits.fileBytes);
      return yield { origin: name, read: () => pdfArticle(bytes, origin, limits) };
    }
  }
}

/** DOCX is one article, WACZ holds WARCs; any other ZIP is taken for what its members are. */
async function* zipPieces(source: Source, run: Run, depth: number): Pieces {
  const { limits } = run;
  const { name } = source;
  const whole = source.at && source.size !== undefined ? undefined : await allOf(source, limits.fileBytes);
  const { at, size } = whole ? openedBytes(name, whole) : source;
  const members = await zipMembers(at!, size!, limits);
  if (isDocument(members)) {
    if (size! > limits.fileBytes) throw new Refused("too-large", { limit: limits.fileBytes });
    const bytes = await at!(0, size!);
    return yield { origin: name, read: () => documentArticle(bytes, members, source.reached ?? { addresses: [name], time: run.now() }, limits) };
  }
  const archives = members.filter((member) => /^archive\/.*\.warc(?:\.gz)?$/i.test(member.name));
  const wanted = archives.length > 0 ? archives : members.filter((member) => /\.(?:txt|html?|xhtml|json|jsonl|docx|pdf|warc|gz)$/i.test(member.name));
  if (wanted.length === 0) throw new Refused("no-articles-inside");
  for (const member of wanted) {
    const inner = await openedStream(`${name} > ${member.name}`, member.chunks());
    try {
      // Members count over the whole archive.
      for await (const { origin, read } of piecesOf(inner, run, depth + 1)) yield { origin, read };
    } catch (error) {
      yield { origin: `${name} > ${member.name}`, read: () => Promise.reject(error) };
    } finally {
      await inner.close();
    }
  }
}

/** Feeds, OPML and sitemaps: what they list is fetched when it is wanted. */
async function* listPieces(bytes: Uint8Array, source: Source, run: Run, depth: number): Pieces {
  const { limits, now } = run;
  const address = source.reached?.address;
  const { text } = lettersOf(bytes, { contentType: source.reached?.headers["content-type"], markup: true });
  const root = /<(?:[\w.-]+:)?(opml|urlset|sitemapindex)\b/i.exec(text.slice(0, 16_384))?.[1]?.toLowerCase();
  if (root === undefined) {
    const { items } = readFeed(text, { address, latest: now() }, limits);
    for (const piece of feedPieces(items, { addresses: source.reached?.addresses ?? [source.name], bytes }, run)) if (piece.url === undefined || !(await run.known?.(piece.url))) yield piece;
    return;
  }
  const { pages, sitemaps } = root === "opml" ? { pages: [], sitemaps: feedsOfOpml(text, limits).map(({ url }) => url) } : pagesOfSitemap(text, limits);
  for (const { url } of pages) if (!(await run.known?.(url))) yield { origin: url, read: () => fetchPage(url, run) };
  for (const url of sitemaps) {
    try {
      // A list within a list within a list is somebody's joke.
      for await (const { origin, read } of piecesOf(await fetched(url, run, () => {}), run, depth + 1)) yield { origin, read };
    } catch (error) {
      yield { origin: url, read: () => Promise.reject(error) };
    }
  }
}

function counted(source: Opened, count: (bytes: number) => void): Opened {
  const { at } = source;
  const measured = async (position: number, length: number) => {
    const bytes = await at!(position, length);
    count(bytes.length);
    return bytes;
  };
  return {
    ...source, ...(at ? { at: measured } : {}),
    async *chunks() {
      for await (const chunk of source.chunks()) {
        count(chunk.length);
        yield chunk;
      }
    },
  };
}
