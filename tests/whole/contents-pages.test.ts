import { describe, expect, test } from "vitest";
import { writeWord } from "../../lib/word/write.ts";
import { longReport, type Manner } from "../fixtures/long-report.ts";
import { canPrint, printedPages } from "./printed-pages.ts";

const REPORTS: Record<string, Manner> = {
  "a short one of texts": { seed: 21, sections: 3, tables: 0, words: 60, depth: 3, rows: 1 },
  "one of many small tables": { seed: 22, sections: 6, tables: 2, words: 20, depth: 4, rows: 4 },
  "one of long tables": { seed: 23, sections: 5, tables: 1, words: 30, depth: 3, rows: 35 },
  "one with goals in six steps": { seed: 24, sections: 8, tables: 1, words: 60, depth: 6, rows: 6 },
};

describe.skipIf(!canPrint())("the contents' page numbers against LibreOffice (hoppades över utan soffice och pdfinfo)", () => {
  test("each heading stands on the page that the contents say, give or take what is allowed", { timeout: 120_000 }, async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, manner] of Object.entries(REPORTS)) files.set(name, await writeWord(longReport(manner)));
    for (const [name, { pages, statedPages, headings, furthest, allowed }] of await printedPages(files)) {
      expect(headings, name).toBeGreaterThan(5);
      expect(Math.abs(furthest), name).toBeLessThanOrEqual(allowed);
      expect(Math.abs(statedPages - pages), name).toBeLessThanOrEqual(allowed);
    }
  });
});
