/** Small words and endings that tell how far the name of a person goes, folded, without clitics. Data only. */

/** Particles inside names: they need a name word after them. */
export const PARTICLES = new Set(
  [
    "بن",
    "ابن",
    "بنت",
    "ابنه",
    "ولد",
    "بو",
    "ابو",
    "ابي",
    "ابا",
    "ام",
    "ال",
    "دي",
    "دو",
    "دا",
    "دل",
    "ديل",
    "فان",
    "فون",
    "لو",
    "لا",
    "دير",
    "سان",
    "اوف",
    "ماك",
    "تر",
  ],
);

export const LINEAGE = new Set(
  [
    "بن",
    "ابن",
    "بنت",
  ],
);

export const FOREIGN_PARTICLES = new Set(
  [
    "دي",
    "دو",
    "دا",
    "دل",
    "ديل",
    "فان",
    "فون",
    "لو",
    "لا",
    "دير",
    "ماك",
  ],
);

export const KUNYAS = new Set(
  [
    "ابو",
    "ابي",
    "ابا",
    "ام",
  ],
);

export const SERVANTS = new Set(
  [
    "عبد",
  ],
);

/** Kings and popes: محمد الخامس. */
export const ORDINALS = new Set(
  [
    "الاول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
  ],
);

/** Particles of lineage and of houses that stand alone in a name: بو تفليقة, آل سعود, عبد الناصر. */
export const BU = "بو";
export const HOUSE = "ال";
export const SERVANT = "عبد";
export const SON = "ابن";
export const BIN = "بن";
/** عشر of the ordinals: الثالث عشر. */
export const TEEN = "عشر";
/** Ali, which many papers write like the preposition على. */
export const ALI = "علي";
/** Days and months that are names too: محمد خميس، هاني رمضان. */
export const CALENDAR_NAMES = new Set(
  [
    "خميس",
    "جمعه",
    "رمضان",
    "رجب",
    "شعبان",
    "صفر",
    "ربيع",
    "عيد",
  ],
);
/** What follows على in phrases of its own, so that «علي» before it is the preposition. */
export const AFTER_ON = new Set(
  [
    "الرغم",
    "سبيل",
    "الفور",
    "مدي",
    "هامش",
    "جانب",
    "الجانب",
    "شاطيء",
    "الاقل",
    "الاكثر",
    "الاطلاق",
    "الاخص",
    "الخصوص",
    "اساس",
    "الاساس",
    "حد",
    "حده",
    "مستوي",
    "مدار",
    "نحو",
    "ضوء",
    "غرار",
    "طريق",
    "الطريق",
    "ارض",
    "ارضه",
    "راس",
    "يد",
    "ايدي",
    "لسان",
    "تخوم",
    "حدود",
    "ضروره",
    "انه",
    "ان",
    "كل",
    "جميع",
    "هذا",
    "هذه",
    "ذلك",
    "التوالي",
    "الارجح",
    "الدوام",
    "العكس",
    "اقامه",
    "حساب",
    "متن",
    "صعيد",
    "الصعيد",
    "خلفيه",
    "اثر",
    "وجه",
    "بعد",
    "عاتق",
    "قيد",
  ],
);
/** Words of other languages that are nobody's name. */
export const LOANS = new Set(
  [
    "دولار",
    "دولارا",
    "يورو",
    "كمبيوتر",
    "كمبيوترات",
    "فيلم",
    "فيلما",
    "لفيلم",
    "افلام",
    "ايديولوجيا",
    "ايديولوجي",
    "مونديال",
    "رالي",
    "تلفزيون",
    "سينما",
    "تكنولوجيا",
    "كيلومتر",
    "كيلومترا",
    "كيلو",
    "كيلوغرام",
    "متر",
    "سنتيمتر",
    "مليمتر",
    "ميغاواط",
    "انترنت",
    "بروتوكول",
    "دبلوماسي",
    "استراتيجي",
    "بيولوجي",
    "فيزياء",
    "فسيولوجي",
    "ماراثون",
    "اوليمبي",
    "برلمان",
    "ديمقراطي",
    "بيروقراطي",
    "ارستقراطي",
    "كلاسيكي",
    "رومانسي",
    "دراما",
    "كوميديا",
    "تراجيديا",
    "اوبرا",
    "بيانو",
    "راديو",
    "فيديو",
    "بوليس",
    "بنزين",
    "غازولين",
    "بترول",
    "كيمياء",
    "هيدروجين",
    "اكسجين",
    "كربون",
    "نيتروجين",
    "بلاستيك",
    "سيراميك",
    "ميكانيكي",
    "الكترون",
    "الكتروني",
    "نووي",
    "ذري",
    "كاميرا",
    "ميكروفون",
    "بورصه",
    "بنك",
    "شيك",
    "كمبياله",
    "فاكس",
    "تلكس",
    "هاتف",
    "تليفون",
    "تلفون",
    "كتالوج",
  ],
);
/** Surnames of well-known people that are ordinary words first: they need a title or verb of speech before them. */
export const WORDS_FIRST = new Set(
  [
    "الدوري",
    "الاحمر",
    "الحسن",
    "الخالد",
    "الشاطر",
    "كيلو",
    "يي",
    "فولي",
    "ثنيه",
    "الاول",
    "الكبير",
    "الصغير",
    "العربي",
    "الشعبي",
    "الوطني",
    "العلمي",
    "الشهري",
    "العالي",
    "الجديد",
  ],
);
/** Words for a child of: a listed name must follow. */
export const CHILDREN = new Set(
  [
    "ابنه",
    "ولد",
  ],
);
/** Foreign particles that a doubtful name may follow. */
export const STRONG_PARTICLES = new Set(
  [
    "دي",
    "فان",
    "فون",
  ],
);
/** Written with ى by careful papers. */
export const MAKSURA_WORDS = new Set(
  [
    "على",
    "إلى",
    "حتى",
  ],
);
/** Endings of indefinite adjectives and accusatives, which no Arab surname without article has. */
export const INDEFINITE_ENDINGS: readonly string[] = [
  "اً",
  "ات",
  "ين",
  "ون",
  "ية",
];
export const PLURAL_ENDINGS: readonly string[] = [
  "ات",
  "ون",
  "ين",
];
/** Endings that an indefinite noun has where it is no surname. */
export const NOMINAL_ENDINGS: readonly string[] = [
  "ة",
  "ا",
  "ات",
  "ين",
  "ون",
  "ه",
  "ها",
];
/** Letters that are often attached before a word. */
export const ATTACHED: readonly string[] = [
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
  "س",
  "ي",
  "ت",
  "ن",
];
/** What opens a word that is surely conjoined or has its article behind a preposition. */
export const CONJOINED: readonly string[] = [
  "و",
  "لل",
  "بال",
];
