/** Counted things with every plural form a language has: two in English, six in Arabic. `#` stands for the number. */

type English = Readonly<Record<"one" | "other", string>>;
type Arabic = Readonly<Record<"zero" | "one" | "two" | "few" | "many" | "other", string>>;

export type Counted = Readonly<Record<Noun, (count: number) => string>>;

type Noun = keyof typeof english;

const english = {
  articles: { one: "# article", other: "# articles" },
  copies: { one: "# copy", other: "# copies" },
  statements: { one: "# statement", other: "# statements" },
  events: { one: "# event", other: "# events" },
  positions: { one: "# position", other: "# positions" },
  disputes: { one: "# contradiction", other: "# contradictions" },
  origins: { one: "# origin", other: "# origins" },
  reports: { one: "# report", other: "# reports" },
  words: { one: "# word", other: "# words" },
  results: { one: "# result", other: "# results" },
  feeds: { one: "# feed", other: "# feeds" },
  failures: { one: "# failure", other: "# failures" },
  wordings: { one: "# wording", other: "# wordings" },
  stories: { one: "# story", other: "# stories" },
  times: { one: "once", other: "# times" },
  steps: { one: "# step", other: "# steps" },
  versions: { one: "# version", other: "# versions" },
  seconds: { one: "# second", other: "# seconds" },
  minutes: { one: "# minute", other: "# minutes" },
} as const satisfies Readonly<Record<string, English>>;

const arabic: Readonly<Record<Noun, Arabic>> = {
  articles: {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "# مقالات",
    many: "# مقالاً",
    other: "# مقال",
  },
  copies: {
    zero: "لا نسخ",
    one: "نسخة واحدة",
    two: "نسختان",
    few: "# نسخ",
    many: "# نسخة",
    other: "# نسخة",
  },
  statements: {
    zero: "لا أقوال",
    one: "قول واحد",
    two: "قولان",
    few: "# أقوال",
    many: "# قولاً",
    other: "# قول",
  },
  events: {
    zero: "لا أحداث",
    one: "حدث واحد",
    two: "حدثان",
    few: "# أحداث",
    many: "# حدثاً",
    other: "# حدث",
  },
  positions: {
    zero: "لا مواقف",
    one: "موقف واحد",
    two: "موقفان",
    few: "# مواقف",
    many: "# موقفاً",
    other: "# موقف",
  },
  disputes: {
    zero: "لا تعارض",
    one: "تعارض واحد",
    two: "تعارضان",
    few: "# تعارضات",
    many: "# تعارضاً",
    other: "# تعارض",
  },
  origins: {
    zero: "لا مصدر مستقلاً",
    one: "مصدر مستقل واحد",
    two: "مصدران مستقلان",
    few: "# مصادر مستقلة",
    many: "# مصدراً مستقلاً",
    other: "# مصدر مستقل",
  },
  reports: {
    zero: "لا أخبار",
    one: "خبر واحد",
    two: "خبران",
    few: "# أخبار",
    many: "# خبراً",
    other: "# خبر",
  },
  words: {
    zero: "لا كلمات",
    one: "كلمة واحدة",
    two: "كلمتان",
    few: "# كلمات",
    many: "# كلمة",
    other: "# كلمة",
  },
  results: {
    zero: "لا نتائج",
    one: "نتيجة واحدة",
    two: "نتيجتان",
    few: "# نتائج",
    many: "# نتيجة",
    other: "# نتيجة",
  },
  feeds: {
    zero: "لا خلاصات",
    one: "خلاصة واحدة",
    two: "خلاصتان",
    few: "# خلاصات",
    many: "# خلاصة",
    other: "# خلاصة",
  },
  failures: {
    zero: "بلا إخفاق",
    one: "إخفاق واحد",
    two: "إخفاقان",
    few: "# إخفاقات",
    many: "# إخفاقاً",
    other: "# إخفاق",
  },
  wordings: {
    zero: "بلا صيغة",
    one: "صيغة واحدة",
    two: "صيغتان",
    few: "# صيغ",
    many: "# صيغة",
    other: "# صيغة",
  },
  stories: {
    zero: "لا قضايا",
    one: "قضية واحدة",
    two: "قضيتان",
    few: "# قضايا",
    many: "# قضية",
    other: "# قضية",
  },
  times: {
    zero: "ولا مرة",
    one: "مرة واحدة",
    two: "مرتان",
    few: "# مرات",
    many: "# مرة",
    other: "# مرة",
  },
  steps: {
    zero: "بلا واسطة",
    one: "خطوة واحدة",
    two: "خطوتان",
    few: "# خطوات",
    many: "# خطوة",
    other: "# خطوة",
  },
  versions: {
    zero: "لا صيغ",
    one: "صيغة واحدة",
    two: "صيغتان",
    few: "# صيغ",
    many: "# صيغة",
    other: "# صيغة",
  },
  seconds: {
    zero: "أقل من ثانية",
    one: "ثانية واحدة",
    two: "ثانيتان",
    few: "# ثوانٍ",
    many: "# ثانية",
    other: "# ثانية",
  },
  minutes: {
    zero: "أقل من دقيقة",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    few: "# دقائق",
    many: "# دقيقة",
    other: "# دقيقة",
  },
};

const numbers = new Intl.NumberFormat("en");

export const en: Counted = counting(english, new Intl.PluralRules("en"));
export const ar: Counted = counting(arabic, new Intl.PluralRules("ar"));

function counting(nouns: Readonly<Record<Noun, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>, rules: Intl.PluralRules): Counted {
  return Object.fromEntries(Object.entries(nouns).map(([noun, forms]) => [
    noun, (count: number) => (forms[rules.select(count)] ?? forms.other!).replace("#", numbers.format(count)),
  ])) as Counted;
}
