import { expect, test } from "vitest";
import type { PackedGrid, PackedIndicator } from "../domain/packed-grid.ts";
import { outcomePlan } from "./outcome-files.ts";

function indicator(id: string, name: string, more: Partial<PackedIndicator>): PackedIndicator {
  const plain = {
    unit: "%",
    decimals: 1,
    direction: "hogre",
    isShare: false,
    cumulative: true,
    byDistrict: false,
    byGender: true,
  } as const;
  const beside = { due: true, periodicity: "Tertial", definition: "", source: "", reports: true, target: "", kfTarget: "" };
  return { id, name, ...plain, ...beside, cells: "", forecast: null, lastYear: "", previous: "", series: [], ...more };
}

const SATISFIED = indicator("nojda", "Andel nöjda brukare", { isShare: true });
const FALLS = indicator("fall", "Antal fallolyckor", { unit: "st", decimals: 0 });
const GRID: PackedGrid = {
  ...{ unitId: "enhet1", year: 2026, period: { code: "T2", name: "Tertial 2", forecast: true }, previous: null },
  ...{ decided: false, submissions: [], submits: false, days: null, districts: [], people: {}, words: {} },
  groups: [{ goalId: "m", number: "1", title: "Mål", indicators: [SATISFIED, FALLS] }],
};

function findingsIn(...rows: string[]): string[] {
  const bytes = new TextEncoder().encode(["Indikator;Totalt;Kvinnor;Män", ...rows].join("\n"));
  const plan = outcomePlan(bytes, { grid: GRID, unit: "Hemstödsenheten", meanings: { indicators: {}, districts: {} } });
  if (!plan.ok) throw new Error(plan.message);
  return plan.value.findings.map(({ place, message }) => `${place}: ${message}`);
}

test("a file's women and men over the total, and a share of more than all, are told before anything is saved", () => {
  expect(findingsIn("Andel nöjda brukare;120;;", "Antal fallolyckor;10;8;7")).toEqual([
    expect.stringMatching(/^Andel nöjda brukare: Andelen är 120.%, mer än hela/),
    expect.stringMatching(/^Antal fallolyckor: .*8.*7.*10/),
  ]);
});

test("a share over all or below nothing is told of women and of men too", () => {
  expect(findingsIn("Andel nöjda brukare;61;812;-3")).toEqual([
    expect.stringMatching(/Andelen för kvinnor är 812.%, mer än hela/),
    expect.stringMatching(/Andelen för män är −3.%, mindre än ingenting/),
  ]);
});

test("a share written as a part of one is told beside the årsmål it is a hundredth of, and a small share is not", () => {
  const satisfied = indicator("nojda", "Andel nöjda brukare", { target: "88 %" });
  const rare = indicator("fel", "Andel fel", { target: "0,5 %" });
  const grid = { ...GRID, groups: [{ goalId: "m", number: "1", title: "Mål", indicators: [satisfied, rare] }] };
  const bytes = new TextEncoder().encode("Indikator;Totalt\nAndel nöjda brukare;0,85\nAndel fel;0,4");
  const plan = outcomePlan(bytes, { grid, unit: "Hemstödsenheten", meanings: { indicators: {}, districts: {} } });
  expect(plan.ok && plan.value.findings.map(({ message }) => message)).toEqual([
    "I filen står 0,85, men årsmålet är 88 %. Är andelen skriven som en del av ett ska det vara 85.",
  ]);
});

test("of a file whose figures agree nothing is said", () => {
  expect(findingsIn("Andel nöjda brukare;61,5;60;63", "Antal fallolyckor;15;8;7")).toEqual([]);
});
