import type { ColumnChoice } from "../../../lib/domain/outcome-columns.ts";
import type { ImportPlan, ImportRow } from "../../../lib/forms/imported-outcomes.ts";

/** What the file would do, as the server tried it. */
export type TriedFile = Omit<ImportPlan, "changes"> & {
  digest: string;
  count: Record<ImportRow["status"], number>;
  /** what does not agree in a row once the file's figures stand there */
  findings: { place: string; message: string }[];
};

export type Reply = { saved: true; count: number; at: string } | { saved: false; message?: string; tried?: TriedFile };

/** How far a large file has come. */
export type Step = { what: "provas" | "sparas"; part: number };

type Sent = { file: File; year: number; unit: string; period: string; choice: ColumnChoice | undefined; digest: string };

const NO_CONTACT = "Ingen kontakt med Tertial. Inget är sparat. Välj filen igen om en stund.";
/** what was on its way to be saved may have been */
const CUT_SHORT = "Kontakten med Tertial bröts innan svaret kom. Välj filen igen om en stund, så ser du om den är sparad.";

/**
 * Sends a file to be tried, or with the trial's digest to be saved. Only a reply that says so counts as saved. `told`: how far
 * it has come, where that takes a while.
 */
export async function sendFile({ file, year, unit, period, choice, digest }: Sent, told: (step: Step) => void): Promise<Reply> {
  const asked = new URLSearchParams({ year: String(year), unit, period, name: file.name });
  if (choice) asked.set("choice", JSON.stringify(choice));
  if (digest) asked.set("digest", digest);
  const unanswered: Reply = { saved: false, message: digest ? CUT_SHORT : NO_CONTACT };
  try {
    const response = await fetch(`/api/v1/utfall/fil?${asked}`, { method: "POST", body: file });
    let last: unknown = null;
    for await (const line of linesOf(response)) {
      last = line;
      if (isStep(line)) told(line.step);
    }
    return isReply(last) ? last : unanswered;
  } catch {
    return unanswered;
  }
}

/** One JSON value a line; an ordinary answer is one line. */
async function* linesOf(response: Response): AsyncGenerator<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
  if (rest !== "") yield JSON.parse(rest);
}

function isStep(line: unknown): line is { step: Step } {
  return typeof line === "object" && line !== null && "step" in line;
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === "object" && reply !== null && "saved" in reply;
}
