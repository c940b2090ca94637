import { wordingKey } from "../../swedish/wording.ts";
import type { CheckedRow } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { numberOf } from "../measure.ts";
import { compared, findingOf, type Rule } from "../rule.ts";

const found = findingOf("dubblerad-indikator", "hard");

/**
 * An indicator stands once under a goal. Under another goal it may stand again, but then with the same outcome. A table of
 * KF's indicators and one of the unit's own are two owners' and may share a name.
 */
export const duplicateIndicator: Rule = {
  code: "dubblerad-indikator",
  name: "Samma indikator två gånger",
  severity: "hard",
  find: (paper) => {
    const seen = new Map<string, CheckedRow[]>();
    return paper.rows.flatMap((line): Finding[] => {
      const key = wordingKey(line.row.name);
      if (key === "") return [];
      const before = seen.get(key) ?? [];
      seen.set(key, [...before, line]);
      const twin = before.find((each) => each.goal === line.goal && wordingKey(each.table.heading) === wordingKey(line.table.heading));
      if (twin) {
        return [
          found(line.place, `”${line.row.name}” står två gånger under samma mål${differing(twin, line)}.`, [
            compared("Första raden, årsmål", twin.row.cells.arsmal),
            compared("Andra raden, årsmål", line.row.cells.arsmal),
            compared("Första raden, utfall", twin.row.cells.utfall),
            compared("Andra raden, utfall", line.row.cells.utfall),
          ]),
        ];
      }
      const other = before.find((each) => otherOutcome(each, line));
      if (!other) return [];
      return [
        found(
          { ...line.place, column: "utfall" },
          `”${line.row.name}” har utfallet ${line.row.cells.utfall?.written} här och ${other.row.cells.utfall?.written} under ${other.place.path.at(-1)}.`,
          [compared("Här", line.row.cells.utfall), compared("Där", other.row.cells.utfall)],
        ),
      ];
    });
  },
};

function differing(a: CheckedRow, b: CheckedRow): string {
  const [first, second] = [a.row.cells.arsmal?.written ?? "", b.row.cells.arsmal?.written ?? ""];
  return wordingKey(first) === wordingKey(second) ? "" : `, med årsmålet ${first || "tomt"} och ${second || "tomt"}`;
}

function otherOutcome(a: CheckedRow, b: CheckedRow): boolean {
  const [first, second] = [numberOf(a.row.cells.utfall), numberOf(b.row.cells.utfall)];
  return first !== null && second !== null && first.value.micro !== second.value.micro;
}
