import * as z from "zod/mini";
import { COLUMN_ROLES, type ColumnChoice } from "../domain/outcome-columns.ts";

const columnChoice = z.object({
  sheet: z.optional(z.string().check(z.maxLength(100))),
  headRow: z.nullable(z.int().check(z.minimum(1))),
  roles: z.array(z.enum(["", ...COLUMN_ROLES])).check(z.maxLength(200)),
});

/** What a person has said that the columns of a file hold; undefined where nothing is said, and it is to be guessed. */
export function readColumnChoice(json: string): ColumnChoice | undefined {
  try {
    const read = columnChoice.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
