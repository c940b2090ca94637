import { counted as countedRows, wordingKey } from "../../swedish/wording.ts";
import { findingOf, type Rule } from "../rule.ts";

const found = findingOf("periodetikett", "hard");

/** One table reports one period, so its rows name it in one way ("VB 2017", not here "VB 2017" and there "2017"). */
export const periodLabel: Rule = {
  code: "periodetikett",
  name: "Olika period i samma tabell",
  severity: "hard",
  find: (paper) =>
    paper.tables.flatMap(({ rows, place, table }) => {
      const labels = new Map<string, { written: string; rows: string[] }>();
      for (const { row } of rows) {
        const written = row.cells.period?.written ?? "";
        if (written === "") continue;
        const label = labels.get(wordingKey(written)) ?? { written, rows: [] };
        label.rows.push(row.name);
        labels.set(wordingKey(written), label);
      }
      if (labels.size < 2) return [];
      const counted = [...labels.values()].sort((a, b) => b.rows.length - a.rows.length);
      const odd = counted.slice(1).flatMap((label) => label.rows.map((name) => ({ what: name, written: label.written })));
      return [
        found(
          {
            ...place,
            column: "period",
            columnTitle: table.columns.find(({ code }) => code === "period")?.title ?? "Period",
            row: odd[0]?.what,
          },
          `Perioden är skriven på ${counted.length} sätt i samma tabell: ${counted.map(({ written, rows: names }) => `”${written}” på ${names.length}`).join(", ")}.`,
          [...counted.map(({ written, rows: names }) => ({ what: countedRows(names.length, "rad", "rader"), written })), ...odd],
        ),
      ];
    }),
};
