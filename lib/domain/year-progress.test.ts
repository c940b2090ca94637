import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { OrgNode } from "./chain.ts";
import type { DocumentKind, DocumentState } from "./document.ts";
import { boardsHandedOver, currentKind, handedOverOf, progressByBoard } from "./year-progress.ts";

const MODEL = styrmodellOf(2026);
const KOMMUN: OrgNode = { id: "k", name: "Bergslid", slug: "bergslid", kind: "kommun" };
const board = (name: string): OrgNode => ({ id: name, name, slug: name.toLowerCase(), kind: "namnd" });
const unit = (name: string, above: OrgNode, planned = true) => {
  const node: OrgNode = { id: name, name, slug: name.toLowerCase(), kind: "enhet" };
  return { ...node, planned, lineage: [KOMMUN, above, node] };
};
const OMSORG = board("Omsorgsnämnden");
const BILDNING = board("Bildningsnämnden");
const WRITERS = [unit("Skolan", BILDNING), unit("Hemstödet", OMSORG), unit("Lönnen", OMSORG), unit("Nya enheten", OMSORG, false)];
const standing = (unitId: string, kind: DocumentKind, state: DocumentState, handedOverAt: string | null = null) => ({
  ...{ id: `${kind} ${unitId}`, unitId, kind, state, handedOverAt },
});
const THEN = "2026-06-02T09:00:00.000Z";

const DOCUMENTS = [
  standing("Skolan", "T1", "beslutad", THEN),
  standing("Hemstödet", "T1", "godkand", THEN),
  standing("Lönnen", "T1", "inlamnad"),
  standing("Lönnen", "VB", "utkast"),
];

test("each nämnd has its units with the state of their document; who has not begun stands there too", () => {
  const boards = progressByBoard(WRITERS, DOCUMENTS, new Map(), MODEL, "T1");
  expect(
    boards.map(({ board, units }) => [
      board.name,
      units.map(({ unit, documentId, state, planned }) => [unit.name, documentId, state, planned]),
    ]),
  ).toEqual([
    ["Bildningsnämnden", [["Skolan", "T1 Skolan", "beslutad", true]]],
    [
      "Omsorgsnämnden",
      [
        ["Hemstödet", "T1 Hemstödet", "godkand", true],
        ["Lönnen", "T1 Lönnen", "inlamnad", true],
        ["Nya enheten", null, null, false],
      ],
    ],
  ]);
});

test("a nämnd has handed over when all its units have: 1 av 2 nämnder, 2 av 4 enheter", () => {
  const boards = progressByBoard(WRITERS, DOCUMENTS, new Map(), MODEL, "T1");
  expect(boardsHandedOver(boards)).toEqual({ done: 1, due: 2 });
  expect(handedOverOf(boards.flatMap(({ units }) => units))).toEqual({ done: 2, due: 4 });
});

test("a nämnd's own plan asks for the texts of the nämnd's goals, a unit's for those of the unit's", () => {
  const tally = { indicators: [], texts: [], goals: [{ level: "namndmal", count: 2, assessed: 0 }] };
  const tallies = new Map([OMSORG.id, "Lönnen"].map((id) => [id, tally]));
  const writers = [{ ...OMSORG, planned: true, lineage: [KOMMUN, OMSORG] }, unit("Lönnen", OMSORG)];
  const [group] = progressByBoard(writers, [], tallies, MODEL, "VP");
  expect(group?.units.map(({ completeness }) => completeness.texter?.due)).toEqual([2, 0]);
});

test("one looks first at the latest report that a unit has handed in, else at the latest begun, else at the plan", () => {
  expect(currentKind(DOCUMENTS)).toBe("T1");
  expect(currentKind([standing("Lönnen", "VB", "utkast")])).toBe("VB");
  expect(currentKind([])).toBe("VP");
});
