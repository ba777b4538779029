/** Number words in every gender and case. Data only. Tens and units join with «و», which is no part of a form. */

/**
 * `cardinal` and `ordinal` have their value. `unit-of-compound` is one only in eleven and twenty-one (أحد عشر، الحادي والعشرون): alone
 * أحد is "one of". `scale` multiplies what stands before it; `alone` is its value with nothing before it where that differs (ألفا شخص).
 * `dual` scales are two already. `collective` (عشرات، آلاف) is an indefinite number of at least its value. `fraction` of one; with `plural`
 * it needs a number before it (ثلاثة أرباع). `several` is an open small number. `multiplier` is times.
 */
export interface NumberWordRow {
  readonly kind: "cardinal" | "unit-of-compound" | "scale" | "collective" | "ordinal" | "fraction" | "several" | "multiplier";
  readonly value: number;
  readonly alone?: number;
  readonly dual?: boolean;
  readonly plural?: boolean;
  readonly forms: readonly string[];
}

export const numberWords: readonly NumberWordRow[] = [
  {
    kind: "cardinal", value: 0,
    forms: [
      "صفر",
    ],
  },
  {
    kind: "cardinal", value: 1,
    forms: [
      "واحد",
      "واحدة",
      "واحدا",
    ],
  },
  {
    kind: "unit-of-compound", value: 1,
    forms: [
      "أحد",
      "إحدى",
      "حادي",
      "حادية",
    ],
  },
  {
    kind: "cardinal", value: 2,
    forms: [
      "اثنان",
      "اثنين",
      "اثنتان",
      "اثنتين",
      "اثنا",
      "اثني",
      "اثنتا",
      "اثنتي",
      "إثنان",
      "إثنين",
      "إثني",
    ],
  },
  {
    kind: "cardinal", value: 3,
    forms: [
      "ثلاثة",
      "ثلاث",
    ],
  },
  {
    kind: "cardinal", value: 4,
    forms: [
      "أربعة",
      "أربع",
    ],
  },
  {
    kind: "cardinal", value: 5,
    forms: [
      "خمسة",
      "خمس",
    ],
  },
  {
    kind: "cardinal", value: 6,
    forms: [
      "ستة",
      "ست",
    ],
  },
  {
    kind: "cardinal", value: 7,
    forms: [
      "سبعة",
      "سبع",
    ],
  },
  {
    kind: "cardinal", value: 8,
    forms: [
      "ثمانية",
      "ثماني",
      "ثمان",
    ],
  },
  {
    kind: "cardinal", value: 9,
    forms: [
      "تسعة",
      "تسع",
    ],
  },
  {
    kind: "cardinal", value: 10,
    forms: [
      "عشرة",
      "عشر",
    ],
  },
  {
    kind: "cardinal", value: 20,
    forms: [
      "عشرون",
      "عشرين",
    ],
  },
  {
    kind: "cardinal", value: 30,
    forms: [
      "ثلاثون",
      "ثلاثين",
    ],
  },
  {
    kind: "cardinal", value: 40,
    forms: [
      "أربعون",
      "أربعين",
    ],
  },
  {
    kind: "cardinal", value: 50,
    forms: [
      "خمسون",
      "خمسين",
    ],
  },
  {
    kind: "cardinal", value: 60,
    forms: [
      "ستون",
      "ستين",
    ],
  },
  {
    kind: "cardinal", value: 70,
    forms: [
      "سبعون",
      "سبعين",
    ],
  },
  {
    kind: "cardinal", value: 80,
    forms: [
      "ثمانون",
      "ثمانين",
    ],
  },
  {
    kind: "cardinal", value: 90,
    forms: [
      "تسعون",
      "تسعين",
    ],
  },
  {
    kind: "cardinal", value: 100,
    forms: [
      "مئة",
      "مائة",
      "ماية",
      "مية",
    ],
  },
  {
    kind: "cardinal", value: 200,
    forms: [
      "مئتان",
      "مئتين",
      "مئتا",
      "مئتي",
      "مائتان",
      "مائتين",
      "مائتا",
      "مائتي",
      "ميتين",
    ],
  },
  {
    kind: "cardinal", value: 300,
    forms: [
      "ثلاثمئة",
      "ثلاثمائة",
      "ثلاثماية",
    ],
  },
  {
    kind: "cardinal", value: 400,
    forms: [
      "أربعمئة",
      "أربعمائة",
      "أربعماية",
    ],
  },
  {
    kind: "cardinal", value: 500,
    forms: [
      "خمسمئة",
      "خمسمائة",
      "خمسماية",
    ],
  },
  {
    kind: "cardinal", value: 600,
    forms: [
      "ستمئة",
      "ستمائة",
      "ستماية",
    ],
  },
  {
    kind: "cardinal", value: 700,
    forms: [
      "سبعمئة",
      "سبعمائة",
      "سبعماية",
    ],
  },
  {
    kind: "cardinal", value: 800,
    forms: [
      "ثمانمئة",
      "ثمانمائة",
      "ثمانماية",
      "ثمانيمئة",
      "ثمانيمائة",
      "ثمانيماية",
    ],
  },
  {
    kind: "cardinal", value: 900,
    forms: [
      "تسعمئة",
      "تسعمائة",
      "تسعماية",
    ],
  },
  {
    kind: "scale", value: 1000,
    forms: [
      "ألف",
    ],
  },
  {
    kind: "scale", value: 1000, alone: 2000,
    forms: [
      "ألفا",
    ],
  },
  {
    kind: "scale", value: 1000, dual: true,
    forms: [
      "ألفان",
      "ألفين",
      "ألفي",
    ],
  },
  {
    kind: "collective", value: 1000,
    forms: [
      "آلاف",
      "ألوف",
      "الاف",
    ],
  },
  {
    kind: "scale", value: 1000000,
    forms: [
      "مليون",
    ],
  },
  {
    kind: "scale", value: 1000000, alone: 2000000,
    forms: [
      "مليونا",
    ],
  },
  {
    kind: "scale", value: 1000000, dual: true,
    forms: [
      "مليونان",
      "مليونين",
      "مليوني",
    ],
  },
  {
    kind: "collective", value: 1000000,
    forms: [
      "ملايين",
    ],
  },
  {
    kind: "scale", value: 1000000000,
    forms: [
      "مليار",
      "بليون",
    ],
  },
  {
    kind: "scale", value: 1000000000, alone: 2000000000,
    forms: [
      "مليارا",
      "بليونا",
    ],
  },
  {
    kind: "scale", value: 1000000000, dual: true,
    forms: [
      "ملياران",
      "مليارين",
      "ملياري",
      "بليونان",
      "بليونين",
      "بليوني",
    ],
  },
  {
    kind: "collective", value: 1000000000,
    forms: [
      "مليارات",
      "بلايين",
    ],
  },
  {
    kind: "scale", value: 1000000000000,
    forms: [
      "تريليون",
      "ترليون",
    ],
  },
  {
    kind: "scale", value: 1000000000000, alone: 2000000000000,
    forms: [
      "تريليونا",
      "ترليونا",
    ],
  },
  {
    kind: "scale", value: 1000000000000, dual: true,
    forms: [
      "تريليونان",
      "تريليونين",
      "تريليوني",
    ],
  },
  {
    kind: "collective", value: 1000000000000,
    forms: [
      "تريليونات",
      "ترليونات",
    ],
  },
  {
    kind: "collective", value: 10,
    forms: [
      "عشرات",
    ],
  },
  {
    kind: "collective", value: 100,
    forms: [
      "مئات",
      "مائات",
    ],
  },
  {
    kind: "ordinal", value: 1,
    forms: [
      "أول",
      "أولى",
    ],
  },
  {
    kind: "ordinal", value: 2,
    forms: [
      "ثاني",
      "ثان",
      "ثانية",
    ],
  },
  {
    kind: "ordinal", value: 3,
    forms: [
      "ثالث",
      "ثالثة",
    ],
  },
  {
    kind: "ordinal", value: 4,
    forms: [
      "رابع",
      "رابعة",
    ],
  },
  {
    kind: "ordinal", value: 5,
    forms: [
      "خامس",
      "خامسة",
    ],
  },
  {
    kind: "ordinal", value: 6,
    forms: [
      "سادس",
      "سادسة",
    ],
  },
  {
    kind: "ordinal", value: 7,
    forms: [
      "سابع",
      "سابعة",
    ],
  },
  {
    kind: "ordinal", value: 8,
    forms: [
      "ثامن",
      "ثامنة",
    ],
  },
  {
    kind: "ordinal", value: 9,
    forms: [
      "تاسع",
      "تاسعة",
    ],
  },
  {
    kind: "ordinal", value: 10,
    forms: [
      "عاشر",
      "عاشرة",
    ],
  },
  {
    kind: "fraction", value: 1 / 2,
    forms: [
      "نصف",
    ],
  },
  {
    kind: "fraction", value: 1 / 3,
    forms: [
      "ثلث",
    ],
  },
  {
    kind: "fraction", value: 2 / 3,
    forms: [
      "ثلثا",
      "ثلثي",
      "ثلثان",
      "ثلثين",
    ],
  },
  {
    kind: "fraction", value: 1 / 4,
    forms: [
      "ربع",
      "ربعا",
    ],
  },
  {
    kind: "fraction", value: 1 / 4, plural: true,
    forms: [
      "أرباع",
    ],
  },
  {
    kind: "fraction", value: 1 / 5, plural: true,
    forms: [
      "أخماس",
    ],
  },
  {
    kind: "fraction", value: 1 / 6, plural: true,
    forms: [
      "أسداس",
    ],
  },
  {
    kind: "fraction", value: 1 / 7, plural: true,
    forms: [
      "أسباع",
    ],
  },
  {
    kind: "fraction", value: 1 / 8, plural: true,
    forms: [
      "أثمان",
    ],
  },
  {
    kind: "fraction", value: 1 / 9, plural: true,
    forms: [
      "أتساع",
    ],
  },
  {
    kind: "fraction", value: 1 / 10, plural: true,
    forms: [
      "أعشار",
    ],
  },
  {
    kind: "several", value: 3,
    forms: [
      "بضعة",
      "بضع",
    ],
  },
  {
    kind: "multiplier", value: 2,
    forms: [
      "ضعف",
      "ضعفا",
      "ضعفي",
      "ضعفين",
    ],
  },
  {
    kind: "multiplier", value: 1, plural: true,
    forms: [
      "أضعاف",
    ],
  },
];

/** What bounds the number after it. The first word may carry و ف ب ل ك. */
export const boundsBefore: readonly (readonly [bound: "at-least" | "at-most" | "about", phrase: string])[] = [
  ["at-least", "أكثر من"],
  ["at-least", "اكثر من"],
  ["at-least", "أزيد من"],
  ["at-least", "أكبر من"],
  ["at-least", "ما لا يقل عن"],
  ["at-least", "ما لايقل عن"],
  ["at-least", "لا يقل عن"],
  ["at-least", "لا تقل عن"],
  ["at-least", "لا يقلون عن"],
  ["at-least", "يزيد على"],
  ["at-least", "يزيد عن"],
  ["at-least", "تزيد على"],
  ["at-least", "تزيد عن"],
  ["at-least", "يزيدون على"],
  ["at-least", "يربو على"],
  ["at-least", "يربو عن"],
  ["at-least", "تربو على"],
  ["at-least", "يفوق"],
  ["at-least", "تفوق"],
  ["at-least", "فاق"],
  ["at-least", "فاقت"],
  ["at-least", "تجاوز"],
  ["at-least", "تجاوزت"],
  ["at-least", "يتجاوز"],
  ["at-least", "تتجاوز"],
  ["at-least", "فوق"],
  ["at-least", "على الأقل"],
  ["at-least", "ينيف على"],
  ["at-least", "ينوف على"],
  ["at-least", "أعلى من"],
  ["at-most", "أقل من"],
  ["at-most", "دون"],
  ["at-most", "ما لا يزيد على"],
  ["at-most", "ما لا يزيد عن"],
  ["at-most", "لا يزيد على"],
  ["at-most", "لا يزيد عن"],
  ["at-most", "لا تزيد على"],
  ["at-most", "لا تزيد عن"],
  ["at-most", "لا يتجاوز"],
  ["at-most", "لا تتجاوز"],
  ["at-most", "لم يتجاوز"],
  ["at-most", "لم تتجاوز"],
  ["at-most", "لا يتعدى"],
  ["at-most", "لا تتعدى"],
  ["at-most", "على الأكثر"],
  ["at-most", "أدنى من"],
  ["at-most", "كحد أقصى"],
  ["about", "نحو"],
  ["about", "حوالي"],
  ["about", "حوالى"],
  ["about", "قرابة"],
  ["about", "زهاء"],
  ["about", "ما يقارب"],
  ["about", "يقارب"],
  ["about", "تقارب"],
  ["about", "ما يقرب من"],
  ["about", "يقرب من"],
  ["about", "قريب من"],
  ["about", "قريبا من"],
  ["about", "بحدود"],
  ["about", "حدود"],
  ["about", "في حدود"],
  ["about", "ما يناهز"],
  ["about", "يناهز"],
  ["about", "تناهز"],
  ["about", "تقريبا"],
  ["about", "ما بين"],
  ["about", "بقرابة"],
];

/** What bounds the number before it, also over the noun it counts. */
export const boundsAfter: readonly (readonly [bound: "at-least" | "at-most" | "about", phrase: string])[] = [
  ["at-least", "على الأقل"],
  ["at-least", "على أقل تقدير"],
  ["at-least", "فأكثر"],
  ["at-least", "أو أكثر"],
  ["at-least", "وأكثر"],
  ["at-least", "فما فوق"],
  ["at-least", "كحد أدنى"],
  ["at-most", "على الأكثر"],
  ["at-most", "كحد أقصى"],
  ["at-most", "فأقل"],
  ["at-most", "أو أقل"],
  ["about", "تقريبا"],
  ["about", "على وجه التقريب"],
];

/** Per cent, in words. */
export const percentPhrases: readonly string[] = [
  "في المئة",
  "في المائة",
  "في الماية",
  "بالمئة",
  "بالمائة",
  "بالماية",
  "بالمية",
  "في المية",
];
