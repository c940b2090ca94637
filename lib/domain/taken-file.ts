/** A file that was taken into a unit's period, and what may be done about it. `at` is an ISO instant. */
export type TakenFile = {
  importId: string;
  file: string;
  by: string;
  at: string;
  /** how many values it reported */
  cells: number;
  /** who put back what stood before it, and when; null for a file that still holds */
  undone: { by: string; at: string } | null;
};

/** A value of the file that somebody has changed after it. */
export type ChangedSince = { place: string; now: string; by: string; at: string };

/** What stands in the way of undoing a whole file, until somebody has said that it may be left as it is. */
export type LeftByUndo = {
  /** the checksum of what was changed: it is this that is left */
  digest: string;
  changed: ChangedSince[];
  /** how many more there are that are not listed */
  unlisted: number;
  /** how many values can be put back */
  rest: number;
};
