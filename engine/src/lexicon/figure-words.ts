/** Words that say what a figure counts: people by what became of them, crowds, kin, currencies. Data only. */

export type PeopleUnit = "killed" | "injured" | "detained" | "abducted" | "missing" | "displaced" | "person";

/** Nouns that hold their unit: every number, case and gender, as «قتيل» and «قتلى». */
export const casualtyNouns: readonly { readonly unit: PeopleUnit; readonly singular: readonly string[]; readonly dual: readonly string[]; readonly plural: readonly string[] }[] = [
  {
    unit: "killed",
    singular: [
      "قتيل",
      "قتيلة",
      "قتيلا",
      "شهيد",
      "شهيدا",
      "شهيدة",
      "صريعا",
    ],
    dual: [
      "قتيلان",
      "قتيلين",
      "قتيلتان",
      "قتيلتين",
      "شهيدان",
      "شهيدين",
    ],
    plural: [
      "قتلى",
      "شهداء",
      "ضحايا",
      "ضحية",
      "وفيات",
      "جثة",
      "جثث",
      "جثامين",
      "جثمانا",
      "موتى",
      "أموات",
      "غرقى",
    ],
  },
  {
    unit: "injured",
    singular: [
      "جريح",
      "جريحا",
      "جريحة",
      "مصاب",
      "مصابا",
      "مصابة",
    ],
    dual: [
      "جريحان",
      "جريحين",
      "إصابتان",
      "إصابتين",
    ],
    plural: [
      "جرحى",
      "مصابون",
      "مصابين",
      "مصابي",
      "إصابات",
    ],
  },
  {
    unit: "detained",
    singular: [
      "معتقل",
      "معتقلا",
      "أسير",
      "أسيرا",
      "موقوف",
      "موقوفا",
      "محتجزا",
      "سجينا",
    ],
    dual: [
      "معتقلان",
      "أسيران",
      "أسيرين",
      "موقوفان",
    ],
    plural: [
      "معتقلين",
      "معتقلون",
      "أسرى",
      "أسير",
      "موقوفين",
      "موقوفون",
      "محتجزين",
      "محتجزون",
      "سجناء",
    ],
  },
  {
    unit: "missing",
    singular: [
      "مفقود",
      "مفقودا",
    ],
    dual: [
      "مفقودان",
    ],
    plural: [
      "مفقودين",
      "مفقودون",
      "مفقودي",
    ],
  },
  {
    unit: "abducted",
    singular: [
      "مختطف",
      "مختطفا",
      "مخطوف",
      "مخطوفا",
      "رهينة",
    ],
    dual: [
      "مختطفان",
      "مخطوفان",
      "رهينتان",
      "رهينتين",
    ],
    plural: [
      "مختطفين",
      "مختطفون",
      "مخطوفين",
      "مخطوفون",
      "رهائن",
    ],
  },
  {
    unit: "displaced",
    singular: [
      "نازح",
      "نازحا",
      "مشردا",
      "مهجرا",
    ],
    dual: [
      "نازحان",
    ],
    plural: [
      "نازحين",
      "نازحون",
      "مشردين",
      "مشردون",
      "مهجرين",
      "مهجرون",
    ],
  },
];

/** Roots of nouns and phrases the event words do not hold: what stands before the people counted. */
export const unitPhrases: readonly { readonly unit: PeopleUnit; readonly phrase: string }[] = [
  { unit: "killed", phrase: "أودى بحياة" },
  { unit: "killed", phrase: "أودت بحياة" },
  { unit: "killed", phrase: "بحياة" },
  { unit: "killed", phrase: "راح ضحيته" },
  { unit: "killed", phrase: "راح ضحيتها" },
  { unit: "killed", phrase: "ذهب ضحيته" },
  { unit: "killed", phrase: "ذهب ضحيتها" },
  { unit: "killed", phrase: "القضاء على" },
  { unit: "killed", phrase: "قضى على" },
  { unit: "killed", phrase: "لقي" },
  { unit: "killed", phrase: "لقوا" },
  { unit: "killed", phrase: "قضى" },
  { unit: "killed", phrase: "حصد أرواح" },
  { unit: "killed", phrase: "حصدت أرواح" },
  { unit: "killed", phrase: "أرواح" },
  { unit: "killed", phrase: "جثة" },
  { unit: "killed", phrase: "جثث" },
  { unit: "killed", phrase: "غرق" },
  { unit: "detained", phrase: "القبض على" },
  { unit: "detained", phrase: "القبض" },
  { unit: "detained", phrase: "ألقي القبض على" },
  { unit: "detained", phrase: "ألقت القبض على" },
  { unit: "detained", phrase: "ألقى القبض على" },
  { unit: "detained", phrase: "قبض على" },
  { unit: "detained", phrase: "قبضت على" },
  { unit: "detained", phrase: "الإطاحة ب" },
  { unit: "detained", phrase: "أطاحت ب" },
  { unit: "detained", phrase: "اعتقال" },
  { unit: "detained", phrase: "اعتقالات" },
  { unit: "detained", phrase: "اعتقل" },
  { unit: "detained", phrase: "اعتقلت" },
  { unit: "detained", phrase: "اعتقلوا" },
  { unit: "detained", phrase: "توقيف" },
  { unit: "detained", phrase: "أوقف" },
  { unit: "detained", phrase: "أوقفت" },
  { unit: "detained", phrase: "احتجاز" },
  { unit: "detained", phrase: "احتجز" },
  { unit: "detained", phrase: "احتجزت" },
  { unit: "detained", phrase: "أسروا" },
  { unit: "detained", phrase: "أسرت" },
  { unit: "detained", phrase: "ضبط" },
  { unit: "detained", phrase: "ضبطت" },
  { unit: "abducted", phrase: "خطف" },
  { unit: "abducted", phrase: "اختطاف" },
  { unit: "abducted", phrase: "خطفت" },
  { unit: "abducted", phrase: "خطفوا" },
  { unit: "abducted", phrase: "اختطف" },
  { unit: "abducted", phrase: "اختطفت" },
  { unit: "abducted", phrase: "اختطفوا" },
  { unit: "missing", phrase: "فقدان" },
  { unit: "missing", phrase: "فقد" },
  { unit: "missing", phrase: "اختفاء" },
  { unit: "displaced", phrase: "نزوح" },
  { unit: "displaced", phrase: "نزح" },
  { unit: "displaced", phrase: "تشريد" },
  { unit: "displaced", phrase: "شرد" },
  { unit: "displaced", phrase: "تهجير" },
  { unit: "displaced", phrase: "تشرد" },
  { unit: "displaced", phrase: "إجلاء" },
];

/** What those who die lose, with whose it is. */
export const lifeWords: readonly string[] = [
  "حياته",
  "حياتها",
  "حياتهم",
  "حياتهما",
  "حياتهن",
  "لحياته",
  "لحياتها",
  "لحياتهم",
  "لحياتهما",
  "أرواحهم",
  "أرواحهما",
  "لأرواحهم",
  "روحه",
];

/** Plural nouns of a toll, before «إلى 35» or «بلغ 35». */
export const tollNouns: readonly { readonly unit: PeopleUnit; readonly word: string }[] = [
  { unit: "killed", word: "قتلى" },
  { unit: "killed", word: "ضحايا" },
  { unit: "killed", word: "وفيات" },
  { unit: "killed", word: "شهداء" },
  { unit: "injured", word: "جرحى" },
  { unit: "injured", word: "مصابين" },
  { unit: "injured", word: "إصابات" },
  { unit: "detained", word: "معتقلين" },
  { unit: "detained", word: "موقوفين" },
  { unit: "detained", word: "أسرى" },
  { unit: "missing", word: "مفقودين" },
  { unit: "abducted", word: "مختطفين" },
  { unit: "abducted", word: "رهائن" },
  { unit: "displaced", word: "نازحين" },
  { unit: "displaced", word: "مشردين" },
  { unit: "person", word: "لاجئين" },
  { unit: "person", word: "متظاهرين" },
];

/** People counted though the lists of participants do not hold them: kin, ages, peoples. */
export const otherPeople: readonly { readonly singular: string; readonly plural: string }[] = [
  {
    singular: "سيدة",
    plural: "سيدات",
  },
  {
    singular: "طفلة",
    plural: "أطفال",
  },
  {
    singular: "امرأة",
    plural: "نساء",
  },
  {
    singular: "شاب",
    plural: "شبان",
  },
  {
    singular: "شابة",
    plural: "شباب",
  },
  {
    singular: "نسمة",
    plural: "نسمة",
  },
  {
    singular: "نفر",
    plural: "أنفار",
  },
  {
    singular: "قاصر",
    plural: "قصر",
  },
  {
    singular: "مدني",
    plural: "مدنيين",
  },
  {
    singular: "عامل",
    plural: "عمال",
  },
  {
    singular: "طالب",
    plural: "طلاب",
  },
  {
    singular: "عنصر",
    plural: "عناصر",
  },
  {
    singular: "فرد",
    plural: "أفراد",
  },
  {
    singular: "عسكري",
    plural: "عسكريين",
  },
  {
    singular: "مصل",
    plural: "مصلين",
  },
  {
    singular: "معتمر",
    plural: "معتمرين",
  },
  {
    singular: "آسيوي",
    plural: "آسيويين",
  },
  {
    singular: "إفريقي",
    plural: "أفارقة",
  },
  {
    singular: "عربي",
    plural: "عرب",
  },
  {
    singular: "مسن",
    plural: "مسنين",
  },
  {
    singular: "ابن",
    plural: "أبناء",
  },
  {
    singular: "ابنة",
    plural: "بنات",
  },
  {
    singular: "عالق",
    plural: "عالقين",
  },
  {
    singular: "متضرر",
    plural: "متضررين",
  },
  {
    singular: "ناج",
    plural: "ناجين",
  },
  {
    singular: "متظاهر",
    plural: "متظاهرين",
  },
  {
    singular: "محتج",
    plural: "محتجين",
  },
  {
    singular: "مشيع",
    plural: "مشيعين",
  },
  {
    singular: "راكب",
    plural: "ركاب",
  },
  {
    singular: "مجهول",
    plural: "مجهولين",
  },
  {
    singular: "متهم",
    plural: "متهمين",
  },
  {
    singular: "مشتبه",
    plural: "مشتبهين",
  },
  {
    singular: "مطلوب",
    plural: "مطلوبين",
  },
  {
    singular: "كادر",
    plural: "كوادر",
  },
  {
    singular: "قائد",
    plural: "قادة",
  },
  {
    singular: "قيادي",
    plural: "قياديين",
  },
  {
    singular: "منتسب",
    plural: "منتسبين",
  },
];

/** People of whom a newspaper tells the number for its own sake, however few they are. */
export const crowdNouns: readonly string[] = [
  "متظاهر",
  "متظاهرا",
  "متظاهرين",
  "متظاهرون",
  "محتج",
  "محتجين",
  "محتجا",
  "معتصم",
  "معتصما",
  "معتصمين",
  "مضرب",
  "مضربا",
  "مضربين",
  "لاجئ",
  "لاجئا",
  "لاجئين",
  "مهاجر",
  "مهاجرا",
  "مهاجرين",
  "ناجين",
  "ناج",
  "ناجيا",
  "عالق",
  "عالقا",
  "عالقين",
  "نسمة",
  "شخص",
  "شخصا",
  "أشخاص",
  "مسلحا",
  "مقاتل",
  "مقاتلا",
];

/** People whose number is routine: told of parliaments, schools and matches. */
export const routineNouns: readonly string[] = [
  "عضو",
  "عضوا",
  "أعضاء",
  "نائب",
  "نائبا",
  "نواب",
  "لاعب",
  "لاعبا",
  "لاعبين",
  "مشارك",
  "مشاركا",
  "مشاركين",
  "مشاركة",
  "متسابق",
  "متسابقا",
  "معلم",
  "معلما",
  "معلمة",
  "مختص",
  "مختصا",
  "خبير",
  "خبيرا",
  "خبراء",
  "محكم",
  "محكما",
  "مدرب",
  "مدربا",
  "باحث",
  "باحثا",
  "وزير",
  "وزيرا",
  "وزراء",
  "حكم",
  "حكما",
  "مرشح",
  "مرشحا",
  "عارض",
  "عارضا",
];

/** Others: «و3 آخرين», «أحدهم». */
export const otherWords: readonly string[] = [
  "آخر",
  "آخرا",
  "أخرى",
  "آخرون",
  "آخرين",
  "أخريات",
  "منهم",
  "منهن",
  "غيرهم",
];

export interface CurrencyRow {
  readonly forms: readonly string[];
  /** Without a nationality. */
  readonly usual?: string;
  readonly byCountry: Readonly<Record<string, string>>;
}

/** ISO 4217 by nationality (ISO 3166-1 alpha-3). */
export const currencies: readonly CurrencyRow[] = [
  {
    usual: "USD", byCountry: { USA: "USD", CAN: "CAD", AUS: "AUD", HKG: "HKD", SGP: "SGD", NZL: "NZD", TWN: "TWD", ZWE: "ZWL" },
    forms: [
      "دولار",
      "دولارا",
      "دولارات",
      "دولاران",
      "دولارين",
    ],
  },
  {
    usual: "EUR", byCountry: {},
    forms: [
      "يورو",
      "اليورو",
    ],
  },
  {
    usual: "SAR", byCountry: { SAU: "SAR", QAT: "QAR", OMN: "OMR", YEM: "YER", IRN: "IRR", BRA: "BRL" },
    forms: [
      "ريال",
      "ريالا",
      "ريالات",
      "الريالات",
      "ريالين",
    ],
  },
  {
    byCountry: { KWT: "KWD", IRQ: "IQD", BHR: "BHD", JOR: "JOD", LBY: "LYD", TUN: "TND", DZA: "DZD", SRB: "RSD", SDN: "SDG" },
    forms: [
      "دينار",
      "دينارا",
      "دنانير",
    ],
  },
  {
    usual: "AED", byCountry: { ARE: "AED", MAR: "MAD" },
    forms: [
      "درهم",
      "درهما",
      "دراهم",
    ],
  },
  {
    usual: "EGP", byCountry: { EGY: "EGP", SDN: "SDG", SSD: "SSP", GBR: "GBP", CYP: "EUR" },
    forms: [
      "جنيه",
      "جنيها",
      "جنيهات",
      "جنيه استرليني",
    ],
  },
  {
    byCountry: { SYR: "SYP", LBN: "LBP", TUR: "TRY", ITA: "ITL" },
    forms: [
      "ليرة",
      "ليرات",
      "الليرات",
    ],
  },
  {
    usual: "RUB", byCountry: { RUS: "RUB", BLR: "BYN" },
    forms: [
      "روبل",
      "روبلا",
    ],
  },
  {
    usual: "INR", byCountry: { IND: "INR", PAK: "PKR", LKA: "LKR", NPL: "NPR", IDN: "IDR" },
    forms: [
      "روبية",
      "روبيات",
    ],
  },
  {
    usual: "JPY", byCountry: { JPN: "JPY" },
    forms: [
      "ين",
    ],
  },
  {
    usual: "CNY", byCountry: { CHN: "CNY" },
    forms: [
      "يوان",
      "يوانا",
    ],
  },
  {
    usual: "CHF", byCountry: { CHE: "CHF" },
    forms: [
      "فرنك سويسري",
    ],
  },
  {
    usual: "IRR", byCountry: { IRN: "IRR" },
    forms: [
      "تومان",
      "تومانا",
    ],
  },
  {
    usual: "ILS", byCountry: { ISR: "ILS" },
    forms: [
      "شيكل",
      "شيقل",
      "شيكلا",
    ],
  },
];

/** «استرليني» after جنيه. */
export const sterling: readonly string[] = [
  "إسترليني",
  "استرليني",
  "إسترلينيا",
];

/** Signs before or after the digits. */
export const currencySigns: ReadonlyMap<string, string> = new Map([["$", "USD"], ["€", "EUR"], ["£", "GBP"], ["¥", "JPY"], ["₪", "ILS"], ["₽", "RUB"], ["₺", "TRY"]]);
