import { expect, test } from "vitest";
import { addLogo, saveLayout } from "../../db/mutations/layouts.ts";
import { commandLineUser } from "../../db/mutations/people.ts";
import { openStore } from "../../db/store.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { NOW, takenIn } from "../../tests/fixtures/database.ts";
import { DECISION, peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { PNG } from "../../tests/fixtures/pictures.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { composedReport, wordOf } from "./composed-report.ts";
import { decideDocument } from "./decide-document.ts";

test("a changed layout is seen in every draft at once, and a decided document keeps the one it was frozen with", async () => {
  const store = await openStore(":memory:");
  const { documentId, unitId } = await takenIn(store, reportContent());
  const user = await commandLineUser(store);
  const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
  const delivered = layoutOf("VB");
  const save = (base: number, footer: string[]) =>
    saveLayout(store, user, NOW, { kind: "VB", years: { from: 2023, to: 2035 }, base, layout: { ...delivered, footer }, delivered });
  const found = async () => (await composedReport(store, documentId, NOW)) ?? expect.fail("dokumentet saknas");
  const before = await found();
  await save(1, ["Strandviks kommun, Box 1"]);
  const changed = await found();
  expect(changed.report.pageHead.footer).toEqual(["Strandviks kommun, Box 1"]);
  expect(changed.report.properties.checksum).toBe(before.report.properties.checksum);
  await step(store, chief, documentId, "lamna-in");
  await step(store, controller, documentId, "godkann");
  expect(await decideDocument(store, secretary, NOW, { documentId, step: "besluta", base: 3, decision: DECISION })).toMatchObject({
    ok: true,
  });
  await save(2, ["Annan adress"]);
  expect((await found()).report.pageHead.footer).toEqual(["Strandviks kommun, Box 1"]);
  await store.close();
});

test("a paper that was decided before it came to Tertial keeps its own columns", async () => {
  const store = await openStore(":memory:");
  const { documentId } = await takenIn(store, reportContent(), { decided: DECISION });
  const delivered = layoutOf("VB");
  const layout = { ...delivered, indicatorTable: { columnsOf: "uppstallningen" as const, columns: [] } };
  const before = await composedReport(store, documentId, NOW);
  const user = await commandLineUser(store);
  await saveLayout(store, user, NOW, { kind: "VB", years: { from: 2023, to: 2035 }, base: 1, layout, delivered });
  expect((await composedReport(store, documentId, NOW))?.report).toEqual(before?.report);
  await store.close();
});

test("the logo stands in the Word file with its text, and two files of it are the same bytes", async () => {
  const store = await openStore(":memory:");
  const { documentId } = await takenIn(store, reportContent());
  const user = await commandLineUser(store);
  const added = await addLogo(store, user, NOW, { name: "logga.png", bytes: PNG });
  if (!added.ok) throw new Error(added.message);
  const logo = { fileId: added.fileId, alt: "Strandviks kommunvapen", format: "png" as const, width: 2, height: 1 };
  const delivered = layoutOf("VB");
  const years = { from: 2023, to: 2035 };
  await saveLayout(store, user, NOW, { kind: "VB", years, base: 1, layout: { ...delivered, logo }, delivered });
  const word = async () => {
    const found = (await composedReport(store, documentId, NOW)) ?? expect.fail("dokumentet saknas");
    return wordOf(store, found);
  };
  const [one, other] = [await word(), await word()];
  expect(Buffer.compare(one, other)).toBe(0);
  await store.close();
});
