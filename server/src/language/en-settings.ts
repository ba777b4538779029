import type { SettingWords } from "./dictionary.ts";

export const settings: SettingWords = {
  NAQLAN_STORE: { is: "the collection that commands work on where --store is not given", takes: "a file, or postgres://USER:PASSWORD@HOST/DATABASE" },
  NAQLAN_QUERY_SECONDS: { is: "the longest that a search or list may take before it is given up", takes: "seconds from 0.1 to 3600" },
  NAQLAN_ALLOW: { is: "hosts in private networks that may be fetched from all the same", takes: "hosts, hosts with a port or ranges of addresses, with commas between them" },
  NAQLAN_CONTACT: { is: "told to the sites that are fetched from, so that they can write to you", takes: "a mail address, or one that begins with http:// or https://" },
  NAQLAN_PAUSE: { is: "waited between two requests to one host", takes: "seconds from 0 to 600" },
  NAQLAN_PORT: { is: "the port that naqlan serve listens at where --port is not given", takes: "a whole number from 0 to 65535" },
  NAQLAN_HOSTS: { is: "names under which the service may be asked besides its own address, such as those of a proxy", takes: "names of hosts, with commas between them" },
  NAQLAN_PASSWORD: { is: "the password of the service where others can reach it", takes: "at least 12 letters" },
  NAQLAN_TOKENS: { is: "what programs show instead of a password", takes: "NAME:read|write:EXPIRES:SECRET with a secret of at least 16 letters, with commas between them; EXPIRES is a day or empty" },
  NAQLAN_URL: { is: "where the service is found, for the links in exports", takes: "an address that begins with http:// or https://" },
};
