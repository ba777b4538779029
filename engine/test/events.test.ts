import { describe, expect, test } from "vitest";
import { type EventCase, eventCases, PUBLISHED } from "../src/events/cases.ts";
import { plover } from "../src/lexicon/plover.ts";
import { read } from "../src/read.ts";
import type { Reading } from "../src/reading.ts";

function readCase(text: string): { reading: Reading; start: number; end: number } {
  const plain = text.replace(/[[\]]/g, "");
  const start = text.indexOf("[");
  return { reading: read({ text: plain, published: PUBLISHED }), start, end: start < 0 ? -1 : text.indexOf("]") - 1 };
}

function check(c: EventCase): void {
  const { reading, start, end } = readCase(c.text);
  if (c.type === "nothing") {
    expect(reading.events.map((e) => `${e.type} ${e.headline.en}`)).toEqual([]);
    return;
  }
  const event = reading.events.find((e) => e.type === c.type && e.triggers.some((t) => t.start < end && start < t.end));
  expect(event, reading.events.map((e) => `${e.type} ${e.triggers.map((t) => reading.article.text.slice(t.start, t.end)).join(" ")}`).join("; ")).toBeDefined();
  expect(event!.status).toBe(c.status ?? "actual");
  if (c.mode) expect(event!.modes).toContain(c.mode);
  if (c.date) expect(event!.date?.from).toBe(c.date);
  if (c.actors !== undefined) expect(event!.actors).toHaveLength(c.actors);
  if (c.recipients !== undefined) expect(event!.recipients).toHaveLength(c.recipients);
  if (c.figures !== undefined) expect(event!.figures.length).toBeGreaterThanOrEqual(c.figures);
  if (c.place) expect(reading.entities.find((e) => e.id === event!.place)?.english).toBe(c.place);
}

describe("events", () => {
  for (const c of eventCases) test(c.text, () => check(c));
});

describe("one record for one event", () => {
  test("the attack, its toll and its aftermath", () => {
    const reading = read({
      published: PUBLISHED,
      text:
        "شن تنظيم داعش هجوما على حاجز للجيش العراقي في تكريت أمس، ما أسفر عن مقتل ستة جنود. وقال مصدر أمني إن الهجوم وقع فجرا. وأضاف أن المهاجمين لاذوا بالفرار. وكان الهجوم هو الثاني هذا الشهر.",
    });
    const assaults = reading.events.filter((e) => e.type === "ASSAULT");
    expect(assaults).toHaveLength(1);
    expect(assaults[0]!.triggers.length).toBeGreaterThanOrEqual(3);
    expect(assaults[0]!.figures).toHaveLength(1);
  });

  test("cause, manner and outcome in one sentence", () => {
    const reading = read({
      published: PUBLISHED,
      text:
        "قتل مدنيان وأصيب طفل جراء قصف مدفعي نفذته قوات النظام على بلدة الأتارب أمس. وأدى القصف إلى تدمير منزل. على صعيد آخر، انفجرت عبوة ناسفة بسيارة في مدينة الباب ما أدى إلى إصابة شرطي.",
    });
    const assaults = reading.events.filter((e) => e.type === "ASSAULT");
    expect(assaults).toHaveLength(2);
    expect(assaults[0]!.figures).toHaveLength(2);
  });

  test("told again by a witness, from the other side and with other words", () => {
    const beaten = read({
      published: PUBLISHED,
      text:
        "تعرض سائح فرنسي اليوم للضرب على يد أربعة شبان في باحة المسجد الأقصى في القدس، بعد أن رفع علما في المكان. واعتقلت الشرطة الشبان لاحقا.",
    });
    expect(beaten.events.filter((e) => e.type === "ASSAULT")).toHaveLength(1);
    const met = read({
      published: PUBLISHED,
      text:
        "عقد مجلس الوزراء السعودي أمس اجتماعا في قصر السلام بجدة برئاسة الملك سلمان بن عبدالعزيز. واطلع المجلس خلال الاجتماع على عدد من التقارير.",
    });
    expect(met.events.filter((e) => e.type === "CONSULT")).toHaveLength(1);
    const shelled = read({
      published: PUBLISHED,
      text:
        "قصف تركي على كوباني يودي بحياة 9 مدنيين\nكوباني\nاستشهد 9 مدنيين في كوباني أمس جراء غارة شنتها القوات التركية. وقال شهود إن سكان القرية بحثوا عن ناجين. وقال مسعف إنه وصل متأخرا. وأعلنت السلطات الحداد في المدينة.\nواستهدف القصف التركي منزلا في كوباني.",
    });
    expect(shelled.events.filter((e) => e.type === "ASSAULT")).toHaveLength(1);
  });

  test("another attack of the same kind by its own word, place or count", () => {
    const reading = read({
      published: PUBLISHED,
      text:
        "قصفت قوات النظام بلدة الأتارب أمس ما أدى إلى مقتل ثلاثة مدنيين. وقال الدفاع المدني إن فرقه أسعفت المصابين. وقال شاهد إن الأهالي خرجوا من البلدة ليلا.\nوقصفت قوات النظام بلدة سرمين أمس ما أدى إلى مقتل طفلين.",
    });
    expect(reading.events.filter((e) => e.type === "ASSAULT")).toHaveLength(2);
  });

  test("what another did elsewhere is another event", () => {
    const reading = read({
      published: PUBLISHED,
      text:
        "اعتقلت الشرطة التركية خمسة أشخاص في إسطنبول أمس. وفي القاهرة اعتقلت الشرطة المصرية ثلاثة طلاب اليوم.",
    });
    expect(reading.events.filter((e) => e.type === "COERCE")).toHaveLength(2);
  });
});

describe("page furniture", () => {
  test("other headlines, comments and buttons tell nothing", () => {
    const story = "قصفت طائرات حربية أطراف بلدة كفرنبل أمس، ما أدى إلى مقتل مزارع وإصابة ولديه بجروح. وقال الدفاع المدني إن فرقه أسعفت المصابين إلى مشفى قريب من البلدة.";
    const page = `${story}\nمقالات ذات صلة\nمقتل خمسة جنود في هجوم على حاجز\nاعتقال ثلاثة صحفيين في دمشق`;
    expect(read({ text: page, published: PUBLISHED }).events).toEqual(read({ text: story, published: PUBLISHED }).events);
    const inside = read({ text: `${story}\nاقرأ أيضا: اعتقال ثلاثة صحفيين في دمشق\nوأضاف الدفاع المدني أن القصف تجدد مساء على أطراف البلدة دون إصابات.`, published: PUBLISHED });
    expect(inside.events.map((e) => e.type)).not.toContain("COERCE");
    expect(inside.article.text.slice(inside.sentences.at(-1)!.start)).toMatch(/^وأضاف/);
  });
});

describe("page furniture without a word that says so", () => {
  const story = "قصفت طائرات حربية أطراف بلدة كفرنبل أمس، ما أدى إلى مقتل مزارع وإصابة ولديه بجروح.\nوقال الدفاع المدني إن فرقه أسعفت المصابين إلى مشفى قريب من البلدة.";
  const others = ["مقتل خمسة جنود في هجوم على حاجز", "اعتقال ثلاثة صحفيين في دمشق...", "الوزير ينفي وجود خلاف مع النقابة...", "انفجار سيارة وسط المدينة القديمة...", "اعتصام الطلاب يدخل يومه الثالث"];
  const of = (text: string) => {
    const { events, attributions } = read({ text, published: PUBLISHED });
    return [events.map((e) => e.type), attributions.map((a) => a.cue)];
  };

  test("cut headlines and a label at the foot", () => {
    expect(of(`${story}\n${others.join("\n")}\nالعنف`)).toEqual(of(story));
  });

  test("a menu before the first paragraph", () => {
    const page = read({ text: `${[...others, ...others].join("\n")}\nقصف على أطراف البلدة\n${story}`, published: PUBLISHED });
    expect(page.events.map((e) => e.type)).not.toContain("COERCE");
    expect(page.events.length).toBeGreaterThan(0);
  });

  test("a page that holds nothing but its menu", () => {
    const more = ["مقتل رجل مسن في الرقة إثر إطلاق نار", "موعد بدء صرف معاشات المتقاعدين في البلاد", "تسلم قوائم العائلات تمهيدا للعودة إلى المدينة", "ارتفاع عدد ضحايا العبور إلى 61"];
    expect(of([...others, ...more, "عربي", "English", "Deutsch"].join("\n"))).toEqual([[], []]);
  });

  test("comments behind the counts of a post", () => {
    const post = "قصفت طائرات حربية أطراف بلدة كفرنبل أمس، ما أدى إلى مقتل مزارع وإصابة ولديه بجروح خطيرة نقلا على إثرها إلى مشفى قريب من البلدة التي تعرضت لقصف";
    expect(of(`${post} All reactions: 12 comments قتل خمسة جنود أمس`)).toEqual(of(post));
  });
});

describe("pages of posts", () => {
  const told = (text: string, published?: string) => {
    const reading = read(published === undefined ? { text } : { text, published });
    return reading.events.map((e) => `${e.type} ${e.date?.from ?? ""}`.trim());
  };

  test("the head dates the post, the names, likes and comments around it tell nothing", () => {
    const page = "مرصد المدينة - قصف على البلدةFacebookمرصد المدينة's Post مرصد المدينةOctober 21, 2024 · Shared with Publicقتل طفلان اليوم بقصف مدفعي على بلدة سرمين بريف إدلبAll reactions:22627 commentsLikeCommentMost relevant أحمد العليقتل ثلاثة جنود أمس في هجوم على حاجز في حمص1y";
    expect(told(page)).toEqual(["ASSAULT 2024-10-21"]);
    const tweet = "Post Post مرصد المدينة@marsad_almadinaقصفت طائرة مسيرة سيارة في بلدة سرمين أمس9:49 PM · Mar 17, 202585Views";
    expect(told(tweet)).toEqual(["ASSAULT 2025-03-16"]);
    expect(told("Marsad PressMarsad Press's Post Marsad PressJanuary 30, 2025 · Shared with Publicقصفت طائرة مسيرة سيارة في بلدة سرمين أمسAll reactions:7")).toEqual(["ASSAULT 2025-01-29"]);
  });

  test("a date on a line of its own dates a page; what is published counts first", () => {
    const page = "مقتل طفلين بقصف على سرمين\nمرصد المدينة\n01/09/2023\n2:22 م\nقتل طفلان بقصف مدفعي على بلدة سرمين بريف إدلب أمس.";
    expect(told(page)).toEqual(["ASSAULT 2023-08-31"]);
    expect(told(page, "2023-09-03")).toEqual(["ASSAULT 2023-09-02"]);
    expect(told("وقع الاتفاق بين البلدين في 1 أيلول 2023 في جنيف بعد مفاوضات طويلة بين وفود الدولتين في المدينة. وقتل طفلان بقصف مدفعي على بلدة سرمين أمس.")).toContain("ASSAULT");
  });

  test("a hashtag inside a sentence is a word of it", () => {
    const reading = read({ text: "قصفت طائرات حربية محيط مدينة #دير_الزور شرقي سوريا أمس", published: PUBLISHED });
    const place = reading.entities.find((e) => e.id === reading.events[0]!.place);
    expect(place?.english).toBe("Deir ez-Zor");
    expect(reading.mentions.filter((m) => m.entity === place!.id).map((m) => reading.article.text.slice(m.start, m.end))).toContain("دير_الزور");
  });
});

describe("headlines", () => {
  test("are one line in each language, and modes are those of the type", () => {
    for (const c of eventCases) {
      for (const e of readCase(c.text).reading.events) {
        expect(e.headline.ar).toMatch(/^[^\n]{3,}$/);
        expect(e.headline.en).toMatch(/^[A-Z][^\n]{2,}$/);
        for (const mode of e.modes) expect(plover[e.type].modes).toContain(mode);
      }
    }
  });
});
