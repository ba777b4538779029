/** The engine, in a thread of its own: reads what is pasted, explains what it found. Nothing it is given leaves the browser. */
import { type ArticleInput, explain, read } from "naqlan";

export type Question = { readonly kind: "read"; readonly article: ArticleInput } | { readonly kind: "explain"; readonly article: ArticleInput; readonly finding: string };

addEventListener("message", ({ data: { id, question } }: MessageEvent<{ readonly id: number; readonly question: Question }>) => {
  try {
    const started = performance.now();
    const reading = read(question.article);
    const answer = question.kind === "read" ? { reading, milliseconds: performance.now() - started } : explain(reading, question.finding);
    postMessage({ id, answer });
  } catch (failure) {
    postMessage({ id, failure: String(failure) });
  }
});
