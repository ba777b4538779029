/** A backup into a store that is not there yet: a SQLite file or a portable one, told apart by their first bytes. */
import { copyFileSync, existsSync, openSync, readSync, closeSync } from "node:fs";
import { fileOf, openDatabase } from "./open.ts";
import { load } from "./portable.ts";
import { migrate } from "./schema.ts";

/** Errors: the backup is missing, cut off, of a later version or no backup; the target has articles already. */
export async function restore(backup: string, address: string): Promise<void> {
  if (!existsSync(backup)) throw new Error(`${backup} is not there`);
  const kind = kindOf(backup);
  if (kind === undefined) throw new Error(`${backup} is no backup of a store`);
  const file = fileOf(address);
  if (file !== undefined && existsSync(file)) throw new Error(`${file} is already there: restore into a new file`);
  if (kind === "sqlite") {
    if (file === undefined) throw new Error("a SQLite file is restored to a file; for PostgreSQL make the backup as a portable file (a path that ends in .gz)");
    // Opened first, so that a file that is no store of ours does not take the place of one.
    const probe = await openDatabase(backup);
    try {
      await migrate(probe);
    } finally {
      await probe.close();
    }
    copyFileSync(backup, file);
    return;
  }
  const database = await openDatabase(address);
  try {
    await load(backup, database);
  } finally {
    await database.close();
  }
}

function kindOf(path: string): "sqlite" | "portable" | undefined {
  const bytes = Buffer.alloc(16);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  if (bytes.toString("latin1").startsWith("SQLite format 3")) return "sqlite";
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? "portable" : undefined;
}
