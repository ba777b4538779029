/**
 * Which group keeps which id? Groups are made anew at each linking, but a record must stay where people found it: a group that holds most of an old
 * record keeps its id, the older of two where it holds both; an old record that is left with nothing is retired in favour of the group that took most of it.
 */
import type { Retired } from "./records.ts";

export interface Named {
  /** By group, in order. */
  readonly ids: readonly string[];
  readonly retired: readonly Retired[];
}

/** `oldIds`: of every member of every group the record it stood in. `old`: every record whose members are all here. Groups and members stand in canonical order. */
export function nameGroups(groups: readonly (readonly string[])[], oldIdOf: (member: string) => string | undefined, old: ReadonlySet<string>, newId: (whence: string) => string): Named {
  const claims: { readonly id: string; readonly group: number; size: number; readonly first: number }[] = [];
  let position = 0;
  groups.forEach((members, group) => {
    const own = new Map<string, (typeof claims)[number]>();
    for (const member of members) {
      position++;
      const id = oldIdOf(member);
      if (id === undefined || !old.has(id)) continue;
      const claim = own.get(id);
      if (claim) claim.size++;
      else own.set(id, { id, group, size: 1, first: position });
    }
    claims.push(...own.values());
  });
  claims.sort((a, b) => b.size - a.size || a.first - b.first || (a.id < b.id ? -1 : 1));
  const ids: (string | undefined)[] = groups.map(() => undefined);
  const taken = new Set<string>();
  const heirs = new Map<string, number>();
  for (const { id, group } of claims) {
    if (!heirs.has(id)) heirs.set(id, group);
    if (ids[group] !== undefined || taken.has(id)) continue;
    ids[group] = id;
    taken.add(id);
  }
  const all = groups.map((members, group) => ids[group] ?? freshId(newId(whence(members, oldIdOf)), taken));
  return { ids: all, retired: [...old].filter((id) => !taken.has(id)).sort().map((id) => ({ id, ...(heirs.has(id) ? { replacedBy: all[heirs.get(id)!]! } : {}) })) };
}

/**
 * What a new id is made from: all members and the records they come from. The first member alone would not do: the record once named after it may live on
 * without it, out of sight.
 */
function whence(members: readonly string[], oldIdOf: (member: string) => string | undefined): string {
  return [...members, ...new Set(members.map(oldIdOf))].join("\n");
}

function freshId(id: string, taken: Set<string>): string {
  let out = id;
  for (let k = 2; taken.has(out); k++) out = `${id}-${k}`;
  taken.add(out);
  return out;
}
