import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import { refused, type Typed, understood } from "../forms/typed.ts";
import { type Known, NotAPlan, type Proposal } from "../importing/proposal.ts";
import { propose } from "../importing/propose.ts";
import { readOutline } from "../word/read.ts";
import { UnreadableWord } from "../word/unreadable.ts";

/** A Word file, and what is known of it beforehand. */
export type PaperAsked = { bytes: Uint8Array; known: Known };

/** What a Word file holds as a plan or report, with nothing stored; or one Swedish sentence that says why it can't be read. */
export function wordPaper({ bytes, known }: PaperAsked): Typed<Proposal> {
  try {
    return understood(propose(readOutline(bytes), styrmodeller, known));
  } catch (error) {
    if (error instanceof UnreadableWord || error instanceof NotAPlan) return refused(error.message);
    throw error;
  }
}
