/** What the stage of figures reads, sentence by sentence; brackets hold the figure. Our own sentences. */

export interface FigureCase {
  /** "nothing": no figure of people, money or per cent. */
  readonly unit: string;
  readonly value?: number;
  readonly bound?: "at-least" | "at-most" | "about";
  readonly text: string;
}

export const figureCases: readonly FigureCase[] = [
  {
    unit: "killed", value: 5,
    text: "أسفر الانفجار عن [مقتل خمسة جنود] قرب الحاجز",
  },
  {
    unit: "killed", value: 3,
    text: "[فقد ثلاثة مدنيين] حياتهم في قصف على المدينة",
  },
  {
    unit: "missing", value: 5,
    text: "[فقد خمسة صيادين] في البحر أمس",
  },
  {
    unit: "injured", value: 14,
    text: "نقل المسعفون المصابين بعد [إصابة 14] في التدافع",
  },
  {
    unit: "killed", value: 1,
    text: "أدى إطلاق النار إلى [مقتل متظاهر] عند الجسر",
  },
  {
    unit: "injured", value: 2,
    text: "تسبب الحادث في [إصابة عاملين] بجروح طفيفة",
  },
  {
    unit: "killed", value: 2,
    text: "قالت الشرطة إن [جنديين] قتلا في الكمين",
  },
  {
    unit: "killed", value: 1,
    text: "ذكر الأهالي أن [رجلا] قتل أمام منزله",
  },
  {
    unit: "killed", value: 30, bound: "at-least",
    text: "[قتل أكثر من 30 شخصا] في القصف",
  },
  {
    unit: "injured", value: 100, bound: "at-least",
    text: "[أصيب مئات المصلين] بحالات اختناق",
  },
  {
    unit: "injured", value: 10, bound: "at-least",
    text: "سقط جدار المدرسة ما أدى إلى [إصابة العشرات]",
  },
  {
    unit: "killed", value: 12,
    text: "سقط [12 قتيلا] في اليوم الأول",
  },
  {
    unit: "injured", value: 3,
    text: "خلف الحادث قتيلا و[3 جرحى] على الطريق",
  },
  {
    unit: "killed", value: 2,
    text: "انتهت المواجهات بسقوط [قتيلان] من الجانبين",
  },
  {
    unit: "person", value: 25,
    text: "شهدت المدينة [مقتل وإصابة 25] في أسبوع",
  },
  {
    unit: "person", value: 40,
    text: "أوقع الزلزال [40 شخصا] بين قتيل وجريح",
  },
  {
    unit: "detained", value: 7,
    text: "نفذت الشرطة حملة انتهت إلى [القبض على سبعة متهمين]",
  },
  {
    unit: "detained", value: 120,
    text: "يقبع [120 معتقلا] في السجن الصحراوي",
  },
  {
    unit: "abducted", value: 4,
    text: "أفرج الخاطفون عن [4 رهائن] بعد وساطة",
  },
  {
    unit: "missing", value: 9,
    text: "ما زال [تسعة مفقودين] تحت الأنقاض",
  },
  {
    unit: "displaced", value: 2000,
    text: "وصل إلى المخيم [ألفا نازح] خلال الليل",
  },
  {
    unit: "person", value: 5000,
    text: "تجمع [خمسة آلاف متظاهر] في الساحة",
  },
  {
    unit: "person", value: 1000, bound: "at-least",
    text: "خرج [آلاف المحتجين] إلى الشوارع",
  },
  {
    unit: "person", value: 60000,
    text: "استهدفت الحملة تطعيم [60 ألف طفل] في الجنوب",
  },
  {
    unit: "killed", value: 35,
    text: "ارتفع عدد القتلى إلى [35] بعد انتشال الجثث",
  },
  {
    unit: "injured", value: 3,
    text: "أصيب ثمانية مدنيين بينهم [3 نساء] في الحي",
  },
  {
    unit: "killed", value: 3,
    text: "أدى الهجوم إلى مقتل المحافظ وائل الناصر و[ثلاثة مرافقين] له",
  },
  {
    unit: "killed", value: 1,
    text: "أعلن الناطق مقتل ستة مسلحين و[جندي] في الاشتباك",
  },
  {
    unit: "killed", value: 1,
    text: "نعى النادي [وفاة أحدهم] في الحادث",
  },
  {
    unit: "killed", value: 32,
    text: "هز تفجير السوق و[أودى بحياة 32 شخصا] صباحا",
  },
  {
    unit: "killed", value: 20,
    text: "قالت الوزارة إن [عشرين مدنيا] في المدينة القديمة لقوا مصرعهم",
  },
  {
    unit: "killed", value: 1,
    text: "قتلت قوات الحاجز [شابا] عند المدخل",
  },
  {
    unit: "USD", value: 3500000,
    text: "قدمت المنظمة مساعدة قيمتها [3.5 مليون دولار] للمنكوبين",
  },
  {
    unit: "EUR", value: 200,
    text: "دفع المهاجر [200 يورو] للمهرب",
  },
  {
    unit: "KWD", value: 50000,
    text: "غرمت المحكمة الشركة [50 ألف دينار كويتي] لمخالفتها",
  },
  {
    unit: "YER", value: 700,
    text: "ارتفع سعر الكيس إلى [700 ريال يمني] في السوق",
  },
  {
    unit: "GBP", value: 90,
    text: "بيعت اللوحة بمبلغ [90 جنيها إسترلينيا] فقط",
  },
  {
    unit: "percent", value: 12,
    text: "تراجع الإنتاج [12%] هذا الفصل",
  },
  {
    unit: "percent", value: 7.5,
    text: "ارتفعت البطالة إلى [7.5 في المئة] في الربع الأول",
  },
  {
    unit: "nothing",
    text: "يبعد الحقل 40 كيلومترا عن المدينة",
  },
  {
    unit: "nothing",
    text: "اشترت البلدية 15 حافلة جديدة",
  },
  {
    unit: "nothing",
    text: "نص القانون على ذلك في المادة 14",
  },
  {
    unit: "nothing",
    text: "ألقى القصيدة ثلاثة شعراء",
  },
  {
    unit: "nothing",
    text: "انتخب المجلس 40 عضوا",
  },
  {
    unit: "nothing",
    text: "أعلن القصر مقتل السفير سامي الحداد",
  },
  {
    unit: "nothing",
    text: "زار الوزير المدينة في 5 آذار 2014",
  },
  {
    unit: "nothing",
    text: "تدرب 22 لاعبا على الملعب الجديد",
  },
  {
    unit: "nothing",
    text: "عالجت المحكمة قضية القتل الخطأ",
  },
  {
    unit: "nothing",
    text: "بلغت الحرارة 45 درجة",
  },
  {
    unit: "missing", value: 9,
    text: "ولا يزال [تسعة] في عداد المفقودين بعد غرق القارب",
  },
  {
    unit: "missing", value: 12,
    text: "ولا يزال [12] بحارا في عداد المفقودين",
  },
  {
    unit: "missing", value: 27,
    text: "غرق القارب وقتل أربعة ولا يزال [27 شخصا] مفقودين",
  },
  {
    unit: "displaced", value: 3900000,
    text: "نزح ([3.9) مليون شخص] من بيوتهم",
  },
  {
    unit: "injured", value: 1,
    text: "قتل رجل لم يبلغ الثلاثين و[أصيب آخر] في العشرين من عمره",
  },
  {
    unit: "nothing",
    text: "صدر القراران 2139 و2254 القاضيان بوقف الهجمات",
  },
  {
    unit: "nothing",
    text: "نال الطالب الشهادة قبل أن يبلغ العشرين",
  },
];
