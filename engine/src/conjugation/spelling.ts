/**
 * From sound to letters: a vocalised string in the notation below is written as a careful newspaper writes it, unvocalised,
 * hamza on its right seat.
 *
 * Notation: consonants are Arabic letters; vowels and the endings that are not consonants are Latin:
 *   a i u      short, not written
 *   A I U      long: alef, yeh, waw
 *   Y          long a at the end, written alef maqsura (but alef after yeh)
 *   ^          the alef that helps a word begin (alef wasla)
 *   o          the silent alef after the waw of the plural
 *   T          teh marbuta
 *   F          tanwin of the accusative
 * In templates the affix consonants are Latin too (`'` is hamza) until `letters` turns them into Arabic.
 */

export const HAMZA = "ء";
export const WAW = "و";
export const YEH = "ي";
export const SUKUN = "\u0652";

const ALEF = "ا";
const ALEF_MADDA = "آ";
const ALEF_HAMZA = "أ";
const ALEF_HAMZA_BELOW = "إ";
const WAW_HAMZA = "ؤ";
const YEH_HAMZA = "ئ";
const ALEF_MAQSURA = "ى";
const TEH_MARBUTA = "ة";

const AFFIX: Readonly<Record<string, string>> = {
  "'": HAMZA,
  t: "ت",
  s: "س",
  m: "م",
  n: "ن",
  w: WAW,
  y: YEH,
};

/** Letters that are not joined to the next, after which the hamza has no seat (مرءوس beside مسئول). */
const JOINS_NOTHING = "دذرزو";

/** A template or ending with its Latin affix consonants as Arabic letters. */
export function letters(template: string): string {
  let written = "";
  for (const c of template) written += AFFIX[c] ?? c;
  return written;
}

/** A piece of a form, written once: pieces are only put together, except beside a hamza, whose seat hangs on its neighbours. */
export interface Part {
  readonly sound: string;
  readonly written: string;
  readonly last: string;
  /** Its first consonant is a hamza after the vowel of the prefix: آخذ, but يأخذ. */
  readonly beginsWithHamza: boolean;
}

export function part(sound: string): Part {
  return { sound, written: spell(sound), last: sound === "" ? "" : sound[sound.length - 1], beginsWithHamza: sound[1] === HAMZA };
}

/** Writes the letter of a person (or none), a stem and an ending. */
export function join(prefix: Part, stem: Part, ending: Part): string {
  if (stem.last === HAMZA || (stem.beginsWithHamza && prefix.last === HAMZA)) return spell(prefix.sound + stem.sound + ending.sound);
  const before = prefix.written + stem.written;
  if (ending.sound === "") return before;
  // One letter for two that meet: أعلنّا، مات but متّ.
  if (ending.sound[0] === stem.last) return before + ending.written.slice(1);
  if (ending.sound === "Y" && stem.last === YEH) return before + ALEF;
  return before + ending.written;
}

/** The spelling of a form whose hamza newspapers seat in two ways, or "". */
export function joinOther(prefix: Part, stem: Part, ending: Part): string {
  if (stem.last !== HAMZA && !stem.written.includes(WAW_HAMZA)) return "";
  const sound = prefix.sound + stem.sound + ending.sound;
  const at = sound.indexOf("ءU", 1);
  return at > 0 && !"iIuU".includes(sound[at - 1]) ? spell(sound, true) : "";
}

/**
 * Writes a vocalised string. `otherSeat` takes the other seat newspapers know for a hamza before long u: بدأوا for بدؤوا,
 * جاءوا for جاؤوا, مسئول for مسؤول.
 */
export function spell(sound: string, otherSeat = false): string {
  let written = "";
  const length = sound.length;
  for (let i = 0; i < length; i++) {
    const c = sound[i];
    const next = i + 1 < length ? sound[i + 1] : "";
    switch (c) {
      case "a": case "i": case "u":
        break;
      case "A": case "^": case "o": case "F":
        written += ALEF;
        break;
      case "I":
        written += YEH;
        break;
      case "U":
        written += WAW;
        break;
      case "Y":
        written += sound[i - 1] === YEH ? ALEF : ALEF_MAQSURA;
        break;
      case "T":
        written += TEH_MARBUTA;
        break;
      case HAMZA: {
        if (next === HAMZA) break;
        // Two hamzas, the second vowelless, are one and a long vowel: آمن أومن إيمان.
        if (i === 0 && sound[2] === HAMZA && length > 3 && sound[3] !== HAMZA && !isVowel(sound[3])) {
          written += next === "a" ? ALEF_MADDA : next === "u" ? ALEF_HAMZA + WAW : ALEF_HAMZA_BELOW + YEH;
          i = 2;
          break;
        }
        const before = i > 0 && sound[i - 1] === HAMZA ? sound[i - 2] : i > 0 ? sound[i - 1] : "";
        const seat = seatOf(before, next, isEnd(sound, i + 1), otherSeat);
        written += seat;
        // The madda holds the long a; a seat on alef or after alef bears the tanwin itself (ملجأ, بناء).
        if (seat === ALEF_MADDA) i++;
        else if (next === "F" && (seat === ALEF_HAMZA || before === "A")) i++;
        break;
      }
      default: {
        if (next === c) break;
        // A vowelless waw after i is yeh (إيصال), a vowelless yeh after u is waw (يوقن).
        const vowelless = next !== "" && !isVowel(next);
        if (c === WAW && vowelless && sound[i - 1] === "i") written += YEH;
        else if (c === YEH && vowelless && sound[i - 1] === "u") written += WAW;
        else written += c;
      }
    }
  }
  return written;
}

function seatOf(before: string, next: string, atEnd: boolean, otherSeat: boolean): string {
  if (before === "") {
    if (next === "A") return ALEF_MADDA;
    return next === "i" || next === "I" ? ALEF_HAMZA_BELOW : ALEF_HAMZA;
  }
  if (atEnd || next === "F") {
    if (before === "a") return ALEF_HAMZA;
    if (before === "u") return WAW_HAMZA;
    return before === "i" || (next === "F" && (before === "I" || before === YEH)) ? YEH_HAMZA : HAMZA;
  }
  if (before === "i" || before === "I" || next === "i" || next === "I") return YEH_HAMZA;
  if (before === "U") return HAMZA;
  if (before === "u") return WAW_HAMZA;
  if (next === "u") return WAW_HAMZA;
  if (next === "U") {
    if (!otherSeat) return WAW_HAMZA;
    if (before === "a") return ALEF_HAMZA;
    return before === "A" || JOINS_NOTHING.includes(before) ? HAMZA : YEH_HAMZA;
  }
  if (before === "A") return HAMZA;
  return next === "A" ? ALEF_MADDA : ALEF_HAMZA;
}

/** Whether nothing that is written follows. */
function isEnd(sound: string, from: number): boolean {
  for (let i = from; i < sound.length; i++) {
    const c = sound[i];
    if (c !== "a" && c !== "i" && c !== "u") return false;
  }
  return true;
}

function isVowel(c: string): boolean {
  return c < "{" && c !== "";
}
