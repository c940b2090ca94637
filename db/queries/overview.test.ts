import { expect, test } from "vitest";
import { paragraph } from "../../lib/domain/text-block.ts";
import { tasksFor } from "../../lib/domain/to-do.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { decideAssessment } from "../mutations/assessments.ts";
import { importOutcomes } from "../mutations/import-outcomes.ts";
import { reportOutcome, reportOutcomes } from "../mutations/outcomes.ts";
import { nameReporter } from "../mutations/reporters.ts";
import { extendReporting, setReportingWindow } from "../mutations/reporting-windows.ts";
import { submitPeriod, withdrawPeriod } from "../mutations/submissions.ts";
import { saveText } from "../mutations/texts.ts";
import { budgetSummary } from "./budget-summary.ts";
import { documentsOf } from "./documents.ts";
import { latestChanges } from "./latest-changes.ts";
import { lineageOf } from "./lineage.ts";
import { unitsOf, unitYear } from "./organisation.ts";
import { daysSetAt, timeGivenTo } from "./period-days.ts";
import { workOf } from "./unit-work.ts";

const OPENED = "2026-08-20T09:00:00.000Z";
const WITHIN = "2026-09-10T09:00:00.000Z";
const LATER = "2026-09-11T09:00:00.000Z";
const LATEST = "2026-09-12T09:00:00.000Z";
const AFTER = "2026-09-18T09:00:00.000Z";

onEachEngine((fresh) => {
  async function openPeriod() {
    const papers = await unitsPapers(await fresh());
    const { store, unitId, before } = papers;
    const people = await peopleOf(store, unitId, 2026);
    const [, boardId = ""] = await lineageOf(store, unitId, 2026);
    const days = { year: 2026, period: "T2", opensOn: "2026-09-01", closesOn: "2026-09-15" };
    await setReportingWindow(store, people.controller, OPENED, { ...days, orgUnitId: boardId, base: 0 });
    const { indicatorId } = indicatorIn(before.VB, "Antal fallolyckor");
    const cell = { unitId, indicatorId, year: 2026, period: "T2", district: "hela", gender: "totalt" } as const;
    const report = (figure = "31", base = 0) => {
      const now = base === 0 ? WITHIN : LATER;
      return reportOutcome(store, people.chief, now, { ...cell, base, entry: { kind: "varde", figure: decimal(figure) } });
    };
    const tasks = async (who: keyof typeof people, now = WITHIN) => {
      const works = await workOf(store, people[who], styrmodellOf(2026), { year: 2026, units: await unitsOf(store, 2026) }, now);
      return tasksFor(people[who], works, now).filter(({ paper }) => paper === "T2");
    };
    return { ...papers, people, boardId, days, indicatorId, cell, report, tasks };
  }

  test("what is due follows the period: reported, handed in, and late for those who are not given more time", async () => {
    const { store, unitId, people, report, tasks } = await openPeriod();
    expect((await tasks("chief", OPENED)).map(({ kind }) => kind)).toEqual([]);
    const [due] = await tasks("chief");
    expect(due).toMatchObject({ kind: "utfall", names: ["Antal fallolyckor"], share: { done: 0, due: 1 }, lastDay: "2026-09-15" });
    const more = { year: 2026, period: "T2", unitId, closesOn: "2026-09-30", reason: "Registret är stängt", base: 0 };
    await extendReporting(store, people.controller, WITHIN, more);
    expect((await tasks("chief", AFTER))[0]?.lastDay).toBe("2026-09-30");
    await report();
    expect((await tasks("chief"))[0]).toMatchObject({ kind: "lamna-in-utfall", share: { done: 1, due: 1 } });
    await submitPeriod(store, people.chief, WITHIN, { unitId, year: 2026, period: "T2", base: 0, note: "" });
    expect((await tasks("chief")).map(({ kind }) => kind)).not.toContain("lamna-in-utfall");
  });

  test("an indicator with a named reporter is due for that person, else for every rapportör", async () => {
    const { store, unitId, people, indicatorId, tasks } = await openPeriod();
    expect((await tasks("reporter")).map(({ names }) => names)).toEqual([["Antal fallolyckor"]]);
    await nameReporter(store, people.chief, WITHIN, { unitId, indicatorId, year: 2026, personId: people.chief.id, base: 1 });
    expect(await tasks("reporter")).toEqual([]);
  });

  test("what a unit is to report is counted for who may report it, and for nobody else", async () => {
    const { store, people } = await openPeriod();
    const counted = async (who: keyof typeof people) => {
      const works = await workOf(store, people[who], styrmodellOf(2026), { year: 2026, units: await unitsOf(store, 2026) }, WITHIN);
      return works.flatMap(({ papers }) => papers).find(({ kind }) => kind === "T2")?.outcomes.length;
    };
    expect([await counted("chief"), await counted("reporter"), await counted("controller")]).toEqual([1, 1, 0]);
  });

  test("a submitted report waits for the controller, and a reviewed one no longer for the reviewer", async () => {
    const { store, people } = await openPeriod();
    const report = (await documentsOf(store, { year: 2026 })).find(({ kind }) => kind === "VB")?.id ?? "";
    await step(store, people.chief, report, "lamna-in");
    const kinds = async (who: keyof typeof people) => {
      const works = await workOf(store, people[who], styrmodellOf(2026), { year: 2026, units: await unitsOf(store, 2026) }, WITHIN);
      return tasksFor(people[who], works, WITHIN).flatMap(({ kind, paper }) => (paper === "VB" ? [kind] : []));
    };
    expect([await kinds("controller"), await kinds("reviewer")]).toEqual([["godkann"], ["granska"]]);
    await step(store, people.reviewer, report, "granska", { note: "Bra" });
    expect(await kinds("reviewer")).toEqual([]);
  });

  test("what was changed last is told once for each thing, by name, with the figures as they are printed", async () => {
    const { store, unitId, people, report } = await openPeriod();
    await report();
    const handIn = (base: number) => ({ unitId, year: 2026, period: "T2", base, note: "" });
    await submitPeriod(store, people.chief, LATER, handIn(0));
    await withdrawPeriod(store, people.chief, LATER, handIn(1));
    await report("32", 1);
    const { slug } = (await unitsOf(store, 2026)).find(({ id }) => id === unitId) ?? { slug: "" };
    const here = await unitYear(store, 2026, slug);
    if (!here) throw new Error("enheten saknas");
    const changes = await latestChanges(store, here, 8);
    const figures = { name: "Antal fallolyckor", period: "T2", by: "Bo Ek", before: "31\u00a0st", after: "32\u00a0st" };
    expect(changes.filter(({ kind }) => kind === "utfall")).toMatchObject([figures]);
    expect(changes.filter(({ kind }) => kind === "inlamning")).toMatchObject([{ action: "period-aterkallad", period: "T2", at: LATER }]);
    expect(changes.map(({ kind }) => kind)).toContain("dokument");
    expect(changes.map(({ at }) => at)).toEqual(
      changes
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect((await budgetSummary(store, here.planId))?.rows.length).toBeGreaterThan(0);
  });

  test("a paste and a file are one change each, however many figures came with them, and hide nothing that was done before", async () => {
    const { store, unitId, people, report, cell } = await openPeriod();
    await report();
    const genders = ["kvinnor", "man"] as const;
    const figures = (value: string) => ({ kind: "varde" as const, figure: decimal(value) });
    const pasted = genders.map((gender) => ({ ...cell, gender, base: 0, entry: figures("15") }));
    await reportOutcomes(store, people.chief, LATER, pasted);
    const cells = genders.map((gender) => ({ indicatorId: cell.indicatorId, district: "hela", gender, base: 1, entry: figures("16") }));
    const file = { name: "T2.xlsx", sha256: "ab12" };
    await importOutcomes(store, people.chief, LATEST, { unitId, year: 2026, period: "T2", file, cells });
    const { slug } = (await unitsOf(store, 2026)).find(({ id }) => id === unitId) ?? { slug: "" };
    const here = await unitYear(store, 2026, slug);
    if (!here) throw new Error("enheten saknas");
    const changes = await latestChanges(store, here, 8);
    expect(changes.slice(0, 3)).toMatchObject([
      { kind: "fil", at: LATEST, file: "T2.xlsx", period: "T2", cells: 2 },
      { kind: "flera-utfall", at: LATER, period: "T2" },
      { kind: "utfall", at: WITHIN, after: "31\u00a0st" },
    ]);
  });

  test("a section written in and a goal assessed are told by their names", async () => {
    const { store, unitId, people, before } = await openPeriod();
    const section = before.VB.parts.find((part) => part.kind === "avsnitt" && part.parts.some(({ kind }) => kind === "text"));
    const written = section?.kind === "avsnitt" ? section.parts.find((part) => part.kind === "text") : undefined;
    if (!section || !written?.stored) throw new Error("avsnittet saknas");
    await saveText(store, people.chief, WITHIN, { textId: written.stored.id, base: 1, text: [paragraph("Året har varit lugnt.")] });
    const { id: goalId = "" } = goalIn(before.VB, "Äldre har en trygg vardag.").stored ?? {};
    const assessment = { unitId, goalId, year: 2026, period: "VB", base: 1, status: "ingen", reason: "Målet började följas sent." };
    await decideAssessment(store, people.chief, LATER, assessment);
    const { slug } = (await unitsOf(store, 2026)).find(({ id }) => id === unitId) ?? { slug: "" };
    const here = await unitYear(store, 2026, slug);
    if (!here) throw new Error("enheten saknas");
    expect((await latestChanges(store, here, 8)).slice(0, 2)).toMatchObject([
      { kind: "mal", at: LATER, action: "bedomning-beslutad", goalId },
      { kind: "avsnitt", at: WITHIN, action: "text-sparad", paper: "VB", name: section.kind === "avsnitt" ? section.title : "" },
    ]);
  });

  test("days and more time keep everything that was set, the newest first, with who and when", async () => {
    const { store, unitId, people, boardId, days } = await openPeriod();
    await setReportingWindow(store, people.controller, WITHIN, { ...days, closesOn: "2026-09-20", orgUnitId: boardId, base: 1 });
    const more = { year: 2026, period: "T2", unitId, closesOn: "2026-09-30", reason: "Registret är stängt", base: 0 };
    await extendReporting(store, people.controller, WITHIN, more);
    const set = await daysSetAt(store, 2026, [boardId]);
    expect(set.map(({ no, closesOn, by, at }) => [no, closesOn, by, at])).toEqual([
      [2, "2026-09-20", "Lars Nord", WITHIN],
      [1, "2026-09-15", "Lars Nord", OPENED],
    ]);
    expect(await timeGivenTo(store, 2026, [unitId])).toMatchObject([
      { closesOn: "2026-09-30", reason: "Registret är stängt", by: "Lars Nord" },
    ]);
  });
});
