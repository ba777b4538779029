/** Linking through the real reader: sentences of our own as articles of several outlets. */
import { describe, expect, test } from "vitest";
import { read } from "../src/read.ts";
import { world } from "../src/world.ts";
import { nameGroups } from "../src/linking/naming.ts";
import { digest, link, memoryArchive, type Digest, type HandMade, type MemoryArchive } from "../src/linking/index.ts";

interface Written {
  readonly outlet: string;
  readonly published?: string;
  readonly title?: string;
  readonly text: string;
  readonly agency?: string;
}

function digestOf({ agency, ...article }: Written): Digest {
  return digest(read({ ...article, url: `https://${article.outlet}.example/${article.published ?? ""}/${article.text.length}` }), { world, ...(agency ? { agency } : {}) });
}

async function linked(articles: readonly (Written | Digest)[], handMade?: HandMade, archive: MemoryArchive = memoryArchive()): Promise<MemoryArchive> {
  archive.apply(await link(articles.map((a) => ("article" in a ? a : digestOf(a))), archive, handMade));
  return archive;
}

/** Incidents as the sorted outlets of their articles. */
function outlets(archive: MemoryArchive, type = "ASSAULT"): string[] {
  return [...archive.all.incidents.values()].filter((i) => i.type === type).map((i) => [...new Set(i.reports.map(({ article }) => article.outlet!))].sort().join("+")).sort();
}

const bombing: Written = {
  outlet: "alif", published: "2024-03-05", title: "مقتل سبعة في تفجير سيارة مفخخة في الكرادة",
  text: "قتل سبعة أشخاص وأصيب 15 آخرون في انفجار سيارة مفخخة أمام مطعم الوردة في حي الكرادة وسط بغداد الثلاثاء.\nوقال المتحدث باسم وزارة الداخلية خالد المحنا إن السيارة كانت متوقفة أمام المطعم.",
};
const bombingAgain: Written = {
  outlet: "ba", published: "2024-03-06", title: "ارتفاع حصيلة تفجير الكرادة",
  text: "ارتفعت حصيلة انفجار السيارة المفخخة أمام مطعم الوردة في حي الكرادة ببغداد أمس الثلاثاء إلى تسعة قتلى و15 جريحا.\nونفى تنظيم داعش مسؤوليته عن التفجير.",
};
const otherCity: Written = {
  outlet: "ta", published: "2024-03-05", title: "مقتل ثلاثة جنود في هجوم في كركوك",
  text: "قتل ثلاثة جنود في هجوم مسلح على نقطة تفتيش للجيش قرب الحويجة جنوب غرب كركوك الثلاثاء.",
};
const otherBombing: Written = {
  outlet: "tha", published: "2024-03-05", title: "قتيلان بعبوة ناسفة في مدينة الصدر",
  text: "قتل شخصان بانفجار عبوة ناسفة كانت مزروعة تحت جسر صغير في مدينة الصدر شرقي بغداد الثلاثاء.",
};

describe("incidents", () => {
  test("two outlets report one attack; others of that day stay apart", async () => {
    const archive = await linked([bombing, bombingAgain, otherCity, otherBombing]);
    expect(outlets(archive)).toContain("alif+ba");
    for (const one of outlets(archive)) expect(["alif+ba", "alif", "ba", "ta", "tha"]).toContain(one);
  });

  test("an incident says how many, by whom, and what was revised", async () => {
    const archive = await linked([bombing, bombingAgain]);
    const incident = [...archive.all.incidents.values()].find(({ reports }) => new Set(reports.map(({ article }) => article.id)).size === 2)!;
    expect(incident.ranges).toContainEqual({ unit: "killed", low: 7, high: 9 });
    expect(incident.corroboration).toMatchObject({ origins: ["alif", "ba"], grade: "independent" });
    expect(incident.date).toEqual({ from: "2024-03-05", to: "2024-03-05" });
    const dispute = [...archive.all.disputes.values()].find(({ kind }) => kind === "figures")!;
    expect(dispute.incident).toBe(incident.id);
    expect(dispute.sides.map(({ claim }) => claim.en)).toEqual(["7 killed", "9 killed"]);
  });

  test("every link says why, in both languages", async () => {
    const archive = await linked([bombing, bombingAgain]);
    const why = [...archive.all.links.values()].find(({ kind }) => kind === "incident")!;
    expect(why.score).toBeGreaterThan(0.5);
    expect(why.reasons.map(({ rule }) => rule)).toContain("wording");
    for (const { ar, en, weight } of why.reasons) {
      expect(ar).toMatch(/[\u0621-\u064A]/);
      expect(en).toMatch(/[a-z]/);
      expect(`${ar}${en}`).not.toMatch(/[{}]/);
      expect(weight).toBeGreaterThan(0);
    }
  });

  test("article by article is the same as all at once, in any order", async () => {
    const all = [bombing, bombingAgain, otherCity, otherBombing].map(digestOf);
    const once = await linked(all);
    for (const order of [[3, 1, 0, 2], [1, 0, 3, 2], [2, 3, 1, 0]]) {
      const archive = memoryArchive();
      for (const k of order) await linked([all[k]!], undefined, archive);
      expect(outlets(archive)).toEqual(outlets(once));
      expect([...archive.all.actors.values()].sort(byId)).toEqual([...once.all.actors.values()].sort(byId));
    }
  });
});

describe("a siege that goes on for weeks", () => {
  /** Every day the same town is shelled; two outlets tell it with its day, one without, and one tells of talks. */
  const day = (n: number): Written[] => {
    const published = new Date(Date.UTC(2024, 2, 1 + n)).toISOString().slice(0, 10);
    const weekday = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"][new Date(`${published}T00:00:00Z`).getUTCDay()];
    return [
      { outlet: "alif", published, text: `قتل ${3 + n} مدنيين في قصف مدفعي على مدينة درعا اليوم ${weekday}، وسقطت القذائف قرب السوق القديم.` },
      { outlet: "ba", published, text: `قصف مدفعي على مدينة درعا ${weekday} يودي بحياة ${3 + n} مدنيين قرب السوق القديم، بحسب ناشطين.` },
      { outlet: "ta", published, text: `سقط قتلى في قصف مدفعي على مدينة درعا، وقال ناشطون إن القذائف سقطت قرب السوق القديم. رقم البلاغ ${n}.` },
      { outlet: "tha", published, text: `التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمّان اليوم ${weekday} وبحثا القصف على درعا.` },
    ];
  };

  test("no tree of reports grows from day to day, and a day costs what it cost before", async () => {
    const archive = memoryArchive();
    const asked: number[] = [];
    for (let n = 0; n < 28; n++) {
      let loaded = 0;
      const counted = { ...archive, incidents: async (keys: readonly string[]) => {
        const found = await archive.incidents(keys);
        loaded += found.length;
        return found;
      } };
      archive.apply(await link(day(n).map(digestOf), counted));
      asked.push(loaded);
    }
    expect(Math.max(...asked.slice(21))).toBeLessThanOrEqual(1.25 * Math.max(...asked.slice(10, 17)));
    const trees = new Map<string, number>();
    for (const { keys, reports } of archive.all.incidents.values()) {
      const tree = keys.find((key) => key.startsWith("tree:"))!;
      trees.set(tree, (trees.get(tree) ?? 0) + reports.length);
    }
    expect(Math.max(...trees.values())).toBeLessThanOrEqual(14);
    // The two that tell the same day are one, whatever came before and after.
    const pairs = [...archive.all.incidents.values()].filter(({ type, reports }) => type === "ASSAULT" && new Set(reports.map(({ article }) => article.outlet)).size >= 2);
    expect(pairs.length).toBeGreaterThan(20);
  });
});

describe("posts without a date", () => {
  const post = (outlet: string, text: string): Written => ({ outlet, text });
  const shelling = post("alif", "أصيب خمسة مدنيين بقصف مدفعي استهدف قرية عين الجوزة بريف حلب اليوم الخميس 5 تشرين الأول.");
  const again = post("ba", "خمسة جرحى مدنيين في قصف بالمدفعية على قرية عين الجوزة غربي حلب، يوم الخميس 5 تشرين الأول.");
  const monthLater = post("ta", "أصيب مدنيان بقصف مدفعي استهدف قرية عين الجوزة بريف حلب اليوم الأحد 12 تشرين الثاني.");
  const otherWeekday = post("tha", "قتلت امرأة في قصف بالصواريخ على قرية عين الجوزة بريف حلب اليوم الثلاثاء.");

  test("the date without a year tells which attack on a village is meant, and so does the weekday", async () => {
    const archive = await linked([shelling, again, monthLater, otherWeekday]);
    expect(outlets(archive)).toEqual(["alif+ba", "ta", "tha"]);
    const why = [...archive.all.links.values()].find(({ kind }) => kind === "incident")!;
    expect(why.reasons.map(({ rule }) => rule)).toContain("same-date");
  });

  test("a dated article is held against them", async () => {
    const article: Written = { outlet: "jim", published: "2023-10-05", text: "أصيب خمسة مدنيين بقصف مدفعي على قرية عين الجوزة بريف حلب الخميس." };
    expect(outlets(await linked([article, again, monthLater]))).toEqual(["ba+jim", "ta"]);
  });

  test("the words of a day", () => {
    expect(world.dayWords("صباح اليوم الخميس ٥ تشرين الأول")).toEqual({ weekday: 4, monthDay: "10-05" });
    expect(world.dayWords("27 أيلول/سبتمبر")).toEqual({ monthDay: "09-27" });
    expect(world.dayWords("قبل يومين")).toEqual({});
  });

  test("the day of a page is found where it hangs on the name before it", () => {
    const page = post("jim", "Some NewsOctober 22, 2024 · Shared with Public\nقتل ثلاثة أشخاص في قصف على قرية عين الجوزة.");
    expect(digestOf(page).article.day).toBe("2024-10-22");
  });
});

describe("ids", () => {
  test("what splits off an incident never takes the id of one that was named after the same report", () => {
    const name = (oldId: string | undefined) => nameGroups([["x/v1"]], () => oldId, new Set(), (whence) => whence).ids[0];
    expect(name("i1")).not.toBe(name(undefined));
    expect(name("i1")).not.toBe(name("i2"));
  });
});

describe("read again", () => {
  test("an article linked again in place of itself changes nothing", async () => {
    const [a, b] = [digestOf(bombing), digestOf(bombingAgain)];
    const archive = await linked([a, b]);
    const before = structuredClone({ actors: [...archive.all.actors.values()].sort(byId), incidents: [...archive.all.incidents.values()].sort(byId) });
    archive.apply(await link([a], archive, undefined, { replaced: [a] }));
    expect([...archive.all.actors.values()].sort(byId)).toEqual(before.actors);
    expect([...archive.all.incidents.values()].sort(byId)).toEqual(before.incidents);
  });

  test("an article that goes leaves nothing behind", async () => {
    const [a, b] = [digestOf(bombing), digestOf(otherCity)];
    const archive = await linked([a]);
    const before = { actors: [...archive.all.actors.keys()].sort(), incidents: [...archive.all.incidents.keys()].sort() };
    await linked([b], undefined, archive);
    archive.apply(await link([], archive, undefined, { replaced: [b] }));
    expect([...archive.all.actors.keys()].sort()).toEqual(before.actors);
    expect([...archive.all.incidents.keys()].sort()).toEqual(before.incidents);
  });
});

describe("decisions of people", () => {
  test("what was joined or parted by hand stays so", async () => {
    const all = [bombing, bombingAgain, otherCity].map(digestOf);
    const plain = await linked(all);
    const refs = all.map(({ article, events }) => `${article.id}/${events.find(({ type }) => type === "ASSAULT")!.event}`) as [string, string, string];
    expect(outlets(plain)).toContain("alif+ba");
    const handMade: HandMade = { same: [[refs[0], refs[2]]], different: [[refs[0], refs[1]]] };
    const archive = memoryArchive();
    for (const one of all) await linked([one], handMade, archive);
    const of = (ref: string) => [...archive.all.incidents.values()].find(({ reports }) => reports.some(({ article, event }) => `${article.id}/${event.event}` === ref))!.id;
    expect(of(refs[0])).toBe(of(refs[2]));
    expect(of(refs[0])).not.toBe(of(refs[1]));
  });

  test("two actors joined by hand are counted as one", async () => {
    const archive = await linked([bombing]);
    const [a, b] = [...archive.all.actors.keys()].sort() as [string, string];
    const joined = await linked([bombing], { same: [[b, a]], different: [] });
    expect(joined.all.actors.has(a)).toBe(true);
    expect(joined.all.actors.has(b)).toBe(false);
  });
});

describe("copies", () => {
  const text = `${bombing.text}\n${bombingAgain.text}\nوأضاف أن التحقيقات جارية لمعرفة ملابسات الحادث وأن القوات الأمنية أغلقت الشوارع المؤدية إلى المكان ونقلت الجرحى إلى مستشفيات قريبة.`;

  test("a reprint is a copy of what was published first and counts once", async () => {
    const first: Written = { outlet: "alif", published: "2024-03-05", text };
    const reprint: Written = { outlet: "jim", published: "2024-03-06", text: `${text} شارك المقال` };
    for (const order of [[first, reprint], [reprint, first]]) {
      const archive = memoryArchive();
      for (const one of order) await linked([one], undefined, archive);
      const [original, copy] = ["alif", "jim"].map((outlet) => [...archive.all.articles.values()].find(({ article }) => article.outlet === outlet)!.article);
      expect(copy!.copyOf).toBe(original!.id);
      expect(original!.copyOf).toBeUndefined();
      expect([...archive.all.links.values()].some(({ kind }) => kind === "copy")).toBe(true);
    }
  });

  test("other texts of the same event are none", async () => {
    const archive = await linked([bombing, bombingAgain]);
    for (const { article } of archive.all.articles.values()) expect(article.copyOf).toBeUndefined();
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
