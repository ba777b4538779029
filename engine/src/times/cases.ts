/** What the stage of times reads, phrase by phrase; brackets hold the time. Published on Tuesday, 21 July 2015 (5 Shawwal 1436). Our own phrases. */
import type { TimeRule } from "./times.ts";
import type { Calendar, TimexType } from "./values.ts";

export const PUBLISHED = "2015-07-21";

export interface TimeCase {
  readonly rule: TimeRule | "nothing";
  readonly value?: string | null;
  readonly type?: TimexType;
  readonly range?: string;
  readonly calendar?: Calendar;
  /** Nothing is known of the publication. */
  readonly undated?: boolean;
  readonly text: string;
}

export const timeCases: readonly TimeCase[] = [
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-20", type: "date",
    text: "وصل الوزير [أمس] إلى العاصمة",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-21", type: "date",
    text: "وصل الوزير [اليوم] إلى العاصمة",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-22", type: "date",
    text: "سيصل الوزير [غدا] إلى العاصمة",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-20", type: "date",
    text: "قتل جندي [أمس (الاثنين)] في المدينة",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-18", type: "date",
    text: "قتل جندي [أمس (السبت)] في المدينة",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-20", type: "date",
    text: "قتل جندي [يوم أمس] قرب المعبر",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-21", type: "date",
    text: "أعلنت الوزارة [اليوم الثلاثاء] النتائج",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-20", type: "date",
    text: "جريمة [الأمس] لن تمر",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-20", type: "date",
    text: "عاد الوفد [البارحة]",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-21TNI", type: "time",
    text: "يعقد الاجتماع [الليلة]",
  },
  {
    rule: "yesterday, today, tomorrow", value: "2015-07-20TNI", type: "time",
    text: "وقع الانفجار [الليلة الماضية]",
  },
  {
    rule: "two days away", value: "2015-07-19", type: "date",
    text: "وصل [أول من أمس] إلى الدوحة",
  },
  {
    rule: "two days away", value: "2015-07-19", type: "date",
    text: "وصل [أول من أمس (الأحد)] إلى الدوحة",
  },
  {
    rule: "two days away", value: "2015-07-19", type: "date",
    text: "وصل [أمس الأول] إلى الدوحة",
  },
  {
    rule: "two days away", value: "2015-07-23", type: "date",
    text: "سيغادر [بعد غد] إلى القاهرة",
  },
  {
    rule: "two days away", value: "2015-07-19", type: "date",
    text: "وصل [قبل أمس] إلى الدوحة",
  },
  {
    rule: "weekday", value: "2015-07-17", type: "date",
    text: "قتل جنديان [الجمعة] في الاشتباكات",
  },
  {
    rule: "weekday", value: "2015-07-21", type: "date",
    text: "قتل جنديان [الثلاثاء] في الاشتباكات",
  },
  {
    rule: "weekday", value: "2015-07-23", type: "date",
    text: "سيجتمع المجلس [يوم الخميس] في عمان",
  },
  {
    rule: "weekday", value: "2015-07-26", type: "date",
    text: "من المقرر أن يجتمع المجلس [الأحد]",
  },
  {
    rule: "weekday with last or next", value: "2015-07-22", type: "date",
    text: "يبحث الوزراء [يوم الأربعاء المقبل] الخطة",
  },
  {
    rule: "weekday with last or next", value: "2015-07-14", type: "date",
    text: "بحث الوزراء [الثلاثاء الماضي] الخطة",
  },
  {
    rule: "weekday of a week", value: "2015-07-31", type: "date",
    text: "سيجتمع المجلس [الجمعة من الأسبوع المقبل]",
  },
  {
    rule: "weekday of a week", value: "2015-07-14", type: "date",
    text: "اجتمع المجلس [ثلاثاء الأسبوع الماضي]",
  },
  {
    rule: "weekday with its date", value: "2015-07-26", type: "date",
    text: "تفتتح الندوة [الأحد الموافق 26 تموز]",
  },
  {
    rule: "weekday with its date", value: "2014-08-21", type: "date",
    text: "افتتحت الندوة [يوم الخميس 21 آب 2014]",
  },
  {
    rule: "weekday with its date", value: "2015-12-24", type: "date",
    text: "ينطلق المهرجان [الخميس 24 ديسمبر]",
  },
  {
    rule: "day of a month", value: "2014-01-15", type: "date",
    text: "تسلم المنصب في [15 يناير 2014]",
  },
  {
    rule: "day of a month", value: "2015-08-06", type: "date",
    text: "يفتتح الجسر في [السادس من أغسطس]",
  },
  {
    rule: "day of a month", value: "2015-07-22", type: "date", calendar: "hijri",
    text: "نقل المريض في [السادس من شوال]",
  },
  {
    rule: "day of a month", value: "2015-03-23", type: "date",
    text: "اعتقل في [الثالث والعشرين من آذار/مارس الماضي]",
  },
  {
    rule: "day of a month", value: "2015-07-10", type: "date",
    text: "وقع الاتفاق في [10 تموز (يوليو) 2015]",
  },
  {
    rule: "day of a month", value: "2015-06-26", type: "date", calendar: "hijri",
    text: "ولد في [9 رمضان 1436هـ]",
  },
  {
    rule: "day of a month", value: "2014-09-02", type: "date",
    text: "عقدت القمة في [2 أيلول من العام الماضي]",
  },
  {
    rule: "day of a month", value: "1391-12-05", type: "date",
    text: "ولدت في [5 ديسمبر 1391]",
  },
  {
    rule: "day of a month", value: null, type: "date",
    text: "توفي في [31 فبراير 2014]",
  },
  {
    rule: "day of this month", value: "2015-07-25", type: "date",
    text: "يبدأ الإضراب في [25 من الشهر الجاري]",
  },
  {
    rule: "day of this month", value: "2015-07-30", type: "date",
    text: "يبدأ الإضراب في [الثلاثين من هذا الشهر]",
  },
  {
    rule: "day of this month", value: "2015-07-27", type: "date",
    text: "تسلم الرسالة [يوم 27]",
  },
  {
    rule: "month before its day", value: "2014-09-21", type: "date",
    text: "صدر القرار في [سبتمبر الحادي والعشرين، 2014]",
  },
  {
    rule: "known day of history", value: "2001-09-11", type: "date",
    text: "منذ هجمات [11 سبتمبر] تغير كل شيء",
  },
  {
    rule: "nth weekday or day of a period", value: "2015-08-07", type: "date",
    text: "تقام الصلاة [أول جمعة من آب 2015]",
  },
  {
    rule: "nth weekday or day of a period", value: "2014-10-31", type: "date",
    text: "ينتهي العرض [آخر يوم من شهر أكتوبر 2014]",
  },
  {
    rule: "nth weekday or day of a period", value: "2015-06-18", type: "date", calendar: "hijri",
    text: "صام في [أول أيام رمضان]",
  },
  {
    rule: "day of a month", value: "2015-08-01", type: "date",
    text: "تبدأ المفاوضات في [أول آب]",
  },
  {
    rule: "nth week of a period", value: "2014-W41", type: "date", range: "2014-10-06/2014-10-12",
    text: "ينعقد المعرض في [الأسبوع الأول من أكتوبر 2014]",
  },
  {
    rule: "the day before, the day after", value: "2015-07-18", type: "date",
    text: "وصل الجمعة وغادر في [اليوم التالي]",
  },
  {
    rule: "the day before, the day after", value: "2015-07-20", type: "date",
    text: "في [اليوم الماضي]",
  },
  {
    rule: "days from one to another", value: "2015-07-28/2015-08-03", type: "date", range: "2015-07-28/2015-08-03",
    text: "يقام المعرض من [28 تموز إلى 3 آب 2015]",
  },
  {
    rule: "days of one month", value: "2015-08-03/2015-08-05", type: "date", range: "2015-08-03/2015-08-05",
    text: "تجتمع اللجنة من [3 إلى 5 آب]",
  },
  {
    rule: "days of one month", value: "2015-08-03/2015-08-05", type: "date", range: "2015-08-03/2015-08-05",
    text: "تجتمع اللجنة بين [3 و5 آب 2015]",
  },
  {
    rule: "days of one month", value: "2015-08-04/2015-08-06", type: "date", range: "2015-08-04/2015-08-06", calendar: "hijri",
    text: "يستمر التسجيل من [19 إلى 21 / 10 / 1436هـ]",
  },
  {
    rule: "part of a day", value: "2015-07-20TEV", type: "time",
    text: "التقى الوفد [مساء أمس] الرئيس",
  },
  {
    rule: "part of a day", value: "2015-07-19TMO", type: "time",
    text: "هاجموا القرية [فجر الأحد]",
  },
  {
    rule: "part of a day", value: "2015-07-16TAF", type: "time",
    text: "شب الحريق [عصر يوم الخميس]",
  },
  {
    rule: "part of a day", value: "2015-07-21TAF", type: "time",
    text: "عقد الاجتماع [بعد ظهر اليوم]",
  },
  {
    rule: "part of a day", value: "2015-07-20TMO", type: "time",
    text: "وقع الانفجار [أمس صباحا]",
  },
  {
    rule: "part of a day", value: "2015-07-20TNI", type: "time",
    text: "قصفت البلدة [ليلة أمس]",
  },
  {
    rule: "this morning, tonight", value: "2015-07-21TEV", type: "time",
    text: "يتحدث الرئيس هذا [المساء]",
  },
  {
    rule: "night between two days", value: "2015-07-18TNI", type: "time",
    text: "اندلعت الاشتباكات [ليل السبت ـ الأحد]",
  },
  {
    rule: "early or late hour of a part", value: "2015-07-17TNI", type: "time",
    text: "انتهى الاجتماع في [ساعة متأخرة من ليل الجمعة]",
  },
  {
    rule: "early or late hour of a part", value: "2015-07-21TMO", type: "time",
    text: "اقتحموا البلدة في [الساعات الأولى من فجر اليوم]",
  },
  {
    rule: "earlier or later that day", value: "2015-07-20", type: "date",
    text: "نقل الجرحى في [وقت سابق من أمس]",
  },
  {
    rule: "earlier or later that day", value: "2015-07-21", type: "date",
    text: "يصدر البيان في [وقت لاحق اليوم]",
  },
  {
    rule: "earlier or later that day", value: "2015", type: "date", range: "2015-01-01/2015-12-31",
    text: "ستعلن الخطة في [وقت لاحق من هذا العام]",
  },
  {
    rule: "midnight", value: "2015-07-21TNI", type: "time",
    text: "استمرت المظاهرة حتى [منتصف الليل]",
  },
  {
    rule: "hour with its part of the day", value: "2015-07-20T16:00", type: "time",
    text: "اندلع الحريق في [الرابعة من عصر أمس]",
  },
  {
    rule: "hour with its part of the day", value: "2015-07-20T02:00", type: "time",
    text: "اندلع الحريق [الثانية من فجر أمس الاثنين]",
  },
  {
    rule: "hour with its part of the day", value: "2015-07-21T20:30", type: "time",
    text: "يبدأ اللقاء [الثامنة والنصف مساء اليوم]",
  },
  {
    rule: "hour o'clock", value: "2015-07-16T16:16", type: "time",
    text: "ورد البلاغ [الساعة 4.16 عصر يوم الخميس]",
  },
  {
    rule: "hour o'clock", value: "2015-07-21T09:45", type: "time",
    text: "أقلعت الطائرة [الساعة العاشرة إلا ربعا صباحا]",
  },
  {
    rule: "hour in digits", value: "2015-07-21T17:30", type: "time",
    text: "أقلعت الطائرة عند [17:30]",
  },
  {
    rule: "date in digits", value: "2015-02-02", type: "date",
    text: "صدر القرار في [2015/2/2]",
  },
  {
    rule: "date in digits", value: "2015-03-12", type: "date",
    text: "صدر القرار في [12 / 3 / 2015]",
  },
  {
    rule: "date in digits", value: "2014-04-21", type: "date",
    text: "صدر القرار في [21-04-2014]",
  },
  {
    rule: "date in digits", value: "2015-07-21", type: "date", calendar: "hijri",
    text: "صدر القرار بتاريخ [1436/10/5هـ]",
  },
  {
    rule: "date in digits", value: "2015-09-18", type: "date",
    text: "صدر القرار بتاريخ [18-9-15]",
  },
  {
    rule: "month and year in digits", value: "2015-03", type: "date", range: "2015-03-01/2015-03-31",
    text: "صدر العدد في [3/2015]",
  },
  {
    rule: "day and month in digits", value: "2015-04-22", type: "date",
    text: "موعدنا بتاريخ [22/4]",
  },
  {
    rule: "two years in digits", value: "1939/1945", type: "date", range: "1939-01-01/1945-12-31",
    text: "خلال الحرب [1939-1945] هاجر الناس",
  },
  {
    rule: "two years in digits", value: "2014/2015", type: "date", range: "2014-01-01/2015-12-31",
    text: "موسم [2014/2015] كان الأفضل",
  },
  {
    rule: "month", value: "2014-11", type: "date", range: "2014-11-01/2014-11-30",
    text: "زارها في [نوفمبر الماضي]",
  },
  {
    rule: "month", value: "2014-04", type: "date", range: "2014-04-01/2014-04-30",
    text: "بدأ النزاع في [أبريل (نيسان) من العام الماضي]",
  },
  {
    rule: "month", value: "2015-10", type: "date", range: "2015-10-01/2015-10-31",
    text: "تجرى الانتخابات في [تشرين الأول المقبل]",
  },
  {
    rule: "month", value: "2013-01", type: "date", range: "2013-01-01/2013-01-31",
    text: "استقال في [كانون الثاني 2013]",
  },
  {
    rule: "month", value: "2013-07", type: "date", range: "2013-07-01/2013-07-31",
    text: "استقال في [جويلية 2013]",
  },
  {
    rule: "month", value: "2015-03", type: "date", range: "2015-03-01/2015-03-31",
    text: "استقال في [مارس (آذار)]",
  },
  {
    rule: "month", value: "2015-09", type: "date", range: "2015-09-01/2015-09-30",
    text: "سيعلن عن مفاجأة في [شهر سبتمبر]",
  },
  {
    rule: "month", value: "2015-06-18/2015-07-16", type: "date", range: "2015-06-18/2015-07-16", calendar: "hijri",
    text: "خلال [شهر رمضان]",
  },
  {
    rule: "last, this or next week, month or year", value: "2015-W29", type: "date", range: "2015-07-13/2015-07-19",
    text: "عادوا [الأسبوع الماضي] إلى قراهم",
  },
  {
    rule: "last, this or next week, month or year", value: "2015-06", type: "date", range: "2015-06-01/2015-06-30",
    text: "قصفت القرية [الشهر الماضي]",
  },
  {
    rule: "last, this or next week, month or year", value: "2016", type: "date", range: "2016-01-01/2016-12-31",
    text: "ستجرى الانتخابات [العام المقبل]",
  },
  {
    rule: "last, this or next week, month or year", value: "2015-W30", type: "date", range: "2015-07-20/2015-07-26",
    text: "سيجتمعون [هذا الأسبوع]",
  },
  {
    rule: "last, this or next week, month or year", value: "2011", type: "date", range: "2011-01-01/2011-12-31",
    text: "اندلعت الثورة [عام 2011]",
  },
  {
    rule: "last, this or next week, month or year", value: "2014-10-25/2015-10-13", type: "date", range: "2014-10-25/2015-10-13", calendar: "hijri",
    text: "بني المسجد [عام 1436هـ]",
  },
  {
    rule: "last, this or next week, month or year", value: "18", type: "date", range: "1801-01-01/1900-12-31",
    text: "عاش في [القرن التاسع عشر]",
  },
  {
    rule: "last, this or next week, month or year", value: "19", type: "date", range: "1901-01-01/2000-12-31",
    text: "عاش في [القرن الماضي]",
  },
  {
    rule: "beginning, middle or end of a period", value: "2014", type: "date", range: "2014-05-02/2014-08-31",
    text: "عبروا الحدود [منتصف عام 2014]",
  },
  {
    rule: "beginning, middle or end of a period", value: "2015-07", type: "date", range: "2015-07-01/2015-07-10",
    text: "منذ [مطلع الشهر الجاري]",
  },
  {
    rule: "beginning, middle or end of a period", value: "2015-W30-WE", type: "date", range: "2015-07-25/2015-07-26",
    text: "تلتقي الوفود [نهاية الأسبوع]",
  },
  {
    rule: "beginning, middle or end of a period", value: "2013", type: "date", range: "2013-09-01/2013-12-31",
    text: "استقال في [أواخر 2013]",
  },
  {
    rule: "season", value: "2014-SU", type: "date", range: "2014-06-01/2014-08-31",
    text: "منذ حرب [الصيف الماضي]",
  },
  {
    rule: "season", value: "2013-SP", type: "date", range: "2013-03-01/2013-05-31",
    text: "قتل في [ربيع 2013]",
  },
  {
    rule: "decade", value: "198", type: "date", range: "1980-01-01/1989-12-31",
    text: "هاجرت العائلة في [الثمانينات]",
  },
  {
    rule: "decade", value: "197", type: "date", range: "1970-01-01/1979-12-31",
    text: "هاجرت العائلة في [سبعينيات القرن الماضي]",
  },
  {
    rule: "quarter or half of a year", value: "2015-Q1", type: "date", range: "2015-01-01/2015-03-31",
    text: "ارتفعت الأرباح في [الربع الأول من العام الجاري]",
  },
  {
    rule: "quarter or half of a year", value: "2014-H2", type: "date", range: "2014-07-01/2014-12-31",
    text: "ارتفعت الأرباح في [النصف الثاني من 2014]",
  },
  {
    rule: "year", value: "2003", type: "date", range: "2003-01-01/2003-12-31",
    text: "تولى الحكم في [2003]",
  },
  {
    rule: "year", value: "2012", type: "date", range: "2012-01-01/2012-12-31",
    text: "لم يزرها منذ [2012]",
  },
  {
    rule: "year", value: "2014", type: "date", range: "2014-01-01/2014-12-31",
    text: "استضافت البلاد مونديال [2014]",
  },
  {
    rule: "year", value: "2009", type: "date", range: "2009-01-01/2009-12-31",
    text: "شغلت المنصب بين عامي [2009] و2013",
  },
  {
    rule: "year after a year", value: "2013", type: "date", range: "2013-01-01/2013-12-31",
    text: "شغلت المنصب بين عامي 2009 و[2013]",
  },
  {
    rule: "year before Christ", value: "BC0300", type: "date",
    text: "بني المعبد [300 ق.م]",
  },
  {
    rule: "feast", value: "2015-09-23", type: "date", calendar: "hijri",
    text: "قبل [عيد الأضحى المقبل] بأيام",
  },
  {
    rule: "length of time", value: "P5M", type: "duration",
    text: "استمر القتال [خمسة أشهر]",
  },
  {
    rule: "length of time", value: "P4M", type: "duration",
    text: "استمر الحصار [نحو أربعة أشهر]",
  },
  {
    rule: "length of time", value: "P1W", type: "duration",
    text: "توقف القتال بعد [أسبوع] من المعارك",
  },
  {
    rule: "length of time", value: "PT1.5H", type: "duration",
    text: "استغرق اللقاء [ساعة ونصف]",
  },
  {
    rule: "length of time", value: "P2Y", type: "duration",
    text: "حكم عليه بالسجن [عامين]",
  },
  {
    rule: "length of time", value: "PT0.5H", type: "duration",
    text: "دام الاجتماع [نصف ساعة]",
  },
  {
    rule: "length of time", value: "P5M27D", type: "duration",
    text: "بقي في السجن [5 أشهر و27 يوما]",
  },
  {
    rule: "open length of time", value: "PXD", type: "duration",
    text: "أمضى في المستشفى [عدة أيام]",
  },
  {
    rule: "open length of time", value: "PXD", type: "duration",
    text: "انتظروا [أياما طويلة]",
  },
  {
    rule: "whole length", value: "P1D", type: "duration",
    text: "انتظروا طوال [اليوم]",
  },
  {
    rule: "length before or after now", value: "2015-07-19", type: "date",
    text: "عاد [قبل يومين] من السفر",
  },
  {
    rule: "length before or after now", value: "2015-02", type: "date", range: "2015-02-01/2015-02-28",
    text: "وقع الاتفاق [قبل خمسة أشهر]",
  },
  {
    rule: "length before or after now", value: "PAST_REF", type: "date",
    text: "هدد [قبل أيام] بالانسحاب",
  },
  {
    rule: "length before or after now", value: "2015-07-24", type: "date",
    text: "سيعودون [بعد ثلاثة أيام]",
  },
  {
    rule: "length before or after now", value: "2015-08-04", type: "date",
    text: "سيعودون [بعد أسبوعين من الآن]",
  },
  {
    rule: "since a length of time", value: "2015-07-18", type: "date",
    text: "تم نقله إلى القسم [منذ ثلاثة أيام]",
  },
  {
    rule: "since a length of time", value: "P3Y", type: "duration",
    text: "يعيشون في المخيم [منذ ثلاثة أعوام]",
  },
  {
    rule: "since a length of time", value: "PXY", type: "duration",
    text: "لم يعرفوا الأمان [منذ سنوات]",
  },
  {
    rule: "last or next so many", value: "P6M", type: "duration", range: "2015-01-21/2015-07-20",
    text: "وقعت الإعدامات خلال [الأشهر الستة الماضية]",
  },
  {
    rule: "last or next so many", value: "P5Y", type: "duration", range: "2015-07-22/2020-07-21",
    text: "ستنفذ الخطة خلال [السنوات الخمس المقبلة]",
  },
  {
    rule: "last or next few", value: "PAST_REF", type: "date",
    text: "تقدموا خلال [الأيام الماضية]",
  },
  {
    rule: "last or next few", value: "PAST_REF", type: "date",
    text: "حاولوا في [الأسابيع الأخيرة] إدخال الغذاء",
  },
  {
    rule: "every unit", value: "P1M", type: "set",
    text: "يجتمعون [كل شهر]",
  },
  {
    rule: "every unit", value: "P4Y", type: "set",
    text: "تقام الدورة [كل أربع سنوات]",
  },
  {
    rule: "every weekday", value: "XXXX-WXX-5", type: "set",
    text: "يتظاهرون [كل جمعة]",
  },
  {
    rule: "weekdays in the plural", value: "XXXX-WXX-5", type: "set",
    text: "يتظاهرون [أيام الجمعة]",
  },
  {
    rule: "times a unit", value: "P1Y", type: "set",
    text: "تصدر النشرة [مرتين في السنة]",
  },
  {
    rule: "adverb of frequency", value: "P1D", type: "set",
    text: "تنتج المزرعة الحليب [يوميا]",
  },
  {
    rule: "now, lately, soon", value: "PRESENT_REF", type: "date",
    text: "لم تتوصل اللجنة حتى [الآن] إلى نتيجة",
  },
  {
    rule: "now, lately, soon", value: "PAST_REF", type: "date",
    text: "أنشئت الهيئة [مؤخرا]",
  },
  {
    rule: "now, lately, soon", value: "PRESENT_REF", type: "date",
    text: "يعالج الجريح [حاليا] في المستشفى",
  },
  {
    rule: "current, last or coming, of a thing", value: "PRESENT_REF", type: "date",
    text: "يناقشون الوضع [الحالي] في البلاد",
  },
  {
    rule: "current, last or coming, of a thing", value: "PAST_REF", type: "date",
    text: "خسروا الانتخابات [الأخيرة]",
  },
  {
    rule: "current, last or coming, of a thing", value: "FUTURE_REF", type: "date",
    text: "يستعدون للانتخابات [المقبلة]",
  },
  {
    rule: "some time or stretch", value: "PAST_REF", type: "date",
    text: "أعلنت في [وقت سابق] رفضها",
  },
  {
    rule: "some time or stretch", value: "PRESENT_REF", type: "date",
    text: "يحاولون في [الوقت الراهن] التقدم",
  },
  {
    rule: "some time or stretch", value: "FUTURE_REF", type: "date",
    text: "سيبدأ العمل خلال [فترة قصيرة جدا]",
  },
  {
    rule: "the past, the future", value: "PAST_REF", type: "date",
    text: "كانوا يعملون معا في [الماضي]",
  },
  {
    rule: "the past, the future", value: "FUTURE_REF", type: "date",
    text: "قد يحدث ذلك في [المستقبل القريب]",
  },
  {
    rule: "these days", value: "PRESENT_REF", type: "date",
    text: "يزداد الضغط [هذه الأيام]",
  },
  {
    rule: "yesterday, today, tomorrow", value: null, type: "date", undated: true,
    text: "عاد [أمس] إلى بلده",
  },
  {
    rule: "weekday", value: null, type: "date", undated: true,
    text: "قتل [الجمعة] جنديان",
  },
  {
    rule: "last, this or next week, month or year", value: null, type: "date", undated: true,
    text: "زارها [الشهر الماضي]",
  },
  {
    rule: "length before or after now", value: null, type: "date", undated: true,
    text: "وقع الاتفاق [قبل خمسة أشهر]",
  },
  {
    rule: "day of a month", value: null, type: "date", undated: true,
    text: "افتتح الجسر في [السادس من أغسطس]",
  },
  {
    rule: "day of a month", value: "2014-08-06", type: "date", undated: true,
    text: "افتتح الجسر في [6 أغسطس 2014]",
  },
  {
    rule: "current, last or coming, of a thing", value: "PRESENT_REF", type: "date", undated: true,
    text: "يناقشون الوضع [الحالي]",
  },
  {
    rule: "nothing",
    text: "قرأت الخبر في صحيفة «اليوم»",
  },
  {
    rule: "nothing",
    text: "أدى المصلون صلاة الجمعة",
  },
  {
    rule: "nothing",
    text: "حضر خطبة الجمعة آلاف المصلين",
  },
  {
    rule: "nothing",
    text: "اعتقل شاب عمره 30 عاما",
  },
  {
    rule: "nothing",
    text: "اعتقل الطفل (14 عاما) قرب منزله",
  },
  {
    rule: "nothing",
    text: "لقاح للأطفال تحت سن 15 سنة",
  },
  {
    rule: "nothing",
    text: "في غضون ذلك وصلت التعزيزات",
  },
  {
    rule: "nothing",
    text: "عاد الوفد لاحقا إلى الفندق",
  },
  {
    rule: "nothing",
    text: "فاز باللقب أربع مرات",
  },
  {
    rule: "nothing",
    text: "قالت قوى 14 آذار إنها ترفض الحوار",
  },
  {
    rule: "nothing",
    text: "سكن في شارع 26 سبتمبر",
  },
  {
    rule: "nothing",
    text: "تجمعوا في ميدان 14 تموز",
  },
  {
    rule: "nothing",
    text: "انتقد الرأي العام الحكومة",
  },
  {
    rule: "nothing",
    text: "قال الأمين العام السابق للمنظمة",
  },
  {
    rule: "nothing",
    text: "وضعوا اللمسات الأخيرة على الخطة",
  },
  {
    rule: "nothing",
    text: "التقى الرئيس وزيره وقال الأخير إنه موافق",
  },
  {
    rule: "nothing",
    text: "قرر مجلس الأمن بموجب القرار 2042 نشر المراقبين",
  },
  {
    rule: "nothing",
    text: "تزايد الاهتمام بكرة القدم",
  },
  {
    rule: "nothing",
    text: "سعر كل واحد منها درهم",
  },
  {
    rule: "nothing",
    text: "جاء قريبا من المنزل",
  },
  {
    rule: "nothing",
    text: "مارس ضغوطا على الحكومة",
  },
  {
    rule: "nothing",
    text: "خرجت في تظاهرات الربيع العربي",
  },
  {
    rule: "nothing",
    text: "قتل 2000 مدنيا في الزلزال",
  },
  {
    rule: "nothing",
    text: "أدلى بحديث للصحيفة",
  },
  {
    rule: "nothing",
    text: "فاز الفريق 3-2",
  },
  {
    rule: "days from one to another", value: "2015-07-29/2015-07-31", type: "date", range: "2015-07-29/2015-07-31",
    text: "يعقد اللقاء [الأسبوع المقبل بين الأربعاء والجمعة]",
  },
  {
    rule: "days from one to another", value: "2015-07-14/2015-07-16", type: "date", range: "2015-07-14/2015-07-16",
    text: "اجتمعوا [الأسبوع الماضي من الثلاثاء إلى الخميس]",
  },
  {
    rule: "days from one to another", value: "2015-06-04/2015-06-09", type: "date", range: "2015-06-04/2015-06-09",
    text: "أقيم المعرض في [شهر حزيران بين 4 و9]",
  },
  {
    rule: "days from one to another", value: "2015-07-18/2015-07-20", type: "date", range: "2015-07-18/2015-07-20",
    text: "أغلقت المدرسة بين [السبت والاثنين]",
  },
  {
    rule: "last, this or next week, month or year", value: "2015-W29", type: "date", range: "2015-07-13/2015-07-19",
    text: "عاد [الأسبوع الماضي] من بغداد",
  },
  {
    rule: "nothing",
    text: "فتح باب الترشح للمجلس",
  },
];
