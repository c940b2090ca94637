import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallPlan } from "../fixtures/small-plan.ts";
import { wordFile } from "../fixtures/word-file.ts";
import { refusal, tertial } from "./tertial.ts";

test("a paper read in by mistake is taken out by its name, once, and the draft before it comes back", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "tertial-documents-"));
  try {
    const db = ["--db", join(folder, "prov.db")];
    const file = join(folder, "plan.docx");
    await writeFile(file, wordFile(smallPlan));
    await tertial("import", file, ...db);
    const before = await tertial("documents", ...db);
    const [name = ""] = /V[PB]-\S+/.exec(before) ?? [];
    await tertial("import", file, "--replace", ...db);
    expect(await tertial("documents", ...db)).not.toBe(before);
    expect(await tertial("documents", "undo", name, ...db)).toMatch(/inläsningen är ångrad\. Utkastet som den ersatte är tillbaka\.\n$/);
    expect(await tertial("documents", ...db)).toBe(before);
    expect(await tertial("documents", "undo", name, ...db)).toMatch(/inläsningen är ångrad\.\n$/);
    expect(await refusal("documents", "undo", name, ...db)).toMatchObject({ code: 1 });
    expect(await tertial("documents", ...db)).toMatch(/^Inga dokument än/);
    expect((await refusal("documents", "undo", ...db)).code).toBe(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
