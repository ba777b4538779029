/** Pages for the tests of intake: our own article in a page as sites make them, and the old charset that Node cannot write. */

export const title = "المجلس يقر الموازنة بعد نقاش طويل";

export const body = [
  "أقر مجلس النواب مشروع الموازنة العامة بعد جلسة استمرت ثماني ساعات، وصوت لصالحه مئة وعشرون نائباً من أصل مئتين.",
  "وقال رئيس اللجنة المالية سامي ناصر إن الموازنة تراعي أوضاع المحافظات الجنوبية، وأضاف أن الصرف سيبدأ الشهر المقبل.",
  "وأعلنت كتلتان معارضتان رفضهما للمشروع، وطالبتا بإعادته إلى الحكومة لأن العجز فيه تجاوز الحد الذي نص عليه القانون.",
] as const;

interface Parts {
  readonly head?: string;
  /** Beside the title. */
  readonly top?: string;
  /** A line before the text. */
  readonly first?: string;
  readonly paragraphs?: readonly string[];
}

export function page({ head = "", top = "", first = "", paragraphs = body }: Parts): string {
  return `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${head}<title>${title}</title></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li><li><a href="/world">العالم</a></li></ul></nav>
<main><article><h1>${title}</h1>${top}<div class="content">${first === "" ? "" : `<p>${first}</p>`}${paragraphs.map((p) => `<p>${p}</p>`).join("\n")}</div></article></main>
<aside><ul><li><a href="/1">خبر آخر من الأخبار</a></li><li><a href="/2">خبر ثالث</a></li></ul></aside><footer>جميع الحقوق محفوظة</footer></body></html>`;
}

let table: Map<string, number> | undefined;

/** Throws for what the charset has no letter for. */
export function windows1256(text: string): Uint8Array {
  table ??= new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (letter) => {
    const byte = table!.get(letter);
    if (byte === undefined) throw new Error(`no ${letter} in windows-1256`);
    return byte;
  });
}
