/** The force of a statement: the lemma's act, unless what is stated says otherwise (أكد ضرورة… demands, أعلن رفضه rejects). */
import { actByContent } from "../lexicon/reporting.ts";
import { forceWords } from "../lexicon/force-words.ts";
import type { CueRow } from "../lexicon/rows.ts";
import { PhraseTable } from "../matching/phrases.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import type { Act } from "../reading.ts";
import { ALEF, LAM } from "../text/letters.ts";
import { foldText } from "../text/normal.ts";
import { WORD } from "./words.ts";

/** A single noun may carry its possessor: رفض is رفضه، رفضها too. */
const forceTable = new PhraseTable<Act>(actByContent.filter((r) => !r.pattern.includes("*")).map((r) => ({ phrase: /[ ~]/.test(r.pattern) ? r.pattern : `${r.pattern}~`, value: r.act })));
const forceByWord = new Map<string, Act>(forceWords.flatMap(([act, , ...stems]) => stems.map((stem) => [foldText(stem), act] as const)));
/** How many words of a clause are looked at: its subject and verb. */
const HEAD_OF_CLAUSE = 9;
/** Acts that say no more than that something is said: only these take another force from the content. */
const NEUTRAL = new Set<Act>(["say", "announce", "confirm", "reveal"]);

/** The act of a statement and the token that gave it, where that was not the verb. */
export function actOf(s: Syntax, row: CueRow | undefined, content: number, last: number): { act: Act; by?: number } {
  const base = row?.act ?? "say";
  if (!NEUTRAL.has(base) || row?.flags?.includes("relay")) return { act: base };
  const first = s.tokens[content];
  if (!first) return { act: base };
  const found = matchWithoutPreposition(s, content);
  if (found) return { act: found, by: content };
  // على X أن …: somebody is told what to do.
  if (first.word.fold === WORD.on)
    for (let i = content + 1; i <= content + 7 && i < s.tokens.length; i++) {
      if (s.tags[i] === Tag.Verb) break;
      if (s.tags[i] === Tag.Complementizer) return { act: "demand", by: content };
    }
  // What is announced is as a rule an act of one's own.
  if (base === "announce" && s.tags[content] === Tag.Noun && s.chosen[content]?.cut.pronoun) return { act: base };
  const byForce = forceOf(s, content, last);
  return byForce ?? { act: base };
}

/** The force that the head of the clause gives; nothing where it is denied (لم يرتكب), or the clause is about the speaker (أننا نحاول). */
function forceOf(s: Syntax, content: number, last: number): { act: Act; by: number } | undefined {
  const to = Math.min(last, content + HEAD_OF_CLAUSE);
  for (let i = content; i <= to; i++) {
    if (i > content && s.tags[i] === Tag.Punctuation && s.tokens[i]!.surface !== "\u060C" && s.tags[i] !== Tag.QuotationMark) return undefined;
    if (s.tags[i] === Tag.Relative && i > content + 1) return undefined;
    const { word } = s.tokens[i]!;
    const cut = s.chosen[i]?.cut;
    // المتورطون in a clause are spoken of, not accused by it.
    const act = forceByWord.get(word.fold) ?? (cut?.article ? undefined : forceByWord.get(cut?.stem ?? ""));
    if (!act) continue;
    if (i > 0 && s.tags[i - 1] === Tag.Negation && act !== "condemn") return undefined;
    return { act, by: i };
  }
  return undefined;
}

/** Does the content begin with a noun that makes a statement by itself: ضرورة، أهمية، رفضه، دعمه؟ */
export function hasForce(s: Syntax, content: number): boolean {
  return matchWithoutPreposition(s, content) !== undefined;
}

/** بضرورة، لضرورة: the preposition belongs to the cue. */
function matchWithoutPreposition(s: Syntax, content: number): Act | undefined {
  const direct = forceTable.match(s.tokens, content);
  if (direct) return direct.value;
  const { word } = s.tokens[content]!;
  const cut = word.analyses[0]?.cut;
  if (!cut?.preposition) return undefined;
  return forceTable.matchAs(s.tokens, content, cut.article ? ALEF + LAM + cut.stem : cut.stem)?.value;
}
