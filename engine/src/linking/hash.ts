/** Short hashes of strings, for ids and signatures. Not for secrets. */

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h = Math.imul(h ^ (code & 0xff), 0x01000193);
    h = Math.imul(h ^ (code >>> 8), 0x01000193);
  }
  return mix(h);
}

/** 16 hex digits: two hashes of different seeds. A billion records share one with odds of about one in forty. */
export function shortId(text: string): string {
  return hex(hash32(text)) + hex(hash32(text, 0x9747b28c));
}

/** Every bit of the input moves every bit of the output (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
