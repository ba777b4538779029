/** naqlan: the command line. Composition only. */
import process from "node:process";
import { terminal } from "./cli/io.ts";
import { languageIn, run } from "./cli/run.ts";

const words = process.argv.slice(2);
process.exitCode = await run(words, terminal(languageIn(words, process.env)));
