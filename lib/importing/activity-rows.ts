import type { ActivityRow } from "../domain/document.ts";
import type { ColumnCode } from "../domain/styrmodell.ts";
import { readDate } from "../swedish/date.ts";
import { type GridRow, onlyCell, textAt } from "./grid.ts";
import type { TableHead } from "./table-columns.ts";

const DEVIATION = /^(avvikelse|analys|kommentar)\s*:?\s*/i;

/** Rows of an activity table; a row of words under an activity that says "Avvikelse" is that activity's deviation. */
export function activityRows(head: TableHead, rows: GridRow[]): ActivityRow[] {
  const activities: ActivityRow[] = [];
  for (const row of rows) {
    const current = activities.at(-1);
    const words = onlyCell(row)?.text ?? "";
    if (current && DEVIATION.test(words)) {
      current.deviation = [current.deviation, words.replace(DEVIATION, "")].filter(Boolean).join(" ");
      continue;
    }
    const written = (code: ColumnCode) => {
      const column = head.columns.find((each) => each.code === code);
      return column ? textAt(row, column.at) : "";
    };
    const startWritten = written("startdatum");
    const endWritten = written("slutdatum");
    const responsible = written("ansvarig");
    activities.push({
      text: textAt(row, head.name),
      start: readDate(startWritten) ?? "",
      end: readDate(endWritten) ?? "",
      startWritten,
      endWritten,
      status: written("status"),
      deviation: written("avvikelse"),
      ...(responsible && { responsible }),
    });
  }
  return activities;
}
