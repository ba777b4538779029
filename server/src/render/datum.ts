/** Pieces of a page that come from an article or from a dictionary: each says its language and direction and is isolated from its surroundings. */
import type { Entity } from "naqlan";
import type { Dictionary } from "../language/dictionary.ts";
import { languages } from "../language/languages.ts";
import { escaped, Html, html } from "./html.ts";
import { controlPicture, hiddenNames } from "./visible.ts";

/** Both languages; the style sheet shows the one that is chosen. */
export function both(words: (dictionary: Dictionary) => string): Html {
  const [ar, en] = [words(languages.ar), words(languages.en)];
  return html`<span class="ar" lang="ar" dir="rtl">${ar}</span><span class="en" lang="en" dir="ltr">${en}</span>`;
}

/** Text from an article. */
export function datum(text: string): Html {
  return html`<bdi ${attributesOf(text)}>${letters(text)}</bdi>`;
}

export function attributesOf(text: string): Html {
  return /\p{Script=Arabic}/u.test(text) ? html`lang="ar" dir="rtl"` : html`lang="" dir="ltr"`;
}

/** For English readers the English name, with the Arabic beside it. */
export function nameOf(entity: Entity): Html {
  if (!entity.english || entity.english === entity.name) return datum(entity.name);
  return html`<span class="ar">${datum(entity.name)}</span><span class="en"><bdi lang="en" dir="ltr">${letters(entity.english)}</bdi> <small>${datum(entity.name)}</small></span>`;
}

/**
 * The letters as they are. Those that turn the text around or do not show are each kept in an isolate of its own, where they can turn
 * nothing, and are shown by name through the style sheet.
 */
export function letters(text: string): Html {
  return new Html(text.split(hiddenOrControl).map((part) => (hiddenOrControl.test(part) && part.length === 1 ? named(part) : escaped(part))).join(""));
}

const hiddenOrControl = /([\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F])/;

function named(letter: string): string {
  const name = hiddenNames[letter] ?? controlPicture(letter);
  return `<bdi class="hidden" data-name="${escaped(name)}">${escaped(letter)}</bdi>`;
}
