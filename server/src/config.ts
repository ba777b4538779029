/**
 * Every setting that comes from the environment: its name, its default and what it may hold. Read and checked here and nowhere else; what each is for
 * stands in the dictionaries under its name, and the help and docs/settings.md are made from both.
 */
import { z } from "zod";
import { tokensIn } from "./api/access.ts";
import type { SettingName } from "./language/dictionary.ts";

interface Setting<T> {
  readonly name: SettingName;
  /** As it would be written; absent: without it the thing is off. */
  readonly default?: string;
  readonly example: string;
  /** Its value is not repeated in messages. */
  readonly secret?: true;
  readonly holds: z.ZodType<T, string>;
}

const list = (item: RegExp) => z.string().transform((text) => text.split(",").map((part) => part.trim()).filter((part) => part !== "")).refine((parts) => parts.every((part) => item.test(part)));
const number = (least: number, most: number, of: RegExp) => z.string().regex(of).transform(Number).refine((value) => value >= least && value <= most);

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?|\[[\da-f:.]+\]|[\da-f:]*:[\da-f:.]*)$/iu;
const HOST_PORT_OR_RANGE = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?(?::\d{1,5})?|\[[\da-f:.]+\](?::\d{1,5})?|[\da-f:]*:[\da-f:.]*(?:\/\d{1,3})?|\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})$/iu;

export const settings = {
  store: setting({ name: "NAQLAN_STORE", default: "naqlan.db", example: "/srv/news.db", holds: z.string().refine(isStoreAddress) }),
  queryMilliseconds: setting({ name: "NAQLAN_QUERY_SECONDS", default: "5", example: "20", holds: number(0.1, 3_600, /^\d+(?:\.\d+)?$/).transform((seconds) => Math.round(seconds * 1_000)) }),
  allow: setting({ name: "NAQLAN_ALLOW", default: "", example: "intranet.example,10.0.0.0/8", holds: list(HOST_PORT_OR_RANGE) }),
  contact: setting({ name: "NAQLAN_CONTACT", example: "editor@example.org", holds: z.string().regex(/^[\x21-\x7e]{1,200}$/).refine((text) => text.includes("@") || /^https?:\/\//i.test(text)).optional() as unknown as z.ZodType<string | undefined, string> }),
  pause: setting({ name: "NAQLAN_PAUSE", default: "2", example: "10", holds: number(0, 600, /^\d+(?:\.\d+)?$/).transform((seconds) => Math.round(seconds * 1_000)) }),
  port: setting({ name: "NAQLAN_PORT", default: "8080", example: "8081", holds: number(0, 65_535, /^\d+$/) }),
  hosts: setting({ name: "NAQLAN_HOSTS", default: "", example: "news.example.org", holds: list(HOST) }),
  password: setting({ name: "NAQLAN_PASSWORD", example: "…", secret: true, holds: z.string().min(12).optional() as unknown as z.ZodType<string | undefined, string> }),
  tokens: setting({ name: "NAQLAN_TOKENS", default: "", example: "desk:read:2027-01-31:…", secret: true, holds: z.string().refine(areTokens).transform(tokensIn) }),
  url: setting({ name: "NAQLAN_URL", default: "http://127.0.0.1:8080", example: "https://news.example.org", holds: z.string().refine(isWebAddress).transform((text) => text.replace(/\/+$/, "")) }),
} as const;

export type Config = { readonly [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never };
export type SettingKey = keyof Config;

export class WrongSetting extends Error {
  readonly setting: SettingName;
  /** Undefined where it is secret. */
  readonly value: string | undefined;
  readonly example: string;

  constructor({ name, secret, example }: Setting<unknown>, value: string) {
    super(`${name} is set to what it does not take`);
    this.setting = name;
    this.value = secret ? undefined : value;
    this.example = example;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `asked`: the settings that matter now; the others have their defaults. What is set to nothing counts as not set. Errors: WrongSetting. */
export function configFrom(environment: Environment, asked: readonly SettingKey[]): Config {
  return Object.fromEntries(Object.entries<Setting<unknown>>(settings).map(([key, one]) => [key, valueIn(one, asked.includes(key as SettingKey) ? environment[one.name] : undefined)])) as unknown as Config;
}

function valueIn(one: Setting<unknown>, given: string | undefined): unknown {
  const text = given === undefined || given.trim() === "" ? one.default : one.secret ? given : given.trim();
  if (text === undefined) return undefined;
  const parsed = one.holds.safeParse(text);
  if (!parsed.success) throw new WrongSetting(one, text);
  return parsed.data;
}

/** Names that look like settings and are none: a slip of the keys would otherwise change nothing, silently. */
export function unknownSettings(environment: Environment): readonly string[] {
  const known = new Set<string>(Object.values(settings).map(({ name }) => name));
  return Object.keys(environment).filter((name) => name.startsWith("NAQLAN_") && !known.has(name)).sort();
}

export function isStoreAddress(address: string): boolean {
  return address !== "" && (!/^[a-z][a-z0-9+.-]*:\/\//i.test(address) || /^(?:postgres|postgresql):\/\/\S+$/.test(address) || /^sqlite:\/\//.test(address));
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text);
}

function areTokens(text: string): boolean {
  try {
    tokensIn(text);
    return true;
  } catch {
    return false;
  }
}

function setting<T>(one: Setting<T>): Setting<T> {
  return one;
}
