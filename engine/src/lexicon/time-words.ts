/**
 * Words of time. Data only. Months stand under all their names: those of Europe as Egypt and the Gulf write them (يناير), of Syria (كانون الثاني),
 * of the Maghreb (جانفي، غشت), and the Hijri months. Multi-word names are a first word with what must follow.
 */

/** Part of the day, TIMEX3. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI";
/** Units of length: Z decade, C century, Q quarter, hours, minutes and seconds are H, MIN and S. */
export type TimeUnit = "S" | "MIN" | "H" | "D" | "W" | "M" | "Q" | "Y" | "Z" | "C";

export type TimeWordRow = { readonly forms: readonly string[] } & (
  | { readonly kind: "weekday"; readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  | {
      readonly kind: "month"; readonly calendar: "gregorian" | "hijri"; readonly month: number;
      /** Also an ordinary word or a name: needs a day, a year or «شهر» beside it. */ readonly homograph?: boolean;
    }
  | { readonly kind: "month-head"; readonly calendar: "gregorian" | "hijri"; readonly then: readonly (readonly [month: number, ...forms: string[]])[] }
  | { readonly kind: "unit"; readonly unit: TimeUnit; readonly number: "s" | "d" | "p"; /** More often something else. */ readonly homograph?: boolean }
  | { readonly kind: "part"; readonly part: DayPart; /** Hours after noon. */ readonly pm: boolean; /** «ليلة»: a night of its own, not a part of a day. */ readonly night?: boolean; readonly adverb?: boolean }
  | { readonly kind: "day"; /** Days from publication. */ readonly shift: number; readonly part?: DayPart; /** «بكرة» is also ب + كرة: only where nothing follows. */ readonly colloquial?: boolean }
  | { readonly kind: "reference"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF"; /** Often a name. */ readonly loose?: boolean }
  | { readonly kind: "adjective"; readonly toward: "past" | "present" | "future" | "latest" | "previous" | "following" }
  | { readonly kind: "edge"; readonly edge: "start" | "middle" | "end" | "weekend" | "rest" | "last" }
  | { readonly kind: "season"; readonly season: "SP" | "SU" | "FA" | "WI" }
  | { readonly kind: "decade"; readonly tens: number }
  | { readonly kind: "frequency"; readonly value: string; readonly unit: TimeUnit }
  | { readonly kind: "stretch" }
  | { readonly kind: "moment" }
  | { readonly kind: "feast"; readonly calendar: "gregorian" | "hijri"; readonly then: readonly (readonly [month: number, day: number, ...words: string[]])[] }
);

export const timeWords: readonly TimeWordRow[] = [
  {
    kind: "weekday", day: 1,
    forms: [
      "اثنين",
      "إثنين",
    ],
  },
  {
    kind: "weekday", day: 2,
    forms: [
      "ثلاثاء",
      "ثلاثا",
    ],
  },
  {
    kind: "weekday", day: 3,
    forms: [
      "أربعاء",
      "أربعا",
      "اربعاء",
    ],
  },
  {
    kind: "weekday", day: 4,
    forms: [
      "خميس",
    ],
  },
  {
    kind: "weekday", day: 5,
    forms: [
      "جمعة",
    ],
  },
  {
    kind: "weekday", day: 6,
    forms: [
      "سبت",
    ],
  },
  {
    kind: "weekday", day: 7,
    forms: [
      "أحد",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 1,
    forms: [
      "يناير",
      "جانفي",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 2,
    forms: [
      "فبراير",
      "شباط",
      "فيفري",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 3,
    forms: [
      "آذار",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 3, homograph: true,
    forms: [
      "مارس",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 4,
    forms: [
      "أبريل",
      "إبريل",
      "نيسان",
      "أفريل",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 5,
    forms: [
      "مايو",
      "أيار",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 5, homograph: true,
    forms: [
      "ماي",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 6,
    forms: [
      "يونيو",
      "يونيه",
      "حزيران",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 6, homograph: true,
    forms: [
      "جوان",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 7,
    forms: [
      "يوليو",
      "يوليه",
      "تموز",
      "جويلية",
      "يوليوز",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 8,
    forms: [
      "أغسطس",
      "غشت",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 8, homograph: true,
    forms: [
      "آب",
      "أوت",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 9,
    forms: [
      "سبتمبر",
      "أيلول",
      "شتنبر",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 10,
    forms: [
      "أكتوبر",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 11,
    forms: [
      "نوفمبر",
      "نونبر",
    ],
  },
  {
    kind: "month", calendar: "gregorian", month: 12,
    forms: [
      "ديسمبر",
      "دجنبر",
    ],
  },
  {
    kind: "month-head", calendar: "gregorian",
    then: [
      [
        12,
        "الأول",
      ],
      [
        1,
        "الثاني",
        "الثان",
      ],
    ],
    forms: [
      "كانون",
    ],
  },
  {
    kind: "month-head", calendar: "gregorian",
    then: [
      [
        10,
        "الأول",
      ],
      [
        11,
        "الثاني",
        "الثان",
      ],
    ],
    forms: [
      "تشرين",
    ],
  },
  {
    kind: "month", calendar: "hijri", month: 10,
    forms: [
      "شوال",
    ],
  },
  {
    kind: "month", calendar: "hijri", month: 1, homograph: true,
    forms: [
      "محرم",
    ],
  },
  {
    kind: "month", calendar: "hijri", month: 2, homograph: true,
    forms: [
      "صفر",
    ],
  },
  {
    kind: "month", calendar: "hijri", month: 7, homograph: true,
    forms: [
      "رجب",
    ],
  },
  {
    kind: "month", calendar: "hijri", month: 8, homograph: true,
    forms: [
      "شعبان",
    ],
  },
  {
    kind: "month", calendar: "hijri", month: 9,
    forms: [
      "رمضان",
    ],
  },
  {
    kind: "month-head", calendar: "hijri",
    then: [
      [
        3,
        "الأول",
      ],
      [
        4,
        "الآخر",
        "الثاني",
        "الثان",
      ],
    ],
    forms: [
      "ربيع",
    ],
  },
  {
    kind: "month-head", calendar: "hijri",
    then: [
      [
        5,
        "الأولى",
        "الأول",
      ],
      [
        6,
        "الآخرة",
        "الثانية",
        "الآخر",
        "الثاني",
      ],
    ],
    forms: [
      "جمادى",
      "جماد",
    ],
  },
  {
    kind: "month-head", calendar: "hijri",
    then: [
      [
        11,
        "القعدة",
        "قعدة",
      ],
      [
        12,
        "الحجة",
        "حجة",
      ],
    ],
    forms: [
      "ذو",
      "ذي",
      "ذا",
    ],
  },
  {
    kind: "unit", unit: "S", number: "s", homograph: true,
    forms: [
      "ثانية",
    ],
  },
  {
    kind: "unit", unit: "S", number: "d", homograph: true,
    forms: [
      "ثانيتان",
      "ثانيتين",
    ],
  },
  {
    kind: "unit", unit: "S", number: "p", homograph: true,
    forms: [
      "ثوان",
      "ثواني",
    ],
  },
  {
    kind: "unit", unit: "MIN", number: "s", homograph: true,
    forms: [
      "دقيقة",
    ],
  },
  {
    kind: "unit", unit: "MIN", number: "d", homograph: true,
    forms: [
      "دقيقتان",
      "دقيقتين",
    ],
  },
  {
    kind: "unit", unit: "MIN", number: "p", homograph: true,
    forms: [
      "دقائق",
    ],
  },
  {
    kind: "unit", unit: "H", number: "s",
    forms: [
      "ساعة",
    ],
  },
  {
    kind: "unit", unit: "H", number: "d",
    forms: [
      "ساعتان",
      "ساعتين",
    ],
  },
  {
    kind: "unit", unit: "H", number: "p",
    forms: [
      "ساعات",
    ],
  },
  {
    kind: "unit", unit: "D", number: "s",
    forms: [
      "يوم",
      "يوما",
    ],
  },
  {
    kind: "unit", unit: "D", number: "d",
    forms: [
      "يومان",
      "يومين",
      "يومي",
    ],
  },
  {
    kind: "unit", unit: "D", number: "p",
    forms: [
      "أيام",
      "أياما",
    ],
  },
  {
    kind: "unit", unit: "D", number: "s", homograph: true,
    forms: [
      "نهار",
    ],
  },
  {
    kind: "unit", unit: "D", number: "s", homograph: true,
    forms: [
      "ليلة",
    ],
  },
  {
    kind: "unit", unit: "D", number: "d", homograph: true,
    forms: [
      "ليلتان",
      "ليلتين",
      "ليلتي",
    ],
  },
  {
    kind: "unit", unit: "D", number: "p", homograph: true,
    forms: [
      "ليال",
      "ليالي",
    ],
  },
  {
    kind: "unit", unit: "W", number: "s",
    forms: [
      "أسبوع",
      "أسبوعا",
      "إسبوع",
    ],
  },
  {
    kind: "unit", unit: "W", number: "d",
    forms: [
      "أسبوعان",
      "أسبوعين",
      "أسبوعي",
      "إسبوعين",
    ],
  },
  {
    kind: "unit", unit: "W", number: "p",
    forms: [
      "أسابيع",
    ],
  },
  {
    kind: "unit", unit: "M", number: "s",
    forms: [
      "شهر",
      "شهرا",
    ],
  },
  {
    kind: "unit", unit: "M", number: "d",
    forms: [
      "شهران",
      "شهرين",
      "شهري",
    ],
  },
  {
    kind: "unit", unit: "M", number: "p",
    forms: [
      "أشهر",
      "شهور",
      "أشهرا",
      "شهورا",
    ],
  },
  {
    kind: "unit", unit: "Y", number: "s",
    forms: [
      "عام",
      "عاما",
      "سنة",
    ],
  },
  {
    kind: "unit", unit: "Y", number: "d",
    forms: [
      "عامان",
      "عامين",
      "عامي",
      "سنتان",
      "سنتين",
      "سنتي",
    ],
  },
  {
    kind: "unit", unit: "Y", number: "p",
    forms: [
      "أعوام",
      "سنوات",
      "سنين",
      "أعواما",
    ],
  },
  {
    kind: "unit", unit: "Q", number: "s", homograph: true,
    forms: [
      "ربع",
    ],
  },
  {
    kind: "unit", unit: "Z", number: "s", homograph: true,
    forms: [
      "عقد",
    ],
  },
  {
    kind: "unit", unit: "Z", number: "d", homograph: true,
    forms: [
      "عقدان",
      "عقدين",
    ],
  },
  {
    kind: "unit", unit: "Z", number: "p", homograph: true,
    forms: [
      "عقود",
    ],
  },
  {
    kind: "unit", unit: "C", number: "s",
    forms: [
      "قرن",
      "قرنا",
    ],
  },
  {
    kind: "unit", unit: "C", number: "d",
    forms: [
      "قرنان",
      "قرنين",
    ],
  },
  {
    kind: "unit", unit: "C", number: "p",
    forms: [
      "قرون",
    ],
  },
  {
    kind: "part", part: "MO", pm: false,
    forms: [
      "صباح",
      "فجر",
      "ضحى",
      "سحر",
      "صبيحة",
    ],
  },
  {
    kind: "part", part: "MO", pm: false, adverb: true,
    forms: [
      "صباحا",
      "فجرا",
    ],
  },
  {
    kind: "part", part: "MI", pm: true,
    forms: [
      "ظهر",
      "ظهيرة",
    ],
  },
  {
    kind: "part", part: "MI", pm: true, adverb: true,
    forms: [
      "ظهرا",
    ],
  },
  {
    kind: "part", part: "AF", pm: true,
    forms: [
      "عصر",
      "أصيل",
    ],
  },
  {
    kind: "part", part: "AF", pm: true, adverb: true,
    forms: [
      "عصرا",
    ],
  },
  {
    kind: "part", part: "EV", pm: true,
    forms: [
      "مساء",
      "عشية",
      "مغرب",
      "غروب",
      "أمسية",
    ],
  },
  {
    kind: "part", part: "EV", pm: true, adverb: true,
    forms: [
      "مسا",
    ],
  },
  {
    kind: "part", part: "NI", pm: true, night: true,
    forms: [
      "ليل",
      "ليلة",
    ],
  },
  {
    kind: "part", part: "NI", pm: true, night: true, adverb: true,
    forms: [
      "ليلا",
    ],
  },
  {
    kind: "day", shift: -1,
    forms: [
      "أمس",
      "امبارح",
      "إمبارح",
    ],
  },
  {
    kind: "day", shift: -1,
    forms: [
      "البارحة",
    ],
  },
  {
    kind: "day", shift: 0,
    forms: [
      "اليوم",
    ],
  },
  {
    kind: "day", shift: 0, part: "NI",
    forms: [
      "الليلة",
    ],
  },
  {
    kind: "day", shift: 1,
    forms: [
      "غد",
      "غدا",
    ],
  },
  {
    kind: "day", shift: 1, colloquial: true,
    forms: [
      "بكرة",
      "بكرا",
    ],
  },
  {
    kind: "reference", value: "PAST_REF",
    forms: [
      "مؤخرا",
      "سابقا",
      "مسبقا",
      "حديثا",
    ],
  },
  {
    kind: "reference", value: "PRESENT_REF",
    forms: [
      "حاليا",
      "راهنا",
    ],
  },
  {
    kind: "reference", value: "PRESENT_REF",
    forms: [
      "الآن",
    ],
  },
  {
    kind: "reference", value: "FUTURE_REF",
    forms: [
      "قريبا",
      "مستقبلا",
    ],
  },
  {
    kind: "reference", value: "FUTURE_REF", loose: true,
    forms: [
      "المستقبل",
    ],
  },
  {
    kind: "adjective", toward: "past",
    forms: [
      "ماضي",
      "ماض",
      "ماضية",
      "ماضيين",
      "ماضيان",
      "ماضيتين",
      "ماضيتان",
      "منصرم",
      "منصرمة",
      "منصرمين",
      "منصرمتين",
      "فائت",
      "فائتة",
      "فائتين",
      "مضى",
      "مضت",
      "خلت",
    ],
  },
  {
    kind: "adjective", toward: "present",
    forms: [
      "حالي",
      "حالية",
      "حاليين",
      "جاري",
      "جار",
      "جارية",
      "راهن",
      "راهنة",
      "حاضر",
    ],
  },
  {
    kind: "adjective", toward: "future",
    forms: [
      "مقبل",
      "مقبلة",
      "مقبلين",
      "مقبلان",
      "مقبلتين",
      "قادم",
      "قادمة",
      "قادمين",
      "قادمان",
      "قادمتين",
      "آتي",
      "آتية",
      "جاي",
      "جاية",
    ],
  },
  {
    kind: "adjective", toward: "latest",
    forms: [
      "أخير",
      "أخيرة",
      "أخيرين",
      "أخيرتين",
      "أخيران",
      "أخيرتان",
    ],
  },
  {
    kind: "adjective", toward: "previous",
    forms: [
      "سابق",
      "سابقة",
      "سابقين",
    ],
  },
  {
    kind: "adjective", toward: "following",
    forms: [
      "تالي",
      "تال",
      "تالية",
      "تاليين",
      "لاحق",
      "لاحقة",
    ],
  },
  {
    kind: "edge", edge: "start",
    forms: [
      "مطلع",
      "بداية",
      "بدايات",
      "أوائل",
      "مستهل",
      "باكورة",
      "غرة",
    ],
  },
  {
    kind: "edge", edge: "middle",
    forms: [
      "منتصف",
      "أواسط",
      "وسط",
      "منتصفه",
    ],
  },
  {
    kind: "edge", edge: "end",
    forms: [
      "أواخر",
      "نهايات",
      "ختام",
    ],
  },
  {
    kind: "edge", edge: "weekend",
    forms: [
      "نهاية",
    ],
  },
  {
    kind: "edge", edge: "rest",
    forms: [
      "بقية",
      "باقي",
    ],
  },
  {
    kind: "edge", edge: "last",
    forms: [
      "آخر",
    ],
  },
  {
    kind: "season", season: "SP",
    forms: [
      "ربيع",
    ],
  },
  {
    kind: "season", season: "SU",
    forms: [
      "صيف",
    ],
  },
  {
    kind: "season", season: "FA",
    forms: [
      "خريف",
    ],
  },
  {
    kind: "season", season: "WI",
    forms: [
      "شتاء",
    ],
  },
  {
    kind: "decade", tens: 20,
    forms: [
      "عشرينات",
      "عشرينيات",
    ],
  },
  {
    kind: "decade", tens: 30,
    forms: [
      "ثلاثينات",
      "ثلاثينيات",
    ],
  },
  {
    kind: "decade", tens: 40,
    forms: [
      "أربعينات",
      "أربعينيات",
    ],
  },
  {
    kind: "decade", tens: 50,
    forms: [
      "خمسينات",
      "خمسينيات",
    ],
  },
  {
    kind: "decade", tens: 60,
    forms: [
      "ستينات",
      "ستينيات",
    ],
  },
  {
    kind: "decade", tens: 70,
    forms: [
      "سبعينات",
      "سبعينيات",
    ],
  },
  {
    kind: "decade", tens: 80,
    forms: [
      "ثمانينات",
      "ثمانينيات",
    ],
  },
  {
    kind: "decade", tens: 90,
    forms: [
      "تسعينات",
      "تسعينيات",
    ],
  },
  {
    kind: "frequency", value: "P1D", unit: "D",
    forms: [
      "يوميا",
    ],
  },
  {
    kind: "frequency", value: "P1W", unit: "W",
    forms: [
      "أسبوعيا",
    ],
  },
  {
    kind: "frequency", value: "P1M", unit: "M",
    forms: [
      "شهريا",
    ],
  },
  {
    kind: "frequency", value: "P1Y", unit: "Y",
    forms: [
      "سنويا",
    ],
  },
  {
    kind: "frequency", value: "P3M", unit: "M",
    forms: [
      "فصليا",
    ],
  },
  {
    kind: "stretch",
    forms: [
      "فترة",
      "آونة",
      "مرحلة",
      "مدة",
      "حقبة",
      "موسم",
    ],
  },
  {
    kind: "moment",
    forms: [
      "وقت",
      "لحظة",
    ],
  },
  {
    kind: "feast", calendar: "hijri",
    then: [
      [
        10, 1,
        "الفطر",
      ],
      [
        12, 10,
        "الأضحى",
      ],
    ],
    forms: [
      "عيد",
    ],
  },
  {
    kind: "feast", calendar: "gregorian",
    then: [
      [
        12, 25,
        "الميلاد",
      ],
      [
        12, 25,
        "ميلاد المسيح",
      ],
    ],
    forms: [
      "عيد",
    ],
  },
  {
    kind: "feast", calendar: "gregorian",
    then: [
      [
        1, 1,
        "السنة",
      ],
      [
        1, 1,
        "السنة الميلادية",
      ],
    ],
    forms: [
      "رأس",
    ],
  },
  {
    kind: "feast", calendar: "gregorian",
    then: [
      [
        12, 25,

      ],
    ],
    forms: [
      "كريسماس",
    ],
  },
];

/** Small words that hold times together; they are no times themselves. و and ف may stand on them. */
export const timeLinks = {
  before: [
    "قبل",
    "قبيل",
  ],
  after: [
    "بعد",
    "عقب",
  ],
  since: [
    "منذ",
    "مذ",
  ],
  during: [
    "خلال",
    "أثناء",
    "غضون",
    "مدى",
    "إبان",
    "مدار",
  ],
  throughout: [
    "طوال",
    "طيلة",
    "طول",
  ],
  for: [
    "لمدة",
    "مدة",
    "ولمدة",
    "لفترة",
  ],
  until: [
    "حتى",
    "لغاية",
  ],
  to: [
    "إلى",
    "الى",
    "حتى",
  ],
  from: [
    "من",
  ],
  in: [
    "في",
    "بـ",
    "فى",
  ],
  between: [
    "بين",
  ],
  this: [
    "هذا",
    "هذه",
  ],
  that: [
    "ذلك",
    "تلك",
    "ذاك",
  ],
  each: [
    "كل",
  ],
  several: [
    "عدة",
    "بضعة",
    "بضع",
    "بعض",
  ],
  few: [
    "قليلة",
    "معدودة",
    "عديدة",
    "طويلة",
    "عدة",
    "كثيرة",
    "متعددة",
  ],
  whole: [
    "كامل",
    "كاملة",
    "كاملين",
    "كاملا",
    "كاملتين",
  ],
  corresponding: [
    "الموافق",
    "الموافقة",
    "المصادف",
  ],
  hijri: [
    "هـ",
    "ه",
    "هجرية",
    "هجري",
    "الهجري",
    "للهجرة",
  ],
  gregorian: [
    "م",
    "ميلادية",
    "ميلادي",
    "الميلادي",
    "للميلاد",
  ],
  bce: [
    "ق",
  ],
  christ: [
    "الميلاد",
  ],
  now: [
    "الآن",
  ],
  ante: [
    "ص",
  ],
  post: [
    "م",
  ],
  earlier: [
    "سابق",
    "مبكر",
    "مبكرة",
  ],
  later: [
    "لاحق",
  ],
  near: [
    "قريب",
    "قريبة",
    "وجيزة",
    "قصيرة",
  ],
  late: [
    "متأخرة",
    "متأخر",
    "مبكرة",
    "مبكر",
    "أولى",
    "الأولى",
  ],
  very: [
    "جدا",
  ],
  times: [
    "مرة",
    "مرات",
    "مرتين",
    "مرتان",
  ],
  full: [
    "تمام",
  ],
  or: [
    "أو",
  ],
  upto: [
    "إلا",
  ],
  done: [
    "تم",
    "تمت",
    "جرى",
    "جرت",
  ],
  dated: [
    "بتاريخ",
    "تاريخ",
  ],
  less: [
    "إلا",
  ],
  didNot: [
    "لم",
    "ولم",
    "كان",
    "كانت",
    "كانوا",
    "وكان",
    "وكانت",
  ],
  on: [
    "على",
  ],
  close: [
    "القريب",
    "القريبة",
    "العاجل",
    "قريب",
    "قريبة",
  ],
  moment: [
    "اللحظة",
  ],
  talk: [
    "حديثا",
  ],
  with: [
    "مع",
  ],
  gone: [
    "خلت",
    "خلا",
    "مضت",
    "مضى",
    "سبقت",
  ],
} as const satisfies Record<string, readonly string[]>;

/** Before a weekday, month or date: it is a name («صلاة الجمعة», «ميدان 14 تموز», «قوى 14 آذار»). */
export const namedAfterTimes: readonly string[] = [
  "صلاة",
  "خطبة",
  "خطيب",
  "وخطيب",
  "جمعة",
  "مسجد",
  "جامع",
  "شارع",
  "ميدان",
  "ساحة",
  "جسر",
  "ثورة",
  "حزب",
  "جبهة",
  "حركة",
  "قوى",
  "فريق",
  "تحالف",
  "تيار",
  "معسكر",
  "كتائب",
  "كتيبة",
  "لواء",
  "سرايا",
  "مدينة",
  "مدرسة",
  "جامعة",
  "مستشفى",
  "قاعدة",
  "كوبري",
  "نفق",
  "مصحف",
  "سورة",
  "محافظة",
  "مديرية",
  "قضاء",
  "نادي",
  "فرقة",
  "مؤسسة",
  "ائتلاف",
  "مجموعة",
  "ثوار",
  "شباب",
  "قصر",
  "ملعب",
  "استاد",
  "مطار",
  "كلية",
  "حي",
  "جمعية",
  "منتخب",
];

/** «هجمات 11 سبتمبر»: a day with its year understood. */
export const knownDays: readonly (readonly [noun: string, month: number, day: number, year: number])[] = [
  ["هجمات", 9, 11, 2001],
  ["أحداث", 9, 11, 2001],
  ["اعتداءات", 9, 11, 2001],
  ["تفجيرات", 9, 11, 2001],
];

/** Before «الأخيرة» they make an idiom, not a time («اللمسات الأخيرة»); «العام» after them is "public" («الرأي العام»). */
export const lastOfItsKind: readonly string[] = [
  "اللمسات",
  "لمساته",
  "المحطة",
  "الكلمة",
  "الرمق",
  "المثوى",
  "مثواه",
  "رمقه",
  "النفس",
  "المرة",
  "الصفحة",
  "الدقيقة",
  "الرتوش",
  "الخطوة",
  "الفقرة",
  "المادة",
  "الحلقة",
  "الفرصة",
  "المركز",
  "الدرجة",
  "النقطة",
];

/** After them «العام» is "general" or "public", whatever adjective follows. */
export const generalOffices: readonly string[] = [
  "الأمين",
  "أمينه",
  "أمينها",
  "المدير",
  "مديره",
  "مديرها",
  "المفتي",
  "النائب",
  "المدعي",
  "القائد",
  "المراقب",
  "المنسق",
  "المفتش",
  "المفوض",
  "السكرتير",
  "الكاتب",
  "المشرف",
  "الرأي",
  "القطاع",
  "المال",
  "الأمن",
  "النظام",
  "الصالح",
  "الطبيب",
  "القنصل",
  "الوكيل",
  "المحامي",
  "الادعاء",
  "المستشار",
  "مفتي",
];

/** Class words of outlets, some of which have «اليوم» in their names. */
export const mediaWords: readonly string[] = [
  "صحيفة",
  "لصحيفة",
  "بصحيفة",
  "وصحيفة",
  "جريدة",
  "لجريدة",
  "موقع",
  "لموقع",
  "وموقع",
  "قناة",
  "لقناة",
  "وقناة",
  "وكالة",
  "لوكالة",
  "شبكة",
  "لشبكة",
  "إذاعة",
  "لإذاعة",
  "بوابة",
  "مجلة",
  "لمجلة",
  "فضائية",
  "تلفزيون",
];

/** Words of age: a number of years after them is nobody's duration. */
export const ageWords: readonly string[] = [
  "عمره",
  "عمرها",
  "عمرهم",
  "عمرهن",
  "عمر",
  "العمر",
  "أعمارهم",
  "أعمارهن",
  "أعمار",
  "أعمارهما",
  "عمري",
  "سن",
  "السن",
  "سنه",
  "سنها",
  "بعمر",
  "يبلغ",
  "تبلغ",
  "بلغ",
  "بلغت",
  "بالغ",
  "البالغ",
  "البالغة",
  "والبالغ",
  "أعمارها",
];

/** Before a four-digit number they make it a number of something, not a year. */
export const numberedThings: readonly string[] = [
  "قرار",
  "القرار",
  "قراره",
  "رقم",
  "الرقم",
  "رقمه",
  "المادة",
  "مادة",
  "القانون",
  "قانون",
  "بند",
  "البند",
  "قراري",
  "القرارين",
  "القرارات",
];

/** Words that make the times beside them future, and nouns that look ahead. */
export const futureWords: readonly string[] = [
  "سوف",
  "ولسوف",
  "وسوف",
  "لن",
  "ولن",
  "المقرر",
  "المنتظر",
  "المتوقع",
  "المزمع",
  "المرتقب",
  "المرتقبة",
  "المقررة",
  "المزمعة",
  "مقرر",
  "مقررا",
  "يتوقع",
  "متوقع",
  "يعتزم",
  "تعتزم",
  "ينوي",
  "تنوي",
  "يعتزمون",
  "موعد",
  "موعدا",
  "بحلول",
  "حلول",
  "اعتبارا",
  "ابتداء",
];

/** Words with س before ي or ت that are no future verbs. */
export const futureLookalikes: readonly string[] = [
  "سيارة",
  "سيارات",
  "سيارته",
  "سيارتها",
  "سياراتهم",
  "سياسة",
  "سياسات",
  "سياسته",
  "سياستها",
  "سياسي",
  "سياسيا",
  "سياسية",
  "سياسيين",
  "سياسيون",
  "سيادة",
  "سياق",
  "سياحة",
  "سياحي",
  "سياحية",
  "سيناء",
  "سيطرة",
  "سيطرت",
  "سيطرته",
  "سيطرتها",
  "سيطر",
  "سيطروا",
  "سيطرتهم",
  "سيدة",
  "سيدات",
  "سيدي",
  "سيرة",
  "سيرته",
  "سيئة",
  "سيئ",
  "سينما",
  "سيناريو",
  "سيول",
  "سيولة",
  "سيلفا",
  "سيدني",
  "سيريزا",
  "سيرغي",
  "سياف",
  "سينمائية",
  "سينمائي",
  "ستوكهولم",
  "ستيفن",
  "ستالين",
  "ستيوارت",
  "ستارة",
  "ستائر",
  "ستمئة",
  "ستمائة",
  "ستينات",
  "ستينيات",
  "ستريت",
];

/** Verbs of lasting: منذ with a length after them is a duration, though they are perfects («استمر منذ شهر»). */
export const lastingVerbs: readonly string[] = [
  "استمر",
  "استمرت",
  "ظل",
  "ظلت",
  "بقي",
  "بقيت",
  "زال",
  "زالت",
  "عانى",
  "عانت",
  "تواصل",
  "تواصلت",
  "دام",
  "دامت",
  "كان",
  "كانت",
  "يزال",
  "تزال",
  "مستمر",
  "مستمرة",
  "مستمرا",
  "متواصل",
  "متواصلة",
  "متواصلا",
];
