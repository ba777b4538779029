import type { AddedCount, CorpusMessages, RecordLabels } from "./dictionary.ts";

export const corpus: CorpusMessages = {
  nothingToAdd: "nothing to add: name files or addresses, or --input ARTICLES.jsonl",
  noStore: (address) => `there is no collection at ${address}; add articles first: naqlan add article.txt`,
  wrongStore: (address, reason) => `the collection ${address} cannot be opened (${reason})`,
  storeBusy: (address) => `the collection ${address} is being written by another command; try again when it has ended`,
  emptyQuery: "search for what? Give words, like: naqlan search الجسر",
  needsName: (command) => `"naqlan ${command}" needs a name or an id after it`,
  notFound: (kind, name) => `there is no ${kind} "${name}" in this collection`,
  retiredInto: (id, replacedBy) => (replacedBy ? `${id} was joined with ${replacedBy}` : `${id} is no longer there`),
  severalActors: (name) => `several are called "${name}"; name one by its id:`,
  wrongNumber: (option, value) => `${option} takes a whole number, not "${value}"`,
  wrongChoice: (option, value, choices) => `${option} takes ${choices}, not "${value}"`,
  queryTooLong: "the search took too long and was stopped; use rarer words, or narrow it with from: and to:",
  notArabic: "not Arabic (Persian, Urdu and Kurdish are not read)",
  emptyText: "there is no text in it",
  progress: (done) => `${articles(done.added + done.versions + done.copies)} added · ${number(done.known)} known · ${number(done.parked)} refused · ${rate(done)} articles/s`,
  added: (done, address) =>
    `${articles(done.added + done.versions + done.copies)} added to ${address} in ${done.seconds.toFixed(1)} s (${number(done.copies)} copies, ${number(done.versions)} new versions; ${number(done.known)} known before, ${number(done.parked)} refused)`,
  seeParked: (count) => `${count === 1 ? "1 input was" : `${number(count)} inputs were`} set aside; see why: naqlan parked`,
  stopped: (address) => `stopped; what was counted is kept in ${address}, and the same command goes on from there`,
  exported: (rows, path) => `${rows === 1 ? "1 row" : `${number(rows)} rows`} written to ${path}`,
  backedUp: (path) => `backup written to ${path}`,
  restored: (address, count) => `${articles(count)} restored to ${address}`,
  wouldOverwrite: (path) => `${path} is there already and is not overwritten; name another file or move it away`,
  verified: (count) => `${articles(count)} checked: hashes, offsets, references and the index are right`,
  problems: (count) => `${count === 1 ? "1 problem" : `${number(count)} problems`} found`,
  reread: ({ read, changed, seconds }) => `${articles(read)} read again in ${seconds.toFixed(1)} s, ${number(changed)} changed`,
  unparked: (count) => `${count === 1 ? "1 entry" : `${number(count)} entries`} taken off the list`,
  following: (feed) => `following ${feed}; fetch what is new with: naqlan fetch`,
  unfollowed: (feed) => `no longer following ${feed}; its articles stay`,
  feedFailed: (feed, reason) => `${feed}: ${reason}`,
  notDue: (feed, time) => `${feed} asked not to be fetched before ${time}`,
  more: (command) => `more: ${command}`,
  needsLogin: (host) => `${host} can be reached by others: set NAQLAN_PASSWORD (at least 12 letters) or NAQLAN_TOKENS first, or leave --host out`,
  shortPassword: "NAQLAN_PASSWORD needs at least 12 letters",
  portTaken: (port) => `port ${port} is in use; name another with --port (0 takes any that is free)`,
  cannotListen: (address, reason) => `cannot listen at ${address} (${reason})`,
  serving: (store) => `serving ${store}; stop with Ctrl+C`,
};

export const records: RecordLabels = {
  kinds: { actor: "actor", incident: "incident", position: "position", dispute: "dispute", story: "story", article: "article", attribution: "statement", event: "event" },
  disputes: { figures: "figures differ", denial: "denied", culprits: "who did it", dates: "when it was" },
  grades: { single: "one origin", repeated: "one origin, repeated", independent: "two origins", many: "many origins" },
  fields: {
    timeline: "Timeline", positions: "Who says what of it", disputes: "What cannot both hold", figures: "Figures over time", articles: "Articles", copies: "copies", copyOf: "copy of", spellings: "Spellings",
    roles: "Roles", seen: "Seen", statements: "Statements", events: "Events", reports: "Reports", corroboration: "Corroboration", against: "against", between: "between", revised: "revised",
    why: "Why", because: "because", unreviewed: "Read by a machine, reviewed by nobody. The words are the evidence.", noTitle: "Untitled", more: "more", parked: "Set aside", followed: "Feeds", everyone: "Everyone",
    outlet: "outlet", failures: "failures", next: "next", unknownSource: "source not named",
  },
  empty: {
    search: "Nothing was found. Fewer words, or without exact: and quotation marks, finds more.", stories: "No story yet: add articles first.", actors: "Nobody of that name.", disputes: "Nothing contradicts so far.",
    parked: "Nothing was set aside.", feeds: "No feed is followed. Follow one with: naqlan follow ADDRESS", statements: "No statement.", incidents: "No incident.",
  },
  articles: (count) => articles(count),
  reports: (count) => (count === 1 ? "1 report" : `${number(count)} reports`),
  origins: (count) => (count === 1 ? "1 origin" : `${number(count)} independent origins`),
  incidents: (count) => (count === 1 ? "1 incident" : `${number(count)} incidents`),
  statements: (count) => (count === 1 ? "1 statement" : `${number(count)} statements`),
  steps: (count) => (count === null ? "no source named" : count === 0 ? "the outlet itself" : count === 1 ? "one step from a named source" : `${number(count)} steps from a named source`),
};

const number = (value: number) => value.toLocaleString("en");
const articles = (count: number) => (count === 1 ? "1 article" : `${number(count)} articles`);
const rate = (done: AddedCount) => number(Number((done.taken / Math.max(done.seconds, 0.001)).toPrecision(3)));
