/** A quotation as it is copied: the Arabic words, who said them, outlet, date and the address of the finding. */
import type { AttributionRecord } from "../../../server/src/api/contract.ts";
import { dayWord, lineOf } from "../language/values.ts";
import { plain } from "./letters.ts";

export function quotationWithLink(statement: AttributionRecord, kept: boolean): string {
  const { article, words, source } = statement;
  const facts = [article.outlet, article.published && dayWord(article.published)].filter((fact) => fact !== undefined && fact !== "").map((fact) => plain(fact!));
  return [
    `«${words}»`,
    [source ? (source.phrase ?? source.name.ar) : undefined, ...facts].filter(Boolean).join(" — "),
    lineOf(statement),
    kept ? `${location.origin}/articles/${statement.id.replace("/", "?at=")}` : (article.url ?? ""),
  ].filter((line) => line !== "").join("\n");
}
