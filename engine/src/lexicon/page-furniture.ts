/** What stands around an article on a web page and is none of it: lines by which the rest begins, and lines that point elsewhere. Data only. */

/** A line that says only this, or begins with it and is short: the article is over. */
export const endLines: readonly string[] = [
  "مقالات ذات صلة",
  "مقالات مشابهة",
  "مقالات متعلقة",
  "مقالات أخرى",
  "مواضيع ذات صلة",
  "مواضيع متعلقة",
  "مواضيع مشابهة",
  "المقالات المشابهة",
  "أخبار ذات صلة",
  "أخبار متعلقة",
  "أخبار مشابهة",
  "الأخبار ذات الصلة",
  "المزيد من الأخبار",
  "المزيد من سوريا",
  "آخر الأخبار",
  "آخر المواضيع",
  "آخر ما نشر",
  "أحدث المقالات",
  "أحدث الأخبار",
  "الأكثر قراءة",
  "الأكثر مشاهدة",
  "الأكثر تداولا",
  "اخترنا لك",
  "اخترنا لكم",
  "قد يعجبك أيضا",
  "شارك هذا الموضوع",
  "شارك هذا",
  "شارك المقال",
  "شارك الخبر",
  "مشاركة الخبر",
  "اترك تعليقا",
  "اترك تعليقك",
  "اترك ردا",
  "أضف تعليقا",
  "أضف تعليق",
  "أضف تعليقك",
  "دع تعليقا",
  "دع تعليق",
  "التعليقات",
  "تعليقات الفيسبوك",
  "لا توجد تعليقات",
  "الكلمات المفتاحية",
  "الكلمات الدلالية",
  "رابط مختصر",
  "رابط الخبر",
  "النشرة البريدية",
  "اشترك في النشرة",
  "إشترك في النشرة",
  "تابعنا على",
  "تابعنا عبر",
  "السابق",
  "التالي",
  "المقال السابق",
  "المقال التالي",
  "المقالة السابقة",
  "الخبر السابق",
  "مرتبط",
  "وسوم",
  "الوسوم",
  "سمات",
];

/** A line that begins with this points to other articles; so do the headlines under it. */
export const asideLines: readonly string[] = [
  "اقرأ أيضا",
  "إقرأ أيضا",
  "اقرأ المزيد",
  "إقرأ المزيد",
  "اقرأ أكثر",
  "اقرؤوا أيضا",
  "اقرأ ايضا",
  "طالع أيضا",
  "طالع أيضاً",
  "شاهد أيضا",
  "شاهد المزيد",
  "للمزيد",
  "تابع أيضا",
  "موضوعات متعلقة",
];

/** The same in the pages of social sites. */
export const foreignEndLines: readonly string[] = [
  "All reactions",
  "Most relevant",
  "Back to top",
  "Related",
  "Share this",
  "Copy link to Tweet",
  "Report Tweet",
];

/** What stands between a post and its comments, also in the midst of a line. */
export const reactionPhrases: readonly string[] = [
  "All reactions",
  "Most relevant",
  "Like Comment",
];

/** Before the address of the story itself, also in the midst of a line. */
export const storyLink = "رابط الخبر";
