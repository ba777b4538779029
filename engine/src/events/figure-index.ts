/** The figures of an article by the sentence they stand in and by the word that governs them: events ask for those beside a trigger, not for all. */
import type { FigureFinding } from "../figures/finding.ts";
import type { Syntax } from "../matching/syntax.ts";

const NONE: readonly number[] = [];

export class FigureIndex {
  readonly figures: readonly FigureFinding[];
  readonly #bySentence: (number[] | undefined)[] = [];
  readonly #byGovernor = new Map<number, number[]>();

  constructor(s: Syntax, figures: readonly FigureFinding[]) {
    this.figures = figures;
    if (figures.length === 0) return;
    this.#bySentence = new Array(s.sentences.length).fill(undefined);
    for (let k = 0; k < figures.length; k++) {
      const { first, governor } = figures[k]!;
      const sentence = s.sentenceOf[first]!;
      const there = this.#bySentence[sentence];
      if (there) there.push(k);
      else this.#bySentence[sentence] = [k];
      if (governor === undefined) continue;
      const governed = this.#byGovernor.get(governor);
      if (governed) governed.push(k);
      else this.#byGovernor.set(governor, [k]);
    }
  }

  /** Figures whose first token stands in the sentence. */
  inSentence(sentence: number): readonly number[] {
    return this.figures.length === 0 ? NONE : (this.#bySentence[sentence] ?? NONE);
  }

  /** Figures governed by the token. */
  governedBy(token: number): readonly number[] {
    return this.figures.length === 0 ? NONE : (this.#byGovernor.get(token) ?? NONE);
  }
}
