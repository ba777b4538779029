/** The service as a person starts it, on a port and in a folder of its own; and a small outlet with a feed to follow. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/naqlan.mjs", import.meta.url));

export interface Serving {
  readonly url: string;
  readonly folder: string;
  stop(): Promise<void>;
}

/** Without `store` it is a first run, in an empty folder. `environment` is added to that of the tests. */
export async function startService({ store = "naqlan.db", folder = mkdtempSync(join(tmpdir(), "naqlan-serving-")), options = [], environment = {} }: {
  readonly store?: string; readonly folder?: string; readonly options?: readonly string[]; readonly environment?: Readonly<Record<string, string>>;
} = {}): Promise<Serving> {
  const child = spawn(process.execPath, [program, "serve", "--port", "0", "--store", store, ...options], { cwd: folder, env: { ...process.env, LC_ALL: "C", ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  const url = await addressOf(child).catch((error) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    url, folder,
    stop: () => new Promise((stopped) => {
      child.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        stopped();
      });
      child.kill("SIGTERM");
    }),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [out, err] = ["", ""];
    child.stdout!.on("data", (part) => {
      out += part;
      const found = /http:\/\/\S+(?=\/\n)/.exec(out);
      if (found) resolve(found[0]);
    });
    child.stderr!.on("data", (part) => {
      err += part;
    });
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}: ${err}`)));
  });
}

export interface Outlet {
  readonly url: string;
  /** What is served; changed while it runs, the next visitor sees it. */
  pages: Record<string, { readonly title: string; readonly text: string; readonly published?: string }>;
  /** Milliseconds each page is kept waiting. */
  pause: number;
  /** What the feed answers instead of itself. */
  feedStatus: number;
  readonly asked: string[];
  close(): Promise<void>;
}

/** An outlet on this machine: /feed.xml lists its pages. The service fetches it where NAQLAN_ALLOW has 127.0.0.1. */
export async function startOutlet(title: string): Promise<Outlet> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url!);
    const page = outlet.pages[request.url!.slice(1)];
    if (request.url === "/feed.xml") {
      if (outlet.feedStatus === 200) feed(response);
      else response.writeHead(outlet.feedStatus).end();
    } else if (page) {
      await new Promise((waited) => setTimeout(waited, outlet.pause));
      const { title: headline, text, published = "2024-03-04T09:00:00Z" } = page;
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${markup(headline)}</title><meta property="og:title" content="${markup(headline)}"><meta property="og:site_name" content="${markup(title)}"><meta property="article:published_time" content="${published}"></head><body><article><h1>${markup(headline)}</h1>${text.split("\n").map((line) => `<p>${markup(line)}</p>`).join("")}</article></body></html>`);
    } else response.writeHead(404).end();
  });
  const feed = (response: ServerResponse) => {
    response.setHeader("Content-Type", "application/rss+xml");
    const items = Object.entries(outlet.pages).map(([name, page]) => `<item><title>${markup(page.title)}</title><link>${outlet.url}/${name}</link></item>`);
    response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>${markup(title)}</title><link>${outlet.url}</link>${items.join("")}</channel></rss>`);
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const outlet: Outlet = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages: {}, pause: 0, feedStatus: 200, asked,
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    }),
  };
  return outlet;
}

function markup(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]!);
}
