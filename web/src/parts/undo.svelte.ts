/** What was just done and can be taken back: one thing at a time, by its button or Ctrl+Z, until something else is done or it is let go. */

interface Done {
  /** What was done, in words. */
  readonly text: string;
  readonly undo: () => void | Promise<void>;
}

let done = $state.raw<Done>();

export const undoing = {
  get last(): Done | undefined {
    return done;
  },
  /** Tells that something was done, and how it is undone. */
  offer(text: string, undo: Done["undo"]): void {
    done = { text, undo };
  },
  letGo(): void {
    done = undefined;
  },
  undo(): void {
    const last = done;
    done = undefined;
    void last?.undo();
  },
};
