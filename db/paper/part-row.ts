import type { RichText } from "../../lib/domain/text-block.ts";
import { newId } from "../id.ts";
import type { Tables } from "../tables/all.ts";

export type PartRow = Tables["documentPart"]["$inferSelect"];

/** A new row of a document's tree; `more` is what its kind holds. */
export function partRow(
  documentId: string,
  kind: PartRow["kind"],
  { zone, parentId, position }: Pick<PartRow, "zone" | "parentId" | "position">,
  more: Partial<PartRow>,
): PartRow {
  return {
    id: newId(),
    documentId,
    parentId,
    position,
    kind,
    zone,
    title: "",
    code: "",
    goalId: null,
    textId: null,
    indicatorId: null,
    activityId: null,
    budgetTableId: null,
    data: {},
    printed: {},
    readyAt: null,
    readyById: null,
    hiddenAt: null,
    version: 1,
    ...more,
  };
}

/** The current words of the texts a document prints, by text id. */
export type PartTexts = Map<string, { version: number; blocks: RichText }>;

/** What the paper prints: without sections that are left out. What stands under them is reached through them only. */
export function shownRows(rows: PartRow[]): PartRow[] {
  return rows.filter(({ hiddenAt }) => hiddenAt === null);
}

/** The rows under each row (or under the document itself, key ""), in print order. */
export function childrenOf<Row extends Pick<PartRow, "parentId" | "position">>(rows: Row[]): (parentId: string) => Row[] {
  const children = new Map<string, Row[]>();
  for (const row of rows) {
    const siblings = children.get(row.parentId ?? "");
    if (siblings) siblings.push(row);
    else children.set(row.parentId ?? "", [row]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position);
  return (parentId) => children.get(parentId) ?? [];
}
