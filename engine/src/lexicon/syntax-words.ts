/** The few words that the syntax asks for by name, folded as tokens are. Data only. */

/** Words that join names: محمد بن راشد, عبد الجواد, أبو بكر. */
export const nameLinks: readonly string[] = [
  "بن",
  "ابن",
  "بنت",
  "عبد",
  "ابو",
  "ابي",
  "ابا",
];

/** آل سعود: written with its madda, else it is the article. */
export const houseOf = "آل";

/** A relative before a verb, else a preposition. */
export const whoOrFrom = "من";

/** «وبين»: at the head of a sentence it may be بيّن with و. */
export const andBetween = "وبين";

/** «بين»: behind a pause it may be so without و. */
export const between = "بين";

/** A negation that is a noun itself. */
export const nonBeing = "عدم";

/** A preposition that is written like a noun. */
export const during = "خلال";

/** A jussive follows what ends so. */
export const didNot = "لم";

/** A jussive may follow these. */
export const notWords: readonly string[] = [
  "لا",
  "ولا",
  "لما",
];

/** «عبر»: at the head of a sentence it may be عبّر. */
export const acrossWords: readonly string[] = [
  "عبر",
  "وعبر",
];

/** Last words of the phrases that give somebody the word (من جانبه), folded: a verb follows. */
export const forHisPart: readonly string[] = [
  "جانبه",
  "جانبها",
  "جانبهم",
  "جهته",
  "جهتها",
  "جهتهم",
  "بدوره",
  "بدورها",
  "بدورهم",
  "ناحيته",
  "ناحيتها",
];

/** What is felt stands behind it. */
export const about = "عن";

/** Between عن and the feeling: عن خالص شكره, عن بالغ أسفه. */
export const degreesOfFeeling: readonly string[] = [
  "خالص",
  "بالغ",
  "عميق",
  "عظيم",
  "جزيل",
  "شديد",
  "وافر",
  "صادق",
  "كامل",
];

/** «ردا على»: no verb. */
export const inReply: readonly string[] = [
  "ردا",
  "وردا",
];

/** Folded على, that "in reply" asks for. */
export const onto = "علي";

/** The owner, seldom "accompanied". */
export const owner = "صاحب";

/** Written with a shadda they are verbs, never prepositions: بيّن, عبّر. Folded, as they end. */
export const doubledVerbs: readonly string[] = [
  "بين",
  "عبر",
];

/** Where a place lies: their verbs («turned west») hardly ever stand in the news. */
export const directionWords: readonly string[] = [
  "شمال",
  "جنوب",
  "شرق",
  "غرب",
  "وسط",
  "قرب",
];
