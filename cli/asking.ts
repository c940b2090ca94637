import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { WrongCall } from "./failure.ts";

/** What was given as an option, else what the person at the terminal answers; a wrong call where nobody can be asked. */
export async function asked(given: string | undefined, question: string, option: string): Promise<string> {
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) throw new WrongCall(`Ange ${option}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return terminal.question(`${question}: `).finally(() => terminal.close());
}

/** A secret: typed unseen at a terminal, else the first line of what is piped in. */
export async function secretAsked(question: string): Promise<string> {
  const unseen = new Writable({ write: (_letters, _encoding, done) => done() });
  const atTerminal = process.stdin.isTTY === true;
  if (atTerminal) process.stderr.write(`${question}: `);
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: atTerminal });
  try {
    for await (const line of terminal) return line;
    throw new WrongCall("Ange lösenordet i TERTIAL_PASSWORD eller på standard in.");
  } finally {
    terminal.close();
    if (atTerminal) process.stderr.write("\n");
  }
}
