/**
 * Right-to-left rendering: where every letter stands is the same with highlights and without. Measured in the browser, grapheme by grapheme, on texts that
 * break where markup is put between letters; and seen to fail where markup is.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launch } from "./browser.ts";
import { built } from "./built.ts";
import { type Served, serve } from "./serve.ts";

const cases: readonly (readonly [what: string, text: string])[] = [
  ["tashkeel", "قَالَ الوَزِيرُ إنَّ العَدَدَ بَلَغَ ثَلاثَةَ قَتْلَى أمْسِ."],
  ["lam-alef", "لا لأن الآن الإعلام الأول قال إلا إن الألمان وصلوا لإسلام آباد الأحد."],
  ["spans inside words: و, ال, attached pronouns", "وقال مديرها لوكالتهم إنه سيزور بغدادهم، مؤكداً لنا فيما بعد رفضهما."],
  ["Latin, digits and percent between Arabic", "وقالت شركة Apple إن iPhone 15 Pro ارتفع 3.5% إلى 1,299 دولاراً في 2024/03/05 بحسب CNN."],
  ["Arabic digits, Hijri date, quotation marks, brackets", "وأعلن (المتحدث) أن «١٢ قتيلاً و٣٠ جريحاً» سقطوا في ٢٦ شعبان ١٤٤٥هـ، الموافق 7 آذار/مارس."],
  ["tatweel, zero-width joiners, Persian letters", "قـــال الناطق باسم كتائب «پیشمرگه» إن ه‍ هو العدد، وأضاف می‌خواهیم."],
  ["direction marks in the text", "قال \u202Bالوزير\u202C إن ABC\u200F بلغ 5\u200E أمس."],
  ["overlapping and nested statements", "ونقلت وكالة رويترز عن مسؤول في وزارة الصحة قوله إن الوزير أكد أن 14 شخصاً أصيبوا مساء أمس في بغداد."],
];

describe.skipIf(!hasBrowser)("letters", { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    await built();
    served = await serve();
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("stand where they stand in plain text", async () => {
    const page = await (await browser.newContext({ viewport: { width: 700, height: 900 } })).newPage();
    await page.goto(`${served.url}/read`);
    for (const [what, text] of cases) {
      await page.evaluate(() => sessionStorage.clear());
      await page.goto(`${served.url}/read`);
      await page.waitForSelector("#text-field");
      await page.evaluate((content) => {
        const data = new DataTransfer();
        data.setData("text/plain", content);
        document.querySelector("#text-field")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, text);
      await page.waitForSelector(".text", { timeout: 60_000 });
      await page.evaluate(() => document.fonts.ready.then(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))));
      const { highlighted, drawn, plain, marked } = await page.evaluate(() => {
        const places = (box: Element) => {
          const found: number[][] = [];
          const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            for (const { index, segment } of new Intl.Segmenter("ar", { granularity: "grapheme" }).segment(node.data)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + segment.length);
              const { x, y, width } = range.getBoundingClientRect();
              found.push([x, y, width].map((value) => Math.round(value * 100) / 100));
            }
          }
          return found;
        };
        const box = document.querySelector(".text")!;
        const highlighted = places(box);
        const drawn = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
        CSS.highlights.clear();
        const plain = places(box);
        // What the screens do not do: an element in the middle of each long word.
        const copy = box.cloneNode(true) as Element;
        for (const paragraph of copy.querySelectorAll("p")) {
          const words = paragraph.textContent!.split(/(\s+)/);
          paragraph.replaceChildren(...words.flatMap((word) => {
            if (word.length < 4) return [document.createTextNode(word)];
            const mark = document.createElement("kbd");
            mark.textContent = word.slice(1, 3);
            return [document.createTextNode(word.slice(0, 1)), mark, document.createTextNode(word.slice(3))];
          }));
        }
        box.replaceWith(copy);
        return { highlighted, drawn, plain, marked: places(copy) };
      });
      expect(drawn, what).toBeGreaterThan(0);
      expect(highlighted, what).toEqual(plain);
      expect(marked, `${what}: the measure would see it`).not.toEqual(plain);
    }
    await page.context().close();
  });
});
