import * as z from "zod/mini";
import { ACTIVITY_STATUSES } from "../domain/activity.ts";
import { COMMENTED } from "../domain/comment.ts";
import { STEPS } from "../domain/document-steps.ts";
import { FIGURE_FORMS } from "../domain/text-figure.ts";
import type { Typed } from "./typed.ts";
import { refused, understood } from "./typed.ts";

/**
 * What a save sends (`PUT /api/v1/…`), besides `base`, the version that the field showed. Figures are sent as typed and
 * read here by the same functions as in the field; kronor are sent whole, since a table's unit may have changed since.
 */
const id = z.string().check(z.minLength(1), z.maxLength(64));
const base = z.int().check(z.minimum(0));
const typed = z.string().check(z.maxLength(2000));
/** the save's own key: sent again, it counts once */
const key = z.optional(z.string().check(z.minLength(8), z.maxLength(64)));
const year = z.int().check(z.minimum(1990), z.maximum(2100));

const mark = z.enum(["b", "i"]);
const GENDERS = ["totalt", "kvinnor", "man"] as const;
const figureAs = { indicatorId: id, year, form: z.enum(FIGURE_FORMS) };
const textFigure = z.discriminatedUnion("what", [
  z.object({ what: z.literal("utfall"), ...figureAs, period: id, district: id, gender: z.enum(GENDERS) }),
  z.object({ what: z.literal("arsmal"), ...figureAs }),
]);
/** a page of a footnote */
const LONGEST_NOTE = 4000;
const words = z.object({
  s: z.string(),
  m: z.optional(z.array(mark)),
  href: z.optional(z.string()),
  figure: z.optional(textFigure),
  note: z.optional(z.string().check(z.maxLength(LONGEST_NOTE))),
});
const inline = z.union([words, z.object({ br: z.literal(true) })]);
const depth = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const block = z.discriminatedUnion("k", [
  z.object({ k: z.literal("p"), c: z.array(inline) }),
  z.object({ k: z.literal("h"), level, c: z.array(inline) }),
  z.object({ k: z.literal("li"), list: z.enum(["punkt", "nummer"]), depth, c: z.array(inline), mark: z.optional(z.string()) }),
  z.object({ k: z.literal("table"), head: z.boolean(), rows: z.array(z.array(z.array(inline))) }),
]);

export const goalBody = z.object({ base, title: typed });
/** without a key it comes from a page that knows of no merging: then it is saved on what stands or not at all */
export const textBody = z.object({ base, key, text: z.array(block) });
const remarked = z.string().check(z.maxLength(10_000));
/** undoing a file; `leaving` is the digest of what was shown as changed since it */
export const undoneFileBody = z.object({ leaving: typed });
/** undoing the taking in of a paper; `saidYes` is the digest of what was shown as gone with it or left */
export const undoneTakingBody = z.object({ saidYes: typed });
/** a comment on a place, or an answer in a thread; `base` is 0 */
export const remarkBody = z.object({
  base,
  key: z.string().check(z.minLength(8), z.maxLength(64)),
  body: remarked,
  mentions: z.array(id).check(z.maxLength(50)),
  on: z.union([
    z.object({ place: z.object({ kind: z.enum(COMMENTED), id }), quote: remarked, proposal: z.nullable(remarked) }),
    z.object({ threadId: id }),
  ]),
});
export const resolvingBody = z.object({ base, resolved: z.boolean() });
/** null takes the comment back */
export const changedRemarkBody = z.object({ base, body: z.nullable(remarked) });
export const acceptingBody = z.object({ base });
/** which text of an open document is in hand; null for none */
export const presenceBody = z.object({ text: z.nullable(id) });
export const restoringBody = z.object({ base, key, version: z.int().check(z.minimum(1)) });
const gender = z.enum(GENDERS);
export const outcomeBody = z.object({
  base,
  key,
  unitId: id,
  indicatorId: id,
  year,
  period: id,
  district: id,
  gender,
  /** the indicator's unit as the field showed it */
  unit: z.string(),
  typed,
});
const LARGEST_PASTE = 5000;
const pastedCell = z.object({ base, indicatorId: id, district: id, gender, unit: z.string(), typed });
/** Many cells of one unit's period at once: all or none. */
export const outcomesBody = z.object({
  key: z.string().check(z.minLength(8), z.maxLength(64)),
  unitId: id,
  year,
  period: id,
  cells: z.array(pastedCell).check(z.minLength(1), z.maxLength(LARGEST_PASTE)),
});
export const commentBody = z.object({ base, unitId: id, indicatorId: id, year, period: id, district: id, gender, comment: typed });
/** Which cell's history is asked for: an address has only letters. */
export const cellQuery = z.object({
  unitId: id,
  indicatorId: id,
  year: z.string().check(z.regex(/^\d{4}$/)),
  period: id,
  district: id,
  gender,
  unit: z.string().check(z.maxLength(64)),
  decimals: z.string().check(z.regex(/^[0-6]$/)),
});
/** Which year's units are asked for: of one kind, of one nämnd by its address; `key`: known by their ids, and those without pages too. */
export const unitsQuery = z.object({
  year: z.string().check(z.regex(/^\d{4}$/)),
  kind: z.optional(z.enum(["kommun", "namnd", "forvaltning", "avdelning", "enhet"])),
  board: z.optional(id),
  key: z.optional(z.literal("id")),
});
/** Whose people are asked for: those of one unit's nämnd, or everyone. */
export const peopleQuery = z.object({ year: z.optional(z.string().check(z.regex(/^\d{4}$/))), unit: z.optional(id) });
/** A unit's period handed in or taken back. */
export const submissionBody = z.object({ base, unitId: id, year, period: id, step: z.enum(["lamna-in", "ta-tillbaka"]), note: typed });
/** calendar dates, as they were read from what was typed */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const daysOf = { base, year, period: id };
export const daysBody = z.object({ ...daysOf, orgUnitId: id, opensOn: day, closesOn: day });
export const moreTimeBody = z.object({ ...daysOf, unitId: id, closesOn: day, reason: typed });
export const targetBody = z.object({ base, unitId: id, indicatorId: id, year, setBy: z.enum(["kf", "namnd", "enhet"]), typed });
/** what a name in a file means; the last word counts, so `base` is 0 */
export const nameBody = z.object({
  base,
  unitId: id,
  year,
  written: z.string().check(z.minLength(1), z.maxLength(400)),
  kind: z.enum(["indikator", "stadsdel"]),
  id,
});
export const reporterBody = z.object({ base, unitId: id, indicatorId: id, year, personId: z.nullable(id) });
/** `status` null takes the assessment back */
export const assessmentBody = z.object({ base, unitId: id, goalId: id, year, period: id, status: z.nullable(id), reason: typed });
export const forecastBody = z.object({ base, unitId: id, indicatorId: id, year, period: id, typed });
export const responsibleBody = z.object({ base, unitId: id, activityId: id, year, words: typed });
export const activityReportBody = z.object({
  base,
  unitId: id,
  activityId: id,
  year,
  period: id,
  status: z.enum(ACTIVITY_STATUSES),
  deviation: typed,
});
/** which text of a goal is begun: a text kind of the styrmodell, or an indicator's analysis */
/** is a part of a document ready; the last word counts, so `base` is 0 */
export const partBody = z.object({ base, ready: z.boolean() });
const goalTextBody = z.object({ base, unitId: id, goalId: id, year, period: id, indicatorId: z.nullable(id) });
/** … or of a section of a document */
export const textBeginningBody = z.union([goalTextBody, z.object({ base, documentId: id, sectionId: id })]);
export type TextBeginning =
  z.infer<typeof textBeginningBody> extends infer Body ? (Body extends object ? Omit<Body, "base"> : never) : never;
/** a step of a whole document; what a step does not ask for is left out */
const said = z.optional(typed);
export const stepBody = z.object({ base, step: z.enum(STEPS), note: said, date: said, paragraph: said, dnr: said });
/** why a finding stands; "" takes the answer back. `identity` is the finding as the page showed it. */
export const findingBody = z.object({ base, identity: z.string().check(z.minLength(1), z.maxLength(20_000)), reason: typed });
const row = z.int().check(z.minimum(0), z.maximum(9999));
const kr = z.nullable(z.int());
/** does a goal lean on a line of the budget; the last word counts, so `base` is 0 */
export const moneyBody = z.object({ base, unitId: id, year, tableId: id, row, leans: z.boolean() });
export const amountBody = z.object({ base, key, row, column: id, kr });
/** Many cells of one budget table at once: all or none. */
export const amountsBody = z.object({
  key: z.string().check(z.minLength(8), z.maxLength(64)),
  tableId: id,
  cells: z.array(z.object({ base, row, column: id, kr })).check(z.minLength(1), z.maxLength(LARGEST_PASTE)),
});
export const explanationBody = z.object({ base, key, row, text: typed });
/** Which cell of a budget table is asked for: an address has only letters. */
export const amountQuery = z.object({ row: z.string().check(z.regex(/^\d{1,4}$/)), column: id });
/** what a name of the ledger means in a table; the last word counts, so `base` is 0 */
export const ledgerNameBody = z.object({
  base,
  kind: z.enum(["rad", "slag", "tabell"]),
  written: z.string().check(z.minLength(1), z.maxLength(400)),
  means: z.string().check(z.maxLength(700)),
});
const name = z.string().check(z.maxLength(300));
/** A budget table's rows in their order, with its title and what it is printed in; `base` is the table's version. */
export const budgetShapeBody = z.object({
  base,
  title: name,
  subtitle: name,
  shownIn: z.enum(["kr", "tkr", "mnkr"]),
  decimals: z.int().check(z.minimum(0), z.maximum(2)),
  rows: z
    .array(
      z.object({
        no: row,
        kind: z.enum(["rubrik", "rad", "varav", "summa"]),
        label: name,
        side: z.enum(["", "kostnad", "intakt"]),
        sums: z.enum(["", "grupp", "totalt", "netto"]),
        /** of a row that is not in the table (any more): what it held, by column */
        amounts: z.optional(z.record(id, kr)),
        explanation: z.optional(typed),
      }),
    )
    .check(z.minLength(1), z.maxLength(300)),
});

/** Reads a body; what does not have its shape is a fault of the page, not of the person, and is said so. */
export function readBody<T>(schema: z.ZodMiniType<T>, body: unknown): Typed<T> {
  const read = schema.safeParse(body);
  return read.success ? understood(read.data) : refused("Sidan skickade något som Tertial inte kunde läsa. Ladda om sidan och skriv igen.");
}
