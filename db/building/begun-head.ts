import type { UnitYear } from "../../lib/domain/chain.ts";
import type { DocumentHead, DocumentKind } from "../../lib/domain/document.ts";

/** The head of a paper that is begun, as in an earlier one: who prepares it, the letterhead; what only a finished paper has is left open. */
export function begunHead(here: UnitYear, kind: DocumentKind, title: string, earlier: DocumentHead | undefined): DocumentHead {
  const board = earlier?.board || (here.lineage.find((node) => node.kind === "namnd")?.name ?? "");
  return {
    kind,
    year: here.year,
    title,
    documentType: "",
    dnr: "",
    date: "",
    addressee: board && `Till ${board}`,
    meeting: null,
    officer: earlier?.officer ?? null,
    board,
    unit: here.unit.name,
    districts: here.districts.map(({ name }) => name),
    footer: earlier?.footer ?? [],
  };
}
