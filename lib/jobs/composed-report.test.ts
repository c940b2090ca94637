import { expect, test } from "vitest";
import { nameMunicipality } from "../../db/mutations/people.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { composedReport } from "./composed-report.ts";

onEachEngine((fresh) => {
  test("until the municipality has been named the nämnd stands first in the page head", async () => {
    const store = await fresh();
    const { documentId } = await takenIn(store, planContent());
    expect((await composedReport(store, documentId, NOW))?.report.pageHead.municipality).toBe("");
    await nameMunicipality(store, "Strandviks kommun");
    expect((await composedReport(store, documentId, NOW))?.report.pageHead.municipality).toBe("Strandviks kommun");
  });
});
