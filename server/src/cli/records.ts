/** What the commands that show records have in common: finding one, finding all with a key, printing them for programs. */
import type { LinkedKind } from "naqlan/linking";
import { InputError, UsageError } from "../failure.ts";
import type { RecordOf, Store } from "../store/store.ts";
import type { Io } from "./command.ts";

export async function foundRecord<K extends Exclude<LinkedKind, "position">>(store: Store, kind: K, id: string | undefined, io: Io): Promise<RecordOf[K]> {
  const { messages, labels } = io.dictionary;
  if (id === undefined) throw new UsageError(messages.corpus.needsName(kind === "dispute" ? "disputes" : kind), kind === "dispute" ? "disputes" : kind);
  const found = await store.record(kind, id);
  if (found) return found;
  const retired = await store.retired(kind, id);
  if (retired?.replacedBy) {
    const next = await store.record(kind, retired.replacedBy);
    if (next) {
      io.say(messages.corpus.retiredInto(id, retired.replacedBy));
      return next;
    }
  }
  throw new InputError(retired ? messages.corpus.retiredInto(id, undefined) : messages.corpus.notFound(labels.records.kinds[kind], id));
}

/** Every record of a kind that has the key, page after page. */
export async function allOf<K extends LinkedKind>(store: Store, kind: K, key: string): Promise<RecordOf[K][]> {
  const found: RecordOf[K][] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await store.records(kind, { key, limit: 500, ...(after === undefined ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
    if (found.length >= 5000) break;
  }
  return found;
}

export async function printLines(items: readonly unknown[], io: Io): Promise<void> {
  for (const item of items) await io.print(`${JSON.stringify(item)}\n`);
}
