/** What pages of the terminal are put together from. */
import type { Colors } from "picocolors/types";
import type { Dictionary } from "../language/dictionary.ts";
import { flow, type Piece } from "./flow.ts";
import { visible } from "./visible.ts";

export interface Screen {
  readonly width: number;
  readonly colours: Colors;
  readonly dictionary: Dictionary;
}

export function label({ colours }: Screen, text: string): Piece {
  return { text: `${text}: `, style: colours.dim };
}

/** Words from an article: isolated from the line, and nothing hidden in them. */
export function data(text: string, style?: (text: string) => string): Piece {
  return { text: visible(text), style, data: true };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function between(parts: readonly (Piece | readonly Piece[])[], mark: string, style?: (text: string) => string): Piece[] {
  return parts.flatMap((part, index) => [...(index > 0 ? [{ text: mark, style }] : []), ...(Array.isArray(part) ? part : [part as Piece])]);
}

export function put({ width, dictionary }: Screen, pieces: readonly Piece[], indent: number, hanging = 0): string[] {
  return flow(pieces, { width, direction: dictionary.direction, indent, hanging });
}
