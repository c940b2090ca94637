import { expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { takenIn } from "../../tests/fixtures/database.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
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
