import type { TriedLedger } from "../../../lib/domain/tried-ledger.ts";

export type LedgerReply =
  | { saved: true; count: number; importId: string; at: string }
  | { saved: false; message?: string; tried?: TriedLedger };

const NO_CONTACT = "Ingen kontakt med Tertial. Inget är sparat. Välj filen igen om en stund.";

/** Sends a ledger to be tried, or with the trial's digest to be taken in. Only a reply that says so counts as saved. */
export async function sendLedger(sent: { file: File; tableId: string; digest: string; doubles: boolean }): Promise<LedgerReply> {
  const { file, tableId, digest, doubles } = sent;
  const asked = new URLSearchParams({ table: tableId, name: file.name });
  if (digest) asked.set("digest", digest);
  if (doubles) asked.set("doubles", "ja");
  try {
    const response = await fetch(`/api/v1/budget/huvudbok?${asked}`, { method: "POST", body: file });
    const reply: unknown = await response.json();
    return typeof reply === "object" && reply !== null && "saved" in reply ? (reply as LedgerReply) : { saved: false, message: NO_CONTACT };
  } catch {
    return { saved: false, message: NO_CONTACT };
  }
}
