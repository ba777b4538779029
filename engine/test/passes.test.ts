/**
 * How often is an article gone through? A pass over the tokens ends behind half of the text and the next begins before it, whereas rules look
 * around a token inside its sentence: so the leaps back by more than half of a long text are counted, in what every stage reads by token.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findAttributions } from "../src/attributions/attributions.ts";
import { findEvents } from "../src/events/events.ts";
import { findFigures } from "../src/figures/figures.ts";
import { compileDictionary } from "../src/matching/compile.ts";
import { isArabic } from "../src/matching/language.ts";
import { analyseSyntax } from "../src/matching/syntax.ts";
import { type Token, Words } from "../src/matching/words.ts";
import { findMentions } from "../src/mentions/mentions.ts";
import { findNumbers } from "../src/numbers/numbers.ts";
import { findQuotations } from "../src/text/quotations.ts";
import { findSentences, joinOverQuotations } from "../src/text/sentences.ts";
import { tokenize } from "../src/text/tokens.ts";
import { findTimes } from "../src/times/times.ts";

const folder = fileURLToPath(new URL("../../samples", import.meta.url));
const text = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")).text as string).join("\n");

/** The project's own bound. */
const MOST = 20;
/** The letters into tokens; the words of the tokens. */
const BEFORE_THE_STAGES = 2;

test(`the stages go through an article at most ${MOST} times`, () => {
  const plain = new Words(compileDictionary()).tokens(tokenize(text));
  const watch = new Watch(plain.length);
  const tokens = watch.over(plain as Token[]);
  expect(isArabic(tokens)).toBe(true);
  const sentences = watch.during("sentences", () => findSentences(tokens));
  const quotations = watch.during("quotations", () => findQuotations(tokens));
  const numbers = watch.during("numbers", () => findNumbers(tokens));
  const times = watch.during("times", () => findTimes(tokens, sentences, numbers, "2024-03-04"));
  const timexAt = new Int32Array(tokens.length).fill(-1);
  times.forEach((t, k) => timexAt.fill(k, t.first, t.last + 1));
  const analysed = watch.during("syntax", () => analyseSyntax(text, tokens, joinOverQuotations(sentences, quotations), quotations));
  const s = { ...analysed, tags: watch.over(analysed.tags), chosen: watch.over(analysed.chosen as unknown[]) as typeof analysed.chosen };
  const referents = watch.during("mentions", () => findMentions(s, timexAt));
  const attributions = watch.during("attributions", () => findAttributions(s, referents, { at: timexAt, lastToken: (t) => times[t]!.last }));
  const figures = watch.during("figures", () => findFigures(s, numbers, times));
  const events = watch.during("events", () => findEvents({ s, referents, numbers, times, timexAt, figures, attributions, published: "2024-03-04", title: undefined }));
  // Something was found, so that no stage was left out.
  expect([referents.mentions, attributions, figures, events].every((found) => found.length > 10)).toBe(true);
  const passes = [...watch.passes.values()].reduce((sum, n) => sum + n, BEFORE_THE_STAGES);
  expect(passes, [...watch.passes].map(([stage, n]) => `${stage} ${n}`).join(", ")).toBeLessThanOrEqual(MOST);
  for (const [stage, n] of watch.passes) expect(n, stage).toBeGreaterThan(0);
});

/** Sees at which token a stage reads. */
class Watch {
  readonly passes = new Map<string, number>();
  readonly #half: number;
  #at = -1;
  #leaps = 0;

  constructor(tokens: number) {
    this.#half = tokens / 2;
  }

  over<T extends object>(list: T): T {
    return new Proxy(list, {
      get: (target, key) => {
        if (typeof key === "string" && key.charCodeAt(0) <= 0x39 && key.charCodeAt(0) >= 0x30) this.#see(Number(key));
        const value = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  during<T>(stage: string, work: () => T): T {
    this.#at = Number.POSITIVE_INFINITY;
    this.#leaps = 0;
    const found = work();
    this.passes.set(stage, this.#leaps);
    return found;
  }

  #see(i: number): void {
    if (this.#at - i > this.#half) this.#leaps++;
    this.#at = i;
  }
}
