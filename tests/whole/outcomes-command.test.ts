import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallPlan } from "../fixtures/small-plan.ts";
import { wordFile } from "../fixtures/word-file.ts";
import { refusal, tertial } from "./tertial.ts";

let folder: string;
let db: string[];
let taken: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tertial-outcomes-"));
  db = ["--db", join(folder, "prov.db")];
  await writeFile(join(folder, "plan.docx"), wordFile(smallPlan));
  await tertial("import", join(folder, "plan.docx"), ...db);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a period goes out as a workbook, comes back filled in, and is saved once", { timeout: 120_000 }, async () => {
  const book = join(folder, "utfall.xlsx");
  await tertial("outcomes", "export", "T2-2022-hemtjanstenheten", "--out", book, ...db);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(book)).buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0] as ExcelJS.Worksheet;
  expect(sheet.getCell("A4").text).toBe("Antal avvikelser");
  sheet.getCell("D4").value = 7;
  await writeFile(book, Buffer.from(await workbook.xlsx.writeBuffer()));
  const tried = JSON.parse(await tertial("outcomes", "import", book, "--dry-run", "--json", ...db));
  expect(tried).toMatchObject({ saved: false, count: { andras: 1, "gar-inte": 0 } });
  taken = await tertial("outcomes", "import", book, ...db);
  expect(taken).toContain("Rad 4 · Antal avvikelser, totalt · ändras · tom → 7");
  expect(JSON.parse(await tertial("outcomes", "import", book, "--json", ...db))).toMatchObject({
    saved: true,
    count: { andras: 0, oforandrat: 1 },
  });
});

test("a figure that can't be saved keeps the whole file out, with code 1; a file that says no period is a wrong call", {
  timeout: 120_000,
}, async () => {
  const file = join(folder, "egen.csv");
  await writeFile(file, "Indikator;Totalt\nAntal avvikelser;8\nAndel nöjda med bemötandet;ungefär tolv\n");
  const period = ["--unit", "Hemtjänstenheten", "--year", "2022", "--period", "T2"];
  expect((await refusal("outcomes", "import", file, ...period, ...db)).code).toBe(1);
  const still = JSON.parse(await tertial("outcomes", "import", join(folder, "utfall.xlsx"), "--dry-run", "--json", ...db));
  expect(still.count).toMatchObject({ andras: 0, oforandrat: 1 });
  expect((await refusal("outcomes", "import", file, ...db)).code).toBe(2);
  expect((await refusal("outcomes", "export", "T9-2022-hemtjanstenheten", ...db)).code).toBe(1);
});

test("a file is undone whole by the id that its import answered with, once", { timeout: 120_000 }, async () => {
  const [, importId = ""] = /tertial outcomes undo (\S+)/.exec(taken) ?? [];
  expect(await tertial("outcomes", "undo", importId, ...db)).toBe("Filen är ångrad: 1\u00a0värde är som innan den lästes in.\n");
  expect((await refusal("outcomes", "undo", importId, ...db)).code).toBe(1);
  expect((await refusal("outcomes", "undo", ...db)).code).toBe(2);
});
