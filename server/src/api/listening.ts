/** The door itself: how long a client may take to say what it wants, and how much it may say before that. */
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** Milliseconds, and bytes for the headers. Who is slower is answered 408 and let go. */
export interface Patience {
  /** Until the headers are there. */
  readonly headers: number;
  /** Until headers and body are there. */
  readonly request: number;
  /** A connection on which nothing is asked. */
  readonly idle: number;
  /** How often the above is looked at. */
  readonly every: number;
  readonly headerBytes: number;
}

export const usualPatience: Patience = { headers: 20_000, request: 60_000, idle: 10_000, every: 5_000, headerBytes: 32_768 };

export function httpServer(answer: Parameters<typeof getRequestListener>[0], { headers, request, idle, every, headerBytes }: Patience = usualPatience): Server {
  return createServer({ headersTimeout: headers, requestTimeout: request, keepAliveTimeout: idle, connectionsCheckingInterval: every, maxHeaderSize: headerBytes }, getRequestListener(answer));
}
