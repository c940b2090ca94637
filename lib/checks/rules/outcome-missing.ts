import { statusOf } from "../../domain/styrmodell.ts";
import type { Cell } from "../../swedish/figure.ts";
import { linesOf } from "../checked-paper.ts";
import { compared, findingOf, type Rule } from "../rule.ts";

const found = findingOf("utfall-saknas", "hard");
const DASH = /^[-–—−.…*\s]*$/;
/** words that say why there is no figure */
const EXPLAINED =
  /(mäts|mätt|mättes|mätning\p{L}*|redovisas|rapporteras|publiceras|undersökning\p{L}*|enkät\p{L}*|uppgift\p{L}*|statistik\p{L}*|utfall\p{L}*|resultat\p{L}*|siffr\p{L}*)[^.]{0,80}(?<!\p{L})(inte|ej|saknas|senare|vartannat|först|ännu|utgått|våren|hösten|nästa)(?!\p{L})|(?<!\p{L})(inte|ej|ingen|inga)(?!\p{L})[^.]{0,60}(mäts|mätt|mättes|mätning|redovis|rapporter|undersökning|enkät|statistik|uppgift)/iu;

/**
 * A goal that has been assessed for the whole year rests on outcomes; one that is neither reported nor explained was not
 * there to judge by. At a tertial an indicator may rightly wait.
 */
export const outcomeMissing: Rule = {
  code: "utfall-saknas",
  name: "Utfall saknas under ett bedömt mål",
  severity: "hard",
  find: (paper) => {
    const forecast = paper.model.periods.find(({ code }) => code === paper.head.kind)?.forecast ?? true;
    if (forecast || paper.head.kind === "VP") return [];
    return paper.rows.flatMap(({ row, table, goal, place }) => {
      const meaning = goal?.assessment ? statusOf(paper.model, goal.assessment.status)?.meaning : undefined;
      const column = table.columns.find(({ code }) => code === "utfall");
      if (!goal || !column || !meaning || meaning === "unassessed" || !isEmpty(row.cells.utfall)) return [];
      if (EXPLAINED.test(linesOf(row.analysis).join(" "))) return [];
      return [
        found(
          { ...place, column: "utfall", columnTitle: column.title },
          `Utfall saknas för ”${row.name}”, men målet är bedömt: ${goal.assessment?.word || statusOf(paper.model, goal.assessment?.status ?? "")?.word}.`,
          [
            compared(column.title, row.cells.utfall),
            compared("Årsmål", row.cells.arsmal),
            compared("Föregående utfall", row.cells["utfall-fjol"]),
          ],
        ),
      ];
    });
  },
};

function isEmpty(cell: Cell | null | undefined): boolean {
  return !cell || DASH.test(cell.written);
}
