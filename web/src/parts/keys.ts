/** Keys by where they lie on the keyboard (an Arabic layout types ت for j), never while typing. */
import { undoing } from "./undo.svelte.ts";

type Command = () => void;
export type KeyCommands = Readonly<Partial<Record<"Slash" | "KeyJ" | "KeyK" | "Escape" | "Help" | "Enter" | "g s" | "g a" | "g f" | "g r" | "g p", Command>>>;

const listeners: KeyCommands[] = [];
let waitingForSecond = 0;

/** Adds commands while a screen is open; what was added last is asked first. Gives the function that takes them out. */
export function onKeys(commands: KeyCommands): () => void {
  listeners.push(commands);
  return () => listeners.splice(listeners.indexOf(commands), 1);
}

export function listenToKeys(): () => void {
  const heard = (event: KeyboardEvent) => {
    // An open dialog has its own keys.
    if (document.querySelector("dialog[open]")) return;
    const typing = (event.target as Element).closest?.("input, textarea, select, [contenteditable]");
    // While typing it is the field's own.
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyZ" && !event.shiftKey && !event.altKey && !typing && undoing.last) {
      event.preventDefault();
      return undoing.undo();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing && event.code !== "Escape") return;
    const name = nameOf(event);
    const command = listeners.findLast((commands) => name in commands)?.[name as keyof KeyCommands];
    if (!command) return;
    if (name === "Enter" && (event.target as Element).closest?.("a, button, summary")) return;
    event.preventDefault();
    command();
  };
  addEventListener("keydown", heard);
  return () => removeEventListener("keydown", heard);
}

function nameOf(event: KeyboardEvent): string {
  if (event.code === "KeyG") {
    waitingForSecond = event.timeStamp;
    return "g";
  }
  if (waitingForSecond > 0 && event.timeStamp - waitingForSecond < 1500 && /^Key[A-Z]$/.test(event.code)) {
    waitingForSecond = 0;
    return `g ${event.code.slice(3).toLowerCase()}`;
  }
  waitingForSecond = 0;
  // The question mark stands on the slash key here and elsewhere there.
  if (event.key === "?" || event.key === "؟") return "Help";
  return event.code === "Slash" && event.shiftKey ? "Help" : event.code;
}
