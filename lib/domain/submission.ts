/** A unit's period handed in or taken back; `by` is the person's name. */
export type SubmissionEvent = {
  /** 1, 2 … in the unit's period */
  no: number;
  kind: "inlamnad" | "aterkallad";
  /** ISO instant */
  at: string;
  by: string;
  note: string;
  /** indicators of the period, and how many had an outcome or a reason when it was handed in */
  due: number;
  reported: number;
  /** sha-256 of the outcomes handed in */
  sha256: string;
};

/** The receipt that stands: the period is handed in, and its figures are locked until it is taken back. Events oldest first. */
export function receiptOf<Event extends Pick<SubmissionEvent, "kind">>(events: Event[]): Event | null {
  const last = events.at(-1);
  return last?.kind === "inlamnad" ? last : null;
}

/** The beginning of a checksum as people read it to each other: "3f2a 91bc 77de". */
export function shortChecksum(sha256: string): string {
  return sha256.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}
