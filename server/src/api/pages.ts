/** The built screens, from memory: each file with its type, compressed once; every screen's address gives the same page. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export interface Pages {
  /** Nothing where the path is no screen and no file. */
  answer(path: string, encodings: string | undefined): Response | undefined;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".woff2": "font/woff2", ".woff": "font/woff", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".ico": "image/x-icon", ".map": "application/json",
};

interface File {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  readonly packed?: { readonly br: Buffer; readonly gzip: Buffer };
  readonly forever: boolean;
}

/** `folder` holds index.html and what it needs. Without it there are no screens, only the interface for programs. */
export function pagesIn(folder: string): Pages {
  const files = new Map<string, File>();
  if (existsSync(join(folder, "index.html"))) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })) {
      if (!name.isFile()) continue;
      const path = join(name.parentPath, name.name);
      files.set(`/${path.slice(folder.length + 1).replaceAll("\\", "/")}`, fileOf(path));
    }
  }
  return {
    answer(path, encodings) {
      // An address with an ending is a file; without one it is a screen.
      const file = files.get(path) ?? (/\.\w+$/.test(path) ? undefined : files.get("/index.html"));
      return file && responseOf(file, encodings ?? "");
    },
  };
}

function fileOf(path: string): File {
  const bytes = readFileSync(path);
  const type = types[extname(path)] ?? "application/octet-stream";
  const packs = /^(text|application\/(json|manifest)|image\/svg)/.test(type) && bytes.length > 1000;
  return {
    type, bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    // File names made by the build hold a hash of what is in them.
    forever: /-[\w-]{8,}\.\w+$/.test(path),
    ...(packs ? { packed: { br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), gzip: gzipSync(bytes) } } : {}),
  };
}

function responseOf({ type, etag, bytes, packed, forever }: File, encodings: string): Response {
  const encoding = packed ? (/\bbr\b/.test(encodings) ? "br" : /\bgzip\b/.test(encodings) ? "gzip" : undefined) : undefined;
  const body = encoding && packed ? packed[encoding] : bytes;
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": type, ETag: etag, "Cache-Control": forever ? "public, max-age=31536000, immutable" : "no-cache", Vary: "Accept-Encoding",
      ...(encoding ? { "Content-Encoding": encoding } : {}),
    },
  });
}
