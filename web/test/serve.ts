/** The screens as they are built, on a port of their own, under the policy they must bear, with answers made for the test in place of the service. */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".woff": "font/woff", ".json": "application/json",
};

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}
/** undefined: there is no such resource. */
export type Answering = (asked: Asked) => Answer | undefined;

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export async function serve(answering: Answering = () => undefined): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const isData = /\.(json|opml)$/.test(pathname) || request.method !== "GET" || pathname === "/stream";
    if (isData) {
      const answer = answering({ method: request.method!, path: decodeURIComponent(pathname), query: searchParams, body: await bodyOf(request) });
      const status = answer?.status ?? (answer ? 200 : 404);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(status === 204 ? undefined : JSON.stringify(answer?.body ?? (answer ? null : { error: "not found", code: "not-found", status: 404 })));
      return;
    }
    const file = extname(pathname) === "" ? "index.html" : normalize(pathname).replace(/^(\.\.[/\\])+/, "");
    try {
      const content = readFileSync(join(dist, file));
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-security-policy": policy, "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
