/** Acts and media of an attribution with their labels and a line of what they mean, in both languages. Data only. */
import type { Act, Medium } from "../reading.ts";

export interface Label {
  readonly en: string;
  readonly meaning: string;
  readonly ar: string;
}

export const acts: Readonly<Record<Act, Label>> = {
  say: { en: "says", meaning: "States something without further force.",
    ar: "قول" },
  announce: { en: "announces", meaning: "Makes something new publicly known.",
    ar: "إعلان" },
  reveal: { en: "reveals", meaning: "Makes known what was hidden.",
    ar: "كشف" },
  confirm: { en: "confirms", meaning: "Affirms that something holds; claims responsibility.",
    ar: "تأكيد" },
  deny: { en: "denies", meaning: "States that something does not hold.",
    ar: "نفي" },
  accuse: { en: "accuses", meaning: "Holds somebody to have done wrong.",
    ar: "اتهام" },
  condemn: { en: "condemns", meaning: "Judges something as wrong.",
    ar: "إدانة" },
  praise: { en: "praises", meaning: "Judges something as good; thanks, welcomes, congratulates.",
    ar: "إشادة" },
  demand: { en: "demands", meaning: "Asks that something be done.",
    ar: "مطالبة" },
  offer: { en: "offers", meaning: "Offers or proposes something.",
    ar: "عرض" },
  promise: { en: "promises", meaning: "Commits oneself to something.",
    ar: "تعهد" },
  warn: { en: "warns", meaning: "Points to a danger.",
    ar: "تحذير" },
  threaten: { en: "threatens", meaning: "Announces harm to somebody.",
    ar: "تهديد" },
  reject: { en: "rejects", meaning: "Refuses a demand, an offer or a claim.",
    ar: "رفض" },
  agree: { en: "agrees", meaning: "Accepts or admits something.",
    ar: "موافقة" },
  ask: { en: "asks", meaning: "Puts a question.",
    ar: "سؤال" },
  expect: { en: "expects", meaning: "Holds something to be coming.",
    ar: "توقع" },
  decide: { en: "decides", meaning: "Settles something by its own power.",
    ar: "قرار" },
};

export const media: Readonly<Record<Medium, Label>> = {
  statement: { en: "statement", meaning: "A written statement.",
    ar: "بيان" },
  "press-conference": { en: "press conference", meaning: "Told to reporters at a press conference.",
    ar: "مؤتمر صحفي" },
  interview: { en: "interview", meaning: "Told in an interview.",
    ar: "مقابلة" },
  broadcast: { en: "broadcast", meaning: "On radio, television or video.",
    ar: "بث" },
  speech: { en: "speech", meaning: "A speech or sermon.",
    ar: "خطاب" },
  "social-post": { en: "social post", meaning: "A post on a social network.",
    ar: "منشور" },
  press: { en: "press", meaning: "Told to or printed by a newspaper or an agency.",
    ar: "صحافة" },
  meeting: { en: "meeting", meaning: "Said at a meeting.",
    ar: "اجتماع" },
  call: { en: "call", meaning: "Said on the telephone.",
    ar: "اتصال" },
  letter: { en: "letter", meaning: "A letter or cable.",
    ar: "رسالة" },
};
