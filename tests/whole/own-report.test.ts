import { expect, test } from "vitest";
import type { DocumentContent } from "../../lib/domain/document.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { type NeutralDocument, neutralForm } from "../../lib/files/json.ts";
import { propose } from "../../lib/importing/propose.ts";
import { compose } from "../../lib/report/compose.ts";
import { readOutline } from "../../lib/word/read.ts";
import { writeWord } from "../../lib/word/write.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodeller, styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { planContent, reportContent } from "../fixtures/plan-content.ts";

async function takenInAgain(content: DocumentContent): Promise<DocumentContent> {
  const reader = { municipality: "Strandviks kommun", now: "2027-02-03T08:15:00Z", draft: true };
  const { report } = compose(content, styrmodellOf(content.head.year), layoutOf(content.head.kind), reader);
  return propose(readOutline(await writeWord(report)), styrmodeller, {}).content;
}

/** What a report prints otherwise than the paper: a minus sign for a hyphen, a lost symbol, a dash for nothing. */
function asPrinted(document: NeutralDocument): NeutralDocument {
  const written = JSON.stringify(document)
    .replaceAll("\u2212", "-")
    .replaceAll(/"statusSymbol":[^,]+/g, '"statusSymbol":null')
    .replaceAll(/\{"written":"–"[^}]*\}/g, "null");
  return JSON.parse(written);
}

for (const [name, content] of [
  ["plan", planContent()],
  ["report", reportContent()],
] as const) {
  test(`a ${name} of ours taken in again holds the same blocks`, async () => {
    const again = asPrinted(neutralForm(await takenInAgain(content), styrmodellOf(2026)));
    const before = asPrinted(neutralForm(content, styrmodellOf(2026)));
    expect(again.blocks).toEqual(before.blocks);
    expect(again.appendix).toEqual(before.appendix);
    expect(again).toMatchObject({
      title: before.title,
      kind: before.kind,
      year: before.year,
      organisation: { unit: before.organisation.unit },
    });
  });
}

test("typed numbers, bullets and percentages come back as they were typed", async () => {
  const lines = ["1. Först, till 90% av alla", "2. Sedan 12 500 kr", "Däremellan går det ett år.", "4. Sist", "a) med bokstav"];
  const part = { kind: "text" as const, code: "", heading: "", headingWritten: "", text: lines.map(paragraph) };
  const content: DocumentContent = {
    ...planContent(),
    parts: [{ kind: "avsnitt", title: "Inledning", parts: [part] }, ...planContent().parts.slice(1)],
  };
  const [section] = neutralForm(await takenInAgain(content), styrmodellOf(2026)).blocks;
  expect(section).toMatchObject({ title: "Inledning", paragraphs: lines });
});
