/** Words that credit an article to agencies and people, beside the agencies of the lexicon. Without hamza, ى for ي and dots where they vary: looked up folded. */

/** Credits to nobody in particular: kept as written here. */
export const unnamedAgencies: readonly string[] = [
  "وكالات",
  "الوكالات",
  "وكالات أنباء",
  "وكالات الأنباء",
];

/** Words beside an agency or place in a dateline that name nobody: خاص, متابعات. */
export const desks: readonly string[] = [
  "خاص",
  "متابعات",
  "متابعة",
  "مراسلنا",
  "مراسلونا",
  "مراسلينا",
  "من مراسلنا",
  "مكاتب",
  "العواصم",
  "عواصم",
  "مواقع",
  "رصد",
];

/** What agencies are called in credits, and no lexicon has: the name there, then forms. */
export const shortNames: readonly (readonly [name: string, ...forms: string[]])[] = [
  ["د ب أ",
    "د ب أ",
    "د.ب.أ",
    "الألمانية",
    "وكالة الأنباء الألمانية",
    "dpa"],
  ["فرانس برس",
    "أ ف ب",
    "ا ف ب",
    "الفرنسية",
    "afp"],
  ["رويترز",
    "reuters"],
  ["أسوشيتد برس",
    "أ ب",
    "ا ب",
    "أسوشييتد برس",
    "ap"],
  ["يونايتد برس إنترناشونال",
    "يو بي آي",
    "يو بي أي",
    "upi"],
  ["وكالة أنباء الشرق الأوسط",
    "أ ش أ",
    "ا ش ا",
    "أش أ"],
  ["الأناضول",
    "aa"],
  ["قنا",
    "قنا"],
  ["شينخوا",
    "شينخوا",
    "xinhua"],
  ["إفي",
    "إفي",
    "efe"],
  ["واس",
    "spa"],
];

/** «كتب فلان»: what stands before who wrote it, before a colon or dash, or alone on a line with the name. */
export const writers: readonly string[] = [
  "كتب",
  "كتبت",
  "كتبه",
  "كتبها",
  "بقلم",
  "تقرير",
  "تحقيق",
  "حوار",
  "إعداد",
  "أعده",
  "أعدته",
  "أعد التقرير",
  "متابعة",
  "تغطية",
  "المحرر",
  "مراسل",
];

/** Who else worked on it: the line is furniture, the name is nobody's authorship. */
export const handlers: readonly string[] = [
  "تحرير",
  "ترجمة",
  "تصوير",
  "إخراج",
  "شارك في التغطية",
  "تدقيق",
];

/** «المصدر: رويترز» at the end. */
export const sourceWords: readonly string[] = [
  "المصدر",
  "المصادر",
  "مصدر",
  "نقلا عن",
  "نقلاً عن",
  "عن",
  "وكالة",
];
