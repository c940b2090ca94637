import * as z from "zod/mini";
import type { SectionChange } from "../domain/document-sections.ts";
import { readBody } from "./save-bodies.ts";
import type { Typed } from "./typed.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64));
const heading = z.string().check(z.maxLength(2000));
const before = z.nullable(id);
const change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lagg-till"), title: heading, parentId: z.nullable(id), before }),
  z.object({ kind: z.literal("flytta"), id, before }),
  z.object({ kind: z.literal("rubrik"), id, title: heading, from: heading }),
  z.object({ kind: z.literal("dolj"), id }),
  z.object({ kind: z.literal("visa"), id }),
  z.object({ kind: z.literal("ta-bort"), id }),
]);
const changed = z.object({ base: z.int().check(z.minimum(0)), change });

/** Reads a change of a document's sections. */
export function readSectionChange(body: unknown): Typed<{ base: number; change: SectionChange }> {
  return readBody(changed, body);
}
