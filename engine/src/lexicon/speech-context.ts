/**
 * Words around a reporting verb that the rules of attribution name: prepositions its complement begins with, texts that speak for their
 * issuer, words by which the narrator takes over. Single words and short lists, written in full; matching folds them. Data only.
 */

/** Single words a rule asks for by name. */
export const speechWords = {
  about: "عن",
  from: "من",
  to: "إلى",
  on: "على",
  in: "في",
  by: "ب",
  forWhom: "ل",
  reference: "إشارة",
  so: "ذلك",
  andSo: "وذلك",
  matter: "الأمر",
  which: "الذي",
  whichFeminine: "التي",
  what: "ما",
  aboutWhat: "عما",
  ifWord: "إذا",
  whether: "هل",
  where: "حيث",
  not: "لا",
  norNot: "ولا",
  didNot: "لم",
  willNot: "لن",
  nonBeing: "عدم",
  asWord: "كما",
  tongue: "لسان",
  inTheNameOf: "باسم",
  statement: "بيان",
  renewing: "مجددا",
  beingKnown: "علما",
  reached: "بلغ",
  sayingStem: "قائل",
} as const;

/** Beginnings of lemmas, with their vowels as the rows have them. */
export const speechLemmas = {
  say: "قَال",
  know: "عَلِم",
} as const;

/** The letter a complement with a preposition begins with, or the preposition itself. */
export const askedPrepositions = {
  "np-bi": "ب",
  "np-ila": "إلى",
  "np-ala": "على",
  "np-an": "عن",
  "np-min": "من",
  "np-li": "ل",
} as const;

/** Prepositions that stand as words of their own before a complement. */
export const complementPrepositions = {
  ila: "إلى",
  ala: "على",
  an: "عن",
  min: "من",
  fi: "في",
} as const;

export const speechLists = {
  /** The words for what somebody said, as the second link of a relay: نقلت عن الوزير قوله. */
  saying: [
    "قول",
    "قوله",
    "قولها",
    "قولهم",
    "القول",
  ],
  /** It became known (passive), before من. */
  becameKnown: [
    "علم",
    "علمت",
  ],
  /** How the word for responsibility begins, also before a pronoun. */
  responsibility: [
    "مسؤولية",
    "مسؤوليت",
    "المسؤولية",
    "المسؤوليت",
  ],
  /** Texts that speak for whoever issued them. */
  texts: [
    "بيان",
    "البيان",
    "تقرير",
    "التقرير",
    "لتقرير",
    "دراسة",
    "الدراسة",
    "بلاغ",
    "مقابلات",
    "شهادات",
  ],
  /** Information that nobody answers for. */
  nobody: [
    "معلومات",
    "المعلومات",
    "بلاغ",
    "البلاغ",
  ],
  /** Texts and voices that may be the subject of any reporting verb. */
  textSubjects: [
    "بيان",
    "تقرير",
    "دراسة",
    "مصادر",
    "مصدر",
    "تقارير",
    "أبحاث",
    "بحث",
    "بحوث",
    "دراسات",
    "فحوصات",
    "فحوص",
    "تحقيقات",
    "تحقيق",
    "تحاليل",
    "نتائج",
    "استطلاع",
    "استطلاعا",
    "تحريات",
    "إحصاءات",
    "إحصائيات",
    "إحصائية",
    "وثائق",
    "وثيقة",
    "مقابلات",
    "معاينة",
  ],
  /** States and acts that can be affirmed or denied as a mere noun, though their pattern is no verbal noun's. */
  reportable: [
    "سعي",
    "وقوع",
    "وجود",
    "وصول",
    "خلو",
    "سلامة",
    "صحة",
    "قدرة",
    "حق",
    "أحقية",
    "ثقة",
    "رغبة",
    "موقف",
    "متانة",
    "عمق",
    "صدق",
    "جدية",
    "براءة",
    "حرية",
    "سيادة",
    "وحدة",
    "ولاء",
    "وفاء",
    "عدم",
    "فتح",
    "مقتل",
  ],
  /** Who informs without a name. */
  informants: [
    "مصدر",
    "مصادر",
    "شهود",
  ],
  /** Verbs whose object accusations are: exchanged, levelled. Parts of their forms. */
  exchanging: [
    "تبادل",
    "وجه",
  ],
  /** Verbal nouns of reporting verbs that are set words: considering, mention, transport, question. */
  noCueNouns: [
    "اعتبار",
    "ذكر",
    "نقل",
    "سؤال",
    "أسئلة",
    "عرض",
    "علم",
    "إصرار",
    "أمل",
  ],
  /** Prepositions before a noun of saying behind which it is told that somebody said it: after, since, despite. */
  afterwards: [
    "بعد",
    "عقب",
    "غداة",
    "إثر",
    "منذ",
    "رغم",
    "مع",
    "قبل",
    "بالتزامن",
    "جراء",
    "بسبب",
  ],
  /** Words for many persons that are written like a singular. */
  many: [
    "سكان",
    "أهالي",
    "أهل",
    "أبناء",
    "ذوي",
    "عناصر",
    "أنصار",
    "قادة",
  ],
  /** Prepositions before whoever bears a responsibility. */
  bearing: [
    "إلى",
    "على",
  ],
  /** First words of the fillers that open a sentence of background wherever they stand. */
  fillerVerbs: [
    "يذكر",
    "ويذكر",
    "يشار",
    "ويشار",
  ],
  /** Openers that stay outside what an according-to phrase covers. */
  outsideContent: [
    "كما",
    "وقد",
    "فقد",
    "لكن",
  ],
  /** How according-to phrases begin behind a conjunction. */
  accordingStems: [
    "بحسب",
    "حسب",
    "وفق",
    "طبق",
    "نقل",
    "على",
    "كما",
  ],
  /** According-to phrases that mean it only at the head of a clause: in the eyes of. */
  viewPrepositions: [
    "في",
    "من",
    "برأي",
  ],
  /** Words that make the clause after them another construction: but, before, without, although. */
  notBeforeClause: [
    "إلا",
    "غير",
    "بيد",
    "قبل",
    "بعد",
    "منذ",
    "حتى",
    "رغم",
    "دون",
    "بدون",
    "كما",
    "مع",
    "سوى",
    "لولا",
    "مثل",
    "ذلك",
    "حيث",
    "بشرط",
    "شريطة",
    "لمجرد",
    "بمجرد",
    "خصوصا",
    "وخصوصا",
    "سيما",
    "لاسيما",
    "ولاسيما",
    "فور",
    "عدا",
  ],
  /** Conjunctions of time and place that open a clause inside the gap between cue and complement. */
  gapClauses: [
    "عندما",
    "حين",
    "بعدما",
    "بينما",
    "حيث",
  ],
  /** Conjunctions that join two nouns of the gap. */
  gapJoins: [
    "أو",
    "ثم",
    "أم",
  ],
  /** The narrator takes over behind a quotation. */
  narrator: [
    "الأمر",
    "وهو",
    "وهي",
    "وذلك",
    "مما",
    "فيما",
    "بينما",
  ],
  /** This came, this comes: the narrator places what was said. */
  cameThis: [
    "جاء",
    "جاءت",
    "يأتي",
    "تأتي",
    "يجيء",
  ],
  /** And has not, has not yet. */
  didNotYet: [
    "ولم",
    "فلم",
  ],
  /** Be issued, be possible, comment: after "has not", what the narrator misses. */
  issued: [
    "يصدر",
    "تصدر",
    "يتسن",
    "تتضح",
    "يتضح",
    "تعلن",
    "يعلن",
    "تعلق",
    "يعلق",
    "ترد",
    "يرد",
    "تتبن",
    "تذكر",
    "يذكر",
    "تكشف",
    "يكشف",
    "تحدد",
    "يحدد",
    "يعرف",
    "تعرف",
    "تتوفر",
  ],
  /** Before a perfect verb of saying these open the narrator's next statement. */
  turnBefore: [
    "كما",
    "فيما",
    "بينما",
    "حيث",
    "وقد",
    "فقد",
    "بعدها",
  ],
  /** First words of "except that he", "but he". */
  exceptThat: [
    "إلا",
    "غير",
    "بيد",
  ],
  /** But he, but she, but they. */
  butHe: [
    "لكنه",
    "لكنها",
    "لكنهم",
    "ولكنه",
    "ولكنها",
    "ولكنهم",
  ],
  /** Complementizers at the end of a filler. */
  that: [
    "أن",
    "إن",
    "بأن",
  ],
  /** Relative pronouns that agree with an antecedent. */
  who: [
    "الذي",
    "التي",
    "الذين",
    "اللذان",
    "اللتان",
    "اللواتي",
    "اللاتي",
  ],
  /** Prepositions that go on with the noun before them whatever follows. */
  attachAlways: [
    "من",
    "عن",
    "بين",
    "ضمن",
    "لدى",
  ],
  /** Who may be one "to" a country or body: ambassador, envoy, delegate, delegation. */
  envoys: [
    "سفير",
    "سفيرة",
    "سفراء",
    "مبعوث",
    "مبعوثة",
    "موفد",
    "مندوب",
    "مندوبة",
    "قنصل",
    "وفد",
    "بعثة",
  ],
  /** Class words of bodies that describe another: الشركة القابضة. */
  describingHeads: [
    "القابضة",
  ],
  /** Prepositions of those spoken to. */
  towards: [
    "إلى",
    "أمام",
    "مع",
  ],
  /** The minister himself, also: part of no phrase. */
  reflexive: [
    "نفسه",
    "نفسها",
    "أنفسهم",
    "نفسيهما",
    "ذاته",
    "ذاتها",
    "أيضا",
  ],
  /** For news, for information: in names of agencies after their first noun. */
  ofNews: [
    "للأنباء",
    "للأخبار",
    "للإعلام",
    "للإحصاء",
    "للمعلومات",
    "للدراسات",
    "للبحوث",
    "للأبحاث",
    "للحقوق",
    "للتنمية",
    "للاتصال",
    "للاتصالات",
    "للفنون",
    "للتجارة",
    "للسياحة",
    "للاستثمار",
    "للطيران",
  ],
  /** Quantities that take من and what is counted, beside the quantifiers and numbers. */
  quantities: [
    "عديد",
    "كثير",
    "عشرات",
    "مئات",
    "آلاف",
    "عدد",
    "عددا",
    "مجموعة",
    "نخبة",
    "جمع",
    "حشد",
    "لفيف",
    "واحد",
    "واحدة",
    "اثنان",
    "اثنين",
  ],
  /** As for, at the head of a sentence. */
  asFor: [
    "أما",
    "وأما",
  ],
  /** As, in that: between a subject and its verb in solemn statements. */
  since: [
    "إذ",
  ],
  /** What, whoever: relatives without an antecedent. */
  whatever: [
    "ما",
    "كلما",
  ],
  /** It turned out, it was rumoured, except: written like "she explains", "she repeats", "they both promised". */
  turnsOut: [
    "تبين",
    "تردد",
    "عدا",
  ],
  /** How and when something is said: never who says it. */
  adverbs: [
    "وقتها",
    "حينها",
    "عندها",
    "يومها",
    "آنذاك",
    "حينئذ",
    "أخيرا",
    "رسميا",
    "مؤخرا",
    "حديثا",
    "لاحقا",
    "سابقا",
    "علنا",
    "صراحة",
    "فورا",
    "مباشرة",
    "شخصيا",
    "هاتفيا",
    "حصريا",
    "تحديدا",
    "عيانا",
    "جهارا",
    "عاليا",
    "مرارا",
    "مبدئيا",
  ],
  /** God: prayed to, not called upon. */
  god: [
    "الله",
    "المولى",
  ],
  /** Perhaps, may: before a verb nobody has said anything yet. */
  perhaps: [
    "قد",
    "وقد",
    "فقد",
    "ربما",
    "وربما",
    "فربما",
    "لعل",
  ],
  /** When, if, so that, before: the verb behind is no single act of speaking. */
  whenever: [
    "عندما",
    "إذا",
    "لو",
    "حين",
    "حينما",
    "كلما",
    "كي",
    "لكي",
    "حتى",
    "متى",
    "أن",
    "بأن",
    "ألا",
    "لئلا",
  ],
  /** What happens or is the case: it may show something, and says nothing. */
  happenings: [
    "حادث",
    "حادثة",
    "حوادث",
    "واقعة",
    "وقائع",
    "واقع",
    "أحداث",
    "حدث",
    "تجربة",
    "تجارب",
    "مشهد",
    "صورة",
    "خطوة",
    "خطوات",
    "ظاهرة",
    "سلوك",
    "تاريخ",
    "جريمة",
    "فعل",
    "أفعال",
    "حقيقة",
    "تطورات",
    "إنجاز",
    "إنجازات",
    "نجاح",
    "ظروف",
    "وضع",
    "أوضاع",
    "حالة",
    "أمر",
    "خبر",
    "أسعار",
    "سوق",
    "حياة",
    "زمن",
    "عالم",
  ],
  /** Said that, of what stands before. */
  saidThat: [
    "بذلك",
    "ذلك",
  ],
  /** At the same (time). */
  same: [
    "بذات",
    "بنفس",
  ],
  /** Left, caused, led to: such a verb goes on with the event that is spoken of. */
  resulting: [
    "وأسفر",
    "وأسفرت",
    "وأدى",
    "وأدت",
    "وخلف",
    "وخلفت",
    "وأوقع",
    "وأوقعت",
    "وراح",
    "وراحت",
    "وتسبب",
    "وتسببت",
    "وأصاب",
    "وأصابت",
    "وقتل",
    "وقتلت",
    "واستهدف",
    "واستهدفت",
  ],
  /** Did not?, is it that?: before a verb in a question. */
  asking: [
    "ألم",
    "هل",
    "وهل",
    "فهل",
    "أو لم",
    "أفلا",
    "ألا",
  ],
  /** Nouns that make a preposition of the one before them: من أجل, من خلال. */
  compound: [
    "أجل",
    "خلال",
    "قبل",
    "حيث",
    "جهة",
    "جهته",
    "جهتها",
    "جانب",
    "جانبه",
    "جانبها",
    "شأن",
    "شأنه",
    "شأنها",
    "بين",
    "ضمن",
    "دون",
    "بعد",
    "ثم",
    "خلاله",
    "خلالها",
    "قبله",
    "قبلها",
    "قبلهم",
    "الجدير",
  ],
  /** By saying: with a verb that needs it for its clause. */
  bySaying: [
    "بالقول",
  ],
  /** Was informed, is called: written like "informs", "calls upon". */
  wasInformed: [
    "تبلغ",
    "وتبلغ",
    "يدعى",
    "تدعى",
    "ويدعى",
    "وتدعى",
  ],
  /** About: with و at the head of what the narrator turns to. */
  topics: [
    "عن",
    "حول",
    "بشأن",
    "بخصوص",
  ],
  /** Especially, of all: before a reason of the speaker's own. */
  especially: [
    "خاصة",
    "وخاصة",
  ],
  /** While, meanwhile. */
  meanwhile: [
    "حين",
    "فيما",
    "بينما",
  ],
  /** The same, himself, behind a noun. */
  self: [
    "نفسه",
    "نفسها",
    "نفسهم",
    "أنفسهم",
    "ذاته",
    "ذاتها",
  ],
  /** Class words of outlets. */
  outletHeads: [
    "وكالة",
    "صحيفة",
    "قناة",
    "إذاعة",
    "موقع",
    "تلفزيون",
    "شبكة",
    "مجلة",
    "جريدة",
  ],
} as const;

/** Who is meant by "his government": the office in the English gloss of a role, by the institution's word. */
export const headsOfInstitutions: readonly { readonly offices: readonly string[]; readonly institution: string }[] = [
  { offices: ["prime minister", "president", "king", "premier"], institution: "حكومة" },
  { offices: ["minister"], institution: "وزارة" },
  { offices: ["leader", "head", "secretary"], institution: "حزب" },
  { offices: ["leader", "head"], institution: "حركة" },
];
