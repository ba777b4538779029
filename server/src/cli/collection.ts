/** The collection a command works on: --store, else the setting, else naqlan.db in this folder. */
import { existsSync } from "node:fs";
import { isStoreAddress } from "../config.ts";
import { InputError, UsageError } from "../failure.ts";
import { languages } from "../language/languages.ts";
import type { Screen } from "../render/pieces.ts";
import { openStore } from "../store/open.ts";
import { QueryTooLong, type Store } from "../store/store.ts";
import type { Io, Option, Options } from "./command.ts";

export const storeOption: Option = { name: "store", value: "ADDRESS" };

export function addressOf(options: Options, { config, dictionary }: Io): string {
  if (typeof options.store !== "string") return config.store;
  if (!isStoreAddress(options.store)) throw new UsageError(dictionary.messages.corpus.wrongChoice("--store", options.store, dictionary.help.settings.NAQLAN_STORE.takes), "");
  return options.store;
}

/** Reading commands need a collection that is there; a new file made by a typing error would say that nothing was found. */
export async function withStore<T>(options: Options, io: Io, { create }: { readonly create: boolean }, work: (store: Store, address: string) => Promise<T>): Promise<T> {
  const { corpus } = io.dictionary.messages;
  const address = addressOf(options, io);
  if (!create && isFile(address) && !existsSync(pathOf(address))) throw new InputError(corpus.noStore(address));
  let store: Store;
  try {
    store = await openStore(address, { queryMilliseconds: io.config.queryMilliseconds });
  } catch (error) {
    throw new InputError(corpus.wrongStore(withoutPassword(address), reasonOf(error)));
  }
  try {
    return await work(store, withoutPassword(address));
  } catch (error) {
    if (error instanceof QueryTooLong) throw new InputError(corpus.queryTooLong);
    if (/database is locked|SQLITE_BUSY/.test(String((error as Error)?.message))) throw new InputError(corpus.storeBusy(withoutPassword(address)));
    throw error;
  } finally {
    await store.close();
  }
}

export function screenOf(options: Options, io: Io): Screen {
  return { width: io.width, colours: io.colours, dictionary: languages[options.english ? "en" : "ar"] };
}

export function isFile(address: string): boolean {
  return !/^postgres(ql)?:/.test(address);
}

export function pathOf(address: string): string {
  return address.replace(/^sqlite:/, "");
}

/** What may be printed of an address. */
export function withoutPassword(address: string): string {
  return address.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@]*@/, "$1@");
}

/** A whole number from an option, or undefined where it was not given. */
export function numberIn(options: Options, name: "limit" | "workers" | "forget", command: string, io: Io, range: readonly [number, number]): number | undefined {
  const given = options[name];
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!/^\d+$/.test(String(given)) || value < range[0] || value > range[1]) throw new UsageError(io.dictionary.messages.corpus.wrongNumber(`--${name}`, String(given)), command);
  return value;
}

function reasonOf(error: unknown): string {
  return String((error as Error)?.message || (error as { code?: string })?.code || error).split("\n")[0]!;
}
