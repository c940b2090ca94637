import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const TERTIAL = fileURLToPath(new URL("../../cli/tertial.js", import.meta.url));

/** Runs `tertial` as a user would; answers what it printed, throws with its Swedish sentence when it could not. */
export async function tertial(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [TERTIAL, ...args], { env: { ...process.env, NO_COLOR: "1" } });
  return stdout;
}

/** The exit code and the words of a call that is expected to fail. */
export async function refusal(...args: string[]): Promise<{ code: number; sentence: string }> {
  try {
    await tertial(...args);
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, sentence: stderr.trim() };
  }
  return { code: 0, sentence: "" };
}

/** The exit code and the words of a call that answers, also when what it says is no. */
export function answerOf(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TERTIAL, ...args], (error, stdout) => resolve({ code: Number(error?.code ?? 0), said: stdout.trim() }));
  });
}
