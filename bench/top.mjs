// The functions that take most time themselves.   node bench/top.mjs FILE.cpuprofile …
import { readFileSync } from "node:fs";

for (const file of process.argv.slice(2)) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, "utf8"));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || "(nameless)"} ${callFrame.url.split("/").at(-1)}:${callFrame.lineNumber + 1}`]));
  const own = new Map();
  samples.forEach((id, k) => own.set(frames.get(id), (own.get(frames.get(id)) ?? 0) + timeDeltas[k]));
  const all = [...own.values()].reduce((sum, t) => sum + t, 0);
  console.log(file);
  for (const [frame, time] of [...own].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(`${(time / 1000).toFixed(0).padStart(8)} ms ${((100 * time) / all).toFixed(1).padStart(5)} %  ${frame}`);
}
