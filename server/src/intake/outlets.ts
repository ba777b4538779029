/** Which outlet publishes at this address? By the lexicon's list of hosts, else what the page calls itself, else the host. */
import { outlets } from "naqlan";

/** The outlet's Arabic name for a host in the list, its subdomains included. */
export function outletAt(address: string): string | undefined {
  let host = hostOf(address);
  while (host?.includes(".")) {
    const name = byHost().get(host);
    if (name) return name;
    host = host.slice(host.indexOf(".") + 1);
  }
  return undefined;
}

/** Without www and port, in lower case; undefined for what is no web address. */
export function hostOf(address: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === "http:" || protocol === "https:" ? hostname.toLowerCase().replace(/^www\./, "").replace(/\.$/, "") : undefined;
  } catch {
    return undefined;
  }
}

let hosts: Map<string, string> | undefined;

function byHost(): Map<string, string> {
  hosts ??= new Map(outlets.flatMap(([english, , site, kind, name]) => (site === "" || kind === "social" ? [] : [[site, (name ?? english).replace(/^\?/, "")] as const])));
  return hosts;
}
