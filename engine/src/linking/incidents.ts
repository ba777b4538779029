/**
 * Which reports are of one event? Each report follows the one before it that it fits best, if it fits well; so reports stand in trees, and a new report
 * moves only those that now fit it better. A tree is then cut where its members do not fit each other: what is left are the incidents. Both steps
 * depend on the reports alone, so the order of arrival does not matter. Reports that know their day follow only reports of the same day, and those that
 * do not know it follow those that do, or what was published the same day: so no tree grows from day to day, and what one article costs does not
 * grow with the archive.
 */
import { decisions, type Decisions } from "./decisions.ts";
import { makeIncident } from "./incident.ts";
import { filedUnder, lookedUnder } from "./keys.ts";
import { nameGroups } from "./naming.ts";
import type { Archive, Incident, Link, Report, Retired } from "./records.ts";
import { type Compared, compared, likelihood, reasonsFor, rememberedScore } from "./similarity.ts";
import { shortId } from "./hash.ts";

/** Log-odds from which a report follows another, and what a report must have on average with the members of an incident. */
export const THRESHOLDS = { follows: -2.5, belongs: -2.3 } as const;
/** Of talks, agreements and appeals a day brings many that are told in the same words by the same people. */
export const THRESHOLDS_OF_WORDS = { follows: 0, belongs: -0.5 } as const;
/** One pair speaks for or against with so much at most. */
const LIMIT = 6;
/** As many members of an incident are asked. */
const ASKED = 8;
/** A key that more reports than this share tells nothing; the articles they stand in are found by their other keys. */
const HOT = 400;

export interface IncidentChanges {
  readonly put: readonly Incident[];
  readonly retired: readonly Retired[];
  readonly links: readonly Link[];
  /** Everything loaded, as it was: what positions and stories compare with. */
  readonly before: ReadonlyMap<string, Incident>;
}

/** `gone`: ids of articles whose earlier reports are replaced. */
export async function linkIncidents(fresh: readonly Report[], gone: ReadonlySet<string>, archive: Archive, handMade: Decisions = decisions()): Promise<IncidentChanges> {
  return await new Incidents(archive, handMade, gone).link(fresh);
}

class Incidents {
  private readonly before = new Map<string, Incident>();
  private readonly pool = new Map<string, Compared>();
  private readonly incidentOf = new Map<string, string>();
  /** By the keys that somebody looks under. */
  private readonly filed = new Map<string, string[]>();
  private readonly follows = new Map<string, { readonly report: string; readonly score: number }>();
  private readonly touched = new Set<string>();

  constructor(private readonly archive: Archive, private readonly handMade: Decisions, private readonly gone: ReadonlySet<string>) {}

  async link(fresh: readonly Report[]): Promise<IncidentChanges> {
    const news = fresh.map((report) => compared(report)).sort(inOrder);
    this.look(news);
    await this.load([...news.flatMap(lookedUnder), ...[...this.gone].map((id) => `article:${id}`), ...news.flatMap(({ ref }) => this.handMade.mates(ref)).map(articleKey)]);
    await this.load(this.treesTouched());
    for (const report of news) this.add(report);
    // Whoever followed a report that is gone looks again, among all its neighbours.
    const orphans = [...this.follows].filter(([, { report }]) => this.gone.has(articleOf(report))).map(([ref]) => this.pool.get(ref)!);
    this.look(orphans);
    await this.load(orphans.flatMap(lookedUnder));
    for (const orphan of orphans) {
      this.follows.delete(orphan.ref);
      this.touched.add(orphan.ref);
    }
    for (const report of [...news, ...orphans].sort(inOrder)) this.compareWithNeighbours(report);
    await this.load(this.treesTouched());
    return this.result();
  }

  private async load(keys: readonly string[]): Promise<void> {
    const asked = [...new Set(keys)];
    if (asked.length === 0) return;
    for (const incident of await this.archive.incidents(asked)) {
      if (this.before.has(incident.id)) continue;
      this.before.set(incident.id, incident);
      for (const report of incident.reports) {
        const known = compared(report);
        this.incidentOf.set(known.ref, incident.id);
        if (this.gone.has(report.article.id)) continue;
        if (!this.pool.has(known.ref)) this.add(known);
        if (report.follows) this.follows.set(known.ref, report.follows);
      }
    }
  }

  private add(report: Compared): void {
    this.pool.set(report.ref, report);
    this.file(report);
  }

  /** Whoever is here already is filed under the new keys. */
  private look(reports: readonly Compared[]): void {
    const known = new Set(this.filed.keys());
    for (const key of reports.flatMap(lookedUnder)) if (!this.filed.has(key)) this.filed.set(key, []);
    if (this.filed.size > known.size) for (const report of this.pool.values()) this.file(report, known);
  }

  private file(report: Compared, except?: ReadonlySet<string>): void {
    for (const key of filedUnder(report)) if (!except?.has(key)) this.filed.get(key)?.push(report.ref);
  }

  private compareWithNeighbours(report: Compared): void {
    this.touched.add(report.ref);
    const seen = new Set<string>([report.ref]);
    for (const key of lookedUnder(report)) {
      const list = this.filed.get(key);
      if (!list || list.length > HOT) continue;
      for (const ref of list) {
        if (seen.has(ref)) continue;
        seen.add(ref);
        const other = this.pool.get(ref)!;
        const [first, second] = leading(report, other) < 0 ? [report, other] : [other, report];
        if (!mayFollow(second, first)) continue;
        const sum = scoreOf(first, second);
        if (sum >= thresholds(report).follows && !this.handMade.apart(first.ref, second.ref)) this.offer(second, first, likelihood(sum));
      }
    }
    for (const ref of this.handMade.mates(report.ref)) {
      const other = this.pool.get(ref);
      if (other && other !== report) leading(report, other) < 0 ? this.offer(other, report, 1) : this.offer(report, other, 1);
    }
  }

  /** The best report before it; of equals the one with the smaller id. */
  private offer(report: Compared, to: Compared, likely: number): void {
    const now = this.follows.get(report.ref);
    if (now && (now.score > likely || (now.score === likely && now.report <= to.ref))) return;
    this.follows.set(report.ref, { report: to.ref, score: likely });
    this.touched.add(report.ref);
  }

  private rootOf(ref: string): string {
    let at = ref;
    for (let steps = 0; steps < 100_000; steps++) {
      const next = this.follows.get(at);
      if (!next || !this.pool.has(next.report)) return at;
      at = next.report;
    }
    return at;
  }

  /** Trees as they were of all incidents with a touched report, gone ones included: all their incidents are needed. */
  private treesTouched(): string[] {
    const keys = new Set<string>();
    const note = (id: string | undefined) => {
      const tree = id === undefined ? undefined : this.before.get(id)?.keys.find((key) => key.startsWith("tree:"));
      if (tree) keys.add(tree);
    };
    for (const ref of this.touched) {
      note(this.incidentOf.get(ref));
      const to = this.follows.get(ref);
      if (to) note(this.incidentOf.get(to.report));
    }
    for (const [ref, id] of this.incidentOf) if (!this.pool.has(ref)) note(id);
    return [...keys];
  }

  private result(): IncidentChanges {
    const roots = new Map<string, string>();
    for (const ref of this.pool.keys()) roots.set(ref, this.rootOf(ref));
    const live = new Set([...this.touched].map((ref) => roots.get(ref)!));
    // A tree that lost members to another is made again too.
    const oldTrees = new Set(this.treesTouched());
    for (const incident of this.before.values()) {
      if (!incident.keys.some((key) => oldTrees.has(key))) continue;
      for (const report of incident.reports) {
        const root = roots.get(compared(report).ref);
        if (root !== undefined) live.add(root);
      }
    }
    const trees = new Map<string, Compared[]>();
    for (const [ref, root] of roots) {
      if (!live.has(root)) continue;
      const tree = trees.get(root);
      if (tree) tree.push(this.pool.get(ref)!);
      else trees.set(root, [this.pool.get(ref)!]);
    }
    const groups = [...trees].sort(([a], [b]) => inOrder(this.pool.get(a)!, this.pool.get(b)!)).flatMap(([root, members]) => cut(members.sort(inOrder), this.handMade).map((group) => ({ root, group })));
    return this.named(groups);
  }

  private named(groups: readonly { readonly root: string; readonly group: readonly Compared[] }[]): IncidentChanges {
    const here = new Set(groups.flatMap(({ group }) => group.map(({ ref }) => ref)));
    const old = new Set<string>();
    for (const [ref, id] of this.incidentOf) if (here.has(ref) || !this.pool.has(ref)) old.add(id);
    const { ids, retired } = nameGroups(groups.map(({ group }) => group.map(({ ref }) => ref)), (ref) => this.incidentOf.get(ref) ?? this.readAgain(this.pool.get(ref)!), old, (whence) => `i${shortId(whence)}`);
    const put: Incident[] = [];
    const links: Link[] = [];
    groups.forEach(({ root, group }, k) => {
      const before = this.before.get(ids[k]!);
      if (before && this.isAsBefore(before, root, group)) return;
      const incident = makeIncident(ids[k]!, root, group, this.follows, (id) => this.before.get(id));
      put.push(incident);
      links.push(...this.linksOf(group));
    });
    return { put, retired, links, before: this.before };
  }

  /** The same reports, in the same place: then all that follows from them is the same. */
  private isAsBefore({ keys, reports }: Incident, root: string, group: readonly Compared[]): boolean {
    if (reports.length !== group.length || !keys.includes(`tree:${root}`)) return false;
    return group.every(({ ref, report }, k) => {
      const [now, then] = [this.follows.get(ref), reports[k]!.follows];
      return reports[k] === report && now?.report === then?.report && now?.score === then?.score;
    });
  }

  /** A report read again under another event id is still the old incident's. */
  private readAgain(member: Compared): string | undefined {
    if (!this.gone.has(member.report.article.id)) return undefined;
    for (const incident of this.before.values()) {
      if (incident.reports.some(({ article, event }) => article.id === member.report.article.id && event.type === member.report.event.type && Math.abs(event.span.start - member.report.event.span.start) < 100)) return incident.id;
    }
    return undefined;
  }

  private linksOf(group: readonly Compared[]): Link[] {
    return group.flatMap((member) => {
      const to = this.follows.get(member.ref);
      const other = to && this.pool.get(to.report);
      if (!to || !other || !group.includes(other)) return [];
      return [{ id: `l${shortId(`incident ${member.ref}`)}`, kind: "incident" as const, a: member.ref, b: other.ref, score: to.score, reasons: reasonsFor(member, other) }];
    });
  }
}

function articleOf(ref: string): string {
  return ref.slice(0, ref.indexOf("/"));
}

function articleKey(ref: string): string {
  return `article:${articleOf(ref)}`;
}

/** The order of the news, not of arrival: by day, then by article and place in it. */
export function inOrder(a: Compared, b: Compared): number {
  const [x, y] = [a.report.article.published ?? a.report.article.day ?? "9999", b.report.article.published ?? b.report.article.day ?? "9999"];
  if (x !== y) return x < y ? -1 : 1;
  if (a.report.article.id !== b.report.article.id) return a.report.article.id < b.report.article.id ? -1 : 1;
  return a.report.event.span.start - b.report.event.span.start || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);
}

/** What is followed comes before what follows: first what knows its day, then by the order of the news. */
function leading(a: Compared, b: Compared): number {
  return a.sure === b.sure ? inOrder(a, b) : a.sure ? -1 : 1;
}

function mayFollow(later: Compared, first: Compared): boolean {
  if (first.sure !== later.sure || first.from === undefined || later.from === undefined) return true;
  return first.sure ? first.from <= later.to! && later.from <= first.to! : first.from === later.from;
}

function thresholds({ family }: Compared): { readonly follows: number; readonly belongs: number } {
  return family === "harm" ? THRESHOLDS : THRESHOLDS_OF_WORDS;
}

/** Evidence is weighed with the earlier of the two first. */
function scoreOf(a: Compared, b: Compared): number {
  return inOrder(a, b) < 0 ? rememberedScore(a, b) : rememberedScore(b, a);
}

/** As many members are joined pair by pair; more of one tree come one after the other. */
const PAIRED = 40;

/**
 * The two groups that fit each other best on average become one, and again, until none do (average linkage). What people joined is one group from the
 * beginning; what they parted never is.
 */
function cut(members: readonly Compared[], handMade: Decisions): Compared[][] {
  const { belongs } = thresholds(members[0]!);
  const groups: Compared[][] = [];
  for (const member of members.slice(0, PAIRED)) {
    const mates = groups.find((group) => group.some((other) => handMade.together(member.ref, other.ref)));
    if (mates) mates.push(member);
    else groups.push([member]);
  }
  const sums = groups.map((group, i) => groups.map((other, j) => (j < i ? sumOf(group, other, handMade) : 0)));
  for (;;) {
    let [a, b, best] = [-1, -1, belongs];
    for (let i = 0; i < groups.length; i++) {
      for (let j = 0; j < i; j++) {
        const fit = sums[i]![j]! / (groups[i]!.length * groups[j]!.length);
        if (fit > best) [a, b, best] = [i, j, fit];
      }
    }
    if (a < 0) break;
    // The later group goes into the earlier one.
    groups[b]!.push(...groups[a]!);
    for (let k = 0; k < groups.length; k++) if (k !== a && k !== b) sums[Math.max(b, k)]![Math.min(b, k)]! += sums[Math.max(a, k)]![Math.min(a, k)]!;
    groups.splice(a, 1);
    sums.splice(a, 1);
    for (const row of sums) if (row.length > a) row.splice(a, 1);
  }
  for (const member of members.slice(PAIRED)) {
    let best: Compared[] | undefined;
    let highest = belongs;
    for (const group of groups) {
      const fit = group.some((other) => handMade.together(member.ref, other.ref)) ? Number.POSITIVE_INFINITY : sumOf(group.slice(0, ASKED), [member], handMade) / Math.min(group.length, ASKED);
      if (fit > highest) [best, highest] = [group, fit];
    }
    if (best) best.push(member);
    else groups.push([member]);
  }
  return groups.map((group) => group.sort(inOrder));
}

function sumOf(group: readonly Compared[], other: readonly Compared[], handMade: Decisions): number {
  let sum = 0;
  for (const a of group) for (const b of other) sum += handMade.apart(a.ref, b.ref) ? Number.NEGATIVE_INFINITY : Math.max(-LIMIT, Math.min(LIMIT, scoreOf(a, b)));
  return sum;
}
