/** The letters that every form of a verb is written with: by them a word can be told to be no form of it without conjugating anything. */
import type { VerbSpec } from "../lexicon/rows.ts";
import { HAMZA, letters, SUKUN, WAW, YEH } from "./spelling.ts";
import { assimilated } from "./stems.ts";

export interface FirmLetters {
  /** In the order in which they stand, without those that can change or fall out (hamza, waw, yeh). Of two in a row that are equal a form may have one. */
  readonly radicals: string;
  /** What the form of the verb adds (استـ), somewhere between them. */
  readonly added: string;
}

export function firmLetters({ root, form }: VerbSpec): FirmLetters {
  let radicals = "";
  const first = form === "VIII" ? assimilated(root).join("") : root[0]!;
  for (const letter of first + root.slice(1)) if (letter !== HAMZA && letter !== WAW && letter !== YEH && letter !== SUKUN) radicals += letter;
  return { radicals, added: ADDED[form] ?? "" };
}

const ADDED: Readonly<Partial<Record<VerbSpec["form"], string>>> = { V: letters("t"), VI: letters("t"), QII: letters("t"), VII: letters("n"), X: letters("st") };
