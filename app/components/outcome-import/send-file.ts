import type { ColumnChoice } from "../../../lib/domain/outcome-columns.ts";
import type { ImportPlan, ImportRow } from "../../../lib/forms/imported-outcomes.ts";
import { lastLine, type Step } from "./told-steps.ts";

/** What the file would do, as the server tried it. */
export type TriedFile = Omit<ImportPlan, "changes"> & {
  digest: string;
  count: Record<ImportRow["status"], number>;
  /** what does not agree in a row once the file's figures stand there */
  findings: { place: string; message: string }[];
};

/** `importId`: by which the whole file can be undone; "" where it changed nothing */
export type Reply = { saved: true; count: number; importId: string; at: string } | { saved: false; message?: string; tried?: TriedFile };

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
    const last = await lastLine(response, told);
    return isReply(last) ? last : unanswered;
  } catch {
    return unanswered;
  }
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === "object" && reply !== null && "saved" in reply;
}
