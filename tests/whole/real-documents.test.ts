import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tertial } from "./tertial.ts";

/** Real documents with their golden data lie beside the checkout where Tertial is developed; elsewhere this is skipped. */
const SHARED = resolve(import.meta.dirname, "../../../shared");
const present = existsSync(join(SHARED, "documents/model.py"));

const PAPERS = [
  { name: "vp-2014-forsorjningsstod", genre: [], bold: 98 },
  { name: "vb-2017-forsorjningsstod", genre: ["--genre", "stockholm"], bold: 98 },
  { name: "vp-2013-funktionsnedsattning", genre: [], bold: 98 },
];

describe.skipIf(!present)("real documents keep what they hold (hoppades över utan ../shared)", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tertial-papers-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  for (const { name, genre, bold } of PAPERS) {
    test(`${name}: taken in, held and given back as data and as Word`, { timeout: 120_000 }, async () => {
      const paper = await throughTertial(`${name}-styles`);
      const { score, parsed } = await compared(name, paper.json);
      expect(score).toBeGreaterThanOrEqual(99.5);
      expect(parsed[0]).toBe(parsed[1]);
      expect(await fidelity(name, paper.docx)).toBeGreaterThanOrEqual(99.5);
      expect(await faults(paper.docx, genre)).toEqual([]);
    });

    test(`${name}: headings only in bold`, { timeout: 120_000 }, async () => {
      const paper = await throughTertial(`${name}-bold`);
      expect((await compared(name, paper.json)).score).toBeGreaterThanOrEqual(bold);
      expect(await fidelity(name, paper.docx)).toBeGreaterThanOrEqual(98);
    });

    test(`${name}: our own report taken in again is the same document`, { timeout: 120_000 }, async () => {
      const paper = await throughTertial(`${name}-styles`);
      const again = await throughTertial(`${name}-styles`, paper.docx, "again");
      expect((await compared(name, again.json)).score).toBeGreaterThanOrEqual(99.5);
    });
  }

  async function throughTertial(name: string, file = join(SHARED, `documents/${name}.docx`), suffix = "") {
    const base = join(folder, `${name}${suffix}-${Math.random().toString(36).slice(2)}`);
    const { document } = JSON.parse(await tertial("import", file, "--db", `${base}.db`, "--json"));
    for (const format of ["json", "docx"])
      await tertial("report", document, "--db", `${base}.db`, "--format", format, "--out", `${base}.${format}`);
    return { json: `${base}.json`, docx: `${base}.docx` };
  }

  async function compared(name: string, made: string): Promise<{ score: number; parsed: [number, number] }> {
    return JSON.parse(await python("documents/model.py", join(SHARED, `documents/${name}.json`), made, "--json"));
  }

  async function fidelity(name: string, made: string): Promise<number> {
    const { found, of } = JSON.parse(await python("documents/fidelity.py", join(SHARED, `documents/${name}.json`), made, "--json"));
    return (100 * found) / of;
  }

  async function faults(made: string, genre: string[]): Promise<string[]> {
    const schema = existsSync("/usr/bin/xmllint") ? ["--xsd", join(SHARED, "word/xsd")] : [];
    const report = await python("word/docx_check.py", made, "--quiet", ...schema, ...genre);
    return report.split("\n").filter((line) => line.startsWith("FAIL"));
  }

  async function python(script: string, ...args: string[]): Promise<string> {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    return promisify(execFile)("python3", [join(SHARED, script), ...args], options).then(
      ({ stdout }) => stdout,
      (error: { stdout?: string }) => error.stdout ?? "",
    );
  }
});
