/** Feasts that fall on a day the calendars know: «عيد الفطر», «رأس السنة الميلادية». Only where they date something. */
import { civilOf, dayOf, dayOfHijri, hijriOf } from "./calendar.ts";
import { yearTail } from "./periods.ts";
import { dayWhen, unresolved, type When } from "./values.ts";
import { folded, type LinkName, type TimeView } from "./view.ts";

export type FeastRule = "feast";

const words = new Map<string, ReadonlySet<string>>();

/** Small words behind which a feast dates something. */
const CONTEXT: readonly LinkName[] = ["in", "during", "before", "after", "since", "until", "with"];

export function feastAt(v: TimeView, i: number): { last: number; when: When; rule: FeastRule; day?: number } | undefined {
  const sense = v.first(i, "feast");
  if (!sense) return undefined;
  const inContext = CONTEXT.some((name) => v.linkBefore(i, name) !== undefined);
  for (const row of sensesOfFeast(v, i)) {
    for (const [month, day, ...rest] of row.then) {
      let last = i;
      let fits = true;
      for (const word of rest.join(" ").split(" ").filter(Boolean)) if (!v.isWord(++last, one(word))) fits = false;
      if (!fits) continue;
      const tail = yearTail(v, last + 1);
      const adjective = v.next(last + 1, "adjective");
      if (!tail && !adjective?.article && !inContext) return undefined;
      if (tail && !tail.unknown) {
        const found = row.calendar === "hijri" ? dayOfHijri(tail.calendar === "hijri" ? tail.year : hijriOf(dayOf(tail.year, 7, 1)).year, month, day) : dayOf(tail.year, month, day);
        return { last: tail.last, when: dayWhen(found), rule: "feast", day: found };
      }
      if (adjective?.article) last++;
      if (v.today === undefined) return { last, when: unresolved, rule: "feast" };
      const now = row.calendar === "hijri" ? hijriOf(v.today).year : civilOf(v.today).year;
      const days = [now - 1, now, now + 1].map((y) => (row.calendar === "hijri" ? dayOfHijri(y, month, day) : dayOf(y, month, day)));
      const { today } = v;
      const toward = adjective?.article ? adjective.row.toward : undefined;
      const future = toward ? toward === "future" : v.direction(i, last) === "future";
      const found = future ? days.find((d) => d >= today)! : toward ? days.findLast((d) => d < today)! : days.reduce((a, b) => (Math.abs(b - today) < Math.abs(a - today) ? b : a));
      return { last, when: dayWhen(found, row.calendar === "hijri" ? "hijri" : undefined), rule: "feast", day: found };
    }
  }
  return undefined;
}

function sensesOfFeast(v: TimeView, i: number) {
  return v.all(i, "feast").map((s) => s.row);
}

function one(word: string): ReadonlySet<string> {
  let set = words.get(word);
  if (!set) words.set(word, (set = folded([word])));
  return set;
}
