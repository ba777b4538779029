/**
 * Whom are we connected to? Names are resolved here, every number is checked, and the connection is made to a number that was checked: there is no
 * second look-up in which a name could mean something else.
 */
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Agent } from "undici";
import { undici } from "../packages.ts";
import { type Allowed, mayConnect } from "./addresses.ts";
import { Refused } from "./refusals.ts";

/** The numbers a name stands for. */
export type Resolver = (host: string) => Promise<readonly string[]>;

export interface ConnectSettings {
  readonly allowed: Allowed;
  readonly resolve?: Resolver | undefined;
  /** Milliseconds. */
  readonly connectTime: number;
  readonly headerTime: number;
  readonly bodyTime: number;
  /** Bytes. */
  readonly headerBytes: number;
}

export function checkedAgent({ allowed, resolve = resolved, connectTime, headerTime, bodyTime, headerBytes }: ConnectSettings): Agent {
  const { Agent: Connections, buildConnector } = undici();
  const connect = buildConnector({ timeout: connectTime, allowH2: false });
  return new Connections({
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      const port = Number(options.port || (options.protocol === "https:" ? 443 : 80));
      numbersOf(host, resolve).then((ips) => {
        // One number that is not public spoils the name: the answer is being played with.
        for (const ip of ips) mayConnect(ip, host, port, allowed);
        tryEach(ips);
      }).catch((error: Error) => callback(error, null));

      const tryEach = ([ip, ...others]: readonly string[]) => {
        const servername = isIP(host) ? "" : host.replace(/\.$/, "");
        connect({ ...options, hostname: ip!, host: ip!, ...(servername === "" ? {} : { servername }) }, (error, socket) => {
          if (error) {
            if (others.length > 0) tryEach(others);
            else callback(error, null);
            return;
          }
          try {
            mayConnect(socket.remoteAddress ?? "", host, port, allowed);
            callback(null, socket);
          } catch (refused) {
            socket.destroy();
            callback(refused as Error, null);
          }
        });
      };
    },
    headersTimeout: headerTime, bodyTimeout: bodyTime, maxHeaderSize: headerBytes, connections: 2, pipelining: 1, keepAliveTimeout: 4_000,
  });
}

async function numbersOf(host: string, resolve: Resolver): Promise<readonly string[]> {
  if (isIP(host)) return [host];
  let ips: readonly string[];
  try {
    ips = await resolve(host);
  } catch {
    throw new Refused("no-such-host", { value: host });
  }
  if (ips.length === 0) throw new Refused("no-such-host", { value: host });
  return ips.slice(0, 8);
}

async function resolved(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}
