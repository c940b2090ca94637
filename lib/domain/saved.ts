/** What a mutation answers: saved with the new version, or why not, in a Swedish sentence for the user. */
export type Saved = { ok: true; version: number } | Refused;

export type Refused = {
  ok: false;
  reason: "stale" | "forbidden" | "missing" | "frozen" | "invalid";
  message: string;
  /** what stands there now, when someone else was faster */
  current?: { version: number; written: string; by: string; at: string };
};
