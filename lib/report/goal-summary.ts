import { type DocumentContent, goalsOf } from "../domain/document.ts";
import type { Layout } from "../domain/layout.ts";
import { type Status, type Styrmodell, statusOf } from "../domain/styrmodell.ts";
import { printedText } from "../swedish/typography.ts";
import type { Block, StatusMark, TableColumn } from "./blocks.ts";

const TABLE_WEIGHT = 9354;
const SUM_WEIGHT = 880;
const LONGEST_ON_A_LINE = 16;
const LEGEND_NOTE =
  "Ett streck (–) i en tabell betyder att värdet saknas. En tom ruta betyder att kolumnen inte gäller raden. En nolla är alltid ett värde.";
const EXPLANATIONS: Record<Status["meaning"], { outcome: string; forecast: string }> = {
  met: { outcome: "målet är uppfyllt", forecast: "målet väntas bli uppfyllt under året" },
  partly: { outcome: "målet är uppfyllt till en del", forecast: "målet väntas bli uppfyllt till en del under året" },
  not: { outcome: "målet är inte uppfyllt", forecast: "målet väntas inte bli uppfyllt under året" },
  unassessed: { outcome: "ingen bedömning är gjord", forecast: "ingen bedömning är gjord" },
};

/**
 * "Måluppfyllelse i korthet": how many goals of each level got which assessment, and the report's only legend. Computed from
 * the goals that carry an assessment; nothing when none does.
 */
export function goalSummary(
  content: DocumentContent,
  { summaryHeading: heading, legend }: Pick<Layout, "summaryHeading" | "legend">,
  styrmodell: Styrmodell,
  forecast: boolean,
): Block[] {
  const assessed = [...goalsOf(content.parts)].flatMap(({ goal }) =>
    goal.assessment ? [{ level: goal.level, status: goal.assessment.status }] : [],
  );
  if (heading === "" || assessed.length === 0) return [];
  const marks = styrmodell.statuses.map((status) => ({ status: status.code, mark: markOf(status, forecast) }));
  const others = assessed.some((goal) => !statusOf(styrmodell, goal.status));
  const rows = styrmodell.levels.flatMap((level) => {
    const ofLevel = assessed.filter((goal) => goal.level === level.code);
    if (ofLevel.length === 0) return [];
    const counts = marks.map(({ status }) => ofLevel.filter((goal) => goal.status === status).length);
    const other = others ? [ofLevel.filter((goal) => !statusOf(styrmodell, goal.status)).length] : [];
    return [[printedText(level.title), ...[...counts, ...other, ofLevel.length].map(String)]];
  });
  const caption = `Måluppfyllelse ${content.head.year}, antal mål`;
  return [
    { k: "heading", level: 1, label: "", text: heading, anchor: "", goalLevel: "", ofText: false },
    {
      k: "table",
      kind: "summary",
      caption,
      description: `${caption}: en rad per målnivå och en kolumn per bedömning`,
      columns: summaryColumns(
        marks.map(({ mark }) => mark),
        others,
      ),
      rows: rows.map((cells) => ({ kind: "line", cells: cells.map((words) => ({ c: [{ s: words }] })) })),
    },
    ...(legend ? [legendOf(styrmodell, forecast)] : []),
  ];
}

function legendOf(styrmodell: Styrmodell, forecast: boolean): Block {
  return {
    k: "legend",
    title: "Teckenförklaring",
    entries: styrmodell.statuses.map((status) => ({
      ...markOf(status, forecast),
      explanation: EXPLANATIONS[status.meaning][forecast ? "forecast" : "outcome"],
    })),
    note: LEGEND_NOTE,
  };
}

function markOf(status: Status, forecast: boolean): StatusMark {
  return { symbol: status.symbol, word: forecast ? status.forecast : status.word, meaning: status.meaning };
}

function summaryColumns(marks: StatusMark[], others: boolean): TableColumn[] {
  const right = { group: "", align: "right" as const };
  const counted = marks.map((status): TableColumn => ({ ...right, title: status.word, status, weight: statusWeight(status.word) }));
  const other: TableColumn[] = others ? [{ ...right, title: "Annan", weight: SUM_WEIGHT }] : [];
  const figures = [...counted, ...other, { ...right, title: "Summa", weight: SUM_WEIGHT }];
  const rest = TABLE_WEIGHT - figures.reduce((sum, column) => sum + column.weight, 0);
  return [{ title: "Målnivå", group: "", align: "left", weight: Math.max(rest, 2000) }, ...figures];
}

/** Room for the symbol and the word; a long word ("Förväntas uppfyllas helt") goes on two lines. */
function statusWeight(word: string): number {
  return word.length > LONGEST_ON_A_LINE ? 420 + 78 * Math.ceil(0.6 * word.length) : 520 + 78 * word.length;
}
