import { expect, test } from "vitest";
import { commentedPlaces } from "./commented-places.ts";
import type { DocumentContent, GoalPart, TextPart } from "./document.ts";

const text = (id: string, heading: string): TextPart => ({
  ...{ kind: "text", stored: { id, version: 1 }, code: "", heading, headingWritten: heading, text: [] },
});

test("a paper's sections, goals, texts and indicators can be commented, each once, by the names they have there", () => {
  const row = { name: "Andel nöjda", symbol: "", cells: {}, analysisHeading: "", breakdown: [], analysis: [], indicatorId: "nojda" };
  const table = { kind: "indikatortabell", heading: "", columns: [], rows: [row, row] } as const;
  const goal = { kind: "mal", stored: { id: "trygg", version: 1 }, number: "1.2", title: "Trygg vardag" };
  const parts = [
    { kind: "avsnitt", title: "Inledning", parts: [text("inledning", "")] },
    { ...goal, parts: [{ ...table, rows: [...table.rows] }, text("analys", "Analys")] } as unknown as GoalPart,
  ] as DocumentContent["parts"];
  const content = { parts, appendix: [] } as unknown as DocumentContent;
  expect(commentedPlaces(content)).toEqual([
    { kind: "text", id: "inledning", name: "Text, Inledning" },
    { kind: "mal", id: "trygg", name: "Målet 1.2 Trygg vardag" },
    { kind: "siffra", id: "nojda", name: "Andel nöjda" },
    { kind: "text", id: "analys", name: "Analys, 1.2 Trygg vardag" },
  ]);
});
