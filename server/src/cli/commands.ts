/** The commands, as the help lists them. */
import { actor } from "./actor.ts";
import { add } from "./add.ts";
import { backup, restore, verify } from "./care.ts";
import type { Command } from "./command.ts";
import { decisions, different, same } from "./decisions.ts";
import { demo } from "./demo.ts";
import { explain } from "./explain.ts";
import { exportRecords } from "./export.ts";
import { fetchNew, follow } from "./follow.ts";
import { helpAbout } from "./help.ts";
import { disputes, incident } from "./incident.ts";
import { parked } from "./parked.ts";
import { read } from "./read.ts";
import { reread } from "./reread.ts";
import { search } from "./search.ts";
import { serve } from "./serve.ts";
import { stories, story } from "./stories.ts";
import { versions } from "./versions.ts";
import { why } from "./why.ts";

export const commands: readonly Command[] = [
  serve, read, explain, add, follow, fetchNew, parked, search, stories, story, actor, incident, disputes, versions, why, same, different, decisions, exportRecords, backup, restore, verify, reread, demo, helpAbout(() => commands),
];
