/**
 * Is this text Arabic? Persian, Urdu, Kurdish and others share the script. Three witnesses: the letters, a language detector, and, where those
 * are of two minds, the reader itself.
 */
import { read } from "naqlan";
import { Refused } from "./refusals.ts";

/** Characters looked at: as many as tell, not a whole book. */
const sampled = 3000;

/** Throws Refused "not-arabic" with the language's code, or "other"; "no-text" where there is no letter at all. */
export async function admit(text: string): Promise<void> {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) throw new Refused("no-text");
  const script = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const { eld } = await import("eld/medium");
  const detected = eld.detect(sample);
  if (script * 2 < letters) throw new Refused("not-arabic", named(detected.language === "ar" ? "" : detected.language));

  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const foreign = words.filter((word) => foreignLetters.test(word)).length;
  const scores = detected.getScores() as Record<string, number>;
  const margin = (scores.ar ?? 0) - Math.max(0, ...Object.entries(scores).flatMap(([code, score]) => (code === "ar" ? [] : [score])));
  const suspect = detected.language !== "ar" || foreign * 12 > words.length || margin < 0.03;
  if (!suspect) return;
  const doubted = read({ text: sample }).doubts.some(({ code }) => code === "not-arabic");
  const sure = detected.language !== "ar" && margin < -0.08 && words.length >= 8;
  if (doubted || sure || foreign * 6 > words.length) throw new Refused("not-arabic", named(scripted.has(detected.language) && margin < -0.05 ? detected.language : "other"));
}

/** Beginning and middle: a Persian article may open with an Arabic verse. */
function sampleOf(text: string): string {
  if (text.length <= sampled) return text;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, sampled / 2)}\n${text.slice(middle, middle + sampled / 2)}`;
}

const named = (code: string) => (code === "" ? {} : { value: code });
const scripted = new Set(["fa", "ur", "ku", "az"]);

/** Letters of the script that Arabic words do not have. Arabic borrows گ پ چ for names: one word in twelve is suspect, one in six too many. */
const foreignLetters = /[\u067E\u0686\u0698\u06AF\u0679\u0688\u0691\u06BA\u06D2\u06BE\u06C1\u06D5\u06CE\u06C6\u06B5\u0695\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06BC\u06CD\u06D0\u06C7\u06C8\u06CB]/;
