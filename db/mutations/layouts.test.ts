import { expect, test } from "vitest";
import type { Layout } from "../../lib/domain/layout.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { PNG, SVG } from "../../tests/fixtures/pictures.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { firstBreak } from "../history.ts";
import { definitionVersions, standingDefinition } from "../queries/definitions.ts";
import { addLogo, saveLayout } from "./layouts.ts";
import { addPerson, commandLineUser, municipality } from "./people.ts";

const YEARS = { from: 2023, to: 2035 };
const delivered = layoutOf("VB");

onEachEngine((fresh) => {
  async function withPeople() {
    const store = await fresh();
    const { documentId, unitId } = await takenIn(store, planContent());
    const kommun = await municipality(store);
    const chiefOffice = await addPerson(store, NOW, { name: "Johan Ask", title: "", role: "kommunledning", orgUnitId: kommun });
    const steward = await addPerson(store, NOW, { name: "Hanna Krona", title: "", role: "systemforvaltare", orgUnitId: kommun });
    const save = (user: typeof chiefOffice, base: number, layout: Layout) =>
      saveLayout(store, user, NOW, { kind: "VB", years: YEARS, base, layout, delivered });
    return { store, documentId, kommun, chiefOffice, steward, save, ...(await peopleOf(store, unitId, 2026)) };
  }

  test("each change is a version of its own, the first is the one that Tertial came with, and going back is one more", async () => {
    const { store, chiefOffice, save, kommun } = await withPeople();
    expect(await standingDefinition(store, "layout", "VB", 2023)).toBeNull();
    expect(await save(chiefOffice, 1, { ...delivered, legend: false })).toEqual({ ok: true, version: 2 });
    expect(await save(chiefOffice, 2, delivered)).toEqual({ ok: true, version: 3 });
    expect(await save(chiefOffice, 3, delivered)).toEqual({ ok: true, version: 3 });
    const versions = await definitionVersions(store, "layout", "VB", 2023);
    expect(versions.map(({ version, by, definition }) => [version, by, definition.legend])).toEqual([
      [3, "Johan Ask", true],
      [2, "Johan Ask", false],
      [1, "", true],
    ]);
    expect(await standingDefinition(store, "layout", "VB", 2019)).toBeNull();
    expect(await firstBreak(store, kommun)).toBeNull();
  });

  test("a page that shows an older version overwrites nothing", async () => {
    const { chiefOffice, save, store } = await withPeople();
    await save(chiefOffice, 1, { ...delivered, legend: false });
    expect(await save(chiefOffice, 1, { ...delivered, appendix: false })).toMatchObject({ reason: "stale", current: { by: "Johan Ask" } });
    expect((await standingDefinition(store, "layout", "VB", 2023))?.appendix).toBe(true);
  });

  test("it holds for every nämnd, so only kommunledningen may change it", async () => {
    const { store, save, controller, chief, steward } = await withPeople();
    for (const user of [controller, chief, steward]) {
      expect(await save(user, 1, { ...delivered, legend: false })).toMatchObject({ reason: "forbidden" });
      expect(await addLogo(store, user, NOW, { name: "logga.png", bytes: PNG })).toMatchObject({ reason: "forbidden" });
    }
    expect(await standingDefinition(store, "layout", "VB", 2023)).toBeNull();
  });

  test("a logo is a picture by its content, and no other file can be shown as one", async () => {
    const { store, chiefOffice, save } = await withPeople();
    expect(await addLogo(store, chiefOffice, NOW, { name: "logga.png", bytes: SVG })).toMatchObject({ reason: "invalid" });
    const large = new Uint8Array(1_000_001);
    large.set(PNG);
    expect(await addLogo(store, chiefOffice, NOW, { name: "stor.png", bytes: large })).toMatchObject({ reason: "invalid" });
    const added = await addLogo(store, chiefOffice, NOW, { name: "logga.png", bytes: PNG });
    if (!added.ok) throw new Error(added.message);
    const logo = { fileId: added.fileId, alt: "Strandvik", format: "png" as const, width: 2, height: 1 };
    expect(await save(chiefOffice, 1, { ...delivered, logo })).toEqual({ ok: true, version: 2 });
    const original = { name: "plan.docx", bytes: new Uint8Array([80, 75, 3, 4]) };
    await takenIn(store, planContent(), { original, replace: true, user: await commandLineUser(store) });
    const [paper] = (await store.db.select().from(store.t.file)).filter(({ name }) => name === "plan.docx");
    const stolen = { ...logo, fileId: paper?.id ?? "" };
    expect(await save(chiefOffice, 2, { ...delivered, logo: stolen })).toMatchObject({ reason: "invalid" });
  });
});
