export type Current = { version: number; written: string; by: string; at: string };
export type Reply =
  | { saved: true; version: number; at: string }
  | { saved: false; message: string; current?: Current }
  /** nobody answered: worth another try by itself */
  | { saved: false; message: string; unreached: true };

export const NO_CONTACT = "Ingen kontakt med Tertial. Texten finns kvar här, och Tertial försöker igen.";

/** Sends one save and tells what became of it. Only a reply that says so counts as saved. */
export async function put(address: string, body: object, method: "PUT" | "POST" = "PUT"): Promise<Reply> {
  return (await answerTo<Reply>(address, body, method)) ?? { saved: false, message: NO_CONTACT, unreached: true };
}

/** What a save route answers to a body, in the shape that the route gives; null when nobody answered as one does. */
export async function answerTo<Answer extends { saved: boolean }>(
  address: string,
  body: object,
  method: "PUT" | "POST" = "PUT",
): Promise<Answer | null> {
  try {
    const response = await fetch(address, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    return typeof answer === "object" && answer !== null && "saved" in answer ? (answer as Answer) : null;
  } catch {
    return null;
  }
}
