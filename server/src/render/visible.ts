/** Characters that could turn a line around, hide in it or command the terminal are shown by name: «⟨RLO⟩». The article itself stays as it is. */

/** All twelve with Bidi_Control, and those without width that hide differences. Joiners (U+200C, U+200D) belong to Arabic spelling and stay. */
export const hiddenNames: Readonly<Record<string, string>> = {
  "\u061C": "ALM", "\u200E": "LRM", "\u200F": "RLM",
  "\u202A": "LRE", "\u202B": "RLE", "\u202C": "PDF", "\u202D": "LRO", "\u202E": "RLO",
  "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
  "\u200B": "ZWSP", "\u2060": "WJ", "\uFEFF": "BOM", "\u00AD": "SHY",
};

const hidden = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g;

/** Other control characters: an escape in an article must not reach the terminal. */
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

export function visible(text: string): string {
  return text.replace(hidden, (letter) => `⟨${hiddenNames[letter]}⟩`).replace(controls, controlPicture);
}

/** For sentences of ours that quote a file name or a value: their own direction marks stay, nothing else that moves text does. */
export function harmless(sentence: string): string {
  return sentence.replace(/\s*[\r\n]+\s*/g, " ").replace(hidden, (letter) => (/[\u061C\u200E\u200F]/.test(letter) ? letter : `⟨${hiddenNames[letter]}⟩`)).replace(controls, controlPicture);
}

export function controlPicture(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 32) return String.fromCharCode(0x2400 + code);
  return code === 127 ? "␡" : `⟨${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
