/**
 * When was this page published? What it says to machines goes before what it shows, and that before its address; a date of change only where
 * nothing else is. The date a page shows at its top is today's: only dates near the title or in an element made for them count.
 */
import { addressDate, machineDate, visibleDate, westernDigits } from "./dates.ts";
import type { PageDocument, PageElement, PageNode } from "./dom.ts";
import type { PageData } from "./page-data.ts";
import { oneLine } from "./whitespace.ts";

export function pageDate(document: PageDocument, data: PageData, address: string | undefined, latest: Date): string | undefined {
  const machine = (value: string | undefined) => machineDate(value, latest);
  const inAddress = address === undefined ? undefined : addressDate(address, latest);
  const told = machine(data.ld.published) ?? firstOf(publishedNames.map((name) => machine(data.meta.get(name)))) ?? machine(attribute(document, "[itemprop~=datePublished]"));
  if (told !== undefined) return agreed(told, inAddress);
  const shown = timeElement(document, latest) ?? nearTitle(document, latest);
  return inAddress ?? shown ?? firstOf(changedNames.map((name) => machine(data.meta.get(name)))) ?? machine(data.ld.modified);
}

/** A date in the first lines of the text is furniture, and a date of publication where nothing else was found. */
export function withoutDateLine(text: string, latest: Date): { readonly text: string; readonly date?: string } {
  const lines = text.split("\n");
  for (let at = 0; at < Math.min(3, lines.length - 1); at++) {
    const line = lines[at]!;
    if (line.length > 110 || !/[\d\u0660-\u0669]/.test(line) || !dateLine.test(westernDigits(line))) continue;
    const date = machineDate(line, latest) ?? visibleDate(line, latest);
    return { text: [...lines.slice(0, at), ...lines.slice(at + 1)].join("\n"), ...(date ? { date } : {}) };
  }
  return { text };
}

/** Nothing but days, months, clock times and the words that announce them. */
const dateLine = new RegExp(
  `^(?:[\\d\\s،,.:/()|+–—-]|GMT|UTC|[AP]M|${[
    "(?:تم )?(?:نشره?ا?|النشر|تحديثه?ا?|التحديث|محدثة?|آخر تحديث|تاريخ النشر|بتاريخ|في|يوم|الساعة|ساعة|بتوقيت|توقيت|غرينتش|جرينتش|مكة(?: المكرمة)?|القدس|القاهرة|بغداد|هـ|هـ|م|ص|صباحا|صباحاً|مساء|مساءً|ظهرا|ظهراً|المحلي)",
    "(?:ال)?(?:سبت|أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة)",
    "(?:كانون|تشرين) (?:الأول|الثاني|الاول)|شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|[آا]ب|[أا]يلول",
    "يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يونيه|يوليو|يوليه|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|جانفي|فيفري|[أا]فريل|ماي|جوان|جويلية|[أا]وت|يوليوز|غشت|شتنبر|نونبر|دجنبر",
    "محرم|صفر|ربيع (?:الأول|الآخر|الثاني|الاول)|جمادى (?:الأولى|الآخرة|الثانية|الاولى)|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة|ذي القعدة|ذي الحجة",
  ].join("|")})+$`,
  "i",
);

/** Day and month can be swapped by who wrote the page; the address settles it. */
function agreed(told: string, inAddress: string | undefined): string {
  const swapped = told.replace(/^(\d{4})-(\d{2})-(\d{2})/, "$1-$3-$2");
  return inAddress !== undefined && !told.startsWith(inAddress) && swapped.startsWith(inAddress) ? swapped : told;
}

const publishedNames = [
  "article:published_time", "article:published", "og:article:published_time", "og:published_time", "published_time", "datepublished", "date_published", "publishdate", "publish_date", "publish-date", "pubdate",
  "publication_date", "article_date_original", "article.published", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dc.date.created", "dc.date",
  "dcterms.created", "dcterms.date", "article.created", "date", "datecreated", "displaydate", "timestamp", "rnews:datepublished", "weibo:article:create_at", "bt:pubdate",
];
const changedNames = ["article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified"];

function attribute(document: PageDocument, selector: string): string | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const value = element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent;
    if (value && /\d/.test(value)) return value;
  }
  return undefined;
}

/** `<time>` of the article, not of the list of others beside it: inside article, header or main first, marked pubdate before all. */
function timeElement(document: PageDocument, latest: Date): string | undefined {
  for (const selector of ["time[pubdate]", "article header time", "header time", "article time", "main time", "time"]) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 3)) {
      const date = machineDate(element.getAttribute("datetime") ?? undefined, latest) ?? visibleDate(oneLine(element.textContent ?? ""), latest);
      if (date) return date;
    }
  }
  return undefined;
}

/** Elements named for a date, then the lines after the title; few are looked at, each is read. */
function nearTitle(document: PageDocument, latest: Date): string | undefined {
  const heading = document.querySelector("h1") ?? document.querySelector("h2");
  const around: PageElement[] = [];
  for (let element = heading?.parentElement, up = 0; element && up < 3 && element.tagName !== "BODY"; element = element.parentElement, up++) around.push(element);
  const named = [...around.flatMap((element) => [...element.querySelectorAll(dateNames)]), ...document.querySelectorAll(`article ${dateNames.replaceAll(", ", ", article ")}`), ...document.querySelectorAll(dateNames)];
  const seen = new Set<string>();
  let tried = 0;
  for (const line of [...named.map((element) => oneLine(element.textContent ?? "")), ...linesAfter(heading)]) {
    if (line.length < 6 || line.length > 120 || !/[\d\u0660-\u0669]{1,4}/.test(line) || seen.has(line)) continue;
    seen.add(line);
    if (++tried > 12) return undefined;
    const date = machineDate(line, latest) ?? visibleDate(line, latest);
    if (date) return date;
  }
  return undefined;
}

const dateNames = "[class*=date], [class*=Date], [id*=date], [id*=Date], [class*=publish], [class*=time], [class*=Time]";

function linesAfter(heading: PageElement | null): string[] {
  const lines: string[] = [];
  let node: PageNode | null = heading;
  while (node && lines.length < 40) {
    let next: PageNode | null = node === heading ? null : node.firstChild;
    for (let up: PageNode | null = node; !next && up; up = up.parentNode) next = up.nextSibling;
    node = next;
    if (node?.nodeType === 3) {
      const line = oneLine(node.nodeValue ?? "");
      if (line !== "" && !["SCRIPT", "STYLE"].includes(node.parentElement?.tagName ?? "")) lines.push(line);
    }
  }
  return lines;
}

const firstOf = (values: readonly (string | undefined)[]) => values.find((value) => value !== undefined);
