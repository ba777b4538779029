/** What does the article of this page say? The part Readability finds, with the breaks between paragraphs that its own textContent loses. */
import { readability } from "../packages.ts";
import type { PageDocument, PageElement, PageNode } from "./dom.ts";
import { oneLine } from "./whitespace.ts";

/** Takes the page apart: call it last. "" where no article is found. */
export function articleText(document: PageDocument, { title, bodyOfData }: { readonly title?: string | undefined; readonly bodyOfData?: string | undefined }): string {
  const marked = markedBody(document);
  const { Readability } = readability();
  const read = new Readability<PageElement>(document as never, { serializer: (node) => node as PageElement, charThreshold: 120, disableJSONLD: true }).parse();
  const found = read?.content ? paragraphsOf(read.content) : [];
  const best = longer(longer(clean(found, title), marked), bodyOfData ? clean(bodyOfData.split(/\s*\n\s*/), title) : []);
  return best.join("\n");
}

/** What the page itself marks as the body; taken where Readability finds much less. */
function markedBody(document: PageDocument): string[] {
  for (const body of document.querySelectorAll("[itemprop~=articleBody]")) {
    const paragraphs = clean(paragraphsOf(body), undefined);
    if (lengthOf(paragraphs) > 200) return paragraphs;
  }
  return [];
}

/** Only where it is more than half as long again: the usual reading has less furniture in it. */
function longer(usual: string[], other: string[]): string[] {
  return lengthOf(other) > Math.max(lengthOf(usual) * 1.5, lengthOf(usual) + 100) ? other : usual;
}

const lengthOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, p) => sum + p.length, 0);

const blocks = new Set([
  "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CENTER", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI",
  "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "TABLE", "TBODY", "TD", "TFOOT", "TH", "THEAD", "TR", "UL",
]);
const unread = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "SVG", "BUTTON", "SELECT", "TEXTAREA", "FIGCAPTION", "AUDIO", "VIDEO", "HEAD", "TITLE"]);

/** Text of an element, a string for each block; one BR breaks too, as old pages have no paragraphs. */
export function paragraphsOf(root: PageElement): string[] {
  const paragraphs: string[] = [];
  let text = "";
  let linked = 0;
  const flush = () => {
    const line = oneLine(text);
    // A line that is all link leads elsewhere: «اقرأ أيضاً».
    if (line !== "" && !(linked >= text.trim().length - 2 && linked > 0)) paragraphs.push(line);
    text = "";
    linked = 0;
  };
  const visit = (node: PageNode, inLink: boolean) => {
    if (node.nodeType === 3) {
      const data = node.nodeValue ?? "";
      text += data;
      if (inLink) linked += data.length;
      return;
    }
    if (node.nodeType !== 1) return;
    const name = (node as PageElement).tagName.toUpperCase();
    if (unread.has(name)) return;
    const breaks = blocks.has(name) || name === "BR";
    if (breaks) flush();
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, inLink || name === "A");
    if (breaks) flush();
  };
  visit(root, false);
  flush();
  return paragraphs;
}

/** Without the title repeated at its head and without what is said around every article. */
function clean(paragraphs: readonly string[], title: string | undefined): string[] {
  const lines = paragraphs.map(oneLine).filter((line) => line !== "" && !furniture.test(line) && /[\p{L}\p{N}]/u.test(line));
  while (lines.length > 1 && afterword.test(lines.at(-1)!)) lines.pop();
  while (lines.length > 1 && title !== undefined && sameWords(lines[0]!, title)) lines.shift();
  return lines.filter((line, at) => line !== lines[at - 1]);
}

const sameWords = (a: string, b: string) => bare(a) === bare(b);
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** What sites say at the end of every article: rights, opinions, rules of comment. */
const afterword = /(?:الآراء الواردة|لا تعب?ّ?ر (?:بالضرورة )?عن رأي|جميع الحقوق|حقوق النشر|مراجعة التعليقات|سياسة التعليق|نشر التعليقات)/;

/** Lines around articles, whole: shares, prints, reads more. Short and fixed, so no sentence is caught. */
const furniture = new RegExp(
  `^(?:[-–•*|»«\\s]*)(?:${[
    "(?:اقرأ|إقرأ|اقرا|شاهد|شاهدي|طالع|تابع|انظر|للمزيد)(?: المزيد)?(?: أيضا| أيضاً| ايضا| ايضاً| كذلك)?(?: عن)?\\s*[:.…]*.{0,90}",
    "(?:مواضيع|أخبار|مقالات|موضوعات|قصص|المزيد من) (?:ساخنة |أخرى |ذات صلة|ذات علاقة|متعلقة|مشابهة|مقترحة|أخرى|اخرى|الأخبار).{0,40}",
    "(?:©|\\(c\\) ).{1,80}",
    "(?:شارك|شاركها|مشاركة|انشر|اطبع|طباعة|تكبير الخط|تصغير الخط|حجم الخط|أرسل|إرسال|تعليقات|التعليقات|أضف تعليق|اضف تعليق|الكلمات الدالة|كلمات دالة|كلمات مفتاحية|وسوم|الوسوم|تصنيف|نسخ الرابط|انسخ الرابط|الموضوع:|الموضوعات:|تم النسخ).{0,40}",
    "(?:facebook|twitter|whatsapp|telegram|share|tweet|print|email|copy link|advertisement|إعلان|اعلان|إعلانات).{0,20}",
    "(?:لمزيد من الأخبار|لمتابعة|تابعنا|تابعونا|اشترك).{0,110}",
  ].join("|")})$`,
  "iu",
);
