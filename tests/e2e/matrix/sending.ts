import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { strFromU8, unzipSync } from "fflate";

export type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string | Buffer };
export type Answer = { status: number; headers: IncomingHttpHeaders; words: string };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends exactly these letters as the request's path: `fetch` would tidy it first. A Word file is answered as the words in it. */
export function send(address: string, { method, path, headers = {}, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers, agent }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, words: wordsOf(Buffer.concat(pieces)) }));
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function wordsOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString("latin1") !== "PK") return bytes.toString("utf8");
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join("\n");
}
