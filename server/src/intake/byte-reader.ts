/** Lines and measured pieces of a stream of bytes, never more held than asked for. */
import { Refused } from "./refusals.ts";

export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  #at = 0;
  /** Bytes taken so far. */
  position = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Without its line end; undefined at the end of the stream. Throws Refused "broken-archive" where it is longer than `most` bytes. */
  async line(most: number): Promise<string | undefined> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      if (this.#at >= this.#held.length && !(await this.#more())) {
        if (size === 0) return undefined;
        break;
      }
      const end = this.#held.indexOf(10, this.#at);
      const piece = this.#held.subarray(this.#at, end < 0 ? this.#held.length : end + 1);
      size += piece.length;
      if (size > most) throw new Refused("broken-archive", { value: "line too long" });
      pieces.push(piece);
      this.#take(piece.length);
      if (end >= 0) break;
    }
    return new TextDecoder().decode(Buffer.concat(pieces)).replace(/\r?\n$/, "");
  }

  /** Exactly so many bytes. Throws Refused "too-small" where the stream ends before. */
  async bytes(count: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.pieces(count)) pieces.push(piece);
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }

  /** So many bytes, as they come. */
  async *pieces(count: number): AsyncGenerator<Uint8Array> {
    let left = count;
    while (left > 0) {
      if (this.#at >= this.#held.length && !(await this.#more())) throw new Refused("too-small", { value: "unexpected end" });
      const piece = this.#held.subarray(this.#at, this.#at + left);
      left -= piece.length;
      this.#take(piece.length);
      yield piece;
    }
  }

  async skip(count: number): Promise<void> {
    for await (const _ of this.pieces(count));
  }

  #take(count: number): void {
    this.#at += count;
    this.position += count;
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      if (value.length === 0) continue;
      this.#held = value;
      this.#at = 0;
      return true;
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
