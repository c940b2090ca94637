import { counted } from "../swedish/wording.ts";

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

const LEFT_ONE = "uppgift som någon har ändrat sedan dess lämnades som den är.";
const LEFT_MORE = "uppgifter som någon har ändrat sedan dess lämnades som de är.";

/** The receipt: `cameBack` says that a draft stands in its place again, `left` how many facts stayed. */
export function takenOutWords({ paper, cameBack, left }: { paper: string; cameBack: boolean; left: number }): string {
  const sentences = [
    `${paper} är borttagen: inläsningen är ångrad.`,
    ...(cameBack ? ["Utkastet som den ersatte är tillbaka."] : []),
    ...(left > 0 ? [counted(left, LEFT_ONE, LEFT_MORE)] : []),
  ];
  return sentences.join(" ");
}
