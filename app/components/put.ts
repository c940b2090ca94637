export type Current = { version: number; written: string; by: string; at: string };
export type Reply =
  | { saved: true; version: number; at: string }
  | { saved: false; message: string; current?: Current }
  /** nobody answered: worth another try by itself */
  | { saved: false; message: string; unreached: true };

const NO_CONTACT = "Ingen kontakt med Tertial. Texten finns kvar här, och Tertial försöker igen.";

/** Sends one save and tells what became of it. Only a reply that says so counts as saved. */
export async function put(address: string, body: object): Promise<Reply> {
  try {
    const response = await fetch(address, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    const reply: unknown = await response.json();
    return isReply(reply) ? reply : { saved: false, message: NO_CONTACT, unreached: true };
  } catch {
    return { saved: false, message: NO_CONTACT, unreached: true };
  }
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === "object" && reply !== null && "saved" in reply;
}
