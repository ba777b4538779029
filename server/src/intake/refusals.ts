/** Why was something not taken? One error with a code, told in both languages. Anything else that is thrown while reading is told as "failed". */
import { refusals as arabic } from "../language/ar-refusals.ts";
import { refusals as english } from "../language/en-refusals.ts";
import type { RefusalCode, RefusalDetail, Told } from "../language/refusals.ts";
import type { Refusal } from "./taken.ts";

export class Refused extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;
  /** ISO 8601: not to be asked again before. */
  readonly retryAfter: string | undefined;

  constructor(code: RefusalCode, detail: RefusalDetail = {}, retryAfter?: string) {
    super(english[code](detail));
    this.name = "Refused";
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  get told(): Told {
    return told(this.code, this.detail);
  }
}

export function told(code: RefusalCode, detail: RefusalDetail): Told {
  const clean = detail.value === undefined ? detail : { ...detail, value: shown(detail.value) };
  return { ar: arabic[code](clean), en: english[code](clean) };
}

export function refusalOf(origin: string, member: number, error: unknown): Refusal {
  const refused = error instanceof Refused ? error : new Refused("failed", { value: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  return {
    refused: origin, member, code: refused.code, reason: refused.told,
    ...(refused.retryAfter === undefined ? {} : { retryAfter: refused.retryAfter }),
  };
}

/** Names come from strangers: one line, no control or direction characters, not endless. */
function shown(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
