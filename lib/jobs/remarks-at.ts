import { type AnsweredFinding, isAnswered } from "../checks/answered.ts";
import type { Place as FoundAt } from "../checks/finding.ts";
import type { RemarksAt } from "../files/html.ts";
import type { Block, Place, Report } from "../report/blocks.ts";

/**
 * What is left to look at, beside the block that prints it: a table or a budget, the heading of a text, a goal or a section;
 * where nothing printed has the very place, the nearest heading around it, at last the title.
 */
export function remarksAt({ blocks }: Report, findings: AnsweredFinding[]): RemarksAt {
  const remarks = new Map<Block, string[]>();
  for (const finding of findings) {
    if (isAnswered(finding)) continue;
    const block = blockOf(blocks, finding.place);
    const name = finding.place.row && !finding.message.includes(finding.place.row) ? ` ”${finding.place.row}”:` : "";
    const said = `${finding.severity === "hard" ? "Fel:" : "Anmärkning:"}${name} ${finding.message}`;
    if (block) remarks.set(block, [...(remarks.get(block) ?? []), said]);
  }
  return (block) => remarks.get(block) ?? [];
}

function blockOf(blocks: Block[], place: FoundAt): Block | undefined {
  const { kind, id, indicatorId, goalId, path } = place;
  const first = kind === "indikator" ? indicatorId && printed(blocks, { kind: "indicator", id: indicatorId }, goalId) : undefined;
  return (
    first ||
    (id && OF_KIND[kind] && printed(blocks, { kind: OF_KIND[kind], id }, goalId)) ||
    (goalId && printed(blocks, { kind: "goal", id: goalId })) ||
    path.toReversed().reduce<Block | undefined>((found, words) => found ?? headingOf(blocks, words), undefined) ||
    blocks.find(({ k }) => k === "title")
  );
}

const OF_KIND: Partial<Record<FoundAt["kind"], Place["kind"]>> = { mal: "goal", text: "text", budget: "budget", avsnitt: "section" };

/** The block that prints the place; of an indicator that stands under several goals the one under its goal. */
function printed(blocks: Block[], { kind, id }: Place, goalId?: string): Block | undefined {
  let goal = "";
  const all = blocks.flatMap((block) => {
    if (block.k === "heading" && block.place?.kind === "goal") goal = block.place.id;
    const places = block.k === "table" ? block.rows.map((row) => row.place) : block.k === "heading" ? [block.place] : [];
    return places.some((place) => place?.kind === kind && place.id === id) ? [{ block, goal }] : [];
  });
  return (all.find((each) => each.goal === goalId) ?? all[0])?.block;
}

function headingOf(blocks: Block[], words: string): Block | undefined {
  return blocks.find((block) => block.k === "heading" && block.text === words);
}
