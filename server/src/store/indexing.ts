/** The search index made again from what the tables hold: after a portable restore, and where `verify` found it wrong. */
import { digestsOf, everyReading } from "./articles.ts";
import type { Database } from "./database.ts";
import { documentsOf } from "./documents.ts";
import { type Document, index, unindex } from "./fulltext.ts";
import { newnessOf, newnessOfFinding } from "./newness.ts";
import { searchIndexes } from "./schema.ts";

const AT_ONCE = 100;

export async function indexAgain(database: Database): Promise<void> {
  await database.transaction(async (rows) => {
    for (const name of searchIndexes) await rows.run(`delete from search_${name}`);
  });
  for (let after = 0; ; ) {
    const batch: { id: string; sequence: number; documents: ReturnType<typeof documentsOf>; newness: number }[] = [];
    for await (const { article, reading } of everyReading(database, after)) {
      batch.push({ id: article.id, sequence: article.sequence, documents: documentsOf(article, reading, (await digestsOf(database, [article.id])).get(article.id)), newness: newnessOf(article.published, article.sequence) });
      if (batch.length >= AT_ONCE) break;
    }
    if (batch.length === 0) break;
    await database.transaction(async (rows) => {
      await index(database.kind, rows, "articles", batch.map(({ newness, documents }): Document => [newness, documents.article]));
      for (const name of ["attributions", "events"] as const) {
        await index(database.kind, rows, name, batch.flatMap(({ newness, documents }) => documents[name].map((words, k): Document => [newnessOfFinding(newness, k), words])));
      }
    });
    after = batch.at(-1)!.sequence;
  }
  for (let last = 0; ; ) {
    const found = await database.all<{ number: number; label: string }>("select number, label from records where number > ? order by number limit 1000", last);
    if (found.length === 0) return;
    await database.transaction(async (rows) => {
      await unindex(database.kind, rows, "records", found.map(({ number }) => number));
      await index(database.kind, rows, "records", found.map(({ number, label }): Document => [number, label.split(" ")]));
    });
    last = found.at(-1)!.number;
  }
}
