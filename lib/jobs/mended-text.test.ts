import { expect, test } from "vitest";
import { saveText } from "../../db/mutations/texts.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { partsOf } from "../domain/document.ts";
import { plainLines } from "../domain/text-block.ts";
import { documentFindings } from "./document-findings.ts";

const WRONG = "Av 96 svarande är 81 nöjda, vilket motsvarar 89 procent.";

onEachEngine((fresh) => {
  test("a wrong percentage in a text is mended where it was found, keeps its marks, and is undone again", async () => {
    const store = await fresh();
    const content = reportContent();
    const [text] = [...partsOf(content.parts)].filter((part) => part.kind === "text");
    if (!text) throw new Error("rapporten saknar text");
    text.text.push({ k: "p", c: [{ s: "Enkäten gjordes i maj. " }, { s: "Av 96 svarande", m: ["b"] }, { s: WRONG.slice(14) }] });
    const { documentId, unitId } = await takenIn(store, content);
    const { chief } = await peopleOf(store, unitId, 2026);
    const found = async () => (await documentFindings(store, documentId))?.findings.find(({ rule }) => rule === "andel-i-texten");

    const mended = (await found())?.mended;
    expect(mended).toMatchObject({ from: "89", to: "84" });
    const save = { textId: mended?.textId ?? "", base: mended?.version ?? 0 };
    expect(plainLines(mended?.text ?? []).at(-1)).toBe(`Enkäten gjordes i maj. ${WRONG.replace("89", "84")}`);
    expect(mended?.text.at(-1)).toMatchObject({ c: [{}, { s: "Av 96 svarande", m: ["b"] }, {}] });
    const saved = await saveText(store, chief, NOW, { ...save, text: mended?.text ?? [] });
    expect(saved).toMatchObject({ ok: true });
    expect(await found()).toBeUndefined();

    expect(await saveText(store, chief, NOW, { ...save, text: mended?.before ?? [] })).toMatchObject({ ok: false, reason: "stale" });
    expect(await saveText(store, chief, NOW, { ...save, base: save.base + 1, text: mended?.before ?? [] })).toMatchObject({ ok: true });
    expect((await found())?.mended).toMatchObject({ from: "89" });
  });

  test("a sentence that stands twice in its text is left to be mended by hand", async () => {
    const store = await fresh();
    const content = reportContent();
    const [text] = [...partsOf(content.parts)].filter((part) => part.kind === "text");
    text?.text.push({ k: "p", c: [{ s: WRONG }] }, { k: "p", c: [{ s: WRONG }] });
    const { documentId } = await takenIn(store, content);
    const { findings } = (await documentFindings(store, documentId)) ?? { findings: [] };
    expect(findings.filter(({ rule }) => rule === "andel-i-texten").map(({ mended }) => mended)).toEqual([null]);
  });
});
