import { expect, test } from "vitest";
import { type DocumentContent, goalsOf, type IndicatorTablePart, type Part, partsOf, type SectionPart } from "../../lib/domain/document.ts";
import { readFigure } from "../../lib/swedish/figure.ts";
import { beginningOf } from "../../templates/stockholm/beginnings.ts";
import { onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { goalIn, indicatorIn } from "../../tests/fixtures/units-papers.ts";
import { documentContent, documentsOf } from "../queries/documents.ts";
import type { Store } from "../store.ts";
import { beginDocument } from "./begin-document.ts";
import { describeIndicator } from "./describe-indicator.ts";
import { reportOutcome } from "./outcomes.ts";
import { commandLineUser } from "./people.ts";
import { setTarget } from "./targets.ts";
import { saveText } from "./texts.ts";

const NOW = "2026-09-01T08:00:00.000Z";
const HOME = { year: 2026, unit: "hemstodsenheten" };

onEachEngine((fresh) => {
  async function planned(content = planContent()) {
    const store = await fresh();
    const { unitId } = await takenIn(store, content);
    return { store, unitId, ...(await peopleOf(store, unitId, 2026)) };
  }

  async function begun(kind: "T1" | "T2" | "VB", content = planContent()) {
    const home = await planned(content);
    const { store, chief } = home;
    const saved = await beginDocument(store, chief, NOW, { ...HOME, kind, beginning: beginningOf(kind) });
    if (!saved.ok) throw new Error(saved.message);
    return { ...home, id: saved.documentId, report: await contentOf(store, saved.documentId) };
  }

  test("a tertial report is begun with the plan's goals in the chain's order, and with the sections of its kind", async () => {
    const { report } = await begun("T2");
    expect(report.head).toMatchObject({ kind: "T2", title: "Tertialrapport 2 2026 för Hemstödsenheten", unit: "Hemstödsenheten" });
    expect([...goalsOf(report.parts)].map(({ goal }) => goal.title)).toEqual(
      [...goalsOf(planContent().parts)].map(({ goal }) => goal.title),
    );
    expect([...goalsOf(report.parts)].every(({ goal }) => goal.assessment === null)).toBe(true);
    expect(report.parts.filter((part) => part.kind === "avsnitt").map(({ title }) => title)).toEqual([
      "Förslag till beslut",
      "Sammanfattande analys",
      "Uppföljning av ekonomi",
      "Övrigt",
    ]);
  });

  test("at T2 the indicators that are due stand in nine columns with the name, at T1 those that are reported each tertial", async () => {
    const [table] = indicatorTables((await begun("T2")).report);
    expect(table?.columns.map(({ title }) => title)).toEqual([
      "Periodens utfall",
      "Utfall män/ pojkar",
      "Utfall kvinnor/ flickor",
      "Utfall samma period i fjol",
      "Prognos helår",
      "Årsmål",
      "KF:s årsmål",
      "Period",
    ]);
    expect(table?.rows.map(({ name, cells }) => [name, cells.arsmal?.written, cells.period?.written])).toEqual([
      ["Antal fallolyckor", "max 40", "T2 2026"],
    ]);
    const yearly = indicatorTables((await begun("VB")).report)[0];
    expect(yearly?.rows.map(({ name }) => name)).toEqual(["Andel nöjda brukare", "Antal fallolyckor"]);
    expect(yearly?.columns.map(({ title }) => title)).toContain("Periodens utfall VB 2025");
  });

  test("a report entered afterwards prints the figure, and the year's status from it", async () => {
    const { store, unitId, chief, id, report } = await begun("VB");
    const { indicatorId } = indicatorIn(report, "Andel nöjda brukare");
    expect(indicatorIn(report, "Andel nöjda brukare").symbol).toBe("");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 0 } as const;
    expect(await describeIndicator(store, await commandLineUser(store), NOW, { indicatorId, direction: "hogre" })).toMatchObject({
      ok: true,
    });
    await reportOutcome(store, chief, NOW, { ...cell, entry: { kind: "varde", figure: { micro: 86_500_000, decimals: 1 } } });
    expect(indicatorIn(await contentOf(store, id), "Andel nöjda brukare")).toMatchObject({
      symbol: "◆",
      cells: { utfall: { written: "86,5\u00a0%" } },
    });
    const target = { unitId, indicatorId, year: 2026, setBy: "enhet" as const, base: 1, figure: readFigure("86 %") };
    expect(await setTarget(store, chief, NOW, target)).toMatchObject({ ok: true });
    expect(indicatorIn(await contentOf(store, id), "Andel nöjda brukare").symbol).toBe("●");
  });

  test("the annual report says what the plan expected, and asks for what came of it", async () => {
    const { store, chief, id, report } = await begun("VB");
    const texts = goalIn(report, "Den enskilde vet vem som kommer").parts.filter((part) => part.kind === "text");
    expect(texts.map(({ heading }) => heading)).toEqual(["Förväntat resultat", "Analys"]);
    expect(texts[0]?.text).toEqual([{ k: "p", c: [{ s: "Högst tolv personer möter var och en under två veckor." }] }]);
    const textId = texts[1]?.stored?.id ?? "";
    const text = [{ k: "p" as const, c: [{ s: "Tolv blev elva." }] }];
    expect(await saveText(store, chief, NOW, { textId, base: 1, text })).toMatchObject({ ok: true });
    expect(goalIn(await contentOf(store, id), "Den enskilde vet vem som kommer").parts).toContainEqual(expect.objectContaining({ text }));
  });

  test("activities stand there with status and deviation to fill in", async () => {
    const parts = goalIn((await begun("T1")).report, "Den enskilde vet vem som kommer").parts;
    expect(parts.find((part) => part.kind === "aktivitetstabell")).toMatchObject({
      heading: "Aktivitet",
      columns: [{ title: "Startdatum" }, { title: "Slutdatum" }, { title: "Status" }, { title: "Avvikelse" }],
      rows: [{ text: "Pröva fasta besökstider på kvällen", start: "2026-02-01", status: "" }],
    });
  });

  test("the plan's budget is followed up: its netto is what was budgeted, the forecast is still to come", async () => {
    const { report } = await begun("T1");
    const tables = [...partsOf(report.parts)].flatMap((part) => (part.kind === "budget" ? [part.table] : []));
    expect(tables[0]).toMatchObject({
      title: "Prognos 2026 efter tertial 1",
      columns: [{ title: "Budget netto" }, { title: "Prognos helår" }, { title: "Avvikelse" }],
    });
    expect(tables[0]?.rows.at(-1)?.cells).toMatchObject({ "budget-netto": { computed: true }, prognos: { kr: null, written: "" } });
    const planTable = [...partsOf(planContent().parts)].flatMap((part) => (part.kind === "budget" ? [part.table] : []))[0];
    const budgeted = tables[0]?.rows.map((row) => row.cells["budget-netto"]?.kr ?? null);
    expect(budgeted).toEqual(planTable?.rows.map((row) => row.cells.netto?.kr ?? null));
  });

  test("a report is begun once, by who may write there, for this year or the last", async () => {
    const { store, chief, reporter } = await begun("T1");
    const input = { ...HOME, kind: "T1" as const, beginning: beginningOf("T1") };
    expect(await beginDocument(store, chief, NOW, input)).toMatchObject({ ok: false, reason: "invalid" });
    const other = { ...input, kind: "T2" as const };
    expect(await beginDocument(store, reporter, NOW, other)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await beginDocument(store, chief, "2029-01-10T08:00:00.000Z", other)).toMatchObject({ ok: false, reason: "invalid" });
    expect(await beginDocument(store, chief, "2027-01-10T08:00:00.000Z", other)).toMatchObject({ ok: true });
    expect((await documentsOf(store, { year: 2026 })).map(({ kind }) => kind)).toEqual(["VP", "T1", "T2"]);
    expect(await beginDocument(store, chief, NOW, { ...input, unit: "finns-inte" })).toMatchObject({ ok: false, reason: "missing" });
  });

  test("what is begun changes nothing in the plan, and prints no letters of any paper", async () => {
    const { store } = await begun("VB");
    const [plan] = await documentsOf(store, { year: 2026 });
    const again = await contentOf(store, plan?.id ?? "");
    expect(goalIn(again, "Den enskilde vet vem som kommer").parts).toHaveLength(3);
    const rows = await store.db.select().from(store.t.documentPart);
    expect(rows.filter(({ documentId, printed }) => documentId !== plan?.id && Object.keys(printed).length > 0)).toEqual([]);
  });
});

async function contentOf(store: Store, id: string): Promise<DocumentContent> {
  const found = await documentContent(store, id);
  if (!found) throw new Error(`${id} saknas`);
  return found.content;
}

function indicatorTables({ parts }: { parts: (Part | SectionPart)[] }): IndicatorTablePart[] {
  return [...partsOf(parts)].flatMap((part) => (part.kind === "indikatortabell" ? [part] : []));
}
