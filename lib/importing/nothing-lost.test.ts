import fc from "fast-check";
import { expect, test } from "vitest";
import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import { type Cell, outlineOf, tableOf } from "../../tests/fixtures/outline.ts";
import type { OutlineBlock } from "../word/outline.ts";
import { propose } from "./propose.ts";

const HEADS = [
  ...["Utfall 2015", "Utfall 2016", "Utfall 2017", "Periodens utfall", "Årsmål", "Mål 2018", "KF:s årsmål", "Prognos", "Totalt", ""],
  ...["Kön", "Utfall män", "Utfall kvinnor", "Kommentar", "Analys", "Källa", "2015", "Startdatum", "Slutdatum", "Status", "Avvikelse"],
  ...["Ansvarig", "Budget", "Utfall", "Netto", "Kostnader", "Intäkter"],
];
const NAMES = ["Indikator", "KF:s indikatorer", "Aktivitet", "Verksamhet", "Mnkr", "Nyckeltal", "Mål", ""];
const ROWS = ["Antal ", "● ", "Norrmalm", "Lindby", "Kvinnor", "varav män", "Totalt", "Summa", ""];
/** `#` stands for words or a figure that are found nowhere else in the paper */
const CELLS = ["", "#", "#", "# %", "#,5", "(#)", "max #", "ca #", "#*", "#\n#", "12\n345", "Män #", "ord#", "2017-01-01", null];

const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    over: fc.constantFrom(null, null, null, "Budget ord#", "Indikatorer ord#"),
    head: fc.tuple(fc.constantFrom(...NAMES), fc.array(fc.constantFrom(...HEADS), { minLength: columns, maxLength: columns })),
    rows: fc.array(
      fc.tuple(
        fc.constantFrom(...ROWS),
        fc.boolean(),
        fc.array(fc.constantFrom(...CELLS), { minLength: columns, maxLength: columns }),
        fc.constantFrom(null, null, null, null, "Analys", "ord# ord.", "Analys\nord#."),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);
const paper = fc.array(fc.tuple(fc.constantFrom("Nämndmål: ord#", "Ekonomi", "Uppföljning", "ord# rubrik", null), table), {
  minLength: 1,
  maxLength: 4,
});

const start = outlineOf([{ title: "Verksamhetsberättelse 2017 för Läsenheten" }, { heading: "Nämndmål: Alla läser", level: 1 }]);

function headingOf(words: string): OutlineBlock {
  const [, goal] = start.blocks;
  if (goal?.kind !== "paragraph") throw new Error("no heading");
  return { ...goal, level: 2, content: [{ s: words }] };
}

test("whatever heads a table has, nothing that stands in it is lost, and no figure is made of two", () => {
  fc.assert(
    fc.property(paper, (pieces) => {
      let count = 10_000;
      const marked = (words: string) => words.replaceAll("#", () => String(++count));
      const cellOf = (cell: string | null): Cell => (cell === null ? null : marked(cell));
      const blocks = pieces.flatMap(([heading, { over, head, rows }]): OutlineBlock[] => {
        const span = head[1].length + 1;
        const whole = (text: string): Cell[] => [{ text: marked(text), span }];
        const body = rows.map(([name, isNamed, cells, words]) =>
          words === null ? [cellOf(isNamed ? `${name}ord#` : name), ...cells.map(cellOf)] : whole(words),
        );
        const made = tableOf([...(over === null ? [] : [whole(over)]), [head[0], ...head[1]], ...body]);
        return heading === null ? [made] : [headingOf(marked(heading)), made];
      });
      const { content } = propose({ ...start, blocks: [...start.blocks, ...blocks] }, styrmodeller, {});
      const taken = JSON.stringify(content.parts);
      const marks = Array.from({ length: count - 10_000 }, (_, at) => String(10_001 + at));
      expect(marks.filter((mark) => !taken.includes(mark))).toEqual([]);
      const values = [...taken.matchAll(/"(?:micro|kr)":-?(\d+?)0*[,}]/g)].map(([, digits]) => digits);
      expect(values).not.toContain("12345");
    }),
    { numRuns: 250, seed: 2017 },
  );
});
