/** Asks the engine in its thread, which is started with the first question. */
import type { ArticleInput, Explanation, Reading } from "naqlan";
import type { Question } from "./worker.ts";

export function readArticle(article: ArticleInput): Promise<{ readonly reading: Reading; readonly milliseconds: number }> {
  return ask({ kind: "read", article });
}

export function explainFinding(article: ArticleInput, finding: string): Promise<Explanation | undefined> {
  return ask({ kind: "explain", article, finding });
}

/** Begins loading the engine, so that the first paste need not wait for it. */
export function wakeReader(): void {
  thread();
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { readonly resolve: (answer: never) => void; readonly reject: (reason: Error) => void }>();

function ask<T>(question: Question): Promise<T> {
  const id = ++last;
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread().postMessage({ id, question });
  });
}

function thread(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data: { id, answer, failure } }) => {
    const question = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) question?.resolve(answer as never);
    else question?.reject(new Error(failure));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("the reader could not be loaded"));
    waiting.clear();
    worker = undefined;
  });
  return worker;
}
