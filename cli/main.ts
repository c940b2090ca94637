import type { Answer } from "./answer.ts";
import { CouldNot, WrongCall } from "./failure.ts";
import { HELP } from "./help.ts";

/** One command: gets its own arguments, answers what to print on standard output. */
export type Command = (args: string[]) => Promise<string | Answer>;

/** Loaded when called, so that a command starts without what the others need. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  import: async () => (await import("./commands/import-file.ts")).importFile,
  documents: async () => (await import("./commands/documents.ts")).documents,
  outcomes: async () => (await import("./commands/outcomes.ts")).outcomes,
  check: async () => (await import("./commands/check.ts")).check,
  report: async () => (await import("./commands/report.ts")).report,
  history: async () => (await import("./commands/history.ts")).history,
  migrate: async () => (await import("./commands/migrate.ts")).migrate,
  setup: async () => (await import("./commands/setup.ts")).setup,
  demo: async () => (await import("./commands/demo.ts")).demo,
};

/**
 * Runs one call of `tertial` and answers its exit code (decisions.md 24): 0 done, 1 could not and nothing changed,
 * 2 wrong call. `check --strict` answers 1 when it finds anything.
 */
export async function run(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help" || (name && rest.includes("--help"))) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const command = name && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new WrongCall(name ? `Kommandot ”${name}” finns inte.` : "Ange ett kommando.");
    const answer = await (await command())(rest);
    const { text, code } = typeof answer === "string" ? { text: answer, code: 0 } : answer;
    if (text) process.stdout.write(`${text}\n`);
    return code;
  } catch (error) {
    if (error instanceof WrongCall) {
      process.stderr.write(`${error.message}\n\n${HELP}\n`);
      return 2;
    }
    if (error instanceof CouldNot) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    process.stderr.write(
      `Något gick fel som Tertial inte räknat med. Inget har ändrats.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 1;
  }
}
