/**
 * Where do articles come from? Files, addresses, feeds and archives, each by its content → articles one by one. What cannot be taken is refused
 * with its reason and the rest goes on; nothing that is offered makes this throw but a stop.
 */
import { withoutCredits } from "./credits.ts";
import { Fetcher } from "./fetching.ts";
import { jsonArray, jsonLines } from "./json-articles.ts";
import { kindOf } from "./kinds.ts";
import { admit } from "./language-gate.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { allOf, type Opened, opened, openedStream, type Origin } from "./opening.ts";
import type { Found, Pieces } from "./pieces.ts";
import { Refused, refusalOf } from "./refusals.ts";
import { pageArticle, textArticle } from "./single.ts";
import type { IntakeOptions, NewArticle, Taken } from "./taken.ts";
import { unpacked } from "./unpacking.ts";

export type { Origin } from "./opening.ts";

/** What the readers need of a run. */
export interface Run extends IntakeOptions {
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
  let source: Opened | undefined;
  const tell = () => options.progress?.({ ...counts, ...(totalBytes === undefined ? {} : { totalBytes }) });
  const count = (bytes: number) => {
    counts.bytes += bytes;
  };
  try {
    source = await opened(origin);
    totalBytes = source.size;
    for await (const { origin: where, member = counts.members + 1, read } of piecesOf(counted(source, count), run)) {
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

/** By its content. */
async function* piecesOf(source: Opened, run: Run, depth = 0): Pieces {
  const { name, head, whole } = source;
  const { limits, now } = run;
  const kind = kindOf(head, { name, whole });
  const origin = { addresses: [name], time: now() };
  if (typeof kind === "object") throw new Refused("not-taken", { value: kind.notTaken });
  switch (kind) {
    case "empty":
    case "binary":
      throw new Refused(kind);
    case "gzip": {
      if (depth >= limits.nesting) throw new Refused("nested", { limit: limits.nesting });
      const chunks = unpacked(source.chunks(), "gzip", { bytes: limits.archiveBytes, ratio: limits.ratio, ratioFrom: limits.ratioFrom });
      const inner = await openedStream(name.replace(/\.gz$/i, ""), chunks);
      try {
        yield* piecesOf({ ...inner, name }, run, depth + 1);
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
    default:
      throw new Refused("not-taken", { value: kind });
  }
}

/** What every article goes through: the language gate, credits off the text, and what the caller says of it. */
export async function finished({ article, notes = [] }: Found, { given, keepCredits, limits }: Pick<Run, "given" | "keepCredits" | "limits">): Promise<{ article: NewArticle; notes?: Found["notes"] }> {
  const whole = sound(article.text);
  const text = whole.length > limits.textLength ? whole.slice(0, whole.lastIndexOf("\n", limits.textLength) > 0 ? whole.lastIndexOf("\n", limits.textLength) : limits.textLength) : whole;
  await admit(text);
  const credits = keepCredits ? { text } : withoutCredits(text);
  const fields = Object.fromEntries(Object.entries({ ...credits, ...article, ...given, text: credits.text }).map(([key, value]) => [key, typeof value === "string" ? sound(value) : value])) as unknown as NewArticle;
  const told = [...new Set([...notes.filter((note) => note !== "no-date" || fields.published === undefined), ...(text === whole ? [] : ["cut-text" as const])])];
  return {
    article: fields,
    ...(told.length === 0 ? {} : { notes: told }),
  };
}

/** No NUL and no half surrogate: stores and wires take neither. The bytes as they were are in the capture. */
const sound = (text: string) => text.toWellFormed().replaceAll("\0", "\uFFFD");

function counted(source: Opened, count: (bytes: number) => void): Opened {
  return {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        count(chunk.length);
        yield chunk;
      }
    },
    ...(source.at
      ? {
        at: async (position: number, length: number) => {
          const bytes = await source.at!(position, length);
          count(bytes.length);
          return bytes;
        },
      }
      : {}),
  };
}
