/** JSON → articles: one object, an array, or lines, each an article or a Reading as `naqlan read` takes them. */
import { languages } from "../language/languages.ts";
import { articleFrom, NoArticle, unknownFieldsOf } from "./article.ts";
import { captureOf } from "./captures.ts";
import { elementsOf } from "./json-elements.ts";
import type { Limits } from "./limits.ts";
import { batchesOf } from "./lines.ts";
import type { Found, Pieces } from "./pieces.ts";
import { Refused } from "./refusals.ts";
import type { NewArticle } from "./taken.ts";
import { lines } from "./whitespace.ts";

export async function* jsonLines(name: string, chunks: AsyncIterable<Uint8Array>, now: () => Date, limits: Limits): Pieces {
  for await (const batch of batchesOf(chunks)) {
    for (const { number, bytes } of batch.lines) {
      yield {
        origin: `${name}, line ${number}`, member: number,
        read: () => {
          if (bytes === null || bytes.length > limits.lineBytes) throw new Refused("line-too-long", { limit: limits.lineBytes });
          return jsonArticle(bytes, name, now());
        },
      };
    }
  }
}

export async function* jsonArray(name: string, chunks: AsyncIterable<Uint8Array>, now: () => Date, limits: Limits): Pieces {
  let member = 0;
  for await (const bytes of elementsOf(chunks, limits.lineBytes)) {
    member += 1;
    yield {
      origin: `${name}, article ${member}`, member,
      read: () => {
        if (bytes === undefined) throw new Refused("line-too-long", { limit: limits.lineBytes });
        return jsonArticle(bytes, name, now());
      },
    };
  }
}

function jsonArticle(bytes: Uint8Array, name: string, time: Date): Found {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refused("not-json");
  }
  try {
    const { text, ...fields } = articleFrom(value, languages.en.messages.reasons);
    const record = value as Record<string, unknown>;
    const more: { -readonly [F in "dateline" | "agency"]?: NewArticle[F] } = {};
    for (const field of ["dateline", "agency"] as const) if (typeof record[field] === "string") more[field] = record[field];
    const unknownFields = unknownFieldsOf(value);
    return { ...(unknownFields.length > 0 ? { unknownFields } : {}), article: { text: lines(text), ...fields, ...more, capture: captureOf(bytes, { addresses: [name], time, mediaType: "application/json" }) } };
  } catch (error) {
    if (error instanceof NoArticle) throw new Refused("not-an-article", { value: error.message });
    throw error;
  }
}
