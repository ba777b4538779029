/** One line for a statement, made from its fields: who, act, medium, to whom, when, through whom. For readers of either language; the words stay the evidence. */
import type { Act, Medium } from "naqlan";
import type { Dictionary } from "../language/dictionary.ts";
import { actPhrase, dayPhrase, mediumPhrase } from "../language/phrases.ts";

interface Named {
  readonly name: { readonly ar: string; readonly en?: string };
}

export interface LinedStatement {
  readonly act: Act;
  readonly medium?: Medium;
  readonly negated: boolean;
  readonly source: Named | null;
  readonly audience: readonly Named[];
  /** TIMEX3 value of when it was said. */
  readonly time?: { readonly value: string | null };
  /** Innermost first. */
  readonly chain: readonly { readonly source: Named | null }[];
  readonly article: { readonly published?: string };
}

/** Fields side by side, not a sentence: nothing has to agree with anything. */
export function statementLine({ act, medium, negated, source, audience, time, chain, article }: LinedStatement, dictionary: Pick<Dictionary, "language" | "labels">): string {
  const { language, labels } = dictionary;
  const name = (one: Named | null) => (one ? ((language === "en" ? one.name.en : undefined) ?? one.name.ar) : labels.fields.nobody);
  const comma = language === "ar" ? "، " : ", ";
  const day = time?.value && /^\d{4}-\d{2}-\d{2}/.test(time.value) ? time.value.slice(0, 10) : article.published?.slice(0, 10);
  return [
    name(source),
    negated ? `${actPhrase(act, dictionary)} (${labels.fields.denied})` : actPhrase(act, dictionary),
    medium && mediumPhrase(medium, dictionary),
    audience.length > 0 && `${labels.fields.to} ${audience.map(name).join(comma)}`,
    day && dayPhrase(day, dictionary),
    chain.length > 0 && `${labels.fields.citing} ${chain.map((link) => name(link.source)).join(comma)}`,
  ].filter(Boolean).join(" · ");
}
