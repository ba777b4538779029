/** A process that adds batch after batch and says what was acknowledged, until it is killed. Arguments: address, first number, articles a batch. */
import { writeSync } from "node:fs";
import process from "node:process";
import { openStore } from "../../src/store/open.ts";
import { changesFor, readArticle } from "./batch.ts";

const [address, first, size] = process.argv.slice(2) as [string, string, string];
const store = await openStore(address);
writeSync(1, "ready\n");
for (let number = Number(first); ; number += Number(size)) {
  const batch = Array.from({ length: Number(size) }, (_, k) => readArticle({ url: `https://example.org/${number + k}`, outlet: "صحيفة الضفة", published: "2021-11-08",
    text: `قال رئيس الوزراء مصطفى الكاظمي إن انفجاراً وقع في بغداد أمس وأدى إلى مقتل ${number + k} أشخاص.` }));
  await store.keep(batch, changesFor(batch), { id: "adding", kind: "add", origin: "test", position: number + batch.length, done: number + batch.length, failed: 0, state: "running", updated: new Date().toISOString() });
  writeSync(1, `${batch.map(({ reading }) => reading.article.id).join(" ")}\n`);
}
