/** What the stage of events reads, sentence by sentence; brackets hold a trigger. Published on 21 July 2015, a Tuesday. Our own sentences. */
import type { EventStatus, PloverType } from "../reading.ts";

export const PUBLISHED = "2015-07-21";

export interface EventCase {
  /** "nothing": no event of any type. */
  readonly type: PloverType | "nothing";
  readonly status?: EventStatus;
  readonly mode?: string;
  readonly date?: string;
  readonly actors?: number;
  readonly recipients?: number;
  readonly figures?: number;
  /** English name. */
  readonly place?: string;
  readonly text: string;
}

export const eventCases: readonly EventCase[] = [
  // ── finite verbs ──
  {
    type: "ASSAULT", place: "Saada", actors: 1,
    text: "[قصفت] طائرات التحالف موقعا عسكريا في صعدة",
  },
  {
    type: "ASSAULT", mode: "targeted", actors: 1, place: "Aden",
    text: "[اغتال] مسلحون مجهولون ضابطا برصاص كاتم للصوت في عدن",
  },
  {
    type: "ASSAULT", recipients: 1, figures: 1,
    text: "[قتل] ثلاثة جنود وأصيب آخرون قرب الحاجز",
  },
  {
    type: "ASSAULT", actors: 1,
    text: "[هاجم] تنظيم داعش معسكرا للجيش العراقي غرب الرمادي",
  },
  {
    type: "ASSAULT", mode: "suicide-attack",
    text: "[فجر] انتحاري نفسه وسط السوق",
  },
  {
    type: "ASSAULT", mode: "abduct", recipients: 1,
    text: "[خطف] مسلحون مهندسا أجنبيا في بغداد",
  },
  {
    type: "COERCE", mode: "arrest", actors: 1, figures: 1,
    text: "[اعتقلت] الشرطة خمسة متظاهرين في القاهرة",
  },
  {
    type: "CONSULT", mode: "visit", actors: 1, place: "Tehran",
    text: "[زار] وزير الخارجية الألماني طهران أمس",
  },
  {
    type: "CONSULT", actors: 1, recipients: 1,
    text: "[التقى] الرئيس محمود عباس وزير الخارجية جون كيري في عمان",
  },
  {
    type: "CONSULT", actors: 1, recipients: 1,
    text: "[استقبل] الملك سلمان بن عبدالعزيز الرئيس عبد الفتاح السيسي في جدة",
  },
  {
    type: "AGREE", actors: 2,
    text: "[وقعت] السعودية وفرنسا اتفاقا للتعاون النووي",
  },
  {
    type: "APPOINT", recipients: 1,
    text: "[عين] الرئيس هادي خالد بحاح نائبا له",
  },
  {
    type: "AID", actors: 1,
    text: "[وزعت] منظمة الصحة العالمية أدوية على النازحين في تعز",
  },
  {
    type: "PROTEST", place: "Athens",
    text: "[تظاهر] آلاف الأشخاص في أثينا احتجاجا على التقشف",
  },
  {
    type: "RETREAT", actors: 1,
    text: "[انسحبت] القوات الإثيوبية من مدينة بيدوا أمس",
  },
  // ── verbal nouns ──
  {
    type: "ASSAULT", recipients: 1, figures: 1,
    text: "أعلن الجيش التركي [مقتل] جنديين في انفجار عبوة ناسفة",
  },
  {
    type: "ASSAULT", actors: 1,
    text: "شن الجيش السوري [هجوما] على مواقع المعارضة في حلب",
  },
  {
    type: "ASSAULT", actors: 1, recipients: 1, place: "Aleppo",
    text: "اندلعت [اشتباكات] بين الجيش السوري وفصائل المعارضة في حلب",
  },
  {
    type: "ASSAULT", recipients: 1,
    text: "تعرضت القافلة أمس لـ[هجوم] أدى إلى إصابة سائق",
  },
  {
    type: "CONSULT", actors: 1, recipients: 1,
    text: "عقد الرئيس محمود عباس [اجتماعا] مع القنصل الأميركي في رام الله",
  },
  {
    type: "COERCE", mode: "arrest",
    text: "قامت قوات الأمن بـ[اعتقال] عدد من الناشطين في تونس",
  },
  {
    type: "PROTEST",
    text: "انطلقت [مظاهرات] في عدة مدن بعد صلاة الجمعة",
  },
  {
    type: "RETREAT",
    text: "قامت الفصائل بـ[تسليم] القرية للجيش أمس",
  },
  {
    type: "ACCUSE", mode: "investigate",
    text: "فتحت الشرطة الألمانية [تحقيقا] مع مدير الشركة",
  },
  // ── passives and doers ──
  {
    type: "ASSAULT", actors: 1, recipients: 1,
    text: "[قتل] صحافي على يد مسلحين في الصومال",
  },
  {
    type: "COERCE", mode: "arrest", actors: 1, recipients: 1,
    text: "[اعتقل] الناشط من قبل قوات الأمن في الخرطوم",
  },
  {
    type: "ASSAULT", figures: 1,
    text: "قالت الشرطة إن 12 شخصا [قتلوا] في تفجير",
  },
  // ── accidents, disasters, crimes: the toll belongs to them ──
  {
    type: "ACCIDENT", mode: "traffic", figures: 1, place: "Riyadh",
    text: "قتل شخصان في [حادث سير] في الرياض",
  },
  {
    type: "ACCIDENT", mode: "fire", figures: 1,
    text: "أدى [حريق] في مصنع إلى مقتل سبعة عمال",
  },
  {
    type: "DISASTER", mode: "flood", figures: 1,
    text: "أسفرت [الفيضانات] في باكستان عن مقتل 36 شخصا",
  },
  {
    type: "DISASTER", mode: "earthquake",
    text: "ضرب [زلزال] قوي جنوب إيران صباح أمس",
  },
  {
    type: "ACCIDENT",
    text: "[غرق] ثلاثة أشخاص قبالة سواحل ليبيا",
  },
  // ── status ──
  {
    type: "CONSULT", status: "planned", date: "2015-07-22",
    text: "[سيزور] الوزير موسكو غدا",
  },
  {
    type: "CONSULT", status: "planned",
    text: "من المقرر أن [يلتقي] الرئيس رجب طيب أردوغان رئيس الوزراء في أنقرة",
  },
  {
    type: "COERCE", status: "negated",
    text: "لم [تعتقل] الشرطة أي متظاهر في المدينة",
  },
  {
    type: "RETREAT", status: "negated",
    text: "لم [تنسحب] القوات الروسية من القاعدة حتى أمس",
  },
  {
    type: "CONSULT", status: "possible",
    text: "قد [يزور] وزير الخارجية الروسي دمشق",
  },
  {
    type: "VOTE", status: "planned",
    text: "من المقرر إجراء [انتخابات] رئاسية في تونس العام المقبل",
  },
  // ── dates ──
  {
    type: "ASSAULT", date: "2015-07-14",
    text: "زار الوزير الميناء اليوم الثلاثاء بعد أسبوع على [هجوم] أوقع ثلاثة قتلى في المخازن",
  },
  {
    type: "ASSAULT", date: "2015-07-19",
    text: "استقال مدير السجن بعد يومين من [مقتل] خمسة حراس في كمين",
  },
  {
    type: "ASSAULT", date: "2015-07-19",
    text: "وصل المحافظ إلى البلدة أمس غداة [مقتل] خمسة جنود في كمين",
  },
  {
    type: "ASSAULT", date: "2015-07-14",
    text: "زار الوزير الميناء اليوم الثلاثاء بعد أسبوع على هجوم [أوقع] ثلاثة قتلى في المخازن",
  },
  {
    type: "PROTEST", date: "2015-07-21",
    text: "[تظاهر] المئات اليوم بعد ثلاثة أيام على مقتل شاب برصاص الشرطة",
  },
  {
    type: "ASSAULT", date: "2015-07-20",
    text: "[قصفت] القوات الحكومية بلدة الزبداني أمس",
  },
  {
    type: "ASSAULT", date: "2015-07-19", figures: 1,
    text: "[قتل] أربعة مدنيين في قصف على المدينة يوم الأحد",
  },
  {
    type: "CONSULT", date: "2015-07-21",
    text: "[وصل] الرئيس الفرنسي اليوم إلى القاهرة",
  },
  // ── other types ──
  {
    type: "SANCTION",
    text: "[طردت] الحكومة الكندية السفير الإيراني أمس",
  },
  {
    type: "MOBILIZE",
    text: "[أرسلت] روسيا قوات إلى الحدود",
  },
  {
    type: "VOTE", mode: "parliament",
    text: "[صوت] البرلمان العراقي على مشروع القانون أمس",
  },
  {
    type: "ENACT",
    text: "[أصدر] الملك سلمان بن عبدالعزيز أمرا ملكيا أمس",
  },
  {
    type: "RETREAT", mode: "release",
    text: "[أفرجت] السلطات المصرية عن ثلاثة صحافيين",
  },
  {
    type: "RETREAT", mode: "resign",
    text: "[استقال] رئيس الوزراء اليوناني من منصبه أمس",
  },
  // ── no events ──
  {
    type: "nothing",
    text: "ناقشت الندوة ظاهرة الإرهاب وسبل مكافحة التطرف",
  },
  {
    type: "nothing",
    text: "لعبت الفرقة معزوفة جديدة في المهرجان",
  },
  {
    type: "nothing",
    text: "احتل الفريق المرتبة الثانية في الترتيب العام",
  },
  {
    type: "nothing",
    text: "يعالج الكتاب مسألة العنف في الرواية الحديثة",
  },
  {
    type: "nothing",
    text: "ارتفعت أسعار الخضار في الأسواق المحلية",
  },
  {
    type: "nothing",
    text: "ملف اغتيال الحريري ما زال مفتوحا",
  },
  {
    type: "nothing",
    text: "المتهمون بالتفجير أمام المحكمة",
  },
  {
    type: "nothing",
    text: "هل يمكن أن يقصف الجيش المدينة؟",
  },
  {
    type: "nothing",
    text: "كان ذلك قبل مذبحة صبرا وشاتيلا عام 1982",
  },
  {
    type: "nothing",
    text: "رفع الفريق رصيده إلى عشر نقاط",
  },
  {
    type: "nothing",
    text: "مكافحة الجريمة مهمة الجميع",
  },
  {
    type: "nothing",
    text: "تهتم الوزارة بقضايا البيئة والمياه",
  },
  {
    type: "nothing",
    text: "ضرورة وقف القتال",
  },
  {
    type: "nothing",
    text: "توفي الشاعر بعد حياة حافلة",
  },
  {
    type: "nothing",
    text: "ولاية مقاطعة كيبيك الكندية معروفة بغاباتها",
  },
  // ── figures of speech and look-alikes ──
  {
    type: "nothing",
    text: "حققت الشركة أرباحا كبيرة في الربع الثاني من العام",
  },
  {
    type: "ACCUSE", mode: "investigate",
    text: "أعلنت النيابة أنها [تحقق] مع ثلاثة موظفين في البلدية",
  },
  {
    type: "nothing",
    text: "أطلقت أمانة المدينة حملة توعوية عن أضرار التدخين",
  },
  {
    type: "nothing",
    text: "استقبل المهرجان آلاف الزوار في أيامه الأولى",
  },
  {
    type: "nothing",
    text: "نفذت الوزارة البرنامج بالتعاون مع جامعة الملك سعود",
  },
  {
    type: "nothing",
    text: "وزعت الجمعية الملابس على الأيتام وأسرهم في القطاع",
  },
  {
    type: "nothing",
    text: "سافر الوزير مع أسرته إلى الخارج لقضاء الإجازة",
  },
  {
    type: "nothing",
    text: "يتحدث الكتاب عن مسيرة حافلة بالعطاء في خدمة التعليم",
  },
  // ── who did it, beside the noun ──
  {
    type: "ASSAULT", actors: 1,
    text: "أصيب طفلان جراء [القصف] التركي على قرية عين دقنة أمس",
  },
  {
    type: "ASSAULT", actors: 1, figures: 1,
    text: "أصيب مدني ب[قصف] من قوات النظام على بلدة سرمين أمس",
  },
  {
    type: "ASSAULT", actors: 1,
    text: "أسفر [قصف] لقوات النظام على قرية كفر عمة عن مقتل طفلة",
  },
  {
    type: "ASSAULT", actors: 1,
    text: "شن تنظيم داعش [هجوما] على حاجز للجيش العراقي في تكريت أمس",
  },
  {
    type: "COERCE", mode: "arrest", recipients: 1,
    text: "[أسر] مقاتلو الجيش الحر أربعة جنود قرب المطار أمس",
  },
  // ── words split by their writers ──
  {
    type: "ASSAULT", figures: 1,
    text: "[مقـ.ـتل] ثلاثة عناصر إثر انفجار لغم في بادية الرصافة أمس",
  },
  {
    type: "ASSAULT", figures: 1,
    text: "سقط خمسة جرحى في [قـ ـصـ ـف] على بلدة النيرب أمس",
  },
  // ── places ──
  {
    type: "ASSAULT", place: "Aleppo",
    text: "محافظة حلب: [أصيب] أربعة مدنيين بجروح جراء سقوط قذائف أمس",
  },
  {
    type: "ASSAULT", place: "Aden",
    text: "[قصف] المتمردون بيوت أهالي مدينة عدن أمس",
  },
  {
    type: "ASSAULT", actors: 1, figures: 1,
    text: "قتل خمسة أشخاص في [غارات] روسية على جبل الزاوية أمس",
  },
  {
    type: "ASSAULT", recipients: 1, actors: 0,
    text: "[نفذ] حكم القتل في الجاني بمدينة الطائف اليوم",
  },
  {
    type: "ASSAULT", recipients: 1, figures: 1,
    text: "وقالت مصادر إن تسعة متمردين قتلوا ليلا في [غارة] على خور مكسر",
  },
  {
    type: "nothing",
    text: "مرت في الشارع سيارة تقل عائلة من أربعة أفراد",
  },
  {
    type: "VOTE", status: "planned",
    text: "تستعد البلديات لل[انتخابات] النيابية المقبلة في البلاد",
  },
  {
    type: "ASSAULT", status: "actual", actors: 1,
    text: "تعرضت قرى الريف الغربي ل[قصف] جيش الاحتلال التركي أمس، ما أدى إلى إصابة ثلاثة مدنيين",
  },
  {
    type: "ASSAULT", actors: 1,
    text: "[استهدفت] قوات قسد بقذائف المدفعية قرية قرب مدينة الباب أمس",
  },
  // ── lines without a verb ──
  {
    type: "ASSAULT", mode: "heavy-weapons",
    text: "[قصف مدفعي] على أطراف مدينة إدلب",
  },
  {
    type: "ASSAULT", recipients: 1,
    text: "[مقتل] الشاب أحمد المحمد في قصف على حلب",
  },
  {
    type: "nothing",
    text: "يرى الكاتب أن هجوم باريس يثير الجدل",
  },
  {
    type: "AID", recipients: 1,
    text: "بدأت الولايات المتحدة [تدريب وتجهيز] المعارضة السورية أمس",
  },
  // ── posts and headlines ──
  {
    type: "ASSAULT", status: "actual",
    text: "طائرة مسيرة [تستهدف] سيارة قرب مدينة الباب",
  },
  {
    type: "ASSAULT", mode: "heavy-weapons", date: "2015-07-21",
    text: "#عاجل [قصف مدفعي] يستهدف محيط مدينة #إدلب",
  },
  {
    type: "ASSAULT", mode: "aerial",
    text: "جرحى مدنيون جراء [غارات جوية] طالت أحياء سكنية في حلب",
  },
  {
    type: "ASSAULT", figures: 1,
    text: "ارتقاء ثلاثة [شهداء] في قصف على أطراف حلب",
  },
  {
    type: "ASSAULT", recipients: 1,
    text: "[استشهد] شباب من حلب أمس بقصف الطيران على دوار المدينة",
  },
  {
    type: "nothing",
    text: "يرى كثيرون أن الطائرات المسيرة تستهدف السيارات في الحروب الحديثة.",
  },
  // ── raids from the air ──
  {
    type: "ASSAULT", mode: "aerial", actors: 1, date: "2015-07-21",
    text: "نفذت قوات التحالف فجر اليوم [عملية إنزال جوي] في بلدة قرب دير الزور",
  },
  {
    type: "ASSAULT", mode: "heavy-weapons", actors: 1,
    text: "شنت قوات النظام [قصفا مدفعيا] على بلدة قرب حلب.",
  },
  // ── the closest place ──
  {
    type: "ASSAULT", place: "Atareb",
    text: "قتل شخصان في [قصف] استهدف محيط بلدة الأتارب بريف حلب أمس",
  },
  {
    type: "ASSAULT", place: "Aleppo",
    text: "[قصفت] القوات المتمركزة في قرية العزيزية حاجزا في حلب أمس",
  },
  // ── an explosion is an attack where something says so ──
  {
    type: "ACCIDENT", mode: "fire", figures: 1,
    text: "وقع [انفجار] في مصنع للكيماويات في مدينة تيانجين الصينية أمس، وأدى إلى مقتل خمسين شخصا",
  },
  {
    type: "ASSAULT", mode: "explosives", figures: 1,
    text: "هز [انفجار] سوقا شعبية في بغداد أمس وقتل عشرة أشخاص، وقالت الشرطة إن سيارة مفخخة كانت متوقفة قربها",
  },
  // ── who did it, to whom ──
  {
    type: "ASSAULT", actors: 1, recipients: 1, figures: 1,
    text: "قال الوزير إن أكثر من ألفي مدني في محافظة الأنبار غرب العراق، [أعدموا] على أيدي متشددي تنظيم داعش",
  },
  {
    type: "ASSAULT", actors: 1,
    text: "أرسل المتمردون عدة سيارات إلى القرية فبادر السكان إلى [مهاجمتها] أمس وأحرقوها جميعا",
  },
  {
    type: "COERCE", actors: 1, recipients: 1,
    text: "كشفت الشرطة المخطط بعد أن [قبضوا] على خمسة مهربين",
  },
  // ── a short line tells whom it befell ──
  {
    type: "ASSAULT", place: "Saraqib",
    text: "أصيب مدنيون جراء [القصف] على سراقب.",
  },
  {
    type: "ASSAULT", recipients: 1, figures: 1,
    text: "[فقدت] امرأة حياتها وأصيب اثنان في قصف على منبج أمس",
  },
  {
    type: "nothing",
    text: "كتب النائب عن أهالي الشهداء الذين سقطوا في تفجير طرابلس معزيا.",
  },
  {
    type: "CONSULT", actors: 2, recipients: 0,
    text: "عقد مجلس الوزراء السعودي أمس [اجتماعا] في قصر السلام بجدة برئاسة الملك سلمان بن عبدالعزيز",
  },
  // ── acts on paper: told, not only named ──
  {
    type: "COERCE", mode: "arrest", recipients: 1,
    text: "قال مصدر أمني إن [القبض على] المتهم جرى بهدوء، وأضاف أن وزير الداخلية ومحافظ القاهرة ورئيس الحكومة أشادوا بالشرطة.",
  },
  {
    type: "ACCUSE", mode: "investigate", actors: 1,
    text: "قال الادعاء العام الليبي في بيان إنه [يحقق] في أمر الحراس",
  },
  {
    type: "nothing",
    text: "ينص النظام على تعيين ذوي الأمانة وتجريد المخالف من صلاحياته، وقال وزير المالية ووزير العدل ورئيس الحكومة إنه قيد الدراسة.",
  },
  {
    type: "nothing",
    text: "تفاخر وزير التعليم وسفير المملكة ورئيس الجامعة بما حققه الطلاب في ماليزيا.",
  },
  {
    type: "nothing",
    text: "ودعا نواب محافظة نينوى ورئيس الجمهورية ورئيس الوزراء جميعا إلى العمل من أجل قضية محافظتهم.",
  },
  {
    type: "nothing",
    text: "شرعت الجهات الحكومية ووزارة المالية ومجلس الوزراء في تطبيق قوانين المال العام.",
  },
];
