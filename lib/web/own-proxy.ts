import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Only a proxy on this machine may say for whom it calls. Whoever reaches the server directly has the address that the
 * connection has, whatever X-Forwarded-For claims: else they could guess as often as they like, or use up another's guesses.
 * Holds for every request of this process from now on.
 */
export function believeOnlyOurProxy(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: Pick<IncomingMessage, "headers" | "socket"> };
    const peer = request.socket.remoteAddress ?? "";
    if (!/^(::1$|(::ffff:)?127\.)/.test(peer)) request.headers["x-forwarded-for"] = peer;
  });
}
