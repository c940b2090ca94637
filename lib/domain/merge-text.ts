import { commonRun } from "./common-run.ts";
import { blockKey, type RichText } from "./text-block.ts";

/** A text in its order: what is agreed, and where two have written in the same place what each of them has there. */
export type Piece = { agreed: RichText } | { mine: RichText; theirs: RichText };

export type Merge = { merged: RichText } | { conflict: Piece[] };

/**
 * Two texts that were both written from `base`, made into one. Changes to different blocks are both kept, a change that both
 * made counts once. Where both have changed the same block, or written something different between the same two blocks, no
 * rule can tell what was meant: then both texts stand, cut into pieces so that a person can choose.
 */
export function mergeText(base: RichText, mine: RichText, theirs: RichText): Merge {
  const pieces: Piece[] = [];
  const agree = (blocks: RichText) => {
    const last = pieces.at(-1);
    if (last && "agreed" in last) last.agreed.push(...blocks);
    else if (blocks.length > 0) pieces.push({ agreed: [...blocks] });
  };
  const left = { mine: changesIn(base, mine), theirs: changesIn(base, theirs) };
  let at = 0;
  for (;;) {
    const first = firstOf(left.mine[0], left.theirs[0]);
    if (!first) break;
    const span = { from: first.from, to: first.to };
    const own: Change[] = [];
    const other: Change[] = [];
    for (let grew = true; grew; ) {
      grew = false;
      for (const [waiting, taken] of [
        [left.mine, own],
        [left.theirs, other],
      ] as const) {
        const next = waiting[0];
        if (!next || (next !== first && !meets(next, span))) continue;
        taken.push(next);
        waiting.shift();
        span.to = Math.max(span.to, next.to);
        grew = true;
      }
    }
    agree(base.slice(at, span.from));
    at = span.to;
    const [ownSide, otherSide] = [writtenOver(base, span, own), writtenOver(base, span, other)];
    if (other.length === 0 || (own.length > 0 && keysOf(ownSide) === keysOf(otherSide))) agree(ownSide);
    else if (own.length === 0) agree(otherSide);
    else pieces.push({ mine: ownSide, theirs: otherSide });
  }
  agree(base.slice(at));
  if (pieces.some((piece) => "mine" in piece)) return { conflict: pieces };
  return { merged: pieces.flatMap((piece) => ("agreed" in piece ? piece.agreed : [])) };
}

/** Both kept: where they are not agreed, theirs and after it mine, for a person to make one of. */
export function bothAfterEachOther(pieces: Piece[]): RichText {
  return pieces.flatMap((piece) => ("agreed" in piece ? piece.agreed : [...piece.theirs, ...piece.mine]));
}

/** The blocks `from` to `to` of the base are replaced; none of them when something is put in between. */
type Change = { from: number; to: number; blocks: RichText };

function changesIn(base: RichText, text: RichText): Change[] {
  const pairs = [...commonRun(base.map(blockKey), text.map(blockKey)), [base.length, text.length] as const];
  let [from, start] = [0, 0];
  return pairs.flatMap(([to, end]): Change[] => {
    const change = { from, to, blocks: text.slice(start, end) };
    [from, start] = [to + 1, end + 1];
    return change.from < change.to || change.blocks.length > 0 ? [change] : [];
  });
}

function firstOf(one: Change | undefined, other: Change | undefined): Change | undefined {
  if (!one || !other) return one ?? other;
  return other.from < one.from || (other.from === one.from && other.to < one.to) ? other : one;
}

/** Beside one another is not in the same place; two that put something in between the same two blocks are. */
function meets(change: Change, span: { from: number; to: number }): boolean {
  return change.from < span.to || (change.from === span.from && change.to === span.to);
}

/** What one side has in the span, its changes made. */
function writtenOver(base: RichText, span: { from: number; to: number }, changes: Change[]): RichText {
  let at = span.from;
  const blocks = changes.flatMap((change) => {
    const text = [...base.slice(at, change.from), ...change.blocks];
    at = change.to;
    return text;
  });
  return [...blocks, ...base.slice(at, span.to)];
}

function keysOf(text: RichText): string {
  return text.map(blockKey).join("\n");
}
