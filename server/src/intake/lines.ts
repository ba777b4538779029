/** A stream of bytes → batches of lines, however long each is. Only one batch is held. */

export interface Line {
  /** From 1, counting every line of the file. */
  readonly number: number;
  /** null: longer than can be held. */
  readonly bytes: Uint8Array | null;
}

export interface Batch {
  readonly lines: readonly Line[];
  /** Bytes of the file up to the end of this batch. */
  readonly position: number;
}

const batchLines = 64;
const batchBytes = 256 * 1024;
const lineBytes = 256 * 1024 * 1024;
const newline = 10;

export async function* batchesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  let lines: Line[] = [];
  let held = 0;
  let number = 0;
  let position = 0;
  let pieces: Uint8Array[] = [];
  let pieceBytes = 0;

  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(newline, start);
      take(chunk.subarray(start, end === -1 ? chunk.length : end));
      if (end === -1) break;
      finishLine();
      position += 1;
      start = end + 1;
      if (lines.length >= batchLines || held >= batchBytes) yield finishBatch();
    }
  }
  if (pieceBytes > 0) finishLine();
  if (lines.length > 0) yield finishBatch();

  function take(piece: Uint8Array): void {
    position += piece.length;
    pieceBytes += piece.length;
    if (pieceBytes > lineBytes) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  }

  function finishLine(): void {
    number += 1;
    const bytes = pieceBytes > lineBytes ? null : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    // Copied: a slice would keep the whole chunk alive and could not be handed to a worker by itself.
    if (bytes === null || !isBlank(bytes)) lines.push({ number, bytes: bytes && Uint8Array.from(bytes) });
    held += bytes?.length ?? 0;
    pieces = [];
    pieceBytes = 0;
  }

  function finishBatch(): Batch {
    const batch = { lines, position };
    lines = [];
    held = 0;
    return batch;
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
