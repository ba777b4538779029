/** What changed between two versions of a text, word by word. */

export interface Change {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Longest common subsequence of words and the spaces between them; texts of more than some thousand words are compared paragraph by paragraph. */
export function difference(before: string, after: string): readonly Change[] {
  const byWord = [words(before), words(after)] as const;
  const [one, other] = byWord[0].length * byWord[1].length > 16_000_000 ? [paragraphs(before), paragraphs(after)] : byWord;
  let [first, end1, end2] = [0, one.length, other.length];
  while (first < end1 && first < end2 && one[first] === other[first]) first++;
  while (end1 > first && end2 > first && one[end1 - 1] === other[end2 - 1]) [end1, end2] = [end1 - 1, end2 - 1];
  const [a, b] = [one.slice(first, end1), other.slice(first, end2)];

  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) length[i * width + k] = a[i] === b[k] ? length[(i + 1) * width + k + 1]! + 1 : Math.max(length[(i + 1) * width + k]!, length[i * width + k + 1]!);
  }
  const changes: Change[] = [];
  const add = (kind: Change["kind"], text: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
    else if (text !== "") changes.push({ kind, text });
  };
  add("same", one.slice(0, first).join(""));
  let [i, k] = [0, 0];
  while (i < a.length || k < b.length) {
    if (i < a.length && k < b.length && a[i] === b[k]) [i, k] = (add("same", a[i]!), [i + 1, k + 1]);
    else if (i < a.length && (k === b.length || length[(i + 1) * width + k]! >= length[i * width + k + 1]!)) add("removed", a[i++]!);
    else add("added", b[k++]!);
  }
  add("same", one.slice(end1).join(""));
  return changes;
}

const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
const paragraphs = (text: string) => text.match(/[^\n]*\n?/g) ?? [];
