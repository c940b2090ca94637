import type { Cell } from "../../swedish/figure.ts";
import { compared, findingOf, type Rule } from "../rule.ts";

const found = findingOf("arsmal-saknas", "hard");
const DASH = /^[-–—−\s]*$/;

/**
 * An indicator with neither an own årsmål nor KF's has nothing to be judged by (decisions.md 15). Where only the own one
 * lacks and KF's is a figure: hard in an annual report, a remark before it. A pending one is never reported.
 */
export const targetMissing: Rule = {
  code: "arsmal-saknas",
  name: "Indikator utan årsmål",
  severity: "hard",
  find: (paper) =>
    paper.rows.flatMap(({ row, table, place }) => {
      const asked = table.columns.filter(({ code }) => code === "arsmal" || code === "kf-arsmal");
      const own = stated(row.cells.arsmal);
      const kf = stated(row.cells["kf-arsmal"]);
      if (asked.length === 0 || own || (asked.length === 1 && asked[0]?.code === "kf-arsmal" && kf)) return [];
      const figures = [compared("Årsmål", row.cells.arsmal), compared("KF:s årsmål", row.cells["kf-arsmal"])];
      const at = { ...place, column: "arsmal" };
      if (!kf) return [found(at, `”${row.name}” har inget årsmål, varken eget eller KF:s.`, figures)];
      if (kf.figure.kind === "direction" || kf.figure.kind === "pending" || kf.figure.kind === "text") return [];
      const severity = paper.head.kind === "VB" ? "hard" : "soft";
      return [found(at, `”${row.name}” saknar eget årsmål; KF:s är ${kf.written}.`, figures, severity)];
    }),
};

function stated(cell: Cell | null | undefined): Cell | null {
  return cell && !DASH.test(cell.written) ? cell : null;
}
