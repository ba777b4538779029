import type { AddedCount, CorpusMessages, RecordLabels } from "./dictionary.ts";

export const corpus: CorpusMessages = {
  nothingToAdd: "لا شيء يُضاف: اذكر ملفات أو روابط، أو ‎--input ARTICLES.jsonl",
  noStore: (address) => `لا توجد مجموعة في ${address}؛ أضف مقالات أولاً: naqlan add article.txt`,
  wrongStore: (address, reason) => `تعذر فتح المجموعة ${address} ‏(${reason})`,
  storeBusy: (address) => `يكتب أمر آخر في المجموعة ${address}؛ أعد المحاولة بعد أن ينتهي`,
  emptyQuery: "عمّ تبحث؟ اذكر كلمات، مثل: naqlan search الجسر",
  needsName: (command) => `الأمر «naqlan ${command}» يحتاج إلى اسم أو رقم بعده`,
  notFound: (kind, name) => `لا يوجد في هذه المجموعة ${kind} «${name}»`,
  retiredInto: (id, replacedBy) => (replacedBy ? `ضُم ${id} إلى ${replacedBy}` : `لم يعد ${id} موجوداً`),
  severalActors: (name) => `يحمل الاسم «${name}» أكثر من طرف؛ اذكر واحداً برقمه:`,
  wrongNumber: (option, value) => `الخيار ${option} يقبل عدداً صحيحاً، لا «${value}»`,
  wrongChoice: (option, value, choices) => `الخيار ${option} يقبل ${choices}، لا «${value}»`,
  queryTooLong: "طال البحث فأُوقف؛ استعمل كلمات أندر أو ضيّقه بـ from: و to:",
  notArabic: "ليس بالعربية (لا تُقرأ الفارسية ولا الأردية ولا الكردية)",
  emptyText: "لا نص فيه",
  progress: (done) => `أُضيف: ${articles(done.added + done.versions + done.copies)} · معروف: ${number(done.known)} · مرفوض: ${number(done.parked)} · ${rate(done)} مقالة/ث`,
  added: (done, address) =>
    `أُضيف إلى ${address}: ${articles(done.added + done.versions + done.copies)} في ${done.seconds.toFixed(1)} ث (نسخ: ${number(done.copies)}، إصدارات جديدة: ${number(done.versions)}، معروف من قبل: ${number(done.known)}، مرفوض: ${number(done.parked)})`,
  seeParked: (count) => `مدخلات نُحّيت: ${number(count)}؛ لمعرفة الأسباب: naqlan parked`,
  reasonsOf: (reasons) => reasons.map(([reason, count]) => `${number(count)} × ${reason}`).join(" | "),
  notes: {
    "charset-guessed": (count) => `خُمّن ترميز ${articles(count)}؛ تحقق من صحة الحروف`,
    "cut-text": (count) => `قُطع نص ${articles(count)} عند الحد`,
    "from-pdf": (count) => `${articles(count)} من PDF، وهذا تجريبي: راجع النص قبل أن تعتمد عليه`,
  },
  left: (time) => `بقي ${time}`,
  stopped: (address) => `توقف العمل؛ وما عُدّ محفوظ في ${address}، والأمر نفسه يواصل من هناك`,
  exported: (rows, path) => `صفوف كُتبت في ${path}: ${number(rows)}`,
  backedUp: (path) => `كُتبت النسخة الاحتياطية في ${path}`,
  restored: (address, count) => `استُعيد إلى ${address}: ${articles(count)}`,
  wouldOverwrite: (path) => `${path} موجود ولا يُكتب فوقه؛ سمِّ ملفاً آخر أو انقله`,
  verified: (count) => `فُحصت ${articles(count)}: البصمات والمواضع والإحالات والفهرس صحيحة`,
  problems: (count) => `مشكلات وُجدت: ${number(count)}`,
  reread: ({ read, changed, seconds }) => `أُعيدت قراءة ${articles(read)} في ${seconds.toFixed(1)} ث، وتغيّر منها ${number(changed)}`,
  unparked: (count) => `مدخلات رُفعت من القائمة: ${number(count)}`,
  following: (feed) => `تُتابَع ${feed}؛ اجلب الجديد بالأمر: naqlan fetch`,
  unfollowed: (feed) => `لم تعد ${feed} متابَعة؛ ومقالاتها باقية`,
  feedFailed: (feed, reason) => `${feed}: ${reason}`,
  notDue: (feed, time) => `طلبت ${feed} ألا تُجلب قبل ${time}`,
  more: (command) => `للمزيد: ${command}`,
  needsLogin: (host) => `يصل إلى ${host} غيرك: عيّن أولاً NAQLAN_PASSWORD (12 حرفاً على الأقل) أو NAQLAN_TOKENS، أو احذف ‎--host`,
  portTaken: (port) => `المنفذ ${port} مستعمل؛ سمِّ غيره بـ ‎--port (و 0 يأخذ أي منفذ خالٍ)`,
  cannotListen: (address, reason) => `تعذر الاستماع في ${address} ‏(${reason})`,
  needsTwo: (command) => `الأمر «naqlan ${command}» يحتاج إلى رقمين: لحادثين أو روايتين (ARTICLE/EVENT) أو طرفين`,
  notAlike: (a, b) => `ليس ${a} و ${b} من نوع واحد: اذكر حادثين أو روايتين، أو طرفين`,
  oneAlready: (a, b) => `${a} و ${b} شيء واحد من قبل؛ ولفصله اذكر روايات منه (ARTICLE/EVENT، انظر naqlan incident ID --json)`,
  decided: (same, count) => `حُفظ أنهما ${same ? "واحد" : "مختلفان"}؛ وأُعيد ربط ${articles(count)} (انظر naqlan decisions)`,
  undecided: (count) => `أُلغي القرار؛ وأُعيد ربط ${articles(count)}`,
  noDecision: (wanted) => `لا قرار رقمه ${wanted}؛ انظر naqlan decisions`,
  noDecisions: "لم يُقرَّر شيء باليد. لتقول إن اثنين واحد: naqlan same ID ID",
  isSame: (same) => (same ? "واحد" : "مختلفان"),
  pairs: (count) => counted(count, ["لا أزواج", "زوج واحد", "زوجان", "أزواج", "زوجاً", "زوج"]),
  actorBy: (identity) => (identity === undefined ? "واحد بنوعه واسمه الكامل؛ والأسماء القصيرة مع منصب أو جهة أو بلد فقط" : `واحد بهويته: ${identity}`),
  byHand: (same, day) => `${same ? "جُمعا" : "فُصلا"} باليد في ${day}`,
  serving: (store) => `تُعرض ${store}؛ وللتوقف Ctrl+C`,
};

export const records: RecordLabels = {
  kinds: {
    actor: "طرف",
    incident: "حادث",
    position: "موقف",
    dispute: "خلاف",
    story: "قصة",
    article: "مقالة",
    attribution: "قول",
    event: "حدث",
  },
  disputes: {
    figures: "أرقام مختلفة",
    denial: "نفي",
    culprits: "من الفاعل",
    dates: "متى كان",
  },
  grades: {
    single: "مصدر واحد",
    repeated: "مصدر واحد مكرر",
    independent: "مصدران مستقلان",
    many: "مصادر كثيرة",
  },
  fields: {
    timeline: "التسلسل الزمني",
    positions: "من يقول ماذا عنه",
    disputes: "ما لا يصح معاً",
    figures: "الأرقام عبر الزمن",
    articles: "المقالات",
    copies: "نسخ",
    copyOf: "نسخة من",
    spellings: "صور الاسم",
    roles: "الصفات",
    seen: "الظهور",
    statements: "الأقوال",
    events: "الأحداث",
    reports: "الروايات",
    corroboration: "التعدد",
    against: "في مقابل",
    between: "بين",
    revised: "عدّل",
    why: "السبب",
    because: "لأن",
    unreviewed: "قراءة آلية لم يراجعها أحد. والكلمات هي الدليل.",
    noTitle: "بلا عنوان",
    more: "المزيد",
    parked: "ما نُحّي",
    followed: "الخلاصات",
    everyone: "الجميع",
    outlet: "الناشر",
    failures: "إخفاقات",
    next: "التالي",
    unknownSource: "مصدر غير مسمى",
  },
  empty: {
    search: "لم يُعثر على شيء. كلمات أقل، أو من دون exact: وعلامات التنصيص، تجد أكثر.",
    stories: "لا قصص بعد: أضف مقالات أولاً.",
    actors: "لا أحد بهذا الاسم.",
    disputes: "لا شيء يتعارض حتى الآن.",
    parked: "لم يُنحَّ شيء.",
    feeds: "لا خلاصات متابَعة. تابع واحدة بالأمر: naqlan follow ADDRESS",
    statements: "لا أقوال.",
    incidents: "لا حوادث.",
  },
  articles: (count) => articles(count),
  reports: (count) => counted(count, ["لا روايات", "رواية واحدة", "روايتان", "روايات", "رواية", "رواية"]),
  origins: (count) => counted(count, ["لا مصادر", "مصدر مستقل واحد", "مصدران مستقلان", "مصادر مستقلة", "مصدراً مستقلاً", "مصدر مستقل"]),
  incidents: (count) => counted(count, ["لا حوادث", "حادث واحد", "حادثان", "حوادث", "حادثاً", "حادث"]),
  statements: (count) => counted(count, ["لا أقوال", "قول واحد", "قولان", "أقوال", "قولاً", "قول"]),
  steps: (count) =>
    count === null ? "لا مصدر مسمى" : count === 0 ? "الناشر نفسه" : `على بعد ${counted(count, ["صفر", "خطوة واحدة", "خطوتين", "خطوات", "خطوة", "خطوة"])} من مصدر مسمى`,
  version: (version) => `النسخة ${number(version)}`,
  against: (earlier, later) => `من النسخة ${number(earlier)} إلى ${number(later)}: [-ما حُذف-] {+ما أُضيف+}`,
  unchanged: (paragraphs) => counted(paragraphs, ["", "فقرة واحدة لم تتغير", "فقرتان لم تتغيرا", "فقرات لم تتغير", "فقرة لم تتغير", "فقرة لم تتغير"]),
  onlyText: "ليس في عنوان هذه المقالة نص غيره.",
  sameText: "النص نفسه، ولم يتغير إلا العنوان أو التاريخ.",
};

const number = (value: number) => value.toLocaleString("en");
const rate = (done: AddedCount) => number(Number((done.taken / Math.max(done.seconds, 0.001)).toPrecision(3)));
const articles = (count: number) => counted(count, ["لا مقالات", "مقالة واحدة", "مقالتان", "مقالات", "مقالة", "مقالة"]);

/** The counted noun in its six forms: none, one, two, 3–10, 11–99, hundreds. */
function counted(count: number, [zero, one, two, few, many, other]: readonly [string, string, string, string, string, string]): string {
  switch (plural.select(count)) {
    case "zero":
      return zero;
    case "one":
      return one;
    case "two":
      return two;
    case "few":
      return `${number(count)} ${few}`;
    case "many":
      return `${number(count)} ${many}`;
    default:
      return `${number(count)} ${other}`;
  }
}

const plural = new Intl.PluralRules("ar");
