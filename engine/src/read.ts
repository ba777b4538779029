/** The whole pipeline on one screen: text in, Reading out. Throws on no string. */
import { type AttributionFinding } from "./attributions/finding.ts";
import { findAttributions } from "./attributions/attributions.ts";
import { assemble, emptyReading, type Ids } from "./assemble.ts";
import { type EventFinding, findEvents } from "./events/events.ts";
import { type FigureFinding, findFigures } from "./figures/figures.ts";
import { compileDictionary } from "./matching/compile.ts";
import { articleTokens, isOnlyHeadlines } from "./matching/furniture.ts";
import { isArabic } from "./matching/language.ts";
import { postTokens, withoutHashes } from "./matching/posts.ts";
import { analyseSyntax, type Syntax } from "./matching/syntax.ts";
import { Words } from "./matching/words.ts";
import { findMentions } from "./mentions/mentions.ts";
import type { Referents } from "./mentions/referents.ts";
import { findNumbers } from "./numbers/numbers.ts";
import type { Article, ArticleInput, Reading } from "./reading.ts";
import { sha256 } from "./sha256.ts";
import { findQuotations } from "./text/quotations.ts";
import { findSentences, joinOverQuotations, type SentenceRange } from "./text/sentences.ts";
import { tokenize } from "./text/tokens.ts";
import { isDate } from "./times/calendar.ts";
import { pageDay } from "./times/page-day.ts";
import { findTimes, type TimexFinding } from "./times/times.ts";

/** All that the stages found, before ids: what `assemble` makes the Reading from and `explain` the reasons. */
export interface Findings {
  readonly article: Article;
  /** Its sentences are joined over quotations; the Reading shows `sentences`. */
  readonly s: Syntax;
  readonly sentences: readonly SentenceRange[];
  readonly referents: Referents;
  readonly times: readonly TimexFinding[];
  readonly figures: readonly FigureFinding[];
  readonly attributions: readonly AttributionFinding[];
  readonly events: readonly EventFinding[];
  /** `published` as given was no date. */
  readonly wrongDate: boolean;
}

/** Reads one article. Offsets are UTF-16 code units into `input.text`; what is unsure stands in `doubts`. */
export function read(input: ArticleInput): Reading {
  return readFully(input).reading;
}

export function readFully(input: ArticleInput): { reading: Reading; findings?: Findings; ids?: () => Ids } {
  const article = articleOf(input);
  const raw = withoutHashes(article.text, tokenize(article.text));
  const tokens = articleTokens(postTokens(words().tokens(raw)));
  if (!isArabic(tokens)) return { reading: emptyReading(article, raw) };
  if (isOnlyHeadlines(tokens)) return { reading: emptyReading(article, raw, "only-headlines") };
  const wrongDate = article.published !== undefined && !isIsoDate(article.published.slice(0, 10));
  const given = wrongDate ? undefined : article.published?.slice(0, 10);
  const sentences = findSentences(tokens);
  const quotations = findQuotations(tokens);
  const numbers = findNumbers(tokens);
  let times = findTimes(tokens, sentences, numbers, given);
  const published = given ?? pageDay(raw, tokens, times);
  if (published !== given) times = findTimes(tokens, sentences, numbers, published);
  const timexAt = cover(times, tokens.length);
  const s = analyseSyntax(article.text, tokens, joinOverQuotations(sentences, quotations), quotations);
  const referents = findMentions(s, timexAt, published);
  const attributions = findAttributions(s, referents, { at: timexAt, lastToken: (t) => times[t]!.last });
  const figures = findFigures(s, numbers, times);
  const events = findEvents({ s, referents, numbers, times, timexAt, figures, attributions, published, title: article.title });
  const findings: Findings = { article, s, sentences, referents, times, figures, attributions, events, wrongDate };
  const { reading, ids } = assemble(findings);
  return { reading, ids, findings };
}

let dictionary: Words | undefined;

/** Made when first needed, the same for every article. */
export function words(): Words {
  dictionary ??= new Words(compileDictionary());
  return dictionary;
}

function articleOf(input: ArticleInput): Article {
  const text = String(input.text ?? "");
  const { title, url, outlet, author, published } = input;
  // Field by field, in the order they are shown.
  const article: { -readonly [K in keyof Article]?: Article[K] } = { id: sha256(`${outlet ?? ""}\n${url ?? title ?? ""}\n${text}`), text };
  if (title !== undefined) article.title = title;
  if (url !== undefined) article.url = url;
  if (outlet !== undefined) article.outlet = outlet;
  if (author !== undefined) article.author = author;
  if (published !== undefined) article.published = published;
  article.language = "ar";
  return article as Article;
}

function isIsoDate(text: string): boolean {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return m !== null && isDate(Number(m[1]), Number(m[2]), Number(m[3]));
}

/** token → index of the finding over it, or -1. */
function cover(findings: readonly { readonly first: number; readonly last: number }[], tokens: number): Int32Array {
  const at = new Int32Array(tokens).fill(-1);
  for (let k = 0; k < findings.length; k++) for (let i = findings[k]!.first; i <= findings[k]!.last; i++) at[i] = k;
  return at;
}
