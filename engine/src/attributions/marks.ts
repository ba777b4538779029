/** Where do new statements begin? Marked for every token beforehand: content ends there. */
import type { Act } from "../reading.ts";
import { type Syntax, Tag } from "../matching/syntax.ts";
import { isVerbalNoun } from "./complements.ts";
import type { CueCandidate } from "./cues.ts";
import { responsibility } from "./nominal.ts";

/** What the end depends on, found beforehand for every token. */
export interface Marks {
  /** Token starts a cue with a complement of its own (finite verb, participle, according-to). */
  readonly cueAt: Uint8Array;
  /** Token is a participle cue with a complement of its own. */
  readonly participleAt: Uint8Array;
  /** Token starts an according-to phrase. */
  readonly accordingAt: Uint8Array;
}

/** Acts with a force of their own: a participle of these reports also with a mere noun phrase. */
const STRONG = new Set<Act>(["accuse", "demand", "condemn", "deny", "reject", "confirm", "promise", "warn", "threaten", "praise"]);
/** How far behind a participle the word for responsibility may stand. */
const RESPONSIBILITY_WITHIN = 10;

/** Marks participles only where they carry something, and verbs with a clause or an object. */
export function markCues(s: Syntax, cues: readonly CueCandidate[]): Marks {
  const cueAt = new Uint8Array(s.tokens.length);
  const participleAt = new Uint8Array(s.tokens.length);
  const accordingAt = new Uint8Array(s.tokens.length);
  for (const c of cues) {
    if (c.form === "according") accordingAt[c.token] = 1;
    else if (c.form === "participle") {
      if (c.clause || isAfterPause(s, c.token) || carriesNominal(s, c)) participleAt[c.token] = cueAt[c.token] = 1;
    } else if (c.form === "finite" && (c.clause || takesNominal(c))) cueAt[c.token] = 1;
  }
  return { cueAt, participleAt, accordingAt };
}

/** After a comma or another mark. */
export function isAfterPause(s: Syntax, i: number): boolean {
  return i > 0 && s.tags[i - 1] === Tag.Punctuation;
}

/** Is there a row that takes a noun phrase, and is no other verb's homograph? */
function takesNominal(c: CueCandidate): boolean {
  return c.rows.some((r) => r.complements.some((k) => k.startsWith("np")) && !r.flags?.includes("homograph"));
}

/** … الأسرى محملا مسؤولية سلامتهم: without a pause, a participle with a force of its own and its object at once. */
function carriesNominal(s: Syntax, c: CueCandidate): boolean {
  if (!c.analysis?.entry.features.accusative) return false;
  if (responsibility(s, c.token, c.rows, c.token + RESPONSIBILITY_WITHIN)) return true;
  const strong = c.rows.some((r) => STRONG.has(r.act) && !r.flags?.includes("homograph") && r.complements.some((k) => k.startsWith("np")));
  return strong && (s.tags[c.token + 1] === Tag.Preposition || isVerbalNoun(s, c.token + 1));
}
