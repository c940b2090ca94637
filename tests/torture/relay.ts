import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

/** What becomes of a save on its way to the app and of the answer on its way back. */
export const FATES = ["whole", "never arrives", "answer lost", "half an answer", "late", "twice", "twice, the second late"] as const;
export type Fate = (typeof FATES)[number];

/** A bad network before the app: passes everything on, but each save (PUT) meets the fate that `fateOf` gives. */
export async function relay(target: string, fateOf: () => Fate) {
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked);
    const fate = asked.method === "PUT" ? fateOf() : "whole";
    if (fate === "never arrives") return asked.socket.destroy();
    const passed = await passOn(target, asked, body).catch(() => null);
    if (fate === "twice") await passOn(target, asked, body).catch(() => null);
    if (fate === "twice, the second late") void pause(1_500).then(() => passOn(target, asked, body).catch(() => null));
    if (fate === "late") await pause(500 + Math.random() * 2_000);
    if (!passed || fate === "answer lost") return asked.socket.destroy();
    tell(answer, passed, fate === "half an answer");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Passed = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

function passOn(target: string, asked: IncomingMessage, body: Buffer): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const passed = request(new URL(asked.url ?? "/", target), { method: asked.method, headers: asked.headers }, async (reply) => {
      resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: await buffer(reply) });
    });
    passed.on("error", reject).end(body);
  });
}

function tell(answer: ServerResponse, { status, headers, body }: Passed, half: boolean): void {
  const { "transfer-encoding": _, ...kept } = headers;
  answer.writeHead(status, { ...kept, "content-length": body.length });
  if (!half) return void answer.end(body);
  answer.write(body.subarray(0, Math.floor(body.length / 2)), () => answer.socket?.destroy());
}
