/**
 * A PostgreSQL of the tests' own, from Debian's binaries, in a folder of its own, on a socket and no port; never the user's server. Where it is
 * not installed, says why not.
 */
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { openPostgres } from "../../src/store/postgres.ts";

export interface TestServer {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  stop(): void;
}

/** The newest installed from 15 on, or the reason why there is none. */
export function binaries(): { readonly folder: string } | { readonly missing: string } {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter((v) => v >= 15 && existsSync(join(root, String(v), "bin/initdb"))).sort((a, b) => b - a) : [];
  if (versions.length === 0) return { missing: "PostgreSQL 15 or later is not installed (apt-get install postgresql)" };
  return { folder: join(root, String(versions[0]), "bin") };
}

export function startPostgres(bin: string): TestServer {
  const folder = mkdtempSync(join(tmpdir(), "naqlan-pg-"));
  // postgres refuses to run as root: the account of the package does.
  const account = process.getuid?.() === 0 ? accountOf("postgres") : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const run = (program: string, ...args: string[]) => execFileSync(join(bin, program), args, { stdio: "pipe", cwd: folder, ...account });
  const data = join(folder, "data");
  run("initdb", "--pgdata", data, "--auth", "trust", "--username", "naqlan", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync");
  const options = `-k ${folder} -c listen_addresses='' -c shared_buffers=32MB -c max_connections=60 -c jit=off -c fsync=off -c full_page_writes=off`;
  run("pg_ctl", "--pgdata", data, "--log", join(folder, "log"), "--options", options, "--wait", "start");
  let made = 0;
  const address = (name: string) => `postgres://naqlan@localhost/${name}?host=${encodeURIComponent(folder)}`;
  return {
    async database() {
      const admin = await openPostgres(address("postgres"));
      const name = `naqlan_${++made}`;
      await admin.run(`create database ${name}`);
      await admin.close();
      return address(name);
    },
    stop() {
      run("pg_ctl", "--pgdata", data, "--mode", "immediate", "--wait", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
