/** Something that somebody has done after a paper was taken in. `at` is an ISO instant; both are "" where nobody is known for it. */
export type DoneSince = { place: string; by: string; at: string };

/** What undoing a paper's taking in would mean, until somebody has said yes to it. */
export type UndoAsked = {
  /** the checksum of the two lists: it is these that are said yes to */
  digest: string;
  /** written in the paper itself since, and gone with it */
  goes: DoneSince[];
  /** facts the paper brought that somebody has changed since: they are left as they are */
  stays: DoneSince[];
};
