import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { followImports } from "./arrows.ts";
import { codeFiles } from "./code-files.ts";

test("every import follows the arrows of the house", { timeout: 60_000 }, async () => {
  const { modules, imports, broken } = await followImports(process.cwd());
  expect(broken).toEqual([]);
  // a cruiser that cannot read TypeScript reports nothing, and that would look like a pass
  expect(modules).toEqual(expect.arrayContaining(codeFiles(["app", "cli", "db", "lib", "templates"])));
  expect(imports).toBeGreaterThan(modules.length / 2);
});

test.for([
  ["lib/domain", "lib/domain/planted.ts", 'import "../../db/queries/planted.ts";'],
  ["lib/domain", "lib/domain/planted.ts", 'import type { Planted } from "../word/planted.ts";'],
  ["lib/domain", "lib/domain/planted.ts", 'import { z } from "zod";'],
  ["lib/domain", "lib/domain/planted.ts", 'import { readFileSync } from "node:fs";'],
  ["lib/importing", "lib/importing/planted.ts", 'import "../word/planted.ts";'],
  ["lib/forms", "lib/forms/planted.ts", 'import { z } from "zod";'],
  ["db", "db/queries/planted.ts", 'import "../../templates/planted.ts";'],
  ["db", "db/queries/planted.ts", 'import "../demo/planted.ts";'],
  ["cli", "cli/planted.ts", 'import "../app/components/planted.tsx";'],
  ["app", "app/planted.tsx", 'import { Planted } from "../db/tables/planted.ts";\nexport const page = <Planted of="a table" />;'],
  ["app", "app/planted.ts", 'import Database from "better-sqlite3";'],
  ["client component", "app/client.tsx", '"use client";\nimport "../lib/word/planted.ts";'],
  ["client component, further in", "app/client.tsx", '"use client";\nimport "./components/planted.tsx";'],
] as const)("a planted breach of %s is caught: %s, %s", async ([rule, file, code]) => {
  const base = mkdtempSync(join(tmpdir(), "tertial-arrows-"));
  try {
    plant(base, "db/queries/planted.ts", "export type Planted = 1;");
    plant(base, "db/demo/planted.ts", "export type Planted = 1;");
    plant(base, "db/tables/planted.ts", "export type Planted = 1;");
    plant(base, "lib/word/planted.ts", "export type Planted = 1;");
    plant(base, "templates/planted.ts", "export type Planted = 1;");
    plant(base, "app/components/planted.tsx", 'import "../../lib/web/planted.ts";');
    plant(base, "lib/web/planted.ts", "export type Planted = 1;");
    symlinkSync(join(process.cwd(), "node_modules"), join(base, "node_modules"));
    expect((await followImports(base)).broken).toEqual([]);
    plant(base, file, code);
    const { broken } = await followImports(base);
    expect(broken.map((breach) => [breach.rule, breach.from])).toContainEqual([rule, file]);
  } finally {
    rmSync(base, { recursive: true });
  }
});

function plant(base: string, file: string, code: string): void {
  mkdirSync(dirname(join(base, file)), { recursive: true });
  writeFileSync(join(base, file), `${code}\n`);
}
