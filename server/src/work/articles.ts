/** Articles → their Readings and what linking remembers of them. The same in the main thread and in a worker. */
import { type ArticleInput, type Reading, read, world } from "naqlan";
import { type Digest, digest } from "naqlan/linking";

export interface ToRead {
  readonly article: ArticleInput;
  /** The agency credited, which is then the origin of the text. */
  readonly agency?: string;
}

/** Exactly one of the two: what was read, or why nothing could be. */
export type ReadOutcome = { readonly reading: Reading; readonly digest: Digest } | { readonly failure: string };

export function readArticles(articles: readonly ToRead[]): ReadOutcome[] {
  return articles.map(({ article, agency }) => {
    try {
      const reading = read(article);
      return { reading, digest: digest(reading, { world, ...(agency === undefined ? {} : { agency }) }) };
    } catch (error) {
      return { failure: String((error as Error).message ?? error) };
    }
  });
}
