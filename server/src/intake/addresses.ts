/**
 * May this address be asked? Only http and https, without credentials, and only hosts on the public Internet: an address is judged by the number
 * a connection is made to, never by its name.
 */
import ipaddr from "ipaddr.js";
import { Refused } from "./refusals.ts";

/** Hosts ("news.local"), hosts with port ("127.0.0.1:8080") and ranges ("10.0.0.0/8") that may be asked though they are not public. */
export type Allowed = readonly string[];

const longest = 8192;

/** `base`: what a relative address is relative to. Throws Refused: bad-address, scheme, credentials. */
export function webAddress(text: string, base?: string): URL {
  if (text.length > longest) throw new Refused("bad-address");
  let url: URL;
  try {
    url = new URL(text.trim(), base);
  } catch {
    throw new Refused("bad-address");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Refused("scheme", { value: url.protocol });
  if (url.username !== "" || url.password !== "") throw new Refused("credentials");
  if (url.hostname === "" || url.hostname === ".") throw new Refused("bad-address");
  url.hash = "";
  return url;
}

/** `ip`: as the resolver gave it or as it stands in the address. Throws Refused "forbidden-address". */
export function mayConnect(ip: string, host: string, port: number, allowed: Allowed): void {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "").replace(/\.$/, "");
  for (const entry of allowed) {
    if (entry === name || entry === `${name}:${port}` || entry === `[${name}]:${port}`) return;
    if (entry.includes("/") && inRange(ip, entry)) return;
  }
  if (!isPublic(ip)) throw new Refused("forbidden-address", { value: ip === name ? ip : `${name} (${ip})` });
}

/** Global unicast outside the special ranges of IANA; addresses that carry an IPv4 address inside are judged by that, or refused. */
export function isPublic(ip: string): boolean {
  let address: ipaddr.IPv4 | ipaddr.IPv6;
  try {
    address = ipaddr.parse(ip.replace(/%.*$/, ""));
  } catch {
    return false;
  }
  if (address.kind() === "ipv6") {
    const six = address as ipaddr.IPv6;
    if (six.isIPv4MappedAddress()) return six.toIPv4Address().range() === "unicast";
    // 2000::/3 is all that was given out; what is special within it has a range of its own or stands below.
    return six.range() === "unicast" && six.match(globalUnicast) && !special.some((range) => six.match(range));
  }
  return address.range() === "unicast";
}

const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");
const special = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"].map((range) => ipaddr.IPv6.parseCIDR(range));

function inRange(ip: string, range: string): boolean {
  try {
    const address = ipaddr.process(ip.replace(/%.*$/, ""));
    const [net, bits] = ipaddr.parseCIDR(range);
    if (address.kind() !== net.kind()) return false;
    return address.match([net, bits] as never);
  } catch {
    return false;
  }
}
