import type { ColumnChoice } from "../../../lib/domain/outcome-columns.ts";
import type { ImportPlan, ImportRow } from "../../../lib/forms/imported-outcomes.ts";

/** What the file would do, as the server tried it. */
export type TriedFile = Omit<ImportPlan, "changes"> & { digest: string; count: Record<ImportRow["status"], number> };

export type Reply = { saved: true; count: number; at: string } | { saved: false; message?: string; tried?: TriedFile };

type Sent = { file: File; year: number; unit: string; period: string; choice: ColumnChoice | undefined; digest: string };

const NO_CONTACT = "Ingen kontakt med Tertial. Inget är sparat. Välj filen igen om en stund.";

/** Sends a file to be tried, or with the trial's digest to be saved. Only a reply that says so counts as saved. */
export async function sendFile({ file, year, unit, period, choice, digest }: Sent): Promise<Reply> {
  const asked = new URLSearchParams({ year: String(year), unit, period, name: file.name });
  if (choice) asked.set("choice", JSON.stringify(choice));
  if (digest) asked.set("digest", digest);
  try {
    const response = await fetch(`/api/v1/utfall/fil?${asked}`, { method: "POST", body: file });
    const reply: unknown = await response.json();
    return isReply(reply) ? reply : { saved: false, message: NO_CONTACT };
  } catch {
    return { saved: false, message: NO_CONTACT };
  }
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === "object" && reply !== null && "saved" in reply;
}
