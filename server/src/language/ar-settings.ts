import type { SettingWords } from "./dictionary.ts";

export const settings: SettingWords = {
  NAQLAN_STORE: {
    is: "المجموعة التي تعمل عليها الأوامر حين لا يُذكر ‎--store",
    takes: "ملفاً، أو postgres://USER:PASSWORD@HOST/DATABASE",
  },
  NAQLAN_QUERY_SECONDS: {
    is: "أطول ما يستغرقه بحث أو قائمة قبل أن يُترك",
    takes: "ثواني من 0.1 إلى 3600",
  },
  NAQLAN_ALLOW: {
    is: "مضيفون في شبكات خاصة يجوز الجلب منهم مع ذلك",
    takes: "مضيفين أو مضيفين بمنافذ أو نطاقات عناوين، وبينها فواصل",
  },
  NAQLAN_CONTACT: {
    is: "يُذكر للمواقع التي يُجلب منها كي تكتب إليك",
    takes: "عنوان بريد، أو رابطاً يبدأ بـ http:// أو https://",
  },
  NAQLAN_PAUSE: {
    is: "ما يُنتظر بين طلبين من مضيف واحد",
    takes: "ثواني من 0 إلى 600",
  },
  NAQLAN_PORT: {
    is: "المنفذ الذي يستمع فيه naqlan serve حين لا يُذكر ‎--port",
    takes: "عدداً صحيحاً من 0 إلى 65535",
  },
  NAQLAN_HOSTS: {
    is: "أسماء يجوز أن تُسأل بها الخدمة سوى عنوانها، كاسم وسيط أمامها",
    takes: "أسماء مضيفين، وبينها فواصل",
  },
  NAQLAN_PASSWORD: {
    is: "كلمة سر الخدمة حيث يصل إليها غيرك",
    takes: "12 حرفاً على الأقل",
  },
  NAQLAN_TOKENS: {
    is: "ما تُبرزه البرامج بدل كلمة السر",
    takes: "NAME:read|write:EXPIRES:SECRET بسر من 16 حرفاً على الأقل، وبينها فواصل؛ و EXPIRES يوم أو فارغ",
  },
  NAQLAN_URL: {
    is: "حيث توجد الخدمة، من أجل الروابط في ما يُصدَّر",
    takes: "رابطاً يبدأ بـ http:// أو https://",
  },
};
