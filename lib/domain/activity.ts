import { wordingKey } from "../swedish/wording.ts";

export const ACTIVITY_STATUSES = ["", "ej-paborjad", "pagar", "avslutad", "forsenad"] as const;

/** "": nobody has said. */
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

const WORDS: Record<ActivityStatus, string> = {
  "": "",
  "ej-paborjad": "Ej påbörjad",
  pagar: "Pågår",
  avslutad: "Avslutad",
  forsenad: "Försenad",
};

/** "Pågår": a status as it is printed. */
export function activityStatusWord(status: ActivityStatus): string {
  return WORDS[status];
}

/** Reads a status as a paper writes it; "" for what is none of them. */
export function readActivityStatus(written: string): ActivityStatus {
  const found = Object.entries(WORDS).find(([, word]) => wordingKey(word) === wordingKey(written));
  return (found?.[0] ?? "") as ActivityStatus;
}
