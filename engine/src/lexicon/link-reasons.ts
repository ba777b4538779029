/**
 * What linking says of its own accord, in Arabic and English: why two things were linked, and titles of disputes. `{a}` and the like are filled in.
 * The one list that linking imports.
 */
export interface Phrase {
  readonly en: string;
  readonly ar: string;
}

/** By the rule that speaks. */
export const linkReasons = {
  "same-type": {
    en: "both report an event of the same kind",
    ar: "كلاهما يذكر حدثاً من النوع نفسه",
  },
  "same-day": {
    en: "on the same day, {a}",
    ar: "في اليوم نفسه، {a}",
  },
  "near-day": {
    en: "within days of each other, {a} and {b}",
    ar: "في أيام متقاربة، {a} و{b}",
  },
  "same-date": {
    en: "on the same date, though not both give the year",
    ar: "في التاريخ نفسه، وإن لم يذكر كلاهما السنة",
  },
  "same-weekday": {
    en: "on the same day of the week",
    ar: "في اليوم نفسه من الأسبوع",
  },
  "same-place": {
    en: "in the same place, {a}",
    ar: "في المكان نفسه، {a}",
  },
  "place-within": {
    en: "in places that lie together, {a} and {b}",
    ar: "في مكانين متجاورين، {a} و{b}",
  },
  "named-places": {
    en: "both name {a}",
    ar: "كلاهما يسمّي {a}",
  },
  figures: {
    en: "with the same figures, {a}",
    ar: "بالأرقام نفسها، {a}",
  },
  persons: {
    en: "both name {a}",
    ar: "كلاهما يذكر اسم {a}",
  },
  participants: {
    en: "with the same participants, {a}",
    ar: "بالأطراف نفسها، {a}",
  },
  wording: {
    en: "in similar words: {a}",
    ar: "بألفاظ متشابهة: {a}",
  },
  "same-surroundings": {
    en: "both texts speak of {a}",
    ar: "كلا النصين يتحدث عن {a}",
  },
  "persons-named": {
    en: "both texts name {a}",
    ar: "كلا النصين يسمّي {a}",
  },
  "like-texts": {
    en: "{a} in a hundred of their telling words are the same",
    ar: "{a} في المئة من كلماتهما الدالة واحدة",
  },
  modes: {
    en: "done in the same way",
    ar: "بالطريقة نفسها",
  },
  "hand-made": {
    en: "joined by hand",
    ar: "جُمع بينهما يدوياً",
  },
  copy: {
    en: "{a} in a hundred of their passages are the same; the first is likely {b}",
    ar: "{a} في المئة من مقاطعهما واحدة، والأصل على الأرجح {b}",
  },
  "same-articles": {
    en: "{a} articles report both",
    ar: "عدد المقالات التي تذكر كليهما: {a}",
  },
  "same-actors": {
    en: "both concern {a}",
    ar: "كلاهما يتعلق بـ{a}",
  },
} as const satisfies Record<string, Phrase>;

/** Titles and claims of disputes. */
export const disputePhrases = {
  figures: {
    en: "How many {unit}?",
    ar: "كم عدد {unit}؟",
  },
  denial: {
    en: "{a} denies: {b}",
    ar: "{a} ينفي: {b}",
  },
  accuses: {
    en: "{a} says: {b}",
    ar: "{a} يقول: {b}",
  },
  culprits: {
    en: "Who did it: {a}?",
    ar: "من الفاعل: {a}؟",
  },
  culprit: {
    en: "it was {a}",
    ar: "الفاعل {a}",
  },
  dates: {
    en: "When did it happen: {a} or {b}?",
    ar: "متى وقع: {a} أم {b}؟",
  },
  date: {
    en: "on {a}",
    ar: "في {a}",
  },
  exactly: {
    en: "{n} {unit}",
    ar: "{n} {unit}",
  },
  "at-least": {
    en: "at least {n} {unit}",
    ar: "{n} {unit} على الأقل",
  },
  "at-most": {
    en: "at most {n} {unit}",
    ar: "{n} {unit} على الأكثر",
  },
  about: {
    en: "about {n} {unit}",
    ar: "نحو {n} {unit}",
  },
} as const satisfies Record<string, Phrase>;

/** Units of figures as titles say them. */
export const unitPhrases: Readonly<Record<string, Phrase>> = {
  killed: {
    en: "killed",
    ar: "القتلى",
  },
  injured: {
    en: "injured",
    ar: "الجرحى",
  },
  detained: {
    en: "detained",
    ar: "المعتقلين",
  },
  missing: {
    en: "missing",
    ar: "المفقودين",
  },
  displaced: {
    en: "displaced",
    ar: "النازحين",
  },
  abducted: {
    en: "abducted",
    ar: "المخطوفين",
  },
  person: {
    en: "people",
    ar: "الأشخاص",
  },
  percent: {
    en: "per cent",
    ar: "النسبة المئوية",
  },
};
