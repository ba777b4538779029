/** What went wrong, in one sentence a person can act on. Anything else that is thrown is a defect. */

/** The command was not understood: exit code 2. */
export class UsageError extends Error {
  /** The command whose help is offered; "" for the list of commands. */
  readonly command: string;

  constructor(message: string, command = "") {
    super(message);
    this.command = command;
  }
}

/** A file or address could not be read or written: exit code 1. */
export class InputError extends Error {}
