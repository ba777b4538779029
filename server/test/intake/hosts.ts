/** Hosts of our own on loopback, for tests of fetching. Each is closed after its file. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import { type FetchSettings, Fetcher } from "../../src/intake/fetching.ts";
import type { Limits } from "../../src/intake/limits.ts";

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
});

export interface Host {
  /** http://127.0.0.1:PORT */
  readonly address: string;
  readonly port: number;
  /** Paths asked, in order, robots.txt left out. */
  readonly asked: string[];
}

/** Answers 404 for robots.txt unless `robots` is given. */
export async function host(answer: RequestListener, robots?: string | number): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt") {
      response.writeHead(typeof robots === "number" ? robots : robots === undefined ? 404 : 200).end(typeof robots === "string" ? robots : "");
      return;
    }
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  closing.push(() => new Promise((done) => {
    server.closeAllConnections();
    server.close(done);
  }));
  return { address: `http://127.0.0.1:${port}`, port, asked };
}

export const now = new Date("2022-03-01T12:00:00Z");

/** Loopback is allowed, and nobody waits unless the settings say so. */
export function fetcher(settings: FetchSettings = {}, limits: Partial<Limits> = {}, clock: () => Date = () => now): Fetcher {
  const made = new Fetcher(clock, { allowed: ["127.0.0.0/8"], pause: 0, wait: async () => {}, ...settings }, limits);
  closing.push(() => made.close());
  return made;
}

/** The code of the refusal. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => "taken", (error: { code?: string; message: string }) => error.code ?? error.message);
}
