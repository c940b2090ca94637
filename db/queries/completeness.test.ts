import { expect, test } from "vitest";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { outcomeIsDue } from "../../lib/domain/completeness.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { lacksOutcome } from "../../lib/domain/to-look-over.ts";
import { readFigure } from "../../lib/swedish/figure.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { setTarget } from "../mutations/targets.ts";
import { saveText } from "../mutations/texts.ts";
import { chainOf } from "./chain.ts";
import { talliesOf } from "./completeness.ts";
import { lineageOf } from "./lineage.ts";
import { unitYear } from "./organisation.ts";

const KINDS: DocumentKind[] = ["VP", "T1", "T2", "VB"];

onEachEngine((fresh) => {
  async function aYear() {
    const store = await fresh();
    const work = await unitsPapers(store);
    const [kommun = "", board = ""] = await lineageOf(store, work.unitId, 2026);
    const tally = async (kind: DocumentKind, under = board) => (await talliesOf(store, 2026, kind, [under])).get(work.unitId);
    return { ...work, kommun, board, tally };
  }

  test("a plan's indicators are counted by how often they are measured, its goals and texts by level", async () => {
    const { tally } = await aYear();
    const plan = await tally("VP");
    expect(plan?.indicators).toEqual(
      expect.arrayContaining([
        { periodicity: "År", count: 1, done: 1 },
        { periodicity: "Tertial", count: 1, done: 1 },
      ]),
    );
    expect(plan?.goals).toContainEqual({ level: "enhetsmal", count: 2, assessed: 0 });
    expect(plan?.texts).toContainEqual({ level: "enhetsmal", code: "arbetssatt", written: 1 });
    const report = await tally("VB");
    expect(report?.goals).toContainEqual({ level: "kf-mal", count: 2, assessed: 2 });
    // two texts of one kind under one goal are one goal with a text
    expect(report?.texts).toContainEqual({ level: "enhetsmal", code: "analys", written: 1 });
    expect(report?.indicators.map(({ done }) => done)).toEqual([1, 1]);
    expect((await tally("T1"))?.indicators.map(({ done }) => done)).toEqual([0, 0]);
  });

  test("the counts are those of the chain's pages", async () => {
    const { store, unitId, tally } = await aYear();
    const here = await unitYear(store, 2026, "hemstodsenheten");
    if (here?.unit.id !== unitId) throw new Error("planen saknas");
    for (const period of ["T1", "T2", "VB"] as const) {
      const goals = Array.from(everyGoal(await chainOf(store, here, period)), ({ goal }) => goal);
      const indicators = new Map(goals.flatMap((goal) => goal.indicators).map((indicator) => [indicator.id, indicator]));
      const counted = await tally(period);
      const sum = (pick: "count" | "done") => counted?.indicators.reduce((all, row) => all + row[pick], 0);
      expect(sum("count")).toBe(indicators.size);
      expect(sum("done")).toBe([...indicators.values()].filter((indicator) => !lacksOutcome(indicator)).length);
      expect(counted?.goals.reduce((all, { count }) => all + count, 0)).toBe(goals.length);
      expect(counted?.goals.reduce((all, { assessed }) => all + assessed, 0)).toBe(goals.filter(({ assessment }) => assessment).length);
    }
  });

  test("an årsmål taken away, a text made empty and an outcome that waits are not done", async () => {
    const { store, unitId, before, user, tally } = await aYear();
    const { indicatorId } = indicatorIn(before.VP, "Andel nöjda brukare");
    const target = { unitId, indicatorId, year: 2026, base: 1, figure: null } as const;
    expect(await setTarget(store, user, NOW, { ...target, setBy: "enhet" })).toMatchObject({ ok: true });
    expect((await tally("VP"))?.indicators).toContainEqual({ periodicity: "År", count: 1, done: 1 });
    expect(await setTarget(store, user, NOW, { ...target, setBy: "kf" })).toMatchObject({ ok: true });
    expect((await tally("VP"))?.indicators).toContainEqual({ periodicity: "År", count: 1, done: 0 });
    expect(await setTarget(store, user, NOW, { ...target, setBy: "kf", base: 2, figure: readFigure("öka") })).toMatchObject({ ok: true });
    expect((await tally("VP"))?.indicators).toContainEqual({ periodicity: "År", count: 1, done: 1 });
    const way = goalIn(before.VP, "Den enskilde vet vem som kommer").parts.find(
      (part) => part.kind === "text" && part.code === "arbetssatt",
    );
    expect(await saveText(store, user, NOW, { textId: way?.stored?.id ?? "", base: 1, text: [] })).toMatchObject({ ok: true });
    expect((await tally("VP"))?.texts.some(({ code }) => code === "arbetssatt")).toBe(false);
  });

  test("only plans at or below the nodes asked for are counted, and only that year's", async () => {
    const { store, kommun, board, unitId } = await aYear();
    const head = { ...planContent().head, unit: "Parkenheten", board: "Bergslids nämnd" };
    const other = await takenIn(store, { ...planContent(), head });
    const units = async (...nodes: string[]) => [...(await talliesOf(store, 2026, "VP", nodes)).keys()].sort();
    expect(await units(kommun)).toEqual([unitId, other.unitId].sort());
    expect(await units(board)).toEqual([unitId]);
    expect(await units(unitId, other.unitId)).toEqual([unitId, other.unitId].sort());
    expect(await units()).toEqual([]);
    expect((await talliesOf(store, 2025, "VP", [kommun])).size).toBe(0);
  });

  test("no title, name, text or figure of a draft is in what is counted", async () => {
    const { store, kommun, unitId } = await aYear();
    const codes = new Set([...styrmodellOf(2026).levels, ...styrmodellOf(2026).texts].map(({ code }) => code));
    for (const kind of KINDS) {
      const tally = (await talliesOf(store, 2026, kind, [kommun])).get(unitId);
      const words = JSON.stringify(tally).match(/(?<=:")[^"]*/g) ?? [];
      expect(words.filter((word) => !codes.has(word) && !["År", "Tertial", "indikatoranalys"].includes(word))).toEqual([]);
    }
  });

  test("what is due in a period follows how often the indicator is measured", async () => {
    const { tally } = await aYear();
    const model = styrmodellOf(2026);
    const due = async (period: DocumentKind) =>
      (await tally(period))?.indicators.filter((row) => outcomeIsDue(model, row.periodicity, period));
    expect(await due("T1")).toEqual([{ periodicity: "Tertial", count: 1, done: 0 }]);
    expect(await due("VB")).toHaveLength(2);
  });
});
