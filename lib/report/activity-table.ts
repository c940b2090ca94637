import type { ActivityRow, ActivityTablePart, GoalPart } from "../domain/document.ts";
import { LACKING, tableCaption } from "../domain/report-additions.ts";
import type { ColumnCode, Styrmodell } from "../domain/styrmodell.ts";
import { printedText } from "../swedish/typography.ts";
import type { Block, TableColumn } from "./blocks.ts";
import { goalInWords } from "./goal-in-words.ts";

const TABLE_WEIGHT = 9354;
const TITLES = { ansvarig: "Ansvarig", status: "Status", avvikelse: "Avvikelse" };
const WEIGHTS: Partial<Record<ColumnCode, number>> = { startdatum: 1180, slutdatum: 1180, ansvarig: 1500, avvikelse: 1700, status: 1180 };

/** An activity table: one row an activity, with its dates as printed and, in follow-ups, status and deviation. */
export function activityTable(part: ActivityTablePart, goal: GoalPart | null, styrmodell: Styrmodell): Block[] {
  if (part.rows.length === 0) return [];
  const heading = printedText(part.heading) || "Aktivitet";
  const caption = tableCaption(heading, goalInWords(goal, styrmodell), false);
  const columns = columnsOf(part, styrmodell);
  const facts = columns.map(
    ({ code, title }): TableColumn => ({ title: printedText(title), group: "", align: "left", weight: WEIGHTS[code] ?? 1180 }),
  );
  const rest = TABLE_WEIGHT - facts.reduce((sum, column) => sum + column.weight, 0);
  return [
    {
      k: "table",
      kind: "activities",
      caption,
      description: printedText([caption, goal?.title].filter(Boolean).join(": ")),
      columns: [{ title: heading, group: "", align: "left", weight: rest }, ...facts],
      rows: part.rows.map((row) => ({
        kind: "line",
        cells: [row.text, ...columns.map(({ code }) => factOf(row, code))].map((words) => ({
          c: [{ s: printedText(words) || LACKING }],
        })),
      })),
    },
  ];
}

/** The paper's columns, with those for who answers, status and deviation where an activity has one and the paper had none. */
function columnsOf(part: ActivityTablePart, styrmodell: Styrmodell): ActivityTablePart["columns"] {
  const lacking = (["ansvarig", "status", "avvikelse"] as const).filter(
    (code) => part.columns.every((column) => column.code !== code) && part.rows.some((row) => factOf(row, code) !== ""),
  );
  const titled = lacking.map((code) => ({
    code,
    title: styrmodell.activityColumns.find((column) => column.code === code)?.title ?? TITLES[code],
  }));
  return [...part.columns, ...titled];
}

function factOf(row: ActivityRow, code: ColumnCode): string {
  if (code === "startdatum") return row.startWritten || row.start;
  if (code === "slutdatum") return row.endWritten || row.end;
  if (code === "avvikelse") return row.deviation;
  if (code === "ansvarig") return row.responsible ?? "";
  return code === "status" ? row.status : "";
}
