import type { Messages } from "./dictionary.ts";

export const messages: Omit<Messages, "corpus"> = {
  unknownCommand: (name, near) => `لا يوجد أمر «${name}»${near ? `؛ هل تقصد «${near}»؟` : ""}`,
  unknownOption: (name) => `لا يوجد خيار ${name}`,
  missingValue: (option) => `الخيار ${option} يحتاج إلى قيمة بعده`,
  tooManyArguments: (command) => `أُعطي الأمر «naqlan ${command}» أكثر مما يقبل`,
  seeHelp: (command) => `جرّب: naqlan help${command ? ` ${command}` : ""}`,
  nothingToRead: "لا شيء ليُقرأ: اذكر ملفاً أو أكثر، أو - للإدخال القياسي",
  filesAndInput: "اذكر الملفات أو ‎--input، لا كليهما",
  inputNeedsOutput: "الخيار ‎--input يحتاج إلى ‎--output: أين تُكتب القراءات؟ (- للإخراج القياسي)",
  outputNeedsInput: "الخيار ‎--output يحتاج إلى ‎--input: ملف JSONL فيه المقالات (- للإدخال القياسي)",
  onlyWithInput: (option) => `الخيار ${option} لا يعمل إلا مع ‎--input`,
  onlyWithFiles: (option) => `الخيار ${option} لا يعمل إلا مع الملفات، لا مع ‎--input`,
  oneStandardInput: "لا يُقرأ الإدخال القياسي (-) إلا مرة واحدة",
  sameFile: (path) => `لا يمكن أن يكون ${path} مدخلاً ومخرجاً معاً`,
  wrongDate: (value) => `«${value}» ليس تاريخاً؛ اكتبه هكذا 2021-11-08 أو 2021-11-08T14:30:00+03:00`,
  wrongWorkers: (value) => `الخيار ‎--workers يقبل عدداً صحيحاً من 1 إلى 64، لا «${value}»`,
  wrongLanguage: (value) => `الخيار ‎--lang يقبل ar أو en، لا «${value}»`,
  explainNeeds: "الأمر explain يحتاج إلى ملف ورقم ما وُجد فيه، مثل: naqlan explain article.txt a1",
  oneArticle: (file, count) => `عدد المقالات في ${file} هو ${count}؛ والأمر explain يقبل ملفاً فيه مقالة واحدة`,
  unknownId: (id, known) => `ليس في هذا النص «${id}»؛ بل فيه ${known}`,
  noFindings: (file) => `لم يُعثر على شيء في ${file}، فلا شيء يُشرح`,
  noFile: (path) => `لا يوجد ملف ${path}`,
  isFolder: (path) => `${path} مجلد؛ اذكر الملفات التي فيه`,
  notAllowed: (path) => `لا يحق لهذا المستخدم فتح ${path}`,
  tooLarge: (path) => `${path} أكبر من أن يكون مقالة واحدة؛ ضع المقالات في ملف JSONL واستعمل ‎--input`,
  cannotRead: (path, reason) => `تعذرت قراءة ${path} ‏(${reason})`,
  cannotWrite: (path, reason) => `تعذرت كتابة ${path} ‏(${reason})`,
  noFolder: (path) => `مجلد ${path} غير موجود؛ أنشئه أولاً`,
  diskFull: "القرص ممتلئ",
  empty: (file) => `${file} فارغ؛ أعطِ ملفاً فيه نص مقالة`,
  binary: (file) => `${file} ليس نصاً (فيه بيانات ثنائية)؛ احفظ المقالة نصاً عادياً بترميز UTF-8`,
  document: (file, kind) => `${file} ملف ${kind} وليس نصاً؛ احفظ المقالة أو انسخها نصاً عادياً بترميز UTF-8`,
  webPage: (file) => `${file} صفحة ويب؛ انسخ نص المقالة إلى ملف نصي عادي`,
  notJson: (file) => `${file} ليس JSON صحيحاً؛ ينبغي أن يكون فيه كائن واحد مثل {"text": "…", "title": "…", "published": "2021-11-08"}`,
  badArticle: (file, line, reason) => `${file}${line ? `، السطر ${line}` : ""}: ${reason}`,
  oldEncoding: (file, encoding) => `${file} ليس بترميز UTF-8؛ وقد قُرئ بترميز ${encoding}`,
  noArabic: (file) => `لا كلمات عربية في ${file}، فلا يُنتظر أن يوجد فيه الكثير`,
  standardInput: "الإدخال القياسي",
  standardOutput: "الإخراج القياسي",
  wrotePage: (path, articles) => `كُتبت الصفحة ${path} ‏(${count(articles)})؛ افتحها في المتصفح`,
  reasons: {
    notUtf8: "ليس بترميز UTF-8",
    notJson: "ليس JSON صحيحاً",
    notObject: "ليس كائن JSON",
    noText: "«text» غائب أو ليس نصاً",
    notString: (field) => `«${field}» ليس نصاً`,
    wrongDate: (value) => `«published» ليس تاريخاً بصيغة ISO: ${value}`,
    tooLong: "أطول من 256 ميغابايت",
    failed: (reason) => `تعذرت قراءته: ${reason}`,
  },
  progress: ({ articles, words, seconds }) => `${count(articles)} · ${rate(articles, seconds)} مقالة/ث · ${rate(words, seconds)} كلمة/ث`,
  summary: ({ articles, words, seconds }, output) =>
    `قُرئت ${count(articles)} فيها ${number(words)} كلمة في ${seconds.toFixed(1)} ث (${rate(articles, seconds)} مقالة/ث، ${rate(words, seconds)} كلمة/ث) وكُتبت في ${output}`,
  failedLines: (lines, path) => `أسطر تعذرت قراءتها: ${number(lines)}؛ انظر ${path}`,
  stopped: (articles, path) => `توقف العمل؛ وما قُرئ أولاً (${count(articles)}) محفوظ في ${path}`,
  stoppedEarly: "توقف العمل قبل أن يُكتب شيء",
  noSamples: (folder) => `مقالات المثال غير موجودة (بُحث عنها في ${folder})؛ اقرأ مقالة من عندك: naqlan read article.txt`,
  wrongSetting: (name, value, takes, example) => `لا يصلح الإعداد ${name}${value === undefined ? "" : ` بقيمته «${value}»`}: يقبل ${takes}. عيّنه هكذا ${name}=${example} أو احذفه`,
  unknownSetting: (name) => `لا يوجد إعداد ${name}؛ فأُهمل (انظر naqlan help settings)`,
  unknownFields: (fields, known) => `أُهملت حقول في المقالات غير معروفة: ${fields.map(([field, times]) => `«${field}»${times > 1 ? ` (${times.toLocaleString("en")})` : ""}`).join("، ")}؛ والمعروف ${known.join("، ")}`,
  unexpected: (reason) => `حدث خطأ غير متوقع (${reason})؛ نرجو الإبلاغ عنه مع الأمر الذي شغّلته`,
  demo: {
    introduction: "يقرأ «نقلاً» الأخبار العربية ويحفظ لكل خبر من قاله، وعمّن نُقل، والكلمات نفسها. وهذه قراءته لمقالات المثال.",
    page: "وهذا كله في صفحة للمتصفح، باللغتين:",
    next: "ثم جرّب:",
  },
};

const number = (value: number) => value.toLocaleString("en");
const rate = (amount: number, seconds: number) => number(Number((amount / Math.max(seconds, 0.001)).toPrecision(3)));

/** The counted noun in its six forms. */
function count(articles: number): string {
  switch (plural.select(articles)) {
    case "zero":
      return "لا مقالات";
    case "one":
      return "مقالة واحدة";
    case "two":
      return "مقالتان";
    case "few":
      return `${number(articles)} مقالات`;
    default:
      return `${number(articles)} مقالة`;
  }
}

const plural = new Intl.PluralRules("ar");
