/** PDF: whether its Arabic comes out as it is written, and what happens where it cannot (T2, T3, T21). */
import { describe, expect, test } from "vitest";
import { looksWritten, pdfSoftware } from "../../src/intake/pdf.ts";
import { type PdfPiece, writtenOn } from "../../src/intake/pdf-lines.ts";
import { articlesFrom } from "../../src/intake/sources.ts";
import type { IntakeOptions, Taken } from "../../src/intake/taken.ts";
import { line, pdf } from "./pdfs.ts";

async function taken(bytes: Uint8Array, options: Partial<IntakeOptions> = {}): Promise<Taken> {
  for await (const one of articlesFrom({ name: "paper.pdf", bytes }, { now: () => new Date("2026-01-01"), ...options })) return one;
  throw new Error("nothing came");
}

const first = [
  "قال وزير الصحة سامر الجبوري إن 4 عمال قتلوا في انفجار",
  "في الميناء مساء الأحد 7 نوفمبر 2021 ونقل 1,200 شخص آخر",
  "إلى المستشفيات القريبة.",
];
const second = [
  "وأضاف أن التحقيق سيبدأ اليوم وأن بيان شركة Gulf Ports 24",
  "لم يذكر الأسباب.",
];
const page = [...line("انفجار في الميناء", 760, { size: 18 }), ...first.flatMap((text, k) => line(text, 720 - k * 14)), ...second.flatMap((text, k) => line(text, 678 - k * 14))];

test("order of letters, digits and Latin words; paragraphs and title; the record says that it is experimental", async () => {
  const one = await taken(pdf([page]));
  expect(one).toMatchObject({ article: { title: "انفجار في الميناء", text: `${first.join(" ")}\n${second.join(" ")}`, capture: { mediaType: "application/pdf", software: pdfSoftware } }, notes: ["from-pdf"] });
  expect(pdfSoftware).toContain("experimental");
});

test("presentation forms become letters, lam-alef two of them, lengthening goes", async () => {
  // «الأول لا كتاب» in forms as old programs write them; a ligature is one shape.
  const forms: Record<string, string> = {
    "الأول": "\uFE8D\uFEF7\uFEED\uFEDD",
    "لا": "\uFEFB",
    "كتاب": "\uFEDB\uFE98\u0640\u0640\uFE8E\uFE8F",
    "الله": "\uFDF2",
  };
  const text = "قال الوزير إن الأول لا كتاب الله فيه وإن الاجتماع يعقد اليوم في المدينة.";
  const one = await taken(pdf([line(text, 700, { forms: (whole) => whole.split(" ").map((word) => forms[word] ?? word).join(" ") })]));
  expect(one).toMatchObject({ article: { text } });
});

test("columns are read from the right one to the left one, what stands over both first", async () => {
  const column = (right: number, texts: readonly string[]) => texts.flatMap((text, k) => line(text, 700 - k * 14, { right }));
  const rightColumn = ["قال رئيس المجلس إن الموازنة", "أقرت بعد جلسة طويلة وإن", "الأعضاء صوتوا لها كلهم."];
  const leftColumn = ["ونفى وزير المالية أن تكون", "هناك ضرائب جديدة في هذا", "العام أو العام المقبل."];
  const one = await taken(pdf([[...line("المجلس يقر الموازنة بعد جلسة طويلة ومناقشات حادة امتدت إلى آخر الليل", 740, { size: 16 }), ...column(560, rightColumn), ...column(280, leftColumn)]]));
  expect(one).toMatchObject({ article: { text: `${rightColumn.join(" ")}\n${leftColumn.join(" ")}` } });
});

test("brackets that are written as they are drawn are turned", () => {
  const piece = (text: string, x: number): PdfPiece => ({ text, x, y: 0, width: text.length * 5, size: 10, rightToLeft: true });
  expect(writtenOn([[piece("قال الوزير )أمس( إنه", 0)]]).text).toBe("قال الوزير (أمس) إنه");
  expect(writtenOn([[piece("قال الوزير (أمس) إنه", 0)]]).text).toBe("قال الوزير (أمس) إنه");
  expect(writtenOn([[]])).toEqual({ text: "", title: undefined });
});

describe("refused with its reason", () => {
  const code = async (bytes: Uint8Array, options: Partial<IntakeOptions> = {}) => {
    const one = await taken(bytes, options);
    return "refused" in one ? one.code : "taken";
  };
  test("a scan without letters", async () => expect(await code(pdf([[]]))).toBe("pdf-pictures"));
  test("what is no PDF behind its first bytes, or is cut off", async () => {
    expect(await code(Buffer.from("%PDF-1.7\n"))).toBe("broken-document");
    expect(await code(Buffer.from(`%PDF-1.7\n${"\x00\xff".repeat(500)}`, "latin1"))).toBe("broken-document");
  });
  test("another language", async () => {
    expect(await code(pdf([[{ x: 50, y: 700, drawn: "The minister said that the talks will go on next week in the capital of the country." }]]))).toBe("not-arabic");
  });
  test("more than its share of time, of pieces", async () => {
    expect(await code(pdf([page]), { limits: { pdfMilliseconds: 1 } })).toBe("pdf-heavy");
    expect(await code(pdf([page]), { limits: { pdfPieces: 2 } })).toBe("pdf-heavy");
  });
  test("more than its share of memory", { timeout: 60_000 }, async () => {
    const heavy = pdf([Array.from({ length: 60_000 }, (_, k) => ({ x: (k % 60) * 10, y: 800 - (k % 700), drawn: "قال الوزير" }))]);
    expect(await code(heavy, { limits: { pdfMegabytes: 24 } })).toBe("pdf-heavy");
  });
});

test("only so many pages are read", async () => {
  const one = await taken(pdf([page, line("وهذه صفحة ثانية لا تقرأ.", 700)]), { limits: { pdfPages: 1 } });
  expect("article" in one && one.article.text).toBe(`${first.join(" ")}\n${second.join(" ")}`);
});

test("letters in the wrong order, or without a meaning, are told from written Arabic", () => {
  const text = `${first.join(" ")} ${second.join(" ")} والمدينة الكبيرة والشركة الجديدة في المنطقة الشرقية`;
  expect(looksWritten(text)).toBe(true);
  expect(looksWritten([...text].reverse().join(""))).toBe(false);
  expect(looksWritten(text.replaceAll(" ", ""))).toBe(true);
  expect(looksWritten(text.replace(/[قكلم]/g, "\uE000"))).toBe(false);
  expect(looksWritten("")).toBe(true);
});
