// Articles made for the benches: one event told by many outlets on many days, with who says what, figures that change and denials; every sentence is ours.
const outlets = ["وكالة مرسى", "صدى الميناء", "نوافذ الشرق", "قناة وميض", "صحيفة الضفة", "موقع الساحل", "وكالة المدى الجديد", "جريدة الصباح الآخر"];
const speakers = [["وزير الصحة", "سامر الجبوري"], ["محافظ البصرة", "عدنان الرويشدي"], ["مدير الميناء", "فاضل الدوسكي"], ["قائد الشرطة", "حيدر البزوني"], ["رئيس لجنة التحقيق", "ضرغام الوائلي"], ["النائبة", "سهى الجابري"]];
const verbs = ["قال", "أكد", "أعلن", "نفى", "أوضح", "حذر من"];
const causes = ["تراكم الغبار في الصوامع", "خلل كهربائي في المستودع", "تسرب في أنبوب الغاز", "إهمال في إجراءات السلامة", "حريق في مخزن مجاور"];

/** `count` articles about the explosion; the same in every run. */
export function explosionArticles(count, from = 0) {
  return Array.from({ length: count }, (_, k) => {
    const n = from + k;
    const [role, name] = speakers[n % speakers.length];
    const [otherRole, otherName] = speakers[(n + 2) % speakers.length];
    const verb = verbs[n % verbs.length];
    const [killed, injured] = [4 + (n % 5), 31 + (n % 9)];
    const day = 4 + Math.floor(n / 25);
    const published = `2024-03-${String(Math.min(day, 28)).padStart(2, "0")}T${String(n % 24).padStart(2, "0")}:00:00Z`;
    const said = verb === "نفى" ? `أن يكون ${causes[n % causes.length]} سبب الانفجار في ميناء أم قصر` : verb === "حذر من" ? `${causes[n % causes.length]} بعد الانفجار في ميناء أم قصر` : `إن ${causes[n % causes.length]} سبب الانفجار في ميناء أم قصر مساء الأحد`;
    return {
      title: `انفجار ميناء أم قصر: ${role} ${name} في التقرير رقم ${n + 1}`, outlet: outlets[n % outlets.length], url: `https://outlet${n % outlets.length}.example/${n + 1}`, published,
      text: [
        `قُتل ${killed} عمال وأصيب ${injured} آخرون في انفجار في ميناء أم قصر في البصرة مساء الأحد 3 آذار/مارس 2024، بحسب وزارة الصحة.`,
        `و${verb} ${role} ${name} في مؤتمر صحفي ${said}.`,
        `وأضاف ${name} أن فرق الإسعاف رقم ${n + 1} نقلت ${injured - 3} جريحاً إلى مستشفيات البصرة.`,
        `ورد ${otherRole} ${otherName} قائلاً إن «الأرقام المعلنة غير دقيقة»، وطالب بلجنة مستقلة تبحث في أسباب الانفجار.`,
      ].join("\n"),
    };
  });
}
