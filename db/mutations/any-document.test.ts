import fc from "fast-check";
import { expect, test } from "vitest";
import { type BudgetCell, type BudgetRow, deriveBudget } from "../../lib/domain/budget.ts";
import type { ActivityRow, BudgetPart, DocumentContent, GoalPart, IndicatorRow, Part, TextPart } from "../../lib/domain/document.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { type Cell, readFigure } from "../../lib/swedish/figure.ts";
import { differences, NOW, onPaper, takenIn } from "../../tests/fixtures/database.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { rowsOfPapers } from "../../tests/fixtures/rows-of-papers.ts";
import { documentContent } from "../queries/documents.ts";
import { openStore } from "../store.ts";
import { commandLineUser } from "./people.ts";
import { undoTakingIn } from "./undo-taking-in.ts";

/** Few words, so that goals, indicators and activities often meet themselves again with other figures. */
const title = fc.constantFrom("Trygg vardag", "Trygg vardag.", "TRYGG VARDAG", "Tryggare vardag", "God ekonomi", "Å ä ö");
const LETTERS = ["", "5", "5 %", "5,0 %", "5,00", "0", "0 %", "−3", "-3", "1 234", "max 6 %", "minst 5", "3–5 %", "öka", "minska"];
const cell = fc
  .constantFrom(...LETTERS, "tas fram av nämnden", "ej mätt", "går ej att mäta", "–", "..", "mars", "12 st", "VB 2026")
  .map((written): Cell | null => {
    const figure = readFigure(written);
    return figure && { written, figure };
  });
const symbol = fc.constantFrom("", "●", "◆", "■", "—", "?");
const words = fc.array(fc.constantFrom("Ett stycke.", "Ett till."), { maxLength: 2 }).map((lines) => lines.map(paragraph));

const COLUMNS = [
  "utfall",
  "utfall-man",
  "utfall-kvinnor",
  "utfall-fjol",
  "prognos",
  "arsmal",
  "kf-arsmal",
  "periodicitet",
  "period",
  "status",
] as const;
const districtRow = fc.record({
  district: fc.constantFrom("Norra Strand", "Södra Strand", "Udden"),
  written: fc.constantFrom("Norra Strand", "Normalm"),
  total: cell,
  men: cell,
  women: cell,
  menWord: fc.constantFrom("", "Pojkar"),
  womenWord: fc.constantFrom("", "Kvinnor"),
});
const indicatorRow: fc.Arbitrary<IndicatorRow> = fc.record({
  name: title,
  symbol,
  cells: fc.record(Object.fromEntries(COLUMNS.map((code) => [code, cell]))),
  analysisHeading: fc.constantFrom("", "Analys"),
  breakdown: fc.array(districtRow, { maxLength: 2 }),
  analysis: words,
});
const day = fc.constantFrom("", "2026-01-01", "2026-12-31");
const activityRow: fc.Arbitrary<ActivityRow> = fc.record({
  text: title,
  start: day,
  end: day,
  startWritten: fc.constantFrom("", "2026-01-01", "1 jan"),
  endWritten: fc.constantFrom("", "2026-12-31"),
  status: fc.constantFrom("", "Pågår", "pågår.", "Nästan klar"),
  deviation: fc.constantFrom("", "Försenad av flytten"),
});
const text: fc.Arbitrary<TextPart> = fc.record({
  kind: fc.constant("text" as const),
  code: fc.constantFrom("", "analys"),
  heading: fc.constantFrom("", "Analys"),
  headingWritten: fc.constantFrom("", "Analys", "Analyss"),
  text: words,
});

const BUDGET_COLUMNS: BudgetPart["table"]["columns"] = [
  { key: "kostnader", code: "kostnader", title: "Kostnader", group: "" },
  { key: "intakter", code: "intakter", title: "Intäkter", group: "" },
  { key: "netto", code: "netto", title: "Netto", group: "" },
];
const amount = fc.record({ written: fc.constantFrom("", "1,5", "-1,5", "x"), kr: fc.constantFrom(null, 0, 1_500_000, 1_449_000) });
const line = fc.record({
  kind: fc.constantFrom("rad" as const, "varav" as const, "summa" as const),
  label: title,
  amounts: fc.tuple(amount, amount, amount),
  stated: fc.boolean(),
});
const budget = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines): BudgetPart => {
  const rows = lines.map(({ kind, label, amounts }): BudgetRow => {
    const cells = Object.fromEntries(BUDGET_COLUMNS.map((column, index) => [column.key, { ...cellOf(amounts[index]) }]));
    return { kind, label, side: "", sums: kind === "summa" ? "totalt" : "", cells };
  });
  const derived = deriveBudget(BUDGET_COLUMNS, rows, (row, column) => rows[row]?.cells[column]?.kr ?? null);
  rows.forEach((row, index) => {
    for (const [column, budgetCell] of Object.entries(row.cells)) {
      budgetCell.computed = derived.has(`${index}/${column}`);
      budgetCell.stated = budgetCell.computed && budgetCell.kr !== null && lines[index]?.stated === true;
    }
  });
  const table = { title: "Budget", subtitle: "", shownIn: "mnkr" as const, decimals: 1, unitWritten: "", columns: BUDGET_COLUMNS, rows };
  return { kind: "budget", table };
});

const leaf = fc.oneof(
  text,
  budget,
  fc.record({
    kind: fc.constant("indikatortabell" as const),
    heading: fc.constantFrom("Indikator", "Enhetens indikatorer"),
    columns: fc.constant(COLUMNS.map((code) => ({ code, title: code }))),
    rows: fc.array(indicatorRow, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("aktivitetstabell" as const),
    heading: fc.constantFrom("Aktivitet", "Nämndens aktiviteter"),
    columns: fc.constant([{ code: "startdatum" as const, title: "Start" }]),
    rows: fc.array(activityRow, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("oplacerat" as const), heading: title, text: words }),
);
const goalAt = (depth: number): fc.Arbitrary<GoalPart> =>
  fc.record({
    kind: fc.constant("mal" as const),
    level: fc.constantFrom("inriktningsmal", "kf-mal", "namndmal", "enhetsmal", "okand-niva"),
    label: fc.constantFrom("", "Enhetsmål:"),
    number: fc.constantFrom("", "1", "1.2"),
    numberWritten: fc.constantFrom("", "1.", "I.2"),
    title,
    assessment: fc.constantFrom(null, { status: "helt", word: "Uppfylls helt", symbol: "●" }, { status: "ej", word: "Nej", symbol: "" }),
    parts: fc.array(depth > 0 ? fc.oneof(leaf, goalAt(depth - 1)) : leaf, { maxLength: 3 }) as fc.Arbitrary<Part[]>,
  });
const section = fc.record({ kind: fc.constant("avsnitt" as const), title, parts: fc.array(fc.oneof(text, budget), { maxLength: 2 }) });
const paper = (kind: "VP" | "T2" | "VB"): fc.Arbitrary<DocumentContent> =>
  fc.record({
    head: fc.constant({ ...planContent().head, kind }),
    parts: fc.array(fc.oneof(section, goalAt(2), leaf), { maxLength: 4 }) as fc.Arbitrary<Part[]>,
    appendix: fc.array(section, { maxLength: 1 }),
  });

test("any papers of a unit's year come back exactly, also after each other and after being replaced", async () => {
  await fc.assert(
    fc.asyncProperty(paper("VP"), paper("VB"), paper("T2"), paper("VB"), async (plan, report, tertial, replacing) => {
      const store = await openStore(":memory:");
      const taken = new Map<string, DocumentContent>();
      for (const content of [plan, report, tertial]) taken.set((await takenIn(store, content)).documentId, content);
      for (const [id, content] of taken) expect(differences(content, onPaper((await documentContent(store, id))?.content))).toEqual([]);
      const again = await takenIn(store, replacing, { replace: true });
      for (const [id, content] of [...taken, [again.documentId, replacing] as const]) {
        const found = await documentContent(store, id);
        if (content === report) expect(found).toBeNull();
        else expect(differences(content, onPaper(found?.content))).toEqual([]);
      }
      await store.close();
    }),
    { numRuns: 30, seed: 20261122 },
  );
}, 120_000);

test("any paper whose taking in is undone leaves all as it was, the draft that it replaced too", async () => {
  const original = { name: "rapport.docx", bytes: new Uint8Array([80, 75, 3, 4]) };
  await fc.assert(
    fc.asyncProperty(paper("VP"), paper("VB"), paper("T2"), paper("VB"), async (plan, report, tertial, replacing) => {
      const store = await openStore(":memory:");
      const user = await commandLineUser(store);
      const stood: [string, DocumentContent][] = [];
      for (const content of [plan, report]) stood.push([(await takenIn(store, content)).documentId, content]);
      for (const [content, replace] of [
        [tertial, false],
        [replacing, true],
      ] as const) {
        const before = await rowsOfPapers(store);
        const { documentId } = await takenIn(store, content, { original, replace });
        expect(await undoTakingIn(store, user, NOW, { documentId, saidYes: "" })).toMatchObject({ ok: true, left: 0 });
        expect(await rowsOfPapers(store)).toEqual(before);
        for (const [id, as] of stood) expect(differences(as, onPaper((await documentContent(store, id))?.content))).toEqual([]);
      }
      await store.close();
    }),
    { numRuns: 30, seed: 20261123 },
  );
}, 120_000);

function cellOf(part: { written: string; kr: number | null } | undefined): BudgetCell {
  return { written: part?.written ?? "", kr: part?.kr ?? null, computed: false, stated: false };
}
