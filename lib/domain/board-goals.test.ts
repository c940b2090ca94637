import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import {
  type BoardUnit,
  cellCounts,
  deviating,
  goalsByUnit,
  handingOver,
  type TakenUp,
  withChanges,
  type YearGoal,
} from "./board-goals.ts";

const model = styrmodellOf(2026);
const [, , VB] = model.periods;
const [T1] = model.periods;
if (!VB || !T1) throw new Error("styrmodellen saknar perioder");

const goal = (id: string, level: string, number: string, parentId: string | null): YearGoal => ({
  id,
  level,
  number,
  title: `Mål ${id}`,
  parentId,
});
const GOALS = [
  goal("ett", "inriktningsmal", "1", null),
  goal("tio", "inriktningsmal", "10", null),
  goal("tva", "inriktningsmal", "2", null),
  goal("ett-tva", "kf-mal", "1.2", "ett"),
  goal("ett-ett", "kf-mal", "1.1", "ett"),
  goal("tio-ett", "kf-mal", "10.1", "tio"),
  goal("tva-ett", "kf-mal", "2.1", "tva"),
  goal("namndens", "namndmal", "", "ett-ett"),
  goal("enhetens", "enhetsmal", "", "namndens"),
];

const unit = (id: string, more: Partial<BoardUnit> = {}): BoardUnit => ({
  unit: { id, name: id, slug: id, kind: "enhet" },
  reads: "inside",
  documentId: `vb-${id}`,
  handedOver: false,
  ...more,
});
const judged = (unitId: string, goalId: string, status: string | null, changedSince = false): TakenUp => ({
  unitId,
  goalId,
  status,
  changedSince,
});
const ids = (groups: ReturnType<typeof goalsByUnit>) => groups.map(({ top, rows }) => [top?.id, ...rows.map((row) => row.goal.id)]);

test("goals stand in the chain's order with the nämnd's under the kommun's, and a unit's own goals are left to the unit", () => {
  const taken = ["tio-ett", "ett-tva", "namndens", "tva-ett", "ett-ett", "enhetens"].map((id) => judged("skolan", id, "helt"));
  expect(ids(goalsByUnit(model, VB, GOALS, [unit("skolan")], taken))).toEqual([
    ["ett", "ett-ett", "namndens", "ett-tva"],
    ["tva", "tva-ett"],
    ["tio", "tio-ett"],
  ]);
});

test("a goal that a unit does not take up is an empty box, one that it has not judged waits", () => {
  const units = [unit("skolan"), unit("parken")];
  const taken = [judged("skolan", "ett-ett", "delvis"), judged("skolan", "ett-tva", null), judged("parken", "ett-tva", "helt")];
  const [group] = goalsByUnit(model, VB, GOALS, units, taken);
  expect(group?.rows.map(({ cells }) => cells)).toMatchObject([
    { skolan: { kind: "bedomd", words: "Uppfylls delvis" } },
    { skolan: { kind: "ej-bedomd" }, parken: { kind: "bedomd", words: "Uppfylls helt" } },
  ]);
  expect(group?.rows[0]?.cells.parken).toBeUndefined();
  const { statuses, waiting } = cellCounts(model, group ? [group] : []);
  expect([...statuses.map(({ status, count }) => `${status.code} ${count}`), `väntar ${waiting}`]).toEqual([
    "helt 1",
    "delvis 1",
    "ej 0",
    "ingen 0",
    "väntar 1",
  ]);
  expect(ids(deviating(group ? [group] : []))).toEqual([["ett", "ett-ett"]]);
});

test("in a tertial the words are what is expected of the year", () => {
  const [group] = goalsByUnit(model, T1, GOALS, [unit("skolan")], [judged("skolan", "ett-ett", "ej")]);
  expect(group?.rows[0]?.cells.skolan).toMatchObject({ words: "Förväntas inte uppfyllas" });
});

test("above the nämnd only what was handed over is seen, of the kommun's goals only, and the rest is named", () => {
  const units = [
    unit("skolan", { reads: "handed-over", handedOver: true }),
    unit("badet", { reads: "handed-over", handedOver: true }),
    unit("parken", { reads: null }),
  ];
  const taken = [
    judged("skolan", "ett-ett", "helt"),
    judged("skolan", "namndens", "helt"),
    judged("badet", "ett-ett", "ej", true),
    judged("parken", "ett-ett", "ej"),
    judged("parken", "ett-tva", "ej"),
  ];
  const groups = goalsByUnit(model, VB, GOALS, units, taken);
  expect(ids(groups)).toEqual([["ett", "ett-ett"]]);
  expect(groups[0]?.rows[0]?.cells).toMatchObject({ skolan: { kind: "bedomd" }, badet: { kind: "andrad" } });
  expect(groups[0]?.rows[0]?.cells.parken).toBeUndefined();
  expect(handingOver(units)).toEqual({ done: 2, due: 3, missing: ["parken"] });
});

test("inside the nämnd an assessment made after the handing over is seen as it stands", () => {
  const [group] = goalsByUnit(model, VB, GOALS, [unit("skolan", { handedOver: true })], [judged("skolan", "ett-ett", "ej", true)]);
  expect(group?.rows[0]?.cells.skolan).toMatchObject({ kind: "bedomd", words: "Uppfylls ej" });
});

test("goals that stand under each other in a circle are shown all the same", () => {
  const circle = [goal("a", "kf-mal", "1.1", "b"), goal("b", "kf-mal", "1.2", "a")];
  const groups = goalsByUnit(model, VB, circle, [unit("skolan")], [judged("skolan", "a", "helt"), judged("skolan", "b", "ej")]);
  expect(groups.flatMap(({ rows }) => rows.map((row) => row.goal.id)).sort()).toEqual(["a", "b"]);
});

test("what has become better or worse since the period before is told inside the nämnd", () => {
  const units = [unit("skolan"), unit("parken"), unit("badet"), unit("ån", { reads: "handed-over", handedOver: true })];
  const now = ["skolan", "parken", "badet", "ån"].map((id) => judged(id, "ett-ett", "delvis"));
  const taken = [
    judged("skolan", "ett-ett", "helt"),
    judged("parken", "ett-ett", "ej"),
    judged("badet", "ett-ett", "ingen"),
    judged("ån", "ett-ett", "ej"),
  ];
  const [group] = withChanges(model, goalsByUnit(model, VB, GOALS, units, now), units, { period: "T2", taken });
  const since = Object.entries(group?.rows[0]?.cells ?? {}).map(([id, cell]) => [id, cell.kind === "bedomd" ? cell.since : null]);
  expect(Object.fromEntries(since)).toEqual({
    skolan: { change: "worse", period: "T2" },
    parken: { change: "better", period: "T2" },
    badet: undefined,
    ån: undefined,
  });
});
