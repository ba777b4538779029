/** Text of others on our screens: its language and direction, and letters that hide in it or turn it around, each kept apart and shown by name. */
import { controlPicture, hiddenNames } from "../../../server/src/render/visible.ts";

export interface Piece {
  readonly text: string;
  /** Name of a letter that does not show. */
  readonly hidden?: string;
}

/** Joiners belong to Arabic spelling and stay; line feeds and tabs are spaces. */
const hiddenOrControl = /([\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F])/;

export function pieces(text: string): readonly Piece[] {
  if (!hiddenOrControl.test(text)) return [{ text }];
  return text.split(hiddenOrControl).filter((part) => part !== "").map((part) =>
    part.length === 1 && hiddenOrControl.test(part) ? { text: part, hidden: hiddenNames[part] ?? controlPicture(part) } : { text: part });
}

export function directionOf(text: string): "rtl" | "ltr" {
  return /\p{Script=Arabic}/u.test(text) ? "rtl" : "ltr";
}

/** Unknown languages are named as such, so that nothing is read aloud in a wrong voice. */
export function languageOf(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? "ar" : "";
}

/** For titles of windows and attributes, which cannot isolate: what turns text around is left out. */
export function plain(text: string): string {
  return text.replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0000-\u001F\u007F-\u009F]/g, " ").trim();
}

/** Only addresses of the web become links: never javascript: or data:. */
export function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}
