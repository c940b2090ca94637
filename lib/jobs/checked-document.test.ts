import { expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { takenIn } from "../../tests/fixtures/database.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { annualReport, goalWith, indicator } from "../../tests/fixtures/unit-papers.ts";
import { GRID_RULES } from "../checks/check-row.ts";
import { goalsOf } from "../domain/document.ts";
import { checkedDocument } from "./checked-document.ts";

test("what is found in a stored document stands on its stored goals, rows and cells", async () => {
  const store = await openStore(":memory:");
  try {
    const content = reportContent();
    for (const { goal } of goalsOf(content.parts)) {
      for (const part of goal.parts) {
        if (part.kind !== "indikatortabell") continue;
        for (const row of part.rows) {
          row.cells.arsmal = null;
          row.cells["kf-arsmal"] = null;
        }
      }
    }
    const { documentId } = await takenIn(store, content);
    const checked = await checkedDocument(store, documentId);
    const lacking = checked?.findings.filter(({ rule }) => rule === "arsmal-saknas") ?? [];
    expect(lacking.length).toBeGreaterThan(0);
    for (const { place } of lacking) expect(place).toMatchObject({ goalId: expect.any(String), id: expect.any(String), column: "arsmal" });
    expect(await checkedDocument(store, "finns-inte")).toBeNull();
  } finally {
    await store.close();
  }
});

test("what a grid asks for is all that its rules find, and nothing of what only the whole report shows", async () => {
  const store = await openStore(":memory:");
  try {
    const wrong = indicator("Antal unga som nåtts", { utfall: "412 st", "utfall-man": "230 st", "utfall-kvinnor": "180 st" });
    const { documentId } = await takenIn(store, annualReport([goalWith(wrong)]));
    const everything = (await checkedDocument(store, documentId))?.findings ?? [];
    const inGrid = everything.filter(({ rule }) => GRID_RULES.some(({ code }) => code === rule));
    expect(inGrid.map(({ rule }) => rule)).toEqual(["konssumma"]);
    expect(everything.length).toBeGreaterThan(inGrid.length);
    expect((await checkedDocument(store, documentId, GRID_RULES))?.findings).toEqual(inGrid);
  } finally {
    await store.close();
  }
});
