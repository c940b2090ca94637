import * as z from "zod/mini";
import type { TypedTemplate } from "../domain/document-template.ts";
import { cleaned } from "../swedish/wording.ts";
import { readBody } from "./save-bodies.ts";
import { type Typed, understood } from "./typed.ts";

const words = z.string().check(z.maxLength(20_000));
const section = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w-]+$/)),
  title: words,
  depth: z.union([z.literal(1), z.literal(2)]),
  place: z.enum(["fore", "efter"]),
  required: z.boolean(),
  instruction: words,
  standing: words,
  budgets: z.boolean(),
});
const template = z.object({
  sections: z.array(section).check(z.maxLength(200)),
  texts: z.record(z.string().check(z.maxLength(64)), words),
  analysis: words,
  units: z.object({ add: z.boolean(), move: z.boolean(), hide: z.boolean() }),
});
const saved = z.object({ base: z.int().check(z.minimum(1)), template });

/** Reads a template that is to be saved; what is wrong in its fields is told by `templateFaults`. */
export function readTemplate(body: unknown): Typed<{ base: number; template: TypedTemplate }> {
  const read = readBody(saved, body);
  return read.ok ? understood({ base: read.value.base, template: tidied(read.value.template) }) : read;
}

/** Blanks at the ends away, and the sections before the goals before those after. */
export function tidied(typed: TypedTemplate): TypedTemplate {
  const sections = typed.sections.map((one) => ({
    ...one,
    title: cleaned(one.title),
    instruction: one.instruction.trim(),
    standing: one.standing.trim(),
  }));
  return {
    ...typed,
    sections: [...sections.filter(({ place }) => place === "fore"), ...sections.filter(({ place }) => place === "efter")],
    texts: Object.fromEntries(Object.entries(typed.texts).map(([code, instruction]) => [code, instruction.trim()])),
    analysis: typed.analysis.trim(),
  };
}
