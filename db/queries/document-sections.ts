import { and, eq, inArray } from "drizzle-orm";
import type { ArrangedSection, Arrangement } from "../../lib/domain/document-sections.ts";
import { childrenOf } from "../paper/part-row.ts";
import type { Source } from "../store.ts";

/** The sections of a document in its order, also those that are left out; annexes are not among them. */
export async function documentSections(source: Source, documentId: string): Promise<Arrangement> {
  const { db, t } = source;
  const { id, parentId, position, kind, zone, title, hiddenAt } = t.documentPart;
  const rows = await db
    .select({ id, parentId, position, kind, zone, title, hiddenAt, plain: t.text.plain })
    .from(t.documentPart)
    .leftJoin(t.text, eq(t.text.id, t.documentPart.textId))
    .where(
      and(
        ...[eq(t.documentPart.documentId, documentId), eq(zone, "dokument")],
        inArray(kind, ["avsnitt", "mal", "text", "oplacerat", "budget"]),
      ),
    );
  const children = childrenOf(rows);
  type Row = (typeof rows)[number];
  const filled = (row: Row): boolean => row.kind === "budget" || (row.plain ?? "").trim() !== "" || children(row.id).some(filled);
  const arranged = (row: Row): ArrangedSection[] => {
    const under = children(row.id).filter((one) => one.kind === "avsnitt");
    const own = { id: row.id, title: row.title, parentId: row.parentId, hidden: row.hiddenAt !== null };
    return [{ ...own, filled: filled(row), holds: under.length > 0 }, ...under.flatMap(arranged)];
  };
  const outermost = children("");
  const firstGoal = outermost.find((row) => row.kind === "mal");
  return {
    sections: outermost.filter((row) => row.kind === "avsnitt").flatMap(arranged),
    roots: outermost
      .filter((row) => row.kind === "avsnitt" || row === firstGoal)
      .map((row) => ({ kind: row.kind === "mal" ? "mal" : "avsnitt", id: row.id })),
  };
}
