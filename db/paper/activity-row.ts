import { activityStatusWord } from "../../lib/domain/activity.ts";
import type { ActivityRow } from "../../lib/domain/document.ts";
import type { PaperContext } from "./facts.ts";
import type { PartRow } from "./part-row.ts";
import type { Place } from "./printed.ts";

/** The activity's row as Tertial would print it. */
export function ownActivityRow(row: PartRow, context: PaperContext): ActivityRow {
  const { activity, report } = factsOf(row, context);
  return {
    stored: { id: activity.id, version: activity.version },
    activityId: activity.id,
    text: activity.text,
    start: activity.startOn,
    end: activity.endOn,
    startWritten: activity.startOn,
    endWritten: activity.endOn,
    status: activityStatusWord(report?.status ?? ""),
    deviation: report?.deviation ?? "",
    ...(activity.responsible && { responsible: activity.responsible }),
  };
}

export function activityRowPlaces(row: PartRow, context: PaperContext): Place<ActivityRow>[] {
  const { activity, report } = factsOf(row, context);
  return [
    { key: "text", fact: activity.text, get: ({ text }) => ({ text }), set: Object.assign },
    { key: "start", fact: activity.startOn, get: ({ start, startWritten }) => ({ start, startWritten }), set: Object.assign },
    { key: "end", fact: activity.endOn, get: ({ end, endWritten }) => ({ end, endWritten }), set: Object.assign },
    {
      key: "responsible",
      fact: activity.responsible,
      get: ({ responsible = "" }) => ({ responsible }),
      set: (row, piece) => {
        const { responsible } = piece as { responsible: string };
        if (responsible) row.responsible = responsible;
        else delete row.responsible;
      },
    },
    { key: "status", fact: report?.status ?? "", get: ({ status }) => ({ status }), set: Object.assign },
    { key: "deviation", fact: report?.deviation ?? "", get: ({ deviation }) => ({ deviation }), set: Object.assign },
  ];
}

function factsOf(row: PartRow, { facts, kind }: PaperContext) {
  const activity = facts.activities.get(row.activityId ?? "");
  if (!activity) throw new Error(`The document part ${row.id} prints an activity that is not in its plan`);
  return { activity, report: facts.activityReports.get(`${activity.id}/${kind}`) };
}
