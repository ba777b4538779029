/** What the numbers stage reads, phrase by phrase; brackets hold the number. Our own phrases. */
import type { Bound } from "../reading.ts";
import type { NumberKind, NumberRule } from "./numbers.ts";

export interface NumberCase {
  readonly rule: NumberRule | "nothing";
  readonly value?: number;
  readonly kind?: NumberKind;
  readonly bound?: Bound;
  readonly percent?: boolean;
  readonly text: string;
}

export const numberCases: readonly NumberCase[] = [
  {
    rule: "number in digits", value: 12, kind: "cardinal", bound: "exact",
    text: "قتل [12] شخصا في الهجوم",
  },
  {
    rule: "number in digits", value: 1250, kind: "cardinal", bound: "exact",
    text: "نزح [1,250] مدنيا من القرية",
  },
  {
    rule: "number in digits", value: 1250, kind: "cardinal", bound: "exact",
    text: "أحصى المركز [1.250] قتيلا",
  },
  {
    rule: "number in digits", value: 15, kind: "cardinal", bound: "exact",
    text: "أصيب [١٥] جنديا",
  },
  {
    rule: "number in digits", value: 23, kind: "cardinal", bound: "exact",
    text: "وصل [۲۳] عاملا",
  },
  {
    rule: "number in digits", value: 3.5, kind: "cardinal", bound: "exact",
    text: "ارتفع السعر إلى [٣٫٥] دولار",
  },
  {
    rule: "number in digits", value: 20000, kind: "cardinal", bound: "exact",
    text: "عاد [20 000] لاجئ",
  },
  {
    rule: "number in digits", value: 4.5, kind: "cardinal", bound: "exact", percent: true,
    text: "زادت الصادرات [4.5%] هذا العام",
  },
  {
    rule: "number in digits", value: 30, kind: "cardinal", bound: "exact", percent: true,
    text: "حصل الحزب على [30 في المئة] من الأصوات",
  },
  {
    rule: "number in digits", value: 7, kind: "cardinal", bound: "exact", percent: true,
    text: "تراجع الإنتاج [7 بالمائة]",
  },
  {
    rule: "number in digits", value: 12, kind: "cardinal", bound: "at-least",
    text: "قتل ما لا يقل عن [12] شخصا",
  },
  {
    rule: "number in digits", value: 200, kind: "cardinal", bound: "at-least",
    text: "اعتقلت أكثر من [200] متظاهر",
  },
  {
    rule: "number in digits", value: 100, kind: "cardinal", bound: "about",
    text: "وصل نحو [100] مقاتل",
  },
  {
    rule: "number in digits", value: 60, kind: "cardinal", bound: "about",
    text: "أصيب حوالي [60] عاملا",
  },
  {
    rule: "number in digits", value: 900, kind: "cardinal", bound: "about",
    text: "يضم المخيم ما يقارب [900] أسرة",
  },
  {
    rule: "number in digits", value: 10, kind: "cardinal", bound: "at-most",
    text: "أصيب أقل من [10] أشخاص",
  },
  {
    rule: "number in digits", value: 50, kind: "cardinal", bound: "at-most",
    text: "دفع ما لا يزيد على [50] دولارا",
  },
  {
    rule: "number in digits", value: 8, kind: "cardinal", bound: "at-least",
    text: "قتل [8] مدنيين على الأقل",
  },
  {
    rule: "number in digits", value: 300, kind: "cardinal", bound: "about",
    text: "حضر [300] شخص تقريبا",
  },
  {
    rule: "number in digits", value: 5, kind: "cardinal", bound: "at-least",
    text: "جرح [5] أو أكثر",
  },
  {
    rule: "number in digits", value: 24, kind: "cardinal", bound: "exact",
    text: "نقل الـ[24] مصابا إلى المستشفى",
  },
  {
    rule: "digits with a scale word", value: 3.5e6, kind: "cardinal", bound: "exact",
    text: "كلف المشروع [3.5 مليون] دولار",
  },
  {
    rule: "digits with a scale word", value: 1.25e6, kind: "cardinal", bound: "exact",
    text: "بيع [1.250 مليون] برميل",
  },
  {
    rule: "digits with a scale word", value: 12500, kind: "cardinal", bound: "exact",
    text: "نزح [12 ألفا و500] شخص",
  },
  {
    rule: "digits with a scale word", value: 2.3e9, kind: "cardinal", bound: "exact",
    text: "بلغت الخسائر [2 مليار و300 مليون] دولار",
  },
  {
    rule: "digits with a scale word", value: 50000, kind: "cardinal", bound: "exact",
    text: "يعيش [50 ألف] طفل في المخيم",
  },
  {
    rule: "number in words", value: 5, kind: "cardinal", bound: "exact",
    text: "قتل [خمسة] جنود",
  },
  {
    rule: "number in words", value: 25, kind: "cardinal", bound: "exact",
    text: "أصيب [خمسة وعشرون] شخصا",
  },
  {
    rule: "number in words", value: 13, kind: "cardinal", bound: "exact",
    text: "أوقف [ثلاثة عشر] مشتبها به",
  },
  {
    rule: "number in words", value: 12, kind: "cardinal", bound: "exact",
    text: "نجا [اثنا عشر] بحارا",
  },
  {
    rule: "number in words", value: 11, kind: "cardinal", bound: "exact",
    text: "فاز [أحد عشر] مرشحا",
  },
  {
    rule: "number in words", value: 11, kind: "cardinal", bound: "exact",
    text: "شاركت [إحدى عشرة] دولة",
  },
  {
    rule: "number in words", value: 21, kind: "cardinal", bound: "exact",
    text: "وصلت [إحدى وعشرون] شاحنة",
  },
  {
    rule: "number in words", value: 200, kind: "cardinal", bound: "exact",
    text: "أضرب [مئتا] عامل",
  },
  {
    rule: "number in words", value: 200, kind: "cardinal", bound: "exact",
    text: "سقط [مائتين] بين قتيل وجريح",
  },
  {
    rule: "number in words", value: 300, kind: "cardinal", bound: "exact",
    text: "احتج [ثلاثمئة] معلم",
  },
  {
    rule: "number in words", value: 350, kind: "cardinal", bound: "exact",
    text: "احتج [ثلاثمائة وخمسون] معلما",
  },
  {
    rule: "number in words", value: 2000, kind: "cardinal", bound: "exact",
    text: "وزعت [ألفا] سلة غذائية",
  },
  {
    rule: "number in words", value: 2000, kind: "cardinal", bound: "at-least",
    text: "أعدم أكثر من [ألفي] مدني",
  },
  {
    rule: "number in words", value: 5230, kind: "cardinal", bound: "exact",
    text: "بنيت [خمسة آلاف ومئتان وثلاثون] وحدة",
  },
  {
    rule: "number in words", value: 100000, kind: "cardinal", bound: "exact",
    text: "تشرد [مئة ألف] شخص",
  },
  {
    rule: "number in words", value: 1.5e6, kind: "cardinal", bound: "exact",
    text: "يسكنها [مليون ونصف المليون] نسمة",
  },
  {
    rule: "number in words", value: 2e6, kind: "cardinal", bound: "exact",
    text: "يسكنها [مليونا] نسمة",
  },
  {
    rule: "number in words", value: 1978, kind: "cardinal", bound: "exact",
    text: "ولدت عام [ألف وتسعمئة وثمانية وسبعين]",
  },
  {
    rule: "number in words", value: 2018, kind: "cardinal", bound: "exact",
    text: "عام [ألفين وثمانية عشر]",
  },
  {
    rule: "number in words", value: 1, kind: "cardinal", bound: "exact",
    text: "جندي [واحد] أصيب",
  },
  {
    rule: "hundreds and thousands written open", value: 300, kind: "cardinal", bound: "exact",
    text: "سجن [ثلاث مئة] معارض",
  },
  {
    rule: "hundreds and thousands written open", value: 540, kind: "cardinal", bound: "exact",
    text: "سجن [خمس مائة وأربعون] معارضا",
  },
  {
    rule: "ordinal in words", value: 3, kind: "ordinal", bound: "exact",
    text: "اليوم [الثالث] من المحادثات",
  },
  {
    rule: "ordinal in words", value: 23, kind: "ordinal", bound: "exact",
    text: "القمة [الثالثة والعشرون]",
  },
  {
    rule: "ordinal in words", value: 14, kind: "ordinal", bound: "exact",
    text: "المادة [الرابعة عشرة]",
  },
  {
    rule: "ordinal in words", value: 11, kind: "ordinal", bound: "exact",
    text: "الدورة [الحادية عشرة]",
  },
  {
    rule: "ordinal in words", value: 21, kind: "ordinal", bound: "exact",
    text: "العيد [الحادي والعشرون]",
  },
  {
    rule: "ordinal in words", value: 2, kind: "ordinal", bound: "exact",
    text: "[ثاني] أكبر مدن البلاد",
  },
  {
    rule: "fraction in words", value: 0.5, kind: "fraction", bound: "exact",
    text: "غادر [نصف] السكان",
  },
  {
    rule: "fraction in words", value: 0.6666666666666666, kind: "fraction", bound: "exact",
    text: "صوت [ثلثا] الأعضاء",
  },
  {
    rule: "fraction in words", value: 0.75, kind: "fraction", bound: "exact",
    text: "أنجز [ثلاثة أرباع] العمل",
  },
  {
    rule: "fraction of a scale", value: 500000, kind: "cardinal", bound: "exact",
    text: "تبرع بـ[نصف مليون] دولار",
  },
  {
    rule: "fraction of a scale", value: 2.5e8, kind: "cardinal", bound: "exact",
    text: "تبرع بـ[ربع مليار] ريال",
  },
  {
    rule: "tens, hundreds, thousands of", value: 10, kind: "approximate", bound: "at-least",
    text: "قتل [العشرات]",
  },
  {
    rule: "tens, hundreds, thousands of", value: 1000, kind: "approximate", bound: "at-least",
    text: "تظاهر [آلاف] العمال",
  },
  {
    rule: "tens, hundreds, thousands of", value: 10000, kind: "approximate", bound: "at-least",
    text: "نزح [عشرات الآلاف]",
  },
  {
    rule: "tens, hundreds, thousands of", value: 100000, kind: "approximate", bound: "at-least",
    text: "نزح [مئات الآلاف] من السكان",
  },
  {
    rule: "tens, hundreds, thousands of", value: 1e7, kind: "approximate", bound: "at-least",
    text: "أنفقت [عشرات الملايين] من الدولارات",
  },
  {
    rule: "several", value: 3, kind: "approximate", bound: "at-least",
    text: "اعتقل [بضعة] أشخاص",
  },
  {
    rule: "several", value: 10, kind: "approximate", bound: "at-least",
    text: "قتل [بضع عشرات] من المسلحين",
  },
  {
    rule: "times as many", value: 3, kind: "multiplier", bound: "exact",
    text: "ارتفع السعر [ثلاثة أضعاف]",
  },
  {
    rule: "times as many", value: 2, kind: "multiplier", bound: "exact",
    text: "دفع [ضعف] المبلغ",
  },
  {
    rule: "nothing",
    text: "التقى أحد المسؤولين",
  },
  {
    rule: "nothing",
    text: "هذه إحدى المدن المحاصرة",
  },
  {
    rule: "nothing",
    text: "اجتمعوا يوم الاثنين",
  },
  {
    rule: "nothing",
    text: "ألفت كتابا عن المدينة",
  },
];
