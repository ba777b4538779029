/** The commands, as the help lists them. */
import type { Command } from "./command.ts";
import { demo } from "./demo.ts";
import { explain } from "./explain.ts";
import { helpAbout } from "./help.ts";
import { read } from "./read.ts";

export const commands: readonly Command[] = [read, explain, demo, helpAbout(() => commands)];
