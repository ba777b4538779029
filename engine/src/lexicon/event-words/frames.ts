/** Which role follows which preposition, for the event words that share a pattern. Data only. */
import type { ArgumentRole } from "../rows.ts";

type Prepositions = Readonly<Record<string, ArgumentRole>>;

/** هجوم على X. */
export const onSomeone: Prepositions = {
  "على": "recipient",
};

/** حملة على X, ضد X. */
export const againstSomeone: Prepositions = {
  "على": "recipient",
  "ضد": "recipient",
};

/** اشتباكات مع X, بين X وY. */
export const withSomeone: Prepositions = {
  "مع": "recipient",
  "بين": "actor",
};

/** اجتمع مع X, بـX. */
export const withSomeoneSomewhere: Prepositions = {
  "مع": "recipient",
  "ب": "recipient",
  "بين": "actor",
};

/** وصل إلى X. */
export const toPlace: Prepositions = {
  "إلى": "place",
};

/** زيارة X إلى Y, لـY. */
export const toPlaceSomeone: Prepositions = {
  "إلى": "place",
  "ل": "place",
};

/** مساعدات إلى X, لـX. */
export const toSomeone: Prepositions = {
  "إلى": "recipient",
  "ل": "recipient",
};

/** تعرض لـX. */
export const forSomeone: Prepositions = {
  "ل": "recipient",
};

/** انسحب من X. */
export const fromPlace: Prepositions = {
  "من": "place",
};

/** سلّم المدينة لـX, إلى X. */
export const fromPlaceToSomeone: Prepositions = {
  "من": "place",
  "ل": "recipient",
  "إلى": "recipient",
};

/** نزح من X إلى Y. */
export const fromPlaceToPlace: Prepositions = {
  "من": "place",
  "إلى": "place",
};

/** تلقى من X. */
export const fromSomeone: Prepositions = {
  "من": "recipient",
};

/** تعرض لهجوم من X. */
export const bySomeone: Prepositions = {
  "من": "actor",
  "ل": "none",
};

/** أطاح بـX. */
export const ofSomeone: Prepositions = {
  "ب": "recipient",
};

/** أفرج عن X. */
export const offSomeone: Prepositions = {
  "عن": "recipient",
};

/** تحقيق مع X, في Y. */
export const intoSomeone: Prepositions = {
  "مع": "recipient",
  "ضد": "recipient",
};

/** حقق مع X, في Y. */
export const intoMatter: Prepositions = {
  "مع": "recipient",
  "ضد": "recipient",
  "في": "none",
};

/** حكم على X بـ, بحق X, ضد X. */
export const judgedOn: Prepositions = {
  "على": "recipient",
  "ضد": "recipient",
  "ب": "none",
};

/** نفّذ الحكم في X, بـX. */
export const carriedOutOn: Prepositions = {
  "في": "recipient",
  "ب": "recipient",
};

/** إطلاق نار في X. */
export const inPlace: Prepositions = {
  "في": "place",
};
