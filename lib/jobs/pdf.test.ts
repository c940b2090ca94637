import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { compose } from "../report/compose.ts";
import { writeWord } from "../word/write.ts";
import { atMost } from "./at-most.ts";
import { makesPdf, pdfOf } from "./pdf.ts";

const content = reportContent();
const reader = { municipality: "Strandviks kommun", now: "2027-02-03T08:15:00.123Z", draft: true };
const { report } = compose(content, styrmodellOf(content.head.year), layoutOf(content.head.kind), reader);

describe.skipIf(!makesPdf())("PDF (hoppades över utan LibreOffice)", () => {
  test("a report is a tagged PDF in Swedish with its title, its headings and its table heads", { timeout: 120_000 }, async () => {
    const pdf = await pdfOf(await writeWord(report));
    expect(Buffer.from(pdf).toString("latin1")).toMatch(/\/Lang\s*\(sv-SE\)/);
    const folder = await mkdtemp(join(tmpdir(), "tertial-"));
    try {
      writeFileSync(join(folder, "a.pdf"), pdf);
      const info = (...options: string[]) => execFileSync("pdfinfo", [...options, join(folder, "a.pdf")], { encoding: "utf8" });
      expect(info()).toMatch(/^Tagged:\s+yes$/m);
      expect(info()).toContain(report.properties.title);
      const tags = new Set([...info("-struct").matchAll(/^ *(\w+)/gm)].map(([, tag]) => tag));
      expect([...tags]).toEqual(expect.arrayContaining(["H1", "H2", "H3", "Table", "TH", "TD"]));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("who leaves gets no PDF, and nothing of it stays behind", { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "tertial-"));
    vi.stubEnv("TMPDIR", folder);
    try {
      const left = new AbortController();
      const making = pdfOf(await writeWord(report), left.signal);
      setTimeout(() => left.abort(new Error("gick sin väg")), 300);
      await expect(making).rejects.toThrow("gick sin väg");
      expect(readdirSync(folder).filter((name) => name.startsWith("tertial-pdf-"))).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    }
  });
});

test("no more than two are made at a time, and one that fails gives its place to the next", async () => {
  const turn = atMost(2);
  let [running, most] = [0, 0];
  const work = async (fails: boolean) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
    if (fails) throw new Error("fel");
    return "klar";
  };
  const done = await Promise.allSettled([true, false, true, false, false].map((fails) => turn(() => work(fails))));
  expect(done.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected", "fulfilled", "fulfilled"]);
  expect(most).toBe(2);
});
