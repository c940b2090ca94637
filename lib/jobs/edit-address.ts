import type { EditAddress } from "../files/html.ts";
import type { Place as BlockPlace } from "../report/blocks.ts";

/** What a reader of a document may change in it: everything (`writes`), or its outcomes alone. */
export type MayChange = { writes: boolean; reports: boolean };

type Document = { id: string; year: number; unitSlug: string; kind: string; state: string };

/** Where each block of a document is changed, for this reader; nothing for who may not change it there. */
export function editAddress(document: Document, { writes, reports }: MayChange): EditAddress | undefined {
  if (document.state === "beslutad" || !(writes || reports)) return undefined;
  const unit = `/${document.year}/${document.unitSlug}`;
  const period = document.kind === "VP" ? "" : `?period=${document.kind}`;
  return (block, goalId) => {
    if (!writes && block.kind !== "indicator") return null;
    const goal = block.kind === "goal" ? block.id : goalId;
    if (block.kind === "text" || (!goal && block.kind !== "indicator"))
      return writingAddress(`${unit}/dokument/${document.id}`, block, goal);
    if (goal) return `${unit}/mal/${goal}${period}${ON_GOAL[block.kind](block.id)}`;
    return null;
  };
}

/** Where a text, a section or a budget of a paper is written; `paper` is the paper's own address. */
export function writingAddress(paper: string, { kind, id }: BlockPlace, goalId?: string | null): string {
  return `${paper}/skriv?del=${goalId ?? id}${kind === "section" ? "" : `#${kind}-${id}`}`;
}

const ON_GOAL: Record<BlockPlace["kind"], (id: string) => string> = {
  goal: () => "",
  section: () => "",
  indicator: (id) => `#indikator-${id}`,
  text: (id) => `#text-${id}`,
  budget: () => "#budget",
};
