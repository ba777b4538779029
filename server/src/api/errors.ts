/** The one shape of errors: `{ error, code, status }`. Thrown anywhere in a route, sent by the service. */
import type { WireError } from "./contract.ts";

export type ErrorCode = "not-found" | "gone" | "bad-request" | "too-large" | "too-long" | "too-many" | "not-allowed" | "login" | "failed" | "unavailable";

const statusOf: Readonly<Record<ErrorCode, number>> = {
  "not-found": 404, gone: 410, "bad-request": 400, "too-large": 413, "too-long": 503, "too-many": 429, "not-allowed": 403, login: 401, failed: 500, unavailable: 503,
};

/** Sentences in both languages: the service does not know who will read them until it answers. */
export interface Sentences {
  readonly ar: string;
  readonly en: string;
}

export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly sentences: Sentences;
  readonly more: Pick<WireError, "at" | "replacedBy">;

  constructor(code: ErrorCode, sentences: Sentences, more: Pick<WireError, "at" | "replacedBy"> = {}) {
    super(sentences.en);
    this.code = code;
    this.sentences = sentences;
    this.more = more;
  }

  get status(): number {
    return statusOf[this.code];
  }

  wire(language: "ar" | "en"): WireError {
    return { error: this.sentences[language], code: this.code, status: this.status, ...this.more };
  }
}

export function notFound(what: Sentences): ApiError {
  return new ApiError("not-found", what);
}

export const sentences = {
  noRoute: { ar: "لا شيء في هذا العنوان.", en: "There is nothing at this address." },
  noArticle: { ar: "لا توجد هذه المقالة في المجموعة.", en: "This article is not in the collection." },
  noRecord: { ar: "لا يوجد هذا السجل في المجموعة.", en: "This record is not in the collection." },
  retired: { ar: "ضُم هذا السجل إلى غيره أو أُلغي.", en: "This record was joined with another or retired." },
  noCapture: { ar: "لا يوجد أصل محفوظ لهذه المقالة.", en: "No original is kept for this article." },
  wrongCursor: { ar: "موضع الصفحة هذا ليس من هذه القائمة؛ ابدأ من أولها.", en: "This page cursor is not one of this list; begin without it." },
  wrongBody: { ar: "لا يُفهم ما أُرسل.", en: "What was sent is not understood." },
  tooLarge: { ar: "ما أُرسل أكبر مما يُقبل.", en: "What was sent is larger than is taken." },
  tooLong: { ar: "طال البحث فأُوقف؛ استعمل كلمات أندر أو ضيّقه بتواريخ.", en: "The search took too long and was stopped; use rarer words or narrow it by dates." },
  tooMany: { ar: "محاولات كثيرة؛ أعد المحاولة بعد قليل.", en: "Too many attempts; try again in a while." },
  otherOrigin: { ar: "لا يُقبل هذا الطلب من موقع آخر.", en: "This request is not taken from another site." },
  otherHost: { ar: "لا تجيب هذه الخدمة بهذا الاسم.", en: "The service does not answer under this name." },
  login: { ar: "سجّل الدخول أولاً.", en: "Log in first." },
  wrongPassword: { ar: "كلمة السر غير صحيحة.", en: "The password is not right." },
  onlyRead: { ar: "لا يسمح هذا الرمز إلا بالقراءة.", en: "This token allows reading only." },
  failed: { ar: "حدث خطأ في الخدمة؛ وما كان محفوظاً باقٍ.", en: "Something went wrong in the service; what was kept is still there." },
  noFetching: { ar: "لا تجلب هذه الخدمة من الشبكة.", en: "This service does not fetch from the network." },
} satisfies Readonly<Record<string, Sentences>>;
