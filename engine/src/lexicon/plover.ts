/** Event types: PLOVER's sixteen, their scores and modes, and the six added for news that PLOVER leaves out. Data only. */
import type { PloverType } from "../reading.ts";

export interface TypeRow {
  /** Quad class; null where PLOVER has no such type. */
  readonly quad: "VC" | "MC" | "VK" | "MK" | null;
  /** PLOVER's conflict–cooperation score; null where none. */
  readonly scale: number | null;
  readonly en: string;
  readonly modes: readonly string[];
  readonly ar: string;
}

export const plover: Readonly<Record<PloverType, TypeRow>> = {
  AGREE: { quad: "VC", scale: 2.5, en: "agreement", modes: [],
    ar: "اتفاق" },
  CONSULT: { quad: "VC", scale: 2.5, en: "consultation", modes: ["visit", "third-party", "multilateral", "phone"],
    ar: "تشاور" },
  SUPPORT: { quad: "VC", scale: 5, en: "support", modes: [],
    ar: "دعم" },
  CONCEDE: { quad: "VC", scale: 4.5, en: "concession", modes: [],
    ar: "تنازل" },
  COOPERATE: { quad: "MC", scale: 9.5, en: "cooperation", modes: [],
    ar: "تعاون" },
  AID: { quad: "MC", scale: 10, en: "aid", modes: [],
    ar: "مساعدة" },
  RETREAT: { quad: "MC", scale: 6.5, en: "retreat", modes: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
    ar: "تراجع" },
  REQUEST: { quad: "VK", scale: 0, en: "request", modes: ["assist", "change", "yield", "meet"],
    ar: "طلب" },
  ACCUSE: { quad: "VK", scale: -3, en: "accusation", modes: ["disapprove", "investigate", "allege"],
    ar: "اتهام" },
  REJECT: { quad: "VK", scale: -2, en: "rejection", modes: ["assist", "change", "yield", "meet"],
    ar: "رفض" },
  THREATEN: { quad: "VK", scale: -3.5, en: "threat", modes: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
    ar: "تهديد" },
  PROTEST: { quad: "MK", scale: -5, en: "protest", modes: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
    ar: "احتجاج" },
  SANCTION: { quad: "MK", scale: -6, en: "sanction", modes: ["convict", "expel", "withdraw", "discontinue"],
    ar: "عقوبة" },
  MOBILIZE: { quad: "MK", scale: -5.5, en: "mobilisation", modes: ["troops", "weapons", "police", "militia"],
    ar: "حشد" },
  COERCE: { quad: "MK", scale: -7, en: "coercion", modes: ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
    ar: "إكراه" },
  ASSAULT: {
    quad: "MK", scale: -9, en: "attack",
    modes: ["abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"],
    ar: "هجوم" },
  ACCIDENT: { quad: null, scale: null, en: "accident", modes: ["traffic", "fire", "collapse", "drowning", "aircraft"],
    ar: "حادث" },
  DISASTER: { quad: null, scale: null, en: "disaster", modes: ["earthquake", "flood", "storm", "epidemic"],
    ar: "كارثة" },
  CRIME: { quad: null, scale: null, en: "crime", modes: ["murder", "theft", "smuggling", "fraud"],
    ar: "جريمة" },
  VOTE: { quad: null, scale: null, en: "vote", modes: ["election", "referendum", "parliament"],
    ar: "تصويت" },
  APPOINT: { quad: null, scale: null, en: "appointment", modes: ["appoint", "dismiss"],
    ar: "تعيين" },
  ENACT: { quad: null, scale: null, en: "law or decree", modes: ["law", "decree"],
    ar: "تشريع" },
};
